"""The indicators of 2018: which rows of the source they cover, and their verdicts at the edges.

Due days are counted by hand from the notices: in 2018, 29 and 30 September were worked and 1 to 7
October was off; 16 to 18 June were the dragon boat days.
"""

from collections import Counter
from datetime import date, datetime

import pytest

from execrules.calendars.china import china_calendar
from execrules.decisions import MissingReason
from execrules.engines.scalar.judge import Judge, check
from execrules.facts import FactValue
from execrules.findings import Finding
from execrules.periods import WorkingDays
from execrules.rulebook.evaluation_2018 import (
    CLOSING,
    EARLY_TERMINATION,
    ENTRUSTED_MATTER,
    INQUIRY_IN_TIME,
    LEAD_CHECK,
    OFFLINE_CONTROL,
    ONLINE_CONTROL,
    ONLINE_INQUIRY,
    PAYOUT,
    PRESERVATION_START,
    REPORT_SENDING,
    RULE_SET,
    SUPERVISED_MATTER,
)
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rules import Rule, RuleSet
from execrules.verdicts import Verdict

ROWS = (
    "E01", "E02a", "E02b", "E02c", "E03", "E04a", "E04b", "E05a", "E05b", "E06", "E07", "E08",
    "E09", "E10", "E11", "E12", "E13", "E14", "E15",
)  # fmt: skip
YEAR_END = date(2018, 12, 31)


def find(rule: Rule, as_of: date = YEAR_END, /, **facts: FactValue) -> Finding:
    only = RuleSet(id="one", title=rule.title, rules=(rule,), vocabulary=VOCABULARY)
    [finding] = check(facts, only, as_of=as_of, calendar=china_calendar())
    return finding


def test_every_row_of_the_source_is_covered_once() -> None:
    covered = Counter(row for rule in RULE_SET.rules for row in rule.covers)
    covered.update(row for measure in RULE_SET.measures for row in measure.covers)
    assert covered == Counter(ROWS)


def test_the_rules_without_a_published_limit_are_not_judged() -> None:
    assert Judge(RULE_SET, china_calendar()).not_judged == (INQUIRY_IN_TIME, ENTRUSTED_MATTER)


@pytest.mark.parametrize("rule", RULE_SET.rules, ids=lambda rule: rule.id)
def test_every_reading_changes_a_limit_an_act_or_a_condition(rule: Rule) -> None:
    for reading in rule.readings:
        taken = rule.with_reading(reading.id)
        fields = ("earliest", "latest", "act", "applies_if")
        assert any(getattr(taken, field) != getattr(rule, field) for field in fields)


@pytest.mark.parametrize(
    ("started", "verdict", "score"),
    [
        pytest.param(date(2018, 9, 28), Verdict.ON_TIME, 100, id="day of receipt"),
        pytest.param(date(2018, 10, 10), Verdict.ON_TIME, 100, id="5th"),
        pytest.param(date(2018, 10, 11), Verdict.LATE, 80, id="6th"),
        pytest.param(date(2018, 10, 17), Verdict.LATE, 80, id="10th"),
        pytest.param(date(2018, 10, 18), Verdict.LATE, 60, id="11th"),
        pytest.param(date(2018, 11, 2), Verdict.LATE, 60, id="22nd"),
        pytest.param(date(2018, 11, 3), Verdict.LATE, 0, id="the Saturday after the 22nd"),
        pytest.param(date(2018, 11, 5), Verdict.LATE, 0, id="23rd"),
    ],
)
def test_inquiry_is_graded_at_5_10_and_22_working_days_and_late_after_5(
    started: date, verdict: Verdict, score: int
) -> None:
    finding = find(
        ONLINE_INQUIRY, officer_received=date(2018, 9, 28), online_inquiry_started=started
    )
    assert (finding.verdict, finding.score, finding.due) == (verdict, score, date(2018, 10, 10))


