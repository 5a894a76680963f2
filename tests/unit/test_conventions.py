"""Conventions: what each answer does to the due day, and to which periods it does nothing."""

from datetime import date, datetime

import pytest

from execrules.calendars.china import china_calendar
from execrules.conventions import CONVENTIONS, affected_by, with_conventions
from execrules.engines.scalar.judge import Judge
from execrules.engines.scalar.readings import by_readings, span_of_dues
from execrules.errors import RuleError
from execrules.expressions import (
    At,
    Before,
    Deducts,
    FirstKnown,
    Happened,
    Later,
    Moment,
    Not,
    NotAfter,
    only_after,
    within,
)
from execrules.facts import DayFact, DeductionsFact, FactValue, Ground, InstantFact
from execrules.periods import Days, Hours, Months, Roll, WorkingDays
from execrules.rules import Band, InForce, NamedMoment, Reading, Role, Rule, RuleSet, deducted
from execrules.sources import Citation, Instrument
from execrules.terms import Term

NAME = Term("x", "某")
PRC = china_calendar()
AS_OF = date(2026, 11, 1)
START, SALE = DayFact(name="start", title=NAME), DayFact(name="sale", title=NAME)
DONE = DayFact(name="done", title=NAME)
FOUND = InstantFact(name="found", title=NAME)
DEDUCTIONS = DeductionsFact(
    name="deductions", title=NAME, grounds=(Ground(code="stay", title=NAME),)
)
CITED = Citation(
    instrument=Instrument(id="x", title=NAME), article="1", text=NAME, evidence=("none",)
)


def rules(latest: Moment | None = None, earliest: Moment | None = None) -> RuleSet:
    role = Role.LOWER_BOUND if latest is None else Role.DUTY
    rule = Rule(
        id="x", title=NAME, role=role, earliest=earliest, latest=latest, act=At(DONE),
        citations=(CITED,),
    )  # fmt: skip
    return RuleSet(
        id="x", title=NAME, rules=(rule,), vocabulary=(START, SALE, DONE, FOUND, DEDUCTIONS)
    )


def due(one: RuleSet, convention: str, answer: str, **facts: FactValue) -> date | datetime | None:
    chosen = with_conventions(one, {convention: answer})
    finding = Judge(chosen, PRC).findings({"done": None, **facts}, as_of=AS_OF)[0]
    assert finding.due_time.is_exact
    return finding.due


def test_hours_that_end_on_a_rest_day_end_with_the_next_working_day() -> None:
    """Found Friday 4 May 2018 at 10:25, 48 hours end Sunday at 11:00: Monday, its last second."""
    one, found = rules(within(At(FOUND), Hours(48))), datetime(2018, 5, 4, 10, 25)
    monday = datetime(2018, 5, 7, 23, 59, 59)

    assert due(one, "hour-roll", "none", found=found) == datetime(2018, 5, 6, 11, 0)
    assert due(one, "hour-roll", "next-working-day", found=found) == monday


def test_hours_that_end_on_a_make_up_working_day_do_not_move() -> None:
    """Friday 28 September 2018, 10:25: Sunday the 30th was worked."""
    one, found = rules(within(At(FOUND), Hours(48))), datetime(2018, 9, 28, 10, 25)

    assert due(one, "hour-roll", "next-working-day", found=found) == datetime(2018, 9, 30, 11, 0)


def test_hours_that_must_have_run_out_follow_no_roll() -> None:
    """At least 24 hours are 24 hours, on a Sunday too."""
    one = rules(earliest=only_after(At(FOUND), Hours(24)))
    found = datetime(2018, 5, 5, 10, 25)

    assert due(one, "hour-roll", "next-working-day", found=found) == datetime(2018, 5, 6, 11, 0)
    assert not affected_by(one.rules[0], CONVENTIONS[0])


@pytest.mark.parametrize(
    ("answer", "expected"),
    [("none", date(2018, 10, 7)), ("earlier", date(2018, 9, 30)), ("later", date(2018, 10, 8))],
)
def test_a_limit_counted_back_onto_a_rest_day(answer: str, expected: date) -> None:
    """15 days before Monday 22 October 2018 is Sunday the 7th, the last day of the holiday."""
    one = rules(Before(At(SALE), Days(15)))

    assert due(one, "backward-roll", answer, sale=date(2018, 10, 22)) == expected


@pytest.mark.parametrize(
    ("answer", "expected"), [("none", date(2018, 10, 2)), ("next-working-day", date(2018, 10, 9))]
)
def test_a_bound_that_runs_out_on_a_rest_day(answer: str, expected: date) -> None:
    """Filed 1 July 2018, three months run out on 1 October: permitted the day after it."""
    one = rules(earliest=only_after(At(START), Months(3)))

    assert due(one, "bound-roll", answer, start=date(2018, 7, 1)) == expected


