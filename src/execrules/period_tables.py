"""A period as a table: for every start day of a calendar, the last day and the due day.

Engines look due days up here and never add days, months or years themselves. A table is total:
start days before the calendar, after it, and "never" have entries of their own, so that no index
can be out of range or negative. What the calendar cannot know is given as bounds; where a
calendar has alternatives, they are the extremes over it and all of them.
"""

from bisect import bisect_left, bisect_right
from datetime import date
from functools import lru_cache
from itertools import repeat
from typing import Literal, NamedTuple, TypeAlias

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
    months_of,
    roll_of,
)

_Bounds: TypeAlias = tuple[int, int]


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
    columns = _columns(period, clock, calendar, calendar.first_number)
    if calendar.alternatives:
        since = _first_open(columns, calendar)
        opened = _Columns(*(column[since:] for column in columns))
        for other in calendar.alternatives:
            moved = _columns(period, clock, other.calendar, calendar.first_number + since)
            opened = _widened(opened, moved)
        columns = _Columns(*(a[:since] + b for a, b in zip(columns, opened, strict=True)))
    last, earliest, latest = columns
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


class _Columns(NamedTuple):
    """Last day, earliest and latest due day for each start day; two may be one and the same."""

    last: list[int]
    due_earliest: list[int]
    due_latest: list[int]


def _columns(period: DayPeriod, clock: Clock, calendar: WorkingDayCalendar, since: int) -> _Columns:
    """The columns for the start days from number *since* on."""
    counting = _Counting(calendar)
    lows, highs = counting.ends(period, clock, since)
    earliest, latest = counting.all_rolled(lows, highs, roll_of(period, clock))
    if clock is Clock.NOT_BEFORE:
        earliest, latest = list(map(_day_after, earliest)), list(map(_day_after, latest))
    return _Columns(lows, earliest, latest)


def _first_open(columns: _Columns, calendar: WorkingDayCalendar) -> int:
    """The index of the first start day whose answer may touch an uncertain day.

    The columns grow with the start day; an answer depends on no day later than its start, its last
    day and its due day.
    """
    uncertain = calendar.uncertain_from.toordinal()
    by_start = max(uncertain - calendar.first_number, 0)
    by_end = (bisect_left(column, uncertain) for column in (columns.last, columns.due_latest))
    return min(by_start, *by_end)


def _widened(ours: _Columns, others: _Columns) -> _Columns:
    return _Columns(
        list(map(min, ours.last, others.last)),
        list(map(min, ours.due_earliest, others.due_earliest)),
        list(map(max, ours.due_latest, others.due_latest)),
    )


def _day_after(number: int) -> int:
    return number + 1 if ALWAYS < number < NEVER_DAY else number


@attrs.frozen
class _Counting:
    """Counting in day numbers over one calendar, with bounds where it does not know.

    Columns grow from start day to start day, so that what lies outside the calendar stands at
    their ends and the days between need no look whether they do.
    """

    calendar: WorkingDayCalendar

    def ends(self, period: DayPeriod, clock: Clock, since: int) -> tuple[list[int], list[int]]:
        """The bounds of the unrolled end for every start day from number *since* on, in order."""
        starts = range(since, self.calendar.last.toordinal() + 1)
        same_day = period.start is DayStart.SAME_DAY
        back = clock is Clock.BEFORE
        match period:
            case Days():
                shift = same_day - period.count if back else period.count - same_day
                numbers = [start + shift for start in starts]
            case WorkingDays():
                if back:
                    counted = self._counted(since + same_day - 1, len(starts))
                    return self._working_days(counted, 1 - period.count)
                return self._working_days(
                    self._counted(since - same_day, len(starts)), period.count
                )
            case Months() | Years():
                months = -months_of(period) if back else months_of(period)
                pairs = self._corresponding(months, since)
                if not same_day:
                    numbers = [end for _, end in pairs]
                elif back:
                    numbers = [end + 1 for _, end in pairs]
                else:
                    numbers = [
                        end - (_day_of_month(end) == _day_of_month(start)) for start, end in pairs
                    ]
        return numbers, numbers

    def all_rolled(
        self, lows: list[int], highs: list[int], roll: Roll
    ) -> tuple[list[int], list[int]]:
        """The bounds of where last days move to, in their order, from the bounds of these days."""
        if roll is Roll.NONE:
            return lows, highs
        before, sure, after = self._split(lows)
        moved = self._moved(sure, roll)
        earliest = [*self._each(before, roll, 0), *moved, *self._each(after, roll, 0)]
        if highs is not lows:
            before, sure, after = self._split(highs)
            moved = self._moved(sure, roll)
        return earliest, [*self._each(before, roll, 1), *moved, *self._each(after, roll, 1)]

    def _split(self, numbers: list[int]) -> tuple[list[int], list[int], list[int]]:
        """Those before, among and after the working days; among them every roll is known."""
        working = self.calendar.working_numbers
        if not working:
            return numbers, [], []
        start, stop = bisect_left(numbers, working[0]), bisect_left(numbers, working[-1])
        return numbers[:start], numbers[start:stop], numbers[stop:]

    def _moved(self, sure: list[int], roll: Roll) -> list[int]:
        working = self.calendar.working_numbers
        match roll:
            case Roll.BACKWARD:
                return [working[n - 1] for n in map(bisect_right, repeat(working), sure)]
            case Roll.THROUGH_REST:
                return [working[n] - 1 for n in map(bisect_right, repeat(working), sure)]
            case _:
                return [working[n] for n in map(bisect_left, repeat(working), sure)]

    def _each(self, numbers: list[int], roll: Roll, side: Literal[0, 1]) -> list[int]:
        return [self.rolled(number, roll)[side] for number in numbers]

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

    def _counted(self, number: int, days: int) -> list[int]:
        """Working days up to and including each of *days* days; the first may be the eve."""
        index = number - self.calendar.first_number
        counted = list(self.calendar.ordinals[max(index, 0) : max(index + days, 0)])
        return counted if index >= 0 else [0, *counted]

    def _working_days(self, counted: list[int], more: int) -> tuple[list[int], list[int]]:
        """The bounds of the working days that are *more* after those counted."""
        working = self.calendar.working_numbers
        start = bisect_left(counted, 1 - more)
        stop = bisect_right(counted, len(working) - more)
        known = [working[ordinal + more - 1] for ordinal in counted[start:stop]]
        after = len(counted) - stop
        beyond = self.calendar.last.toordinal() + 1
        return (
            [*repeat(ALWAYS, start), *known, *repeat(beyond, after)],
            [*repeat(self.calendar.first_number - 1, start), *known, *repeat(NEVER_DAY, after)],
        )

    def _corresponding(self, months: int, since: int) -> list[_Bounds]:
        """Start and corresponding day (`corresponding_day`), month by month and not day by day."""
        found: list[_Bounds] = []
        day, last = date.fromordinal(since), self.calendar.last
        for month in range(_month(day), _month(last) + 1):
            begin, target = _first_of(month), _first_of(month + months)
            target_end, shift = _first_of(month + months + 1) - 1, target - begin
            starts = range(max(begin, since), min(_first_of(month + 1) - 1, last.toordinal()) + 1)
            found += [(start, min(start + shift, target_end)) for start in starts]
        return found


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _first_of(month: int) -> int:
    return date(month // 12, month % 12 + 1, 1).toordinal()


def _day_of_month(number: int) -> int:
    return date.fromordinal(number).day
