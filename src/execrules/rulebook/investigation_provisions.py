"""Asset investigation: the Supreme Court's provisions of 2017, 法释〔2017〕8号, as amended in 2020.

What the court owes about leads, orders and requests, and what the debtor owes about its assets.
The days in which leads are checked replaced those of the limits of 2006. The time for the report
has no length: the order states its end. How far back the report reaches is a moment and no limit,
since nobody has to act by it. The last article says only from which day the text holds: whether it
also governs what was pending then is a reading, and by default the trigger decides.
"""

from datetime import date
from typing import Final

from execrules.expressions import (
    At,
    Before,
    FirstKnown,
    Happened,
    Holds,
    Later,
    Moment,
    NotAfter,
    On,
    within,
)
from execrules.facts import Grain
from execrules.periods import Days, DayStart, Period, Roll, Years
from execrules.rulebook.vocabulary import VOCABULARY, texts
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rulebook.vocabulary import investigation as i
from execrules.rules import InForce, NamedMoment, Reading, Rule, RuleSet, Stage, worked
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

TEXT: Final = Instrument(
    id="spc-2017-8",
    title=Term(
        "Provisions on asset investigation in civil enforcement",
        "关于民事执行中财产调查若干问题的规定",
    ),
    number="法释〔2017〕8号",
    in_force_from=date(2017, 5, 1),
    editions=(
        (date(2017, 5, 1), Term("2017", "2017年")),
        (date(2021, 1, 1), Term("as amended in 2020", "2020年修正")),
    ),
    note=Term(
        "the text read is that of 2020; that the articles bore the same numbers in 2017, and the "
        "day of force of the amendment, are from memory",
        "查阅的为2020年修正文本;2017年文本条号相同及修正的施行日期系凭记忆",
    ),
)

_TEXTS = "LawRefBook/Laws @2f4c5c2"
_COPY = "pprpipefittings.meizhou.huangnan.sys.jixi.ww38.viennacitytours.com/a/402.html (copy)"
_BOTH = (_TEXTS, _COPY)
_CHECKED: Final = date(2026, 11, 23)
_SINCE: Final = date(2017, 5, 1)
_IN_FORCE: Final = InForce(since=_SINCE)
_DEBTOR: Final = Term("the debtor", "被执行人")


def _article(
    number: int, says: Term, evidence: tuple[str, ...] = (_TEXTS,)
) -> tuple[Citation, ...]:
    return (Citation(instrument=TEXT, article=f"第{number}条", text=says, evidence=evidence),)


def _pending(start: Moment, period: Period, act: Moment) -> Reading:
    """What was not yet done when the provisions took force is governed by them too."""
    return Reading(
        id="pending-matters",
        title=Term(
            "also where it was not done by 1 May 2017, counted from that day",
            "2017年5月1日尚未办理的亦适用,自该日起算",
        ),
        authority=Term(
            "by analogy with the provisions on cases pending when the Civil Procedure Law of 2012 "
            "took force, art. 1",
            "参照关于修改后的民事诉讼法施行时未结案件适用法律若干问题的规定第1条",
        ),
        latest=within(Later(start, On(_SINCE)), period),
        in_force=InForce(since=_SINCE, governed_by=act),
    )


# The court checks leads.

_LEAD_NOTE: Final = Term(
    "the start is not written: the day the lead is given is taken, as in the limits of 2006; only "
    "definite and specific leads count, and being checked, not the start of the check; a "
    "termination for now counts as a closing, and whether it was allowed with an open lead is a "
    "question of its own",
    "原文未写明起算点,按提供线索之日起算(与2006年期限规定一致);限于明确、具体的线索,"
    "以核实完毕为准;终本视为结案,线索未核实可否终本另行判断",
)


