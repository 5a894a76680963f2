"""A calendar as NumPy arrays, and the look-ups that answer for a whole column.

Works on integers alone: days since 1970-01-01, as `datetime64[D]` holds them, and EMPTY for a
missing day, which is its `NaT`. Every table has one entry more than the calendar has days; each day
outside the calendar, and EMPTY, is sent there. No index is negative, none is past the end.
"""

from datetime import date
from functools import lru_cache
from typing import Final, Self, TypeAlias

import attrs

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.errors import MissingExtraError
from execrules.period_tables import tabulate
from execrules.periods import Clock, DayPeriod, Roll

try:
    import numpy as np
    from numpy.typing import NDArray
except ModuleNotFoundError as missing:
    raise MissingExtraError(package="numpy", extra="columns") from missing

Integers: TypeAlias = NDArray[np.int64]
Truths: TypeAlias = NDArray[np.bool_]

EMPTY: Final = int(np.iinfo(np.int64).min)
"""No day: what `NaT` is as an integer."""

EPOCH: Final = date(1970, 1, 1).toordinal()
"""The day number of the day that is 0 here."""


@attrs.frozen(eq=False)
class DayLookup:
    """The days of a calendar as arrays, each with one entry for what lies outside."""

    first: int
    size: int
    working: Truths = attrs.field(repr=False)
    ordinals: Integers = attrs.field(repr=False)
    worked: Integers = attrs.field(repr=False)

    @classmethod
    def of(cls, calendar: WorkingDayCalendar) -> Self:
        """The arrays of *calendar*; `worked[n]` is its n-th working day, EMPTY at both ends."""
        numbers = np.array(calendar.working_numbers, np.int64) - EPOCH
        found = cls(
            first=calendar.first_number - EPOCH,
            size=len(calendar.kinds),
            working=np.array([*(kind.is_working for kind in calendar.kinds), False]),
            ordinals=np.array([*calendar.ordinals, EMPTY], np.int64),
            worked=np.concatenate(([EMPTY], numbers, [EMPTY])),
        )
        for array in (found.working, found.ordinals, found.worked):
            array.flags.writeable = False
        return found

    def places(self, days: Integers) -> Integers:
        """The index of each day; `size` for those outside, which unsigned are the largest."""
        found = np.subtract(days, self.first).view(np.uint64)
        np.minimum(found, np.uint64(self.size), out=found)
        return found.view(np.int64)

    def covered(self, days: Integers) -> Truths:
        """Whether the calendar holds the day."""
        return self.places(days) < self.size

    def added(self, days: Integers, count: int | Integers) -> Integers:
        """The *count*-th working day after each day; EMPTY where the scalar refuses."""
        most = self.size + 1
        places = self.places(days)
        if not isinstance(count, int):
            return self._shifted(places, np.clip(count, -most, most).astype(np.int64))
        every = np.arange(self.size + 1)
        return self._shifted(every, max(-most, min(count, most))).take(places)

    def _shifted(self, places: Integers, count: int | Integers) -> Integers:
        works, known = self.working[places], places < self.size
        ordinals = np.where(known, self.ordinals[places], 0)
        # From a rest day a count backwards starts one later; zero after it is not defined.
        position = ordinals + count + ((count < 0) & ~works)
        answerable = known & ((count != 0) | works)
        last = len(self.worked) - 1
        return np.where(answerable, self.worked[np.clip(position, 0, last)], EMPTY)

    def counted(self, after: Integers, through: Integers) -> Integers:
        """Working days later than the one and not later than the other; EMPTY where unknown."""
        start, end = self.places(after), self.places(through)
        found = self.ordinals.take(end) - self.ordinals.take(start)
        unknown = np.maximum(start, end) == self.size
        if unknown.any():
            found[unknown] = EMPTY
        return found

    def rolled(self, days: Integers, roll: Roll) -> Integers:
        """Each day, or where it is a rest day the working day that *roll* moves it to."""
        if roll is Roll.NONE:
            return days.copy()
        every = np.arange(self.size + 1)
        if roll is Roll.THROUGH_REST:
            after = self._shifted(every, 1)
            return np.where(after == EMPTY, EMPTY, after - 1).take(self.places(days))
        back = roll is Roll.BACKWARD
        moved = self._shifted(every, -1 if back else 1)
        table = np.where(self.working, every + self.first, moved)
        return table.take(self.places(days))


@lru_cache(maxsize=16)
def lookup(calendar: WorkingDayCalendar) -> DayLookup:
    """The arrays of *calendar*, made once."""
    return DayLookup.of(calendar)


@lru_cache(maxsize=256)
def due_table(period: DayPeriod, clock: Clock, calendar: WorkingDayCalendar) -> Integers:
    """The due day for each day of *calendar*; EMPTY where only bounds are known, and outside."""
    table = tabulate(period, clock, calendar)
    days = slice(1, table.size + 1)
    earliest = np.array(table.due_earliest[days], np.int64)
    known = earliest == np.array(table.due_latest[days], np.int64)
    found = np.append(np.where(known, earliest - EPOCH, EMPTY), EMPTY)
    found.flags.writeable = False
    return found
