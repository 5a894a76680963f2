"""Stretched periods of many matters at once: the due days of `execrules.stretches`, as columns.

Matters have few entries each, so the work goes entry by entry (the first of all matters, the second
of all that have one) and over all matters in each step. Where the scalar functions say None a count
is `NO_COUNT`.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Final, Self, TypeAlias

import attrs
import numpy as np
from numpy.typing import NDArray

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.instants import ALWAYS, NEVER_DAY
from execrules.period_tables import tabulate
from execrules.periods import Clock, DayPeriod, Days, Roll, WorkingDays, roll_of
from execrules.stretches import lengthened

Integers: TypeAlias = NDArray[np.int64]
Truths: TypeAlias = NDArray[np.bool_]
Bounds: TypeAlias = tuple[Integers, Integers]

NO_COUNT: Final = -1


@attrs.frozen(eq=False)
class Entries:
    """Two numbers for each entry of a list, in the order of *owners*, the places of matters."""

    owners: Integers
    first: Integers
    second: Integers

    @classmethod
    def sorted(cls, owners: Integers, first: Integers, second: Integers) -> Self:
        """The entries in order: by matter, then by what they hold."""
        order = np.lexsort((second, first, owners))
        return cls(owners[order], first[order], second[order])

    def where(self, wanted: Truths) -> "Entries":
        """Some of the entries."""
        return Entries(self.owners[wanted], self.first[wanted], self.second[wanted])

    def of(self, rows: Integers, size: int) -> "Entries":
        """The entries of some matters of *size*, whose places become those in *rows*."""
        places = np.full(size, NO_COUNT)
        places[rows] = np.arange(len(rows))
        own = self.where(places[self.owners] >= 0)
        return attrs.evolve(own, owners=places[own.owners])

    @cached_property
    def _ranks(self) -> Integers:
        starts = np.flatnonzero(np.diff(self.owners, prepend=-1))
        lengths = np.diff(starts, append=len(self.owners))
        return np.arange(len(self.owners)) - np.repeat(starts, lengths)

    def in_turn(self) -> Iterator["Entries"]:
        """The first entry of every matter, then the second of those that have one, and so on."""
        for rank in range(int(self._ranks.max(initial=-1)) + 1):
            yield self.where(self._ranks == rank)

    def at(self, rank: Integers) -> tuple[Integers, Truths]:
        """The first number of the entry with this rank of each matter, and whether it has one."""
        counts = np.bincount(self.owners, minlength=len(rank))
        there = rank < counts
        place = np.where(there, np.cumsum(counts) - counts + rank, 0)
        found = self.first[place] if len(self.first) else np.zeros(len(rank), np.int64)
        return found, there


def united(stretches: Entries, after: Integers) -> Entries:
    """The stretches clipped to the days after *after*, those of a matter that touch made one.

    They must be in order, as `Entries.sorted` puts them.
    """
    first = np.maximum(stretches.first, after[stretches.owners] + 1)
    kept = first <= stretches.second
    owners, first, last = stretches.owners[kept], first[kept], stretches.second[kept]
    if not len(owners):
        return Entries(owners, first, last)
    # The latest end so far of the same matter: owners lie further apart than days.
    reach = np.maximum.accumulate((owners << 32) + last) & 0xFFFFFFFF
    begins = np.ones(len(owners), np.bool_)
    begins[1:] = (owners[1:] != owners[:-1]) | (first[1:] > reach[:-1] + 1)
    starts = np.flatnonzero(begins)
    return Entries(owners[starts], first[starts], reach[np.append(starts[1:], len(owners)) - 1])


@attrs.frozen(eq=False)
class StretchedPeriod:
    """One period on one calendar; *most* bounds what extensions can add in all."""

    period: DayPeriod
    calendar: WorkingDayCalendar
    most: int | None

    def plain(self, first: Integers, last: Integers) -> Bounds:
        """The due days of the period as it is, of starts between two days."""
        _, earliest, latest = _table(self.period, self.calendar)
        places = (_places(start, self.calendar) for start in (first, last))
        low, high = (
            column[place] for column, place in zip((earliest, latest), places, strict=True)
        )
        return low, high

    def due(self, start: Integers, stretches: Entries, approved: Entries) -> Bounds:
        """The due days of known starts, as bounds; *approved* hold days and units."""
        low, high = self._due(start, stretches, approved, alone(self.calendar))
        if self.calendar.alternatives:
            uncertain = self.calendar.uncertain_from.toordinal()
            rows = np.flatnonzero(np.maximum(high, start) >= uncertain)
            out, added = (entries.of(rows, len(start)) for entries in (stretches, approved))
            for other in self.calendar.alternatives:
                lower, higher = self._due(start[rows], out, added, alone(other.calendar))
                low[rows] = np.minimum(low[rows], lower)
                high[rows] = np.maximum(high[rows], higher)
        return low, high

    def latest(self, start: Integers, stretches: Entries, approved: Entries) -> Integers:
        """No earlier than the due day of any start up to *start*: everything counts in full."""
        size = len(start)
        added = self._capped(
            np.bincount(approved.owners, approved.second, minlength=size).astype(np.int64)
        )
        out = united(stretches, np.full(size, ALWAYS))
        found = np.full(size, ALWAYS, np.int64)
        for calendar in (self.calendar, *(one.calendar for one in self.calendar.alternatives)):
            counting = _Counting(self.period, alone(calendar))
            for units, rows in _by_value(added):
                last, known, _ = counting.ends(start[rows], units)
                of = out.of(rows, size)
                measured = counting.measured(of.first, of.second)
                taken = np.bincount(of.owners, measured, minlength=len(rows)).astype(np.int64)
                moved = counting.moved(last, taken)[1]
                # Of a stretch that runs out of the calendar it is not known how much it takes.
                known[of.owners[measured == NO_COUNT]] = False
                found[rows] = np.maximum(found[rows], np.where(known, moved, NEVER_DAY))
        return np.where(start >= NEVER_DAY, NEVER_DAY, found)

    def _capped(self, units: Integers) -> Integers:
        return units if self.most is None else np.minimum(units, self.most)

    def _due(
        self, start: Integers, stretches: Entries, approved: Entries, calendar: WorkingDayCalendar
    ) -> Bounds:
        """With the extensions that certainly count; each moves the day by which the next must."""
        size = len(start)
        counting, out = _Counting(self.period, calendar), united(stretches, start)
        added = np.zeros(size, np.int64)
        low, high = counting.without(start, out, added)
        count = np.zeros(size, np.int64)
        for rank, entry in enumerate(approved.in_turn()):
            in_time = (count[entry.owners] == rank) & (entry.first <= low[entry.owners])
            rows = entry.owners[in_time]
            added[rows] = self._capped(added[rows] + entry.second[in_time])
            count[rows] += 1
            low[rows], high[rows] = counting.without(start[rows], out.of(rows, size), added[rows])
        day, there = approved.at(count)
        # Whether the next one was approved in time is not known: with all of them at most.
        rows = np.flatnonzero(there & (day <= high))
        if len(rows):
            own = (entries.of(rows, size) for entries in (stretches, approved))
            high[rows] = np.maximum(high[rows], self.latest(start[rows], *own))
        return low, high


@attrs.frozen(eq=False)
class _Counting:
    """Counting a period on a calendar without alternatives."""

    period: DayPeriod
    calendar: WorkingDayCalendar

    def without(self, start: Integers, out: Entries, added: Integers) -> Bounds:
        """The due days of the period with *added* units, without the stretches *out*."""
        low, high = np.empty_like(start), np.empty_like(start)
        for units, rows in _by_value(added):
            low[rows], high[rows] = self._without(start[rows], out.of(rows, len(start)), units)
        return low, high

    def _without(self, start: Integers, out: Entries, added: int) -> Bounds:
        last, known, (low, high) = self.ends(start, added)
        length = self.measured(start + 1, last)
        known &= length != NO_COUNT
        first, there = out.at(np.zeros(len(start), np.int64))
        high[~known & there & (first <= high)] = NEVER_DAY
        left_out = np.zeros(len(start), np.int64)
        going = known.copy()
        for entry in out.in_turn():
            rows = entry.owners
            run = self.measured(start[rows] + 1, entry.first - 1)
            going[rows] &= (run == NO_COUNT) | (run - left_out[rows] < length[rows])
            units = self.measured(entry.first, entry.second)
            # A stretch that runs out of the calendar: how much it takes is not known.
            lost = going[rows] & ((run == NO_COUNT) | (units == NO_COUNT))
            high[rows[lost]] = NEVER_DAY
            going[rows[lost]] = False
            left_out[rows] += np.where(going[rows], units, 0)
        rows = np.flatnonzero(left_out)
        low[rows], moved = self.moved(last[rows], left_out[rows])
        high[rows] = np.where(high[rows] == NEVER_DAY, NEVER_DAY, moved)
        return low, high

    def ends(self, start: Integers, added: int) -> tuple[Integers, Truths, Bounds]:
        """Unrolled last days, where they are known, and due days, of the lengthened period."""
        table = _table(lengthened(self.period, added), self.calendar)
        place = _places(start, self.calendar)
        last, earliest, latest = (column[place] for column in table)
        known = (place > 0) & (place <= len(self.calendar.kinds)) & (latest < NEVER_DAY)
        return last, known, (earliest, latest)

    def measured(self, first: Integers, last: Integers) -> Integers:
        """The counted units from *first* to *last*, both counted."""
        found = last - first + 1
        if isinstance(self.period, WorkingDays):
            ordinals = _ordinals(self.calendar)
            before, through = first - self.calendar.first_number, last - self.calendar.first_number
            size = len(ordinals) - 1
            counted = ordinals[np.clip(through + 1, 0, size)] - ordinals[np.clip(before, 0, size)]
            found = np.where((before < 0) | (through >= size), NO_COUNT, counted)
        return np.where(last < first, 0, found)

    def moved(self, last: Integers, units: Integers) -> Bounds:
        """The last days moved on by *units* and then rolled."""
        if isinstance(self.period, WorkingDays):
            worked = np.array(self.calendar.working_numbers, np.int64)
            place = np.searchsorted(worked, last, side="right") - 1 + units
            beyond = (units > 0) & (place >= len(worked))
            moved = worked[np.clip(place, 0, len(worked) - 1)]
            end = self.calendar.last.toordinal() + 1
            low = np.where(beyond, end, np.where(units > 0, moved, last))
            low, high = self._rolled(low)
            return np.where(beyond, end, low), np.where(beyond, NEVER_DAY, high)
        return self._rolled(last + units)

    def _rolled(self, last: Integers) -> Bounds:
        roll = roll_of(self.period, Clock.AFTER)
        if roll is Roll.NONE:
            return last, last.copy()
        _, earliest, latest = _table(Days(1, roll=roll), self.calendar)
        size = len(self.calendar.kinds)
        place = np.clip(last - self.calendar.first_number, 0, size + 1)
        beyond = place == size + 1
        return (
            np.where(beyond, last, earliest[place]),
            np.where(beyond, NEVER_DAY, latest[place]),
        )


def _places(days: Integers, calendar: WorkingDayCalendar) -> Integers:
    """The entries of `PeriodTable.entry`."""
    size = len(calendar.kinds)
    place = np.clip(days - calendar.first_number + 1, 0, size + 1)
    return np.where(days >= NEVER_DAY, size + 2, place)


def _by_value(numbers: Integers) -> Iterator[tuple[int, Integers]]:
    """Each distinct number with the places that hold it."""
    for number in np.unique(numbers).tolist():
        yield number, np.flatnonzero(numbers == number)


@lru_cache(maxsize=64)
def alone(calendar: WorkingDayCalendar) -> WorkingDayCalendar:
    """The calendar on its own arrangement, without alternatives."""
    return attrs.evolve(calendar, alternatives=()) if calendar.alternatives else calendar


@lru_cache(maxsize=256)
def _table(period: DayPeriod, calendar: WorkingDayCalendar) -> tuple[Integers, Integers, Integers]:
    table = tabulate(period, Clock.AFTER, calendar)
    columns: Sequence[Sequence[int]] = (table.last_earliest, table.due_earliest, table.due_latest)
    last, earliest, latest = (np.array(column, np.int64) for column in columns)
    return last, earliest, latest


@lru_cache(maxsize=64)
def _ordinals(calendar: WorkingDayCalendar) -> Integers:
    """The working days before each day of the calendar, and at its end."""
    return np.array([0, *calendar.ordinals], np.int64)
