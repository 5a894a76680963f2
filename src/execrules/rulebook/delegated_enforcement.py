"""Delegating a case to a court elsewhere (委托执行): filing, papers, return, the way up.

Between courts of different provinces. The limits of the Civil Procedure Law for the delegate to
begin and to report stand with civil procedure. Requests for help with single matters (事项委托) are
no delegated cases; the limit that 法发〔2017〕27号 sets for them was not found.
"""

from datetime import date
from typing import Final

from execrules.expressions import After, At, Holds, NotAfter, only_after, within
from execrules.facts import Grain
from execrules.periods import Days, DayStart, Months, Roll
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import case_course as c
from execrules.rulebook.vocabulary import proceedings as e
from execrules.rules import InForce, LeftOut, Reading, Role, Rule, RuleSet, Stage, worked
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

TEXT: Final = Instrument(
    id="delegated-enforcement-provisions",
    title=Term("Provisions on delegated enforcement", "关于委托执行若干问题的规定"),
    in_force_from=date(2011, 5, 16),
    editions=(
        (date(2011, 5, 16), Term("2011", "2011年文本")),
        (date(2021, 1, 1), Term("2020 amendment", "2020年修正")),
    ),
    note=Term(
        "read as amended in 2020; the articles of 2011 were not compared; both days of force are "
        "from memory",
        "见2020年修正文本;2011年文本条号未核;施行日期凭记忆",
    ),
)

_LRB = "LawRefBook/Laws @2f4c5c2"
_CHECKED: Final = date(2026, 11, 23)
_SINCE_2011: Final = InForce(since=date(2011, 5, 16))

DELEGATE: Final = Term("the delegate court", "受托法院")
DELEGATING: Final = Term("the delegating court", "委托法院")


def _article(article: str, says: Term, *more: str) -> tuple[Citation]:
    """An article; its number of 2011 is not known, so that it is marked as today's."""
    numbers = ((date(2011, 5, 16), f"{article}(现条号)"), (date(2021, 1, 1), article))
    evidence = (_LRB, *more)
    return (
        Citation(instrument=TEXT, article=article, numbers=numbers, text=says, evidence=evidence),
    )


FILING: Final = Rule(
    id="delegated-filing",
    title=Term("file the delegated case", "受托执行立案"),
    obliged=DELEGATE,
    latest=within(At(e.ENTRUSTMENT_RECEIVED), Days(7)),
    act=At(c.DELEGATE_FILED),
    ended_by=At(c.DELEGATION_RETURNED),
    in_force=_SINCE_2011,
    duty="file-delegated-case",
    stage=Stage.DELEGATION,
    checked=_CHECKED,
    covers=("CUR-G03a",),
    citations=_article(
        "第7条第1款",
        Term(
            "the delegate court files the case within 7 days of receiving the letter of delegation",
            "受托法院收到委托执行函后,应在7日内立案",
        ),
        "dujiaoshou.cn/sikao/zhidao/juansan/mingshisusong/2015/0321/10400.html",
    ),
    note=Term(
        "telling the delegating court who handles the case is asked for 'in time', without number",
        "告知承办人等信息仅要求“及时”,未定天数",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 7 is 1 October, the holiday lasts to the 7th: Monday the 8th",
                "第7日为10月1日,假期至7日,顺延至8日星期一",
            ),
            due="2018-10-08",
            entrustment_received="2018-09-24",
            delegate_filed="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 7 is Saturday 29 September, worked for the holiday: no move",
                "第7日为9月29日星期六,调休上班,不顺延",
            ),
            due="2018-09-29",
            entrustment_received="2018-09-22",
            delegate_filed="2018-09-30",
        ),
        worked(
            Verdict.OVERDUE,
            Term("not filed by the day after Monday 11 March", "3月11日(星期一)届满,次日仍未立案"),
            due="2024-03-11",
            as_of="2024-03-12",
            entrustment_received="2024-03-04",
            delegate_filed=None,
            delegate_filing_notice_received=None,
            delegation_returned=None,
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "the notice of filing came on day 6, so it was filed by then",
                "第6日委托法院已收到立案通知书,立案不晚于该日",
            ),
            due="2024-03-11",
            entrustment_received="2024-03-04",
            delegate_filing_notice_received="2024-03-10",
        ),
    ),
)

