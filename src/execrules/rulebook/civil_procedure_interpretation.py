"""Limits of the Supreme Court's interpretation of the Civil Procedure Law (民诉法解释).

In force since 2015-02-04; the amendment of 2022-04-10 renumbered most of the articles. A measure of
control ends with the day that its document prints: the longest period allowed is only what is left
where nothing is printed, and no rest day moves its end. The three periods around a distribution
plan are older, from the interpretation on enforcement procedure (2009-01-01).
"""

from datetime import date
from typing import Final

from execrules.expressions import (
    After,
    At,
    Before,
    Earlier,
    FirstKnown,
    Happened,
    Holds,
    NotAfter,
    OneOf,
    only_after,
    within,
)
from execrules.facts import Grain
from execrules.periods import Days, DayStart, Hours, HourStart, Months, Roll, Years
from execrules.rulebook.vocabulary import VOCABULARY, texts
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rulebook.vocabulary import objections as ob
from execrules.rulebook.vocabulary import proceedings as p
from execrules.rulebook.vocabulary import sales as sa
from execrules.rulebook.vocabulary.texts import (
    CIVIL_PROCEDURE_INTERPRETATION,
    ENFORCEMENT_PROCEDURE_INTERPRETATION,
    ENFORCEMENT_WORK_PROVISIONS,
    SEIZURE_PROVISIONS,
)
from execrules.rules import (
    InForce,
    MomentKind,
    NamedMoment,
    Reading,
    Role,
    Rule,
    RuleSet,
    Stage,
    worked,
)
from execrules.sources import Citation
from execrules.terms import Term
from execrules.verdicts import Verdict

_TEXTS = "LawRefBook/Laws @2f4c5c2"
_FJXIALONG = "fjxialong.com/detail/971513.html"
_LAWEER = "laweer.com/question/80d485984bfe8.html"

CHECKED: Final = date(2026, 11, 23)

_OF_2015 = date(2015, 2, 4)
_OF_2022 = date(2022, 4, 10)
SINCE_2015: Final = InForce(since=_OF_2015)

HIGHER_COURT: Final = Term("the court above", "上级法院")


def _says(was: str, article: str, text: Term, *more: str) -> Citation:
    """An article of the interpretation that had another number until 2022-04-09."""
    return Citation(
        instrument=CIVIL_PROCEDURE_INTERPRETATION,
        article=article,
        numbers=((_OF_2015, was), (_OF_2022, article)),
        text=text,
        evidence=(_TEXTS, *more),
    )


NOTICE: Final = Rule(
    id="civil-notice",
    title=Term("issue the enforcement notice", "发出执行通知"),
    stage=Stage.NOTICE,
    checked=CHECKED,
    applies_if=v.ENFORCEMENT_CASE & ~Holds(v.IMMEDIATE_MEASURES),
    latest=within(At(v.APPLICATION_RECEIVED), Days(10)),
    act=At(v.NOTICE_ISSUED),
    ended_by=At(v.CLOSED),
    in_force=SINCE_2015,
    duty="enforcement-notice",
    covers=("CUR-A06",),
    citations=(
        _says(
            "第482条",
            "第480条",
            Term(
                "the court issues the enforcement notice within 10 days of receiving the "
                "application or the hand-over for enforcement",
                "法院应在收到申请执行书或移交执行书后10日内发出执行通知",
            ),
            _FJXIALONG,
        ),
        Citation(
            instrument=ENFORCEMENT_WORK_PROVISIONS,
            article="第22条",
            since=date(2021, 1, 1),
            text=Term(
                "the same 10 days in the provisions on enforcement work as amended in 2020",
                "2020年修正的执行工作规定同为10日",
            ),
            evidence=(_TEXTS,),
        ),
        Citation(
            instrument=ENFORCEMENT_PROCEDURE_INTERPRETATION,
            article="第22条",
            numbers=((date(2009, 1, 1), "第30条"), (date(2021, 1, 1), "第22条")),
            text=Term(
                "where measures are taken at once, the notice is sent together with them or "
                "within 3 days of them instead",
                "立即采取强制执行措施的,改为同时或自采取措施之日起3日内发送执行通知书",
            ),
            evidence=(_TEXTS,),
        ),
    ),
    note=Term(
        "issuing, not service: a service in time shows that the notice was issued in time, a later "
        "one shows nothing; receipt lies between application and filing",
        "期限针对发出而非送达:在期限内送达的可推知按期发出,其后送达的不能推知;收到申请在申请之后、立案之前",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 10 is 1 October; the holiday lasts to the 7th: the 8th",
                "第10日为10月1日,假期至7日,顺延至8日",
            ),
            due="2018-10-08",
            application_received="2018-09-21",
            notice_issued="2018-10-08",
            immediate_measures=False,
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 10 is Saturday 29 September, worked for the holiday: no move",
                "第10日为9月29日星期六,调休上班,不顺延",
            ),
            due="2018-09-29",
            application_received="2018-09-19",
            notice_issued="2018-09-30",
            immediate_measures=False,
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "day 10 is Monday 30 November; served on 9 December, issued on an unknown day",
                "第10日为11月30日星期一;12月9日送达,何时发出未知,不能认定逾期",
            ),
            due="2015-11-30",
            application_received="2015-11-20",
            notice_served="2015-12-09",
            immediate_measures=False,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term(
                "measures at once: another limit takes the place of this one",
                "立即采取措施的,适用另外的期限",
            ),
            application_received="2018-09-19",
            notice_issued="2018-10-15",
            immediate_measures=True,
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 10 is Friday 4 August; nothing issued or closed by the Monday after",
                "第10日为8月4日星期五;下星期一仍未发出且未结案",
            ),
            due="2023-08-04",
            as_of="2023-08-07",
            application_received="2023-07-25",
            notice_issued=None,
            notice_served=None,
            closed=None,
            immediate_measures=False,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term(
                "received on the day before the interpretation took force",
                "解释施行前一日收到申请",
            ),
            application_received="2015-02-03",
            notice_issued="2015-02-27",
            immediate_measures=False,
        ),
    ),
)

