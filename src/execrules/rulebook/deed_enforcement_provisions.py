"""SPC provisions on enforcing notarial deeds: applying for refusal, its review, reviews above.

The review of a denied application stood in the provisions on objections and reviews first, since
2015-05-05, with the same periods: one limit with two citations.
"""

from datetime import date
from typing import Final

from execrules.expressions import (
    At,
    Earlier,
    Extends,
    FirstKnown,
    Holds,
    Later,
    Moment,
    NotAfter,
    On,
    OneOf,
    within,
)
from execrules.periods import Days, Unit
from execrules.rulebook.vocabulary import VOCABULARY, enforcement, texts
from execrules.rulebook.vocabulary import objections as v
from execrules.rulebook.vocabulary.periods import EXTENSIONS
from execrules.rules import InForce, Reading, Role, Rule, RuleSet, Stage, extended, worked
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

PROVISIONS: Final = Instrument(
    id="spc-2018-18",
    title=Term(
        "SPC provisions on enforcing notarial deeds",
        "最高人民法院关于公证债权文书执行若干问题的规定",
    ),
    number="法释〔2018〕18号",
    in_force_from=date(2018, 10, 1),
    note=Term(
        "article 25 says from which day the provisions hold and nothing about pending matters",
        "第25条仅规定施行日,未规定尚未执行终结的案件如何适用",
    ),
)

_LRB = "LawRefBook/Laws @2f4c5c2"
_CHECKED = date(2026, 11, 23)
_SINCE = date(2018, 10, 1)
_SINCE_2015 = date(2015, 5, 5)
_IN_FORCE: Final = InForce(since=_SINCE)

_DEED: Final = OneOf(v.TITLE_KIND, ("deed",))
_LATE_GROUND: Final = Holds(v.DEED_LATE_GROUND)
_ENDED: Final = At(v.ENFORCEMENT_ENDED)

DEBTOR: Final = Term("the debtor", "被执行人")
HIGHER_COURT: Final = Term("the next higher court", "上一级法院")


def _article(number: int, says: Term) -> tuple[Citation]:
    article = f"第{number}条"
    return (Citation(instrument=PROVISIONS, article=article, text=says, evidence=(_LRB,)),)


# Applying for refusal.

APPLICATION: Final = Rule(
    id="deed-refusal-application",
    title=Term("apply to refuse enforcement of a notarial deed", "申请不予执行公证债权文书"),
    role=Role.RIGHT_WINDOW,
    obliged=DEBTOR,
    applies_if=_DEED & ~_LATE_GROUND,
    latest=within(At(enforcement.NOTICE_SERVED), Days(15)),
    act=At(v.DEED_REFUSAL_SOUGHT),
    ended_by=_ENDED,
    in_force=_IN_FORCE,
    duty="apply-to-refuse-deed",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    covers=("CUR-E11a",),
    citations=_article(
        13,
        Term(
            "the debtor applies in writing within fifteen days of service of the enforcement "
            "notice",
            "被执行人应当在执行通知书送达之日起十五日内提出书面申请",
        ),
    ),
    note=Term(
        "objections of substance (the debt is not as written) are a suit, not this application "
        "(art. 12, 22)",
        "以实体事由主张不予执行的,应另行起诉,不适用本期限(第12条、第22条)",
    ),
    readings=(
        Reading(
            id="pending-enforcement",
            title=Term(
                "for enforcement not ended on 1 October 2018, counted from that day",
                "2018年10月1日尚未执行终结的,自该日起算",
            ),
            latest=within(Later(At(enforcement.NOTICE_SERVED), On(_SINCE)), Days(15)),
            applies_if=_DEED & ~_LATE_GROUND & NotAfter(On(_SINCE), _ENDED),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 15 is 1 January, the last day of the holiday: Wednesday the 2nd",
                "第15日为2019年1月1日,在元旦假期(12月30日至1月1日)内,顺延至1月2日星期三",
            ),
            due="2019-01-02",
            title_kind="deed",
            deed_late_ground=False,
            notice_served="2018-12-17",
            deed_refusal_sought="2019-01-02",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 15 is Saturday 29 December, worked for the holiday: no move",
                "第15日为12月29日星期六,调休上班,不顺延",
            ),
            due="2018-12-29",
            title_kind="deed",
            deed_late_ground=False,
            notice_served="2018-12-14",
            deed_refusal_sought="2019-01-02",
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "day 15 is Tuesday 22 March; not used, nobody is late",
                "第15日为3月22日星期二;未申请,不算超期",
            ),
            due="2022-03-22",
            as_of="2022-03-23",
            title_kind="deed",
            deed_late_ground=False,
            notice_served="2022-03-07",
            deed_refusal_sought=None,
            enforcement_ended=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("served the day before the provisions took force", "规定施行前一日送达"),
            title_kind="deed",
            deed_late_ground=False,
            notice_served="2018-09-30",
            deed_refusal_sought="2018-10-16",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("what is enforced is an award", "执行依据为仲裁裁决"),
            title_kind="award",
            notice_served="2022-03-07",
            deed_refusal_sought=None,
        ),
    ),
)

