"""Setting the reference price: which text holds on which day, what is read otherwise, validity.

All expected days were counted by hand from the notices of their year.
"""

from collections import Counter
from datetime import date

import pytest

from execrules.calendars.china import china_calendar
from execrules.engines.scalar.judge import check, moment_times
from execrules.facts import Extension, FactValue, Record
from execrules.findings import Finding
from execrules.periods import Unit
from execrules.rulebook import rule_set, rule_sets, vocabulary
from execrules.rules import Rule, RuleSet
from execrules.terms import Term
from execrules.verdicts import Verdict

PRICING = rule_set("pricing-provisions")
SALES = rule_set("auction-sale-provisions")
EVALUATION = rule_set("evaluation-2018")

ROWS = (
    "CUR-C01", "CUR-C02", "CUR-C03", "CUR-C04", "CUR-C05", "CUR-C06", "CUR-C07", "CUR-C08",
    "CUR-C09", "CUR-C12", "CUR-C13", "CUR-C14", "CUR-C15a", "CUR-C15b", "CUR-C16", "CUR-C17",
)  # fmt: skip


def day(text: str) -> date:
    return date.fromisoformat(text)


def days(**facts: str | None) -> dict[str, FactValue]:
    return {name: None if text is None else day(text) for name, text in facts.items()}


def finding(rule: Rule, record: Record, *, as_of: str = "2026-11-01") -> Finding:
    only = RuleSet(
        id="one", title=Term("one", "一条"), rules=(rule,), vocabulary=vocabulary.VOCABULARY
    )
    [found] = check(record, only, as_of=day(as_of), calendar=china_calendar())
    return found


def moment(moment_id: str, record: Record) -> object:
    found = moment_times(record, PRICING, as_of=day("2026-11-01"), calendar=china_calendar())
    [time] = [time for named, time in found if named.id == moment_id]
    assert time.earliest == time.latest
    return time.earliest


def test_every_row_is_covered_by_one_rule_or_moment() -> None:
    rules = [row for rule in PRICING for row in rule.covers]
    moments = [row for found in PRICING.moments for row in found.covers]
    assert Counter(rules + moments) == Counter(ROWS)
    assert not PRICING.left_out


def test_the_rule_without_a_row_is_the_same_article_for_another_report() -> None:
    [twin] = [rule for rule in PRICING if not rule.covers]
    assert twin.id == "pricing-send-inquiry-report"
    assert twin.duty != PRICING["pricing-send-report"].duty  # an asset may have both reports


def test_the_evaluation_and_the_law_about_one_act_share_its_duty() -> None:
    """Both are shown side by side, and neither takes the other's place."""
    duties = {
        duty: {rule.id for rules in rule_sets().values() for rule in rules if rule.duty == duty}
        for duty in ("start-pricing", "send-report", "start-sale")
    }
    assert duties == {
        "start-pricing": {"eval-appraisal-start", "pricing-start"},
        "send-report": {
            "eval-report-sending", "auction-send-report-2004", "pricing-send-report",
        },
        "start-sale": {"eval-auction-start", "pricing-start-sale"},
    }  # fmt: skip


