"""The Civil Procedure Law: versions on both sides of their edges, numbers, readings, moments."""

from collections import Counter
from datetime import date, datetime

import pytest

from execrules.calendars.china import china_calendar
from execrules.conventions import with_conventions
from execrules.engines.scalar.judge import check, moment_times
from execrules.facts import Record
from execrules.findings import Finding
from execrules.instants import read_day
from execrules.rulebook import rule_set
from execrules.rules import Rule, RuleSet
from execrules.verdicts import Verdict

LAW = rule_set("civil-procedure")

ROWS = (
    "CUR-B01", "CUR-B02", "CUR-B04", "CUR-B04-OLD", "CUR-E02", "CUR-E03", "CUR-E05", "CUR-E12",
    "CUR-F12", "CUR-G03b", "CUR-G03e", "CUR-G07", "CUR-G07-OLD1", "CUR-G07-OLD2", "CUR-G07b",
    "CUR-G14",
)  # fmt: skip

LATER = date(2026, 11, 1)


def day(text: str) -> date:
    return read_day(text)


def findings(record: Record, *rules: str | Rule, as_of: date = LATER) -> dict[str, Finding]:
    chosen = tuple(LAW[rule] if isinstance(rule, str) else rule for rule in rules)
    only = RuleSet(id="some", title=LAW.title, rules=chosen, vocabulary=LAW.vocabulary)
    found = check(record, only, as_of=as_of, calendar=china_calendar())
    return {finding.rule.id: finding for finding in found}


def finding(record: Record, rule: str | Rule, *, as_of: date = LATER) -> Finding:
    [found] = findings(record, rule, as_of=as_of).values()
    return found


def test_every_row_is_covered_once() -> None:
    """16 rows: 14 as rules, the detention and the deemed service as moments."""
    covered = [row for rule in LAW for row in rule.covers]
    covered += [row for moment in LAW.moments for row in moment.covers]
    assert Counter(covered) == Counter(ROWS)


