"""How long PostgreSQL takes to explain a view of many rules: the bar is five seconds for 150.

`python -m benchmarks.postgres_view "host=... dbname=..." [--rules N]`; needs a server in which the
tables may be made, in a schema of their own that is dropped again. Printed are seconds of `EXPLAIN`
with and without `jit`, and how often the plan joins the day table.
"""

import argparse
from statistics import median
from time import perf_counter
from typing import Final

import psycopg

from execrules import china_calendar, rule_set
from execrules.engines.sql import CellSort, Dialect, SqlProgram, TableNames, compile_sql, script

_SCHEMA: Final = "execrules_benchmark"
_REPETITIONS: Final = 3
_TYPES: Final = {
    CellSort.DAY: "date",
    CellSort.TIMESTAMP: "timestamp",
    CellSort.BOOLEAN: "boolean",
    CellSort.TEXT: "text",
    CellSort.NUMBER: "numeric",
}


def _program(number: int) -> SqlProgram:
    rules = rule_set("all")
    limited = [rule.id for rule in rules if rule.is_limited][:number]
    return compile_sql(
        rules.only(*limited),
        dialect=Dialect.POSTGRES,
        table=(_SCHEMA, "cases"),
        keys=["case"],
        calendar=china_calendar(),
        names=TableNames(schema=_SCHEMA),
    )


def _made(connection: "psycopg.Connection[tuple[object, ...]]", program: SqlProgram) -> None:
    columns = ", ".join(
        f'"{name}" {_TYPES[sort]}' for name, sort in program.reader.inputs.columns.values()
    )
    connection.execute(f"DROP SCHEMA IF EXISTS {_SCHEMA} CASCADE; CREATE SCHEMA {_SCHEMA}".encode())
    connection.execute(f'CREATE TABLE {_SCHEMA}.cases ("case" text, {columns})'.encode())
    connection.execute(script(program).encode())
    connection.execute(f"ANALYZE {_SCHEMA}.execrules_days".encode())


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dsn")
    parser.add_argument("--rules", type=int, default=150)
    asked = parser.parse_args()
    program = _program(asked.rules)
    explain = f"EXPLAIN SELECT * FROM {_SCHEMA}.execrules_findings".encode()  # noqa: S608 # its own
    with psycopg.connect(asked.dsn, autocommit=True) as connection:
        _made(connection, program)
        for jit in ("off", "on"):
            connection.execute(f"SET jit = {jit}".encode())
            took = []
            for _ in range(_REPETITIONS):
                began = perf_counter()
                plan = connection.execute(explain).fetchall()
                took.append(perf_counter() - began)
            print(f"{len(program.rules)} rules, jit {jit}: explained in {median(took):.1f} s")
        joins = sum("Scan" in str(line) and "execrules_days" in str(line) for (line,) in plan) - 1
        print(f"joins with the day table: {joins}; characters of the view: {len(program.view):,}")
        connection.execute(f"DROP SCHEMA {_SCHEMA} CASCADE".encode())


if __name__ == "__main__":
    main()
