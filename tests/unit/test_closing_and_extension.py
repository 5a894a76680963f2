"""Closing is one duty of several texts, each with its own deductions and extensions."""

from datetime import date

import pytest

from execrules import Verdict, rule_set
from execrules.facts import Extension, FactValue
from execrules.periods import Unit
from one_rule import judged, stretch


class TestClosing:
    """One act, several regimes: what is deducted and extended is the text's own."""

    @pytest.mark.parametrize(
        ("rules", "rule", "suspension", "disposal", "announcement"),
        [
            # Filed on 10 January 2018: 10 July. 38 days of 2 March to 8 April: 17 August.
            ("limits-2000", "limits-2000-closing", (8, 17), (8, 17), (8, 17)),
            ("evaluation-2018", "eval-closing", (8, 17), (8, 17), (8, 17)),
            ("enforcement-work", "work-closing", (8, 17), (7, 10), (7, 10)),
            ("limits-2006", "limits-2006-closing", (8, 17), (8, 17), (8, 17)),
        ],
    )
    def test_which_time_does_not_count_differs_from_text_to_text(
        self,
        rules: str,
        rule: str,
        suspension: tuple[int, int],
        disposal: tuple[int, int],
        announcement: tuple[int, int],
    ) -> None:
        """The same stretch, 1 March to 8 April, on three grounds."""
        for ground, (month, day) in (
            ("suspension", suspension),
            ("disposal", disposal),
            ("announcement", announcement),
        ):
            facts: dict[str, FactValue] = {
                "filed": date(2018, 1, 10),
                "closed": date(2018, 12, 3),
                "non_litigation": False,
                "assets_available": True,
                "deductions": [stretch(ground, date(2018, 3, 1), date(2018, 4, 8))],
                "extensions": [],
            }
            known = {fact.name for fact in rule_set(rules)[rule].facts}
            facts = {name: value for name, value in facts.items() if name in known}
            assert judged(rules, rule, **facts).due == date(2018, month, day), ground

    @pytest.mark.parametrize("rule_set_id", ["limits-2000", "evaluation-2018"])
    @pytest.mark.parametrize(
        ("reading", "due"),
        [
            (None, date(2018, 8, 17)),
            # The announcement counts: 10 July.
            ("without-announcement-and-expert-opinion", date(2018, 7, 10)),
            # 1 March is left out too: 18 August is a Saturday.
            ("both-ends-deducted", date(2018, 8, 20)),
        ],
    )
    def test_the_readings_of_what_is_deducted(
        self, rule_set_id: str, reading: str | None, due: date
    ) -> None:
        rule = {"limits-2000": "limits-2000-closing", "evaluation-2018": "eval-closing"}
        finding = judged(
            rule_set_id,
            rule[rule_set_id],
            reading,
            filed=date(2018, 1, 10),
            closed=date(2018, 12, 3),
            non_litigation=False,
            deductions=[stretch("announcement", date(2018, 3, 1), date(2018, 4, 8))],
            extensions=[],
        )
        assert finding.due == due

    def test_all_closings_are_one_duty(self) -> None:
        """Shown side by side: an indicator, a norm, two interpretations, a check."""
        closing = {
            rule.id
            for name in (
                "evaluation-2018", "limits-2006", "limits-2000", "enforcement-work",
                "criminal-property", "system-checks",
            )
            for rule in rule_set(name)
            if rule.duty == "close-case"
        }  # fmt: skip
        assert closing == {
            "eval-closing",
            "eval-closing-non-litigation",
            "limits-2006-closing",
            "limits-2006-closing-non-litigation",
            "limits-2000-closing",
            "limits-2000-closing-non-litigation",
            "work-closing",
            "criminal-closing",
            "system-closed-in-period",
        }

    @pytest.mark.parametrize(
        ("approved", "due"),
        [
            # 15 September 2018 is a Saturday; Monday the 17th is the last day to approve.
            (date(2018, 9, 17), date(2018, 12, 17)),
            (date(2018, 9, 18), date(2018, 9, 17)),
        ],
    )
    def test_an_extension_counts_up_to_the_moved_last_day(self, approved: date, due: date) -> None:
        """Nine months from 15 March end on 15 December, a Saturday."""
        extension = Extension(count=3, unit=Unit.MONTHS, approved_on=approved)
        finding = judged(
            "limits-2000",
            "limits-2000-closing",
            filed=date(2018, 3, 15),
            closed=date(2019, 1, 2),
            non_litigation=False,
            deductions=[],
            extensions=[extension],
        )
        assert finding.due == due

    def test_a_non_litigation_case_has_six_months_by_the_older_text_unless_read_away(self) -> None:
        """Filed 30 November 2018: 30 May 2019 is a Thursday; the reading leaves such cases out."""
        facts: dict[str, FactValue] = {
            "filed": date(2018, 11, 30),
            "closed": date(2019, 5, 30),
            "non_litigation": True,
            "deductions": [],
            "extensions": [],
        }
        by_text = {name: value for name, value in facts.items() if name != "non_litigation"}
        assert judged("enforcement-work", "work-closing", **by_text).verdict is Verdict.ON_TIME
        read = judged("enforcement-work", "work-closing", "litigation-alone", **facts)
        assert read.verdict is Verdict.NOT_APPLICABLE

    @pytest.mark.parametrize(
        ("reading", "due"),
        [
            (None, date(2019, 2, 28)),
            # Received by the officer on Friday 7 September: 7 March, a Thursday.
            ("from-receipt-by-the-officer", date(2019, 3, 7)),
            # Referred on 24 August: Sunday 24 February, Monday the 25th.
            ("from-referral", date(2019, 2, 25)),
            # The auction of 3 to 20 December takes 17 days: 17 March is a Sunday.
            ("deductions-of-2000", date(2019, 3, 18)),
        ],
    )
    def test_where_the_six_months_of_a_criminal_judgment_start_is_a_reading(
        self, reading: str | None, due: date
    ) -> None:
        given: dict[str, FactValue] = {
            "criminal_property": True,
            "criminal_referral_received": date(2018, 8, 24),
            "filed": date(2018, 8, 31),
            "officer_received": date(2018, 9, 7),
            "closed": date(2019, 6, 3),
            "deductions": [stretch("disposal", date(2018, 12, 3), date(2018, 12, 20))],
            "extensions": [],
        }
        assert judged("criminal-property", "criminal-closing", reading, **given).due == due


class TestExtension:
    def test_a_rest_day_as_recorded_last_day_moves_only_in_its_reading(self) -> None:
        """Saturday 15 September 2018; approved on Monday the 17th."""
        facts: dict[str, FactValue] = {
            "unextended_expires": date(2018, 9, 15),
            "extension_applied": date(2018, 9, 12),
            "extension_approved": date(2018, 9, 17),
        }
        rule = "limits-2000-extension-approval"
        assert judged("limits-2000", rule, **facts).verdict is Verdict.LATE
        moved = judged("limits-2000", rule, "recorded-expiry-moves", **facts)
        assert (moved.verdict, moved.due) == (Verdict.ON_TIME, date(2018, 9, 17))

    def test_without_a_recorded_end_the_six_months_from_filing_are_a_reading(self) -> None:
        finding = judged(
            "limits-2000",
            "limits-2000-extension-approval",
            "six-months-from-filing",
            filed=date(2018, 3, 15),
            extension_applied=date(2018, 9, 12),
            extension_approved=date(2018, 9, 18),
        )
        assert (finding.verdict, finding.due) == (Verdict.LATE, date(2018, 9, 17))
