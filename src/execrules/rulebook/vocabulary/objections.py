"""Facts of remedies in enforcement: objections, joinder, awards and deeds, supervision, petitions.

In the order of the procedure: how enforcement ends, objections and orders of the superior court,
review of exit bans, joinder of parties, refusal to enforce awards and notarial deeds, supervision
of enforcement, petitions. A review is sought before it is received, and received before it is
decided; a ruling is made before it is served.
"""

from typing import Final

from execrules.facts import ChoiceFact, DayFact, FlagFact, Grain, Occurrence
from execrules.terms import Term

# What is enforced, and how enforcement ends. A proceeding that is only terminated for now (终本)
# has not ended: what closes the case for the statistics is another fact.

TITLE_KIND: Final = ChoiceFact(
    name="title_kind",
    title=Term("kind of title enforced", "执行依据种类"),
    headings=("执行依据种类", "执行依据类型"),
    choices=(
        ("court", Term("document of a court", "法院裁判文书")),
        ("award", Term("arbitral award or mediation statement", "仲裁裁决")),
        ("deed", Term("notarial deed", "公证债权文书")),
        ("administrative", Term("administrative decision", "行政决定")),
        ("other", Term("another title", "其他")),
    ),
)
ENFORCEMENT_END_KNOWN: Final = DayFact(
    name="enforcement_end_known",
    title=Term("end of enforcement known without a document", "知道或者应当知道终结执行"),
    headings=("知道或者应当知道终结执行", "知道终结执行", "知道终结执行日期"),
)
ENFORCEMENT_END_SERVED: Final = DayFact(
    name="enforcement_end_served",
    title=Term("document that ends enforcement received", "收到终结执行法律文书"),
    headings=("收到终结执行法律文书", "终结执行裁定送达", "收到终结执行裁定"),
)
ENFORCEMENT_ENDED: Final = DayFact(
    name="enforcement_ended",
    title=Term("enforcement ended", "执行程序终结"),
    headings=("终结执行裁定", "终结执行", "执行完毕", "履行完毕"),
    not_after=(ENFORCEMENT_END_SERVED, ENFORCEMENT_END_KNOWN),
)
THING_ENFORCED: Final = DayFact(
    name="thing_enforced",
    title=Term("enforcement upon the thing ended", "异议标的执行终结"),
    headings=("异议标的执行终结", "执行标的执行终结", "该标的执行终结"),
)
THING_ACQUIRED_BY_PARTY: Final = FlagFact(
    name="thing_acquired_by_party",
    title=Term("the thing was acquired by a party", "执行标的由当事人受让"),
    headings=("执行标的由当事人受让", "是否由当事人受让"),
)

# Objections, and what a superior court orders when they are not dealt with.

