"""Online judicial auctions (法释〔2016〕18号, since 2017-01-01): announcing, bidding, what follows.

Online is the rule since that day (art. 2); the older text on auctions holds only where this one is
silent (art. 37), so a rule here and its offline twin never judge the same auction. The item is one
auction: a failed first one and the second that follows it are two items.
"""

from datetime import date
from typing import Final

from execrules.expressions import (
    After,
    At,
    Before,
    Earlier,
    FirstKnown,
    Happened,
    Holds,
    OneOf,
    only_after,
    within,
)
from execrules.facts import Grain
from execrules.periods import Days, DayStart, Hours, HourStart, Roll
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rulebook.vocabulary import sales as s
from execrules.rules import (
    InForce,
    MomentKind,
    NamedMoment,
    Reading,
    Role,
    Rule,
    RuleSet,
    Stage,
    worked,
)
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

PROVISIONS: Final = Instrument(
    id="spc-2016-18",
    title=Term("Provisions on online judicial auctions", "关于人民法院网络司法拍卖若干问题的规定"),
    number="法释〔2016〕18号",
    in_force_from=date(2017, 1, 1),
)
PRACTICE: Final = Instrument(
    id="online-sale-practice",
    title=Term("Practice of online judicial sales", "网络司法变卖实践口径"),
    note=Term(
        "attributed to 法明传〔2017〕455号, whose text was not found; four pages agree",
        "通称依据为法明传〔2017〕455号,原文未见;仅有四处网页数字一致",
    ),
)

_TEXTS: Final = "LawRefBook/Laws @2f4c5c2"
_LAWFAQ: Final = "lawfaq.cn/law/16-463-2.html"
_FRBK: Final = "frbk.net/changshi/15756.html"
_JIADELIMEI: Final = "jiadelimei.com/zixun/168828.html"
_CHECKED: Final = date(2026, 11, 23)
_FORCE: Final = date(2017, 1, 1)
_SINCE: Final = InForce(since=_FORCE)

PLATFORM: Final = Term("the auction platform", "网络服务提供者")
COURT_OR_PLATFORM: Final = Term("the court or the auction platform", "法院或者网络服务提供者")

_ONLINE: Final = OneOf(s.SALE_MODE, ("online",))
_FIRST: Final = OneOf(s.AUCTION_ROUND, ("first",))
_SECOND: Final = OneOf(s.AUCTION_ROUND, ("second",))
_MOVABLE: Final = Holds(s.MOVABLE)
_OVER: Final = Earlier(At(s.AUCTION_WITHDRAWN), At(v.CLOSED))
_DAY: Final = At(s.AUCTION_DAY)

# An auction of January 2017 that was announced in December was announced under the older text.
_BY_ANNOUNCEMENT: Final = InForce(since=_FORCE, governed_by=FirstKnown(v.AUCTION_ANNOUNCED, _DAY))


def _says(article: str, text: Term, *evidence: str) -> tuple[Citation, ...]:
    return (
        Citation(
            instrument=PROVISIONS, article=article, text=text, evidence=(evidence or (_TEXTS,))
        ),
    )


# Announcing the auction (art. 12, 26).

_ANNOUNCING: Final = Term(
    "an online auction is announced 15 days before it where movables are sold, 30 days before it "
    "for immovables and other rights, on the platform too",
    "网络司法拍卖应先期公告:动产在拍卖15日前,不动产或者其他财产权在拍卖30日前,并同时在平台发布",
)
_ANNOUNCING_AGAIN: Final = Term(
    "after a failed auction the next one is announced 7 days before it where movables are sold, 15 "
    "days before it for immovables and other rights",
    "流拍后再次拍卖的,动产在拍卖7日前、不动产或者其他财产权在拍卖15日前公告",
)
_BACK: Final = Term(
    "counted back from the day set for the auction, which does not count; exactly so many days "
    "before is in time. The day of the announcement says whether the provisions were in force",
    "自确定的拍卖日倒推,拍卖日不计入,恰满该日数为按期;以公告之日确定是否适用本规定",
)

