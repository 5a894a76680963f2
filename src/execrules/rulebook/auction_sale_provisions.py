"""Auctions and sales in civil enforcement: 法释〔2004〕16号, since 2005-01-01, renumbered in 2021.

Since 2017 online auctions have a text of their own, so what that text replaces is for auctions by a
commissioned house alone; three rules hold for both. The two rules on appraisal reports ended on
2018-08-31, when the provisions on the reference price took their place.
"""

from datetime import date
from typing import Final

from execrules.expressions import (
    At,
    Before,
    Earlier,
    Holds,
    OneOf,
    only_after,
    within,
)
from execrules.facts import Grain
from execrules.periods import Days
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rulebook.vocabulary import pricing as p
from execrules.rulebook.vocabulary import sales as s
from execrules.rules import InForce, Role, Rule, RuleSet, Stage, worked
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

_FIRST_TEXT: Final = date(2005, 1, 1)
_AMENDED: Final = date(2021, 1, 1)
_TITLE: Final = Term(
    "Provisions on auctioning and selling property in civil enforcement",
    "关于人民法院民事执行中拍卖、变卖财产的规定",
)

PROVISIONS: Final = Instrument(
    id="spc-2004-16",
    title=_TITLE,
    number="法释〔2004〕16号",
    in_force_from=_FIRST_TEXT,
    editions=(
        (_FIRST_TEXT, Term("2004 text", "2004年文本")),
        (_AMENDED, Term("2020 amendment", "2020年修正")),
    ),
    note=Term(
        "amended by 法释〔2020〕21号, in force from 2021-01-01, which took three articles out "
        "before the present art. 5, so that later numbers fell by three: the old art. 6 and 8 were "
        "seen, the other numbers follow by order",
        "经法释〔2020〕21号修正,自2021年1月1日起施行;修正时于现第5条之前删去三条,其后条号减三:"
        "原第6条、第8条已见,其余顺推",
    ),
)
ORIGINAL: Final = Instrument(
    id="spc-2004-16-original",
    title=Term(f"{_TITLE.en} (2004 text)", f"{_TITLE.zh}(2004年文本)"),
    number="法释〔2004〕16号",
    in_force_from=_FIRST_TEXT,
    in_force_until=date(2020, 12, 31),
    note=Term(
        "its article on appraisal reports yielded to 法释〔2018〕15号 on 2018-09-01",
        "其关于评估报告的条文自2018年9月1日起为法释〔2018〕15号所取代",
    ),
)

_TEXTS: Final = "LawRefBook/Laws @2f4c5c2"
_CRSRW: Final = "crsrw.com/falvyuanzhu/25393.html"
_FRBK: Final = "frbk.net/changshi/15756.html"
_110ASK: Final = "m.110ask.com/zhishi/10373614668601097840.html"
_CHECKED: Final = date(2026, 11, 23)
_SINCE: Final = InForce(since=_FIRST_TEXT)
_UNTIL_2018: Final = InForce(since=_FIRST_TEXT, until=date(2018, 8, 31))

CREDITOR: Final = Term("the enforcement creditor", "申请执行人")
PARTY: Final = Term("the party or person concerned", "当事人、利害关系人")

_OFFLINE: Final = OneOf(s.SALE_MODE, ("offline",))
_FIRST: Final = OneOf(s.AUCTION_ROUND, ("first",))
_SECOND: Final = OneOf(s.AUCTION_ROUND, ("second",))
_THIRD: Final = OneOf(s.AUCTION_ROUND, ("third",))
_MOVABLE: Final = Holds(s.MOVABLE)
_DAY: Final = At(s.AUCTION_DAY)
_OVER: Final = Earlier(At(s.AUCTION_WITHDRAWN), At(v.CLOSED))
_TAKEN_OR_OVER: Final = Earlier(At(s.TAKEN_IN_KIND), _OVER)


