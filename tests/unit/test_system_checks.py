"""Checks as a vendor coded them: blanks, order, and what the code does beside its wording."""

from datetime import date

import pytest

from execrules import Verdict, rule_set
from execrules.facts import Events, FactValue
from one_rule import judged


class TestSystemChecks:
    @pytest.mark.parametrize(
        ("rule", "act"),
        [
            ("system-notice-node", "notice_node_ended"),
            ("system-first-inquiry", "online_inquiry_started"),
        ],
    )
    def test_a_blank_fails_and_an_unknown_does_not(self, rule: str, act: str) -> None:
        """ "任一为空即不合格": the receipt is recorded as blank, or not recorded at all."""
        done: dict[str, FactValue] = {act: date(2018, 10, 1)}
        blank = judged("system-checks", rule, officer_received=None, **done)
        unknown = judged("system-checks", rule, **done)
        assert (blank.verdict, unknown.verdict) == (Verdict.PREMATURE, Verdict.UNDETERMINED)

    @pytest.mark.parametrize(
        ("reading", "verdict"), [(None, Verdict.PREMATURE), ("earlier-passes", Verdict.ON_TIME)]
    )
    def test_a_node_that_ended_before_the_receipt_passes_in_the_code(
        self, reading: str | None, verdict: Verdict
    ) -> None:
        finding = judged(
            "system-checks",
            "system-notice-node",
            reading,
            officer_received=date(2018, 9, 28),
            notice_node_ended=date(2018, 9, 27),
        )
        assert finding.verdict is verdict

    def test_a_lead_checked_late_fails_only_as_the_title_says(self) -> None:
        facts: dict[str, FactValue] = {
            "lead_provided": date(2018, 9, 28),
            "lead_checked": date(2018, 10, 18),
        }
        rule = "system-open-lead"
        assert judged("system-checks", rule, **facts).verdict is Verdict.NOT_APPLICABLE
        read = judged("system-checks", rule, "checked-late-fails", **facts)
        assert (read.verdict, read.over) == (Verdict.LATE, 13)

    def test_180_days_are_not_six_months(self) -> None:
        """Filed on 3 April 2018: day 180 is 30 September, six months end on 3 October."""
        facts: dict[str, FactValue] = {
            "filed": date(2018, 4, 3),
            "period_expires": None,
            "closed": date(2018, 10, 2),
        }
        rule = "system-closed-in-period"
        assert judged("system-checks", rule, **facts).verdict is Verdict.ON_TIME
        read = judged("system-checks", rule, "180-days", **facts)
        assert (read.verdict, read.due) == (Verdict.LATE, date(2018, 9, 30))

    def test_of_many_inquiries_one_in_the_window_is_enough(self) -> None:
        """Terminated on 15 June 2018; the window is 14 March to 15 June."""
        days = (date(2018, 1, 5), date(2018, 3, 13), date(2018, 5, 2), date(2018, 7, 2))
        facts: dict[str, FactValue] = {
            "terminated_for_now": date(2018, 6, 15),
            "without_organisation_code": False,
        }
        rule = "system-recent-inquiry"
        enough = judged("system-checks", rule, full_range_inquiries=Events(days), **facts)
        assert (enough.verdict, enough.done) == (Verdict.ON_TIME, date(2018, 5, 2))
        without = Events((*days[:2], days[3]))
        late = judged("system-checks", rule, full_range_inquiries=without, **facts)
        assert (late.verdict, late.done) == (Verdict.LATE, date(2018, 7, 2))

    def test_the_last_of_several_restrictions_decides(self) -> None:
        """The fact takes the last event of its name, since every restriction must lie before."""
        facts = {fact.name: fact for fact in rule_set("system-checks").vocabulary}
        assert getattr(facts["consumption_limited"], "occurrence", None) == "last"
