"""The Supreme Court's time limits for enforcement cases, 法发〔2006〕35号, in force since 2007.

A management norm of the courts: its days are calendar days, counted and moved off rest days by
procedure law. Three of its limits have been replaced and end on the day before their successor.
Articles 12 and 13 were never read and are left out.
"""

from datetime import date
from typing import Final

import attrs

from execrules.expressions import (
    After,
    At,
    Before,
    Deducts,
    Earlier,
    Extends,
    FirstKnown,
    Happened,
    Holds,
    within,
)
from execrules.facts import Grain
from execrules.periods import Days, DayStart, Months, Roll, Unit
from execrules.rulebook.vocabulary import VOCABULARY, texts
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rulebook.vocabulary import objections as ob
from execrules.rulebook.vocabulary import periods as p
from execrules.rules import (
    InForce,
    LeftOut,
    Reading,
    Role,
    Rule,
    RuleSet,
    Stage,
    Standing,
    deducted,
    extended,
    worked,
)
from execrules.sources import Citation
from execrules.terms import Term
from execrules.verdicts import Verdict

_A, _B = "govwq.com/article/17464.html", "cehavas.com/law/law_view.asp?id=184250"
_C, _D = "m.shutu.cn/template/p9138290.html", "ishare.iask.com/f/1fYlO9eI9XP.html"
_E, _F = "bhjtls.com/article/show/42/999", "13l.net/l/2057015636705477187.html"
_GUIDE = "laweer.com/question/80d485984bfe8.html"
_OFFICE = "plnmw.com/PatentSearch/ccoclofxqf.html"
_ASK = "m.110ask.com/zhishi/766342440378244185.html"
_ANSWER = "mip.64365.com/zs/3057703.aspx"


def _article(number: int, says: Term, evidence: tuple[str, ...]) -> tuple[Citation]:
    article = f"第{number}条"
    return (
        Citation(
            instrument=texts.ENFORCEMENT_LIMITS, article=article, text=says, evidence=evidence
        ),
    )


_CHECKED: Final = date(2026, 11, 23)

_SINCE_2007 = InForce(since=date(2007, 1, 1))

_OBJECTION_ENDED = Earlier(At(ob.OBJECTION_WITHDRAWN), At(ob.OBJECTION_REFUSED))

_SIX_MONTHS = within(At(v.FILED), Months(6))
_THREE_MONTHS = within(At(v.FILED), Months(3))
_EXTENDS = Extends(p.EXTENSIONS)
_DEDUCTS = Deducts(p.DEDUCTIONS, p.CLOSING_DEDUCTIONS)
_SIX_MONTHS_EXTENDED = attrs.evolve(_SIX_MONTHS, extends=_EXTENDS, deducts=_DEDUCTS)
_THREE_MONTHS_EXTENDED = attrs.evolve(_THREE_MONTHS, extends=_EXTENDS, deducts=_DEDUCTS)


def _without_deductions(limit: After) -> Reading:
    return Reading(
        id="without-deductions",
        title=Term(
            "the text as far as it was read: no time is deducted",
            "仅依所见条文,不扣除任何期间",
        ),
        latest=attrs.evolve(limit, extends=_EXTENDS),
    )


_EXTENSIONS = Term(
    "'as a rule'; the president or a vice-president may approve an extension, for which the text "
    "sets no cap; it counts only if approved before the end. The text's own list of time that does "
    "not count was never read: what 法释〔2000〕29号 art. 9 leaves out of the same period is left "
    "out here too, since an interpretation goes before a management norm",
    "原文为“一般应当”;经院长或副院长批准可延长,未规定上限,须在届满前批准;本规定自身的扣除事由"
    "未见原文,同一期限依法释〔2000〕29号第9条不计入的期间,此处同样扣除(司法解释优先于管理规范)",
)

