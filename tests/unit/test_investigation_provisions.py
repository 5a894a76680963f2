"""Asset investigation and the debtor's periods: rows, exclusions, versions, what ends a duty."""

from collections import Counter
from datetime import date

import pytest

from execrules.calendars.china import china_calendar
from execrules.engines.scalar.judge import check
from execrules.expressions import At, Before
from execrules.facts import FactValue, Record
from execrules.findings import Finding
from execrules.periods import Roll, Years
from execrules.rulebook import rule_set, vocabulary
from execrules.rulebook.vocabulary.enforcement import NOTICE_SERVED
from execrules.rules import MomentKind, Rule, RuleSet
from execrules.terms import Term
from execrules.verdicts import Verdict

INVESTIGATION = rule_set("investigation-provisions")
CONSUMPTION = rule_set("consumption-provisions")
EQUITY = rule_set("equity-provisions")


def finding(rule: Rule, record: Record, *, as_of: date = date(2026, 11, 1)) -> Finding:
    only = RuleSet(
        id="one",
        title=Term("one", "一条"),
        rules=(rule,),
        vocabulary=vocabulary.VOCABULARY,
    )
    [found] = check(record, only, as_of=as_of, calendar=china_calendar())
    return found


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        (
            "investigation-provisions",
            ["CUR-A02a", "CUR-A02b", "CUR-A03", "CUR-A04", "CUR-A05", "CUR-A10", "CUR-A12"],
        ),
        ("online-freezing-provisions", ["CUR-A07"]),
        ("consumption-provisions", ["CUR-A11"]),
        ("equity-provisions", ["CUR-C42", "CUR-G09"]),
    ],
)
def test_every_row_is_one_rule_or_moment(name: str, rows: list[str]) -> None:
    rules = rule_set(name)
    covered = Counter(row for part in (*rules, *rules.moments) for row in part.covers)

    assert sorted(covered.elements()) == rows


@pytest.mark.parametrize("day", [date(2017, 4, 30), date(2017, 5, 1)])
def test_one_limit_for_a_lead_ends_where_the_other_begins(day: date) -> None:
    """Checked on 8 May 2017, a Monday: 5 days from 30 April end on the 5th, 7 from 1 May on it."""
    old = rule_set("limits-2006")["limits-2006-check-lead"]
    new = INVESTIGATION["investigation-lead-check"]
    facts: dict[str, FactValue] = {
        "lead_provided": day,
        "lead_checked": date(2017, 5, 8),
        "lead_urgent": False,
    }
    verdicts = [finding(rule, facts).verdict for rule in (old, new)]

    assert old.duty == new.duty == "check-lead"
    before = day < date(2017, 5, 1)
    assert verdicts == (
        [Verdict.LATE, Verdict.NOT_APPLICABLE] if before else [
            Verdict.NOT_APPLICABLE, Verdict.ON_TIME,
        ]
    )  # fmt: skip


@pytest.mark.parametrize("urgent", [True, False])
def test_seven_and_three_days_never_apply_to_one_lead(*, urgent: bool) -> None:
    """Given on Monday 1 March 2021, checked on day 4."""
    facts: dict[str, FactValue] = {
        "lead_provided": date(2021, 3, 1),
        "lead_checked": date(2021, 3, 5),
        "lead_urgent": urgent,
    }
    verdicts = [
        finding(INVESTIGATION[rule_id], facts).verdict
        for rule_id in ("investigation-lead-check", "investigation-lead-check-urgent")
    ]

    assert verdicts == (
        [Verdict.NOT_APPLICABLE, Verdict.LATE] if urgent else [
            Verdict.ON_TIME, Verdict.NOT_APPLICABLE,
        ]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("reading", "due"),
    [
        (None, date(2021, 3, 8)),  # day 7 of Monday 1 March
        ("from-the-form", date(2021, 3, 9)),
        ("from-the-officer", date(2021, 3, 17)),
    ],
)
def test_the_start_that_is_not_written_is_a_reading(reading: str | None, due: date) -> None:
    rule = INVESTIGATION["investigation-lead-check"]
    found = finding(
        rule if reading is None else rule.with_reading(reading),
        {
            "lead_provided": date(2021, 3, 1),
            "lead_form_filed": date(2021, 3, 2),
            "officer_received": date(2021, 3, 10),
            "lead_checked": date(2021, 3, 17),
            "lead_urgent": False,
        },
    )

    assert found.due == due
    assert found.verdict is (Verdict.ON_TIME if due == date(2021, 3, 17) else Verdict.LATE)


