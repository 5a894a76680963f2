"""The course of a case beside its own acts: filing, extension, delegation, stays, and what follows.

Facts of the provisions on time limits, on enforcement work, on delegation, security, settlement and
termination, of the transfer to bankruptcy and of a vendor's checks. Acts that follow each other by
law, not by nature, do not bound each other: an asset may have been returned without approval.
"""

from typing import Final

from execrules.facts import DayFact, EventsFact, FlagFact, Grain, Occurrence
from execrules.rulebook.vocabulary import enforcement
from execrules.terms import Term

# Filing and extension.

FILING_REFUSED: Final = DayFact(
    name="filing_refused",
    title=Term("application for enforcement refused", "裁定不予受理执行申请"),
    headings=("裁定不予受理执行申请", "不予受理执行申请裁定"),
)
EXTENSION_REFUSED: Final = DayFact(
    name="extension_refused",
    title=Term("extension of the enforcement period refused", "不批准延长执行期限"),
    headings=("不批准延长执行期限", "不批准延长"),
)
EXTENSION_APPROVED: Final = DayFact(
    name="extension_approved",
    title=Term("extension of the enforcement period approved", "批准延长执行期限"),
    headings=("批准延长执行期限", "延长执行期限批准日期", "批准延长"),
)

# Criminal judgments on property.

CRIMINAL_PROPERTY: Final = FlagFact(
    name="criminal_property",
    title=Term("enforces the property part of a criminal judgment", "刑事裁判涉财产部分执行案件"),
    headings=("刑事裁判涉财产部分执行", "是否刑事涉财产执行"),
    assumed=False,
)
CRIMINAL_REFERRAL_RECEIVED: Final = DayFact(
    name="criminal_referral_received",
    title=Term(
        "complete referral of a criminal judgment received by the filing division",
        "立案部门收到刑事涉财产移送材料(齐全)",
    ),
    headings=("立案部门收到刑事涉财产移送材料", "收到刑事涉财产移送执行材料"),
    occurrence=Occurrence.LAST,
    not_after=(enforcement.FILED,),
)

# A third person who owes the debtor, and instructions from above.

CLAIM_PAID: Final = DayFact(
    name="claim_paid",
    title=Term("debt to the debtor paid by the third person", "第三人履行到期债务"),
    headings=("第三人履行到期债务", "第三人履行"),
    grain=Grain.ITEM,
)
CLAIM_OBJECTED: Final = DayFact(
    name="claim_objected",
    title=Term("objection by the third person who owes the debtor", "第三人对到期债务提出异议"),
    headings=("第三人对到期债务提出异议", "第三人提出到期债务异议"),
    grain=Grain.ITEM,
)
CLAIM_NOTICE_RECEIVED: Final = DayFact(
    name="claim_notice_received",
    title=Term("notice to pay received by the third person", "第三人收到履行到期债务通知"),
    headings=("第三人收到履行到期债务通知", "履行到期债务通知书送达", "第三人收到履行通知"),
    grain=Grain.ITEM,
)
INSTRUCTION_REVIEW_REQUESTED: Final = DayFact(
    name="instruction_review_requested",
    title=Term("reconsideration of an instruction requested", "请求上级法院复议指令"),
    headings=("请求上级法院复议指令", "请求上级法院复议"),
)
INSTRUCTION_RECEIVED: Final = DayFact(
    name="instruction_received",
    title=Term("instruction to correct received from above", "收到上级法院纠正指令"),
    headings=("收到上级法院纠正指令", "收到上级法院指令"),
)

# Stays, security and settlement.