CLOSING: Final = Rule(
    id="limits-2006-closing",
    title=Term("close a case with assets", "有财产可供执行案件执结"),
    applies_if=v.ENFORCEMENT_CASE & Holds(v.ASSETS_AVAILABLE) & ~Holds(v.NON_LITIGATION),
    latest=_SIX_MONTHS_EXTENDED,
    act=At(v.CLOSED),
    in_force=_SINCE_2007,
    duty="close-case",
    stage=Stage.CLOSING,
    checked=_CHECKED,
    covers=("LIM-01a",),
    citations=_article(
        1,
        Term(
            "a case in which the debtor has assets is as a rule closed within 6 months of filing",
            "有财产可供执行的案件,一般应在立案后6个月内执结",
        ),
        (_A, _B, _C, _D, _E),
    ),
    note=_EXTENSIONS,
    readings=(
        _without_deductions(_SIX_MONTHS),
        Reading(
            id="recorded-expiry",
            title=Term(
                "the recorded end of the period, net of deductions and extensions, where there "
                "is one",
                "有记录的执行期限届满日(已扣除、延长)的,以其为准",
            ),
            latest=FirstKnown(v.PERIOD_EXPIRES, _SIX_MONTHS_EXTENDED),
        ),
        Reading(
            id="awards-and-deeds",
            title=Term(
                "awards and notarial deeds also count as non-litigation and have 3 months",
                "仲裁裁决、公证债权文书亦属“非诉”,适用3个月",
            ),
            applies_if=v.ENFORCEMENT_CASE
            & Holds(v.ASSETS_AVAILABLE)
            & ~Holds(v.NON_LITIGATION)
            & ~Holds(v.AWARD_OR_DEED),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "31 March has no 31 September: the 30th, a Sunday worked for the holiday, no move",
                "9月没有31日,以9月30日为届满日;该日为星期日但调休上班,不顺延",
            ),
            due="2018-09-30",
            filed="2018-03-31",
            closed="2018-09-30",
            deductions=(),
            extensions=(),
            assets_available=True,
            non_litigation=False,
        ),
        worked(
            Verdict.LATE,
            Term(
                "3 October lies in the holiday of 1 to 7 October: the 8th; closed on the 9th",
                "10月3日在国庆假期(1日至7日)内,顺延至8日;9日结案",
            ),
            due="2018-10-08",
            filed="2018-04-03",
            closed="2018-10-09",
            deductions=(),
            extensions=(),
            assets_available=True,
            non_litigation=False,
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "extended by 2 months on 8 October, the moved last day: Monday 3 December",
                "10月8日(顺延后的届满日)批准延长2个月,至12月3日星期一",
            ),
            due="2018-12-03",
            filed="2018-04-03",
            closed="2018-12-03",
            deductions=(),
            extensions=(extended(2, Unit.MONTHS, approved_on="2018-10-08"),),
            assets_available=True,
            non_litigation=False,
        ),
        worked(
            Verdict.LATE,
            Term("extended the day after the last day", "届满次日才批准延长,不发生效力"),
            due="2018-10-08",
            filed="2018-04-03",
            closed="2018-12-03",
            extensions=(extended(2, Unit.MONTHS, approved_on="2018-10-09"),),
            deductions=(),
            assets_available=True,
            non_litigation=False,
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "six months end on 3 October; suspended from 1 June to 31 August, of which 91 days "
                "(29, 31 and 31) do not count: 28 more in October, 30, 31, and Wednesday 2 January",
                "6个月于10月3日届满;6月1日至8月31日中止执行,扣除91日(29、31、31):"
                "10月28日、11月30日、12月31日,至次年1月2日星期三",
            ),
            due="2019-01-02",
            filed="2018-04-03",
            closed="2019-01-02",
            extensions=(),
            deductions=(deducted("suspension", "2018-06-01", "2018-08-31"),),
            assets_available=True,
            non_litigation=False,
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "31 August ends on 29 February of the leap year, a Saturday: Monday 2 March",
                "闰年2月29日届满,星期六,顺延至3月2日星期一",
            ),
            due="2020-03-02",
            as_of="2020-03-03",
            filed="2019-08-31",
            closed=None,
            deductions=(),
            extensions=(),
            assets_available=True,
            non_litigation=False,
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "whether there are assets is not known: not overdue",
                "是否有财产可供执行未知,不能认定超期",
            ),
            filed="2018-04-03",
            closed=None,
            deductions=(),
            extensions=(),
            non_litigation=False,
        ),
    ),
)

CLOSING_NON_LITIGATION: Final = Rule(
    id="limits-2006-closing-non-litigation",
    title=Term("close a non-litigation case", "非诉执行案件执结"),
    applies_if=v.ENFORCEMENT_CASE & Holds(v.NON_LITIGATION),
    latest=_THREE_MONTHS_EXTENDED,
    act=At(v.CLOSED),
    in_force=_SINCE_2007,
    duty="close-case",
    stage=Stage.CLOSING,
    checked=_CHECKED,
    covers=("LIM-01b",),
    citations=_article(
        1,
        Term(
            "a non-litigation enforcement case is as a rule closed within 3 months of filing",
            "非诉执行案件,一般应在立案后3个月内执结",
        ),
        (_A, _B, _C, _D, _E),
    ),
    note=_EXTENSIONS,
    readings=(
        _without_deductions(_THREE_MONTHS),
        Reading(
            id="recorded-expiry",
            title=Term(
                "the recorded end of the period, net of deductions and extensions, where there "
                "is one",
                "有记录的执行期限届满日(已扣除、延长)的,以其为准",
            ),
            latest=FirstKnown(v.PERIOD_EXPIRES, _THREE_MONTHS_EXTENDED),
        ),
        Reading(
            id="awards-and-deeds",
            title=Term(
                "awards and notarial deeds also count as non-litigation",
                "仲裁裁决、公证债权文书亦属“非诉”",
            ),
            applies_if=v.ENFORCEMENT_CASE & (Holds(v.NON_LITIGATION) | Holds(v.AWARD_OR_DEED)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "30 November has no 30 February: the month's last day, Thursday the 28th",
                "2月没有30日,以月末2月28日(星期四)为届满日",
            ),
            due="2019-02-28",
            filed="2018-11-30",
            closed="2019-02-28",
            deductions=(),
            extensions=(),
            non_litigation=True,
        ),
        worked(
            Verdict.LATE,
            Term("the day after the last day", "届满日次日结案"),
            due="2019-02-28",
            filed="2018-11-30",
            closed="2019-03-01",
            deductions=(),
            extensions=(),
            non_litigation=True,
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "24 January is New Year's Eve; the holiday ran, extended, to 2 February: the 3rd",
                "1月24日为除夕,2020年春节假期延长至2月2日,顺延至2月3日",
            ),
            due="2020-02-03",
            as_of="2020-02-04",
            filed="2019-10-24",
            closed=None,
            deductions=(),
            extensions=(),
            non_litigation=True,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("any other case has another limit", "其他案件适用另外的期限"),
            filed="2018-11-30",
            closed="2019-03-01",
            deductions=(),
            extensions=(),
            non_litigation=False,
        ),
    ),
)