OBJECTION_KIND: Final = ChoiceFact(
    name="objection_kind",
    title=Term("kind of objection", "异议类型"),
    headings=("异议类型", "异议类别"),
    choices=(
        ("conduct", Term("to an act of enforcement", "执行行为异议")),
        ("thing", Term("of a third person to the thing enforced upon", "案外人异议")),
    ),
)
OBJECTS_TO_THE_END: Final = FlagFact(
    name="objects_to_the_end",
    title=Term("the objection is to the ending of enforcement itself", "对终结执行行为提出异议"),
    headings=("对终结执行行为提出异议", "是否对终结执行提出异议"),
)
OBJECTION_WITHDRAWN: Final = DayFact(
    name="objection_withdrawn",
    title=Term("objection withdrawn", "撤回执行异议"),
    headings=("撤回执行异议", "撤回异议"),
)
OBJECTION_PARTIES_NOTIFIED: Final = DayFact(
    name="objection_parties_notified",
    title=Term("objector and parties told of the filing", "通知异议人和相关当事人"),
    headings=("通知异议人和相关当事人", "异议立案通知", "异议受理通知"),
)
OBJECTION_REFUSED: Final = DayFact(
    name="objection_refused",
    title=Term("objection refused without filing", "裁定不予受理执行异议"),
    headings=("裁定不予受理执行异议", "异议不予受理裁定", "不予受理异议裁定"),
)
OBJECTION_COMPLETED: Final = DayFact(
    name="objection_completed",
    title=Term("missing papers of the objection supplied", "补足异议申请材料"),
    headings=("补足异议申请材料", "异议材料补足"),
    occurrence=Occurrence.LAST,
)
OBJECTION_FILING_ORDER_RECEIVED: Final = DayFact(
    name="objection_filing_order_received",
    title=Term("order to file the objection received", "收到上级法院指令异议立案"),
    headings=("收到上级法院指令异议立案", "收到指令立案裁定", "收到指令立案"),
)
OBJECTION_FILING_ORDERED: Final = DayFact(
    name="objection_filing_ordered",
    title=Term("order to file the objection made", "上级法院指令异议立案"),
    headings=("上级法院指令异议立案", "指令异议立案", "指令立案"),
    not_after=(OBJECTION_FILING_ORDER_RECEIVED,),
)
OBJECTION_RULING_ORDER_RECEIVED: Final = DayFact(
    name="objection_ruling_order_received",
    title=Term("order to rule on the objection received", "收到上级法院指令作出异议裁定"),
    headings=("收到上级法院指令作出异议裁定", "收到指令作出异议裁定"),
)
OBJECTION_RULING_ORDERED: Final = DayFact(
    name="objection_ruling_ordered",
    title=Term("order to rule on the objection made", "上级法院指令作出异议裁定"),
    headings=("上级法院指令作出异议裁定", "指令作出异议裁定"),
    not_after=(OBJECTION_RULING_ORDER_RECEIVED,),
)

# Review of an exit ban.

EXIT_BAN_LIFTED: Final = DayFact(
    name="exit_ban_lifted",
    title=Term("exit ban lifted", "解除限制出境"),
    headings=("解除限制出境", "解除限制出境决定"),
)
EXIT_BAN_SERVED: Final = DayFact(
    name="exit_ban_served",
    title=Term("decision on the exit ban received", "收到限制出境决定"),
    headings=("收到限制出境决定", "限制出境决定送达"),
)
EXIT_BAN_DECIDED: Final = DayFact(
    name="exit_ban_decided",
    title=Term("exit ban decided", "决定限制出境"),
    headings=("决定限制出境", "限制出境决定", "限制出境"),
    not_after=(EXIT_BAN_SERVED, EXIT_BAN_LIFTED),
)
EXIT_BAN_REVIEW_DECIDED: Final = DayFact(
    name="exit_ban_review_decided",
    title=Term("review of the exit ban decided", "作出限制出境复议决定"),
    headings=("作出限制出境复议决定", "限制出境复议决定"),
)
EXIT_BAN_REVIEW_RECEIVED: Final = DayFact(
    name="exit_ban_review_received",
    title=Term("application to review the exit ban received", "收到限制出境复议申请"),
    headings=("收到限制出境复议申请",),
    not_after=(EXIT_BAN_REVIEW_DECIDED,),
)
EXIT_BAN_REVIEW_SOUGHT: Final = DayFact(
    name="exit_ban_review_sought",
    title=Term("review of the exit ban applied for", "对限制出境决定申请复议"),
    headings=("对限制出境决定申请复议", "限制出境复议申请"),
    not_after=(EXIT_BAN_REVIEW_RECEIVED,),
)
EXIT_BAN_REVIEW_WITHDRAWN: Final = DayFact(
    name="exit_ban_review_withdrawn",
    title=Term("application to review the exit ban withdrawn", "撤回限制出境复议申请"),
    headings=("撤回限制出境复议申请",),
)

# Change and joinder of parties.

