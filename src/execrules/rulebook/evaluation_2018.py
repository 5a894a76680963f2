"""The third-party evaluation of basic courts, 2018: the indicators that are time limits.

The tree is the appendix of a district court's report of 2018-05-28, the system as adjusted on
2018-05-25; it was used from August 2018 to January 2019. Those months say when files were looked
at, not which matters the indicators speak of. An indicator is no procedural period: counting by
procedure law is the only worked-out way and is taken by analogy.
"""

from datetime import date
from typing import Final

from execrules.expressions import At, Happened, Holds, within
from execrules.facts import Grain
from execrules.periods import Days, Hours, WorkingDays
from execrules.rulebook import vocabulary as v
from execrules.rules import Reading, Rule, RuleSet, worked
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

TREE: Final = Instrument(
    id="evaluation-2018",
    title=Term(
        "Third-party evaluation indicators for basic courts (2018)",
        "2018年基层法院第三方评估指标",
    ),
    used_from=date(2018, 5, 25),
    used_until=date(2019, 1, 31),
    note=Term(
        "appendix of a district court's report of 2018-05-28; files were examined from August 2018 "
        "to January 2019",
        "见某区法院2018年5月28日报告附件;2018年8月至2019年1月据以抽查案卷",
    ),
)

_SEED = "report of a district court, 2018-05-28, appendix"
_PAIR = (_SEED, "indicator table of a Heilongjiang basic court")

PRESERVATION_START: Final = Rule(
    id="eval-preservation-start",
    title=Term("start executing a preservation ruling", "启动保全执行"),
    grain=Grain.ITEM,
    latest=within(At(v.PRESERVATION_RULED), Days(5)),
    act=At(v.PRESERVATION_STARTED),
    duty="preservation-start",
    covers=("E01",),
    citations=(
        Citation(
            instrument=TREE,
            article="规范执行/财产保全/第2项(30%)",
            text=Term(
                "a preservation ruling is put into execution within 5 days",
                "保全裁定作出后5日内开始执行",
            ),
            evidence=_PAIR,
        ),
    ),
    note=Term(
        "the text names no start: the day of the ruling is taken; days without the word 'working' "
        "are calendar days",
        "原文未写明起算点,按作出裁定之日起算;未写“工作日”,按自然日计算",
    ),
    readings=(
        Reading(
            id="from-hand-over",
            title=Term("from hand-over to the enforcement office", "自移送执行机构之日起算"),
            latest=within(At(v.PRESERVATION_HANDED_OVER), Days(5)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 5 is 3 October, in the holiday of 1 to 7 October, and moves to the 8th",
                "第5日为10月3日,在国庆假期(1日至7日)内,顺延至10月8日",
            ),
            due="2018-10-08",
            as_of="2018-12-31",
            preservation_ruled="2018-09-28",
            preservation_started="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term("one day after the moved last day", "顺延后的届满日次日才启动"),
            due="2018-10-08",
            as_of="2018-12-31",
            preservation_ruled="2018-09-28",
            preservation_started="2018-10-09",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 5 is Saturday 29 September, worked in exchange for the holiday: no move",
                "第5日为9月29日星期六,系调休上班日,不顺延",
            ),
            due="2018-09-29",
            as_of="2018-09-30",
            preservation_ruled="2018-09-24",
            preservation_started=None,
        ),
    ),
)

