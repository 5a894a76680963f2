"""SPC provisions on enforcing arbitral awards: applying for refusal, its review, what comes after.

The periods to apply for refusal started anew on 2018-03-01 for enforcement that had not ended by
then (art. 23, 24), so they count from the later of their event and that day. The other limits hold
for such enforcement too, unless they had run out before.
"""

from datetime import date
from typing import Final

from execrules.expressions import (
    At,
    Deducts,
    Earlier,
    Extends,
    Holds,
    Later,
    Moment,
    On,
    OneOf,
    within,
)
from execrules.facts import DayFact
from execrules.periods import Days, Months, Unit
from execrules.rulebook.vocabulary import VOCABULARY, enforcement
from execrules.rulebook.vocabulary import objections as v
from execrules.rulebook.vocabulary.periods import DEDUCTIONS, EXTENSIONS, REVIEW_SUSPENDED
from execrules.rules import (
    InForce,
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

PROVISIONS: Final = Instrument(
    id="spc-2018-5",
    title=Term(
        "SPC provisions on handling the enforcement of arbitral awards",
        "最高人民法院关于人民法院办理仲裁裁决执行案件若干问题的规定",
    ),
    number="法释〔2018〕5号",
    in_force_from=date(2018, 3, 1),
    note=Term(
        "it cites the Civil Procedure Law of 2017; items 4 and 6 of its art. 237(2) now stand in "
        "art. 248(2)",
        "条文引用2017年民事诉讼法;其第237条第2款第4、6项现为第248条第2款第4、6项",
    ),
)

_LRB = "LawRefBook/Laws @2f4c5c2"
_CHECKED = date(2026, 11, 23)
_SINCE = date(2018, 3, 1)
_FIRST_DAY: Final = On(_SINCE)

_AWARD: Final = OneOf(v.TITLE_KIND, ("award",))
_LATE_GROUND: Final = Holds(v.AWARD_LATE_GROUND)
_RESTARTED: Final = Holds(v.SET_ASIDE_ACCEPTED_IN_TIME)
_ENDED: Final = At(v.ENFORCEMENT_ENDED)

DEBTOR: Final = Term("the debtor", "被执行人")
OUTSIDER: Final = Term("the outsider", "案外人")


def _article(number: int, says: Term) -> tuple[Citation]:
    article = f"第{number}条"
    return (Citation(instrument=PROVISIONS, article=article, text=says, evidence=(_LRB,)),)


def _not_ended(start: DayFact) -> InForce:
    """In force for what began since the first day of force, and for enforcement still open then."""
    return InForce(since=_SINCE, governed_by=Later(At(start), _ENDED))


def _not_ended_nor_past(start: DayFact, limit: Moment) -> InForce:
    """As before, but a limit that had run out by then is not reopened."""
    return InForce(since=_SINCE, governed_by=Earlier(limit, Later(At(start), _ENDED)))


_RESTART = _article(
    23,
    Term(
        "the periods of art. 8 and 9 are counted anew from the day of force",
        "第8条、第9条的申请期限自规定施行之日起重新计算",
    ),
) + _article(
    24,
    Term(
        "the provisions hold for enforcement not ended on the day of force, and not for "
        "enforcement ended before",
        "规定施行后尚未执行终结的案件适用,施行前已执行终结的不适用",
    ),
)
_RESTART_NOTE = Term(
    "counted from 2018-03-01 where the event came before and enforcement had not ended; a "
    "proceeding only terminated for now (终本) has not ended",
    "事由发生在2018年3月1日前且尚未执行终结的,自该日起重新计算;终结本次执行程序不是执行终结",
)

# Applying for refusal.

DEBTOR_APPLICATION: Final = Rule(
    id="award-refusal-application",
    title=Term("apply to refuse enforcement of an award", "被执行人申请不予执行仲裁裁决"),
    role=Role.RIGHT_WINDOW,
    obliged=DEBTOR,
    applies_if=_AWARD & ~_LATE_GROUND & ~_RESTARTED,
    latest=within(Later(At(enforcement.NOTICE_SERVED), _FIRST_DAY), Days(15)),
    act=At(v.AWARD_REFUSAL_SOUGHT),
    ended_by=_ENDED,
    in_force=_not_ended(enforcement.NOTICE_SERVED),
    duty="apply-to-refuse-award",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    covers=("CUR-E10a",),
    citations=(
        *_article(
            8,
            Term(
                "the debtor applies in writing within fifteen days of service of the enforcement "
                "notice",
                "被执行人应当在执行通知书送达之日起十五日内提出书面申请",
            ),
        ),
        *_RESTART,
    ),
    note=_RESTART_NOTE,
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "served in 2017 and not ended on 1 March 2018: 15 days from then, Friday 16 March",
                "2017年送达,2018年3月1日尚未执行终结,自该日起十五日至3月16日星期五",
            ),
            due="2018-03-16",
            title_kind="award",
            award_late_ground=False,
            set_aside_accepted_in_time=False,
            notice_served="2017-12-20",
            award_refusal_sought="2018-03-16",
            enforcement_ended=None,
        ),
        worked(
            Verdict.LATE,
            Term("the Monday after", "下星期一才申请"),
            due="2018-03-16",
            title_kind="award",
            award_late_ground=False,
            set_aside_accepted_in_time=False,
            notice_served="2017-12-20",
            award_refusal_sought="2018-03-19",
            enforcement_ended=None,
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "day 15 is Saturday 29 September, worked for the holiday: no move",
                "第15日为9月29日星期六,调休上班,不顺延",
            ),
            due="2018-09-29",
            title_kind="award",
            award_late_ground=False,
            set_aside_accepted_in_time=False,
            notice_served="2018-09-14",
            award_refusal_sought="2018-09-29",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 15 is 5 October 2019; the holiday lasts to the 7th: Tuesday the 8th",
                "第15日为2019年10月5日,假期至7日,顺延至8日星期二",
            ),
            due="2019-10-08",
            title_kind="award",
            award_late_ground=False,
            set_aside_accepted_in_time=False,
            notice_served="2019-09-20",
            award_refusal_sought="2019-10-09",
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "day 15 is Tuesday 22 March; not used, nobody is late",
                "第15日为3月22日星期二;未申请,不算超期",
            ),
            due="2022-03-22",
            as_of="2022-03-23",
            title_kind="award",
            award_late_ground=False,
            set_aside_accepted_in_time=False,
            notice_served="2022-03-07",
            award_refusal_sought=None,
            enforcement_ended=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("enforcement ended before the provisions took force", "规定施行前已执行终结"),
            title_kind="award",
            award_late_ground=False,
            set_aside_accepted_in_time=False,
            notice_served="2017-05-10",
            award_refusal_sought="2018-03-12",
            enforcement_ended="2018-02-28",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("what is enforced is a judgment", "执行依据为判决"),
            title_kind="court",
            notice_served="2022-03-07",
            award_refusal_sought=None,
        ),
    ),
)

