"""Facts of setting the reference price: the online inquiry, the appraisal, the reports, validity.

The item is what a row speaks of: an asset, one platform's inquiry, one report. The
appraisal report itself (made, received, sent, served) stands in `enforcement`.
"""

from typing import Final

from execrules.facts import DayFact, ExtensionsFact, FlagFact, Grain, Occurrence
from execrules.rulebook.vocabulary.enforcement import (
    APPRAISAL_STARTED,
    PRICE_SET,
    REPORT_MADE,
    REPORT_SERVED,
)
from execrules.terms import Term

SALE_NEEDED: Final = FlagFact(
    name="sale_needed",
    title=Term("property needs to be auctioned or sold", "财产需要拍卖、变卖"),
    headings=("需要拍卖、变卖", "需要拍卖变卖", "需要变价", "是否需要变价"),
    grain=Grain.ITEM,
)
PRICING_STARTED: Final = DayFact(
    name="pricing_started",
    title=Term("procedure for the reference price started", "启动确定财产处置参考价程序"),
    headings=("启动确定财产处置参考价程序", "启动确定参考价程序", "启动定价", "启动定价程序"),
    grain=Grain.ITEM,
    not_after=(APPRAISAL_STARTED, PRICE_SET),
)

# The online inquiry (网络询价).

INQUIRY_REPORT_SENT: Final = DayFact(
    name="inquiry_report_sent",
    title=Term("online inquiry report sent to the parties", "网络询价报告发送当事人"),
    headings=("发送网络询价报告", "网络询价报告发送", "发送询价报告"),
    grain=Grain.ITEM,
    occurrence=Occurrence.LAST,
)
INQUIRY_REPORT_RECEIVED: Final = DayFact(
    name="inquiry_report_received",
    title=Term("online inquiry report received by the court", "收到网络询价报告"),
    headings=("收到网络询价报告", "收到询价报告", "网络询价报告收到日期"),
    grain=Grain.ITEM,
    not_after=(INQUIRY_REPORT_SENT,),
)
INQUIRY_REPORT_MADE: Final = DayFact(
    name="inquiry_report_made",
    title=Term("online inquiry report made", "出具网络询价报告"),
    headings=("出具网络询价报告", "网络询价报告出具", "网络询价报告出具日期"),
    grain=Grain.ITEM,
    not_after=(INQUIRY_REPORT_RECEIVED,),
)
INQUIRY_ORDER_RECEIVED: Final = DayFact(
    name="inquiry_order_received",
    title=Term("inquiry order received by the platform", "平台收到网络询价委托书"),
    headings=("收到网络询价委托书", "平台收到网络询价委托书", "网络询价委托书收到日期"),
    grain=Grain.ITEM,
    not_after=(INQUIRY_REPORT_MADE,),
)
INQUIRY_EXTENSIONS: Final = ExtensionsFact(
    name="inquiry_extensions",
    title=Term("extensions of the online inquiry", "延长网络询价期限"),
    headings=("延长网络询价期限", "网络询价延期"),
    grain=Grain.ITEM,
)
INQUIRY_REISSUED: Final = DayFact(
    name="inquiry_reissued",
    title=Term("online inquiry report issued anew", "重新出具网络询价报告"),
    headings=("重新出具网络询价报告", "重新出具询价报告"),
    grain=Grain.ITEM,
)
INQUIRY_REISSUE_NOTIFIED: Final = DayFact(
    name="inquiry_reissue_notified",
    title=Term("platform told to issue its report anew", "通知平台重新出具网络询价报告"),
    headings=("通知重新出具网络询价报告", "通知平台重新出具网络询价报告"),
    grain=Grain.ITEM,
)
INQUIRY_CORRECTED: Final = DayFact(
    name="inquiry_corrected",
    title=Term("online inquiry report corrected", "补正网络询价报告"),
    headings=("补正网络询价报告", "网络询价报告补正"),
    grain=Grain.ITEM,
)
INQUIRY_CORRECTION_NOTIFIED: Final = DayFact(
    name="inquiry_correction_notified",
    title=Term("platform told to correct its report", "通知平台补正网络询价报告"),
    headings=("通知补正网络询价报告", "通知平台补正网络询价报告"),
    grain=Grain.ITEM,
)
INQUIRY_WITHDRAWN: Final = DayFact(
    name="inquiry_withdrawn",
    title=Term("online inquiry withdrawn", "撤回网络询价"),
    headings=("撤回网络询价",),
    grain=Grain.ITEM,
)

