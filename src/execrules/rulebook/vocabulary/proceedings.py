"""Facts of civil procedure in enforcement: preservation, objections, suits, sanctions, limitation.

In the order of the procedure: before the suit, applying for enforcement, delegation, control of
assets, objections with their review and suits, distribution, sanctions, the end. A later act bounds
an earlier one only where it cannot come without it. What reaches several persons (a ruling, a plan)
is taken when it reached the last of them, so that nobody's time is said to be over too soon.
"""

from typing import Final

from execrules.facts import (
    ChoiceFact,
    DayFact,
    FlagFact,
    Grain,
    InstantFact,
    Occurrence,
)
from execrules.rulebook.vocabulary.case_course import DELEGATE_FILED
from execrules.terms import Term

# Preservation before or during the suit. What is preserved is an item, as with the ruling on it.

SUIT_FILED: Final = DayFact(
    name="suit_filed",
    title=Term("suit or arbitration brought", "起诉或者申请仲裁"),
    headings=("起诉或者申请仲裁", "起诉", "起诉立案", "提起诉讼", "申请仲裁"),
)

# From the judgment to the application for enforcement. The days on which a debt falls due are
# printed in the judgment and known from then on.

JUDGMENT_EFFECTIVE: Final = DayFact(
    name="judgment_effective",
    title=Term("judgment effective", "判决生效"),
    headings=("判决生效", "执行依据文书生效日期", "法律文书生效日期"),
)
PERFORMANCE_DUE: Final = DayFact(
    name="performance_due",
    title=Term("last day to perform", "履行最后期限"),
    headings=("履行最后期限", "调解确定履行日", "履行期间最后一日", "履行期限届满日"),
    stated=True,
)
INSTALMENT_DUE: Final = DayFact(
    name="instalment_due",
    title=Term("last day to pay the instalment that is claimed", "所申请执行的该期履行最后一日"),
    headings=("所申请执行的该期履行最后一日", "该期履行最后一日", "分期履行该期届满日"),
    stated=True,
)
LAST_INSTALMENT_DUE: Final = DayFact(
    name="last_instalment_due",
    title=Term("last day to pay the last instalment", "最后一期履行期限届满日"),
    headings=("最后一期履行期限届满日", "最后一期履行日", "调解书最后一期履行日"),
    stated=True,
)
LIMITATION_INTERRUPTED: Final = DayFact(
    name="limitation_interrupted",
    title=Term("time to apply for enforcement interrupted", "申请执行时效中断"),
    headings=("申请执行时效中断", "执行时效中断"),
    occurrence=Occurrence.LAST,
)
LIMITATION_EXPIRES: Final = DayFact(
    name="limitation_expires",
    title=Term("last day to apply for enforcement as recorded", "申请执行时效届满日"),
    headings=("申请执行时效届满日", "申请执行期限届满日"),
    stated=True,
)
CITIZEN_INVOLVED: Final = FlagFact(
    name="citizen_involved",
    title=Term("a party is a natural person", "一方或者双方为公民"),
    headings=("一方或者双方为公民", "一方为公民"),
)
COERCIVE_MEASURE_TAKEN: Final = DayFact(
    name="coercive_measure_taken",
    title=Term("first measure of enforcement taken", "采取强制执行措施"),
    headings=("采取强制执行措施", "首次采取强制执行措施"),
)
JURISDICTION_OBJECTED: Final = DayFact(
    name="jurisdiction_objected",
    title=Term("jurisdiction to enforce contested", "提出执行管辖权异议"),
    headings=("提出执行管辖权异议", "执行管辖权异议", "提出执行管辖异议"),
)
SUPERIOR_COURT_SOUGHT: Final = DayFact(
    name="superior_court_sought",
    title=Term("enforcement sought from the court above", "向上一级法院申请执行"),
    headings=("向上一级法院申请执行", "申请上一级法院执行"),
)

# Enforcement handed to the court of another place.