ANNOUNCE_FIRST_MOVABLE: Final = Rule(
    id="online-auction-announce-first-movable",
    title=Term("announce the first auction: movables", "一拍公告(动产)"),
    grain=Grain.ITEM,
    applies_if=_ONLINE & _FIRST & _MOVABLE,
    latest=Before(_DAY, Days(15)),
    act=At(v.AUCTION_ANNOUNCED),
    ended_by=_OVER,
    in_force=_BY_ANNOUNCEMENT,
    duty="announce-sale",
    stage=Stage.SALE,
    checked=_CHECKED,
    covers=("CUR-C20a",),
    citations=_says("第12条", _ANNOUNCING, _TEXTS, _LAWFAQ),
    note=_BACK,
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "15 days before Monday 15 October 2018 is Sunday 30 September, a make-up day",
                "2018年10月15日星期一的15日前为9月30日(星期日,调休上班)",
            ),
            due="2018-09-30",
            sale_mode="online",
            auction_round="first",
            movable=True,
            auction_day="2018-10-15",
            auction_announced="2018-09-30",
        ),
        worked(
            Verdict.LATE,
            Term("fourteen days before", "仅提前14日"),
            due="2018-09-30",
            sale_mode="online",
            auction_round="first",
            movable=True,
            auction_day="2018-10-15",
            auction_announced="2018-10-01",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "15 days before 20 October 2018 is the 5th, in the holiday: nothing moves",
                "2018年10月20日的15日前为5日,在假期内,不移动",
            ),
            due="2018-10-05",
            sale_mode="online",
            auction_round="first",
            movable=True,
            auction_day="2018-10-20",
            auction_announced="2018-10-05",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "set for 20 November 2026 and not announced by the 5th: too late before the "
                "auction has been held",
                "拟于2026年11月20日拍卖,5日前未公告,拍卖日未到即已超期",
            ),
            due="2026-11-05",
            as_of="2026-11-06",
            sale_mode="online",
            auction_round="first",
            movable=True,
            auction_day="2026-11-20",
            auction_announced=None,
            auction_withdrawn=None,
            closed=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("announced in 2016, under the older text", "2016年公告,适用旧规定"),
            sale_mode="online",
            auction_round="first",
            movable=True,
            auction_day="2017-01-10",
            auction_announced="2016-12-28",
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "ten days before, but whether it was an online auction is not known",
                "仅提前10日,但是否网络拍卖未知",
            ),
            due="2018-09-30",
            auction_round="first",
            movable=True,
            auction_day="2018-10-15",
            auction_announced="2018-10-05",
        ),
    ),
)

ANNOUNCE_FIRST_OTHER: Final = Rule(
    id="online-auction-announce-first-other",
    title=Term(
        "announce the first auction: immovables and other rights", "一拍公告(不动产、其他财产权)"
    ),
    grain=Grain.ITEM,
    applies_if=_ONLINE & _FIRST & ~_MOVABLE,
    latest=Before(_DAY, Days(30)),
    act=At(v.AUCTION_ANNOUNCED),
    ended_by=_OVER,
    in_force=_BY_ANNOUNCEMENT,
    duty="announce-sale",
    stage=Stage.SALE,
    checked=_CHECKED,
    covers=("CUR-C20b",),
    citations=_says("第12条", _ANNOUNCING, _TEXTS, _LAWFAQ),
    note=_BACK,
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "30 days before 31 October 2018 is the 1st, a holiday: nothing moves",
                "2018年10月31日的30日前为1日(假日),不移动",
            ),
            due="2018-10-01",
            sale_mode="online",
            auction_round="first",
            movable=False,
            auction_day="2018-10-31",
            auction_announced="2018-10-01",
        ),
        worked(
            Verdict.LATE,
            Term(
                "February 2019 has 28 days: 30 days before 15 March is 13 February",
                "2019年2月有28日,3月15日的30日前为2月13日",
            ),
            due="2019-02-13",
            sale_mode="online",
            auction_round="first",
            movable=False,
            auction_day="2019-03-15",
            auction_announced="2019-02-14",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("the second auction has a shorter time", "二拍适用较短的公告期"),
            sale_mode="online",
            auction_round="second",
            movable=False,
            auction_day="2018-10-31",
            auction_announced="2018-10-15",
        ),
        worked(
            Verdict.LAPSED,
            Term("withdrawn before the last day", "届满前已撤回拍卖"),
            due="2019-02-13",
            as_of="2019-02-20",
            sale_mode="online",
            auction_round="first",
            movable=False,
            auction_day="2019-03-15",
            auction_announced=None,
            auction_withdrawn="2019-02-12",
        ),
    ),
)

