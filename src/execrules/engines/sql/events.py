"""Long tables, one row for each event: pivoted to facts, each by its own pick, inside the query."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import attrs

from execrules.engines.sql import syntax as sql
from execrules.engines.sql.cell_reading import readable
from execrules.engines.sql.dialects import CellSort, Dialect
from execrules.engines.sql.syntax import Query, Sql
from execrules.errors import SqlError
from execrules.facts import Fact, Occurrence, TimeFact, is_time
from execrules.steps import Part, Raw
from execrules.terms import Term

FACTS: Final = ("facts",)
_FIRSTS: Final = "firsts"
_EVENT: Final = "e"
_FIRST: Final = "f"


@attrs.frozen(kw_only=True)
class EventTable:
    """A table with one row for each event of a matter: its *node* and its *time*.

    *nodes* are the names under which the table knows each fact, by the name of the fact; None takes
    the Chinese titles and headings of the vocabulary, compared as they are written. *sort* is what
    the column *time* holds; None is a timestamp. A matter with an event whose time is empty or
    cannot be read is not judged, nor is an event without a key.
    """

    name: str | tuple[str, ...]
    node: str = "node"
    time: str = "time"
    sort: CellSort | None = None
    nodes: Mapping[str, Sequence[str]] | None = None


@attrs.frozen(kw_only=True, eq=False)
class Pivot:
    """The queries that make facts of events; *facts* are those that the rules can use."""

    table: EventTable
    keys: tuple[str, ...]
    facts: Mapping[TimeFact, tuple[str, ...]]
    dialect: Dialect

    @property
    def sort(self) -> CellSort:
        """What the column of times holds."""
        if self.table.sort is not None:
            return self.table.sort
        sqlite = self.dialect is Dialect.SQLITE
        return CellSort.TIMESTAMP_TEXT if sqlite else CellSort.TIMESTAMP

    def steps(self) -> Iterator[tuple[str, Query]]:
        """The steps of the pivot; the last one is called `facts` and has the key and the facts."""
        after = {fact.on_or_after for fact in self.facts if fact.on_or_after is not None}
        firsts = [fact for fact in self.facts if fact.name in after]
        query = self._of_matters(self._columns(firsts))
        if firsts:
            yield (
                _FIRSTS,
                self._by_key(self._of_matters([*self._key(), *map(self._first_of, firsts)])),
            )
            on = sql.all_of(
                [sql.equal(sql.column(n, _FIRST), sql.column(n, _EVENT)) for n in self.keys]
            )
            query = sql.joined(query, sql.table(_FIRSTS, _FIRST), on, "INNER")
        yield FACTS[0], sql.having(self._by_key(query), self._all_readable())

    def _of_matters(self, columns: Iterable[Sql]) -> Query:
        """The events that have a key: those without one are of nobody knows which matters."""
        keys = [sql.is_filled(key) for key in self._key()]
        return sql.where(sql.select(columns, self._events()), sql.all_of(keys))

    def matters(self) -> Query:
        """The keys of the matters that have an event, each once; an empty one too."""
        return self._by_key(sql.select(self._key(), self._events()))

    def keyless(self) -> Query:
        """The keys of events in which a part of it is empty."""
        empty = [sql.is_null(key) for key in self._key()]
        return sql.where(sql.select(self._key(), self._events()), sql.any_of(empty))

    def rejected(self) -> Sql:
        """The events whose time cannot be read, and those whose key is empty."""
        return sql.union(
            [
                self._rejected(self.table.time, self._unreadable()),
                *(
                    self._rejected(name, sql.is_null(sql.column(name, _EVENT)))
                    for name in self.keys
                ),
            ]
        )

    def _rejected(self, column: str, condition: Sql) -> Query:
        columns = [
            *self._key(),
            sql.named(sql.column(self.table.node, _EVENT), "fact"),
            sql.named(sql.text(column), "column"),
            sql.named(sql.cast(sql.column(column, _EVENT), "text"), "cell"),
        ]
        return sql.where(sql.select(columns, self._events()), condition)

    def unknown_nodes(self) -> Query:
        """The nodes that stand for no fact of the rules, and how many events each has."""
        node = sql.column(self.table.node, _EVENT)
        known = [sql.text(name) for names in self.facts.values() for name in names]
        columns = [node, sql.named(sql.counted(), "events")]
        query = sql.select(columns, self._events())
        if known:
            is_known = sql.one_of(sql.column(self.table.node, _EVENT), known)
            is_none = sql.is_null(sql.column(self.table.node, _EVENT))
            query = sql.where(query, sql.any_of([is_none, sql.negated(is_known)]))
        return sql.grouped(query, [sql.column(self.table.node, _EVENT)])

    def _columns(self, firsts: Sequence[TimeFact]) -> Iterator[Sql]:
        yield from self._key()
        names = {fact.name for fact in firsts}
        for fact in self.facts:
            if fact.occurrence is Occurrence.LAST:
                picked = sql.function("MAX", self._time_of(fact))
            elif fact.on_or_after in names:
                picked = sql.function(
                    "COALESCE",
                    sql.function("MIN", self._time_of(fact, since=fact.on_or_after)),
                    sql.function("MAX", self._time_of(fact)),
                )
            else:
                picked = sql.function("MIN", self._time_of(fact))
            yield sql.named(picked, fact.name)

    def _time_of(self, fact: TimeFact, since: str | None = None) -> Sql:
        """The time of an event if it is one of the fact, and not before the first of another."""
        is_one = self._is_of(fact)
        if since is not None:
            never = sql.is_null(sql.column(since, _FIRST))
            later = sql.at_most(sql.column(since, _FIRST), self._time())
            is_one = sql.all_of([is_one, sql.any_of([never, later])])
        return sql.case([(is_one, self._time())], None)

    def _time(self) -> Sql:
        """The time of an event; texts are made alike, so that the earlier one is the lesser."""
        time = sql.column(self.table.time, _EVENT)
        if self.sort is CellSort.TIMESTAMP_TEXT:
            return sql.function("REPLACE", time, sql.text("T"), sql.text(" "))
        return time

    def _first_of(self, fact: TimeFact) -> Sql:
        return sql.named(sql.function("MIN", self._time_of(fact)), fact.name)

    def _is_of(self, fact: TimeFact) -> Sql:
        names = [sql.text(name) for name in self.facts[fact]]
        return sql.one_of(sql.column(self.table.node, _EVENT), names)

    def _key(self) -> Iterator[Sql]:
        for name in self.keys:
            yield sql.column(name, _EVENT)

    def _by_key(self, query: Query) -> Query:
        return sql.grouped(query, self._key())

    def _events(self) -> sql.Table:
        return sql.table(self.table.name, _EVENT)

    def _unreadable(self) -> Sql:
        empty = sql.is_null(sql.column(self.table.time, _EVENT))
        can_be_read = readable(sql.column(self.table.time, _EVENT), self.sort, self.dialect)
        return empty if can_be_read is None else sql.any_of([empty, sql.negated(can_be_read)])

    def _all_readable(self) -> Sql:
        bad = sql.case([(self._unreadable(), sql.integer(1))], None)
        return sql.equal(sql.function("COUNT", bad), sql.integer(0))


def pivot_of(
    table: EventTable, keys: Sequence[str], facts: Iterable[Fact], dialect: Dialect
) -> Pivot:
    """The pivot of *table* to those of *facts* that it names."""
    times = {fact.name: fact for fact in facts if is_time(fact)}
    if table.nodes is None:
        names = {name: (fact.title.zh, *fact.headings) for name, fact in times.items()}
    else:
        names = {name: tuple(nodes) for name, nodes in table.nodes.items()}
    found: dict[TimeFact, tuple[str, ...]] = {}
    for name, nodes in names.items():
        if name not in times:
            raise SqlError(
                Term(
                    f"'{name}' is no day or instant that these rules or their vocabulary know; "
                    f"give nodes for facts such as: {', '.join(list(times)[:5])}",
                    f"“{name}”不是规则或词汇表中的日期、时刻类事实;"
                    f"请为事实指定节点名,例如:{'、'.join(list(times)[:5])}",
                )
            )
        if nodes:
            found[times[name]] = tuple(dict.fromkeys(nodes))
    return Pivot(table=table, keys=tuple(keys), facts=found, dialect=dialect)


def cells_of(pivot: Pivot) -> Iterator[tuple[Raw, tuple[str, CellSort]]]:
    """The cells that the pivot makes, by the columns in which they stand."""
    for fact in pivot.facts:
        yield Raw(fact, Part.EXACT), (fact.name, pivot.sort)