JOINDER_RULING_SERVED: Final = DayFact(
    name="joinder_ruling_served",
    title=Term("ruling on the joinder served", "变更追加裁定送达"),
    headings=("变更追加裁定送达", "变更、追加裁定书送达", "收到变更追加裁定"),
)
JOINDER_RULED: Final = DayFact(
    name="joinder_ruled",
    title=Term("joinder ruled on", "作出变更追加裁定"),
    headings=(
        "作出变更追加裁定", "变更追加裁定", "追加被执行人裁定", "变更、追加裁定",
        "驳回变更追加申请裁定",
    ),
    not_after=(JOINDER_RULING_SERVED,),
)  # fmt: skip
JOINDER_APPLICATION_RECEIVED: Final = DayFact(
    name="joinder_application_received",
    title=Term("application to join a party received", "收到变更追加申请"),
    headings=("收到变更追加申请", "收到变更、追加书面申请", "收到追加申请"),
    not_after=(JOINDER_RULED,),
)
JOINDER_APPLIED: Final = DayFact(
    name="joinder_applied",
    title=Term("joinder of a party applied for", "申请变更追加当事人"),
    headings=("申请变更追加当事人", "申请变更、追加执行当事人", "申请追加被执行人"),
    not_after=(JOINDER_APPLICATION_RECEIVED,),
)
JOINDER_WITHDRAWN: Final = DayFact(
    name="joinder_withdrawn",
    title=Term("application to join a party withdrawn", "撤回变更追加申请"),
    headings=("撤回变更追加申请", "撤回追加申请"),
)
JOINDER_OPEN_TO_SUIT: Final = FlagFact(
    name="joinder_open_to_suit",
    title=Term(
        "ruling under art. 14(2) or 17 to 21: suit, no review", "依法应当起诉的变更追加裁定"
    ),
    headings=("依法应当起诉的变更追加裁定", "应当提起执行异议之诉"),
)
JOINDER_REVIEW_RULED: Final = DayFact(
    name="joinder_review_ruled",
    title=Term("review of the joinder ruled on", "作出变更追加复议裁定"),
    headings=("作出变更追加复议裁定", "变更追加复议裁定"),
)
JOINDER_REVIEW_RECEIVED: Final = DayFact(
    name="joinder_review_received",
    title=Term("application to review the joinder received", "收到变更追加复议申请"),
    headings=("收到变更追加复议申请",),
    not_after=(JOINDER_REVIEW_RULED,),
)
JOINDER_REVIEW_SOUGHT: Final = DayFact(
    name="joinder_review_sought",
    title=Term("review of the joinder applied for", "对变更追加裁定申请复议"),
    headings=("对变更追加裁定申请复议", "变更追加复议申请"),
    not_after=(JOINDER_REVIEW_RECEIVED,),
)
JOINDER_REVIEW_WITHDRAWN: Final = DayFact(
    name="joinder_review_withdrawn",
    title=Term("application to review the joinder withdrawn", "撤回变更追加复议申请"),
    headings=("撤回变更追加复议申请",),
)
JOINDER_SUIT_FILED: Final = DayFact(
    name="joinder_suit_filed",
    title=Term("suit about the joinder brought", "对变更追加裁定起诉"),
    headings=("对变更追加裁定起诉", "变更追加异议之诉起诉"),
)

# Refusal to enforce an arbitral award. A review of one application is a matter of its own, so that
# the application of whoever made it comes before its receipt.