def _lead_readings(period: Days) -> tuple[Reading, ...]:
    return (
        Reading(
            id="from-the-form",
            title=Term(
                "from the filled-in asset investigation form, by which leads are given",
                "自填写财产调查表(提供线索的方式)之日起算",
            ),
            latest=within(At(i.LEAD_FORM_FILED), period),
        ),
        Reading(
            id="from-the-officer",
            title=Term(
                "no earlier than the officer's receipt of the case",
                "线索随申请提供的,自承办人收到案件材料之日起算",
            ),
            latest=within(Later(At(v.LEAD_PROVIDED), At(v.OFFICER_RECEIVED)), period),
        ),
        _pending(At(v.LEAD_PROVIDED), period, At(v.LEAD_CHECKED)),
    )


LEAD_CHECK: Final = Rule(
    id="investigation-lead-check",
    title=Term("check a lead", "调查核实财产线索"),
    grain=Grain.ITEM,
    applies_if=~Holds(i.LEAD_URGENT),
    latest=within(At(v.LEAD_PROVIDED), Days(7)),
    act=At(v.LEAD_CHECKED),
    ended_by=At(v.CLOSED),
    in_force=_IN_FORCE,
    duty="check-lead",
    stage=Stage.INVESTIGATION,
    checked=_CHECKED,
    covers=("CUR-A02a",),
    citations=_article(
        2,
        Term(
            "a definite and specific lead is checked within 7 days, within 3 where it is urgent",
            "财产线索明确、具体的,7日内调查核实;情况紧急的3日内",
        ),
        _BOTH,
    ),
    note=_LEAD_NOTE,
    readings=_lead_readings(Days(7)),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 7 is 2 October, in the holiday of 1 to 7 October, and moves to the 8th",
                "第7日为10月2日,在国庆假期(1日至7日)内,顺延至8日",
            ),
            due="2018-10-08",
            lead_provided="2018-09-25",
            lead_checked="2018-10-08",
            lead_urgent=False,
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 7 is Saturday 29 September, worked for the holiday: no move",
                "第7日为9月29日星期六,调休上班,不顺延",
            ),
            due="2018-09-29",
            lead_provided="2018-09-22",
            lead_checked="2018-09-30",
            lead_urgent=False,
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 7 is 27 January 2020; the holiday, prolonged, lasts to 2 February: the 3rd",
                "第7日为2020年1月27日,春节假期延长至2月2日,顺延至3日",
            ),
            due="2020-02-03",
            as_of="2020-02-04",
            lead_provided="2020-01-20",
            lead_checked=None,
            lead_urgent=False,
            closed=None,
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "given on the first day of force: day 7 is Monday 8 May",
                "施行首日提供线索,第7日为5月8日星期一",
            ),
            due="2017-05-08",
            lead_provided="2017-05-01",
            lead_checked="2017-05-08",
            lead_urgent=False,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("given the day before, when the 5 days of 2006 held", "施行前一日提供,适用原5日"),
            lead_provided="2017-04-30",
            lead_checked="2017-05-08",
            lead_urgent=False,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("urgent: 3 days", "情况紧急,适用3日"),
            lead_provided="2018-09-22",
            lead_checked="2018-09-30",
            lead_urgent=True,
        ),
    ),
)