DEBTOR_APPLICATION_RESTARTED: Final = Rule(
    id="award-refusal-application-after-set-aside",
    title=Term(
        "apply to refuse enforcement after a set-aside application was dismissed",
        "驳回撤销仲裁裁决申请后申请不予执行",
    ),
    role=Role.RIGHT_WINDOW,
    obliged=DEBTOR,
    applies_if=_AWARD & _RESTARTED,
    latest=within(Later(At(v.SET_ASIDE_DISMISSAL_EFFECTIVE), _FIRST_DAY), Days(15)),
    act=At(v.AWARD_REFUSAL_SOUGHT),
    ended_by=_ENDED,
    in_force=_not_ended(v.SET_ASIDE_DISMISSAL_EFFECTIVE),
    duty="apply-to-refuse-award",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    citations=_article(
        8,
        Term(
            "where an application to set the award aside was accepted before the period ran out, "
            "the period starts anew when its dismissal takes effect",
            "期限届满前撤销仲裁裁决申请已被受理的,自驳回该申请的裁判文书生效之日起重新计算",
        ),
    ),
    note=Term(
        "the same grounds are not heard twice (art. 20)",
        "以相同事由再申请不予执行的,不予支持(第20条)",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 15 is 5 February, in the holiday of 4 to 10 February: Monday the 11th",
                "第15日为2月5日,在春节假期(4日至10日)内,顺延至11日星期一",
            ),
            due="2019-02-11",
            title_kind="award",
            set_aside_accepted_in_time=True,
            set_aside_dismissal_effective="2019-01-21",
            award_refusal_sought="2019-02-11",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 15 is Saturday 2 February, worked for the holiday: no move",
                "第15日为2月2日星期六,调休上班,不顺延",
            ),
            due="2019-02-02",
            title_kind="award",
            set_aside_accepted_in_time=True,
            set_aside_dismissal_effective="2019-01-18",
            award_refusal_sought="2019-02-11",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("the set-aside application is still pending", "撤销仲裁裁决申请尚在审查"),
            as_of="2019-01-10",
            title_kind="award",
            set_aside_accepted_in_time=True,
            set_aside_dismissal_effective=None,
            award_refusal_sought=None,
            enforcement_ended=None,
        ),
        worked(
            Verdict.LAPSED,
            Term("day 15 is Tuesday 22 March; not used", "第15日为3月22日星期二;未申请"),
            due="2022-03-22",
            as_of="2022-03-23",
            title_kind="award",
            set_aside_accepted_in_time=True,
            set_aside_dismissal_effective="2022-03-07",
            award_refusal_sought=None,
            enforcement_ended=None,
        ),
    ),
)