AWARD_REVIEW_ENDED: Final = DayFact(
    name="award_review_ended",
    title=Term("review of the award ended without a ruling on it", "终结不予执行仲裁裁决审查"),
    headings=("终结不予执行仲裁裁决审查", "撤回不予执行仲裁裁决申请"),
)
AWARD_REVIEW_RULED: Final = DayFact(
    name="award_review_ruled",
    title=Term("refusal to enforce the award ruled on", "作出不予执行仲裁裁决审查裁定"),
    headings=(
        "作出不予执行仲裁裁决审查裁定", "不予执行仲裁裁决裁定", "驳回不予执行仲裁裁决申请裁定",
    ),
)  # fmt: skip
AWARD_REVIEW_FILED: Final = DayFact(
    name="award_review_filed",
    title=Term("review of the award filed as a case", "不予执行仲裁裁决审查立案"),
    headings=("不予执行仲裁裁决审查立案", "不予执行仲裁裁决立案"),
    not_after=(AWARD_REVIEW_RULED, AWARD_REVIEW_ENDED),
)
AWARD_APPLICATION_TRANSFERRED: Final = DayFact(
    name="award_application_transferred",
    title=Term("application handed to the original court", "移送不予执行仲裁裁决申请"),
    headings=("移送不予执行仲裁裁决申请", "移送原执行法院审查"),
)
AWARD_APPLICATION_RECEIVED: Final = DayFact(
    name="award_application_received",
    title=Term("application to refuse the award received", "收到不予执行仲裁裁决申请"),
    headings=("收到不予执行仲裁裁决申请",),
    not_after=(AWARD_APPLICATION_TRANSFERRED, AWARD_REVIEW_FILED),
)
AWARD_REFUSAL_SOUGHT: Final = DayFact(
    name="award_refusal_sought",
    title=Term("refusal of the award applied for by the debtor", "被执行人申请不予执行仲裁裁决"),
    headings=("被执行人申请不予执行仲裁裁决", "申请不予执行仲裁裁决"),
    not_after=(AWARD_APPLICATION_RECEIVED,),
)
AWARD_REFUSAL_SOUGHT_BY_OUTSIDER: Final = DayFact(
    name="award_refusal_sought_by_outsider",
    title=Term("refusal of the award applied for by an outsider", "案外人申请不予执行仲裁裁决"),
    headings=("案外人申请不予执行仲裁裁决",),
    not_after=(AWARD_APPLICATION_RECEIVED,),
)
AWARD_GROUND_KNOWN: Final = DayFact(
    name="award_ground_known",
    title=Term("forgery or bribery known to the debtor", "知道伪造证据或仲裁员枉法事由"),
    headings=("知道伪造证据或仲裁员枉法事由", "知道不予执行仲裁裁决特定事由"),
)
AWARD_LATE_GROUND: Final = FlagFact(
    name="award_late_ground",
    title=Term("the ground is forgery or bribery", "以伪造证据或仲裁员枉法为由"),
    headings=("以伪造证据或仲裁员枉法为由", "不予执行仲裁裁决特定事由"),
    assumed=False,
)
SET_ASIDE_ACCEPTED_IN_TIME: Final = FlagFact(
    name="set_aside_accepted_in_time",
    title=Term(
        "set-aside application accepted before the time to apply ran out",
        "申请期限届满前撤销仲裁裁决申请已受理",
    ),
    headings=("申请期限届满前撤销仲裁裁决申请已受理", "期限内已受理撤裁申请"),
    assumed=False,
)
SET_ASIDE_DISMISSAL_EFFECTIVE: Final = DayFact(
    name="set_aside_dismissal_effective",
    title=Term("dismissal of the set-aside application effective", "驳回撤销仲裁裁决申请裁定生效"),
    headings=("驳回撤销仲裁裁决申请裁定生效", "驳回撤裁申请裁定生效"),
)
OUTSIDER_KNEW_OF_MEASURE: Final = DayFact(
    name="outsider_knew_of_measure",
    title=Term("measure on the thing known to the outsider", "案外人知道对标的采取执行措施"),
    headings=("案外人知道对标的采取执行措施", "案外人知道或者应当知道采取执行措施"),
)
BASIC_COURT_DESIGNATED: Final = FlagFact(
    name="basic_court_designated",
    title=Term("a basic court was designated to enforce the award", "仲裁裁决指定基层法院执行"),
    headings=("仲裁裁决指定基层法院执行", "指定基层法院管辖"),
)
AWARD_DISMISSAL_SERVED: Final = DayFact(
    name="award_dismissal_served",
    title=Term("dismissal of the request to enforce the award served", "驳回仲裁执行申请裁定送达"),
    headings=("驳回仲裁执行申请裁定送达", "驳回仲裁裁决执行申请裁定送达"),
)
AWARD_DISMISSAL_REVIEW_SOUGHT: Final = DayFact(
    name="award_dismissal_review_sought",
    title=Term("review of the dismissal applied for", "对驳回仲裁执行申请裁定申请复议"),
    headings=("对驳回仲裁执行申请裁定申请复议",),
)
OUTSIDER_RULING_SERVED: Final = DayFact(
    name="outsider_ruling_served",
    title=Term("ruling on the outsider's application served", "案外人不予执行申请裁定送达"),
    headings=("案外人不予执行申请裁定送达", "案外人不予执行仲裁裁决申请裁定送达"),
)
OUTSIDER_RULING_REVIEW_SOUGHT: Final = DayFact(
    name="outsider_ruling_review_sought",
    title=Term(
        "review of the ruling on the outsider's application applied for",
        "对案外人不予执行申请裁定申请复议",
    ),
    headings=("对案外人不予执行申请裁定申请复议",),
)
PRESERVED_AFTER_REFUSAL: Final = DayFact(
    name="preserved_after_refusal",
    title=Term("what was paid preserved after the refusal", "不予执行后采取保全措施"),
    headings=("不予执行后采取保全措施", "撤裁或不予执行后保全"),
)
RELEASED_AFTER_REFUSAL: Final = DayFact(
    name="released_after_refusal",
    title=Term("preservation after the refusal lifted", "不予执行后解除保全"),
    headings=("不予执行后解除保全",),
)
CLAIM_RENEWED: Final = DayFact(
    name="claim_renewed",
    title=Term("new arbitration or suit after the refusal", "重新申请仲裁或者起诉"),
    headings=("重新申请仲裁或者起诉", "重新申请仲裁", "不予执行后起诉"),
)