URGENT_LEAD_CHECK: Final = Rule(
    id="investigation-lead-check-urgent",
    title=Term("check an urgent lead", "调查核实财产线索(情况紧急)"),
    grain=Grain.ITEM,
    applies_if=Holds(i.LEAD_URGENT),
    latest=within(At(v.LEAD_PROVIDED), Days(3)),
    act=At(v.LEAD_CHECKED),
    ended_by=At(v.CLOSED),
    in_force=_IN_FORCE,
    duty="check-lead",
    stage=Stage.INVESTIGATION,
    checked=_CHECKED,
    covers=("CUR-A02b",),
    citations=_article(
        2,
        Term("an urgent lead is checked within 3 days", "情况紧急的,3日内调查核实"),
        _BOTH,
    ),
    note=_LEAD_NOTE,
    readings=_lead_readings(Days(3)),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 3 is 1 October; the holiday lasts to the 7th: the 8th",
                "第3日为10月1日,假期至7日,顺延至8日",
            ),
            due="2018-10-08",
            lead_provided="2018-09-28",
            lead_checked="2018-10-08",
            lead_urgent=True,
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 3 is Sunday 30 September, worked for the holiday: no move",
                "第3日为9月30日星期日,调休上班,不顺延",
            ),
            due="2018-09-30",
            lead_provided="2018-09-27",
            lead_checked="2018-10-08",
            lead_urgent=True,
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 3 is Sunday 26 September 2021, worked for the holiday: no move",
                "第3日为2021年9月26日星期日,调休上班,不顺延",
            ),
            due="2021-09-26",
            as_of="2021-09-27",
            lead_provided="2021-09-23",
            lead_checked=None,
            lead_urgent=True,
            closed=None,
        ),
        worked(
            Verdict.LAPSED,
            Term("the case was closed on the second day", "第2日已结案"),
            due="2021-09-26",
            lead_provided="2021-09-23",
            lead_checked=None,
            lead_urgent=True,
            closed="2021-09-25",
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "checked on day 4; whether it was urgent is not known",
                "第4日核实,是否情况紧急未知",
            ),
            lead_provided="2021-03-01",
            lead_checked="2021-03-05",
        ),
    ),
)

# The court orders a report; the debtor makes it and keeps it up to date.

REPORT_ORDER: Final = Rule(
    id="investigation-report-order",
    title=Term("order an asset report with the notice", "发出报告财产令"),
    applies_if=Holds(i.MONETARY_CLAIM),
    latest=At(v.NOTICE_ISSUED),
    act=At(i.REPORT_ORDER_ISSUED),
    ended_by=At(v.CLOSED),
    in_force=_IN_FORCE,
    duty="issue-report-order",
    stage=Stage.INVESTIGATION,
    checked=_CHECKED,
    covers=("CUR-A03",),
    citations=_article(
        3,
        Term(
            "where money is owed, the order to report assets is issued together with the notice",
            "金钱债权执行中,报告财产令应与执行通知同时发出",
        ),
        _BOTH,
    ),
    note=Term(
        "the same day is together; an order before the notice is not late; further orders later "
        "on are free; issuing counts, not service",
        "同日发出即为同时;早于执行通知发出的不算逾期;其后再次责令报告不受限制;以发出为准",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term("on the day of the notice", "与执行通知同日发出"),
            due="2018-05-02",
            monetary_claim=True,
            notice_issued="2018-05-02",
            report_order_issued="2018-05-02",
        ),
        worked(
            Verdict.LATE,
            Term("the day after the notice", "执行通知次日才发出"),
            due="2018-05-02",
            monetary_claim=True,
            notice_issued="2018-05-02",
            report_order_issued="2018-05-03",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "served on the day of the notice, so issued no later",
                "执行通知发出当日已送达,发出不会更晚",
            ),
            due="2018-05-02",
            monetary_claim=True,
            notice_issued="2018-05-02",
            report_order_served="2018-05-02",
        ),
        worked(
            Verdict.OVERDUE,
            Term("no order the day after the notice", "执行通知次日仍未发出"),
            due="2018-05-02",
            as_of="2018-05-03",
            monetary_claim=True,
            notice_issued="2018-05-02",
            report_order_issued=None,
            report_order_served=None,
            closed=None,
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "both served on one day: when each was issued is not known",
                "两者同日送达,各自何时发出未知",
            ),
            monetary_claim=True,
            notice_served="2018-05-09",
            report_order_served="2018-05-09",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("no money is owed: the order is not tied to the notice", "非金钱债权,无需同时"),
            monetary_claim=False,
            notice_issued="2018-05-02",
            report_order_issued="2018-06-01",
        ),
    ),
)

_STATED_DUE: Final = FirstKnown(i.REPORT_DUE_EXTENDED, At(i.REPORT_DUE))