# Control of assets: how long it lasts at most, and its renewal.

_LONGEST_ARTICLE = Term(
    "bank deposits are frozen for at most one year, movables seized for at most two, immovables "
    "and other rights for at most three; a renewal for no longer than that",
    "冻结银行存款不得超过1年,查封、扣押动产不得超过2年,查封不动产、冻结其他财产权不得超过3年;"
    "续行期限不得超过各该期限",
)
_DURATION_NOTE = Term(
    "the most there can be: the last day printed in the document goes first. Without it the day on "
    "which the measure took effect is the first day, and the end does not move off a rest day, "
    "since an effect that has ended is gone. Measures that took effect before 2015-02-04 were "
    "shorter",
    "此为上限:以文书载明的届满日为准;未载明的,生效之日计入,届满日不因休息日顺延。"
    "2015年2月4日前生效的,期限较短",
)


def _longest(
    years: int, ident: str, title: Term, row: str, evidence: tuple[str, ...]
) -> NamedMoment:
    """The end of a measure on one sort of asset."""
    computed = After(At(v.CONTROLLED), Years(years, roll=Roll.NONE, start=DayStart.SAME_DAY))
    return NamedMoment(
        id=ident,
        title=title,
        kind=MomentKind.DURATION,
        stage=Stage.CONTROL,
        checked=CHECKED,
        moment=FirstKnown(p.CONTROL_EXPIRES, computed),
        in_force=InForce(since=_OF_2015, governed_by=At(v.CONTROLLED)),
        citations=(_says("第487条", "第485条", _LONGEST_ARTICLE, *evidence),),
        covers=(row,),
        note=_DURATION_NOTE,
    )


_HUNANYUER = "m.hunanyuer.com/baike/zonghe/1814701.html"
_SHOULAWYER = "m.shoulawyer.com/zhishi/85958.htm"
_IEQM = "ieqm.com/law/3911666.html"

MOMENTS: Final = (
    _longest(
        1,
        "interpretation-deposit-freezing-ends",
        Term("end of the freezing of a bank deposit", "银行存款冻结期限届满"),
        "CUR-B09a",
        (_FJXIALONG, _HUNANYUER, _SHOULAWYER, _IEQM, _LAWEER),
    ),
    _longest(
        2,
        "interpretation-movable-seizure-ends",
        Term("end of the seizure of a movable", "动产查封、扣押期限届满"),
        "CUR-B09b",
        (_FJXIALONG, _HUNANYUER, _SHOULAWYER, _IEQM),
    ),
    _longest(
        3,
        "interpretation-immovable-seizure-ends",
        Term(
            "end of the seizure of an immovable or other right",
            "不动产查封、其他财产权冻结期限届满",
        ),
        "CUR-B09c",
        (_FJXIALONG, _HUNANYUER, _SHOULAWYER),
    ),
)

CONTROL_RENEWAL: Final = Rule(
    id="interpretation-control-renewal",
    title=Term("renew a measure before it ends", "期限届满前办理续行查封、扣押、冻结"),
    grain=Grain.ITEM,
    stage=Stage.CONTROL,
    checked=CHECKED,
    applies_if=NotAfter(At(p.CONTROL_RENEWAL_SOUGHT), At(p.CONTROL_EXPIRES)),
    latest=At(p.CONTROL_EXPIRES),
    act=At(p.CONTROL_RENEWED),
    ended_by=Earlier(At(p.CONTROL_LIFTED), At(sa.SALE_RULING_SERVED)),
    in_force=InForce(since=date(2005, 1, 1)),
    duty="control-renewal",
    citations=(
        _says(
            "第487条",
            "第485条",
            Term(
                "where the creditor asks for more time, the court renews the measure before its "
                "period ends; it may also do so by itself",
                "申请执行人申请延长的,法院应在期限届满前办理续行手续;也可依职权办理",
            ),
        ),
        Citation(
            instrument=SEIZURE_PROVISIONS,
            article="第29条",
            until=date(2015, 2, 3),
            text=Term(
                "the same duty before 2015, the renewal for at most half of the longest period",
                "2015年前同此,续行期限不得超过上限的二分之一",
            ),
            evidence=("w756.cn/b/241482.html", "m.64365.com/special/19470255"),
        ),
    ),
    note=Term(
        "the last day printed in the document counts and does not move off a rest day; give the "
        "end of the measure that is to be renewed, not the new one. A measure that ended without "
        "renewal has no effect from then on. Nothing is to be renewed once the asset is sold, and "
        "the court is not late where it was asked only after the end",
        "以文书载明的届满日为准,不因休息日顺延;请填写待续行措施的届满日,而非续行后的届满日。"
        "届满未续行的,效力消灭。财产已处分的,无需续行;期限届满后才申请的,法院无从续行",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "renewed on the last working day before the holiday in which it ends",
                "届满日在国庆假期内,节前最后一个工作日续行",
            ),
            due="2018-10-05",
            control_renewal_sought="2018-09-20",
            control_expires="2018-10-05",
            control_renewed="2018-09-30",
        ),
        worked(
            Verdict.LATE,
            Term(
                "renewed on the first working day after the holiday: the effect ended on the 5th",
                "假期后首个工作日才续行,届满日不顺延,自10月6日起已无效力",
            ),
            due="2018-10-05",
            control_renewal_sought="2018-09-20",
            control_expires="2018-10-05",
            control_renewed="2018-10-08",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "ended the day before, not renewed and not lifted", "已于前一日届满,未续行也未解除"
            ),
            due="2024-01-23",
            as_of="2024-01-24",
            control_renewal_sought="2024-01-10",
            control_expires="2024-01-23",
            control_renewed=None,
            control_lifted=None,
            sale_ruling_served=None,
        ),
        worked(
            Verdict.LAPSED,
            Term("lifted before it ended", "届满前已解除"),
            due="2024-01-23",
            as_of="2024-01-24",
            control_renewal_sought="2024-01-10",
            control_expires="2024-01-23",
            control_renewed=None,
            control_lifted="2024-01-19",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term(
                "nobody asked for more time: the court may, but need not",
                "无人申请续行,法院并无此义务",
            ),
            as_of="2024-01-24",
            control_renewal_sought=None,
            control_expires="2024-01-23",
            control_renewed=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("asked for on the day after the end", "届满次日才申请续行"),
            as_of="2024-02-01",
            control_renewal_sought="2024-01-24",
            control_expires="2024-01-23",
            control_renewed=None,
        ),
        worked(
            Verdict.LAPSED,
            Term("sold before it ended", "届满前成交裁定已送达"),
            due="2024-01-23",
            as_of="2024-01-24",
            control_renewal_sought="2024-01-10",
            control_expires="2024-01-23",
            control_renewed=None,
            control_lifted=None,
            sale_ruling_served="2024-01-18",
        ),
    ),
)

