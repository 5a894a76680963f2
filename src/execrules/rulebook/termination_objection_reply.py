"""SPC reply on the time to object to the ending of enforcement: sixty days.

For enforcement that ended before the reply the sixty days run from its publication. The reply is
dated 2016-02-14 and in force from 2016-02-15: which of them is meant is a reading.
"""

from datetime import date
from typing import Final

from execrules.expressions import At, FirstKnown, Holds, Later, On, within
from execrules.periods import Days
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import objections as v
from execrules.rulebook.vocabulary.enforcement import OBJECTION_RAISED
from execrules.rules import InForce, Reading, Role, Rule, RuleSet, Stage, worked
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

REPLY: Final = Instrument(
    id="spc-2016-3",
    title=Term(
        "SPC reply on the time to object to the ending of enforcement",
        "最高人民法院关于对人民法院终结执行行为提出执行异议期限问题的批复",
    ),
    number="法释〔2016〕3号",
    in_force_from=date(2016, 2, 15),
    note=Term("announced on 2016-02-14", "2016年2月14日公布"),
)

_EVIDENCE = (
    "freewechat.com/a/MzI4MjA5MDI0Mg==/2650696326/2",
    "tiandaolaw.com/Show/?id=335",
    "m.64365.com/zs/8340164.aspx",
)
_CHECKED = date(2026, 11, 23)
_PUBLISHED = date(2016, 2, 15)
_ENDED: Final = At(v.ENFORCEMENT_ENDED)

# The ruling is reported at dachenglawyer.net/article/3172.html.
_NOTE = Term(
    "a later objection is not accepted. The reply is about the ending of enforcement; a proceeding "
    "only terminated for now (终本) has not ended, so that it does not reach an objection to that "
    "((2021)最高法执监501号)",
    "逾期提出的不予受理。批复针对终结执行;终结本次执行程序并非执行程序终结,对其提出的异议不适用本期限"
    "((2021)最高法执监501号)",
)
_OBLIGED = Term("parties and persons concerned", "当事人、利害关系人")

OBJECTION: Final = Rule(
    id="termination-reply-objection",
    title=Term("object to the ending of enforcement", "对终结执行行为提出异议"),
    role=Role.RIGHT_WINDOW,
    obliged=_OBLIGED,
    applies_if=Holds(v.OBJECTS_TO_THE_END),
    latest=within(FirstKnown(v.ENFORCEMENT_END_SERVED, At(v.ENFORCEMENT_END_KNOWN)), Days(60)),
    act=At(OBJECTION_RAISED),
    in_force=InForce(since=_PUBLISHED, governed_by=_ENDED),
    duty="object-to-termination",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    covers=("CUR-E13",),
    citations=(
        Citation(
            instrument=REPLY,
            article="全文",
            text=Term(
                "the objection is raised within sixty days of receiving the document that ends "
                "enforcement, or without one, of the day on which the ending was or should have "
                "been known",
                "应当自收到终结执行法律文书之日起六十日内提出;未收到的,自知道或者应当知道终结执行之日起"
                "六十日内提出",
            ),
            evidence=_EVIDENCE,
        ),
    ),
    note=_NOTE,
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "2 August and 60 days is 1 October; the holiday lasts to the 7th: Monday the 8th",
                "8月2日起第60日为10月1日,假期至7日,顺延至8日星期一",
            ),
            due="2018-10-08",
            objects_to_the_end=True,
            enforcement_ended="2018-07-30",
            enforcement_end_served="2018-08-02",
            objection_raised="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 60 is Sunday 30 September, worked for the holiday: no move",
                "第60日为9月30日星期日,调休上班,不顺延",
            ),
            due="2018-09-30",
            objects_to_the_end=True,
            enforcement_ended="2018-07-30",
            enforcement_end_served="2018-08-01",
            objection_raised="2018-10-08",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "no document came; known on 1 March, day 60 is Tuesday 30 April",
                "未收到法律文书,3月1日知道,第60日为4月30日星期二",
            ),
            due="2019-04-30",
            objects_to_the_end=True,
            enforcement_ended="2019-01-15",
            enforcement_end_served=None,
            enforcement_end_known="2019-03-01",
            objection_raised="2019-04-30",
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "day 60 is Friday 6 May, after the holiday to the 4th; not used",
                "第60日为5月6日星期五(假期至4日);未提出",
            ),
            due="2022-05-06",
            as_of="2022-05-07",
            objects_to_the_end=True,
            enforcement_ended="2022-03-01",
            enforcement_end_served="2022-03-07",
            objection_raised=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("ended before the reply: another start", "批复发布前已终结执行,起算点不同"),
            objects_to_the_end=True,
            enforcement_ended="2016-01-20",
            enforcement_end_served="2016-01-22",
            objection_raised="2016-04-15",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("an objection to another act", "对其他执行行为提出异议"),
            objects_to_the_end=False,
            enforcement_ended="2018-07-30",
            enforcement_end_served="2018-08-02",
            objection_raised="2018-07-10",
        ),
    ),
)