REPORT: Final = Rule(
    id="investigation-report",
    title=Term("report assets by the day the order states", "按报告财产令书面报告财产"),
    obliged=_DEBTOR,
    applies_if=Happened(At(i.REPORT_DUE)) | Happened(At(i.REPORT_DUE_EXTENDED)),
    latest=_STATED_DUE,
    act=At(i.ASSETS_REPORTED),
    ended_by=At(i.REPORTING_ENDED),
    in_force=InForce(since=_SINCE, governed_by=_STATED_DUE),
    duty="report-assets",
    stage=Stage.INVESTIGATION,
    checked=_CHECKED,
    covers=("CUR-A10",),
    citations=(
        *_article(
            4,
            Term(
                "the order states the time in which the report is to be made",
                "报告财产令应载明提交财产报告的期限",
            ),
        ),
        *_article(
            5,
            Term(
                "the debtor reports in writing in that time; on a written request with good reason "
                "the court may extend it",
                "被执行人应在载明的期限内书面报告;确有困难并有正当理由的,可书面申请适当延长",
            ),
        ),
    ),
    note=Term(
        "no text gives the time a length: it is stated case by case; an end as extended by the "
        "court goes before the first one; a stated day is taken as it is",
        "期限无法定天数,由报告财产令逐案载明;法院准许延长的,以延长后的届满日为准;载明的日期不另行顺延",
    ),
    readings=(
        Reading(
            id="stated-day-moves",
            title=Term(
                "a stated day that is a rest day moves to the next working day",
                "载明的届满日为休息日的,顺延至其后第一个工作日",
            ),
            latest=within(_STATED_DUE, Days(1, start=DayStart.SAME_DAY)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term("on the stated day", "在载明的届满日报告"),
            due="2018-05-10",
            report_due="2018-05-10",
            assets_reported="2018-05-10",
        ),
        worked(
            Verdict.LATE,
            Term(
                "Sunday 13 May is stated and does not move",
                "载明的5月13日为星期日,不另行顺延",
            ),
            due="2018-05-13",
            report_due="2018-05-13",
            assets_reported="2018-05-14",
        ),
        worked(
            Verdict.ON_TIME,
            Term("extended by the court to the 25th", "经法院延长至25日"),
            due="2018-05-25",
            report_due="2018-05-10",
            report_due_extended="2018-05-25",
            assets_reported="2018-05-21",
        ),
        worked(
            Verdict.OVERDUE,
            Term("no report the day after", "届满日次日仍未报告"),
            due="2018-05-10",
            as_of="2018-05-11",
            report_due="2018-05-10",
            report_due_extended=None,
            assets_reported=None,
            reporting_ended=None,
        ),
        worked(
            Verdict.LAPSED,
            Term("the debt was paid and the reporting ended", "已履行完毕,财产报告程序终结"),
            due="2018-05-10",
            report_due="2018-05-10",
            report_due_extended=None,
            assets_reported=None,
            reporting_ended="2018-05-08",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("no day was stated", "未载明期限"),
            report_due=None,
            report_due_extended=None,
            assets_reported="2018-05-10",
        ),
    ),
)

SUPPLEMENT: Final = Rule(
    id="investigation-supplement",
    title=Term("report a change of assets", "补充报告财产变动"),
    obliged=_DEBTOR,
    grain=Grain.ITEM,
    applies_if=NotAfter(At(i.ASSETS_REPORTED), At(i.ASSETS_CHANGED))
    & (Holds(i.CHANGE_AFFECTS_CLAIM) | Happened(At(i.SUPPLEMENT_REPORTED))),
    latest=within(At(i.ASSETS_CHANGED), Days(10)),
    act=At(i.SUPPLEMENT_REPORTED),
    ended_by=At(i.REPORTING_ENDED),
    in_force=_IN_FORCE,
    duty="supplement-report",
    stage=Stage.INVESTIGATION,
    checked=_CHECKED,
    covers=("CUR-A04",),
    citations=_article(
        7,
        Term(
            "a change after the report that affects the creditor's claim is reported within 10 "
            "days of the change",
            "报告财产后财产变动影响债权实现的,自变动之日起10日内补充报告",
        ),
    ),
    note=Term(
        "a termination for now does not end the duty (art. 11): only the end of the reporting "
        "does; changes before the report belong into the report",
        "终本不使其消灭(第11条),仅因财产报告程序终结而终了;报告之前的变动应一并报告,不在此列",
    ),
    readings=(_pending(At(i.ASSETS_CHANGED), Days(10), At(i.SUPPLEMENT_REPORTED)),),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 10 is 6 October, in the holiday of 1 to 7 October, and moves to the 8th",
                "第10日为10月6日,在国庆假期(1日至7日)内,顺延至8日",
            ),
            due="2018-10-08",
            assets_reported="2018-08-01",
            assets_changed="2018-09-26",
            supplement_reported="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 10 is Saturday 29 September, worked for the holiday: no move",
                "第10日为9月29日星期六,调休上班,不顺延",
            ),
            due="2018-09-29",
            assets_reported="2018-08-01",
            assets_changed="2018-09-19",
            supplement_reported="2018-09-30",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 10 is Sunday 25 April 2021, worked for the holiday; a termination for now "
                "ends nothing",
                "第10日为2021年4月25日星期日,调休上班,不顺延;终本不使其终了",
            ),
            due="2021-04-25",
            as_of="2021-04-26",
            assets_reported="2021-03-01",
            assets_changed="2021-04-15",
            change_affects_claim=True,
            supplement_reported=None,
            terminated_for_now="2021-04-20",
            reporting_ended=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("changed before the report", "变动在报告之前,应一并报告"),
            assets_reported="2021-03-01",
            assets_changed="2021-02-15",
            change_affects_claim=True,
            supplement_reported=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("the change does not touch the creditor's claim", "变动不影响债权实现"),
            assets_reported="2021-03-01",
            assets_changed="2021-04-15",
            change_affects_claim=False,
            supplement_reported=None,
        ),
    ),
)