ANNOUNCE_SECOND_MOVABLE: Final = Rule(
    id="online-auction-announce-second-movable",
    title=Term("announce the second auction: movables", "二拍公告(动产)"),
    grain=Grain.ITEM,
    applies_if=_ONLINE & _SECOND & _MOVABLE,
    latest=Before(_DAY, Days(7)),
    act=At(v.AUCTION_ANNOUNCED),
    ended_by=_OVER,
    in_force=_BY_ANNOUNCEMENT,
    duty="announce-sale",
    stage=Stage.SALE,
    checked=_CHECKED,
    covers=("CUR-C24b",),
    citations=_says("第26条", _ANNOUNCING_AGAIN, _TEXTS, _FRBK),
    note=_BACK,
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "7 days before Monday 15 October 2018 is Monday the 8th",
                "2018年10月15日星期一的7日前为8日星期一",
            ),
            due="2018-10-08",
            sale_mode="online",
            auction_round="second",
            movable=True,
            auction_day="2018-10-15",
            auction_announced="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term("six days before", "仅提前6日"),
            due="2018-10-08",
            sale_mode="online",
            auction_round="second",
            movable=True,
            auction_day="2018-10-15",
            auction_announced="2018-10-09",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("the first auction has a longer time", "一拍适用较长的公告期"),
            sale_mode="online",
            auction_round="first",
            movable=True,
            auction_day="2018-10-15",
            auction_announced="2018-10-08",
        ),
    ),
)

ANNOUNCE_SECOND_OTHER: Final = Rule(
    id="online-auction-announce-second-other",
    title=Term(
        "announce the second auction: immovables and other rights", "二拍公告(不动产、其他财产权)"
    ),
    grain=Grain.ITEM,
    applies_if=_ONLINE & _SECOND & ~_MOVABLE,
    latest=Before(_DAY, Days(15)),
    act=At(v.AUCTION_ANNOUNCED),
    ended_by=_OVER,
    in_force=_BY_ANNOUNCEMENT,
    duty="announce-sale",
    stage=Stage.SALE,
    checked=_CHECKED,
    covers=("CUR-C24c",),
    citations=_says("第26条", _ANNOUNCING_AGAIN, _TEXTS, _FRBK),
    note=_BACK,
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "15 days before 31 October 2018 is Tuesday the 16th",
                "2018年10月31日的15日前为16日星期二",
            ),
            due="2018-10-16",
            sale_mode="online",
            auction_round="second",
            movable=False,
            auction_day="2018-10-31",
            auction_announced="2018-10-16",
        ),
        worked(
            Verdict.LATE,
            Term(
                "15 days before 22 October 2018 is the 7th, a holiday; announced on the 8th",
                "2018年10月22日的15日前为7日(假日),8日才公告",
            ),
            due="2018-10-07",
            sale_mode="online",
            auction_round="second",
            movable=False,
            auction_day="2018-10-22",
            auction_announced="2018-10-08",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("an offline auction has a time of its own", "线下拍卖另有期限"),
            sale_mode="offline",
            auction_round="second",
            movable=False,
            auction_day="2018-10-31",
            auction_announced="2018-10-20",
        ),
    ),
)

# Telling those concerned (art. 16).

_ANNOUNCED: Final = At(v.AUCTION_ANNOUNCED)
_NOTICE: Final = Term(
    "parties and known holders of a right of first refusal are notified 3 days before the "
    "announcement; where that cannot be done it is posted on the platform with the reason, and "
    "after 5 full days they count as notified",
    "公告发布3日前通知当事人、已知优先购买权人;无法通知的在平台公示并说明理由,公示满5日视为已经通知",
)
DEEMED_NOTICE: Final = After(At(s.SALE_NOTICE_POSTED), Days(5, roll=Roll.NONE))

