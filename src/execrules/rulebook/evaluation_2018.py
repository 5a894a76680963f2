"""The third-party evaluation of basic courts, 2018: the indicators that are time limits.

The tree is the appendix of a district court's report of 2018-05-28, the system as adjusted on
2018-05-25; it was used from August 2018 to January 2019. Those months say when files were looked
at, not which matters the indicators speak of. An indicator is no procedural period: counting by
procedure law is the only worked-out way and is taken by analogy. Laws made since then about the
same acts stand beside the indicators and do not replace them.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from execrules.expressions import (
    After,
    At,
    Before,
    DeductionEnds,
    Deducts,
    Extends,
    FirstKnown,
    Happened,
    Holds,
    Moment,
    only_after,
    within,
)
from execrules.facts import Grain
from execrules.periods import Days, Hours, HourStart, Months, Roll, Unit, WorkingDays
from execrules.rulebook.vocabulary import VOCABULARY, texts
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rulebook.vocabulary import periods as p
from execrules.rulebook.vocabulary import preservation as pr
from execrules.rules import (
    Band,
    InForce,
    Measure,
    Reading,
    Role,
    Rule,
    RuleSet,
    Stage,
    Standing,
    deducted,
    extended,
    worked,
)
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

TREE: Final = Instrument(
    id="evaluation-2018",
    title=Term(
        "Third-party evaluation indicators for basic courts (2018)", "2018年基层法院第三方评估指标"
    ),
    used_from=date(2018, 5, 25),
    used_until=date(2019, 1, 31),
    note=Term(
        "appendix of a district court's report of 2018-05-28; files were examined from August 2018 "
        "to January 2019",
        "见某区法院2018年5月28日报告附件;2018年8月至2019年1月据以抽查案卷",
    ),
)

_SEED = "pdszhfy.hncourt.gov.cn/public/detail.php?id=2802 (report of 2018-05-28, appendix)"
_LOCAL = "qqheraax.hljcourt.gov.cn/public/detail.php?id=1816 (rule of a Heilongjiang basic court)"
_PAIR = (_SEED, _LOCAL)
_COPIES_OF_2006 = (
    "govwq.com/article/17464.html",
    "cehavas.com/law/law_view.asp?id=184250",
    "m.shutu.cn/template/p9138290.html",
    "ishare.iask.com/f/1fYlO9eI9XP.html",
    "bhjtls.com/article/show/42/999",
)
_CHECKED: Final = date(2026, 11, 23)
_LOCAL_COURT: Final = Term(
    "rule of a Heilongjiang basic court to the same indicators",
    "黑龙江某基层法院依同一指标制定的规定",
)


def _says(article: str, text: Term, evidence: Sequence[str] = _PAIR) -> Citation:
    return Citation(instrument=TREE, article=article, text=text, evidence=tuple(evidence))


def _with_rest_days_after(start: Moment, working_days: int) -> Reading:
    """The limit lasts until the next working day begins; no text settles it."""
    return Reading(
        id="with-rest-days-after",
        title=Term(
            "rest days right after the last working day are still in time",
            "最后一个工作日之后紧接的休息日内完成,仍视为按期",
        ),
        latest=Before(within(start, WorkingDays(working_days + 1)), Days(1, roll=Roll.NONE)),
    )


PRESERVATION_START: Final = Rule(
    id="eval-preservation-start",
    title=Term("start executing a preservation ruling", "启动保全执行"),
    grain=Grain.ITEM,
    latest=within(At(v.PRESERVATION_RULED), Days(5)),
    act=At(v.PRESERVATION_STARTED),
    ended_by=At(pr.PRESERVATION_RELEASED),
    duty="execute-preservation",
    stage=Stage.PRESERVATION,
    checked=_CHECKED,
    covers=("E01",),
    citations=(
        _says(
            "规范执行/财产保全/第2项(30%)",
            Term(
                "a preservation ruling is put into execution within 5 days",
                "保全裁定作出后5日内开始执行",
            ),
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
                "day 5 is Saturday 28 April, worked in exchange for the holiday: no move to 2 May",
                "第5日为4月28日星期六,系调休上班日,不顺延至5月2日",
            ),
            due="2018-04-28",
            as_of="2018-05-01",
            preservation_ruled="2018-04-23",
            preservation_started=None,
            preservation_released=None,
        ),
        worked(
            Verdict.LAPSED,
            Term("lifted on the second day", "第2日即解除保全"),
            due="2018-04-28",
            as_of="2018-05-01",
            preservation_ruled="2018-04-23",
            preservation_started=None,
            preservation_released="2018-04-25",
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "a measure on the 10th shows a start by then, not one by the 8th",
                "10月10日已采取措施,只能说明此前已启动,不能说明8日前已启动",
            ),
            due="2018-10-08",
            as_of="2018-12-31",
            preservation_ruled="2018-09-28",
            preservation_measured="2018-10-10",
        ),
    ),
)

ONLINE_INQUIRY: Final = Rule(
    id="eval-online-inquiry",
    title=Term("start the online inquiry into assets", "启动网络查询"),
    applies_if=v.ENFORCEMENT_OR_PRESERVATION
    & (Holds(v.INQUIRY_NEEDED) | Happened(At(v.ONLINE_INQUIRY_STARTED))),
    latest=within(At(v.OFFICER_RECEIVED), WorkingDays(5)),
    act=At(v.ONLINE_INQUIRY_STARTED),
    bands=(
        Band(within(At(v.OFFICER_RECEIVED), WorkingDays(5)), 100),
        Band(within(At(v.OFFICER_RECEIVED), WorkingDays(10)), 80),
        Band(within(At(v.OFFICER_RECEIVED), WorkingDays(22)), 60),
    ),
    ended_by=At(v.CLOSED),
    duty="start-online-inquiry",
    stage=Stage.INVESTIGATION,
    checked=_CHECKED,
    covers=("E02a", "E02b", "E02c"),
    citations=(
        _says(
            "规范执行/财产调查/网络查询及时性(70%)",
            Term(
                "where assets must be inquired into, an inquiry started within 5 working days of "
                "the officer's receipt earns 100, from then to 10 working days 80, to 22 working "
                "days 60, after that 0",
                "需要查询财产的,自执行人员收到案件之日起5个工作日内启动得100分,"
                "此后至10个工作日得80分,至22个工作日得60分,超过22个工作日得0分",
            ),
            (_SEED,),
        ),
    ),
    note=Term(
        "late after the 5th working day, the later edges only grade; the 5th and the 10th working "
        "day belong to the better band; a start after the 22nd is read as 0 like none at all; "
        "the start is the receipt by the officer, neither filing nor assignment",
        "超过第5个工作日即为逾期,其后各档仅用于评分;第5、第10个工作日归入较高分档;"
        "第22个工作日之后才启动的,按未启动得0分;起算为执行人员接收案件之日,不是立案或分案之日",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "working days: 29 and 30 September (worked), 8, 9 and 10 October",
                "工作日依次为9月29日、30日(调休上班)、10月8日、9日、10日",
            ),
            due="2018-10-10",
            as_of="2018-12-31",
            inquiry_needed=True,
            officer_received="2018-09-28",
            online_inquiry_started="2018-10-10",
        ),
        worked(
            Verdict.LATE,
            Term("the 6th working day, in the band of 80", "第6个工作日启动,属80分档"),
            due="2018-10-10",
            as_of="2018-12-31",
            officer_received="2018-09-28",
            online_inquiry_started="2018-10-11",
        ),
        worked(
            Verdict.LATE,
            Term(
                "7 to 11 May are the five working days; the Saturday after them is past the last "
                "day, although no sixth working day has begun",
                "5月7日至11日为5个工作日;其后的星期六虽未到第6个工作日,仍已过届满日",
            ),
            due="2018-05-11",
            as_of="2018-12-31",
            officer_received="2018-05-04",
            online_inquiry_started="2018-05-12",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "working days: Sunday 28, 29 and 30 September, 9 and 10 October 2025",
                "工作日依次为2025年9月28日(星期日调休上班)、29日、30日、10月9日、10日",
            ),
            due="2025-10-10",
            as_of="2025-10-11",
            inquiry_needed=True,
            officer_received="2025-09-26",
            online_inquiry_started=None,
            closed=None,
        ),
        worked(
            Verdict.LAPSED,
            Term("closed on the 4th working day", "第4个工作日已结案"),
            due="2018-10-10",
            as_of="2018-12-31",
            inquiry_needed=True,
            officer_received="2018-09-28",
            online_inquiry_started=None,
            closed="2018-10-09",
        ),
        worked(
            Verdict.UNDETERMINED,
            Term("whether an inquiry is needed is not known", "是否需要查询财产未知"),
            as_of="2018-12-31",
            officer_received="2018-09-28",
            online_inquiry_started=None,
            closed=None,
        ),
    ),
)

INQUIRY_IN_TIME: Final = Rule(
    id="eval-inquiry-in-time",
    title=Term("start online inquiry and control in time", "期限内发起网络查控"),
    applies_if=v.ENFORCEMENT_OR_PRESERVATION,
    limit_from=At(v.OFFICER_RECEIVED),
    act=At(v.ONLINE_INQUIRY_STARTED),
    duty="start-online-inquiry",
    stage=Stage.INVESTIGATION,
    checked=_CHECKED,
    covers=("E03",),
    citations=(
        _says(
            "规范执行/财产调查/第2项(20%)",
            Term(
                "share of enforcement cases (first, resumed and preservation) whose online inquiry "
                "was started within a limit that is not printed",
                "执行实施案件(首次执行、恢复执行、保全)中在期限内发起网络查控的比例,期限未载明",
            ),
            (_SEED,),
        ),
    ),
    note=Term(
        "the limit is not published and its start is not defined: the officer's receipt is "
        "presumed; give the limit to have the rule judged",
        "期限未公布,起算点未定义,推定为接收案件日期;给定期限后方予判断",
    ),
    readings=(
        Reading(
            id="vendor-check",
            title=Term(
                "at most 10 days, as a plain difference of dates",
                "不超过10日(两日期直接相减,不顺延)",
            ),
            authority=Term(
                "audit of the same data as coded by a vendor (item 2 of its time checks)",
                "某厂商对同一数据的瑕疵核查(办理期限校验2)",
            ),
            latest=within(At(v.OFFICER_RECEIVED), Days(10, roll=Roll.NONE)),
        ),
    ),
)

LEAD_CHECK: Final = Rule(
    id="eval-lead-check",
    title=Term("start the offline check of a lead", "启动线下查询核实线索"),
    grain=Grain.ITEM,
    applies_if=~Holds(v.LEAD_CHECKABLE_ONLINE) | Happened(At(v.OFFLINE_CHECK_STARTED)),
    latest=within(At(v.LEAD_PROVIDED), Months(1)),
    act=At(v.OFFLINE_CHECK_STARTED),
    bands=(Band(within(At(v.LEAD_PROVIDED), Months(1)), 100), Band(None, 60)),
    duty="start-lead-check",
    stage=Stage.INVESTIGATION,
    checked=_CHECKED,
    covers=("E04a", "E04b"),
    citations=(
        _says(
            "规范执行/财产调查/传统查询及时性(10%)",
            Term(
                "a concrete lead that cannot be checked online: an offline check started within "
                "one month earns 100, a later one 60, none 0",
                "当事人提供具体财产线索且无法网络查询的,一个月内启动线下查询核实得100分,"
                "超过一个月启动得60分,未启动得0分",
            ),
        ),
    ),
    note=Term(
        "the start is implied: the day the lead is given; the 60 for a later start has one source, "
        "the appendix; closing does not end the duty here, since a case is not to be closed with "
        "an open lead",
        "起算点系推定,按当事人提供线索之日;60分档仅见于附件;"
        "结案不使本项义务消灭,因线索未核实本不应结案",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "February 2012 has no 30th: the month ends on the 29th, its last day",
                "2012年2月无30日,以当月末日29日为届满日",
            ),
            due="2012-02-29",
            as_of="2012-12-31",
            lead_provided="2012-01-30",
            offline_check_started="2012-02-29",
        ),
        worked(
            Verdict.LATE,
            Term("one day after the last day", "届满日次日启动"),
            due="2012-02-29",
            as_of="2012-12-31",
            lead_provided="2012-01-30",
            offline_check_started="2012-03-01",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "the month ends on 2 October, in the holiday of 1 to 7 October: moved to the 8th",
                "届满日10月2日在国庆假期(1日至7日)内,顺延至10月8日",
            ),
            due="2019-10-08",
            as_of="2019-10-09",
            lead_checkable_online=False,
            lead_provided="2019-09-02",
            offline_check_started=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("the lead can be checked online", "线索能够通过网络查询"),
            as_of="2019-12-31",
            lead_checkable_online=True,
            lead_provided="2019-09-02",
            offline_check_started=None,
        ),
        worked(
            Verdict.UNDETERMINED,
            Term("whether it can be checked online is not known", "线索能否通过网络查询未知"),
            due="2019-10-08",
            as_of="2019-12-31",
            lead_provided="2019-09-02",
            offline_check_started=None,
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
    ended_by=At(v.CLOSED),
    duty="control-online",
    stage=Stage.CONTROL,
    checked=_CHECKED,
    covers=("E05a",),
    citations=(
        _says(
            "规范执行/财产控制",
            Term(
                "assets found that need and allow online control are controlled within 48 hours",
                "查到的财产需要并能够网络控制的,48小时内采取措施",
            ),
        ),
    ),
    note=Term(
        "hours run from the next hour (民诉法解释 art. 125, by analogy) and do not roll: "
        "no text lets an hour period roll",
        "自下一小时起算(参照民诉法解释第125条);小时期间不因休息日顺延,未见相反规定",
    ),
    readings=(
        Reading(
            id="at-instant",
            title=Term("48 hours from the instant of finding", "自查到财产的时刻起算48小时"),
            latest=within(At(v.ASSET_FOUND), Hours(48, start=HourStart.AT_INSTANT)),
        ),
        Reading(
            id="from-screening",
            title=Term(
                "from the officer's screening of the feedback", "自承办人查看并甄别反馈结果时起算"
            ),
            latest=within(At(v.ASSET_SCREENED), Hours(48)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term("48 hours from 11:00 end at 11:00 two days later", "自11时起算,两日后11时届满"),
            due="2018-05-04T11:00",
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
            due="2018-05-04T11:00",
            as_of="2018-12-31",
            asset_found="2018-05-02T10:00",
            controlled_online="2018-05-04T11:00:01",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "found on the eve of the holiday: the 48 hours end inside it and do not move",
                "节前查到,48小时在假期内届满,不顺延",
            ),
            due="2018-10-02T17:00",
            as_of="2018-10-02",
            online_control_possible=True,
            asset_found="2018-09-30T16:05",
            controlled_online=None,
            closed=None,
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
    applies_if=(Holds(v.OFFLINE_CONTROL_NEEDED) | Happened(At(v.CONTROLLED_OFFLINE)))
    & ~Holds(v.REMOTE_CONTROL),
    latest=within(At(v.ASSET_FOUND), WorkingDays(10)),
    act=At(v.CONTROLLED_OFFLINE),
    ended_by=At(v.CLOSED),
    duty="control-offline",
    stage=Stage.CONTROL,
    checked=_CHECKED,
    covers=("E05b",),
    citations=(
        _says(
            "规范执行/财产控制",
            Term(
                "assets that need offline control are controlled within 10 working days, "
                "except where control is needed in another place",
                "需要线下控制的,10个工作日内控制,需异地控制的除外",
            ),
        ),
    ),
    note=Term(
        "that online control is impossible does not yet mean that offline control is needed; "
        "control in another place has no limit instead",
        "不能网络控制不等于需要线下控制;需异地控制的未另设期限",
    ),
    readings=(
        Reading(
            id="from-screening",
            title=Term(
                "from the officer's screening of the feedback", "自承办人查看并甄别反馈结果之日起算"
            ),
            latest=within(At(v.ASSET_SCREENED), WorkingDays(10)),
        ),
        _with_rest_days_after(At(v.ASSET_FOUND), 10),
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
            remote_control=False,
        ),
        worked(
            Verdict.LATE,
            Term("one working day late", "超过一个工作日"),
            due="2018-10-17",
            as_of="2018-12-31",
            asset_found="2018-09-28",
            controlled_offline="2018-10-18",
            remote_control=False,
        ),
        worked(
            Verdict.OVERDUE,
            Term("the day after the 10th working day, nothing done", "第10个工作日次日仍未控制"),
            due="2018-10-17",
            as_of="2018-10-18",
            asset_found="2018-09-28",
            controlled_offline=None,
            offline_control_needed=True,
            remote_control=False,
            closed=None,
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
            offline_control_needed=True,
            remote_control=True,
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "whether control elsewhere is needed is not known: not overdue",
                "是否需异地控制未知,不能认定超期",
            ),
            due="2018-10-17",
            as_of="2018-12-31",
            asset_found="2018-09-28",
            controlled_offline=None,
            offline_control_needed=True,
            closed=None,
        ),
    ),
)

APPRAISAL_START: Final = Rule(
    id="eval-appraisal-start",
    title=Term("start the appraisal", "启动评估"),
    grain=Grain.ITEM,
    applies_if=Holds(v.APPRAISAL_NEEDED) | Happened(At(v.APPRAISAL_STARTED)),
    latest=within(At(v.CONTROLLED), WorkingDays(30)),
    act=At(v.APPRAISAL_STARTED),
    ended_by=At(v.CLOSED),
    duty="start-pricing",
    stage=Stage.PRICING,
    checked=_CHECKED,
    covers=("E06",),
    citations=(
        _says(
            "规范执行/评估/第1项(50%)",
            Term(
                "where an appraisal is needed, the appraisal and auction procedure is started "
                "within 30 working days",
                "需要评估的,30个工作日内启动评估拍卖程序",
            ),
            (_SEED,),
        ),
    ),
    note=Term(
        "the text names no start: the day the asset came under control is presumed",
        "原文未写明起算点,推定为财产被控制之日",
    ),
    readings=(
        Reading(
            id="from-need",
            title=Term(
                "from the day the need of an appraisal is established", "自确定需要评估之日起算"
            ),
            latest=within(At(v.APPRAISAL_DECIDED), WorkingDays(30)),
        ),
        Reading(
            id="calendar-days",
            title=Term("30 calendar days", "30日(自然日)"),
            authority=_LOCAL_COURT,
            latest=within(At(v.CONTROLLED), Days(30)),
        ),
        _with_rest_days_after(At(v.CONTROLLED), 30),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "17 working days in February (11 and 24 worked, 15 to 21 off), 13 in March",
                "2月计17个工作日(11日、24日上班,15日至21日放假),3月再计13个",
            ),
            due="2018-03-19",
            as_of="2018-12-31",
            controlled="2018-01-31",
            appraisal_started="2018-03-19",
        ),
        worked(
            Verdict.LATE,
            Term("the 31st working day", "第31个工作日启动"),
            due="2018-03-19",
            as_of="2018-12-31",
            controlled="2018-01-31",
            appraisal_started="2018-03-20",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "9 working days in September 2023 (29 and 30 off), 19 in October (7 and 8 worked, "
                "1 to 6 off), 2 in November",
                "2023年9月计9个工作日(29日、30日放假),10月计19个(7日、8日上班,1日至6日放假),11月计2个",
            ),
            due="2023-11-02",
            as_of="2023-11-03",
            appraisal_needed=True,
            controlled="2023-09-15",
            appraisal_started=None,
            closed=None,
        ),
        worked(
            Verdict.LATE,
            Term(
                "frozen online on 31 January at the latest, so due by 19 March at the latest",
                "至迟于1月31日已网络冻结,届满日不晚于3月19日",
            ),
            as_of="2018-12-31",
            controlled_online="2018-01-31",
            appraisal_started="2018-03-20",
        ),
    ),
)

REPORT_SENDING: Final = Rule(
    id="eval-report-sending",
    title=Term("send the appraisal report", "发送评估报告"),
    grain=Grain.ITEM,
    latest=within(At(v.REPORT_RECEIVED), WorkingDays(5)),
    act=At(v.REPORT_SENT),
    duty="send-report",
    stage=Stage.PRICING,
    checked=_CHECKED,
    covers=("E07",),
    citations=(
        _says(
            "规范执行/评估/第2项(50%)",
            Term(
                "the appraisal report is sent to the parties within 5 working days of its receipt",
                "收到评估报告之日起5个工作日内发送当事人",
            ),
        ),
    ),
    note=Term(
        "sending counts, not service; where the parties are sent it on several days the last "
        "one counts",
        "以发送为准,不以送达为准;分别发送的,以最后一次为准",
    ),
    readings=(
        Reading(
            id="by-service",
            title=Term("served within the limit", "期限内送达"),
            authority=_LOCAL_COURT,
            act=At(v.REPORT_SERVED),
        ),
        _with_rest_days_after(At(v.REPORT_RECEIVED), 5),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "13, 14, 22 and 23 February and Saturday the 24th, which is worked",
                "工作日依次为2月13日、14日、22日、23日和24日(星期六调休上班)",
            ),
            due="2018-02-24",
            as_of="2018-12-31",
            report_received="2018-02-12",
            report_sent="2018-02-24",
        ),
        worked(
            Verdict.LATE,
            Term("the 6th working day", "第6个工作日发送"),
            due="2018-02-24",
            as_of="2018-12-31",
            report_received="2018-02-12",
            report_sent="2018-02-26",
        ),
        worked(
            Verdict.ON_TIME,
            Term("what was served in time was sent in time", "期限内已送达,发送必在期限内"),
            due="2018-02-24",
            as_of="2018-12-31",
            report_received="2018-02-12",
            report_served="2018-02-23",
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "service after the last day does not say when it was sent",
                "届满日后送达,不能说明何时发送",
            ),
            due="2018-02-24",
            as_of="2018-12-31",
            report_received="2018-02-12",
            report_served="2018-02-27",
        ),
    ),
)

AUCTION_START: Final = Rule(
    id="eval-auction-start",
    title=Term("start the auction", "启动拍卖程序"),
    grain=Grain.ITEM,
    applies_if=Holds(v.AUCTION_NEEDED) | Happened(At(v.AUCTION_STARTED)),
    latest=within(At(v.PRICE_SET), WorkingDays(30)),
    act=At(v.AUCTION_STARTED),
    ended_by=At(v.CLOSED),
    duty="start-sale",
    stage=Stage.SALE,
    checked=_CHECKED,
    covers=("E08",),
    citations=(
        _says(
            "规范执行/财产拍卖/第1项(50%)",
            Term(
                "where an auction is needed, the auction procedure is started within 30 working "
                "days",
                "需要拍卖的,30个工作日内启动拍卖程序",
            ),
            (_SEED,),
        ),
    ),
    note=Term(
        "the text names no start: the day the appraisal is finished or the reference price set is "
        "presumed; the sentence breaks off without a score",
        "原文未写明起算点,推定为评估完成或参考价确定之日;原文句末缺评分",
    ),
    readings=(
        Reading(
            id="from-decision",
            title=Term("from the decision to auction", "自决定拍卖之日起算"),
            latest=within(At(v.AUCTION_DECIDED), WorkingDays(30)),
        ),
        Reading(
            id="calendar-days",
            title=Term("30 calendar days", "30日(自然日)"),
            authority=_LOCAL_COURT,
            latest=within(At(v.PRICE_SET), Days(30)),
        ),
        _with_rest_days_after(At(v.PRICE_SET), 30),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "8 working days in September 2014 (Sunday 28 worked), 19 in October (1 to 7 off, "
                "Saturday 11 worked), 3 in November; an announcement shows a start by then",
                "2014年9月计8个工作日(28日星期日上班),10月计19个(1日至7日放假,11日星期六上班),"
                "11月计3个;已发公告即已启动",
            ),
            due="2014-11-05",
            as_of="2014-12-31",
            price_set="2014-09-19",
            auction_announced="2014-11-05",
        ),
        worked(
            Verdict.LATE,
            Term("the 31st working day", "第31个工作日启动"),
            due="2014-11-05",
            as_of="2014-12-31",
            price_set="2014-09-19",
            auction_started="2014-11-06",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "16 working days in February 2026 (14 and 28 worked, 15 to 23 off), 14 in March",
                "2026年2月计16个工作日(14日、28日上班,15日至23日放假),3月计14个",
            ),
            due="2026-03-19",
            as_of="2026-03-20",
            auction_needed=True,
            price_set="2026-01-30",
            auction_started=None,
            closed=None,
        ),
    ),
)

PAYOUT: Final = Rule(
    id="eval-payout",
    title=Term("pay out the money", "发放执行款"),
    grain=Grain.ITEM,
    latest=within(At(v.PAYABLE), Months(1)),
    act=At(v.PAID_OUT),
    excuse=Holds(v.PAYOUT_REASON_GIVEN) & Holds(v.PAYOUT_DELAY_APPROVED),
    duty="pay-out",
    stage=Stage.PAYOUT,
    checked=_CHECKED,
    covers=("E09",),
    citations=(
        _says(
            "规范执行/执行款发放/第2项(60%)",
            Term(
                "money is paid out within one month of the day the conditions are met; where that "
                "cannot be, reasons are given and a leader approves",
                "具备发放条件之日起一个月内发放;不能及时发放的,说明理由并经领导审批",
            ),
            (_SEED,),
        ),
    ),
    note=Term(
        "one month is neither 30 days nor does it run from the arrival of the money; whether the "
        "approval must precede the last day is not said and is not asked; closing does not end it",
        "一个月不等于30日,也不自案款到账起算;审批是否须在届满前作出,原文未写,不作要求;结案不使其消灭",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "February 2019 has no 30th: the month ends on the 28th",
                "2019年2月无30日,以28日为届满日",
            ),
            due="2019-02-28",
            as_of="2019-12-31",
            payable="2019-01-30",
            paid_out="2019-02-28",
        ),
        worked(
            Verdict.LATE,
            Term("the 30th day, and one day past the month", "虽为第30日,但已超过一个月"),
            due="2019-02-28",
            as_of="2019-12-31",
            payable="2019-01-30",
            paid_out="2019-03-01",
        ),
        worked(
            Verdict.PENDING,
            Term(
                "15 February is in the holiday of 11 to 17 February and moves to the 18th",
                "届满日2月15日在春节假期(11日至17日)内,顺延至18日",
            ),
            due="2021-02-18",
            as_of="2021-02-18",
            payable="2021-01-15",
            paid_out=None,
        ),
        worked(
            Verdict.OVERDUE,
            Term("not paid by the moved last day", "顺延后的届满日仍未发放"),
            due="2021-02-18",
            as_of="2021-02-19",
            payable="2021-01-15",
            paid_out=None,
        ),
    ),
)

_PERIOD_SAYS: Final = _says(
    "执行质效/法定期限内结案率(10%)",
    Term(
        "share of first enforcement cases closed within the statutory period",
        "首次执行案件中在法定期限内结案的比例",
    ),
    (_SEED,),
)
_DEDUCTIONS: Final = Term(
    "the tree does not define the statutory period; its length is taken from the limits of 2006, "
    "the time that does not count from art. 9(6) to (12) of the limits of 2000. An extension "
    "counts only if approved before the end; neither text caps extensions. The list for the six "
    "months of the supervision right is another one and is not used here",
    "指标未定义法定期限:长度按2006年期限规定,不计入的期间按2000年审限规定第9条第6项至第12项;"
    "延长须在届满前批准,两个规定均未设上限;六个月监督期限的扣除事由另有规定,不适用于此",
)
_DEDUCTS: Final = Deducts(p.DEDUCTIONS, p.CLOSING_DEDUCTIONS)
_WITHOUT_TRIAL: Final = tuple(
    ground for ground in p.CLOSING_DEDUCTIONS if ground not in p.TRIAL_DEDUCTIONS
)
_NON_LITIGATION_TOO: Final = Term(
    "awards and notarial deeds are non-litigation enforcement too",
    "仲裁裁决、公证债权文书的执行也属非诉执行",
)


def _statutory(months: int, deducts: Deducts = _DEDUCTS) -> After:
    extends = Extends(p.EXTENSIONS)
    return within(At(v.FILED), Months(months), deducts=deducts, extends=extends)


def _readings_of_deductions(months: int) -> tuple[Reading, ...]:
    return (
        Reading(
            id="without-announcement-and-expert-opinion",
            title=Term(
                "item 6 speaks of civil and administrative cases, not of enforcement: "
                "announcement and expert opinion count",
                "第9条第6项仅指民事、行政案件,执行案件的公告、鉴定期间不扣除",
            ),
            latest=_statutory(months, Deducts(p.DEDUCTIONS, _WITHOUT_TRIAL)),
        ),
        Reading(
            id="both-ends-deducted",
            title=Term(
                "both end days of a stretch that does not count are left out",
                "扣除期间的首日、末日均不计入",
            ),
            latest=_statutory(
                months, Deducts(p.DEDUCTIONS, p.CLOSING_DEDUCTIONS, DeductionEnds.BOTH)
            ),
        ),
    )


def _recorded_expiry(months: int) -> Reading:
    return Reading(
        id="recorded-expiry",
        title=Term(
            "the recorded end of the period where there is one",
            "有系统记录的执行期限届满日期的,以其为准",
        ),
        authority=Term(
            "audit of the same data as coded by a vendor (item 12 of its time checks)",
            "某厂商对同一数据的瑕疵核查(办理期限校验12)",
        ),
        latest=FirstKnown(v.PERIOD_EXPIRES, _statutory(months)),
    )


CLOSING: Final = Rule(
    id="eval-closing",
    title=Term("close the case in the statutory period", "法定期限内结案"),
    applies_if=v.ENFORCEMENT_CASE & ~Holds(v.NON_LITIGATION),
    latest=_statutory(6),
    act=At(v.CLOSED),
    duty="close-case",
    stage=Stage.CLOSING,
    checked=_CHECKED,
    covers=("E10",),
    citations=(
        _PERIOD_SAYS,
        Citation(
            instrument=texts.ENFORCEMENT_LIMITS,
            article="第1条",
            text=Term(
                "a case with assets is as a rule closed within 6 months of filing",
                "有财产可供执行的案件,一般在立案之日起6个月内执结",
            ),
            evidence=_COPIES_OF_2006,
        ),
        Citation(
            instrument=texts.TRIAL_LIMITS,
            article="第5条、第8条、第9条",
            text=Term(
                "enforcement cases are finished within 6 months, counted from the day after "
                "filing; appraisal, suspension, stays, disposal and the like do not count",
                "执行案件应当在立案次日起6个月内执结;评估、中止、暂缓、拍卖变卖等期间不计入",
            ),
            evidence=(
                "LawRefBook/Laws @2f4c5c2",
                "m.shoulawyer.com/zhishi/85333.htm",
                "64365.com/zs/7829131.aspx",
                "13l.net/l/2057015636705477187.html",
            ),
        ),
    ),
    note=_DEDUCTIONS,
    readings=(
        Reading(
            id="awards-and-deeds",
            title=_NON_LITIGATION_TOO,
            applies_if=v.ENFORCEMENT_CASE & ~(Holds(v.NON_LITIGATION) | Holds(v.AWARD_OR_DEED)),
        ),
        _recorded_expiry(6),
        *_readings_of_deductions(6),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "February has no 31st: six months end on 28 February",
                "2月无31日,6个月于2月28日届满",
            ),
            due="2019-02-28",
            as_of="2019-12-31",
            non_litigation=False,
            filed="2018-08-31",
            closed="2019-02-28",
            deductions=(),
            extensions=(),
        ),
        worked(
            Verdict.LATE,
            Term("one day after the last day", "届满日次日结案"),
            due="2019-02-28",
            as_of="2019-12-31",
            non_litigation=False,
            filed="2018-08-31",
            closed="2019-03-01",
            deductions=(),
            extensions=(),
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "six months end on 3 October, in the holiday of 1 to 7 October; moved to the 8th",
                "6个月于10月3日届满,在国庆假期(1日至7日)内,顺延至10月8日",
            ),
            due="2019-10-08",
            as_of="2019-12-31",
            non_litigation=False,
            filed="2019-04-03",
            closed="2019-10-08",
            deductions=(),
            extensions=(),
        ),
        worked(
            Verdict.PENDING,
            Term(
                "six months end on 1 March 2027, before which nothing is overdue",
                "6个月于2027年3月1日届满,此前不可能超期",
            ),
            as_of="2026-11-23",
            non_litigation=False,
            filed="2026-09-01",
            closed=None,
            deductions=(),
            extensions=(),
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "six months end on 15 September; the sale took 1 June to 31 August, of which 91 "
                "days do not count: 15 December, a Saturday, so Monday the 17th",
                "6个月于9月15日届满;6月1日至8月31日拍卖,扣除91日,至12月15日星期六,顺延至17日",
            ),
            due="2018-12-17",
            as_of="2018-12-31",
            non_litigation=False,
            filed="2018-03-15",
            closed="2018-12-17",
            deductions=(deducted("disposal", "2018-06-01", "2018-08-31"),),
            extensions=(),
        ),
        worked(
            Verdict.LATE,
            Term(
                "15 September is a Saturday: Monday the 17th; extended on the 18th, too late",
                "9月15日为星期六,顺延至17日;18日才批准延长,不发生效力",
            ),
            due="2018-09-17",
            as_of="2018-12-31",
            non_litigation=False,
            filed="2018-03-15",
            closed="2018-12-03",
            deductions=(),
            extensions=(extended(3, Unit.MONTHS, approved_on="2018-09-18"),),
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "whether anything was deducted or extended is not known",
                "有无扣除、延长未知,不能认定超期",
            ),
            due="2018-09-17",
            as_of="2018-12-31",
            non_litigation=False,
            filed="2018-03-15",
            closed="2018-10-08",
        ),
        worked(
            Verdict.UNDETERMINED,
            Term("whether six or three months hold is not known", "适用6个月还是3个月未知"),
            as_of="2018-12-31",
            filed="2018-03-15",
            closed="2018-08-15",
            deductions=(),
            extensions=(),
        ),
    ),
)

NON_LITIGATION_CLOSING: Final = Rule(
    id="eval-closing-non-litigation",
    title=Term(
        "close a non-litigation case in the statutory period", "法定期限内结案(非诉行政执行)"
    ),
    applies_if=v.ENFORCEMENT_CASE & Holds(v.NON_LITIGATION),
    latest=_statutory(3),
    act=At(v.CLOSED),
    duty="close-case",
    stage=Stage.CLOSING,
    checked=_CHECKED,
    citations=(
        _PERIOD_SAYS,
        Citation(
            instrument=texts.ENFORCEMENT_LIMITS,
            article="第1条",
            text=Term(
                "a non-litigation case is as a rule closed within 3 months of filing",
                "非诉执行案件,一般在立案之日起3个月内执结",
            ),
            evidence=_COPIES_OF_2006,
        ),
        Citation(
            instrument=texts.TRIAL_LIMITS,
            article="第5条、第8条、第9条",
            text=Term(
                "non-litigation cases are finished within 3 months, counted from the day after "
                "filing, with the same time that does not count",
                "非诉执行案件应当在立案次日起3个月内执结;不计入的期间相同",
            ),
            evidence=(
                "LawRefBook/Laws @2f4c5c2",
                "m.shoulawyer.com/zhishi/85333.htm",
                "64365.com/zs/7829131.aspx",
            ),
        ),
    ),
    note=_DEDUCTIONS,
    readings=(
        Reading(
            id="awards-and-deeds",
            title=_NON_LITIGATION_TOO,
            applies_if=v.ENFORCEMENT_CASE & (Holds(v.NON_LITIGATION) | Holds(v.AWARD_OR_DEED)),
        ),
        _recorded_expiry(3),
        *_readings_of_deductions(3),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "28 September 2024 is a Saturday off; Sunday the 29th is worked, so it ends there",
                "2024年9月28日为星期六休息日,次日星期日调休上班,顺延至29日",
            ),
            due="2024-09-29",
            as_of="2024-12-31",
            non_litigation=True,
            filed="2024-06-28",
            closed="2024-09-29",
            deductions=(),
            extensions=(),
        ),
        worked(
            Verdict.LATE,
            Term("one day after the moved last day", "顺延后的届满日次日结案"),
            due="2024-09-29",
            as_of="2024-12-31",
            non_litigation=True,
            filed="2024-06-28",
            closed="2024-09-30",
            deductions=(),
            extensions=(),
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "28 February; stayed from above from 10 December to 8 January, of which 29 days do "
                "not count: Friday 29 March",
                "2月28日届满;12月10日至1月8日上级通知暂缓,扣除29日,至3月29日星期五",
            ),
            due="2019-03-29",
            as_of="2019-12-31",
            non_litigation=True,
            filed="2018-11-30",
            closed="2019-03-29",
            deductions=(deducted("stay_superior", "2018-12-10", "2019-01-08"),),
            extensions=(),
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "February has no 30th: three months end on 28 February",
                "2月无30日,3个月于2月28日届满",
            ),
            due="2019-02-28",
            as_of="2019-03-01",
            non_litigation=True,
            filed="2018-11-30",
            closed=None,
            deductions=(),
            extensions=(),
        ),
    ),
)

OVERDUE_NODES: Final = Measure(
    id="eval-overdue-nodes",
    title=Term("average number of overdue key nodes", "关键节点平均超期数"),
    formula=Term(
        "overdue key nodes / first enforcement cases closed",
        "关键节点超期总数 / 首次执行案件结案数",
    ),
    stage=Stage.SUPERVISION,
    checked=_CHECKED,
    covers=("E11",),
    citations=(
        _says(
            "规范执行/流程信息管理系统/第4项(20%)",
            Term(
                "overdue key nodes per closed first enforcement case, drawn from the system",
                "系统提取的关键节点超期总数与首次执行案件结案数之比",
            ),
            (_SEED,),
        ),
    ),
    note=Term(
        "counts overdue nodes, not days; the nodes and their limits are not published",
        "统计超期节点数而非超期天数;节点清单及各节点期限未公布",
    ),
)

ENTRUSTED_MATTER: Final = Rule(
    id="eval-entrusted-matter",
    title=Term("finish an entrusted matter in time", "期限内办结委托事项"),
    obliged=Term("the court entrusted", "受托法院"),
    grain=Grain.ITEM,
    limit_from=At(v.DELEGATION_RECEIVED),
    act=At(v.DELEGATION_FINISHED),
    duty="finish-entrusted-matter",
    stage=Stage.DELEGATION,
    checked=_CHECKED,
    covers=("E12",),
    citations=(
        _says(
            "执行保障/执行指挥中心",
            Term(
                "share of entrusted matters finished within a limit that is not printed, "
                "beside their average time and the share finished",
                "事项委托期限内办结率,期限未载明;另计平均用时和办结占比",
            ),
            (_SEED,),
        ),
    ),
    note=Term(
        "the limit is not published and its start is not defined: receipt by the court entrusted "
        "is presumed; give the limit to have the rule judged",
        "期限未公布,起算点未定义,推定为受托法院收到委托之日;给定期限后方予判断",
    ),
)

SUPERVISED_MATTER: Final = Rule(
    id="eval-supervised-matter",
    title=Term("finish a supervised matter by its day", "期限内办结督办事项"),
    grain=Grain.ITEM,
    applies_if=Happened(At(v.SUPERVISION_DUE)),
    latest=At(v.SUPERVISION_DUE),
    act=At(v.SUPERVISION_FINISHED),
    duty="finish-supervised-matter",
    stage=Stage.SUPERVISION,
    checked=_CHECKED,
    covers=("E13",),
    citations=(
        _says(
            "执行保障/执行指挥中心(10%)",
            Term(
                "share of supervised matters finished by the day set for each",
                "督办事项在逐件指定的期限内办结的比例",
            ),
            (_SEED,),
        ),
    ),
    note=Term(
        "no general limit was found: the court that supervises sets a day for each matter, and a "
        "day that is set does not move off a rest day",
        "未见统一期限,由督办法院逐件指定;指定的日期不因休息日顺延",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term("finished on the day set", "在指定日办结"),
            due="2018-11-30",
            as_of="2018-12-31",
            supervision_due="2018-11-30",
            supervision_finished="2018-11-30",
        ),
        worked(
            Verdict.LATE,
            Term(
                "6 October is in the holiday; a day that is set does not move to the 8th",
                "10月6日在假期内,指定日期不顺延至8日",
            ),
            due="2018-10-06",
            as_of="2018-12-31",
            supervision_due="2018-10-06",
            supervision_finished="2018-10-08",
        ),
        worked(
            Verdict.OVERDUE,
            Term("not finished the day after", "指定日次日仍未办结"),
            due="2018-11-30",
            as_of="2018-12-01",
            supervision_due="2018-11-30",
            supervision_finished=None,
        ),
        worked(
            Verdict.PENDING,
            Term("a day set beforehand is known before it comes", "指定日期在届至前即已知晓"),
            due="2018-11-30",
            as_of="2018-11-30",
            supervision_due="2018-11-30",
            supervision_finished=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("no day was set", "未指定期限"),
            as_of="2018-12-31",
            supervision_due=None,
            supervision_finished="2018-11-30",
        ),
    ),
)

HANDLING_TIME: Final = Measure(
    id="eval-handling-time",
    title=Term("average handling time of closed cases", "结案平均用时"),
    formula=Term(
        "handling time of closed cases / first enforcement cases closed",
        "办结案件用时总和 / 首次执行案件结案数",
    ),
    stage=Stage.CLOSING,
    checked=_CHECKED,
    covers=("E14",),
    citations=(
        _says(
            "执行质效/整体办案效率(70%)",
            Term(
                "total handling time over the number of first enforcement cases closed, drawn "
                "from the system",
                "系统提取的办结案件用时总和与首次执行案件结案数之比",
            ),
            (_SEED,),
        ),
    ),
    note=Term(
        "the start is not defined (filing is presumed); numerator and denominator name different "
        "cases; whether time that does not count is taken off is not said",
        "起算点未定义(推定为立案日期);分子分母口径不一;是否扣除不计入的期间未载明",
    ),
)

EARLY_TERMINATION: Final = Rule(
    id="eval-early-termination",
    title=Term("terminate this proceeding after three months", "立案满三个月后方可终本"),
    role=Role.LOWER_BOUND,
    earliest=only_after(At(v.FILED), Months(3)),
    act=At(v.TERMINATED_FOR_NOW),
    ended_by=At(v.CLOSED),
    in_force=InForce(since=date(2016, 12, 1), governed_by=At(v.TERMINATED_FOR_NOW)),
    duty="terminate-for-now",
    stage=Stage.TERMINATION,
    checked=_CHECKED,
    covers=("E15",),
    citations=(
        _says(
            "规范执行/终本案件(30%)",
            Term(
                "a termination is examined by the conditions of the provisions on it",
                "是否符合终本的实质要件,按终本规定的条件检查",
            ),
            (_SEED,),
        ),
        Citation(
            instrument=texts.TERMINATION_PROVISIONS,
            article="第1条",
            text=Term(
                "among the conditions: more than three months have passed since filing",
                "条件之一:自执行案件立案之日起已超过三个月",
            ),
            evidence=(
                "laweer.com/question/f247a3cee9700.html",
                "ytzy.sdcourt.gov.cn/whwdfy/yhyshj87/zxht5838/wjgd/8286418/index.html",
                "beijing.liaocheng.jixi.ww38.viennacitytours.com/a/391.html (copy of the text)",
                "m.fx361.cc/news/2020/0117/15055219.html (dates)",
            ),
        ),
    ),
    note=Term(
        "more than three months leaves out the corresponding day; the provisions hold for "
        "terminations since 2016-12-01, whenever the case was filed",
        "“超过”三个月不含届满的对应日;适用于2016年12月1日以后作出的终本,不论何时立案",
    ),
    readings=(
        Reading(
            id="bound-rolls",
            title=Term(
                "the end of the three months moves off a rest day", "三个月届满日为休息日的,顺延"
            ),
            earliest=After(
                within(At(v.FILED), Months(3, roll=Roll.FORWARD)), Days(1, roll=Roll.NONE)
            ),
        ),
    ),
    examples=(
        worked(
            Verdict.PREMATURE,
            Term(
                "15 June is the corresponding day: three months, not more",
                "6月15日为对应日,恰满三个月,未超过",
            ),
            due="2018-06-16",
            as_of="2018-12-31",
            filed="2018-03-15",
            terminated_for_now="2018-06-15",
        ),
        worked(
            Verdict.ON_TIME,
            Term("the day after the corresponding day", "对应日的次日"),
            due="2018-06-16",
            as_of="2018-12-31",
            filed="2018-03-15",
            terminated_for_now="2018-06-16",
        ),
        worked(
            Verdict.PREMATURE,
            Term(
                "February has no 30th: three months end on the 28th, first permitted is 1 March",
                "2月无30日,三个月于28日届满,3月1日方可终本",
            ),
            due="2018-03-01",
            as_of="2018-12-31",
            filed="2017-11-30",
            terminated_for_now="2018-02-28",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "1 October is a holiday, yet a bound that permits does not move",
                "10月1日虽为假日,最早允许之日不顺延",
            ),
            due="2018-10-02",
            as_of="2018-12-31",
            filed="2018-07-01",
            terminated_for_now="2018-10-02",
        ),
        worked(
            Verdict.PREMATURE,
            Term(
                "applied for on 30 November, so filed no earlier: 1 March is the first day open",
                "11月30日申请,立案不可能更早,最早也须3月1日方可终本",
            ),
            as_of="2021-12-31",
            applied="2020-11-30",
            terminated_for_now="2021-01-25",
        ),
        worked(
            Verdict.LAPSED,
            Term("closed in another way", "已以其他方式结案"),
            as_of="2018-12-31",
            filed="2018-03-15",
            terminated_for_now=None,
            closed="2018-05-15",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("terminated the day before the provisions took force", "终本规定施行前一日终本"),
            as_of="2018-12-31",
            filed="2016-10-10",
            terminated_for_now="2016-11-30",
        ),
    ),
)

RULES: Final = (
    PRESERVATION_START, ONLINE_INQUIRY, INQUIRY_IN_TIME, LEAD_CHECK, ONLINE_CONTROL,
    OFFLINE_CONTROL, APPRAISAL_START, REPORT_SENDING, AUCTION_START, PAYOUT, CLOSING,
    NON_LITIGATION_CLOSING, ENTRUSTED_MATTER, SUPERVISED_MATTER, EARLY_TERMINATION,
)  # fmt: skip

RULE_SET: Final = RuleSet(
    id="evaluation-2018",
    standing=Standing.EVALUATION,
    title=TREE.title,
    rules=RULES,
    measures=(OVERDUE_NODES, HANDLING_TIME),
    vocabulary=VOCABULARY,
)
