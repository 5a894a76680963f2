"""Provisions on the time limits of cases, 法释〔2000〕29号: filing, closing and extension.

Of the text only what binds enforcement is here: filing and handing the file over, the six and three
months to close with the time that does not count, and the approval of an extension. The limit for
reviewing a fine or detention (art. 2) stands with civil procedure.
"""

from datetime import date
from typing import Final

import attrs

from execrules.expressions import (
    At,
    DeductionEnds,
    Deducts,
    Earlier,
    Extends,
    FirstKnown,
    Happened,
    Holds,
    Moment,
    within,
)
from execrules.periods import Days, DayStart, Months, Unit
from execrules.rulebook.vocabulary import VOCABULARY, texts
from execrules.rulebook.vocabulary import case_course as c
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rulebook.vocabulary import periods as p
from execrules.rules import (
    InForce,
    Reading,
    Rule,
    RuleSet,
    Stage,
    deducted,
    extended,
    worked,
)
from execrules.sources import Citation
from execrules.terms import Term
from execrules.verdicts import Verdict

_LRB = "LawRefBook/Laws @2f4c5c2"
_SHOULAWYER = "m.shoulawyer.com/zhishi/85333.htm"
_64365 = "64365.com/zs/7829131.aspx"
_13L = "13l.net/l/2057015636705477187.html"
_CHECKED: Final = date(2026, 11, 23)
_SINCE_2000: Final = InForce(since=date(2000, 9, 28))

FILING: Final = Rule(
    id="limits-2000-filing",
    title=Term("file the application or refuse it", "执行立案或裁定不予受理"),
    applies_if=v.ENFORCEMENT_CASE,
    latest=within(At(v.APPLICATION_RECEIVED), Days(7)),
    act=FirstKnown(v.FILED, At(c.FILING_REFUSED)),
    in_force=_SINCE_2000,
    duty="file-application",
    stage=Stage.FILING,
    checked=_CHECKED,
    covers=("CUR-A01",),
    citations=(
        Citation(
            instrument=texts.TRIAL_LIMITS,
            article="第6条",
            text=Term(
                "an application for enforcement that meets the conditions is filed within 7 days "
                "of its receipt",
                "收到执行申请书后,经审查符合受理条件的,应在7日内立案",
            ),
            evidence=(_LRB, "jingning.chinagscourt.gov.cn/Wap/Show/50506"),
        ),
        Citation(
            instrument=texts.ENFORCEMENT_WORK_PROVISIONS,
            article="第16条",
            numbers=((date(1998, 7, 8), "第16条(现条号)"), (date(2021, 1, 1), "第16条")),
            text=Term(
                "an application that meets the conditions is filed within 7 days, any other is "
                "refused by ruling within 7 days",
                "符合受理条件的申请在7日内立案,不符合的在7日内裁定不予受理",
            ),
            evidence=(_LRB, "fjxialong.com/detail/971513.html"),
        ),
    ),
    note=Term(
        "the 7 days run from receipt, which lies between the application and the filing; a filing "
        "that is recorded is the act, whatever was ruled before it",
        "自收到申请之日起算,收到在申请之后、立案之前;有立案记录的,以立案为准",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 7 is 2 October, in the holiday of the 1st to the 7th: Monday the 8th",
                "第7日为10月2日,在国庆假期(1日至7日)内,顺延至8日星期一",
            ),
            due="2018-10-08",
            application_received="2018-09-25",
            filed="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 7 is Saturday 29 September, worked for the holiday: no move",
                "第7日为9月29日星期六,调休上班,不顺延",
            ),
            due="2018-09-29",
            application_received="2018-09-22",
            filed="2018-09-30",
        ),
        worked(
            Verdict.ON_TIME,
            Term("refused on day 7, a Monday", "第7日(星期一)裁定不予受理"),
            due="2024-03-11",
            application_received="2024-03-04",
            filed=None,
            filing_refused="2024-03-11",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "received on a day between the application and the filing two days later",
                "收到在申请之后、立案之前,相隔仅两日",
            ),
            applied="2018-01-16",
            filed="2018-01-18",
        ),
        worked(
            Verdict.OVERDUE,
            Term("neither filed nor refused by the day after", "次日仍未立案,亦未裁定不予受理"),
            due="2024-03-11",
            as_of="2024-03-12",
            application_received="2024-03-04",
            filed=None,
            filing_refused=None,
        ),
    ),
)