NOTIFY: Final = Rule(
    id="online-auction-notify",
    title=Term("notify those concerned of the auction", "通知当事人、优先购买权人"),
    grain=Grain.ITEM,
    applies_if=_ONLINE & (Happened(At(s.SALE_NOTIFIED)) | ~Happened(At(s.SALE_NOTICE_POSTED))),
    latest=Before(_ANNOUNCED, Days(3)),
    act=At(s.SALE_NOTIFIED),
    in_force=_SINCE,
    duty="notify-sale",
    stage=Stage.SALE,
    checked=_CHECKED,
    covers=("CUR-C21",),
    citations=_says("第16条", _NOTICE),
    note=Term(
        "counted back from the announcement, not from the auction; where several are notified the "
        "last one counts; those who waived in writing need not be told. Who could not be notified "
        "and was told by posting alone is left to the fiction (CUR-C21b)",
        "自公告发布倒推,并非自拍卖日;分别通知的以最后一次为准;书面放弃权利的可不通知;"
        "无法通知而仅公示的,依拟制处理(CUR-C21b)",
    ),
    readings=(
        Reading(
            id="posting-counts-too",
            title=Term(
                "a posting, too, must be 5 days old 3 days before the announcement",
                "公示亦须在公告3日前满5日",
            ),
            applies_if=_ONLINE,
            act=FirstKnown(s.SALE_NOTIFIED, DEEMED_NOTICE),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "3 days before 8 October 2018 is the 5th, a holiday: nothing moves",
                "2018年10月8日的3日前为5日(假日),不移动",
            ),
            due="2018-10-05",
            sale_mode="online",
            auction_announced="2018-10-08",
            sale_notified="2018-10-05",
        ),
        worked(
            Verdict.LATE,
            Term("two days before", "仅提前2日"),
            due="2018-10-05",
            sale_mode="online",
            auction_announced="2018-10-08",
            sale_notified="2018-10-06",
        ),
        worked(
            Verdict.OVERDUE,
            Term("announced, and nobody notified or posted", "已公告,既未通知也未公示"),
            due="2019-03-01",
            as_of="2019-03-05",
            sale_mode="online",
            auction_announced="2019-03-04",
            sale_notified=None,
            sale_notice_posted=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("could not be notified, posted instead", "无法通知,已公示"),
            as_of="2019-03-05",
            sale_mode="online",
            auction_announced="2019-03-04",
            sale_notified=None,
            sale_notice_posted="2019-03-04",
        ),
    ),
)

# Bidding and deposits (art. 20, 23, 25): plain hours, weekends included.

_DAY_OF_24_HOURS: Final = Hours(24, HourStart.AT_INSTANT)
# A platform is open every day: the time that bidding must last does not wait for a working one.
_BIDDING_HOURS: Final = Hours(24, HourStart.AT_INSTANT, roll=Roll.NONE)

BIDDING_TIME: Final = Rule(
    id="online-auction-bidding-time",
    title=Term("let the bidding last 24 hours", "竞价时间不少于24小时"),
    role=Role.LOWER_BOUND,
    grain=Grain.ITEM,
    applies_if=_ONLINE,
    earliest=only_after(At(s.BIDDING_OPENED), _BIDDING_HOURS),
    act=At(s.BIDDING_ENDED),
    in_force=_SINCE,
    duty="keep-bidding-open",
    stage=Stage.SALE,
    checked=_CHECKED,
    covers=("CUR-C22",),
    citations=_says(
        "第20条",
        Term(
            "bidding lasts at least 24 hours; a bid in the last five minutes prolongs it by five "
            "minutes from that bid",
            "竞价时间不少于24小时;结束前5分钟内有出价的,自该出价时点顺延5分钟",
        ),
        _TEXTS,
        _JIADELIMEI,
    ),
    note=Term(
        "the shortest time, not the longest: late bids prolong it, and only an end before 24 hours "
        "are full is at fault; counted from the opening to the second",
        "为最短时长而非最长:末尾出价可顺延,仅不足24小时即结束才有问题;自开始时刻起算,精确到秒",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "from Saturday 10:00 to Sunday 10:00, when nobody bids at the end",
                "星期六10时至星期日10时,末尾无人出价",
            ),
            due="2018-10-21T10:00",
            sale_mode="online",
            bidding_opened="2018-10-20T10:00",
            bidding_ended="2018-10-21T10:00",
        ),
        worked(
            Verdict.PREMATURE,
            Term("one minute too early", "提前1分钟结束"),
            due="2018-10-21T10:00",
            sale_mode="online",
            bidding_opened="2018-10-20T10:00",
            bidding_ended="2018-10-21T09:59",
        ),
        worked(
            Verdict.ON_TIME,
            Term("late bids prolonged it", "末尾出价顺延"),
            due="2018-10-21T10:00",
            sale_mode="online",
            bidding_opened="2018-10-20T10:00",
            bidding_ended="2018-10-21T10:17:26",
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "of opening and end only the days are known: 24 hours are possible",
                "开始、结束仅知日期,是否满24小时不明",
            ),
            sale_mode="online",
            bidding_opened="2018-10-20",
            bidding_ended="2018-10-21",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term(
                "(2016)粤05执异38号: an online auction of April 2016, before the provisions",
                "(2016)粤05执异38号:2016年4月的网络拍卖,在本规定施行前",
            ),
            sale_mode="online",
            bidding_opened="2016-04-25",
            bidding_ended="2016-04-26T10:17:26",
        ),
    ),
)

