"""`execrules check`: the overdue and late nodes of a table of case events."""

from datetime import date
from enum import StrEnum
from typing import Final

import click

from execrules.calendars.china import china_calendar
from execrules.cli.check_view import print_check
from execrules.cli.faults import CommandLineError
from execrules.cli.help import Command, UsageExample, help_text
from execrules.cli.options import choice, language_option
from execrules.cli.output import print_json
from execrules.cli.table_options import (
    as_of_option,
    rules_option,
    taken_in,
    taking_in_options,
)
from execrules.intake.checking import check_table
from execrules.rules import RuleSet
from execrules.terms import Language, Term
from execrules.verdicts import Verdict

_SOMETHING_OVERDUE: Final = 1
_NOTHING_JUDGED: Final = 2
_BREACHED: Final = (Verdict.OVERDUE, Verdict.LATE)
_FLAGGED: Final = (Verdict.OVERDUE, Verdict.LATE, Verdict.PREMATURE)
_ANSWERED: Final = tuple(verdict for verdict in Verdict if verdict is not Verdict.NOT_APPLICABLE)


class _Form(StrEnum):
    """What the findings are written as."""

    TABLE = "table"
    JSON = "json"


def _verdicts(_context: click.Context, _param: click.Parameter, text: str) -> tuple[Verdict, ...]:
    known = {verdict.code: verdict for verdict in Verdict}
    names = [name.strip() for name in text.split(",") if name.strip()]
    for name in names:
        if name not in known:
            raise CommandLineError(
                Term(
                    f"--verdict does not know '{name}'; choose from {', '.join(known)}",
                    f"--verdict 没有“{name}”;可选 {'、'.join(known)}",
                )
            )
    return tuple(known[name] for name in names)


@click.command(
    "check",
    cls=Command,
    summary=Term(
        "Judge a table of case events: what is overdue, late or premature, and why",
        "核查案件节点表:哪些节点超期、逾期或过早,依据何在",
    ),
    options_metavar="--as-of DATE [OPTIONS]",
    arguments=(
        (
            "TABLE",
            Term(
                "a CSV file with one event a row: 案号, 法院, 节点, 时间",
                "CSV 文件,每行一个事件:案号、法院、节点、时间",
            ),
        ),
    ),
    notes=(
        Term(
            "Exit code 1 says that something is overdue or late; 2 that nothing could be judged.",
            "退出码 1 表示有节点超期或逾期,2 表示无法核查。",
        ),
    ),
    examples=(
        UsageExample(
            "check examples/real_events.csv --as-of 2026-11-01",
            Term("judge the real events", "核查真实案件节点"),
        ),
        UsageExample(
            "check table.csv --as-of today --rules evaluation-2018 --format json --lang en",
            Term("one rule set, as JSON", "只用一个规则集,输出 JSON"),
        ),
    ),
)
@click.argument("table", metavar="TABLE")
@as_of_option
@rules_option
@taking_in_options
@click.option(
    "--verdict",
    "verdicts",
    default="",
    callback=_verdicts,
    metavar="VERDICT,...",
    help=help_text(
        Term(
            "list these verdicts (default: overdue,late,premature; for JSON all but "
            "not_applicable)",
            "列出这些结论(默认 overdue,late,premature;JSON 为除 not_applicable 外的全部)",
        )
    ),
)
@language_option
@choice(
    "--format",
    "form",
    values=_Form,
    default=_Form.TABLE,
    told=Term("a list to read or JSON to process (default: table)", "列表或 JSON(默认 table)"),
)
def check(
    *,
    table: str,
    as_of: date,
    rules: RuleSet,
    recorded: str,
    assume: tuple[str, ...],
    verdicts: tuple[Verdict, ...],
    lang: Language,
    form: _Form,
) -> None:
    """Print the findings and account for every row."""
    intake = taken_in(table, rules, recorded, assume)
    checked = check_table(intake, rules, as_of=as_of, calendar=china_calendar())
    if form is _Form.JSON:
        print_json(checked.as_dict(*(verdicts or _ANSWERED)))
    else:
        print_check(checked, verdicts or _FLAGGED, lang)
    if not intake.counts.used:
        raise click.exceptions.Exit(_NOTHING_JUDGED)
    if any(checked.of(*_BREACHED)):
        raise click.exceptions.Exit(_SOMETHING_OVERDUE)
