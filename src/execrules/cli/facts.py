"""`execrules facts list`: the vocabulary, with the names that tables and records may use."""

from collections.abc import Sequence

import click

from execrules.cli.console import stdout
from execrules.cli.help import Command, Group, UsageExample
from execrules.cli.options import Format, format_option, language_option
from execrules.cli.output import print_json
from execrules.cli.rule_options import rules_file_option, vocabulary_with
from execrules.facts import (
    AmountFact,
    ChoiceFact,
    DayFact,
    DeductionsFact,
    EventsFact,
    ExtensionsFact,
    Fact,
    FlagFact,
    InstantFact,
    is_time,
)
from execrules.rule_files.files import RuleFile
from execrules.terms import Language, Term

_SORTS = {
    DayFact: Term("day", "日期"),
    InstantFact: Term("instant", "时刻"),
    FlagFact: Term("flag", "是非"),
    ChoiceFact: Term("choice", "选项"),
    AmountFact: Term("sum", "金额"),
    EventsFact: Term("repeated event", "重复事件"),
    DeductionsFact: Term("deductions", "扣除期间"),
    ExtensionsFact: Term("extensions", "延长期限"),
}


@click.group(
    "facts",
    cls=Group,
    summary=Term("The facts that rules and tables speak of", "规则与表格所用的事实"),
    no_args_is_help=True,
)
def facts_group() -> None:
    """The group of commands about facts."""


@facts_group.command(
    "list",
    cls=Command,
    summary=Term(
        "Every fact: its name, what it is, and the headings under which tables know it",
        "列出全部事实:名称、含义以及表格中可用的表头或事件名",
    ),
    examples=(
        UsageExample("facts list", Term("the vocabulary", "词汇表")),
        UsageExample("facts list --format json", Term("as JSON", "输出 JSON")),
    ),
)
@rules_file_option
@language_option
@format_option
def list_facts(*, rule_files: Sequence[RuleFile], lang: Language, form: Format) -> None:
    """Print the vocabulary, then the facts of the rule files."""
    vocabulary = vocabulary_with(rule_files)
    if form is Format.JSON:
        print_json([_as_dict(fact) for fact in vocabulary])
        return
    screen = stdout()
    for fact in vocabulary:
        sort, names = _SORTS[type(fact)], "、".join(_headings(fact))
        line = Term(
            f"{fact.name}: {fact.title.en}; {sort.en}, of the {fact.grain}; {names}",
            f"{fact.name}:{fact.title.zh};{sort.zh};{names}",
        )
        screen.print(line.text(lang))


def _headings(fact: Fact) -> list[str]:
    kinds = [f"{heading}({'/'.join(fact.kinds)})" for heading in fact.headings_in_kinds]
    return [*dict.fromkeys((fact.title.zh, *fact.headings)), *kinds]


def _as_dict(fact: Fact) -> dict[str, object]:
    return {
        "name": fact.name,
        "title": {"en": fact.title.en, "zh": fact.title.zh},
        "sort": _SORTS[type(fact)].en,
        "grain": fact.grain.value,
        "headings": list(dict.fromkeys((fact.title.zh, *fact.headings))),
        "kinds": list(fact.kinds),
        "headings_in_kinds": list(fact.headings_in_kinds),
        "not_after": [other.name for other in fact.not_after] if is_time(fact) else [],
        "choices": [code for code, _ in fact.choices] if isinstance(fact, ChoiceFact) else [],
        "assumed": fact.assumed if isinstance(fact, FlagFact) else None,
    }