TELL_CREDITOR: Final = Rule(
    id="delegated-tell-creditor",
    title=Term("tell the creditor of the delegation", "书面通知申请执行人已委托执行"),
    obliged=DELEGATING,
    latest=within(At(c.DELEGATE_FILING_NOTICE_RECEIVED), Days(7)),
    act=At(c.CREDITOR_TOLD_OF_DELEGATION),
    in_force=_SINCE_2011,
    duty="tell-creditor-of-delegation",
    stage=Stage.DELEGATION,
    checked=_CHECKED,
    covers=("CUR-G03f",),
    citations=_article(
        "第7条第2款",
        Term(
            "the delegating court tells the creditor in writing within 7 days of receiving the "
            "delegate's notice of filing",
            "委托法院收到受托法院立案通知书后,应在7日内书面通知申请执行人案件已委托执行",
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 7 is 11 February, in the holiday of the 11th to the 17th: Thursday the 18th",
                "第7日为2月11日,在春节假期(11日至17日)内,顺延至18日星期四",
            ),
            due="2021-02-18",
            delegate_filing_notice_received="2021-02-04",
            creditor_told_of_delegation="2021-02-18",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 7 is Saturday 20 February, worked for the holiday: no move; told on Monday",
                "第7日为2月20日星期六,调休上班,不顺延;下星期一才通知",
            ),
            due="2021-02-20",
            delegate_filing_notice_received="2021-02-13",
            creditor_told_of_delegation="2021-02-22",
        ),
        worked(
            Verdict.OVERDUE,
            Term("not told by the day after Monday 11 March", "3月11日(星期一)届满,次日仍未通知"),
            due="2024-03-11",
            as_of="2024-03-12",
            delegate_filing_notice_received="2024-03-04",
            creditor_told_of_delegation=None,
        ),
    ),
)

COMPLETE_PAPERS: Final = Rule(
    id="delegated-complete-papers",
    title=Term("supply the missing papers of a delegation", "补办委托手续、材料"),
    obliged=DELEGATING,
    latest=within(At(c.PAPERS_REQUESTED), Days(30)),
    act=At(c.PAPERS_COMPLETED),
    ended_by=At(c.DELEGATION_RETURNED),
    excuse=Holds(c.PAPERS_EXPLAINED),
    in_force=_SINCE_2011,
    duty="complete-delegation-papers",
    stage=Stage.DELEGATION,
    checked=_CHECKED,
    covers=("CUR-G03c",),
    citations=_article(
        "第8条",
        Term(
            "the delegating court supplies missing papers within 30 days, or explains in writing "
            "why it could not; with neither the delegation counts as withdrawn",
            "委托法院应在30日内完成补办,未完成的应书面说明;既不补办又不说明的,视为撤回委托",
        ),
        "ask.fsou.com/html/text/lar/173207/17320765.html",
    ),
    note=Term(
        "30 calendar days, not a month; the text does not say whether the request or its receipt "
        "starts them; a written explanation excuses and is no act",
        "30日为自然日,不等于一个月;自要求之日还是收到之日起算未写明;书面说明可免责,但不等于完成补办",
    ),
    readings=(
        Reading(
            id="from-receipt-of-the-request",
            title=Term(
                "start not written: from receipt of the request",
                "起算点未写明:自收到补办要求之日起算",
            ),
            latest=within(At(c.PAPERS_REQUEST_RECEIVED), Days(30)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 30 is 1 October, the holiday lasts to the 7th: Monday the 8th",
                "第30日为10月1日,假期至7日,顺延至8日星期一",
            ),
            due="2018-10-08",
            papers_requested="2018-09-01",
            papers_completed="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 30 from 31 January is Friday 2 March, two days past the month",
                "1月31日起第30日为3月2日(星期五),与一个月(2月28日)不同",
            ),
            due="2018-03-02",
            papers_requested="2018-01-31",
            papers_completed="2018-03-05",
            papers_explained=False,
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "not supplied by the day after Wednesday 3 April", "4月3日(星期三)届满,次日仍未补办"
            ),
            due="2024-04-03",
            as_of="2024-04-04",
            papers_requested="2024-03-04",
            papers_completed=None,
            delegation_returned=None,
            papers_explained=True,
        ),
        worked(
            Verdict.LAPSED,
            Term("returned to the delegating court before", "届满前已退回委托"),
            due="2024-04-03",
            as_of="2024-04-08",
            papers_requested="2024-03-04",
            papers_completed=None,
            delegation_returned="2024-03-25",
        ),
    ),
)

