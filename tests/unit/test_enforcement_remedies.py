"""Remedies in enforcement: rows and sources, the edges of force, what excludes what, readings.

All expected days were counted by hand from the notices of their year.
"""

from collections import Counter
from datetime import date

import pytest

from execrules.calendars.china import china_calendar
from execrules.engines.scalar.judge import check
from execrules.facts import Deduction, FactValue, Record
from execrules.findings import Finding
from execrules.rulebook import rule_set, vocabulary
from execrules.rules import NamedMoment, Rule, RuleSet
from execrules.terms import Term
from execrules.verdicts import Verdict

# Row of the source table and how many sources it names, transcribed from it, by rule set.
ROWS = {
    "objection-review-provisions": {
        "CUR-E01a": 3, "CUR-E01b": 3, "CUR-E06a": 2, "CUR-E06b": 2, "CUR-E07a": 1, "CUR-E07b": 1,
        "CUR-E14": 2, "CUR-E15": 2,
    },
    "party-joinder-provisions": {"CUR-E08a": 3, "CUR-E08b": 2, "CUR-E08c": 1, "CUR-E08d": 1},
    "award-enforcement-provisions": {
        "CUR-E10a": 1, "CUR-E10b": 1, "CUR-E10c": 1, "CUR-E10d": 1, "CUR-E10e": 1, "CUR-E10f": 1,
    },
    "deed-enforcement-provisions": {
        "CUR-E11a": 1, "CUR-E11b": 1, "CUR-E11c": 1, "CUR-E11d": 1, "CUR-E11e": 1,
    },
    "termination-objection-reply": {"CUR-E13": 3},
    "enforcement-supervision-opinions": {"CUR-E16a": 1, "CUR-E16b": 1},
    "enforcement-checks-opinions": {"CUR-E18a": 1, "CUR-E18b": 1},
    "dishonest-list-provisions": {
        "CUR-F04": 1, "CUR-F05": 6, "CUR-F05b": 4, "CUR-F05c": 4, "CUR-F06a": 2, "CUR-F06b": 2,
        "CUR-F06c": 2, "CUR-F06d": 2,
    },
    "good-faith-enforcement-opinions": {"CUR-F09": 4, "CUR-F10": 1},
}  # fmt: skip

REMEDIES = rule_set(*ROWS)

_SUSPENDED = Deduction(start=date(2024, 6, 11), end=date(2024, 6, 20), ground="review_suspended")


def day(text: str) -> date:
    return date.fromisoformat(text)


def finding(
    rule_id: str, facts: Record, *, reading: str | None = None, as_of: str = "2026-11-01"
) -> Finding:
    rule = REMEDIES[rule_id]
    if reading is not None:
        rule = rule.with_reading(reading)
    only = RuleSet(
        id="one", title=Term("one", "一条"), rules=(rule,), vocabulary=vocabulary.VOCABULARY
    )
    days = {
        name: day(value) if isinstance(value, str) and value[:1].isdigit() else value
        for name, value in facts.items()
    }
    [found] = check(days, only, as_of=day(as_of), calendar=china_calendar())
    return found


def applying(rule_ids: tuple[str, ...], facts: Record) -> list[str]:
    """The rules of these that apply to the record."""
    return [one for one in rule_ids if finding(one, facts).verdict is not Verdict.NOT_APPLICABLE]


@pytest.mark.parametrize("name", ROWS)
def test_every_row_is_one_rule_or_moment_with_its_sources(name: str) -> None:
    """As many texts and pages are named as the source table counts."""
    found = rule_set(name)
    parts: list[Rule | NamedMoment] = [*found.rules, *found.moments]
    sources = {
        row: len({page for citation in part.citations for page in citation.evidence})
        for part in parts
        for row in part.covers
    }
    covered = Counter(row for part in parts for row in part.covers)

    assert sources == ROWS[name]
    assert set(covered.values()) == {1}


