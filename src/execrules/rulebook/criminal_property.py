"""Enforcing the property part of criminal judgments, 法释〔2014〕13号: filing and closing.

Fines, confiscation, restitution and the like. Where criminal law says nothing, civil enforcement is
followed (art. 16). Compensation in a civil suit joined to a criminal case is civil enforcement.
"""

from datetime import date
from typing import Final

from execrules.expressions import At, Deducts, Extends, Holds, Later, Moment, within
from execrules.facts import TimeFact
from execrules.periods import Days, Months, Unit
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import case_course as c
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rulebook.vocabulary import periods as p
from execrules.rules import (
    InForce,
    Reading,
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

TEXT: Final = Instrument(
    id="spc-2014-13",
    title=Term(
        "Provisions on enforcing the property part of criminal judgments",
        "关于刑事裁判涉财产部分执行的若干规定",
    ),
    number="法释〔2014〕13号",
    in_force_from=date(2014, 11, 6),
    note=Term(
        "published on 2014-10-30; the day of force is from memory",
        "2014年10月30日公布;施行日期凭记忆",
    ),
)

_LRB = "LawRefBook/Laws @2f4c5c2"
_CHECKED: Final = date(2026, 11, 23)
_SINCE_2014: Final = InForce(since=date(2014, 11, 6))
_EXTENDS: Final = Extends(p.EXTENSIONS)


def _six_months_from(fact: TimeFact, deducts: Deducts | None = None) -> Moment:
    return within(At(fact), Months(6), deducts=deducts, extends=_EXTENDS)


CLOSING: Final = Rule(
    id="criminal-closing",
    title=Term(
        "close the enforcement of a criminal judgment on property", "刑事裁判涉财产部分执结"
    ),
    applies_if=v.ENFORCEMENT_CASE & Holds(c.CRIMINAL_PROPERTY),
    latest=_six_months_from(v.FILED),
    act=At(v.CLOSED),
    in_force=_SINCE_2014,
    duty="close-case",
    stage=Stage.CLOSING,
    checked=_CHECKED,
    covers=("CUR-G02",),
    citations=(
        Citation(
            instrument=TEXT,
            article="第3条",
            text=Term(
                "the enforcement of the property part of a criminal judgment takes 6 months; for "
                "special reasons the president may approve an extension",
                "刑事裁判涉财产部分执行案件的办理期限为6个月;特殊情况经院长批准可以延长",
            ),
            evidence=(_LRB, "chengenghua.com/5917.html"),
        ),
    ),
    note=Term(
        "the start is not written: filing is taken for it; the extension has no cap and counts "
        "only if approved before the end; the article deducts nothing, see the reading",
        "原文未写明起算点,按立案之日起算;延长未设上限,须在届满前批准;本条未规定扣除期间,另见口径",
    ),
    readings=(
        Reading(
            id="from-receipt-by-the-officer",
            title=Term(
                "start not written: from receipt of the file by the officer",
                "起算点未写明:自承办人收到案件材料之日起算",
            ),
            latest=_six_months_from(v.OFFICER_RECEIVED),
        ),
        Reading(
            id="from-referral",
            title=Term(
                "start not written: from receipt of the complete referral",
                "起算点未写明:自立案部门收到齐全的移送材料之日起算",
            ),
            latest=_six_months_from(c.CRIMINAL_REFERRAL_RECEIVED),
        ),
        Reading(
            id="deductions-of-2000",
            title=Term(
                "the time that does not count by 法释〔2000〕29号 art. 9 is deducted here too",
                "法释〔2000〕29号第9条规定不计入的期间同样扣除",
            ),
            authority=Term(
                "法释〔2014〕13号 art. 16 follows civil enforcement where criminal law is silent",
                "法释〔2014〕13号第16条:刑事规定未及的,参照适用民事执行规定",
            ),
            latest=_six_months_from(v.FILED, Deducts(p.DEDUCTIONS, p.CLOSING_DEDUCTIONS)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "6 April ends on 6 October, in the holiday of the 1st to the 8th: Friday the 9th",
                "4月6日起6个月至10月6日,在国庆中秋假期(1日至8日)内,顺延至9日星期五",
            ),
            due="2020-10-09",
            criminal_property=True,
            filed="2020-04-06",
            closed="2020-10-09",
            extensions=(),
        ),
        worked(
            Verdict.LATE,
            Term(
                "an auction is not deducted by this text: 28 February, a Thursday",
                "本规定未扣除拍卖期间,2月28日(星期四)届满",
            ),
            due="2019-02-28",
            criminal_property=True,
            filed="2018-08-31",
            closed="2019-03-01",
            deductions=(deducted("disposal", "2018-12-03", "2019-01-31"),),
            extensions=(),
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "extended by a month two days before the end: six and one months from 31 August "
                "are seven, to Sunday 31 March, so Monday 1 April",
                "届满前两日批准延长1个月,合计7个月,至3月31日星期日,顺延至4月1日",
            ),
            due="2019-04-01",
            criminal_property=True,
            filed="2018-08-31",
            closed="2019-04-01",
            extensions=(extended(1, Unit.MONTHS, approved_on="2019-02-26"),),
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("a civil case has other limits", "民事执行案件适用另外的期限"),
            criminal_property=False,
            filed="2018-08-31",
            closed="2019-03-01",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("filed the day before the provisions took force", "施行前一日立案"),
            criminal_property=True,
            filed="2014-11-05",
            closed="2015-06-01",
            extensions=(),
        ),
    ),
)