# Refusal to enforce a notarial deed.

DEED_REVIEW_ENDED: Final = DayFact(
    name="deed_review_ended",
    title=Term("review of the deed ended without a ruling on it", "终结不予执行公证债权文书审查"),
    headings=("终结不予执行公证债权文书审查", "撤回不予执行公证债权文书申请"),
)
DEED_DENIAL_SERVED: Final = DayFact(
    name="deed_denial_served",
    title=Term("denial to refuse the deed served", "驳回不予执行公证债权文书申请裁定送达"),
    headings=("驳回不予执行公证债权文书申请裁定送达", "收到驳回不予执行公证债权文书申请裁定"),
)
DEED_REVIEW_RULED: Final = DayFact(
    name="deed_review_ruled",
    title=Term("refusal to enforce the deed ruled on", "作出不予执行公证债权文书审查裁定"),
    headings=(
        "作出不予执行公证债权文书审查裁定", "不予执行公证债权文书裁定",
        "驳回不予执行公证债权文书申请裁定",
    ),
    not_after=(DEED_DENIAL_SERVED,),
)  # fmt: skip
DEED_REVIEW_ACCEPTED: Final = DayFact(
    name="deed_review_accepted",
    title=Term("application to refuse the deed accepted", "受理不予执行公证债权文书申请"),
    headings=("受理不予执行公证债权文书申请", "不予执行公证债权文书立案"),
    not_after=(DEED_REVIEW_RULED, DEED_REVIEW_ENDED),
)
DEED_REFUSAL_SOUGHT: Final = DayFact(
    name="deed_refusal_sought",
    title=Term("refusal of the deed applied for", "申请不予执行公证债权文书"),
    headings=("申请不予执行公证债权文书",),
    not_after=(DEED_REVIEW_ACCEPTED,),
)
DEED_GROUND_KNOWN: Final = DayFact(
    name="deed_ground_known",
    title=Term("conflict or bribery of the notary known", "知道公证员回避或枉法事由"),
    headings=("知道公证员回避或枉法事由", "知道不予执行公证债权文书特定事由"),
)
DEED_LATE_GROUND: Final = FlagFact(
    name="deed_late_ground",
    title=Term("the ground is conflict or bribery of the notary", "以公证员应回避或枉法为由"),
    headings=("以公证员应回避或枉法为由", "不予执行公证债权文书特定事由"),
    assumed=False,
)
DEED_DISMISSAL_SERVED: Final = DayFact(
    name="deed_dismissal_served",
    title=Term(
        "refusal or dismissal of the request to enforce the deed served",
        "公证债权文书执行申请不予受理、驳回裁定送达",
    ),
    headings=("公证债权文书执行申请不予受理、驳回裁定送达", "驳回公证债权文书执行申请裁定送达"),
)
DEED_DISMISSAL_REVIEW_SOUGHT: Final = DayFact(
    name="deed_dismissal_review_sought",
    title=Term(
        "review of the refusal or dismissal applied for", "对公证债权文书不予受理、驳回裁定申请复议"
    ),
    headings=(
        "对公证债权文书不予受理、驳回裁定申请复议", "对驳回公证债权文书执行申请裁定申请复议",
    ),
)  # fmt: skip
DEED_DENIAL_REVIEW_RULED: Final = DayFact(
    name="deed_denial_review_ruled",
    title=Term("review of the denial ruled on", "作出公证债权文书复议裁定"),
    headings=("作出公证债权文书复议裁定", "驳回不予执行公证债权文书申请复议裁定"),
)
DEED_DENIAL_REVIEW_RECEIVED: Final = DayFact(
    name="deed_denial_review_received",
    title=Term("application to review the denial received", "收到公证债权文书复议申请"),
    headings=("收到公证债权文书复议申请",),
    not_after=(DEED_DENIAL_REVIEW_RULED,),
)
DEED_DENIAL_REVIEW_SOUGHT: Final = DayFact(
    name="deed_denial_review_sought",
    title=Term("review of the denial applied for", "对驳回不予执行公证债权文书申请裁定申请复议"),
    headings=("对驳回不予执行公证债权文书申请裁定申请复议",),
    not_after=(DEED_DENIAL_REVIEW_RECEIVED,),
)
DEED_DENIAL_REVIEW_WITHDRAWN: Final = DayFact(
    name="deed_denial_review_withdrawn",
    title=Term("application to review the denial withdrawn", "撤回公证债权文书复议申请"),
    headings=("撤回公证债权文书复议申请",),
)