_KNOWN = At(v.AWARD_GROUND_KNOWN)

DEBTOR_APPLICATION_LATE_GROUND: Final = Rule(
    id="award-refusal-application-late-ground",
    title=Term(
        "apply to refuse enforcement for forgery or bribery", "以伪造证据或仲裁员枉法申请不予执行"
    ),
    role=Role.RIGHT_WINDOW,
    obliged=DEBTOR,
    applies_if=_AWARD & _LATE_GROUND & ~_RESTARTED,
    latest=within(Later(_KNOWN, _FIRST_DAY), Days(15)),
    act=At(v.AWARD_REFUSAL_SOUGHT),
    ended_by=_ENDED,
    in_force=_not_ended(v.AWARD_GROUND_KNOWN),
    duty="apply-to-refuse-award",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    citations=_article(
        8,
        Term(
            "for forged evidence or a corrupt arbitrator, and while enforcement has not ended: "
            "within fifteen days of knowing the facts or the case",
            "裁决所根据的证据系伪造或仲裁员贪污受贿、枉法裁决,且执行程序尚未终结的,"
            "自知道或者应当知道有关事实或案件之日起十五日内",
        ),
    ),
    note=Term(
        "the recorded day is that on which the debtor knew or should have known",
        "所记录的应为知道或者应当知道之日",
    ),
    readings=(
        Reading(
            id="not-before-the-notice",
            title=Term(
                "where it was known before, from service of the notice at the earliest",
                "此前已知道的,至早自执行通知书送达之日起算",
            ),
            latest=within(
                Later(Later(_KNOWN, At(enforcement.NOTICE_SERVED)), _FIRST_DAY), Days(15)
            ),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 15 is 30 January 2020; the holiday lasts, extended, to 2 February: the 3rd",
                "第15日为2020年1月30日,春节假期延长至2月2日,顺延至2月3日",
            ),
            due="2020-02-03",
            title_kind="award",
            award_late_ground=True,
            set_aside_accepted_in_time=False,
            award_ground_known="2020-01-15",
            award_refusal_sought="2020-02-03",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 15 is Saturday 9 May, worked for the holiday: no move",
                "第15日为5月9日星期六,调休上班,不顺延",
            ),
            due="2020-05-09",
            title_kind="award",
            award_late_ground=True,
            set_aside_accepted_in_time=False,
            award_ground_known="2020-04-24",
            award_refusal_sought="2020-05-11",
        ),
        worked(
            Verdict.LAPSED,
            Term("enforcement ended while it ran", "期间内执行程序终结"),
            due="2021-06-16",
            title_kind="award",
            award_late_ground=True,
            set_aside_accepted_in_time=False,
            award_ground_known="2021-06-01",
            award_refusal_sought=None,
            enforcement_ended="2021-06-10",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "known in January 2018 and not ended: 15 days from 1 March, Friday the 16th",
                "2018年1月已知道且尚未执行终结,自3月1日起十五日至16日星期五",
            ),
            due="2018-03-16",
            title_kind="award",
            award_late_ground=True,
            set_aside_accepted_in_time=False,
            award_ground_known="2018-01-10",
            award_refusal_sought="2018-03-16",
            enforcement_ended=None,
        ),
    ),
)

