"""The interpretation of the Civil Procedure Law: durations, renumbering, exclusions, readings."""

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
from execrules.rules import Role, Rule, RuleSet
from execrules.verdicts import Verdict

INTERPRETATION = rule_set("civil-procedure-interpretation")
SEIZURE = rule_set("seizure-provisions")
TEXTS = (
    "civil-procedure", "civil-procedure-interpretation", "enforcement-procedure-interpretation",
    "seizure-provisions", "delayed-performance-interest",
)  # fmt: skip

ROWS = (
    "CUR-A06", "CUR-B09a", "CUR-B09b", "CUR-B09c", "CUR-E05b", "CUR-E05c", "CUR-E09a", "CUR-E09b",
    "CUR-E09c", "CUR-E09d", "CUR-F11a", "CUR-F11b", "CUR-F12b", "CUR-F13a", "CUR-F13b", "CUR-G08",
    "CUR-G12",
)  # fmt: skip


def finding(record: Record, rule: str | Rule, *, as_of: date = date(2026, 11, 1)) -> Finding:
    chosen = INTERPRETATION[rule] if isinstance(rule, str) else rule
    only = RuleSet(
        id="one", title=chosen.title, rules=(chosen,), vocabulary=INTERPRETATION.vocabulary
    )
    [found] = check(record, only, as_of=as_of, calendar=china_calendar())
    return found


def ends(record: Record, rules: RuleSet) -> list[str]:
    """The ends of measures on deposits, movables and immovables."""
    known = moment_times(record, rules, as_of=date(2026, 11, 1), calendar=china_calendar())
    return [str(time.earliest) for _, time in known if time.is_exact]


def test_every_row_is_covered_once() -> None:
    """17 rows: 14 as rules, the three longest periods of control as moments."""
    covered = [row for one in (*INTERPRETATION, *INTERPRETATION.moments) for row in one.covers]
    assert Counter(covered) == Counter(ROWS)


def test_only_the_renewal_has_no_row() -> None:
    """The table has how long control lasts; that it is renewed in time follows from it."""
    without = [rule.id for rule in INTERPRETATION if not rule.covers]
    assert without == ["interpretation-control-renewal"]


def test_a_text_cited_in_several_modules_is_described_once() -> None:
    """Title, number, dates and editions of an instrument are the same wherever it is cited."""
    cited = [
        citation.instrument
        for name in TEXTS
        for part in (rule_set(name),)
        for one in (*part, *part.moments)
        for citation in one.citations
    ]
    described = Counter(instrument.id for instrument in dict.fromkeys(cited))
    assert [name for name, count in described.items() if count > 1] == []


class TestControl:
    @pytest.mark.parametrize(
        ("effective", "expected"),
        [
            # The day before the corresponding day, rest day or not: 3 February 2017 is a Friday,
            # 3 February 2018 a Saturday.
            ("2015-02-04", ["2016-02-03", "2017-02-03", "2018-02-03"]),
            # As the form prints it: three years from 24 January 2017 to 23 January 2020.
            ("2017-01-24", ["2018-01-23", "2019-01-23", "2020-01-23"]),
        ],
    )
    def test_control_lasts_one_two_or_three_years(
        self, effective: str, expected: list[str]
    ) -> None:
        assert ends({"controlled": read_day(effective)}, INTERPRETATION) == expected

    def test_control_of_before_2015_lasted_half_a_year_one_or_two_years(self) -> None:
        """From 3 February 2015: 2 August 2015 is a Sunday and does not move."""
        assert ends({"controlled": date(2015, 2, 3)}, SEIZURE) == [
            "2015-08-02", "2016-02-02", "2017-02-02",
        ]  # fmt: skip

    def test_each_day_of_effect_has_one_text(self) -> None:
        """The old periods hold up to 3 February 2015, the new ones from the 4th on."""
        old = {moment.in_force for moment in SEIZURE.moments}
        new = {moment.in_force for moment in INTERPRETATION.moments}
        [until] = [force.until for force in old if force is not None]
        [since] = [force.since for force in new if force is not None]
        assert (until, since) == (date(2015, 2, 3), date(2015, 2, 4))

    @pytest.mark.parametrize(
        ("rules", "since"),
        [(INTERPRETATION, date(2015, 2, 4)), (SEIZURE, date(2015, 2, 3))],
        ids=["2015", "2004"],
    )
    def test_the_printed_end_goes_before_any_computed_one(
        self, rules: RuleSet, since: date
    ) -> None:
        record = {"controlled": since, "control_expires": date(2015, 5, 2)}
        assert ends(record, rules) == ["2015-05-02"] * 3

    def test_a_renewal_is_judged_by_the_printed_end_alone(self) -> None:
        """Without it nothing is said: the longest period need not have been taken."""
        record: Record = {
            "controlled": date(2017, 1, 24), "control_renewal_sought": date(2020, 1, 10),
            "control_renewed": date(2020, 1, 20),
        }  # fmt: skip
        found = finding(record, "interpretation-control-renewal")
        assert found.verdict is Verdict.UNDETERMINED
        assert [one.fact.name for one in found.missing] == ["control_expires"]


