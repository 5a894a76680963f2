"""Which rules a table can answer, and which facts the others lack, before a row is judged."""

from datetime import date

import pytest

from execrules import Citation, DayFact, FlagFact, Instrument, Rule, Term, rule_set
from execrules.expressions import (
    At,
    Condition,
    Earlier,
    FirstKnown,
    Happened,
    Holds,
    Later,
    Moment,
    On,
    within,
)
from execrules.intake.answerable import Answerable, NotJudgedReason
from execrules.periods import Days

SERVED = DayFact(name="served", title=Term("served", "送达"))
ISSUED = DayFact(name="issued", title=Term("issued", "发出"), not_after=(SERVED,))
FILED = DayFact(name="filed", title=Term("filed", "立案"))
STATED = DayFact(name="stated", title=Term("stated", "载明"), stated=True)
CLOSED = DayFact(name="closed", title=Term("closed", "结案"))
NEEDED = FlagFact(name="needed", title=Term("needed", "需要"))
EXEMPT = FlagFact(name="exempt", title=Term("exempt", "除外"))
VOCABULARY = (SERVED, ISSUED, FILED, STATED, CLOSED, NEEDED, EXEMPT)

SOURCE = Citation(
    instrument=Instrument(id="own", title=Term("own", "自定")),
    article="1",
    text=Term("text", "条文"),
    evidence=("nowhere",),
)
FROM_FILING = At(FILED)
ISSUING = At(ISSUED)


def lacking(
    present: set[str],
    *,
    start: Moment = FROM_FILING,
    act: Moment = ISSUING,
    applies_if: Condition | None = None,
) -> list[str]:
    rule = Rule(
        id="r",
        title=Term("r", "规"),
        latest=within(start, Days(5)),
        act=act,
        applies_if=applies_if,
        ended_by=At(CLOSED),
        citations=(SOURCE,),
    )
    return [fact.name for fact in Answerable(present, VOCABULARY).lacking(rule)]


def test_trigger_and_act_are_needed_and_what_only_ends_the_duty_is_not() -> None:
    """Without a closing the rule still settles what was done."""
    assert lacking({"filed", "issued"}) == []
    assert lacking({"filed"}) == ["issued"]
    assert lacking(set()) == ["filed", "issued"]


@pytest.mark.parametrize(("present", "act"), [("served", ISSUED), ("issued", SERVED)])
def test_a_neighbour_that_bounds_a_fact_may_be_enough(present: str, act: DayFact) -> None:
    """A service in time shows an issue in time; an issue too late shows a service too late."""
    assert lacking({"filed", present}, act=At(act)) == []


def test_of_alternatives_one_is_enough_and_without_any_all_are_named() -> None:
    """`|`, the earlier of two, and a stated day before a computed one."""
    either = Holds(NEEDED) | Happened(At(ISSUED))
    assert lacking({"filed", "issued"}, applies_if=either) == []
    assert lacking({"filed"}, applies_if=either) == ["issued", "needed"]
    assert lacking({"filed", "issued"}, start=Earlier(At(FILED), At(STATED))) == []
    assert lacking({"issued"}, start=Earlier(At(FILED), At(STATED))) == ["filed", "stated"]
    assert lacking({"filed", "issued"}, act=FirstKnown(STATED, At(CLOSED))) == ["closed"]
    assert lacking({"filed", "stated"}, act=FirstKnown(STATED, At(CLOSED))) == []


def test_of_what_must_hold_together_each_is_needed() -> None:
    """`&`, `~`, and the later of two; a fixed day needs nothing."""
    both = Holds(NEEDED) & ~Holds(EXEMPT)
    assert lacking({"filed", "issued", "needed"}, applies_if=both) == ["exempt"]
    assert lacking({"issued"}, start=Later(At(FILED), At(STATED))) == ["filed", "stated"]
    assert lacking({"issued"}, start=On(date(2018, 5, 25))) == []


def test_nothing_is_named_twice() -> None:
    """A fact in the condition and in the act is lacking once."""
    assert lacking({"filed"}, applies_if=Happened(At(ISSUED))) == ["issued"]


def test_what_the_facts_of_a_whole_table_leave_of_the_rules_of_2018() -> None:
    """Counted by hand from the tree: closing asks for filing, closing and whether 6 or 3 months."""
    present = {"filed", "closed", "non_litigation", "payable", "paid_out"}
    rules = rule_set("evaluation-2018")
    answerable = Answerable(present, rules.vocabulary)
    can = [rule.id for rule in rules if rule.is_limited and not answerable.lacking(rule)]
    assert can == ["eval-payout", "eval-closing", "eval-closing-non-litigation"]


def test_the_reasons_have_words_in_both_languages() -> None:
    """They stand in the list before the findings."""
    assert [reason.term.zh for reason in NotJudgedReason] == ["期限未公布", "表中缺少"]
    assert [reason.term.en for reason in NotJudgedReason] == [
        "limit not published",
        "the table lacks",
    ]
