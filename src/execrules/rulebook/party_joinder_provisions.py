"""SPC provisions on changing and joining parties in enforcement: ruling, review and suit.

A ruling on a joinder is open either to review by the next higher court or, where it rests on
certain articles, to a suit, never to both. The provisions only say from which day they hold; that
they also reach applications then pending is a reading.
"""

from datetime import date
from typing import Final

from execrules.expressions import At, Extends, Holds, Later, NotAfter, On, within
from execrules.periods import Days, Unit
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import objections as v
from execrules.rulebook.vocabulary.periods import EXTENSIONS
from execrules.rules import InForce, Reading, Role, Rule, RuleSet, Stage, extended, worked
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

PROVISIONS: Final = Instrument(
    id="spc-2016-21",
    title=Term(
        "SPC provisions on changing and joining parties in civil enforcement",
        "最高人民法院关于民事执行中变更、追加当事人若干问题的规定",
    ),
    number="法释〔2016〕21号",
    in_force_from=date(2016, 12, 1),
    editions=(
        (date(2016, 12, 1), Term("of 2016", "2016年")),
        (date(2021, 1, 1), Term("as amended in 2020", "2020年修正")),
    ),
    note=Term(
        "article 35 says from which day the provisions hold and nothing about pending matters",
        "第35条仅规定施行日,未规定尚未审结的案件如何适用",
    ),
)

_LRB = "LawRefBook/Laws @2f4c5c2"
_LAWEER = "laweer.com/question/91d52f00ba7de.html"
_XINYUEZHAI = "xinyuezhai.com/fwc/a/MzIwOTUwODIzMA==/2247484588/3"
_CHECKED = date(2026, 11, 23)
_SINCE = date(2016, 12, 1)
_IN_FORCE: Final = InForce(since=_SINCE)
_APPROVED: Final = Extends(EXTENSIONS)
_TO_SUIT: Final = Holds(v.JOINDER_OPEN_TO_SUIT)

_UNCAPPED = Term(
    "the president of the court may extend the time and the text sets no cap; what was approved "
    "after the last day does not count",
    "经本院院长批准可延长,条文未规定上限;届满后才批准的不计",
)
_PENDING_TITLE = Term(
    "also where it was pending on 1 December 2016, counted from that day",
    "2016年12月1日尚未审结的亦适用,自该日起算",
)


def _article(number: int, says: Term, *evidence: str) -> tuple[Citation]:
    article = f"第{number}条"
    return (
        Citation(instrument=PROVISIONS, article=article, text=says, evidence=(_LRB, *evidence)),
    )


RULING: Final = Rule(
    id="joinder-ruling",
    title=Term("rule on the joinder of a party", "作出变更、追加裁定"),
    latest=within(At(v.JOINDER_APPLICATION_RECEIVED), Days(60), extends=_APPROVED),
    act=At(v.JOINDER_RULED),
    ended_by=At(v.JOINDER_WITHDRAWN),
    in_force=_IN_FORCE,
    duty="rule-on-joinder",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    covers=("CUR-E08a",),
    citations=_article(
        28,
        Term(
            "the enforcing court rules within sixty days of receiving the written application; in "
            "special circumstances its president approves a longer time",
            "执行法院自收到书面申请之日起六十日内作出裁定,有特殊情况的由本院院长批准延长",
        ),
        _LAWEER,
        _XINYUEZHAI,
    ),
    note=_UNCAPPED,
    readings=(
        Reading(
            id="pending-applications",
            title=_PENDING_TITLE,
            latest=within(
                Later(At(v.JOINDER_APPLICATION_RECEIVED), On(_SINCE)), Days(60), extends=_APPROVED
            ),
            applies_if=NotAfter(On(_SINCE), At(v.JOINDER_RULED)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "2 August and 60 days is 1 October; the holiday lasts to the 7th: Monday the 8th",
                "8月2日起第60日为10月1日,假期至7日,顺延至8日星期一",
            ),
            due="2018-10-08",
            joinder_application_received="2018-08-02",
            joinder_ruled="2018-10-08",
            extensions=(),
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 60 is Sunday 30 September, worked for the holiday: no move",
                "第60日为9月30日星期日,调休上班,不顺延",
            ),
            due="2018-09-30",
            joinder_application_received="2018-08-01",
            joinder_ruled="2018-10-08",
            extensions=(),
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "day 60 is Tuesday 30 April; 30 days more, approved on the 26th: Thursday 30 May",
                "第60日为4月30日星期二;26日批准延长30日,至5月30日星期四",
            ),
            due="2019-05-30",
            joinder_application_received="2019-03-01",
            joinder_ruled="2019-05-30",
            extensions=[extended(30, Unit.DAYS, approved_on="2019-04-26")],
        ),
        worked(
            Verdict.LATE,
            Term(
                "the extension was approved after 30 April and does not count",
                "延长系4月30日届满后才批准,不计",
            ),
            due="2019-04-30",
            joinder_application_received="2019-03-01",
            joinder_ruled="2019-05-30",
            extensions=[extended(30, Unit.DAYS, approved_on="2019-05-06")],
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "ruled on after 30 April; whether the time was extended is not known",
                "4月30日后才裁定,是否批准延长未知",
            ),
            joinder_application_received="2019-03-01",
            joinder_ruled="2019-05-30",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 60 is Friday 2 August; not ruled on by the Monday after",
                "第60日为8月2日星期五,下星期一仍未裁定",
            ),
            due="2024-08-02",
            as_of="2024-08-05",
            joinder_application_received="2024-06-03",
            joinder_ruled=None,
            joinder_withdrawn=None,
            extensions=(),
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("received the day before the provisions took force", "规定施行前一日收到申请"),
            joinder_application_received="2016-11-30",
            joinder_ruled="2017-03-01",
            extensions=(),
        ),
    ),
)

