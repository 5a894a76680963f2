"""Limits of the Civil Procedure Law and its interpretations that bind the enforcing court.

Periods are counted by the law itself: the day of the event is not counted, and a last day on a rest
day moves to the first day after it. Articles are cited by the text now in force, with the numbers
they had before.
"""

from datetime import date
from typing import Final

from execrules.expressions import At, Holds, within
from execrules.periods import Days
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rules import InForce, Rule, RuleSet, worked
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

LAW: Final = Instrument(
    id="civil-procedure-law",
    title=Term("Civil Procedure Law (2023)", "民事诉讼法(2023年修正)"),
    in_force_from=date(2024, 1, 1),
    note=Term(
        "objections since the amendment of 2007, in force from 2008-04-01",
        "执行异议制度见2007年修正,自2008年4月1日起施行",
    ),
)
INTERPRETATION: Final = Instrument(
    id="civil-procedure-interpretation",
    title=Term(
        "Interpretation on the Civil Procedure Law (2022)",
        "关于适用《民事诉讼法》的解释(2022年修正)",
    ),
    in_force_from=date(2022, 4, 10),
    note=Term("first in force from 2015-02-04", "原解释自2015年2月4日起施行"),
)
ENFORCEMENT_INTERPRETATION: Final = Instrument(
    id="enforcement-procedure-interpretation",
    title=Term(
        "Interpretation on enforcement procedure (2020)",
        "关于适用《民事诉讼法》执行程序若干问题的解释(2020年修正)",
    ),
    in_force_from=date(2021, 1, 1),
    note=Term("first in force from 2009-01-01", "原解释自2009年1月1日起施行"),
)
ENFORCEMENT_WORK: Final = Instrument(
    id="enforcement-work-provisions",
    title=Term(
        "Provisions on enforcement work (2020)",
        "关于人民法院执行工作若干问题的规定(试行)(2020年修正)",
    ),
)

_TEXTS = "LawRefBook/Laws @2f4c5c2"
_MIRROR = "ImCa0/just-laws @5c000d2"

NOTICE: Final = Rule(
    id="civil-notice",
    title=Term("issue the enforcement notice", "发出执行通知"),
    applies_if=~Holds(v.IMMEDIATE_MEASURES),
    latest=within(At(v.APPLICATION_RECEIVED), Days(10)),
    act=At(v.NOTICE_ISSUED),
    ended_by=At(v.CLOSED),
    in_force=InForce(since=date(2015, 2, 4)),
    duty="issue-notice",
    covers=("CUR-A06",),
    citations=(
        Citation(
            instrument=INTERPRETATION,
            article="第480条(2015、2020年文本为第482条)",
            text=Term(
                "the court issues the enforcement notice within 10 days of receiving the "
                "application or the hand-over for enforcement",
                "法院应在收到申请执行书或移交执行书后10日内发出执行通知",
            ),
            evidence=(_TEXTS, "fjxialong.com/detail/971513.html"),
        ),
        Citation(
            instrument=ENFORCEMENT_WORK,
            article="第22条",
            text=Term(
                "the same 10 days in the provisions on enforcement work as amended in 2020",
                "2020年修正的执行工作规定同为10日",
            ),
            evidence=(_TEXTS,),
        ),
        Citation(
            instrument=ENFORCEMENT_INTERPRETATION,
            article="第22条(2020年12月31日前为第30条)",
            text=Term(
                "where measures are taken at once, the notice is sent together with them or "
                "within 3 days of them instead",
                "立即采取强制执行措施的,改为同时或自采取措施之日起3日内发送执行通知书",
            ),
            evidence=(_TEXTS, "law721.infoeach.com/view-NzIxfDE1NDI5Nw==.html"),
        ),
    ),
    note=Term(
        "issuing, not service: a service in time shows that the notice was issued in time, a later "
        "one shows nothing; receipt lies between application and filing",
        "期限针对发出而非送达:在期限内送达的可推知按期发出,其后送达的不能推知;收到申请在申请之后、立案之前",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 10 is 1 October; the holiday lasts to the 7th: the 8th",
                "第10日为10月1日,假期至7日,顺延至8日",
            ),
            due="2018-10-08",
            application_received="2018-09-21",
            notice_issued="2018-10-08",
            immediate_measures=False,
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 10 is Saturday 29 September, worked for the holiday: no move",
                "第10日为9月29日星期六,调休上班,不顺延",
            ),
            due="2018-09-29",
            application_received="2018-09-19",
            notice_issued="2018-09-30",
            immediate_measures=False,
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "day 10 is Monday 30 November; served on 9 December, issued on an unknown day",
                "第10日为11月30日星期一;12月9日送达,何时发出未知,不能认定逾期",
            ),
            due="2015-11-30",
            application_received="2015-11-20",
            notice_served="2015-12-09",
            immediate_measures=False,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term(
                "measures at once: another limit takes the place of this one",
                "立即采取措施的,适用另外的期限",
            ),
            application_received="2018-09-19",
            notice_issued="2018-10-15",
            immediate_measures=True,
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 10 is Friday 4 August; nothing issued or closed by the Monday after",
                "第10日为8月4日星期五;下星期一仍未发出且未结案",
            ),
            due="2023-08-04",
            as_of="2023-08-07",
            application_received="2023-07-25",
            notice_issued=None,
            notice_served=None,
            closed=None,
            immediate_measures=False,
        ),
    ),
)

