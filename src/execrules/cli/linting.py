"""`execrules rules lint`: what can be said against rules without judging a record."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click
from rich.text import Text

from execrules.calendars.china import china_calendar
from execrules.cli.console import stdout
from execrules.cli.faults import CommandLineError, reason_of
from execrules.cli.help import Command, UsageExample, help_text
from execrules.cli.options import Format, choice, format_option, language_option
from execrules.cli.output import print_json
from execrules.cli.rule_options import AskedRules, whole_book, whole_book_option
from execrules.lint.findings import LintFinding, Severity
from execrules.lint.linting import LintScope, lint
from execrules.lint.waivers import Linted, bundled_waivers, read_waivers, unused, with_waivers
from execrules.rulebook import rule_set
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rules import RuleSet
from execrules.terms import Language, Term

_SOMETHING_OPEN: Final = 1
_GRAVEST_FIRST: Final = tuple(Severity)
_STYLES: Final = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: ""}


@click.command(
    "lint",
    cls=Command,
    summary=Term(
        "Faults of the rules themselves: bands, unreachable verdicts, double limits, sources",
        "检查规则本身:得分档、不可达的结论、重复的期限、依据等",
    ),
    notes=(
        Term(
            "Exit codes: 0 nothing but what is waived or for information, 1 something is left,\n"
            "2 wrong use or bad input.",
            "退出码:0 除豁免和提示外无结果,1 有未豁免的结果,2 用法有误或输入不可读。",
        ),
    ),
    examples=(
        UsageExample("rules lint", Term("the rules of the book", "内置规则")),
        UsageExample(
            "rules lint --rules-file examples/rules/example-court.toml",
            Term("a rule file with the sets it extends", "规则文件及其所补充的规则集"),
        ),
    ),
)
@whole_book_option
@click.option(
    "--waivers",
    "waiver_files",
    multiple=True,
    metavar="FILE",
    help=help_text(
        Term(
            "findings that are meant to be so, with the reason (TOML); may be repeated",
            "有意如此的结果及其理由(TOML),可重复给出",
        )
    ),
)
@click.option(
    "--released",
    "released_file",
    default=None,
    metavar="FILE",
    help=help_text(
        Term("ids that must still be there, one a line (text)", "不得消失的编号,每行一个(文本文件)")
    ),
)
@choice(
    "--severity",
    "severity",
    values=Severity,
    default=Severity.WARNING,
    told=Term(
        "list findings from this severity on (default: warning)", "列出的最低级别(默认 warning)"
    ),
)
@language_option
@format_option
def lint_rules(
    *,
    asked: AskedRules,
    waiver_files: Sequence[str],
    released_file: str | None,
    severity: Severity,
    lang: Language,
    form: Format,
) -> None:
    """Print the findings that are open, then those that are waived with their reasons."""
    own = [waiver for path in waiver_files for waiver in read_waivers(Path(path))]
    book = rule_set(*whole_book())
    whole = {rule.id for rule in book} <= {rule.id for rule in asked.rules}
    ids = [] if released_file is None else _ids(Path(released_file))
    elsewhere = {named.id for named in (*book, *book.moments, *book.measures)}
    scope = LintScope(
        own_facts=[fact for file in asked.files for fact in file.facts],
        vocabulary=VOCABULARY if whole else (),
        released=[name for name in ids if name not in elsewhere],
    )
    findings = lint(asked.rules, calendar=china_calendar(), scope=scope)
    # Of parts of the book a waiver may be about a rule that was not asked for.
    meant = [*bundled_waivers(), *own] if whole else own
    findings = (*findings, *unused(meant, findings))
    linted = with_waivers(findings, (*bundled_waivers(), *own))
    open_ones = [found for found in linted.open if found.kind.severity is not Severity.INFO]
    if form is Format.JSON:
        print_json(_as_dict(asked.rules, linted))
    else:
        _print(linted, severity, lang)
    if open_ones:
        raise click.exceptions.Exit(_SOMETHING_OPEN)


def _ids(path: Path) -> list[str]:
    """The ids of a text file, one a line; what follows # is a remark."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as fault:
        why = reason_of(fault) if isinstance(fault, OSError) else Term("not UTF-8", "不是 UTF-8")
        raise CommandLineError(
            Term(
                f"--released '{path}' cannot be read ({why.en}); name a text file of ids",
                f"无法读取 --released “{path}”({why.zh});请指定编号文本文件",
            )
        ) from None
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return [line for line in lines if line]


def _print(linted: Linted, severity: Severity, language: Language) -> None:
    screen = stdout()
    listed = _GRAVEST_FIRST[: _GRAVEST_FIRST.index(severity) + 1]
    for found in sorted(linted.open, key=lambda found: _GRAVEST_FIRST.index(found.kind.severity)):
        if found.kind.severity in listed:
            _print_finding(found, language)
    for found, reason in linted.waived:
        told = Term("waived", "豁免").text(language)
        screen.print(f"{told} {found.id}")
        screen.print(f"  {found.told.text(language)}")
        screen.print(f"  {Term('because', '理由').text(language)}: {reason.text(language)}")
    counted = [
        f"{one.term.text(language)} {sum(found.kind.severity is one for found in linted.open)}"
        for one in _GRAVEST_FIRST
    ]
    waived = f"{Term('waived', '豁免').text(language)} {len(linted.waived)}"
    screen.print(", ".join((*counted, waived)))


def _print_finding(found: LintFinding, language: Language) -> None:
    kind = found.kind
    severity = Text(kind.severity.term.text(language), _STYLES[kind.severity])
    stdout().print(Text.assemble(severity, f" {found.id}"))
    stdout().print(f"  {kind.term.text(language)}: {found.told.text(language)}")


def _as_dict(rules: RuleSet, linted: Linted) -> dict[str, object]:
    return {
        "rules": rules.id,
        "findings": [found.as_dict() for found in linted.open],
        "waived": [
            {**found.as_dict(), "reason": {"en": reason.en, "zh": reason.zh}}
            for found, reason in linted.waived
        ],
        "counts": {
            **{
                one.value: sum(found.kind.severity is one for found in linted.open)
                for one in Severity
            },
            "waived": len(linted.waived),
        },
    }
