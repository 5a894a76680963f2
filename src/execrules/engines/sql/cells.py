"""The first step of a query: the cells of a table as integers, with the day of judging.

The one conversion of the engine. A row with a cell that cannot be read is not judged; `rejected`
lists such cells.
"""

from collections.abc import Iterator, Mapping
from typing import Final, assert_never

import attrs

from execrules.engines.sql import syntax as sql
from execrules.engines.sql.calendars import CalendarColumn
from execrules.engines.sql.cell_reading import (
    all_writable,
    are_compared,
    fen,
    flag_number,
    readable,
)
from execrules.engines.sql.day_numbers import day_number, second_number
from execrules.engines.sql.dialects import CellSort, Dialect, usual_day
from execrules.engines.sql.events import Pivot
from execrules.engines.sql.inputs import Inputs
from execrules.engines.sql.lists import LISTED, ListReader, Lists
from execrules.engines.sql.names import TableNames
from execrules.engines.sql.nodes import AsOfDay, Found, Known, Leaf, Listed, Seen
from execrules.engines.sql.syntax import Query, Sql
from execrules.facts import (
    AmountFact,
    ChoiceFact,
    DayFact,
    FlagFact,
    InstantFact,
)
from execrules.instants import NEVER_DAY
from execrules.steps import Raw

AS_OF: Final = "as_of"
_TABLE: Final = "t"
_DAY: Final = "a"
_LIST: Final = "l"
_JUDGED: Final = "judged"