class TestNumbers:
    """Numbers of 2015 and 2020 (a year each) and of 2022, transcribed from the two texts read."""

    @pytest.mark.parametrize(
        ("rule", "was", "now"),
        [
            ("civil-notice", "482", "480"),
            ("interpretation-control-renewal", "487", "485"),
            ("interpretation-standstill", "465", "463"),
            ("interpretation-disputed-thing-release", "316", "314"),
            ("interpretation-participation", "509", "507"),
            ("interpretation-questioning", "484", "482"),
            ("interpretation-family-notice", "180", "180"),
            ("interpretation-sanction-review", "185", "185"),
            ("interpretation-bankruptcy-answer", "514", "512"),
            ("interpretation-interference", "521", "519"),
        ],
    )
    def test_the_amendment_of_2022_renumbered(self, rule: str, was: str, now: str) -> None:
        citation = INTERPRETATION[rule].citations[0]
        text = "最高人民法院关于适用《民事诉讼法》的解释"
        assert [
            citation.name_on(read_day(day)).zh for day in ("2018-07-02", "2022-04-09", "2022-04-10")
        ] == [
            f"{text}(2015年) 法释〔2015〕5号 第{was}条",
            f"{text}(2020年修正) 法释〔2015〕5号 第{was}条",
            f"{text}(2022年修正) 法释〔2015〕5号 第{now}条",
        ]

    @pytest.mark.parametrize(
        ("rule", "older", "newer"),
        [
            ("interpretation-distribution-objection", ("25", "17"), ("511", "509")),
            ("interpretation-distribution-opposition", ("26", "18"), ("512", "510")),
            ("interpretation-distribution-suit", ("26", "18"), ("512", "510")),
        ],
    )
    def test_distribution_stands_in_both_interpretations(
        self, rule: str, older: tuple[str, str], newer: tuple[str, str]
    ) -> None:
        """In 2012 in the older one alone; in 2018 and in 2023 in both."""
        printed = [
            [
                one.name_on(day).zh.rpartition(" ")[2]
                for one in INTERPRETATION[rule].citations_on(day)
            ]
            for day in (date(2012, 7, 2), date(2018, 7, 2), date(2023, 7, 3))
        ]
        assert printed == [
            [f"第{older[0]}条"],
            [f"第{older[0]}条", f"第{newer[0]}条"],
            [f"第{older[1]}条", f"第{newer[1]}条"],
        ]


class TestExclusions:
    @pytest.mark.parametrize(
        ("suit", "verdict"),
        [
            (date(2018, 9, 29), Verdict.NOT_APPLICABLE),  # day 15, a worked Saturday
            (date(2018, 9, 30), Verdict.OVERDUE),  # a day late: the measures are lifted
            (None, Verdict.OVERDUE),
        ],
    )
    def test_a_suit_in_time_keeps_the_measures(self, suit: date | None, verdict: Verdict) -> None:
        """Served on 14 September 2018; 15 and 7 days end on Monday 8 October."""
        record: Record = {
            "objection_kind": "thing", "objection_outcome": "upheld",
            "objection_ruling_served": date(2018, 9, 14), "third_party_suit_filed": suit,
            "disputed_thing_released": None,
        }  # fmt: skip
        found = finding(record, "interpretation-disputed-thing-release", as_of=date(2018, 10, 9))
        assert found.verdict is verdict

    def test_a_summoned_person_is_questioned_under_one_of_the_two_limits(self) -> None:
        """Ten hours: too long, unless detention may follow."""
        for possible, expected in (
            (False, ["late", "not_applicable"]),
            (True, ["not_applicable", "on_time"]),
        ):
            record: Record = {
                "possible_detention": possible,
                "summoned_arrived": datetime(2018, 5, 2, 9, 30),
                "questioning_ended": datetime(2018, 5, 2, 19, 30),
            }
            assert [
                finding(record, rule).verdict.code
                for rule in ("interpretation-questioning", "interpretation-questioning-detention")
            ] == expected

    def test_only_duties_can_be_overdue(self) -> None:
        """A right or a bound has no last day on which somebody fails."""
        for rule in INTERPRETATION:
            verdicts = {example.verdict for example in rule.examples}
            assert rule.role is Role.DUTY or Verdict.OVERDUE not in verdicts, rule.id


