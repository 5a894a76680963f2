"""The limits of 2006: every row accounted for, the window, the edges of force, the readings."""

from collections import Counter
from datetime import date

import pytest

from execrules.calendars.china import china_calendar
from execrules.engines.scalar.judge import check
from execrules.facts import FactValue, Record
from execrules.findings import Finding
from execrules.rulebook import rule_set, vocabulary
from execrules.rules import Rule, RuleSet
from execrules.terms import Term
from execrules.verdicts import Verdict

ROWS = (
    "LIM-01a", "LIM-01b", "LIM-01c", "LIM-02", "LIM-04", "LIM-05", "LIM-06a", "LIM-06b", "LIM-07",
    "LIM-08", "LIM-09", "LIM-10", "LIM-11a", "LIM-11b", "LIM-12", "LIM-13", "LIM-14",
)  # fmt: skip

LIMITS = rule_set("limits-2006")
WINDOW = LIMITS["limits-2006-extension-request"]
CLOSING = LIMITS["limits-2006-closing"]
CLOSING_NON_LITIGATION = LIMITS["limits-2006-closing-non-litigation"]


def finding(rule: Rule, record: Record, *, as_of: date = date(2026, 11, 1)) -> Finding:
    only = RuleSet(
        id="one",
        title=Term("one", "一条"),
        rules=(rule,),
        vocabulary=vocabulary.VOCABULARY,
    )
    [found] = check(record, only, as_of=as_of, calendar=china_calendar())
    return found


def test_every_row_is_one_rule_or_left_out_with_a_reason() -> None:
    covered = [row for rule in LIMITS for row in rule.covers]
    left_out = [left.row for left in LIMITS.left_out]
    assert Counter(covered + left_out) == Counter(ROWS)
    assert left_out == ["LIM-13", "LIM-14"]


@pytest.mark.parametrize(
    ("applied", "verdict"),
    [
        (date(2018, 9, 8), Verdict.PREMATURE),  # the sixth day before
        (date(2018, 9, 9), Verdict.ON_TIME),  # the fifth day before, a Sunday
        (date(2018, 9, 14), Verdict.ON_TIME),  # the last day of the period
        (date(2018, 9, 15), Verdict.LATE),
    ],
)
def test_extension_is_asked_for_within_the_last_five_days(applied: date, verdict: Verdict) -> None:
    found = finding(WINDOW, {"unextended_expires": date(2018, 9, 14), "extension_applied": applied})
    assert found.verdict is verdict


@pytest.mark.parametrize(
    ("as_of", "verdict"),
    [(date(2018, 9, 14), Verdict.PENDING), (date(2018, 9, 15), Verdict.LAPSED)],
)
def test_unused_window_lapses_and_is_never_overdue(as_of: date, verdict: Verdict) -> None:
    found = finding(
        WINDOW,
        {"unextended_expires": date(2018, 9, 14), "extension_applied": None, "closed": None},
        as_of=as_of,
    )
    assert found.verdict is verdict


def test_window_of_a_closed_case_lapses_before_it_runs_out() -> None:
    found = finding(
        WINDOW,
        {
            "unextended_expires": date(2018, 9, 14),
            "extension_applied": None,
            "closed": date(2018, 8, 1),
        },
        as_of=date(2018, 9, 10),
    )
    assert found.verdict is Verdict.LAPSED


def test_window_lies_before_the_end_that_was_extended_not_before_the_new_one() -> None:
    """Asked for on 12 September, granted to 14 December: in time, not three months too early."""
    found = finding(
        WINDOW,
        {
            "unextended_expires": date(2018, 9, 14),
            "period_expires": date(2018, 12, 14),
            "extension_applied": date(2018, 9, 12),
        },
    )
    assert found.verdict is Verdict.ON_TIME


def test_window_does_not_guess_whether_the_recorded_end_was_extended() -> None:
    found = finding(
        WINDOW,
        {"period_expires": date(2018, 12, 14), "extension_applied": date(2018, 9, 12)},
    )
    assert found.verdict is Verdict.UNDETERMINED


@pytest.mark.parametrize(
    ("applied", "verdict"),
    [
        (date(2018, 7, 2), Verdict.ON_TIME),
        (date(2018, 9, 9), Verdict.ON_TIME),
        (date(2018, 9, 11), Verdict.LATE),  # in time by the letter
    ],
)
def test_other_reading_takes_the_window_for_five_days_notice(
    applied: date, verdict: Verdict
) -> None:
    found = finding(
        WINDOW.with_reading("at-least-5-days-before"),
        {
            "filed": date(2018, 3, 14),
            "unextended_expires": date(2018, 9, 14),
            "extension_applied": applied,
        },
    )
    assert found.verdict is verdict


@pytest.mark.parametrize(
    ("applied", "verdict"),
    [
        (date(2018, 9, 11), Verdict.PREMATURE),
        (date(2018, 9, 12), Verdict.ON_TIME),
        (date(2018, 9, 17), Verdict.ON_TIME),
        (date(2018, 9, 18), Verdict.LATE),
    ],
)
def test_recorded_end_on_a_sunday_may_be_read_as_the_monday(
    applied: date, verdict: Verdict
) -> None:
    """16 September 2018 is a Sunday; five days before Monday the 17th is the 12th."""
    found = finding(
        WINDOW.with_reading("recorded-expiry-moves"),
        {"unextended_expires": date(2018, 9, 16), "extension_applied": applied},
    )
    assert found.verdict is verdict