class TestVersions:
    @pytest.mark.parametrize(
        ("received", "verdict"),
        [("2008-03-31", Verdict.NOT_APPLICABLE), ("2008-04-01", Verdict.LATE)],
    )
    def test_objections_are_judged_from_the_amendment_of_2007_on(
        self, received: str, verdict: Verdict
    ) -> None:
        """Both were ruled on after more than fifteen days."""
        record = {"objection_received": day(received), "objection_ruled": date(2008, 5, 30)}
        assert finding(record, "civil-objection-ruling").verdict is verdict

    @pytest.mark.parametrize(
        ("ruled", "holding", "due"),
        [
            # Measured on 4 January: day 15 is Saturday 19 January, so Monday the 21st.
            ("2012-12-31", "civil-suit-after-preservation-1991", "2013-01-21"),
            # Day 30 is Sunday 3 February, so Monday the 4th.
            ("2013-01-01", "civil-suit-after-preservation", "2013-02-04"),
        ],
    )
    def test_the_ruling_decides_how_long_there_is_to_sue(
        self, ruled: str, holding: str, due: str
    ) -> None:
        """The same measure of 4 January 2013 and the same suit of 25 January."""
        record: Record = {
            "pre_suit_preservation": True,
            "preservation_ruled": day(ruled),
            "preservation_measured": date(2013, 1, 4),
            "suit_filed": date(2013, 1, 25),
        }
        found = findings(
            record, "civil-suit-after-preservation", "civil-suit-after-preservation-1991"
        )
        [standing] = [one for one in found.values() if one.verdict is not Verdict.NOT_APPLICABLE]
        assert (standing.rule.id, standing.due) == (holding, day(due))

    def test_without_the_ruling_the_measure_decides(self) -> None:
        """Day 30 of 4 January is Sunday 3 February 2013."""
        record: Record = {
            "pre_suit_preservation": True,
            "preservation_measured": date(2013, 1, 4),
            "suit_filed": date(2013, 2, 4),
        }
        found = findings(
            record, "civil-suit-after-preservation", "civil-suit-after-preservation-1991"
        )
        assert [one.verdict for one in found.values()] == [Verdict.ON_TIME, Verdict.NOT_APPLICABLE]

    APPLYING = (
        "civil-enforcement-application-organisations-1991",
        "civil-enforcement-application-2007",
        "civil-enforcement-application",
    )

    @pytest.mark.parametrize(
        ("due", "holding", "end"),
        [
            # Six months: 30 September 2008, in the holiday of 29 September to 5 October: Monday 6.
            ("2008-03-31", APPLYING[0], "2008-10-06"),
            # Two years: Thursday 1 April 2010.
            ("2008-04-01", APPLYING[1], "2010-04-01"),
            # Two years: Sunday 31 December 2023, holiday to 1 January: Tuesday 2 January.
            ("2021-12-31", APPLYING[1], "2024-01-02"),
            # Two years: 1 January 2024, a holiday.
            ("2022-01-01", APPLYING[2], "2024-01-02"),
        ],
    )
    def test_the_last_day_to_perform_decides_how_long_there_is_to_apply(
        self, due: str, holding: str, end: str
    ) -> None:
        record: Record = {"performance_due": day(due), "citizen_involved": False, "applied": None}
        found = findings(record, *self.APPLYING)
        [standing] = [one for one in found.values() if one.verdict is not Verdict.NOT_APPLICABLE]
        assert (standing.rule.id, standing.due) == (holding, day(end))
        assert standing.verdict is Verdict.LAPSED

    @pytest.mark.parametrize(
        ("first", "last", "expected"),
        [
            # Each by itself: Wednesday 20 December 2023.
            ("2021-12-20", "2021-12-31", {"civil-enforcement-application-2007": "2023-12-20"}),
            # From the last one alone: Monday 1 April 2024.
            ("2022-01-01", "2022-04-01", {"civil-enforcement-application": "2024-04-01"}),
            # One on each side: the first by itself to Tuesday 2 January 2024, and from the last
            # one, since no transitional provision was read, to Friday 28 June 2024.
            (
                "2021-12-31",
                "2022-06-28",
                {
                    "civil-enforcement-application-2007": "2024-01-02",
                    "civil-enforcement-application": "2024-06-28",
                },
            ),
        ],
    )
    def test_instalments_run_from_each_until_2021_and_from_the_last_since(
        self, first: str, last: str, expected: dict[str, str]
    ) -> None:
        record: Record = {
            "instalment_due": day(first), "last_instalment_due": day(last), "applied": None,
        }  # fmt: skip
        found = findings(record, *self.APPLYING[1:])
        assert {
            rule: str(one.due) for rule, one in found.items()
            if one.verdict is not Verdict.NOT_APPLICABLE
        } == expected  # fmt: skip

    def test_a_period_that_still_ran_in_2022_may_be_read_by_the_new_start(self) -> None:
        """The instalment of 30 June 2021 alone, or with the last one of 30 June 2022 (a Sunday)."""
        record: Record = {
            "instalment_due": date(2021, 6, 30), "last_instalment_due": date(2022, 6, 30),
            "applied": date(2024, 6, 3),
        }  # fmt: skip
        rule = LAW["civil-enforcement-application-2007"]
        by_itself, by_the_last = (
            finding(record, rule),
            finding(record, rule.with_reading("last-instalment")),
        )
        assert (by_itself.verdict, by_itself.due) == (Verdict.LATE, date(2023, 6, 30))
        assert (by_the_last.verdict, by_the_last.due) == (Verdict.ON_TIME, date(2024, 7, 1))

    def test_a_period_that_still_ran_in_april_2008_may_be_read_by_the_new_length(self) -> None:
        """Due on 12 October 2007: six months to Saturday 12 April 2008, or two years to 2009."""
        record: Record = {
            "citizen_involved": False, "performance_due": date(2007, 10, 12),
            "applied": date(2009, 10, 12),
        }  # fmt: skip
        rule = LAW["civil-enforcement-application-organisations-1991"]
        old, new = finding(record, rule), finding(record, rule.with_reading("new-length"))
        assert (old.verdict, old.due) == (Verdict.LATE, date(2008, 4, 14))
        assert (new.verdict, new.due) == (Verdict.ON_TIME, date(2009, 10, 12))


