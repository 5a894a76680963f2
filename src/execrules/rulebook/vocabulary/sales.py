"""Facts of auctions and sales, and of handing seized property to the court of a priority claim.

The item is one auction (一拍, 二拍 and 三拍 are items of their own); where the rule is about the
property itself, it is the asset.
"""

from typing import Final

from execrules.facts import ChoiceFact, DayFact, FlagFact, Grain, InstantFact, Occurrence
from execrules.rulebook.vocabulary.enforcement import AUCTION_ANNOUNCED, AUCTION_STARTED
from execrules.terms import Term

# What kind of sale it is. An auction house that auctions over the internet counts as online
# (法释〔2016〕18号 art. 37).

SALE_MODE: Final = ChoiceFact(
    name="sale_mode",
    title=Term("mode of the auction", "拍卖方式"),
    headings=("拍卖方式",),
    grain=Grain.ITEM,
    choices=(
        ("online", Term("online judicial auction", "网络司法拍卖")),
        ("offline", Term("auction by a commissioned house", "线下委托拍卖")),
    ),
)
AUCTION_ROUND: Final = ChoiceFact(
    name="auction_round",
    title=Term("round of the auction", "拍卖轮次"),
    headings=("拍卖轮次", "拍卖阶段", "第几次拍卖"),
    grain=Grain.ITEM,
    choices=(
        ("first", Term("first auction", "一拍")),
        ("second", Term("second auction", "二拍")),
        ("third", Term("third auction", "三拍")),
    ),
)
MOVABLE: Final = FlagFact(
    name="movable",
    title=Term("the property is movable", "拍卖财产为动产"),
    headings=("拍卖财产为动产", "是否动产"),
    grain=Grain.ITEM,
)

# Start of the sale.

PRIVATE_SALE_STARTED: Final = DayFact(
    name="private_sale_started",
    title=Term("sale without auction started", "进入变卖程序"),
    headings=("进入变卖程序", "启动变卖", "启动变卖程序"),
    grain=Grain.ITEM,
)
SALE_PROCEDURE_STARTED: Final = DayFact(
    name="sale_procedure_started",
    title=Term("procedure for turning the property into money started", "启动财产变价程序"),
    headings=("启动财产变价程序", "启动变价程序", "启动变价"),
    grain=Grain.ITEM,
    not_after=(AUCTION_STARTED, AUCTION_ANNOUNCED, PRIVATE_SALE_STARTED),
)

# An auction.

