"""The page of known gaps: what the rules do not say, in both languages."""

from collections.abc import Iterator, Sequence
from typing import Final

from execrules.exports.catalogue.places import (
    MARK,
    GapsPlace,
    entries,
    entry_link,
    set_path,
    texts,
)
from execrules.exports.markdown import escaped, page, table
from execrules.rules import RuleSet
from execrules.terms import Language, Term

_WHAT: Final = (
    "Limits that no source shows, what of the texts was not read, "
    "and what the rules say of themselves."
)
_NOTES: Final = (
    "What a rule takes for granted, where it presumes its start, and what it cannot express."
)


def known_gaps(parts: Sequence[RuleSet], place: GapsPlace) -> str:
    """Rows without a source, what of the texts was not read, and what rules say of themselves."""
    return page(
        (
            [MARK],
            ["# 已知缺口 / Known gaps"],
            [
                "没有出处而未编入的期限,文件中未核之处,以及规则自身的说明。",
                _WHAT,
            ],
            ["## 未编入的期限 / Limits that are not encoded"],
            [
                "期限表中的下列行没有出处,不予编入。",
                "These rows of the table of limits have no source and are left out.",
            ],
            table(("期限表行号 / row", "原因", "reason"), _left_out(parts)),
            ["## 文件中未核之处 / What of the texts was not read"],
            table(("文件 / text", "说明", "note"), _unread(parts)),
            ["## 规则自身的说明 / What the rules say of themselves"],
            [
                "规则的默认口径、推定的起算点和未能表达之处。",
                _NOTES,
            ],
            table(("规则 / rule", "说明", "note"), _told(parts, place)),
        )
    )


def _row(what: str, term: Term) -> list[str]:
    return [what, escaped(term.zh), escaped(term.en)]


def _left_out(parts: Sequence[RuleSet]) -> Iterator[list[str]]:
    for found in sorted((row for part in parts for row in part.left_out), key=lambda row: row.row):
        yield _row(escaped(found.row), found.reason)


def _unread(parts: Sequence[RuleSet]) -> Iterator[list[str]]:
    for text in texts(parts):
        if text.note is not None:
            yield _row(escaped(f"{text.title.zh} {text.number or ''}"), text.note)


def _told(parts: Sequence[RuleSet], place: GapsPlace) -> Iterator[list[str]]:
    for part in parts:
        for entry in entries(part):
            if entry.note is not None:
                address = place.address(set_path(part, Language.ZH))
                yield _row(entry_link(entry, address), entry.note)