ONLINE_CONTROL: Final = Rule(
    id="eval-online-control",
    title=Term("control found assets online", "网络控制查到的财产"),
    grain=Grain.ITEM,
    applies_if=Holds(v.ONLINE_CONTROL_POSSIBLE) | Happened(At(v.CONTROLLED_ONLINE)),
    latest=within(At(v.ASSET_FOUND), Hours(48)),
    act=At(v.CONTROLLED_ONLINE),
    duty="asset-control",
    covers=("E05a",),
    citations=(
        Citation(
            instrument=TREE,
            article="规范执行/财产控制",
            text=Term(
                "assets found that need and allow online control are controlled within 48 hours",
                "查到的财产需要并能够网络控制的,48小时内采取措施",
            ),
            evidence=_PAIR,
        ),
    ),
    note=Term(
        "hours run from the next hour (民诉法解释 art. 125, by analogy) and do not roll: "
        "no text lets an hour period roll",
        "自下一小时起算(参照民诉法解释第125条);小时期间不因休息日顺延,未见相反规定",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term("48 hours from 11:00 end at 11:00 two days later", "自11时起算,两日后11时届满"),
            as_of="2018-12-31",
            asset_found="2018-05-02T10:25",
            controlled_online="2018-05-04T11:00",
        ),
        worked(
            Verdict.LATE,
            Term(
                "10:00 also counts from 11:00; one second past the end is late",
                "10时整同样自11时起算;超过届满时刻一秒即逾期",
            ),
            as_of="2018-12-31",
            asset_found="2018-05-02T10:00",
            controlled_online="2018-05-04T11:00:01",
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "the end lies between 01:00 on the 4th and 00:00 on the 5th: days do not tell",
                "届满时刻在5月4日1时至5月5日0时之间,只有日期无法判断",
            ),
            as_of="2018-12-31",
            asset_found="2018-05-02",
            controlled_online="2018-05-04",
        ),
        worked(
            Verdict.ON_TIME,
            Term("the next day is in time at any hour", "次日采取措施,无论何时均在期限内"),
            as_of="2018-12-31",
            asset_found="2018-05-02",
            controlled_online="2018-05-03",
        ),
        worked(
            Verdict.LATE,
            Term("the third day is late at any hour", "第三日采取措施,无论何时均已逾期"),
            as_of="2018-12-31",
            asset_found="2018-05-02",
            controlled_online="2018-05-05",
        ),
    ),
)

OFFLINE_CONTROL: Final = Rule(
    id="eval-offline-control",
    title=Term("control found assets offline", "线下控制查到的财产"),
    grain=Grain.ITEM,
    applies_if=(~Holds(v.ONLINE_CONTROL_POSSIBLE) | Happened(At(v.CONTROLLED_OFFLINE)))
    & ~Holds(v.REMOTE_CONTROL),
    latest=within(At(v.ASSET_FOUND), WorkingDays(10)),
    act=At(v.CONTROLLED_OFFLINE),
    duty="asset-control",
    covers=("E05b",),
    citations=(
        Citation(
            instrument=TREE,
            article="规范执行/财产控制",
            text=Term(
                "assets that need offline control are controlled within 10 working days, "
                "except where control is needed in another place",
                "需要线下控制的,10个工作日内控制,需异地控制的除外",
            ),
            evidence=_PAIR,
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "29 and 30 September are worked, 1 to 7 October is not: the 10th working day",
                "9月29日、30日上班,10月1日至7日放假,10月17日为第10个工作日",
            ),
            due="2018-10-17",
            as_of="2018-12-31",
            asset_found="2018-09-28",
            controlled_offline="2018-10-17",
            online_control_possible=False,
            remote_control=False,
        ),
        worked(
            Verdict.LATE,
            Term("one working day late", "超过一个工作日"),
            due="2018-10-17",
            as_of="2018-12-31",
            asset_found="2018-09-28",
            controlled_offline="2018-10-18",
            online_control_possible=False,
            remote_control=False,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term(
                "control in another place is exempt, with no limit instead",
                "异地控制除外,且未另设期限",
            ),
            as_of="2018-12-31",
            asset_found="2018-09-28",
            controlled_offline=None,
            online_control_possible=False,
            remote_control=True,
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "whether control elsewhere is needed is not known: not overdue",
                "是否需异地控制未知,不能认定超期",
            ),
            as_of="2018-12-31",
            asset_found="2018-09-28",
            controlled_offline=None,
            online_control_possible=False,
        ),
    ),
)

RULES: Final = (PRESERVATION_START, ONLINE_CONTROL, OFFLINE_CONTROL)

RULE_SET: Final = RuleSet(
    id="evaluation-2018", title=TREE.title, rules=RULES, vocabulary=v.VOCABULARY
)