APPLICATION_LATE_GROUND: Final = Rule(
    id="deed-refusal-application-late-ground",
    title=Term(
        "apply to refuse a deed for conflict or bribery of the notary",
        "以公证员应回避或枉法申请不予执行公证债权文书",
    ),
    role=Role.RIGHT_WINDOW,
    obliged=DEBTOR,
    applies_if=_DEED & _LATE_GROUND,
    latest=within(At(v.DEED_GROUND_KNOWN), Days(15)),
    act=At(v.DEED_REFUSAL_SOUGHT),
    ended_by=_ENDED,
    in_force=_IN_FORCE,
    duty="apply-to-refuse-deed",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    citations=_article(
        13,
        Term(
            "for a notary in conflict of interest or corrupt (art. 12, items 3 and 4), and while "
            "enforcement has not ended: within fifteen days of knowing the facts",
            "有第12条第1款第3、4项情形且执行程序尚未终结的,自知道或者应当知道有关事实之日起十五日内",
        ),
    ),
    note=Term(
        "the recorded day is that on which the debtor knew or should have known",
        "所记录的应为知道或者应当知道之日",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 15 is 13 February, in the holiday of 11 to 17 February: Thursday the 18th",
                "第15日为2月13日,在春节假期(11日至17日)内,顺延至18日星期四",
            ),
            due="2021-02-18",
            title_kind="deed",
            deed_late_ground=True,
            deed_ground_known="2021-01-29",
            deed_refusal_sought="2021-02-18",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 15 is Saturday 20 February, worked for the holiday: no move",
                "第15日为2月20日星期六,调休上班,不顺延",
            ),
            due="2021-02-20",
            title_kind="deed",
            deed_late_ground=True,
            deed_ground_known="2021-02-05",
            deed_refusal_sought="2021-02-22",
        ),
        worked(
            Verdict.LAPSED,
            Term("enforcement ended while it ran", "期间内执行程序终结"),
            due="2021-06-16",
            title_kind="deed",
            deed_late_ground=True,
            deed_ground_known="2021-06-01",
            deed_refusal_sought=None,
            enforcement_ended="2021-06-10",
        ),
    ),
)

REVIEW: Final = Rule(
    id="deed-review",
    title=Term("rule on refusing a notarial deed", "审查不予执行公证债权文书申请并裁定"),
    latest=within(At(v.DEED_REVIEW_ACCEPTED), Days(60), extends=Extends(EXTENSIONS, most=30)),
    act=At(v.DEED_REVIEW_RULED),
    ended_by=At(v.DEED_REVIEW_ENDED),
    in_force=_IN_FORCE,
    duty="rule-on-deed-refusal",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    covers=("CUR-E11b",),
    citations=_article(
        16,
        Term(
            "the review is finished and ruled on within sixty days of acceptance; in special "
            "circumstances the president of the court approves thirty days more",
            "应当在受理之日起六十日内审查完毕并作出裁定,有特殊情况的经院长批准可以延长三十日",
        ),
    ),
    note=Term(
        "several extensions make no more than thirty days; one approved after the last day does "
        "not count",
        "多次延长合计不超过三十日;届满后才批准的不计",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "2 August and 60 days is 1 October; the holiday lasts to the 7th: Tuesday the 8th",
                "8月2日起第60日为10月1日,假期至7日,顺延至8日星期二",
            ),
            due="2019-10-08",
            deed_review_accepted="2019-08-02",
            deed_review_ruled="2019-10-08",
            extensions=(),
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 60 is Sunday 29 September, worked for the holiday: no move",
                "第60日为9月29日星期日,调休上班,不顺延",
            ),
            due="2019-09-29",
            deed_review_accepted="2019-07-31",
            deed_review_ruled="2019-09-30",
            extensions=(),
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "day 60 is Tuesday 30 April; 30 days more, approved the day before: 30 May",
                "第60日为4月30日星期二;前一日批准延长三十日,至5月30日",
            ),
            due="2019-05-30",
            deed_review_accepted="2019-03-01",
            deed_review_ruled="2019-05-30",
            extensions=[extended(30, Unit.DAYS, approved_on="2019-04-29")],
        ),
        worked(
            Verdict.LATE,
            Term(
                "45 days were approved, of which thirty count", "批准延长四十五日,仅其中三十日计入"
            ),
            due="2019-05-30",
            deed_review_accepted="2019-03-01",
            deed_review_ruled="2019-06-14",
            extensions=[extended(45, Unit.DAYS, approved_on="2019-04-29")],
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 60 is Friday 2 August; not ruled on by the Monday after",
                "第60日为8月2日星期五,下星期一仍未裁定",
            ),
            due="2024-08-02",
            as_of="2024-08-05",
            deed_review_accepted="2024-06-03",
            deed_review_ruled=None,
            deed_review_ended=None,
            extensions=(),
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("accepted before the provisions took force", "规定施行前受理"),
            deed_review_accepted="2018-09-28",
            deed_review_ruled="2019-01-10",
            extensions=(),
        ),
    ),
)