ENTRUSTED_FINISHED: Final = DayFact(
    name="entrusted_finished",
    title=Term("entrusted enforcement finished", "受托执行完毕"),
    headings=("受托执行完毕", "委托执行完毕"),
)
ENTRUSTED_STARTED: Final = DayFact(
    name="entrusted_started",
    title=Term("entrusted enforcement started", "受托法院开始执行"),
    headings=("受托法院开始执行", "受托执行开始"),
    not_after=(ENTRUSTED_FINISHED,),
)
ENTRUSTMENT_RECEIVED: Final = DayFact(
    name="entrustment_received",
    title=Term("letter entrusting enforcement received", "收到委托执行函件"),
    headings=("收到委托执行函件", "收到委托执行函", "收到委托函件", "受托法院收到委托执行函"),
    not_after=(ENTRUSTED_STARTED, DELEGATE_FILED),
)
ENTRUSTED_REPORTED: Final = DayFact(
    name="entrusted_reported",
    title=Term("entrusting court told how far enforcement is", "函告受托执行情况"),
    headings=("函告受托执行情况", "函告执行情况"),
)

# How long control of an asset lasts. The end that the document prints goes before any computed one.

CONTROL_EXPIRES: Final = DayFact(
    name="control_expires",
    title=Term("last day of the measure as printed", "查封、扣押、冻结期限届满日"),
    headings=(
        "查封、扣押、冻结期限届满日", "查封届满日期", "扣押届满日期", "冻结届满日期",
        "查封期限届满日", "扣押期限届满日", "冻结期限届满日",
    ),
    grain=Grain.ITEM,
    stated=True,
)  # fmt: skip
CONTROL_RENEWED: Final = DayFact(
    name="control_renewed",
    title=Term("measure renewed", "办理续行查封、扣押、冻结"),
    headings=(
        "办理续行查封、扣押、冻结", "续行查封", "续行扣押", "续行冻结", "续查封", "续封", "续冻",
    ),
    grain=Grain.ITEM,
)  # fmt: skip
CONTROL_RENEWAL_SOUGHT: Final = DayFact(
    name="control_renewal_sought",
    title=Term("renewal of the measure applied for", "申请续行查封、扣押、冻结"),
    headings=(
        "申请续行查封、扣押、冻结", "申请续行查封", "申请续行扣押", "申请续行冻结", "申请续封",
        "申请续冻",
    ),
    grain=Grain.ITEM,
)  # fmt: skip
CONTROL_LIFTED: Final = DayFact(
    name="control_lifted",
    title=Term("measure lifted", "解除查封、扣押、冻结"),
    headings=("解除查封、扣押、冻结", "解除查封", "解除扣押", "解除冻结", "解封", "解冻"),
    grain=Grain.ITEM,
)

# Objections, their review by the court above, and suits.

OBJECTION_OUTCOME: Final = ChoiceFact(
    name="objection_outcome",
    title=Term("outcome of the objection", "异议审查结果"),
    headings=("异议审查结果", "异议结果"),
    choices=(
        ("rejected", Term("rejected", "驳回")),
        ("upheld", Term("upheld", "成立")),
    ),
)
OBJECTION_REVIEW_RULED: Final = DayFact(
    name="objection_review_ruled",
    title=Term("review of the ruling decided", "作出执行复议裁定"),
    headings=("作出执行复议裁定", "执行复议裁定", "复议裁定", "驳回复议裁定"),
)
OBJECTION_REVIEW_RECEIVED: Final = DayFact(
    name="objection_review_received",
    title=Term("application for review received by the court above", "上一级法院收到复议申请"),
    headings=("上一级法院收到复议申请", "上级法院收到复议申请"),
    not_after=(OBJECTION_REVIEW_RULED,),
)
OBJECTION_REVIEW_FILE_SENT: Final = DayFact(
    name="objection_review_file_sent",
    title=Term("case file sent up for the review", "报送复议案卷"),
    headings=("报送复议案卷", "复议案卷报送"),
)
OBJECTION_REVIEW_FILE_CALLED_FOR: Final = DayFact(
    name="objection_review_file_called_for",
    title=Term("notice of the court above to send the file", "收到上一级法院报送案卷通知"),
    headings=("收到上一级法院报送案卷通知", "收到报送复议案卷通知"),
)
OBJECTION_REVIEW_RECEIVED_BELOW: Final = DayFact(
    name="objection_review_received_below",
    title=Term("application for review received by the enforcing court", "执行法院收到复议申请"),
    headings=("执行法院收到复议申请",),
)
OBJECTION_REVIEW_SOUGHT: Final = DayFact(
    name="objection_review_sought",
    title=Term("review of the ruling applied for", "对异议裁定申请复议"),
    headings=("对异议裁定申请复议", "申请执行复议"),
    not_after=(OBJECTION_REVIEW_RECEIVED_BELOW, OBJECTION_REVIEW_RECEIVED),
)
OBJECTION_REVIEW_WITHDRAWN: Final = DayFact(
    name="objection_review_withdrawn",
    title=Term("application for review withdrawn", "撤回执行复议申请"),
    headings=("撤回执行复议申请", "撤回复议申请"),
)
THIRD_PARTY_SUIT_FILED: Final = DayFact(
    name="third_party_suit_filed",
    title=Term("third-party suit brought", "执行异议之诉起诉"),
    headings=("执行异议之诉起诉", "提起执行异议之诉"),
)
DISPUTED_THING_DISPOSED: Final = DayFact(
    name="disputed_thing_disposed",
    title=Term("disputed thing disposed of", "处分异议标的"),
    headings=("处分异议标的", "处分执行标的"),
)
DISPUTED_THING_RELEASED: Final = DayFact(
    name="disputed_thing_released",
    title=Term("measures on the disputed thing lifted", "解除对异议标的的执行措施"),
    headings=("解除对异议标的的执行措施", "解除对执行标的的执行措施"),
)

