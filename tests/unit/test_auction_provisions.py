"""Online and offline auctions: two texts, one auction, never both; what is read otherwise.

All expected days were counted by hand from the notices of their year.
"""

from collections import Counter
from datetime import date, datetime

import pytest

from execrules.calendars.china import china_calendar
from execrules.conventions import with_conventions
from execrules.engines.scalar.judge import check, moment_times
from execrules.facts import FactValue, Record
from execrules.findings import Finding
from execrules.rulebook import rule_set, vocabulary
from execrules.rules import MomentKind, Rule, RuleSet
from execrules.terms import Term
from execrules.verdicts import Verdict

ONLINE = rule_set("online-auction-provisions")
OFFLINE = rule_set("auction-sale-provisions")
PRIORITY = rule_set("priority-claim-transfer")

ONLINE_ROWS = (
    "CUR-C20a", "CUR-C20b", "CUR-C21", "CUR-C21b", "CUR-C22", "CUR-C23", "CUR-C23b", "CUR-C24",
    "CUR-C24b", "CUR-C24c", "CUR-C25", "CUR-C39",
)  # fmt: skip
OFFLINE_ROWS = (
    "CUR-C12-OLD", "CUR-C14-OLD", "CUR-C30a", "CUR-C30b", "CUR-C31", "CUR-C32", "CUR-C33",
    "CUR-C34", "CUR-C35", "CUR-C36", "CUR-C37a", "CUR-C37b", "CUR-C38",
)  # fmt: skip

AUCTION: Record = {
    "auction_day": date(2019, 3, 20),
    "auction_announced": date(2019, 2, 15),
    "sale_notified": date(2019, 2, 1),
    "sale_notice_posted": None,
    "bidding_ended": datetime(2019, 3, 21, 10, 0),
    "deposits_returned": datetime(2019, 3, 21, 12, 0),
    "auction_failed": date(2019, 3, 21),
    "next_auction_held": date(2019, 5, 5),
    "auction_stay_ended": date(2019, 3, 1),
    "auction_resumed": date(2019, 3, 4),
    "resumption_notified": date(2019, 3, 4),
    "taken_in_kind": None,
    "auction_withdrawn": None,
    "closed": None,
}
"""One auction, held on 20 and 21 March 2019, with everything that could follow it."""


def day(text: str) -> date:
    return date.fromisoformat(text)


def finding(rule: Rule, record: Record, *, as_of: str = "2026-11-01") -> Finding:
    only = RuleSet(
        id="one", title=Term("one", "一条"), rules=(rule,), vocabulary=vocabulary.VOCABULARY
    )
    [found] = check(record, only, as_of=day(as_of), calendar=china_calendar())
    return found


def applying(duty: str, **kind: FactValue) -> dict[str, Verdict]:
    """The rules of a duty that say anything about the auction, if it is of this kind."""
    rules = [rule for rules in (ONLINE, OFFLINE) for rule in rules if rule.duty == duty]
    found = [finding(rule, {**AUCTION, **kind}) for rule in rules]
    return {one.rule.id: one.verdict for one in found if one.verdict is not Verdict.NOT_APPLICABLE}


@pytest.mark.parametrize(
    ("rules", "rows"),
    [(ONLINE, ONLINE_ROWS), (OFFLINE, OFFLINE_ROWS), (PRIORITY, ("CUR-C40", "CUR-C41"))],
    ids=lambda part: part.id if isinstance(part, RuleSet) else "",
)
def test_every_row_is_covered_by_one_rule_or_moment(rules: RuleSet, rows: tuple[str, ...]) -> None:
    found = [row for part in (*rules, *rules.moments) for row in part.covers]
    assert Counter(found) == Counter(rows)
    assert all(rule.covers for rule in rules)
    assert not rules.left_out