# Supervision of enforcement on application, and petitions.

ENFORCEMENT_SUPERVISION_SOUGHT: Final = DayFact(
    name="enforcement_supervision_sought",
    title=Term("supervision of enforcement applied for", "申请执行监督"),
    headings=("申请执行监督", "执行监督申请"),
)
REVIEW_RULING_EFFECTIVE: Final = DayFact(
    name="review_ruling_effective",
    title=Term("ruling on the review effective", "执行复议裁定生效"),
    headings=("执行复议裁定生效", "复议裁定生效"),
)
RETRIAL_GROUND_KNOWN: Final = DayFact(
    name="retrial_ground_known",
    title=Term("ground as for a retrial known", "知道申请再审类特定事由"),
    headings=("知道申请再审类特定事由",),
)
REMEDY_PERIOD_EXPIRES: Final = DayFact(
    name="remedy_period_expires",
    title=Term("last day to object or to seek review", "异议、复议期限届满日"),
    headings=("异议、复议期限届满日", "提出异议期限届满日", "申请复议期限届满日"),
    stated=True,
)
PETITION_FINISHED: Final = DayFact(
    name="petition_finished",
    title=Term("petition dealt with and answered", "执行信访办结"),
    headings=("执行信访办结", "信访办结", "信访办结日期"),
    grain=Grain.ITEM,
)
PETITION_ENTERED: Final = DayFact(
    name="petition_entered",
    title=Term("petition entered in the system", "执行信访录入系统"),
    headings=("执行信访录入系统", "执行信访录入", "信访录入日期"),
    grain=Grain.ITEM,
)
PETITION_RECEIVED: Final = DayFact(
    name="petition_received",
    title=Term("petition received", "收到执行信访材料"),
    headings=("收到执行信访材料", "收到信访材料", "信访收到日期"),
    grain=Grain.ITEM,
    not_after=(PETITION_ENTERED, PETITION_FINISHED),
)