@pytest.mark.parametrize(
    ("as_of", "verdict", "score"),
    [
        (date(2018, 10, 10), Verdict.PENDING, 100),
        (date(2018, 10, 11), Verdict.OVERDUE, 80),
        (date(2018, 10, 17), Verdict.OVERDUE, 80),
        (date(2018, 10, 18), Verdict.OVERDUE, 60),
        (date(2018, 11, 2), Verdict.OVERDUE, 60),
        (date(2018, 11, 5), Verdict.OVERDUE, 0),
    ],
)
def test_an_inquiry_not_started_carries_the_score_still_to_be_had(
    as_of: date, verdict: Verdict, score: int
) -> None:
    finding = find(
        ONLINE_INQUIRY,
        as_of,
        inquiry_needed=True,
        officer_received=date(2018, 9, 28),
        online_inquiry_started=None,
        closed=None,
    )
    assert (finding.verdict, finding.score) == (verdict, score)


def test_no_inquiry_is_needed_where_the_record_says_so() -> None:
    finding = find(
        ONLINE_INQUIRY,
        inquiry_needed=False,
        officer_received=date(2018, 9, 28),
        online_inquiry_started=None,
    )
    assert finding.verdict is Verdict.NOT_APPLICABLE


def test_inquiry_in_time_is_judged_once_its_limit_is_given() -> None:
    rule = INQUIRY_IN_TIME.with_limit(WorkingDays(10))
    received = date(2018, 9, 28)
    on_time = find(rule, officer_received=received, online_inquiry_started=date(2018, 10, 17))
    late = find(rule, officer_received=received, online_inquiry_started=date(2018, 10, 18))
    assert (on_time.verdict, late.verdict) == (Verdict.ON_TIME, Verdict.LATE)
    assert on_time.due == date(2018, 10, 17)


def test_entrusted_matter_is_judged_once_its_limit_is_given() -> None:
    rule = ENTRUSTED_MATTER.with_limit(WorkingDays(5))
    finding = find(
        rule, delegation_received=date(2018, 9, 28), delegation_finished=date(2018, 10, 11)
    )
    assert (finding.verdict, finding.due) == (Verdict.LATE, date(2018, 10, 10))


@pytest.mark.parametrize(
    ("started", "verdict", "score"),
    [
        (date(2018, 2, 28), Verdict.ON_TIME, 100),
        (date(2018, 3, 1), Verdict.LATE, 60),
        (date(2018, 12, 31), Verdict.LATE, 60),
    ],
)
def test_a_lead_checked_late_still_earns_60(started: date, verdict: Verdict, score: int) -> None:
    """31 January + 1 month is 28 February."""
    finding = find(LEAD_CHECK, lead_provided=date(2018, 1, 31), offline_check_started=started)
    assert (finding.verdict, finding.score) == (verdict, score)


@pytest.mark.parametrize(
    ("controlled", "verdict"),
    [
        (date(2018, 5, 2), Verdict.ON_TIME),
        (date(2018, 5, 3), Verdict.ON_TIME),
        (date(2018, 5, 4), Verdict.UNDETERMINED),
        (date(2018, 5, 5), Verdict.LATE),
    ],
)
def test_48_hours_from_days_alone(controlled: date, verdict: Verdict) -> None:
    """Found on the 2nd, the hours end between 01:00 on the 4th and 00:00 on the 5th."""
    finding = find(ONLINE_CONTROL, asset_found=date(2018, 5, 2), controlled_online=controlled)
    assert finding.verdict is verdict


def test_48_hours_from_the_instant_end_before_those_from_the_next_hour() -> None:
    facts: dict[str, FactValue] = {
        "asset_found": datetime(2018, 5, 2, 10, 25),  # Shanghai wall time
        "controlled_online": datetime(2018, 5, 4, 10, 40),  # likewise
    }
    assert find(ONLINE_CONTROL, **facts).verdict is Verdict.ON_TIME
    assert find(ONLINE_CONTROL.with_reading("at-instant"), **facts).verdict is Verdict.LATE


