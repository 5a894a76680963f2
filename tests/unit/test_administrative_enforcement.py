"""Administrative non-litigation enforcement: every row, the working days of art. 69, the versions.

All expected days were counted by hand from the notices of their year.
"""

from collections import Counter
from datetime import date

import pytest

from execrules.calendars.china import china_calendar
from execrules.engines.scalar.judge import check
from execrules.facts import FactValue, Record
from execrules.findings import Finding
from execrules.rulebook import rule_set, vocabulary
from execrules.rules import Role, RuleSet
from execrules.terms import Term
from execrules.verdicts import Verdict

ROWS = (
    "CUR-H01", "CUR-H01-OLD", "CUR-H02", "CUR-H03", "CUR-H04", "CUR-H05", "CUR-H06",
    "CUR-H06-OLD", "CUR-H07", "CUR-H08", "CUR-H09", "CUR-H10", "CUR-H11", "CUR-H12",
    "CUR-H12-OLD", "CUR-H12b", "CUR-H12c", "CUR-H12d", "CUR-H13", "CUR-H13-OLD", "CUR-H14",
    "CUR-H15a", "CUR-H15b", "CUR-H15c", "CUR-H15d", "CUR-H15e", "CUR-H15f", "CUR-H15g", "CUR-H15h",
)  # fmt: skip

ADMINISTRATIVE = rule_set("administrative-enforcement")
NEW = "admin-authority-application"
OLD = "admin-authority-application-2012"
OLDEST = "admin-authority-application-2000"
ORDINARY: Record = {"apparent_illegality": False, "expropriation_compensation": False}


def day(text: str) -> date:
    return date.fromisoformat(text)


def finding(
    rule_id: str,
    facts: Record,
    *,
    reading: str | None = None,
    as_of: str = "2026-11-01",
    kind: str = "administrative_review",
) -> Finding:
    rule = ADMINISTRATIVE[rule_id]
    if reading is not None:
        rule = rule.with_reading(reading)
    only = RuleSet(
        id="one", title=Term("one", "一条"), rules=(rule,), vocabulary=vocabulary.VOCABULARY
    )
    record = {**facts, "matter_kind": kind}
    [found] = check(record, only, as_of=day(as_of), calendar=china_calendar())
    return found


def application(served: str, applied: str | None, **more: FactValue) -> dict[str, FactValue]:
    """A decision served, no period to sue on record, and the authority's application."""
    return {
        "penalty_served": day(served),
        "period_to_sue_expires": None,
        "review_applied": None if applied is None else day(applied),
        **more,
    }


def test_every_row_is_covered_by_one_rule_or_moment() -> None:
    rules = [row for rule in ADMINISTRATIVE for row in rule.covers]
    moments = [row for moment in ADMINISTRATIVE.moments for row in moment.covers]
    assert Counter(rules + moments) == Counter(ROWS)
    assert len(ROWS) == 29
    assert not ADMINISTRATIVE.left_out


def test_rules_without_a_row_are_versions_of_rules_that_have_one() -> None:
    without = [rule for rule in ADMINISTRATIVE if not rule.covers]
    assert [rule.id for rule in without] == [OLD]
    assert without[0].duty == ADMINISTRATIVE[NEW].duty