_EXPIRY = At(v.UNEXTENDED_EXPIRES)
_MOVED_EXPIRY = within(_EXPIRY, Days(1, start=DayStart.SAME_DAY))

EXTENSION_REQUEST: Final = Rule(
    id="limits-2006-extension-request",
    title=Term("ask for an extension of the enforcement period", "申请延长执行期限"),
    role=Role.RIGHT_WINDOW,
    obliged=Term("the handling officer", "承办人"),
    earliest=Before(_EXPIRY, Days(5)),
    latest=_EXPIRY,
    act=At(v.EXTENSION_APPLIED),
    ended_by=At(v.CLOSED),
    in_force=InForce(since=date(2007, 1, 1), governed_by=At(v.EXTENSION_APPLIED)),
    duty="request-extension",
    stage=Stage.CLOSING,
    checked=_CHECKED,
    covers=("LIM-01c",),
    citations=_article(
        1,
        Term(
            "an extension is asked for within the last 5 days before the period runs out",
            "申请延长执行期限,应在期限届满前的最后5日内提出",
        ),
        (_A, _B, _C, _D, _E),
    ),
    note=Term(
        "a window, not 'at least 5 days before': the fifth day before the last day opens it and "
        "the last day itself, which is before the running out at midnight, closes it; 'premature' "
        "is not late; the last day is the recorded one before the extension asked for, taken as "
        "recorded",
        "为届满前最后5日的窗口,并非“至迟5日前”:自届满日前第5日起,至届满日当日(当日24时方届满);"
        "过早提出不等于迟延;届满日按延长之前有记录的日期,不另行顺延",
    ),
    readings=(
        Reading(
            id="at-least-5-days-before",
            title=Term("at least 5 days before the period runs out", "至迟于届满5日前提出"),
            earliest=At(v.FILED),
            latest=Before(_EXPIRY, Days(5)),
        ),
        Reading(
            id="earlier-is-in-time",
            title=Term(
                "a request before the last 5 days is in time too", "早于最后5日提出的,亦属按期"
            ),
            earliest=At(v.FILED),
        ),
        Reading(
            id="window-opens-on-a-working-day",
            title=Term(
                "a window that would open on a rest day opens on the next working day",
                "窗口首日为休息日的,自其后第一个工作日起",
            ),
            earliest=Before(_EXPIRY, Days(5, roll=Roll.FORWARD)),
        ),
        Reading(
            id="recorded-expiry-moves",
            title=Term(
                "a recorded last day that is a rest day moves to the next working day",
                "记录的届满日为休息日的,顺延至其后第一个工作日",
            ),
            earliest=Before(_MOVED_EXPIRY, Days(5)),
            latest=_MOVED_EXPIRY,
        ),
        Reading(
            id="recorded-expiry",
            title=Term(
                "never extended: the recorded last day is the one before the extension",
                "未曾延长,以记录的执行期限届满日为准",
            ),
            earliest=Before(At(v.PERIOD_EXPIRES), Days(5)),
            latest=At(v.PERIOD_EXPIRES),
        ),
        Reading(
            id="six-months-from-filing",
            title=Term(
                "the period is the six months computed from filing", "届满日按立案起6个月推算"
            ),
            earliest=Before(_SIX_MONTHS, Days(5)),
            latest=_SIX_MONTHS,
        ),
        Reading(
            id="three-months-from-filing",
            title=Term(
                "the period is the three months computed from filing", "届满日按立案起3个月推算"
            ),
            earliest=Before(_THREE_MONTHS, Days(5)),
            latest=_THREE_MONTHS,
        ),
    ),
    examples=(
        worked(
            Verdict.PREMATURE,
            Term("8 September is the sixth day before the 14th", "9月8日为届满日前第6日"),
            unextended_expires="2018-09-14",
            extension_applied="2018-09-08",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "the 9th is the fifth day before the 14th; that it is a Sunday moves nothing",
                "9月9日为届满日前第5日;虽为星期日,窗口不移动",
            ),
            due="2018-09-14",
            unextended_expires="2018-09-14",
            extension_applied="2018-09-09",
        ),
        worked(
            Verdict.ON_TIME,
            Term("the last day is still in the window", "届满日当日仍在窗口内"),
            due="2018-09-14",
            unextended_expires="2018-09-14",
            extension_applied="2018-09-14",
        ),
        worked(
            Verdict.LATE,
            Term("asked for when the period had run out", "期限届满后才提出"),
            due="2018-09-14",
            unextended_expires="2018-09-14",
            period_expires="2018-12-14",
            extension_applied="2018-09-15",
        ),
        worked(
            Verdict.LAPSED,
            Term("not asked for: the window is gone, nobody is late", "未申请,窗口已过,不算超期"),
            due="2018-09-14",
            as_of="2018-09-15",
            unextended_expires="2018-09-14",
            extension_applied=None,
            closed=None,
        ),
    ),
)

