"""The facts that rules and tables speak of, with the names they go by.

One declaration for each fact: English name, Chinese title, the headings and event names under which
tables know it, and the facts that cannot lie earlier. Service (送达) is another act than dispatch
(发出), an application (申请) another than its receipt (收到) and filing (立案): the one only bounds
the other. A heading may stand for two facts, as 终本裁定 is also a closing.
"""

from typing import Final

from execrules.expressions import MayBe
from execrules.facts import (
    ChoiceFact,
    DayFact,
    FlagFact,
    Grain,
    InstantFact,
    Occurrence,
)
from execrules.terms import Term

# What the matter is. Taken from the case number's type code, or from events that only one kind has.

MATTER_KIND: Final = ChoiceFact(
    name="matter_kind",
    title=Term("kind of matter", "案件类型"),
    headings=("案件类型", "案件类别"),
    choices=(
        ("enforcement", Term("enforcement case", "执行实施案件")),
        ("enforcement_review", Term("enforcement review case", "执行审查案件")),
        ("preservation", Term("preservation", "财产保全")),
        ("administrative_review", Term("review of an administrative decision", "非诉行政执行审查")),
        ("other", Term("another matter", "其他")),
        (
            "administrative_reconsideration",
            Term("reconsideration of such a review", "非诉行政执行审查复议"),
        ),
    ),
)

# What an enforcement case alone asks for (a notice, an inquiry, closing in six months) is not asked
# of an objection, a preservation or an administrative review in the same table. A matter known by
# the number of its judgment may be an enforcement case.

ENFORCEMENT_CASE: Final = MayBe(MATTER_KIND, ("enforcement", "other"))
ENFORCEMENT_OR_PRESERVATION: Final = MayBe(MATTER_KIND, ("enforcement", "preservation", "other"))

# An enforcement case from application to closing.

NOTICE_SERVED: Final = DayFact(
    name="notice_served",
    title=Term("enforcement notice served", "送达执行通知书"),
    headings=("送达执行通知书", "送达限期执行通知书", "执行通知书送达", "执行通知送达日期"),
)
NOTICE_ISSUED: Final = DayFact(
    name="notice_issued",
    title=Term("enforcement notice issued", "发出执行通知书"),
    headings=(
        "发出执行通知书", "下发执行通知书", "邮寄执行通知书", "发出执行通知",
        "发出执行通知书日期", "执行通知书发出",
    ),
    not_after=(NOTICE_SERVED,),
)  # fmt: skip
FILED: Final = DayFact(
    name="filed",
    title=Term("enforcement case filed", "执行立案"),
    headings=("立案", "立案执行", "执行立案", "立案日期", "执行立案日期"),
)
APPLICATION_RECEIVED: Final = DayFact(
    name="application_received",
    title=Term("application for enforcement received", "收到申请执行书"),
    headings=("收到申请执行书", "收到移交执行书", "收案", "收案日期"),
    not_after=(FILED,),
)
APPLIED: Final = DayFact(
    name="applied",
    title=Term("enforcement applied for", "申请执行"),
    headings=("申请执行", "申请强制执行", "移送执行"),
    not_after=(APPLICATION_RECEIVED,),
)
HANDED_OVER: Final = DayFact(
    name="handed_over",
    title=Term("case handed over inside the court", "移送案件"),
    headings=("移送案件", "移送案件日期"),
)
OFFICER_RECEIVED: Final = DayFact(
    name="officer_received",
    title=Term("case received by the officer", "承办人收到案件材料"),
    headings=(
        "接收案件",
        "接收案件日期",
        "承办人收到案件材料",
        "执行人员收到案件",
        "执行人员接收案件",
    ),
)
IMMEDIATE_MEASURES: Final = FlagFact(
    name="immediate_measures",
    title=Term("measures taken at once", "立即采取强制执行措施"),
    headings=("立即采取强制执行措施",),
    assumed=False,
)
ASSETS_AVAILABLE: Final = FlagFact(
    name="assets_available",
    title=Term("assets available for enforcement", "有财产可供执行"),
    headings=("有财产可供执行", "是否有财产可供执行"),
)
NON_LITIGATION: Final = FlagFact(
    name="non_litigation",
    title=Term("enforces an administrative decision", "非诉行政执行案件"),
    headings=("非诉行政执行", "非诉执行", "是否非诉执行"),
)
AWARD_OR_DEED: Final = FlagFact(
    name="award_or_deed",
    title=Term("enforces an award or a notarial deed", "执行仲裁裁决或公证债权文书"),
    headings=("仲裁裁决或公证债权文书", "执行仲裁裁决或公证债权文书"),
)
PERIOD_EXPIRES: Final = DayFact(
    name="period_expires",
    title=Term("end of the enforcement period as recorded", "执行期限届满日"),
    headings=("执行期限届满日期", "执行期限届满日"),
    stated=True,
)
INQUIRY_NEEDED: Final = FlagFact(
    name="inquiry_needed",
    title=Term("assets need to be inquired into", "需要查询财产"),
    headings=("需要查询财产", "是否需要查询财产"),
)
ONLINE_INQUIRY_STARTED: Final = DayFact(
    name="online_inquiry_started",
    title=Term("online inquiry started", "启动网络查询"),
    headings=(
        "启动网络查询", "启动网络查控", "首次启动网络查控", "发起网络查控", "提起查询日期",
        "网络查控查询",
    ),
)  # fmt: skip
LEAD_PROVIDED: Final = DayFact(
    name="lead_provided",
    title=Term("concrete lead to assets provided", "提供具体财产线索"),
    headings=("提供具体财产线索", "提供财产线索", "线索提供日期"),
    grain=Grain.ITEM,
)
LEAD_CHECKABLE_ONLINE: Final = FlagFact(
    name="lead_checkable_online",
    title=Term("lead can be checked online", "线索能够网络查询"),
    headings=("线索能够网络查询", "线索可网络查询"),
    grain=Grain.ITEM,
)
OFFLINE_CHECK_STARTED: Final = DayFact(
    name="offline_check_started",
    title=Term("offline check of a lead started", "启动线下查询核实"),
    headings=("启动线下查询核实", "启动线下查询", "启动传统查控", "启动传统查询"),
    grain=Grain.ITEM,
)
CONSUMPTION_LIMITED: Final = DayFact(
    name="consumption_limited",
    title=Term("high consumption restricted", "限制高消费"),
    headings=("限制高消费", "下发限制高消费令", "限制高消费开始日期"),
    occurrence=Occurrence.LAST,
)
TERMINATION_SERVED: Final = DayFact(
    name="termination_served",
    title=Term("ruling that terminates this proceeding served", "送达终本裁定"),
    headings=("送达终本裁定", "终本裁定送达", "终本裁定送达日期", "终本裁定书送达"),
)
TERMINATED_FOR_NOW: Final = DayFact(
    name="terminated_for_now",
    title=Term("this enforcement proceeding terminated", "终结本次执行程序"),
    headings=("终结本次执行程序", "终结本次执行", "终本裁定", "终本", "终本日期"),
    not_after=(TERMINATION_SERVED,),
)
CLOSED: Final = DayFact(
    name="closed",
    title=Term("case closed", "结案"),
    headings=(
        "结案", "执结", "结案日期", "结案通知", "执行完毕", "履行完毕", "和解并执结",
        "终结执行裁定", "终结执行", "终结本次执行程序",
        "终结本次执行", "终本裁定", "终本", "终本日期",
    ),
)  # fmt: skip

