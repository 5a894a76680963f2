"""The type codes of case numbers (类型代字): what each stands for, its class, and where it counts.

A type code has at most three characters and stands for one sort of case (关于人民法院案件案号的
若干规定, 法〔2015〕137号, art. 7; in force from 2016-01-01). Codes and Chinese names are those of
the list of case types that public court programs carry, numbered 0100 to 1114. Each was read in
two programs, but for 刑教, 刑教解, 刑教复, 刑教监, 民保令, 民保更, 行赔他 and 赔确监, which stand
in one. 刑提, 民提 and 行提 come from older programs, 诉前调 from printed numbers.

Enforcement cases are of one of two classes (关于执行案件立案、结案若干问题的意见,
法发〔2014〕26号, art. 1): 执行实施类 carry out a title, 执行审查类 examine objections, requests for
review, petitions, inquiries, coordination and the transfer of jurisdiction. 执他 stands at the end
of the list and belongs to neither by any text that was read. 行审 and 财保 are no enforcement
cases: they examine an administrative decision and an application for preservation.

Denominators are those of the third-party evaluation of 2018 (appendix of a district court's report
of 2018-05-28). What a court counts beside them is not here.
"""

from enum import StrEnum
from typing import Final

import attrs

from execrules.terms import Term


class CaseClass(StrEnum):
    """The class of a sort of case (案件类别).

    >>> CaseClass.REVIEW.term.zh
    '执行审查类'
    """

    IMPLEMENTATION = "implementation"
    REVIEW = "review"
    NEITHER = "neither"
    OUTSIDE = "outside"

    @property
    def term(self) -> Term:
        """The class in words."""
        return _CLASSES[self]


_CLASSES: Final = {
    CaseClass.IMPLEMENTATION: Term("enforcement, carrying out", "执行实施类"),
    CaseClass.REVIEW: Term("enforcement, review", "执行审查类"),
    CaseClass.NEITHER: Term("enforcement, of neither class", "执行案件,不属于实施类或审查类"),
    CaseClass.OUTSIDE: Term("no enforcement case", "不是执行案件"),
}


@attrs.frozen(kw_only=True)
class Denominator:
    """What an indicator divides by (分母): the cases of these *codes*.

    *counted* says which of them, *article* where the indicator stands in the tree of 2018, *caveat*
    what the source leaves open or takes out.
    """

    id: str
    title: Term
    codes: tuple[str, ...]
    counted: Term
    article: str
    caveat: Term | None = None


@attrs.frozen
class CaseType:
    """A sort of case by its type code (类型代字).

    >>> [case_type] = [found for found in CASE_TYPES if found.code == "执恢"]
    >>> case_type.title.en, case_type.case_class.value
    ('resumed enforcement', 'implementation')
    >>> [denominator.title.zh for denominator in case_type.denominators]
    ['网络查控措施期限内发起率', '实际执结率']
    """

    code: str
    title: Term
    case_class: CaseClass = CaseClass.OUTSIDE

    @property
    def denominators(self) -> tuple[Denominator, ...]:
        """The indicators whose denominator such a case enters, in the order of the tree."""
        return tuple(found for found in DENOMINATORS if self.code in found.codes)


_FIRST: Final = Term("first enforcement cases", "首次执行案件数")
_FIRST_CLOSED: Final = Term("first enforcement cases closed", "首次执行案件结案数")
_NOT_STATED: Final = Term(
    "whether cases filed or cases handled are meant is not stated", "未说明是收案数还是办理案件数"
)

