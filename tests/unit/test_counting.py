"""How limits are counted, read off their moments: clock, start, roll, deductions, extensions."""

import pytest

from execrules.counting import admitted, counting_of, counting_of_rule
from execrules.expressions import (
    At,
    Before,
    Deducts,
    Earlier,
    Extends,
    FirstAfter,
    FirstKnown,
    Later,
    Moment,
    only_after,
    within,
)
from execrules.facts import (
    DayFact,
    DeductionsFact,
    EventsFact,
    ExtensionsFact,
    Ground,
    InstantFact,
)
from execrules.periods import Clock, Days, DayStart, Hours, HourStart, Months, Roll, WorkingDays
from execrules.rulebook import rule_set
from execrules.terms import Term

NAME = Term("x", "x")
FILED, PRINTED = (DayFact(name=name, title=NAME) for name in ("filed", "printed"))
FOUND = InstantFact(name="found", title=NAME)
LOOKED = EventsFact(name="looked", title=NAME)
GROUND = Ground(code="stay", title=Term("stay", "暂缓"))
DEDUCTS = Deducts(DeductionsFact(name="deductions", title=NAME, grounds=(GROUND,)), ("stay",))
EXTENDS = Extends(ExtensionsFact(name="extensions", title=NAME), most=30)


@pytest.mark.parametrize(
    ("moment", "clock", "roll", "english", "chinese"),
    [
        (
            within(At(FILED), Months(6)),
            Clock.AFTER,
            Roll.FORWARD,
            (
                "in months, counted forward; the day of the event is not counted; "
                "an end on a rest day moves to the next working day"
            ),
            "以月计,顺推;起算事件当日不计入;末日遇休息日顺延",
        ),
        (
            within(At(FILED), WorkingDays(5)),
            Clock.AFTER,
            Roll.NONE,
            (
                "in working days, counted forward; the day of the event is not counted; "
                "the end is a working day"
            ),
            "以工作日计,顺推;起算事件当日不计入;末日必为工作日",
        ),
        (
            Before(At(FILED), Days(15)),
            Clock.BEFORE,
            Roll.NONE,
            "in days, counted back; the day of the event is not counted; the end does not move",
            "以日计,倒推;事件当日不计入;末日不移动",
        ),
        (
            only_after(At(FILED), Months(3)),
            Clock.NOT_BEFORE,
            Roll.NONE,
            (
                "in months, counted forward; the act is permitted once they have run out; "
                "the day of the event is not counted; the end does not move"
            ),
            "以月计,顺推,届满后方可为之;起算事件当日不计入;末日不移动",
        ),
        (
            within(At(FOUND), Hours(48)),
            Clock.AFTER,
            Roll.NONE,
            "in hours, counted forward; from the next full hour; the end does not move",
            "以小时计,顺推;自下一整点起算;末日不移动",
        ),
        (
            within(At(FOUND), Hours(24, start=HourStart.AT_INSTANT, roll=Roll.FORWARD)),
            Clock.AFTER,
            Roll.FORWARD,
            (
                "in hours, counted forward; from the event itself; "
                "an end on a rest day moves to the next working day"
            ),
            "以小时计,顺推;自事件发生时起算;末日遇休息日顺延",
        ),
        (
            within(At(FILED), Days(15, roll=Roll.NONE, start=DayStart.SAME_DAY)),
            Clock.AFTER,
            Roll.NONE,
            "in days, counted forward; the day of the event is day 1; the end does not move",
            "以日计,顺推;起算事件当日为第1日;末日不移动",
        ),
    ],
)
def test_a_count_is_told_in_words(
    moment: Moment, clock: Clock, roll: Roll, english: str, chinese: str
) -> None:
    found = counting_of(moment)

    assert found is not None
    assert (found.clock, found.roll) == (clock, roll)
    assert found.term == Term(english, chinese)


def test_a_moment_without_a_period_is_not_counted() -> None:
    for moment in (At(FILED), FirstAfter(LOOKED, At(FILED)), Later(At(FILED), At(PRINTED))):
        assert counting_of(moment) is None


def test_the_period_of_a_computed_end_counts_where_none_is_printed() -> None:
    counted = within(At(FILED), Months(6))

    assert counting_of(FirstKnown(PRINTED, counted)) == counting_of(counted)
    assert counting_of(Earlier(At(PRINTED), counted)) == counting_of(counted)


def test_hours_that_must_have_run_out_are_no_hours_to_act_in() -> None:
    """Bidding lasts 24 hours at least (法释〔2016〕18号 art. 20); deposits go back within 24."""
    rules = rule_set("online-auction-provisions")
    bidding, deposits = rules["online-auction-bidding-time"], rules["online-auction-deposits"]
    clocks = [
        found.clock
        for rule in (bidding, deposits)
        for found in (counting_of_rule(rule),)
        if found is not None
    ]

    assert clocks == [Clock.NOT_BEFORE, Clock.AFTER]


def test_a_limit_that_is_not_published_is_not_counted() -> None:
    assert counting_of_rule(rule_set("evaluation-2018")["eval-inquiry-in-time"]) is None


def test_what_lengthens_a_period_is_found_wherever_it_stands_and_once() -> None:
    inner = within(At(FILED), Months(6), deducts=DEDUCTS, extends=EXTENDS)
    again = within(inner, Days(7), deducts=DEDUCTS)

    assert list(admitted(Earlier(Before(again, Days(5)), At(PRINTED)))) == [DEDUCTS, EXTENDS]
    assert list(admitted(At(FILED))) == []