# Time limits of 2006.

UNEXTENDED_EXPIRES: Final = DayFact(
    name="unextended_expires",
    title=Term("end of the enforcement period before its extension", "延长前的执行期限届满日"),
    headings=("延长前执行期限届满日期", "延长前执行期限届满日"),
    stated=True,
)
EXTENSION_APPLIED: Final = DayFact(
    name="extension_applied",
    title=Term("extension of the enforcement period applied for", "申请延长执行期限"),
    headings=("申请延长执行期限", "延长执行期限申请日期"),
)
OFFICER_ASSIGNED: Final = DayFact(
    name="officer_assigned",
    title=Term("officer assigned", "确定承办人"),
    headings=("确定承办人", "分案", "分案日期"),
    not_after=(OFFICER_RECEIVED,),
)
LEADS_ASKED_FOR: Final = DayFact(
    name="leads_asked_for",
    title=Term("creditor asked for asset leads", "通知申请执行人提供财产线索"),
    headings=("通知申请执行人提供财产线索", "通知提供财产线索"),
)
INVESTIGATION_REQUESTED: Final = DayFact(
    name="investigation_requested",
    title=Term("investigation requested by the creditor", "申请执行人申请调查财产"),
    headings=("申请执行人申请调查财产", "申请法院调查财产", "提出调查申请"),
)
INVESTIGATION_COMPLETED: Final = DayFact(
    name="investigation_completed",
    title=Term("asset investigation completed", "完成财产调查"),
    headings=("完成财产调查", "财产调查完成"),
)
INVESTIGATION_STARTED: Final = DayFact(
    name="investigation_started",
    title=Term("asset investigation started", "启动财产调查程序"),
    headings=("启动财产调查程序", "启动调查程序", "启动财产调查"),
    not_after=(INVESTIGATION_COMPLETED,),
)
LEAD_CHECKED: Final = DayFact(
    name="lead_checked",
    title=Term("lead checked", "财产线索查证核实"),
    headings=("财产线索查证核实", "线索查证核实", "线索核查", "线索核实"),
    grain=Grain.ITEM,
)
DISPOSAL_MEASURE_TAKEN: Final = DayFact(
    name="disposal_measure_taken",
    title=Term("appraisal or auction resorted to", "采取评估、拍卖措施"),
    headings=("采取评估、拍卖措施", "采取评估拍卖措施"),
    grain=Grain.ITEM,
)
AGENCY_SELECTED: Final = DayFact(
    name="agency_selected",
    title=Term("appraisal or auction agency selected", "完成评估、拍卖机构遴选"),
    headings=("完成评估、拍卖机构遴选", "机构遴选", "完成机构遴选", "选定评估拍卖机构"),
    grain=Grain.ITEM,
)
TRANSFER_REGISTRATION_NEEDED: Final = DayFact(
    name="transfer_registration_needed",
    title=Term("transfer has to be registered", "需办理过户登记手续"),
    headings=("需办理过户登记手续", "需办理过户登记"),
    grain=Grain.ITEM,
)
REGISTRY_NOTIFIED: Final = DayFact(
    name="registry_notified",
    title=Term("registry served for the transfer", "向登记机关送达过户协助执行通知书"),
    headings=("向登记机关送达协助执行通知书", "送达过户协助执行通知书"),
    grain=Grain.ITEM,
)

