"""SPC provisions on objections and reviews in enforcement: filing, orders from above, exit bans.

They hold for objections and reviews that were not decided when they took force (art. 32). A limit
that had run out by then is not reopened, so the event that decides is the earlier of the decision
and the last day of the limit. How long an objection may be raised at all is an order of two events.
"""

from datetime import date
from typing import Final

from execrules.expressions import At, Earlier, FirstKnown, Holds, Moment, OneOf, within
from execrules.facts import DayFact
from execrules.periods import Days
from execrules.rulebook.vocabulary import VOCABULARY, objections, texts
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rules import InForce, Reading, Role, Rule, RuleSet, Stage, worked
from execrules.sources import Citation
from execrules.terms import Term
from execrules.verdicts import Verdict

_LRB = "LawRefBook/Laws @2f4c5c2"
_UIANET = "uianet.net/dictionary/b10642452.html"
_ASK = "m.110ask.com/zhishi/766342440378244185.html"
_CHECKED = date(2026, 11, 23)
_SINCE = date(2015, 5, 5)

HIGHER_COURT: Final = Term("the next higher court", "上一级法院")


def _pending(decision: DayFact, limit: Moment) -> InForce:
    """In force for what was neither decided nor past its limit on the first day of force."""
    return InForce(since=_SINCE, governed_by=Earlier(FirstKnown(decision, limit), limit))


def _article(number: int, says: Term, *evidence: str) -> tuple[Citation]:
    article = f"第{number}条"
    return (
        Citation(
            instrument=texts.OBJECTION_REVIEW_PROVISIONS,
            article=article,
            text=says,
            evidence=(_LRB, *evidence),
        ),
    )


# Filing of an objection.

_FILING = within(At(v.OBJECTION_RECEIVED), Days(3))

FILING: Final = Rule(
    id="objections-filing",
    title=Term("file an objection", "执行异议立案"),
    latest=_FILING,
    act=At(v.OBJECTION_FILED),
    ended_by=Earlier(At(objections.OBJECTION_REFUSED), At(objections.OBJECTION_WITHDRAWN)),
    in_force=_pending(v.OBJECTION_RULED, _FILING),
    duty="file-objection",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    covers=("CUR-E01a",),
    citations=_article(
        2,
        Term(
            "an objection that meets the conditions is filed within three days; one that does not "
            "is refused by ruling",
            "执行异议符合受理条件的,三日内立案;不符合的,裁定不予受理",
        ),
        "shandonghong.com/a/202402/749290.html",
        _UIANET,
    ),
    note=Term(
        "the three days run from the receipt of the objection (art. 3 says so); a refusal within "
        "them ends the duty, a later one leaves it undone; missing papers are asked for once and "
        "supplied within three days, and whether they set the start anew is not written",
        "三日自收到异议之日起算(见第3条);期内裁定不予受理的,立案义务消灭,逾期裁定的不影响超期;"
        "材料不齐的一次性告知三日内补足,是否自补足之日起算,条文未写明",
    ),
    readings=(
        Reading(
            id="from-completion",
            title=Term(
                "from the day on which missing papers were supplied", "材料不齐的,自补足之日起算"
            ),
            latest=within(
                FirstKnown(objections.OBJECTION_COMPLETED, At(v.OBJECTION_RECEIVED)), Days(3)
            ),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 3 is 1 October; the holiday lasts to the 7th: Monday the 8th",
                "第3日为10月1日,假期至7日,顺延至8日星期一",
            ),
            due="2018-10-08",
            objection_received="2018-09-28",
            objection_filed="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 3 is Saturday 29 September, worked for the holiday: no move",
                "第3日为9月29日星期六,调休上班,不顺延",
            ),
            due="2018-09-29",
            objection_received="2018-09-26",
            objection_filed="2018-09-30",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 3 is Thursday 25 April; neither filed nor refused by the 26th",
                "第3日为4月25日星期四;26日仍未立案,也未裁定不予受理",
            ),
            due="2024-04-25",
            as_of="2024-04-26",
            objection_received="2024-04-22",
            objection_filed=None,
            objection_refused=None,
            objection_withdrawn=None,
        ),
        worked(
            Verdict.LAPSED,
            Term("refused by ruling within the three days", "三日内裁定不予受理"),
            due="2024-04-25",
            objection_received="2024-04-22",
            objection_filed=None,
            objection_refused="2024-04-24",
            objection_withdrawn=None,
        ),
        worked(
            Verdict.LATE,
            Term(
                "pending on 5 May 2015, and day 3, Thursday the 7th, had not passed; filed on the "
                "8th",
                "2015年5月5日尚未审结,且第3日(7日星期四)未过;8日才立案",
            ),
            due="2015-05-07",
            objection_received="2015-05-04",
            objection_filed="2015-05-08",
            objection_ruled="2015-05-20",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term(
                "decided after 5 May 2015, but day 3 had passed in April: not reopened",
                "2015年5月5日后才审结,但第3日已于4月届满,不溯及",
            ),
            objection_received="2015-04-20",
            objection_filed="2015-04-27",
            objection_ruled="2015-05-11",
        ),
    ),
)

