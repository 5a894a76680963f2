"""What the planner of PostgreSQL makes of a view of 150 rules."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import psycopg
import pytest

from execrules import RuleSet, china_calendar, rule_set
from execrules.engines.sql import (
    CellSort,
    Dialect,
    SqlProgram,
    TableNames,
    compile_sql,
    script,
)
from execrules.lowering import outcomes
from execrules.steps import Look, Value
from servers.postgres import Server, postgres

_TYPES = {
    CellSort.DAY: "date",
    CellSort.TIMESTAMP: "timestamp",
    CellSort.BOOLEAN: "boolean",
    CellSort.TEXT: "text",
    CellSort.NUMBER: "numeric",
}
_RULES = 150


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with postgres() as running:
        yield running


def _wide() -> RuleSet:
    rules = rule_set("all")
    return rules.only(*[rule.id for rule in rules if rule.is_limited][:_RULES])


def _program(rules: RuleSet) -> SqlProgram:
    return compile_sql(
        rules, dialect=Dialect.POSTGRES, table="cases", keys=["case"], calendar=china_calendar()
    )


def test_a_view_joins_the_calendar_once_for_each_bound_of_a_trigger(server: Server) -> None:
    """However many periods run from a day: the view of 150 rules, as the planner will run it."""
    rules = _wide()
    program = _program(rules)
    with psycopg.connect(server.dsn, autocommit=True) as connection:
        columns = ", ".join(
            f'"{name}" {_TYPES[sort]}' for name, sort in program.reader.inputs.columns.values()
        )
        connection.execute(f'CREATE TABLE cases ("case" text, {columns})'.encode())
        connection.execute(script(program).encode())
        found = connection.execute("EXPLAIN (FORMAT JSON) SELECT * FROM execrules_findings")
        [[plan]] = found.fetchone() or ([],)
    days = [node for node in _nodes(plan) if node.get("Relation Name") == "execrules_days"]
    counted = [node for node in days if node.get("Parent Relationship") == "InitPlan"]

    # The rows of the day table are counted once, to see that all are there.
    joined = len(days) - max(len(counted), 1)

    assert len(rules.rules) == _RULES
    assert joined <= len(_starts(rules))
    assert joined == program.view.count('JOIN "execrules_days"')


def _nodes(plan: Any) -> Iterator[dict[str, Any]]:  # Any: JSON of PostgreSQL
    if isinstance(plan, list):
        for part in plan:
            yield from _nodes(part)
    elif isinstance(plan, dict):
        yield plan
        for part in plan.values():
            yield from _nodes(part)


def _starts(rules: RuleSet) -> set[Value]:
    """The bounds of the moments from which the rules count, each once."""
    found: set[Value] = set()
    for rule in rules:
        for let in outcomes(rule).lets:
            found |= {look.start for look in _looks(let)}
    return found


def _looks(node: object) -> Iterator[Look]:
    if isinstance(node, Look):
        yield node
    if isinstance(node, tuple):
        for part in node:
            yield from _looks(part)
    for field in getattr(node, "__attrs_attrs__", ()):
        yield from _looks(getattr(node, field.name))


def test_the_queries_of_a_script_run_as_they_are_printed(server: Server) -> None:
    """A month from 28 September 2018 ends on 29 October, a Monday: 63 days before the year ends.

    Most rules have nothing to say of this matter, and columns that are null for all matters.
    """
    program = compile_sql(
        rule_set("evaluation-2018"),
        dialect=Dialect.POSTGRES,
        table=("printed", "cases"),
        keys=["case"],
        calendar=china_calendar(),
        as_of=date(2018, 12, 31),
        names=TableNames(schema="printed"),
    )
    columns = ", ".join(
        f'"{name}" {_TYPES[sort]}' for name, sort in program.reader.inputs.columns.values()
    )
    with psycopg.connect(server.dsn, autocommit=True) as connection:
        connection.execute("CREATE SCHEMA printed")
        connection.execute(f'CREATE TABLE printed.cases ("case" text, {columns})'.encode())
        connection.execute(
            "INSERT INTO printed.cases (\"case\", payable) VALUES ('a', '2018-09-28')"
        )
        connection.execute(script(program).encode())
        failing = connection.execute(program.failing().encode()).fetchall()
        assert failing == [("a", "eval-payout", "overdue", date(2018, 10, 29), 63)]
        assert connection.execute(program.duplicates.encode()).fetchall() == []
        kinds = connection.execute(
            "SELECT attname::text, format_type(atttypid, NULL) FROM pg_attribute "
            "WHERE attrelid = 'printed.execrules_findings'::regclass AND attnum > 0"
        ).fetchall()
    wrong = {
        name: kind
        for name, kind in kinds
        for ending, allowed in (
            (".verdict", {"text"}),
            (".missing", {"text"}),
            (".due", {"date", "timestamp without time zone"}),
            (".over", {"integer", "bigint"}),
        )
        if name.endswith(ending) and kind not in allowed
    }
    assert wrong == {}


def test_a_script_is_run_as_a_whole_or_not_at_all(server: Server) -> None:
    """A view over a table that is not there leaves no table behind."""
    program = compile_sql(
        rule_set("evaluation-2018"),
        dialect=Dialect.POSTGRES,
        table="no such table",
        keys=["case"],
        calendar=china_calendar(),
    )
    with psycopg.connect(server.dsn, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
        with pytest.raises(psycopg.errors.UndefinedTable):
            connection.execute(script(program).encode())
        connection.execute("ROLLBACK")
        left = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
        assert left.fetchone() == (0,)