STAY_EXPIRES: Final = DayFact(
    name="stay_expires",
    title=Term("end of the stay as stated", "暂缓执行期限届满日"),
    headings=("暂缓执行期限届满日", "暂缓执行届满日期"),
    stated=True,
)
SUPERIOR_STAY_RECEIVED: Final = DayFact(
    name="superior_stay_received",
    title=Term("decision of a superior court to stay received", "收到上级法院暂缓执行决定"),
    headings=("收到上级法院暂缓执行决定", "收到暂缓执行通知"),
)
STAY_DECIDED: Final = DayFact(
    name="stay_decided",
    title=Term("stay decided by the enforcing court", "执行法院决定暂缓执行"),
    headings=("执行法院决定暂缓执行", "作出暂缓执行决定", "决定暂缓执行"),
)
SECURITY_PERIOD_EXPIRES: Final = DayFact(
    name="security_period_expires",
    title=Term("end of the period of security as stated", "执行担保期间届满日"),
    headings=("执行担保期间届满日", "担保期间届满日"),
    stated=True,
)
SECURITY_STAY_EXPIRES: Final = DayFact(
    name="security_stay_expires",
    title=Term("end of the stay on security as stated", "执行担保暂缓执行期限届满日"),
    headings=("执行担保暂缓执行期限届满日", "担保书约定暂缓执行期限届满日"),
    stated=True,
)
SECURITY_STAY_DECIDED: Final = DayFact(
    name="security_stay_decided",
    title=Term("stay on security decided", "因执行担保决定暂缓执行"),
    headings=("因执行担保决定暂缓执行", "执行担保暂缓执行决定"),
)
SECURITY_GIVEN: Final = DayFact(
    name="security_given",
    title=Term("security for enforcement given", "提供执行担保"),
    headings=("提供执行担保", "提交担保书"),
)
SETTLEMENT_PERFORMED: Final = DayFact(
    name="settlement_performed",
    title=Term("settlement performed in full", "和解协议履行完毕"),
    headings=("和解协议履行完毕", "执行和解履行完毕"),
)
SETTLEMENT_PERFORMANCE_ENDS: Final = DayFact(
    name="settlement_performance_ends",
    title=Term("last day to perform the settlement", "和解协议约定履行期间最后一日"),
    headings=("和解协议约定履行期间最后一日", "和解末期履行日", "和解履行期限届满日"),
    stated=True,
)
RESUMPTION_APPLIED: Final = DayFact(
    name="resumption_applied",
    title=Term("resumption of enforcement applied for", "申请恢复执行"),
    headings=("申请恢复执行", "申请恢复执行日期"),
)

# After termination of the proceeding.

FULLY_PERFORMED: Final = DayFact(
    name="fully_performed",
    title=Term("title performed in full", "全部债务履行完毕"),
    headings=("执行完毕", "履行完毕"),
)
ENFORCEMENT_RESUMED: Final = DayFact(
    name="enforcement_resumed",
    title=Term("enforcement resumed", "恢复执行"),
    headings=("恢复执行", "裁定恢复执行", "启动恢复执行", "恢复执行立案"),
)
ONLINE_INQUIRIES: Final = EventsFact(
    name="online_inquiries",
    title=Term("online inquiry", "网络查询"),
    headings=("网络查询", "历次网络查询", "终本后网络查询"),
)
FULL_RANGE_INQUIRIES: Final = EventsFact(
    name="full_range_inquiries",
    title=Term("online inquiry of the full range", "全范围网络查询"),
    headings=("全范围网络查询", "总对总全范围查询"),
)

# Delegation of a case to another court.

