"""Enforcing against shares: the Supreme Court's provisions of 2021, 法释〔2021〕20号."""

from datetime import date
from typing import Final

from execrules.expressions import At, Earlier, FirstKnown, within
from execrules.facts import Grain
from execrules.periods import Days, Months, Roll
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rulebook.vocabulary import preservation as p
from execrules.rules import InForce, Reading, Rule, RuleSet, Stage, worked
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

TEXT: Final = Instrument(
    id="spc-2021-20",
    title=Term(
        "Provisions on enforcing against shares in companies",
        "关于人民法院强制执行股权若干问题的规定",
    ),
    number="法释〔2021〕20号",
    in_force_from=date(2022, 1, 1),
)

_TEXTS = ("LawRefBook/Laws @2f4c5c2",)
_CHECKED: Final = date(2026, 11, 23)

EXCESS_RELEASE: Final = Rule(
    id="equity-excess-release",
    title=Term("release shares frozen in excess", "解除超标的额股权冻结"),
    grain=Grain.ITEM,
    latest=within(At(p.EXCESS_RULING_EFFECTIVE), Days(7)),
    act=At(p.EXCESS_RELEASED),
    in_force=InForce(since=date(2022, 1, 1)),
    duty="release-excess",
    stage=Stage.CONTROL,
    checked=_CHECKED,
    covers=("CUR-G09",),
    citations=(
        Citation(
            instrument=TEXT,
            article="第5条",
            text=Term(
                "where the court upholds the objection that clearly too much was frozen, it "
                "releases the excess within 7 days of the day the ruling takes effect",
                "裁定超标的额冻结异议成立的,自裁定生效之日起7日内解除对明显超标的额部分的冻结",
            ),
            evidence=_TEXTS,
        ),
    ),
    note=Term(
        "from the day the ruling takes effect, not from its date: whether that is its service or "
        "the end of the time for review is not said, so that the day has to be recorded",
        "自裁定生效之日而非作出之日起算;生效系指送达抑或复议期满,原文未写明,须有记录的生效日",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 7 is 29 September, in the holiday to 6 October 2023; Saturday the 7th is "
                "worked",
                "第7日为9月29日,在2023年假期(至10月6日)内,顺延至调休上班的7日星期六",
            ),
            due="2023-10-07",
            excess_ruling_effective="2023-09-22",
            excess_released="2023-10-07",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 7 is Saturday 7 October, worked: no move; released on the Sunday after",
                "第7日为10月7日星期六,调休上班,不顺延;次日(星期日)才解除",
            ),
            due="2023-10-07",
            excess_ruling_effective="2023-09-30",
            excess_released="2023-10-08",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 7 is Sunday 29 September 2024, worked for the holiday: no move",
                "第7日为2024年9月29日星期日,调休上班,不顺延",
            ),
            due="2024-09-29",
            as_of="2024-09-30",
            excess_ruling_effective="2024-09-22",
            excess_released=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("effective the day before the provisions took force", "施行前一日生效的裁定"),
            excess_ruling_effective="2021-12-31",
            excess_released="2022-01-20",
        ),
    ),
)

_CAP: Final = within(At(p.SELF_SALE_PERMITTED), Months(3))
_UNMOVED_CAP: Final = within(At(p.SELF_SALE_PERMITTED), Months(3, roll=Roll.NONE))

SELF_SALE: Final = Rule(
    id="equity-self-sale",
    title=Term("finish the debtor's own sale of shares", "自行变价股权"),
    obliged=Term("the debtor, under the court's eye", "被执行人(法院监督)"),
    grain=Grain.ITEM,
    latest=Earlier(FirstKnown(p.SELF_SALE_DUE, _CAP), _CAP),
    act=At(p.SELF_SALE_FINISHED),
    ended_by=At(v.CLOSED),
    in_force=InForce(since=date(2022, 1, 1), governed_by=At(p.SELF_SALE_PERMITTED)),
    duty="self-sale",
    stage=Stage.SALE,
    checked=_CHECKED,
    covers=("CUR-C42",),
    citations=(
        Citation(
            instrument=TEXT,
            article="第10条",
            text=Term(
                "where the court permits the debtor to sell the frozen shares itself, it sees to "
                "it that the sale is finished in the time it sets, three months at most",
                "准许被执行人自行变价被冻结股权的,法院应监督其在指定期限内完成,最长不超过3个月",
            ),
            evidence=_TEXTS,
        ),
    ),
    note=Term(
        "three months are the cap of the time the court sets: the day that was set counts where "
        "it is earlier, the cap where none was set or a later one; the start of the cap is not "
        "written: the permission is taken",
        "3个月为指定期限的上限:指定日较早的以指定日为准,未指定或指定更晚的以上限为准;"
        "上限的起算点未写明,按准许之日起算",
    ),
    readings=(
        Reading(
            id="cap-does-not-move",
            title=Term(
                "the cap of three months does not move off a rest day",
                "3个月上限届满日为休息日的,不顺延",
            ),
            latest=Earlier(FirstKnown(p.SELF_SALE_DUE, _UNMOVED_CAP), _UNMOVED_CAP),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "30 November has no 30 February: the month's last day, Tuesday the 28th",
                "2月没有30日,以月末2月28日(星期二)为届满日",
            ),
            due="2023-02-28",
            self_sale_permitted="2022-11-30",
            self_sale_due=None,
            self_sale_finished="2023-02-28",
        ),
        worked(
            Verdict.LATE,
            Term(
                "three months end on 29 September, in the holiday; Saturday 7 October is worked; "
                "finished on the 8th",
                "3个月于9月29日届满,在假期内,顺延至调休上班的10月7日星期六;8日才完成",
            ),
            due="2023-10-07",
            self_sale_permitted="2023-06-29",
            self_sale_due=None,
            self_sale_finished="2023-10-08",
        ),
        worked(
            Verdict.LATE,
            Term("the court had set an earlier day", "法院指定的期限更早"),
            due="2023-08-31",
            self_sale_permitted="2023-06-29",
            self_sale_due="2023-08-31",
            self_sale_finished="2023-09-05",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "the day set lies after the cap: Thursday 15 June counts",
                "指定日晚于上限,以上限6月15日(星期四)为准",
            ),
            due="2023-06-15",
            as_of="2023-06-16",
            self_sale_permitted="2023-03-15",
            self_sale_due="2023-09-15",
            self_sale_finished=None,
            closed=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("permitted before the provisions took force", "施行前准许的自行变价"),
            self_sale_permitted="2021-12-31",
            self_sale_due=None,
            self_sale_finished="2022-06-01",
        ),
    ),
)

RULES: Final = (EXCESS_RELEASE, SELF_SALE)

RULE_SET: Final = RuleSet(
    id="equity-provisions",
    title=Term("Enforcing against shares", "强制执行股权规定"),
    rules=RULES,
    vocabulary=VOCABULARY,
)
