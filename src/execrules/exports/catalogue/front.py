"""The front page of the catalogue, in both languages."""

from collections.abc import Iterator, Sequence
from typing import Final

from execrules.exports.catalogue.places import MARK, entries, index_path, stages_path, texts
from execrules.exports.markdown import link, page, table
from execrules.rules import Role, RuleSet
from execrules.terms import Language

_WHAT: Final = (
    "Trigger, act, limit, way of counting, readings and sources of every rule: "
    "made from the rules, not to be edited."
)


def front(parts: Sequence[RuleSet], gaps: str) -> str:
    """What there is and how much of it, with links to the other pages."""
    zh, en = Language.ZH, Language.EN
    places = (
        (
            "按规则集和文件 / by set and text",
            link("规则集和文件", index_path(zh)),
            link("sets and texts", index_path(en)),
        ),
        (
            "按程序阶段 / by stage of the procedure",
            link("程序阶段", stages_path(zh)),
            link("stages", stages_path(en)),
        ),
        ("已知缺口 / known gaps", link("已知缺口", gaps), link("known gaps", gaps)),
    )
    return page(
        (
            [MARK],
            ["# 规则目录 / Catalogue of rules"],
            [
                "每条规则的起算、行为、期限、计算方法、口径和依据,由规则本身生成,请勿手工修改。",
                _WHAT,
            ],
            table(("", "中文", "English"), places),
            table(("", "数量 / count"), _counts(parts)),
        )
    )


def _counts(parts: Sequence[RuleSet]) -> Iterator[tuple[str, str]]:
    rules = [rule for part in parts for rule in part]
    checks = [rule for rule in rules if rule.role is Role.SYSTEM_CHECK]
    rows = {row for part in parts for entry in entries(part) for row in entry.covers}
    for what, count in (
        ("规则 / rules", len(rules) - len(checks)),
        ("系统校验 / system checks", len(checks)),
        ("时点(无结论) / moments, without a verdict", sum(len(part.moments) for part in parts)),
        ("指标(无结论) / measures, without a verdict", sum(len(part.measures) for part in parts)),
        ("引用的文件 / texts cited", len(texts(parts))),
        ("涵盖的期限表行数 / rows of the table of limits covered", len(rows)),
        ("未编入的行数 / rows left out", sum(len(part.left_out) for part in parts)),
    ):
        yield what, str(count)