OUTSIDER_APPLICATION: Final = Rule(
    id="award-refusal-application-by-outsider",
    title=Term("apply as an outsider to refuse enforcement", "案外人申请不予执行仲裁裁决"),
    role=Role.RIGHT_WINDOW,
    obliged=OUTSIDER,
    applies_if=_AWARD,
    latest=within(Later(At(v.OUTSIDER_KNEW_OF_MEASURE), _FIRST_DAY), Days(30)),
    act=At(v.AWARD_REFUSAL_SOUGHT_BY_OUTSIDER),
    ended_by=At(v.THING_ENFORCED),
    in_force=_not_ended(v.OUTSIDER_KNEW_OF_MEASURE),
    duty="apply-as-outsider-to-refuse-award",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    covers=("CUR-E10b",),
    citations=(
        *_article(
            9,
            Term(
                "an outsider applies within thirty days of the day on which it knew or should "
                "have known of the measure on the thing, while enforcement upon it has not ended",
                "案外人自知道或者应当知道对该标的采取执行措施之日起三十日内提出,且该标的尚未执行终结",
            ),
        ),
        *_RESTART,
    ),
    note=_RESTART_NOTE,
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "known in January 2018 and not ended: 30 days from 1 March is Saturday the 31st, "
                "so Monday 2 April",
                "2018年1月知道且尚未执行终结,自3月1日起第30日为31日星期六,顺延至4月2日星期一",
            ),
            due="2018-04-02",
            title_kind="award",
            outsider_knew_of_measure="2018-01-15",
            award_refusal_sought_by_outsider="2018-04-02",
            enforcement_ended=None,
        ),
        worked(
            Verdict.LATE,
            Term("one day after it", "届满日次日"),
            due="2018-04-02",
            title_kind="award",
            outsider_knew_of_measure="2018-01-15",
            award_refusal_sought_by_outsider="2018-04-03",
            enforcement_ended=None,
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 30 is Saturday 29 September, worked for the holiday: no move",
                "第30日为9月29日星期六,调休上班,不顺延",
            ),
            due="2018-09-29",
            title_kind="award",
            outsider_knew_of_measure="2018-08-30",
            award_refusal_sought_by_outsider="2018-09-30",
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "enforcement upon the thing ended before day 30, Wednesday 8 June",
                "第30日(6月8日星期三)前该标的已执行终结",
            ),
            due="2022-06-08",
            title_kind="award",
            outsider_knew_of_measure="2022-05-09",
            award_refusal_sought_by_outsider=None,
            thing_enforced="2022-05-30",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("enforcement ended before the provisions took force", "规定施行前已执行终结"),
            title_kind="award",
            outsider_knew_of_measure="2017-06-05",
            award_refusal_sought_by_outsider="2018-03-20",
            enforcement_ended="2018-01-31",
        ),
    ),
)

# Review of the application.

_TRANSFER = within(At(v.AWARD_APPLICATION_RECEIVED), Days(3))

TRANSFER: Final = Rule(
    id="award-application-transfer",
    title=Term("hand the application to the original court", "移送原执行法院另行审查"),
    obliged=Term("the basic court designated to enforce", "被指定执行的基层法院"),
    applies_if=_AWARD & Holds(v.BASIC_COURT_DESIGNATED),
    latest=_TRANSFER,
    act=At(v.AWARD_APPLICATION_TRANSFERRED),
    ended_by=At(v.AWARD_REVIEW_ENDED),
    in_force=_not_ended_nor_past(v.AWARD_APPLICATION_RECEIVED, _TRANSFER),
    duty="transfer-award-application",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    covers=("CUR-E10c",),
    citations=_article(
        2,
        Term(
            "where a basic court was designated to enforce, it hands an application for refusal "
            "to the original court within three days of receiving it",
            "已指定基层法院执行的,应当于收到不予执行申请后三日内移送原执行法院另行立案审查",
        ),
    ),
    note=Term(
        "elsewhere the intermediate court files the review itself, without a limit",
        "未指定基层法院的,由负责执行的中级法院另行立案,无期限规定",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 3 is 29 April, in the holiday of 29 April to 1 May: Wednesday 2 May",
                "第3日为4月29日,在假期(4月29日至5月1日)内,顺延至5月2日星期三",
            ),
            due="2018-05-02",
            title_kind="award",
            basic_court_designated=True,
            award_application_received="2018-04-26",
            award_application_transferred="2018-05-02",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 3 is Saturday 28 April, worked for the holiday: no move",
                "第3日为4月28日星期六,调休上班,不顺延",
            ),
            due="2018-04-28",
            title_kind="award",
            basic_court_designated=True,
            award_application_received="2018-04-25",
            award_application_transferred="2018-05-02",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 3 is Thursday 25 April; not handed over by the 26th",
                "第3日为4月25日星期四,26日仍未移送",
            ),
            due="2024-04-25",
            as_of="2024-04-26",
            title_kind="award",
            basic_court_designated=True,
            award_application_received="2024-04-22",
            award_application_transferred=None,
            award_review_ended=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("the intermediate court enforces itself", "中级法院自行执行"),
            title_kind="award",
            basic_court_designated=False,
            award_application_received="2024-04-22",
        ),
    ),
)

