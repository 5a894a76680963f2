"""A program as one script for those who keep the database: what it makes, how to check it."""

from collections.abc import Iterator
from typing import Final

from execrules.engines.sql import syntax as sql
from execrules.engines.sql.dialects import Dialect
from execrules.engines.sql.events import FACTS
from execrules.engines.sql.program import SqlProgram, sql_name
from execrules.errors import SqlError
from execrules.terms import Term

MAKER: Final = "execrules"

# Where making a table or view ends a transaction there is none to begin.
_IN_ONE_TRANSACTION: Final = frozenset({Dialect.DUCKDB, Dialect.POSTGRES, Dialect.SQLITE})


def script(program: SqlProgram) -> str:
    """The statements that load the tables and make the views, after a comment in two languages.

    Raises `SqlError` for lists in Spark, which writes the steps that work them out into the view
    as often as they are named, until it is too large to read.

    >>> from execrules import china_calendar, rule_set
    >>> from execrules.engines.sql import compile_sql
    >>> rules = rule_set("evaluation-2018").only("eval-closing")
    >>> text = script(compile_sql(
    ...     rules, dialect=Dialect.SQLITE, table="cases", keys=["case"], calendar=china_calendar()
    ... ))
    >>> text.splitlines()[0]
    '-- execrules: evaluation-2018 (1 rules) for sqlite'
    """
    if program.dialect is Dialect.SPARK and program.reader.lists.inputs:
        raise SqlError(
            Term(
                "a view of Spark cannot read deductions, extensions or repeated events; "
                "judge the table with judge_table() in a session of Spark",
                "Spark 视图无法读取扣除、延长或重复事件的表;请在 Spark 会话中用 judge_table() 判定",
            )
        )
    return "\n".join(_parts(program)) + "\n"


def _parts(program: SqlProgram) -> Iterator[str]:
    yield from _commented(_heading(program))
    together = program.dialect in _IN_ONE_TRANSACTION
    if together:
        yield "BEGIN TRANSACTION;"
    for table in program.tables:
        yield f"{table.created(program.dialect)};"
        for statement in table.inserts(program.dialect):
            yield f"{statement};"
    yield f"{program.view};"
    yield f"{program.rejected_view};"
    if together:
        yield "COMMIT;"
    yield ""
    yield from _commented(_checks(program))
    yield ""
    yield from _commented(_removal(program))


def _heading(program: SqlProgram) -> Iterator[str]:
    rules, names = program.rules, program.names
    yield f"{MAKER}: {program.rule_set} ({len(rules)} rules) for {program.dialect}"
    for calendar in program.reader.calendars.each:
        yield f"calendar {calendar.name}, version {calendar.version}"
    yield f"sha256 {program.content_hash}"
    yield ""
    made = ", ".join(
        ".".join(name)
        for name in (names.days, names.as_of, names.rules, names.findings, names.rejected)
    )
    yield from _both(
        Term(
            f"This script makes: {made}.",
            f"本脚本建立:{made}。",
        )
    )
    yield from _both(_source(program))
    if program.dialect is Dialect.POSTGRES:
        yield from _both(
            Term(
                "SET jit = off and SET enable_nestloop = off in sessions that ask the view: "
                "compiling its expressions takes longer than running them, and its steps have no "
                "statistics.",
                "查询视图的会话请先 SET jit = off 并 SET enable_nestloop = off:"
                "编译表达式比执行更费时,且各步骤没有统计信息。",
            )
        )
    yield from _both(_day_of_judging(program))
    yield from _both(
        Term(
            f"{names.findings[-1]} has one row for each row of the table, and for each rule the "
            f"columns {', '.join(program.outputs)}, called RULE.OUTPUT; "
            f"{names.rules[-1]} says what the rules are",
            f"{names.findings[-1]} 与原表逐行对应,每条规则的列为 {'、'.join(program.outputs)},"
            f"列名为“规则编号.输出”;{names.rules[-1]} 说明各规则",
        )
    )