# Review by the next higher court.

DISMISSAL_REVIEW_REQUEST: Final = Rule(
    id="deed-dismissal-review-request",
    title=Term(
        "seek review where the request to enforce a deed was refused or dismissed",
        "对公证债权文书不予受理、驳回执行申请裁定申请复议",
    ),
    role=Role.RIGHT_WINDOW,
    obliged=Term("the creditor", "债权人"),
    latest=within(At(v.DEED_DISMISSAL_SERVED), Days(10)),
    act=At(v.DEED_DISMISSAL_REVIEW_SOUGHT),
    in_force=_IN_FORCE,
    duty="seek-deed-dismissal-review",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    covers=("CUR-E11c",),
    citations=_article(
        7,
        Term(
            "the creditor seeks review from the next higher court within ten days of service of "
            "the ruling; unused or dismissed, the dispute may be taken to court",
            "债权人自裁定送达之日起十日内申请复议;期满未申请或者被驳回的,可就争议起诉",
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 10 is 1 October 2021; the holiday lasts to the 7th: Friday the 8th",
                "第10日为2021年10月1日,假期至7日,顺延至8日星期五",
            ),
            due="2021-10-08",
            deed_dismissal_served="2021-09-21",
            deed_dismissal_review_sought="2021-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 10 is Sunday 26 September, worked for the holiday: no move",
                "第10日为9月26日星期日,调休上班,不顺延",
            ),
            due="2021-09-26",
            deed_dismissal_served="2021-09-16",
            deed_dismissal_review_sought="2021-09-27",
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "day 10 is Saturday 11 March: Monday the 13th; not used",
                "第10日为3月11日星期六,顺延至13日星期一;未申请",
            ),
            due="2023-03-13",
            as_of="2023-03-14",
            deed_dismissal_served="2023-03-01",
            deed_dismissal_review_sought=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("served the day before the provisions took force", "规定施行前一日送达"),
            deed_dismissal_served="2018-09-30",
            deed_dismissal_review_sought="2018-10-09",
        ),
    ),
)

_DENIAL_WORDS = Term(
    "a party may seek review of the denial within ten days; the next higher court examines it "
    "within thirty days of receiving the application",
    "当事人不服驳回不予执行申请裁定的,可以在十日内申请复议;上一级法院自收到复议申请之日起三十日内审查",
)
_DENIAL_CITATIONS: Final = (
    Citation(
        instrument=texts.OBJECTION_REVIEW_PROVISIONS,
        article="第10条",
        text=_DENIAL_WORDS,
        evidence=(_LRB,),
    ),
    *_article(21, _DENIAL_WORDS),
)
_DENIAL_NOTE = Term(
    "the older text counts the ten days from receipt of the ruling, the newer one from its "
    "service, which is the same day for who receives it; enforcement goes on meanwhile",
    "旧文自收到裁定之日起算,新文自裁定送达之日起算,对收到裁定的人为同一日;复议期间不停止执行",
)


def _pending(limit: Moment) -> InForce:
    """In force for reviews neither decided nor past their limit on the first day of force."""
    decided = FirstKnown(v.DEED_DENIAL_REVIEW_RULED, limit)
    return InForce(since=_SINCE_2015, governed_by=Earlier(decided, limit))