OBJECTION_EARLIER_END: Final = Rule(
    id="termination-reply-objection-earlier-end",
    title=Term("object to an ending of before the reply", "对批复发布前的终结执行行为提出异议"),
    role=Role.RIGHT_WINDOW,
    obliged=_OBLIGED,
    applies_if=Holds(v.OBJECTS_TO_THE_END),
    latest=within(Later(_ENDED, On(_PUBLISHED)), Days(60)),
    act=At(OBJECTION_RAISED),
    in_force=InForce(until=date(2016, 2, 14), governed_by=_ENDED),
    duty="object-to-termination",
    stage=Stage.OBJECTION,
    checked=_CHECKED,
    citations=(
        Citation(
            instrument=REPLY,
            article="全文",
            text=Term(
                "where enforcement ended before the reply was published, within sixty days of its "
                "publication",
                "批复发布前终结执行的,自批复发布之日起六十日内提出",
            ),
            evidence=_EVIDENCE,
        ),
    ),
    note=Term(
        "an ending of before 2016-02-15; when its document came does not matter. " + _NOTE.en,
        "适用于2016年2月15日前的终结执行,与何时收到法律文书无关。" + _NOTE.zh,
    ),
    readings=(
        Reading(
            id="published-on-the-14th",
            title=Term(
                "published on 14 February 2016, the day of the announcement",
                "以公告之日2016年2月14日为发布之日",
            ),
            latest=within(Later(_ENDED, On(date(2016, 2, 14))), Days(60)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "15 February has 14 days left in the leap year's February, 31 in March: day 60 is "
                "Friday 15 April",
                "2016年2月15日起,2月余14日,3月31日,第60日为4月15日星期五",
            ),
            due="2016-04-15",
            objects_to_the_end=True,
            enforcement_ended="2015-11-20",
            objection_raised="2016-04-15",
        ),
        worked(
            Verdict.LATE,
            Term("the Monday after", "下星期一才提出"),
            due="2016-04-15",
            objects_to_the_end=True,
            enforcement_ended="2015-11-20",
            enforcement_end_served="2016-03-10",
            objection_raised="2016-04-18",
        ),
        worked(
            Verdict.LAPSED,
            Term("not used by then", "届时未提出"),
            due="2016-04-15",
            as_of="2016-04-16",
            objects_to_the_end=True,
            enforcement_ended="2015-11-20",
            objection_raised=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("ended after the reply", "批复发布后终结执行"),
            objects_to_the_end=True,
            enforcement_ended="2016-02-15",
            objection_raised="2016-04-15",
        ),
    ),
)

RULES: Final = (OBJECTION, OBJECTION_EARLIER_END)

RULE_SET: Final = RuleSet(
    id="termination-objection-reply",
    title=Term("Objections to the ending of enforcement", "终结执行异议期限批复"),
    rules=RULES,
    vocabulary=VOCABULARY,
)