@pytest.mark.parametrize(
    ("remote", "verdict"),
    [(False, Verdict.OVERDUE), (True, Verdict.NOT_APPLICABLE), (None, Verdict.UNDETERMINED)],
)
def test_offline_control_elsewhere_is_exempt_and_unknown_is_not_overdue(
    *, remote: bool | None, verdict: Verdict
) -> None:
    finding = find(
        OFFLINE_CONTROL,
        offline_control_needed=True,
        remote_control=remote,
        asset_found=date(2018, 9, 28),
        controlled_offline=None,
        closed=None,
    )
    assert finding.verdict is verdict
    missing = [(found.fact, found.reason) for found in finding.missing]
    assert missing == ([(v.REMOTE_CONTROL, MissingReason.ABSENT)] if remote is None else [])


def test_an_asset_that_cannot_be_controlled_online_need_not_be_controlled_offline() -> None:
    finding = find(
        OFFLINE_CONTROL,
        online_control_possible=False,
        offline_control_needed=False,
        remote_control=False,
        asset_found=date(2018, 9, 28),
        controlled_offline=None,
    )
    assert finding.verdict is Verdict.NOT_APPLICABLE


def test_the_rest_days_after_a_working_day_limit_are_in_time_under_a_reading() -> None:
    """Ten working days from Friday 4 May end on Friday the 18th; the 19th is a Saturday."""
    facts: dict[str, FactValue] = {
        "asset_found": date(2018, 5, 4),
        "controlled_offline": date(2018, 5, 19),
        "remote_control": False,
    }
    lenient = OFFLINE_CONTROL.with_reading("with-rest-days-after")
    assert find(OFFLINE_CONTROL, **facts).verdict is Verdict.LATE
    assert find(lenient, **facts).verdict is Verdict.ON_TIME
    facts["controlled_offline"] = date(2018, 5, 21)
    assert find(lenient, **facts).verdict is Verdict.LATE


@pytest.mark.parametrize(
    ("reason", "approved", "excused"),
    [
        (True, True, True),
        (True, False, False),
        (False, True, False),
        (True, None, None),
        (None, False, False),
    ],
)
def test_late_payout_is_excused_by_reason_and_approval_together(
    *, reason: bool | None, approved: bool | None, excused: bool | None
) -> None:
    finding = find(
        PAYOUT,
        payable=date(2018, 3, 1),
        paid_out=date(2018, 4, 3),
        payout_reason_given=reason,
        payout_delay_approved=approved,
    )
    assert (finding.verdict, finding.excused) == (Verdict.LATE, excused)


def test_payout_in_time_needs_no_excuse() -> None:
    """1 March + 1 month is Sunday 1 April, so Monday the 2nd."""
    finding = find(PAYOUT, payable=date(2018, 3, 1), paid_out=date(2018, 4, 2))
    assert (finding.verdict, finding.excused) == (Verdict.ON_TIME, None)


def test_service_bounds_sending_and_is_counted_itself_under_a_reading() -> None:
    facts: dict[str, FactValue] = {
        "report_received": date(2018, 2, 12),
        "report_sent": date(2018, 2, 24),
        "report_served": date(2018, 2, 27),
    }
    assert find(REPORT_SENDING, **facts).verdict is Verdict.ON_TIME
    assert find(REPORT_SENDING.with_reading("by-service"), **facts).verdict is Verdict.LATE
    del facts["report_sent"]
    assert find(REPORT_SENDING, **facts).verdict is Verdict.UNDETERMINED


def test_six_months_that_end_beyond_the_calendar_are_pending_and_provisional() -> None:
    finding = find(
        CLOSING, date(2026, 11, 23), non_litigation=False, filed=date(2026, 9, 1), closed=None
    )
    assert (finding.verdict, finding.due) == (Verdict.PENDING, date(2027, 3, 1))
    assert finding.provisional
    assert finding.due_latest is None


