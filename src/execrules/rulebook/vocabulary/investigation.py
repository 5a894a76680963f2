"""Facts about what the debtor has: asset reports, leads, audits and bounties, performance.

What the notice and the report order set for the debtor is read from the documents: no text gives
those periods a length.
"""

from typing import Final

from execrules.facts import DayFact, FlagFact, Grain
from execrules.terms import Term

# What the notice and the order demand of the debtor.

MONETARY_CLAIM: Final = FlagFact(
    name="monetary_claim",
    title=Term("the claim enforced is for money", "金钱债权执行"),
    headings=("金钱债权执行", "是否金钱债权", "是否金钱给付"),
)
NOTICE_PERFORMANCE_DUE: Final = DayFact(
    name="notice_performance_due",
    title=Term("last day to perform set by the notice", "执行通知指定的履行期间届满日"),
    headings=("执行通知指定的履行期间届满日", "执行通知指定履行期限", "限期履行届满日期"),
    stated=True,
)
REPORT_ORDER_SERVED: Final = DayFact(
    name="report_order_served",
    title=Term("asset report order served", "送达报告财产令"),
    headings=("送达报告财产令", "报告财产令送达", "报告财产令送达日期"),
)
REPORT_ORDER_ISSUED: Final = DayFact(
    name="report_order_issued",
    title=Term("asset report ordered", "发出报告财产令"),
    headings=("发出报告财产令", "下发报告财产令", "发出报告财产令日期"),
    not_after=(REPORT_ORDER_SERVED,),
)
REPORT_DUE: Final = DayFact(
    name="report_due",
    title=Term("last day to report set by the order", "报告财产期限届满日"),
    headings=("报告财产期限届满日", "报告财产期限", "财产报告期限"),
    stated=True,
)
REPORT_DUE_EXTENDED: Final = DayFact(
    name="report_due_extended",
    title=Term("last day to report as extended by the court", "延长后的报告财产期限届满日"),
    headings=("延长后的报告财产期限届满日", "延长后财产报告期限"),
    stated=True,
)
ASSETS_REPORTED: Final = DayFact(
    name="assets_reported",
    title=Term("assets reported in writing", "书面报告财产"),
    headings=("书面报告财产", "提交财产报告", "被执行人报告财产", "财产报告日期"),
)
REPORTING_ENDED: Final = DayFact(
    name="reporting_ended",
    title=Term("asset reporting ended", "财产报告程序终结"),
    headings=("财产报告程序终结", "报告财产程序终结"),
)
ASSETS_CHANGED: Final = DayFact(
    name="assets_changed",
    title=Term("assets changed after the report", "报告后财产变动"),
    headings=("报告后财产变动", "财产变动", "财产变动日期"),
    grain=Grain.ITEM,
)
CHANGE_AFFECTS_CLAIM: Final = FlagFact(
    name="change_affects_claim",
    title=Term("the change affects the creditor's claim", "财产变动影响债权实现"),
    headings=("财产变动影响债权实现", "变动影响债权实现"),
    grain=Grain.ITEM,
)
SUPPLEMENT_REPORTED: Final = DayFact(
    name="supplement_reported",
    title=Term("change of assets reported", "补充报告财产"),
    headings=("补充报告财产", "补充财产报告", "补充报告日期"),
    grain=Grain.ITEM,
)

# Leads.

LEAD_FORM_FILED: Final = DayFact(
    name="lead_form_filed",
    title=Term("asset investigation form filled in", "填写财产调查表"),
    headings=("填写财产调查表", "提交财产调查表"),
    grain=Grain.ITEM,
)
LEAD_URGENT: Final = FlagFact(
    name="lead_urgent",
    title=Term("the lead is urgent", "线索情况紧急"),
    headings=("线索情况紧急", "线索是否紧急"),
    grain=Grain.ITEM,
    assumed=False,
)

# Audits and bounties.

AUDIT_DECIDED: Final = DayFact(
    name="audit_decided",
    title=Term("audit permitted or refused", "决定是否准许审计"),
    headings=("决定是否准许审计", "审计申请决定", "决定审计"),
)
AUDIT_REQUEST_RECEIVED: Final = DayFact(
    name="audit_request_received",
    title=Term("written request for an audit received", "收到审计申请"),
    headings=("收到审计申请", "收到委托审计申请"),
)
AUDIT_REQUESTED: Final = DayFact(
    name="audit_requested",
    title=Term("audit requested", "申请委托审计"),
    headings=("申请委托审计", "申请审计"),
    not_after=(AUDIT_REQUEST_RECEIVED,),
)
BOUNTY_DECIDED: Final = DayFact(
    name="bounty_decided",
    title=Term("bounty permitted or refused", "决定是否准许悬赏"),
    headings=("决定是否准许悬赏", "悬赏申请决定", "决定悬赏"),
)
BOUNTY_REQUEST_RECEIVED: Final = DayFact(
    name="bounty_request_received",
    title=Term("written request for a bounty received", "收到悬赏申请"),
    headings=("收到悬赏申请", "收到悬赏公告申请"),
)
BOUNTY_REQUESTED: Final = DayFact(
    name="bounty_requested",
    title=Term("bounty requested", "申请发布悬赏公告"),
    headings=("申请发布悬赏公告", "申请悬赏"),
    not_after=(BOUNTY_REQUEST_RECEIVED,),
)
