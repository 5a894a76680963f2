"""What must be there once: facts that are read, rows that are covered, ids that were released."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from execrules.expressions import Condition, Moment, facts_of
from execrules.facts import Fact, is_time
from execrules.lint.findings import LintFinding, LintKind
from execrules.rules import Reading, RuleSet
from execrules.terms import Term


def fact_findings(rules: RuleSet, facts: Iterable[Fact], kind: LintKind) -> Iterator[LintFinding]:
    """Those of *facts* that no rule, reading or named moment of *rules* reads, as *kind*.

    A fact that only bounds one that is read, as service bounds dispatch, is of use.
    """
    useful = _useful(rules)
    for fact in facts:
        if fact.name not in useful:
            yield LintFinding(
                kind=kind,
                subject=fact.name,
                told=Term(f"no rule reads {fact.title.en}", f"没有规则使用“{fact.title.zh}”"),
            )


def _useful(rules: RuleSet) -> set[str]:
    read = {fact.name: fact for rule in rules for fact in rule.facts}
    nodes = (node for rule in rules for reading in rule.readings for node in _nodes(reading))
    named = (moment.moment for moment in rules.moments)
    read |= {fact.name: fact for node in (*nodes, *named) for fact in facts_of(node)}
    useful = set(read)
    for fact in read.values():
        if is_time(fact):
            useful |= {other.name for other in fact.not_after} | {fact.on_or_after or fact.name}
    for fact in rules.vocabulary:
        if is_time(fact) and any(other.name in read for other in fact.not_after):
            useful.add(fact.name)
    return useful


def _nodes(reading: Reading) -> Iterator[Moment | Condition]:
    force = None if reading.in_force is None else reading.in_force.governed_by
    nodes: tuple[Moment | Condition | None, ...] = (
        reading.act, reading.earliest, reading.latest, reading.limit_from, reading.ended_by,
        reading.opens, reading.applies_if, reading.excuse, force,
        *(band.until for band in reading.bands or ()),
    )  # fmt: skip
    yield from (node for node in nodes if node is not None)


def row_findings(rules: RuleSet) -> Iterator[LintFinding]:
    """Rows of the source table that stand for two things."""
    covering: dict[str, list[str]] = defaultdict(list)
    for named in (*rules, *rules.moments, *rules.measures):
        for row in named.covers:
            covering[row].append(named.id)
    for left in rules.left_out:
        covering[left.row].append(f"({left.reason.en})")
    for row, ids in covering.items():
        if len(ids) > 1:
            yield LintFinding(
                kind=LintKind.ROW_COVERED_TWICE,
                subject=row,
                told=Term(f"covered by {', '.join(ids)}", f"涵盖它的有:{'、'.join(ids)}"),
            )


def id_findings(rules: RuleSet, released: Sequence[str]) -> Iterator[LintFinding]:
    """Ids of *released* under which there is no rule, named moment or measure any more."""
    there = {named.id for named in (*rules, *rules.moments, *rules.measures)}
    for name in released:
        if name not in there:
            yield LintFinding(
                kind=LintKind.CHANGED_ID,
                subject=name,
                told=Term(
                    "stored results name it; keep the id, and end the rule with in_force",
                    "已存结果引用该编号;请保留编号,并以 in_force 终止规则",
                ),
            )