def _says(*numbers: int, text: Term, evidence: tuple[str, ...] = (_TEXTS,)) -> tuple[Citation, ...]:
    """Articles by their present numbers; until 2020 they were three higher."""
    now, old = ("、".join(f"第{n + more}条" for n in numbers) for more in (0, 3))
    return (
        Citation(
            instrument=PROVISIONS,
            article=now,
            numbers=((_FIRST_TEXT, old), (_AMENDED, now)),
            text=text,
            evidence=evidence,
        ),
    )


# The appraisal report until August 2018 (art. 6 of the text of 2004).

SEND_REPORT_2004: Final = Rule(
    id="auction-send-report-2004",
    title=Term("send the appraisal report (until August 2018)", "发送评估报告(2018年9月前)"),
    grain=Grain.ITEM,
    latest=within(At(v.REPORT_RECEIVED), Days(5)),
    act=At(v.REPORT_SENT),
    ended_by=At(v.CLOSED),
    in_force=_UNTIL_2018,
    duty="send-report",
    stage=Stage.PRICING,
    checked=_CHECKED,
    covers=("CUR-C12-OLD",),
    citations=(
        Citation(
            instrument=ORIGINAL,
            article="第6条",
            until=date(2018, 8, 31),
            text=Term(
                "the court sends the appraisal report to the parties and persons concerned within "
                "5 days of receiving it",
                "法院收到评估报告后5日内发送当事人及其他利害关系人",
            ),
            evidence=("ms.isheng.net/index.php?doc-view-31735", _110ASK),
        ),
    ),
    note=Term(
        "five calendar days; the evaluation of 2018 has five working days. Reports received from "
        "2018-09-01 have 3 days (pricing-send-report)",
        "5个自然日,2018年评估指标为5个工作日;2018年9月1日起收到的报告为3日(pricing-send-report)",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "received on Friday 31 August 2018: day 5 is Wednesday 5 September",
                "2018年8月31日星期五收到,第5日为9月5日星期三",
            ),
            due="2018-09-05",
            report_received="2018-08-31",
            report_sent="2018-09-05",
        ),
        worked(
            Verdict.LATE,
            Term("sent on day 6", "第6日才发送"),
            due="2018-09-05",
            report_received="2018-08-31",
            report_sent="2018-09-06",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("received in September 2018: three days", "2018年9月收到,适用3日"),
            report_received="2018-09-03",
            report_sent="2018-09-07",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "day 5 is Sunday 2 February 2014, off until the 6th: Friday the 7th",
                "第5日为2014年2月2日星期日,假期至6日,顺延至7日星期五",
            ),
            due="2014-02-07",
            report_received="2014-01-28",
            report_sent="2014-02-07",
        ),
    ),
)

OBJECTION_2004: Final = Rule(
    id="auction-report-objection-2004",
    title=Term("object to the appraisal report (until August 2018)", "评估报告异议(2018年9月前)"),
    role=Role.RIGHT_WINDOW,
    obliged=PARTY,
    grain=Grain.ITEM,
    latest=within(At(p.REPORT_RECEIVED_BY_PARTY), Days(10)),
    act=At(p.REPORT_OBJECTED),
    in_force=_UNTIL_2018,
    duty="object-to-report",
    stage=Stage.PRICING,
    checked=_CHECKED,
    covers=("CUR-C14-OLD",),
    citations=(
        Citation(
            instrument=ORIGINAL,
            article="第6条",
            until=date(2018, 8, 31),
            text=Term(
                "a party or person concerned may object in writing within 10 days of receiving "
                "the appraisal report",
                "当事人或者其他利害关系人可在收到评估报告后10日内书面提出异议",
            ),
            evidence=(_110ASK, "sdjlnm.com/changshi/9103.html"),
        ),
    ),
    note=Term("5 days since 2018-09-01", "自2018年9月1日起为5日"),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term("day 10 is Monday 10 September 2018", "第10日为2018年9月10日星期一"),
            due="2018-09-10",
            report_received_by_party="2018-08-31",
            report_objected="2018-09-10",
        ),
        worked(
            Verdict.LATE,
            Term("raised on day 11", "第11日才提出"),
            due="2018-09-10",
            report_received_by_party="2018-08-31",
            report_objected="2018-09-11",
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "day 10 is Saturday 26 August 2017: Monday the 28th; nobody objected",
                "第10日为2017年8月26日星期六,顺延至28日星期一;无人异议",
            ),
            due="2017-08-28",
            as_of="2017-08-29",
            report_received_by_party="2017-08-16",
            report_objected=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("received on 1 September 2018: five days", "2018年9月1日收到,适用5日"),
            report_received_by_party="2018-09-01",
            report_objected="2018-09-10",
        ),
    ),
)