# A third person's objection: standstill after a rejection, release after a stay.

_THING: Final = OneOf(ob.OBJECTION_KIND, ("thing",))
_SERVED: Final = At(v.OBJECTION_RULING_SERVED)
_TIME_TO_SUE: Final = within(_SERVED, Days(15))

STANDSTILL: Final = Rule(
    id="interpretation-standstill",
    title=Term(
        "no disposal while the third person may still sue", "驳回案外人异议后15日内不得处分执行标的"
    ),
    role=Role.LOWER_BOUND,
    stage=Stage.OBJECTION,
    checked=CHECKED,
    applies_if=_THING & OneOf(p.OBJECTION_OUTCOME, ("rejected",)),
    earliest=only_after(_SERVED, Days(15)),
    act=At(p.DISPUTED_THING_DISPOSED),
    in_force=SINCE_2015,
    duty="disputed-thing-standstill",
    covers=("CUR-E05b",),
    citations=(
        _says(
            "第465条",
            "第463条",
            Term(
                "within 15 days of serving the rejection on the third person the court may not "
                "dispose of the thing",
                "驳回异议裁定送达案外人之日起15日内,法院不得对执行标的进行处分",
            ),
        ),
    ),
    note=Term(
        "the service on the third person counts. Once a third-party suit is brought the thing may "
        "not be disposed of while it lasts, which this bound does not show",
        "以送达案外人之日为准。已提起执行异议之诉的,审理期间不得处分,本规则不反映该情形",
    ),
    readings=(
        Reading(
            id="with-time-to-sue",
            title=Term(
                "the standstill ends with the time to sue, which moves off a rest day",
                "与起诉期限同时届满(届满日为休息日的顺延)",
            ),
            earliest=After(within(_SERVED, Days(15, roll=Roll.FORWARD)), Days(1, roll=Roll.NONE)),
        ),
    ),
    examples=(
        worked(
            Verdict.PREMATURE,
            Term(
                "served on 21 September: day 15 is 6 October, permitted from the 7th",
                "9月21日送达,第15日为10月6日,7日起方可处分",
            ),
            due="2018-10-07",
            objection_kind="thing",
            objection_outcome="rejected",
            objection_ruling_served="2018-09-21",
            disputed_thing_disposed="2018-10-06",
        ),
        worked(
            Verdict.ON_TIME,
            Term("the day after day 15; the bound is not moved", "第15日的次日,界限不顺延"),
            due="2018-10-07",
            objection_kind="thing",
            objection_outcome="rejected",
            objection_ruling_served="2018-09-21",
            disputed_thing_disposed="2018-10-07",
        ),
        worked(
            Verdict.PENDING,
            Term("not disposed of yet", "尚未处分"),
            due="2018-10-07",
            as_of="2018-12-03",
            objection_kind="thing",
            objection_outcome="rejected",
            objection_ruling_served="2018-09-21",
            disputed_thing_disposed=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("the objection was upheld", "异议成立"),
            objection_kind="thing",
            objection_outcome="upheld",
            objection_ruling_served="2018-09-21",
            disputed_thing_disposed="2018-10-06",
        ),
    ),
)