AUCTION_CONCLUDED: Final = InstantFact(
    name="auction_concluded",
    title=Term("auction concluded", "拍卖成交"),
    headings=("拍卖成交", "成交时间", "拍卖成交日期", "拍卖成功确认"),
    grain=Grain.ITEM,
)
BIDDING_ENDED: Final = InstantFact(
    name="bidding_ended",
    title=Term("bidding ended", "竞价程序结束"),
    headings=("竞价程序结束", "竞价结束", "竞价结束时间", "拍卖结束", "拍卖结束时间"),
    grain=Grain.ITEM,
    not_after=(AUCTION_CONCLUDED,),
)
_OPENINGS: Final = (
    "网络拍卖开拍", "首次网拍开拍", "竞价开始", "竞价开始时间", "拍卖开始时间",
)  # fmt: skip
BIDDING_OPENED: Final = InstantFact(
    name="bidding_opened",
    title=Term("bidding opened", "竞价开始"),
    headings=_OPENINGS,
    grain=Grain.ITEM,
    not_after=(BIDDING_ENDED,),
)
AUCTION_DAY: Final = DayFact(
    name="auction_day",
    title=Term("day of the auction as set", "拍卖日"),
    headings=("拍卖日", "拍卖日期", "拟定拍卖日", "开拍日期", *_OPENINGS),
    grain=Grain.ITEM,
    stated=True,
)
AUCTION_FAILED: Final = DayFact(
    name="auction_failed",
    title=Term("auction failed", "流拍"),
    headings=("流拍", "流拍日期", "拍卖流拍"),
    grain=Grain.ITEM,
)
NEXT_AUCTION_HELD: Final = DayFact(
    name="next_auction_held",
    title=Term("next auction held", "再次拍卖"),
    headings=("再次拍卖", "再行拍卖", "再次拍卖日期"),
    grain=Grain.ITEM,
)
NEXT_AUCTION_ANNOUNCED: Final = DayFact(
    name="next_auction_announced",
    title=Term("next auction announced", "再次拍卖公告"),
    headings=("再次拍卖公告", "发布再次拍卖公告"),
    grain=Grain.ITEM,
    not_after=(NEXT_AUCTION_HELD,),
)
SALE_NOTIFIED: Final = DayFact(
    name="sale_notified",
    title=Term(
        "parties and holders of priority rights notified of the auction",
        "拍卖事项通知当事人和优先购买权人",
    ),
    headings=("拍卖事项通知当事人和优先购买权人", "拍卖通知", "通知当事人拍卖事项", "拍卖到场通知"),
    grain=Grain.ITEM,
    occurrence=Occurrence.LAST,
)
SALE_NOTICE_POSTED: Final = DayFact(
    name="sale_notice_posted",
    title=Term("impossible notice posted on the auction platform", "平台公示无法通知"),
    headings=("平台公示无法通知", "公示无法通知", "拍卖通知公示"),
    grain=Grain.ITEM,
)
AUCTION_WITHDRAWN: Final = DayFact(
    name="auction_withdrawn",
    title=Term("auction withdrawn", "撤回拍卖"),
    headings=("撤回拍卖", "撤回拍卖委托", "撤拍"),
    grain=Grain.ITEM,
)
AUCTION_STAY_ENDED: Final = DayFact(
    name="auction_stay_ended",
    title=Term("stay of the auction ended", "拍卖暂缓期限届满或者中止事由消失"),
    headings=("拍卖暂缓期限届满或者中止事由消失", "拍卖暂缓期限届满", "拍卖中止事由消失"),
    grain=Grain.ITEM,
)
AUCTION_RESUMED: Final = DayFact(
    name="auction_resumed",
    title=Term("auction resumed", "恢复拍卖"),
    headings=("恢复拍卖",),
    grain=Grain.ITEM,
)
RESUMPTION_NOTIFIED: Final = DayFact(
    name="resumption_notified",
    title=Term("auction house told to resume", "通知拍卖机构恢复拍卖"),
    headings=("通知拍卖机构恢复拍卖", "通知恢复拍卖"),
    grain=Grain.ITEM,
    not_after=(AUCTION_RESUMED,),
)

# Deposits.

DEPOSITS_RETURNED: Final = InstantFact(
    name="deposits_returned",
    title=Term("deposits of the other bidders returned", "退还竞买保证金"),
    headings=("退还竞买保证金", "退还保证金", "保证金解冻", "退还或者解冻保证金"),
    grain=Grain.ITEM,
    occurrence=Occurrence.LAST,
)
DEPOSIT_FROZEN: Final = FlagFact(
    name="deposit_frozen",
    title=Term("buyer's deposit frozen by the platform", "买受人保证金由网络服务提供者冻结"),
    headings=("买受人保证金由网络服务提供者冻结", "保证金由平台冻结"),
    grain=Grain.ITEM,
)
BUYER_DEPOSIT_TRANSFERRED: Final = InstantFact(
    name="buyer_deposit_transferred",
    title=Term("buyer's deposit transferred to the court", "买受人保证金划入法院账户"),
    headings=("买受人保证金划入法院账户", "买受人保证金划付", "保证金划入法院账户"),
    grain=Grain.ITEM,
)

# No surplus, taking in kind, the sale without auction.

