"""Provisions on enforcement work (执行工作规定): closing, claims on third persons, and supervision.

Read as amended in 2020; how the articles were numbered in 1998 was not seen. Filing within 7 days
(art. 16) stands with 法释〔2000〕29号 and the notice (art. 22) with civil procedure, since they are
one rule each. A stay has an end and no verdict: it is a moment.
"""

from datetime import date
from typing import Final

from execrules.expressions import After, At, Deducts, Earlier, Extends, FirstKnown, Holds, within
from execrules.facts import Grain
from execrules.periods import Days, DayStart, Months, Roll, Unit
from execrules.rulebook.vocabulary import VOCABULARY, texts
from execrules.rulebook.vocabulary import case_course as c
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rulebook.vocabulary import periods as p
from execrules.rules import (
    InForce,
    MomentKind,
    NamedMoment,
    Reading,
    Role,
    Rule,
    RuleSet,
    Stage,
    deducted,
    extended,
    worked,
)
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

STAYS: Final = Instrument(
    id="spc-2002-16",
    title=Term(
        "Provisions on the correct use of stays of enforcement",
        "关于正确适用暂缓执行措施若干问题的规定",
    ),
    number="法发〔2002〕16号",
    in_force_from=date(2002, 9, 28),
    note=Term("the day of force is from memory", "施行日期凭记忆"),
)

_LRB = "LawRefBook/Laws @2f4c5c2"
_CHECKED: Final = date(2026, 11, 23)
_SINCE_1998: Final = InForce(since=date(1998, 7, 8))


def _now(article: str) -> tuple[tuple[date, str], ...]:
    """The number of an article, marked as today's where its number of 1998 is not known."""
    return ((date(1998, 7, 8), f"{article}(现条号)"), (date(2021, 1, 1), article))


def _article(number: int, says: Term) -> tuple[Citation]:
    article = f"第{number}条"
    return (
        Citation(
            instrument=texts.ENFORCEMENT_WORK_PROVISIONS,
            article=article,
            numbers=_now(article),
            text=says,
            evidence=(_LRB,),
        ),
    )


CLOSING: Final = Rule(
    id="work-closing",
    title=Term("close an enforcement case", "执行案件结案"),
    applies_if=v.ENFORCEMENT_CASE,
    latest=within(
        At(v.FILED),
        Months(6),
        deducts=Deducts(p.DEDUCTIONS, (p.SUSPENSION.code,)),
        extends=Extends(p.EXTENSIONS),
    ),
    act=At(v.CLOSED),
    in_force=_SINCE_1998,
    duty="close-case",
    stage=Stage.CLOSING,
    checked=_CHECKED,
    covers=("CUR-G01c",),
    citations=_article(
        63,
        Term(
            "as a rule a case is closed within 6 months of filing; the time of suspension is "
            "deducted; for special reasons the president approves an extension",
            "一般应在立案之日起6个月内结案,中止执行的期间扣除;特殊情况由院长批准延长",
        ),
    ),
    note=Term(
        "'as a rule'; only suspension is deducted here, other grounds come from 法释〔2000〕29号; "
        "the extension has no cap and counts only if approved before the end; the six months "
        "hold for every title, since the three of non-litigation cases came with 法释〔2000〕29号",
        "原文为“一般应当”;本条只扣除中止期间,其他事由见法释〔2000〕29号;延长未设上限,"
        "须在届满前批准;本条不区分执行依据,非诉案件的3个月见法释〔2000〕29号",
    ),
    readings=(
        Reading(
            id="deductions-of-2000",
            title=Term(
                "what art. 9 of 法释〔2000〕29号 leaves out does not count here either",
                "法释〔2000〕29号第9条规定不计入的期间,本条同样扣除",
            ),
            authority=Term("法释〔2000〕29号, the later text", "法释〔2000〕29号(后法)"),
            latest=within(
                At(v.FILED),
                Months(6),
                deducts=Deducts(p.DEDUCTIONS, p.CLOSING_DEDUCTIONS),
                extends=Extends(p.EXTENSIONS),
            ),
        ),
        Reading(
            id="litigation-alone",
            title=Term(
                "non-litigation cases have had their own three months since 2000",
                "非诉执行案件自2000年起另有3个月期限,不适用本条",
            ),
            applies_if=v.ENFORCEMENT_CASE & ~Holds(v.NON_LITIGATION),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "30 March ends on 30 September, a Sunday worked; suspended from 2 to 31 May, of "
                "which 29 days do not count: Monday 29 October",
                "9月30日(星期日,调休上班)届满;5月2日至31日中止执行,扣除29日,至10月29日星期一",
            ),
            due="2018-10-29",
            filed="2018-03-30",
            closed="2018-10-29",
            deductions=(deducted("suspension", "2018-05-02", "2018-05-31"),),
            extensions=(),
        ),
        worked(
            Verdict.LATE,
            Term(
                "the time of an auction is not deducted here: Sunday 30 September, worked",
                "拍卖期间不在本条扣除之列,以9月30日(星期日,调休上班)为届满日",
            ),
            due="2018-09-30",
            filed="2018-03-30",
            closed="2018-10-29",
            deductions=(deducted("disposal", "2018-05-02", "2018-05-31"),),
            extensions=(),
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "extended by 2 months on the last day: 30 November, a Friday",
                "届满日当日批准延长2个月,至11月30日星期五",
            ),
            due="2018-11-30",
            filed="2018-03-30",
            closed="2018-11-30",
            deductions=(),
            extensions=(extended(2, Unit.MONTHS, approved_on="2018-09-30"),),
        ),
        worked(
            Verdict.PENDING,
            Term(
                "the suspension is still open: so far 62 days do not count, to Saturday 1 "
                "December, so Monday the 3rd",
                "中止尚未结束,至核查日已扣除62日,至12月1日星期六,顺延至3日",
            ),
            due="2018-12-03",
            as_of="2018-11-02",
            filed="2018-03-30",
            closed=None,
            deductions=(deducted("suspension", "2018-09-01", None),),
            extensions=(),
        ),
    ),
)