@pytest.mark.parametrize(
    ("award", "verdict"),
    [(False, Verdict.ON_TIME), (True, Verdict.NOT_APPLICABLE), (None, Verdict.UNDETERMINED)],
)
def test_awards_have_no_six_months_where_they_are_read_as_non_litigation(
    *, award: bool | None, verdict: Verdict
) -> None:
    facts: dict[str, FactValue] = {
        "non_litigation": False,
        "award_or_deed": award,
        "filed": date(2018, 3, 15),
        "closed": date(2018, 8, 15),
    }
    assert find(CLOSING, **facts).verdict is Verdict.ON_TIME
    assert find(CLOSING.with_reading("awards-and-deeds"), **facts).verdict is verdict


def test_the_recorded_end_of_the_period_prevails_under_a_reading() -> None:
    rule = CLOSING.with_reading("recorded-expiry")
    facts: dict[str, FactValue] = {
        "non_litigation": False,
        "filed": date(2018, 3, 15),
        "closed": date(2018, 11, 1),
        "deductions": (),
        "extensions": (),
    }
    assert find(rule, period_expires=date(2018, 11, 15), **facts).verdict is Verdict.ON_TIME
    assert find(rule, period_expires=None, **facts).verdict is Verdict.LATE
    assert find(rule, **facts).verdict is Verdict.LATE


@pytest.mark.parametrize(
    ("terminated", "verdict"),
    [
        (date(2018, 6, 14), Verdict.PREMATURE),
        (date(2018, 6, 15), Verdict.PREMATURE),
        (date(2018, 6, 16), Verdict.ON_TIME),
        (date(2018, 12, 3), Verdict.ON_TIME),
    ],
)
def test_termination_on_the_corresponding_day_is_premature(
    terminated: date, verdict: Verdict
) -> None:
    finding = find(EARLY_TERMINATION, filed=date(2018, 3, 15), terminated_for_now=terminated)
    assert (finding.verdict, finding.due) == (verdict, date(2018, 6, 16))


def test_no_termination_is_never_overdue() -> None:
    facts: dict[str, FactValue] = {"filed": date(2017, 1, 10), "terminated_for_now": None}
    assert find(EARLY_TERMINATION, closed=None, **facts).verdict is Verdict.PENDING
    ended = find(EARLY_TERMINATION, closed=date(2017, 2, 10), **facts)
    assert ended.verdict is Verdict.LAPSED


def test_the_bound_moves_off_a_rest_day_under_a_reading() -> None:
    """1 July + 3 months is 1 October; the first working day is the 8th, so the 9th is permitted."""
    facts: dict[str, FactValue] = {
        "filed": date(2018, 7, 1),
        "terminated_for_now": date(2018, 10, 8),
    }
    assert find(EARLY_TERMINATION, **facts).verdict is Verdict.ON_TIME
    rolled = EARLY_TERMINATION.with_reading("bound-rolls")
    assert find(rolled, **facts).verdict is Verdict.PREMATURE
    facts["terminated_for_now"] = date(2018, 10, 9)
    assert find(rolled, **facts).verdict is Verdict.ON_TIME


def test_a_preservation_can_be_counted_from_its_hand_over() -> None:
    """Handed over on 8 October: day 5 is Saturday the 13th, so Monday the 15th."""
    rule = PRESERVATION_START.with_reading("from-hand-over")
    finding = find(
        rule,
        preservation_ruled=date(2018, 9, 28),
        preservation_handed_over=date(2018, 10, 8),
        preservation_started=date(2018, 10, 15),
    )
    assert (finding.verdict, finding.due) == (Verdict.ON_TIME, date(2018, 10, 15))


def test_a_supervised_matter_without_a_day_is_not_judged() -> None:
    finding = find(SUPERVISED_MATTER, supervision_due=None, supervision_finished=None)
    assert finding.verdict is Verdict.NOT_APPLICABLE


def test_no_rule_is_filtered_by_the_months_of_the_evaluation() -> None:
    """Only the provisions on termination are law with a date; it is theirs."""
    dated = [rule for rule in RULE_SET if rule.in_force is not None]
    assert dated == [EARLY_TERMINATION]
    assert EARLY_TERMINATION.in_force is not None
    assert EARLY_TERMINATION.in_force.until is None