RETURN: Final = Rule(
    id="delegated-return",
    title=Term("return the papers of a refused delegation", "退回委托手续和案卷材料"),
    obliged=DELEGATE,
    latest=within(At(c.RETURN_APPROVED), Days(15)),
    act=At(c.DELEGATION_RETURNED),
    in_force=_SINCE_2011,
    duty="return-delegation",
    stage=Stage.DELEGATION,
    checked=_CHECKED,
    covers=("CUR-G03d",),
    citations=_article(
        "第9条第1款",
        Term(
            "once its high court agrees, the delegate court returns the papers within 15 days "
            "with a written explanation",
            "高级人民法院同意退回后,受托法院应在15日内退回委托手续和案卷材料并书面说明",
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 15 is Saturday 29 September, worked for the holiday: no move",
                "第15日为9月29日星期六,调休上班,不顺延",
            ),
            due="2018-09-29",
            return_approved="2018-09-14",
            delegation_returned="2018-09-29",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 15 is 5 February, in the holiday of 4 to 10 February 2019: Monday the 11th; "
                "returned on Tuesday",
                "第15日为2月5日,在春节假期(4日至10日)内,顺延至11日;12日才退回",
            ),
            due="2019-02-11",
            return_approved="2019-01-21",
            delegation_returned="2019-02-12",
        ),
        worked(
            Verdict.PENDING,
            Term("day 15 is today", "今日为第15日"),
            due="2024-05-07",
            as_of="2024-05-07",
            return_approved="2024-04-22",
            delegation_returned=None,
        ),
    ),
)

_HANDED_OVER: Final = At(c.ASSET_HANDED_TO_DELEGATE)
_A_MONTH_LATER: Final = After(_HANDED_OVER, Months(1, roll=Roll.NONE))

RENEW_FIRST: Final = Rule(
    id="delegated-renew-first",
    title=Term(
        "renew a measure with less than a month left before handing over", "移交前先行续封续冻"
    ),
    obliged=DELEGATING,
    grain=Grain.ITEM,
    applies_if=~NotAfter(_A_MONTH_LATER, At(e.CONTROL_EXPIRES)),
    latest=_HANDED_OVER,
    act=At(e.CONTROL_RENEWED),
    in_force=_SINCE_2011,
    duty="renew-before-hand-over",
    stage=Stage.DELEGATION,
    checked=_CHECKED,
    covers=("CUR-G03g",),
    citations=_article(
        "第6条第3款",
        Term(
            "a seizure, attachment or freeze with less than a month left at the hand-over is "
            "renewed by the delegating court first and handed over then",
            "移交受托法院时查封、扣押、冻结有效期限不足1个月的,委托法院应先行续封续冻再移交",
        ),
    ),
    note=Term(
        "an order of two acts, renewal not after hand-over; it applies where the measure, as it "
        "stood, ends before the corresponding day a month after the hand-over; a month to the day "
        "is enough; neither day moves off a rest day; the last day is the one before the renewal",
        "比较续封与移交的先后;移交时的届满日早于移交后一个月的对应日的适用,恰满一个月的不属不足;"
        "两日均不顺延;届满日指续封前的届满日",
    ),
    readings=(
        Reading(
            id="printed-day-counts",
            title=Term(
                "a printed last day, on which the measure still holds, makes a month that begins "
                "with the hand-over: the day before the corresponding day is enough",
                "载明的届满日当日仍有效,自移交当日起算满一个月(至对应日前一日)即为足月",
            ),
            applies_if=~NotAfter(
                After(_HANDED_OVER, Months(1, start=DayStart.SAME_DAY, roll=Roll.NONE)),
                At(e.CONTROL_EXPIRES),
            ),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "handed over on 10 May, ends on 9 June, a day short of a month; renewed the day "
                "before",
                "5月10日移交,6月9日届满,差一日满月;移交前一日已续封",
            ),
            due="2023-05-10",
            asset_handed_to_delegate="2023-05-10",
            control_expires="2023-06-09",
            control_renewed="2023-05-09",
        ),
        worked(
            Verdict.LATE,
            Term("renewed the day after the hand-over", "移交次日才续封"),
            due="2023-05-10",
            asset_handed_to_delegate="2023-05-10",
            control_expires="2023-05-31",
            control_renewed="2023-05-11",
        ),
        worked(
            Verdict.OVERDUE,
            Term("handed over without renewal", "未续封即移交"),
            due="2023-05-10",
            as_of="2023-05-11",
            asset_handed_to_delegate="2023-05-10",
            control_expires="2023-05-31",
            control_renewed=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term(
                "31 January plus a month is 28 February, the day on which it ends: a month is left",
                "1月31日后一个月为2月28日,恰为届满日,足一个月",
            ),
            asset_handed_to_delegate="2023-01-31",
            control_expires="2023-02-28",
            control_renewed=None,
        ),
    ),
)

