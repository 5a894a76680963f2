"""Setting the reference price for disposing of property (法释〔2018〕15号, since 2018-09-01).

Who must act differs by rule: the court, the inquiry platform, the appraiser, or a party that may
object. The provisions say only from which day they are in force; the trigger chooses the version,
and where no earlier national limit was found, matters pending on that day are a reading. Reports
received until 2018-08-31 are sent by the older text on auctions and sales.
"""

from datetime import date
from typing import Final

from execrules.expressions import (
    After,
    At,
    Before,
    Deducts,
    Earlier,
    Extends,
    FirstKnown,
    Happened,
    Holds,
    Later,
    Moment,
    On,
    within,
)
from execrules.facts import Grain
from execrules.periods import Days, DayStart, Months, Roll, Unit, Years
from execrules.rulebook.vocabulary import VOCABULARY, periods
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rulebook.vocabulary import pricing as p
from execrules.rulebook.vocabulary import sales as s
from execrules.rules import (
    InForce,
    MomentKind,
    NamedMoment,
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
    id="spc-2018-15",
    title=Term(
        "Provisions on setting the reference price for disposing of property",
        "关于人民法院确定财产处置参考价若干问题的规定",
    ),
    number="法释〔2018〕15号",
    in_force_from=date(2018, 9, 1),
)

_TEXTS: Final = "LawRefBook/Laws @2f4c5c2"
_SDJLNM: Final = "sdjlnm.com/changshi/9103.html"
_CHECKED: Final = date(2026, 11, 23)
_FORCE: Final = date(2018, 9, 1)
_SINCE: Final = InForce(since=_FORCE)

PLATFORM: Final = Term("the online inquiry platform", "司法网络询价平台")
APPRAISER: Final = Term("the appraiser", "评估机构")
PARTY: Final = Term("the party or person concerned", "当事人、利害关系人")

_INQUIRY_OVER: Final = Earlier(At(p.INQUIRY_WITHDRAWN), At(v.CLOSED))
_APPRAISAL_OVER: Final = Earlier(At(p.APPRAISAL_WITHDRAWN), At(v.CLOSED))


def _says(article: str, text: Term, *evidence: str) -> tuple[Citation, ...]:
    return (
        Citation(
            instrument=PROVISIONS, article=article, text=text, evidence=(evidence or (_TEXTS,))
        ),
    )


def _pending(start: Moment, days: int) -> Reading:
    """The limit reaches matters that had passed the trigger before the provisions took force."""
    return Reading(
        id="pending-matters",
        title=Term(
            "matters pending on 2018-09-01 count from that day",
            "2018年9月1日尚在办理的,自该日起算",
        ),
        latest=within(Later(start, On(_FORCE)), Days(days)),
    )


# What was preserved before enforcement was filed is priced once there is enforcement.
_CONTROLLED: Final = Later(At(v.CONTROLLED), FirstKnown(v.FILED, At(v.CONTROLLED)))

START: Final = Rule(
    id="pricing-start",
    title=Term("start setting the reference price", "启动确定财产处置参考价程序"),
    grain=Grain.ITEM,
    applies_if=Holds(p.SALE_NEEDED) | Holds(v.AUCTION_NEEDED) | Happened(At(p.PRICING_STARTED)),
    latest=within(_CONTROLLED, Days(30)),
    act=At(p.PRICING_STARTED),
    ended_by=At(v.CLOSED),
    in_force=_SINCE,
    duty="start-pricing",
    stage=Stage.PRICING,
    checked=_CHECKED,
    covers=("CUR-C01",),
    citations=_says(
        "第1条",
        Term(
            "for seized property that has to be auctioned or sold, the court starts the procedure "
            "for its reference price within 30 days",
            "查封、扣押、冻结的财产需要拍卖、变卖的,法院应在30日内启动确定参考价程序",
        ),
        _TEXTS,
        "fakao.wendu.com/2018/0830/2568.shtml",
        _SDJLNM,
        "i0686.cn/article/index/id/784/cid/23.html",
    ),
    note=Term(
        "calendar days, where the evaluation of 2018 has 30 working days for starting the "
        "appraisal: both stand side by side. An appraisal that has begun shows that the procedure "
        "has. No national number of days was found for property seized before 2018-09-01. What was "
        "preserved before enforcement was filed counts from the filing, where that is recorded",
        "按自然日计算,与2018年评估指标的30个工作日启动评估并存;评估已启动的,可知程序已启动;"
        "2018年9月1日以前查封的财产,未见全国统一期限;"
        "执行立案前已保全查封的,有立案日期的自立案之日起算",
    ),
    readings=(
        _pending(_CONTROLLED, 30),
        Reading(
            id="from-seizure",
            title=Term(
                "from the seizure, even where it was preservation before enforcement",
                "自查封之日起算,执行立案前保全查封的亦同",
            ),
            latest=within(At(v.CONTROLLED), Days(30)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "27 days to 30 September, day 30 is 3 October, in the holiday of 1 to 7 October: "
                "the 8th",
                "至9月30日为27日,第30日为10月3日,在国庆假期(1日至7日)内,顺延至8日",
            ),
            due="2018-10-08",
            controlled="2018-09-03",
            pricing_started="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "seized on the first day of force, a Saturday: day 30 is 1 October, moved to the "
                "8th; started the day after",
                "施行首日(星期六)查封,第30日为10月1日,顺延至8日,次日才启动",
            ),
            due="2018-10-08",
            controlled="2018-09-01",
            pricing_started="2018-10-09",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("seized the day before the provisions took force", "施行前一日查封"),
            controlled="2018-08-31",
            pricing_started="2018-11-01",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "21 days to 31 January, day 30 is Sunday 9 February 2020: Monday the 10th",
                "至1月31日为21日,第30日为2020年2月9日星期日,顺延至10日星期一",
            ),
            due="2020-02-10",
            as_of="2020-02-11",
            sale_needed=True,
            controlled="2020-01-10",
            pricing_started=None,
            closed=None,
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "2024 has a 29 February, day 30 is Friday 1 March; an appraisal begun that day is "
                "a procedure begun",
                "2024年2月有29日,第30日为3月1日星期五;当日已启动评估,程序必已启动",
            ),
            due="2024-03-01",
            controlled="2024-01-31",
            appraisal_started="2024-03-01",
            sale_needed=True,
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "preserved during the suit, filed for enforcement on Friday 1 March 2024: day 30 "
                "is 31 March, a Sunday, so Monday 1 April",
                "诉讼中已保全查封,2024年3月1日执行立案:第30日为3月31日星期日,顺延至4月1日",
            ),
            due="2024-04-01",
            controlled="2023-05-10",
            filed="2024-03-01",
            pricing_started="2024-04-01",
            sale_needed=True,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("money in a bank account needs no sale", "银行存款无需变价"),
            sale_needed=False,
            auction_needed=False,
            controlled="2020-01-10",
            pricing_started=None,
        ),
    ),
)

