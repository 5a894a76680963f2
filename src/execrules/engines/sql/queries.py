"""The queries of a plan: cells, stages one after the other, and the findings at the end."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from typing import Final

import attrs

from execrules.engines.sql import syntax as sql
from execrules.engines.sql.cells import CellReader
from execrules.engines.sql.day_tables import DayTable
from execrules.engines.sql.dialects import Dialect, Fence, traits_of
from execrules.engines.sql.list_steps import StepText
from execrules.engines.sql.nodes import AsOfDay, Found, Known, Leaf, Listed, Null, Plain, Seen
from execrules.engines.sql.operations import greatest, least
from execrules.engines.sql.ranges import Ranges
from execrules.engines.sql.rendering import Renderer, typed_null
from execrules.engines.sql.runs import LOOKED_UP
from execrules.engines.sql.staging import Plan
from execrules.engines.sql.stretching import STARTS, Chain, entries
from execrules.engines.sql.syntax import Query, Sql
from execrules.errors import SqlError
from execrules.instants import NEVER_DAY
from execrules.steps import Number, Raw, Side
from execrules.terms import Term

CELLS: Final = "cells"
FINDINGS: Final = "findings"
_ROW: Final = "r"
_CALENDAR: Final = "calendar"


class Part(StrEnum):
    """Which matters a query is about: all, or those with an entry in some list."""

    ALL = "all"
    WITH_ENTRIES = "with_entries"


@attrs.frozen(kw_only=True, eq=False)
class QueryBuilder:
    """Builds the queries of one plan over one table."""

    plan: Plan
    reader: CellReader
    days: DayTable
    part: Part = Part.ALL
    _ranges: Ranges = attrs.field(init=False)
    _columns: dict[Leaf, str] = attrs.field(init=False)

    @_ranges.default
    def _make_ranges(self) -> Ranges:
        return Ranges(self.plan.definitions)

    @_columns.default
    def _name_columns(self) -> dict[Leaf, str]:
        names: dict[Leaf, str] = {}
        taken: set[str] = {*self.reader.keys, _CALENDAR}
        every = [*self.plan.cells, *(c for s in self.plan.stages for c in s.columns)]
        every += [leaf for stage in self.plan.stages for leaf in stage.found]
        for leaf in dict.fromkeys(every):
            base = _readable(leaf, self.days)
            name, number = base, 1
            while name in taken:
                number += 1
                name = f"{base}_{number}"
            taken.add(name)
            names[leaf] = name
        return names

    @property
    def dialect(self) -> Dialect:
        """The database it is written for."""
        return self.reader.dialect

    def findings(self) -> Query:
        """One row for each row of the table that can be read: its key and the outputs."""
        *stages, (_, query) = self._stages()
        return self.with_steps(query, [*self._before(), *stages])

    def steps(self) -> Iterator[tuple[str, Sql]]:
        """Every step by name, in order; the last one is the findings, or the starts of lists."""
        yield from self._before()
        yield from self._stages()

    def _before(self) -> Iterator[tuple[str, Sql]]:
        if self.part is Part.ALL:
            yield from self.reader.before()
            yield from self._lists()

    def _lists(self) -> Iterator[tuple[str, Sql]]:
        """The steps that work out what lists say, for the matters that have entries."""
        if self.plan.starts is None:
            return
        starts = attrs.evolve(self, plan=self.plan.starts, part=Part.WITH_ENTRIES)
        yield from starts.steps()
        chain = Chain(
            runs=self.plan.runs,
            lists=self.reader.lists,
            dialect=self.dialect,
            text=StepText(
                keys=tuple(self.reader.keys),
                days=self._written(self.reader.names.days),
                months=self._written(self.reader.names.months),
                edges=[(c.first_number, c.last.toordinal()) for c in self.days.calendars],
                columns={name: self.days.columns[column] for name, column in LOOKED_UP.items()},
            ),
        )
        yield from entries(self.reader.list_readers, chain)
        yield from chain.steps()

    def _written(self, name: tuple[str, ...]) -> str:
        return sql.table(name).sql(dialect=self.dialect.value)

    def _stages(self) -> Iterator[tuple[str, Query]]:
        of_lists = self.part is Part.WITH_ENTRIES
        read = self.reader.with_entries if of_lists else self.reader.query
        prefix = "lists_" if of_lists else ""
        cells = {leaf: self._columns[leaf] for leaf in self.plan.cells}
        last = f"{prefix}{CELLS}"
        yield last, self._fenced(read(cells, _CALENDAR, self.days.size))
        for number, stage in enumerate(self.plan.stages, 1):
            there: list[Leaf] = list(
                self.plan.stages[number - 2].columns if number > 1 else self.plan.cells
            )
            *before, joins = _chunks(stage.joins, traits_of(self.dialect).most_joins)
            for part, some in enumerate(before, 1):
                found = [leaf for leaf in stage.found if leaf.day in some]
                passed: list[Leaf] = [*there, *found]
                name = f"{prefix}step_{number}_{part}"
                yield name, self._fenced(self._stage(last, there, some, self._passing(passed)))
                last, there = name, passed
            if number == len(self.plan.stages):
                yield (
                    STARTS if of_lists else FINDINGS,
                    self._stage(last, there, joins, self._outputs),
                )
            else:
                name = f"{prefix}step_{number}"
                yield (
                    name,
                    self._fenced(self._stage(last, there, joins, self._passing(stage.columns))),
                )
                last = name

    def with_steps(self, query: Query, steps: Iterable[tuple[str, Sql]]) -> Query:
        """The query with the steps that it reads before it."""
        steps = tuple(steps)
        self._check_names([name for name, _ in steps])
        fenced = traits_of(self.dialect).fence is Fence.MATERIALIZED
        return sql.with_steps(query, steps, materialized=True if fenced else None)

    def _check_names(self, steps: Sequence[str]) -> None:
        """In SQLite a step hides the table of its name, even from itself."""
        if self.dialect is not Dialect.SQLITE:
            return
        tables = [self.reader.table, *self.reader.list_tables]
        hidden = next((name for (name, *more) in tables if not more and name in steps), None)
        if hidden is not None and self.reader.pivot is None:
            raise SqlError(
                Term(
                    f"a step of the query is called '{hidden}' too, as the table is; "
                    f"name the table with its schema: main.{hidden}",
                    f"查询中有一个步骤与表“{hidden}”同名;请写明该表的模式:main.{hidden}",
                )
            )

    def _fenced(self, query: Query) -> Query:
        if traits_of(self.dialect).fence is Fence.OFFSET:
            return sql.not_merged(query)
        return query

    def _stage(
        self,
        before: str,
        there: Sequence[Leaf],
        joins: Sequence[Plain],
        columns: Callable[[Renderer], Iterator[Sql]],
    ) -> Query:
        """A query over the step *before*, which has the leaves *there*, and the days joined."""
        aliases = {day: f"d{number}" for number, day in enumerate(joins, 1)}
        known = frozenset(there)

        def column_of(leaf: Leaf) -> Sql | None:
            if leaf in known:
                return sql.column(self._columns[leaf], _ROW)
            if isinstance(leaf, Found) and leaf.day in aliases:
                return sql.column(self.days.columns[leaf.column], aliases[leaf.day])
            return None

        renderer = Renderer(
            self.dialect, self._ranges, column_of, lambda: sql.column(_CALENDAR, _ROW)
        )
        query = sql.select(columns(renderer), sql.table(before, _ROW))
        for day, alias in aliases.items():
            query = sql.joined(
                query,
                sql.table(self.reader.names.days, alias),
                self._is_row_of(day, alias, renderer),
                "LEFT",
            )
        return query

    def _is_row_of(self, day: Plain, alias: str, renderer: Renderer) -> Sql:
        """When a row of the day table is the one of *day*."""
        first, last = self.days.first, self.days.last
        if isinstance(day, Number):
            number = last + 1 if day.value >= NEVER_DAY else min(max(day.value, first), last)
            row = sql.integer(number)
        else:
            never = sql.at_least(renderer.value(day), sql.integer(NEVER_DAY))
            not_after = least([renderer.value(day), sql.integer(last)], self.dialect)
            within = greatest([not_after, sql.integer(first)], self.dialect)
            row = sql.case([(never, sql.integer(last + 1))], within)
        found = sql.equal(sql.column("day", alias), row)
        if not self.days.has_calendars:
            return found
        calendar = sql.equal(sql.column(_CALENDAR, alias), sql.column(_CALENDAR, _ROW))
        return sql.all_of([calendar, found])

    def _passing(self, columns: Sequence[Leaf]) -> Callable[[Renderer], Iterator[Sql]]:
        def columns_of(renderer: Renderer) -> Iterator[Sql]:
            for key in self.reader.keys:
                yield sql.column(key, _ROW)
            if self.reader.calendars.are_chosen:
                yield sql.column(_CALENDAR, _ROW)
            for leaf in columns:
                value = renderer.value(
                    self.plan.definitions[leaf]
                    if isinstance(leaf, Known) and renderer.column_of(leaf) is None
                    else leaf
                )
                yield sql.named(value, self._columns[leaf])

        return columns_of

    def _outputs(self, renderer: Renderer) -> Iterator[Sql]:
        for key, name in self.reader.keys.items():
            named = key if self.part is Part.WITH_ENTRIES else name
            yield sql.named(sql.column(key, _ROW), named)
        if self.part is Part.WITH_ENTRIES and self.reader.calendars.are_chosen:
            yield sql.column(_CALENDAR, _ROW)
        for output in self.plan.outputs:
            value = (
                typed_null(output.kind, self.dialect)
                if isinstance(output.value, Null)
                else renderer.value(output.value)
            )
            yield sql.named(value, output.name)


def _chunks(joins: Sequence[Plain], most: int) -> list[Sequence[Plain]]:
    return [joins[start : start + most] for start in range(0, len(joins), most)] or [()]


def _readable(leaf: Leaf, days: DayTable) -> str:
    """A name for a column of a stage, from which a reader can guess what it holds."""
    match leaf:
        case Raw(fact, part):
            return _short(f"{fact.name}_cell" if part == "exact" else f"{fact.name}_{part}_cell")
        case Seen(Raw(fact, part)):
            return _short(f"{fact.name}_seen" if part == "exact" else f"{fact.name}_{part}_seen")
        case AsOfDay():
            return "as_of"
        case Listed():
            return leaf.name
        case Known(name, side):
            return _short(name if side is Side.EARLIEST else f"{name} latest")
        case Found(_, column):
            return _short(days.columns[column])


def _short(name: str) -> str:
    plain = "".join(sign if sign.isascii() and sign.isalnum() else "_" for sign in name)
    return "_".join(part for part in plain.split("_") if part)[:50] or "value"
