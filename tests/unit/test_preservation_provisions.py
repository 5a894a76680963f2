"""Preservation: rows, exclusions, the edges of force, and the readings of its open ends."""

from collections import Counter
from datetime import date, datetime

import pytest

from execrules.calendars.china import china_calendar
from execrules.conventions import with_conventions
from execrules.engines.scalar.judge import check
from execrules.facts import FactValue, Record
from execrules.findings import Finding
from execrules.rulebook import rule_set, vocabulary
from execrules.rules import Rule, RuleSet
from execrules.terms import Term
from execrules.verdicts import Verdict

ROWS = (
    "CUR-B02b", "CUR-B03", "CUR-B05", "CUR-B06a", "CUR-B06b", "CUR-B07a", "CUR-B07b", "CUR-B08",
    "CUR-B10",
)  # fmt: skip

PRESERVATION = rule_set("preservation-provisions")


def finding(rule: Rule, record: Record, *, as_of: date = date(2026, 11, 1)) -> Finding:
    only = RuleSet(
        id="one",
        title=Term("one", "一条"),
        rules=(rule,),
        vocabulary=vocabulary.VOCABULARY,
    )
    [found] = check(record, only, as_of=as_of, calendar=china_calendar())
    return found


def test_every_row_is_one_rule() -> None:
    assert Counter(row for rule in PRESERVATION for row in rule.covers) == Counter(ROWS)


@pytest.mark.parametrize("urgent", [True, False])
def test_five_days_and_48_hours_to_release_never_apply_together(*, urgent: bool) -> None:
    """Received on 2 May 2018 at 10:25, released three days later at 9:00."""
    facts: dict[str, FactValue] = {
        "release_application_received": datetime(2018, 5, 2, 10, 25),
        "release_ruled": datetime(2018, 5, 5, 9, 0),
        "release_urgent": urgent,
    }
    verdicts = [
        finding(PRESERVATION[rule_id], facts).verdict
        for rule_id in ("preservation-release", "preservation-release-urgent")
    ]

    expected = [Verdict.NOT_APPLICABLE, Verdict.LATE] if urgent else [
        Verdict.ON_TIME, Verdict.NOT_APPLICABLE,
    ]  # fmt: skip
    assert verdicts == expected


@pytest.mark.parametrize(
    ("pre_suit", "urgent", "applies"),
    [(False, False, True), (True, False, False), (False, True, False), (True, True, False)],
)
def test_five_days_are_for_what_is_neither_urgent_nor_before_the_suit(
    *, pre_suit: bool, urgent: bool, applies: bool
) -> None:
    facts: dict[str, FactValue] = {
        "preservation_accepted": date(2018, 5, 2),
        "preservation_ruled": date(2018, 5, 4),
        "preservation_started": date(2018, 5, 4),
        "preservation_security_required": False,
        "pre_suit_preservation": pre_suit,
        "preservation_urgent": urgent,
    }
    for rule_id in ("preservation-ruling", "preservation-execution"):
        found = finding(PRESERVATION[rule_id], facts)
        assert found.verdict is (Verdict.ON_TIME if applies else Verdict.NOT_APPLICABLE)


def test_service_shows_that_the_ruling_was_made() -> None:
    """Served on day 5, Monday 7 May 2018, so ruled no later."""
    found = finding(
        PRESERVATION["preservation-ruling"],
        {
            "preservation_accepted": date(2018, 5, 2),
            "preservation_ruling_served": date(2018, 5, 7),
            "preservation_security_required": False,
            "pre_suit_preservation": False,
            "preservation_urgent": False,
        },
    )

    assert (found.verdict, found.due) == (Verdict.ON_TIME, date(2018, 5, 7))


@pytest.mark.parametrize(
    ("rule_id", "trigger", "day", "applies"),
    [
        ("preservation-execution", "preservation_ruled", date(2016, 11, 30), False),
        ("preservation-execution", "preservation_ruled", date(2016, 12, 1), True),
        ("preservation-release", "release_application_received", date(2016, 11, 30), False),
        ("preservation-release", "release_application_received", date(2016, 12, 1), True),
        # The last day to apply decides: seven days before.
        ("preservation-renewal", "preservation_expires", date(2016, 12, 7), False),
        ("preservation-renewal", "preservation_expires", date(2016, 12, 8), True),
        # The end of the time to sue decides.
        (
            "preservation-release-after-objection", "applicant_suit_period_expires",
            date(2016, 11, 30), False,
        ),
        (
            "preservation-release-after-objection", "applicant_suit_period_expires",
            date(2016, 12, 1), True,
        ),
        ("preservation-transfer-request", "preservation_measured", date(2016, 11, 30), False),
        ("preservation-transfer-request", "preservation_measured", date(2016, 12, 1), True),
        # The interpretation had the limits for the review before.
        ("preservation-review-request", "preservation_ruling_served", date(2015, 2, 3), False),
        ("preservation-review-request", "preservation_ruling_served", date(2015, 2, 4), True),
        ("preservation-review", "preservation_review_received", date(2015, 2, 3), False),
        ("preservation-review", "preservation_review_received", date(2015, 2, 4), True),
    ],
)  # fmt: skip
def test_rules_hold_from_their_first_day(
    *, rule_id: str, trigger: str, day: date, applies: bool
) -> None:
    found = finding(PRESERVATION[rule_id], {trigger: day})

    assert (found.verdict is not Verdict.NOT_APPLICABLE) is applies