# The appraisal (委托评估).

APPRAISAL_ORDER_RECEIVED: Final = DayFact(
    name="appraisal_order_received",
    title=Term("appraisal order received by the appraiser", "评估机构收到评估委托书"),
    headings=("收到评估委托书", "评估机构收到评估委托书", "评估机构收到委托"),
    grain=Grain.ITEM,
    not_after=(REPORT_MADE,),
)
APPRAISAL_COMMISSIONED: Final = DayFact(
    name="appraisal_commissioned",
    title=Term("appraisal order issued", "出具评估委托书"),
    headings=("出具评估委托书", "发出评估委托书", "委托评估"),
    grain=Grain.ITEM,
    not_after=(APPRAISAL_ORDER_RECEIVED,),
)
APPRAISAL_EXTENSIONS: Final = ExtensionsFact(
    name="appraisal_extensions",
    title=Term("extensions of the appraisal", "延长评估期限"),
    headings=("延长评估期限", "评估延期"),
    grain=Grain.ITEM,
)
APPRAISAL_EXTENSION_APPLIED: Final = DayFact(
    name="appraisal_extension_applied",
    title=Term("extension asked for by the appraiser", "评估机构申请延长期限"),
    headings=("评估机构申请延长期限", "申请延长评估期限"),
    grain=Grain.ITEM,
)
MATERIALS_RETURNED: Final = DayFact(
    name="materials_returned",
    title=Term("appraisal papers returned by the appraiser", "评估机构退回材料"),
    headings=("评估机构退回材料", "退回评估材料"),
    grain=Grain.ITEM,
)
MATERIALS_RETURN_NOTIFIED: Final = DayFact(
    name="materials_return_notified",
    title=Term("appraiser told to return the papers", "通知评估机构退回材料"),
    headings=("通知评估机构退回材料", "通知退回评估材料"),
    grain=Grain.ITEM,
)
APPRAISAL_REISSUED: Final = DayFact(
    name="appraisal_reissued",
    title=Term("appraisal report issued anew", "重新出具评估报告"),
    headings=("重新出具评估报告",),
    grain=Grain.ITEM,
)
APPRAISAL_REISSUE_NOTIFIED: Final = DayFact(
    name="appraisal_reissue_notified",
    title=Term("appraiser told to issue the report anew", "通知评估机构重新出具评估报告"),
    headings=("通知重新出具评估报告", "通知评估机构重新出具评估报告"),
    grain=Grain.ITEM,
)
APPRAISAL_CORRECTED: Final = DayFact(
    name="appraisal_corrected",
    title=Term("appraisal report explained or corrected", "评估机构书面说明或者补正"),
    headings=("评估机构书面说明或者补正", "评估机构补正", "补正评估报告", "评估报告补正"),
    grain=Grain.ITEM,
)
APPRAISAL_CORRECTION_ORDERED: Final = DayFact(
    name="appraisal_correction_ordered",
    title=Term("appraiser ordered to explain or correct", "责令评估机构书面说明或者补正"),
    headings=("责令评估机构书面说明或者补正", "责令评估机构补正", "责令补正评估报告"),
    grain=Grain.ITEM,
)
APPRAISAL_WITHDRAWN: Final = DayFact(
    name="appraisal_withdrawn",
    title=Term("appraisal withdrawn", "撤回委托评估"),
    headings=("撤回委托评估", "撤回评估委托"),
    grain=Grain.ITEM,
)