DEPOSITS: Final = Rule(
    id="online-auction-deposits",
    title=Term("return the deposits of the other bidders", "退还或者解冻保证金"),
    obliged=COURT_OR_PLATFORM,
    grain=Grain.ITEM,
    applies_if=_ONLINE,
    latest=within(At(s.BIDDING_ENDED), _DAY_OF_24_HOURS),
    act=At(s.DEPOSITS_RETURNED),
    in_force=_SINCE,
    duty="deposit-refund",
    stage=Stage.SALE,
    checked=_CHECKED,
    covers=("CUR-C23",),
    citations=_says(
        "第23条",
        Term(
            "deposits of those who did not buy, or of all where the auction failed, are returned "
            "or released within 24 hours of the end of the bidding",
            "其他竞买人(未成交的为全部竞买人)的保证金,在竞价程序结束后24小时内退还或者解冻",
        ),
    ),
    note=Term(
        "plain hours from the end of the bidding; no text moves them off a rest day. The last "
        "return counts",
        "自竞价程序结束时起连续计算,无休息日顺延的规定;以最后一笔退还为准",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "24 hours from Sunday 10:17:26 end on Monday at the same time",
                "自星期日10时17分26秒起24小时,至星期一同一时刻",
            ),
            due="2018-10-22T10:17:26",
            sale_mode="online",
            bidding_ended="2018-10-21T10:17:26",
            deposits_returned="2018-10-22T10:17:26",
        ),
        worked(
            Verdict.LATE,
            Term("34 seconds late", "超过34秒"),
            due="2018-10-22T10:17:26",
            sale_mode="online",
            bidding_ended="2018-10-21T10:17:26",
            deposits_returned="2018-10-22T10:18",
        ),
        worked(
            Verdict.LATE,
            Term(
                "only the days are known, yet two days later is too late at any hour",
                "仅知日期,但隔日之后无论何时均已逾期",
            ),
            sale_mode="online",
            bidding_ended="2018-10-21",
            deposits_returned="2018-10-23",
        ),
        worked(
            Verdict.UNDETERMINED,
            Term("only the days are known, the next day may be in time", "仅知日期,次日或在期限内"),
            sale_mode="online",
            bidding_ended="2018-10-21",
            deposits_returned="2018-10-22",
        ),
        worked(
            Verdict.OVERDUE,
            Term("in the holiday of October as well", "国庆假期内同样计算"),
            due="2018-10-03T15:00",
            as_of="2018-10-04",
            sale_mode="online",
            bidding_ended="2018-10-02T15:00",
            deposits_returned=None,
        ),
    ),
)

BUYER_DEPOSIT: Final = Rule(
    id="online-auction-buyer-deposit",
    title=Term("transfer the buyer's deposit to the court", "买受人保证金划入法院账户"),
    obliged=PLATFORM,
    grain=Grain.ITEM,
    applies_if=_ONLINE & (Holds(s.DEPOSIT_FROZEN) | Happened(At(s.BUYER_DEPOSIT_TRANSFERRED))),
    latest=within(At(s.AUCTION_CONCLUDED), _DAY_OF_24_HOURS),
    act=At(s.BUYER_DEPOSIT_TRANSFERRED),
    in_force=_SINCE,
    duty="transfer-buyer-deposit",
    stage=Stage.SALE,
    checked=_CHECKED,
    covers=("CUR-C23b",),
    citations=_says(
        "第25条",
        Term(
            "within 24 hours of the auction's conclusion the platform transfers the buyer's frozen "
            "deposit to the court's account",
            "拍卖成交后24小时内,网络服务提供者将冻结的买受人保证金划入法院指定账户",
        ),
    ),
    note=Term(
        "a deposit paid to the court itself needs no transfer; plain hours, rest days included",
        "直接交至法院账户的保证金无需划付;连续计算,休息日计入",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "concluded on Friday at 15:30, transferred on Saturday at 15:00",
                "星期五15时30分成交,星期六15时划付",
            ),
            due="2018-10-27T15:30",
            sale_mode="online",
            auction_concluded="2018-10-26T15:30",
            buyer_deposit_transferred="2018-10-27T15:00",
        ),
        worked(
            Verdict.LATE,
            Term("a weekend does not stop the hours", "周末不停止计算"),
            due="2018-10-27T15:30",
            sale_mode="online",
            auction_concluded="2018-10-26T15:30",
            buyer_deposit_transferred="2018-10-29T09:00",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "frozen by the platform and not transferred by the end of Saturday",
                "平台冻结的保证金至星期六终了仍未划付",
            ),
            due="2018-10-27T15:30",
            as_of="2018-10-27",
            sale_mode="online",
            deposit_frozen=True,
            auction_concluded="2018-10-26T15:30",
            buyer_deposit_transferred=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("paid to the court's account directly", "已直接交至法院账户"),
            sale_mode="online",
            deposit_frozen=False,
            auction_concluded="2018-10-26T15:30",
            buyer_deposit_transferred=None,
        ),
    ),
)