_NOTIFYING = within(At(v.OBJECTION_FILED), Days(3))

FILING_NOTICE: Final = Rule(
    id="objections-filing-notice",
    title=Term("tell the objector and the parties of the filing", "通知异议人和相关当事人"),
    latest=_NOTIFYING,
    act=At(objections.OBJECTION_PARTIES_NOTIFIED),
    ended_by=At(objections.OBJECTION_WITHDRAWN),
    in_force=_pending(v.OBJECTION_RULED, _NOTIFYING),
    duty="notify-objection-parties",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    covers=("CUR-E01b",),
    citations=_article(
        2,
        Term(
            "within three days of filing the objector and the parties concerned are told",
            "立案后三日内通知异议人和相关当事人",
        ),
        "shandonghong.com/a/202402/749290.html",
        _UIANET,
    ),
    note=Term(
        "the day on which the notice is given; with several persons the last of them",
        "以通知之日为准;通知数人的,以最后一人为准",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 3 is 10 September, in the holiday of 10 to 12 September: Tuesday the 13th",
                "第3日为9月10日,在假期(10日至12日)内,顺延至13日星期二",
            ),
            due="2022-09-13",
            objection_filed="2022-09-07",
            objection_parties_notified="2022-09-13",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 3 is Saturday 18 September, worked for the holiday: no move",
                "第3日为9月18日星期六,调休上班,不顺延",
            ),
            due="2021-09-18",
            objection_filed="2021-09-15",
            objection_parties_notified="2021-09-22",
        ),
        worked(
            Verdict.PENDING,
            Term(
                "day 3 is 22 June, in the holiday of 22 to 24 June; Sunday the 25th is worked",
                "第3日为6月22日,在假期(22日至24日)内,顺延至25日(星期日,调休上班)",
            ),
            due="2023-06-25",
            as_of="2023-06-25",
            objection_filed="2023-06-19",
            objection_parties_notified=None,
            objection_withdrawn=None,
        ),
        worked(
            Verdict.OVERDUE,
            Term("the day after it", "届满日次日仍未通知"),
            due="2023-06-25",
            as_of="2023-06-26",
            objection_filed="2023-06-19",
            objection_parties_notified=None,
            objection_withdrawn=None,
        ),
    ),
)

# What the superior court orders when the enforcing court does nothing.

_ORDER = _article(
    3,
    Term(
        "where the court neither files nor refuses an objection in three days, or does not rule "
        "in time without good reason, the higher court orders it to file within three days or to "
        "rule within fifteen",
        "执行法院三日内既不立案又不裁定不予受理,或者无正当理由逾期不作出裁定的,上一级法院"
        "指令其在三日内立案或者在十五日内作出异议裁定",
    ),
    _UIANET,
)
_ORDER_NOTE = Term(
    "from which day the order's period runs is not written: the receipt of the order is taken for "
    "it; that the higher court finds the complaint justified does not start it",
    "条文未写明起算点,按收到指令之日起算;上一级法院认为异议理由成立本身不起算",
)
_FROM_ORDER = Term("from the day of the order", "自上一级法院作出指令之日起算")

_ORDERED_FILING = within(At(objections.OBJECTION_FILING_ORDER_RECEIVED), Days(3))