@pytest.mark.parametrize(
    ("answer", "expected"), [("late", date(2018, 9, 21)), ("in-time", date(2018, 9, 24))]
)
def test_the_last_working_day_runs_on_through_rest_days(answer: str, expected: date) -> None:
    """Five working days after Friday 14 September 2018 end on the 21st; Mid-Autumn to the 24th."""
    one = rules(within(At(START), WorkingDays(5)))

    assert due(one, "rest-day-act", answer, start=date(2018, 9, 14)) == expected


@pytest.mark.parametrize(
    ("answer", "expected"), [("after-first", date(2018, 3, 20)), ("both", date(2018, 3, 21))]
)
def test_the_end_days_of_a_deduction(answer: str, expected: date) -> None:
    """Ten days after Thursday 1 March 2018 are Sunday the 11th; out are the 6th to 14th, or 5th.

    Nine days on is Tuesday the 20th, ten days on Wednesday the 21st.
    """
    one = rules(within(At(START), Days(10), deducts=Deducts(DEDUCTIONS, ("stay",))))
    stay = [deducted("stay", "2018-03-05", "2018-03-14")]

    assert due(one, "deduction-ends", answer, start=date(2018, 3, 1), deductions=stay) == expected


def test_a_period_that_names_its_roll_keeps_it() -> None:
    one = rules(Before(At(SALE), Days(15, roll=Roll.BACKWARD)))

    assert due(one, "backward-roll", "later", sale=date(2018, 10, 22)) == date(2018, 9, 30)


def test_a_convention_reaches_every_part_of_a_rule_and_its_moments() -> None:
    """Conditions, bands, excuses, versions, readings and named moments count alike."""
    old, new = (Before(At(SALE), Days(15, roll=roll)) for roll in (Roll.USUAL, Roll.BACKWARD))

    def made(moment: Moment) -> RuleSet:
        asked = Not(NotAfter(moment, At(DONE))) | Happened(moment)
        reading = Reading(
            id="r", title=NAME, latest=moment, earliest=moment, applies_if=asked, ended_by=moment,
            opens=moment, bands=(Band(moment, 1),), excuse=asked, act=moment, limit_from=moment,
        )  # fmt: skip
        rule = Rule(
            id="x", title=NAME, act=FirstKnown(DONE, moment), latest=Later(moment, At(START)),
            earliest=moment, applies_if=asked, ended_by=moment, opens=moment,
            bands=(Band(moment, 1), Band(None, 0)), excuse=asked,
            in_force=InForce(governed_by=moment), readings=(reading,), citations=(CITED,),
        )  # fmt: skip
        named = NamedMoment(id="n", title=NAME, moment=moment, citations=(CITED,))
        return RuleSet(id="x", title=NAME, rules=(rule,), moments=(named,))

    changed = with_conventions(made(old), {"backward-roll": "earlier"})

    assert changed.rules == made(new).rules
    assert changed.moments == made(new).moments
    assert changed.conventions == (("backward-roll", "earlier"),)


@pytest.mark.parametrize(
    ("name", "answer", "told"),
    [
        ("hours", "none", "choose one of: hour-roll, backward-roll"),
        ("hour-roll", "x", "choose one of: none, next-working-day"),
    ],
)
def test_what_is_no_convention_is_refused_with_those_there_are(
    name: str, answer: str, told: str
) -> None:
    with pytest.raises(RuleError) as caught:
        with_conventions(rules(within(At(START), Days(5))), {name: answer})

    assert told in caught.value.message.en


def test_all_readings_of_a_rule_with_the_span_of_their_due_days() -> None:
    """Five working days, or the reading of five days; the convention lets the first run on.

    From Friday 14 September 2018: the 21st, Wednesday the 19th, and through Monday the 24th.
    """
    reading = Reading(id="days", title=NAME, latest=within(At(START), Days(5)))
    rule = Rule(
        id="x", title=NAME, latest=within(At(START), WorkingDays(5)), act=At(DONE),
        readings=(reading,), citations=(CITED,),
    )  # fmt: skip
    one = RuleSet(id="x", title=NAME, rules=(rule,), vocabulary=(START, DONE))

    found = by_readings(
        {"start": date(2018, 9, 14), "done": None}, rule, rules=one, as_of=AS_OF, calendar=PRC
    )

    assert [(known.id, known.finding.due) for known in found] == [
        (None, date(2018, 9, 21)),
        ("days", date(2018, 9, 19)),
        ("rest-day-act=in-time", date(2018, 9, 24)),
    ]
    span = span_of_dues(found)
    assert (span.earliest, span.latest) == (date(2018, 9, 19), date(2018, 9, 24))