# The online inquiry (art. 11, 12).

INQUIRY_REPORT: Final = Rule(
    id="pricing-inquiry-report",
    title=Term("make the online inquiry report", "出具网络询价报告"),
    obliged=PLATFORM,
    grain=Grain.ITEM,
    latest=within(
        At(p.INQUIRY_ORDER_RECEIVED), Days(3), extends=Extends(p.INQUIRY_EXTENSIONS, most=3)
    ),
    act=At(p.INQUIRY_REPORT_MADE),
    ended_by=_INQUIRY_OVER,
    in_force=_SINCE,
    duty="make-inquiry-report",
    stage=Stage.PRICING,
    checked=_CHECKED,
    covers=("CUR-C02",),
    citations=_says(
        "第11条",
        Term(
            "a platform reports within 3 days of receiving the order; where no platform can and "
            "they ask before the period runs out, the court adds 3 days",
            "平台应自收到委托书之日起3日内出具报告;全部平台均未能完成并在届满前申请的,延期3日",
        ),
    ),
    note=Term(
        "one item for each platform; the court may extend only where every platform failed, so an "
        "extension on record is taken to be one of those; of more than 3 days nothing counts",
        "每一平台为一项;仅在全部平台均未完成时方可延期,有记录的延期即作此理解;超过3日的部分不计",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 3 is Sunday 23 September, in the break of 22 to 24 September: Tuesday the "
                "25th",
                "第3日为9月23日星期日,在中秋假期(22日至24日)内,顺延至25日星期二",
            ),
            due="2018-09-25",
            inquiry_order_received="2018-09-20",
            inquiry_report_made="2018-09-25",
            inquiry_extensions=(),
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 3 is Friday 12 October; made on the Saturday", "第3日为10月12日星期五,次日出具"
            ),
            due="2018-10-12",
            inquiry_order_received="2018-10-09",
            inquiry_report_made="2018-10-13",
            inquiry_extensions=(),
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "three days more, granted on the last day: day 6 is Monday 15 October",
                "届满当日准予延期3日:第6日为10月15日星期一",
            ),
            due="2018-10-15",
            inquiry_order_received="2018-10-09",
            inquiry_report_made="2018-10-15",
            inquiry_extensions=(extended(3, Unit.DAYS, approved_on="2018-10-12"),),
        ),
        worked(
            Verdict.LAPSED,
            Term("the inquiry was withdrawn on day 2", "第2日撤回网络询价"),
            due="2018-10-12",
            inquiry_order_received="2018-10-09",
            inquiry_report_made=None,
            inquiry_withdrawn="2018-10-11",
            inquiry_extensions=(),
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("ordered before the provisions took force", "施行前委托"),
            inquiry_order_received="2018-08-30",
            inquiry_report_made="2018-09-05",
            inquiry_extensions=(),
        ),
    ),
)

INQUIRY_REISSUE: Final = Rule(
    id="pricing-inquiry-reissue",
    title=Term("issue the online inquiry report anew", "重新出具网络询价报告"),
    obliged=PLATFORM,
    grain=Grain.ITEM,
    latest=within(At(p.INQUIRY_REISSUE_NOTIFIED), Days(3)),
    act=At(p.INQUIRY_REISSUED),
    ended_by=_INQUIRY_OVER,
    in_force=_SINCE,
    duty="reissue-inquiry-report",
    stage=Stage.PRICING,
    checked=_CHECKED,
    covers=("CUR-C03",),
    citations=_says(
        "第11条",
        Term(
            "where the first auction was not announced, nor a sale entered into, while the result "
            "was valid, the court tells the platform to report anew within 3 days",
            "有效期内未发布一拍公告也未直接进入变卖的,法院通知平台3日内重新出具报告",
        ),
    ),
    note=Term(
        "counted from the notice; where it reached the platform on a later day, that day is the "
        "one to record",
        "自通知之日起算;通知到达平台的日期较晚的,以到达之日记录",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 3 is Saturday 2 February 2019, worked for the spring festival: no move",
                "第3日为2019年2月2日星期六,因春节调休上班,不顺延",
            ),
            due="2019-02-02",
            inquiry_reissue_notified="2019-01-30",
            inquiry_reissued="2019-02-02",
        ),
        worked(
            Verdict.LATE,
            Term("the day after, a Sunday also worked", "次日(同为调休上班的星期日)才出具"),
            due="2019-02-02",
            inquiry_reissue_notified="2019-01-30",
            inquiry_reissued="2019-02-03",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "day 3 is 3 May 2019, in the holiday of 1 to 4 May; Sunday the 5th is worked",
                "第3日为2019年5月3日,在劳动节假期(1日至4日)内,顺延至调休上班的5日星期日",
            ),
            due="2019-05-05",
            inquiry_reissue_notified="2019-04-30",
            inquiry_reissued="2019-05-05",
        ),
        worked(
            Verdict.PENDING,
            Term(
                "day 3 is Sunday 1 November 2026 and moves to Monday the 2nd",
                "第3日为2026年11月1日星期日,顺延至2日星期一",
            ),
            due="2026-11-02",
            as_of="2026-11-01",
            inquiry_reissue_notified="2026-10-29",
            inquiry_reissued=None,
            inquiry_withdrawn=None,
            closed=None,
        ),
    ),
)