# Preservation.

PRESERVATION_MEASURED: Final = DayFact(
    name="preservation_measured",
    title=Term("assets preserved", "采取保全措施"),
    headings=("采取保全措施", "发出协助执行通知书查封", "协助执行通知书查封"),
    grain=Grain.ITEM,
)
PRESERVATION_STARTED: Final = DayFact(
    name="preservation_started",
    title=Term("preservation put into execution", "启动保全执行"),
    headings=("启动保全执行", "保全执行启动", "开始执行保全"),
    grain=Grain.ITEM,
    not_after=(PRESERVATION_MEASURED,),
)
PRESERVATION_HANDED_OVER: Final = DayFact(
    name="preservation_handed_over",
    title=Term("preservation ruling handed to the enforcement office", "保全裁定移送执行机构"),
    headings=("保全裁定移送执行", "保全移送执行"),
    grain=Grain.ITEM,
)
PRESERVATION_RULING_SERVED: Final = DayFact(
    name="preservation_ruling_served",
    title=Term("preservation ruling served", "保全裁定送达"),
    headings=("保全裁定送达", "送达保全裁定", "保全裁定送达日期"),
    grain=Grain.ITEM,
)
PRESERVATION_RULED: Final = InstantFact(
    name="preservation_ruled",
    title=Term("preservation ruling made", "作出保全裁定"),
    headings=("保全裁定", "保全查封裁定", "作出保全裁定", "保全裁定日期"),
    grain=Grain.ITEM,
    not_after=(PRESERVATION_HANDED_OVER, PRESERVATION_RULING_SERVED),
)

# Assets: found, controlled, appraised, auctioned, paid out.

