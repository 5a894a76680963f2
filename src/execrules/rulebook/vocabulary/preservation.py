"""Facts about preservation, and about what happens to assets that are frozen.

The ruling itself, its service, its hand-over and its execution are declared with the facts of
enforcement, since the evaluation of 2018 reads them too. Each application, party or asset is an
item of its own.
"""

from typing import Final

from execrules.facts import DayFact, FlagFact, Grain, InstantFact
from execrules.rulebook.vocabulary import enforcement as v
from execrules.terms import Term

# Preservation is applied for.

PRE_SUIT_PRESERVATION: Final = FlagFact(
    name="pre_suit_preservation",
    title=Term("preservation before the suit", "诉前保全"),
    headings=("诉前保全", "是否诉前保全"),
)
PRESERVATION_URGENT: Final = FlagFact(
    name="preservation_urgent",
    title=Term("preservation found urgent", "保全情况紧急"),
    headings=("保全情况紧急", "紧急保全"),
    assumed=False,
)
PRESERVATION_ACCEPTED: Final = InstantFact(
    name="preservation_accepted",
    title=Term("application for preservation accepted", "接受保全申请"),
    headings=("接受保全申请", "接受保全申请时间", "收到保全申请"),
    grain=Grain.ITEM,
    not_after=(v.PRESERVATION_RULED,),
)
PRESERVATION_APPLIED: Final = DayFact(
    name="preservation_applied",
    title=Term("preservation applied for", "申请财产保全"),
    headings=("申请财产保全", "申请保全", "申请诉前保全"),
    grain=Grain.ITEM,
    not_after=(PRESERVATION_ACCEPTED,),
)
PRESERVATION_WITHDRAWN: Final = DayFact(
    name="preservation_withdrawn",
    title=Term("application for preservation withdrawn", "撤回保全申请"),
    headings=("撤回保全申请",),
    grain=Grain.ITEM,
)
PRESERVATION_SECURITY_REQUIRED: Final = FlagFact(
    name="preservation_security_required",
    title=Term("security for the preservation required", "需要提供保全担保"),
    headings=("需要提供保全担保", "是否需要提供保全担保", "责令提供保全担保"),
    grain=Grain.ITEM,
)
PRESERVATION_SECURITY_GIVEN: Final = DayFact(
    name="preservation_security_given",
    title=Term("security for the preservation given", "提供保全担保"),
    headings=("提供保全担保", "提供财产保全担保", "保全担保提供日期"),
    grain=Grain.ITEM,
)
PRESERVATION_REFUSAL_SERVED: Final = DayFact(
    name="preservation_refusal_served",
    title=Term("ruling refusing preservation served", "驳回保全申请裁定送达"),
    headings=("驳回保全申请裁定送达", "驳回财产保全申请裁定送达"),
    grain=Grain.ITEM,
)
PRESERVATION_REFUSED: Final = DayFact(
    name="preservation_refused",
    title=Term("preservation refused", "裁定驳回保全申请"),
    headings=("裁定驳回保全申请", "驳回保全申请", "驳回财产保全申请"),
    grain=Grain.ITEM,
    not_after=(PRESERVATION_REFUSAL_SERVED,),
)

# A party asks the court to review its ruling.

PRESERVATION_REVIEWED: Final = DayFact(
    name="preservation_reviewed",
    title=Term("review of the preservation ruling decided", "保全复议审查完毕"),
    headings=("保全复议审查完毕", "作出保全复议裁定", "保全复议裁定", "保全复议决定"),
    grain=Grain.ITEM,
)
PRESERVATION_REVIEW_RECEIVED: Final = DayFact(
    name="preservation_review_received",
    title=Term("request to review the preservation ruling received", "收到保全复议申请"),
    headings=("收到保全复议申请", "收到保全复议申请日期"),
    grain=Grain.ITEM,
)
PRESERVATION_REVIEW_SOUGHT: Final = DayFact(
    name="preservation_review_sought",
    title=Term("review of the preservation ruling requested", "对保全裁定申请复议"),
    headings=("对保全裁定申请复议", "申请保全复议", "保全复议申请日期"),
    grain=Grain.ITEM,
    not_after=(PRESERVATION_REVIEW_RECEIVED,),
)
# Preservation is renewed, released, or handed over to the court that waits.