ASSET_HANDED_TO_DELEGATE: Final = DayFact(
    name="asset_handed_to_delegate",
    title=Term("asset handed over to the delegate court", "财产移交受托法院"),
    headings=("财产移交受托法院", "移交受托法院"),
    grain=Grain.ITEM,
)
DELEGATION_RETURNED: Final = DayFact(
    name="delegation_returned",
    title=Term("papers returned to the delegating court", "退回委托材料"),
    headings=("退回委托材料", "退回委托"),
)
RETURN_APPROVED: Final = DayFact(
    name="return_approved",
    title=Term("return of the delegation approved by the high court", "高级法院同意退回委托"),
    headings=("高级法院同意退回委托", "高院同意退回"),
)
PAPERS_COMPLETED: Final = DayFact(
    name="papers_completed",
    title=Term("missing papers of the delegation supplied", "补办委托手续、材料"),
    headings=("补办委托手续、材料", "补办委托手续", "完成补办"),
)
PAPERS_REQUEST_RECEIVED: Final = DayFact(
    name="papers_request_received",
    title=Term("request for missing papers received", "委托法院收到补办要求"),
    headings=("委托法院收到补办要求", "收到补办要求"),
    not_after=(PAPERS_COMPLETED,),
)
PAPERS_REQUESTED: Final = DayFact(
    name="papers_requested",
    title=Term("missing papers asked for by the delegate court", "受托法院要求补办"),
    headings=("受托法院要求补办", "要求委托法院补办"),
    not_after=(PAPERS_REQUEST_RECEIVED,),
)
PAPERS_EXPLAINED: Final = FlagFact(
    name="papers_explained",
    title=Term("explained in writing why papers are still missing", "未完成补办已书面说明"),
    headings=("未完成补办已书面说明", "补办书面说明"),
)
CREDITOR_TOLD_OF_DELEGATION: Final = DayFact(
    name="creditor_told_of_delegation",
    title=Term("creditor told of the delegation in writing", "书面通知申请执行人已委托执行"),
    headings=("书面通知申请执行人已委托执行", "通知申请执行人委托执行"),
)
DELEGATE_FILING_NOTICE_RECEIVED: Final = DayFact(
    name="delegate_filing_notice_received",
    title=Term("delegate's notice of filing received", "委托法院收到立案通知书"),
    headings=("委托法院收到立案通知书", "收到受托法院立案通知书"),
)
HIGHER_ENFORCEMENT_REQUESTED: Final = DayFact(
    name="higher_enforcement_requested",
    title=Term(
        "higher court asked to enforce or designate", "请求受托法院上一级法院提级或指定执行"
    ),
    headings=("请求受托法院上一级法院提级或指定执行", "申请提级或指定执行受托案件"),
)
DELEGATE_FILED: Final = DayFact(
    name="delegate_filed",
    title=Term("delegated case filed by the delegate court", "受托法院立案"),
    headings=("受托法院立案", "受托执行立案", "受托法院立案日期"),
    not_after=(DELEGATE_FILING_NOTICE_RECEIVED,),
)

# Transfer of the debtor to bankruptcy.

BANKRUPTCY_FILE_RETURNED: Final = DayFact(
    name="bankruptcy_file_returned",
    title=Term(
        "papers and assets returned to the enforcing court", "受移送法院退回执转破材料和财产"
    ),
    headings=("受移送法院退回执转破材料和财产", "退回执转破材料"),
)
BANKRUPTCY_REFUSAL_EFFECTIVE: Final = DayFact(
    name="bankruptcy_refusal_effective",
    title=Term(
        "ruling that refuses or dismisses the bankruptcy effective",
        "不予受理或驳回破产申请裁定生效",
    ),
    headings=("不予受理或驳回破产申请裁定生效", "不予受理破产裁定生效", "驳回破产申请裁定生效"),
)

# Nodes of a case-flow system that a vendor's checks read.

NOTICE_NODE_ENDED: Final = DayFact(
    name="notice_node_ended",
    title=Term("node of the enforcement notice ended", "执行通知节点结束"),
    headings=("执行通知节点结束", "执行通知节点结束日期"),
)
WITHOUT_ORGANISATION_CODE: Final = FlagFact(
    name="without_organisation_code",
    title=Term(
        "all debtors are village bodies or branches without a code",
        "被执行人均为无组织机构代码的村居组织、业委会或分公司",
    ),
    headings=("被执行人均为无组织机构代码的村居组织、业委会或分公司",),
    assumed=False,
)
