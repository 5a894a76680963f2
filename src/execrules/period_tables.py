"""A period as a table: for every start day of a calendar, the last day and the due day.

Engines look due days up here and never add days, months or years themselves. A table is total:
start days before the calendar, after it, and "never" have entries of their own, so that no index
can be out of range or negative. What the calendar cannot know is given as bounds; where a
calendar has alternatives, they are the extremes over it and all of them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import TypeAlias

import attrs

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.instants import ALWAYS, NEVER_DAY
from execrules.periods import (
    Clock,
    DayPeriod,
    Days,
    DayStart,
    Months,
    Roll,
    WorkingDays,
    Years,
    corresponding_day,
    months_of,
    roll_of,
)

_Bounds: TypeAlias = tuple[int, int]
_Row: TypeAlias = tuple[int, int, int]


@attrs.frozen(kw_only=True)
class PeriodTable:
    """Last and due days by start day, as day numbers.

    Entry 0 stands for every start day before `first`, entry `size + 1` for every one after the
    calendar, entry `size + 2` for a start that never happens; the start day with number *d* has
    entry `d - first + 1`. The last day (unrolled) lies at or after `last_earliest` and is exact
    unless it counts working days past the calendar or where its alternatives differ; the due day
    lies between `due_earliest` and `due_latest`, which are equal wherever the calendar knows it.
    All three grow with the start day.
    """

    first: int
    size: int
    last_earliest: tuple[int, ...]
    due_earliest: tuple[int, ...]
    due_latest: tuple[int, ...]

    def entry(self, day_number: int) -> int:
        """The index of a start day, whatever it is."""
        if day_number >= NEVER_DAY:
            return self.size + 2
        index = day_number - self.first + 1
        if index < 0:
            return 0
        return index if index <= self.size else self.size + 1


@lru_cache(maxsize=1024)
def tabulate(period: DayPeriod, clock: Clock, calendar: WorkingDayCalendar) -> PeriodTable:
    """The table of *period* run by *clock* over all days of *calendar*.

    The same answers as `expiry`, `last_before` and `first_permitted`, day by day, and bounds where
    those raise `CoverageError`. Cached: a period is tabulated once per calendar and process.

    >>> from execrules.calendars.china import china_calendar
    >>> table = tabulate(WorkingDays(5), Clock.AFTER, china_calendar())
    >>> start = table.entry(date(2018, 9, 28).toordinal())
    >>> date.fromordinal(table.due_earliest[start])
    datetime.date(2018, 10, 10)
    """
    rows = _rows(period, clock, calendar, calendar.first_number)
    if calendar.alternatives:
        since = _first_open(rows, calendar)
        for other in calendar.alternatives:
            moved = _rows(period, clock, other.calendar, calendar.first_number + since)
            rows[since:] = map(_widened, rows[since:], moved)
    last, earliest, latest = zip(*rows, strict=True)
    beyond = calendar.last.toordinal() + 1
    # A later start may still come back into the calendar, by its count or by its roll.
    returns = clock is Clock.BEFORE or roll_of(period, clock) is Roll.BACKWARD
    unknown_start = earliest[-1] if returns else max(earliest[-1], beyond)
    return PeriodTable(
        first=calendar.first_number,
        size=len(last),
        last_earliest=(ALWAYS, *last, last[-1], NEVER_DAY),
        due_earliest=(ALWAYS, *earliest, unknown_start, NEVER_DAY),
        due_latest=(latest[0], *latest, NEVER_DAY, NEVER_DAY),
    )


def _rows(period: DayPeriod, clock: Clock, calendar: WorkingDayCalendar, since: int) -> list[_Row]:
    """Last day, earliest and latest due day for each start day from number *since* on."""
    counting = _Counting(calendar)
    step = 1 if clock is Clock.NOT_BEFORE else 0
    roll = roll_of(period, clock)
    found: list[_Row] = []
    for low, high in counting.ends(period, clock, since):
        earliest, latest = counting.rolled(low, roll)[0], counting.rolled(high, roll)[1]
        found.append((low, _later(earliest, step), _later(latest, step)))
    return found


def _first_open(rows: list[_Row], calendar: WorkingDayCalendar) -> int:
    """The index of the first start day whose answer may touch an uncertain day.

    The columns grow with the start day; an answer depends on no day later than its start, its last
    day and its due day.
    """
    uncertain = calendar.uncertain_from.toordinal()
    by_start = max(uncertain - calendar.first_number, 0)
    by_end = bisect_left(rows, uncertain, key=lambda row: max(row[0], row[2]))
    return min(by_start, by_end, len(rows))


def _widened(row: _Row, other: _Row) -> _Row:
    return min(row[0], other[0]), min(row[1], other[1]), max(row[2], other[2])


def _later(number: int, step: int) -> int:
    return number + step if ALWAYS < number < NEVER_DAY else number


@attrs.frozen
class _Counting:
    """Counting in day numbers over one calendar, with bounds where it does not know."""

    calendar: WorkingDayCalendar

    def ends(self, period: DayPeriod, clock: Clock, since: int) -> Iterator[_Bounds]:
        """The unrolled end for every start day from number *since* on, in order."""
        calendar = self.calendar
        starts = range(since, calendar.last.toordinal() + 1)
        same_day = period.start is DayStart.SAME_DAY
        back = clock is Clock.BEFORE
        match period:
            case Days():
                shift = period.count - same_day
                yield from ((n, n) for n in ((s - shift if back else s + shift) for s in starts))
            case WorkingDays():
                for start in starts:
                    if back:
                        before = self._counted(start + same_day - 1)
                        yield self._working_day(before - period.count + 1)
                    else:
                        yield self._working_day(self._counted(start - same_day) + period.count)
            case Months() | Years():
                months = -months_of(period) if back else months_of(period)
                for start, end in self._corresponding(months, since):
                    if back:
                        number = end + same_day
                    else:
                        number = end - (same_day and _day_of_month(end) == _day_of_month(start))
                    yield number, number

    def rolled(self, number: int, roll: Roll) -> _Bounds:
        """Where a last day moves to, as bounds."""
        calendar = self.calendar
        if roll is Roll.NONE or number in (ALWAYS, NEVER_DAY):
            return number, number
        working = calendar.working_numbers
        last = calendar.last.toordinal()
        if roll is Roll.BACKWARD:
            index = bisect_right(working, number) - 1
            if index < 0:
                return ALWAYS, number
            return working[index], working[index] if number <= last else number
        if roll is Roll.THROUGH_REST:
            index = bisect_right(working, number)
            through = working[index] - 1 if index < len(working) else NEVER_DAY
            if calendar.first_number <= number <= last:
                return (through if through < NEVER_DAY else last), through
            return number, through
        index = bisect_left(working, number)
        later = working[index] if index < len(working) else NEVER_DAY
        if number < calendar.first_number:
            return number, later
        return (later if later < NEVER_DAY else max(number, last + 1)), later

    def _counted(self, number: int) -> int:
        """Working days of the calendar up to and including a day at or near its ends."""
        index = number - self.calendar.first_number
        ordinals = self.calendar.ordinals
        return 0 if index < 0 else ordinals[min(index, len(ordinals) - 1)]

    def _working_day(self, ordinal: int) -> _Bounds:
        working = self.calendar.working_numbers
        if ordinal < 1:
            return ALWAYS, self.calendar.first_number - 1
        if ordinal > len(working):
            return self.calendar.last.toordinal() + 1, NEVER_DAY
        return working[ordinal - 1], working[ordinal - 1]

    def _corresponding(self, months: int, since: int) -> Iterator[_Bounds]:
        """Start and corresponding day, month by month: two calls for each month, not one a day."""
        day = date.fromordinal(since)
        while day <= self.calendar.last:
            month_end = corresponding_day(day.replace(day=1), 1) - timedelta(days=1)
            target = corresponding_day(day.replace(day=1), months)
            target_end = (corresponding_day(target, 1) - timedelta(days=1)).toordinal()
            stop = min(month_end, self.calendar.last)
            for number in range(day.toordinal(), stop.toordinal() + 1):
                offset = number - day.replace(day=1).toordinal()
                yield number, min(target.toordinal() + offset, target_end)
            day = stop + timedelta(days=1)


def _day_of_month(number: int) -> int:
    return date.fromordinal(number).day