ASSIGN_OFFICER: Final = Rule(
    id="limits-2006-assign-officer",
    title=Term("assign the handling officer", "确定承办人"),
    applies_if=v.ENFORCEMENT_CASE,
    latest=within(At(v.FILED), Days(7)),
    act=At(v.OFFICER_ASSIGNED),
    ended_by=At(v.CLOSED),
    in_force=_SINCE_2007,
    duty="assign-officer",
    stage=Stage.FILING,
    checked=_CHECKED,
    covers=("LIM-02",),
    citations=_article(
        2,
        Term(
            "the court assigns the handling officer within 7 days of filing",
            "法院应在立案后7日内确定承办人",
        ),
        (_A, _B, _C, _D, _F),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 7 is 4 October, in the holiday of 1 to 7 October, and moves to the 8th",
                "第7日为10月4日,在国庆假期(1日至7日)内,顺延至8日",
            ),
            due="2018-10-08",
            filed="2018-09-27",
            officer_assigned="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 7 is Saturday 29 September, worked for the holiday: no move; the 30th is late",
                "第7日为9月29日星期六,调休上班,不顺延;30日已逾期",
            ),
            due="2018-09-29",
            filed="2018-09-22",
            officer_assigned="2018-09-30",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "the officer had the case on day 7, so assignment cannot have been later",
                "承办人第7日已收到案件,确定承办人不可能更晚",
            ),
            due="2018-05-09",
            filed="2018-05-02",
            officer_received="2018-05-09",
        ),
        worked(
            Verdict.OVERDUE,
            Term("nobody assigned after day 7, Wednesday 9 May", "第7日(5月9日星期三)过后仍未确定"),
            due="2018-05-09",
            as_of="2018-05-10",
            filed="2018-05-02",
            officer_assigned=None,
            officer_received=None,
            closed=None,
        ),
    ),
)

NOTICE: Final = Rule(
    id="limits-2006-notice",
    title=Term("issue the enforcement notice", "发出执行通知书"),
    applies_if=v.ENFORCEMENT_CASE,
    latest=within(At(v.OFFICER_RECEIVED), Days(3)),
    act=At(v.NOTICE_ISSUED),
    ended_by=At(v.CLOSED),
    in_force=_SINCE_2007,
    duty="enforcement-notice",
    stage=Stage.NOTICE,
    checked=_CHECKED,
    covers=("LIM-04",),
    citations=_article(
        4,
        Term(
            "the officer issues the enforcement notice within 3 days of receiving the case file",
            "承办人应在收到案件材料后3日内向被执行人发出执行通知书",
        ),
        (_A, _B, _C, _D, _E),
    ),
    note=Term(
        "issuing, not service: a service in time shows that the notice was issued in time, a "
        "later one shows nothing; the 10 days of the interpretation run from another event",
        "期限针对发出而非送达:在期限内送达的可推知按期发出,其后送达的不能推知;"
        "司法解释的10日自另一事件起算",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 3 is 1 October; the holiday lasts to the 7th: the 8th",
                "第3日为10月1日,假期至7日,顺延至8日",
            ),
            due="2018-10-08",
            officer_received="2018-09-28",
            notice_issued="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 3 is Saturday 29 September, worked for the holiday: no move",
                "第3日为9月29日星期六,调休上班,不顺延",
            ),
            due="2018-09-29",
            officer_received="2018-09-26",
            notice_issued="2018-09-30",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "served on day 3, Thursday 10 June, so issued no later",
                "第3日(6月10日星期四)已送达,发出不会更晚",
            ),
            due="2021-06-10",
            officer_received="2021-06-07",
            notice_served="2021-06-10",
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "served after day 3: when it was issued is not known",
                "第3日之后送达,何时发出未知,不能认定逾期",
            ),
            due="2021-06-10",
            officer_received="2021-06-07",
            notice_served="2021-06-16",
        ),
    ),
)

ASK_FOR_LEADS: Final = Rule(
    id="limits-2006-ask-for-leads",
    title=Term("ask the creditor for asset leads", "通知申请执行人提供财产线索"),
    applies_if=v.ENFORCEMENT_CASE,
    latest=within(At(v.OFFICER_RECEIVED), Days(3)),
    act=At(v.LEADS_ASKED_FOR),
    ended_by=At(v.CLOSED),
    in_force=_SINCE_2007,
    duty="ask-for-leads",
    stage=Stage.INVESTIGATION,
    checked=_CHECKED,
    covers=("LIM-05",),
    citations=_article(
        5,
        Term(
            "within 3 days of receiving the case file the officer asks the creditor for the "
            "debtor's assets or leads to them",
            "承办人应在收到案件材料后3日内通知申请执行人提供被执行人财产状况或线索",
        ),
        (_A, _C, _E, _F),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 3 is New Year's Eve, 24 January; the holiday ran, extended, to 2 February",
                "第3日为1月24日除夕,假期延长至2月2日,顺延至2月3日",
            ),
            due="2020-02-03",
            officer_received="2020-01-21",
            leads_asked_for="2020-02-03",
        ),
        worked(
            Verdict.LATE,
            Term("one day after the moved last day", "顺延后的届满日次日"),
            due="2020-02-03",
            officer_received="2020-01-21",
            leads_asked_for="2020-02-04",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 3 is Sunday 28 June, worked for the festival of 25 to 27 June: no move",
                "第3日为6月28日星期日,因端午调休(25日至27日)上班,不顺延",
            ),
            due="2020-06-28",
            as_of="2020-06-29",
            officer_received="2020-06-25",
            leads_asked_for=None,
            closed=None,
        ),
        worked(
            Verdict.LAPSED,
            Term("closed on the last day: nothing left to ask", "届满日当日已结案,无需再通知"),
            due="2020-06-28",
            officer_received="2020-06-25",
            leads_asked_for=None,
            closed="2020-06-28",
        ),
    ),
)

