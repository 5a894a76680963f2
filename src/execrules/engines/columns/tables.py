"""The tables of periods and days as formulas, for one calendar or for several laid end to end.

A day is turned into a place once and looked up in as many tables as are asked. Places are those of
`PeriodTable.entry`: 0 before the calendar, one for each of its days, one for all days after it, one
for "never". No place is negative and none lies past the end.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from typing import Final

import attrs
import numpy as np

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.engines.columns.formulas import (
    DAY,
    PLACE,
    Assumptions,
    Formula,
    Formulas,
    Number,
    Table,
    Truth,
)
from execrules.instants import NEVER_DAY
from execrules.period_tables import PeriodTable, tabulate
from execrules.periods import Clock, DayPeriod
from execrules.steps import Side

CALENDAR: Final = "calendar"
"""The cell that holds the place of a row's calendar."""

OUTSIDE: Final = -1
"""The ordinal of a day that the calendar does not hold."""


@attrs.frozen(eq=False)
class DueTable:
    """The due days of one period by place, exact for starts in *exact_from* to *exact_to*."""

    earliest: Table
    latest: Table
    exact_from: int
    exact_to: int


class Tables:
    """The tables of one or several calendars, made when they are first asked for."""

    def __init__(self, calendars: Sequence[WorkingDayCalendar]) -> None:
        self.calendars = tuple(calendars)
        self.several = len(self.calendars) > 1
        self._due: dict[tuple[DayPeriod, Clock], DueTable] = {}
        self.firsts = [calendar.first_number for calendar in self.calendars]
        self.lasts = [calendar.last.toordinal() for calendar in self.calendars]
        sizes = [len(calendar.kinds) + 3 for calendar in self.calendars]
        self.starts = [sum(sizes[:place]) for place in range(len(sizes))]

    def due(self, period: DayPeriod, clock: Clock) -> DueTable:
        """The table of a period."""
        found = self._due.get((period, clock))
        if found is None:
            tables = [tabulate(period, clock, calendar) for calendar in self.calendars]
            ends = [_exact(table) for table in tables]
            found = self._due[period, clock] = DueTable(
                _laid_end_to_end([table.due_earliest for table in tables]),
                _laid_end_to_end([table.due_latest for table in tables]),
                max(first for first, _ in ends),
                min(last for _, last in ends),
            )
        return found

    @cached_property
    def ordinals(self) -> Table:
        """The ordinal of each day by place; OUTSIDE where the calendar has none."""
        return _laid_end_to_end(
            [[OUTSIDE, *calendar.ordinals, OUTSIDE, OUTSIDE] for calendar in self.calendars]
        )


class Looks:
    """Look-ups in tables as formulas.

    What is taken for granted by *assumptions* is that every start is as most are: so far inside all
    calendars that its end is known, or "never".
    """

    def __init__(self, tables: Tables, formulas: Formulas, assumptions: Assumptions) -> None:
        self._tables = tables
        self._formulas = formulas
        self._assumptions = assumptions
        self._inside: set[Formula] = set()

    def due(self, start: Number, period: DayPeriod, clock: Clock, side: Side) -> Number:
        """A bound of the due day for each start day; both are one column where all are exact."""
        table = self._tables.due(period, clock)
        exact = self._taken_within((period, clock), start, table.exact_from, table.exact_to)
        side = Side.EARLIEST if exact else side
        return self._taken(table.earliest if side is Side.EARLIEST else table.latest, start)

    def ordinals(self, days: Number) -> tuple[Number, Truth]:
        """The ordinal of each day, and where the calendar holds it."""
        tables, formulas = self._tables, self._formulas
        within = self._taken_within(OUTSIDE, days, max(tables.firsts), min(tables.lasts))
        found = self._taken(tables.ordinals, days)
        return found, self._happens(days) if within else formulas.at_most(0, found)

    def uncertain_from(self) -> Number:
        """The first day that a later notice may still change."""
        return self._of_calendar([day.uncertain_from.toordinal() for day in self._tables.calendars])

    def projects(self) -> Truth:
        """Where the calendar is one that carries alternatives."""
        carries = [int(bool(calendar.alternatives)) for calendar in self._tables.calendars]
        return self._formulas.at_most(1, self._of_calendar(carries))

    def _happens(self, days: Number) -> Truth:
        return self._formulas.at_most(days, NEVER_DAY - 1)

    def _taken_within(self, what: object, days: Number, first: int, last: int) -> bool:
        """Whether days that happen are taken to lie between two days."""
        if isinstance(days, int) or first > last:
            return False
        formulas, assume = self._formulas, self._assumptions.assume
        after = formulas.both(self._happens(days), formulas.opposite(formulas.at_most(days, last)))
        before = formulas.at_most(days, first - 1)
        if not (assume((what, "before"), before) and assume((what, "after"), after)):
            return False
        self._inside.add(days)
        return True

    def _taken(self, table: Table, days: Number) -> Number:
        """The entries of a table for days."""
        if isinstance(days, int):
            tables = self._tables
            places = [
                start + _entry(days, calendar)
                for start, calendar in zip(tables.starts, tables.calendars, strict=True)
            ]
            return self._of_calendar([int(table.entries[place]) for place in places])
        return self._formulas.taken(table, self._place(days))

    def _place(self, days: Formula) -> Formula:
        """Where days stand; a place outside a single table is moved to its ends by the look-up."""
        formulas, tables = self._formulas, self._tables
        first, last = self._of_calendar(tables.firsts), self._of_calendar(tables.lasts)
        place = formulas.plus(formulas.minus(days, first), 1)
        past = formulas.plus(formulas.minus(last, first), 2)
        if days not in self._inside:
            ended = formulas.opposite(formulas.at_most(days, last))
            place = formulas.choose(formulas.both(self._happens(days), ended), past, place)
        if tables.several:
            never = formulas.plus(past, 1)
            place = formulas.smaller(formulas.greater(place, 0), never)
            place = formulas.sum(place, self._of_calendar(tables.starts))
        assert isinstance(place, Formula)  # noqa: S101 # the days are one
        return formulas.as_kind(place, PLACE)

    def _of_calendar(self, numbers: Sequence[int]) -> Number:
        """A number for each row by its calendar, or one for all that are alike."""
        if len(set(numbers)) == 1:
            return numbers[0]
        calendar = self._formulas.make("cell", PLACE, CALENDAR)
        return self._formulas.taken(_interned(tuple(numbers)), calendar)


@lru_cache(maxsize=256)
def _interned(numbers: tuple[int, ...]) -> Table:
    """The numbers as a table, the same one for equal numbers."""
    return _laid_end_to_end([numbers])


def _laid_end_to_end(parts: Iterable[Sequence[int]]) -> Table:
    return Table(np.concatenate([np.array(part, DAY) for part in parts]))


def _entry(number: int, calendar: WorkingDayCalendar) -> int:
    if number >= NEVER_DAY:
        return len(calendar.kinds) + 2
    place = number - calendar.first_number + 1
    return min(max(place, 0), len(calendar.kinds) + 1)


def _exact(table: PeriodTable) -> tuple[int, int]:
    """The first and the last start day of the first run of those whose both bounds are one."""
    same = np.array(table.due_earliest) == np.array(table.due_latest)
    same[[0, table.size + 1, table.size + 2]] = False
    first = int(same.argmax())
    last = first + int((~same[first:]).argmax()) - 1
    return table.first - 1 + first, table.first - 1 + last