FILE_HANDOVER: Final = Rule(
    id="limits-2000-file-handover",
    title=Term("hand the file over after filing", "立案后移送案卷材料"),
    latest=within(At(v.FILED), Days(3)),
    act=At(v.HANDED_OVER),
    ended_by=At(v.CLOSED),
    in_force=_SINCE_2000,
    duty="hand-over-file",
    stage=Stage.FILING,
    checked=_CHECKED,
    covers=("CUR-A13",),
    citations=(
        Citation(
            instrument=texts.TRIAL_LIMITS,
            article="第7条",
            text=Term(
                "the filing division hands the file over to the trial division within 3 days of "
                "deciding to file",
                "立案机构应在决定立案的3日内将案卷材料移送审判庭",
            ),
            evidence=(_LRB,),
        ),
    ),
    note=Term(
        "the text names the trial division; for the enforcement office it holds by analogy",
        "条文写明移送审判庭,移送执行机构系参照适用",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 3 is 1 October, the holiday lasts to the 7th: Monday the 8th",
                "第3日为10月1日,假期至7日,顺延至8日星期一",
            ),
            due="2018-10-08",
            filed="2018-09-28",
            handed_over="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 3 is Saturday 29 September, worked for the holiday: no move",
                "第3日为9月29日星期六,调休上班,不顺延",
            ),
            due="2018-09-29",
            filed="2018-09-26",
            handed_over="2018-09-30",
        ),
        worked(
            Verdict.OVERDUE,
            Term("day 3 is Thursday 7 March", "第3日为3月7日星期四"),
            due="2024-03-07",
            as_of="2024-03-08",
            filed="2024-03-04",
            handed_over=None,
            closed=None,
        ),
        worked(
            Verdict.LAPSED,
            Term("closed before the file was handed over", "未移送即已结案"),
            due="2024-03-07",
            as_of="2024-03-08",
            filed="2024-03-04",
            handed_over=None,
            closed="2024-03-06",
        ),
    ),
)

_DEDUCTS: Final = Deducts(p.DEDUCTIONS, p.CLOSING_DEDUCTIONS)
_WITHOUT_TRIAL: Final = tuple(
    ground for ground in p.CLOSING_DEDUCTIONS if ground not in p.TRIAL_DEDUCTIONS
)
_EXTENDS: Final = Extends(p.EXTENSIONS)


def _closing(months: int, deducts: Deducts = _DEDUCTS) -> Moment:
    return within(At(v.FILED), Months(months), deducts=deducts, extends=_EXTENDS)


def _readings_of_deductions(months: int) -> tuple[Reading, ...]:
    return (
        Reading(
            id="without-announcement-and-expert-opinion",
            title=Term(
                "item 6 speaks of civil and administrative cases, not of enforcement: "
                "announcement and expert opinion count",
                "第9条第6项仅指民事、行政案件,执行案件的公告、鉴定期间不扣除",
            ),
            latest=_closing(months, Deducts(p.DEDUCTIONS, _WITHOUT_TRIAL)),
        ),
        Reading(
            id="both-ends-deducted",
            title=Term(
                "both end days of a stretch that does not count are left out",
                "扣除期间的首日、末日均不计入",
            ),
            latest=_closing(months, attrs.evolve(_DEDUCTS, ends=DeductionEnds.BOTH)),
        ),
    )


_WHAT_MOVES_IT: Final = Term(
    "the president may extend by 3 months; further extensions are reported to the high court and "
    "have no cap; one that was approved after the end does not count (art. 14). Which end days of "
    "a deducted stretch count is not said: the day on which it begins counts, the days after it up "
    "to its last one do not. The date of closing is taken as recorded; art. 10 says which day it "
    "is where papers are served by post, announcement or otherwise",
    "院长可批准延长3个月;再延长的层报高级法院备案,未设上限;届满后才批准的不计(第14条)。"
    "扣除期间首末日如何计算未规定:首日计入期限,其后至末日不计入。结案日期按记录;"
    "邮寄、公告等送达的结案时间见第10条",
)
_NON_LITIGATION: Final = Term(
    "awards and notarial deeds are non-litigation enforcement too",
    "仲裁裁决、公证债权文书的执行也属非诉执行",
)

