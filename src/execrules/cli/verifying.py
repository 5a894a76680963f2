"""`execrules verify`: an engine compared with the scalar one on made-up matters."""

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Final, assert_never

import click
from rich.text import Text

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.cli.calendar_options import calendar_options
from execrules.cli.console import stdout
from execrules.cli.faults import CommandLineError
from execrules.cli.help import Command, UsageExample, help_text
from execrules.cli.options import Format, choice, format_option, language_option
from execrules.cli.output import print_json
from execrules.cli.progress import cases_judged
from execrules.cli.rule_options import AskedRules, rules_option
from execrules.terms import Language, Term
from execrules.verification.answers import Engine
from execrules.verification.columns_engine import ColumnsEngine
from execrules.verification.verifying import Verification, verify

if TYPE_CHECKING:
    from execrules.engines.sql.databases import Database

_DIFFERENT: Final = 1
_SHOWN: Final = 3
_SHOWN_FROM: Final = 100


class EngineName(StrEnum):
    """The engines that can be verified."""

    COLUMNS = "columns"
    DUCKDB = "duckdb"
    SQLITE = "sqlite"
    POSTGRES = "postgres"
    SPARK = "spark"


# To write and plan a query takes longer than to judge thousands of matters by it; but SQLite joins
# the entries of lists row by row.
_ROWS_AT_ONCE: Final = {
    EngineName.COLUMNS: 2_000,
    EngineName.DUCKDB: 20_000,
    EngineName.SQLITE: 1_000,
    EngineName.POSTGRES: 20_000,
    EngineName.SPARK: 20_000,
}


class FallbackName(StrEnum):
    """What becomes of rules that an engine cannot judge."""

    ERROR = "error"
    SKIP = "skip"
    SCALAR = "scalar"


@click.command(
    "verify",
    cls=Command,
    summary=Term(
        "Compare an engine with the one for single records, on made-up matters",
        "以虚构事项核对某引擎与单条判定是否一致",
    ),
    notes=(
        Term(
            "Exit codes: 0 every finding is the same, 1 some differ.",
            "退出码:0 全部一致,1 存在差异。",
        ),
    ),
    examples=(
        UsageExample("verify --records 2000 --seed 7", Term("the columns engine", "核对列式引擎")),
        UsageExample(
            "verify --engine sqlite --records 200",
            Term("rules as SQL, judged in SQLite", "核对 SQLite 中执行的 SQL"),
        ),
    ),
)
@choice(
    "--engine",
    "engine",
    values=EngineName,
    default=EngineName.COLUMNS,
    told=Term(
        "the engine to compare (default: columns); each but sqlite needs the extra of its name",
        "待核对的引擎(默认 columns);除 sqlite 外须安装同名扩展",
    ),
)
@click.option(
    "--dsn",
    metavar="DSN",
    help=help_text(
        Term(
            "where PostgreSQL is, such as 'host=localhost dbname=court'; nothing stays there",
            "PostgreSQL 的连接串,如 'host=localhost dbname=court';不会留下任何内容",
        )
    ),
)
@choice(
    "--fallback",
    "fallback",
    values=FallbackName,
    default=FallbackName.ERROR,
    told=Term(
        "rules that a database cannot judge: an error, left out, or judged by scalar "
        "(default: error)",
        "数据库不能判定的规则:报错、略去或改由单条引擎判定(默认 error)",
    ),
)
@click.option(
    "--records",
    default=2_000,
    type=click.IntRange(1, 100_000_000),
    metavar="N",
    help=help_text(Term("how many matters (default: 2000)", "虚构事项的数量(默认 2000)")),
)
@click.option(
    "--seed",
    default=1,
    type=click.IntRange(0),
    metavar="S",
    help=help_text(
        Term(
            "the same seed makes the same matters for an engine (default: 1)",
            "同一引擎下相同种子得到相同事项(默认 1)",
        )
    ),
)
@rules_option
@calendar_options
@language_option
@format_option
def verify_engine(
    *,
    engine: EngineName,
    dsn: str | None,
    fallback: FallbackName,
    records: int,
    seed: int,
    asked: AskedRules,
    calendar: WorkingDayCalendar,
    lang: Language,
    form: Format,
) -> None:
    """Print how many findings were compared, and the first that differ."""
    with cases_judged(records, lang, least=_SHOWN_FROM) as watch:
        found = verify(
            asked.rules,
            _engine(engine, dsn, fallback),
            n=records,
            seed=seed,
            calendars={calendar.name: calendar},
            batch_size=_ROWS_AT_ONCE[engine],
            watch=watch,
        )
    if form is Format.JSON:
        print_json(_as_dict(found))
    else:
        _print(found, lang)
    if not found.agrees:
        raise click.exceptions.Exit(_DIFFERENT)


def _engine(name: EngineName, dsn: str | None, fallback: FallbackName) -> Engine:
    """The engine to compare; a driver that is not installed is named when it is opened."""
    if (dsn is None) is (name is EngineName.POSTGRES):
        raise CommandLineError(
            Term(
                "--dsn says where PostgreSQL is, and is given with --engine postgres alone",
                "--dsn 用于指明 PostgreSQL,须且仅须与 --engine postgres 一并给出",
            )
        )
    if name is EngineName.COLUMNS:
        return ColumnsEngine()
    from execrules.verification.sql_engine import DatabaseEngine, Fallback

    return DatabaseEngine(
        name=name.value, opened=_opened(name, dsn or ""), fallback=Fallback(fallback.value)
    )


def _opened(name: EngineName, dsn: str) -> "Callable[[], Database]":
    match name:
        case EngineName.DUCKDB:
            from execrules.engines.sql.duckdb_database import DuckDbDatabase

            return DuckDbDatabase.opened
        case EngineName.SQLITE:
            from execrules.engines.sql.sqlite_database import SqliteDatabase

            return SqliteDatabase.in_memory
        case EngineName.POSTGRES:
            from execrules.engines.sql.postgres_database import PostgresDatabase

            return lambda: PostgresDatabase.opened(dsn)
        case EngineName.SPARK:
            from execrules.engines.sql.spark_database import SparkDatabase

            return SparkDatabase.local
        case EngineName.COLUMNS:
            raise AssertionError(name)  # is no database
        case _:
            assert_never(name)


def _as_dict(found: Verification) -> dict[str, object]:
    return {
        "engine": found.engine,
        "seed": found.seed,
        "records": found.records,
        "findings": found.findings,
        "differing": found.differing,
        "verdicts": {verdict.code: count for verdict, count in sorted(found.verdicts.items())},
        "skipped": list(found.skipped),
        "differences": [
            {
                "rule": one.rule,
                "seed": one.seed,
                "row": one.row,
                "outputs": list(one.outputs),
                "en": one.text.en,
                "zh": one.text.zh,
            }
            for one in found.differences
        ],
    }


def _print(found: Verification, lang: Language) -> None:
    screen = stdout()
    counts = ", ".join(f"{verdict.term.en} {n}" for verdict, n in sorted(found.verdicts.items()))
    counts_zh = ",".join(f"{verdict.term.zh} {n}" for verdict, n in sorted(found.verdicts.items()))
    line = Term(
        f"{found.engine}, seed {found.seed}: {found.findings} findings about {found.records} "
        f"matters, {found.differing} differ",
        f"{found.engine},种子 {found.seed}:{found.records} 个事项、{found.findings} 项结论,"
        f"不一致 {found.differing} 项",
    )
    screen.print(Text(line.text(lang), "bold"))
    screen.print(Term(counts, counts_zh).text(lang))
    for one in found.differences[:_SHOWN]:
        screen.print(one.text.text(lang))