NO_SURPLUS_NOTIFIED: Final = DayFact(
    name="no_surplus_notified",
    title=Term(
        "creditor told that the auction would leave no surplus", "申请执行人收到无剩余可能的通知"
    ),
    headings=("申请执行人收到无剩余可能的通知", "无益拍卖通知", "通知无剩余可能"),
    grain=Grain.ITEM,
)
CONTINUATION_APPLIED: Final = DayFact(
    name="continuation_applied",
    title=Term("creditor asked to go on with the auction", "申请继续拍卖"),
    headings=("申请继续拍卖",),
    grain=Grain.ITEM,
)
TAKEN_IN_KIND: Final = DayFact(
    name="taken_in_kind",
    title=Term("property taken in payment of the debt", "以物抵债"),
    headings=("以物抵债", "确定以物抵债", "抵债裁定", "以物抵债裁定"),
    grain=Grain.ITEM,
)
PRIVATE_SALE_ANNOUNCED: Final = DayFact(
    name="private_sale_announced",
    title=Term("sale announced after the failed auctions", "变卖公告"),
    headings=("变卖公告", "发出变卖公告", "发布变卖公告"),
    grain=Grain.ITEM,
)
PRIVATELY_SOLD: Final = DayFact(
    name="privately_sold",
    title=Term("property sold without auction", "变卖成交"),
    headings=("变卖成交", "变卖成交日期"),
    grain=Grain.ITEM,
)
PROPERTY_RELEASED: Final = DayFact(
    name="property_released",
    title=Term("unsold property released and returned", "解除查封并退还流拍财产"),
    headings=("解除查封并退还流拍财产", "流拍财产退还被执行人"),
    grain=Grain.ITEM,
)
ONLINE_SALE_OPENED: Final = DayFact(
    name="online_sale_opened",
    title=Term("online sale period begins", "网络司法变卖期开始"),
    headings=("网络司法变卖期开始", "变卖期开始", "变卖期开始日"),
    grain=Grain.ITEM,
    stated=True,
)
ONLINE_SALE_ENDS: Final = DayFact(
    name="online_sale_ends",
    title=Term("last day of the online sale period as printed", "网络司法变卖期届满日"),
    headings=("网络司法变卖期届满日", "变卖期届满日", "变卖期结束"),
    grain=Grain.ITEM,
    stated=True,
)

# After the sale.

PRICE_PAID: Final = DayFact(
    name="price_paid",
    title=Term("price paid in full", "价款全额交付"),
    headings=("价款全额交付", "价款付清", "补交差价全额交付"),
    grain=Grain.ITEM,
)
SALE_RULING_SERVED: Final = DayFact(
    name="sale_ruling_served",
    title=Term("ruling on the sale served", "成交裁定送达"),
    headings=("成交裁定送达", "成交裁定送达买受人", "抵债裁定送达"),
    grain=Grain.ITEM,
)
SALE_RULED: Final = DayFact(
    name="sale_ruled",
    title=Term("sale confirmed by ruling", "成交裁定"),
    headings=("成交裁定", "拍卖成交裁定"),
    grain=Grain.ITEM,
    not_after=(SALE_RULING_SERVED,),
)
PROPERTY_HANDED_OVER: Final = DayFact(
    name="property_handed_over",
    title=Term("property handed over to the buyer", "移交拍卖财产"),
    headings=("移交拍卖财产", "拍卖或以物抵债移交", "财产移交买受人"),
    grain=Grain.ITEM,
)
HAND_OVER_BARRED: Final = FlagFact(
    name="hand_over_barred",
    title=Term("the law bars handing the property over", "依法不能移交"),
    headings=("依法不能移交",),
    grain=Grain.ITEM,
    assumed=False,
)

# Seized first by one court, burdened by a claim that another court enforces.

FIRST_SEIZED: Final = DayFact(
    name="first_seized",
    title=Term("property first seized by any court", "首先查封"),
    headings=("首先查封", "首先查封日期", "首封", "首封日期", "首轮冻结股权"),
    grain=Grain.ITEM,
)
TRANSFER_AGREED: Final = DayFact(
    name="transfer_agreed",
    title=Term("letter of transfer issued by the first court", "出具移送执行函"),
    headings=("出具移送执行函", "移送执行函"),
    grain=Grain.ITEM,
)
TRANSFER_REQUEST_RECEIVED: Final = DayFact(
    name="transfer_request_received",
    title=Term("request for transfer received by the first court", "收到商请移送执行函"),
    headings=("收到商请移送执行函",),
    grain=Grain.ITEM,
    not_after=(TRANSFER_AGREED,),
)
TRANSFER_REQUESTED: Final = DayFact(
    name="transfer_requested",
    title=Term("transfer asked for by the court of the priority claim", "出具商请移送执行函"),
    headings=(
        "出具商请移送执行函",
        "商请移送执行函",
        "商请移送执行",
        "轮候法院第一次商请移送函",
    ),
    grain=Grain.ITEM,
    not_after=(TRANSFER_REQUEST_RECEIVED,),
)  # fmt: skip
