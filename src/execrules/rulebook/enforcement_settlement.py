"""Settlement in enforcement (执行和解): the time to apply for resumption when it fails."""

from datetime import date
from typing import Final

from execrules.expressions import At, within
from execrules.periods import Years
from execrules.rulebook.vocabulary import VOCABULARY, texts
from execrules.rulebook.vocabulary import case_course as c
from execrules.rules import InForce, Role, Rule, RuleSet, Stage, worked
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

TEXT: Final = Instrument(
    id="enforcement-settlement-provisions",
    title=Term("Provisions on settlement in enforcement", "关于执行和解若干问题的规定"),
    in_force_from=date(2018, 3, 1),
    editions=(
        (date(2018, 3, 1), Term("2018", "2018年文本")),
        (date(2021, 1, 1), Term("2020 amendment", "2020年修正")),
    ),
    note=Term(
        "read as amended in 2020; the day of force of the amendment is from memory",
        "见2020年修正文本;修正施行日期凭记忆",
    ),
)

_LRB = "LawRefBook/Laws @2f4c5c2"

RESUMPTION: Final = Rule(
    id="settlement-resumption",
    title=Term(
        "apply for resumption after a settlement is not performed", "和解不履行申请恢复执行"
    ),
    role=Role.RIGHT_WINDOW,
    obliged=Term("the creditor", "申请执行人"),
    latest=within(At(c.SETTLEMENT_PERFORMANCE_ENDS), Years(2)),
    act=At(c.RESUMPTION_APPLIED),
    ended_by=At(c.SETTLEMENT_PERFORMED),
    in_force=InForce(since=date(2015, 2, 4)),
    duty="apply-for-resumption",
    stage=Stage.STAY,
    checked=date(2026, 11, 23),
    covers=("CUR-G11",),
    citations=(
        Citation(
            instrument=texts.CIVIL_PROCEDURE_INTERPRETATION,
            article="第466条",
            numbers=((date(2015, 2, 4), "第468条"), (date(2022, 4, 10), "第466条")),
            text=Term(
                "the time to apply for enforcement is interrupted by the settlement and runs anew "
                "from the last day that it sets for performance",
                "申请执行期间因执行和解而中断,自和解协议约定履行期限的最后一日起重新计算",
            ),
            evidence=(_LRB, "fjxialong.com/detail/971513.html"),
        ),
        Citation(
            instrument=TEXT,
            article="第10条",
            numbers=((date(2018, 3, 1), "第10条(现条号)"), (date(2021, 1, 1), "第10条")),
            text=Term(
                "resumption of the original title is applied for within the time to apply for "
                "enforcement, counted from the last day to perform the settlement",
                "申请恢复执行原生效法律文书适用申请执行期间的规定,自约定履行期间的最后一日起算",
            ),
            evidence=(_LRB,),
        ),
    ),
    note=Term(
        "no act is no breach, and lateness is the debtor's defence alone; the two years are those "
        "of the Civil Procedure Law, whose suspension and interruption are not computed; of "
        "several instalments the last day is that of the last one; an act before it is in time",
        "未行使不属超期,逾期仅为被执行人的抗辩;两年为民事诉讼法规定的申请执行期间,其中止、"
        "中断不在计算之内;分期履行的以末期最后一日为准;此前申请的视为按期",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "two years end on Sunday 4 October 2020, in the holiday of the 1st to the 8th: "
                "Friday the 9th",
                "2年至2020年10月4日星期日,在国庆中秋假期(1日至8日)内,顺延至9日星期五",
            ),
            due="2020-10-09",
            settlement_performance_ends="2018-10-04",
            resumption_applied="2020-10-09",
        ),
        worked(
            Verdict.LATE,
            Term(
                "29 February 2016 has no match in 2018: Wednesday the 28th; applied the day after",
                "2018年2月没有29日,以2月28日(星期三)为届满日;次日才申请",
            ),
            due="2018-02-28",
            settlement_performance_ends="2016-02-29",
            resumption_applied="2018-03-01",
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "not applied for by the day after Friday 7 June 2024",
                "2024年6月7日(星期五)届满,次日仍未申请",
            ),
            due="2024-06-07",
            as_of="2024-06-08",
            settlement_performance_ends="2022-06-07",
            resumption_applied=None,
            settlement_performed=None,
        ),
        worked(
            Verdict.PENDING,
            Term(
                "the settlement can still be performed; two years later lies 1 June 2028",
                "约定履行期尚未届满,其后2年为2028年6月1日",
            ),
            as_of="2026-05-04",
            settlement_performance_ends="2026-06-01",
            resumption_applied=None,
            settlement_performed=None,
        ),
    ),
)

RULES: Final = (RESUMPTION,)

RULE_SET: Final = RuleSet(
    id="enforcement-settlement", title=TEXT.title, rules=RULES, vocabulary=VOCABULARY
)