def test_working_days_of_2021_without_a_text_are_left_out() -> None:
    """They are widely quoted and were seen nowhere."""
    left_out = [left.row for left in rule_set("enforcement-checks-opinions").left_out]

    assert left_out == ["CUR-A08", "CUR-A09"]


def test_rules_without_a_row_share_the_duty_of_one_that_has_a_row() -> None:
    """They are other cases of the same limit; the review of an outsider's ruling is art. 22."""
    with_row = {rule.duty for rule in REMEDIES if rule.covers}
    without = [rule.id for rule in REMEDIES if not rule.covers and rule.duty not in with_row]

    assert without == ["award-outsider-ruling-review-request"]


class TestPendingObjections:
    """Art. 32 of 法释〔2015〕10号: what was not decided on 5 May 2015."""

    @pytest.mark.parametrize(
        ("received", "ruled", "applies"),
        [
            ("2015-05-01", "2015-05-20", False),  # day 3 is Monday 4 May
            ("2015-05-02", "2015-05-20", True),  # day 3 is Tuesday 5 May
            ("2015-05-02", "2015-05-04", False),  # decided the day before
            ("2015-05-02", "2015-05-05", True),
            ("2015-05-05", None, True),
        ],
    )
    def test_filing(self, received: str, ruled: str | None, *, applies: bool) -> None:
        facts: dict[str, FactValue] = {
            "objection_received": received,
            "objection_filed": received,
            "objection_ruled": ruled,
        }
        found = finding("objections-filing", facts)
        assert (found.verdict is not Verdict.NOT_APPLICABLE) is applies

    @pytest.mark.parametrize(
        ("raised", "ruled", "applies"),
        [
            ("2015-03-02", "2015-05-04", False),
            ("2015-03-02", "2015-05-05", True),
            ("2015-05-05", None, True),  # not decided: the raising governs
        ],
    )
    def test_latest_moment_of_an_objection(
        self, raised: str, ruled: str | None, *, applies: bool
    ) -> None:
        facts: dict[str, FactValue] = {
            "objection_kind": "conduct",
            "objects_to_the_end": False,
            "objection_raised": raised,
            "objection_ruled": ruled,
            "enforcement_ended": "2015-02-10",
        }
        found = finding("objections-conduct-latest", facts)
        assert found.verdict is (Verdict.LATE if applies else Verdict.NOT_APPLICABLE)


class TestAwardsOpenOnTheFirstOfMarch2018:
    """Art. 23 and 24 of 法释〔2018〕5号: the periods to apply start anew."""

    @pytest.mark.parametrize(
        ("served", "due"),
        [
            ("2016-06-01", "2018-03-16"),
            ("2018-02-28", "2018-03-16"),
            ("2018-03-01", "2018-03-16"),
            ("2018-03-02", "2018-03-19"),  # day 15 is Saturday the 17th
        ],
    )
    def test_fifteen_days_from_then_or_from_a_later_service(self, served: str, due: str) -> None:
        facts: dict[str, FactValue] = {
            "title_kind": "award",
            "award_late_ground": False,
            "set_aside_accepted_in_time": False,
            "notice_served": served,
            "award_refusal_sought": due,
            "enforcement_ended": None,
        }
        found = finding("award-refusal-application", facts)
        assert (found.due, found.verdict) == (day(due), Verdict.ON_TIME)

    @pytest.mark.parametrize(
        ("ended", "applies"), [("2018-02-28", False), ("2018-03-01", True), (None, True)]
    )
    def test_not_where_enforcement_had_ended(self, ended: str | None, *, applies: bool) -> None:
        facts: dict[str, FactValue] = {
            "title_kind": "award",
            "award_late_ground": False,
            "set_aside_accepted_in_time": False,
            "notice_served": "2017-11-06",
            "award_refusal_sought": "2018-03-05",
            "enforcement_ended": ended,
        }
        found = finding("award-refusal-application", facts)
        assert (found.verdict is not Verdict.NOT_APPLICABLE) is applies

    def test_undetermined_where_the_end_is_not_recorded(self) -> None:
        facts: dict[str, FactValue] = {
            "title_kind": "award",
            "award_late_ground": False,
            "set_aside_accepted_in_time": False,
            "notice_served": "2017-11-06",
            "award_refusal_sought": "2018-03-05",
        }
        found = finding("award-refusal-application", facts)
        assert found.verdict is Verdict.UNDETERMINED
        assert [missing.fact.name for missing in found.missing] == ["enforcement_ended"]


