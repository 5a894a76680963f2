"""A period with what is added to it and what does not count: the due day from its entries.

An extension lengthens the period before its last day is taken; it counts only if it was approved by
the last day as it then stood. Deductions then add the counted units that they take out of the
period, calendar days for months and years; the roll comes last. Owns no record and no rule: days
are numbers, and what is not known is the caller's to bound.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, TypeAlias

import attrs

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.instants import ALWAYS, NEVER_DAY
from execrules.period_tables import PeriodTable, tabulate
from execrules.periods import (
    MOST,
    Clock,
    DayPeriod,
    Days,
    Months,
    Roll,
    Unit,
    WorkingDays,
    Years,
    months_of,
    roll_of,
)

Stretch: TypeAlias = tuple[int, int]
"""The first and the last day that do not count."""

Approved: TypeAlias = tuple[int, int]
"""The day of approval and the units added."""

_Bounds: TypeAlias = tuple[int, int]
_MONTHS_A_YEAR: Final = 12


@attrs.frozen(kw_only=True)
class Taken:
    """A stretch that does not count, as far as it takes part of the period."""

    first: int
    last: int
    units: int


@attrs.frozen(kw_only=True)
class Stretched:
    """How a period ends: what was added, what was left out, and the due day as bounds.

    *last* is the last day before any roll. *added* are the units of the extensions that count, of
    which there are *approved*; the rest came too late or after one that did.
    """

    period: DayPeriod
    added: int
    approved: int
    taken: tuple[Taken, ...]
    last: int
    due: _Bounds


def united(stretches: Iterable[Stretch], *, after: int) -> list[Stretch]:
    """The stretches clipped to the days after *after*, in order, those that touch made one.

    >>> united([(12, 15), (3, 6), (5, 9), (10, 11)], after=4)
    [(5, 15)]
    """
    found: list[Stretch] = []
    for first, last in sorted((max(first, after + 1), last) for first, last in stretches):
        if first > last:
            continue
        if found and first <= found[-1][1] + 1:
            found[-1] = found[-1][0], max(found[-1][1], last)
        else:
            found.append((first, last))
    return found


def counted_in(period: DayPeriod, unit: Unit) -> int | None:
    """How many units of *period* one *unit* of an extension is; None where it is none of them.

    >>> counted_in(Years(1), Unit.MONTHS), counted_in(Days(30), Unit.MONTHS)
    (1, None)
    """
    if period.unit in {Unit.MONTHS, Unit.YEARS}:
        return {Unit.MONTHS: 1, Unit.YEARS: _MONTHS_A_YEAR}.get(unit)
    return 1 if unit is period.unit else None


@attrs.frozen
class Stretching:
    """One period on one calendar; *most* bounds what extensions can add in all."""

    period: DayPeriod
    calendar: WorkingDayCalendar
    most: int | None = None

    def due(
        self, start: int, stretches: Sequence[Stretch], approved: Sequence[Approved]
    ) -> _Bounds:
        """The due day of a known start, as bounds; *approved* in the order of approval.

        Where arrangements of open days are not agreed the bounds are the extremes over all.
        """
        low, high = self._due(start, stretches, approved, self.calendar)
        if not self.calendar.alternatives:
            return low, high
        if max(high, start) < self.calendar.uncertain_from.toordinal():
            return low, high
        others = [
            self._due(start, stretches, approved, other.calendar)
            for other in self.calendar.alternatives
        ]
        return min(low, *(o[0] for o in others)), max(high, *(o[1] for o in others))

    def latest(self, start: int, stretches: Iterable[Stretch], approved: Iterable[Approved]) -> int:
        """No earlier than the due day of any start up to *start*: everything counts in full."""
        if start >= NEVER_DAY:
            return NEVER_DAY
        added = self._capped(sum(units for _, units in approved))
        highest = ALWAYS
        for calendar in self._calendars():
            table = _table(self.period, added, calendar)
            last = _exact_last(table, start)
            if last is None:
                return NEVER_DAY
            units = [
                _measured(self.period, a, b, calendar) for a, b in united(stretches, after=ALWAYS)
            ]
            known = [count for count in units if count is not None]
            if len(known) < len(units):
                # A stretch runs out of the calendar: how much it takes is not known.
                return NEVER_DAY
            highest = max(highest, _moved(self.period, last, sum(known), calendar)[1])
        return highest

    def told(
        self, start: int, stretches: Sequence[Stretch], approved: Sequence[Approved]
    ) -> Stretched:
        """The due day of a known start with what was added and left out, on this calendar."""
        return self._stretched(start, stretches, approved, self.calendar)

    def _calendars(self) -> Iterable[WorkingDayCalendar]:
        yield self.calendar
        yield from (other.calendar for other in self.calendar.alternatives)

    def _capped(self, units: int) -> int:
        return units if self.most is None else min(units, self.most)

    def _due(
        self,
        start: int,
        stretches: Sequence[Stretch],
        approved: Sequence[Approved],
        calendar: WorkingDayCalendar,
    ) -> _Bounds:
        found = self._stretched(start, stretches, approved, calendar)
        low, high = found.due
        if found.approved < len(approved) and approved[found.approved][0] <= high:
            # Whether the next one was approved in time is not known: with all of them at most.
            high = max(high, self.latest(start, stretches, approved))
        return low, high

    def _stretched(
        self,
        start: int,
        stretches: Sequence[Stretch],
        approved: Sequence[Approved],
        calendar: WorkingDayCalendar,
    ) -> Stretched:
        """With the extensions that certainly count; each one moves the day by which the next must.

        They are a leading part of *approved*: one that comes too late leaves the day where it is.
        """
        out = united(stretches, after=start)
        added, count = 0, 0
        found = self._once(start, out, added, calendar)
        for day, units in approved:
            if day > found.due[0]:
                break
            added, count = self._capped(added + units), count + 1
            found = self._once(start, out, added, calendar)
        return attrs.evolve(found, added=added, approved=count)

    def _once(
        self, start: int, out: Sequence[Stretch], added: int, calendar: WorkingDayCalendar
    ) -> Stretched:
        table = _table(self.period, added, calendar)
        entry = table.entry(start)
        due = table.due_earliest[entry], table.due_latest[entry]
        last = _exact_last(table, start)
        length = None if last is None else _measured(self.period, start + 1, last, calendar)
        if last is None or length is None:
            if any(first <= due[1] for first, _ in out):
                due = due[0], NEVER_DAY
            return Stretched(
                period=self.period, added=added, approved=0, taken=(), last=due[0], due=due
            )
        taken: list[Taken] = []
        left_out = 0
        for first, stop in out:
            run = _measured(self.period, start + 1, first - 1, calendar)
            if run is not None and run - left_out >= length:
                break
            units = _measured(self.period, first, stop, calendar)
            if run is None or units is None:
                # The stretch runs out of the calendar: how much it takes is not known.
                due = due[0], NEVER_DAY
                break
            left_out += units
            taken.append(Taken(first=first, last=stop, units=units))
        if left_out:
            low, high = _moved(self.period, last, left_out, calendar)
            due = low, NEVER_DAY if due[1] == NEVER_DAY else high
            last = low if isinstance(self.period, WorkingDays) else last + left_out
        return Stretched(
            period=self.period, added=added, approved=0, taken=tuple(taken), last=last, due=due
        )


@lru_cache(maxsize=256)
def lengthened(period: DayPeriod, added: int) -> DayPeriod:
    """*period* with *added* more units, at most a century; years are lengthened by months.

    >>> lengthened(Years(1), 3)
    Months(count=15, roll=<Roll.USUAL: 'usual'>, start=<DayStart.DAY_AFTER: 'day_after'>)
    """
    if not added:
        return period
    if isinstance(period, Years):
        months = min(months_of(period) + added, MOST[Unit.MONTHS])
        return Months(months, roll=period.roll, start=period.start)
    return attrs.evolve(period, count=min(period.count + added, MOST[period.unit]))


def _table(period: DayPeriod, added: int, calendar: WorkingDayCalendar) -> PeriodTable:
    """The table of the period with *added* units, on this calendar's own arrangement."""
    return tabulate(lengthened(period, added), Clock.AFTER, _alone(calendar))