class TestOneAuctionIsJudgedByOneText:
    @pytest.mark.parametrize(("kind", "movable"), [("movable", True), ("other", False)])
    @pytest.mark.parametrize(
        ("number", "rounds"), [("first", ["first"]), ("second", ["second"]), ("third", [])]
    )
    def test_announcing(
        self, number: str, rounds: list[str], kind: str, movable: FactValue
    ) -> None:
        """Offline every round has one rule; online there are two rounds."""
        of_kind: dict[str, FactValue] = {"auction_round": number, "movable": movable}
        offline = applying("announce-sale", sale_mode="offline", **of_kind)
        online = applying("announce-sale", sale_mode="online", **of_kind)
        assert list(offline) == [f"auction-announce-{kind}"]
        assert list(online) == [f"online-auction-announce-{known}-{kind}" for known in rounds]

    @pytest.mark.parametrize(
        ("duty", "online", "offline"),
        [
            ("notify-sale", "online-auction-notify", "auction-notify"),
            ("deposit-refund", "online-auction-deposits", "auction-deposits"),
            ("resume-auction", "online-auction-resume", "auction-resume"),
            ("re-auction", "online-auction-second", "auction-next-round"),
        ],
    )
    def test_what_else_both_texts_ask_for(self, duty: str, online: str, offline: str) -> None:
        kind: dict[str, FactValue] = {"auction_round": "first", "movable": False}
        assert list(applying(duty, sale_mode="online", **kind)) == [online]
        assert list(applying(duty, sale_mode="offline", **kind)) == [offline]

    def test_a_second_auction_after_45_days_is_late_online_and_in_time_offline(self) -> None:
        """Failed on 21 March: day 30 is Saturday 20 April, day 60 Monday 20 May; held on 5 May."""
        kind: dict[str, FactValue] = {"auction_round": "first", "movable": False}
        online = applying("re-auction", sale_mode="online", **kind)
        offline = applying("re-auction", sale_mode="offline", **kind)
        assert online == {"online-auction-second": Verdict.LATE}
        assert offline == {"auction-next-round": Verdict.ON_TIME}

    def test_while_the_mode_is_unknown_neither_text_calls_it_late(self) -> None:
        kind: dict[str, FactValue] = {"auction_round": "first", "movable": False}
        assert applying("re-auction", **kind) == {
            "online-auction-second": Verdict.UNDETERMINED,
            "auction-next-round": Verdict.UNDETERMINED,
        }

    def test_an_auction_of_january_2017_is_judged_by_the_day_of_its_announcement(self) -> None:
        """15 days before 10 January are 26 December: announced on 3 January it is late."""
        rule = ONLINE["online-auction-announce-first-movable"]
        record: Record = {
            "sale_mode": "online", "auction_round": "first", "movable": True,
            "auction_day": day("2017-01-10"),
        }  # fmt: skip
        before = finding(rule, {**record, "auction_announced": day("2016-12-28")})
        after = finding(rule, {**record, "auction_announced": day("2017-01-03")})
        assert before.verdict is Verdict.NOT_APPLICABLE
        assert (after.verdict, after.due) == (Verdict.LATE, day("2016-12-26"))


class TestReadings:
    def test_whether_the_second_auction_is_held_or_announced_in_30_days_is_disputed(self) -> None:
        """Day 30 of 3 September 2018 is 3 October, moved to the 8th."""
        rule = ONLINE["online-auction-second"]
        record: Record = {
            "sale_mode": "online", "auction_round": "first", "auction_failed": day("2018-09-03"),
            "next_auction_announced": day("2018-10-08"), "next_auction_held": day("2018-10-23"),
        }  # fmt: skip
        assert finding(rule, record).verdict is Verdict.LATE
        assert finding(rule.with_reading("announced"), record).verdict is Verdict.ON_TIME

    def test_a_posting_may_have_to_be_five_days_old_before_the_announcement(self) -> None:
        """Posted on 20 September, full on the 25th; 3 days before 8 October is the 5th."""
        rule = ONLINE["online-auction-notify"]
        record: Record = {
            "sale_mode": "online", "auction_announced": day("2018-10-08"), "sale_notified": None,
            "sale_notice_posted": day("2018-09-20"),
        }  # fmt: skip
        assert finding(rule, record).verdict is Verdict.NOT_APPLICABLE
        read = finding(rule.with_reading("posting-counts-too"), record)
        assert (read.verdict, read.due) == (Verdict.ON_TIME, day("2018-10-05"))


