"""Property seized first by one court and burdened by a claim another enforces: 法释〔2016〕6号.

The court that seized first sells. Where it has not announced an auction or begun a sale when 60
days are over, the court of the prior secured or privileged claim may ask for the property.
"""

from datetime import date
from typing import Final

from execrules.expressions import (
    At,
    Earlier,
    Happened,
    NotAfter,
    only_after,
    within,
)
from execrules.facts import Grain
from execrules.periods import Days
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rulebook.vocabulary import sales as s
from execrules.rules import InForce, Role, Rule, RuleSet, Stage, worked
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

REPLY: Final = Instrument(
    id="spc-2016-6",
    title=Term(
        "Reply on selling seized property between the court that seized it first and the court of "
        "a priority claim",
        "关于首先查封法院与优先债权执行法院处分查封财产有关问题的批复",
    ),
    number="法释〔2016〕6号",
    in_force_from=date(2016, 4, 14),
)

_110: Final = "m.110.com/flzs/584273.html"
_LANGKE: Final = "langkelawyer.com/Ywly_xx.asp?id=756"
_FJASSETS: Final = "fjassets.com/tc/fagui/20170810/116.html"
_CHENGENGHUA: Final = "chengenghua.com/3538.html"
_CHECKED: Final = date(2026, 11, 23)

PRIORITY_COURT: Final = Term("the court of the priority claim", "优先债权执行法院")
FIRST_COURT: Final = Term("the court that seized first", "首先查封法院")

_SALE_BEGUN: Final = Earlier(At(v.AUCTION_ANNOUNCED), At(s.PRIVATE_SALE_STARTED))
_REQUESTED: Final = At(s.TRANSFER_REQUESTED)

REQUEST: Final = Rule(
    id="priority-request",
    title=Term("ask for transfer only after 60 days", "首先查封超过60日方可商请移送"),
    role=Role.LOWER_BOUND,
    obliged=PRIORITY_COURT,
    grain=Grain.ITEM,
    applies_if=~Happened(_SALE_BEGUN) | (Happened(_REQUESTED) & ~NotAfter(_SALE_BEGUN, _REQUESTED)),
    earliest=only_after(At(s.FIRST_SEIZED), Days(60)),
    act=_REQUESTED,
    in_force=InForce(since=date(2016, 4, 14), governed_by=_REQUESTED),
    duty="request-priority-transfer",
    stage=Stage.DELEGATION,
    checked=_CHECKED,
    covers=("CUR-C40",),
    citations=(
        Citation(
            instrument=REPLY,
            article="第1条",
            text=Term(
                "when more than 60 days have passed since the first seizure and the first court "
                "has neither announced an auction nor entered into a sale, the court that enforces "
                "a prior secured or privileged claim may ask for the property",
                "自首先查封之日起已超过60日,首先查封法院尚未发布拍卖公告或者进入变卖程序的,"
                "优先债权执行法院可以要求移送执行",
            ),
            evidence=(
                _110,
                _LANGKE,
                _FJASSETS,
                _CHENGENGHUA,
                "nlaw.org/a/Lawyer/blog/2017/0316/696017_2.html",
            ),
        ),
    ),
    note=Term(
        "more than 60 days leaves out day 60; an auction announced or a sale entered into by the "
        "first court until the request bars it, so the rule does not apply. The day of the request "
        "says whether the reply was in force, whenever the property was seized",
        "“超过”60日不含第60日;首先查封法院在商请之前已发布拍卖公告或者进入变卖程序的,不得商请,"
        "本规则不适用;以商请之日确定是否适用批复,不论何时查封",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "30 + 30 days end on 30 April 2018, a holiday that moves nothing: from 1 May",
                "30+30日至2018年4月30日(假日,不移动)届满,5月1日起可以商请",
            ),
            due="2018-05-01",
            first_seized="2018-03-01",
            transfer_requested="2018-05-01",
            auction_announced=None,
            private_sale_started=None,
        ),
        worked(
            Verdict.PREMATURE,
            Term("on day 60 itself", "第60日当日商请"),
            due="2018-05-01",
            first_seized="2018-03-01",
            transfer_requested="2018-04-30",
            auction_announced=None,
            private_sale_started=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("the first court announced its auction the day before", "首封法院前一日已公告"),
            first_seized="2018-03-01",
            transfer_requested="2018-06-12",
            auction_announced="2018-06-11",
            private_sale_started=None,
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "an announcement after the request comes too late; seized in 2015, 60 days ended "
                "on 30 January 2016",
                "商请之后的公告不影响;2015年查封,60日至2016年1月30日届满",
            ),
            due="2016-01-31",
            first_seized="2015-12-01",
            transfer_requested="2016-04-20",
            auction_announced="2016-05-03",
            private_sale_started=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("asked the day before the reply took force", "批复施行前一日商请"),
            first_seized="2015-12-01",
            transfer_requested="2016-04-13",
            auction_announced=None,
            private_sale_started=None,
        ),
    ),
)

TRANSFER: Final = Rule(
    id="priority-transfer",
    title=Term("issue the letter of transfer", "出具移送执行函"),
    obliged=FIRST_COURT,
    grain=Grain.ITEM,
    latest=within(At(s.TRANSFER_REQUEST_RECEIVED), Days(15)),
    act=At(s.TRANSFER_AGREED),
    in_force=InForce(since=date(2016, 4, 14)),
    duty="agree-priority-transfer",
    stage=Stage.DELEGATION,
    checked=_CHECKED,
    covers=("CUR-C41",),
    citations=(
        Citation(
            instrument=REPLY,
            article="第2条",
            text=Term(
                "the first court issues a letter of transfer within 15 days of receiving the "
                "request, transfers the property and tells the parties",
                "首先查封法院应自收到商请移送执行函之日起15日内出具移送执行函,移送财产并告知当事人",
            ),
            evidence=(
                _110,
                _LANGKE,
                _FJASSETS,
                _CHENGENGHUA,
                "cdwhfy.scssfw.gov.cn/article/detail/2021/07/id/6176068.shtml",
            ),
        ),
    ),
    note=Term(
        "only a request that art. 1 allows asks for it (priority-request); a dispute goes to the "
        "common higher court",
        "以符合第1条的商请为前提(priority-request);有争议的逐级报请共同的上级法院",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 15 is Saturday 29 September 2018, worked: no move",
                "第15日为2018年9月29日星期六,调休上班,不顺延",
            ),
            due="2018-09-29",
            transfer_request_received="2018-09-14",
            transfer_agreed="2018-09-29",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 15 is 3 October 2018, off until the 7th: the 8th; issued on the 9th",
                "第15日为2018年10月3日,假期至7日,顺延至8日,9日才出具",
            ),
            due="2018-10-08",
            transfer_request_received="2018-09-18",
            transfer_agreed="2018-10-09",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 15 is Sunday 3 March 2019: Monday the 4th; no answer",
                "第15日为2019年3月3日星期日,顺延至4日星期一,仍未答复",
            ),
            due="2019-03-04",
            as_of="2019-03-05",
            transfer_request_received="2019-02-16",
            transfer_agreed=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("received before the reply took force", "批复施行前收到"),
            transfer_request_received="2016-04-13",
            transfer_agreed="2016-05-20",
        ),
    ),
)

RULES: Final = (REQUEST, TRANSFER)

RULE_SET: Final = RuleSet(
    id="priority-claim-transfer",
    title=Term(
        "Transfer to the court of a priority claim (2016)", "首封法院与优先债权执行法院批复"
    ),
    rules=RULES,
    vocabulary=VOCABULARY,
)
