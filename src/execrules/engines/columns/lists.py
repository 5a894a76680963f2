"""Second tables: deductions, extensions and repeated events, one row for each entry.

They reach a matter as one cell that holds all its entries, joined by the keys. Only for matters
that have any are the values computed that read them; these are cells of a formula then.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias, assert_never

import attrs
import numpy as np
import polars as pl

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.engines.columns.cells import UNLISTED, codes, day_numbers
from execrules.engines.columns.formulas import Array
from execrules.engines.columns.stretching import (
    NO_COUNT,
    Bounds,
    Entries,
    Integers,
    StretchedPeriod,
)
from execrules.errors import ColumnError, FactError
from execrules.expressions import DeductionEnds
from execrules.facts import (
    LIST_IN_PART,
    LIST_KNOWN,
    DeductionsFact,
    EventsFact,
    ExtensionsFact,
    ListFact,
)
from execrules.instants import ALWAYS, NEVER_DAY
from execrules.periods import MOST, Unit
from execrules.steps import NextEvent, Side, Stretch
from execrules.stretches import counted_in
from execrules.terms import Term

ListNode: TypeAlias = Stretch | NextEvent
Naming: TypeAlias = Callable[[int], Term]
"""What a row of the matters at hand is called in messages."""

_UNITS: Final = tuple(Unit)
_MOST: Final = np.array([MOST[unit] for unit in _UNITS])
_COLUMNS: Final[Mapping[type, tuple[str, ...]]] = {
    DeductionsFact: ("start", "end", "ground"),
    ExtensionsFact: ("count", "unit", "approved_on"),
    EventsFact: ("day",),
}


@attrs.frozen
class HasEntries:
    """The cell that says whether a matter has entries that a value reads."""

    node: ListNode


@attrs.frozen
class Computed:
    """The cell that holds a bound of a value, for matters that have entries."""

    node: ListNode
    side: Side


@attrs.frozen
class ListKnown:
    """The cell that says how much is known of a list at the least."""

    fact: ListFact


ListCell: TypeAlias = HasEntries | Computed | ListKnown


def facts_of_node(node: ListNode) -> tuple[ListFact, ...]:
    """The lists that a value reads."""
    if isinstance(node, NextEvent):
        return (node.fact,)
    return tuple(admitted.fact for admitted in (node.deducts, node.extends) if admitted is not None)


def list_column(fact: ListFact) -> str:
    """The name of the column into which the entries of a matter are joined."""
    return f"entries of {fact.name}"


def gathered(
    table: "pl.LazyFrame", fact: ListFact, keys: Sequence[str], schema: Mapping[str, "pl.DataType"]
) -> "pl.LazyFrame":
    """The table with one row for each matter, its entries in one cell.

    Raises `ColumnError` for a column that is missing or of another type than it can have.
    """
    columns = table.collect_schema()
    for name in (*keys, *_COLUMNS[type(fact)]):
        if name not in columns:
            raise _lacks(fact, name, columns)
    for key in keys:
        if columns[key] != schema[key]:
            raise ColumnError(
                Term(
                    f"the key '{key}' is {columns[key]} in the table of '{fact.name}' and "
                    f"{schema[key]} in the frame; give both one type",
                    f"键“{key}”在“{fact.title.zh}”表中为 {columns[key]},在主表中为 {schema[key]};"
                    f"请统一类型",
                )
            )
    entries = pl.struct(_entry(fact, columns)).alias(list_column(fact))
    return table.select(*keys, entries).group_by(*keys).agg(list_column(fact))


def unmatched_entries(
    table: "pl.LazyFrame", fact: ListFact, keys: Sequence[str], matters: "pl.LazyFrame"
) -> "pl.LazyFrame":
    """The entries whose key none of *matters* has: the keys, the list, its first part as text."""
    strangers = table.join(matters.select(*keys), on=[*keys], how="anti", nulls_equal=True)
    first = pl.col(_COLUMNS[type(fact)][0]).cast(pl.String)
    return strangers.select(*keys, pl.lit(fact.name).alias("list"), first.alias("entry"))


def _lacks(fact: ListFact, name: str, there: Mapping[str, object]) -> ColumnError:
    wanted = ", ".join(_COLUMNS[type(fact)])
    return ColumnError(
        Term(
            f"the table of '{fact.name}' has no column '{name}'; it needs the keys of the frame "
            f"and {wanted}; it has: {', '.join(there)}",
            f"“{fact.title.zh}”表缺少列“{name}”;须有主表的键及 {wanted};现有:{'、'.join(there)}",
        )
    )


def _entry(fact: ListFact, columns: Mapping[str, "pl.DataType"]) -> "list[pl.Expr]":
    """The parts of an entry as integers."""

    def day(name: str) -> pl.Expr:
        return day_numbers(name, columns[name], fact.title).fill_null(NEVER_DAY).alias(name)

    match fact:
        case DeductionsFact():
            grounds = [ground.code for ground in fact.grounds]
            return [day("start"), day("end"), codes("ground", columns["ground"], grounds)]
        case ExtensionsFact():
            units = [unit.value for unit in _UNITS]
            count = _counts(fact, columns["count"])
            return [day("approved_on"), count, codes("unit", columns["unit"], units)]
        case EventsFact():
            return [day("day")]
        case _:
            assert_never(fact)


def _counts(fact: ListFact, kind: "pl.DataType") -> "pl.Expr":
    """The counts of extensions; what no extension can have is 0, and refused with its matter."""
    if kind == pl.Null:
        return pl.lit(0, pl.Int64).alias("count")
    if not kind.is_numeric():
        raise ColumnError(
            Term(
                f"column 'count' of '{fact.name}' is {kind}, and holds whole numbers; "
                f"cast it to Int64",
                f"“{fact.title.zh}”的列“count”类型为 {kind},应为整数;请转换为 Int64",
            )
        )
    count = pl.col("count")
    is_one = count.is_between(1, max(_MOST)) & (count % 1 == 0)
    return pl.when(is_one).then(count).otherwise(0).cast(pl.Int64).alias("count")


@attrs.frozen(eq=False)
class Listed:
    """The entries of one list of some matters: who has them, and their parts as integers."""

    fact: ListFact
    owners: Integers
    parts: Mapping[str, Integers]
    size: int

    @classmethod
    def of(cls, matters: "pl.DataFrame", fact: ListFact, as_of: int, called: Naming) -> "Listed":
        """The entries that are seen at as-of; what is still open ends there."""
        column = matters[list_column(fact)]
        counts = column.list.len().fill_null(0).to_numpy()
        owners = np.repeat(np.arange(len(counts)), counts)
        entries = column.drop_nulls().explode().struct.unnest()
        parts = {name: entries[name].cast(pl.Int64).to_numpy() for name in entries.columns}
        _check(fact, parts, lambda place: called(int(owners[place])))
        match fact:
            case DeductionsFact():
                parts["end"] = np.minimum(parts["end"], as_of)
                seen = parts["start"] <= as_of
            case ExtensionsFact():
                seen = parts["approved_on"] <= as_of
            case EventsFact():
                seen = parts["day"] <= as_of
            case _:
                assert_never(fact)
        own = {name: part[seen] for name, part in parts.items()}
        return cls(fact, owners[seen], own, len(counts))

    @property
    def known(self) -> Array:
        """How much is known of each matter's list: of an unknown ground, not all."""
        found = np.full(self.size, LIST_KNOWN, np.int8)
        if isinstance(self.fact, DeductionsFact):
            found[self.owners[self.parts["ground"] < 0]] = LIST_IN_PART
        return found