# Before the auction (art. 6, 8, 11).

CONTINUATION: Final = Rule(
    id="auction-continuation",
    title=Term("ask to go on with an auction without surplus", "申请继续无益拍卖"),
    role=Role.RIGHT_WINDOW,
    obliged=CREDITOR,
    grain=Grain.ITEM,
    latest=within(At(s.NO_SURPLUS_NOTIFIED), Days(5)),
    act=At(s.CONTINUATION_APPLIED),
    ended_by=_OVER,
    in_force=_SINCE,
    duty="request-continuation",
    stage=Stage.SALE,
    checked=_CHECKED,
    covers=("CUR-C31",),
    citations=_says(
        6,
        text=Term(
            "a creditor told that nothing would be left after prior claims and costs may ask "
            "within 5 days that the auction go on, at a higher reserve price",
            "申请执行人收到拍卖所得清偿优先债权和费用后无剩余可能的通知后5日内,可以申请继续拍卖,"
            "保留价应重新确定",
        ),
        evidence=(_TEXTS, _CRSRW),
    ),
    note=Term("online and offline auctions alike", "网络、线下拍卖均适用"),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 5 is 1 October 2018, off until the 7th: the 8th",
                "第5日为2018年10月1日,假期至7日,顺延至8日",
            ),
            due="2018-10-08",
            no_surplus_notified="2018-09-26",
            continuation_applied="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 5 is Saturday 29 September 2018, worked; asked on the Sunday",
                "第5日为2018年9月29日星期六,调休上班,次日才申请",
            ),
            due="2018-09-29",
            no_surplus_notified="2018-09-24",
            continuation_applied="2018-09-30",
        ),
        worked(
            Verdict.LAPSED,
            Term("not asked for: the auction is off, nobody is late", "未申请,不算超期"),
            due="2018-10-08",
            as_of="2018-10-09",
            no_surplus_notified="2018-09-26",
            continuation_applied=None,
            auction_withdrawn=None,
            closed=None,
        ),
    ),
)

_ANNOUNCING: Final = Term(
    "an auction is announced 7 days before it where movables are sold, 15 days before it for "
    "immovables and other rights",
    "拍卖应先期公告:动产在拍卖7日前,不动产或者其他财产权在拍卖15日前",
)
_EVERY_ROUND: Final = Term(
    "every round alike; counted back from the day set for the auction, which does not count: "
    "exactly so many days before is in time. Online auctions have longer times of their own; "
    "those before 2017 are judged by neither text",
    "各轮拍卖相同;自确定的拍卖日倒推,拍卖日不计入,恰满该日数为按期;网络拍卖另有更长的公告期,"
    "2017年以前的网络拍卖两部规定均不据以判定",
)

