"""A mapping file written as a draft from a table: what was recognised, and what is left to say."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import attrs

from execrules.facts import Fact, FlagFact
from execrules.intake.columns import (
    Columns,
    Held,
    columns_by_name,
    likely_role,
    nearest_headings,
)
from execrules.intake.events import EventNames
from execrules.intake.mappings import ROLES, Shape, TableMapping
from execrules.intake.tables import Table, open_table

_LONG_ROLES = ("event", "time")


def draft_mapping(path: Path, vocabulary: Sequence[Fact]) -> str:
    """The text of a mapping for the table at *path*, to be completed by hand.

    What is known by name stands as it is read, a column that is only likely what its heading says
    is marked, and names that are not known are comments with the nearest known facts; a line
    becomes part of the mapping when its "#" is taken away. A draft is a valid mapping as it stands.
    """
    with open_table(path) as table:
        known = columns_by_name(table, vocabulary, TableMapping())
        likely = _likely_roles(table, known)
        roles = {role: table.headings[place] for role, place in known.roles.items()}
        columns = columns_by_name(
            table, vocabulary, TableMapping(columns={**roles, **likely})
        )  # fmt: skip
        names = Counter[str]()
        if columns.shape is Shape.LONG:
            place = columns.roles["event"]
            names.update(row.cells[place] for row in table.rows if place < len(row.cells))
        return "\n".join(_Draft(table, columns, likely, vocabulary).lines(names)) + "\n"


def _likely_roles(table: Table, known: Columns) -> dict[str, str]:
    """The headings that most likely are the roles not known by name, each the first such one.

    Events and times only where no heading is known as a node: a wide table has many days.
    """
    wanted = [role for role in ROLES if role not in known.roles]
    if known.facts or known.in_kinds:
        wanted = [role for role in wanted if role not in _LONG_ROLES]
    found: dict[str, str] = {}
    for heading in table.headings:
        role = likely_role(heading)
        if role in wanted and role not in found:
            found[role] = heading
    if not all(role in found or role in known.roles for role in _LONG_ROLES):
        found = {role: heading for role, heading in found.items() if role not in _LONG_ROLES}
    return found


@attrs.frozen
class _Draft:
    table: Table
    columns: Columns
    likely: Mapping[str, str]
    vocabulary: Sequence[Fact]

    def lines(self, names: Counter[str]) -> Iterator[str]:
        long = self.columns.shape is Shape.LONG
        yield f"# {self.table.name}: 映射文件草稿 / draft of a mapping"
        yield "# 去掉行首 # 并改正右侧即生效 / take away the # and correct the right side"
        yield f'shape = "{self.columns.shape}"  # "long" 每行一个事件 | "wide" 每行一案'
        yield 'midnight = "day"  # 00:00:00: "day" (无具体时间) | "instant" (零时)'
        if long:
            yield 'recorded = []  # 完整记录的节点 / nodes kept completely: ["filed"] | "all"'
        yield ""
        yield "[columns]"
        yield from self._role_lines()
        yield ""
        if long:
            yield '[events]  # 事件名 = 事实,"" 为有意略去 / event = fact, "" leaves it out'
            yield from self._event_lines(names)
        else:
            yield '[facts]  # 表头 = 事实,"" 为有意略去 / heading = fact, "" leaves it out'
            yield from self._fact_lines()
        yield ""
        yield '[assume]  # 对全部案件的假定 / taken for granted: true | false | "unknown"'
        for fact in self.vocabulary:
            if isinstance(fact, FlagFact):
                value = "" if fact.assumed is None else f"  (默认 / default: {_word(fact.assumed)})"
                yield f"# {fact.name} = false  # {fact.title.zh}{value}"

    def _role_lines(self) -> Iterator[str]:
        for role, place in self.columns.roles.items():
            guess = "  # 据表头推测,请核对 / guessed, check it" if role in self.likely else ""
            yield f"{role} = {_quoted(self.table.headings[place])}{guess}"
        if "case" not in self.columns.roles:
            there = "、".join(heading for heading in self.table.headings if heading)[:200]
            yield f'# case = ""  # 必填:案号列 / needed; 现有 / there are: {_comment(there)}'

    def _fact_lines(self) -> Iterator[str]:
        columns = self.columns
        for place, heading in enumerate(self.table.headings):
            held = columns.facts.get(place)
            in_kinds = [
                f"{found} ({kind})" for kind, facts in columns.in_kinds.items()
                if place in facts and (found := _names(facts[place])) != _names(held)
            ]  # fmt: skip
            if in_kinds:
                # A line of the mapping would hold in matters of every kind.
                every = [] if held is None else [_names(held)]
                known = "; ".join([*every, *in_kinds])
                yield f"# 已识别 / known: {_comment(heading)} = {known}"
            elif held is not None:
                names = [fact.name for fact in held.facts]
                title = "、".join(fact.title.zh for fact in held.facts)
                value = (
                    _quoted(names[0]) if len(names) == 1 else f"[{', '.join(map(_quoted, names))}]"
                )
                yield f"{_quoted(heading)} = {value}  # {title}"
        for heading in columns.unknown:
            near = nearest_headings(heading, self.vocabulary)
            yield f'# {_quoted(heading)} = ""{self._hint(near)}'

    def _event_lines(self, names: Counter[str]) -> Iterator[str]:
        known = EventNames(self.vocabulary)
        for name, count in names.most_common():
            if not name:
                continue
            everywhere = known.match(name, None).facts
            told = [_listed(everywhere)] if everywhere else []
            for kind in known.kinds:
                special = known.match(name, kind).facts
                if special and special != everywhere:
                    told.append(f"{_listed(special)} ({kind})")
            if told:
                yield f"# 已识别 / known: {_comment(name)} ×{count} = {'; '.join(told)}"
            else:
                yield f'# {_quoted(name)} = ""  # ×{count}{self._hint(known.nearest(name))}'

    def _hint(self, near: Sequence[str]) -> str:
        facts = [
            f"{fact.name} ({heading})"
            for heading in near
            for fact in self.vocabulary
            if heading in (*fact.headings, *fact.headings_in_kinds)
        ]
        return f"  # 相近 / near: {', '.join(facts)}" if facts else ""


def _names(held: Held | None) -> str:
    return "" if held is None else _listed(held.facts)


def _listed(facts: Sequence[Fact]) -> str:
    return ", ".join(f"{fact.name} {fact.title.zh}" for fact in facts)


def _quoted(text: str) -> str:
    """A TOML string; JSON's escapes are valid in it."""
    return json.dumps(text, ensure_ascii=False)


def _comment(text: str) -> str:
    return " ".join(text.split())


def _word(value: object) -> str:
    return "true" if value else "false"
