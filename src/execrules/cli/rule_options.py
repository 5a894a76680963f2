"""Options that choose rules: rule sets of the book by name, and files with rules of one's own."""

from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import Final

import attrs
import click

from execrules.calendars.china import china_calendar
from execrules.cli.help import help_text
from execrules.cli.options import F
from execrules.facts import Fact
from execrules.rule_files.combining import extended_by, rule_set_with
from execrules.rule_files.files import RuleFile, read_rule_file
from execrules.rulebook import EVERYTHING, parts_of, rule_set, rule_sets
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rules import RuleSet, Standing
from execrules.terms import Term

DEFAULT_RULES: Final = "evaluation-2018"


def rules_option(command: F) -> F:
    """`--rules SET,...` and `--rules-file FILE`, passed to the command as *asked*."""
    return _rules(DEFAULT_RULES)(command)


def rule_sets_option(command: F) -> F:
    """The same options as `rules_option`; all rule sets by default."""
    return _rules(EVERYTHING)(command)


def whole_book_option(command: F) -> F:
    """The same options as `rules_option`; every rule set by default, the local ones too."""
    return _rules(None)(command)


def no_rules_option(command: F) -> F:
    """`--rules SET,...`, passed to the command as *rules*; None where it is not given."""
    return click.option(
        "--rules",
        callback=lambda _context, _param, text: text and rule_set(*_names(text)),
        metavar="SET,...|all",
        help=help_text(
            Term(
                "also the due days of the periods of these rule sets (default: none)",
                "同时导出这些规则集各期间的届满日(默认不导出)",
            )
        ),
    )(command)


def rules_file_option(command: F) -> F:
    """`--rules-file FILE` alone, passed to the command as *rule_files*."""

    @wraps(command)
    def read(*, paths: Sequence[str], **rest: object) -> object:
        return command(rule_files=read_rule_files(paths), **rest)

    decorated: F = _file_option(read)  # type: ignore[assignment] # as below
    return decorated


def _file_option(command: F) -> F:
    return click.option(
        "--rules-file",
        "paths",
        multiple=True,
        metavar="FILE",
        help=help_text(
            Term(
                "rules of your own (TOML), on top of the rule sets; may be repeated; "
                "`execrules rules check-file FILE` checks one",
                "自定规则文件(TOML),叠加于规则集之上,可重复给出;"
                "可用 execrules rules check-file 检查",
            )
        ),
    )(command)


def _rules(default: str | None) -> Callable[[F], F]:
    usual = Term(default or "every one", default or "全部,含地方规则集")
    sets = click.option(
        "--rules",
        "names",
        default=None,
        metavar="SET,...|all",
        help=help_text(
            Term(
                f"rule sets (default: {usual.en}; with --rules-file those that the files extend)",
                f"所用规则集(默认 {usual.zh};给出 --rules-file 时默认为其 extends 所列)",
            )
        ),
    )

    def option(command: F) -> F:
        @wraps(command)
        def chosen(*, names: str | None, paths: Sequence[str], **rest: object) -> object:
            return command(asked=_asked(names, default, paths), **rest)

        # The wrapper is called by click alone, with what its options bring.
        decorated: F = sets(_file_option(chosen))  # type: ignore[assignment] # see above
        return decorated

    return option


@attrs.frozen
class AskedRules:
    """The rules that a command line asks for, and the rule files among them."""

    rules: RuleSet
    files: tuple[RuleFile, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """Where the files were read."""
        return tuple(str(file.path) for file in self.files)

    @property
    def parts(self) -> tuple[RuleSet, ...]:
        """The rule sets and files, each with those of its rules that were not replaced."""
        own = {file.rules.id for file in self.files}
        names = [name for name in self.rules.id.split("+") if name not in own]
        there = {rule.id for rule in self.rules}
        book = parts_of(rule_set(*names)) if names else ()
        return tuple(
            part.only(*(rule.id for rule in part if rule.id in there))
            for part in (*book, *(file.rules for file in self.files))
        )


def _asked(text: str | None, default: str | None, paths: Sequence[str]) -> AskedRules:
    files = read_rule_files(paths)
    if text is None:
        usual = whole_book() if default is None else (default,)
        names = extended_by(files) if files else usual
    else:
        names = (*_names(text), *extended_by(files))
    return AskedRules(rule_set_with(rule_set(*names) if names else None, files), files)


def whole_book() -> tuple[str, ...]:
    """Names that stand for every rule set together."""
    local = (one.id for one in rule_sets().values() if one.standing is Standing.LOCAL)
    return (EVERYTHING, *local)


def _names(text: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in text.split(",") if name.strip())
    return names or (EVERYTHING,)


def vocabulary_with(files: Sequence[RuleFile]) -> tuple[Fact, ...]:
    """The vocabulary of the book and the facts that rule files declare."""
    return files[-1].rules.vocabulary if files else VOCABULARY


def read_rule_files(paths: Sequence[str]) -> tuple[RuleFile, ...]:
    """The rule files at *paths*, each of which may use the facts of those before it."""
    found: list[RuleFile] = []
    vocabulary = VOCABULARY
    for path in paths:
        # Examples are counted by the national calendar, whatever the tables are judged by.
        found.append(read_rule_file(Path(path), vocabulary, calendar=china_calendar()))
        vocabulary = found[-1].rules.vocabulary
    return tuple(found)
