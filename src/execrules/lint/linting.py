"""All that can be said against rules without judging a record."""

from collections.abc import Iterator, Sequence

import attrs

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.facts import Fact
from execrules.lint.bands import band_findings
from execrules.lint.coverage import fact_findings, id_findings, row_findings
from execrules.lint.duties import act_findings, version_findings
from execrules.lint.findings import LintFinding, LintKind
from execrules.lint.outcomes import outcome_findings
from execrules.lint.sources import example_findings, reading_findings, source_findings
from execrules.rules import Rule, RuleSet
from execrules.terms import Term


@attrs.frozen(kw_only=True)
class LintScope:
    """What is asked about besides the rules themselves.

    *own_facts* are facts declared for these rules, of which each should be read; *vocabulary* are
    facts that stand there for all rules, listed for information where none reads them. *released*
    are ids that must still be there.
    """

    own_facts: Sequence[Fact] = ()
    vocabulary: Sequence[Fact] = ()
    released: Sequence[str] = ()


def lint(
    rules: RuleSet, *, calendar: WorkingDayCalendar, scope: LintScope | None = None
) -> tuple[LintFinding, ...]:
    """The findings about *rules*, in the order of the rules; due days by the tables of *calendar*.

    Nothing is judged: what is found holds for every record. Each finding has an id of its own that
    stays; what is wrong for two reasons is told once, with the first of them.

    >>> from execrules import china_calendar, rule_set
    >>> findings = lint(rule_set("evaluation-2018"), calendar=china_calendar())
    >>> [found.id for found in findings if found.kind is LintKind.OVERLAPPING_BANDS]
    []
    """
    told: dict[str, LintFinding] = {}
    for found in _findings(rules, calendar, scope or LintScope()):
        told.setdefault(found.id, found)
    return tuple(told.values())


def _findings(
    rules: RuleSet, calendar: WorkingDayCalendar, scope: LintScope
) -> Iterator[LintFinding]:
    for rule in rules:
        yield from _counted(rule, calendar)
        yield from source_findings(rule)
        yield from reading_findings(rule)
        yield from example_findings(rule)
    for moment in rules.moments:
        yield from source_findings(moment)
    for measure in rules.measures:
        yield from source_findings(measure)
    yield from act_findings(rules)
    yield from version_findings(rules)
    yield from row_findings(rules)
    yield from id_findings(rules, scope.released)
    yield from fact_findings(rules, scope.own_facts, LintKind.UNREAD_FACT)
    yield from fact_findings(rules, scope.vocabulary, LintKind.UNREAD_VOCABULARY)


def _counted(rule: Rule, calendar: WorkingDayCalendar) -> Iterator[LintFinding]:
    """What is wrong with how the rule counts, and with what only a reading of it counts so."""
    found = (*band_findings(rule, calendar), *outcome_findings(rule, calendar))
    yield from found
    known = {one.id for one in found}
    for reading in rule.readings:
        read_so = rule.with_reading(reading.id)
        for one in (*band_findings(read_so, calendar), *outcome_findings(read_so, calendar)):
            if one.id not in known:
                by = f"by-{reading.id}" if one.detail is None else f"{one.detail}-by-{reading.id}"
                told = Term(
                    f"by reading '{reading.id}': {one.told.en}",
                    f"按口径“{reading.id}”:{one.told.zh}",
                )
                yield attrs.evolve(one, detail=by, told=told)
