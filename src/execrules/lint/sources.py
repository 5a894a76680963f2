"""What a rule owes its reader: sources, examples, readings that differ."""

from collections.abc import Iterator
from datetime import date
from typing import Final

import attrs

from execrules.lint.findings import LintFinding, LintKind
from execrules.rules import Measure, NamedMoment, Reading, Rule
from execrules.sources import Citation
from execrules.terms import Term

_ENOUGH_EXAMPLES: Final = 3

_NOT_CHANGED_BY: Final = frozenset({"id", "title", "authority"})


def source_findings(named: Rule | NamedMoment | Measure) -> Iterator[LintFinding]:
    """Citations that say nothing, and instruments without a date; citations counted from 1."""
    for number, citation in enumerate(named.citations, 1):
        lacking = list(_lacking(citation))
        if lacking:
            english, chinese = (
                ", ".join(part.en for part in lacking), "、".join(part.zh for part in lacking)
            )  # fmt: skip
            yield LintFinding(
                kind=LintKind.MISSING_SOURCE,
                subject=named.id,
                detail=str(number),
                told=Term(f"citation {number} lacks {english}", f"第 {number} 项依据缺少{chinese}"),
            )
        yield from _unnumbered(named, number, citation)
    dated = (_is_dated(citation) for citation in named.citations)
    if not any(dated):
        text = named.citations[0].instrument
        yield LintFinding(
            kind=LintKind.UNDATED_SOURCE,
            subject=named.id,
            told=Term(f"no date is known of '{text.title.en}'", f"“{text.title.zh}”未注明日期"),
        )


def _unnumbered(
    named: Rule | NamedMoment | Measure, place: int, citation: Citation
) -> Iterator[LintFinding]:
    """An article that gives the numbers it had, but none for the first days of the rule."""
    if not citation.numbers:
        return
    force = None if isinstance(named, Measure) else named.in_force
    known = (
        citation.since or citation.instrument.in_force_from, None if force is None else force.since
    )  # fmt: skip
    begins = max((day for day in known if day is not None), default=date.min)
    first = citation.numbers[0][0]
    if begins < first:
        yield LintFinding(
            kind=LintKind.UNNUMBERED_ARTICLE,
            subject=named.id,
            detail=str(place),
            told=Term(
                f"citation {place} gives no number for the days before {first}; add it to numbers, "
                f"or say since when the article is cited",
                f"第 {place} 项依据未给出 {first} 之前的条文号;请在 numbers 中补充,"
                f"或以 since 写明起始日",
            ),
        )


def _lacking(citation: Citation) -> Iterator[Term]:
    if not citation.article.strip():
        yield Term("the article", "条文")
    if not (citation.text.en.strip() and citation.text.zh.strip()):
        yield Term("what it says", "内容")
    if not any(read.strip() for read in citation.evidence):
        yield Term("evidence", "出处")


def _is_dated(citation: Citation) -> bool:
    text = citation.instrument
    days = (text.in_force_from, text.in_force_until, text.used_from, text.used_until)
    return any(day is not None for day in (*days, citation.since)) or bool(text.editions)


def example_findings(rule: Rule) -> Iterator[LintFinding]:
    """Rules that can be judged and are not shown at work."""
    if not rule.is_limited or len(rule.examples) >= _ENOUGH_EXAMPLES:
        return
    count = len(rule.examples)
    yield LintFinding(
        kind=LintKind.FEW_EXAMPLES if count else LintKind.NO_EXAMPLE,
        subject=rule.id,
        told=Term(
            f"it has {count} worked examples; count by hand the last day in time, the first day "
            f"late, and the hardest case",
            f"有 {count} 个示例;请手工计算最后一个按期日、第一个逾期日和最难的情形",
        ),
    )


def reading_findings(rule: Rule) -> Iterator[LintFinding]:
    """Readings that leave the rule what it is, or are the same as another one."""
    seen: list[tuple[str, dict[str, object]]] = []
    for reading in rule.readings:
        changes = _changes(reading)
        alike = next((other for other, earlier in seen if changes == earlier), None)
        if all(getattr(rule, name) == value for name, value in changes.items()):
            yield _same(rule, reading, Term("it changes nothing", "未改变规则的任何内容"))
        elif alike is not None:
            told = Term(f"it changes the same as reading '{alike}'", f"与口径“{alike}”的改变相同")
            yield _same(rule, reading, told)
        seen.append((reading.id, changes))


def _changes(reading: Reading) -> dict[str, object]:
    names = (field.name for field in attrs.fields(Reading) if field.name not in _NOT_CHANGED_BY)
    found = ((name, getattr(reading, name)) for name in names)
    return {name: value for name, value in found if value is not None}


def _same(rule: Rule, reading: Reading, told: Term) -> LintFinding:
    return LintFinding(kind=LintKind.SAME_READING, subject=rule.id, detail=reading.id, told=told)
