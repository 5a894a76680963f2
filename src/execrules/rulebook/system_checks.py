"""Checks of case data as a vendor coded them: what a system flags, which is no law.

Two public contracts over the national case record: five time checks (案件瑕疵核查) and one of the
checks before termination (终本合规核查). Each rule follows the wording of the check; where the code
does something else than its own wording says, or passes a case for another reason, the note says
so. Days are plain calendar days and nothing moves off a rest day. A failed check is *late*,
*overdue* or *premature*.
"""

from datetime import date
from typing import Final

from execrules.expressions import (
    At,
    Before,
    FirstAfter,
    FirstKnown,
    Happened,
    Holds,
    within,
)
from execrules.facts import Events, Grain, Kept
from execrules.periods import Days, Months, Roll, Years
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import case_course as c
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rules import Reading, Role, Rule, RuleSet, Stage, Standing, repeated, worked
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

DEFECTS: Final = Instrument(
    id="defect-checks",
    title=Term(
        "Checks of case data for defects (a vendor's public code)", "案件瑕疵核查(厂商公开代码)"
    ),
    note=Term(
        "items 1, 2, 5, 7 and 12 of the time checks; the others are not in the published code. "
        "The code counts hours for days in items 1 and 2 and 180 days for six months in item 12; "
        "its own comments name days and months",
        "办理期限校验第1、2、5、7、12项,其余未公开。代码在第1、2项误以小时代日,第12项以180日代6个月,"
        "其注释所写为日、月",
    ),
)
TERMINATION_CHECKS: Final = Instrument(
    id="termination-checks",
    title=Term(
        "Checks before termination of a proceeding (a vendor's public code)",
        "终本合规核查(厂商公开代码)",
    ),
    note=Term(
        "item 2; the code counts 91 days for three months and a day, and compares in the wrong "
        "direction, so that no inquiry before closing fails by its day",
        "检验项2;代码以91日代3个月加1日,且比较方向写反,因而结案前的查询均不会因日期而不合格",
    ),
)

_CHECKED: Final = date(2026, 11, 23)
_OFFICE: Final = Term("the court (as a system checks it)", "法院(系统校验)")


def _item(number: int, says: Term) -> tuple[Citation]:
    return (
        Citation(
            instrument=DEFECTS,
            article=f"办理期限校验{number}",
            text=says,
            evidence=("public Solidity source (案件瑕疵核查)",),
        ),
    )


NOTICE: Final = Rule(
    id="system-notice-node",
    title=Term("end the notice node 3 days after receipt", "接收案件后3日内完成执行通知节点"),
    role=Role.SYSTEM_CHECK,
    obliged=_OFFICE,
    applies_if=v.ENFORCEMENT_CASE,
    earliest=At(v.OFFICER_RECEIVED),
    latest=within(At(v.OFFICER_RECEIVED), Days(3, roll=Roll.NONE)),
    act=At(c.NOTICE_NODE_ENDED),
    duty="end-notice-node",
    stage=Stage.NOTICE,
    checked=_CHECKED,
    covers=("SYS-1",),
    citations=_item(
        1,
        Term(
            "both nodes have an end, and the notice node ends at most 3 days after the receiving "
            "node",
            "接收案件、执行通知两节点结束日期均不为空,且后者减前者不超过3日",
        ),
    ),
    note=Term(
        "either end blank fails: a notice without a receipt is premature here, a receipt without a "
        "notice overdue when the 3 days are over (in the code at once)",
        "任一为空即不合格:有通知而无接收的为过早;有接收而无通知的,满3日后为超期(代码中当即不合格)",
    ),
    readings=(
        Reading(
            id="earlier-passes",
            title=Term(
                "a notice node that ended before the receiving node passes, as in the code",
                "执行通知节点早于接收案件节点结束的,亦合格(与代码一致)",
            ),
            earliest=Before(At(v.OFFICER_RECEIVED), Years(1, roll=Roll.NONE)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 3 is 1 October; a holiday moves nothing here",
                "第3日为10月1日,此处不因假日顺延",
            ),
            due="2018-10-01",
            officer_received="2018-09-28",
            notice_node_ended="2018-10-01",
        ),
        worked(
            Verdict.LATE,
            Term("day 4, in the holiday", "第4日(假期内)"),
            due="2018-10-01",
            officer_received="2018-09-28",
            notice_node_ended="2018-10-02",
        ),
        worked(
            Verdict.PREMATURE,
            Term("the receiving node is blank: it fails", "接收案件节点为空,不合格"),
            officer_received=None,
            notice_node_ended="2018-10-02",
        ),
        worked(
            Verdict.OVERDUE,
            Term("the notice node is blank on day 4", "第4日执行通知节点仍为空"),
            due="2018-10-01",
            as_of="2018-10-02",
            officer_received="2018-09-28",
            notice_node_ended=None,
        ),
    ),
)