REVIEW_REQUEST: Final = Rule(
    id="joinder-review-request",
    title=Term("seek review of a ruling on a joinder", "对变更、追加裁定申请复议"),
    role=Role.RIGHT_WINDOW,
    obliged=Term("the parties and the person joined", "被申请人、申请人或其他执行当事人"),
    applies_if=~_TO_SUIT,
    latest=within(At(v.JOINDER_RULING_SERVED), Days(10)),
    act=At(v.JOINDER_REVIEW_SOUGHT),
    in_force=_IN_FORCE,
    duty="seek-joinder-review",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    covers=("CUR-E08b",),
    citations=_article(
        30,
        Term(
            "review is sought from the next higher court within ten days of service of the ruling, "
            "unless art. 32 opens a suit",
            "自裁定书送达之日起十日内向上一级法院申请复议,依第32条应当起诉的除外",
        ),
        _XINYUEZHAI,
    ),
    note=Term(
        "art. 32 names the rulings that are contested by suit: those under art. 14(2) and 17 to 21",
        "第32条列明应当起诉的裁定:依第14条第2款、第17条至第21条作出的裁定",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 10 is 3 May, in the holiday of 1 to 5 May: Thursday the 6th",
                "第10日为5月3日,在假期(1日至5日)内,顺延至6日星期四",
            ),
            due="2021-05-06",
            joinder_open_to_suit=False,
            joinder_ruling_served="2021-04-23",
            joinder_review_sought="2021-05-06",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 10 is Sunday 25 April, worked for the holiday: no move",
                "第10日为4月25日星期日,调休上班,不顺延",
            ),
            due="2021-04-25",
            joinder_open_to_suit=False,
            joinder_ruling_served="2021-04-15",
            joinder_review_sought="2021-04-26",
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "day 10 is Thursday 17 March; not used, nobody is late",
                "第10日为3月17日星期四;未申请,不算超期",
            ),
            due="2022-03-17",
            as_of="2022-03-18",
            joinder_open_to_suit=False,
            joinder_ruling_served="2022-03-07",
            joinder_review_sought=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("open to a suit instead", "依法应当提起诉讼"),
            joinder_open_to_suit=True,
            joinder_ruling_served="2021-04-15",
            joinder_review_sought="2021-04-26",
        ),
    ),
)