FILING: Final = Rule(
    id="criminal-filing",
    title=Term(
        "file the referred judgment and pass it on for enforcement",
        "刑事涉财产执行立案并移送执行机构",
    ),
    latest=within(At(c.CRIMINAL_REFERRAL_RECEIVED), Days(7)),
    act=Later(At(v.FILED), At(v.HANDED_OVER)),
    in_force=_SINCE_2014,
    duty="file-criminal-referral",
    stage=Stage.FILING,
    checked=_CHECKED,
    covers=("CUR-G02b",),
    citations=(
        Citation(
            instrument=TEXT,
            article="第7条第3款",
            text=Term(
                "the filing division files a referral that belongs to the court and is complete "
                "within 7 days and passes it on to the enforcement office",
                "立案部门认为属于移送范围且材料齐全的,应在7日内立案并移送执行机构",
            ),
            evidence=(_LRB,),
        ),
    ),
    note=Term(
        "the 7 days run from the complete referral; both the filing and the hand-over are the act",
        "自材料齐全之日起算;立案与移送执行机构均须在期限内完成",
    ),
    readings=(
        Reading(
            id="filing-alone",
            title=Term("the 7 days bind the filing alone", "7日仅限于立案,移送执行机构不受此限"),
            act=At(v.FILED),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 7 is 2 October, in the holiday of the 1st to the 7th: Monday the 8th; filed "
                "before it and handed over on it",
                "第7日为10月2日,在国庆假期(1日至7日)内,顺延至8日;此前立案,当日移送",
            ),
            due="2018-10-08",
            criminal_referral_received="2018-09-25",
            filed="2018-09-28",
            handed_over="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "filed in time, handed over after Monday 11 March",
                "按期立案,但3月11日(星期一)之后才移送",
            ),
            due="2024-03-11",
            criminal_referral_received="2024-03-04",
            filed="2024-03-08",
            handed_over="2024-03-12",
        ),
        worked(
            Verdict.OVERDUE,
            Term("filed and not handed over by the day after", "已立案,次日仍未移送"),
            due="2024-03-11",
            as_of="2024-03-12",
            criminal_referral_received="2024-03-04",
            filed="2024-03-08",
            handed_over=None,
        ),
        worked(
            Verdict.PENDING,
            Term("day 7 is today", "今日为第7日"),
            due="2024-03-11",
            as_of="2024-03-11",
            criminal_referral_received="2024-03-04",
            filed=None,
            handed_over=None,
        ),
    ),
)

RULES: Final = (FILING, CLOSING)

RULE_SET: Final = RuleSet(
    id="criminal-property", title=TEXT.title, rules=RULES, vocabulary=VOCABULARY
)
