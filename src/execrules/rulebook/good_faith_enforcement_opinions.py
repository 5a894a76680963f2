"""SPC opinions on enforcement in good faith: grace before a sanction, lifting for urgent reasons.

Both last at most so long, and the court sets their length: the day that it states goes first, and
what is computed is the latest day possible. Nobody has to act by it, so there is no rule.
"""

from datetime import date
from typing import Final

from execrules.expressions import After, At, FirstKnown
from execrules.periods import DayStart, Months, Roll
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import lists as v
from execrules.rules import InForce, MomentKind, NamedMoment, RuleSet, Stage, Standing
from execrules.sources import Citation, Instrument
from execrules.terms import Term

OPINIONS: Final = Instrument(
    id="spc-2019-35",
    title=Term(
        "SPC opinions on strengthening enforcement in good faith",
        "最高人民法院关于在执行工作中进一步强化善意文明执行理念的意见",
    ),
    number="法发〔2019〕35号",
    in_force_from=date(2020, 1, 2),
    note=Term(
        "2020-01-02 is the day of publication; no day of force was seen",
        "2020年1月2日为发布日,未见施行日",
    ),
)

_SHOULAWYER = "m.shoulawyer.com/zhishi/176090.htm"
_BJ148 = "bj148.org/gfpl/202001/t20200109_1549158.html"
_DLDAJ = "dldaj.com/jiaoyu/4217.html"
_TAKINUP = "m.takinupcharters.com/article-38252-176641.html"
_CHECKED = date(2026, 11, 23)
_IN_FORCE: Final = InForce(since=date(2020, 1, 2))

_AT_MOST_THREE_MONTHS = Months(3, roll=Roll.NONE, start=DayStart.SAME_DAY)
_AT_MOST_ONE_MONTH = Months(1, roll=Roll.NONE, start=DayStart.SAME_DAY)

_GRACE: Final = (
    Citation(
        instrument=OPINIONS,
        article="第15条",
        text=Term(
            "who is to be put on the list or restricted in consumption may be given one to three "
            "months of grace, during which nothing is published; then the sanction follows",
            "对决定纳入失信名单或者采取限制消费措施的被执行人,可以给予一至三个月宽限期,其间暂不发布信息,"
            "期满仍未履行的再发布并惩戒",
        ),
        evidence=(_SHOULAWYER, _BJ148, _DLDAJ, _TAKINUP),
    ),
)
_GRACE_NOTE = Term(
    "an upper limit: one to three months, and none unless the court gives it; from when they run "
    "is not written, the decision is taken for it",
    "为上限:一至三个月,由法院酌定,并非必经;起算点未写明,按作出决定之日起算",
)

MOMENTS: Final = (
    NamedMoment(
        id="good-faith-listing-grace",
        title=Term("latest end of grace before the list", "失信名单宽限期最迟届满"),
        moment=FirstKnown(
            v.LISTING_GRACE_ENDS, After(At(v.LISTING_DECIDED), _AT_MOST_THREE_MONTHS)
        ),
        kind=MomentKind.DURATION,
        stage=Stage.SANCTIONS,
        checked=_CHECKED,
        in_force=_IN_FORCE,
        citations=_GRACE,
        covers=("CUR-F09",),
        note=_GRACE_NOTE,
    ),
    NamedMoment(
        id="good-faith-restriction-grace",
        title=Term(
            "latest end of grace before consumption is restricted", "限制消费宽限期最迟届满"
        ),
        moment=FirstKnown(
            v.RESTRICTION_GRACE_ENDS, After(At(v.RESTRICTION_DECIDED), _AT_MOST_THREE_MONTHS)
        ),
        kind=MomentKind.DURATION,
        stage=Stage.SANCTIONS,
        checked=_CHECKED,
        in_force=_IN_FORCE,
        citations=_GRACE,
        note=_GRACE_NOTE,
    ),
    NamedMoment(
        id="good-faith-temporary-lifting",
        title=Term("latest end of a temporary lifting", "暂时解除限制消费最迟届满"),
        moment=FirstKnown(
            v.RESTRICTION_LIFTING_ENDS,
            After(At(v.RESTRICTION_LIFTING_APPROVED), _AT_MOST_ONE_MONTH),
        ),
        kind=MomentKind.DURATION,
        stage=Stage.SANCTIONS,
        checked=_CHECKED,
        in_force=_IN_FORCE,
        citations=(
            Citation(
                instrument=OPINIONS,
                article="第17条",
                text=Term(
                    "for grave illness, a funeral, official duties, important examinations and the "
                    "like, the president of the court may lift the ban on planes and fast trains "
                    "for at most one month",
                    "因重大疾病就医、近亲属丧葬、执行公务、重要考试等紧急情况,经院长批准,可以给予最长"
                    "不超过一个月的暂时解除乘坐飞机、高铁限制期间",
                ),
                evidence=(_DLDAJ,),
            ),
        ),
        covers=("CUR-F10",),
        note=Term(
            "an upper limit; the day of approval is the first of the month",
            "为上限;批准当日计为第一日",
        ),
    ),
)

RULE_SET: Final = RuleSet(
    id="good-faith-enforcement-opinions",
    standing=Standing.NORM,
    title=Term("Enforcement in good faith: grace and lifting", "善意文明执行意见期限"),
    rules=(),
    moments=MOMENTS,
    vocabulary=VOCABULARY,
)