RELEASE: Final = Rule(
    id="interpretation-disputed-thing-release",
    title=Term(
        "lift the measures after a stay that the creditor did not contest",
        "申请执行人未起诉的,解除对执行标的的措施",
    ),
    stage=Stage.OBJECTION,
    checked=CHECKED,
    applies_if=_THING
    & OneOf(p.OBJECTION_OUTCOME, ("upheld",))
    & ~NotAfter(At(p.THIRD_PARTY_SUIT_FILED), _TIME_TO_SUE),
    latest=within(_TIME_TO_SUE, Days(7)),
    act=At(p.DISPUTED_THING_RELEASED),
    in_force=SINCE_2015,
    duty="disputed-thing-release",
    covers=("CUR-E05c",),
    citations=(
        _says(
            "第316条",
            "第314条",
            Term(
                "where enforcement upon the thing is stayed and the creditor does not sue in time, "
                "the court lifts its measures within 7 days of the end of the time to sue",
                "裁定中止对执行标的的执行后,申请执行人未在法定期间内起诉的,自起诉期限届满之日起7日内解除执行措施",
            ),
        ),
    ),
    note=Term(
        "the time to sue is 15 days from the service on the creditor, moved off a rest day; the 7 "
        "days run from that day. A suit after it changes nothing",
        "起诉期限为裁定送达申请执行人之日起15日(含顺延),7日自该日起算;逾期起诉不影响",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "15 days to Saturday 29 September (worked), 7 days to 6 October, in the holiday to "
                "the 7th: Monday the 8th",
                "15日至9月29日星期六(调休上班),再7日至10月6日,假期至7日,顺延至8日星期一",
            ),
            due="2018-10-08",
            objection_kind="thing",
            objection_outcome="upheld",
            objection_ruling_served="2018-09-14",
            third_party_suit_filed=None,
            disputed_thing_released="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term("one day after it", "届满日次日才解除"),
            due="2018-10-08",
            objection_kind="thing",
            objection_outcome="upheld",
            objection_ruling_served="2018-09-14",
            third_party_suit_filed=None,
            disputed_thing_released="2018-10-09",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "15 days to Tuesday 30 April, 7 days to Tuesday 7 May; the suit of 6 May was late",
                "15日至4月30日星期二,再7日至5月7日星期二;5月6日起诉已逾期,仍应解除",
            ),
            due="2024-05-07",
            as_of="2024-05-08",
            objection_kind="thing",
            objection_outcome="upheld",
            objection_ruling_served="2024-04-15",
            third_party_suit_filed="2024-05-06",
            disputed_thing_released=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("sued on the last day to sue", "起诉期限最后一日已起诉"),
            as_of="2024-05-08",
            objection_kind="thing",
            objection_outcome="upheld",
            objection_ruling_served="2024-04-15",
            third_party_suit_filed="2024-04-30",
            disputed_thing_released=None,
        ),
    ),
)

# Distribution among several creditors. The three periods stand in both interpretations.

_SINCE_2009: Final = InForce(since=date(2009, 1, 1))
_AHFYZS = "ahfyzs.com/content/25/0821/09/34335215_1159776087.shtml"


def _earlier(was: str, article: str, text: Term) -> Citation:
    """The same period in the interpretation on enforcement procedure."""
    return Citation(
        instrument=ENFORCEMENT_PROCEDURE_INTERPRETATION,
        article=article,
        numbers=((date(2009, 1, 1), was), (date(2021, 1, 1), article)),
        text=text,
        evidence=(_TEXTS, _AHFYZS),
    )


_PLAN_TEXT = Term(
    "a creditor or the debtor who objects to the distribution plan does so in writing within 15 "
    "days of receiving it",
    "债权人或者被执行人对分配方案有异议的,自收到之日起15日内书面提出",
)
_OPPOSITION_TEXT = Term(
    "those who did not object are told of the objection; whoever does not oppose it within 15 days "
    "of the notice lets it pass. The objector is told of an opposition and may sue within 15 days "
    "of that notice, else the plan stands",
    "对异议,应通知未提出异议的债权人、被执行人;其自收到通知之日起15日内未反对的,依异议修正后分配;"
    "反对的,应通知异议人,异议人可自收到通知之日起15日内起诉,逾期依原方案分配",
)
_OPPOSITION = (
    _earlier("第26条", "第18条", _OPPOSITION_TEXT),
    _says("第512条", "第510条", _OPPOSITION_TEXT),
)
_EACH_PERSON_NOTE = Term(
    "a right: who does not use it is not late. It runs for each person from that person's own "
    "receipt",
    "权利期间,未行使不算超期;各人自本人收到之日起分别计算",
)

PLAN_OBJECTION: Final = Rule(
    id="interpretation-distribution-objection",
    title=Term("object to the distribution plan", "对财产分配方案提出书面异议"),
    role=Role.RIGHT_WINDOW,
    obliged=Term("a creditor or the debtor", "债权人、被执行人"),
    stage=Stage.PAYOUT,
    checked=CHECKED,
    latest=within(At(p.DISTRIBUTION_PLAN_RECEIVED), Days(15)),
    act=At(p.DISTRIBUTION_OBJECTED),
    in_force=_SINCE_2009,
    duty="distribution-objection",
    covers=("CUR-E09a",),
    citations=(
        _earlier("第25条", "第17条", _PLAN_TEXT),
        _says("第511条", "第509条", _PLAN_TEXT),
    ),
    note=_EACH_PERSON_NOTE,
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 15 is Saturday 29 September, worked for the holiday: no move",
                "第15日为9月29日星期六,调休上班,不顺延",
            ),
            due="2018-09-29",
            distribution_plan_received="2018-09-14",
            distribution_objected="2018-09-29",
        ),
        worked(
            Verdict.LATE,
            Term("one day after it", "届满日次日才提出"),
            due="2018-09-29",
            distribution_plan_received="2018-09-14",
            distribution_objected="2018-09-30",
        ),
        worked(
            Verdict.LAPSED,
            Term("day 15 is Tuesday 7 May; not used", "第15日为5月7日星期二,未提出"),
            due="2024-05-07",
            as_of="2024-05-08",
            distribution_plan_received="2024-04-22",
            distribution_objected=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term(
                "received on the day before the older interpretation took force",
                "执行程序解释施行前一日收到",
            ),
            distribution_plan_received="2008-12-31",
            distribution_objected="2009-01-12",
        ),
    ),
)

