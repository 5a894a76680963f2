"""Second tables: deductions, extensions and repeated events, one row for each entry.

They reach a matter as one row for each matter that has any (`stretching.py`). Where there is a
table, a matter without rows has no entry; without a table nothing is known of it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias, assert_never

import attrs

from execrules.engines.sql import syntax as sql
from execrules.engines.sql.cell_reading import readable
from execrules.engines.sql.day_numbers import day_number
from execrules.engines.sql.dialects import CellSort, Dialect, usual_day
from execrules.engines.sql.syntax import Query, Sql
from execrules.errors import SqlError
from execrules.facts import (
    DeductionsFact,
    EventsFact,
    ExtensionsFact,
    Kept,
    ListFact,
)
from execrules.periods import MOST, Unit
from execrules.terms import Term

LISTED: Final = "listed"
"""The step with one row for each matter that has an entry."""

UNITS: Final = tuple(Unit)
_LENGTHS: Final = tuple(unit for unit in UNITS if unit is not Unit.HOURS)
_ENTRY: Final = "e"
_MATTER: Final = "t"
_COLUMNS: Final[Mapping[type, tuple[str, ...]]] = {
    DeductionsFact: ("start", "end", "ground"),
    ExtensionsFact: ("count", "unit", "approved_on"),
    EventsFact: ("day",),
}


@attrs.frozen(kw_only=True)
class ListTable:
    """A table with one row for each entry of a list, under the keys of the matters.

    Deductions have the columns `start`, `end` and `ground`, extensions `count`, `unit` and
    `approved_on`, events `day`; *columns* gives those that are called otherwise. *sort* is what
    the columns of days hold; None is a day.
    """

    name: str | tuple[str, ...]
    columns: Mapping[str, str] = attrs.field(factory=dict)
    sort: CellSort | None = None


ListTables: TypeAlias = str | tuple[str, ...] | ListTable | Mapping[str, "str | ListTable"] | None
"""One table for the only list of its sort, or tables by the names of the lists."""


@attrs.frozen(kw_only=True)
class ListInput:
    """A list with its table; events that are *kept* partly may have happened on other days."""

    fact: ListFact
    table: ListTable
    kept: Kept = Kept.COMPLETELY

    def column(self, part: str) -> str:
        """The name of a column in the table."""
        return self.table.columns.get(part, part)


@attrs.frozen(kw_only=True)
class Lists:
    """The lists of a program, in the order that numbers them; *none* are empty always."""

    inputs: tuple[ListInput, ...] = ()
    none: tuple[ListFact, ...] = ()

    def of(self, fact: ListFact) -> ListInput | None:
        """The list of a fact; None where it has no table."""
        return next((one for one in self.inputs if one.fact == fact), None)

    def is_complete(self, fact: ListFact) -> bool:
        """Whether every entry of the list is there."""
        if fact in self.none:
            return True
        given = self.of(fact)
        return given is not None and given.kept is Kept.COMPLETELY

    def number(self, fact: ListFact) -> int | None:
        """The number of a list, from 1."""
        for number, one in enumerate(self.inputs, 1):
            if one.fact == fact:
                return number
        return None


def columns_of(fact: ListFact) -> tuple[str, ...]:
    """The columns that a table of the list has beside the keys."""
    return _COLUMNS[type(fact)]


def assumed_empty(facts: Iterable[ListFact], assumed: Mapping[str, object]) -> frozenset[str]:
    """The lists that are assumed; `SqlError` for another assumption than that there is no entry."""
    names = {fact.name: fact for fact in facts}
    for name in assumed:
        if name in names and assumed[name] != ():
            raise SqlError(
                Term(
                    f"'{name}' can only be assumed to have no entries: {{'{name}': ()}}; "
                    f"give a table otherwise",
                    f"“{names[name].title.zh}”({name})只能假定为没有条目:{{'{name}': ()}};"
                    f"否则请指定表",
                )
            )
    return frozenset(name for name in assumed if name in names)


def lists_of(
    facts: Iterable[ListFact],
    *,
    assumed: Collection[str],
    deductions: ListTables,
    extensions: ListTables,
    events: ListTables,
    recorded: Collection[str] | None,
) -> Lists:
    """The lists that rules read and that have a table; those not *recorded* are kept partly.

    Those *assumed* are empty for every matter; `SqlError` for one that has a table too.
    """
    every = tuple(dict.fromkeys(facts))
    read = tuple(fact for fact in every if fact.name not in assumed)
    found = [
        ListInput(
            fact=fact,
            table=table,
            kept=Kept.COMPLETELY if recorded is None or fact.name in recorded else Kept.PARTLY,
        )
        for sort, given in (
            (DeductionsFact, deductions),
            (ExtensionsFact, extensions),
            (EventsFact, events),
        )
        for fact, table in _tables([fact for fact in read if isinstance(fact, sort)], given)
    ]
    return Lists(inputs=tuple(found), none=tuple(fact for fact in every if fact not in read))


def _tables(read: Sequence[ListFact], given: ListTables) -> Iterator[tuple[ListFact, ListTable]]:
    if given is None or not read:
        return
    if isinstance(given, Mapping):
        by_name = {fact.name: fact for fact in read}
        for name, table in given.items():
            if name not in by_name:
                raise SqlError(
                    Term(
                        f"'{name}' is no such list of these rules; there are: {', '.join(by_name)}",
                        f"这些规则没有名为“{name}”的此类列表;可用:{'、'.join(by_name)}",
                    )
                )
            yield by_name[name], _table(by_name[name], table)
        return
    if len(read) > 1:
        names = [fact.name for fact in read]
        raise SqlError(
            Term(
                f"there are several such lists: {', '.join(names)}; give a table for each by name",
                f"此类列表不止一个:{'、'.join(names)};请按名称分别指定表",
            )
        )
    yield read[0], _table(read[0], given)


def _table(fact: ListFact, given: str | tuple[str, ...] | ListTable) -> ListTable:
    table = given if isinstance(given, ListTable) else ListTable(name=given)
    for part in table.columns:
        if part not in _COLUMNS[type(fact)]:
            allowed = ", ".join(_COLUMNS[type(fact)])
            raise SqlError(
                Term(
                    f"'{part}' is no column of '{fact.name}'; it has: {allowed}",
                    f"“{part}”不是“{fact.title.zh}”的列;其列为:{allowed}",
                )
            )
    return table


@attrs.frozen(kw_only=True)
class ListReader:
    """Reads one list as integers: whose entry it is, and its parts."""

    given: ListInput
    number: int
    keys: tuple[str, ...]
    dialect: Dialect

    def entries(self) -> Query:
        """The entries: the key, the number of the list, and the parts as integers."""
        columns = [
            *(sql.named(sql.column(name, _ENTRY), key) for key, name in self._key_names()),
            sql.named(sql.integer(self.number), "list"),
            *(sql.named(value, name) for name, value in self._parts()),
        ]
        faulty = sql.case([(self._is_faulty(), sql.integer(1))], sql.integer(0))
        return sql.where(sql.select(columns, self._source()), sql.equal(faulty, sql.integer(0)))

    def matters(self, alias: str) -> Sql:
        """Whether the matter in *alias* has an entry."""
        return self._has(alias)

    def has_faults(self, alias: str) -> Sql:
        """Whether the matter in *alias* has an entry that cannot be."""
        return self._has(alias, self._is_faulty())

    def rejected(self) -> Sql:
        """The cells of entries that cannot be: key, list, column and cell."""
        return sql.union(
            [
                sql.where(sql.select(self._told(part), self._source()), fault)
                for part, fault in self._faults()
            ]
        )

    def unmatched(self, matters: str | tuple[str, ...]) -> Query:
        """The entries whose key no row of *matters* has: key, list, and the first part as text."""
        first = self._column(_COLUMNS[type(self.given.fact)][0])
        columns = [
            *(sql.column(key, _ENTRY) for key in self.keys),
            sql.named(sql.text(self.given.fact.name), "list"),
            sql.named(sql.cast(first, "text"), "entry"),
        ]
        # The matter stands first, as wherever keys are compared: in SQLite the first of two columns
        # says whether capitals count.
        same = [sql.equal(sql.column(n, _MATTER), sql.column(n, _ENTRY)) for n in self.keys]
        query = sql.select(columns, self._source())
        query = sql.joined(query, sql.table(matters, _MATTER), sql.all_of(same), "LEFT")
        return sql.where(query, sql.is_null(sql.column(self.keys[0], _MATTER)))

    def _has(self, alias: str, *asked: Sql) -> Sql:
        """Whether the matter in *alias* has an entry that is as *asked*; never null.

        SQLite looks a row up in what a query gives once, and goes through a whole table without an
        index for each row that it is asked to be correlated with.
        """
        own = [sql.column(name, alias) for name in self.keys]
        others = [sql.column(name, _ENTRY) for name in self.keys]
        if self.dialect is Dialect.SQLITE:
            keyed = [sql.is_filled(value) for value in others]
            found = sql.where(sql.select(others, self._source()), sql.all_of([*keyed, *asked]))
            return sql.all_of([*(sql.is_filled(value) for value in own), sql.within(own, found)])
        same = [sql.equal(*pair) for pair in zip(others, own, strict=True)]
        entry = sql.select([sql.integer(1)], self._source())
        return sql.exists(sql.where(entry, sql.all_of([*same, *asked])))

    def _told(self, part: str) -> Iterator[Sql]:
        name = self.given.column(part)
        yield from (sql.column(key, _ENTRY) for key in self.keys)
        yield sql.named(sql.text(self.given.fact.name), "fact")
        yield sql.named(sql.text(name), "column")
        yield sql.named(sql.cast(sql.column(name, _ENTRY), "text"), "cell")

    def _key_names(self) -> Iterator[tuple[str, str]]:
        for number, name in enumerate(self.keys, 1):
            yield f"key_{number}", name

    def _source(self) -> sql.Table:
        return sql.table(self.given.table.name, _ENTRY)

    def _column(self, part: str) -> Sql:
        return sql.column(self.given.column(part), _ENTRY)

    @property
    def _sort(self) -> CellSort:
        if self.given.table.sort is not None:
            return self.given.table.sort
        return usual_day(self.dialect)

    def _day(self, part: str) -> Sql:
        return day_number(self._column(part), self._sort, self.dialect)

    def _parts(self) -> Iterator[tuple[str, Sql]]:
        match self.given.fact:
            case DeductionsFact(grounds=grounds):
                places = [(ground.code, place) for place, ground in enumerate(grounds)]
                yield "first_day", self._day("start")
                yield "last_day", self._day("end")
                yield "ground", self._coded("ground", places)
            case ExtensionsFact():
                yield "approved", self._day("approved_on")
                yield "units", self._units()
                places = [(unit.value, place) for place, unit in enumerate(UNITS)]
                yield "unit", self._coded("unit", places)
            case EventsFact():
                yield "day", self._day("day")
            case _:
                assert_never(self.given.fact)

    def _coded(self, part: str, places: Iterable[tuple[str, int]]) -> Sql:
        cases = [
            (sql.equal(self._column(part), sql.text(code)), sql.integer(place))
            for code, place in places
        ]
        return sql.case(cases, None)

    def _is_faulty(self) -> Sql:
        return sql.any_of([fault for _, fault in self._faults()])

    def _faults(self) -> Iterator[tuple[str, Sql]]:
        """What cannot be, by the part of an entry that is wrong then."""
        match self.given.fact:
            case DeductionsFact(grounds=grounds):
                codes = [sql.text(ground.code) for ground in grounds]
                yield "start", self._is_no_day("start")
                before = sql.below(self._column("end"), self._column("start"))
                start = readable(self._column("start"), self._sort, self.dialect)
                reversed_days = before if start is None else sql.all_of([start, before])
                yield "end", sql.any_of([*self._unreadable("end"), reversed_days])
                yield "ground", sql.negated(sql.one_of(self._column("ground"), codes))
            case ExtensionsFact():
                units = [sql.text(unit.value) for unit in _LENGTHS]
                is_none = sql.is_null(self._column("count"))
                is_wrong = sql.negated(
                    sql.all_of([self._is_bounded(self._most()), self._is_whole()])
                )
                is_no_unit = sql.negated(sql.one_of(self._column("unit"), units))
                yield "count", sql.any_of([is_none, is_wrong])
                yield "unit", sql.any_of([sql.is_null(self._column("unit")), is_no_unit])
                for fault in self._unreadable("approved_on"):
                    yield "approved_on", fault
            case EventsFact():
                yield "day", self._is_no_day("day")
            case _:
                assert_never(self.given.fact)

    def _is_no_day(self, part: str) -> Sql:
        return sql.any_of([sql.is_null(self._column(part)), *self._unreadable(part)])

    def _units(self) -> Sql:
        """The count as an integer; one that is too large for an integer is none."""
        is_small = self._is_bounded(sql.integer(max(MOST[unit] for unit in _LENGTHS)))
        return sql.case([(is_small, sql.cast(self._column("count"), "int"))], None)

    def _is_bounded(self, most: Sql) -> Sql:
        return sql.between(self._column("count"), sql.integer(1), most)

    def _most(self) -> Sql:
        """The largest count of the unit of an entry."""
        cases = [
            (sql.equal(self._column("unit"), sql.text(unit.value)), sql.integer(MOST[unit]))
            for unit in _LENGTHS
        ]
        return sql.case(cases, sql.integer(max(MOST[unit] for unit in _LENGTHS)))

    def _is_whole(self) -> Sql:
        count = self._column("count")
        if self.dialect is Dialect.SQLITE:
            return sql.equal(sql.cast(count, "int"), self._column("count"))
        return sql.equal(sql.function("FLOOR", count), self._column("count"))

    def _unreadable(self, part: str) -> Iterator[Sql]:
        can_be_read = readable(self._column(part), self._sort, self.dialect)
        if can_be_read is not None:
            yield sql.all_of([sql.is_filled(self._column(part)), sql.negated(can_be_read)])