class TestWhatExcludesWhat:
    @pytest.mark.parametrize("late_ground", [True, False])
    @pytest.mark.parametrize("set_aside", [True, False])
    def test_one_period_to_apply_against_an_award(
        self, *, late_ground: bool, set_aside: bool
    ) -> None:
        facts: dict[str, FactValue] = {
            "title_kind": "award",
            "award_late_ground": late_ground,
            "set_aside_accepted_in_time": set_aside,
            "notice_served": "2021-06-01",
            "award_ground_known": "2021-06-02",
            "set_aside_dismissal_effective": "2021-06-03",
            "award_refusal_sought": "2021-06-07",
        }
        rules = (
            "award-refusal-application",
            "award-refusal-application-after-set-aside",
            "award-refusal-application-late-ground",
        )
        assert len(applying(rules, facts)) == 1

    @pytest.mark.parametrize("to_suit", [True, False])
    def test_review_or_suit_against_a_joinder(self, *, to_suit: bool) -> None:
        facts: dict[str, FactValue] = {
            "joinder_open_to_suit": to_suit,
            "joinder_ruling_served": "2021-06-01",
            "joinder_review_sought": "2021-06-07",
            "joinder_suit_filed": "2021-06-07",
        }
        wanted = "joinder-suit" if to_suit else "joinder-review-request"
        assert applying(("joinder-suit", "joinder-review-request"), facts) == [wanted]

    @pytest.mark.parametrize("to_the_end", [True, False])
    def test_objection_to_the_ending_or_to_another_act(self, *, to_the_end: bool) -> None:
        facts: dict[str, FactValue] = {
            "objection_kind": "conduct",
            "objects_to_the_end": to_the_end,
            "objection_raised": "2021-06-07",
            "enforcement_ended": "2021-06-01",
            "enforcement_end_served": "2021-06-02",
        }
        wanted = "termination-reply-objection" if to_the_end else "objections-conduct-latest"
        rules = ("objections-conduct-latest", "termination-reply-objection")
        assert applying(rules, facts) == [wanted]

    @pytest.mark.parametrize("acquired", [True, False])
    def test_bound_of_a_third_partys_objection(self, *, acquired: bool) -> None:
        facts: dict[str, FactValue] = {
            "objection_kind": "thing",
            "thing_acquired_by_party": acquired,
            "objection_raised": "2021-06-07",
            "thing_enforced": "2021-06-01",
            "enforcement_ended": "2021-07-01",
        }
        rules = ("objections-third-party-latest", "objections-third-party-latest-acquired")
        [found] = applying(rules, facts)
        late = finding(found, facts).verdict is Verdict.LATE
        assert late is not acquired

    @pytest.mark.parametrize(
        ("ended", "due"), [("2016-02-14", "2016-04-15"), ("2016-02-15", "2016-04-20")]
    )
    def test_ending_before_or_after_the_reply(self, ended: str, due: str) -> None:
        """Day 60 of 20 February: 9 days of the leap year's February, 31 of March, 20 of April."""
        facts: dict[str, FactValue] = {
            "objects_to_the_end": True,
            "enforcement_ended": ended,
            "enforcement_end_served": "2016-02-20",
            "objection_raised": "2016-03-01",
        }
        rules = ("termination-reply-objection", "termination-reply-objection-earlier-end")
        [found] = applying(rules, facts)
        assert finding(found, facts).due == day(due)

    @pytest.mark.parametrize("for_term", [True, False])
    def test_entry_with_or_without_a_term(self, *, for_term: bool) -> None:
        facts: dict[str, FactValue] = {
            "listed_for_term": for_term,
            "listed_dishonest": "2019-06-03",
            "deletion_ground_arose": "2021-03-01",
            "listing_deleted": "2021-03-02",
        }
        rules = ("dishonest-list-deletion", "dishonest-list-deletion-after-term")
        assert len(applying(rules, facts)) == 1