ASSET_SCREENED: Final = InstantFact(
    name="asset_screened",
    title=Term("feedback on the asset screened by the officer", "承办人甄别查到的财产"),
    headings=("财产甄别", "财产甄别日期", "承办人查看查控反馈"),
    grain=Grain.ITEM,
)
ASSET_FOUND: Final = InstantFact(
    name="asset_found",
    title=Term("asset found", "查到财产"),
    headings=("查到财产", "查到财产时间", "查控反馈有财产"),
    grain=Grain.ITEM,
    not_after=(ASSET_SCREENED,),
)
CONTROLLED_ONLINE: Final = InstantFact(
    name="controlled_online",
    title=Term("asset controlled online", "网络控制"),
    headings=("网络控制", "网络冻结", "网络查封", "网络控制时间"),
    grain=Grain.ITEM,
)
CONTROLLED_OFFLINE: Final = DayFact(
    name="controlled_offline",
    title=Term("asset controlled offline", "线下控制"),
    headings=("线下控制", "线下查封", "线下冻结", "线下控制日期"),
    grain=Grain.ITEM,
)
ONLINE_CONTROL_POSSIBLE: Final = FlagFact(
    name="online_control_possible",
    title=Term("needs and allows online control", "需要并能够网络控制"),
    headings=("需要并能够网络控制", "能够网络控制", "可网络控制", "是否需要网络控制"),
    grain=Grain.ITEM,
)
OFFLINE_CONTROL_NEEDED: Final = FlagFact(
    name="offline_control_needed",
    title=Term("offline control needed", "需要线下控制"),
    headings=("需要线下控制", "是否需要线下控制"),
    grain=Grain.ITEM,
)
REMOTE_CONTROL: Final = FlagFact(
    name="remote_control",
    title=Term("control needed in another place", "需异地控制"),
    headings=("需异地控制", "异地控制", "是否异地", "是否异地控制"),
    grain=Grain.ITEM,
)
CONTROLLED: Final = DayFact(
    name="controlled",
    title=Term("asset under control", "财产被控制"),
    headings=(
        "财产被控制", "财产控制日期", "查封生效日期", "扣押生效日期", "冻结生效日期",
        "冻结、查封", "扣押车辆", "首轮冻结股权",
    ),
    grain=Grain.ITEM,
    not_after=(CONTROLLED_ONLINE, CONTROLLED_OFFLINE),
)  # fmt: skip
APPRAISAL_NEEDED: Final = FlagFact(
    name="appraisal_needed",
    title=Term("appraisal needed", "需要评估"),
    headings=("需要评估", "是否需要评估"),
    grain=Grain.ITEM,
)
APPRAISAL_DECIDED: Final = DayFact(
    name="appraisal_decided",
    title=Term("need of appraisal established", "确定需要评估"),
    headings=("确定需要评估", "确定评估日期"),
    grain=Grain.ITEM,
)
APPRAISAL_STARTED: Final = DayFact(
    name="appraisal_started",
    title=Term("appraisal and auction procedure started", "启动评估拍卖程序"),
    headings=("启动评估拍卖程序", "启动评估", "启动评估程序"),
    grain=Grain.ITEM,
)
REPORT_SERVED: Final = DayFact(
    name="report_served",
    title=Term("appraisal report served on the parties", "评估报告送达当事人"),
    headings=("评估报告送达", "评估报告送达当事人", "送达当事人评估报告"),
    grain=Grain.ITEM,
    occurrence=Occurrence.LAST,
)
REPORT_SENT: Final = DayFact(
    name="report_sent",
    title=Term("appraisal report sent to the parties", "评估报告发送当事人"),
    headings=("发送评估报告", "评估报告发送", "评估报告发送当事人"),
    grain=Grain.ITEM,
    not_after=(REPORT_SERVED,),
    occurrence=Occurrence.LAST,
)
REPORT_RECEIVED: Final = DayFact(
    name="report_received",
    title=Term("appraisal report received by the court", "收到评估报告"),
    headings=("收到评估报告", "评估报告收到日期"),
    grain=Grain.ITEM,
    not_after=(REPORT_SENT,),
)
REPORT_MADE: Final = DayFact(
    name="report_made",
    title=Term("appraisal report made", "评估报告作出"),
    headings=("评估报告作出", "评估报告出具日期"),
    grain=Grain.ITEM,
    not_after=(REPORT_RECEIVED,),
)
PRICE_SET: Final = DayFact(
    name="price_set",
    title=Term("appraisal finished or reference price set", "评估完成(参考价确定)"),
    headings=("评估完成", "参考价确定", "财产处置参考价确定"),
    grain=Grain.ITEM,
)
AUCTION_NEEDED: Final = FlagFact(
    name="auction_needed",
    title=Term("auction needed", "需要拍卖"),
    headings=("需要拍卖", "是否需要拍卖"),
    grain=Grain.ITEM,
)
AUCTION_DECIDED: Final = DayFact(
    name="auction_decided",
    title=Term("auction decided", "决定拍卖"),
    headings=("决定拍卖", "拍卖裁定"),
    grain=Grain.ITEM,
)
AUCTION_ANNOUNCED: Final = DayFact(
    name="auction_announced",
    title=Term("auction announced", "拍卖公告"),
    headings=("拍卖公告", "发布拍卖公告"),
    grain=Grain.ITEM,
)
AUCTION_STARTED: Final = DayFact(
    name="auction_started",
    title=Term("auction procedure started", "启动拍卖程序"),
    headings=("启动拍卖程序", "启动拍卖"),
    grain=Grain.ITEM,
    not_after=(AUCTION_ANNOUNCED,),
)
PAYABLE: Final = DayFact(
    name="payable",
    title=Term("money ready to be paid out", "具备发放条件"),
    headings=("具备发放条件", "具备发放条件日期"),
    grain=Grain.ITEM,
)
PAID_OUT: Final = DayFact(
    name="paid_out",
    title=Term("money paid out", "发放执行款"),
    headings=("发放执行款", "发放案款", "案款发放", "发放日期", "执行款发放日期"),
    grain=Grain.ITEM,
    on_or_after="payable",
)
PAYOUT_REASON_GIVEN: Final = FlagFact(
    name="payout_reason_given",
    title=Term("reason for late payout given", "说明延期发放理由"),
    headings=("说明延期发放理由", "已说明理由"),
    grain=Grain.ITEM,
)
PAYOUT_DELAY_APPROVED: Final = FlagFact(
    name="payout_delay_approved",
    title=Term("late payout approved", "延期发放经领导审批"),
    headings=("延期发放经领导审批", "延期发放已审批"),
    grain=Grain.ITEM,
)

