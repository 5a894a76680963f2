"""What changed between two days, against what the texts themselves say."""

from datetime import date
from typing import Any

import attrs
import pytest

from execrules.errors import RuleError
from execrules.expressions import At, within
from execrules.facts import DayFact
from execrules.periods import Days, Unit
from execrules.rule_changes import RuleChanges, governing_event, rule_changes
from execrules.rulebook import rule_set, rule_sets
from execrules.rules import InForce, NamedMoment, Rule, RuleSet
from execrules.sources import Citation, Instrument
from execrules.terms import Term

NAME = Term("test", "测试")
LAW = Instrument(
    id="law", title=Term("Law", "某法"),
    editions=(
        (date(2010, 1, 1), Term("of 2010", "2010年")),
        (date(2020, 1, 1), Term("of 2020", "2020年")),
    ),
)  # fmt: skip
FILED, ISSUED, CLOSED = (DayFact(name=n, title=Term(n, n)) for n in ("filed", "issued", "closed"))
CITED = Citation(instrument=LAW, article="第9条", text=NAME, evidence=["made up"])
RULE = Rule(
    id="one", title=NAME, act=At(ISSUED), latest=within(At(FILED), Days(10)),
    citations=(attrs.evolve(CITED, until=date(2000, 1, 1)),),
)  # fmt: skip
AUGUST, SEPTEMBER = date(2018, 8, 31), date(2018, 9, 1)


def rule(name: str, since: date | None, until: date | None, **more: Any) -> Rule:
    """A rule of this id with these days in force."""
    return attrs.evolve(RULE, id=name, in_force=InForce(since=since, until=until), **more)


def changes(*rules: Rule, first: date = AUGUST, second: date = SEPTEMBER) -> RuleChanges:
    return rule_changes(RuleSet(id="set", title=NAME, rules=rules), first, second)


def test_a_report_goes_out_in_three_days_instead_of_five_from_september_2018() -> None:
    """法释〔2004〕16号 art. 6: five days; 法释〔2018〕15号 art. 21, in force 2018-09-01: three."""
    whole = rule_changes(rule_set(*rule_sets()), AUGUST, SEPTEMBER)
    [sent] = [pair for pair in whole.replaced if pair.duty == "send-report"]
    limits = [
        [(rule.period.count, rule.period.unit) for rule in rules if rule.period]
        for rules in (sent.before, sent.after)
    ]
    sources = [rules[0].citations[0].name.zh for rules in (sent.before, sent.after)]

    assert limits[0] == [(5, Unit.DAYS)]
    assert set(limits[1]) == {(3, Unit.DAYS)}
    assert sources[0].endswith("法释〔2004〕16号 第6条")
    assert sources[1].endswith("法释〔2018〕15号 第21条")
    assert governing_event(sent.before[0]) == governing_event(sent.after[0])


def test_the_civil_procedure_law_was_renumbered_in_2022() -> None:
    """Objections to acts of enforcement: 第225条 became 第232条; of third persons 227, 234."""
    whole = rule_changes(rule_set(*rule_sets()), date(2021, 12, 31), date(2022, 1, 1))
    law = {
        one.article_before: one.article_after
        for one in whole.renumbered
        if one.instrument.id == "civil-procedure-law"
    }
    [objections] = [one for one in whole.renumbered if one.article_before == "第225条"]

    assert (law["第225条"], law["第227条"]) == ("第232条", "第234条")
    assert objections.name_before.zh == "民事诉讼法(2017年修正) 第225条"
    assert objections.name_after.zh == "民事诉讼法(2021年修正) 第232条"
    assert "civil-objection-ruling" in [named.id for named in objections.named]


def test_the_first_and_the_last_day_of_force_count() -> None:
    old, new = rule("old", None, AUGUST), rule("new", SEPTEMBER, None)
    found = changes(old, new, rule("always", date(2000, 1, 1), None), RULE)

    assert [one.id for one in found.went] == ["old"]
    assert [one.id for one in found.came] == ["new"]
    assert (found.replaced, found.between) == ((), ())


def test_rules_of_one_duty_replace_each_other() -> None:
    """However many there are on either side; what stays on does not take part."""
    found = changes(
        rule("old", None, AUGUST, duty="d"),
        rule("stays", None, None, duty="d"),
        rule("new", SEPTEMBER, None, duty="d"),
        rule("newer", SEPTEMBER, None, duty="d"),
        rule("gone", None, AUGUST, duty="e"),
    )
    [pair] = found.replaced

    assert pair.duty == "d"
    assert [one.id for one in pair.before] == ["old"]
    assert [one.id for one in pair.after] == ["new", "newer"]
    assert [one.id for one in found.went] == ["gone"]


def test_a_rule_that_came_and_went_in_between_is_named() -> None:
    passing = rule("passing", date(2018, 9, 2), date(2018, 9, 3))
    found = changes(passing, second=date(2018, 9, 4))

    assert [one.id for one in found.between] == ["passing"]
    assert (found.came, found.went) == ((), ())


def test_named_moments_come_and_go_too() -> None:
    moment = NamedMoment(
        id="deemed", title=NAME, moment=within(At(FILED), Days(60)), citations=(CITED,),
        in_force=InForce(since=SEPTEMBER),
    )  # fmt: skip
    whole = RuleSet(id="set", title=NAME, rules=(), moments=(moment,))

    assert rule_changes(whole, AUGUST, SEPTEMBER).came == (moment,)
    assert governing_event(moment) == At(FILED)


def test_an_article_is_renumbered_for_all_that_cite_it() -> None:
    """An edition alone is told too; what is not law or does not stand on both days is left out."""
    numbered = attrs.evolve(
        CITED, numbers=((date(2010, 1, 1), "第8条"), (date(2020, 1, 1), "第9条"))
    )
    other = attrs.evolve(CITED, article="第3条")
    ended = attrs.evolve(CITED, until=date(2019, 12, 31))
    found = changes(
        attrs.evolve(RULE, id="a", citations=(numbered,)),
        attrs.evolve(RULE, id="b", citations=(numbered, other)),
        attrs.evolve(RULE, id="c", citations=(ended,)),
        rule("d", date(2020, 1, 1), None, citations=(numbered,)),
        first=date(2019, 12, 31),
        second=date(2020, 1, 1),
    )

    assert [
        (one.article_before, one.article_after, one.number_changed, [n.id for n in one.named])
        for one in found.renumbered
    ] == [("第8条", "第9条", True, ["a", "b"]), ("第3条", "第3条", False, ["b"])]
    assert found.renumbered[1].name_before.zh == "某法(2010年) 第3条"


def test_the_event_that_decides_is_the_trigger_unless_the_rule_names_another() -> None:
    other = attrs.evolve(RULE, in_force=InForce(since=SEPTEMBER, governed_by=At(CLOSED)))

    assert governing_event(RULE) == At(FILED)
    assert governing_event(other) == At(CLOSED)


@pytest.mark.parametrize("second", [AUGUST, date(2018, 8, 30)])
def test_the_second_day_is_later(second: date) -> None:
    with pytest.raises(RuleError, match="is not later than 2018-08-31; exchange them"):
        changes(RULE, second=second)