PLAN_OPPOSITION: Final = Rule(
    id="interpretation-distribution-opposition",
    title=Term("oppose an objection to the distribution plan", "对分配方案异议提出反对意见"),
    role=Role.RIGHT_WINDOW,
    obliged=Term("creditors and debtor who did not object", "未提出异议的债权人、被执行人"),
    stage=Stage.PAYOUT,
    checked=CHECKED,
    latest=within(At(p.DISTRIBUTION_OBJECTION_NOTIFIED), Days(15)),
    act=At(p.DISTRIBUTION_OPPOSED),
    in_force=_SINCE_2009,
    duty="distribution-opposition",
    covers=("CUR-E09b",),
    citations=_OPPOSITION,
    note=_EACH_PERSON_NOTE,
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 15 is 5 February, in the holiday of 4 to 10 February 2019: Monday the 11th",
                "第15日为2月5日,在2019年春节假期(4日至10日)内,顺延至11日星期一",
            ),
            due="2019-02-11",
            distribution_objection_notified="2019-01-21",
            distribution_opposed="2019-02-11",
        ),
        worked(
            Verdict.LATE,
            Term("one day after it", "届满日次日才提出"),
            due="2019-02-11",
            distribution_objection_notified="2019-01-21",
            distribution_opposed="2019-02-12",
        ),
        worked(
            Verdict.PENDING,
            Term("day 15 itself", "届满日当日"),
            due="2024-05-07",
            as_of="2024-05-07",
            distribution_objection_notified="2024-04-22",
            distribution_opposed=None,
        ),
        worked(
            Verdict.LAPSED,
            Term("nobody opposed by day 15", "第15日届满,无人反对"),
            due="2024-05-07",
            as_of="2024-05-08",
            distribution_objection_notified="2024-04-22",
            distribution_opposed=None,
        ),
    ),
)

PLAN_SUIT: Final = Rule(
    id="interpretation-distribution-suit",
    title=Term("sue about the distribution plan", "提起分配方案异议之诉"),
    role=Role.RIGHT_WINDOW,
    obliged=Term("the objector", "异议人"),
    stage=Stage.PAYOUT,
    checked=CHECKED,
    latest=within(At(p.DISTRIBUTION_OPPOSITION_NOTIFIED), Days(15)),
    act=At(p.DISTRIBUTION_SUIT_FILED),
    in_force=_SINCE_2009,
    duty="distribution-suit",
    covers=("CUR-E09c",),
    citations=_OPPOSITION,
    note=_EACH_PERSON_NOTE,
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 15 is 5 October 2021; the holiday lasts to the 7th: Friday the 8th",
                "第15日为2021年10月5日,假期至7日,顺延至8日星期五",
            ),
            due="2021-10-08",
            distribution_opposition_notified="2021-09-20",
            distribution_suit_filed="2021-10-08",
        ),
        worked(
            Verdict.LATE,
            Term("one day after it, a worked Saturday", "届满日次日(星期六,调休上班)才起诉"),
            due="2021-10-08",
            distribution_opposition_notified="2021-09-20",
            distribution_suit_filed="2021-10-09",
        ),
        worked(
            Verdict.LAPSED,
            Term("no suit by the 8th: the plan stands", "8日届满未起诉,依原方案分配"),
            due="2021-10-08",
            as_of="2021-10-09",
            distribution_opposition_notified="2021-09-20",
            distribution_suit_filed=None,
        ),
    ),
)