class TestNumbers:
    """Article numbers as printed for a day of each edition, transcribed from the texts."""

    @pytest.mark.parametrize(
        ("rule", "printed"),
        [
            ("civil-objection-ruling", ("202", "225", "225", "232", "236")),
            ("civil-third-party-suit", ("204", "227", "227", "234", "238")),
            ("civil-superior-court", ("203", "226", "226", "233", "237")),
            ("civil-entrusted-start", ("206", "229", "229", "236", "240")),
            ("civil-pre-suit-preservation-ruling", ("93", "101", "101", "104", "104")),
            ("civil-urgent-preservation-ruling", ("92", "100", "100", "103", "103")),
        ],
    )
    def test_each_edition_has_its_own_number(self, rule: str, printed: tuple[str, ...]) -> None:
        days = (
            (2012, "2007年修正"), (2013, "2012年修正"), (2018, "2017年修正"), (2022, "2021年修正"),
            (2024, "2023年修正"),
        )  # fmt: skip
        citation = LAW[rule].citations[0]
        assert [citation.name_on(date(year, 7, 2)).zh for year, _ in days] == [
            f"民事诉讼法({edition}) 第{number}条"
            for (_, edition), number in zip(days, printed, strict=True)
        ]

    @pytest.mark.parametrize(
        ("rule", "name"),
        [
            ("civil-enforcement-application", "民事诉讼法(2023年修正) 第250条"),
            ("civil-enforcement-application-2007", "民事诉讼法(2017年修正) 第239条"),
            ("civil-enforcement-application-citizen-1991", "民事诉讼法(1991年) 第219条"),
            ("civil-suit-after-preservation-1991", "民事诉讼法(2007年修正) 第93条"),
        ],
    )
    def test_a_text_that_ended_is_named_as_it_last_was(self, rule: str, name: str) -> None:
        assert LAW[rule].citations[0].name.zh == name

    def test_a_finding_prints_the_numbers_of_its_trigger(self) -> None:
        """An objection received in 2012: art. 202 and 204 of the text of 2007."""
        record = {"objection_received": date(2012, 7, 2), "objection_ruled": date(2012, 7, 9)}
        sources = [source.zh for source in finding(record, "civil-objection-ruling").sources]
        assert sources[:2] == ["民事诉讼法(2007年修正) 第202条", "民事诉讼法(2007年修正) 第204条"]

    def test_the_interpretation_of_2025_is_cited_for_suits_since_then(self) -> None:
        """Service on 23 July 2025 and on the day of force."""
        named = [
            len(finding(
                {"objection_kind": "thing", "objection_ruling_served": date(2025, 7, served),
                 "third_party_suit_filed": date(2025, 8, 1)},
                "civil-third-party-suit",
            ).sources)
            for served in (23, 24)
        ]  # fmt: skip
        assert named == [1, 2]