ANNOUNCE_MOVABLE: Final = Rule(
    id="auction-announce-movable",
    title=Term("announce an offline auction: movables", "线下拍卖公告(动产)"),
    grain=Grain.ITEM,
    applies_if=_OFFLINE & _MOVABLE,
    latest=Before(_DAY, Days(7)),
    act=At(v.AUCTION_ANNOUNCED),
    ended_by=_OVER,
    in_force=_SINCE,
    duty="announce-sale",
    stage=Stage.SALE,
    checked=_CHECKED,
    covers=("CUR-C30a",),
    citations=_says(8, text=_ANNOUNCING, evidence=(_TEXTS, _CRSRW)),
    note=_EVERY_ROUND,
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "7 days before 22 February 2018 is the 15th, a holiday: nothing moves",
                "2018年2月22日的7日前为15日(假日),不移动",
            ),
            due="2018-02-15",
            sale_mode="offline",
            movable=True,
            auction_day="2018-02-22",
            auction_announced="2018-02-15",
        ),
        worked(
            Verdict.LATE,
            Term("six days before", "仅提前6日"),
            due="2018-10-08",
            sale_mode="offline",
            movable=True,
            auction_day="2018-10-15",
            auction_announced="2018-10-09",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("an online auction has a time of its own", "网络拍卖另有期限"),
            sale_mode="online",
            movable=True,
            auction_day="2018-10-15",
            auction_announced="2018-10-09",
        ),
    ),
)

ANNOUNCE_OTHER: Final = Rule(
    id="auction-announce-other",
    title=Term(
        "announce an offline auction: immovables and other rights",
        "线下拍卖公告(不动产、其他财产权)",
    ),
    grain=Grain.ITEM,
    applies_if=_OFFLINE & ~_MOVABLE,
    latest=Before(_DAY, Days(15)),
    act=At(v.AUCTION_ANNOUNCED),
    ended_by=_OVER,
    in_force=_SINCE,
    duty="announce-sale",
    stage=Stage.SALE,
    checked=_CHECKED,
    covers=("CUR-C30b",),
    citations=_says(8, text=_ANNOUNCING, evidence=(_TEXTS, _CRSRW)),
    note=_EVERY_ROUND,
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "(2016)皖16执66号: from 23 November to 8 December 2016 are exactly 15 days",
                "(2016)皖16执66号:2016年11月23日至12月8日恰为15日",
            ),
            due="2016-11-23",
            sale_mode="offline",
            movable=False,
            auction_day="2016-12-08",
            auction_announced="2016-11-23",
        ),
        worked(
            Verdict.LATE,
            Term("fourteen days before", "仅提前14日"),
            due="2016-11-23",
            sale_mode="offline",
            movable=False,
            auction_day="2016-12-08",
            auction_announced="2016-11-24",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "set for 31 October 2018: the 16th was the last day",
                "拟于2018年10月31日拍卖,最迟16日公告",
            ),
            due="2018-10-16",
            as_of="2018-10-17",
            sale_mode="offline",
            movable=False,
            auction_day="2018-10-31",
            auction_announced=None,
            auction_withdrawn=None,
            closed=None,
        ),
    ),
)

NOTIFY: Final = Rule(
    id="auction-notify",
    title=Term("notify those concerned of the day", "通知当事人、优先购买权人到场"),
    grain=Grain.ITEM,
    applies_if=_OFFLINE,
    latest=Before(_DAY, Days(5)),
    act=At(s.SALE_NOTIFIED),
    ended_by=_OVER,
    in_force=_SINCE,
    duty="notify-sale",
    stage=Stage.SALE,
    checked=_CHECKED,
    covers=("CUR-C33",),
    citations=_says(
        11,
        text=Term(
            "parties and known holders of security and priority rights are notified 5 days before "
            "the auction to attend it",
            "拍卖5日前通知当事人和已知的担保物权人、优先购买权人或者其他优先权人到场",
        ),
    ),
    note=Term(
        "counted back from the auction; online it is 3 days before the announcement. Where several "
        "are notified the last one counts",
        "自拍卖日倒推;网络拍卖为公告发布3日前。分别通知的以最后一次为准",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "5 days before 12 October 2018 is the 7th, a holiday: nothing moves",
                "2018年10月12日的5日前为7日(假日),不移动",
            ),
            due="2018-10-07",
            sale_mode="offline",
            auction_day="2018-10-12",
            sale_notified="2018-10-07",
        ),
        worked(
            Verdict.LATE,
            Term("four days before", "仅提前4日"),
            due="2018-10-07",
            sale_mode="offline",
            auction_day="2018-10-12",
            sale_notified="2018-10-08",
        ),
        worked(
            Verdict.LAPSED,
            Term("withdrawn before the last day", "届满前已撤回拍卖"),
            due="2018-10-07",
            as_of="2018-10-15",
            sale_mode="offline",
            auction_day="2018-10-12",
            sale_notified=None,
            auction_withdrawn="2018-09-30",
        ),
    ),
)

