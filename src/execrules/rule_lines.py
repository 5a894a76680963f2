"""What a rule, a named moment or a measure says, line by line, in Chinese and English.

Shown by the command line and printed in the catalogue; the wording of moments and conditions is
that of `wording`.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

import attrs

from execrules.counting import (
    Counting,
    admitted,
    counting_of,
    counting_of_rule,
    deductions_in_words,
    extensions_in_words,
)
from execrules.expressions import Deducts, Extends, Moment
from execrules.facts import Grain
from execrules.rules import InForce, Measure, NamedMoment, Reading, Rule, Stage
from execrules.sources import Citation
from execrules.terms import Term
from execrules.wording import condition_in_words, limit_in_words, moment_in_words


@attrs.frozen
class Line:
    """One thing that is said; the lines *below* belong to it."""

    label: Term
    text: Term
    below: "tuple[Line, ...]" = ()


UNSETTLED: Final = Term("unsettled", "未有定论")

_GRAINS: Final = {
    Grain.CASE: Term("judged once for a case", "以案件为单位判断"),
    Grain.ITEM: Term("judged for each item", "逐项判断"),
}


def rule_lines(rule: Rule) -> Iterator[Line]:
    """Everything that *rule* says but its title and its worked examples."""
    role, obliged, grain = rule.role.term, rule.obliged, _GRAINS[rule.grain]
    yield Line(
        Term("role", "性质"),
        Term(f"{role.en}, of {obliged.en}; {grain.en}", f"{role.zh}({obliged.zh});{grain.zh}"),
    )
    yield Line(Term("trigger", "起算"), moment_in_words(rule.start))
    yield Line(Term("act", "行为"), moment_in_words(rule.act))
    yield Line(Term("limit", "期限"), limit_in_words(rule))
    yield from _counted(counting_of_rule(rule), rule.limit)
    if rule.opens is not None:
        yield Line(Term("opens", "本期开始"), moment_in_words(rule.opens))
    if rule.applies_if is not None:
        yield Line(Term("applies if", "适用条件"), condition_in_words(rule.applies_if))
    if rule.ended_by is not None:
        yield Line(Term("falls away with", "因下列事由终了"), moment_in_words(rule.ended_by))
    for band in rule.bands:
        by = Term("any time", "任何时候")
        if band.until is not None:
            edge = moment_in_words(band.until)
            by = Term(f"by {edge.en}", f"{edge.zh}以内")
        yield Line(Term(f"score {band.score}", f"得分{band.score}"), by)
    if rule.excuse is not None:
        yield Line(Term("excused if", "可免责"), condition_in_words(rule.excuse))
    yield from _force(rule.in_force)
    yield from _sources(rule.citations)
    yield from _noted(rule.note)
    yield from (_reading(reading) for reading in rule.readings)
    yield from _kept(rule.stage, rule.checked, rule.covers)
    if rule.duty is not None:
        yield Line(Term("duty", "同类义务"), Term(rule.duty, rule.duty))
    yield Line(
        Term("facts", "所用事实"),
        Term(
            ", ".join(fact.name for fact in rule.facts),
            "、".join(f"{fact.title.zh}({fact.name})" for fact in rule.facts),
        ),
    )


def moment_lines(named: NamedMoment) -> Iterator[Line]:
    """Everything that a named moment says but its title."""
    yield Line(Term("what it is", "性质"), named.kind.term)
    yield Line(Term("day", "日期"), moment_in_words(named.moment))
    yield from _counted(counting_of(named.moment), named.moment)
    yield from _force(named.in_force)
    yield from _sources(named.citations)
    yield from _noted(named.note)
    yield from _kept(named.stage, named.checked, named.covers)


def measure_lines(measure: Measure) -> Iterator[Line]:
    """Everything that a measure says but its title."""
    yield Line(Term("formula", "公式"), measure.formula)
    yield from _sources(measure.citations)
    yield from _noted(measure.note)
    yield from _kept(measure.stage, measure.checked, measure.covers)


def _counted(counting: Counting | None, moment: Moment) -> Iterator[Line]:
    if counting is None:
        return
    yield Line(Term("counted", "计算"), counting.term)
    for one in admitted(moment):
        match one:
            case Deducts():
                yield Line(Term("not counted", "扣除"), deductions_in_words(one))
            case Extends():
                words = extensions_in_words(one, counting.period)
                yield Line(Term("extended", "延长"), words)


def _force(in_force: InForce | None) -> Iterator[Line]:
    if in_force is None:
        return
    words = days_in_words(in_force.since, in_force.until)
    if in_force.governed_by is not None:
        by = moment_in_words(in_force.governed_by)
        words = Term(f"{words.en}, by the day of {by.en}", f"{words.zh},以{by.zh}之日为准")
    yield Line(Term("in force", "施行"), words)


def days_in_words(since: date | None, until: date | None) -> Term:
    """From when to when, either of which may be open."""
    match since, until:
        case None, None:
            return Term("not known", "未核")
        case _, None:
            return Term(f"since {since}", f"{since}起")
        case None, _:
            return Term(f"until {until}", f"至{until}")
        case _:
            return Term(f"{since} to {until}", f"{since}至{until}")


def _sources(citations: Iterable[Citation]) -> Iterator[Line]:
    for citation in citations:
        name, says = citation.name, citation.text
        yield Line(
            Term("source", "依据"),
            Term(f"{name.en}: {says.en}", f"{name.zh}:{says.zh}"),
            tuple(_below(citation)),
        )


def _below(citation: Citation) -> Iterator[Line]:
    if citation.numbers:
        dated = citation.numbers
        yield Line(
            Term("numbered", "条号"),
            Term(
                "; ".join(f"{number} since {since}" for since, number in dated),
                ";".join(f"{since}起为{number}" for since, number in dated),
            ),
        )
    if citation.since is not None or citation.until is not None:
        yield Line(Term("said so", "如此规定"), days_in_words(citation.since, citation.until))
    read = citation.evidence
    places = "place" if len(read) == 1 else "places"
    yield Line(
        Term(f"read in {len(read)} {places}", f"查阅{len(read)}处"),
        Term("; ".join(read), "; ".join(read)),
    )


def _noted(note: Term | None) -> Iterator[Line]:
    if note is not None:
        yield Line(Term("note", "说明"), note)


def _reading(reading: Reading) -> Line:
    authority = reading.authority or UNSETTLED
    return Line(
        Term(f"reading {reading.id}", f"口径 {reading.id}"),
        Term(f"{reading.title.en} ({authority.en})", f"{reading.title.zh}({authority.zh})"),
    )


def _kept(stage: Stage | None, checked: date | None, covers: tuple[str, ...]) -> Iterator[Line]:
    if stage is not None:
        yield Line(Term("stage", "阶段"), stage.term)
    if checked is not None:
        yield Line(Term("last checked", "最近核对"), Term(str(checked), str(checked)))
    if covers:
        rows = ", ".join(covers)
        yield Line(Term("rows of the source table", "期限表行号"), Term(rows, rows))