# Delegated and supervised matters.

DELEGATION_FINISHED: Final = DayFact(
    name="delegation_finished",
    title=Term("entrusted matter finished", "事项委托办结"),
    headings=("事项委托办结", "委托事项办结", "事项委托办结日期"),
    grain=Grain.ITEM,
)
DELEGATION_RECEIVED: Final = DayFact(
    name="delegation_received",
    title=Term("entrustment of a matter received", "收到事项委托"),
    headings=("收到事项委托", "受托法院收到委托", "事项委托接收日期"),
    grain=Grain.ITEM,
    not_after=(DELEGATION_FINISHED,),
)
DELEGATION_SENT: Final = DayFact(
    name="delegation_sent",
    title=Term("matter entrusted to another court", "发起事项委托"),
    headings=("发起事项委托", "事项委托发起日期"),
    grain=Grain.ITEM,
    not_after=(DELEGATION_RECEIVED,),
)
SUPERVISION_FINISHED: Final = DayFact(
    name="supervision_finished",
    title=Term("supervised matter finished", "督办事项办结"),
    headings=("督办事项办结", "督办办结日期"),
    grain=Grain.ITEM,
)
SUPERVISION_DUE: Final = DayFact(
    name="supervision_due",
    title=Term("due day set for the supervised matter", "督办期限届满日"),
    headings=("督办期限", "督办期限届满日", "督办事项办理期限"),
    grain=Grain.ITEM,
    stated=True,
)

# Objections.

OBJECTION_RULING_SERVED: Final = DayFact(
    name="objection_ruling_served",
    title=Term("ruling on the objection served", "送达异议裁定"),
    headings=("送达异议裁定", "异议裁定送达", "异议裁定书送达", "收到异议裁定"),
    occurrence=Occurrence.LAST,
)
OBJECTION_RULED: Final = DayFact(
    name="objection_ruled",
    title=Term("objection ruled on", "作出异议裁定"),
    headings=("异议裁定", "作出异议裁定", "驳回异议裁定"),
    not_after=(OBJECTION_RULING_SERVED,),
)
OBJECTION_OPINION_GIVEN: Final = DayFact(
    name="objection_opinion_given",
    title=Term("opinion on the objection given", "提出异议审查处理意见"),
    headings=("提出异议审查处理意见", "异议审查处理意见"),
    not_after=(OBJECTION_RULED,),
)
OBJECTION_HEARING_ENDED: Final = DayFact(
    name="objection_hearing_ended",
    title=Term("hearing on the objection ended", "异议听证结束"),
    headings=("异议听证结束", "异议听证", "异议听证日期"),
    occurrence=Occurrence.LAST,
    not_after=(OBJECTION_RULED,),
)
OBJECTION_HEARING_HELD: Final = DayFact(
    name="objection_hearing_held",
    title=Term("hearing on the objection held", "组织异议听证"),
    headings=("组织异议听证", "异议听证", "异议听证日期"),
    not_after=(OBJECTION_HEARING_ENDED,),
)
OBJECTION_HEARING_DECIDED: Final = DayFact(
    name="objection_hearing_decided",
    title=Term("hearing on the objection decided", "决定异议听证"),
    headings=("决定异议听证", "决定听证"),
    not_after=(OBJECTION_HEARING_HELD,),
)
OBJECTION_FILE_RECEIVED: Final = DayFact(
    name="objection_file_received",
    title=Term("objection and case file received by the officer", "收到异议材料及执行案卷"),
    headings=("收到异议材料及执行案卷", "收到异议材料及案卷"),
    not_after=(OBJECTION_OPINION_GIVEN,),
)
OBJECTION_FILED: Final = DayFact(
    name="objection_filed",
    title=Term("objection filed as a case", "执行异议立案"),
    headings=("执行异议立案", "异议立案", "异议立案日期"),
    not_after=(OBJECTION_RULED,),
)
OBJECTION_RECEIVED: Final = DayFact(
    name="objection_received",
    title=Term("written objection received", "收到书面异议"),
    headings=("收到书面异议", "收到异议", "收到异议日期"),
    not_after=(OBJECTION_FILED, OBJECTION_FILE_RECEIVED),
)
OBJECTION_RAISED: Final = DayFact(
    name="objection_raised",
    title=Term("objection raised", "提出执行异议"),
    headings=("提出执行异议", "提出异议", "案外人异议"),
    not_after=(OBJECTION_RECEIVED,),
)

# Administrative non-litigation enforcement. The demand comes before the application by law, not by
# nature, so neither bounds the other: an application without a demand must be seen as such. Words
# that other matters use too (受理, 不予执行裁定) count only where the kind is known.