ORDERED_FILING: Final = Rule(
    id="objections-ordered-filing",
    title=Term("file an objection as ordered", "按上级法院指令异议立案"),
    latest=_ORDERED_FILING,
    act=At(v.OBJECTION_FILED),
    ended_by=At(objections.OBJECTION_WITHDRAWN),
    in_force=_pending(v.OBJECTION_RULED, _ORDERED_FILING),
    duty="file-objection",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    covers=("CUR-E06a",),
    citations=_ORDER,
    note=_ORDER_NOTE,
    readings=(
        Reading(
            id="from-the-order",
            title=_FROM_ORDER,
            latest=within(At(objections.OBJECTION_FILING_ORDERED), Days(3)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 3 is 3 May, in the holiday of 1 to 4 May; Sunday the 5th is worked",
                "第3日为5月3日,在假期(1日至4日)内,顺延至5日(星期日,调休上班)",
            ),
            due="2019-05-05",
            objection_filing_order_received="2019-04-30",
            objection_filed="2019-05-05",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 3 is Sunday 28 April, worked for the holiday: no move",
                "第3日为4月28日星期日,调休上班,不顺延",
            ),
            due="2019-04-28",
            objection_filing_order_received="2019-04-25",
            objection_filed="2019-04-29",
        ),
        worked(
            Verdict.LAPSED,
            Term("withdrawn the day after the order came", "收到指令次日撤回异议"),
            due="2019-04-28",
            objection_filing_order_received="2019-04-25",
            objection_filed=None,
            objection_withdrawn="2019-04-26",
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "ordered on 25 April, filed on 8 May: when the order came is not recorded",
                "4月25日作出指令,5月8日立案,何时收到指令未记录",
            ),
            objection_filing_ordered="2019-04-25",
            objection_filed="2019-05-08",
        ),
    ),
)

_ORDERED_RULING = within(At(objections.OBJECTION_RULING_ORDER_RECEIVED), Days(15))

ORDERED_RULING: Final = Rule(
    id="objections-ordered-ruling",
    title=Term("rule on an objection as ordered", "按上级法院指令作出异议裁定"),
    latest=_ORDERED_RULING,
    act=At(v.OBJECTION_RULED),
    ended_by=At(objections.OBJECTION_WITHDRAWN),
    in_force=_pending(v.OBJECTION_RULED, _ORDERED_RULING),
    duty="rule-on-objection",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    covers=("CUR-E06b",),
    citations=_ORDER,
    note=_ORDER_NOTE,
    readings=(
        Reading(
            id="from-the-order",
            title=_FROM_ORDER,
            latest=within(At(objections.OBJECTION_RULING_ORDERED), Days(15)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 15 is 25 January 2020; the holiday lasts, extended, to 2 February: the 3rd",
                "第15日为2020年1月25日,春节假期延长至2月2日,顺延至2月3日",
            ),
            due="2020-02-03",
            objection_ruling_order_received="2020-01-10",
            objection_ruled="2020-02-03",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 15 is Sunday 27 September, worked for the holiday: no move",
                "第15日为9月27日星期日,调休上班,不顺延",
            ),
            due="2020-09-27",
            objection_ruling_order_received="2020-09-12",
            objection_ruled="2020-09-28",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 15 is Tuesday 18 June; not ruled on by the 19th",
                "第15日为6月18日星期二,19日仍未裁定",
            ),
            due="2024-06-18",
            as_of="2024-06-19",
            objection_ruling_order_received="2024-06-03",
            objection_ruled=None,
            objection_withdrawn=None,
        ),
        worked(
            Verdict.LAPSED,
            Term("withdrawn before the fifteen days were over", "十五日届满前撤回异议"),
            due="2024-06-18",
            objection_ruling_order_received="2024-06-03",
            objection_ruled=None,
            objection_withdrawn="2024-06-11",
        ),
    ),
)

# Review of an exit ban.

_SEEKING_REVIEW = within(At(objections.EXIT_BAN_SERVED), Days(10))