CLAIM: Final = Rule(
    id="work-third-person-claim",
    title=Term("pay the debt due to the debtor or object", "第三人履行到期债务或提出异议"),
    role=Role.RIGHT_WINDOW,
    obliged=Term("the third person who owes the debtor", "对被执行人负有到期债务的第三人"),
    grain=Grain.ITEM,
    latest=within(At(c.CLAIM_NOTICE_RECEIVED), Days(15)),
    act=Earlier(At(c.CLAIM_PAID), At(c.CLAIM_OBJECTED)),
    in_force=_SINCE_1998,
    duty="answer-claim-notice",
    stage=Stage.CONTROL,
    checked=_CHECKED,
    covers=("CUR-G05",),
    citations=_article(
        45,
        Term(
            "the third person pays the creditor, or objects to the enforcing court, within 15 "
            "days of receiving the notice to pay",
            "第三人应在收到履行通知后15日内向申请执行人履行,有异议的在同一期间向执行法院提出",
        ),
    ),
    note=Term(
        "no act is no breach: an objection in time bars enforcement against the third person (art. "
        "47), neither payment nor objection opens it (art. 49); what is no objection is said in "
        "art. 48",
        "未行使不属超期:期内提出异议的不得强制执行(第47条),既不履行又无异议的可强制执行(第49条);"
        "不属异议的情形见第48条",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 15 is Saturday 29 September, worked for the holiday: no move",
                "第15日为9月29日星期六,调休上班,不顺延",
            ),
            due="2018-09-29",
            claim_notice_received="2018-09-14",
            claim_paid=None,
            claim_objected="2018-09-29",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 15 is 5 February, in the holiday of 4 to 10 February 2019: Monday the 11th; "
                "paid the day after",
                "第15日为2月5日,在春节假期(4日至10日)内,顺延至11日;次日才履行",
            ),
            due="2019-02-11",
            claim_notice_received="2019-01-21",
            claim_paid="2019-02-12",
            claim_objected=None,
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "neither paid nor objected by the day after Tuesday 7 May: it may be enforced",
                "5月7日星期二届满,次日仍未履行亦无异议,可裁定强制执行",
            ),
            due="2024-05-07",
            as_of="2024-05-08",
            claim_notice_received="2024-04-22",
            claim_paid=None,
            claim_objected=None,
        ),
        worked(
            Verdict.PENDING,
            Term("day 15 is today", "今日为第15日"),
            due="2024-05-07",
            as_of="2024-05-07",
            claim_notice_received="2024-04-22",
            claim_paid=None,
            claim_objected=None,
        ),
    ),
)