FIRST_INQUIRY: Final = Rule(
    id="system-first-inquiry",
    title=Term("first online inquiry 10 days after receipt", "接收案件后10日内发起首次网络查控"),
    role=Role.SYSTEM_CHECK,
    obliged=_OFFICE,
    applies_if=v.ENFORCEMENT_CASE,
    earliest=At(v.OFFICER_RECEIVED),
    latest=within(At(v.OFFICER_RECEIVED), Days(10, roll=Roll.NONE)),
    act=At(v.ONLINE_INQUIRY_STARTED),
    duty="start-online-inquiry",
    stage=Stage.INVESTIGATION,
    checked=_CHECKED,
    covers=("SYS-2",),
    citations=_item(
        2,
        Term(
            "the receiving node has an end, there is an inquiry, and the first one was made at "
            "most 10 days after it",
            "接收案件节点结束日期不为空,网络查控有记录,且最早一条提起查询日期减前者不超过10日",
        ),
    ),
    note=Term(
        "either day blank fails, as in item 1; the first inquiry counts, later ones do not matter",
        "任一为空即不合格,同第1项;以最早一次查询为准",
    ),
    readings=(
        Reading(
            id="earlier-passes",
            title=Term(
                "an inquiry before the end of the receiving node passes, as in the code",
                "查询早于接收案件节点结束的,亦合格(与代码一致)",
            ),
            earliest=Before(At(v.OFFICER_RECEIVED), Years(1, roll=Roll.NONE)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term("day 10 is Sunday 7 October, a holiday", "第10日为10月7日星期日,假日不顺延"),
            due="2018-10-07",
            officer_received="2018-09-27",
            online_inquiry_started="2018-10-07",
        ),
        worked(
            Verdict.LATE,
            Term("on Monday 8 October, the first day worked", "10月8日(节后首个工作日)才查询"),
            due="2018-10-07",
            officer_received="2018-09-27",
            online_inquiry_started="2018-10-08",
        ),
        worked(
            Verdict.OVERDUE,
            Term("no inquiry on day 11", "第11日仍无查询记录"),
            due="2018-10-07",
            as_of="2018-10-08",
            officer_received="2018-09-27",
            online_inquiry_started=None,
        ),
        worked(
            Verdict.PENDING,
            Term("day 10 is today", "今日为第10日"),
            due="2018-10-07",
            as_of="2018-10-07",
            officer_received="2018-09-27",
            online_inquiry_started=None,
        ),
    ),
)

OPEN_LEAD: Final = Rule(
    id="system-open-lead",
    title=Term("no lead still being checked after 7 days", "核实中的线索不超过7日"),
    role=Role.SYSTEM_CHECK,
    obliged=_OFFICE,
    grain=Grain.ITEM,
    applies_if=~Happened(At(v.LEAD_CHECKED)),
    latest=within(At(v.LEAD_PROVIDED), Days(7, roll=Roll.NONE)),
    act=At(v.LEAD_CHECKED),
    duty="check-lead",
    stage=Stage.INVESTIGATION,
    checked=_CHECKED,
    covers=("SYS-5",),
    citations=_item(
        5,
        Term(
            "there is no lead, or none is in the state 'being checked', or each that is was "
            "provided at most 7 days before the check",
            "无线索记录,或无“正在核实中”的线索,或核实中的线索自提供至核查日不超过7日",
        ),
    ),
    note=Term(
        "the state on the day of the check counts: a lead that has been checked passes however "
        "late, so the check is not applicable to it",
        "以核查当日状态为准:已核实的线索无论何时核实均合格,故对其不适用",
    ),
    readings=(
        Reading(
            id="checked-late-fails",
            title=Term(
                "a lead that was checked after the 7 days fails too, as the title of the item says",
                "7日后才核实的线索亦不合格(按该项标题)",
            ),
            applies_if=Happened(At(v.LEAD_PROVIDED)),
        ),
    ),
    examples=(
        worked(
            Verdict.OVERDUE,
            Term("still being checked on day 8", "第8日仍在核实中"),
            due="2018-10-05",
            as_of="2018-10-06",
            lead_provided="2018-09-28",
            lead_checked=None,
        ),
        worked(
            Verdict.PENDING,
            Term("day 7 is Friday 5 October, a holiday", "第7日为10月5日(假日)"),
            due="2018-10-05",
            as_of="2018-10-05",
            lead_provided="2018-09-28",
            lead_checked=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("checked on day 20: nothing is open", "第20日已核实,无在核线索"),
            lead_provided="2018-09-28",
            lead_checked="2018-10-18",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("there is no lead", "无线索"),
            lead_provided=None,
            lead_checked=None,
        ),
    ),
)

CONSUMPTION: Final = Rule(
    id="system-consumption-order",
    title=Term("restrict high consumption not after closing", "限制高消费不晚于结案"),
    role=Role.SYSTEM_CHECK,
    obliged=_OFFICE,
    applies_if=Happened(At(v.CONSUMPTION_LIMITED)),
    latest=At(v.CLOSED),
    act=At(v.CONSUMPTION_LIMITED),
    duty="restrict-consumption",
    stage=Stage.SANCTIONS,
    checked=_CHECKED,
    covers=("SYS-7",),
    citations=_item(
        7,
        Term(
            "every restriction of high consumption begins not after closing, or, in an open case, "
            "not after the day of the check",
            "所有限制高消费的开始日期均不晚于结案日期,未结案的不晚于核查日",
        ),
    ),
    note=Term(
        "an order of two days, the same day passes; of several restrictions the last one counts; a "
        "case without any passes, so the check is not applicable to it",
        "比较两日先后,同日合格;有多条限制的以最晚一条为准;无限制记录的合格,故不适用",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term("on the day of closing", "与结案同日"),
            due="2018-06-15",
            consumption_limited="2018-06-15",
            closed="2018-06-15",
        ),
        worked(
            Verdict.LATE,
            Term("the day after closing", "结案次日"),
            due="2018-06-15",
            consumption_limited="2018-06-16",
            closed="2018-06-15",
        ),
        worked(
            Verdict.ON_TIME,
            Term("the case is still open", "尚未结案"),
            as_of="2018-12-03",
            consumption_limited="2018-06-16",
            closed=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("no restriction", "无限制记录"),
            consumption_limited=None,
            closed="2018-06-15",
        ),
    ),
)