class TestReadings:
    def test_the_standstill_may_end_with_the_time_to_sue(self) -> None:
        """Day 15 of 21 September is 6 October; the time to sue moves to Monday the 8th."""
        record: Record = {
            "objection_kind": "thing", "objection_outcome": "rejected",
            "objection_ruling_served": date(2018, 9, 21),
            "disputed_thing_disposed": date(2018, 10, 8),
        }  # fmt: skip
        rule = INTERPRETATION["interpretation-standstill"]
        assert finding(record, rule).verdict is Verdict.ON_TIME
        found = finding(record, rule.with_reading("with-time-to-sue"))
        assert (found.verdict, found.due) == (Verdict.PREMATURE, date(2018, 10, 9))

    def test_the_day_on_which_enforcement_ends_may_be_too_late(self) -> None:
        record: Record = {
            "filed": date(2018, 3, 15), "assets_exhausted": date(2018, 10, 15),
            "participation_sought": date(2018, 10, 15),
        }  # fmt: skip
        rule = INTERPRETATION["interpretation-participation"]
        assert finding(record, rule).verdict is Verdict.ON_TIME
        found = finding(record, rule.with_reading("day-before"))
        assert (found.verdict, found.due) == (Verdict.LATE, date(2018, 10, 14))

    def test_questioning_may_be_counted_from_its_start(self) -> None:
        """Brought in at 9:30, questioned from 11:00 to 18:00."""
        record: Record = {
            "possible_detention": False,
            "summoned_arrived": datetime(2018, 5, 2, 9, 30),
            "questioning_started": datetime(2018, 5, 2, 11, 0),
            "questioning_ended": datetime(2018, 5, 2, 18, 0),
        }
        rule = INTERPRETATION["interpretation-questioning"]
        assert finding(record, rule).verdict is Verdict.LATE
        assert finding(record, rule.with_reading("from-questioning")).verdict is Verdict.ON_TIME

    def test_the_family_may_be_notified_by_the_next_full_hours(self) -> None:
        """Detained at 15:20: 24 hours to 15:20, or counted from 16:00 to 16:00."""
        record: Record = {
            "detained": datetime(2022, 2, 17, 15, 20),
            "family_notified": datetime(2022, 2, 18, 15, 50),
            "family_out_of_reach": False,
        }
        rule = INTERPRETATION["interpretation-family-notice"]
        assert finding(record, rule).verdict is Verdict.LATE
        found = finding(record, rule.with_reading("next-hour"))
        assert (found.verdict, found.due) == (Verdict.ON_TIME, datetime(2022, 2, 18, 16, 0))

    def test_the_six_months_may_bind_the_interference(self) -> None:
        """Closed on 3 April 2018: interfered with in time, removal asked for after it."""
        record: Record = {
            "closed": date(2018, 4, 3), "terminated_for_now": None,
            "interfered": date(2018, 9, 28), "interference_removal_sought": date(2018, 11, 5),
        }  # fmt: skip
        rule = INTERPRETATION["interpretation-interference"]
        assert finding(record, rule).verdict is Verdict.LATE
        assert finding(record, rule.with_reading("interference-itself")).verdict is Verdict.ON_TIME

    def test_no_convention_lengthens_how_long_somebody_is_held(self) -> None:
        """Eight hours from a Saturday noon end that evening, whatever is said of rest days."""
        record: Record = {
            "possible_detention": False,
            "summoned_arrived": datetime(2018, 5, 12, 12, 0),
            "questioning_ended": datetime(2018, 5, 12, 21, 0),
        }
        rules = INTERPRETATION.only("interpretation-questioning")
        [rolled] = with_conventions(rules, {"hour-roll": "next-working-day"})
        assert finding(record, rolled).verdict is Verdict.LATE