PARTICIPATION: Final = Rule(
    id="interpretation-participation",
    title=Term("apply to take part in the distribution", "申请参与分配"),
    role=Role.RIGHT_WINDOW,
    obliged=Term("another creditor of the debtor", "被执行人的其他债权人"),
    stage=Stage.PAYOUT,
    checked=CHECKED,
    earliest=At(v.FILED),
    latest=At(p.ASSETS_EXHAUSTED),
    act=At(p.PARTICIPATION_SOUGHT),
    in_force=InForce(since=_OF_2015, governed_by=At(p.PARTICIPATION_SOUGHT)),
    duty="participation",
    covers=("CUR-E09d",),
    citations=(
        _says(
            "第509条",
            "第507条",
            Term(
                "the application is made after enforcement has begun and before the enforcement "
                "upon the debtor's assets is finished",
                "参与分配申请应在执行程序开始后、被执行人的财产执行终结前提出",
            ),
        ),
    ),
    note=Term(
        "an order of events, no length: enforcement is taken to begin with the filing, and the day "
        "on which it ends is taken as in time. It is about debtors who are natural persons or "
        "organisations without legal personality (art. 506)",
        "仅为先后顺序,无日数:执行程序以立案为开始;与财产执行终结同日的,视为在先。"
        "适用于被执行人为公民或者其他组织的情形(第506条)",
    ),
    readings=(
        Reading(
            id="day-before",
            title=Term(
                "before the day on which enforcement ends", "须在财产执行终结之日的前一日以前提出"
            ),
            latest=Before(At(p.ASSETS_EXHAUSTED), Days(1, roll=Roll.NONE)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term("between the two events", "在两者之间提出"),
            due="2018-10-15",
            filed="2018-03-15",
            assets_exhausted="2018-10-15",
            participation_sought="2018-10-12",
        ),
        worked(
            Verdict.LATE,
            Term("after everything had been enforced", "财产执行终结后才提出"),
            due="2018-10-15",
            filed="2018-03-15",
            assets_exhausted="2018-10-15",
            participation_sought="2018-10-16",
        ),
        worked(
            Verdict.PREMATURE,
            Term("before enforcement began", "执行程序开始前提出"),
            due="2018-10-15",
            filed="2018-03-15",
            assets_exhausted="2018-10-15",
            participation_sought="2018-03-14",
        ),
        worked(
            Verdict.ON_TIME,
            Term("enforcement still goes on", "财产尚未执行终结"),
            as_of="2018-12-03",
            filed="2018-03-15",
            assets_exhausted=None,
            participation_sought="2018-10-16",
        ),
    ),
)

# Summons, detention, fines.

_ARRIVED: Final = At(p.SUMMONED_ARRIVED)


def _elapsed(hours: int) -> Hours:
    """Hours as they pass: a limit on how long somebody is held never moves off a rest day."""
    return Hours(hours, HourStart.AT_INSTANT, Roll.NONE)


def _from_questioning(hours: int) -> Reading:
    return Reading(
        id="from-questioning",
        title=Term("from the start of the questioning", "自调查询问开始时起算"),
        latest=within(At(p.QUESTIONING_STARTED), _elapsed(hours)),
    )


_QUESTIONING = _says(
    "第484条",
    "第482条",
    Term(
        "a summoned person is questioned for no more than 8 hours; where the case is complicated "
        "and detention may follow, for no more than 24",
        "对被拘传人的调查询问不得超过8小时;情况复杂、依法可能采取拘留措施的,不得超过24小时",
    ),
)
_QUESTIONING_NOTE = Term(
    "elapsed time: it runs from the instant and no rest day moves it. The text does not say from "
    "when; the arrival is taken, which is the stricter start",
    "按实际经过的时间计算,不因休息日顺延。原文未写明起算,以到场时起算(较严)",
)

QUESTIONING: Final = Rule(
    id="interpretation-questioning",
    title=Term("end the questioning of a summoned person", "拘传调查询问(8小时)"),
    stage=Stage.SANCTIONS,
    checked=CHECKED,
    applies_if=~Holds(p.POSSIBLE_DETENTION),
    latest=within(_ARRIVED, _elapsed(8)),
    act=At(p.QUESTIONING_ENDED),
    in_force=SINCE_2015,
    duty="questioning",
    covers=("CUR-F11a",),
    citations=(_QUESTIONING,),
    note=_QUESTIONING_NOTE,
    readings=(_from_questioning(8),),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term("from 9:30 to 17:30 sharp", "9时30分到场,至17时30分整"),
            due="2018-05-02T17:30",
            possible_detention=False,
            summoned_arrived="2018-05-02T09:30",
            questioning_ended="2018-05-02T17:30",
        ),
        worked(
            Verdict.LATE,
            Term("one minute more", "超过1分钟"),
            due="2018-05-02T17:30",
            possible_detention=False,
            summoned_arrived="2018-05-02T09:30",
            questioning_ended="2018-05-02T17:31",
        ),
        worked(
            Verdict.UNDETERMINED,
            Term("only the day of the arrival is known", "到场仅知日期,不知时刻"),
            possible_detention=False,
            summoned_arrived="2018-05-02",
            questioning_ended="2018-05-02T17:31",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "arrived at 15:00 on a Saturday, not let go on that day",
                "星期六15时到场,23时届满,当日未结束",
            ),
            due="2018-05-12T23:00",
            as_of="2018-05-12",
            possible_detention=False,
            summoned_arrived="2018-05-12T15:00",
            questioning_ended=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term(
                "complicated, and detention may follow: 24 hours", "情况复杂且可能拘留,适用24小时"
            ),
            possible_detention=True,
            summoned_arrived="2018-05-02T09:30",
            questioning_ended="2018-05-03T08:00",
        ),
    ),
)

LONG_QUESTIONING: Final = Rule(
    id="interpretation-questioning-detention",
    title=Term(
        "end the questioning of a summoned person who may be detained", "拘传调查询问(24小时)"
    ),
    stage=Stage.SANCTIONS,
    checked=CHECKED,
    applies_if=Holds(p.POSSIBLE_DETENTION),
    latest=within(_ARRIVED, _elapsed(24)),
    act=At(p.QUESTIONING_ENDED),
    in_force=SINCE_2015,
    duty="questioning",
    covers=("CUR-F11b",),
    citations=(_QUESTIONING,),
    note=_QUESTIONING_NOTE,
    readings=(_from_questioning(24),),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term("to 9:30 of the next day", "至次日9时30分"),
            due="2018-05-03T09:30",
            possible_detention=True,
            summoned_arrived="2018-05-02T09:30",
            questioning_ended="2018-05-03T09:30",
        ),
        worked(
            Verdict.LATE,
            Term(
                "from Friday to Saturday; the Saturday does not move it",
                "自星期五至星期六,不因休息日顺延",
            ),
            due="2018-05-12T10:25",
            possible_detention=True,
            summoned_arrived="2018-05-11T10:25",
            questioning_ended="2018-05-12T10:26",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("no detention in sight: 8 hours", "并无拘留可能,适用8小时"),
            possible_detention=False,
            summoned_arrived="2018-05-02T09:30",
            questioning_ended="2018-05-03T08:00",
        ),
    ),
)

