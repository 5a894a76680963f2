"""What explain tells of a limit with deductions and extensions, across the Spring Festival 2020."""

from datetime import date

from execrules.calendars.china import china_calendar
from execrules.engines.scalar.explaining import Explanation, explain
from execrules.expressions import At, Deducts, Extends, only_after, within
from execrules.facts import (
    DayFact,
    Deduction,
    DeductionsFact,
    Extension,
    ExtensionsFact,
    FactValue,
    Ground,
)
from execrules.periods import Months, Unit
from execrules.rules import Role, Rule, RuleSet
from execrules.sources import Citation, Instrument
from execrules.terms import Language, Term
from execrules.traces import StepKind
from execrules.verdicts import Verdict

NAME = Term("x", "某")
FILED = DayFact(name="filed", title=Term("filed", "立案"))
CLOSED = DayFact(name="closed", title=Term("closed", "结案"))
STAY = Ground(code="stay", title=Term("stayed", "暂缓"))
OTHER = Ground(code="other", title=Term("other ground", "其他事由"))
DEDUCTIONS = DeductionsFact(name="deductions", title=NAME, grounds=(STAY, OTHER))
EXTENSIONS = ExtensionsFact(name="extensions", title=NAME)
CITED = Citation(
    instrument=Instrument(id="x", title=NAME), article="1", text=NAME, evidence=("none",)
)
STAYED = Deduction(
    start=date(2019, 9, 2), end=date(2019, 9, 12), ground="stay", document="(2019)甲执1号之一",
    approver="王某",
)  # fmt: skip
AGAIN = Deduction(start=date(2020, 1, 20), end=date(2020, 2, 17), ground="stay")
NOT_ADMITTED = Deduction(start=date(2020, 2, 18), end=date(2020, 2, 28), ground="other")
IN_TIME = Extension(count=3, unit=Unit.MONTHS, approved_on=date(2019, 12, 9))
TOO_LATE = Extension(count=3, unit=Unit.MONTHS, approved_on=date(2020, 8, 3))


def explained(rule: Rule, **facts: FactValue) -> Explanation:
    vocabulary = (FILED, CLOSED, DEDUCTIONS, EXTENSIONS)
    rules = RuleSet(id="x", title=NAME, rules=(rule,), vocabulary=vocabulary)
    return explain(facts, rule, rules=rules, as_of=date(2020, 9, 30), calendar=china_calendar())


CLOSING = Rule(
    id="x",
    title=NAME,
    latest=within(
        At(FILED),
        Months(6),
        deducts=Deducts(DEDUCTIONS, ("stay",)),
        extends=Extends(EXTENSIONS),
    ),
    act=At(CLOSED),
    citations=(CITED,),
)


def test_two_deductions_and_an_extension_are_counted_one_after_the_other() -> None:
    """Filed 1 July 2019: six months and three more end on 1 April 2020.

    Left out are 10 days of September (3rd to 12th) and 28 around the Spring Festival (21 January to
    17 February): 38 days on from 1 April is Saturday 9 May, which was worked for Labour Day 2020.
    """
    found = explained(
        CLOSING,
        filed=date(2019, 7, 1),
        closed=date(2020, 5, 9),
        deductions=[STAYED, AGAIN, NOT_ADMITTED],
        extensions=[IN_TIME, TOO_LATE],
    )

    assert (found.finding.verdict, found.finding.due) == (Verdict.ON_TIME, date(2020, 5, 9))
    [counted] = found.traces
    steps = {kind: [one for one in counted.steps if one.kind is kind] for kind in StepKind}
    assert [(one.first, one.last, one.counted) for one in steps[StepKind.LEFT_OUT]] == [
        (date(2019, 9, 3), date(2019, 9, 12), 10),
        (date(2020, 1, 21), date(2020, 2, 17), 28),
    ]
    assert [(one.last, one.counted) for one in steps[StepKind.MOVED_ON]] == [(date(2020, 5, 9), 38)]
    assert counted.due == date(2020, 5, 9)
    assert counted.period == Months(9)


def test_a_last_day_moved_onto_a_rest_day_rolls_last() -> None:
    """37 days on is Friday 8 May; from 2 July 2019 the 38 days end on Sunday 10 May: Monday."""
    found = explained(
        CLOSING,
        filed=date(2019, 7, 2),
        closed=date(2020, 5, 12),
        deductions=[STAYED, AGAIN],
        extensions=[IN_TIME],
    )

    assert (found.finding.verdict, found.finding.due) == (Verdict.LATE, date(2020, 5, 11))
    assert found.traces[0].rolled


def test_every_entry_is_told_with_what_becomes_of_it() -> None:
    """Document and approver are told with it; the reason stands where an entry does not count."""
    text = explained(
        CLOSING,
        filed=date(2019, 7, 1),
        closed=None,
        deductions=[STAYED, NOT_ADMITTED],
        extensions=[IN_TIME, TOO_LATE],
    ).text(Language.ZH)

    assert "扣除 暂缓,2019-09-02 至 2019-09-12:可以扣除(文书(2019)甲执1号之一,批准人王某)" in text
    assert "扣除 其他事由,2020-02-18 至 2020-02-28:不属本规则的扣除事由,不扣除" in text
    assert "延长3个月:于 2019-12-09 批准,计算" in text
    assert "延长3个月:于 2020-08-03 批准,期限已届满,不计算" in text


def test_an_extension_after_one_that_is_not_read_may_count() -> None:
    """30 days cannot be added to months; that the period had run out would be said of nothing."""
    thirty = Extension(count=30, unit=Unit.DAYS, approved_on=date(2019, 12, 1))
    text = explained(
        CLOSING, filed=date(2019, 7, 1), closed=None, deductions=[], extensions=[thirty, IN_TIME]
    ).text(Language.EN)

    assert "extension of 30 days: in another unit than the period, not read" in text
    assert "approved on 2019-12-09, after one that is not read, may count" in text


def test_a_time_that_must_have_run_out_leaves_deductions_out_too() -> None:
    """Six months from 1 July 2019 end on 1 January; 10 days on is the 11th, permitted the 12th."""
    bound = Rule(
        id="x",
        title=NAME,
        role=Role.LOWER_BOUND,
        earliest=only_after(At(FILED), Months(6), deducts=Deducts(DEDUCTIONS, ("stay",))),
        act=At(CLOSED),
        citations=(CITED,),
    )
    found = explained(bound, filed=date(2019, 7, 1), closed=None, deductions=[STAYED])

    assert found.finding.due == date(2020, 1, 12)
    assert [trace.due for trace in found.traces] == [date(2020, 1, 12)]