# After the auction (art. 10, 18, 20, 23, 25, 27).

DEPOSITS: Final = Rule(
    id="auction-deposits",
    title=Term("return the deposits of the other bidders", "退还保证金"),
    grain=Grain.ITEM,
    applies_if=_OFFLINE,
    latest=within(At(s.BIDDING_ENDED), Days(3)),
    act=At(s.DEPOSITS_RETURNED),
    in_force=_SINCE,
    duty="deposit-refund",
    stage=Stage.SALE,
    checked=_CHECKED,
    covers=("CUR-C32",),
    citations=_says(
        10,
        text=Term(
            "deposits of those who did not buy, or of all where the auction failed, are returned "
            "within 3 days",
            "其他竞买人(未成交的为全部竞买人)的保证金,应在3日内退还",
        ),
    ),
    note=Term(
        "counted from the end of the auction; online it is 24 hours. The last return counts",
        "自拍卖结束起算;网络拍卖为24小时。以最后一笔退还为准",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 3 is Sunday 30 September 2018, worked for the holiday of October",
                "第3日为2018年9月30日星期日,因国庆调休上班",
            ),
            due="2018-09-30",
            sale_mode="offline",
            bidding_ended="2018-09-27",
            deposits_returned="2018-09-30",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 3 is 1 October 2018, off until the 7th: the 8th; returned on the 9th",
                "第3日为2018年10月1日,假期至7日,顺延至8日,9日才退还",
            ),
            due="2018-10-08",
            sale_mode="offline",
            bidding_ended="2018-09-28",
            deposits_returned="2018-10-09",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("an online auction has 24 hours", "网络拍卖为24小时"),
            sale_mode="online",
            bidding_ended="2018-09-27",
            deposits_returned="2018-09-30",
        ),
    ),
)

RESUME: Final = Rule(
    id="auction-resume",
    title=Term("tell the auction house to resume", "通知拍卖机构恢复拍卖"),
    grain=Grain.ITEM,
    applies_if=_OFFLINE,
    latest=within(At(s.AUCTION_STAY_ENDED), Days(15)),
    act=At(s.RESUMPTION_NOTIFIED),
    ended_by=_TAKEN_OR_OVER,
    in_force=_SINCE,
    duty="resume-auction",
    stage=Stage.SALE,
    checked=_CHECKED,
    covers=("CUR-C34",),
    citations=_says(
        18,
        text=Term(
            "when the stay has run out or its cause has gone and the auction is still needed, the "
            "auction house is told within 15 days to resume",
            "暂缓期限届满或者中止事由消失后,需要继续拍卖的,应在15日内通知拍卖机构恢复拍卖",
        ),
        evidence=(_TEXTS, _FRBK),
    ),
    note=Term(
        "telling counts, not the auction itself; online it is resumed within 5 days",
        "以通知为准,并非恢复拍卖;网络拍卖为5日内恢复",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 15 is Saturday 29 September 2018, worked: no move",
                "第15日为2018年9月29日星期六,调休上班,不顺延",
            ),
            due="2018-09-29",
            sale_mode="offline",
            auction_stay_ended="2018-09-14",
            resumption_notified="2018-09-29",
        ),
        worked(
            Verdict.LATE,
            Term("the day after", "次日才通知"),
            due="2018-09-29",
            sale_mode="offline",
            auction_stay_ended="2018-09-14",
            resumption_notified="2018-09-30",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "resumed on 5 March 2019, day 15 of 18 February: the house was told by then",
                "2019年2月18日后第15日为3月5日,当日已恢复拍卖,通知必不晚于此",
            ),
            due="2019-03-05",
            sale_mode="offline",
            auction_stay_ended="2019-02-18",
            auction_resumed="2019-03-05",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("an online auction has 5 days", "网络拍卖为5日"),
            sale_mode="online",
            auction_stay_ended="2018-09-14",
            resumption_notified=None,
        ),
    ),
)