@pytest.mark.parametrize(
    ("checked", "verdict"),
    [
        (date(2017, 4, 30), Verdict.NOT_APPLICABLE),
        (date(2017, 5, 8), Verdict.ON_TIME),  # Monday, day 7 of 1 May
        (date(2017, 5, 9), Verdict.LATE),
    ],
)
def test_an_open_lead_may_be_read_as_governed_by_the_new_text(
    checked: date, verdict: Verdict
) -> None:
    found = finding(
        INVESTIGATION["investigation-lead-check"].with_reading("pending-matters"),
        {"lead_provided": date(2017, 4, 20), "lead_checked": checked, "lead_urgent": False},
    )

    assert found.verdict is verdict


def test_an_order_before_the_notice_is_not_late() -> None:
    found = finding(
        INVESTIGATION["investigation-report-order"],
        {
            "monetary_claim": True,
            "notice_issued": date(2018, 5, 2),
            "report_order_issued": date(2018, 4, 27),
        },
    )

    assert found.verdict is Verdict.ON_TIME


@pytest.mark.parametrize(
    ("rule_set_id", "rule_id", "due_fact", "act"),
    [
        ("investigation-provisions", "investigation-report", "report_due", "assets_reported"),
        (
            "consumption-provisions", "consumption-performance", "notice_performance_due",
            "fully_performed",
        ),
    ],
)  # fmt: skip
def test_a_stated_day_may_be_read_as_moving(
    rule_set_id: str, rule_id: str, due_fact: str, act: str
) -> None:
    """13 May 2018 is a Sunday."""
    rule = rule_set(rule_set_id)[rule_id]
    facts: dict[str, FactValue] = {due_fact: date(2018, 5, 13), act: date(2018, 5, 14)}

    assert finding(rule, facts).verdict is Verdict.LATE
    moved = finding(rule.with_reading("stated-day-moves"), facts)
    assert (moved.verdict, moved.due) == (Verdict.ON_TIME, date(2018, 5, 14))


@pytest.mark.parametrize(
    ("ended", "verdict"), [(None, Verdict.OVERDUE), (date(2021, 4, 20), Verdict.LAPSED)]
)
def test_a_termination_for_now_does_not_end_the_duty_to_supplement(
    ended: date | None, verdict: Verdict
) -> None:
    found = finding(
        INVESTIGATION["investigation-supplement"],
        {
            "assets_reported": date(2021, 3, 1),
            "assets_changed": date(2021, 4, 15),
            "change_affects_claim": True,
            "supplement_reported": None,
            "terminated_for_now": date(2021, 4, 18),
            "closed": date(2021, 4, 18),
            "reporting_ended": ended,
        },
    )

    assert found.verdict is verdict


def test_how_far_back_a_report_reaches_is_a_moment_and_judges_nobody() -> None:
    [reach] = INVESTIGATION.moments

    assert reach.covers == ("CUR-A12",)
    assert reach.kind is MomentKind.MOMENT
    assert reach.moment == Before(At(NOTICE_SERVED), Years(1, roll=Roll.NONE))
    [_, law] = reach.citations
    assert law.name_on(date(2022, 6, 1)).zh.endswith("第248条")
    assert law.name_on(date(2024, 6, 1)).zh.endswith("第252条")


@pytest.mark.parametrize(
    ("day_set", "due"),
    [
        (None, date(2023, 10, 7)),  # 29 September is off; Saturday 7 October is worked
        (date(2023, 8, 31), date(2023, 8, 31)),
        (date(2023, 12, 31), date(2023, 10, 7)),
    ],
)
def test_the_debtors_own_sale_ends_with_the_earlier_of_day_set_and_cap(
    day_set: date | None, due: date
) -> None:
    found = finding(
        EQUITY["equity-self-sale"],
        {
            "self_sale_permitted": date(2023, 6, 29),
            "self_sale_due": day_set,
            "self_sale_finished": date(2023, 8, 1),
        },
    )

    assert (found.verdict, found.due) == (Verdict.ON_TIME, due)


def test_the_cap_of_the_debtors_own_sale_may_be_read_as_fixed() -> None:
    found = finding(
        EQUITY["equity-self-sale"].with_reading("cap-does-not-move"),
        {
            "self_sale_permitted": date(2023, 6, 29),
            "self_sale_due": None,
            "self_sale_finished": date(2023, 10, 7),
        },
    )

    assert (found.verdict, found.due) == (Verdict.LATE, date(2023, 9, 29))