PRESERVATION_EXPIRES: Final = DayFact(
    name="preservation_expires",
    title=Term("last day of the preservation as stated", "保全期限届满日"),
    headings=("保全期限届满日", "保全期限届满日期", "保全到期日"),
    grain=Grain.ITEM,
    stated=True,
)
PRESERVATION_RENEWAL_SOUGHT: Final = DayFact(
    name="preservation_renewal_sought",
    title=Term("renewal of the preservation applied for", "申请续行财产保全"),
    headings=("申请续行财产保全", "申请续行保全", "续行保全申请日期"),
    grain=Grain.ITEM,
)
PRESERVATION_RELEASED: Final = DayFact(
    name="preservation_released",
    title=Term("preservation measure lifted", "解除保全措施"),
    headings=("解除保全措施", "保全措施解除", "解除保全"),
    grain=Grain.ITEM,
)
RELEASE_RULED: Final = InstantFact(
    name="release_ruled",
    title=Term("release of the preservation ruled", "裁定解除保全"),
    headings=("裁定解除保全", "解除保全裁定", "解除保全裁定时间"),
    grain=Grain.ITEM,
    not_after=(PRESERVATION_RELEASED,),
)
RELEASE_APPLICATION_ENDED: Final = DayFact(
    name="release_application_ended",
    title=Term("release refused or application withdrawn", "解除保全申请驳回或撤回"),
    headings=("解除保全申请驳回或撤回", "驳回解除保全申请", "撤回解除保全申请"),
    grain=Grain.ITEM,
)
RELEASE_APPLICATION_RECEIVED: Final = InstantFact(
    name="release_application_received",
    title=Term("application for release received", "收到解除保全申请"),
    headings=("收到解除保全申请", "收到解除保全申请时间"),
    grain=Grain.ITEM,
)
RELEASE_APPLIED: Final = DayFact(
    name="release_applied",
    title=Term("release of the preservation applied for", "申请解除保全"),
    headings=("申请解除保全", "申请解除财产保全", "解除保全申请日期"),
    grain=Grain.ITEM,
    not_after=(RELEASE_APPLICATION_RECEIVED,),
)
RELEASE_URGENT: Final = FlagFact(
    name="release_urgent",
    title=Term("the release is urgent", "解除保全情况紧急"),
    headings=("解除保全情况紧急", "解除保全是否紧急"),
    grain=Grain.ITEM,
    assumed=False,
)
UPHELD_OBJECTION_SERVED: Final = DayFact(
    name="upheld_objection_served",
    title=Term(
        "ruling upholding a third party's objection served on the applicant",
        "案外人异议成立裁定送达申请保全人",
    ),
    headings=("案外人异议成立裁定送达申请保全人",),
    grain=Grain.ITEM,
)
APPLICANT_SUIT_PERIOD_EXPIRES: Final = DayFact(
    name="applicant_suit_period_expires",
    title=Term("last day for the preservation applicant to sue", "申请保全人起诉期限届满日"),
    headings=("申请保全人起诉期限届满日", "申请保全人起诉期限届满"),
    grain=Grain.ITEM,
    stated=True,
)
APPLICANT_SUED: Final = DayFact(
    name="applicant_sued",
    title=Term("suit brought by the preservation applicant", "申请保全人提起执行异议之诉"),
    headings=("申请保全人提起执行异议之诉", "申请保全人起诉"),
    grain=Grain.ITEM,
)
ASSET_IN_DISPUTE: Final = FlagFact(
    name="asset_in_dispute",
    title=Term("the preserved asset is what the suit is about", "被保全财产系争议标的"),
    headings=("被保全财产系争议标的", "是否争议标的"),
    grain=Grain.ITEM,
)
PRESERVED_ASSET_DISPOSED: Final = DayFact(
    name="preserved_asset_disposed",
    title=Term("preserved asset disposed of by the preserving court", "保全法院处分被保全财产"),
    headings=("保全法院处分被保全财产", "保全法院处分财产"),
    grain=Grain.ITEM,
)
PRESERVED_ASSET_REQUESTED: Final = DayFact(
    name="preserved_asset_requested",
    title=Term("preserved asset asked for by the court that waits", "商请移送被保全财产"),
    headings=("商请移送被保全财产", "商请保全法院移送执行"),
    grain=Grain.ITEM,
)

# A bank objects to an online measure; too many shares are frozen; the debtor sells its own shares.

BANK_OBJECTION_ANSWERED: Final = DayFact(
    name="bank_objection_answered",
    title=Term("objection of a bank answered in writing", "书面回复金融机构异议"),
    headings=("书面回复金融机构异议", "回复金融机构异议"),
    grain=Grain.ITEM,
)
BANK_OBJECTION_RECEIVED: Final = DayFact(
    name="bank_objection_received",
    title=Term("written objection of a bank received", "收到金融机构书面异议"),
    headings=("收到金融机构书面异议", "收到金融机构异议"),
    grain=Grain.ITEM,
)
BANK_OBJECTION_RAISED: Final = DayFact(
    name="bank_objection_raised",
    title=Term("objection raised by a bank", "金融机构提出书面异议"),
    headings=("金融机构提出书面异议", "金融机构提出异议"),
    grain=Grain.ITEM,
    not_after=(BANK_OBJECTION_RECEIVED,),
)
EXCESS_RULING_EFFECTIVE: Final = DayFact(
    name="excess_ruling_effective",
    title=Term("ruling that too much was frozen effective", "超标的额冻结异议成立裁定生效"),
    headings=("超标的额冻结异议成立裁定生效", "超标的异议裁定生效"),
    grain=Grain.ITEM,
)
EXCESS_RELEASED: Final = DayFact(
    name="excess_released",
    title=Term("shares frozen in excess released", "解除超标的额股权冻结"),
    headings=("解除超标的额股权冻结", "解除超标的额冻结"),
    grain=Grain.ITEM,
)
SELF_SALE_DUE: Final = DayFact(
    name="self_sale_due",
    title=Term("last day set for the debtor's own sale", "自行变价指定期限届满日"),
    headings=("自行变价指定期限届满日", "自行变价期限"),
    grain=Grain.ITEM,
    stated=True,
)
SELF_SALE_FINISHED: Final = DayFact(
    name="self_sale_finished",
    title=Term("debtor's own sale finished", "自行变价完成"),
    headings=("自行变价完成", "完成自行变价"),
    grain=Grain.ITEM,
)
SELF_SALE_PERMITTED: Final = DayFact(
    name="self_sale_permitted",
    title=Term("debtor's own sale permitted", "准许自行变价"),
    headings=("准许自行变价", "准许被执行人自行变价"),
    grain=Grain.ITEM,
)