CHECK_LEAD: Final = Rule(
    id="limits-2006-check-lead",
    title=Term("check a specific lead", "查证核实财产线索"),
    grain=Grain.ITEM,
    latest=within(At(v.LEAD_PROVIDED), Days(5)),
    act=At(v.LEAD_CHECKED),
    ended_by=At(v.CLOSED),
    in_force=InForce(since=date(2007, 1, 1), until=date(2017, 4, 30)),
    duty="check-lead",
    stage=Stage.INVESTIGATION,
    checked=_CHECKED,
    covers=("LIM-06a",),
    citations=_article(
        6,
        Term(
            "a specific lead is checked within 5 days of being given, at once where it is urgent",
            "申请执行人提供明确、具体的线索后5日内查证核实,情况紧急的立即核查",
        ),
        (_A, _C, _E, _F, _GUIDE),
    ),
    note=Term(
        "replaced from 2017-05-01 by 法释〔2017〕8号 articles 2 and 26 (7 days, 3 when urgent); "
        "'at once' has no number and is not judged",
        "自2017年5月1日起为法释〔2017〕8号第2条、第26条(7日,紧急3日)取代;“立即”无天数,不作判断",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 5 is 28 January, in the holiday of 27 January to 2 February: the 3rd",
                "第5日为1月28日,在春节假期(1月27日至2月2日)内,顺延至2月3日",
            ),
            due="2017-02-03",
            lead_provided="2017-01-23",
            lead_checked="2017-02-03",
        ),
        worked(
            Verdict.LATE,
            Term(
                "the day after the moved last day, a Saturday worked for the holiday",
                "顺延后的届满日次日(调休上班的星期六)才核实",
            ),
            due="2017-02-03",
            lead_provided="2017-01-23",
            lead_checked="2017-02-04",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 5 is Sunday 22 January, worked for the holiday: no move",
                "第5日为1月22日星期日,调休上班,不顺延",
            ),
            due="2017-01-22",
            as_of="2017-01-23",
            lead_provided="2017-01-17",
            lead_checked=None,
            closed=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("given on the first day of the new limit", "线索提供于新期限施行首日"),
            lead_provided="2017-05-01",
            lead_checked="2017-05-20",
        ),
    ),
)

START_INVESTIGATION: Final = Rule(
    id="limits-2006-start-investigation",
    title=Term("start the investigation asked for", "依申请启动财产调查"),
    latest=within(At(v.INVESTIGATION_REQUESTED), Days(10)),
    act=At(v.INVESTIGATION_STARTED),
    ended_by=At(v.CLOSED),
    in_force=_SINCE_2007,
    duty="start-investigation",
    stage=Stage.INVESTIGATION,
    checked=_CHECKED,
    covers=("LIM-06b",),
    citations=_article(
        6,
        Term(
            "where the creditor cannot name assets and asks the court to investigate, the officer "
            "starts within 10 days of the request",
            "申请执行人无法或难以提供线索而申请法院调查的,承办人应在10日内启动调查程序",
        ),
        (_C, _F),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 10 is 4 October, in the holiday of 1 to 7 October 2019: Tuesday the 8th",
                "第10日为10月4日,在2019年国庆假期(1日至7日)内,顺延至8日星期二",
            ),
            due="2019-10-08",
            investigation_requested="2019-09-24",
            investigation_started="2019-10-08",
        ),
        worked(
            Verdict.LATE,
            Term("one day after the moved last day", "顺延后的届满日次日"),
            due="2019-10-08",
            investigation_requested="2019-09-24",
            investigation_started="2019-10-09",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 10 is Saturday 12 October, worked for the holiday: no move",
                "第10日为10月12日星期六,调休上班,不顺延",
            ),
            due="2019-10-12",
            as_of="2019-10-13",
            investigation_requested="2019-10-02",
            investigation_started=None,
            investigation_completed=None,
            closed=None,
        ),
    ),
)