@attrs.frozen(kw_only=True, eq=False)
class CellReader:
    """Reads the cells of one table; *keys* are the columns that name its rows."""

    table: tuple[str, ...]
    key: tuple[str, ...]
    inputs: Inputs
    calendars: CalendarColumn
    names: TableNames
    dialect: Dialect
    lists: Lists = attrs.field(factory=Lists)
    pivot: Pivot | None = None

    @property
    def keys(self) -> Mapping[str, str]:
        """The names of the key within the query, each with that of the table."""
        return {f"key_{number}": name for number, name in enumerate(self.key, 1)}

    @property
    def list_readers(self) -> tuple[ListReader, ...]:
        """How each list is read."""
        return tuple(
            ListReader(given=given, number=number, keys=self.key, dialect=self.dialect)
            for number, given in enumerate(self.lists.inputs, 1)
        )

    @property
    def list_tables(self) -> tuple[tuple[str, ...], ...]:
        """The names of the tables of lists."""
        names = (given.table.name for given in self.lists.inputs)
        return tuple((name,) if isinstance(name, str) else name for name in names)

    def with_entries(self, cells: Mapping[Leaf, str], calendar: str, days: int) -> Query:
        """The cells of the matters that have an entry in any list."""
        has_any = sql.any_of([reader.matters(_TABLE) for reader in self.list_readers])
        return sql.where(self.query(cells, calendar, days), has_any)

    def query(self, cells: Mapping[Leaf, str], calendar: str, days: int) -> Query:
        """The cells under their names; *calendar* names the place of the row's calendar.

        There are none unless the day table has all of its *days*, since a day that is not found in
        it would be read as unknown, nor unless there is one day of judging that can be read.
        """
        query = sql.select(self._columns(cells, calendar), sql.table(self.table, _TABLE))
        query = sql.joined(query, sql.table(self.names.as_of, _DAY), None, "CROSS")
        if any(isinstance(leaf, Listed) for leaf in cells):
            same = [
                sql.equal(sql.column(key, _LIST), sql.column(name, _TABLE))
                for key, name in self.keys.items()
            ]
            query = sql.joined(query, sql.table(LISTED, _LIST), sql.all_of(same), "LEFT")
        loaded = [_has_rows(self.names.days, days), _has_rows(self.names.as_of, 1)]
        day = sql.column(AS_OF, _DAY)
        is_a_day = readable(day, usual_day(self.dialect), self.dialect)
        asked = sql.is_filled(day) if is_a_day is None else is_a_day
        return sql.where(query, self._likely(sql.all_of([*self._conditions(), *loaded, asked])))

    def _likely(self, condition: Sql) -> Sql:
        """The condition; where lists are joined later, SQLite is told that it leaves most rows.

        By itself it takes each part to leave a fraction, expects one row at the end, and makes no
        index for what that row is joined with.
        """
        if self.list_readers and self.dialect is Dialect.SQLITE:
            return sql.function("LIKELY", condition)
        return condition

    def before(self) -> Iterator[tuple[str, Query]]:
        """The steps before the cells: those that make facts of events."""
        if self.pivot is not None:
            yield from self.pivot.steps()

    def rejected(self) -> Sql:
        """Every cell that cannot be read: key, fact, column and cell as text."""
        parts = [reader.rejected() for reader in self.list_readers]
        if self.pivot is not None:
            return sql.union([self.pivot.rejected(), *parts])
        parts += [
            self._rejected(raw.fact.name, column, is_unreadable)
            for raw, (column, sort) in self.inputs.columns.items()
            if (is_unreadable := self._unreadable(raw, column, sort)) is not None
        ]
        if self.calendars.are_chosen:
            name = self.calendars.column
            unlisted = sql.any_of(
                [sql.is_null(sql.column(name, _TABLE)), sql.negated(self._is_listed())]
            )
            parts.append(self._rejected(name, name, unlisted))
        if not parts:
            name = self.key[0]
            nothing = sql.equal(sql.integer(1), sql.integer(0))
            parts.append(self._rejected(name, name, nothing))
        return sql.union(parts)

    def judged(self, days: int) -> Query:
        """How many rows are judged; none unless the day table has all of its *days*."""
        keys = self.query({}, "calendar", days)
        return sql.with_steps(
            sql.select([sql.counted()], sql.table(_JUDGED)),
            [*self.before(), (_JUDGED, keys)],
            materialized=None,
        )

    def matters(self) -> Query:
        """How many matters the table has, whether they can be read or not."""
        if self.pivot is None:
            return sql.select([sql.counted()], sql.table(self.table, _TABLE))
        return sql.with_steps(
            sql.select([sql.counted()], sql.table(_JUDGED)),
            [(_JUDGED, self.pivot.matters())],
            materialized=None,
        )

    def keyless(self) -> Query:
        """The keys of rows in which a part of it is empty."""
        columns = [sql.column(name, _TABLE) for name in self.key]
        query = sql.select(columns, sql.table(self.table, _TABLE))
        empty = [sql.is_null(sql.column(name, _TABLE)) for name in self.key]
        return sql.where(query, sql.any_of(empty))

    def duplicates(self) -> Query:
        """Keys that several rows have, and how many."""
        columns = [sql.column(name, _TABLE) for name in self.key]
        query = sql.select(
            [*columns, sql.named(sql.counted(), "rows")], sql.table(self.table, _TABLE)
        )
        query = sql.grouped(query, [sql.column(name, _TABLE) for name in self.key])
        return sql.having(query, sql.below(sql.integer(1), sql.counted()))

    def _columns(self, cells: Mapping[Leaf, str], calendar: str) -> Iterator[Sql]:
        for key, name in self.keys.items():
            yield sql.named(sql.column(name, _TABLE), key)
        if self.calendars.are_chosen:
            cases = [
                (sql.equal(sql.column(self.calendars.column, _TABLE), sql.text(name)), place)
                for name, place in zip(
                    self.calendars.names, map(sql.integer, range(len(self.calendars.names))),
                    strict=True,
                )
            ]  # fmt: skip
            yield sql.named(sql.case(cases, None), calendar)
        for leaf, name in cells.items():
            yield sql.named(self._cell(leaf), name)

    def _cell(self, leaf: Leaf) -> Sql:
        match leaf:
            case AsOfDay():
                return day_number(sql.column(AS_OF, _DAY), usual_day(self.dialect), self.dialect)
            case Listed():
                return sql.column(leaf.name, _LIST)
            case Raw():
                name, sort = self.inputs.columns[leaf]
                return self._number(leaf, name, sort)
            case Seen(raw):
                return self._seen(raw)
            case Known() | Found():
                raise AssertionError(leaf)
            case _:
                assert_never(leaf)

    def _seen(self, raw: Raw) -> Sql:
        """The number of a day up to the day of judging; the days are compared as they are."""
        name, sort = self.inputs.columns[raw]
        cell, day = sql.column(name, _TABLE), sql.column(AS_OF, _DAY)
        number = day_number(cell, sort, self.dialect)
        if are_compared(sort, self.dialect):
            is_past = sql.at_most(cell.copy(), day)
        else:
            as_of = day_number(day, usual_day(self.dialect), self.dialect)
            is_past = sql.at_most(number.copy(), as_of)
        return sql.case([(is_past, number)], sql.integer(NEVER_DAY))

    def _number(self, raw: Raw, name: str, sort: CellSort) -> Sql:
        cell = sql.column(name, _TABLE)
        match raw.fact:
            case DayFact():
                return day_number(cell, sort, self.dialect)
            case InstantFact():
                return second_number(cell, sort, self.dialect)
            case FlagFact():
                if sort is CellSort.BIT:
                    return cell
                return flag_number(cell, self.dialect)
            case ChoiceFact(choices=choices):
                cases = [
                    (sql.equal(sql.column(name, _TABLE), sql.text(code)), sql.integer(place))
                    for place, (code, _) in enumerate(choices)
                ]
                return sql.case(cases, None)
            case AmountFact():
                return fen(cell, sort, self.dialect)
            case _:
                raise AssertionError(raw)

    def _conditions(self) -> Iterator[Sql]:
        """That all cells can be read; the steps before have left out events that cannot."""
        columns = self.inputs.columns.items() if self.pivot is None else ()
        days: dict[CellSort, list[str]] = {}
        for _, (name, sort) in columns:
            days.setdefault(sort, []).append(name)
        together = {
            sort: all_writable([sql.column(name, _TABLE) for name in names], sort, self.dialect)
            for sort, names in days.items()
            if len(names) > 1
        }
        yield from (asked for asked in together.values() if asked is not None)
        for raw, (name, sort) in columns:
            can_be_read = self._readable(raw, name, sort)
            if can_be_read is not None and together.get(sort) is None:
                yield sql.any_of([sql.is_null(sql.column(name, _TABLE)), can_be_read])
        if self.calendars.are_chosen:
            yield self._is_listed()
        for reader in self.list_readers:
            yield sql.negated(reader.has_faults(_TABLE))

    def _readable(self, raw: Raw, name: str, sort: CellSort) -> Sql | None:
        cell = sql.column(name, _TABLE)
        if isinstance(raw.fact, ChoiceFact):
            return sql.one_of(cell, [sql.text(code) for code, _ in raw.fact.choices])
        return readable(cell, sort, self.dialect)

    def _unreadable(self, raw: Raw, name: str, sort: CellSort) -> Sql | None:
        can_be_read = self._readable(raw, name, sort)
        if can_be_read is None:
            return None
        return sql.all_of([sql.is_filled(sql.column(name, _TABLE)), sql.negated(can_be_read)])

    def _is_listed(self) -> Sql:
        cell = sql.column(self.calendars.column, _TABLE)
        return sql.one_of(cell, [sql.text(name) for name in self.calendars.names])

    def _rejected(self, fact: str, column: str, condition: Sql) -> Query:
        columns = [sql.column(name, _TABLE) for name in self.key]
        columns += [sql.named(sql.text(fact), "fact"), sql.named(sql.text(column), "column")]
        cell = sql.cast(sql.column(column, _TABLE), "text")
        query = sql.select([*columns, sql.named(cell, "cell")], sql.table(self.table, _TABLE))
        return sql.where(query, condition)


def _has_rows(table: tuple[str, ...], number: int) -> Sql:
    there = sql.subquery(sql.select([sql.counted()], sql.table(table)))
    return sql.equal(there, sql.integer(number))