class TestSendingAReportBeforeAndAfterSeptember2018:
    """One duty, two versions, chosen by the receipt of the report."""

    OLD = SALES["auction-send-report-2004"]
    NEW = PRICING["pricing-send-report"]

    def verdicts(self, received: str, sent: str) -> list[tuple[Verdict, object]]:
        record = days(report_received=received, report_sent=sent)
        found = [finding(rule, record) for rule in (self.OLD, self.NEW)]
        return [(one.verdict, one.due_time.earliest) for one in found]

    def test_a_report_of_31_august_is_sent_within_five_days(self) -> None:
        """From Friday 31 August: 1, 2, 3, 4 and Wednesday 5 September."""
        found = self.verdicts("2018-08-31", "2018-09-05")
        assert found[0] == (Verdict.ON_TIME, day("2018-09-05"))
        assert found[1][0] is Verdict.NOT_APPLICABLE
        assert self.verdicts("2018-08-31", "2018-09-06")[0][0] is Verdict.LATE

    def test_the_same_report_received_on_3_september_is_sent_within_three_days(self) -> None:
        """From Monday 3 September: 4, 5 and Thursday 6 September; five days later is late."""
        found = self.verdicts("2018-09-03", "2018-09-08")
        assert found[0][0] is Verdict.NOT_APPLICABLE
        assert found[1] == (Verdict.LATE, day("2018-09-06"))
        assert self.verdicts("2018-09-03", "2018-09-06")[1][0] is Verdict.ON_TIME

    def test_the_first_day_of_force_takes_the_new_limit(self) -> None:
        """Saturday 1 September: 2, 3 and Tuesday 4 September."""
        found = self.verdicts("2018-09-01", "2018-09-04")
        assert found[0][0] is Verdict.NOT_APPLICABLE
        assert found[1] == (Verdict.ON_TIME, day("2018-09-04"))

    @pytest.mark.parametrize(
        ("received", "due"),
        [
            # 3, 4, 5, 6 and Friday 7 September
            ("2018-08-31", "2018-09-07"),
            # 4, 5, 6, 7 and Monday 10 September
            ("2018-09-03", "2018-09-10"),
        ],
    )
    def test_the_indicator_keeps_its_five_working_days_on_both_sides(
        self, received: str, due: str
    ) -> None:
        record = days(report_received=received, report_sent=due)
        found = finding(EVALUATION["eval-report-sending"], record)
        assert (found.verdict, found.due) == (Verdict.ON_TIME, day(due))


def test_a_party_has_ten_days_for_a_report_of_august_and_five_for_one_of_september() -> None:
    """Ten from 31 August end on Monday the 10th, five from 1 September on Thursday the 6th."""
    old, new = SALES["auction-report-objection-2004"], PRICING["pricing-report-objection"]
    for received, due, holds, other in (
        ("2018-08-31", "2018-09-10", old, new),
        ("2018-09-01", "2018-09-06", new, old),
    ):
        record = days(report_received_by_party=received, report_posted=None, report_objected=due)
        found = finding(holds, record)
        assert (found.verdict, found.due) == (Verdict.ON_TIME, day(due))
        assert finding(other, record).verdict is Verdict.NOT_APPLICABLE


class TestReadings:
    def test_a_matter_pending_on_the_day_of_force_counts_from_it_by_a_reading(self) -> None:
        """30 days from 1 September 2018 end on 1 October and move to the 8th."""
        record = days(controlled="2018-06-15", pricing_started="2018-10-08")
        rule = PRICING["pricing-start"]
        assert finding(rule, record).verdict is Verdict.NOT_APPLICABLE
        read = finding(rule.with_reading("pending-matters"), record)
        assert (read.verdict, read.due) == (Verdict.ON_TIME, day("2018-10-08"))

    def test_the_reading_leaves_a_later_matter_as_it_is(self) -> None:
        """From Monday 10 September, day 10 is Thursday the 20th."""
        record = days(price_set="2018-09-10", sale_procedure_started="2018-09-20")
        rule = PRICING["pricing-start-sale"]
        for one in (rule, rule.with_reading("pending-matters")):
            assert finding(one, record).due == day("2018-09-20")

    def test_the_start_of_the_appraisal_is_not_written(self) -> None:
        """From receipt on 1 March 2019 to Monday 1 April; from issue on 27 February to 29 March."""
        record: Record = {
            **days(
                appraisal_commissioned="2019-02-27",
                appraisal_order_received="2019-03-01",
                report_made="2019-04-01",
            ),
            "deductions": (),
            "appraisal_extensions": (),
        }
        rule = PRICING["pricing-appraisal-report"]
        assert finding(rule, record).verdict is Verdict.ON_TIME
        read = finding(rule.with_reading("from-issue-of-order"), record)
        assert (read.verdict, read.due) == (Verdict.LATE, day("2019-03-29"))

    def test_where_day_30_is_a_rest_day_the_last_day_to_ask_for_more_is_read_two_ways(self) -> None:
        """Day 30 is Sunday 31 March 2019, moved to 1 April: 27 March, or 26 March unmoved."""
        record: Record = {
            **days(appraisal_order_received="2019-03-01", appraisal_extension_applied="2019-03-27"),
            "deductions": (),
        }
        rule = PRICING["pricing-appraisal-extension"]
        assert finding(rule, record).verdict is Verdict.ON_TIME
        read = finding(rule.with_reading("from-unmoved-end"), record)
        assert (read.verdict, read.due) == (Verdict.LATE, day("2019-03-26"))


