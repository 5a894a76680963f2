"""Which column of a table is what: by the mapping, otherwise by its heading."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

import attrs

from execrules.errors import TableError
from execrules.facts import Fact
from execrules.intake.events import nearest_names, plain_name
from execrules.intake.mappings import Shape, TableMapping
from execrules.intake.tables import Table, twice
from execrules.terms import Term

_HEADINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "case": ("案号", "案件编号", "案件号", "case"),
    "court": ("法院", "法院名称", "执行法院", "court"),
    "item": ("财产序号", "财产编号", "序号(财产)", "标的物编号", "item"),
    "event": ("节点", "节点名称", "事件", "环节", "event"),
    "time": ("时间", "发生时间", "节点时间", "日期", "time"),
}
_LONG: Final = ("event", "time")


@attrs.frozen
class Held:
    """The facts that one column holds; its blanks speak of the *leading* ones alone.

    A heading may stand for two facts, one of which has more names: every 终本 is a closing, but a
    blank 终本日期 does not say that the case was not closed in another way. The *broader* one gives
    way to a column of its own.
    """

    leading: tuple[Fact, ...]
    broader: tuple[Fact, ...] = ()

    @property
    def facts(self) -> tuple[Fact, ...]:
        """All of them."""
        return (*self.leading, *self.broader)


@attrs.frozen(kw_only=True)
class Columns:
    """The columns of a table by their place: the roles, and in a wide table the facts.

    *in_kinds* are the facts in matters of one kind, where headings may mean something else:
    立案日期 of an administrative matter is its acceptance. *unknown* are the headings that are
    neither and that the mapping does not leave out on purpose.
    """

    shape: Shape
    roles: Mapping[str, int]
    facts: Mapping[int, Held]
    in_kinds: Mapping[str, Mapping[int, Held]]
    unknown: tuple[str, ...]

    def of_kind(self, kind: str | None) -> Mapping[int, Held]:
        """The facts by their place in a matter of *kind*."""
        return self.facts if kind is None else self.in_kinds.get(kind, self.facts)


def recognise(
    table: Table,
    vocabulary: Sequence[Fact],
    mapping: TableMapping,
    elsewhere: Collection[str] = frozenset(),
) -> Columns:
    """What each column is; `TableError` where a column that is needed is not there.

    A mapping that is used for several tables may name headings that stand *elsewhere*.
    """
    columns = columns_by_name(table, vocabulary, mapping, elsewhere)
    needed = ("case", *_LONG) if columns.shape is Shape.LONG else ("case",)
    absent = [_HEADINGS[role][0] for role in needed if role not in columns.roles]
    if absent or (columns.shape is Shape.WIDE and not (columns.facts or columns.in_kinds)):
        raise _not_recognised(table, absent)
    return columns


def columns_by_name(
    table: Table,
    vocabulary: Sequence[Fact],
    mapping: TableMapping,
    elsewhere: Collection[str] = frozenset(),
) -> Columns:
    """What each column is as far as it is known, even where that is no table yet."""
    headings = plain_headings(table)
    for heading in (*mapping.columns.values(), *mapping.facts):
        if plain_name(heading) not in headings and plain_name(heading) not in elsewhere:
            raise _no_such_heading(table, heading)
    roles = {
        role: place for role in _HEADINGS if (place := _role(role, headings, mapping)) is not None
    }
    shape = mapping.shape or (Shape.LONG if all(r in roles for r in _LONG) else Shape.WIDE)
    if shape is Shape.LONG:
        return Columns(shape=shape, roles=roles, facts={}, in_kinds={}, unknown=())
    names = _Headings(vocabulary, mapping)
    taken = {*roles.values(), *(headings.get(plain_name(h)) for h in names.left_out)}
    places = {heading: place for heading, place in headings.items() if place not in taken}
    facts = names.facts(places, None)
    _check_distinct(table, facts)
    in_kinds = {kind: names.facts(places, kind) for kind in names.kinds}
    known = {*facts, *(place for special in in_kinds.values() for place in special)}
    return Columns(
        shape=shape,
        roles=roles,
        facts=facts,
        in_kinds={kind: special for kind, special in in_kinds.items() if special != facts},
        unknown=tuple(table.headings[place] for place in places.values() if place not in known),
    )


def plain_headings(table: Table) -> dict[str, int]:
    """The headings as they are compared, with their places; `TableError` where two are alike."""
    found: dict[str, int] = {}
    for place, name in enumerate(table.headings):
        if name and found.setdefault(plain_name(name), place) != place:
            raise twice(table, name)
    return found


class _Headings:
    """What headings mean, by the mapping, otherwise by the vocabulary."""

    def __init__(self, vocabulary: Sequence[Fact], mapping: TableMapping) -> None:
        by_name = {fact.name: fact for fact in vocabulary}
        self.left_out = tuple(heading for heading, names in mapping.facts.items() if not names)
        self.kinds = tuple(dict.fromkeys(kind for fact in vocabulary for kind in fact.kinds))
        self._mapped = {
            plain_name(heading): tuple(by_name[name] for name in names)
            for heading, names in mapping.facts.items()
        }
        self._everywhere: dict[str, list[Fact]] = {}
        self._in_kind: dict[tuple[str, str], list[Fact]] = {}
        for fact in vocabulary:
            for heading in dict.fromkeys((fact.title.zh, *fact.headings, fact.name)):
                self._everywhere.setdefault(plain_name(heading), []).append(fact)
            for kind in fact.kinds:
                for heading in fact.headings_in_kinds:
                    self._in_kind.setdefault((kind, plain_name(heading)), []).append(fact)

    def facts(self, places: Mapping[str, int], kind: str | None) -> dict[int, Held]:
        """The facts of the columns in a matter of *kind*."""
        return {
            place: _held(facts) for heading, place in places.items()
            if (facts := self._facts(heading, kind))
        }  # fmt: skip

    def _facts(self, heading: str, kind: str | None) -> Sequence[Fact]:
        if heading in self._mapped:
            return self._mapped[heading]
        if kind is not None and (special := self._in_kind.get((kind, heading))):
            return special
        return self._everywhere.get(heading, ())


def _held(facts: Sequence[Fact]) -> Held:
    names = {fact: {*fact.headings, *fact.headings_in_kinds} for fact in facts}
    broader = tuple(
        fact for fact in facts if any(names[other] < names[fact] for other in facts)
    )  # fmt: skip
    return Held(tuple(fact for fact in facts if fact not in broader), broader)


def _check_distinct(table: Table, found: Mapping[int, Held]) -> None:
    seen: set[Fact] = set()
    for held in found.values():
        for fact in held.leading:
            if fact in seen:
                raise _two_columns(table, fact)
            seen.add(fact)


def nearest_headings(name: str, vocabulary: Iterable[Fact]) -> tuple[str, ...]:
    """The headings of the vocabulary most like one that is not known."""
    known = {h for fact in vocabulary for h in (*fact.headings, *fact.headings_in_kinds)}
    return nearest_names(plain_name(name), known)


def _role(role: str, headings: Mapping[str, int], mapping: TableMapping) -> int | None:
    named = mapping.columns.get(role)
    if named is not None and plain_name(named) in headings:
        return headings[plain_name(named)]
    return next((headings[h] for h in map(plain_name, _HEADINGS[role]) if h in headings), None)


def likely_role(heading: str) -> str | None:
    """The role whose usual headings stand within *heading*: 执行案号 is likely the case."""
    plain = plain_name(heading)
    for role, (usual, *others) in _HEADINGS.items():
        if any(name in plain for name in (usual, *others) if not name.isascii()):
            return role
    return None


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


def _two_columns(table: Table, fact: Fact) -> TableError:
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