RE_AUCTION: Final = Rule(
    id="auction-next-round",
    title=Term("hold the next auction", "流拍后再行拍卖"),
    grain=Grain.ITEM,
    applies_if=_OFFLINE & (_FIRST | (_SECOND & ~_MOVABLE)),
    latest=within(At(s.AUCTION_FAILED), Days(60)),
    act=At(s.NEXT_AUCTION_HELD),
    ended_by=_TAKEN_OR_OVER,
    in_force=_SINCE,
    duty="re-auction",
    stage=Stage.SALE,
    checked=_CHECKED,
    covers=("CUR-C36",),
    citations=_says(
        23,
        25,
        text=Term(
            "property that failed to sell and that no creditor takes is auctioned again within 60 "
            "days; immovables and other rights a third time within 60 days of the second failure",
            "流拍且债权人不申请抵债的,60日内再行拍卖;不动产或者其他财产权二拍流拍的,60日内第三次拍卖",
        ),
        evidence=(_TEXTS, _FRBK),
    ),
    note=Term(
        "calendar days (a page that prints working days is wrong); movables are auctioned twice at "
        "most, online auctions have 30 days and two rounds",
        "自然日(个别网页误作工作日);动产至多拍卖两次;网络拍卖为30日且只拍两次",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "23 + 30 days to 30 September 2018, day 60 is 7 October, the last day off: the 8th",
                "至2018年9月30日为23+30日,第60日为10月7日(假期末日),顺延至8日",
            ),
            due="2018-10-08",
            sale_mode="offline",
            auction_round="first",
            auction_failed="2018-08-08",
            next_auction_held="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "third auction of a house: 25 + 31 days to 31 March 2019, day 60 is Thursday "
                "4 April; held on 8 April",
                "房屋第三次拍卖:至2019年3月31日为25+31日,第60日为4月4日星期四,8日才拍卖",
            ),
            due="2019-04-04",
            sale_mode="offline",
            auction_round="second",
            movable=False,
            auction_failed="2019-02-03",
            next_auction_held="2019-04-08",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("a movable is not auctioned a third time", "动产不进行第三次拍卖"),
            sale_mode="offline",
            auction_round="second",
            movable=True,
            auction_failed="2019-02-03",
            next_auction_held=None,
        ),
        worked(
            Verdict.LAPSED,
            Term("a creditor took it at the reserve price", "债权人以保留价接受抵债"),
            due="2018-10-08",
            as_of="2018-11-01",
            sale_mode="offline",
            auction_round="first",
            auction_failed="2018-08-08",
            next_auction_held=None,
            taken_in_kind="2018-08-20",
        ),
    ),
)

SALE_RULING: Final = Rule(
    id="auction-sale-ruling",
    title=Term("serve the ruling on the sale", "送达成交裁定"),
    grain=Grain.ITEM,
    latest=within(At(s.PRICE_PAID), Days(10)),
    act=At(s.SALE_RULING_SERVED),
    in_force=_SINCE,
    duty="serve-sale-ruling",
    stage=Stage.SALE,
    checked=_CHECKED,
    covers=("CUR-C35",),
    citations=_says(
        20,
        text=Term(
            "the ruling that confirms the sale, or the taking in payment, is served on the buyer "
            "or taker within 10 days of the full payment of price or difference",
            "成交或者抵债裁定,应在价款或者需补交的差价全额交付后10日内送达买受人或者承受人",
        ),
    ),
    note=Term(
        "service counts, not the making of the ruling; online and offline auctions alike",
        "以送达为准,并非作出;网络、线下拍卖均适用",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 10 is 1 October 2018, off until the 7th: the 8th",
                "第10日为2018年10月1日,假期至7日,顺延至8日",
            ),
            due="2018-10-08",
            price_paid="2018-09-21",
            sale_ruling_served="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 10 is Saturday 29 September 2018, worked; served on the Sunday",
                "第10日为2018年9月29日星期六,调休上班,次日才送达",
            ),
            due="2018-09-29",
            price_paid="2018-09-19",
            sale_ruling_served="2018-09-30",
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "made in time, served on an unknown day: not late",
                "裁定按期作出,何时送达未知,不能认定逾期",
            ),
            due="2018-10-08",
            price_paid="2018-09-21",
            sale_ruled="2018-09-25",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 10 is Sunday 10 March 2019: Monday the 11th",
                "第10日为2019年3月10日星期日,顺延至11日星期一",
            ),
            due="2019-03-11",
            as_of="2019-03-12",
            price_paid="2019-02-28",
            sale_ruling_served=None,
        ),
    ),
)