class TestExtensions:
    ORDER = days(inquiry_order_received="2018-10-09", inquiry_report_made="2018-10-15")

    def extended(self, count: int, approved: str) -> tuple[Extension, ...]:
        return (Extension(count=count, unit=Unit.DAYS, approved_on=day(approved)),)

    def test_an_extension_after_the_last_day_does_not_count(self) -> None:
        """Day 3 of Tuesday 9 October is Friday the 12th."""
        record: Record = {**self.ORDER, "inquiry_extensions": self.extended(3, "2018-10-13")}
        found = finding(PRICING["pricing-inquiry-report"], record)
        assert (found.verdict, found.due) == (Verdict.LATE, day("2018-10-12"))

    def test_of_a_longer_extension_three_days_count(self) -> None:
        """Day 6 is Monday 15 October."""
        record: Record = {**self.ORDER, "inquiry_extensions": self.extended(10, "2018-10-12")}
        found = finding(PRICING["pricing-inquiry-report"], record)
        assert (found.verdict, found.due) == (Verdict.ON_TIME, day("2018-10-15"))

    def test_an_extension_of_the_enforcement_period_is_none_of_the_appraisal(self) -> None:
        """Day 30 of 1 March 2019 is Sunday the 31st: due on 1 April whatever else was extended."""
        record: Record = {
            **days(appraisal_order_received="2019-03-01", report_made="2019-04-02"),
            "deductions": (),
            "appraisal_extensions": (),
            "extensions": self.extended(30, "2019-03-05"),
        }
        found = finding(PRICING["pricing-appraisal-report"], record)
        assert (found.verdict, found.due) == (Verdict.LATE, day("2019-04-01"))


class TestMoments:
    @pytest.mark.parametrize(
        ("posted", "received"),
        [
            ("2018-09-10", "2018-09-25"),
            # The 15th day is a holiday: what the law supposes does not wait for an office to open.
            ("2018-09-16", "2018-10-01"),
        ],
    )
    def test_a_posted_report_is_received_when_15_days_are_full(
        self, posted: str, received: str
    ) -> None:
        found = moment("deemed-receipt-of-report", days(report_posted=posted))
        assert found == day(received)

    @pytest.mark.parametrize(
        ("start", "printed", "end"),
        [
            # As documents print it: the day before the corresponding one.
            ("2018-09-25", None, "2019-09-24"),
            ("2019-03-01", None, "2020-02-29"),
            # The last day of a holiday: it does not move.
            ("2018-10-08", None, "2019-10-07"),
            # Printed: six months only.
            ("2019-03-01", "2019-08-31", "2019-08-31"),
            (None, "2019-08-31", "2019-08-31"),
        ],
    )
    def test_the_printed_end_of_validity_goes_first_and_a_year_counts_its_first_day(
        self, start: str | None, printed: str | None, end: str
    ) -> None:
        record = days(price_valid_from=start, price_valid_until=printed)
        assert moment("reference-price-validity", record) == day(end)

    def test_a_price_announced_while_valid_may_be_used_six_months_longer(self) -> None:
        """31 August has no corresponding day in February: the 29th of 2020, which is a Saturday."""
        record = days(price_valid_until="2019-08-31")
        assert moment("reference-price-usable", record) == day("2020-02-29")