INQUIRY_CORRECTION: Final = Rule(
    id="pricing-inquiry-correction",
    title=Term("correct the online inquiry report", "补正网络询价报告"),
    obliged=PLATFORM,
    grain=Grain.ITEM,
    latest=within(At(p.INQUIRY_CORRECTION_NOTIFIED), Days(3)),
    act=At(p.INQUIRY_CORRECTED),
    ended_by=_INQUIRY_OVER,
    in_force=_SINCE,
    duty="correct-inquiry-report",
    stage=Stage.PRICING,
    checked=_CHECKED,
    covers=("CUR-C04",),
    citations=_says(
        "第12条",
        Term(
            "where every report errs about the property or its extent, the court tells the "
            "platforms to correct them within 3 days",
            "全部报告均有财产信息错误、超出范围或者遗漏财产的,法院通知平台3日内补正",
        ),
    ),
    note=Term(
        "where only some reports err, nobody has to be told to correct them",
        "仅部分报告有误的,无需通知补正",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 3 is Sunday 30 December 2018, in the holiday of 30 December to 1 January: "
                "2 January",
                "第3日为2018年12月30日星期日,在元旦假期(12月30日至1月1日)内,顺延至1月2日",
            ),
            due="2019-01-02",
            inquiry_correction_notified="2018-12-27",
            inquiry_corrected="2019-01-02",
        ),
        worked(
            Verdict.LATE,
            Term("the day after", "次日才补正"),
            due="2019-01-02",
            inquiry_correction_notified="2018-12-27",
            inquiry_corrected="2019-01-03",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 3 is Saturday 18 September 2021, worked for the mid-autumn break",
                "第3日为2021年9月18日星期六,因中秋调休上班",
            ),
            due="2021-09-18",
            as_of="2021-09-19",
            inquiry_correction_notified="2021-09-15",
            inquiry_corrected=None,
            inquiry_withdrawn=None,
            closed=None,
        ),
    ),
)

# The appraisal (art. 19, 20).

_STAYS: Final = (
    periods.SUSPENSION.code,
    periods.STAY_SETTLEMENT.code,
    periods.STAY_SUPERIOR.code,
)
_STAYED: Final = Deducts(periods.DEDUCTIONS, _STAYS)
_TWICE_15: Final = Extends(p.APPRAISAL_EXTENSIONS, most=30)
_ORDERED: Final = At(p.APPRAISAL_ORDER_RECEIVED)

APPRAISAL_REPORT: Final = Rule(
    id="pricing-appraisal-report",
    title=Term("make the appraisal report", "出具评估报告"),
    obliged=APPRAISER,
    grain=Grain.ITEM,
    latest=within(_ORDERED, Days(30), deducts=_STAYED, extends=_TWICE_15),
    act=At(v.REPORT_MADE),
    ended_by=_APPRAISAL_OVER,
    in_force=_SINCE,
    duty="make-appraisal-report",
    stage=Stage.PRICING,
    checked=_CHECKED,
    covers=("CUR-C05",),
    citations=_says(
        "第19条",
        Term(
            "the appraiser reports within 30 days, not counting time in which enforcement is "
            "stayed or suspended; the court may extend at most twice, by at most 15 days each",
            "评估机构应在30日内出具报告,暂缓、中止执行的期间扣除;延期至多两次,每次不超过15日",
        ),
    ),
    note=Term(
        "the text prints no start: receipt of the order is presumed. Extensions count up to 30 "
        "days in all; that each is at most 15 days and that there are at most two is not checked. "
        "Whether a stay of the appraisal alone (art. 28) is left out too is not said",
        "条文未写起算点,推定为收到委托书之日;延期合计至多计30日,每次不超过15日、至多两次不另行核查;"
        "仅暂缓评估(第28条)的期间是否扣除,条文未明",
    ),
    readings=(
        Reading(
            id="from-issue-of-order",
            title=Term(
                "start not written: from the day the court issued the order",
                "起算点未写明:自法院出具委托书之日起算",
            ),
            latest=within(
                At(p.APPRAISAL_COMMISSIONED), Days(30), deducts=_STAYED, extends=_TWICE_15
            ),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "23 days to 30 September 2018, day 30 is 7 October, the last day off: the 8th",
                "至2018年9月30日为23日,第30日为10月7日(国庆假期末日),顺延至8日",
            ),
            due="2018-10-08",
            appraisal_order_received="2018-09-07",
            report_made="2018-10-08",
            deductions=(),
            appraisal_extensions=(),
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "day 30 is 31 March 2019; suspended from 11 to 25 March, 14 days after the first: "
                "Sunday 14 April moves to the 15th",
                "第30日为2019年3月31日;3月11日至25日中止,除首日外计14日,4月14日为星期日,顺延至15日",
            ),
            due="2019-04-15",
            appraisal_order_received="2019-03-01",
            report_made="2019-04-15",
            deductions=(deducted("suspension", "2019-03-11", "2019-03-25"),),
            appraisal_extensions=(),
        ),
        worked(
            Verdict.LATE,
            Term(
                "Sunday 31 March moves to Monday 1 April; the time of the auction of other "
                "property is no stay",
                "3月31日为星期日,顺延至4月1日;其他财产的拍卖期间不属暂缓、中止",
            ),
            due="2019-04-01",
            appraisal_order_received="2019-03-01",
            report_made="2019-04-02",
            deductions=(deducted("disposal", "2019-03-11", "2019-03-25"),),
            appraisal_extensions=(),
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "twice 15 days: day 45 is 15 April, by which the second was granted, day 60 is "
                "Tuesday 30 April",
                "两次各延15日:第45日为4月15日,此前准予第二次,第60日为4月30日星期二",
            ),
            due="2019-04-30",
            appraisal_order_received="2019-03-01",
            report_made="2019-04-30",
            deductions=(),
            appraisal_extensions=(
                extended(15, Unit.DAYS, approved_on="2019-03-25"),
                extended(15, Unit.DAYS, approved_on="2019-04-12"),
            ),
        ),
        worked(
            Verdict.LATE,
            Term("a third extension does not count", "第三次延期不计"),
            due="2019-04-30",
            appraisal_order_received="2019-03-01",
            report_made="2019-05-06",
            deductions=(),
            appraisal_extensions=(
                extended(15, Unit.DAYS, approved_on="2019-03-25"),
                extended(15, Unit.DAYS, approved_on="2019-04-12"),
                extended(15, Unit.DAYS, approved_on="2019-04-28"),
            ),
        ),
        worked(
            Verdict.UNDETERMINED,
            Term(
                "whether the case was stayed is not known: not late",
                "有无暂缓、中止未知,不能认定逾期",
            ),
            appraisal_order_received="2019-03-01",
            report_made="2019-04-02",
            appraisal_extensions=(),
        ),
    ),
)