DENOMINATORS: Final[tuple[Denominator, ...]] = (
    Denominator(
        id="inquiry-in-time-rate",
        title=Term("online inquiries started in time", "网络查控措施期限内发起率"),
        codes=("执", "执恢", "执保"),
        counted=Term(
            "cases that carry out a title, with preservation",
            "执行实施案件数(含首次执行、恢复执行及保全案件)",
        ),
        article="规范执行/财产调查(20%)",
        caveat=Term(
            "the rule of a Heilongjiang basic court leaves preservation out",
            "黑龙江某基层法院的规定不计保全案件",
        ),
    ),
    Denominator(
        id="early-termination-rate",
        title=Term("terminated enforcement proceedings", "终本率"),
        codes=("执",),
        counted=_FIRST,
        article="规范执行/终本案件(5%)",
        caveat=_NOT_STATED,
    ),
    Denominator(
        id="overdue-nodes-average",
        title=Term("overdue key nodes, average", "关键节点平均超期数"),
        codes=("执",),
        counted=_FIRST_CLOSED,
        article="规范执行/执行案件流程信息管理系统(20%)",
    ),
    Denominator(
        id="actual-closing-rate",
        title=Term("cases actually carried out", "实际执结率"),
        codes=("执", "执恢"),
        counted=Term(
            "cases that carry out a title, without preservation and review",
            "执行实施案件数(含首次执行、恢复执行案件,不含保全案件及审查案件)",
        ),
        article="执行质效/实际执结率(25%)",
    ),
    Denominator(
        id="completion-rate",
        title=Term("completely enforced cases", "执行完毕率"),
        codes=("执",),
        counted=_FIRST,
        article="执行质效/执行完毕率(10%)",
        caveat=_NOT_STATED,
    ),
    Denominator(
        id="recovery-rate",
        title=Term("recovery in the single case", "个案的执行到位率"),
        codes=("执",),
        counted=_FIRST_CLOSED,
        article="执行质效/执行到位率(70%)",
        caveat=Term(
            "cases assigned to the basic court by a superior one are taken out",
            "剔除指定到基层院执行的案件",
        ),
    ),
    Denominator(
        id="actual-recovery-rate",
        title=Term("actual recovery", "实际执行到位率"),
        codes=("执",),
        counted=Term("sums applied for in first enforcement cases", "首次执行案件申请执行标的总额"),
        article="执行质效/执行到位率(30%)",
    ),
    Denominator(
        id="closing-in-period-rate",
        title=Term("cases closed in the statutory period", "法定期限内结案率"),
        codes=("执",),
        counted=_FIRST_CLOSED,
        article="执行质效/法定期限内结案率(10%)",
    ),
    Denominator(
        id="objection-closing-rate",
        title=Term("objections closed", "执行异议案件的结案率"),
        codes=("执异",),
        counted=Term("enforcement objections accepted", "执行异议案件收案数"),
        article="执行质效/执行异议案件的结案率(10%)",
    ),
    Denominator(
        id="closing-time-average",
        title=Term("time to closing, average", "结案平均用时"),
        codes=("执",),
        counted=_FIRST_CLOSED,
        article="执行质效/整体办案效率(70%)",
    ),
    Denominator(
        id="completion-time-average",
        title=Term("time to complete enforcement, average", "执行完毕案件结案平均用时"),
        codes=("执",),
        counted=Term(
            "first enforcement cases closed as completely enforced", "首次执行案件执行完毕结案数"
        ),
        article="执行质效/整体办案效率(30%)",
    ),
)

_ENFORCEMENT: Final = (
    CaseType("执", Term("first enforcement", "首次执行案件"), CaseClass.IMPLEMENTATION),
    CaseType("执恢", Term("resumed enforcement", "恢复执行案件"), CaseClass.IMPLEMENTATION),
    CaseType(
        "执保", Term("execution of a preservation", "财产保全执行案件"), CaseClass.IMPLEMENTATION
    ),
    CaseType("执异", Term("enforcement objection", "执行异议案件"), CaseClass.REVIEW),
    CaseType("执复", Term("review of an enforcement ruling", "执行复议案件"), CaseClass.REVIEW),
    CaseType("执监", Term("supervision of enforcement", "执行监督案件"), CaseClass.REVIEW),
    CaseType("执协", Term("coordination of enforcement", "执行协调案件"), CaseClass.REVIEW),
    CaseType("执他", Term("other enforcement case", "其他执行案件"), CaseClass.NEITHER),
)