class TestReadings:
    def test_objection_with_missing_papers(self) -> None:
        """Received on Monday 3 June 2024, complete on Wednesday the 5th, filed on the 7th."""
        facts: dict[str, FactValue] = {
            "objection_received": "2024-06-03",
            "objection_completed": "2024-06-05",
            "objection_filed": "2024-06-07",
        }
        late = finding("objections-filing", facts)
        assert (late.verdict, late.due) == (Verdict.LATE, day("2024-06-06"))
        found = finding("objections-filing", facts, reading="from-completion")
        # Day 3 is Saturday 8 June, in the holiday weekend to Monday the 10th.
        assert (found.verdict, found.due) == (Verdict.ON_TIME, day("2024-06-11"))

    @pytest.mark.parametrize(
        ("rule_id", "prefix", "act", "due"),
        [
            # Made on Thursday 20 June, received on the 24th: Sunday 23, Thursday 27.
            ("objections-ordered-filing", "objection_filing_order", "objection_filed",
             ("2024-06-27", "2024-06-24")),
            # 5 and 9 July.
            ("objections-ordered-ruling", "objection_ruling_order", "objection_ruled",
             ("2024-07-09", "2024-07-05")),
        ],
    )  # fmt: skip
    def test_order_counts_from_its_receipt_or_from_its_making(
        self, rule_id: str, prefix: str, act: str, due: tuple[str, str]
    ) -> None:
        facts: dict[str, FactValue] = {
            f"{prefix}ed": "2024-06-20",
            f"{prefix}_received": "2024-06-24",
            act: "2024-06-24",
        }
        by_receipt = finding(rule_id, facts)
        by_order = finding(rule_id, facts, reading="from-the-order")
        assert (by_receipt.due, by_order.due) == (day(due[0]), day(due[1]))

    @pytest.mark.parametrize(
        ("ruled", "verdict", "due"),
        [
            # 1 December and 60 days: 30 of December, 30 of January, in the holiday to 2 February.
            ("2017-02-03", Verdict.ON_TIME, "2017-02-03"),
            ("2017-02-04", Verdict.LATE, "2017-02-03"),
            ("2016-11-30", Verdict.NOT_APPLICABLE, None),
        ],
    )
    def test_application_for_joinder_pending_when_the_provisions_came(
        self, ruled: str, verdict: Verdict, due: str | None
    ) -> None:
        facts: dict[str, FactValue] = {
            "joinder_application_received": "2016-11-07",
            "joinder_ruled": ruled,
            "extensions": (),
        }
        assert finding("joinder-ruling", facts).verdict is Verdict.NOT_APPLICABLE
        found = finding("joinder-ruling", facts, reading="pending-applications")
        assert found.verdict is verdict
        if due is not None:
            assert found.due == day(due)

    def test_forgery_known_before_the_notice(self) -> None:
        """Known on 4 March 2021, notice served on Monday 12 April, applied for on the 20th."""
        facts: dict[str, FactValue] = {
            "title_kind": "award",
            "award_late_ground": True,
            "set_aside_accepted_in_time": False,
            "award_ground_known": "2021-03-04",
            "notice_served": "2021-04-12",
            "award_refusal_sought": "2021-04-20",
        }
        rule_id = "award-refusal-application-late-ground"
        late = finding(rule_id, facts)
        assert (late.verdict, late.due) == (Verdict.LATE, day("2021-03-19"))
        found = finding(rule_id, facts, reading="not-before-the-notice")
        assert (found.verdict, found.due) == (Verdict.ON_TIME, day("2021-04-27"))

    def test_notice_on_a_deed_served_before_the_provisions(self) -> None:
        """15 days from 1 October 2018 is Tuesday the 16th."""
        facts: dict[str, FactValue] = {
            "title_kind": "deed",
            "deed_late_ground": False,
            "notice_served": "2018-06-04",
            "deed_refusal_sought": "2018-10-16",
            "enforcement_ended": None,
        }
        rule_id = "deed-refusal-application"
        assert finding(rule_id, facts).verdict is Verdict.NOT_APPLICABLE
        found = finding(rule_id, facts, reading="pending-enforcement")
        assert (found.verdict, found.due) == (Verdict.ON_TIME, day("2018-10-16"))

    def test_reply_published_on_the_day_of_its_announcement(self) -> None:
        """Day 60 of 14 February 2016 is Thursday 14 April."""
        facts: dict[str, FactValue] = {
            "objects_to_the_end": True,
            "enforcement_ended": "2015-11-20",
            "objection_raised": "2016-04-15",
        }
        rule_id = "termination-reply-objection-earlier-end"
        assert finding(rule_id, facts).verdict is Verdict.ON_TIME
        found = finding(rule_id, facts, reading="published-on-the-14th")
        assert (found.verdict, found.due) == (Verdict.LATE, day("2016-04-14"))

    def test_supervision_for_a_ground_found_later(self) -> None:
        """Effective on 5 June 2023, known on 4 January 2024: Thursday 4 July."""
        facts: dict[str, FactValue] = {
            "review_ruling_effective": "2023-06-05",
            "retrial_ground_known": "2024-01-04",
            "enforcement_supervision_sought": "2024-07-04",
        }
        late = finding("supervision-after-review", facts)
        assert (late.verdict, late.due) == (Verdict.LATE, day("2023-12-05"))
        found = finding("supervision-after-review", facts, reading="retrial-grounds")
        assert (found.verdict, found.due) == (Verdict.ON_TIME, day("2024-07-04"))

    def test_supervision_against_a_ruling_of_before_the_opinions(self) -> None:
        """Six months from 31 January 2023 end on Monday 31 July."""
        facts: dict[str, FactValue] = {
            "review_ruling_effective": "2022-09-01",
            "enforcement_supervision_sought": "2023-07-31",
        }
        assert finding("supervision-after-review", facts).verdict is Verdict.NOT_APPLICABLE
        found = finding("supervision-after-review", facts, reading="earlier-starts")
        assert (found.verdict, found.due) == (Verdict.ON_TIME, day("2023-07-31"))

    def test_suspension_of_the_review_of_an_award(self) -> None:
        """Filed on 3 June 2024: 3 August is a Saturday; 11 to 20 June are nine days after 11."""
        facts: dict[str, FactValue] = {
            "award_review_filed": "2024-06-03",
            "award_review_ruled": "2024-08-12",
            "deductions": [],
            "extensions": [],
        }
        assert finding("award-review", facts).due == day("2024-08-05")
        from_deductions = {**facts, "deductions": [_SUSPENDED]}
        found = finding("award-review", from_deductions)
        assert (found.verdict, found.due) == (Verdict.ON_TIME, day("2024-08-12"))
        counted = finding("award-review", from_deductions, reading="suspension-counts")
        assert (counted.verdict, counted.due) == (Verdict.LATE, day("2024-08-05"))

    def test_petition_counts_from_its_entry(self) -> None:
        """Received on 1 April 2024, entered on the 3rd: two of the working days later."""
        facts: dict[str, FactValue] = {
            "petition_received": "2024-04-01",
            "petition_entered": "2024-04-03",
            "petition_finished": "2024-05-17",
        }
        assert finding("checks-petition-finish", facts).due == day("2024-05-15")
        found = finding("checks-petition-finish", facts, reading="from-entry")
        assert (found.verdict, found.due) == (Verdict.ON_TIME, day("2024-05-17"))