_UNEXTENDED: Final = within(_ORDERED, Days(30), deducts=_STAYED)

APPRAISAL_EXTENSION: Final = Rule(
    id="pricing-appraisal-extension",
    title=Term("ask for more time for the appraisal", "申请延长评估期限"),
    role=Role.RIGHT_WINDOW,
    obliged=APPRAISER,
    grain=Grain.ITEM,
    latest=Before(_UNEXTENDED, Days(5)),
    act=At(p.APPRAISAL_EXTENSION_APPLIED),
    ended_by=Earlier(At(v.REPORT_MADE), _APPRAISAL_OVER),
    in_force=_SINCE,
    duty="request-appraisal-extension",
    stage=Stage.PRICING,
    checked=_CHECKED,
    covers=("CUR-C06",),
    citations=_says(
        "第19条",
        Term(
            "an appraiser who cannot report in time asks in writing 5 days before the period runs "
            "out",
            "评估机构不能按期出具报告的,应在期限届满5日前书面申请延长",
        ),
    ),
    note=Term(
        "at least 5 days before, counted back from the due day of the report as moved off rest "
        "days; the first request is meant, a second one counts back from the extended day",
        "至少提前5日,自报告期限届满日(含顺延)倒推;此为首次申请,再次申请自延长后的届满日倒推",
    ),
    readings=(
        Reading(
            id="from-unmoved-end",
            title=Term(
                "counted back from day 30, whether or not it is a rest day",
                "自第30日倒推,不论是否休息日",
            ),
            latest=Before(within(_ORDERED, Days(30, roll=Roll.NONE), deducts=_STAYED), Days(5)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 30 is Sunday 31 March 2019, moved to 1 April; 5 days before is 27 March",
                "第30日为2019年3月31日星期日,顺延至4月1日,其5日前为3月27日",
            ),
            due="2019-03-27",
            appraisal_order_received="2019-03-01",
            appraisal_extension_applied="2019-03-27",
            deductions=(),
        ),
        worked(
            Verdict.LATE,
            Term("four days before", "仅提前4日"),
            due="2019-03-27",
            appraisal_order_received="2019-03-01",
            appraisal_extension_applied="2019-03-28",
            deductions=(),
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "suspended for 14 days the period ends on 15 April; 5 days before is the 10th",
                "中止14日后期限至4月15日届满,其5日前为4月10日",
            ),
            due="2019-04-10",
            appraisal_order_received="2019-03-01",
            appraisal_extension_applied="2019-04-10",
            deductions=(deducted("suspension", "2019-03-11", "2019-03-25"),),
        ),
        worked(
            Verdict.LAPSED,
            Term(
                "the period ends on 8 October 2018, 5 days before is the 3rd; not asked for",
                "期限至2018年10月8日届满,其5日前为3日;未申请",
            ),
            due="2018-10-03",
            as_of="2018-10-04",
            appraisal_order_received="2018-09-07",
            appraisal_extension_applied=None,
            deductions=(),
            report_made=None,
            appraisal_withdrawn=None,
            closed=None,
        ),
    ),
)

RETURN_MATERIALS: Final = Rule(
    id="pricing-return-materials",
    title=Term("return the appraisal papers", "退回评估材料"),
    obliged=APPRAISER,
    grain=Grain.ITEM,
    latest=within(At(p.MATERIALS_RETURN_NOTIFIED), Days(3)),
    act=At(p.MATERIALS_RETURNED),
    in_force=_SINCE,
    duty="return-materials",
    stage=Stage.PRICING,
    checked=_CHECKED,
    covers=("CUR-C07",),
    citations=_says(
        "第19条、第23条",
        Term(
            "an appraiser out of time, or against whose standing or procedure an objection was "
            "upheld, is told to return the papers within 3 days, and the next one is appointed",
            "评估机构逾期,或者对其资质、程序的异议成立的,法院通知其3日内退回材料,另行委托下一顺序机构",
        ),
    ),
    note=Term("counted from the notice", "自通知之日起算"),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 3 is 27 June 2020, in the holiday of 25 to 27 June; Sunday the 28th is worked",
                "第3日为2020年6月27日,在端午假期(25日至27日)内,顺延至调休上班的28日星期日",
            ),
            due="2020-06-28",
            materials_return_notified="2020-06-24",
            materials_returned="2020-06-28",
        ),
        worked(
            Verdict.LATE,
            Term("the Monday after", "星期一才退回"),
            due="2020-06-28",
            materials_return_notified="2020-06-24",
            materials_returned="2020-06-29",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 3 is 1 October 2023, off until the 6th; Saturday the 7th is worked",
                "第3日为2023年10月1日,假期至6日,顺延至调休上班的7日星期六",
            ),
            due="2023-10-07",
            as_of="2023-10-08",
            materials_return_notified="2023-09-28",
            materials_returned=None,
        ),
    ),
)

