"""`execrules rules check-file` and `rules export`: rules of one's own, read and written."""

from collections.abc import Sequence
from pathlib import Path

import attrs
import click

from execrules.cli.console import stdout
from execrules.cli.faults import tell
from execrules.cli.help import Command, UsageExample
from execrules.cli.options import Format, format_option, language_option, out_option
from execrules.cli.output import deliver, print_json
from execrules.cli.rule_options import AskedRules, read_rule_files, rule_sets_option
from execrules.cli.table_options import named_rule
from execrules.errors import RuleError, RuleFileError
from execrules.rule_files.combining import rule_set_of
from execrules.rule_files.files import RuleFile
from execrules.rule_files.writing import rule_set_as_toml
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rules import RuleSet, Standing
from execrules.terms import Language, Term

_UNUSABLE = 2


@click.command(
    "check-file",
    cls=Command,
    summary=Term(
        "Check rule files: every problem with its key, and whether their examples come out",
        "检查规则文件:列出每处问题所在的键,并核对示例",
    ),
    arguments=(
        (
            "FILE...",
            Term(
                "rule files (TOML); a later one may use the facts of those before it",
                "规则文件(TOML);后面的文件可使用前面文件中的事实",
            ),
        ),
    ),
    notes=(
        Term(
            "Exit codes: 0 all files can be used, 2 one of them cannot.",
            "退出码:0 全部可用,2 有文件不可用。",
        ),
    ),
    examples=(
        UsageExample(
            "rules check-file examples/rules/example-court.toml",
            Term("the made-up court", "虚构的法院"),
        ),
    ),
)
@click.argument("paths", metavar="FILE...", nargs=-1, required=True)
@language_option
@format_option
def check_file(*, paths: Sequence[str], lang: Language, form: Format) -> None:
    """Print what each file holds, or what is wrong with it."""
    read: list[str] = []
    answers: list[dict[str, object]] = []
    for path in paths:
        try:
            file = read_rule_files((*read, path))[-1]
            rule_set_of(*read_rule_files(read), file)
        except (RuleFileError, RuleError) as error:
            problems = (
                error.problems if isinstance(error, RuleFileError) else (("", error.message),)
            )
            lines = error.lines if isinstance(error, RuleFileError) else (error.message,)
            answers.append(_as_dict(path, None, problems))
            if form is Format.TEXT:
                for line in lines:
                    tell(line, lang)
        else:
            read.append(path)
            answers.append(_as_dict(path, file, ()))
            if form is Format.TEXT:
                stdout().print(_held(file).text(lang))
    if form is Format.JSON:
        print_json(answers)
    if len(read) < len(paths):
        raise click.exceptions.Exit(_UNUSABLE)


def _held(file: RuleFile) -> Term:
    rules, counts = file.rules, _counts(file)
    replaced = [old for _, old in file.replaces]
    english = f"; replaces {', '.join(replaced)}" if replaced else ""
    chinese = f";替代 {'、'.join(replaced)}" if replaced else ""
    return Term(
        f"{file.path}: {rules.title.en} [{rules.id}]: rules {counts['rules']}, "
        f"facts of its own {counts['facts']}, examples as counted {counts['examples']}{english}",
        f"{file.path}:{rules.title.zh} [{rules.id}]:规则 {counts['rules']} 条,"
        f"自有事实 {counts['facts']} 项,相符的示例 {counts['examples']} 个{chinese}",
    )


def _counts(file: RuleFile) -> dict[str, int]:
    return {
        "rules": len(file.rules.rules),
        "facts": len(file.facts),
        "moments": len(file.rules.moments),
        "examples": sum(len(rule.examples) for rule in file.rules),
    }


def _as_dict(
    path: str, file: RuleFile | None, problems: Sequence[tuple[str, Term]]
) -> dict[str, object]:
    known: dict[str, object] = {}
    if file is not None:
        known = {
            "id": file.rules.id,
            "extends": list(file.extends),
            "replaces": dict(file.replaces),
            "counts": _counts(file),
        }
    told = [{"key": key, "en": term.en, "zh": term.zh} for key, term in problems]
    return {"file": path, **known, "problems": told}


@click.command(
    "export",
    cls=Command,
    summary=Term(
        "Write rules as a rule file, to begin one's own from", "将规则写成规则文件,供自行修改"
    ),
    arguments=(
        (
            "ID...",
            Term("rules by their ids; none: all of the rule sets", "规则编号;不写则为规则集全部"),
        ),
    ),
    notes=(
        Term(
            "The file stands on its own; give it an id and a source of its own before use.",
            "该文件可单独使用;使用前请改用自己的编号和依据。",
        ),
    ),
    examples=(
        UsageExample("rules export eval-payout --out payout.toml", Term("one rule", "一条规则")),
        UsageExample("rules export --rules limits-2006", Term("a rule set", "一个规则集")),
    ),
)
@click.argument("rule_ids", metavar="ID...", nargs=-1)
@rule_sets_option
@out_option
@language_option
def export(*, rule_ids: Sequence[str], asked: AskedRules, out: Path | None, lang: Language) -> None:
    """Print or write the rules."""
    del lang  # only errors speak it: the file is bilingual
    rules = asked.rules
    if rule_ids:
        chosen = tuple(named_rule(rules, name) for name in dict.fromkeys(rule_ids))
        rules = attrs.evolve(rules, rules=chosen, moments=())
    deliver(rule_set_as_toml(_as_own(rules), known=VOCABULARY), out)


def _as_own(rules: RuleSet) -> RuleSet:
    """The rules as a set that is not taken for the one they come from."""
    name = rules.id.replace("+", "-")[:_LONGEST_NAME]
    return attrs.evolve(rules, id=f"own-{name}", standing=Standing.LOCAL)


_LONGEST_NAME = 70
