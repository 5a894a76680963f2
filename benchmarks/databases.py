"""The rules as SQL beside SQL written by hand, in DuckDB on the same five million matters.

Both read one table and write one, whose answers are compared before they are timed. What is counted
is the time of the processor, which other work on the machine disturbs less than the clock.
"""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time_ns
from typing import Final

import attrs
import duckdb

from benchmarks import duckdb_by_hand as by_hand
from benchmarks.column_matters import AS_OF, matters
from benchmarks.results import Group, Line, against
from benchmarks.timing import Contender, Effort, in_turns
from execrules import WorkingDayCalendar, china_calendar, rule_set
from execrules.engines.sql import Dialect, Output, compile_sql
from execrules.facts import is_list

MATTERS: Final = 5_000_000
BY_HAND: Final = "SQL by hand"

_BAR: Final = 1.2
_USUAL: Final = (Output.VERDICT, Output.DUE, Output.OVER, Output.MISSING)
_COMPARED: Final = 200_000
_MOST_REPETITIONS: Final = 7


def databases(effort: Effort, number: int = MATTERS) -> Group:
    """All lines about databases."""
    calendar, rules = china_calendar(), rule_set("evaluation-2018")
    judged = sum(rule.is_limited for rule in rules)
    short = attrs.evolve(effort, repetitions=min(effort.repetitions, _MOST_REPETITIONS))
    lines: list[Line] = []
    with duckdb.connect() as part, duckdb.connect() as whole:
        columns = _filled(part, calendar, min(number, _COMPARED))
        _filled(whole, calendar, number)
        for what, outputs, query in (
            ("verdicts", (Output.VERDICT,), by_hand.verdicts(columns, AS_OF)),
            ("the usual outputs", _USUAL, by_hand.findings(columns, AS_OF)),
        ):
            ours = _ours((part, whole), calendar, columns, outputs)
            if fault := _differing(part, ours, query):
                lines.append(Line(what=what, peer=BY_HAND, bar=_BAR, fault=fault))
                continue
            mine, theirs = in_turns(
                short,
                *(
                    Contender(_written(whole, name, asked), number * judged)
                    for name, asked in (("ours", ours), ("theirs", query))
                ),
                clock=process_time_ns,
            )
            lines.append(against(what, mine, BY_HAND, theirs, bar=_BAR))
    return Group(
        title=f"DuckDB ({number:,} matters, {judged} rules; processor time of one finding)",
        lines=tuple(lines),
        notes=("by hand: no bounds, neighbours, ends of the calendar; ours judges them all",),
    )


def _filled(
    connection: duckdb.DuckDBPyConnection, calendar: WorkingDayCalendar, number: int
) -> Sequence[str]:
    """Write the matters, and the calendar as somebody would keep it; the columns of the matters."""
    frame = matters(number)
    connection.execute("SET enable_progress_bar = false")
    with TemporaryDirectory() as folder:
        file = str(Path(folder) / "matters.parquet")
        frame.write_parquet(file)
        connection.execute("CREATE TABLE cases AS SELECT * FROM read_parquet(?)", [file])
    connection.execute("CREATE TABLE calendar (day DATE, ordinal INT)")
    rows = [list(row) for row in by_hand.calendar_rows(calendar)]
    connection.executemany("INSERT INTO calendar VALUES (?, ?)", rows)
    connection.execute(
        "CREATE TABLE working AS SELECT ordinal, min(day) AS day FROM calendar "
        "WHERE ordinal > 0 GROUP BY ordinal"
    )
    return frame.columns


def _ours(
    connections: Sequence[duckdb.DuckDBPyConnection],
    calendar: WorkingDayCalendar,
    columns: Sequence[str],
    outputs: Sequence[Output],
) -> str:
    """Our query, its tables written; that there are no deductions is assumed, as by hand."""
    rules = rule_set("evaluation-2018")
    program = compile_sql(
        rules,
        dialect=Dialect.DUCKDB,
        table="cases",
        keys=["case"],
        calendar=calendar,
        as_of=AS_OF,
        columns={name: name for name in columns if name != "case"},
        assumed={fact.name: () for rule in rules for fact in rule.facts if is_list(fact)},
        outputs=outputs,
    )
    for connection in connections:
        for table in program.tables:
            connection.execute(f"DROP TABLE IF EXISTS {'.'.join(table.name)}")
            connection.execute(table.created(program.dialect))
            for statement in table.inserts(program.dialect):
                connection.execute(statement)
    return program.select


def _written(connection: duckdb.DuckDBPyConnection, name: str, query: str) -> "_Loop":
    return _Loop(connection, f"CREATE OR REPLACE TEMP TABLE {name} AS {query}")


@attrs.frozen
class _Loop:
    connection: duckdb.DuckDBPyConnection
    statement: str

    def __call__(self) -> None:
        self.connection.execute(self.statement)


def _differing(connection: duckdb.DuckDBPyConnection, ours: str, theirs: str) -> str:
    """The first column whose answers are not the same."""
    for name, query in (("ours", ours), ("theirs", theirs)):
        _written(connection, name, query)()
    described = connection.execute("SELECT * FROM ours LIMIT 0").description or []
    for column, *_ in described:
        row = connection.execute(
            f'SELECT count(*) FROM ours JOIN theirs USING ("case") WHERE '  # noqa: S608 # our names
            f'CAST(ours."{column}" AS VARCHAR) IS DISTINCT FROM '
            f'CAST(theirs."{column}" AS VARCHAR)'
        ).fetchone()
        if row is None or row[0]:
            return f"{column}: {row} answers differ"
    return ""
