"""Tables of a projected calendar: the range holds every alternative and opens no settled day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from execrules.calendars.china import china_calendar
from execrules.calendars.projections import projection
from execrules.calendars.working_days import WorkingDayCalendar
from execrules.due_ranges import due_range
from execrules.errors import CoverageError
from execrules.instants import NEVER_DAY
from execrules.period_tables import tabulate
from execrules.periods import (
    Clock,
    DayPeriod,
    Days,
    DayStart,
    Months,
    Roll,
    WorkingDays,
    Years,
    expiry,
    first_permitted,
    last_before,
)

PRC = china_calendar()
PROJECTED = china_calendar(beyond=projection())
UNCERTAIN = PROJECTED.uncertain_from.toordinal()

PERIODS: list[DayPeriod] = [
    *(WorkingDays(count) for count in (1, 5, 10, 22, 30)),
    *(WorkingDays(count, start=DayStart.SAME_DAY) for count in (1, 5)),
    *(Days(count, roll=roll) for count in (1, 15, 60) for roll in Roll),
    *(Months(count, roll=roll) for count in (1, 6) for roll in Roll),
    Years(1),
    Years(2),
]
every_period = pytest.mark.parametrize("period", PERIODS, ids=str)
every_clock = pytest.mark.parametrize("clock", Clock)

starts = st.one_of(
    st.dates(min_value=date(2026, 1, 1), max_value=PROJECTED.last),
    st.dates(min_value=date(2026, 11, 15), max_value=date(2027, 3, 1)),
    st.dates(min_value=PROJECTED.first, max_value=PROJECTED.last),
)


def walked(calendar: WorkingDayCalendar, start: date, count: int) -> date | None:
    """The *count*-th working day after *start*, one day after the other."""
    day, left = start, count
    while left:
        day += timedelta(days=1)
        if day > calendar.last:
            return None
        left -= calendar.is_working_day(day)
    return day


def answer(period: DayPeriod, clock: Clock, calendar: WorkingDayCalendar, start: date) -> int:
    try:
        match clock:
            case Clock.AFTER:
                return expiry(start, period, calendar=calendar).toordinal()
            case Clock.BEFORE:
                return last_before(start, period, calendar=calendar).toordinal()
            case Clock.NOT_BEFORE:
                return first_permitted(start, period, calendar=calendar).toordinal()
    except CoverageError:
        return NEVER_DAY


@every_clock
@every_period
def test_the_range_is_the_extremes_over_the_alternatives(period: DayPeriod, clock: Clock) -> None:
    """For every start day of the three years around the open ones where all calendars answer."""
    table = tabulate(period, clock, PROJECTED)
    calendars = [PROJECTED, *(other.calendar for other in PROJECTED.alternatives)]
    day = date(2026, 6, 1)
    while day <= PROJECTED.last:
        answers = [answer(period, clock, calendar, day) for calendar in calendars]
        entry = table.entry(day.toordinal())
        if NEVER_DAY not in answers:
            found = (table.due_earliest[entry], table.due_latest[entry])
            assert found == (min(answers), max(answers)), day
        day += timedelta(days=1)


@every_clock
@every_period
def test_no_column_falls(period: DayPeriod, clock: Clock) -> None:
    table = tabulate(period, clock, PROJECTED)

    for column in (table.last_earliest, table.due_earliest, table.due_latest):
        assert list(column) == sorted(column)


@every_clock
@every_period
def test_the_tables_differ_from_the_first_uncertain_day_on_alone(
    period: DayPeriod, clock: Clock
) -> None:
    """Whatever the range holds that is not one day, lies there or depends on it."""
    table, normal = tabulate(period, clock, PROJECTED), tabulate(period, clock, PRC)
    for index in range(1, normal.size + 1):
        start = normal.first + index - 1
        if max(start, normal.due_latest[index], normal.last_earliest[index]) < UNCERTAIN:
            assert table.due_earliest[index] == normal.due_earliest[index]
            assert table.due_latest[index] == normal.due_latest[index]
        elif table.due_earliest[index] != table.due_latest[index]:
            assert max(start, table.due_latest[index]) >= UNCERTAIN


@given(starts, st.integers(min_value=1, max_value=60))
def test_working_days_of_every_alternative_lie_in_the_range(start: date, count: int) -> None:
    """Walked day by day on each of the calendars."""
    table = tabulate(WorkingDays(count), Clock.AFTER, PROJECTED)
    entry = table.entry(start.toordinal())
    for calendar in (PROJECTED, *(other.calendar for other in PROJECTED.alternatives)):
        day = walked(calendar, start, count)
        number = NEVER_DAY if day is None else day.toordinal()
        assert table.due_earliest[entry] <= number <= table.due_latest[entry]


@given(starts, st.sampled_from(PERIODS), st.sampled_from(Clock))
def test_a_due_range_agrees_with_the_table(start: date, period: DayPeriod, clock: Clock) -> None:
    found = due_range(start, period, clock=clock, calendar=PROJECTED)
    table = tabulate(period, clock, PROJECTED)
    entry = table.entry(start.toordinal())

    assert sum(len(one.alternatives) for one in found.answers) == len(PROJECTED.alternatives)
    if found.earliest is not None and found.latest is not None:
        bounds = (found.earliest.toordinal(), found.latest.toordinal())
        assert bounds == (table.due_earliest[entry], table.due_latest[entry])


@pytest.mark.parametrize("count", [1, 5, 22, 30])
def test_a_start_after_the_calendar_stays_beyond_it(count: int) -> None:
    table = tabulate(WorkingDays(count), Clock.AFTER, PROJECTED)

    assert table.due_earliest[-2] == PROJECTED.last.toordinal() + 1
    assert table.due_latest[-2:] == (NEVER_DAY, NEVER_DAY)