class TestReadings:
    def test_the_six_months_may_run_from_the_finding_of_assets(self) -> None:
        """Received on 15 March, found on 10 July 2018: first permitted on 11 January 2019."""
        record: Record = {
            "application_received": date(2018, 3, 15),
            "asset_found": datetime(2018, 7, 10, 9, 0),
            "superior_court_sought": date(2018, 10, 8),
            "deductions": (),
        }
        rule = LAW["civil-superior-court"]
        assert finding(record, rule).verdict is Verdict.ON_TIME
        found = finding(record, rule.with_reading("from-finding"))
        assert (found.verdict, found.due) == (Verdict.PREMATURE, date(2019, 1, 11))

    def test_the_report_may_be_counted_from_the_start_of_enforcement(self) -> None:
        """Begun on 20 September 2018: day 30 is Saturday 20 October, so Monday the 22nd."""
        record: Record = {
            "entrustment_received": date(2018, 9, 7), "entrusted_started": date(2018, 9, 20),
            "entrusted_reported": date(2018, 10, 22),
        }  # fmt: skip
        rule = LAW["civil-entrusted-report"]
        assert finding(record, rule).verdict is Verdict.LATE
        found = finding(record, rule.with_reading("from-start"))
        assert (found.verdict, found.due) == (Verdict.ON_TIME, date(2018, 10, 22))

    def test_hours_move_off_a_sunday_by_convention_only(self) -> None:
        """48 hours end on Sunday 13 May at 10:00, or by convention with Monday the 14th."""
        record: Record = {
            "pre_suit_preservation": True,
            "preservation_accepted": datetime(2018, 5, 11, 9, 10),
            "preservation_ruled": datetime(2018, 5, 14, 9, 0),
        }
        rules = LAW.only("civil-pre-suit-preservation-ruling")
        [moved] = with_conventions(rules, {"hour-roll": "next-working-day"})
        assert finding(record, rules.rules[0]).verdict is Verdict.LATE
        assert finding(record, moved).verdict is Verdict.ON_TIME


class TestRights:
    def test_time_is_left_out_of_the_six_months_alone(self) -> None:
        """No other period of the law admits a deduction or an extension."""
        lists = {"deductions", "extensions"}
        admitting = [rule.id for rule in LAW if lists & {fact.name for fact in rule.facts}]
        assert admitting == ["civil-superior-court"]

    def test_an_act_shows_which_objection_it_was(self) -> None:
        """Without the kind, a suit is judged as a third person's and a review as a party's."""
        record: Record = {
            "objection_ruling_served": date(2018, 5, 2),
            "third_party_suit_filed": date(2018, 5, 17),
            "objection_review_sought": None,
        }
        found = findings(record, "civil-objection-review-application", "civil-third-party-suit")
        assert [one.verdict for one in found.values()] == [Verdict.UNDETERMINED, Verdict.ON_TIME]

    def test_an_interruption_starts_the_two_years_anew(self) -> None:
        """Interrupted on 20 September 2023: to Saturday 20 September 2025, so Monday the 22nd."""
        record: Record = {
            "performance_due": date(2022, 5, 31), "limitation_interrupted": date(2023, 9, 20),
            "applied": None,
        }  # fmt: skip
        found = finding(record, "civil-enforcement-application", as_of=date(2025, 9, 22))
        assert (found.verdict, found.due) == (Verdict.PENDING, date(2025, 9, 22))


class TestMoments:
    def times(self, record: Record) -> dict[str, date | datetime | None]:
        known = moment_times(record, LAW, as_of=LATER, calendar=china_calendar())
        return {named.id: time.earliest for named, time in known if time.is_exact}

    def test_the_day_of_detention_is_the_first_and_a_rest_day_moves_nothing(self) -> None:
        """15 days from Saturday 17 September 2022 end on 1 October, in the holiday."""
        found = self.times({"detained": datetime(2022, 9, 17, 15, 20)})
        assert found == {"civil-detention-ends": date(2022, 10, 1)}

    def test_the_end_in_the_decision_goes_first(self) -> None:
        record = {"detained": date(2022, 9, 17), "detention_ends": date(2022, 9, 23)}
        assert self.times(record)["civil-detention-ends"] == date(2022, 9, 23)

    def test_service_by_announcement_took_sixty_days_until_2021(self) -> None:
        """From 1 March 2022: the 30th day is 31 March; from 31 December the 60th is 1 March."""
        found = self.times({"service_announced": date(2022, 3, 1)})
        assert found == {"civil-announcement-service": date(2022, 3, 31)}
        found = self.times({"service_announced": date(2021, 12, 31)})
        assert found == {"civil-announcement-service-2021": date(2022, 3, 1)}
        standing = {moment.id: moment.in_force for moment in LAW.moments}
        new, old = (
            standing[name]
            for name in ("civil-announcement-service", "civil-announcement-service-2021")
        )
        assert new is not None
        assert old is not None
        assert (old.until, new.since) == (date(2021, 12, 31), date(2022, 1, 1))
