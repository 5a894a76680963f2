"""What a lint of rules says: the kinds of faults there are, each finding under an id that stays."""

from enum import StrEnum
from typing import Self

import attrs

from execrules.terms import Term


class Severity(StrEnum):
    """How much a finding matters: an error makes a rule wrong, a warning makes it doubtful."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def term(self) -> Term:
        """The severity in words."""
        return _SEVERITIES[self]


_SEVERITIES = {
    Severity.ERROR: Term("error", "错误"),
    Severity.WARNING: Term("warning", "警告"),
    Severity.INFO: Term("information", "提示"),
}


class LintKind(StrEnum):
    """What is wrong, or worth a look."""

    severity: Severity
    term: Term

    # The defaults let a type checker accept the look-up of a member by its code alone.
    def __new__(
        cls, code: str, severity: Severity = Severity.ERROR, en: str = "", zh: str = ""
    ) -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.severity = severity
        member.term = Term(en, zh)
        return member

    OVERLAPPING_BANDS = (
        "overlapping-bands", Severity.ERROR,
        "a later band ends before an earlier one", "后一得分档早于前一档届满",
    )  # fmt: skip
    HOLLOW_BAND = (
        "hollow-band", Severity.ERROR,
        "a band that no act can reach", "任何行为都达不到的得分档",
    )  # fmt: skip
    BAND_EMPTY_ON_DAYS = (
        "band-empty-on-days", Severity.INFO,
        "a band that is empty for some start days", "对部分起算日为空的得分档",
    )  # fmt: skip
    UNREACHABLE_OUTCOME = (
        "unreachable-outcome", Severity.ERROR,
        "a verdict that no record can have", "任何记录都得不出的结论",
    )  # fmt: skip
    CLOSED_WINDOW = (
        "closed-window", Severity.ERROR,
        "a window that closes before it opens", "先于开始而届满的期间",
    )  # fmt: skip
    NEVER_HOLDS = (
        "never-holds", Severity.ERROR,
        "a condition that cannot hold", "不可能成立的条件",
    )  # fmt: skip
    ALWAYS_HOLDS = (
        "always-holds", Severity.WARNING,
        "a condition that always holds", "必然成立的条件",
    )  # fmt: skip
    NEVER_IN_FORCE = (
        "never-in-force", Severity.ERROR,
        "in force until a day before it begins", "失效日早于施行日",
    )  # fmt: skip
    GAP_IN_FORCE = (
        "gap-in-force", Severity.WARNING,
        "no version of a duty is in force for a time", "义务的各版本之间有空档",
    )  # fmt: skip
    OVERLAPPING_VERSIONS = (
        "overlapping-versions", Severity.ERROR,
        "two versions of one text are in force at once", "同一文件的两个版本同时施行",
    )  # fmt: skip
    TWO_LIMITS = (
        "two-limits", Severity.WARNING,
        "two rules on one act with different limits and duties", "同一行为有两个期限且不属同一义务",
    )  # fmt: skip
    ROW_COVERED_TWICE = (
        "row-covered-twice", Severity.WARNING,
        "a row of the source table is covered twice", "期限表的一行被涵盖两次",
    )  # fmt: skip
    CHANGED_ID = (
        "changed-id", Severity.ERROR,
        "an id that was released is gone", "已发布的编号不复存在",
    )  # fmt: skip
    MISSING_SOURCE = (
        "missing-source", Severity.WARNING,
        "a source without article, text or evidence", "依据缺少条文、内容或出处",
    )  # fmt: skip
    UNNUMBERED_ARTICLE = (
        "unnumbered-article", Severity.WARNING,
        "an article whose number is not given for all its days", "条文号未涵盖全部施行期间的条文",
    )  # fmt: skip
    UNDATED_SOURCE = (
        "undated-source", Severity.INFO,
        "an instrument of which no date is known", "未注明日期的法律文件",
    )  # fmt: skip
    SAME_READING = (
        "same-reading", Severity.WARNING,
        "a reading that changes nothing", "未作任何改变的口径",
    )  # fmt: skip
    NO_EXAMPLE = (
        "no-example", Severity.WARNING,
        "a rule without a worked example", "没有示例的规则",
    )  # fmt: skip
    FEW_EXAMPLES = (
        "few-examples", Severity.INFO,
        "a rule with fewer than three worked examples", "示例不足三个的规则",
    )  # fmt: skip
    UNREAD_FACT = (
        "unread-fact", Severity.WARNING,
        "a fact that no rule reads", "没有规则使用的事实",
    )  # fmt: skip
    UNREAD_VOCABULARY = (
        "unread-vocabulary", Severity.INFO,
        "a fact of the vocabulary that no rule of the book reads", "全部规则均未使用的词汇表事实",
    )  # fmt: skip
    UNUSED_WAIVER = (
        "unused-waiver", Severity.WARNING,
        "a waiver for a finding that is not there", "没有对应结果的豁免",
    )  # fmt: skip


@attrs.frozen(kw_only=True)
class LintFinding:
    """One finding about *subject*, the id of a rule or duty, the name of a fact, or a row.

    *detail* tells it from others of its kind about the same subject; both stay what they are when
    rules are added, so that a waiver keeps its meaning.
    """

    kind: LintKind
    subject: str
    detail: str | None = None
    told: Term

    @property
    def id(self) -> str:
        """The id by which the finding is waived: `kind:subject` or `kind:subject:detail`."""
        return ":".join(part for part in (self.kind, self.subject, self.detail) if part is not None)

    def as_dict(self) -> dict[str, object]:
        """The finding as plain values for JSON."""
        return {
            "id": self.id,
            "kind": self.kind.value,
            "severity": self.kind.severity.value,
            "subject": self.subject,
            "detail": self.detail,
            "en": self.told.en,
            "zh": self.told.zh,
        }
