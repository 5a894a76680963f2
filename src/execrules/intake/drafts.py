"""A mapping file written as a draft from a table: what was recognised, and what is left to say."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from execrules.facts import Fact, FlagFact
from execrules.intake.columns import Columns, nearest_headings, recognise
from execrules.intake.events import EventNames
from execrules.intake.mappings import Shape, TableMapping
from execrules.intake.tables import Table, open_table


def draft_mapping(path: Path, vocabulary: Sequence[Fact], shape: Shape | None = None) -> str:
    """The text of a mapping for the table at *path*, to be completed by hand.

    Names that are not known are written as comments with the nearest known facts; a line becomes
    part of the mapping when its "#" is taken away. Raises `TableError` where not even a case column
    is found: name it with *shape* and [columns] by hand.
    """
    with open_table(path) as table:
        columns = recognise(table, vocabulary, TableMapping(shape=shape))
        names = Counter[str]()
        if columns.shape is Shape.LONG:
            place = columns.roles["event"]
            names.update(row.cells[place] for row in table.rows if place < len(row.cells))
        return "\n".join(_lines(table, columns, names, vocabulary)) + "\n"


def _lines(
    table: Table, columns: Columns, names: Counter[str], vocabulary: Sequence[Fact]
) -> Iterator[str]:
    yield f"# {table.name}: 映射文件草稿 / draft of a mapping"
    yield "# 去掉行首 # 并改正右侧即生效 / take away the # and correct the right side"
    yield f'shape = "{columns.shape}"'
    yield 'midnight = "day"  # 00:00:00: "day" (无具体时间) | "instant" (零时)'
    if columns.shape is Shape.LONG:
        yield 'recorded = []  # 完整记录的节点 / nodes kept completely: ["filed"] | "all"'
    yield ""
    yield "[columns]"
    for role, place in columns.roles.items():
        yield f"{role} = {_quoted(table.headings[place])}"
    yield ""
    if columns.shape is Shape.LONG:
        yield '[events]  # 事件名 = 事实,"" 为有意略去 / event = fact, "" leaves it out'
        yield from _event_lines(names, EventNames(vocabulary), vocabulary)
    else:
        yield '[facts]  # 表头 = 事实,"" 为有意略去 / heading = fact, "" leaves it out'
        for place, fact in columns.facts.items():
            yield f"{_quoted(table.headings[place])} = {_quoted(fact.name)}  # {fact.title.zh}"
        for heading in columns.unknown:
            near = nearest_headings(heading, vocabulary)
            yield f'# {_quoted(heading)} = ""{_hint(near, vocabulary)}'
    yield ""
    yield '[assume]  # 对全部案件的假定 / taken for granted: true | false | "unknown"'
    for fact in vocabulary:
        if isinstance(fact, FlagFact):
            value = "" if fact.assumed is None else f"  (默认 / default: {_word(fact.assumed)})"
            yield f"# {fact.name} = false  # {fact.title.zh}{value}"


def _event_lines(
    names: Counter[str], known: EventNames, vocabulary: Sequence[Fact]
) -> Iterator[str]:
    for name, count in names.most_common():
        matched = known.match(name, None)
        facts = [fact.name for fact in matched.facts]
        if facts:
            title = "、".join(fact.title.zh for fact in matched.facts)
            yield f"# 已识别 / known: {_comment(name)} ×{count} = {', '.join(facts)}  ({title})"
        else:
            yield f'# {_quoted(name)} = ""  # ×{count}{_hint(known.nearest(name), vocabulary)}'


def _hint(near: Sequence[str], vocabulary: Sequence[Fact]) -> str:
    facts = [
        f"{fact.name} ({heading})"
        for heading in near
        for fact in vocabulary
        if heading in (*fact.headings, *fact.headings_in_kinds)
    ]
    return f"  # 相近 / near: {', '.join(facts)}" if facts else ""


def _quoted(text: str) -> str:
    """A TOML string; JSON's escapes are valid in it."""
    return json.dumps(text, ensure_ascii=False)


def _comment(text: str) -> str:
    return " ".join(text.split())


def _word(value: object) -> str:
    return "true" if value else "false"
