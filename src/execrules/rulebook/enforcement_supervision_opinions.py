"""SPC opinions on applications for supervision of enforcement: six months, from two starts.

The six months follow those for a retrial: they are not suspended, interrupted or extended. A later
application is not accepted.
"""

from datetime import date
from typing import Final

from execrules.expressions import At, FirstKnown, Happened, Later, NotAfter, On, within
from execrules.periods import Months
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import objections as v
from execrules.rules import InForce, Reading, Role, Rule, RuleSet, Stage, Standing, worked
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

OPINIONS: Final = Instrument(
    id="spc-2023-4",
    title=Term(
        "SPC opinions on applications for supervision of enforcement",
        "最高人民法院关于办理申请执行监督案件若干问题的意见",
    ),
    number="法发〔2023〕4号",
    in_force_from=date(2023, 1, 31),
    note=Term(
        "2023-01-31 is the day of issue; no day of force was seen, nor the numbers of the articles "
        "on the six months",
        "2023年1月31日为印发日,施行日及六个月期限的条号均未见",
    ),
)

_EVIDENCE = ("xiaoyaolawyer.com/news-show.php?id=1370",)
_CHECKED = date(2026, 11, 23)
_SINCE = date(2023, 1, 31)
_SOUGHT: Final = At(v.ENFORCEMENT_SUPERVISION_SOUGHT)
_OBLIGED = Term("parties and persons concerned", "当事人、利害关系人")
_LATE_TITLE = Term(
    "also where the start lies before the opinions, counted from their issue",
    "起算点早于意见印发的亦适用,自印发之日起算",
)

_REVIEW = At(v.REVIEW_RULING_EFFECTIVE)

AFTER_REVIEW: Final = Rule(
    id="supervision-after-review",
    title=Term("apply for supervision against a review ruling", "不服执行复议裁定申请执行监督"),
    role=Role.RIGHT_WINDOW,
    obliged=_OBLIGED,
    latest=within(_REVIEW, Months(6)),
    act=_SOUGHT,
    in_force=InForce(since=_SINCE),
    duty="apply-for-supervision",
    stage=Stage.SUPERVISION,
    checked=_CHECKED,
    covers=("CUR-E16a",),
    citations=(
        Citation(
            instrument=OPINIONS,
            article="条号未见",
            text=Term(
                "against a ruling on review, as with a retrial, supervision is applied for within "
                "six months of its taking effect; a later application is not accepted",
                "不服执行复议裁定的,参照申请再审的规定,应当在裁定发生法律效力后六个月内提出;逾期不予受理",
            ),
            evidence=_EVIDENCE,
        ),
    ),
    note=Term(
        "a ruling on review takes effect when it is served; whether the grounds for which a "
        "retrial counts from knowledge count so here is not written",
        "执行复议裁定送达后生效;申请再审自知道之日起算的四种事由是否同样适用,条文未写明",
    ),
    readings=(
        Reading(
            id="retrial-grounds",
            title=Term(
                "for new or forged evidence, a title set aside or a corrupt judge: from knowledge",
                "新证据、伪造证据、依据文书被撤销、枉法四种事由,自知道之日起算",
            ),
            latest=within(FirstKnown(v.RETRIAL_GROUND_KNOWN, _REVIEW), Months(6)),
        ),
        Reading(
            id="earlier-starts",
            title=_LATE_TITLE,
            latest=within(Later(_REVIEW, On(_SINCE)), Months(6)),
            applies_if=NotAfter(On(_SINCE), _SOUGHT),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "31 March has no 31 September: the 30th, in the holiday to 6 October; Saturday the "
                "7th is worked",
                "9月没有31日,以30日届满,假期至10月6日,顺延至7日(星期六,调休上班)",
            ),
            due="2023-10-07",
            review_ruling_effective="2023-03-31",
            enforcement_supervision_sought="2023-10-07",
        ),
        worked(
            Verdict.LATE,
            Term(
                "31 August ends on Thursday 29 February of the leap year; the day after",
                "8月31日起算,至闰年2月29日(星期四)届满;次日才申请",
            ),
            due="2024-02-29",
            review_ruling_effective="2023-08-31",
            enforcement_supervision_sought="2024-03-01",
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "3 December is a Tuesday; not used, nobody is late",
                "12月3日为星期二;未申请,不算超期",
            ),
            due="2024-12-03",
            as_of="2024-12-04",
            review_ruling_effective="2024-06-03",
            enforcement_supervision_sought=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("effective the day before the opinions were issued", "意见印发前一日生效"),
            review_ruling_effective="2023-01-30",
            enforcement_supervision_sought="2023-09-01",
        ),
    ),
)