class TestConventions:
    """What no text answers is asked of all rules alike, and these follow."""

    @pytest.mark.parametrize(
        ("answer", "verdict", "due"),
        [
            # 15 days before 20 October 2018 is the 5th, a holiday.
            ("none", Verdict.ON_TIME, "2018-10-05"),
            # Worked are Sunday 30 September before it and Monday 8 October after it.
            ("earlier", Verdict.LATE, "2018-09-30"),
            ("later", Verdict.ON_TIME, "2018-10-08"),
        ],
    )
    def test_counting_back_to_a_rest_day(self, answer: str, verdict: Verdict, due: str) -> None:
        rules = with_conventions(ONLINE, {"backward-roll": answer})
        record: Record = {
            "sale_mode": "online", "auction_round": "first", "movable": True,
            "auction_day": day("2018-10-20"), "auction_announced": day("2018-10-05"),
        }  # fmt: skip
        found = finding(rules["online-auction-announce-first-movable"], record)
        assert (found.verdict, found.due) == (verdict, day(due))

    @pytest.mark.parametrize(
        ("answer", "verdict", "first"),
        [
            # Day 60 of 7 August 2018 is 6 October, a holiday.
            ("none", Verdict.ON_TIME, "2018-10-07"),
            ("next-working-day", Verdict.PREMATURE, "2018-10-09"),
        ],
    )
    def test_sixty_days_that_end_on_a_rest_day(
        self, answer: str, verdict: Verdict, first: str
    ) -> None:
        rules = with_conventions(OFFLINE, {"bound-roll": answer})
        record: Record = {
            "sale_mode": "offline", "private_sale_announced": day("2018-08-07"),
            "property_released": day("2018-10-08"),
        }  # fmt: skip
        found = finding(rules["auction-release-unsold"], record)
        assert (found.verdict, found.due) == (verdict, day(first))

    def test_bidding_never_waits_for_a_working_day_and_a_refund_may(self) -> None:
        """24 hours from Saturday 20 October 2018, 10:00, end on the Sunday."""
        rules = with_conventions(ONLINE, {"hour-roll": "next-working-day"})
        record: Record = {
            "sale_mode": "online",
            "bidding_opened": datetime(2018, 10, 19, 10, 0),
            "bidding_ended": datetime(2018, 10, 20, 10, 0),
            "deposits_returned": datetime(2018, 10, 22, 9, 0),
        }
        bidding = finding(rules["online-auction-bidding-time"], record)
        refund = finding(rules["online-auction-deposits"], record)
        assert (bidding.verdict, bidding.due) == (Verdict.ON_TIME, datetime(2018, 10, 20, 10, 0))
        assert (refund.verdict, refund.due) == (
            Verdict.ON_TIME,
            datetime(2018, 10, 22, 23, 59, 59),
        )


class TestMoments:
    def moment(self, moment_id: str, record: Record) -> date | datetime | None:
        found = moment_times(record, ONLINE, as_of=day("2026-11-01"), calendar=china_calendar())
        [time] = [time for named, time in found if named.id == moment_id]
        assert time.earliest == time.latest
        return time.earliest

    def test_who_cannot_be_reached_is_notified_when_the_posting_is_five_days_old(self) -> None:
        """28, 29, 30 September, 1 and 2 October 2018; no holiday moves it."""
        record: Record = {"sale_notice_posted": day("2018-09-27")}
        assert self.moment("deemed-notice-of-auction", record) == day("2018-10-02")

    def test_the_online_sale_lasts_sixty_days_unless_its_end_is_printed(self) -> None:
        """1 March 2019 is day 1, 31 March day 31, 29 April day 60."""
        record: Record = {"online_sale_opened": day("2019-03-01")}
        assert self.moment("online-sale-period", record) == day("2019-04-29")
        printed: Record = {**record, "online_sale_ends": day("2019-04-30")}
        assert self.moment("online-sale-period", printed) == day("2019-04-30")

    def test_the_sixty_days_are_practice_and_said_to_be(self) -> None:
        [found] = [one for one in ONLINE.moments if one.covers == ("CUR-C39",)]
        assert found.kind is MomentKind.DURATION
        assert [one.instrument.number for one in found.citations] == [None]
        assert found.note is not None
        assert "was not seen" in found.note.en


class TestArticles:
    @pytest.mark.parametrize(
        ("rule", "old", "new"),
        [
            # The anchors of the renumbering: from art. 5 on every number fell by three.
            ("auction-announce-other", "第11条", "第8条"),
            ("auction-hand-over", "第30条", "第27条"),
            ("auction-next-round", "第26条、第28条", "第23条、第25条"),
        ],
    )
    def test_an_article_is_cited_by_its_number_of_the_day(
        self, rule: str, old: str, new: str
    ) -> None:
        [citation] = OFFLINE[rule].citations
        for text, edition, number in (
            ("2016-12-08", "2004年文本", old),
            ("2020-12-31", "2004年文本", old),
            ("2021-01-01", "2020年修正", new),
        ):
            name = citation.name_on(day(text)).zh
            assert name.endswith(f"的规定({edition}) 法释〔2004〕16号 {number}")
        assert citation.name.zh.endswith(new)

    def test_the_article_on_reports_stood_until_august_2018(self) -> None:
        for rule in ("auction-send-report-2004", "auction-report-objection-2004"):
            [citation] = OFFLINE[rule].citations
            assert citation.stood_on(day("2018-08-31"))
            assert not citation.stood_on(day("2018-09-01"))
            assert not citation.stood_on(day("2004-12-31"))
