"""What does not count and what is added: deductions and extensions of a matter's period.

Each text has a list of its own of what does not count. The grounds are declared here once; a rule
names those that its text admits.
"""

from typing import Final

from execrules.facts import DeductionsFact, ExtensionsFact, Ground
from execrules.terms import Term

ANNOUNCEMENT: Final = Ground(
    code="announcement",
    title=Term("service by announcement", "公告"),
    headings=("公告", "公告期间", "公告送达"),
)
EXPERT_OPINION: Final = Ground(
    code="expert_opinion",
    title=Term("expert opinion", "鉴定"),
    headings=("鉴定", "司法鉴定", "鉴定期间"),
)
JURISDICTION: Final = Ground(
    code="jurisdiction",
    title=Term("dispute about jurisdiction", "管辖争议"),
    headings=("管辖争议", "管辖异议", "管辖权争议", "处理管辖争议"),
)
AUDIT_OR_APPRAISAL: Final = Ground(
    code="audit_or_appraisal",
    title=Term("audit, appraisal or clearing of assets", "审计、评估、资产清理"),
    headings=("审计", "评估", "资产清理", "审计评估", "审计、评估、资产清理"),
)
SUSPENSION: Final = Ground(
    code="suspension",
    title=Term("enforcement suspended", "中止执行"),
    headings=("中止", "中止执行", "裁定中止执行"),
)
STAY_SETTLEMENT: Final = Ground(
    code="stay_settlement",
    title=Term("stay after a settlement or a security", "达成和解或提供担保后暂缓执行"),
    headings=("暂缓执行", "和解暂缓", "担保暂缓", "执行和解", "执行担保"),
)
STAY_SUPERIOR: Final = Ground(
    code="stay_superior",
    title=Term("stay on notice of a superior court", "上级法院通知暂缓执行"),
    headings=("上级通知暂缓", "上级法院通知暂缓执行"),
)
DISPOSAL: Final = Ground(
    code="disposal",
    title=Term("auction or sale of seized property", "拍卖、变卖被查封扣押财产"),
    headings=("拍卖", "变卖", "拍卖变卖", "拍卖、变卖"),
)
COORDINATION: Final = Ground(
    code="coordination",
    title=Term("coordination of an enforcement dispute", "执行争议协调"),
    headings=("执行争议协调", "报请协调", "协调处理执行争议"),
)
REVIEW_SUSPENDED: Final = Ground(
    code="review_suspended",
    title=Term("review suspended", "中止审查"),
    headings=("中止审查", "裁定中止审查"),
)

DEDUCTIONS: Final = DeductionsFact(
    name="deductions",
    title=Term("stretches that do not count", "扣除执行期限"),
    headings=("扣除执行期限", "扣除审限"),
    grounds=(
        ANNOUNCEMENT,
        EXPERT_OPINION,
        JURISDICTION,
        AUDIT_OR_APPRAISAL,
        SUSPENSION,
        STAY_SETTLEMENT,
        STAY_SUPERIOR,
        DISPOSAL,
        COORDINATION,
        REVIEW_SUSPENDED,
    ),
)
EXTENSIONS: Final = ExtensionsFact(
    name="extensions",
    title=Term("extensions of the period", "延长执行期限"),
    headings=("延长执行期限", "延长审限"),
)

CLOSING_DEDUCTIONS: Final = (
    EXPERT_OPINION.code,
    JURISDICTION.code,
    AUDIT_OR_APPRAISAL.code,
    SUSPENSION.code,
    STAY_SETTLEMENT.code,
    STAY_SUPERIOR.code,
    DISPOSAL.code,
    ANNOUNCEMENT.code,
)
"""What does not count for closing a case: 法释〔2000〕29号 art. 9(6) to (12).

Item 6 (announcement, expert opinion) speaks of civil and administrative cases; whether enforcement
is among them is contested, so rules offer a reading without `TRIAL_DEDUCTIONS`.
"""

TRIAL_DEDUCTIONS: Final = (ANNOUNCEMENT.code, EXPERT_OPINION.code)
"""The grounds of item 6 of 法释〔2000〕29号 art. 9, which names civil and administrative cases."""

SUPERVISION_DEDUCTIONS: Final = (
    ANNOUNCEMENT.code,
    EXPERT_OPINION.code,
    AUDIT_OR_APPRAISAL.code,
    JURISDICTION.code,
    COORDINATION.code,
    STAY_SETTLEMENT.code,
    STAY_SUPERIOR.code,
    SUSPENSION.code,
)
"""What does not count for the six months of 民诉法 art. 237: 执行程序解释 art. 13."""