_EXPIRED = At(v.REMEDY_PERIOD_EXPIRES)

WITHOUT_REMEDY: Final = Rule(
    id="supervision-after-missed-remedy",
    title=Term(
        "apply for supervision after a missed objection or review",
        "逾期未异议、未复议申请执行监督",
    ),
    role=Role.RIGHT_WINDOW,
    obliged=_OBLIGED,
    applies_if=~Happened(_REVIEW),
    latest=within(_EXPIRED, Months(6)),
    act=_SOUGHT,
    in_force=InForce(since=_SINCE),
    duty="apply-for-supervision",
    stage=Stage.SUPERVISION,
    checked=_CHECKED,
    covers=("CUR-E16b",),
    citations=(
        Citation(
            instrument=OPINIONS,
            article="条号未见",
            text=Term(
                "who missed the time to object or to seek review applies within six months of its "
                "last day; a later application is not accepted",
                "因超过提出异议期限或者申请复议期限申请执行监督的,应当在该期限届满之日起六个月内提出;"
                "逾期不予受理",
            ),
            evidence=_EVIDENCE,
        ),
    ),
    note=Term(
        "the last day of the missed period, moved off a rest day, is recorded: it depends on the "
        "ruling and on the kind of objection; where a review was decided, its ruling is the start",
        "逾期的异议或者复议期限的届满日(含顺延)应予记录,因裁定和异议类型而异;已有复议裁定的,自该裁定生效起算",
    ),
    readings=(
        Reading(
            id="earlier-starts",
            title=_LATE_TITLE,
            latest=within(Later(_EXPIRED, On(_SINCE)), Months(6)),
            applies_if=~Happened(_REVIEW) & NotAfter(On(_SINCE), _SOUGHT),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "12 February lies in the holiday of 10 to 17 February; Sunday the 18th is worked",
                "2月12日在春节假期(10日至17日)内,顺延至18日(星期日,调休上班)",
            ),
            due="2024-02-18",
            remedy_period_expires="2023-08-12",
            review_ruling_effective=None,
            enforcement_supervision_sought="2024-02-18",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "7 October is a Saturday worked for the holiday: no move",
                "10月7日为星期六,调休上班,不顺延",
            ),
            due="2023-10-07",
            remedy_period_expires="2023-04-07",
            review_ruling_effective=None,
            enforcement_supervision_sought="2023-10-07",
        ),
        worked(
            Verdict.LATE,
            Term("10 January is a Wednesday; the day after", "1月10日为星期三;次日才申请"),
            due="2024-01-10",
            remedy_period_expires="2023-07-10",
            review_ruling_effective=None,
            enforcement_supervision_sought="2024-01-11",
        ),
        worked(
            Verdict.LAPSED,
            Term("3 December is a Tuesday; not used", "12月3日为星期二;未申请"),
            due="2024-12-03",
            as_of="2024-12-04",
            remedy_period_expires="2024-06-03",
            review_ruling_effective=None,
            enforcement_supervision_sought=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term(
                "review was sought in time and decided: the six months run from that ruling",
                "已按期复议并有复议裁定,六个月自该裁定生效起算",
            ),
            remedy_period_expires="2023-05-10",
            review_ruling_effective="2023-09-11",
            enforcement_supervision_sought="2024-01-11",
        ),
    ),
)

RULES: Final = (AFTER_REVIEW, WITHOUT_REMEDY)

RULE_SET: Final = RuleSet(
    id="enforcement-supervision-opinions",
    standing=Standing.NORM,
    title=Term("Applications for supervision of enforcement", "申请执行监督意见期限"),
    rules=RULES,
    vocabulary=VOCABULARY,
)