@pytest.mark.parametrize(
    ("reading", "applied", "verdict"),
    [
        # 14 March and six months: Friday 14 September 2018; and three months: Thursday 14 June.
        ("six-months-from-filing", date(2018, 9, 8), Verdict.PREMATURE),
        ("six-months-from-filing", date(2018, 9, 9), Verdict.ON_TIME),
        ("six-months-from-filing", None, Verdict.LAPSED),
        ("three-months-from-filing", date(2018, 6, 14), Verdict.ON_TIME),
        ("three-months-from-filing", date(2018, 6, 15), Verdict.LATE),
    ],
)
def test_window_may_be_computed_from_filing(
    reading: str, applied: date | None, verdict: Verdict
) -> None:
    found = finding(
        WINDOW.with_reading(reading),
        {"filed": date(2018, 3, 14), "extension_applied": applied, "closed": None},
    )
    assert found.verdict is verdict


@pytest.mark.parametrize(
    ("rule_id", "trigger", "day", "applies"),
    [
        ("limits-2006-assign-officer", "filed", date(2006, 12, 31), False),
        ("limits-2006-assign-officer", "filed", date(2007, 1, 1), True),
        ("limits-2006-check-lead", "lead_provided", date(2017, 4, 30), True),
        ("limits-2006-check-lead", "lead_provided", date(2017, 5, 1), False),
        ("limits-2006-select-agency", "disposal_measure_taken", date(2018, 8, 31), True),
        ("limits-2006-select-agency", "disposal_measure_taken", date(2018, 9, 1), False),
        ("limits-2006-objection", "objection_filed", date(2008, 3, 31), True),
        ("limits-2006-objection", "objection_filed", date(2008, 4, 1), False),
    ],
)
def test_rule_is_law_from_its_first_to_its_last_day(
    *, rule_id: str, trigger: str, day: date, applies: bool
) -> None:
    found = finding(LIMITS[rule_id], {trigger: day})
    assert (found.verdict is not Verdict.NOT_APPLICABLE) is applies


@pytest.mark.parametrize("day", [date(2008, 3, 31), date(2008, 4, 1)])
def test_one_limit_for_an_objection_ends_where_the_other_begins(day: date) -> None:
    month = LIMITS["limits-2006-objection"]
    fifteen_days = rule_set("civil-procedure")["civil-objection-ruling"]
    assert month.duty == fifteen_days.duty
    facts: dict[str, FactValue] = {
        "objection_received": day,
        "objection_filed": day,
        "objection_ruled": date(2008, 4, 25),
    }
    by_month, by_days = finding(month, facts), finding(fifteen_days, facts)
    old = day < date(2008, 4, 1)
    assert by_month.verdict is (Verdict.ON_TIME if old else Verdict.NOT_APPLICABLE)
    assert by_days.verdict is (Verdict.NOT_APPLICABLE if old else Verdict.LATE)


def test_recorded_end_of_the_period_counts_only_in_its_reading() -> None:
    facts: dict[str, FactValue] = {
        "filed": date(2018, 3, 14),
        "period_expires": date(2018, 12, 14),
        "closed": date(2018, 12, 3),
        "extensions": (),
        "deductions": (),
        "assets_available": True,
        "non_litigation": False,
    }
    assert finding(CLOSING, facts).verdict is Verdict.LATE
    recorded = CLOSING.with_reading("recorded-expiry")
    assert finding(recorded, facts).verdict is Verdict.ON_TIME
    assert finding(recorded, {**facts, "period_expires": None}).verdict is Verdict.LATE


@pytest.mark.parametrize("reading", [None, "awards-and-deeds"])
@pytest.mark.parametrize("non_litigation", [True, False])
@pytest.mark.parametrize("award_or_deed", [True, False])
def test_six_and_three_months_never_apply_to_one_case(
    *, reading: str | None, non_litigation: bool, award_or_deed: bool
) -> None:
    verdicts = [
        finding(
            rule if reading is None else rule.with_reading(reading),
            {
                "filed": date(2018, 3, 14),
                "closed": date(2018, 4, 2),
                "assets_available": True,
                "non_litigation": non_litigation,
                "award_or_deed": award_or_deed,
            },
        ).verdict
        for rule in (CLOSING, CLOSING_NON_LITIGATION)
    ]
    assert sorted(verdicts) == [Verdict.ON_TIME, Verdict.NOT_APPLICABLE]


def test_start_of_the_month_for_the_investigation_is_a_reading() -> None:
    """Filed 5 March, received 12 March, started 20 March, finished 13 April 2018."""
    month = LIMITS["limits-2006-finish-investigation"]
    facts: dict[str, FactValue] = {
        "filed": date(2018, 3, 5),
        "officer_received": date(2018, 3, 12),
        "investigation_started": date(2018, 3, 20),
        "investigation_completed": date(2018, 4, 13),
    }
    late = finding(month, facts)
    assert (late.verdict, late.due) == (Verdict.LATE, date(2018, 4, 12))
    later = finding(month.with_reading("from-start-of-investigation"), facts)
    assert (later.verdict, later.due) == (Verdict.ON_TIME, date(2018, 4, 20))
    # 5 April is Qingming, 5 to 7 April are off, Sunday the 8th is worked.
    from_filing = finding(month.with_reading("from-filing"), facts)
    assert (from_filing.verdict, from_filing.due) == (Verdict.LATE, date(2018, 4, 8))