class TestPeriodsOfTenDaysOrLess:
    """Art. 69: working days, with make-up weekends and without holidays."""

    @pytest.mark.parametrize(
        ("accepted", "due"),
        [
            # 29, 30 Sep; off 1-7 Oct; 8, 9, 10, Saturday 11 (worked), 13 Oct
            ("2014-09-28", "2014-10-13"),
            # 10 Feb; off 11-17 Feb; 18, 19, Saturday 20 (worked), 22, 23, 24 Feb
            ("2021-02-09", "2021-02-24"),
            # Saturday 29, Sunday 30 Jan (worked); off 31 Jan-6 Feb; 7-11 Feb
            ("2022-01-28", "2022-02-11"),
        ],
    )
    def test_ruling_in_seven_working_days(self, accepted: str, due: str) -> None:
        found = finding(
            "admin-ruling", {**ORDINARY, "review_accepted": day(accepted), "review_ruled": day(due)}
        )
        assert (found.due, found.verdict) == (day(due), Verdict.ON_TIME)

    @pytest.mark.parametrize(
        ("received", "due"),
        [
            # 29, 30 Jan (New Year's Eve, worked in 2014); off 31 Jan-6 Feb; 7, Saturday 8, 10 Feb
            ("2014-01-28", "2014-02-10"),
            # 28 Sep; off 29 Sep-6 Oct; Saturday 7, Sunday 8 (worked), 9, 10 Oct
            ("2023-09-27", "2023-10-10"),
        ],
    )
    def test_acceptance_in_five_working_days(self, received: str, due: str) -> None:
        facts: Record = {**ORDINARY, "review_application_received": day(received)}
        found = finding("admin-acceptance", {**facts, "review_accepted": day(due)})
        assert (found.due, found.verdict) == (day(due), Verdict.ON_TIME)

    def test_calendar_days_are_a_reading_where_the_interpretation_names_no_unit(self) -> None:
        """Five calendar days from 28 September 2018 end on 3 October and roll to the 8th."""
        facts: Record = {
            **ORDINARY,
            "review_application_received": day("2018-09-28"),
            "review_accepted": day("2018-10-09"),
        }
        assert finding("admin-acceptance", facts).verdict is Verdict.ON_TIME
        read = finding("admin-acceptance", facts, reading="calendar-days")
        assert (read.due, read.verdict) == (day("2018-10-08"), Verdict.LATE)

    def test_working_days_are_a_reading_where_only_the_provisions_of_2012_speak(self) -> None:
        facts: Record = {
            "expropriation_compensation": True,
            "review_application_received": day("2018-09-28"),
            "review_application_completed": None,
            "review_accepted": day("2018-10-10"),
        }
        plain = finding("admin-expropriation-filing", facts)
        assert (plain.due, plain.verdict) == (day("2018-10-08"), Verdict.LATE)
        read = finding("admin-expropriation-filing", facts, reading="working-days")
        assert (read.due, read.verdict) == (day("2018-10-10"), Verdict.ON_TIME)

    def test_whether_the_first_permitted_day_moves_off_a_weekend_is_a_reading(self) -> None:
        """Ten working days from 1 June 2018 end on Friday the 15th; Monday the 18th is off."""
        facts: Record = {
            "demand_served": day("2018-06-01"),
            "review_applied": day("2018-06-16"),
        }
        plain = finding("admin-demand-first", facts)
        assert (plain.due, plain.verdict) == (day("2018-06-16"), Verdict.ON_TIME)
        read = finding("admin-demand-first", facts, reading="roll")
        assert (read.due, read.verdict) == (day("2018-06-19"), Verdict.PREMATURE)