# Distribution among several creditors.

PARTICIPATION_SOUGHT: Final = DayFact(
    name="participation_sought",
    title=Term("participation in the distribution applied for", "申请参与分配"),
    headings=("申请参与分配", "参与分配申请"),
)
ASSETS_EXHAUSTED: Final = DayFact(
    name="assets_exhausted",
    title=Term("enforcement upon the debtor's assets finished", "被执行人财产执行终结"),
    headings=("被执行人财产执行终结", "财产执行终结"),
)
DISTRIBUTION_PLAN_RECEIVED: Final = DayFact(
    name="distribution_plan_received",
    title=Term("distribution plan received", "收到财产分配方案"),
    headings=("收到财产分配方案", "收到分配方案", "分配方案送达"),
    occurrence=Occurrence.LAST,
)
DISTRIBUTION_OBJECTION_NOTIFIED: Final = DayFact(
    name="distribution_objection_notified",
    title=Term("notice of the objection to the plan received", "收到分配方案异议通知"),
    headings=("收到分配方案异议通知",),
    occurrence=Occurrence.LAST,
)
DISTRIBUTION_OBJECTED: Final = DayFact(
    name="distribution_objected",
    title=Term("objection to the distribution plan raised", "对分配方案提出书面异议"),
    headings=("对分配方案提出书面异议", "提出分配方案异议", "分配方案异议"),
    not_after=(DISTRIBUTION_OBJECTION_NOTIFIED,),
)
DISTRIBUTION_OPPOSITION_NOTIFIED: Final = DayFact(
    name="distribution_opposition_notified",
    title=Term("notice of the opposition received by the objector", "异议人收到反对意见通知"),
    headings=("异议人收到反对意见通知", "收到反对意见通知"),
    occurrence=Occurrence.LAST,
)
DISTRIBUTION_OPPOSED: Final = DayFact(
    name="distribution_opposed",
    title=Term("objection to the plan opposed", "对分配方案异议提出反对意见"),
    headings=("对分配方案异议提出反对意见", "提出反对意见"),
    not_after=(DISTRIBUTION_OPPOSITION_NOTIFIED,),
)
DISTRIBUTION_SUIT_FILED: Final = DayFact(
    name="distribution_suit_filed",
    title=Term("suit about the distribution plan brought", "提起分配方案异议之诉"),
    headings=("提起分配方案异议之诉", "分配方案异议之诉起诉"),
)

# Summons, detention and fines.