FINISH_INVESTIGATION: Final = Rule(
    id="limits-2006-finish-investigation",
    title=Term("finish the investigation of assets", "完成财产状况调查"),
    applies_if=v.ENFORCEMENT_CASE,
    latest=within(At(v.OFFICER_RECEIVED), Months(1)),
    act=At(v.INVESTIGATION_COMPLETED),
    ended_by=At(v.CLOSED),
    in_force=_SINCE_2007,
    duty="finish-investigation",
    stage=Stage.INVESTIGATION,
    checked=_CHECKED,
    covers=("LIM-07",),
    citations=_article(
        6,
        Term(
            "the officer as a rule finishes the investigation of the debtor's income, deposits, "
            "real estate, vehicles and other assets within one month",
            "承办人一般应在1个月内完成对被执行人收入、存款、不动产、车辆等财产状况的调查",
        ),
        (_C, _GUIDE, _OFFICE),
    ),
    note=Term(
        "'as a rule'; the start is not written: receipt of the case file is presumed, as in "
        "articles 4 and 5",
        "原文为“一般应当”,且未写明起算点:参照第4、5条,推定自收到案件材料起算",
    ),
    readings=(
        Reading(
            id="from-filing",
            title=Term("from filing", "自立案之日起算"),
            latest=within(At(v.FILED), Months(1)),
        ),
        Reading(
            id="from-start-of-investigation",
            title=Term("from the start of the investigation", "自启动调查程序之日起算"),
            latest=within(At(v.INVESTIGATION_STARTED), Months(1)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "31 January has no 31 February: Thursday the 28th",
                "2月没有31日,以2月28日(星期四)为届满日",
            ),
            due="2019-02-28",
            officer_received="2019-01-31",
            investigation_completed="2019-02-28",
        ),
        worked(
            Verdict.LATE,
            Term(
                "31 January is a Sunday and moves to Monday 1 February; done on the 2nd",
                "1月31日为星期日,顺延至2月1日星期一;2日才完成",
            ),
            due="2021-02-01",
            officer_received="2020-12-31",
            investigation_completed="2021-02-02",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "8 October is a Saturday worked for the holiday: no move",
                "10月8日为星期六,调休上班,不顺延",
            ),
            due="2022-10-08",
            as_of="2022-10-09",
            officer_received="2022-09-08",
            investigation_completed=None,
            closed=None,
        ),
        worked(
            Verdict.LAPSED,
            Term("closed before the month was over", "一个月内已结案"),
            due="2021-04-01",
            officer_received="2021-03-01",
            investigation_completed=None,
            closed="2021-03-15",
        ),
    ),
)

SELECT_AGENCY: Final = Rule(
    id="limits-2006-select-agency",
    title=Term("select the appraisal or auction agency", "完成评估、拍卖机构遴选"),
    grain=Grain.ITEM,
    latest=within(At(v.DISPOSAL_MEASURE_TAKEN), Days(10)),
    act=At(v.AGENCY_SELECTED),
    ended_by=At(v.CLOSED),
    in_force=InForce(since=date(2007, 1, 1), until=date(2018, 8, 31)),
    duty="select-agency",
    stage=Stage.PRICING,
    checked=_CHECKED,
    covers=("LIM-08",),
    citations=_article(
        7,
        Term(
            "where appraisal or auction is resorted to, the officer selects the agency within "
            "10 days",
            "采取评估、拍卖措施的,承办人应在10日内完成机构遴选",
        ),
        (_F, _GUIDE),
    ),
    note=Term(
        "the start is not written: the measure is taken for it; replaced from 2018-09-01 by "
        "法释〔2018〕15号 articles 16 and 35, which name no number of days",
        "原文未写明起算点,按采取评估、拍卖措施之日起算;自2018年9月1日起为法释〔2018〕15号"
        "第16条、第35条取代,该规定无天数",
    ),
    readings=(
        Reading(
            id="from-end-of-investigation",
            title=Term("from the end of the investigation", "自财产调查完成之日起算"),
            authority=Term("a guide for creditors (laweer.com)", "一篇实务文章(laweer.com)"),
            latest=within(At(v.INVESTIGATION_COMPLETED), Days(10)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 10 is 15 February, in the holiday of 15 to 21 February: Thursday the 22nd",
                "第10日为2月15日,在春节假期(15日至21日)内,顺延至22日星期四",
            ),
            due="2018-02-22",
            disposal_measure_taken="2018-02-05",
            agency_selected="2018-02-22",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 10 is Saturday 24 February, worked for the holiday: no move; done on Monday",
                "第10日为2月24日星期六,调休上班,不顺延;下星期一才完成",
            ),
            due="2018-02-24",
            disposal_measure_taken="2018-02-14",
            agency_selected="2018-02-26",
        ),
        worked(
            Verdict.LATE,
            Term(
                "begun on the last day of force: day 10 is Monday 10 September",
                "起算于失效前最后一日,第10日为9月10日星期一",
            ),
            due="2018-09-10",
            disposal_measure_taken="2018-08-31",
            agency_selected="2018-09-11",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("begun after the limit was replaced", "起算于期限被取代之后"),
            disposal_measure_taken="2018-09-01",
            agency_selected="2018-09-30",
        ),
    ),
)

TRANSFER_REGISTRATION: Final = Rule(
    id="limits-2006-transfer-registration",
    title=Term("serve the registry for a transfer", "向登记机关送达过户协助执行通知书"),
    grain=Grain.ITEM,
    latest=within(At(v.TRANSFER_REGISTRATION_NEEDED), Days(5)),
    act=At(v.REGISTRY_NOTIFIED),
    in_force=_SINCE_2007,
    duty="notify-registry",
    stage=Stage.SALE,
    checked=_CHECKED,
    covers=("LIM-09",),
    citations=_article(
        8,
        Term(
            "where a transfer of assets has to be registered, the officer serves the notice for "
            "assistance on the registry within 5 days",
            "财产需办理过户登记的,承办人应在5日内向登记机关送达协助执行通知书",
        ),
        (_F, _GUIDE, _OFFICE),
    ),
    note=Term(
        "the start is not written: the day on which the need to register arises; here the limit "
        "runs to the service",
        "原文未写明起算点,按需要办理过户登记之日起算;本条的期限截至送达",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 5 is 29 April, in the holiday of 29 April to 1 May: Wednesday 2 May",
                "第5日为4月29日,在假期(4月29日至5月1日)内,顺延至5月2日星期三",
            ),
            due="2018-05-02",
            transfer_registration_needed="2018-04-24",
            registry_notified="2018-05-02",
        ),
        worked(
            Verdict.LATE,
            Term("one day after the moved last day", "顺延后的届满日次日"),
            due="2018-05-02",
            transfer_registration_needed="2018-04-24",
            registry_notified="2018-05-03",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 5 is Saturday 28 April, worked for the holiday: no move",
                "第5日为4月28日星期六,调休上班,不顺延",
            ),
            due="2018-04-28",
            as_of="2018-04-29",
            transfer_registration_needed="2018-04-23",
            registry_notified=None,
        ),
    ),
)