class TestPeriodToSue:
    @pytest.mark.parametrize(
        ("served", "due"),
        [
            ("2015-01-30", {OLD: "2015-07-30"}),
            # No 31 April: both days end on 30 April 2015, and the old length stays.
            ("2015-01-31", {OLD: "2015-07-30"}),
            # 1 May 2015: still running, so six months, to 1 August (a Saturday), 3 August.
            ("2015-02-01", {NEW: "2015-11-03"}),
            # 30 December 2011 ends before the law of 2012, 1 January 2012 after it (the 4th).
            ("2011-09-30", {OLDEST: "2012-06-27"}),
            ("2011-10-01", {OLD: "2012-04-05"}),
        ],
    )
    def test_one_version_holds_for_each_decision(self, served: str, due: dict[str, str]) -> None:
        for rule_id in (NEW, OLD, OLDEST):
            found = finding(rule_id, application(served, None))
            if rule_id in due:
                assert (found.due, found.verdict) == (day(due[rule_id]), Verdict.LAPSED)
            else:
                assert found.verdict is Verdict.NOT_APPLICABLE

    def test_unknown_service_leaves_the_version_open_around_the_change(self) -> None:
        """(2015)南召行审字第00022号: decided on 2014-12-25, service not recorded."""
        facts: Record = {
            "penalty_decided": day("2014-12-25"),
            "period_to_sue_expires": None,
            "review_applied": day("2015-06-01"),
        }
        assert finding(NEW, facts).verdict is Verdict.UNDETERMINED
        assert finding(OLD, facts).verdict is Verdict.UNDETERMINED

    def test_a_decision_bounds_its_service_from_below(self) -> None:
        """(2016)鄂0117行审29号: decided on 2015-11-04, window to 2016-08-04 at least."""
        facts: Record = {
            "penalty_decided": day("2015-11-04"),
            "period_to_sue_expires": None,
            "review_applied": day("2016-06-23"),
        }
        assert finding(NEW, facts).verdict is Verdict.ON_TIME

    def test_a_recorded_period_to_sue_goes_before_the_default(self) -> None:
        default = finding(NEW, application("2018-04-03", "2018-07-19"))
        assert (default.due, default.verdict) == (day("2019-01-08"), Verdict.ON_TIME)
        own = application("2018-04-03", "2018-07-19", period_to_sue_expires=day("2018-04-18"))
        stated = finding(NEW, own)
        assert (stated.due, stated.verdict) == (day("2018-07-18"), Verdict.LATE)

    def test_a_recorded_period_to_sue_needs_no_day_of_service(self) -> None:
        facts: Record = {
            "period_to_sue_expires": day("2018-04-18"),
            "review_applied": day("2018-07-18"),
        }
        assert finding(NEW, facts).verdict is Verdict.ON_TIME
        assert finding(OLD, facts).verdict is Verdict.NOT_APPLICABLE

    def test_a_recorded_period_to_sue_is_seen_before_it_ends(self) -> None:
        own = application("2018-04-03", None, period_to_sue_expires=day("2018-10-31"))
        found = finding(NEW, own, as_of="2018-06-01")
        assert (found.due, found.verdict) == (day("2019-01-31"), Verdict.PENDING)

    @pytest.mark.parametrize(
        ("reading", "due", "verdict"),
        [
            # 6 March 2017, 6 June 2017
            (None, "2017-06-06", Verdict.ON_TIME),
            # 21 September, 21 December 2016
            ("demolition-order", "2016-12-21", Verdict.LATE),
            # 60 days end on Saturday 5 November 2016, moved to the 7th; 7 February 2017
            ("demolition-order-both-remedies", "2017-02-07", Verdict.ON_TIME),
            ("later-of-both-remedies", "2017-06-06", Verdict.ON_TIME),
            ("only-after-expiry", "2017-06-06", Verdict.PREMATURE),
        ],
    )
    def test_the_readings_of_a_land_matter_disagree(
        self, reading: str | None, due: str, verdict: Verdict
    ) -> None:
        """(2017)陕0125行审3号: served on 2016-09-06, applied on 2017-01-04, granted."""
        found = finding(NEW, application("2016-09-06", "2017-01-04"), reading=reading)
        assert (found.due, found.verdict) == (day(due), verdict)

    def test_the_day_after_the_period_to_sue_is_the_first_permitted_one(self) -> None:
        for applied, verdict in (
            ("2018-10-08", Verdict.PREMATURE),
            ("2018-10-09", Verdict.ON_TIME),
        ):
            facts = application("2018-04-03", applied)
            assert finding(NEW, facts, reading="only-after-expiry").verdict is verdict

    def test_after_a_reconsideration_there_are_fifteen_days_to_sue(self) -> None:
        """From 18 September 2018, day 15 is 3 October, moved to the 8th; three months on."""
        facts = application(
            "2018-04-03", "2019-01-08", reconsideration_decision_served=day("2018-09-18")
        )
        found = finding(NEW, facts, reading="after-reconsideration")
        assert (found.due, found.verdict) == (day("2019-01-08"), Verdict.ON_TIME)


class TestRoles:
    def test_an_unused_right_has_lapsed_and_is_never_overdue(self) -> None:
        facts = application("2018-04-03", None)
        assert finding(NEW, facts, as_of="2019-01-08").verdict is Verdict.PENDING
        assert finding(NEW, facts, as_of="2019-01-09").verdict is Verdict.LAPSED

    def test_a_good_reason_excuses_a_late_application(self) -> None:
        late = application("2018-04-03", "2019-01-09", late_application_justified=True)
        found = finding(NEW, late)
        assert (found.verdict, found.excused) == (Verdict.LATE, True)

    def test_a_matter_of_another_kind_is_not_judged(self) -> None:
        for rule in ADMINISTRATIVE:
            for example in rule.examples:
                found = finding(rule.id, example.facts, kind="preservation")
                assert found.verdict is Verdict.NOT_APPLICABLE, rule.id
        facts: Record = {
            **ORDINARY, "review_accepted": day("2018-02-13"), "review_ruled": None,
            "review_application_withdrawn": None,
        }  # fmt: skip
        assert finding("admin-ruling", facts).verdict is Verdict.OVERDUE
        for kind in ("enforcement", "enforcement_review", "preservation", "other"):
            assert finding("admin-ruling", facts, kind=kind).verdict is Verdict.NOT_APPLICABLE

    def test_the_court_above_has_a_matter_of_its_own(self) -> None:
        """A ruling on day 20 of a 行审复 matter is in time by 30 days and no seven are asked."""
        facts: Record = {
            "denial_reconsideration_received": day("2018-03-01"),
            "denial_reconsideration_ruled": day("2018-03-21"),
            "review_accepted": day("2018-03-01"),
            "review_ruled": day("2018-03-21"),
            **ORDINARY,
        }
        kind = "administrative_reconsideration"
        above = finding("admin-denial-reconsideration-ruling", facts, kind=kind)
        assert above.verdict is Verdict.ON_TIME
        assert finding("admin-ruling", facts, kind=kind).verdict is Verdict.NOT_APPLICABLE

    def test_papers_that_were_completed_may_start_the_five_days(self) -> None:
        """Received 1 March 2018, complete on the 12th: 13 to 16 and 19 March; accepted that day."""
        facts: Record = {
            **ORDINARY,
            "review_application_received": day("2018-03-01"),
            "review_application_completed": day("2018-03-12"),
            "review_accepted": day("2018-03-19"),
        }
        assert finding("admin-acceptance", facts).verdict is Verdict.LATE
        read = finding("admin-acceptance", facts, reading="from-completion")
        assert (read.verdict, read.due) == (Verdict.ON_TIME, day("2018-03-19"))

    def test_only_duties_can_be_overdue(self) -> None:
        rights = {rule.id for rule in ADMINISTRATIVE if rule.role is Role.RIGHT_WINDOW}
        assert rights == {
            NEW, OLD, OLDEST, "admin-refusal-reconsideration", "admin-denial-reconsideration",
            "admin-right-holder-application", "admin-right-holder-application-2000",
            "admin-judgment-application",
        }  # fmt: skip