# Code, English and Chinese; all of them are no enforcement cases.
_OTHERS: Final = (
    ("刑辖", "jurisdiction, criminal", "刑事管辖案件"),
    ("民辖", "jurisdiction, civil", "民事管辖案件"),
    ("民辖终", "jurisdiction, civil, appeal", "民事管辖上诉案件"),
    ("民辖监", "jurisdiction, civil, supervision", "民事管辖监督案件"),
    ("行辖", "jurisdiction, administrative", "行政管辖案件"),
    ("行辖终", "jurisdiction, administrative, appeal", "行政管辖上诉案件"),
    ("赔辖", "jurisdiction, administrative compensation", "行政赔偿管辖案件"),
    ("赔辖终", "jurisdiction, administrative compensation, appeal", "行政赔偿管辖上诉案件"),
    ("刑初", "criminal, first instance", "刑事一审案件"),
    ("刑终", "criminal, second instance", "刑事二审案件"),
    ("刑监", "criminal, retrial examined by the court itself", "刑事依职权再审审查案件"),
    ("刑申", "criminal, petition for retrial", "刑事申诉再审审查案件"),
    ("刑抗", "criminal, protest for retrial", "刑事抗诉再审审查案件"),
    ("刑再", "criminal, retrial", "刑事再审案件"),
    ("刑没", "confiscation of unlawful gains", "申请没收违法所得案件"),
    ("刑核", "criminal, confirmation of a sentence", "刑事复核案件"),
    ("刑医", "compulsory medical treatment", "申请强制医疗审查案件"),
    ("刑医解", "compulsory medical treatment, release", "解除强制医疗审查案件"),
    ("刑医复", "compulsory medical treatment, review", "强制医疗复议案件"),
    ("刑医监", "compulsory medical treatment, supervision", "强制医疗监督案件"),
    ("刑止", "stay of a death sentence", "停止执行死刑案件"),
    ("刑止调", "stay of a death sentence, inquiry", "停止执行死刑调查案件"),
    ("刑止核", "stay of a death sentence, check of the inquiry", "停止执行死刑调查审核案件"),
    ("刑更", "change of a sentence being served", "刑罚与执行变更审查案件"),
    ("刑更监", "change of a sentence, supervision", "刑罚与执行变更监督案件"),
    ("刑更备", "change of a sentence, on record", "刑罚与执行变更备案案件"),
    ("刑他", "other criminal case", "其他刑事案件"),
    ("刑教", "placement for education", "申请安置教育审查案件"),
    ("刑教解", "placement for education, release", "解除安置教育审查案件"),
    ("刑教复", "placement for education, review", "安置教育复议案件"),
    ("刑教监", "placement for education, supervision", "安置教育监督案件"),
    ("民初", "civil, first instance", "民事一审案件"),
    ("民终", "civil, second instance", "民事二审案件"),
    ("民监", "civil, retrial examined by the court itself", "民事依职权再审审查案件"),
    ("民申", "civil, application for retrial", "民事申请再审审查案件"),
    ("民抗", "civil, protest for retrial", "民事抗诉再审审查案件"),
    ("民再", "civil, retrial", "民事再审案件"),
    ("民撤", "suit of a third party to revoke a judgment", "第三人撤销之诉案件"),
    ("民特", "special procedure", "特别程序案件"),
    ("民特监", "special procedure, supervision", "民事特别程序监督案件"),
    ("民催", "public summons", "催告案件"),
    ("民督", "order to pay", "申请支付令审查案件"),
    ("民督监", "order to pay, supervision", "支付令监督案件"),
    ("民破", "bankruptcy (code of 2016)", "破产案件(2016年代字)"),
    ("民算", "compulsory liquidation (code of 2016)", "强制清算案件(2016年代字)"),
    ("民他", "other civil case", "其他民事案件"),
    ("民保令", "personal protection order", "人身安全保护令申请审查案件"),
    ("民保更", "personal protection order, change", "人身安全保护令变更案件"),
    ("行初", "administrative, first instance", "行政一审案件"),
    ("行终", "administrative, second instance", "行政二审案件"),
    ("行监", "administrative, retrial examined by the court itself", "行政依职权再审审查案件"),
    ("行申", "administrative, application for retrial", "行政申请再审审查案件"),
    ("行抗", "administrative, protest for retrial", "行政抗诉再审审查案件"),
    ("行再", "administrative, retrial", "行政再审案件"),
    (
        "行审",
        "examination of an administrative decision to be enforced",
        "非诉行政行为申请执行审查案件",
    ),
    ("行审复", "the same, review", "非诉行政行为申请执行审查复议案件"),
    ("行他", "other administrative case", "其他行政案件"),
    ("行赔初", "administrative compensation, first instance", "行政赔偿一审案件"),
    ("行赔终", "administrative compensation, second instance", "行政赔偿二审案件"),
    (
        "行赔监",
        "administrative compensation, retrial examined by the court itself",
        "行政赔偿依职权再审审查案件",
    ),
    ("行赔申", "administrative compensation, application for retrial", "行政赔偿申请再审审查案件"),
    ("行赔抗", "administrative compensation, protest for retrial", "行政赔偿抗诉再审审查案件"),
    ("行赔再", "administrative compensation, retrial", "行政赔偿再审案件"),
    ("行赔他", "administrative compensation, other", "其他行政赔偿案件"),
    ("法赔", "compensation owed by the court itself", "法院作为赔偿义务机关自赔案件"),
    ("委赔", "compensation before the compensation committee", "赔偿委员会审理赔偿案件"),
    ("委赔监", "judicial compensation, supervision", "司法赔偿监督审查案件"),
    (
        "委赔提",
        "judicial compensation, anew before the superior court",
        "司法赔偿监督上级法院赔偿委员会重审案件",
    ),
    (
        "委赔再",
        "judicial compensation, anew before the same court",
        "司法赔偿监督本院赔偿委员会重审案件",
    ),
    ("赔确监", "petition about the confirmation of a compensation", "赔偿确认申诉审查案件"),
    ("赔他", "other compensation case", "其他赔偿案件"),
    ("司救刑", "judicial relief, criminal", "刑事司法救助案件"),
    ("司救民", "judicial relief, civil", "民事司法救助案件"),
    ("司救行", "judicial relief, administrative", "行政司法救助案件"),
    ("司救赔", "judicial relief, state compensation", "国家赔偿司法救助案件"),
    ("司救执", "judicial relief, enforcement", "执行司法救助案件"),
    ("司救访", "judicial relief, petitions", "涉诉信访司法救助案件"),
    ("司救他", "judicial relief, other", "其他司法救助案件"),
    ("认台", "recognition of a Taiwan decision", "认可与执行台湾地区裁判、仲裁裁决审查案件"),
    (
        "认港",
        "recognition of a Hong Kong decision",
        "认可与执行香港特别行政区裁判、仲裁裁决审查案件",
    ),
    ("认澳", "recognition of a Macao decision", "认可与执行澳门特别行政区裁判、仲裁裁决审查案件"),
    ("认复", "recognition, review", "认可与执行审查复议案件"),
    ("认他", "recognition, other", "认可与执行审查其他案件"),
    ("请台送", "service requested of Taiwan", "请求台湾地区送达文书审查案件"),
    ("请港送", "service requested of Hong Kong", "请求香港特别行政区法院送达文书审查案件"),
    ("请澳送", "service requested of Macao", "请求澳门特别行政区法院送达文书审查案件"),
    ("台请送", "service requested by Taiwan", "台湾地区请求送达文书案件"),
    ("港请送", "service requested by Hong Kong", "香港特别行政区法院请求送达文书案件"),
    ("澳请送", "service requested by Macao", "澳门特别行政区法院请求送达文书案件"),
    ("请台调", "evidence requested of Taiwan", "请求台湾地区调查取证审查案件"),
    ("请港调", "evidence requested of Hong Kong", "请求香港特别行政区调查取证审查案件"),
    ("请澳调", "evidence requested of Macao", "请求澳门特别行政区法院调查取证审查案件"),
    ("台请调", "evidence requested by Taiwan", "台湾地区请求调查取证案件"),
    ("港请调", "evidence requested by Hong Kong", "香港特别行政区请求调查取证案件"),
    ("澳请调", "evidence requested by Macao", "澳门特别行政区法院请求调查取证案件"),
    ("请移管", "prisoner received from Taiwan", "接收在台湾地区被判刑人案件"),
    ("助移管", "prisoner transferred to Taiwan", "向台湾地区移管被判刑人案件"),
    ("请移赃", "proceeds of crime received from Taiwan", "接收台湾地区移交罪赃案件"),
    ("助移赃", "proceeds of crime handed to Taiwan", "向台湾地区移交罪赃案件"),
    ("协外认", "recognition of a foreign decision", "承认与执行申请审查案件"),
    ("协他", "recognition of a foreign decision, other", "承认与执行审查其他案件"),
    ("协外送", "service requested by a foreign court", "外国法院请求送达文书案件"),
    ("请外送", "service requested of a foreign court", "请求外国法院送达文书审查案件"),
    ("协外调", "evidence requested by a foreign court", "外国法院请求调查取证案件"),
    ("请外调", "evidence requested of a foreign court", "请求外国法院调查取证审查案件"),
    ("请外移", "prisoner received from abroad", "接收在外国被判刑人案件"),
    ("协外移", "prisoner transferred abroad", "向外国移管被判刑人案件"),
    ("请外引", "extradition requested", "请求外国引渡案件"),
    ("协外引", "extradition granted", "协助外国引渡案件"),
    ("司惩", "judicial sanction", "司法制裁审查案件"),
    ("司惩复", "judicial sanction, review", "司法制裁复议案件"),
    ("财保", "application for preservation of property", "非诉财产保全审查案件"),
    ("行保", "application for preservation of conduct", "非诉行为保全审查案件"),
    ("行保复", "preservation of conduct, review", "非诉行为保全复议案件"),
    ("证保", "application for preservation of evidence", "非诉证据保全审查案件"),
    ("清申", "compulsory liquidation, application", "强制清算申请审查案件"),
    ("破申", "bankruptcy, application", "破产申请审查案件"),
    ("清终", "compulsory liquidation, appeal", "强制清算上诉案件"),
    ("破终", "bankruptcy, appeal", "破产上诉案件"),
    ("清监", "compulsory liquidation, supervision", "强制清算监督案件"),
    ("破监", "bankruptcy, supervision", "破产监督案件"),
    ("强清", "compulsory liquidation", "强制清算案件"),
    ("破", "bankruptcy", "破产案件"),
    (
        "刑提",
        "criminal, retrial taken up by a superior court (before 2016)",
        "刑事提审案件(2016年前)",
    ),
    ("民提", "civil, retrial taken up by a superior court (before 2016)", "民事提审案件(2016年前)"),
    (
        "行提",
        "administrative, retrial taken up by a superior court (before 2016)",
        "行政提审案件(2016年前)",
    ),
    ("诉前调", "mediation before suit", "诉前调解案件"),
)

CASE_TYPES: Final[tuple[CaseType, ...]] = (
    *_ENFORCEMENT,
    *(CaseType(code, Term(english, chinese)) for code, english, chinese in _OTHERS),
)
"""Every type code that is known: the enforcement cases first, then the others."""