OBJECTION_OPINION: Final = Rule(
    id="limits-2006-objection-opinion",
    title=Term("give an opinion on an objection", "提出异议审查处理意见"),
    latest=within(At(v.OBJECTION_FILE_RECEIVED), Days(15)),
    act=At(v.OBJECTION_OPINION_GIVEN),
    ended_by=_OBJECTION_ENDED,
    in_force=_SINCE_2007,
    duty="give-objection-opinion",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    covers=("LIM-10",),
    citations=_article(
        9,
        Term(
            "the officer gives an opinion within 15 days of receiving the objection and the case "
            "file",
            "承办人应在收到异议材料及执行案卷后15日内提出审查处理意见",
        ),
        (_F, _ASK, _ANSWER),
    ),
    note=Term(
        "a step inside the court; the limit for the ruling is that of the Civil Procedure Law. "
        "A ruling in time shows an opinion in time",
        "法院内部节点;裁定期限另依民事诉讼法;已按期裁定的,可推知意见亦按期提出",
    ),
    readings=(
        Reading(
            id="hearing-limits-instead",
            title=Term(
                "where a hearing is decided on, article 10 takes the place of this limit",
                "决定听证的,适用第10条期限,不再适用本条",
            ),
            applies_if=~Happened(At(v.OBJECTION_HEARING_DECIDED)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 15 is 6 October, in the holiday of 1 to 7 October: the 8th",
                "第15日为10月6日,在国庆假期(1日至7日)内,顺延至8日",
            ),
            due="2018-10-08",
            objection_file_received="2018-09-21",
            objection_opinion_given="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 15 is Saturday 29 September, worked for the holiday: no move",
                "第15日为9月29日星期六,调休上班,不顺延",
            ),
            due="2018-09-29",
            objection_file_received="2018-09-14",
            objection_opinion_given="2018-09-30",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "ruled on day 15, so the opinion cannot be later",
                "第15日已作出裁定,意见不可能更晚",
            ),
            due="2018-09-29",
            objection_file_received="2018-09-14",
            objection_ruled="2018-09-29",
        ),
        worked(
            Verdict.OVERDUE,
            Term("day 15 is Monday 7 May; nothing by the 8th", "第15日为5月7日星期一,8日仍未提出"),
            due="2018-05-07",
            as_of="2018-05-08",
            objection_file_received="2018-04-22",
            objection_opinion_given=None,
            objection_withdrawn=None,
            objection_refused=None,
        ),
        worked(
            Verdict.LAPSED,
            Term("withdrawn on day 14, a Sunday", "第14日(星期日)撤回异议"),
            due="2018-05-07",
            as_of="2018-05-08",
            objection_file_received="2018-04-22",
            objection_opinion_given=None,
            objection_withdrawn="2018-05-06",
            objection_refused=None,
        ),
    ),
)

HEARING: Final = Rule(
    id="limits-2006-hearing",
    title=Term("hold the hearing on an objection", "组织异议听证"),
    latest=within(At(v.OBJECTION_HEARING_DECIDED), Days(10)),
    act=At(v.OBJECTION_HEARING_HELD),
    ended_by=_OBJECTION_ENDED,
    in_force=_SINCE_2007,
    duty="hold-objection-hearing",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    covers=("LIM-11a",),
    citations=_article(
        10,
        Term(
            "where an objection needs a hearing, it is held within 10 days of the decision to "
            "hold it",
            "异议审查需听证的,应在决定听证后10日内组织听证",
        ),
        (_F,),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 10 is 29 September, in the holiday to 6 October 2023; the 7th, a Saturday, "
                "is worked",
                "第10日为9月29日,在2023年假期(至10月6日)内;10月7日星期六调休上班,顺延至该日",
            ),
            due="2023-10-07",
            objection_hearing_decided="2023-09-19",
            objection_hearing_held="2023-10-07",
        ),
        worked(
            Verdict.LATE,
            Term(
                "the day after the moved last day, a Sunday also worked",
                "顺延后的届满日次日(同为调休上班的星期日)",
            ),
            due="2023-10-07",
            objection_hearing_decided="2023-09-19",
            objection_hearing_held="2023-10-08",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 10 is Saturday 7 October, worked: no move",
                "第10日为10月7日星期六,调休上班,不顺延",
            ),
            due="2023-10-07",
            as_of="2023-10-08",
            objection_hearing_decided="2023-09-27",
            objection_hearing_held=None,
            objection_withdrawn=None,
            objection_refused=None,
        ),
    ),
)