class TestRulingTracks:
    @pytest.mark.parametrize(
        ("found", "applies"),
        [
            ((), {"admin-ruling"}),
            (("apparent_illegality",), {"admin-ruling-apparent-illegality"}),
            (("expropriation_compensation",), {"admin-expropriation-ruling"}),
            # Both texts give 30 days.
            (
                ("apparent_illegality", "expropriation_compensation"),
                {"admin-ruling-apparent-illegality", "admin-expropriation-ruling"},
            ),
        ],
    )
    def test_seven_working_days_or_thirty_days(
        self, found: tuple[str, ...], applies: set[str]
    ) -> None:
        facts: Record = {
            **ORDINARY,
            **dict.fromkeys(found, True),
            "review_accepted": day("2018-02-13"),
            "review_ruled": day("2018-02-14"),
        }
        tracks = [rule.id for rule in ADMINISTRATIVE if rule.duty == "administrative-ruling"]
        judged = {
            rule_id
            for rule_id in tracks
            if finding(rule_id, facts).verdict is not Verdict.NOT_APPLICABLE
        }
        assert judged == applies

    def test_acceptance_decides_where_a_refusal_is_recorded_too(self) -> None:
        facts: Record = {
            **ORDINARY,
            "review_application_received": day("2018-09-28"),
            "review_accepted": day("2018-10-11"),
            "review_refused": day("2018-10-09"),
        }
        assert finding("admin-acceptance", facts).verdict is Verdict.LATE


class TestRealMatters:
    def test_ruled_within_seven_working_days_of_the_application_itself(self) -> None:
        """(2016)鄂0117行审29号: accepted between application and ruling, whichever day."""
        facts: Record = {
            **ORDINARY,
            "review_applied": day("2016-06-23"),
            "review_ruled": day("2016-06-28"),
        }
        found = finding("admin-ruling", facts)
        assert found.verdict is Verdict.ON_TIME
        assert found.due_time.earliest == day("2016-07-04")
        assert not found.due_time.is_exact

    def test_ruled_forty_six_days_late(self) -> None:
        """(2017)浙0522行审363号: accepted on a Saturday; 3-7, 10 and 11 July are the seven days."""
        facts: Record = {
            **ORDINARY,
            "penalty_decided": day("2015-01-25"),
            "review_accepted": day("2017-07-01"),
            "review_ruled": day("2017-08-26"),
        }
        found = finding("admin-ruling", facts)
        assert (found.verdict, found.due, found.over) == (Verdict.LATE, day("2017-07-11"), 46)

    def test_a_demand_whose_service_is_unknown_leaves_the_ten_days_open(self) -> None:
        """荔环罚2014-14号: demanded on 2015-03-20, applied on 2015-04-09."""
        facts: Record = {
            "demand_made": day("2015-03-20"),
            "review_applied": day("2015-04-09"),
        }
        found = finding("admin-demand-first", facts)
        assert found.verdict is Verdict.UNDETERMINED
        assert [missing.fact.name for missing in found.missing] == ["demand_served"]