_TWO_MONTHS = Months(2)
_ONE_MONTH_MORE: Final = Extends(EXTENSIONS, most=1)
_SUSPENDED: Final = Deducts(DEDUCTIONS, (REVIEW_SUSPENDED.code,))

REVIEW: Final = Rule(
    id="award-review",
    title=Term("rule on refusing an award", "审查不予执行仲裁裁决申请并裁定"),
    latest=within(
        At(v.AWARD_REVIEW_FILED), _TWO_MONTHS, deducts=_SUSPENDED, extends=_ONE_MONTH_MORE
    ),
    act=At(v.AWARD_REVIEW_RULED),
    ended_by=At(v.AWARD_REVIEW_ENDED),
    in_force=_not_ended_nor_past(
        v.AWARD_REVIEW_FILED, within(At(v.AWARD_REVIEW_FILED), _TWO_MONTHS)
    ),
    duty="rule-on-award-refusal",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    covers=("CUR-E10d",),
    citations=(
        *_article(
            12,
            Term(
                "the review is finished and ruled on within two months of filing; in special "
                "circumstances the president of the court approves one month more",
                "应当在立案之日起两个月内审查完毕并作出裁定,有特殊情况的经院长批准可以延长一个月",
            ),
        ),
        *_article(
            20,
            Term(
                "the review is suspended while an application to set the award aside is examined, "
                "and resumed or ended by its outcome",
                "撤销仲裁裁决申请被受理的,中止对不予执行申请的审查,视其结果恢复或者终结审查",
            ),
        ),
    ),
    note=Term(
        "the court may not go on with a review that is suspended, so this time does not count; "
        "the text does not say so in as many words. Two extensions make no more than one month",
        "审查中止期间法院不得继续审查,故不计入,条文未明言;多次延长合计不超过一个月",
    ),
    readings=(
        Reading(
            id="suspension-counts",
            title=Term("the time of a suspension counts", "中止审查期间计入"),
            latest=within(At(v.AWARD_REVIEW_FILED), _TWO_MONTHS, extends=_ONE_MONTH_MORE),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "31 July has no 31 September: the 30th, a Sunday worked for the holiday, no move",
                "9月没有31日,以9月30日为届满日;该日为星期日但调休上班,不顺延",
            ),
            due="2018-09-30",
            award_review_filed="2018-07-31",
            award_review_ruled="2018-09-30",
            deductions=(),
            extensions=(),
        ),
        worked(
            Verdict.LATE,
            Term(
                "3 October lies in the holiday of 1 to 7 October: Monday the 8th",
                "10月3日在国庆假期(1日至7日)内,顺延至8日星期一",
            ),
            due="2018-10-08",
            award_review_filed="2018-08-03",
            award_review_ruled="2018-10-09",
            deductions=(),
            extensions=(),
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "11 May is a Saturday and moves to the 13th; one month more, approved on the 8th, "
                "makes it Tuesday 11 June",
                "5月11日为星期六,顺延至13日;5月8日批准延长一个月,至6月11日星期二",
            ),
            due="2019-06-11",
            award_review_filed="2019-03-11",
            award_review_ruled="2019-06-11",
            deductions=(),
            extensions=[extended(1, Unit.MONTHS, approved_on="2019-05-08")],
        ),
        worked(
            Verdict.LATE,
            Term(
                "two months were approved, of which only one counts",
                "批准延长两个月,仅其中一个月计入",
            ),
            due="2019-06-11",
            award_review_filed="2019-03-11",
            award_review_ruled="2019-07-01",
            deductions=(),
            extensions=[extended(2, Unit.MONTHS, approved_on="2019-05-08")],
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "suspended from 1 to 20 April, which are 19 days after the first: 11 May and 19 "
                "days is Thursday 30 May",
                "4月1日至20日中止审查,首日之后计19日:5月11日加19日为5月30日星期四",
            ),
            due="2019-05-30",
            award_review_filed="2019-03-11",
            award_review_ruled="2019-05-30",
            deductions=[deducted("review_suspended", "2019-04-01", "2019-04-20")],
            extensions=(),
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "3 August is a Saturday: Monday the 5th; not ruled on by the 6th",
                "8月3日为星期六,顺延至5日星期一;6日仍未裁定",
            ),
            due="2024-08-05",
            as_of="2024-08-06",
            award_review_filed="2024-06-03",
            award_review_ruled=None,
            award_review_ended=None,
            deductions=(),
            extensions=(),
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term(
                "the two months had run out before the provisions took force",
                "两个月在规定施行前已届满",
            ),
            award_review_filed="2017-12-20",
            award_review_ruled="2018-04-10",
            enforcement_ended=None,
            deductions=(),
            extensions=(),
        ),
    ),
)

