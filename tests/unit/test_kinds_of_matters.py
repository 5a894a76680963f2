"""What an enforcement case alone asks for is not asked of other matters in the same table."""

from datetime import date

import pytest

from execrules import china_calendar, judge, rule_set
from execrules.verdicts import Verdict

JUDGE = judge(rule_set("all"), china_calendar())

# Received on Thursday 2020-01-02 and never closed: every one of these was due by 2020-11-01.
OPEN_CASE = {
    "application_received": date(2020, 1, 2),
    "filed": date(2020, 1, 3),
    "officer_received": date(2020, 1, 3),
    "notice_issued": None,
    "leads_asked_for": None,
    "investigation_completed": None,
    "online_inquiry_started": None,
    "inquiry_needed": True,
    "assets_available": True,
    "non_litigation": False,
    "immediate_measures": False,
    "criminal_property": False,
    "notice_node_ended": None,
    "closed": None,
    "deductions": (),
    "extensions": (),
}
ASKED_OF_ENFORCEMENT = {
    "civil-notice",
    "limits-2006-notice",
    "limits-2006-ask-for-leads",
    "limits-2006-finish-investigation",
    "limits-2006-closing",
    "limits-2000-closing",
    "work-closing",
    "eval-closing",
    "eval-online-inquiry",
    "system-notice-node",
    "system-first-inquiry",
    "system-closed-in-period",
}


def overdue(**more: str) -> set[str]:
    findings = JUDGE.findings({**OPEN_CASE, **more}, as_of=date(2020, 11, 1))
    return {found.rule.id for found in findings if found.verdict is Verdict.OVERDUE}


@pytest.mark.parametrize("kind", ["enforcement_review", "administrative_review"])
def test_an_objection_or_a_review_is_not_asked_for_what_enforcement_needs(kind: str) -> None:
    """No notice, inquiry or closing in six months is overdue in a 执异 or 行审 matter."""
    assert overdue(matter_kind=kind) & ASKED_OF_ENFORCEMENT == set()


def test_preservation_is_asked_for_the_online_inquiry_alone() -> None:
    """The evaluation of 2018 counts 执保 among the cases whose assets are inquired into."""
    assert overdue(matter_kind="preservation") & ASKED_OF_ENFORCEMENT == {"eval-online-inquiry"}


@pytest.mark.parametrize("more", [{}, {"matter_kind": "enforcement"}, {"matter_kind": "other"}])
def test_a_matter_whose_kind_nobody_recorded_is_read_as_enforcement(more: dict[str, str]) -> None:
    """So is one that goes by the number of the judgment (民初)."""
    assert overdue(**more) >= ASKED_OF_ENFORCEMENT
