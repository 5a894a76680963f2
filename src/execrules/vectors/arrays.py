"""Working days and periods over NumPy arrays of days: arrays in, arrays out.

Days are `datetime64[D]`, with `NaT` for none, or integers, the day numbers of `date.toordinal()`,
in a masked array where some are missing. Days are answered in the form they came in; counts and
truths as masked arrays, masked where there is no answer. What has a time of day is refused where
days are asked, as everywhere.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final, TypeVar

import numpy as np

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.errors import CoverageError, DateError
from execrules.periods import (
    Clock,
    Hours,
    Period,
    Roll,
    rolled,
)
from execrules.periods import expiry as one_expiry
from execrules.periods import first_permitted as one_first_permitted
from execrules.periods import last_before as one_last_before
from execrules.vectors.forms import (
    DayColumn,
    Masked,
    day_at,
    masked,
    raise_for,
    read_counts,
    settled,
)
from execrules.vectors.instants import hours_run
from execrules.vectors.lookups import EMPTY, EPOCH, Integers, Truths, due_table, lookup
from execrules.vectors.refusals import Refusal

# Any: NumPy's types of arrays do not say that days come back in the form they came in.
D = TypeVar("D", bound="np.typing.NDArray[Any]")

# Any: overloaded, a day for days and an instant for hours.
_ONE: Final[Mapping[Clock, Callable[..., Any]]] = {
    Clock.AFTER: one_expiry,
    Clock.BEFORE: one_last_before,
    Clock.NOT_BEFORE: one_first_permitted,
}


def covered(days: D, *, calendar: WorkingDayCalendar) -> Truths:
    """Whether the calendar holds each day; False for a missing one.

    >>> from execrules.calendars.china import china_calendar
    >>> days = np.array(["2026-12-31", "2027-01-01", "NaT"], "datetime64[D]")
    >>> covered(days, calendar=china_calendar()).tolist()
    [True, False, False]
    """
    column = DayColumn.read(days)
    return lookup(calendar).covered(column.numbers).reshape(column.shape)


def is_working_day(
    days: D, *, calendar: WorkingDayCalendar, refusal: Refusal = Refusal.RAISE
) -> Masked:
    """Whether each day is a working day, make-up weekends included.

    >>> from execrules.calendars.china import china_calendar
    >>> days = np.array(["2018-09-29", "2018-10-01", "NaT"], "datetime64[D]")
    >>> is_working_day(days, calendar=china_calendar()).tolist()
    [True, False, None]
    """
    column, table = DayColumn.read(days), lookup(calendar)
    places = table.places(column.numbers)
    unknown = places == table.size
    if refusal is Refusal.RAISE and unknown.any():
        refused = unknown & (column.numbers != EMPTY)
        if refused.any():
            raise_for(
                int(refused.argmax()),
                lambda place: calendar.is_working_day(_day(column, place, calendar)),
            )
    answers = table.working.take(places)
    return masked(answers.reshape(column.shape), unknown.reshape(column.shape))


def add_working_days(
    days: D,
    count: "int | np.typing.NDArray[Any]",  # Any: integers of any width
    *,
    calendar: WorkingDayCalendar,
    refusal: Refusal = Refusal.RAISE,
) -> D:
    """The *count*-th working day after each day, which itself is never counted.

    A negative count goes backwards; zero after a rest day is refused. *count* may be an array of
    integers, one for each day.

    >>> from execrules.calendars.china import china_calendar
    >>> days = np.array(["2024-09-30", "2018-09-28"], "datetime64[D]")
    >>> add_working_days(days, np.array([1, 5]), calendar=china_calendar()).astype(str).tolist()
    ['2024-10-08', '2018-10-10']
    """
    column, counts = DayColumn.read(days), read_counts(count)
    given = column.numbers
    if not isinstance(counts, int):
        shape = np.broadcast_shapes(column.shape, np.shape(count))
        counts = _spread(counts, np.shape(count), shape)
        given = np.where(counts == EMPTY, EMPTY, _spread(given, column.shape, shape))
        column = DayColumn(given, column.form, shape)

    def ask(place: int) -> date:
        one = counts if isinstance(counts, int) else int(counts[place])
        return calendar.add_working_days(_day(column, place, calendar), one)

    answers = lookup(calendar).added(given, counts)
    return _as(days, column.given_back(settled(answers, given, refusal, ask)))


def count_working_days(
    after: D,
    through: D | date,
    *,
    calendar: WorkingDayCalendar,
    refusal: Refusal = Refusal.RAISE,
) -> Masked:
    """The working days later than *after* and not later than *through*; negative if reversed.

    *through* may be one `date` for all.

    >>> from execrules.calendars.china import china_calendar
    >>> days = np.array(["2024-09-30", "2024-10-09"], "datetime64[D]")
    >>> count_working_days(days, date(2024, 10, 8), calendar=china_calendar()).tolist()
    [1, -1]
    """
    one, two = DayColumn.read(after), DayColumn.read(through)
    shape = np.broadcast_shapes(one.shape, two.shape)
    start, end = _spread(one.numbers, one.shape, shape), _spread(two.numbers, two.shape, shape)
    answers = lookup(calendar).counted(start, end)
    column, other = DayColumn(start, one.form, shape), DayColumn(end, two.form, shape)

    def ask(place: int) -> int:
        days = _day(column, place, calendar), _day(other, place, calendar)
        return calendar.count_working_days(*days)

    settled(answers, np.where(end == EMPTY, EMPTY, start), refusal, ask)
    unknown = answers == EMPTY
    return masked(np.where(unknown, 0, answers).reshape(shape), unknown.reshape(shape))


def roll(
    days: D, roll: Roll, *, calendar: WorkingDayCalendar, refusal: Refusal = Refusal.RAISE
) -> D:
    """Each day, or where it is a rest day the working day that *roll* moves it to.

    >>> from execrules.calendars.china import china_calendar
    >>> days = np.array(["2018-10-01", "2018-09-29"], "datetime64[D]")
    >>> roll(days, Roll.FORWARD, calendar=china_calendar()).astype(str).tolist()
    ['2018-10-08', '2018-09-29']
    """
    column = DayColumn.read(days)
    answers = lookup(calendar).rolled(column.numbers, roll)

    def ask(place: int) -> date:
        return rolled(_day(column, place, calendar), roll, calendar=calendar)

    return _as(days, column.given_back(settled(answers, column.numbers, refusal, ask)))


def expiry(
    triggers: D, period: Period, *, calendar: WorkingDayCalendar, refusal: Refusal = Refusal.RAISE
) -> D:
    """The last day on which acting is in time, for each trigger day; see `execrules.expiry()`.

    A period in hours needs instants in Shanghai time, `datetime64[s]` or finer.

    >>> from execrules import Days, Hours, china_calendar
    >>> days = np.array(["2018-09-28", "2018-09-14"], "datetime64[D]")
    >>> expiry(days, Days(5), calendar=china_calendar()).astype(str).tolist()
    ['2018-10-08', '2018-09-19']
    >>> moments = np.array(["2018-05-02T10:25"], "datetime64[s]")
    >>> expiry(moments, Hours(48), calendar=china_calendar()).astype(str).tolist()
    ['2018-05-04T11:00:00']
    """
    return _run(triggers, period, Clock.AFTER, calendar, refusal)


def first_permitted(
    triggers: D, period: Period, *, calendar: WorkingDayCalendar, refusal: Refusal = Refusal.RAISE
) -> D:
    """The first day on which acting is permitted; see `execrules.first_permitted()`."""
    return _run(triggers, period, Clock.NOT_BEFORE, calendar, refusal)


def last_before(
    events: D, period: Period, *, calendar: WorkingDayCalendar, refusal: Refusal = Refusal.RAISE
) -> D:
    """The last day that is at least *period* before each event; see `execrules.last_before()`."""
    return _run(events, period, Clock.BEFORE, calendar, refusal)


def _run(
    days: D, period: Period, clock: Clock, calendar: WorkingDayCalendar, refusal: Refusal
) -> D:
    if isinstance(period, Hours):
        found = hours_run(days, period, clock, calendar=calendar, refusal=refusal, one=_ONE[clock])
        return _as(days, found)
    column, one = DayColumn.read(days), _ONE[clock]
    answers = due_table(period, clock, calendar).take(lookup(calendar).places(column.numbers))

    def ask(number: int) -> date:
        end: date = one(day_at(number, calendar), period, calendar=calendar)
        return end

    if answers.min(initial=0) == EMPTY:
        # A period that needs no calendar runs outside it, too: the scalar function knows.
        asked = np.flatnonzero((answers == EMPTY) & (column.numbers != EMPTY))
        distinct, places = np.unique(column.numbers[asked], return_inverse=True)
        found = [_number_or_empty(ask, int(number)) for number in distinct]
        answers[asked] = np.array(found, np.int64)[places]
    settled(answers, column.numbers, refusal, lambda place: ask(int(column.numbers[place])))
    return _as(days, column.given_back(answers))


def _number_or_empty(ask: Callable[[int], date], number: int) -> int:
    try:
        return ask(number).toordinal() - EPOCH
    except (CoverageError, DateError):
        return EMPTY


def _day(column: DayColumn, place: int, calendar: WorkingDayCalendar) -> date:
    return day_at(int(column.numbers[place]), calendar)


def _spread(values: Integers, shape: tuple[int, ...], wanted: tuple[int, ...]) -> Integers:
    if shape == wanted:
        return values
    return np.broadcast_to(values.reshape(shape), wanted).reshape(-1)


def _as(_days: D, answer: Any) -> D:  # Any: `given_back` answers in the form of the days
    found: D = answer
    return found