EXIT_BAN_REVIEW_REQUEST: Final = Rule(
    id="objections-exit-ban-review-request",
    title=Term("seek review of an exit ban", "对限制出境决定申请复议"),
    role=Role.RIGHT_WINDOW,
    obliged=Term("the person banned from leaving", "被限制出境的人"),
    latest=_SEEKING_REVIEW,
    act=At(objections.EXIT_BAN_REVIEW_SOUGHT),
    ended_by=At(objections.EXIT_BAN_LIFTED),
    in_force=_pending(objections.EXIT_BAN_REVIEW_DECIDED, _SEEKING_REVIEW),
    duty="seek-exit-ban-review",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    covers=("CUR-E07a",),
    citations=_article(
        9,
        Term(
            "who is banned from leaving the country may seek review from the next higher court "
            "within ten days of receiving the decision",
            "被限制出境的人可以自收到限制出境决定之日起十日内向上一级法院申请复议",
        ),
    ),
    note=Term("the ban stays in force during the review", "复议期间不停止原决定的执行"),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 10 is 1 October 2017; the holiday lasts to the 8th: Monday the 9th",
                "第10日为2017年10月1日,假期至8日,顺延至9日星期一",
            ),
            due="2017-10-09",
            exit_ban_served="2017-09-21",
            exit_ban_review_sought="2017-10-09",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 10 is Saturday 30 September, worked for the holiday: no move",
                "第10日为9月30日星期六,调休上班,不顺延",
            ),
            due="2017-09-30",
            exit_ban_served="2017-09-20",
            exit_ban_review_sought="2017-10-09",
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "day 10 is Saturday 11 March: Monday the 13th; not used, nobody is late",
                "第10日为3月11日星期六,顺延至13日星期一;未申请,不算超期",
            ),
            due="2023-03-13",
            as_of="2023-03-14",
            exit_ban_served="2023-03-01",
            exit_ban_review_sought=None,
            exit_ban_lifted=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("the ten days had run out before 5 May 2015", "十日在2015年5月5日前已届满,不适用"),
            exit_ban_served="2015-04-10",
            exit_ban_review_sought="2015-04-27",
        ),
    ),
)

_DECIDING_REVIEW = within(At(objections.EXIT_BAN_REVIEW_RECEIVED), Days(15))

EXIT_BAN_REVIEW_DECISION: Final = Rule(
    id="objections-exit-ban-review-decision",
    title=Term("decide the review of an exit ban", "作出限制出境复议决定"),
    obliged=HIGHER_COURT,
    latest=_DECIDING_REVIEW,
    act=At(objections.EXIT_BAN_REVIEW_DECIDED),
    ended_by=Earlier(At(objections.EXIT_BAN_REVIEW_WITHDRAWN), At(objections.EXIT_BAN_LIFTED)),
    in_force=_pending(objections.EXIT_BAN_REVIEW_DECIDED, _DECIDING_REVIEW),
    duty="decide-exit-ban-review",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    covers=("CUR-E07b",),
    citations=_article(
        9,
        Term(
            "the next higher court decides within fifteen days of receiving the application",
            "上一级法院应当自收到复议申请之日起十五日内作出决定",
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 15 is 1 October 2021; the holiday lasts to the 7th: Friday the 8th",
                "第15日为2021年10月1日,假期至7日,顺延至8日星期五",
            ),
            due="2021-10-08",
            exit_ban_review_received="2021-09-16",
            exit_ban_review_decided="2021-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 15 is Sunday 26 September, worked for the holiday: no move",
                "第15日为9月26日星期日,调休上班,不顺延",
            ),
            due="2021-09-26",
            exit_ban_review_received="2021-09-11",
            exit_ban_review_decided="2021-09-27",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 15 is Tuesday 18 March; not decided by the 19th",
                "第15日为3月18日星期二,19日仍未决定",
            ),
            due="2025-03-18",
            as_of="2025-03-19",
            exit_ban_review_received="2025-03-03",
            exit_ban_review_decided=None,
            exit_ban_review_withdrawn=None,
            exit_ban_lifted=None,
        ),
        worked(
            Verdict.LAPSED,
            Term("the ban was lifted meanwhile", "期间已解除限制出境"),
            due="2025-03-18",
            exit_ban_review_received="2025-03-03",
            exit_ban_review_decided=None,
            exit_ban_review_withdrawn=None,
            exit_ban_lifted="2025-03-10",
        ),
    ),
)

# Until when an objection may be raised at all. The decision applies these conditions; an objection
# that is not decided is governed by its raising.