OPINION_AFTER_HEARING: Final = Rule(
    id="limits-2006-opinion-after-hearing",
    title=Term("give an opinion after the hearing", "听证结束后提出审查处理意见"),
    latest=within(At(v.OBJECTION_HEARING_ENDED), Days(5)),
    act=At(v.OBJECTION_OPINION_GIVEN),
    ended_by=_OBJECTION_ENDED,
    in_force=_SINCE_2007,
    duty="give-objection-opinion",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    covers=("LIM-11b",),
    citations=_article(
        10,
        Term(
            "the officer gives an opinion within 5 days of the end of the hearing",
            "承办人应在听证结束后5日内提出审查处理意见",
        ),
        (_F,),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 5 is 10 February, in the holiday of 10 to 17 February 2024; Sunday the 18th "
                "is worked",
                "第5日为2月10日,在2024年春节假期(10日至17日)内;2月18日星期日调休上班,顺延至该日",
            ),
            due="2024-02-18",
            objection_hearing_ended="2024-02-05",
            objection_opinion_given="2024-02-18",
        ),
        worked(
            Verdict.LATE,
            Term("the Monday after the moved last day", "顺延后的届满日次日星期一"),
            due="2024-02-18",
            objection_hearing_ended="2024-02-05",
            objection_opinion_given="2024-02-19",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 5 is Sunday 7 April, worked for the festival of 4 to 6 April: no move",
                "第5日为4月7日星期日,因清明调休(4日至6日)上班,不顺延",
            ),
            due="2024-04-07",
            as_of="2024-04-08",
            objection_hearing_ended="2024-04-02",
            objection_opinion_given=None,
            objection_withdrawn=None,
            objection_refused=None,
        ),
    ),
)

OBJECTION: Final = Rule(
    id="limits-2006-objection",
    title=Term("finish an objection", "执行异议办理完毕"),
    latest=within(At(v.OBJECTION_FILED), Months(1)),
    act=At(v.OBJECTION_RULED),
    ended_by=_OBJECTION_ENDED,
    in_force=InForce(since=date(2007, 1, 1), until=date(2008, 3, 31)),
    duty="rule-on-objection",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    covers=("LIM-12",),
    citations=_article(
        11,
        Term(
            "the court as a rule finishes an objection within one month; an extension is asked "
            "for within the last 3 days before the month runs out",
            "执行异议一般应在1个月内办理完毕;需延长的,应在期限届满前的最后3日内申请",
        ),
        (_F, _ASK, _ANSWER),
    ),
    note=Term(
        "'as a rule'; the start is not written: filing is presumed, and the ruling is taken for "
        "the finish; replaced from 2008-04-01 by the 15 days of the Civil Procedure Law, so that "
        "the month never shows that a later objection was in time",
        "原文为“一般应当”,且未写明起算点,推定自立案起算,以作出裁定为办理完毕;自2008年4月1日起为"
        "民事诉讼法规定的15日取代,此后的异议不得据此认定未超期",
    ),
    readings=(
        Reading(
            id="from-receipt",
            title=Term("from receipt of the objection", "自收到异议之日起算"),
            latest=within(At(v.OBJECTION_RECEIVED), Months(1)),
        ),
        Reading(
            id="from-file-receipt",
            title=Term(
                "from receipt of the objection and the case file", "自收到异议材料及执行案卷起算"
            ),
            authority=Term("a lawyer's answer (64365.com)", "律师解答(64365.com)"),
            latest=within(At(v.OBJECTION_FILE_RECEIVED), Months(1)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "1 October lies in the holiday of 1 to 7 October 2007: Monday the 8th",
                "10月1日在2007年国庆假期(1日至7日)内,顺延至8日星期一",
            ),
            due="2007-10-08",
            objection_filed="2007-09-01",
            objection_ruled="2007-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "31 January ends on Friday 29 February 2008; ruled the day after",
                "1月31日起算,2008年2月29日星期五届满;次日才裁定",
            ),
            due="2008-02-29",
            objection_filed="2008-01-31",
            objection_ruled="2008-03-01",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "3 February 2008 is a Sunday worked for the holiday: no move",
                "2008年2月3日为星期日,调休上班,不顺延",
            ),
            due="2008-02-03",
            as_of="2008-02-04",
            objection_filed="2008-01-03",
            objection_ruled=None,
            objection_withdrawn=None,
            objection_refused=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("filed when the 15 days were law", "立案时已适用15日的法定期限"),
            objection_filed="2008-04-01",
            objection_ruled="2008-04-30",
        ),
    ),
)

RULES: Final = (
    CLOSING,
    CLOSING_NON_LITIGATION,
    EXTENSION_REQUEST,
    ASSIGN_OFFICER,
    NOTICE,
    ASK_FOR_LEADS,
    CHECK_LEAD,
    START_INVESTIGATION,
    FINISH_INVESTIGATION,
    SELECT_AGENCY,
    TRANSFER_REGISTRATION,
    OBJECTION_OPINION,
    HEARING,
    OPINION_AFTER_HEARING,
    OBJECTION,
)

RULE_SET: Final = RuleSet(
    id="limits-2006",
    standing=Standing.NORM,
    title=texts.ENFORCEMENT_LIMITS.title,
    rules=RULES,
    left_out=(
        LeftOut(
            row="LIM-13",
            reason=Term(
                "no text or page that was read shows the limit for approvals",
                "审批期限未见于任何查阅过的文本或网页,不予编入",
            ),
        ),
        LeftOut(
            row="LIM-14",
            reason=Term(
                "no text or page that was read shows the list of time that does not count",
                "不计入期限的情形未见于任何查阅过的文本或网页,不予编入",
            ),
        ),
    ),
    vocabulary=VOCABULARY,
)