# After a failed or stayed auction (art. 26, 28).

RE_AUCTION: Final = Rule(
    id="online-auction-second",
    title=Term("hold the second auction", "流拍后再次拍卖"),
    grain=Grain.ITEM,
    applies_if=_ONLINE & _FIRST,
    latest=within(At(s.AUCTION_FAILED), Days(30)),
    act=At(s.NEXT_AUCTION_HELD),
    ended_by=Earlier(At(s.TAKEN_IN_KIND), _OVER),
    in_force=_SINCE,
    duty="re-auction",
    stage=Stage.SALE,
    checked=_CHECKED,
    covers=("CUR-C24",),
    citations=_says(
        "第26条",
        Term(
            "property that found no bidder is auctioned again on the same platform within 30 days; "
            "when that fails too it may be sold there",
            "流拍后应在30日内在同一平台再次拍卖;再次流拍的,可以依法在同一平台变卖",
        ),
        _TEXTS,
        _FRBK,
    ),
    note=Term(
        "only one further auction online. Whether it must be held or only announced within 30 days "
        "is disputed; with at most 15 days of announcement both can be kept",
        "网络拍卖仅两次。30日内应开拍还是公告即可存在争议;二拍公告期至多15日,两者均可满足",
    ),
    readings=(
        Reading(
            id="announced",
            title=Term("announced within 30 days is enough", "30日内公告即可"),
            act=At(s.NEXT_AUCTION_ANNOUNCED),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "27 days to 30 September 2018, day 30 is 3 October, off until the 7th: the 8th",
                "至2018年9月30日为27日,第30日为10月3日,假期至7日,顺延至8日",
            ),
            due="2018-10-08",
            sale_mode="online",
            auction_round="first",
            auction_failed="2018-09-03",
            next_auction_held="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "22 days to 30 September 2018, day 30 is Monday 8 October; held on the 9th",
                "至2018年9月30日为22日,第30日为10月8日星期一,9日才拍卖",
            ),
            due="2018-10-08",
            sale_mode="online",
            auction_round="first",
            auction_failed="2018-09-08",
            next_auction_held="2018-10-09",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "21 days to 31 January 2019, day 30 is Saturday 9 February, off until the 10th: "
                "Monday the 11th",
                "至2019年1月31日为21日,第30日为2月9日星期六,假期至10日,顺延至11日星期一",
            ),
            due="2019-02-11",
            as_of="2019-02-12",
            sale_mode="online",
            auction_round="first",
            auction_failed="2019-01-10",
            next_auction_held=None,
            taken_in_kind=None,
            auction_withdrawn=None,
            closed=None,
        ),
        worked(
            Verdict.LAPSED,
            Term("the creditor took the property", "债权人接受以物抵债"),
            due="2019-02-11",
            as_of="2019-02-12",
            sale_mode="online",
            auction_round="first",
            auction_failed="2019-01-10",
            next_auction_held=None,
            taken_in_kind="2019-01-25",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("after the second auction there is no third", "二拍流拍后不再第三次拍卖"),
            sale_mode="online",
            auction_round="second",
            auction_failed="2019-01-10",
            next_auction_held=None,
        ),
    ),
)