APPRAISAL_REISSUE: Final = Rule(
    id="pricing-appraisal-reissue",
    title=Term("issue the appraisal report anew", "重新出具评估报告"),
    obliged=APPRAISER,
    grain=Grain.ITEM,
    latest=within(At(p.APPRAISAL_REISSUE_NOTIFIED), Days(15)),
    act=At(p.APPRAISAL_REISSUED),
    ended_by=_APPRAISAL_OVER,
    in_force=_SINCE,
    duty="reissue-appraisal-report",
    stage=Stage.PRICING,
    checked=_CHECKED,
    covers=("CUR-C08",),
    citations=_says(
        "第19条",
        Term(
            "where the first auction was not announced, nor a sale entered into, while the "
            "appraisal was valid, the court tells the appraiser to report anew within 15 days",
            "有效期内未发布一拍公告也未直接进入变卖的,法院通知原评估机构15日内重新出具报告",
        ),
    ),
    note=Term("counted from the notice", "自通知之日起算"),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "14 days to 31 January 2020, day 15 is 1 February, in the holiday prolonged to the "
                "2nd: Monday the 3rd",
                "至2020年1月31日为14日,第15日为2月1日,假期延长至2日,顺延至3日星期一",
            ),
            due="2020-02-03",
            appraisal_reissue_notified="2020-01-17",
            appraisal_reissued="2020-02-03",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 15 is Saturday 29 September 2018, worked for the holiday of October; issued "
                "on the Sunday",
                "第15日为2018年9月29日星期六,因国庆调休上班,次日才出具",
            ),
            due="2018-09-29",
            appraisal_reissue_notified="2018-09-14",
            appraisal_reissued="2018-09-30",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("told before the provisions took force", "施行前通知"),
            appraisal_reissue_notified="2018-08-30",
            appraisal_reissued="2018-09-30",
        ),
    ),
)

APPRAISAL_CORRECTION: Final = Rule(
    id="pricing-appraisal-correction",
    title=Term("explain or correct the appraisal report", "书面说明或者补正评估报告"),
    obliged=APPRAISER,
    grain=Grain.ITEM,
    latest=within(At(p.APPRAISAL_CORRECTION_ORDERED), Days(3)),
    act=At(p.APPRAISAL_CORRECTED),
    ended_by=_APPRAISAL_OVER,
    in_force=_SINCE,
    duty="correct-appraisal-report",
    stage=Stage.PRICING,
    checked=_CHECKED,
    covers=("CUR-C09",),
    citations=_says(
        "第20条",
        Term(
            "the court examines the report and, where it has one of five faults, orders the "
            "appraiser to explain or correct it in writing within 3 days",
            "法院审查报告,有所列五类情形之一的,责令评估机构3日内书面说明或者补正",
        ),
    ),
    note=Term("counted from the order", "自责令之日起算"),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 3 is Sunday 30 January 2022, worked for the spring festival: no move",
                "第3日为2022年1月30日星期日,因春节调休上班,不顺延",
            ),
            due="2022-01-30",
            appraisal_correction_ordered="2022-01-27",
            appraisal_corrected="2022-01-30",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 3 is 31 January 2022, off until 6 February: Monday the 7th; corrected on the "
                "8th",
                "第3日为2022年1月31日,假期至2月6日,顺延至7日星期一,8日才补正",
            ),
            due="2022-02-07",
            appraisal_correction_ordered="2022-01-28",
            appraisal_corrected="2022-02-08",
        ),
        worked(
            Verdict.LAPSED,
            Term("the case was closed on day 2", "第2日结案"),
            due="2022-02-07",
            appraisal_correction_ordered="2022-01-28",
            appraisal_corrected=None,
            closed="2022-01-30",
        ),
    ),
)

# Sending the report and objecting to it (art. 21 to 23).

_SENDING: Final = Term(
    "the court sends the parties and persons concerned every report on the price, a corrected one "
    "too, within 3 days of receiving it",
    "收到询价、评估、说明补正等报告后,应在3日内发送当事人及利害关系人",
)