_DENIAL_REQUEST = within(At(v.DEED_DENIAL_SERVED), Days(10))

DENIAL_REVIEW_REQUEST: Final = Rule(
    id="deed-denial-review-request",
    title=Term(
        "seek review of the denial to refuse a deed", "对驳回不予执行公证债权文书申请裁定申请复议"
    ),
    role=Role.RIGHT_WINDOW,
    obliged=Term("the parties", "当事人"),
    latest=_DENIAL_REQUEST,
    act=At(v.DEED_DENIAL_REVIEW_SOUGHT),
    in_force=_pending(_DENIAL_REQUEST),
    duty="seek-deed-denial-review",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    covers=("CUR-E11d",),
    citations=_DENIAL_CITATIONS,
    note=_DENIAL_NOTE,
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 10 is 12 February, in the holiday to the 13th; Sunday the 14th is worked",
                "第10日为2月12日,春节假期至13日,顺延至14日(星期日,调休上班)",
            ),
            due="2016-02-14",
            deed_denial_served="2016-02-02",
            deed_denial_review_sought="2016-02-14",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 10 is Saturday 6 February, worked for the holiday: no move",
                "第10日为2月6日星期六,调休上班,不顺延",
            ),
            due="2016-02-06",
            deed_denial_served="2016-01-27",
            deed_denial_review_sought="2016-02-14",
        ),
        worked(
            Verdict.LAPSED,
            Term("day 10 is Thursday 14 March; not used", "第10日为3月14日星期四;未申请"),
            due="2019-03-14",
            as_of="2019-03-15",
            deed_denial_served="2019-03-04",
            deed_denial_review_sought=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("the ten days had run out before 5 May 2015", "十日在2015年5月5日前已届满"),
            deed_denial_served="2015-04-10",
            deed_denial_review_sought="2015-04-24",
        ),
    ),
)

_DENIAL_REVIEW = within(At(v.DEED_DENIAL_REVIEW_RECEIVED), Days(30))

DENIAL_REVIEW: Final = Rule(
    id="deed-denial-review",
    title=Term("examine the denial to refuse a deed", "审查驳回不予执行公证债权文书申请的复议"),
    obliged=HIGHER_COURT,
    latest=_DENIAL_REVIEW,
    act=At(v.DEED_DENIAL_REVIEW_RULED),
    ended_by=At(v.DEED_DENIAL_REVIEW_WITHDRAWN),
    in_force=_pending(_DENIAL_REVIEW),
    duty="review-deed-denial",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    covers=("CUR-E11e",),
    citations=_DENIAL_CITATIONS,
    note=Term(
        "'examines within thirty days' is read as ruling within them; there is no extension",
        "“三十日内审查”理解为三十日内审查完毕并作出裁定;无延长规定",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 30 is 1 October 2015; the holiday lasts to the 7th: Thursday the 8th",
                "第30日为2015年10月1日,假期至7日,顺延至8日星期四",
            ),
            due="2015-10-08",
            deed_denial_review_received="2015-09-01",
            deed_denial_review_ruled="2015-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 30 is Saturday 10 October, worked for the holiday: no move",
                "第30日为10月10日星期六,调休上班,不顺延",
            ),
            due="2015-10-10",
            deed_denial_review_received="2015-09-10",
            deed_denial_review_ruled="2015-10-12",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 30 is Wednesday 3 July; not ruled on by the 4th",
                "第30日为7月3日星期三,4日仍未裁定",
            ),
            due="2024-07-03",
            as_of="2024-07-04",
            deed_denial_review_received="2024-06-03",
            deed_denial_review_ruled=None,
            deed_denial_review_withdrawn=None,
        ),
        worked(
            Verdict.LAPSED,
            Term("withdrawn while it ran", "期间内撤回复议申请"),
            due="2024-07-03",
            deed_denial_review_received="2024-06-03",
            deed_denial_review_ruled=None,
            deed_denial_review_withdrawn="2024-06-20",
        ),
    ),
)

RULES: Final = (
    APPLICATION,
    APPLICATION_LATE_GROUND,
    REVIEW,
    DISMISSAL_REVIEW_REQUEST,
    DENIAL_REVIEW_REQUEST,
    DENIAL_REVIEW,
)

RULE_SET: Final = RuleSet(
    id="deed-enforcement-provisions",
    title=Term("Enforcement of notarial deeds", "公证债权文书执行规定期限"),
    rules=RULES,
    vocabulary=VOCABULARY,
)