# The court decides on audits and bounties.

_WITHIN_10: Final = Term(
    "the court decides within 10 days of receiving the written request",
    "法院应自收到书面申请之日起10日内决定是否准许",
)

AUDIT_DECISION: Final = Rule(
    id="investigation-audit-decision",
    title=Term("decide on a request for an audit", "决定是否准许审计"),
    latest=within(At(i.AUDIT_REQUEST_RECEIVED), Days(10)),
    act=At(i.AUDIT_DECIDED),
    ended_by=At(v.CLOSED),
    in_force=_IN_FORCE,
    duty="decide-audit",
    stage=Stage.INVESTIGATION,
    checked=_CHECKED,
    covers=("CUR-A05",),
    citations=_article(17, _WITHIN_10),
    readings=(_pending(At(i.AUDIT_REQUEST_RECEIVED), Days(10), At(i.AUDIT_DECIDED)),),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 10 is 15 February, in the holiday of 15 to 21 February: Thursday the 22nd",
                "第10日为2月15日,在春节假期(15日至21日)内,顺延至22日星期四",
            ),
            due="2018-02-22",
            audit_request_received="2018-02-05",
            audit_decided="2018-02-22",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 10 is Saturday 24 February, worked for the holiday: no move",
                "第10日为2月24日星期六,调休上班,不顺延",
            ),
            due="2018-02-24",
            audit_request_received="2018-02-14",
            audit_decided="2018-02-26",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 10 is Sunday 11 February, worked for the holiday: no move",
                "第10日为2月11日星期日,调休上班,不顺延",
            ),
            due="2018-02-11",
            as_of="2018-02-12",
            audit_request_received="2018-02-01",
            audit_decided=None,
            closed=None,
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "requested on 1 March, decided on the 13th: in time if received on the 3rd",
                "3月1日申请、13日决定,3日以后收到的即为按期",
            ),
            audit_requested="2021-03-01",
            audit_decided="2021-03-13",
        ),
    ),
)