SEND_REPORT: Final = Rule(
    id="pricing-send-report",
    title=Term("send the appraisal report", "发送评估报告"),
    grain=Grain.ITEM,
    latest=within(At(v.REPORT_RECEIVED), Days(3)),
    act=At(v.REPORT_SENT),
    ended_by=At(v.CLOSED),
    in_force=_SINCE,
    duty="send-report",
    stage=Stage.PRICING,
    checked=_CHECKED,
    covers=("CUR-C12",),
    citations=_says("第21条", _SENDING),
    note=Term(
        "sending counts, not service; where the parties are sent it on several days the last one "
        "counts; a corrected report is an item of its own. Reports received until 2018-08-31 had 5 "
        "days (法释〔2004〕16号 art. 6 as of 2004)",
        "以发送为准,并非送达;分别发送的,以最后一次为准;补正后的报告另为一项;"
        "2018年8月31日以前收到的报告为5日(法释〔2004〕16号2004年文本第6条)",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "received on Monday 3 September 2018: day 3 is Thursday the 6th",
                "2018年9月3日星期一收到,第3日为6日星期四",
            ),
            due="2018-09-06",
            report_received="2018-09-03",
            report_sent="2018-09-06",
        ),
        worked(
            Verdict.LATE,
            Term("sent on day 4", "第4日才发送"),
            due="2018-09-06",
            report_received="2018-09-03",
            report_sent="2018-09-07",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term(
                "received on 31 August 2018: the older text holds", "2018年8月31日收到,适用旧规定"
            ),
            report_received="2018-08-31",
            report_sent="2018-09-06",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "day 3 is 1 October 2018, off until the 7th: the 8th",
                "第3日为2018年10月1日,假期至7日,顺延至8日",
            ),
            due="2018-10-08",
            report_received="2018-09-28",
            report_sent="2018-10-08",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "served on Saturday 2 February 2019, day 3 and worked: sent no later",
                "2019年2月2日(星期六,调休上班)为第3日,当日已送达,发送必不晚于此",
            ),
            due="2019-02-02",
            report_received="2019-01-30",
            report_served="2019-02-02",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 3 is Sunday 15 February 2026, off until the 23rd: Tuesday the 24th",
                "第3日为2026年2月15日星期日,假期至23日,顺延至24日星期二",
            ),
            due="2026-02-24",
            as_of="2026-02-25",
            report_received="2026-02-12",
            report_sent=None,
            report_served=None,
            closed=None,
        ),
    ),
)

SEND_INQUIRY_REPORT: Final = Rule(
    id="pricing-send-inquiry-report",
    title=Term("send the online inquiry report", "发送网络询价报告"),
    grain=Grain.ITEM,
    latest=within(At(p.INQUIRY_REPORT_RECEIVED), Days(3)),
    act=At(p.INQUIRY_REPORT_SENT),
    ended_by=At(v.CLOSED),
    in_force=_SINCE,
    duty="send-inquiry-report",
    stage=Stage.PRICING,
    checked=_CHECKED,
    citations=_says("第21条", _SENDING),
    note=Term(
        "pricing-send-report (CUR-C12) for inquiry reports, which one asset may have besides an "
        "appraisal report; results of a directed inquiry are sent alike",
        "规则 pricing-send-report(CUR-C12)适用于网络询价报告的情形,同一财产可兼有询价与评估报告;"
        "定向询价结果同样发送",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 3 is Monday 24 September 2018, the mid-autumn day: the 25th",
                "第3日为2018年9月24日(中秋放假),顺延至25日",
            ),
            due="2018-09-25",
            inquiry_report_received="2018-09-21",
            inquiry_report_sent="2018-09-25",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 3 is Friday 12 October; sent on the Saturday", "第3日为10月12日星期五,次日发送"
            ),
            due="2018-10-12",
            inquiry_report_received="2018-10-09",
            inquiry_report_sent="2018-10-13",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("no inquiry report existed before", "此前并无网络询价报告"),
            inquiry_report_received="2018-08-31",
            inquiry_report_sent="2018-09-30",
        ),
    ),
)

DEEMED_RECEIPT: Final = After(At(p.REPORT_POSTED), Days(15, roll=Roll.NONE))
RECEIPT: Final = FirstKnown(p.REPORT_RECEIVED_BY_PARTY, DEEMED_RECEIPT)

REPORT_OBJECTION: Final = Rule(
    id="pricing-report-objection",
    title=Term("object to the report", "对报告提出书面异议"),
    role=Role.RIGHT_WINDOW,
    obliged=PARTY,
    grain=Grain.ITEM,
    latest=within(RECEIPT, Days(5)),
    act=At(p.REPORT_OBJECTED),
    in_force=InForce(since=_FORCE, governed_by=RECEIPT),
    duty="object-to-report",
    stage=Stage.PRICING,
    checked=_CHECKED,
    covers=("CUR-C14",),
    citations=_says(
        "第22条、第23条",
        Term(
            "a party or person concerned may object in writing within 5 days of receiving an "
            "online inquiry or appraisal report",
            "当事人、利害关系人可在收到网络询价报告或者评估报告后5日内提出书面异议",
        ),
        _TEXTS,
        _SDJLNM,
    ),
    note=Term(
        "each party's time runs from its own receipt; one out of reach has its report when the "
        "posting is 15 days old; a later objection is not accepted (art. 24). Until 2018-08-31 it "
        "was 10 days",
        "自各当事人收到之日分别起算;公示送达的,公示满15日视为收到;逾期异议不予受理(第24条);"
        "2018年8月31日以前收到的为10日",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 5 is 1 October 2018, off until the 7th: the 8th",
                "第5日为2018年10月1日,假期至7日,顺延至8日",
            ),
            due="2018-10-08",
            report_received_by_party="2018-09-26",
            report_objected="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term("raised the day after", "次日才提出"),
            due="2018-10-08",
            report_received_by_party="2018-09-26",
            report_objected="2018-10-09",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "posted on 10 September 2018, received by law on the 25th; day 5 is Sunday the "
                "30th, worked",
                "2018年9月10日公示,25日视为收到,第5日为30日星期日,调休上班",
            ),
            due="2018-09-30",
            report_received_by_party=None,
            report_posted="2018-09-10",
            report_objected="2018-09-30",
        ),
        worked(
            Verdict.LAPSED,
            Term("nobody objected: nobody is late", "无人异议,不算超期"),
            due="2018-10-08",
            as_of="2018-10-09",
            report_received_by_party="2018-09-26",
            report_objected=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("received on 31 August 2018: ten days", "2018年8月31日收到,适用10日"),
            report_received_by_party="2018-08-31",
            report_posted=None,
            report_objected="2018-09-10",
        ),
    ),
)