_ADMINISTRATIVE: Final = ("administrative_review",)
# The court above has a matter of its own (行审复), whose filing and ruling are not those below.
_RECONSIDERATION: Final = (*_ADMINISTRATIVE, "administrative_reconsideration")

REFUSAL_RECONSIDERATION_RULED: Final = DayFact(
    name="refusal_reconsideration_ruled",
    title=Term("reconsideration of the refusal ruled on", "作出不予受理复议裁定"),
    kinds=_RECONSIDERATION,
    headings_in_kinds=("不予受理复议裁定", "作出不予受理复议裁定"),
)
REFUSAL_RECONSIDERATION_RECEIVED: Final = DayFact(
    name="refusal_reconsideration_received",
    title=Term("request to reconsider the refusal received", "收到不予受理复议申请"),
    kinds=_RECONSIDERATION,
    headings_in_kinds=("收到不予受理复议申请",),
    not_after=(REFUSAL_RECONSIDERATION_RULED,),
)
REFUSAL_RECONSIDERATION_SOUGHT: Final = DayFact(
    name="refusal_reconsideration_sought",
    title=Term("reconsideration of the refusal requested", "对不予受理裁定申请复议"),
    kinds=_ADMINISTRATIVE,
    headings_in_kinds=("对不予受理裁定申请复议", "不予受理复议申请"),
    not_after=(REFUSAL_RECONSIDERATION_RECEIVED,),
)
REVIEW_REFUSAL_SERVED: Final = DayFact(
    name="review_refusal_served",
    title=Term("refusal received by the authority", "行政机关收到不予受理裁定"),
    kinds=_ADMINISTRATIVE,
    headings_in_kinds=("收到不予受理裁定", "不予受理裁定送达"),
)
REVIEW_REFUSED: Final = DayFact(
    name="review_refused",
    title=Term("administrative application refused", "裁定不予受理"),
    kinds=_ADMINISTRATIVE,
    headings_in_kinds=("不予受理裁定", "裁定不予受理"),
    not_after=(REVIEW_REFUSAL_SERVED,),
)
DENIAL_RECONSIDERATION_RULED: Final = DayFact(
    name="denial_reconsideration_ruled",
    title=Term("reconsideration of the denial ruled on", "作出不准予执行复议裁定"),
    headings=("不准予执行复议裁定",),
    kinds=_RECONSIDERATION,
    headings_in_kinds=("不予执行复议裁定",),
)
DENIAL_RECONSIDERATION_RECEIVED: Final = DayFact(
    name="denial_reconsideration_received",
    title=Term("request to reconsider the denial received", "收到不准予执行复议申请"),
    headings=("收到不准予执行复议申请",),
    kinds=_RECONSIDERATION,
    headings_in_kinds=("收到不予执行复议申请",),
    not_after=(DENIAL_RECONSIDERATION_RULED,),
)
DENIAL_RECONSIDERATION_SOUGHT: Final = DayFact(
    name="denial_reconsideration_sought",
    title=Term("reconsideration of the denial requested", "对不准予执行裁定申请复议"),
    headings=("对不准予执行裁定申请复议",),
    kinds=_ADMINISTRATIVE,
    headings_in_kinds=("对不予执行裁定申请复议",),
    not_after=(DENIAL_RECONSIDERATION_RECEIVED,),
)
REVIEW_DENIAL_SERVED: Final = DayFact(
    name="review_denial_served",
    title=Term("denial of enforcement served on the authority", "不准予执行裁定送达行政机关"),
    headings=("不准予执行裁定送达", "收到不准予执行裁定"),
    kinds=_ADMINISTRATIVE,
    headings_in_kinds=("不予执行裁定送达", "收到不予执行裁定"),
)
REVIEW_DENIED: Final = DayFact(
    name="review_denied",
    title=Term("enforcement denied", "裁定不准予执行"),
    headings=("不准予执行裁定",),
    kinds=_ADMINISTRATIVE,
    headings_in_kinds=("不予执行裁定",),
    not_after=(REVIEW_DENIAL_SERVED,),
)
REVIEW_PERMIT_SERVED_ON_AUTHORITY: Final = DayFact(
    name="review_permit_served_on_authority",
    title=Term("permission served on the authority", "准予执行裁定送达申请机关"),
    headings=("准予执行裁定送达申请机关",),
    kinds=_ADMINISTRATIVE,
)
REVIEW_PERMIT_SERVED_ON_DEBTOR: Final = DayFact(
    name="review_permit_served_on_debtor",
    title=Term("permission served on the person subject to it", "准予执行裁定送达被执行人"),
    headings=("准予执行裁定送达被执行人",),
    kinds=_ADMINISTRATIVE,
)
REVIEW_PERMITTED: Final = DayFact(
    name="review_permitted",
    title=Term("enforcement permitted", "裁定准予执行"),
    headings=("准予执行裁定",),
    kinds=_ADMINISTRATIVE,
    not_after=(REVIEW_PERMIT_SERVED_ON_AUTHORITY, REVIEW_PERMIT_SERVED_ON_DEBTOR),
)
URGENTLY_ENFORCED: Final = DayFact(
    name="urgently_enforced",
    title=Term("enforced at once", "立即执行"),
    kinds=_ADMINISTRATIVE,
    headings_in_kinds=("立即执行", "紧急立即执行"),
)
REVIEW_RULED: Final = DayFact(
    name="review_ruled",
    title=Term("ruling whether to enforce", "作出是否准予执行裁定"),
    headings=("准予执行裁定", "不准予执行裁定", "行审裁定"),
    kinds=_ADMINISTRATIVE,
    headings_in_kinds=("不予执行裁定", "裁判日期"),
    not_after=(REVIEW_PERMITTED, REVIEW_DENIED),
)
REVIEW_APPLICATION_WITHDRAWN: Final = DayFact(
    name="review_application_withdrawn",
    title=Term("administrative application withdrawn", "行政机关撤回强制执行申请"),
    headings=("行政机关撤回强制执行申请",),
    kinds=_ADMINISTRATIVE,
    headings_in_kinds=("撤回申请", "撤回强制执行申请", "准许撤回申请裁定"),
)
REVIEW_ACCEPTED: Final = DayFact(
    name="review_accepted",
    title=Term("administrative application accepted", "受理非诉执行申请"),
    kinds=_ADMINISTRATIVE,
    headings_in_kinds=("受理", "立案受理", "受理日期", "立案", "立案日期"),
    not_after=(REVIEW_RULED,),
)
REVIEW_APPLICATION_COMPLETED: Final = DayFact(
    name="review_application_completed",
    title=Term("last papers of the application supplied", "最后补正申请材料"),
    kinds=_ADMINISTRATIVE,
    headings_in_kinds=("最后补正申请材料", "补正材料齐全", "再次申请强制执行"),
    occurrence=Occurrence.LAST,
)
REVIEW_APPLICATION_RECEIVED: Final = DayFact(
    name="review_application_received",
    title=Term("administrative application received", "收到行政机关申请"),
    headings=("收到行政机关申请", "接到行政机关申请"),
    kinds=_ADMINISTRATIVE,
    headings_in_kinds=("接到申请",),
    not_after=(REVIEW_ACCEPTED, REVIEW_REFUSED, REVIEW_APPLICATION_COMPLETED),
)
REVIEW_APPLIED: Final = DayFact(
    name="review_applied",
    title=Term("enforcement applied for by the authority", "行政机关申请强制执行"),
    headings=("行政机关申请强制执行", "行政机关申请执行"),
    kinds=_ADMINISTRATIVE,
    headings_in_kinds=("申请强制执行", "申请执行", "第一次申请(退回补正)"),
    not_after=(REVIEW_APPLICATION_RECEIVED,),
)
RIGHT_HOLDER_APPLIED: Final = DayFact(
    name="right_holder_applied",
    title=Term("enforcement applied for by the right holder", "行政裁决权利人申请执行"),
    kinds=_ADMINISTRATIVE,
    headings_in_kinds=("权利人申请执行", "权利人申请强制执行"),
)
DEMAND_SERVED: Final = DayFact(
    name="demand_served",
    title=Term("demand to perform served", "催告书送达"),
    headings=("催告书送达",),
    kinds=_ADMINISTRATIVE,
    headings_in_kinds=("催告送达",),
)
DEMAND_MADE: Final = DayFact(
    name="demand_made",
    title=Term("demand to perform made", "作出催告"),
    kinds=_ADMINISTRATIVE,
    headings_in_kinds=("催告", "作出催告"),
    not_after=(DEMAND_SERVED,),
)
PERIOD_TO_SUE_EXPIRES: Final = DayFact(
    name="period_to_sue_expires",
    title=Term("last day of the period to sue", "法定起诉期限届满日"),
    headings=("法定起诉期限届满日",),
    kinds=_ADMINISTRATIVE,
    headings_in_kinds=("法定起诉期限届满", "起诉期限届满", "起诉期限届满日"),
    stated=True,
)
AUTHORITY_WINDOW_EXPIRED: Final = DayFact(
    name="authority_window_expired",
    title=Term("time for the authority to apply expired", "行政机关申请执行期限届满"),
    headings=("行政机关申请执行期限届满",),
    kinds=_ADMINISTRATIVE,
)
RECONSIDERATION_DECISION_SERVED: Final = DayFact(
    name="reconsideration_decision_served",
    title=Term("reconsideration decision received by the party", "当事人收到行政复议决定书"),
    headings=("行政复议决定送达",),
    kinds=_ADMINISTRATIVE,
    headings_in_kinds=("收到复议决定书", "复议决定送达"),
)
RECONSIDERATION_PERIOD_EXPIRED: Final = DayFact(
    name="reconsideration_period_expired",
    title=Term("time to decide the reconsideration expired", "行政复议期满"),
    headings=("行政复议期满",),
    kinds=_ADMINISTRATIVE,
    headings_in_kinds=("复议期满",),
)
PENALTY_SERVED: Final = DayFact(
    name="penalty_served",
    title=Term("administrative decision served", "行政决定送达"),
    headings=("处罚决定送达", "行政决定送达", "征收补偿决定送达"),
    kinds=_ADMINISTRATIVE,
)
PENALTY_DECIDED: Final = DayFact(
    name="penalty_decided",
    title=Term("administrative decision made", "作出行政决定"),
    headings=("行政处罚决定", "征收决定", "征收补偿决定", "作出行政决定"),
    kinds=_ADMINISTRATIVE,
    not_after=(PENALTY_SERVED, REVIEW_APPLIED),
)
APPARENT_ILLEGALITY: Final = FlagFact(
    name="apparent_illegality",
    title=Term("apparent illegality found (art. 58)", "有行政强制法第58条明显违法情形"),
    headings=("明显违法情形", "第58条情形"),
    assumed=False,
)
EXPROPRIATION_COMPENSATION: Final = FlagFact(
    name="expropriation_compensation",
    title=Term("compensation decision for expropriated housing", "国有土地上房屋征收补偿决定"),
    headings=("征收补偿决定案件", "是否征收补偿决定"),
    assumed=False,
)
DISPUTE_ADJUDICATED: Final = FlagFact(
    name="dispute_adjudicated",
    title=Term("the decision settles a civil dispute", "行政裁决(平等主体民事争议)"),
    headings=("行政裁决", "是否行政裁决"),
    assumed=False,
)
URGENT_ENFORCEMENT_APPROVED: Final = FlagFact(
    name="urgent_enforcement_approved",
    title=Term("immediate enforcement approved by the president", "经院长批准立即执行"),
    headings=("经院长批准立即执行", "院长批准立即执行"),
    assumed=False,
)
LATE_APPLICATION_JUSTIFIED: Final = FlagFact(
    name="late_application_justified",
    title=Term("good reason for the late application", "逾期申请有正当理由"),
    headings=("逾期申请有正当理由",),
    assumed=False,
)
ADMINISTRATIVE_TITLE: Final = FlagFact(
    name="administrative_title",
    title=Term("the title is an administrative judgment", "执行依据为行政裁判文书"),
    headings=("执行依据为行政裁判文书", "行政裁判执行依据"),
)
ADMINISTRATIVE_TITLE_SERVED: Final = DayFact(
    name="administrative_title_served",
    title=Term("administrative judgment served", "行政裁判文书送达"),
    headings=("行政裁判文书送达", "行政判决书送达"),
)
ADMINISTRATIVE_PERFORMANCE_ENDS: Final = DayFact(
    name="administrative_performance_ends",
    title=Term("last day to perform the administrative judgment", "行政裁判文书规定履行期最后一日"),
    headings=("行政裁判文书规定履行期最后一日", "行政裁判履行期届满"),
    stated=True,
)

