"""`execrules sql`: rules as a script of SQL for the people who keep a database."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Final

import click

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.cli.calendar_options import calendar_options
from execrules.cli.faults import CommandLineError
from execrules.cli.help import Command, UsageExample, help_text
from execrules.cli.options import as_day, choice, language_option, out_option
from execrules.cli.output import deliver
from execrules.cli.rule_options import AskedRules, rules_option
from execrules.facts import DeductionsFact, EventsFact, ExtensionsFact, is_list
from execrules.outputs import USUAL_OUTPUTS, Output
from execrules.rules import RuleSet
from execrules.terms import Language, Term

_LIST_SORTS: Final = (DeductionsFact, ExtensionsFact, EventsFact)


class DialectName(StrEnum):
    """The databases for which SQL is written."""

    DUCKDB = "duckdb"
    POSTGRES = "postgres"
    SQLITE = "sqlite"
    SPARK = "spark"
    MYSQL = "mysql"
    ORACLE = "oracle"


_USUAL: Final = ",".join(USUAL_OUTPUTS)
_TABLE: Final = "cases"
_KEY: Final = "case"


@click.command(
    "sql",
    cls=Command,
    summary=Term(
        "Rules as a script of SQL: tables, a view of the findings, and how to check them",
        "将规则写成 SQL 脚本:数据表、结论视图及核对方法",
    ),
    notes=(
        Term(
            "Nothing is connected to: the script is for whoever keeps the database to read and run."
            "\nIt needs the extra 'sql'.",
            "本命令不连接数据库;脚本供数据库管理人员审阅后执行。须安装 sql 扩展。",
        ),
    ),
    examples=(
        UsageExample(
            "sql --dialect postgres --rules evaluation-2018 > view.sql",
            Term(
                "for a table 'cases' with the key 'case' and one column for each fact",
                "表 cases,键 case,每个事实一列",
            ),
        ),
        UsageExample(
            "sql --dialect sqlite --table cases --key case --column filed=filed_on "
            "--list deductions=stays --as-of 2018-12-31",
            Term("other names of columns, and a second table", "指定列名与附表"),
        ),
    ),
)
@choice(
    "--dialect",
    "dialect",
    values=DialectName,
    default=None,
    told=Term("the database to write for; required", "目标数据库;必填"),
)
@click.option(
    "--table",
    default=_TABLE,
    metavar="[SCHEMA.]NAME",
    help=help_text(
        Term(
            f"the table to judge; a dot parts schema and name (default: {_TABLE})",
            f"待判定的表;以点分隔模式与表名(默认 {_TABLE})",
        )
    ),
)
@click.option(
    "--key",
    "keys",
    default=(_KEY,),
    multiple=True,
    metavar="COLUMN",
    help=help_text(
        Term(
            f"a column of the key; may be repeated (default: {_KEY})",
            f"键列,可重复给出(默认 {_KEY})",
        )
    ),
)
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="FACT=COLUMN",
    help=help_text(
        Term(
            "the column that holds a fact; may be repeated; without it each fact that the rules "
            "read has a column of its name",
            "某事实所在的列,可重复给出;不给出时规则所读事实各有同名列",
        )
    ),
)
@click.option(
    "--list",
    "lists",
    multiple=True,
    metavar="LIST=[SCHEMA.]TABLE",
    help=help_text(
        Term(
            "the table with the entries of a list, such as deductions; may be repeated",
            "某列表(如扣除期间 deductions)的条目所在的表,可重复给出",
        )
    ),
)
@click.option(
    "--outputs",
    default=_USUAL,
    metavar="OUTPUT,...",
    help=help_text(
        Term(f"columns for each rule (default: {_USUAL})", f"每条规则的输出列(默认 {_USUAL})")
    ),
)
@click.option(
    "--as-of",
    callback=as_day,
    metavar="DATE",
    help=help_text(
        Term(
            "the day of judging (default: none, it is set in the database)",
            "判定截止日(默认不设,在数据库中指定)",
        )
    ),
)
@rules_option
@calendar_options
@out_option
@language_option
def write_sql(
    *,
    dialect: DialectName,
    table: str,
    keys: Sequence[str],
    columns: Sequence[str],
    lists: Sequence[str],
    outputs: str,
    as_of: date | None,
    asked: AskedRules,
    calendar: WorkingDayCalendar,
    out: Path | None,
    lang: Language,
) -> None:
    """Print or write the script."""
    del lang  # only errors speak it: the script is bilingual
    from execrules.engines.sql.dialects import Dialect
    from execrules.engines.sql.lists import ListTable
    from execrules.engines.sql.program import compile_sql
    from execrules.engines.sql.script import script

    facts = _pairs("--column", columns)
    named = _tables_by_sort(asked.rules, _pairs("--list", lists))
    tables = {
        sort: {name: ListTable(name=table) for name, table in some.items()}
        for sort, some in named.items()
    }
    program = compile_sql(
        asked.rules,
        dialect=Dialect(dialect.value),
        table=_name(table),
        keys=keys,
        calendar=calendar,
        columns=_all_columns(asked.rules, facts) if facts else None,
        deductions=tables[DeductionsFact] or None,
        extensions=tables[ExtensionsFact] or None,
        events=tables[EventsFact] or None,
        as_of=as_of,
        outputs=_outputs(outputs),
    )
    deliver(script(program), out)


def _name(text: str) -> tuple[str, ...]:
    return tuple(text.split("."))


def _pairs(option: str, texts: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for text in texts:
        name, sign, value = text.partition("=")
        if not (name and sign and value):
            raise CommandLineError(
                Term(
                    f"{option} does not read '{text}'; write NAME=VALUE, such as filed=filed_on",
                    f"{option} 无法识别“{text}”;请写作 名称=值,例如 filed=filed_on",
                )
            )
        found[name] = value
    return found


def _all_columns(rules: RuleSet, named: Mapping[str, str]) -> dict[str, str]:
    """The named columns, and for the other facts that the rules read those of their names."""
    read = [
        fact.name for rule in rules if rule.is_limited for fact in rule.facts if not is_list(fact)
    ]
    bounded = {name.partition("__")[0] for name in named}
    return {name: name for name in read if name not in bounded} | dict(named)


def _tables_by_sort(
    rules: RuleSet, named: Mapping[str, str]
) -> dict[type, dict[str, tuple[str, ...]]]:
    lists = {fact.name: fact for rule in rules for fact in rule.facts if is_list(fact)}
    found: dict[type, dict[str, tuple[str, ...]]] = {sort: {} for sort in _LIST_SORTS}
    for name, table in named.items():
        if name not in lists:
            raise CommandLineError(
                Term(
                    f"--list '{name}' is no list of these rules; "
                    f"there are: {', '.join(lists) or '-'}",
                    f"--list 的“{name}”不是这些规则的列表;可用:{'、'.join(lists) or '-'}",
                )
            )
        found[type(lists[name])][name] = _name(table)
    return found


def _outputs(text: str) -> list[Output]:
    found = []
    for name in text.split(","):
        try:
            found.append(Output(name.strip()))
        except ValueError:
            allowed = ", ".join(Output)
            raise CommandLineError(
                Term(
                    f"--outputs does not know '{name}'; choose from {allowed}",
                    f"--outputs 没有“{name}”;可选 {allowed}",
                )
            ) from None
    return found
