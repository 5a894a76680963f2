"""Security for enforcement (执行担保): how long the stay and the security last.

Both are effects that run out, so they are moments and no rules: the end that the deed of security
states goes first.
"""

from datetime import date
from typing import Final

from execrules.expressions import After, At, FirstKnown
from execrules.periods import DayStart, Roll, Years
from execrules.rulebook.vocabulary import VOCABULARY, texts
from execrules.rulebook.vocabulary import case_course as c
from execrules.rules import InForce, MomentKind, NamedMoment, RuleSet, Stage
from execrules.sources import Citation, Instrument
from execrules.terms import Term

TEXT: Final = Instrument(
    id="enforcement-security-provisions",
    title=Term("Provisions on security for enforcement", "关于执行担保若干问题的规定"),
    in_force_from=date(2018, 3, 1),
    editions=(
        (date(2018, 3, 1), Term("2018", "2018年文本")),
        (date(2021, 1, 1), Term("2020 amendment", "2020年修正")),
    ),
    note=Term(
        "read as amended in 2020; securities given before 2018-03-01 are outside it (art. 16); the "
        "day of force of the amendment is from memory",
        "见2020年修正文本;2018年3月1日前成立的执行担保不适用(第16条);修正施行日期凭记忆",
    ),
)

_LRB = "LawRefBook/Laws @2f4c5c2"
_CHECKED: Final = date(2026, 11, 23)
_A_YEAR: Final = Years(1, start=DayStart.SAME_DAY, roll=Roll.NONE)

_STAY_ENDS: Final = FirstKnown(c.SECURITY_STAY_EXPIRES, After(At(c.SECURITY_STAY_DECIDED), _A_YEAR))

STAY_ENDS: Final = NamedMoment(
    id="security-stay-ends",
    title=Term("end of a stay on security", "执行担保暂缓执行期限届满"),
    kind=MomentKind.DURATION,
    moment=_STAY_ENDS,
    stage=Stage.STAY,
    checked=_CHECKED,
    in_force=InForce(since=date(2015, 2, 4)),
    covers=("CUR-F08",),
    citations=(
        Citation(
            instrument=texts.CIVIL_PROCEDURE_INTERPRETATION,
            article="第467条",
            numbers=((date(2015, 2, 4), "第469条"), (date(2022, 4, 10), "第467条")),
            text=Term(
                "a stay lasts as long as the security, if that has a term, and at most one year",
                "担保有期限的,暂缓执行期限与担保期限一致,最长不超过一年",
            ),
            evidence=(_LRB,),
        ),
        Citation(
            instrument=TEXT,
            article="第10条",
            numbers=((date(2018, 3, 1), "第10条(现条号)"), (date(2021, 1, 1), "第10条")),
            text=Term(
                "a stay lasts as the deed of security says, and at most one year",
                "暂缓执行期限与担保书约定一致,最长不超过一年",
            ),
            evidence=(_LRB,),
        ),
    ),
    note=Term(
        "the end that the deed states goes first, though what it states beyond a year has no "
        "effect; without it the longest term of one year, its first day counted; it never moves "
        "off a rest day. The stay does not count for closing",
        "以担保书载明的届满日为准,约定超过一年的部分不发生效力;未载明的,按最长一年计算,"
        "首日计入,不顺延。暂缓期间在计算执行期限时扣除",
    ),
)

SECURITY_ENDS: Final = NamedMoment(
    id="security-period-ends",
    title=Term("end of the period of security", "执行担保期间届满"),
    kind=MomentKind.DURATION,
    moment=FirstKnown(c.SECURITY_PERIOD_EXPIRES, After(_STAY_ENDS, _A_YEAR)),
    stage=Stage.STAY,
    checked=_CHECKED,
    in_force=InForce(since=date(2018, 3, 1), governed_by=At(c.SECURITY_GIVEN)),
    covers=("CUR-F08b",),
    citations=(
        Citation(
            instrument=TEXT,
            article="第12条",
            numbers=((date(2018, 3, 1), "第12条(现条号)"), (date(2021, 1, 1), "第12条")),
            text=Term(
                "the period of security runs from the end of the stay and is one year where the "
                "deed states none or states it unclearly",
                "担保期间自暂缓执行期限届满之日起算,担保书未记载或记载不明的为一年",
            ),
            evidence=(_LRB,),
        ),
    ),
    note=Term(
        "after it the secured assets can no longer be enforced upon (art. 13); 'from the day of "
        "the end' is read with that day counted, the earlier of the two ways, so that nobody "
        "relies on a day too late; it never moves off a rest day",
        "届满后不得再执行担保财产(第13条);“自届满之日起”按含当日计算,取较早者,以免误期;不顺延",
    ),
)

RULE_SET: Final = RuleSet(
    id="enforcement-security",
    title=TEXT.title,
    rules=(),
    moments=(STAY_ENDS, SECURITY_ENDS),
    vocabulary=VOCABULARY,
)