# Nodes that tables hold and that no rule of the rule sets above reads.


def _node(name: str, en: str, zh: str, *headings: str) -> DayFact:
    return DayFact(name=name, title=Term(en, zh), headings=(zh, *headings))


OTHER_NODES: Final = (
    _node("judged", "judgment given", "判决", "判决并宣判送达", "民事调解书", "执行依据作出"),
    _node("settled", "settlement reached", "执行和解"),
    _node("handed_to_police", "handed to the police", "移送公安"),
    _node("fined", "fine imposed", "罚款决定"),
    _node("seizure_ruled", "seizure ruled", "查封裁定", "执行裁定(查封)"),
    _node("seizure_announced", "seizure announced", "查封公告"),
    _node(
        "eviction_announced", "eviction announced", "张贴让房公告", "责令腾空公告", "责令退出公告"
    ),
    _node("evicted", "eviction enforced", "强制搬迁", "强制执行"),
    _node("deposit_transferred", "deposit transferred", "划扣存款", "划拨存款"),
    _node("registry_checked", "land registry checked", "不动产登记中心调查"),
    _node("housing_fund_checked", "housing fund checked", "住房公积金调查"),
    _node("compensation_claimed", "state compensation claimed", "国家赔偿申请"),
    _node("compensation_decided", "state compensation decided", "赔偿决定"),
    _node("published", "document published", "文书公开日期"),
)