QUESTIONING_ENDED: Final = InstantFact(
    name="questioning_ended",
    title=Term("questioning ended", "调查询问结束"),
    headings=("调查询问结束", "询问结束时间"),
)
QUESTIONING_STARTED: Final = InstantFact(
    name="questioning_started",
    title=Term("questioning started", "调查询问开始"),
    headings=("调查询问开始", "询问开始时间"),
    not_after=(QUESTIONING_ENDED,),
)
SUMMONED_ARRIVED: Final = InstantFact(
    name="summoned_arrived",
    title=Term("summoned person brought before the court", "被拘传人到场"),
    headings=("被拘传人到场", "拘传到场时间"),
    not_after=(QUESTIONING_STARTED,),
)
POSSIBLE_DETENTION: Final = FlagFact(
    name="possible_detention",
    title=Term("complicated, and detention may follow", "情况复杂且可能采取拘留措施"),
    headings=("情况复杂且可能采取拘留措施",),
)
DETAINED: Final = InstantFact(
    name="detained",
    title=Term("debtor detained", "司法拘留"),
    headings=("司法拘留", "采取拘留措施"),
)
DETENTION_ENDS: Final = DayFact(
    name="detention_ends",
    title=Term("last day of the detention as printed", "司法拘留期限届满日"),
    headings=("司法拘留期限届满日", "拘留期限届满日"),
    stated=True,
)
FAMILY_NOTIFIED: Final = InstantFact(
    name="family_notified",
    title=Term("family of the detained person notified", "通知被拘留人家属"),
    headings=("通知被拘留人家属", "拘留通知家属"),
)
FAMILY_OUT_OF_REACH: Final = FlagFact(
    name="family_out_of_reach",
    title=Term(
        "family could not be notified in time, and this is on file", "无法按时通知家属已记录在案"
    ),
    headings=("无法按时通知家属已记录在案", "家属通知不到已记录在案"),
)
SANCTION_RECEIVED: Final = DayFact(
    name="sanction_received",
    title=Term("decision on the fine or detention received", "收到罚款、拘留决定书"),
    headings=("收到罚款、拘留决定书", "收到罚款决定书", "收到拘留决定书"),
)
SANCTION_REVIEW_DECIDED: Final = DayFact(
    name="sanction_review_decided",
    title=Term("review of the fine or detention decided", "作出罚款、拘留复议决定"),
    headings=("作出罚款、拘留复议决定", "罚款复议决定", "拘留复议决定"),
)
SANCTION_REVIEW_RECEIVED: Final = DayFact(
    name="sanction_review_received",
    title=Term(
        "application for review of the fine or detention received by the court above",
        "上级法院收到罚款、拘留复议申请",
    ),
    headings=(
        "上级法院收到罚款、拘留复议申请",
        "上级法院收到罚款复议申请",
        "上级法院收到拘留复议申请",
    ),
    not_after=(SANCTION_REVIEW_DECIDED,),
)
SANCTION_REVIEW_SOUGHT: Final = DayFact(
    name="sanction_review_sought",
    title=Term("review of the fine or detention applied for", "对罚款、拘留决定申请复议"),
    headings=("对罚款、拘留决定申请复议", "对罚款决定申请复议", "对拘留决定申请复议"),
    not_after=(SANCTION_REVIEW_RECEIVED,),
)

# Bankruptcy, the time after enforcement, and service by announcement.

BANKRUPTCY_ANSWERED: Final = DayFact(
    name="bankruptcy_answered",
    title=Term("enforcing court told whether bankruptcy is accepted", "告知执行法院是否受理破产"),
    headings=("告知执行法院是否受理破产", "告知是否受理破产案件"),
)
BANKRUPTCY_FILE_RECEIVED: Final = DayFact(
    name="bankruptcy_file_received",
    title=Term("enforcement file for bankruptcy received", "收到移送破产审查的执行案件材料"),
    headings=("收到移送破产审查的执行案件材料", "收到执转破材料"),
    not_after=(BANKRUPTCY_ANSWERED,),
)
INTERFERENCE_REMOVAL_SOUGHT: Final = DayFact(
    name="interference_removal_sought",
    title=Term("removal of the interference applied for", "申请排除妨害"),
    headings=("申请排除妨害",),
)
INTERFERED: Final = DayFact(
    name="interfered",
    title=Term("interference with the thing enforced", "妨害已执行标的"),
    headings=("妨害已执行标的", "实施妨害行为"),
    not_after=(INTERFERENCE_REMOVAL_SOUGHT,),
)
SERVICE_ANNOUNCED: Final = DayFact(
    name="service_announced",
    title=Term("announcement for service issued", "发出送达公告"),
    headings=("发出送达公告", "送达公告发出"),
)