@pytest.mark.parametrize(
    ("ruled", "verdict"),
    [
        (date(2016, 11, 30), Verdict.NOT_APPLICABLE),
        (date(2016, 12, 6), Verdict.ON_TIME),  # Tuesday, day 5 of 1 December
        (date(2016, 12, 7), Verdict.LATE),
        (None, Verdict.OVERDUE),
    ],
)
def test_what_was_pending_at_first_may_be_read_as_governed_too(
    ruled: date | None, verdict: Verdict
) -> None:
    """Accepted on 20 November 2016: not applicable by its trigger, 5 days from 1 December."""
    rule = PRESERVATION["preservation-ruling"]
    facts: dict[str, FactValue] = {
        "preservation_accepted": date(2016, 11, 20),
        "preservation_ruled": ruled,
        "preservation_security_required": False,
        "pre_suit_preservation": False,
        "preservation_urgent": False,
        "preservation_withdrawn": None,
        "preservation_refused": None,
    }

    assert finding(rule, facts).verdict is Verdict.NOT_APPLICABLE
    assert finding(rule.with_reading("pending-matters"), facts).verdict is verdict


@pytest.mark.parametrize(
    ("requested", "verdict"),
    [
        (date(2016, 11, 30), Verdict.NOT_APPLICABLE),
        (date(2016, 12, 15), Verdict.PREMATURE),  # a year to 15 December, not more
        (date(2016, 12, 16), Verdict.ON_TIME),
    ],
)
def test_assets_seized_before_may_be_read_as_covered(requested: date, verdict: Verdict) -> None:
    """Seized on 15 December 2015, before the provisions."""
    found = finding(
        PRESERVATION["preservation-transfer-request"].with_reading("pending-matters"),
        {
            "preservation_measured": date(2015, 12, 15),
            "asset_in_dispute": False,
            "preserved_asset_requested": requested,
        },
    )

    assert found.verdict is verdict


@pytest.mark.parametrize(
    ("answer", "due"),
    [
        ("none", date(2018, 10, 14)),
        ("earlier", date(2018, 10, 12)),
        ("later", date(2018, 10, 15)),
    ],
)
def test_the_day_counted_back_follows_the_convention(answer: str, due: date) -> None:
    """Seven days before Sunday 21 October 2018 lies Sunday the 14th."""
    rules = with_conventions(PRESERVATION, {"backward-roll": answer})
    found = finding(
        rules["preservation-renewal"],
        {
            "preservation_expires": date(2018, 10, 21),
            "preservation_renewal_sought": None,
            "preservation_released": None,
        },
        as_of=date(2018, 10, 1),
    )

    assert (found.verdict, found.due) == (Verdict.PENDING, due)


def test_the_time_to_sue_is_counted_before_the_seven_days() -> None:
    """Served 18 September 2018: 3 October moves to the 8th, then the 15th, not 22 days on."""
    rule = PRESERVATION["preservation-release-after-objection"]
    facts: dict[str, FactValue] = {
        "upheld_objection_served": date(2018, 9, 18),
        "applicant_sued": None,
        "release_ruled": date(2018, 10, 15),
        "preservation_released": date(2018, 10, 20),
    }

    assert finding(rule, facts).verdict is Verdict.LATE
    assert finding(rule.with_reading("by-the-ruling"), facts).verdict is Verdict.ON_TIME


def test_the_bound_of_a_year_follows_the_convention() -> None:
    """A year from 1 October 2017 ends in the holiday of 1 to 7 October 2018."""
    rule = PRESERVATION["preservation-transfer-request"]
    facts: dict[str, FactValue] = {
        "preservation_measured": date(2017, 10, 1),
        "asset_in_dispute": False,
        "preserved_asset_requested": date(2018, 10, 8),
    }

    assert finding(rule, facts).due == date(2018, 10, 2)
    moved = with_conventions(PRESERVATION, {"bound-roll": "next-working-day"})
    rolled = finding(moved["preservation-transfer-request"], facts)
    assert (rolled.verdict, rolled.due) == (Verdict.PREMATURE, date(2018, 10, 9))


def test_a_refusal_is_contested_in_the_same_five_days() -> None:
    """Served on 28 April 2019: 3 May is in the holiday, Sunday the 5th is worked."""
    rule = PRESERVATION["preservation-review-request"].with_reading("against-a-refusal")
    found = finding(
        rule,
        {
            "preservation_refusal_served": date(2019, 4, 28),
            "preservation_review_sought": date(2019, 5, 5),
        },
    )

    assert (found.verdict, found.due) == (Verdict.ON_TIME, date(2019, 5, 5))


def test_the_indicator_of_2018_and_the_law_ask_for_one_act() -> None:
    law, indicator = (
        PRESERVATION["preservation-execution"],
        rule_set("evaluation-2018")["eval-preservation-start"],
    )

    assert (law.duty, law.act) == (indicator.duty, indicator.act)
