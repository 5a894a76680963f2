"""Payout: the excuse, the sums that part two rules, and the places that keep to themselves."""

from datetime import date
from decimal import Decimal

import pytest

from execrules.calendars.china import china_calendar
from execrules.engines.scalar.judge import check
from execrules.facts import FactValue, Record
from execrules.findings import Finding
from execrules.rulebook import rule_set, rule_sets, vocabulary
from execrules.rules import Rule, RuleSet, Standing
from execrules.terms import Term
from execrules.verdicts import Verdict

PAYOUT = rule_set("payout-provisions")["payout-after-arrival-notice"]
HUBEI = rule_set("payout-hubei")
XINJIANG = rule_set("payout-xinjiang")
LOCAL = ("payout-hubei", "payout-jiayu", "payout-xinjiang")


def finding(rule: Rule, record: Record, *, as_of: date = date(2026, 11, 1)) -> Finding:
    only = RuleSet(
        id="one",
        title=Term("one", "一条"),
        rules=(rule,),
        vocabulary=vocabulary.VOCABULARY,
    )
    [found] = check(record, only, as_of=as_of, calendar=china_calendar())
    return found


def test_rows_of_the_national_text_are_covered_or_left_out_with_a_reason() -> None:
    rules = rule_set("payout-provisions")

    assert [row for rule in rules for row in rule.covers] == ["CUR-D01"]
    assert [row.row for row in rules.left_out] == ["CUR-D02"]


@pytest.mark.parametrize("approved", [True, False])
def test_an_approved_deferral_excuses_a_late_payout(*, approved: bool) -> None:
    """Day 30 of 1 June 2021 is Thursday 1 July."""
    found = finding(
        PAYOUT,
        {
            "arrival_notice_received": date(2021, 6, 1),
            "paid_out": date(2021, 7, 6),
            "payout_delay_approved": approved,
        },
    )

    assert (found.verdict, found.due) == (Verdict.LATE, date(2021, 7, 1))
    assert found.excused is approved


@pytest.mark.parametrize(
    ("yuan", "due"),
    [
        (Decimal("49999.99"), date(2022, 5, 7)),
        (Decimal(50_000), date(2022, 5, 7)),
        (Decimal("50000.01"), date(2022, 5, 13)),
    ],
)
def test_sums_up_to_50_000_yuan_have_five_working_days_and_others_ten(
    yuan: Decimal, due: date
) -> None:
    """From Wednesday 27 April 2022: 28 and 29 April, 5 and 6 May, Saturday the 7th (worked) are
    five, 9 to 13 May five more.
    """
    facts: dict[str, FactValue] = {
        "funds_arrived": date(2022, 4, 27),
        "funds_amount": yuan,
        "payout_barred": False,
        "payment_notice_sent": date(2022, 4, 29),
    }
    found = [
        finding(HUBEI[rule_id], facts)
        for rule_id in ("payout-hubei-notice", "payout-hubei-notice-small-sums")
    ]
    [applicable] = [one for one in found if one.verdict is not Verdict.NOT_APPLICABLE]

    assert (applicable.verdict, applicable.due) == (Verdict.ON_TIME, due)


def test_the_days_may_be_read_as_waiting_for_the_conditions_of_payout() -> None:
    """Ready on 20 January 2025 as in the rule's example, arrived four weeks before."""
    rule = XINJIANG["payout-xinjiang-notice"]
    facts: dict[str, FactValue] = {
        "funds_arrived": date(2024, 12, 23),
        "payable": date(2025, 1, 20),
        "payout_barred": False,
        "payment_notice_sent": date(2025, 2, 8),
    }

    assert finding(rule, facts).verdict is Verdict.LATE
    waiting = finding(rule.with_reading("from-payable"), facts)
    assert (waiting.verdict, waiting.due) == (Verdict.ON_TIME, date(2025, 2, 8))


def test_a_payout_shows_that_the_payment_notice_was_sent() -> None:
    """Paid on 13 May 2022, the tenth working day; the notice came before."""
    found = finding(
        HUBEI["payout-hubei-notice"],
        {
            "funds_arrived": date(2022, 4, 27),
            "funds_amount": Decimal(120_000),
            "payout_barred": False,
            "paid_out": date(2022, 5, 13),
        },
    )

    assert (found.verdict, found.due) == (Verdict.ON_TIME, date(2022, 5, 13))


def test_rules_of_one_place_are_in_no_set_that_stands_for_many() -> None:
    """Whoever asks for the law, or for everything, is not judged by Hubei's or Jiayu's days."""
    places = [one.id for one in rule_sets().values() if one.standing is Standing.LOCAL]
    local = {rule.id for name in LOCAL for rule in rule_set(name)}

    assert set(LOCAL) <= set(places)
    for name in ("current", "all"):
        assert local.isdisjoint(rule.id for rule in rule_set(name))


def test_a_management_norm_is_no_law() -> None:
    assert "payout-after-arrival-notice" not in {rule.id for rule in rule_set("current")}
    assert "payout-after-arrival-notice" in {rule.id for rule in rule_set("all")}
