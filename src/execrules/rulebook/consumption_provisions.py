"""Restricting consumption: the Supreme Court's provisions of 2010, as amended in 2015.

The debtor has to perform in the time that the notice sets; a restriction supposes that it did not.
No text gives this time a length, so that the day is read from the notice.
"""

from datetime import date
from typing import Final

from execrules.expressions import At, Happened, within
from execrules.periods import Days, DayStart
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import case_course as c
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rulebook.vocabulary import investigation as i
from execrules.rules import InForce, Reading, Rule, RuleSet, Stage, worked
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

TEXT: Final = Instrument(
    id="spc-consumption",
    title=Term(
        "Provisions on restricting high and other consumption of debtors",
        "关于限制被执行人高消费及有关消费的若干规定",
    ),
    in_force_from=date(2010, 10, 1),
    editions=(
        (date(2010, 10, 1), Term("2010", "2010年")),
        (date(2015, 7, 22), Term("as amended in 2015", "2015年修正")),
    ),
    note=Term(
        "the text of 2010 was read; art. 1 as amended in 2015, seen in copies, keeps what is cited",
        "查阅了2010年文本;2015年修正后的第1条见于转载,所引内容未变",
    ),
)

_DUE: Final = At(i.NOTICE_PERFORMANCE_DUE)

PERFORMANCE: Final = Rule(
    id="consumption-performance",
    title=Term("perform in the time the notice sets", "在执行通知指定的期间内履行"),
    obliged=Term("the debtor", "被执行人"),
    applies_if=Happened(_DUE),
    latest=_DUE,
    act=At(c.FULLY_PERFORMED),
    ended_by=At(v.CLOSED),
    in_force=InForce(since=date(2010, 10, 1)),
    duty="perform-as-notified",
    stage=Stage.NOTICE,
    checked=date(2026, 11, 23),
    covers=("CUR-A11",),
    citations=(
        Citation(
            instrument=TEXT,
            article="第1条",
            text=Term(
                "a debtor who does not perform in the time set by the enforcement notice may be "
                "restricted in its consumption",
                "被执行人未按执行通知书指定的期间履行给付义务的,法院可以限制其高消费",
            ),
            evidence=("LawRefBook/Laws @2f4c5c2",),
        ),
    ),
    note=Term(
        "no length in any text: the notice sets the time case by case, and a stated day is taken "
        "as it is; the debtor's duty to perform is older than the notice and goes on after it",
        "期间无法定天数,由执行通知书逐案指定,载明的日期不另行顺延;履行义务先于通知产生,期间届满后仍继续",
    ),
    readings=(
        Reading(
            id="stated-day-moves",
            title=Term(
                "a stated day that is a rest day moves to the next working day",
                "载明的届满日为休息日的,顺延至其后第一个工作日",
            ),
            latest=within(_DUE, Days(1, start=DayStart.SAME_DAY)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term("performed on the last day set", "在指定期间的最后一日履行"),
            due="2018-05-10",
            notice_performance_due="2018-05-10",
            fully_performed="2018-05-10",
        ),
        worked(
            Verdict.LATE,
            Term(
                "Sunday 13 May is stated and does not move",
                "载明的5月13日为星期日,不另行顺延",
            ),
            due="2018-05-13",
            notice_performance_due="2018-05-13",
            fully_performed="2018-05-14",
        ),
        worked(
            Verdict.OVERDUE,
            Term("not performed the day after", "届满日次日仍未履行"),
            due="2018-05-10",
            as_of="2018-05-11",
            notice_performance_due="2018-05-10",
            fully_performed=None,
            closed=None,
        ),
        worked(
            Verdict.PENDING,
            Term("a stated day is known before it comes", "指定的日期在届至前即已知晓"),
            due="2018-05-10",
            as_of="2018-05-03",
            notice_performance_due="2018-05-10",
            fully_performed=None,
            closed=None,
        ),
        worked(
            Verdict.LAPSED,
            Term("closed otherwise in the time set", "指定期间内已以其他方式结案"),
            due="2018-05-10",
            notice_performance_due="2018-05-10",
            fully_performed=None,
            closed="2018-05-08",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("the notice sets no day", "执行通知未指定期间"),
            notice_performance_due=None,
            fully_performed="2018-05-10",
        ),
    ),
)

RULES: Final = (PERFORMANCE,)

RULE_SET: Final = RuleSet(
    id="consumption-provisions",
    title=Term("Restricting consumption", "限制高消费规定"),
    rules=RULES,
    vocabulary=VOCABULARY,
)