# Review by the next higher court.

DISMISSAL_REVIEW_REQUEST: Final = Rule(
    id="award-dismissal-review-request",
    title=Term(
        "seek review of the dismissal of a request to enforce", "对驳回仲裁执行申请裁定申请复议"
    ),
    role=Role.RIGHT_WINDOW,
    obliged=Term("the creditor", "申请执行人"),
    latest=within(At(v.AWARD_DISMISSAL_SERVED), Days(10)),
    act=At(v.AWARD_DISMISSAL_REVIEW_SOUGHT),
    in_force=InForce(since=_SINCE),
    duty="seek-award-dismissal-review",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    covers=("CUR-E10e",),
    citations=_article(
        5,
        Term(
            "against the dismissal of the request to enforce an award that cannot be carried out, "
            "the creditor seeks review within ten days of service",
            "申请执行人对因内容不明确等驳回执行申请的裁定不服的,自裁定送达之日起十日内申请复议",
        ),
    ),
    note=Term(
        "the dismissal ends enforcement, so the day of its service decides whether the provisions "
        "hold",
        "驳回执行申请即终结执行,是否适用本规定以裁定送达之日为准",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 10 is 1 October; the holiday lasts to the 7th: Monday the 8th",
                "第10日为10月1日,假期至7日,顺延至8日星期一",
            ),
            due="2018-10-08",
            award_dismissal_served="2018-09-21",
            award_dismissal_review_sought="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 10 is Saturday 29 September, worked for the holiday: no move",
                "第10日为9月29日星期六,调休上班,不顺延",
            ),
            due="2018-09-29",
            award_dismissal_served="2018-09-19",
            award_dismissal_review_sought="2018-09-30",
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "day 10 is Saturday 11 March: Monday the 13th; not used",
                "第10日为3月11日星期六,顺延至13日星期一;未申请",
            ),
            due="2023-03-13",
            as_of="2023-03-14",
            award_dismissal_served="2023-03-01",
            award_dismissal_review_sought=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("served the day before the provisions took force", "规定施行前一日送达"),
            award_dismissal_served="2018-02-28",
            award_dismissal_review_sought="2018-03-05",
        ),
    ),
)

_OUTSIDER_REVIEW = within(At(v.OUTSIDER_RULING_SERVED), Days(10))