FAMILY_NOTICE: Final = Rule(
    id="interpretation-family-notice",
    title=Term("notify the family of a detained person", "拘留后通知家属"),
    stage=Stage.SANCTIONS,
    checked=CHECKED,
    latest=within(At(p.DETAINED), _elapsed(24)),
    act=At(p.FAMILY_NOTIFIED),
    excuse=Holds(p.FAMILY_OUT_OF_REACH),
    in_force=SINCE_2015,
    duty="family-notice",
    covers=("CUR-F12b",),
    citations=(
        Citation(
            instrument=CIVIL_PROCEDURE_INTERPRETATION,
            article="第180条",
            text=Term(
                "the family is notified within 24 hours of the detention; where that cannot be "
                "done in time or nobody is reached, it is put on file",
                "采取拘留措施后24小时内通知家属;确实无法按时通知或者通知不到的,记录在案",
            ),
            evidence=(_TEXTS,),
        ),
    ),
    note=Term(
        "elapsed time, from the instant of the detention, for the protection of the person",
        "为保护被拘留人,自拘留之时按实际经过的时间计算",
    ),
    readings=(
        Reading(
            id="next-hour",
            title=Term("from the next hour, as procedural periods", "自次时起算"),
            authority=Term("民诉法解释 art. 125", "民诉法解释第125条"),
            latest=within(At(p.DETAINED), Hours(24)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term("24 hours to the minute", "恰满24小时"),
            due="2022-02-18T15:20",
            detained="2022-02-17T15:20",
            family_notified="2022-02-18T15:20",
        ),
        worked(
            Verdict.LATE,
            Term(
                "ten minutes later; it is on file that nobody was reached, which excuses it",
                "迟10分钟;家属通知不到已记录在案,可免责",
            ),
            due="2022-02-18T15:20",
            detained="2022-02-17T15:20",
            family_notified="2022-02-18T15:30",
            family_out_of_reach=True,
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "detained and notified on two days in a row, at unknown times",
                "拘留与通知在相邻两日,时刻不明",
            ),
            detained="2022-02-17",
            family_notified="2022-02-18",
        ),
        worked(
            Verdict.ON_TIME,
            Term("on one day, whatever the times", "同日通知,时刻不明也不影响"),
            detained="2022-02-17",
            family_notified="2022-02-17",
        ),
        worked(
            Verdict.OVERDUE,
            Term("nobody notified two days later", "两日后仍未通知"),
            due="2022-02-18T15:20",
            as_of="2022-02-19",
            detained="2022-02-17T15:20",
            family_notified=None,
            family_out_of_reach=False,
        ),
    ),
)

_SANCTION_REVIEW_TEXT = Term(
    "review is asked for within 3 days of receiving the decision on a fine or detention; the court "
    "above decides within 5 days of receiving the application",
    "不服罚款、拘留决定申请复议的,自收到决定书之日起3日内提出;上级法院在收到申请后5日内作出决定",
)
_ART_185 = Citation(
    instrument=CIVIL_PROCEDURE_INTERPRETATION,
    article="第185条",
    text=_SANCTION_REVIEW_TEXT,
    evidence=(_TEXTS,),
)

SANCTION_REVIEW_APPLICATION: Final = Rule(
    id="interpretation-sanction-review-application",
    title=Term("apply for review of a fine or detention", "对罚款、拘留决定申请复议"),
    role=Role.RIGHT_WINDOW,
    obliged=Term("the person fined or detained", "被罚款、拘留的人"),
    stage=Stage.SANCTIONS,
    checked=CHECKED,
    latest=within(At(p.SANCTION_RECEIVED), Days(3)),
    act=At(p.SANCTION_REVIEW_SOUGHT),
    in_force=SINCE_2015,
    duty="sanction-review-application",
    covers=("CUR-F13a",),
    citations=(_ART_185,),
    note=Term(
        "a right: who does not use it is not late. Enforcing the decision goes on meanwhile",
        "权利期间,未行使不算超期;复议期间不停止执行",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 3 is 1 October; the holiday lasts to the 7th: Monday the 8th",
                "第3日为10月1日,假期至7日,顺延至8日星期一",
            ),
            due="2018-10-08",
            sanction_received="2018-09-28",
            sanction_review_sought="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term("one day after it", "届满日次日才申请"),
            due="2018-10-08",
            sanction_received="2018-09-28",
            sanction_review_sought="2018-10-09",
        ),
        worked(
            Verdict.LAPSED,
            Term("day 3 is Thursday 25 April; not used", "第3日为4月25日星期四,未申请"),
            due="2024-04-25",
            as_of="2024-04-26",
            sanction_received="2024-04-22",
            sanction_review_sought=None,
        ),
    ),
)

SANCTION_REVIEW: Final = Rule(
    id="interpretation-sanction-review",
    title=Term("decide the review of a fine or detention", "罚款、拘留复议决定"),
    obliged=HIGHER_COURT,
    stage=Stage.SANCTIONS,
    checked=CHECKED,
    latest=within(At(p.SANCTION_REVIEW_RECEIVED), Days(5)),
    act=At(p.SANCTION_REVIEW_DECIDED),
    in_force=InForce(since=date(2000, 9, 28)),
    duty="sanction-review",
    covers=("CUR-F13b",),
    citations=(
        _ART_185,
        Citation(
            instrument=texts.TRIAL_LIMITS,
            article="第2条",
            text=Term(
                "5 days for the review of a fine or detention in civil matters",
                "对罚款、拘留民事决定不服申请复议的,审理期限为5日",
            ),
            evidence=(_TEXTS,),
        ),
    ),
    note=Term("calendar days, with no extension in either text", "自然日;两部文本均未规定延长"),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 5 is 3 October, in the holiday of 1 to 7 October: Monday the 8th",
                "第5日为10月3日,在国庆假期(1日至7日)内,顺延至8日星期一",
            ),
            due="2018-10-08",
            sanction_review_received="2018-09-28",
            sanction_review_decided="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 5 is Saturday 28 April, worked for the holiday: no move",
                "第5日为4月28日星期六,调休上班,不顺延",
            ),
            due="2018-04-28",
            sanction_review_received="2018-04-23",
            sanction_review_decided="2018-05-02",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 5 is Saturday 27 April 2024, a rest day; Sunday the 28th is worked",
                "第5日为2024年4月27日星期六,次日星期日调休上班,顺延至28日",
            ),
            due="2024-04-28",
            as_of="2024-04-29",
            sanction_review_received="2024-04-22",
            sanction_review_decided=None,
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "under the provisions of 2000: day 5 is 6 October 2004, the holiday lasts to the "
                "7th: Friday the 8th",
                "依2000年规定;第5日为2004年10月6日,假期至7日,顺延至8日星期五",
            ),
            due="2004-10-08",
            sanction_review_received="2004-10-01",
            sanction_review_decided="2004-10-08",
        ),
    ),
)