_CONDUCT: Final = OneOf(objections.OBJECTION_KIND, ("conduct",))
_THING: Final = OneOf(objections.OBJECTION_KIND, ("thing",))
_ACQUIRED: Final = Holds(objections.THING_ACQUIRED_BY_PARTY)
_DECISION_GOVERNS: Final = InForce(
    since=_SINCE, governed_by=FirstKnown(v.OBJECTION_RULED, At(v.OBJECTION_RAISED))
)
# The ruling is reported at dachenglawyer.net/article/3172.html.
_SAME_DAY_NOTE = Term(
    "'before the end': an objection of the same day counts as before, since the hour is not "
    "recorded. A proceeding that is only terminated for now (终本) has not ended ((2021)最高法"
    "执监501号)",
    "“终结之前”:同日提出的,因未记录时刻,视为之前。终结本次执行程序不是执行程序终结((2021)最高法"
    "执监501号)",
)

CONDUCT_OBJECTION: Final = Rule(
    id="objections-conduct-latest",
    title=Term("object to an act before enforcement ends", "执行程序终结前提出执行行为异议"),
    role=Role.RIGHT_WINDOW,
    obliged=Term("parties and persons concerned", "当事人、利害关系人"),
    applies_if=_CONDUCT & ~Holds(objections.OBJECTS_TO_THE_END),
    latest=At(objections.ENFORCEMENT_ENDED),
    act=At(v.OBJECTION_RAISED),
    in_force=_DECISION_GOVERNS,
    duty="raise-conduct-objection",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    covers=("CUR-E14",),
    citations=_article(
        6,
        Term(
            "an objection to an act of enforcement is raised before enforcement has ended, except "
            "one to the ending itself",
            "对执行行为的异议,应当在执行程序终结之前提出,对终结执行措施提出异议的除外",
        ),
        _ASK,
    ),
    note=Term(
        "an order of two events, without a length. "
        + _SAME_DAY_NOTE.en
        + "; an objection to the ending has sixty days (法释〔2016〕3号)",
        "比较两事件先后,无期间长度。"
        + _SAME_DAY_NOTE.zh
        + ";对终结执行的异议为六十日(法释〔2016〕3号)",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term("raised five months before enforcement ended", "执行程序终结前五个月提出"),
            due="2017-01-13",
            objection_kind="conduct",
            objects_to_the_end=False,
            objection_raised="2016-08-03",
            enforcement_ended="2017-01-13",
        ),
        worked(
            Verdict.ON_TIME,
            Term("enforcement has not ended", "执行程序尚未终结"),
            objection_kind="conduct",
            objects_to_the_end=False,
            objection_raised="2021-03-15",
            enforcement_ended=None,
        ),
        worked(
            Verdict.LATE,
            Term("raised the day after enforcement ended", "执行程序终结次日提出"),
            due="2017-01-13",
            objection_kind="conduct",
            objects_to_the_end=False,
            objection_raised="2017-01-14",
            enforcement_ended="2017-01-13",
        ),
        worked(
            Verdict.LAPSED,
            Term("enforcement ended without an objection", "执行程序终结,未提出异议"),
            due="2017-01-13",
            as_of="2017-01-14",
            objection_kind="conduct",
            objects_to_the_end=False,
            objection_raised=None,
            enforcement_ended="2017-01-13",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("an objection to the ending itself", "对终结执行行为本身提出异议"),
            objection_kind="conduct",
            objects_to_the_end=True,
            objection_raised="2017-02-06",
            enforcement_ended="2017-01-13",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("decided before the provisions took force", "规定施行前已审结"),
            objection_kind="conduct",
            objects_to_the_end=False,
            objection_raised="2014-12-01",
            objection_ruled="2014-12-12",
            enforcement_ended="2014-11-03",
        ),
    ),
)