CLOSING: Final = Rule(
    id="limits-2000-closing",
    title=Term("close an enforcement case", "执行案件执结"),
    applies_if=v.ENFORCEMENT_CASE & ~Holds(v.NON_LITIGATION),
    latest=_closing(6),
    act=At(v.CLOSED),
    in_force=_SINCE_2000,
    duty="close-case",
    stage=Stage.CLOSING,
    checked=_CHECKED,
    covers=("CUR-G01a",),
    citations=(
        Citation(
            instrument=texts.TRIAL_LIMITS,
            article="第5条、第8条、第9条",
            text=Term(
                "an enforcement case is closed within 6 months, counted from the day after filing; "
                "the president may extend by 3 months, more is reported to the high court; "
                "appraisal, suspension, stays, disposal and the like do not count",
                "执行案件自立案次日起6个月内执结;院长批准可延长3个月,还需延长的层报高级法院备案;"
                "评估、中止、暂缓、拍卖变卖等期间不计入",
            ),
            evidence=(_LRB, _SHOULAWYER, _64365, _13L),
        ),
    ),
    note=_WHAT_MOVES_IT,
    readings=(
        Reading(
            id="awards-and-deeds",
            title=_NON_LITIGATION,
            applies_if=v.ENFORCEMENT_CASE & ~(Holds(v.NON_LITIGATION) | Holds(v.AWARD_OR_DEED)),
        ),
        *_readings_of_deductions(6),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "six months end on 10 July; suspended from 1 March to 10 April, of which 40 days "
                "do not count: 19 August, a Sunday, so Monday the 20th",
                "6个月于7月10日届满;3月1日至4月10日中止执行,扣除40日,至8月19日星期日,顺延至20日",
            ),
            due="2018-08-20",
            non_litigation=False,
            filed="2018-01-10",
            closed="2018-08-20",
            deductions=(deducted("suspension", "2018-03-01", "2018-04-10"),),
            extensions=(),
        ),
        worked(
            Verdict.LATE,
            Term(
                "15 September is a Saturday: Monday the 17th; the extension of the 18th came after "
                "the end and does not count",
                "9月15日为星期六,顺延至17日星期一;18日才批准延长,届满后补批无效",
            ),
            due="2018-09-17",
            non_litigation=False,
            filed="2018-03-15",
            closed="2018-12-14",
            deductions=(),
            extensions=(extended(3, Unit.MONTHS, approved_on="2018-09-18"),),
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "extended twice by 3 months, each time before the end: twelve months, Friday 15 "
                "March 2019",
                "两次各延长3个月,均在届满前批准,共12个月,至2019年3月15日星期五",
            ),
            due="2019-03-15",
            non_litigation=False,
            filed="2018-03-15",
            closed="2019-03-15",
            deductions=(),
            extensions=(
                extended(3, Unit.MONTHS, approved_on="2018-09-14"),
                extended(3, Unit.MONTHS, approved_on="2018-12-14"),
            ),
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "whether anything was deducted or extended is not known",
                "有无扣除、延长未知,不能认定超期",
            ),
            due="2018-09-17",
            non_litigation=False,
            filed="2018-03-15",
            closed="2018-10-08",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "31 August has no 31 February: Thursday the 28th; not closed on 1 March",
                "2月没有31日,以2月28日(星期四)为届满日,3月1日仍未执结",
            ),
            due="2019-02-28",
            as_of="2019-03-01",
            non_litigation=False,
            filed="2018-08-31",
            closed=None,
            deductions=(),
            extensions=(extended(3, Unit.MONTHS, approved_on=None),),
        ),
    ),
)

CLOSING_NON_LITIGATION: Final = Rule(
    id="limits-2000-closing-non-litigation",
    title=Term("close a non-litigation case", "非诉执行案件执结"),
    applies_if=v.ENFORCEMENT_CASE & Holds(v.NON_LITIGATION),
    latest=_closing(3),
    act=At(v.CLOSED),
    in_force=_SINCE_2000,
    duty="close-case",
    stage=Stage.CLOSING,
    checked=_CHECKED,
    covers=("CUR-G01b",),
    citations=(
        Citation(
            instrument=texts.TRIAL_LIMITS,
            article="第5条、第8条、第9条",
            text=Term(
                "a non-litigation case is closed within 3 months, counted from the day after "
                "filing, with the same extensions and the same time that does not count",
                "非诉执行案件自立案次日起3个月内执结;延长和不计入的期间与其他执行案件相同",
            ),
            evidence=(_LRB, _SHOULAWYER, _64365),
        ),
    ),
    note=_WHAT_MOVES_IT,
    readings=(
        Reading(
            id="awards-and-deeds",
            title=_NON_LITIGATION,
            applies_if=v.ENFORCEMENT_CASE & (Holds(v.NON_LITIGATION) | Holds(v.AWARD_OR_DEED)),
        ),
        *_readings_of_deductions(3),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "30 November has no 30 February: the 28th; appraised from 2 to 31 January, of "
                "which 29 days do not count: Friday 29 March",
                "2月没有30日,2月28日届满;1月2日至31日评估,扣除29日,至3月29日星期五",
            ),
            due="2019-03-29",
            non_litigation=True,
            filed="2018-11-30",
            closed="2019-03-29",
            deductions=(deducted("audit_or_appraisal", "2019-01-02", "2019-01-31"),),
            extensions=(),
        ),
        worked(
            Verdict.LATE,
            Term(
                "coordination of a dispute is none of the grounds: 28 February",
                "执行争议协调不属扣除事由,仍以2月28日为届满日",
            ),
            due="2019-02-28",
            non_litigation=True,
            filed="2018-11-30",
            closed="2019-03-29",
            deductions=(deducted("coordination", "2019-01-02", "2019-01-31"),),
            extensions=(),
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "24 January is New Year's Eve; the holiday ran, extended, to 2 February: the 3rd",
                "1月24日为除夕,2020年春节假期延长至2月2日,顺延至2月3日",
            ),
            due="2020-02-03",
            as_of="2020-02-04",
            non_litigation=True,
            filed="2019-10-24",
            closed=None,
            deductions=(),
            extensions=(),
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("any other case has six months", "其他案件适用6个月"),
            non_litigation=False,
            filed="2018-11-30",
            closed="2019-03-29",
        ),
    ),
)