HAND_OVER: Final = Rule(
    id="auction-hand-over",
    title=Term("hand the property over", "移交拍卖财产"),
    grain=Grain.ITEM,
    applies_if=~Holds(s.HAND_OVER_BARRED),
    latest=within(At(s.SALE_RULING_SERVED), Days(15)),
    act=At(s.PROPERTY_HANDED_OVER),
    in_force=_SINCE,
    duty="hand-over-property",
    stage=Stage.SALE,
    checked=_CHECKED,
    covers=("CUR-C38",),
    citations=_says(
        27,
        text=Term(
            "unless the law bars it, the property is handed to the buyer or taker within 15 days "
            "of service of the ruling",
            "除依法不能移交外,裁定送达后15日内将财产移交买受人或者承受人",
        ),
    ),
    note=Term(
        "online and offline auctions alike; an occupier who refuses is evicted, which is no bar",
        "网络、线下拍卖均适用;占有人拒不移交的强制执行,不属依法不能移交",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 15 is Saturday 29 September 2018, worked: no move",
                "第15日为2018年9月29日星期六,调休上班,不顺延",
            ),
            due="2018-09-29",
            sale_ruling_served="2018-09-14",
            property_handed_over="2018-09-29",
            hand_over_barred=False,
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 15 is 3 October 2018, off until the 7th: the 8th; handed over on the 9th",
                "第15日为2018年10月3日,假期至7日,顺延至8日,9日才移交",
            ),
            due="2018-10-08",
            sale_ruling_served="2018-09-18",
            property_handed_over="2018-10-09",
            hand_over_barred=False,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("the law bars the hand-over", "依法不能移交"),
            sale_ruling_served="2018-09-14",
            property_handed_over=None,
            hand_over_barred=True,
        ),
    ),
)

# The sale without auction after three failures (art. 25).

_AFTER_THREE: Final = Term(
    "immovables or rights that fail a third time and that no creditor takes are announced for sale "
    "within 7 days of its end; found no buyer at that reserve price within 60 days of the "
    "announcement and still not taken, they are released and returned",
    "不动产或者其他财产权第三次流拍且债权人不接受抵债的,自第三次拍卖终结之日起7日内发出变卖公告;"
    "自公告之日起60日内无人以第三次保留价买受且仍不抵债的,解除查封、冻结并退还",
)