THIRD_PARTY_OBJECTION: Final = Rule(
    id="objections-third-party-latest",
    title=Term(
        "object as a third party before enforcement upon the thing ends",
        "执行标的执行终结前提出案外人异议",
    ),
    role=Role.RIGHT_WINDOW,
    obliged=Term("the third party", "案外人"),
    applies_if=_THING & ~_ACQUIRED,
    latest=At(objections.THING_ENFORCED),
    act=At(v.OBJECTION_RAISED),
    in_force=_DECISION_GOVERNS,
    duty="raise-third-party-objection",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    covers=("CUR-E15",),
    citations=(
        *_article(
            6,
            Term(
                "a third party objects before enforcement upon the thing has ended",
                "案外人异议应当在异议指向的执行标的执行终结之前提出",
            ),
            _ASK,
        ),
        Citation(
            instrument=texts.CIVIL_PROCEDURE_INTERPRETATION,
            article="第462条",
            numbers=((date(2015, 2, 4), "第464条"), (date(2022, 4, 10), "第462条")),
            text=Term(
                "the objection is raised before enforcement upon the thing has ended",
                "案外人异议应当在该执行标的执行程序终结前提出",
            ),
            evidence=(_LRB,),
        ),
    ),
    note=Term(
        "an order of two events, without a length; the interpretation had the same words since "
        "2015-02-04. " + _SAME_DAY_NOTE.en,
        "比较两事件先后,无期间长度;民诉法解释自2015年2月4日起已有相同规定。" + _SAME_DAY_NOTE.zh,
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term("raised while the thing was being enforced upon", "标的执行终结之前提出"),
            due="2018-05-10",
            objection_kind="thing",
            thing_acquired_by_party=False,
            objection_raised="2018-01-16",
            thing_enforced="2018-05-10",
        ),
        worked(
            Verdict.LATE,
            Term("raised eleven days after the thing was gone", "标的执行终结后第十一日提出"),
            due="2018-05-10",
            objection_kind="thing",
            thing_acquired_by_party=False,
            objection_raised="2018-05-21",
            thing_enforced="2018-05-10",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("a party acquired the thing: another bound", "标的由当事人受让,适用另外的时点"),
            objection_kind="thing",
            thing_acquired_by_party=True,
            objection_raised="2018-05-21",
            thing_enforced="2018-05-10",
        ),
        worked(
            Verdict.LAPSED,
            Term("not raised by the end", "标的执行终结时未提出"),
            due="2018-05-10",
            as_of="2018-05-11",
            objection_kind="thing",
            thing_acquired_by_party=False,
            objection_raised=None,
            thing_enforced="2018-05-10",
        ),
    ),
)

THIRD_PARTY_OBJECTION_TO_PARTY: Final = Rule(
    id="objections-third-party-latest-acquired",
    title=Term(
        "object as a third party to a thing that a party acquired",
        "执行标的由当事人受让的,执行程序终结前提出案外人异议",
    ),
    role=Role.RIGHT_WINDOW,
    obliged=Term("the third party", "案外人"),
    applies_if=_THING & _ACQUIRED,
    latest=At(objections.ENFORCEMENT_ENDED),
    act=At(v.OBJECTION_RAISED),
    in_force=_DECISION_GOVERNS,
    duty="raise-third-party-objection",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    citations=_article(
        6,
        Term(
            "where a party acquired the thing, an objection is raised before enforcement has ended",
            "执行标的由当事人受让的,案外人异议应当在执行程序终结之前提出",
        ),
        _ASK,
    ),
    note=_SAME_DAY_NOTE,
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "the thing went to the creditor in May, enforcement ended in August",
                "标的5月归申请执行人,执行程序8月才终结",
            ),
            due="2018-08-20",
            objection_kind="thing",
            thing_acquired_by_party=True,
            objection_raised="2018-05-21",
            thing_enforced="2018-05-10",
            enforcement_ended="2018-08-20",
        ),
        worked(
            Verdict.LATE,
            Term("raised the day after enforcement ended", "执行程序终结次日提出"),
            due="2018-08-20",
            objection_kind="thing",
            thing_acquired_by_party=True,
            objection_raised="2018-08-21",
            enforcement_ended="2018-08-20",
        ),
        worked(
            Verdict.UNDETERMINED,
            Term("whether a party acquired the thing is not known", "标的是否由当事人受让未知"),
            objection_kind="thing",
            objection_raised="2018-08-21",
            enforcement_ended="2018-08-20",
        ),
    ),
)

RULES: Final = (
    FILING,
    FILING_NOTICE,
    ORDERED_FILING,
    ORDERED_RULING,
    EXIT_BAN_REVIEW_REQUEST,
    EXIT_BAN_REVIEW_DECISION,
    CONDUCT_OBJECTION,
    THIRD_PARTY_OBJECTION,
    THIRD_PARTY_OBJECTION_TO_PARTY,
)

RULE_SET: Final = RuleSet(
    id="objection-review-provisions",
    title=Term("Objections and reviews in enforcement", "执行异议和复议规定期限"),
    rules=RULES,
    vocabulary=VOCABULARY,
)