@lru_cache(maxsize=64)
def _alone(calendar: WorkingDayCalendar) -> WorkingDayCalendar:
    return attrs.evolve(calendar, alternatives=()) if calendar.alternatives else calendar


def _exact_last(table: PeriodTable, start: int) -> int | None:
    """The unrolled last day; None where the start or the end lies outside the calendar."""
    index = table.entry(start)
    if not 0 < index <= table.size or table.due_latest[index] >= NEVER_DAY:
        return None
    return table.last_earliest[index]


def _measured(period: DayPeriod, first: int, last: int, calendar: WorkingDayCalendar) -> int | None:
    """The counted units from *first* to *last*, both counted; None outside the calendar."""
    if last < first:
        return 0
    if not isinstance(period, WorkingDays):
        return last - first + 1
    start, stop = first - calendar.first_number, last - calendar.first_number
    if start < 0 or stop >= len(calendar.ordinals):
        return None
    return calendar.ordinals[stop] - (calendar.ordinals[start - 1] if start else 0)


def _moved(period: DayPeriod, last: int, units: int, calendar: WorkingDayCalendar) -> _Bounds:
    """The last day moved on by *units* and then rolled."""
    if isinstance(period, WorkingDays):
        if units:
            index = bisect_right(calendar.working_numbers, last) - 1 + units
            if index >= len(calendar.working_numbers):
                return calendar.last.toordinal() + 1, NEVER_DAY
            last = calendar.working_numbers[index]
    else:
        last += units
    roll = roll_of(period, Clock.AFTER)
    if roll is Roll.NONE:
        return last, last
    table = tabulate(Days(1, roll=roll), Clock.AFTER, _alone(calendar))
    entry = table.entry(last - 1)
    if entry == table.size + 1:
        return last, NEVER_DAY
    return table.due_earliest[entry], table.due_latest[entry]
