"""How long measures of control lasted before 2015: 查封扣押冻结规定 of 2004, art. 29.

The interpretation of the Civil Procedure Law gave longer periods to measures that took effect from
2015-02-04; the article itself was dropped by the amendment of 2020. A period is the longest one
allowed: the day that the document prints goes first, and no rest day moves the end.
"""

from datetime import date
from typing import Final

from execrules.expressions import After, At, FirstKnown
from execrules.periods import DayPeriod, DayStart, Months, Roll, Years
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rulebook.vocabulary import proceedings as p
from execrules.rulebook.vocabulary.texts import SEIZURE_PROVISIONS
from execrules.rules import InForce, MomentKind, NamedMoment, RuleSet, Stage
from execrules.sources import Citation
from execrules.terms import Term

CHECKED: Final = date(2026, 11, 23)

UNTIL_2015: Final = InForce(
    since=date(2005, 1, 1), until=date(2015, 2, 3), governed_by=At(v.CONTROLLED)
)

ART_29: Final = Citation(
    instrument=SEIZURE_PROVISIONS,
    article="第29条",
    until=date(2015, 2, 3),
    text=Term(
        "bank deposits and other funds were frozen for at most six months, movables seized for at "
        "most one year, immovables and other rights for at most two; a renewal for at most half of "
        "that, made before the end",
        "冻结银行存款及其他资金不得超过6个月,查封、扣押动产不得超过1年,查封不动产、冻结其他财产权"
        "不得超过2年;续行应在届满前办理,不得超过各该期限的二分之一",
    ),
    evidence=(
        "w756.cn/b/241482.html",
        "mingle-mangle.com/blog-918888.html",
        "m.64365.com/special/19470255",
        "crsrw.com/falvjiangtang/156082.html",
    ),
)
_NOTE = Term(
    "for measures that took effect by 2015-02-03; the most there can be: the last day printed in "
    "the document goes first. Without it the day on which the measure took effect is the first "
    "day, and the end does not move off a rest day. Live pages still show these periods as current",
    "适用于2015年2月3日前生效的措施,且为上限:以文书载明的届满日为准;未载明的,生效之日计入,"
    "届满日不因休息日顺延。现仍有网页将其作为现行期限",
)


def _longest(period: DayPeriod, ident: str, title: Term, row: str) -> NamedMoment:
    """The end of a measure on one sort of asset."""
    return NamedMoment(
        id=ident,
        title=title,
        kind=MomentKind.DURATION,
        stage=Stage.CONTROL,
        checked=CHECKED,
        moment=FirstKnown(p.CONTROL_EXPIRES, After(At(v.CONTROLLED), period)),
        in_force=UNTIL_2015,
        citations=(ART_29,),
        covers=(row,),
        note=_NOTE,
    )


MOMENTS: Final = (
    _longest(
        Months(6, roll=Roll.NONE, start=DayStart.SAME_DAY),
        "seizure-2004-deposit-freezing-ends",
        Term(
            "end of the freezing of a bank deposit (before 2015)",
            "银行存款冻结期限届满(2015年2月4日前生效)",
        ),
        "CUR-B09a-OLD",
    ),
    _longest(
        Years(1, roll=Roll.NONE, start=DayStart.SAME_DAY),
        "seizure-2004-movable-seizure-ends",
        Term(
            "end of the seizure of a movable (before 2015)",
            "动产查封、扣押期限届满(2015年2月4日前生效)",
        ),
        "CUR-B09b-OLD",
    ),
    _longest(
        Years(2, roll=Roll.NONE, start=DayStart.SAME_DAY),
        "seizure-2004-immovable-seizure-ends",
        Term(
            "end of the seizure of an immovable or other right (before 2015)",
            "不动产查封、其他财产权冻结期限届满(2015年2月4日前生效)",
        ),
        "CUR-B09c-OLD",
    ),
)

RULE_SET: Final = RuleSet(
    id="seizure-provisions",
    title=Term("Provisions on seizure (2004): how long it lasts", "查封扣押冻结规定(2004)措施期限"),
    rules=(),
    moments=MOMENTS,
    vocabulary=VOCABULARY,
)