ANNOUNCE_SALE: Final = Rule(
    id="auction-announce-private-sale",
    title=Term("announce the sale after the third auction", "三拍流拍后发出变卖公告"),
    grain=Grain.ITEM,
    applies_if=_OFFLINE & _THIRD,
    latest=within(At(s.AUCTION_FAILED), Days(7)),
    act=At(s.PRIVATE_SALE_ANNOUNCED),
    ended_by=_TAKEN_OR_OVER,
    in_force=_SINCE,
    duty="announce-private-sale",
    stage=Stage.SALE,
    checked=_CHECKED,
    covers=("CUR-C37a",),
    citations=_says(25, text=_AFTER_THREE),
    note=Term(
        "the day on which the third auction failed is the day on which it ended; online auctions "
        "have no third round",
        "第三次拍卖流拍之日即终结之日;网络拍卖无第三次拍卖",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 7 is 2 October 2018, off until the 7th: the 8th",
                "第7日为2018年10月2日,假期至7日,顺延至8日",
            ),
            due="2018-10-08",
            sale_mode="offline",
            auction_round="third",
            auction_failed="2018-09-25",
            private_sale_announced="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 7 is Sunday 30 September 2018, worked; announced on 8 October",
                "第7日为2018年9月30日星期日,调休上班,10月8日才公告",
            ),
            due="2018-09-30",
            sale_mode="offline",
            auction_round="third",
            auction_failed="2018-09-23",
            private_sale_announced="2018-10-08",
        ),
        worked(
            Verdict.LAPSED,
            Term("a creditor took the property on day 3", "第3日债权人接受抵债"),
            due="2018-10-08",
            sale_mode="offline",
            auction_round="third",
            auction_failed="2018-09-25",
            private_sale_announced=None,
            taken_in_kind="2018-09-28",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("after the second auction a third follows", "二拍流拍后为第三次拍卖"),
            sale_mode="offline",
            auction_round="second",
            auction_failed="2018-09-25",
            private_sale_announced=None,
        ),
    ),
)

RELEASE: Final = Rule(
    id="auction-release-unsold",
    title=Term("return unsold property only after 60 days", "变卖公告满60日后方可退还"),
    role=Role.LOWER_BOUND,
    grain=Grain.ITEM,
    applies_if=_OFFLINE,
    earliest=only_after(At(s.PRIVATE_SALE_ANNOUNCED), Days(60)),
    act=At(s.PROPERTY_RELEASED),
    ended_by=Earlier(At(s.PRIVATELY_SOLD), At(s.TAKEN_IN_KIND)),
    in_force=_SINCE,
    duty="release-unsold",
    stage=Stage.SALE,
    checked=_CHECKED,
    covers=("CUR-C37b",),
    citations=_says(25, text=_AFTER_THREE),
    note=Term(
        "buyers and creditors have 60 full days; other enforcement measures may take the place of "
        "returning it",
        "买受人、债权人享有足60日;可以采取其他执行措施的,不退还",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "24 + 30 days to 30 September 2018, day 60 is 6 October; a holiday moves nothing: "
                "from the 7th",
                "至2018年9月30日为24+30日,第60日为10月6日;假日不移动,7日起可以退还",
            ),
            due="2018-10-07",
            sale_mode="offline",
            private_sale_announced="2018-08-07",
            property_released="2018-10-07",
        ),
        worked(
            Verdict.PREMATURE,
            Term("on day 60 itself", "第60日当日退还"),
            due="2018-10-07",
            sale_mode="offline",
            private_sale_announced="2018-08-07",
            property_released="2018-10-06",
        ),
        worked(
            Verdict.LAPSED,
            Term("sold on day 30", "第30日变卖成交"),
            due="2018-10-07",
            sale_mode="offline",
            private_sale_announced="2018-08-07",
            property_released=None,
            privately_sold="2018-09-06",
        ),
        worked(
            Verdict.PENDING,
            Term("not returned: a lower bound is never overdue", "未退还,最早时间规则不存在超期"),
            due="2018-10-07",
            sale_mode="offline",
            private_sale_announced="2018-08-07",
            property_released=None,
            privately_sold=None,
            taken_in_kind=None,
        ),
    ),
)

RULES: Final = (
    SEND_REPORT_2004,
    OBJECTION_2004,
    CONTINUATION,
    ANNOUNCE_MOVABLE,
    ANNOUNCE_OTHER,
    NOTIFY,
    DEPOSITS,
    RESUME,
    RE_AUCTION,
    SALE_RULING,
    HAND_OVER,
    ANNOUNCE_SALE,
    RELEASE,
)

RULE_SET: Final = RuleSet(
    id="auction-sale-provisions",
    title=Term("Auctions and sales in enforcement (2004)", "拍卖、变卖财产规定"),
    rules=RULES,
    vocabulary=VOCABULARY,
)
