"""Stretched periods and repeated events as SQL: one row for each matter that has any entry.

What `execrules.stretches` does for one matter, said for all matters with entries at once. Each
period that is stretched is a *run* with a number. An extension counts only if it was approved by
the day that the ones before it give, so every leading part of them is tried (`attempts`), and the
first that the next one comes too late for is taken. Stretches that do not count are clipped to
after the start, united, and measured in the unit of the period; those that begin before the period
has run out are added. Grounds that are not known count at the latest bound alone.

The steps are text over names of this package; what users name stands in `lists.py`.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

import attrs

from execrules.engines.sql import syntax as sql
from execrules.engines.sql.dialects import Dialect
from execrules.engines.sql.list_steps import StepText, step
from execrules.engines.sql.lists import LISTED, UNITS, ListReader, Lists
from execrules.engines.sql.run_codes import ROLLS, count_of, kind_of, most_of, shift_of
from execrules.engines.sql.runs import Run
from execrules.engines.sql.stretch_deductions import deductions, dues
from execrules.engines.sql.stretch_ends import ends, extensions
from execrules.engines.sql.syntax import Sql
from execrules.expressions import Deducts, Extends
from execrules.facts import DeductionsFact, EventsFact, ExtensionsFact
from execrules.instants import ALWAYS, NEVER_DAY
from execrules.periods import Clock, DayStart, roll_of
from execrules.steps import NextEvent, Stretch
from execrules.stretches import counted_in

STARTS: Final = "starts"


@attrs.frozen(kw_only=True, slots=False)
class Chain:
    """The steps from the starts of the runs to one row for each matter."""

    runs: tuple[Run, ...]
    lists: Lists
    dialect: Dialect
    text: StepText

    def steps(self) -> Iterator[tuple[str, Sql]]:
        """The steps by name, in order; the last is `listed`.

        They read `starts`, `deducted`, `extended` and `happened`.
        """
        for name, text in self._texts():
            yield name, sql.parsed(self._in_dialect(text), self.dialect.value)

    @cached_property
    def _stretched(self) -> tuple[tuple[Run, Stretch], ...]:
        return tuple((run, run.node) for run in self.runs if isinstance(run.node, Stretch))

    @cached_property
    def _followed(self) -> tuple[tuple[Run, NextEvent], ...]:
        return tuple((run, run.node) for run in self.runs if isinstance(run.node, NextEvent))

    def _in_dialect(self, text: str) -> str:
        larger, smaller = (
            ("MAX", "MIN") if self.dialect is Dialect.SQLITE else ("GREATEST", "LEAST")
        )
        return text.replace("LARGER(", f"{larger}(").replace("SMALLER(", f"{smaller}(")

    def _texts(self) -> Iterator[tuple[str, str]]:
        values: list[str] = []
        if self._stretched:
            yield from self._stretches()
            values.append(f"SELECT {self.text.of('e')}, e.n, e.low, e.high FROM ended AS e")
        for run, event in self._followed:
            low, high = (f"s.start_{side}_{run.number}" for side in ("low", "high"))
            values.append(
                f"SELECT {self.text.of('s')}, {run.number} AS n, "
                f"MIN(CASE WHEN h.day > {low} THEN h.day END) AS low, "
                f"MIN(CASE WHEN h.day > {high} THEN h.day END) AS high "
                f"FROM {STARTS} AS s JOIN happened AS h ON {self.text.same('s', 'h')} "
                f"AND h.list = {self.lists.number(event.fact)} AND h.day <= s.as_of "
                f"GROUP BY {self.text.of('s')}"
            )
        values.append(
            f"SELECT {self.text.of('s')}, -d.list AS n, 1 AS low, 1 AS high "
            f"FROM {STARTS} AS s JOIN deducted AS d ON {self.text.same('s', 'd')} "
            f"WHERE d.ground IS NULL AND d.first_day <= s.as_of "
            f"GROUP BY {self.text.of('s')}, d.list"
        )
        yield "listed_values", " UNION ALL ".join(values)
        columns = [
            f"CAST(MAX(CASE WHEN v.n = {run.number} THEN v.{side} END) AS BIGINT) "
            f"AS {side}_{run.number}"
            for run in self.runs
            for side in ("low", "high")
        ]
        columns += [
            f"MAX(CASE WHEN v.n = {-number} THEN v.low END) AS unclear_{number}"
            for number in range(1, len(self.lists.inputs) + 1)
        ]
        yield step(
            LISTED,
            f"SELECT {self.text.of('s')}, {', '.join(columns)} FROM {STARTS} AS s ",
            f"LEFT JOIN listed_values AS v ON {self.text.same('s', 'v')} ",
            f"GROUP BY {self.text.of('s')}",
        )

    def _stretches(self) -> Iterator[tuple[str, str]]:
        yield step(
            "edges",
            " UNION ALL ".join(
                f"SELECT {place} AS calendar, {first} AS opening, {last} AS closing"
                for place, (first, last) in enumerate(self.text.edges)
            ),
        )
        yield "runs", self._runs()
        yield "admits", self._admits()
        yield "factors", self._factors()
        yield from extensions(self.text)
        yield from ends(self.text, [node for _, node in self._stretched])
        yield from deductions(self.text)
        yield from dues(self.text)

    def _runs(self) -> str:
        calendar = "s.calendar" if self.text.has_calendars else "0 AS calendar"
        return " UNION ALL ".join(
            f"SELECT {self.text.of('s')}, {calendar}, s.as_of, {run.number} AS n, "
            f"s.start_low_{run.number} AS low, s.start_high_{run.number} AS high, "
            f"s.plain_low_{run.number} AS plain_low, s.plain_high_{run.number} AS plain_high, "
            f"{kind_of(node.period)} AS kind, {count_of(node.period)} AS units, "
            f"{int(node.period.start is DayStart.SAME_DAY)} AS same_day, "
            f"{ROLLS[roll_of(node.period, Clock.AFTER)]} AS roll, {most_of(node)} AS most, "
            f"{self._list(node.deducts)} AS deducted_list, {shift_of(node)} AS shift, "
            f"{self._list(node.extends)} AS extended_list FROM {STARTS} AS s "
            # What never happens and what is not known at all ends as it does without entries.
            f"WHERE (s.start_low_{run.number} < s.start_high_{run.number} "
            f"OR (s.start_low_{run.number} > {ALWAYS} AND s.start_low_{run.number} < {NEVER_DAY})) "
            f"AND ({' OR '.join(self._has_entries(node))})"
            for run, node in self._stretched
        )

    def _has_entries(self, node: Stretch) -> Iterator[str]:
        """Whether a matter has entries by as-of that bear on a run, admitted or not."""
        for admitted, entries, day in (
            (node.deducts, "deducted", "first_day"),
            (node.extends, "extended", "approved"),
        ):
            if number := self._list(admitted):
                yield (
                    f"EXISTS (SELECT 1 FROM {entries} AS x WHERE {self.text.same('s', 'x')} "
                    f"AND x.list = {number} AND x.{day} <= s.as_of)"
                )

    def _list(self, admitted: Deducts | Extends | None) -> int:
        return 0 if admitted is None else self.lists.number(admitted.fact) or 0

    def _admits(self) -> str:
        pairs = [
            (run.number, node.deducts.fact.place(ground))
            for run, node in self._stretched
            if node.deducts is not None
            for ground in node.deducts.grounds
        ]
        return _rows(("n", "ground"), pairs)

    def _factors(self) -> str:
        triples = [
            (run.number, place, factor)
            for run, node in self._stretched
            if node.extends is not None
            for place, unit in enumerate(UNITS)
            if (factor := counted_in(node.period, unit)) is not None
        ]
        return _rows(("n", "unit", "factor"), triples)


def entries(readers: Sequence[ListReader], chain: Chain) -> Iterator[tuple[str, Sql]]:
    """The entries of all lists as integers: of deductions, extensions and events, each a step."""
    for name, kind, parts in (
        ("deducted", DeductionsFact, ("first_day", "last_day", "ground")),
        ("extended", ExtensionsFact, ("approved", "units", "unit")),
        ("happened", EventsFact, ("day",)),
    ):
        own: list[Sql] = [
            reader.entries() for reader in readers if isinstance(reader.given.fact, kind)
        ]
        if not own:
            columns = ", ".join(f"0 AS {part}" for part in ("list", *parts))
            keys = ", ".join(f"s.{key}" for key in chain.text.keys)
            nothing = f"SELECT {keys}, {columns} FROM {STARTS} AS s WHERE 1 = 0"
            own = [sql.parsed(nothing, chain.dialect.value)]
        yield name, sql.union(own)


def _rows(names: Sequence[str], rows: Sequence[Sequence[int]]) -> str:
    """A table of integers; without rows one that nothing matches."""
    return " UNION ALL ".join(
        "SELECT "
        + ", ".join(f"{number} AS {name}" for name, number in zip(names, row, strict=True))
        for row in (rows or [[0] * len(names)])
    )