CLOSED_IN_PERIOD: Final = Rule(
    id="system-closed-in-period",
    title=Term("close by the end of the enforcement period", "执行期限届满前结案"),
    role=Role.SYSTEM_CHECK,
    obliged=_OFFICE,
    applies_if=v.ENFORCEMENT_CASE,
    latest=FirstKnown(v.PERIOD_EXPIRES, within(At(v.FILED), Months(6, roll=Roll.NONE))),
    act=At(v.CLOSED),
    duty="close-case",
    stage=Stage.CLOSING,
    checked=_CHECKED,
    covers=("SYS-12",),
    citations=_item(
        12,
        Term(
            "the case is closed, or the check is made, not after the recorded end of the period; "
            "where none is recorded, not after six months from filing",
            "结案日期(未结的为核查日)不晚于记录的执行期限届满日期;未记录的,不超过立案后6个月",
        ),
    ),
    note=Term(
        "the recorded end holds what was deducted and extended; six months are counted to the "
        "corresponding day, the code has 180 days; a case without either day is not applicable, in "
        "the code it fails",
        "记录的届满日期已含扣除、延长;6个月按对应日计算(代码为180日);两日均无记录的不适用(代码为不合格)",
    ),
    readings=(
        Reading(
            id="180-days",
            title=Term(
                "180 days stand for six months, as in the code", "以180日代6个月(与代码一致)"
            ),
            latest=FirstKnown(v.PERIOD_EXPIRES, within(At(v.FILED), Days(180, roll=Roll.NONE))),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term("the recorded end goes before the six months", "以记录的届满日期为准"),
            due="2018-12-31",
            filed="2018-04-03",
            period_expires="2018-12-31",
            closed="2018-12-31",
        ),
        worked(
            Verdict.LATE,
            Term(
                "none recorded: 3 October, a holiday that moves nothing here",
                "无记录的届满日期:10月3日届满,此处不因假日顺延",
            ),
            due="2018-10-03",
            filed="2018-04-03",
            period_expires=None,
            closed="2018-10-08",
        ),
        worked(
            Verdict.OVERDUE,
            Term("open on the day after the recorded end", "记录的届满日次日仍未结案"),
            due="2018-12-31",
            as_of="2019-01-01",
            filed="2018-04-03",
            period_expires="2018-12-31",
            closed=None,
        ),
        worked(
            Verdict.PENDING,
            Term("31 August ends on 28 February", "8月31日起6个月于2月28日届满"),
            due="2019-02-28",
            as_of="2019-02-28",
            filed="2018-08-31",
            period_expires=None,
            closed=None,
        ),
    ),
)

