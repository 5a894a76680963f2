"""Delegating a case: a month left at the hand-over, and where limits start."""

from datetime import date

import pytest

from execrules import Verdict
from execrules.facts import FactValue
from one_rule import judged


class TestDelegation:
    @pytest.mark.parametrize(
        ("expires", "applies"),
        [
            (date(2023, 6, 8), {None: True, "printed-day-counts": True}),
            # A month from 10 May to 9 June with both days counted.
            (date(2023, 6, 9), {None: True, "printed-day-counts": False}),
            (date(2023, 6, 10), {None: False, "printed-day-counts": False}),
            # It had run out before: less than a month is left all the more.
            (date(2023, 5, 5), {None: True, "printed-day-counts": True}),
        ],
    )
    def test_when_less_than_a_month_is_left_at_the_hand_over(
        self, expires: date, applies: dict[str | None, bool]
    ) -> None:
        for reading, wanted in applies.items():
            finding = judged(
                "delegated-enforcement",
                "delegated-renew-first",
                reading,
                asset_handed_to_delegate=date(2023, 5, 10),
                control_expires=expires,
                control_renewed=None,
            )
            expected = Verdict.OVERDUE if wanted else Verdict.NOT_APPLICABLE
            assert finding.verdict is expected, reading

    @pytest.mark.parametrize(
        ("reading", "first"),
        [
            (None, date(2018, 10, 3)),
            # Received on 26 March: 26 September.
            ("from-receipt-of-the-letter", date(2018, 9, 27)),
            # 2 October is a holiday to the 7th: the bound moves to the 8th.
            ("bound-rolls", date(2018, 10, 9)),
        ],
    )
    def test_the_readings_of_when_the_way_up_opens(self, reading: str | None, first: date) -> None:
        finding = judged(
            "delegated-enforcement",
            "delegated-higher-court",
            reading,
            entrustment_received=date(2018, 3, 26),
            delegate_filed=date(2018, 4, 2),
            higher_enforcement_requested=None,
            entrusted_finished=None,
        )
        assert (finding.due, finding.verdict) == (first, Verdict.PENDING)

    def test_thirty_days_for_the_papers_may_run_from_receipt_of_the_request(self) -> None:
        """Asked for on Monday 6 August 2018, received on the 9th, supplied on 7 September."""
        facts: dict[str, FactValue] = {
            "papers_requested": date(2018, 8, 6),
            "papers_request_received": date(2018, 8, 9),
            "papers_completed": date(2018, 9, 7),
            "papers_explained": True,
        }
        rule = "delegated-complete-papers"
        late = judged("delegated-enforcement", rule, **facts)
        # Day 30 of 6 August is Wednesday 5 September, of the 9th Saturday the 8th: Monday the 10th.
        assert (late.verdict, late.due, late.excused) == (Verdict.LATE, date(2018, 9, 5), True)
        read = judged("delegated-enforcement", rule, "from-receipt-of-the-request", **facts)
        assert (read.verdict, read.due) == (Verdict.ON_TIME, date(2018, 9, 10))