# Reports and objections to them. Service on the parties is known by its last day: a party has its
# report by then, and its own time runs from its own receipt.

REPORT_RECEIVED_BY_PARTY: Final = DayFact(
    name="report_received_by_party",
    title=Term("report received by the party", "当事人收到报告"),
    headings=(
        "当事人收到报告", "当事人收到评估报告", "当事人收到网络询价报告", "利害关系人收到报告",
    ),
    grain=Grain.ITEM,
    not_after=(REPORT_SERVED,),
)  # fmt: skip
REPORT_POSTED: Final = DayFact(
    name="report_posted",
    title=Term("report posted for a party out of reach", "报告在中国执行信息公开网公示"),
    headings=("报告在中国执行信息公开网公示", "公示评估报告", "公示网络询价报告", "报告公示"),
    grain=Grain.ITEM,
)
APPRAISER_EXPLAINED: Final = DayFact(
    name="appraiser_explained",
    title=Term("objection answered by the appraiser", "评估机构对异议作出书面说明"),
    headings=("评估机构对异议作出书面说明", "评估机构作出说明"),
    grain=Grain.ITEM,
)
APPRAISER_GOT_OBJECTION: Final = DayFact(
    name="appraiser_got_objection",
    title=Term("objection received by the appraiser", "评估机构收到异议"),
    headings=("评估机构收到异议", "评估机构收到异议材料"),
    grain=Grain.ITEM,
    not_after=(APPRAISER_EXPLAINED,),
)
OBJECTION_GIVEN_TO_APPRAISER: Final = DayFact(
    name="objection_given_to_appraiser",
    title=Term("objection handed to the appraiser", "将异议交评估机构说明"),
    headings=("将异议交评估机构说明", "异议交评估机构", "评估异议交评估机构"),
    grain=Grain.ITEM,
    not_after=(APPRAISER_GOT_OBJECTION,),
)
REPORT_OBJECTION_RECEIVED: Final = DayFact(
    name="report_objection_received",
    title=Term("objection to the report received by the court", "收到对报告的书面异议"),
    headings=("收到对报告的书面异议", "收到评估异议", "收到对评估报告的异议"),
    grain=Grain.ITEM,
    not_after=(OBJECTION_GIVEN_TO_APPRAISER,),
)
REPORT_OBJECTED: Final = DayFact(
    name="report_objected",
    title=Term("written objection to the report raised", "对报告提出书面异议"),
    headings=("对报告提出书面异议", "对评估报告提出异议", "提出评估异议", "评估异议提起"),
    grain=Grain.ITEM,
    not_after=(REPORT_OBJECTION_RECEIVED,),
)
VALUATION_CONTESTED: Final = FlagFact(
    name="valuation_contested",
    title=Term(
        "objection is to standard, method or result of the appraisal",
        "异议针对参照标准、计算方法或者评估结果",
    ),
    headings=("异议针对参照标准、计算方法或者评估结果", "对评估结果有异议"),
    grain=Grain.ITEM,
)

# How long a price may be used, as the report prints it.

PRICE_VALID_FROM: Final = DayFact(
    name="price_valid_from",
    title=Term("first day of the price's validity as printed", "参考价有效期起始日"),
    headings=("参考价有效期起始日", "评估报告有效期起始日", "询价结果有效期起始日"),
    grain=Grain.ITEM,
    stated=True,
)
PRICE_VALID_UNTIL: Final = DayFact(
    name="price_valid_until",
    title=Term("last day of the price's validity as printed", "参考价有效期届满日"),
    headings=(
        "参考价有效期届满日", "评估报告有效期届满", "评估报告有效期届满日", "询价结果有效期届满日",
    ),
    grain=Grain.ITEM,
    stated=True,
)  # fmt: skip