OBJECTION_TO_APPRAISER: Final = Rule(
    id="pricing-objection-to-appraiser",
    title=Term("hand the objection to the appraiser", "将异议交评估机构说明"),
    grain=Grain.ITEM,
    applies_if=Holds(p.VALUATION_CONTESTED) | Happened(At(p.OBJECTION_GIVEN_TO_APPRAISER)),
    latest=within(At(p.REPORT_OBJECTION_RECEIVED), Days(3)),
    act=At(p.OBJECTION_GIVEN_TO_APPRAISER),
    ended_by=_APPRAISAL_OVER,
    in_force=_SINCE,
    duty="hand-objection-to-appraiser",
    stage=Stage.PRICING,
    checked=_CHECKED,
    covers=("CUR-C15a",),
    citations=_says(
        "第23条",
        Term(
            "a timely objection to standard, method or result of an appraisal is handed to the "
            "appraiser for a written explanation within 3 days",
            "对参照标准、计算方法或者评估结果按期提出异议的,法院应在3日内交评估机构书面说明",
        ),
    ),
    note=Term(
        "counted from the court's receipt of the objection; other grounds (art. 22) are handled as "
        "objections to an act of enforcement, and a late objection asks for nothing (art. 24)",
        "自法院收到异议之日起算;第22条所列事由按执行行为异议处理,逾期异议不予受理(第24条)",
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 3 is Saturday 29 September 2018, worked for the holiday of October",
                "第3日为2018年9月29日星期六,因国庆调休上班",
            ),
            due="2018-09-29",
            report_objection_received="2018-09-26",
            objection_given_to_appraiser="2018-09-29",
        ),
        worked(
            Verdict.LATE,
            Term("handed over on the Sunday, also worked", "次日(同为调休上班的星期日)才交付"),
            due="2018-09-29",
            report_objection_received="2018-09-26",
            objection_given_to_appraiser="2018-09-30",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 3 is Monday 30 September 2019; nothing done the day after",
                "第3日为2019年9月30日星期一,次日仍未交付",
            ),
            due="2019-09-30",
            as_of="2019-10-01",
            valuation_contested=True,
            report_objection_received="2019-09-27",
            objection_given_to_appraiser=None,
            appraisal_withdrawn=None,
            closed=None,
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term(
                "an objection to the appraiser's standing alone goes another way",
                "仅对评估资质提出异议,另行审查",
            ),
            as_of="2019-10-01",
            valuation_contested=False,
            report_objection_received="2019-09-27",
            objection_given_to_appraiser=None,
        ),
    ),
)

EXPLANATION: Final = Rule(
    id="pricing-explanation",
    title=Term("answer the objection in writing", "对异议作出书面说明"),
    obliged=APPRAISER,
    grain=Grain.ITEM,
    latest=within(At(p.APPRAISER_GOT_OBJECTION), Days(5)),
    act=At(p.APPRAISER_EXPLAINED),
    ended_by=_APPRAISAL_OVER,
    in_force=_SINCE,
    duty="explain-appraisal",
    stage=Stage.PRICING,
    checked=_CHECKED,
    covers=("CUR-C15b",),
    citations=_says(
        "第23条",
        Term(
            "where the appraiser has not explained within 5 days, the matter goes to the "
            "professional association for review",
            "评估机构5日内未作说明的,交相关行业协会组织专业技术评审",
        ),
    ),
    note=Term(
        "the text prints no start: receipt of the objection by the appraiser is presumed",
        "条文未写起算点,推定为评估机构收到异议之日",
    ),
    readings=(
        Reading(
            id="from-hand-over",
            title=Term(
                "start not written: from the day the court handed it over",
                "起算点未写明:自法院交付之日起算",
            ),
            latest=within(At(p.OBJECTION_GIVEN_TO_APPRAISER), Days(5)),
        ),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 5 is 4 October 2018, off until the 7th: the 8th",
                "第5日为2018年10月4日,假期至7日,顺延至8日",
            ),
            due="2018-10-08",
            appraiser_got_objection="2018-09-29",
            appraiser_explained="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term("the day after", "次日才说明"),
            due="2018-10-08",
            appraiser_got_objection="2018-09-29",
            appraiser_explained="2018-10-09",
        ),
        worked(
            Verdict.OVERDUE,
            Term(
                "day 5 is Saturday 9 March 2019: Monday the 11th",
                "第5日为2019年3月9日星期六,顺延至11日星期一",
            ),
            due="2019-03-11",
            as_of="2019-03-12",
            appraiser_got_objection="2019-03-04",
            appraiser_explained=None,
            appraisal_withdrawn=None,
            closed=None,
        ),
    ),
)

# From the price to the sale (art. 27, 30).