OBJECTION_RULING: Final = Rule(
    id="civil-objection-ruling",
    title=Term("rule on a written objection", "审查书面异议并作出裁定"),
    latest=within(At(v.OBJECTION_RECEIVED), Days(15)),
    act=At(v.OBJECTION_RULED),
    in_force=InForce(since=date(2008, 4, 1)),
    duty="rule-on-objection",
    covers=("CUR-E02",),
    citations=(
        Citation(
            instrument=LAW,
            article="第236条(2007年第202条,2012、2017年第225条,2021年第232条)",
            text=Term(
                "an objection of a party or person concerned to an act of enforcement is examined "
                "and ruled on within 15 days of its receipt in writing",
                "当事人、利害关系人对执行行为的书面异议,自收到之日起15日内审查并裁定",
            ),
            evidence=(_TEXTS, _MIRROR, "m.64365.com/ask/4762228.aspx"),
        ),
        Citation(
            instrument=LAW,
            article="第238条(2007年第204条,2012、2017年第227条,2021年第234条)",
            text=Term(
                "the same 15 days for the objection of a third person to the thing enforced upon",
                "案外人对执行标的的书面异议,同为15日",
            ),
            evidence=(_TEXTS, _MIRROR, "lawxp.com/wl/statuteInfo/Provision.aspx?iid=11346276"),
        ),
        Citation(
            instrument=ENFORCEMENT_INTERPRETATION,
            article="第5条",
            text=Term(
                "the ruling on an objection to an act of enforcement is made within the 15 days",
                "对执行行为异议的裁定,应在15日内作出",
            ),
            evidence=(_TEXTS,),
        ),
    ),
    note=Term(
        "the making of the ruling, not its service; the law has no extension; the objections of "
        "before 2008-04-01 were under another limit",
        "以作出裁定为准,并非送达;法律未规定延长;2008年4月1日前的异议适用另外的期限",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 15 is Saturday 29 September, worked for the holiday of October: no move",
                "第15日为9月29日星期六,因国庆调休上班,不顺延",
            ),
            due="2018-09-29",
            objection_received="2018-09-14",
            objection_ruled="2018-09-29",
        ),
        worked(
            Verdict.LATE,
            Term(
                "one day after it, a Sunday also worked", "届满日次日(同为调休上班的星期日)才裁定"
            ),
            due="2018-09-29",
            objection_received="2018-09-14",
            objection_ruled="2018-09-30",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "day 15 is 5 February, in the holiday of 4 to 10 February 2019: Monday the 11th",
                "第15日为2月5日,在2019年春节假期(4日至10日)内,顺延至11日星期一",
            ),
            due="2019-02-11",
            objection_received="2019-01-21",
            objection_ruled="2019-02-11",
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "raised on 10 June, ruled on 1 July: in time only if received after the 15th",
                "6月10日提出、7月1日裁定,是否在6月15日之后才收到未知,不能认定逾期",
            ),
            objection_raised="2015-06-10",
            objection_ruled="2015-07-01",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "raised on 16 January, so received no earlier; ruled two days later",
                "1月16日提出,收到不会更早;两日后即裁定",
            ),
            objection_raised="2018-01-16",
            objection_ruled="2018-01-18",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 15 is Tuesday 7 May; not ruled on by the 8th",
                "第15日为5月7日星期二,8日仍未裁定",
            ),
            due="2024-05-07",
            as_of="2024-05-08",
            objection_received="2024-04-22",
            objection_ruled=None,
        ),
    ),
)

RULES: Final = (NOTICE, OBJECTION_RULING)

RULE_SET: Final = RuleSet(
    id="civil-procedure",
    title=Term("Civil procedure in enforcement", "民事诉讼法执行期限"),
    rules=RULES,
    vocabulary=VOCABULARY,
)