BOUNTY_DECISION: Final = Rule(
    id="investigation-bounty-decision",
    title=Term("decide on a request for a bounty", "决定是否准许悬赏"),
    latest=within(At(i.BOUNTY_REQUEST_RECEIVED), Days(10)),
    act=At(i.BOUNTY_DECIDED),
    ended_by=At(v.CLOSED),
    in_force=_IN_FORCE,
    duty="decide-bounty",
    stage=Stage.INVESTIGATION,
    checked=_CHECKED,
    citations=_article(21, _WITHIN_10),
    note=Term(
        "row CUR-A05 names both requests; audits have a rule of their own",
        "期限表CUR-A05兼含两种申请,审计另列一条",
    ),
    readings=(_pending(At(i.BOUNTY_REQUEST_RECEIVED), Days(10), At(i.BOUNTY_DECIDED)),),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 10 is 1 October 2022, in the holiday to the 7th; Saturday the 8th is worked",
                "第10日为2022年10月1日,假期至7日,顺延至调休上班的8日星期六",
            ),
            due="2022-10-08",
            bounty_request_received="2022-09-21",
            bounty_decided="2022-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 10 is Saturday 8 October 2022, worked: no move; decided on the Sunday after",
                "第10日为2022年10月8日星期六,调休上班,不顺延;次日(星期日)才决定",
            ),
            due="2022-10-08",
            bounty_request_received="2022-09-28",
            bounty_decided="2022-10-09",
        ),
        worked(
            Verdict.LAPSED,
            Term("the case was closed before", "此前已结案"),
            due="2022-10-08",
            bounty_request_received="2022-09-28",
            bounty_decided=None,
            closed="2022-09-30",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("received the day before the provisions took force", "施行前一日收到申请"),
            bounty_request_received="2017-04-30",
            bounty_decided="2017-05-20",
        ),
    ),
)

MOMENTS: Final = (
    NamedMoment(
        id="investigation-report-reaches-back-to",
        title=Term("first day whose changes the report covers", "财产变动报告范围的起点"),
        moment=Before(At(v.NOTICE_SERVED), Years(1, roll=Roll.NONE)),
        stage=Stage.INVESTIGATION,
        checked=_CHECKED,
        in_force=_IN_FORCE,
        citations=(
            *_article(
                6,
                Term(
                    "changes from one year before receipt of the notice to the day of the report "
                    "are reported with it",
                    "自收到执行通知之日前1年至提交报告之日的财产变动,应一并报告",
                ),
            ),
            Citation(
                instrument=texts.CIVIL_PROCEDURE_LAW,
                article="第252条",
                numbers=((date(2022, 1, 1), "第248条"), (date(2024, 1, 1), "第252条")),
                since=date(2022, 1, 1),
                text=Term(
                    "the report covers the present assets and those of the year before receipt of "
                    "the notice",
                    "应报告当前以及收到执行通知之日前1年的财产情况",
                ),
                evidence=(_TEXTS,),
            ),
        ),
        covers=("CUR-A12",),
        note=Term(
            "a span that the report must cover, not a time to act in: a change outside it is "
            "neither late nor premature, and the time for the report is stated in the order. The "
            "corresponding day itself is covered",
            "系报告范围而非办理期限:范围之外的变动不存在逾期或过早,报告期限由报告财产令载明。"
            "对应日当日计入",
        ),
    ),
)

RULES: Final = (
    LEAD_CHECK,
    URGENT_LEAD_CHECK,
    REPORT_ORDER,
    REPORT,
    SUPPLEMENT,
    AUDIT_DECISION,
    BOUNTY_DECISION,
)

RULE_SET: Final = RuleSet(
    id="investigation-provisions",
    title=Term("Asset investigation", "财产调查规定"),
    rules=RULES,
    moments=MOMENTS,
    vocabulary=VOCABULARY,
)