def _check(fact: ListFact, parts: Mapping[str, Integers], called: Naming) -> None:
    """Refuse entries that cannot be, as the values of a record are refused."""
    match fact:
        case DeductionsFact():
            allowed = ", ".join(ground.code for ground in fact.grounds)
            faults = {
                "start": parts["start"] >= NEVER_DAY,
                "end": parts["end"] < parts["start"],
                "ground": parts["ground"] == UNLISTED,
            }
            wanted = {
                "start": Term("a day", "日期"),
                "end": Term("a day not before the start", "不早于开始之日的日期"),
                "ground": Term(f"one of {allowed}, or nothing", f"{allowed} 之一,或留空"),
            }
        case ExtensionsFact():
            units = [unit.value for unit in _UNITS if unit is not Unit.HOURS]
            hours = _UNITS.index(Unit.HOURS)
            most = Term(
                ", ".join(f"{MOST[Unit(unit)]} {unit}" for unit in units),
                "、".join(f"{MOST[Unit(unit)]}{Unit(unit).term.zh}" for unit in units),
            )
            faults = {
                "count": (parts["count"] < 1) | (parts["count"] > _MOST[parts["unit"]]),
                "unit": (parts["unit"] < 0) | (parts["unit"] == hours),
            }
            wanted = {
                "count": Term(
                    f"a whole number from 1 to a century ({most.en})",
                    f"1 至一百年({most.zh})的整数",
                ),
                "unit": Term(f"one of {', '.join(units)}", f"{'、'.join(units)} 之一"),
            }
        case EventsFact():
            faults = {"day": parts["day"] >= NEVER_DAY}
            wanted = {"day": Term("a day", "日期")}
        case _:
            assert_never(fact)
    for name, fault in faults.items():
        if fault.any():
            row, needed = called(int(fault.argmax())), wanted[name]
            raise FactError(
                Term(
                    f"{row.en}: '{name}' of an entry of '{fact.name}' is not {needed.en}; "
                    f"correct the entry or leave it out",
                    f"{row.zh}:“{fact.title.zh}”的一条记录中“{name}”不是{needed.zh};"
                    f"请更正或删去该条",
                )
            )