INSTRUCTION_REVIEW: Final = Rule(
    id="work-instruction-review",
    title=Term("ask to reconsider an instruction from above", "请求上级法院复议纠正指令"),
    role=Role.RIGHT_WINDOW,
    obliged=Term("the instructed court", "下级法院"),
    latest=within(At(c.INSTRUCTION_RECEIVED), Days(5)),
    act=At(c.INSTRUCTION_REVIEW_REQUESTED),
    in_force=_SINCE_1998,
    duty="seek-instruction-review",
    stage=Stage.SUPERVISION,
    checked=_CHECKED,
    covers=("CUR-E17",),
    citations=_article(
        72,
        Term(
            "a lower court that holds an instruction to correct to be wrong may ask the higher "
            "court within 5 days of receiving it to reconsider",
            "下级法院认为上级法院的纠正指令有错误的,可在收到后5日内请求复议",
        ),
    ),
    note=Term(
        "no act is no breach; until the higher court has answered the instruction stands",
        "未行使不属超期;上级法院未改变前,指令应予执行",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 5 is 3 October, in the holiday of the 1st to the 7th: Monday the 8th",
                "第5日为10月3日,在国庆假期(1日至7日)内,顺延至8日星期一",
            ),
            due="2018-10-08",
            instruction_received="2018-09-28",
            instruction_review_requested="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 5 is Saturday 29 September, worked; asked on Sunday",
                "第5日为9月29日星期六,调休上班;星期日才请求",
            ),
            due="2018-09-29",
            instruction_received="2018-09-24",
            instruction_review_requested="2018-09-30",
        ),
        worked(
            Verdict.LAPSED,
            Term("not asked for by Tuesday 12 March", "至3月12日(星期二)仍未请求"),
            due="2024-03-11",
            as_of="2024-03-12",
            instruction_received="2024-03-06",
            instruction_review_requested=None,
        ),
    ),
)

RULES: Final = (CLOSING, CLAIM, INSTRUCTION_REVIEW)

_STAYED: Final = FirstKnown(c.SUPERIOR_STAY_RECEIVED, At(c.STAY_DECIDED))

STAY_ENDS: Final = NamedMoment(
    id="work-stay-ends",
    title=Term("end of a stay of enforcement", "暂缓执行期限届满"),
    kind=MomentKind.DURATION,
    moment=FirstKnown(
        c.STAY_EXPIRES,
        After(_STAYED, Months(3, start=DayStart.SAME_DAY, roll=Roll.NONE)),
    ),
    stage=Stage.STAY,
    checked=_CHECKED,
    in_force=InForce(since=date(2002, 9, 28)),
    covers=("CUR-F07",),
    citations=(
        Citation(
            instrument=STAYS,
            article="第10条",
            text=Term(
                "a stay lasts at most 3 months and may be extended by at most 3 more; it runs from "
                "the decision of the enforcing court, or from its receipt of the decision of a "
                "higher court",
                "暂缓执行不超过3个月,可延长,延长不超过3个月;自执行法院作出决定之日起算,"
                "上级法院决定的自执行法院收到之日起算",
            ),
            evidence=("uianet.net/dictionary/b6311918.html",),
        ),
        Citation(
            instrument=texts.ENFORCEMENT_WORK_PROVISIONS,
            article="第77条",
            numbers=_now("第77条"),
            text=Term(
                "a higher court that orders a stay sets its term, as a rule not beyond 3 months; a "
                "longer one is approved by the president",
                "上级法院通知暂缓的,同时指定期限,一般不超过3个月;需延长的报经院长批准",
            ),
            evidence=(_LRB,),
        ),
    ),
    note=Term(
        "the end that the decision states, extended or not, goes first; without it the longest "
        "term before an extension, its first day counted; it never moves off a rest day. A stay is "
        "a stretch that does not count for closing",
        "以决定书载明的届满日(含延长)为准;未载明的,按不延长的最长期限计算,首日计入,不顺延。"
        "暂缓期间在计算执行期限时扣除",
    ),
)

RULE_SET: Final = RuleSet(
    id="enforcement-work",
    title=texts.ENFORCEMENT_WORK_PROVISIONS.title,
    rules=RULES,
    moments=(STAY_ENDS,),
    vocabulary=VOCABULARY,
)
