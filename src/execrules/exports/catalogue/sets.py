"""The page of a rule set: its texts, and everything that each of its rules says."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, assert_never

from execrules.exports.catalogue.places import (
    MARK,
    Entry,
    entry_link,
    relative,
    set_path,
    texts,
)
from execrules.exports.markdown import code, escaped, page
from execrules.rule_lines import Line, days_in_words, measure_lines, moment_lines, rule_lines
from execrules.rules import Measure, NamedMoment, Rule, RuleSet
from execrules.sources import Instrument
from execrules.terms import Language, Term

_SAME_ACT: Final = Term("rules on the same act", "同一行为的其他规则")


def set_page(part: RuleSet, parts: Sequence[RuleSet], language: Language) -> str:
    """The page of *part*; *parts* are those among which rules on the same act are looked for."""

    def say(term: Term) -> str:
        return term.text(language)

    blocks: list[list[str]] = [
        [MARK],
        [f"# {escaped(say(part.title))}"],
        [f"{code(part.id)}: {say(part.standing.term)}"],
        [f"## {say(Term('Texts', '文件'))}"],
        [item for text in texts([part]) for item in _text(text, language)],
    ]
    same_act = _same_act(part, parts, language)
    for heading, listed in (
        (Term("Rules", "规则"), part.rules),
        (Term("Moments, without a verdict", "时点(无结论)"), part.moments),
        (Term("Measures, without a verdict", "指标(无结论)"), part.measures),
    ):
        if listed:
            blocks.append([f"## {say(heading)}"])
        for entry in listed:
            said = [item for line in _lines(entry) for item in _item(line, language, "")]
            blocks += [
                [f"### {code(entry.id)}"],
                [f"**{escaped(say(entry.title))}**"],
                [*said, *same_act.get(entry.id, ())],
            ]
    if part.left_out:
        blocks += [
            [f"## {say(Term('Left out', '未编入'))}"],
            [f"- {escaped(row.row)}: {escaped(say(row.reason))}" for row in part.left_out],
        ]
    return page(blocks)


def _text(text: Instrument, language: Language) -> Iterator[str]:
    number = f" {text.number}" if text.number else ""
    said = [Line(Term("in force", "施行"), days_in_words(text.in_force_from, text.in_force_until))]
    if text.used_from is not None or text.used_until is not None:
        said.append(Line(Term("used", "使用"), days_in_words(text.used_from, text.used_until)))
    if text.editions:
        words = Term(
            "; ".join(f"{edition.en} since {since}" for since, edition in text.editions),
            ";".join(f"{since}起为{edition.zh}" for since, edition in text.editions),
        )
        said.append(Line(Term("editions", "文本"), words))
    if text.note is not None:
        said.append(Line(Term("note", "说明"), text.note))
    yield f"- {escaped(text.title.text(language) + number)}"
    for line in said:
        yield from _item(line, language, "  ")


def _lines(entry: Entry) -> Iterator[Line]:
    match entry:
        case Rule():
            yield from rule_lines(entry)
            count = str(len(entry.examples))
            yield Line(Term("worked examples", "示例数"), Term(count, count))
        case NamedMoment():
            yield from moment_lines(entry)
        case Measure():
            yield from measure_lines(entry)
        case _:
            assert_never(entry)


def _item(line: Line, language: Language, margin: str) -> Iterator[str]:
    label, text = (escaped(term.text(language)) for term in (line.label, line.text))
    yield f"{margin}- {label}: {text}"
    for below in line.below:
        yield from _item(below, language, f"{margin}  ")


def _same_act(part: RuleSet, parts: Sequence[RuleSet], language: Language) -> dict[str, tuple[str]]:
    """For each rule of *part* that shares its duty, an item with the others."""
    here = set_path(part, language)
    duties = {rule.duty for rule in part if rule.duty is not None}
    sharing: defaultdict[str | None, dict[str, str]] = defaultdict(dict)
    for other in parts:
        address = relative(here, set_path(other, language))
        for rule in other:
            if rule.duty in duties:
                sharing[rule.duty][rule.id] = entry_link(rule, address)
    found = {}
    for rule in part:
        others = [shown for name, shown in sharing[rule.duty].items() if name != rule.id]
        if others:
            found[rule.id] = (f"- {_SAME_ACT.text(language)}: {', '.join(others)}",)
    return found
