"""Waivers: findings that are meant to be so, each with the reason, which is printed.

[[waivers]]
findings = ["two-limits:one-rule:other-rule"]
reason = { en = "...", zh = "..." }     # or one text for both
"""

from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

import attrs

from execrules.lint.findings import LintFinding, LintKind
from execrules.rule_files.places import Place, Problems, shown
from execrules.rule_files.trees import Tree, Value, parse_tree, read_tree
from execrules.terms import Term


@attrs.frozen
class Waiver:
    """The id of a finding that is accepted, and why."""

    finding: str
    reason: Term


@attrs.frozen(kw_only=True)
class Linted:
    """Findings apart by whether they are waived, each with its reason, in their order."""

    open: tuple[LintFinding, ...]
    waived: tuple[tuple[LintFinding, Term], ...]


def with_waivers(findings: Iterable[LintFinding], waivers: Iterable[Waiver]) -> Linted:
    """*findings* with those of *waivers* set apart; of two waivers of one finding the last counts.

    >>> found = LintFinding(kind=LintKind.NO_EXAMPLE, subject="x", told=Term("none", "无"))
    >>> with_waivers([found], [Waiver("no-example:x", Term("a draft", "草案"))]).open
    ()
    """
    reasons = {waiver.finding: waiver.reason for waiver in waivers}
    listed = tuple(findings)
    return Linted(
        open=tuple(found for found in listed if found.id not in reasons),
        waived=tuple((found, reasons[found.id]) for found in listed if found.id in reasons),
    )


def unused(waivers: Iterable[Waiver], findings: Sequence[LintFinding]) -> tuple[LintFinding, ...]:
    """A finding for each waiver of a finding that is not among *findings*."""
    there = {found.id for found in findings}
    return tuple(
        LintFinding(
            kind=LintKind.UNUSED_WAIVER,
            subject=waiver.finding,
            told=Term(
                "there is no such finding any more; remove the waiver",
                "已没有此项结果;请删去该豁免",
            ),
        )
        for waiver in waivers
        if waiver.finding not in there
    )


@cache
def bundled_waivers() -> tuple[Waiver, ...]:
    """The waivers that come with the rules of the book."""
    file = files(__package__).joinpath("waivers.toml")
    path = Path("waivers.toml")
    return _waivers(parse_tree(file.read_text(encoding="utf-8"), path), path)


def read_waivers(path: Path) -> tuple[Waiver, ...]:
    """The waivers in the TOML file at *path*; `RuleFileError` with every key that is wrong."""
    return _waivers(read_tree(path), path)


def _waivers(tree: Tree, path: Path) -> tuple[Waiver, ...]:
    problems = Problems(str(path))
    tables = tree.get("waivers")
    if set(tree) != {"waivers"} or not isinstance(tables, list):
        holds = ", ".join(tree) or "nothing"
        problems.add(
            Place(),
            Term(
                f"holds {holds}; write [[waivers]] and nothing else",
                f"内容为 {holds};请只写 [[waivers]]",
            ),
        )
        problems.refuse()
    found: list[Waiver] = []
    for index, table in enumerate(tables if isinstance(tables, list) else ()):
        found += _of_table(table, Place("waivers").item(index), problems)
    problems.refuse()
    return tuple(found)


def _of_table(table: Value, place: Place, problems: Problems) -> list[Waiver]:
    match table:
        case {"findings": list(ids), "reason": reason, **rest} if not rest:
            term = _reason(reason)
            if term is None:
                told = Term(
                    f"cannot be {shown(reason)}; write why, as a text or "
                    '{ en = "...", zh = "..." }',
                    f'不能是 {shown(reason)};请写明理由:文本或 {{ en = "...", zh = "..." }}',
                )
                problems.add(place.key("reason"), told)
            elif all(isinstance(name, str) for name in ids):
                return [Waiver(str(name), term) for name in ids]
            else:
                told = Term(
                    f"cannot be {shown(ids)}; write the ids that rules lint prints",
                    f"不能是 {shown(ids)};请写 rules lint 所列的编号",
                )
                problems.add(place.key("findings"), told)
        case _:
            told = Term(
                f"cannot be {shown(table)}; write findings, a list of ids, and reason",
                f"不能是 {shown(table)};请写 findings(编号列表)和 reason(理由)",
            )
            problems.add(place, told)
    return []


def _reason(value: object) -> Term | None:
    match value:
        case str() if value.strip():
            return Term(value, value)
        case {"en": str(english), "zh": str(chinese), **rest} if (
            not rest and english.strip() and chinese.strip()
        ):
            return Term(english, chinese)
        case _:
            return None