START_SALE: Final = Rule(
    id="pricing-start-sale",
    title=Term("start turning the property into money", "启动财产变价程序"),
    grain=Grain.ITEM,
    latest=within(At(v.PRICE_SET), Days(10)),
    act=At(s.SALE_PROCEDURE_STARTED),
    ended_by=At(v.CLOSED),
    in_force=_SINCE,
    duty="start-sale",
    stage=Stage.PRICING,
    checked=_CHECKED,
    covers=("CUR-C16",),
    citations=_says(
        "第30条",
        Term(
            "the court starts the procedure for turning the property into money within 10 days of "
            "the reference price being set",
            "法院应在参考价确定后10日内启动财产变价程序",
        ),
        _TEXTS,
        _SDJLNM,
    ),
    note=Term(
        "calendar days, where the evaluation of 2018 has 30 working days: both stand side by side. "
        "Which act starts the procedure is not said; an announced auction or a sale entered into "
        "shows that it has been. No national number of days was found for earlier prices",
        "按自然日计算,与2018年评估指标的30个工作日并存;何种行为为启动,条文未明,"
        "已发布拍卖公告或者已进入变卖的,可知已启动;此前确定的参考价,未见全国统一期限",
    ),
    readings=(
        Reading(
            id="by-auction-ruling",
            title=Term("the ruling to auction starts it", "以作出拍卖裁定为启动"),
            act=At(v.AUCTION_DECIDED),
        ),
        _pending(At(v.PRICE_SET), 10),
    ),
    examples=(
        worked(
            Verdict.ON_TIME,
            Term(
                "day 10 is 1 October 2018, off until the 7th: the 8th",
                "第10日为2018年10月1日,假期至7日,顺延至8日",
            ),
            due="2018-10-08",
            price_set="2018-09-21",
            sale_procedure_started="2018-10-08",
        ),
        worked(
            Verdict.LATE,
            Term(
                "day 10 is Saturday 29 September 2018, worked; started on the Sunday",
                "第10日为2018年9月29日星期六,调休上班,次日才启动",
            ),
            due="2018-09-29",
            price_set="2018-09-19",
            sale_procedure_started="2018-09-30",
        ),
        worked(
            Verdict.NOT_APPLICABLE,
            Term("priced the day before the provisions took force", "施行前一日确定参考价"),
            price_set="2018-08-31",
            sale_procedure_started="2018-12-03",
        ),
        worked(
            Verdict.ON_TIME,
            Term(
                "day 10 is 4 February 2019, off until the 10th: Monday the 11th; an announcement "
                "shows a start by then",
                "第10日为2019年2月4日,假期至10日,顺延至11日星期一;当日已发公告,启动必不晚于此",
            ),
            due="2019-02-11",
            price_set="2019-01-25",
            auction_announced="2019-02-11",
        ),
        worked(
            Verdict.OVERDUE,
            Term("day 10 is Monday 9 February 2026", "第10日为2026年2月9日星期一"),
            due="2026-02-09",
            as_of="2026-02-10",
            price_set="2026-01-30",
            sale_procedure_started=None,
            closed=None,
        ),
        worked(
            Verdict.LAPSED,
            Term("paid and closed on day 7", "第7日清偿结案"),
            due="2026-02-09",
            as_of="2026-02-10",
            price_set="2026-01-30",
            sale_procedure_started=None,
            closed="2026-02-06",
        ),
    ),
)

VALIDITY: Final = FirstKnown(
    p.PRICE_VALID_UNTIL,
    After(At(p.PRICE_VALID_FROM), Years(1, roll=Roll.NONE, start=DayStart.SAME_DAY)),
)

MOMENTS: Final = (
    NamedMoment(
        id="deemed-receipt-of-report",
        title=Term("report deemed received", "报告视为收到"),
        moment=DEEMED_RECEIPT,
        kind=MomentKind.FICTION,
        stage=Stage.PRICING,
        checked=_CHECKED,
        in_force=_SINCE,
        citations=_says(
            "第21条",
            Term(
                "a report that cannot be served is posted on the enforcement information site and "
                "counts as received when the posting is 15 full days old",
                "无法送达的,在中国执行信息公开网公示,公示满15日即视为收到",
            ),
        ),
        covers=("CUR-C13",),
        note=Term(
            "the law supposes a fact, nobody acts: whether the 15th day moves off a rest day is "
            "not said, and it does not here",
            "系法律拟制,并非行为期限;第15日为休息日时是否顺延,条文未明,此处不顺延",
        ),
    ),
    NamedMoment(
        id="reference-price-validity",
        title=Term("end of the price's validity", "参考价有效期届满"),
        moment=VALIDITY,
        kind=MomentKind.DURATION,
        stage=Stage.PRICING,
        checked=_CHECKED,
        in_force=_SINCE,
        citations=_says(
            "第27条",
            Term(
                "platform and appraiser fix how long their result is valid, one year at most",
                "有效期由平台、评估机构确定,最长不超过1年",
            ),
        ),
        covers=("CUR-C17",),
        note=Term(
            "the printed last day goes first; computed from the printed first day it is the latest "
            "possible one, since less than a year may be fixed. It never moves off a rest day",
            "以报告载明的届满日为准;仅知起始日的,推算结果为最晚可能之日(可短于1年);不顺延",
        ),
    ),
    NamedMoment(
        id="reference-price-usable",
        title=Term(
            "last day to sell at a price announced while valid", "有效期内已公告的参考价最后可用日"
        ),
        moment=After(VALIDITY, Months(6, roll=Roll.NONE)),
        kind=MomentKind.DURATION,
        stage=Stage.PRICING,
        checked=_CHECKED,
        in_force=_SINCE,
        citations=_says(
            "第27条",
            Term(
                "where the first auction was announced, or a sale entered into, while the price "
                "was valid, it need not be set anew for a sale within six months of its end",
                "有效期内已发布一拍公告或者直接进入变卖,处置时未超过有效期6个月的,无需重新确定",
            ),
        ),
        note=Term("goes with row CUR-C17", "与 CUR-C17 同条"),
    ),
)

RULES: Final = (
    START,
    INQUIRY_REPORT,
    INQUIRY_REISSUE,
    INQUIRY_CORRECTION,
    APPRAISAL_REPORT,
    APPRAISAL_EXTENSION,
    RETURN_MATERIALS,
    APPRAISAL_REISSUE,
    APPRAISAL_CORRECTION,
    SEND_REPORT,
    SEND_INQUIRY_REPORT,
    REPORT_OBJECTION,
    OBJECTION_TO_APPRAISER,
    EXPLANATION,
    START_SALE,
)

RULE_SET: Final = RuleSet(
    id="pricing-provisions",
    title=Term("Setting the reference price (2018)", "确定财产处置参考价规定"),
    rules=RULES,
    moments=MOMENTS,
    vocabulary=VOCABULARY,
)