OUTSIDER_REVIEW_REQUEST: Final = Rule(
    id="award-outsider-ruling-review-request",
    title=Term(
        "seek review of the ruling on an outsider's application", "对案外人不予执行申请裁定申请复议"
    ),
    role=Role.RIGHT_WINDOW,
    obliged=Term("the parties, or the outsider", "当事人或案外人"),
    latest=_OUTSIDER_REVIEW,
    act=At(v.OUTSIDER_RULING_REVIEW_SOUGHT),
    in_force=_not_ended_nor_past(v.OUTSIDER_RULING_SERVED, _OUTSIDER_REVIEW),
    duty="seek-outsider-ruling-review",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    citations=_article(
        22,
        Term(
            "the parties against a refusal on the outsider's application, the outsider against "
            "its dismissal or non-acceptance, seek review within ten days of service",
            "基于案外人申请裁定不予执行的,当事人不服;驳回或者不予受理案外人申请的,案外人不服:"
            "均可自裁定送达之日起十日内申请复议",
        ),
    ),
    note=Term(
        "rulings on the debtor's own application are open to neither objection nor review",
        "对被执行人申请所作的裁定,不得提出执行异议或者申请复议",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 10 is 1 October 2020; the holiday lasts to the 8th: Friday the 9th",
                "第10日为2020年10月1日,假期至8日,顺延至9日星期五",
            ),
            due="2020-10-09",
            outsider_ruling_served="2020-09-21",
            outsider_ruling_review_sought="2020-10-09",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 10 is Sunday 27 September, worked for the holiday: no move",
                "第10日为9月27日星期日,调休上班,不顺延",
            ),
            due="2020-09-27",
            outsider_ruling_served="2020-09-17",
            outsider_ruling_review_sought="2020-09-28",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "running on 1 March 2018 in enforcement not ended: day 10 is Thursday 8 March",
                "2018年3月1日期间未满且尚未执行终结,第10日为3月8日星期四",
            ),
            due="2018-03-08",
            outsider_ruling_served="2018-02-26",
            outsider_ruling_review_sought="2018-03-08",
            enforcement_ended=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term(
                "day 10, a Sunday worked for the holiday, had passed in February",
                "第10日(2月11日星期日,调休上班)在规定施行前已过",
            ),
            outsider_ruling_served="2018-02-01",
            outsider_ruling_review_sought="2018-03-05",
            enforcement_ended=None,
        ),
    ),
)

# After the award was refused or set aside.

RENEWED_CLAIM: Final = Rule(
    id="award-renewed-claim",
    title=Term("go to arbitration or to court again after the refusal", "不予执行后重新仲裁或起诉"),
    role=Role.RIGHT_WINDOW,
    obliged=Term("the former creditor", "原申请执行人"),
    latest=within(At(v.PRESERVED_AFTER_REFUSAL), Days(30)),
    act=At(v.CLAIM_RENEWED),
    ended_by=At(v.RELEASED_AFTER_REFUSAL),
    in_force=InForce(since=_SINCE),
    duty="renew-claim-after-refusal",
    stage=Stage.PRESERVATION,
    checked=_CHECKED,
    covers=("CUR-E10f",),
    citations=_article(
        21,
        Term(
            "the former creditor for whom payments are preserved goes to arbitration or to court "
            "within thirty days of the measure; otherwise the preservation is lifted",
            "原申请执行人自采取保全措施之日起三十日内未重新申请仲裁或者起诉的,裁定解除保全",
        ),
    ),
    note=Term(
        "a burden: unused, the preservation is lifted and nobody is late",
        "属申请人负担:逾期未仲裁或起诉的解除保全,不算超期",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 30 is Saturday 29 September, worked for the holiday: no move",
                "第30日为9月29日星期六,调休上班,不顺延",
            ),
            due="2018-09-29",
            preserved_after_refusal="2018-08-30",
            claim_renewed="2018-09-29",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 30 is 3 October, in the holiday to the 7th: Monday the 8th",
                "第30日为10月3日,假期至7日,顺延至8日星期一",
            ),
            due="2018-10-08",
            preserved_after_refusal="2018-09-03",
            claim_renewed="2018-10-09",
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "day 30 is Wednesday 6 April, the day after the holiday; nothing was done",
                "第30日为4月6日星期三(清明假期次日);未仲裁或起诉",
            ),
            due="2022-04-06",
            as_of="2022-04-07",
            preserved_after_refusal="2022-03-07",
            claim_renewed=None,
            released_after_refusal=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("preserved the day before the provisions took force", "规定施行前一日采取保全"),
            preserved_after_refusal="2018-02-28",
            claim_renewed="2018-04-20",
        ),
    ),
)

RULES: Final = (
    DEBTOR_APPLICATION,
    DEBTOR_APPLICATION_RESTARTED,
    DEBTOR_APPLICATION_LATE_GROUND,
    OUTSIDER_APPLICATION,
    TRANSFER,
    REVIEW,
    DISMISSAL_REVIEW_REQUEST,
    OUTSIDER_REVIEW_REQUEST,
    RENEWED_CLAIM,
)

RULE_SET: Final = RuleSet(
    id="award-enforcement-provisions",
    title=Term("Enforcement of arbitral awards", "仲裁裁决执行规定期限"),
    rules=RULES,
    vocabulary=VOCABULARY,
)