HIGHER_COURT: Final = Rule(
    id="delegated-higher-court",
    title=Term("ask the higher court to enforce a delegated case", "请求上一级法院提级或指定执行"),
    role=Role.RIGHT_WINDOW,
    obliged=Term("the creditor", "申请执行人"),
    earliest=only_after(At(c.DELEGATE_FILED), Months(6)),
    act=At(c.HIGHER_ENFORCEMENT_REQUESTED),
    ended_by=At(e.ENTRUSTED_FINISHED),
    in_force=_SINCE_2011,
    duty="seek-higher-court",
    stage=Stage.DELEGATION,
    checked=_CHECKED,
    covers=("CUR-G03h",),
    citations=_article(
        "第11条",
        Term(
            "where the delegate court has not closed the case within 6 months the creditor may ask "
            "the next higher court to take it over or to designate another court",
            "受托法院6个月内未能执结的,申请执行人有权请求其上一级法院提级执行或指定执行",
        ),
    ),
    note=Term(
        "no act is no breach; it opens on the day after the six months and has no last day; the "
        "start is not written: filing by the delegate court is taken for it; the end of the six "
        "months does not move off a rest day",
        "未行使不属超期;6个月届满次日起可请求,无最晚时点;起算点未写明,推定为受托法院立案之日;"
        "届满日不顺延",
    ),
    readings=(
        Reading(
            id="from-receipt-of-the-letter",
            title=Term(
                "start not written: from receipt of the letter of delegation",
                "起算点未写明:自受托法院收到委托执行函之日起算",
            ),
            earliest=only_after(At(e.ENTRUSTMENT_RECEIVED), Months(6)),
        ),
        Reading(
            id="bound-rolls",
            title=Term(
                "the end of the six months moves off a rest day", "六个月届满日为休息日的,顺延"
            ),
            earliest=After(
                within(At(c.DELEGATE_FILED), Months(6, roll=Roll.FORWARD)),
                Days(1, roll=Roll.NONE),
            ),
        ),
    ),
    examples=(
        worked(
            Verdict.PREMATURE,
            Term(
                "31 August has no 31 February: the 28th; open from 1 March, asked the day before",
                "2月没有31日,2月28日届满,3月1日起可请求;前一日即请求",
            ),
            due="2019-03-01",
            delegate_filed="2018-08-31",
            higher_enforcement_requested="2019-02-28",
        ),
        worked(
            Verdict.ON_TIME,
            Term("on the first day open", "可请求的第一日"),
            due="2019-03-01",
            delegate_filed="2018-08-31",
            higher_enforcement_requested="2019-03-01",
        ),
        worked(
            Verdict.PENDING,
            Term("open since 3 October, a holiday, and not used", "10月3日(假日)起可请求,尚未行使"),
            due="2018-10-03",
            as_of="2018-12-03",
            delegate_filed="2018-04-02",
            higher_enforcement_requested=None,
            entrusted_finished=None,
        ),
        worked(
            Verdict.LAPSED,
            Term("closed by the delegate court before", "受托法院已执结"),
            as_of="2018-12-03",
            delegate_filed="2018-04-02",
            higher_enforcement_requested=None,
            entrusted_finished="2018-08-01",
        ),
    ),
)

RULES: Final = (FILING, TELL_CREDITOR, COMPLETE_PAPERS, RETURN, RENEW_FIRST, HIGHER_COURT)

LEFT_OUT: Final = (
    LeftOut(
        row="CUR-G04",
        reason=Term(
            "the limit for requests for help (法发〔2017〕27号) was found in no text or page; ten "
            "days are named as a practice only",
            "事项委托的办结期限(法发〔2017〕27号)未见于任何查阅过的文本或网页,仅有10日的实践说法,不予编入",
        ),
    ),
)

RULE_SET: Final = RuleSet(
    id="delegated-enforcement",
    title=TEXT.title,
    rules=RULES,
    left_out=LEFT_OUT,
    vocabulary=VOCABULARY,
)
