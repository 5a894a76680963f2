"""Which column of a table is what: compared with the types that the database says it has."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Final, TypeAlias

import attrs

from execrules.borders import Blank, FactColumns, border
from execrules.engines.sql.databases import TableName, Views, names_of
from execrules.engines.sql.dialects import CellSort, Dialect
from execrules.engines.sql.events import EventTable
from execrules.engines.sql.inputs import ENDINGS, InputColumn, no_fact, sorts_of
from execrules.engines.sql.lists import ListTable, columns_of
from execrules.errors import SqlError
from execrules.facts import (
    AmountFact,
    ChoiceFact,
    DayFact,
    DeductionsFact,
    EventsFact,
    ExtensionsFact,
    Fact,
    FlagFact,
    InstantFact,
    ListFact,
    is_list,
    is_time,
)
from execrules.rules import Rule
from execrules.steps import Part, Raw
from execrules.terms import Term

Held: TypeAlias = Mapping[str, CellSort | str]
"""The columns of a table with what they hold."""

KEYS: Final = ("case", "item")
"""The columns that are keys where none are named: the case, and an item of it."""

_TIMES: Final = frozenset(
    {
        CellSort.DAY,
        CellSort.TIMESTAMP,
        CellSort.ZONED,
        CellSort.DAY_TEXT,
        CellSort.TIMESTAMP_TEXT,
    }
)


@attrs.frozen(kw_only=True)
class Recognised:
    """The columns that rules read, by the names of their facts; *unused* name no fact at all."""

    columns: Mapping[str, InputColumn]
    known: frozenset[str]
    unused: tuple[str, ...]


def recognise(
    held: Held,
    rules: Sequence[Rule],
    vocabulary: Sequence[Fact],
    *,
    given: Mapping[str, str | InputColumn],
    taken: Iterable[str],
    dialect: Dialect,
) -> Recognised:
    """Which columns the rules read: those *given*, and otherwise those that are called as a fact.

    Raises `SqlError` for a column that is not there or of a type that its fact cannot have. One
    that no rule reads may be of any type.
    """
    facts = {fact.name: fact for fact in (*(f for r in rules for f in r.facts), *vocabulary)}
    raws = {
        fact.name + ending: Raw(fact, part)
        for fact in facts.values()
        if not is_list(fact)
        for part, ending in ENDINGS.items()
        if part is Part.EXACT or is_time(fact)
    }
    taken = {*taken}
    found: dict[str, str | InputColumn] = {
        name: name for name in held if name in raws and name not in taken
    }
    for name, column in given.items():
        if name not in raws:
            raise no_fact(name, raws)
        found[name] = column
        check_there(_name(column), held, Term(f"of the fact '{name}'", f"对应事实“{name}”"))
    parts: dict[str, set[Part]] = {}
    for name in found:
        parts.setdefault(raws[name].fact.name, set()).add(raws[name].part)
    there = [
        FactColumns(fact=facts[name], parts=frozenset(some), blank=Blank.NOT_YET)
        for name, some in parts.items()
    ]
    read = {*border(rules, vocabulary, there).raws}
    used = {*taken, *(_name(column) for column in found.values())}
    return Recognised(
        columns={
            name: _typed(raws[name].fact, column, held, dialect)
            for name, column in found.items()
            if raws[name] in read
        },
        known=frozenset(raws[name].fact.name for name in found),
        unused=tuple(name for name in held if name not in used),
    )


def keys_of(held: Held, keys: Sequence[str] | None) -> tuple[str, ...]:
    """The keys: those that are named, otherwise those of `KEYS` that are there."""
    found = tuple(key for key in KEYS if key in held) if keys is None else tuple(keys)
    for key in found or KEYS[:1]:
        check_there(key, held, Term("a key", "作为键"))
    return found


def bound_list(database: Views, fact: ListFact, given: object, keys: Sequence[str]) -> ListTable:
    """The second table of a list, as a view whose columns were compared with what they hold."""
    table = given if isinstance(given, ListTable) else ListTable(name="")
    source = given.name if isinstance(given, ListTable) else given
    name = database.view(source)
    held = database.columns(name)
    what = Term(f"of the list '{fact.name}'", f"属列表“{fact.name}”")
    for key in keys:
        check_there(key, held, what)
    sorts = {}
    for part in columns_of(fact):
        column = table.columns.get(part, part)
        check_there(column, held, what)
        sort = _listed_sort(part, held[column])
        if sort is None:
            raise _wrong_type(
                column, held[column], Term(f"'{part}' {what.en}", f"{part}({what.zh})")
            )
        sorts[part] = sort
    times = {sort for sort in sorts.values() if sort in _TIMES}
    if len(times) > 1:
        raise SqlError(
            Term(
                f"the days of the list '{fact.name}' stand in columns of different types; "
                f"cast them to one type",
                f"列表“{fact.name}”的各日期列类型不一;请转换为同一类型",
            )
        )
    return attrs.evolve(table, name=name, sort=times.pop() if times else None)


def bound_events(database: Views, table: EventTable) -> tuple[EventTable, Held]:
    """A long table as a view, with the sort of its times."""
    name = database.view(table.name)
    held = database.columns(name)
    check_there(table.node, held, Term("of the nodes", "为节点列"))
    check_there(table.time, held, Term("of the times", "为时间列"))
    sort = held[table.time]
    if database.dialect is Dialect.SQLITE and sort in {CellSort.TEXT, ""}:
        sort = CellSort.TIMESTAMP_TEXT
    if not isinstance(sort, CellSort) or sort not in _TIMES:
        raise _wrong_type(table.time, held[table.time], Term("the times of events", "事件时间"))
    return attrs.evolve(table, name=name, sort=sort), held


def list_tables(
    read: Sequence[ListFact], sort: type[ListFact], given: object
) -> Iterator[tuple[ListFact, object]]:
    """The tables by the lists they hold, of those that rules read."""
    own = {fact.name: fact for fact in read if isinstance(fact, sort)}
    if given is None or not own:
        return
    if isinstance(given, Mapping):
        for name, table in given.items():
            if name not in own:
                raise SqlError(
                    Term(
                        f"'{name}' is no such list of these rules; there are: {', '.join(own)}",
                        f"这些规则没有名为“{name}”的此类列表;可用:{'、'.join(own)}",
                    )
                )
            yield own[name], table
        return
    if len(own) > 1:
        raise SqlError(
            Term(
                f"there are several such lists: {', '.join(own)}; give a table for each by name",
                f"此类列表不止一个:{'、'.join(own)};请按名称分别指定表",
            )
        )
    yield next(iter(own.values())), given


LIST_SORTS: Final = (DeductionsFact, ExtensionsFact, EventsFact)


def check_there(column: str, held: Iterable[str], what: Term) -> None:
    """Raise `SqlError` for a column that a table does not have."""
    there = [*held]
    if column in there:
        return
    near = get_close_matches(column, there, n=3, cutoff=0.5) or there[:10]
    raise SqlError(
        Term(
            f"there is no column '{column}' ({what.en}); nearest: {', '.join(near) or '-'}; "
            f"correct the name, or map facts to columns with columns={{...}}",
            f"没有列“{column}”({what.zh});相近的有:{'、'.join(near) or '-'};"
            f"请更正列名,或以 columns={{...}} 指定事实所在的列",
        )
    )


def shown(source: object) -> str:
    """A table as messages call it."""
    known: TableName | None = names_of(source)
    return f"{source!r:.80}" if known is None else ".".join(known)


def _name(column: str | InputColumn) -> str:
    return column if isinstance(column, str) else column.name


def _typed(fact: Fact, column: str | InputColumn, held: Held, dialect: Dialect) -> InputColumn:
    if isinstance(column, InputColumn) and column.sort is not None:
        return column
    name = _name(column)
    sort = _sort(fact, held[name], dialect)
    if sort is None:
        named = Term(f"the fact '{fact.name}'", f"事实“{fact.title.zh}”({fact.name})")
        wanted = _WANTED[type(fact)]
        raise _wrong_type(
            name,
            held[name],
            Term(f"{named.en}, which is {wanted.en}", f"{named.zh},须为{wanted.zh}"),
        )
    return InputColumn(name, sort)


def _sort(fact: Fact, held: CellSort | str, dialect: Dialect) -> CellSort | None:
    """How cells of a column are read as the fact; None where they cannot be."""
    allowed = sorts_of(fact, dialect)
    if dialect is Dialect.SQLITE:
        if not held:
            return CellSort.TIMESTAMP_TEXT if is_time(fact) else allowed[0]
        if held is CellSort.TEXT and is_time(fact):
            return CellSort.TIMESTAMP_TEXT
    if held is CellSort.BIT and isinstance(fact, AmountFact):
        return allowed[0]
    if isinstance(held, CellSort) and held in allowed:
        return held
    return None


def _listed_sort(part: str, held: CellSort | str) -> CellSort | None:
    """How cells of a part of an entry are read; None where they cannot be."""
    match part:
        case "ground" | "unit":
            wanted = {CellSort.TEXT}
        case "count":
            wanted = {CellSort.BIT, CellSort.NUMBER}
        case _:
            wanted = {*_TIMES, CellSort.TEXT}
    if not held:
        held = CellSort.TEXT if CellSort.TEXT in wanted else CellSort.BIT
    if not isinstance(held, CellSort) or held not in wanted:
        return None
    return CellSort.DAY_TEXT if held is CellSort.TEXT and CellSort.DAY in wanted else held


def _wrong_type(column: str, held: str, what: Term) -> SqlError:
    return SqlError(
        Term(
            f"column '{column}' is of the type {held or 'none'}, which cannot hold {what.en}; "
            f"convert the column in a view, or leave it out",
            f"列“{column}”的类型为 {held or '无'},不能表示{what.zh};请在视图中转换该列,或将其略去",
        )
    )


_WANTED: Final = {
    DayFact: Term("a day", "日期"),
    InstantFact: Term("an instant or a day", "时刻或日期"),
    FlagFact: Term("yes or no", "是非(或 0、1)"),
    ChoiceFact: Term("one of its codes as text", "文本代码"),
    AmountFact: Term("a sum in yuan", "以元计的金额"),
}