_EXPIRY: Final = At(v.UNEXTENDED_EXPIRES)

EXTENSION_APPROVAL: Final = Rule(
    id="limits-2000-extension-approval",
    title=Term("approve an extension before the period ends", "届满前批准延长执行期限"),
    applies_if=Happened(At(v.EXTENSION_APPLIED)) | Happened(At(c.EXTENSION_APPROVED)),
    latest=_EXPIRY,
    act=At(c.EXTENSION_APPROVED),
    ended_by=Earlier(At(v.CLOSED), At(c.EXTENSION_REFUSED)),
    in_force=_SINCE_2000,
    duty="approve-extension",
    stage=Stage.CLOSING,
    checked=_CHECKED,
    covers=("CUR-G01d",),
    citations=(
        Citation(
            instrument=texts.TRIAL_LIMITS,
            article="第14条第2款",
            text=Term(
                "an extension by the court's own president is approved or decided before the "
                "period ends",
                "由本院院长批准延长的,应在期限届满前批准或决定",
            ),
            evidence=(_LRB,),
        ),
    ),
    note=Term(
        "an order of two days: on the last day is still before the end at midnight; an approval "
        "after it lengthens nothing; the last day is the recorded one before the extension; only "
        "where one was applied for",
        "比较两日先后:届满日当日批准仍在届满之前(当日24时届满);届满后补批不产生延长效力;"
        "届满日按延长前记录的日期;限于已申请延长的案件",
    ),
    readings=(
        Reading(
            id="recorded-expiry-moves",
            title=Term(
                "a recorded last day that is a rest day moves to the next working day",
                "记录的届满日为休息日的,顺延至其后第一个工作日",
            ),
            latest=within(_EXPIRY, Days(1, start=DayStart.SAME_DAY)),
        ),
        Reading(
            id="six-months-from-filing",
            title=Term(
                "the period is the six months computed from filing", "届满日按立案起6个月推算"
            ),
            latest=within(At(v.FILED), Months(6)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term("approved on the last day", "届满日当日批准"),
            due="2018-09-14",
            unextended_expires="2018-09-14",
            extension_applied="2018-09-10",
            extension_approved="2018-09-14",
        ),
        worked(
            Verdict.LATE,
            Term(
                "approved the day after; that it is a Saturday matters nothing",
                "届满次日才批准(是否休息日不影响)",
            ),
            due="2018-09-14",
            unextended_expires="2018-09-14",
            extension_applied="2018-09-10",
            extension_approved="2018-09-15",
        ),
        worked(
            Verdict.OVERDUE,
            Term("applied for, but not decided by the day after", "已申请,届满次日仍未决定"),
            due="2018-09-14",
            as_of="2018-09-15",
            unextended_expires="2018-09-14",
            extension_applied="2018-09-10",
            extension_approved=None,
            closed=None,
            extension_refused=None,
        ),
        worked(
            Verdict.LAPSED,
            Term("closed before the period ended", "届满前已结案"),
            due="2018-09-14",
            as_of="2018-09-17",
            unextended_expires="2018-09-14",
            extension_applied="2018-09-10",
            extension_approved=None,
            closed="2018-09-12",
        ),
        worked(
            Verdict.LAPSED,
            Term("refused in time: a decision too", "届满前决定不予延长,亦属决定"),
            due="2018-09-14",
            as_of="2018-09-17",
            unextended_expires="2018-09-14",
            extension_applied="2018-09-10",
            extension_approved=None,
            extension_refused="2018-09-13",
            closed=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("no extension was applied for", "未申请延长"),
            unextended_expires="2018-09-14",
            extension_applied=None,
            extension_approved=None,
        ),
    ),
)

RULES: Final = (FILING, FILE_HANDOVER, CLOSING, CLOSING_NON_LITIGATION, EXTENSION_APPROVAL)

RULE_SET: Final = RuleSet(
    id="limits-2000", title=texts.TRIAL_LIMITS.title, rules=RULES, vocabulary=VOCABULARY
)
