"""The tables of periods and days, for one calendar or for several laid end to end.

A day is turned into a place once and looked up in as many tables as are asked. Places are those of
`PeriodTable.entry`: 0 before the calendar, one for each of its days, one for all days after it, one
for "never". No place is negative and none lies past the end.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import Final, TypeAlias

import attrs
import numpy as np
from numpy.typing import NDArray

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.engines.columns.batches import DAY, Batch
from execrules.engines.columns.masks import Number, Numbers, Truth, count, opposite, spread
from execrules.instants import NEVER_DAY
from execrules.period_tables import PeriodTable, tabulate
from execrules.periods import Clock, DayPeriod
from execrules.steps import Side

Days: TypeAlias = NDArray[np.int32]

OUTSIDE: Final = -1
"""The ordinal of a day that the calendar does not hold."""


@attrs.frozen(eq=False)
class Places:
    """Where the days of a column stand in the tables; *days* are those they were made of."""

    at: NDArray[np.intp]
    days: Numbers
    lowest: int


@attrs.frozen(eq=False)
class DueTable:
    """The due days of one period by place, exact for starts in *exact_from* to *exact_to*."""

    earliest: Days
    latest: Days
    exact_from: int
    exact_to: int


class Tables:
    """The tables of one or several calendars, made when they are first asked for."""

    def __init__(self, calendars: Sequence[WorkingDayCalendar]) -> None:
        self.calendars = tuple(calendars)
        self._due: dict[tuple[DayPeriod, Clock], DueTable] = {}
        self._firsts = np.array([calendar.first_number for calendar in calendars], DAY)
        self._sizes = np.array([len(calendar.kinds) for calendar in calendars], np.intp)
        self._starts = np.concatenate(([0], np.cumsum(self._sizes[:-1] + 3))).astype(np.intp)
        self._alike = len(set(zip(self._firsts.tolist(), self._sizes.tolist(), strict=True))) == 1

    def places(self, batch: Batch, days: Number) -> Places:
        """Where *days* stand."""
        if isinstance(days, int):
            days = np.full(batch.size, days, DAY)
        known = batch.passing.get(("places", id(days)))
        if known is None:
            known = batch.passing["places", id(days)] = self._places(batch, days), days
        found: Places = known[0]
        return found

    def _places(self, batch: Batch, days: Numbers) -> Places:
        several = batch.calendars
        lowest = int(days.min()) if batch.size else NEVER_DAY
        if several is None or self._alike:
            place = self._place(batch, days, lowest)
        else:
            sizes = self._sizes.take(several)
            place = np.subtract(days, self._firsts.take(several) - 1)
            np.clip(place, 0, sizes + 1, out=place)
            np.copyto(place, sizes + 2, where=days >= NEVER_DAY)
        at = place.astype(np.intp)
        if several is not None:
            at += self._starts.take(several)
        return Places(at, days, lowest)

    def _place(self, batch: Batch, days: Numbers, lowest: int) -> Numbers:
        """The places on calendars of the same days."""
        first, size = int(self._firsts[0]), int(self._sizes[0])
        place = np.subtract(days, first - 1)
        if lowest < first:
            np.maximum(place, 0, out=place)
        happens, held = (batch.at_most(days, last) for last in (NEVER_DAY - 1, first + size - 1))
        np.minimum(place, size + 2, out=place)
        if count(happens, batch.size) != count(held, batch.size):
            # Days after the calendar that are not "never".
            beyond = batch.both(happens, opposite(held))
            np.copyto(place, size + 1, where=spread(beyond, batch.size))
        return place

    def due(
        self, batch: Batch, days: Number, period: DayPeriod, clock: Clock, side: Side
    ) -> Number:
        """A bound of the due day for each start day; both are one column where all are exact."""
        table = self._table(period, clock)
        places = self.places(batch, days)
        if side is Side.LATEST and not self._all_exact(batch, places, table):
            return table.latest.take(places.at)
        key = ("due", id(table), id(places))
        known = batch.passing.get(key)
        if known is None:
            known = batch.passing[key] = table.earliest.take(places.at), places
        found: Numbers = known[0]
        return found

    def _all_exact(self, batch: Batch, places: Places, table: DueTable) -> bool:
        """Whether the due day of every start that happens is exact."""
        if places.lowest < table.exact_from:
            return False
        happens = batch.at_most(places.days, NEVER_DAY - 1)
        exact = batch.at_most(places.days, table.exact_to)
        return count(happens, batch.size) == count(exact, batch.size)

    def _table(self, period: DayPeriod, clock: Clock) -> DueTable:
        found = self._due.get((period, clock))
        if found is None:
            tables = [tabulate(period, clock, calendar) for calendar in self.calendars]
            ends = [_exact(table) for table in tables]  # as days
            found = self._due[period, clock] = DueTable(
                np.concatenate([np.array(table.due_earliest, DAY) for table in tables]),
                np.concatenate([np.array(table.due_latest, DAY) for table in tables]),
                max(first for first, _ in ends),
                min(last for _, last in ends),
            )
        return found

    @cached_property
    def _ordinals(self) -> Days:
        """The ordinal of each day by place; OUTSIDE where the calendar has none."""
        return np.concatenate(
            [
                np.array([OUTSIDE, *calendar.ordinals, OUTSIDE, OUTSIDE], DAY)
                for calendar in self.calendars
            ]
        )

    def ordinals(self, batch: Batch, days: Number) -> tuple[Numbers, Truth]:
        """The ordinal of each day, and where the calendar holds it."""
        places = self.places(batch, days)
        key = ("ordinals", id(places))
        known = batch.passing.get(key)
        if known is None:
            found = self._ordinals.take(places.at)
            known = batch.passing[key] = found, batch.at_most(0, found), places
        ordinals: Numbers = known[0]
        held: Truth = known[1]
        return ordinals, held

    def uncertain_from(self, batch: Batch) -> Number:
        """The first day that a later notice may still change, by row where calendars differ."""
        days = [calendar.uncertain_from.toordinal() for calendar in self.calendars]
        return self._of_calendar(batch, days)

    def _of_calendar(self, batch: Batch, numbers: Sequence[int]) -> Number:
        if batch.calendars is None or len(set(numbers)) == 1:
            return numbers[0]
        return np.array(numbers, DAY).take(batch.calendars)

    def projects(self, batch: Batch) -> Truth:
        """Where the calendar is one that carries alternatives."""
        carries = [bool(calendar.alternatives) for calendar in self.calendars]
        projected = self._of_calendar(batch, [int(one) for one in carries])
        return batch.at_most(1, projected)


def _exact(table: PeriodTable) -> tuple[int, int]:
    """The first and the last start day of the first run of those whose both bounds are one."""
    same = np.array(table.due_earliest) == np.array(table.due_latest)
    same[[0, table.size + 1, table.size + 2]] = False
    first = int(same.argmax())
    last = first + int((~same[first:]).argmax()) - 1
    return table.first - 1 + first, table.first - 1 + last