def _day_of_judging(program: SqlProgram) -> Term:
    """How the day is set, as a statement to copy."""
    table = sql.table(program.names.as_of).sql(dialect=program.dialect.value)
    day = "'2018-12-31'" if program.dialect is Dialect.SQLITE else "DATE '2018-12-31'"
    if program.as_of is None:
        return Term(
            f"The day of judging is not set, and the view is empty until then: "
            f"INSERT INTO {table} VALUES ({day}); later UPDATE {table} SET as_of = {day}; "
            f"there must be one row, and a day in it.",
            f"尚未设定判定截止日,在此之前视图为空:INSERT INTO {table} VALUES ({day});"
            f"以后用 UPDATE {table} SET as_of = {day};须恰有一行且为有效日期。",
        )
    return Term(
        f"The day of judging is {program.as_of}; for another one UPDATE {table} SET as_of = {day}; "
        f"unless there is one row with a day in it, the view is empty.",
        f"判定截止日为 {program.as_of};更改用 UPDATE {table} SET as_of = {day};"
        f"须恰有一行且为有效日期,否则视图为空。",
    )


def _source(program: SqlProgram) -> Term:
    reader = program.reader
    if reader.table == FACTS and reader.pivot is not None:
        name = ".".join(sql_name(reader.pivot.table.name))
        return Term(
            f"It reads the events in {name}, key {', '.join(reader.key)}.",
            f"读取事件表 {name},键为 {'、'.join(reader.key)}。",
        )
    columns = ", ".join(
        f"{column} ({raw.fact.title.en}, {sort})"
        for raw, (column, sort) in reader.inputs.columns.items()
    )
    columns_zh = "、".join(
        f"{column}({raw.fact.title.zh},{sort})"
        for raw, (column, sort) in reader.inputs.columns.items()
    )
    name = ".".join(reader.table)
    return Term(
        f"It reads the table {name}, key {', '.join(reader.key)}, columns: {columns}.",
        f"读取表 {name},键为 {'、'.join(reader.key)},列:{columns_zh}。",
    )


def _checks(program: SqlProgram) -> Iterator[str]:
    names = program.names
    yield from _both(
        Term(
            f"How to check: {names.days[-1]} has {program.days.size} rows, otherwise the view is "
            f"empty; {names.rejected[-1]} lists the cells that cannot be read, whose rows are not "
            f"in the view; the next query lists keys that are there twice, which must not be.",
            f"核对方法:{names.days[-1]} 应有 {program.days.size} 行,否则视图为空;"
            f"{names.rejected[-1]} 列出无法读取的单元格,其所在行不在视图中;"
            f"下一查询列出重复的键,应为空。",
        )
    )
    if program.reader.pivot is None:
        yield from program.duplicates.splitlines()
    nodes = program.unknown_nodes
    if nodes is not None:
        yield from _both(
            Term(
                "The next query lists the nodes that stand for no fact of these rules.",
                "下一查询列出不对应任何事实的节点。",
            )
        )
        yield from nodes.splitlines()
    entries = program.unmatched
    if entries is not None:
        yield from _both(
            Term(
                "The next query lists the entries whose key no matter has: they bear on nothing.",
                "下一查询列出键不属于任何事项的条目:这些条目不影响任何结论。",
            )
        )
        yield from entries.splitlines()
    yield ""
    yield from _both(
        Term("What is overdue, one row for each rule:", "超期未办事项,每条规则一行:"),
    )
    yield from program.failing().splitlines()


def _removal(program: SqlProgram) -> Iterator[str]:
    """Statements to copy, in comments: a table of the same name may be somebody else's."""
    yield from _both(
        Term(
            "Before a newer script, for another calendar or other rules, take this one away by:",
            "执行新脚本(日历或规则有更新)之前,用以下语句删除本脚本所建对象:",
        )
    )
    names = program.names
    made = [("VIEW", names.rejected), ("VIEW", names.findings)]
    made += [("TABLE", table.name) for table in reversed(program.tables)]
    for kind, name in made:
        yield f"DROP {kind} {sql.table(name).sql(dialect=program.dialect.value)};"


def _both(term: Term) -> tuple[str, str]:
    return term.zh, term.en


def _commented(lines: Iterator[str]) -> Iterator[str]:
    """The lines as comments; in a name what could end one becomes a space."""
    for line in lines:
        plain = "".join(sign if sign.isprintable() else " " for sign in line)
        yield f"-- {plain}".rstrip()
