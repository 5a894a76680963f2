"""The day table: for every start day of every calendar, the due days and the count of working days.

It is total: a start before the calendar has the day before its first, one after it the day after
its last, and one that never happens the day after that. The rows of several calendars cover the
same days, so that one rule tells which row a day has.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from hashlib import sha256
from typing import assert_never

import attrs

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.engines.sql.nodes import DayColumn, DayOfMonth, Due, MonthNumber, Ordinal
from execrules.instants import NEVER_DAY
from execrules.join_tables.due_days import DueColumn
from execrules.period_tables import tabulate
from execrules.steps import Side

Cell = int | None


@attrs.frozen(kw_only=True, slots=False)
class DayTable:
    """The rows of the day table, by calendar and day.

    *columns* says under which name each column that is looked up stands; two that hold the same
    numbers are one. *calendars* have one key column more than a single one.
    """

    calendars: tuple[WorkingDayCalendar, ...]
    columns: Mapping[DayColumn, str]
    values: Mapping[str, Sequence[Cell]] = attrs.field(repr=False)

    @property
    def first(self) -> int:
        """The row of all days before the calendars."""
        return _first(self.calendars)

    @property
    def last(self) -> int:
        """The row of all days after them; what never happens has the next one."""
        return _last(self.calendars)

    @property
    def head(self) -> tuple[str, ...]:
        """The names of all columns."""
        key = ("calendar", "day") if self.has_calendars else ("day",)
        return (*key, *self.values)

    @property
    def has_calendars(self) -> bool:
        """Whether a row is known by its calendar as well as by its day."""
        return len(self.calendars) > 1

    @property
    def size(self) -> int:
        """How many rows there are."""
        return (self.last + 2 - self.first) * len(self.calendars)

    @property
    def rows(self) -> Iterator[tuple[Cell, ...]]:
        """The rows, calendar by calendar, in the order of `head`."""
        days = range(self.first, self.last + 2)
        keys: Iterable[tuple[int, ...]] = ((day,) for day in days)
        if self.has_calendars:
            keys = ((place, day) for place in range(len(self.calendars)) for day in days)
        for key, *cells in zip(keys, *self.values.values(), strict=True):
            yield (*key, *cells)

    @cached_property
    def content_hash(self) -> str:
        """SHA-256 of head and rows, one a line, in 64 hexadecimal digits."""
        found = sha256(f"{self.head}\n".encode())
        for row in self.rows:
            found.update(f"{row}\n".encode())
        return found.hexdigest()


def day_table(columns: Iterable[DayColumn], calendars: Sequence[WorkingDayCalendar]) -> DayTable:
    """The table with the columns that are looked up."""
    placed: dict[DayColumn, str] = {}
    values: dict[str, tuple[Cell, ...]] = {}
    seen: dict[tuple[Cell, ...], str] = {}
    for column in sorted(columns, key=name_of):
        cells = tuple(
            cell for calendar in calendars for cell in _cells(column, calendar, calendars)
        )
        name = placed[column] = seen.setdefault(cells, _free(name_of(column), values))
        values[name] = cells
    return DayTable(calendars=tuple(calendars), columns=placed, values=values)


def name_of(column: DayColumn) -> str:
    """The name of a column of its own."""
    match column:
        case Ordinal():
            return "ordinal"
        case MonthNumber():
            return "month"
        case DayOfMonth():
            return "day_of_month"
        case Due(period, clock, side):
            return f"{DueColumn(period=period, clock=clock).name}_{side}"
        case _:
            assert_never(column)


def _free(name: str, taken: Collection[str]) -> str:
    """The name, with a number where two columns of one name hold different days."""
    found, number = name, 1
    while found in taken:
        number += 1
        found = f"{name}_{number}"
    return found


def _first(calendars: Iterable[WorkingDayCalendar]) -> int:
    return min(calendar.first_number for calendar in calendars) - 1


def _last(calendars: Iterable[WorkingDayCalendar]) -> int:
    return max(calendar.last.toordinal() for calendar in calendars) + 1


def _cells(
    column: DayColumn, calendar: WorkingDayCalendar, calendars: Sequence[WorkingDayCalendar]
) -> Iterator[Cell]:
    days = (*range(_first(calendars), _last(calendars) + 1), NEVER_DAY)
    match column:
        case Ordinal():
            first, ordinals = calendar.first_number, calendar.ordinals
            for day in days:
                yield ordinals[day - first] if 0 <= day - first < len(ordinals) else None
        case MonthNumber() | DayOfMonth():
            for day in days:
                yield None if day >= NEVER_DAY else _of_month(column, date.fromordinal(day))
        case Due(period, clock, side):
            table = tabulate(period, clock, calendar)
            bounds = table.due_earliest if side is Side.EARLIEST else table.due_latest
            for day in days:
                yield bounds[table.entry(day)]


def _of_month(column: MonthNumber | DayOfMonth, day: date) -> int:
    return day.day if isinstance(column, DayOfMonth) else day.year * 12 + day.month