RESUME: Final = Rule(
    id="online-auction-resume",
    title=Term("resume the auction", "恢复拍卖"),
    grain=Grain.ITEM,
    applies_if=_ONLINE,
    latest=within(At(s.AUCTION_STAY_ENDED), Days(5)),
    act=At(s.AUCTION_RESUMED),
    ended_by=Earlier(At(s.TAKEN_IN_KIND), _OVER),
    in_force=_SINCE,
    duty="resume-auction",
    stage=Stage.SALE,
    checked=_CHECKED,
    covers=("CUR-C25",),
    citations=_says(
        "第28条",
        Term(
            "when the stay has run out or its cause has gone and the auction is still needed, it "
            "is resumed within 5 days",
            "暂缓期限届满或者中止事由消失后,需要继续拍卖的,应在5日内恢复拍卖",
        ),
    ),
    note=Term(
        "offline the auction house is told within 15 days instead (法释〔2004〕16号)",
        "线下拍卖为15日内通知拍卖机构恢复(法释〔2004〕16号)",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 5 is 3 October 2018, off until the 7th: the 8th",
                "第5日为2018年10月3日,假期至7日,顺延至8日",
            ),
            due="2018-10-08",
            sale_mode="online",
            auction_stay_ended="2018-09-28",
            auction_resumed="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 5 is Saturday 29 September 2018, worked; resumed on the Sunday",
                "第5日为2018年9月29日星期六,调休上班,次日才恢复",
            ),
            due="2018-09-29",
            sale_mode="online",
            auction_stay_ended="2018-09-24",
            auction_resumed="2018-09-30",
        ),
        worked(
            Verdict.LAPSED,
            Term("not needed any more: withdrawn on day 4", "不再需要拍卖,第4日撤回"),
            due="2018-10-08",
            sale_mode="online",
            auction_stay_ended="2018-09-28",
            auction_resumed=None,
            auction_withdrawn="2018-10-02",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("an offline auction has 15 days", "线下拍卖为15日"),
            sale_mode="offline",
            auction_stay_ended="2018-09-28",
            auction_resumed="2018-10-09",
        ),
    ),
)

MOMENTS: Final = (
    NamedMoment(
        id="deemed-notice-of-auction",
        title=Term("those out of reach deemed notified", "无法通知的视为已经通知"),
        moment=DEEMED_NOTICE,
        kind=MomentKind.FICTION,
        stage=Stage.SALE,
        checked=_CHECKED,
        in_force=_SINCE,
        citations=_says("第16条", _NOTICE),
        covers=("CUR-C21b",),
        note=Term(
            "the law supposes a fact, nobody acts: it does not move off a rest day",
            "系法律拟制,并非行为期限,不顺延",
        ),
    ),
    NamedMoment(
        id="online-sale-period",
        title=Term("end of the online sale period", "网络司法变卖期届满"),
        moment=FirstKnown(
            s.ONLINE_SALE_ENDS,
            After(At(s.ONLINE_SALE_OPENED), Days(60, roll=Roll.NONE, start=DayStart.SAME_DAY)),
        ),
        kind=MomentKind.DURATION,
        stage=Stage.SALE,
        checked=_CHECKED,
        citations=(
            Citation(
                instrument=PRACTICE,
                article="网络司法变卖期",
                text=Term("an online judicial sale lasts 60 days", "网络司法变卖期为60日"),
                evidence=(
                    _JIADELIMEI,
                    "lvshidaquan.com/falvzhishi/45gr0ulosj.html",
                    "163.com/dy/article/G0HQ5SNT05481LLB.html",
                    "66.wendadaohang.com/zd/nDvpxpvsxUsi9vv9iD.html",
                ),
            ),
        ),
        covers=("CUR-C39",),
        note=Term(
            "a default: practice on four pages, the notice behind it was not seen. The printed end "
            "goes first; computed, the first day counts as day 1. It does not move off a rest day",
            "默认值:四处网页一致的通行做法,所依通知原文未见。以公告载明的届满日为准;"
            "推算时首日计为第1日;不顺延",
        ),
    ),
)

RULES: Final = (
    ANNOUNCE_FIRST_MOVABLE,
    ANNOUNCE_FIRST_OTHER,
    NOTIFY,
    BIDDING_TIME,
    DEPOSITS,
    BUYER_DEPOSIT,
    RE_AUCTION,
    ANNOUNCE_SECOND_MOVABLE,
    ANNOUNCE_SECOND_OTHER,
    RESUME,
)

RULE_SET: Final = RuleSet(
    id="online-auction-provisions",
    title=Term("Online judicial auctions (2016)", "网络司法拍卖规定"),
    rules=RULES,
    moments=MOMENTS,
    vocabulary=VOCABULARY,
)
