"""Which column of a table is what: by the mapping, otherwise by its heading."""

from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from execrules.errors import TableError
from execrules.facts import Fact
from execrules.intake.events import nearest_names, plain_name
from execrules.intake.mappings import Shape, TableMapping
from execrules.intake.tables import Table
from execrules.terms import Term

_HEADINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "case": ("案号", "案件编号", "案件号", "case"),
    "court": ("法院", "法院名称", "执行法院", "court"),
    "item": ("财产序号", "财产编号", "序号(财产)", "标的物编号", "item"),
    "event": ("节点", "节点名称", "事件", "环节", "event"),
    "time": ("时间", "发生时间", "节点时间", "日期", "time"),
}
_LONG: Final = ("event", "time")


@attrs.frozen(kw_only=True)
class Columns:
    """The columns of a table by their place: the roles, and in a wide table the facts.

    *unknown* are headings that are neither, with the nearest known ones; *left_out* those that the
    mapping leaves out on purpose.
    """

    shape: Shape
    roles: Mapping[str, int]
    facts: Mapping[int, Fact]
    unknown: tuple[str, ...]


def recognise(table: Table, vocabulary: Iterable[Fact], mapping: TableMapping) -> Columns:
    """What each column is; `TableError` where a column that is needed is not there."""
    headings = {plain_name(name): place for place, name in enumerate(table.headings) if name}
    roles = {
        role: place
        for role in _HEADINGS
        if (place := _role(table, role, headings, mapping)) is not None
    }
    by_heading = {
        plain_name(h): fact
        for fact in vocabulary
        for h in (fact.title.zh, *fact.headings, fact.name)
    }
    by_name = {fact.name: fact for fact in vocabulary}
    mapped = {plain_name(heading): name for heading, name in mapping.facts.items()}
    _check_mapped(table, mapping, headings)
    facts: dict[int, Fact] = {}
    unknown: list[str] = []
    for heading, place in headings.items():
        if place in roles.values() or mapped.get(heading) == "":
            continue
        fact = by_name[mapped[heading]] if heading in mapped else by_heading.get(heading)
        if fact is None:
            unknown.append(table.headings[place])
        elif fact in facts.values():
            raise _twice(table, fact)
        else:
            facts[place] = fact
    shape = mapping.shape or (Shape.LONG if all(r in roles for r in _LONG) else Shape.WIDE)
    needed = ("case", *_LONG) if shape is Shape.LONG else ("case",)
    absent = [_HEADINGS[role][0] for role in needed if role not in roles]
    if absent or (shape is Shape.WIDE and not facts):
        raise _not_recognised(table, absent)
    if shape is Shape.LONG:
        return Columns(shape=shape, roles=roles, facts={}, unknown=())
    return Columns(shape=shape, roles=roles, facts=facts, unknown=tuple(unknown))


def nearest_headings(name: str, vocabulary: Iterable[Fact]) -> tuple[str, ...]:
    """The headings of the vocabulary most like one that is not known."""
    return nearest_names(plain_name(name), {h for fact in vocabulary for h in fact.headings})


def _role(
    table: Table, role: str, headings: Mapping[str, int], mapping: TableMapping
) -> int | None:
    named = mapping.columns.get(role)
    if named is not None:
        if plain_name(named) not in headings:
            raise _no_such_heading(table, named)
        return headings[plain_name(named)]
    return next((headings[h] for h in map(plain_name, _HEADINGS[role]) if h in headings), None)


def _check_mapped(table: Table, mapping: TableMapping, headings: Mapping[str, int]) -> None:
    for heading in mapping.facts:
        if plain_name(heading) not in headings:
            raise _no_such_heading(table, heading)


def _there(table: Table) -> str:
    return "、".join(heading for heading in table.headings if heading)[:200]


def _no_such_heading(table: Table, name: str) -> TableError:
    return TableError(
        Term(
            f"the mapping names the column '{name}', which {table.name} does not have; "
            f"it has: {_there(table)}",
            f"映射文件写有列“{name}”,而 {table.name} 没有此列;现有:{_there(table)}",
        )
    )


def _twice(table: Table, fact: Fact) -> TableError:
    return TableError(
        Term(
            f"two columns of {table.name} are the fact '{fact.name}'; leave one out in a mapping "
            f'([facts] "heading" = "")',
            f"{table.name} 有两列都对应事实“{fact.title.zh}”;请在映射文件中略去其一"
            f'([facts] "表头" = "")',
        )
    )


def _not_recognised(table: Table, absent: list[str]) -> TableError:
    lacking = "、".join(absent) or "任何节点"
    return TableError(
        Term(
            f"{table.name} has no column {lacking}; it has: {_there(table)}; a long table needs "
            f"案号, 节点 and 时间, a wide one 案号 and a column for each node; "
            f"otherwise write a mapping: execrules map draft {table.name}",
            f"{table.name} 缺少列:{lacking};现有:{_there(table)};"
            f"每行一个事件的表须有案号、节点、时间,每行一案的表须有案号及各节点列;"
            f"否则请写映射文件:execrules map draft {table.name}",
        )
    )