@attrs.frozen(eq=False)
class Reader:
    """Computes a value for the matters that have entries.

    *calendars* are those there are; *kept* are the names of the lists that hold all entries,
    *empty* of those that hold none.
    """

    calendars: Sequence[WorkingDayCalendar]
    as_of: int
    kept: frozenset[str]
    empty: frozenset[str]

    def bounds(
        self,
        node: ListNode,
        start: Bounds,
        lists: Mapping[str, Listed],
        rows: Integers,
        calendar_of: Integers,
    ) -> Bounds:
        """Both bounds of a value, for the matters in *rows*, whose *start* is given."""
        if isinstance(node, NextEvent):
            return self._next_event(node, start, lists[node.fact.name], rows)
        low, high = start[0].copy(), start[1].copy()
        for place in np.unique(calendar_of).tolist():
            own = np.flatnonzero(calendar_of == place)
            low[own], high[own] = self._stretched(
                node, (start[0][own], start[1][own]), lists, rows[own], self.calendars[place]
            )
        return low, high

    def _stretched(
        self,
        node: Stretch,
        start: Bounds,
        lists: Mapping[str, Listed],
        rows: Integers,
        calendar: WorkingDayCalendar,
    ) -> Bounds:
        first, last = start
        most = None if node.extends is None else node.extends.most
        period = StretchedPeriod(node.period, calendar, most)
        certain, possible, open_end = self._deducted(node, lists, rows)
        approved, unread = self._approved(node, lists, rows)
        open_end |= unread
        low, high = period.plain(first, last)
        vague = np.flatnonzero(first != last)
        if len(vague):
            own = (entries.of(vague, len(rows)) for entries in (possible, approved))
            high[vague] = period.latest(last[vague], *own)
        exact = np.flatnonzero((first == last) & (first > ALWAYS) & (first < NEVER_DAY))
        if len(exact):
            admitted, likely, added = (
                entries.of(exact, len(rows)) for entries in (certain, possible, approved)
            )
            low[exact], high[exact] = period.due(first[exact], admitted, added)
            unsure = len(likely.owners) > len(admitted.owners)
            if unsure:
                differs = np.bincount(likely.owners, minlength=len(exact)) > np.bincount(
                    admitted.owners, minlength=len(exact)
                )
                at = np.flatnonzero(differs)
                own = (entries.of(at, len(exact)) for entries in (likely, added))
                high[exact[at]] = period.due(first[exact[at]], *own)[1]
        return low, np.where(open_end, NEVER_DAY, high)

    def _next_event(self, node: NextEvent, after: Bounds, listed: Listed, rows: Integers) -> Bounds:
        entries = Entries.sorted(
            listed.owners, listed.parts["day"], np.zeros_like(listed.owners)
        ).of(rows, listed.size)
        low, high = (_first_after(entries, bound) for bound in after)
        if node.fact.name in self.kept:
            return low, high
        # One that is not listed may have come the day after, if that has been.
        return np.where(after[0] < self.as_of, after[0] + 1, low), high

    def _deducted(
        self, node: Stretch, lists: Mapping[str, Listed], rows: Integers
    ) -> tuple[Entries, Entries, "np.typing.NDArray[np.bool_]"]:
        """The stretches on admitted grounds, those of unknown ground besides, and where none is
        known.
        """
        nothing = Entries(*(np.zeros(0, np.int64) for _ in range(3)))
        unknown = np.zeros(len(rows), np.bool_)
        if node.deducts is None:
            return nothing, nothing, unknown
        listed = lists.get(node.deducts.fact.name)
        if listed is None:
            return nothing, nothing, unknown | (node.deducts.fact.name not in self.empty)
        shift = 1 if node.deducts.ends is DeductionEnds.AFTER_FIRST else 0
        ground = listed.parts["ground"]
        admitted = np.isin(ground, [node.deducts.fact.place(code) for code in node.deducts.grounds])
        start, end = listed.parts["start"] + shift, listed.parts["end"]
        certain, possible = (
            Entries.sorted(listed.owners[which], start[which], end[which]).of(rows, listed.size)
            for which in (admitted, admitted | (ground < 0))
        )
        return certain, possible, unknown

    def _approved(
        self, node: Stretch, lists: Mapping[str, Listed], rows: Integers
    ) -> tuple[Entries, "np.typing.NDArray[np.bool_]"]:
        """The extensions in the unit of the period, in the order of approval, and where one is not.

        After one that cannot be read in that unit nothing is.
        """
        nothing = Entries(*(np.zeros(0, np.int64) for _ in range(3)))
        unread = np.zeros(len(rows), np.bool_)
        if node.extends is None:
            return nothing, unread
        listed = lists.get(node.extends.fact.name)
        if listed is None:
            return nothing, unread | (node.extends.fact.name not in self.empty)
        parts = listed.parts
        order = np.lexsort((parts["unit"], parts["count"], parts["approved_on"], listed.owners))
        factors = np.array([counted_in(node.period, unit) or NO_COUNT for unit in _UNITS])
        factor = factors[parts["unit"][order]]
        owners = listed.owners[order]
        faults = np.cumsum(factor == NO_COUNT)
        before = np.concatenate(([0], faults))[np.searchsorted(owners, owners)]
        read = faults == before
        entries = Entries(
            owners[read], parts["approved_on"][order][read], (parts["count"][order] * factor)[read]
        )
        places = np.full(listed.size, NO_COUNT)
        places[rows] = np.arange(len(rows))
        unread[places[owners[~read]][places[owners[~read]] >= 0]] = True
        return entries.of(rows, listed.size), unread


def _first_after(events: Entries, moment: Integers) -> Integers:
    """The first event of each matter that lies after a moment of its own."""
    owners = np.arange(len(moment))
    place = np.searchsorted((events.owners << 32) + events.first, (owners << 32) + moment, "right")
    ends = np.cumsum(np.bincount(events.owners, minlength=len(moment)))
    found = events.first[np.minimum(place, len(events.first) - 1)]
    return np.where(place < ends, found, NEVER_DAY)