REVIEW_RULING: Final = Rule(
    id="joinder-review-ruling",
    title=Term("rule on the review of a joinder", "作出变更、追加复议裁定"),
    obliged=Term("the next higher court", "上一级法院"),
    latest=within(At(v.JOINDER_REVIEW_RECEIVED), Days(60), extends=_APPROVED),
    act=At(v.JOINDER_REVIEW_RULED),
    ended_by=At(v.JOINDER_REVIEW_WITHDRAWN),
    in_force=_IN_FORCE,
    duty="rule-on-joinder-review",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    covers=("CUR-E08c",),
    citations=_article(
        31,
        Term(
            "the next higher court rules within sixty days of receiving the application; in "
            "special circumstances its president approves a longer time",
            "上一级法院自收到申请之日起六十日内作出复议裁定,有特殊情况的由本院院长批准延长",
        ),
    ),
    note=_UNCAPPED,
    readings=(
        Reading(
            id="pending-applications",
            title=_PENDING_TITLE,
            latest=within(
                Later(At(v.JOINDER_REVIEW_RECEIVED), On(_SINCE)), Days(60), extends=_APPROVED
            ),
            applies_if=NotAfter(On(_SINCE), At(v.JOINDER_REVIEW_RULED)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 60 is 13 February 2021; the holiday lasts from the 11th to the 17th: the 18th",
                "第60日为2021年2月13日,在春节假期(11日至17日)内,顺延至18日星期四",
            ),
            due="2021-02-18",
            joinder_review_received="2020-12-15",
            joinder_review_ruled="2021-02-18",
            extensions=(),
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 60 is Sunday 7 February, worked for the holiday: no move",
                "第60日为2月7日星期日,调休上班,不顺延",
            ),
            due="2021-02-07",
            joinder_review_received="2020-12-09",
            joinder_review_ruled="2021-02-08",
            extensions=(),
        ),
        worked(
            Verdict.PENDING,
            Term("the last day itself", "届满日当日"),
            due="2021-02-18",
            as_of="2021-02-18",
            joinder_review_received="2020-12-15",
            joinder_review_ruled=None,
            joinder_review_withdrawn=None,
            extensions=(),
        ),
        worked(
            Verdict.LAPSED,
            Term("withdrawn while it ran", "期间内撤回复议申请"),
            due="2021-02-18",
            joinder_review_received="2020-12-15",
            joinder_review_ruled=None,
            joinder_review_withdrawn="2021-01-20",
            extensions=(),
        ),
    ),
)

SUIT: Final = Rule(
    id="joinder-suit",
    title=Term("sue against a ruling on a joinder", "对变更、追加裁定提起执行异议之诉"),
    role=Role.RIGHT_WINDOW,
    obliged=Term("the person joined or the applicant", "被申请人或申请人"),
    applies_if=_TO_SUIT,
    latest=within(At(v.JOINDER_RULING_SERVED), Days(15)),
    act=At(v.JOINDER_SUIT_FILED),
    in_force=_IN_FORCE,
    duty="sue-about-joinder",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    covers=("CUR-E08d",),
    citations=_article(
        32,
        Term(
            "against a ruling under art. 14(2) or 17 to 21 a suit is brought in the enforcing "
            "court within fifteen days of its service",
            "对依第14条第2款、第17条至第21条作出的裁定不服的,自裁定书送达之日起十五日内"
            "向执行法院提起执行异议之诉",
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 15 is Saturday 12 October, worked for the holiday: no move",
                "第15日为10月12日星期六,调休上班,不顺延",
            ),
            due="2019-10-12",
            joinder_open_to_suit=True,
            joinder_ruling_served="2019-09-27",
            joinder_suit_filed="2019-10-12",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 15 is 29 September, in the holiday to 6 October; Saturday the 7th is worked",
                "第15日为9月29日,假期至10月6日,顺延至7日(星期六,调休上班)",
            ),
            due="2023-10-07",
            joinder_open_to_suit=True,
            joinder_ruling_served="2023-09-14",
            joinder_suit_filed="2023-10-08",
        ),
        worked(
            Verdict.LAPSED,
            Term("day 15 is Tuesday 22 March; no suit", "第15日为3月22日星期二;未起诉"),
            due="2022-03-22",
            as_of="2022-03-23",
            joinder_open_to_suit=True,
            joinder_ruling_served="2022-03-07",
            joinder_suit_filed=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("open to review instead", "应当申请复议"),
            joinder_open_to_suit=False,
            joinder_ruling_served="2019-09-27",
            joinder_suit_filed="2019-10-12",
        ),
    ),
)

RULES: Final = (RULING, REVIEW_REQUEST, REVIEW_RULING, SUIT)

RULE_SET: Final = RuleSet(
    id="party-joinder-provisions",
    title=Term("Change and joinder of parties", "变更追加当事人规定期限"),
    rules=RULES,
    vocabulary=VOCABULARY,
)
