"""From when doubled interest runs: the interpretation on interest for delay (法释〔2014〕8号).

A fiction, from which a sum is counted and no act is judged. The text starts with the day on which
the time to perform ends; whether that day itself bears interest is read in two ways.
"""

from datetime import date
from typing import Final

from execrules.expressions import After, At, FirstKnown
from execrules.periods import Days, Roll
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import proceedings as p
from execrules.rulebook.vocabulary.texts import CIVIL_PROCEDURE_INTERPRETATION
from execrules.rules import InForce, MomentKind, NamedMoment, RuleSet, Stage
from execrules.sources import Citation, Instrument
from execrules.terms import Term

INTEREST: Final = Instrument(
    id="spc-2014-8",
    title=Term(
        "SPC interpretation on interest for delayed performance in enforcement",
        "最高人民法院关于执行程序中计算迟延履行期间的债务利息适用法律若干问题的解释",
    ),
    number="法释〔2014〕8号",
    in_force_from=date(2014, 8, 1),
    note=Term(
        "the day of force of 2014-08-01 is known from memory; debts of before keep the old way of "
        "counting up to that day (art. 7)",
        "2014年8月1日施行凭记忆;此前的债务,施行前的部分按原规定计算(第7条)",
    ),
)

CHECKED: Final = date(2026, 11, 23)

TIME_TO_PERFORM_ENDS: Final = FirstKnown(
    p.INSTALMENT_DUE, FirstKnown(p.PERFORMANCE_DUE, At(p.JUDGMENT_EFFECTIVE))
)

_CITATIONS = (
    Citation(
        instrument=INTEREST,
        article="第2条",
        text=Term(
            "doubled interest runs from the day on which the time to perform ends; with "
            "instalments from the end of each; where no time was set, from the day the judgment "
            "took effect",
            "加倍部分债务利息自履行期间届满之日起计算;分期履行的,自每次届满之日起;未确定履行期间的,"
            "自法律文书生效之日起",
        ),
        evidence=(
            "LawRefBook/Laws @2f4c5c2",
            "gansulong.com/c/031416491G2023.html",
            "z03.net/new/48bc71f761c7d81b210ef33dd2f58386.html",
            "mip.64365.com/special/23625324",
        ),
    ),
    Citation(
        instrument=CIVIL_PROCEDURE_INTERPRETATION,
        article="第504条",
        numbers=((date(2015, 2, 4), "第506条"), (date(2022, 4, 10), "第504条")),
        text=Term(
            "interest or the fine for delay runs from the day on which the time to perform ends",
            "迟延履行利息或者迟延履行金自指定的履行期间届满之日起计算",
        ),
        evidence=("LawRefBook/Laws @2f4c5c2",),
    ),
)
_SINCE_2014: Final = InForce(since=date(2014, 8, 1))
_INSTALMENTS = Term(
    "each instalment by itself: give its last day",
    "分期履行的按各期分别起算,请给出该期的最后一日",
)

MOMENTS: Final = (
    NamedMoment(
        id="interest-2014-start",
        title=Term("doubled interest begins to run", "加倍部分债务利息起算"),
        kind=MomentKind.FICTION,
        stage=Stage.PAYOUT,
        checked=CHECKED,
        moment=TIME_TO_PERFORM_ENDS,
        in_force=_SINCE_2014,
        citations=_CITATIONS,
        covers=("CUR-G10",),
        note=Term(
            "read by its words: the last day to perform is the first day that bears interest. "
            + _INSTALMENTS.en,
            "按文义,履行期间届满之日即起算日。" + _INSTALMENTS.zh,
        ),
    ),
    NamedMoment(
        id="interest-2014-start-next-day",
        title=Term(
            "doubled interest begins to run, read as the next day",
            "加倍部分债务利息起算(自届满次日的口径)",
        ),
        kind=MomentKind.FICTION,
        stage=Stage.PAYOUT,
        checked=CHECKED,
        moment=After(TIME_TO_PERFORM_ENDS, Days(1, roll=Roll.NONE)),
        in_force=_SINCE_2014,
        citations=_CITATIONS,
        note=Term(
            "the other reading, unsettled: who pays on the last day is not in delay, so that "
            "interest begins on the day after (so on a page that was read). " + _INSTALMENTS.en,
            "另一口径,无定论:届满当日履行并不迟延,自次日起算(有网页如此表述)。" + _INSTALMENTS.zh,
        ),
    ),
)

RULE_SET: Final = RuleSet(
    id="delayed-performance-interest",
    title=Term("Interest for delayed performance: from when", "迟延履行债务利息起算"),
    rules=(),
    moments=MOMENTS,
    vocabulary=VOCABULARY,
)