# The first inquiry that is no more than three months and a day before termination.
_TOO_OLD: Final = Before(
    Before(At(v.TERMINATED_FOR_NOW), Months(3, roll=Roll.NONE)), Days(2, roll=Roll.NONE)
)

RECENT_INQUIRY: Final = Rule(
    id="system-recent-inquiry",
    title=Term(
        "inquire online over the full range within 3 months before termination",
        "终本前3个月内全范围网络查询",
    ),
    role=Role.SYSTEM_CHECK,
    obliged=_OFFICE,
    applies_if=~Holds(c.WITHOUT_ORGANISATION_CODE),
    latest=At(v.TERMINATED_FOR_NOW),
    act=FirstAfter(c.FULL_RANGE_INQUIRIES, _TOO_OLD),
    duty="inquire-before-termination",
    stage=Stage.TERMINATION,
    checked=_CHECKED,
    covers=("CUR-F02",),
    citations=(
        Citation(
            instrument=TERMINATION_CHECKS,
            article="检验项2",
            text=Term(
                "an online inquiry over all that can be inquired into was made at most 3 months "
                "and a day before closing; debtors that are village bodies or branches without an "
                "organisation code are excepted",
                "结案前3个月(允许加1日)内对所有已开通项目作过总对总查询;无组织机构代码的村居组织、"
                "业委会、分公司除外",
            ),
            evidence=("public Solidity source (终本合规核查)",),
        ),
    ),
    note=Term(
        "one full inquiry in the window is enough, whenever the others were; an inquiry on the day "
        "of closing passes, one after it does not; an open case is not applicable, the code takes "
        "the day of the check for its closing",
        "窗口内有一次全范围查询即可;结案当日查询合格,其后不合格;未结案的不适用(代码以核查日代结案日)",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "15 March is three months before 15 June, the 14th the day more",
                "6月15日前3个月为3月15日,允许的1日为3月14日",
            ),
            due="2018-06-15",
            without_organisation_code=False,
            terminated_for_now="2018-06-15",
            full_range_inquiries=repeated("2018-03-14"),
        ),
        worked(
            Verdict.OVERDUE,
            Term("13 March is a day too old", "3月13日的查询超出1日"),
            due="2018-06-15",
            as_of="2018-06-16",
            without_organisation_code=False,
            terminated_for_now="2018-06-15",
            full_range_inquiries=repeated("2018-03-13"),
        ),
        worked(
            Verdict.LATE,
            Term("made up the day after closing", "结案次日才补查"),
            due="2018-06-15",
            without_organisation_code=False,
            terminated_for_now="2018-06-15",
            full_range_inquiries=repeated("2018-03-13", "2018-06-16"),
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "31 May less three months is 28 February, less a day the 27th",
                "5月31日前3个月为2月28日,再前1日为27日",
            ),
            due="2018-05-31",
            without_organisation_code=False,
            terminated_for_now="2018-05-31",
            full_range_inquiries=repeated("2018-02-27"),
        ),
        worked(
            Verdict.UNDETERMINED,
            Term("other inquiries may not have been listed", "可能另有未列明的查询"),
            due="2018-06-15",
            without_organisation_code=False,
            terminated_for_now="2018-06-15",
            full_range_inquiries=Events((date(2018, 3, 13),), Kept.PARTLY),
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("a village committee without a code", "被执行人为无代码的村委会"),
            without_organisation_code=True,
            terminated_for_now="2018-06-15",
            full_range_inquiries=repeated(),
        ),
    ),
)

RULES: Final = (
    NOTICE,
    FIRST_INQUIRY,
    OPEN_LEAD,
    CONSUMPTION,
    CLOSED_IN_PERIOD,
    RECENT_INQUIRY,
)

RULE_SET: Final = RuleSet(
    id="system-checks",
    title=Term("Checks of case data as a vendor coded them", "厂商实现的系统校验"),
    standing=Standing.SYSTEM,
    rules=RULES,
    vocabulary=VOCABULARY,
)