# From enforcement to bankruptcy; after the end of enforcement.

BANKRUPTCY_ANSWER: Final = Rule(
    id="interpretation-bankruptcy-answer",
    title=Term("answer whether the bankruptcy is accepted", "执行转破产审查结果告知"),
    obliged=Term("the court of the debtor's domicile", "被执行人住所地法院"),
    stage=Stage.DELEGATION,
    checked=CHECKED,
    latest=within(At(p.BANKRUPTCY_FILE_RECEIVED), Days(30)),
    act=At(p.BANKRUPTCY_ANSWERED),
    in_force=SINCE_2015,
    duty="bankruptcy-answer",
    covers=("CUR-G08",),
    citations=(
        _says(
            "第514条",
            "第512条",
            Term(
                "the court of the debtor's domicile tells the enforcing court within 30 days of "
                "receiving the file whether it accepts the bankruptcy",
                "被执行人住所地法院自收到执行案件相关材料之日起30日内,将是否受理破产的裁定告知执行法院",
            ),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 30 is Sunday 7 October, the end of the holiday: Monday the 8th",
                "第30日为10月7日,在国庆假期内,顺延至8日星期一",
            ),
            due="2018-10-08",
            bankruptcy_file_received="2018-09-07",
            bankruptcy_answered="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term("one day after it", "届满日次日才告知"),
            due="2018-10-08",
            bankruptcy_file_received="2018-09-07",
            bankruptcy_answered="2018-10-09",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 30 is Wednesday 22 May; no answer by the 23rd",
                "第30日为5月22日星期三,23日仍未告知",
            ),
            due="2024-05-22",
            as_of="2024-05-23",
            bankruptcy_file_received="2024-04-22",
            bankruptcy_answered=None,
        ),
    ),
)

INTERFERENCE: Final = Rule(
    id="interpretation-interference",
    title=Term("ask for the removal of an interference", "执行终结后申请排除妨害"),
    role=Role.RIGHT_WINDOW,
    obliged=Term("whoever suffers from it", "受妨害的人"),
    stage=Stage.CLOSING,
    checked=CHECKED,
    applies_if=~Happened(At(v.TERMINATED_FOR_NOW)),
    latest=within(At(v.CLOSED), Months(6)),
    act=At(p.INTERFERENCE_REMOVAL_SOUGHT),
    in_force=SINCE_2015,
    duty="interference",
    covers=("CUR-G12",),
    citations=(
        _says(
            "第521条",
            "第519条",
            Term(
                "where the debtor or another interferes with what was enforced within six months "
                "of the end of enforcement, the court may remove the interference on application",
                "执行终结6个月内,被执行人或者其他人对已执行的标的有妨害行为的,法院可依申请排除妨害",
            ),
        ),
    ),
    note=Term(
        "a right: who does not use it is not late. The six months are taken to bind the "
        "application; by its words the text may mean the interference. The closing is the end of "
        "enforcement, the termination of this proceeding alone is not",
        "权利期间,未行使不算超期。此处以申请应在6个月内提出;依文义也可指妨害行为发生在6个月内。"
        "以结案为执行终结,终结本次执行程序不在其内",
    ),
    readings=(
        Reading(
            id="interference-itself",
            title=Term(
                "the interference has to lie within the six months",
                "妨害行为须发生在6个月内",
            ),
            authority=Term("the wording of art. 519", "第519条文义"),
            act=At(p.INTERFERED),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "six months end on 3 October 2018, in the holiday to the 7th: Monday the 8th",
                "6个月于2018年10月3日届满,在国庆假期内,顺延至8日星期一",
            ),
            due="2018-10-08",
            closed="2018-04-03",
            terminated_for_now=None,
            interference_removal_sought="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term("one day after it", "届满日次日才申请"),
            due="2018-10-08",
            closed="2018-04-03",
            terminated_for_now=None,
            interference_removal_sought="2018-10-09",
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "February has no 31st: six months end on Thursday 28 February 2019; not used",
                "2月无31日,6个月于2019年2月28日星期四届满;未申请",
            ),
            due="2019-02-28",
            as_of="2019-03-01",
            closed="2018-08-31",
            terminated_for_now=None,
            interference_removal_sought=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("only this proceeding was terminated", "仅终结本次执行程序,执行并未终结"),
            closed="2018-04-03",
            terminated_for_now="2018-04-03",
            interference_removal_sought="2018-10-09",
        ),
    ),
)

RULES: Final = (
    NOTICE,
    CONTROL_RENEWAL,
    STANDSTILL,
    RELEASE,
    PLAN_OBJECTION,
    PLAN_OPPOSITION,
    PLAN_SUIT,
    PARTICIPATION,
    QUESTIONING,
    LONG_QUESTIONING,
    FAMILY_NOTICE,
    SANCTION_REVIEW_APPLICATION,
    SANCTION_REVIEW,
    BANKRUPTCY_ANSWER,
    INTERFERENCE,
)

RULE_SET: Final = RuleSet(
    id="civil-procedure-interpretation",
    title=Term("Interpretation of the Civil Procedure Law: enforcement", "民事诉讼法解释执行期限"),
    rules=RULES,
    moments=MOMENTS,
    vocabulary=VOCABULARY,
)
