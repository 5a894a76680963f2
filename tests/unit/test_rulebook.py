"""Every worked example of every rule is judged as its author counted it by hand."""

from collections import Counter
from collections.abc import Iterator

import pytest

from execrules.calendars.china import china_calendar
from execrules.engines.scalar.explaining import explanation
from execrules.engines.scalar.judge import Trial, check, judge
from execrules.expressions import After, Before
from execrules.rulebook import rule_sets
from execrules.rules import Example, Rule, RuleSet
from execrules.terms import Language


def worked_examples() -> Iterator[tuple[RuleSet, Rule, Example]]:
    for rule_set in rule_sets().values():
        for rule in rule_set:
            for example in rule.examples:
                yield rule_set, rule, example


@pytest.mark.parametrize(
    ("rule_set", "rule", "example"),
    [
        pytest.param(*found, id=f"{found[1].id}-{number}")
        for number, found in enumerate(worked_examples())
    ],
)
def test_worked_example_is_judged_as_counted(
    rule_set: RuleSet, rule: Rule, example: Example
) -> None:
    """Verdict and due day of each example were counted by hand from the notices."""
    only = RuleSet(
        id="one",
        title=rule_set.title,
        rules=(rule,),
        vocabulary=rule_set.vocabulary,
    )
    [finding] = check(example.facts, only, as_of=example.as_of, calendar=china_calendar())
    assert finding.verdict is example.verdict, example.why.en
    if example.due is not None:
        assert finding.due == example.due, example.why.en


def tried_examples() -> Iterator[tuple[Rule, Trial, Example]]:
    """The worked examples as tried by their own rule, which is compiled once for all of them."""
    calendar = china_calendar()
    for rules in rule_sets().values():
        for rule in rules:
            only = RuleSet(id="one", title=rules.title, rules=(rule,), vocabulary=rules.vocabulary)
            compiled = judge(only, calendar)
            for example in rule.examples:
                yield rule, compiled.trial(example.facts, as_of=example.as_of), example


def test_every_count_ends_where_the_judge_has_it() -> None:
    """Of all worked examples: no count was left out, and one of the limit itself ends on its due.

    The last trace is that of the limit, unless the limit is the later or earlier of several; what
    is extended or deducted is told after it, in lines.
    """
    counted = 0
    for rule, trial, example in tried_examples():
        found = explanation(trial, trial.findings[0])
        assert "the count is left out" not in found.text(Language.EN), (rule.id, example.why.en)
        if found.traces and isinstance(rule.limit, After | Before):
            due = found.finding.due_time
            if due.is_exact:
                assert found.traces[-1].due == due.earliest, (rule.id, example.why.en)
                counted += 1
    assert counted > 100


def test_every_rule_with_a_limit_has_three_worked_examples() -> None:
    few = [
        rule.id
        for rule_set in rule_sets().values()
        for rule in rule_set
        if rule.is_limited and len(rule.examples) < 3
    ]
    assert few == []


def test_rule_ids_are_unique_over_all_rule_sets() -> None:
    ids = Counter(rule.id for rule_set in rule_sets().values() for rule in rule_set)
    assert [rule_id for rule_id, count in ids.items() if count > 1] == []
