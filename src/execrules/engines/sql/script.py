"""A program as one script for those who keep the database: what it makes, how to check it."""

from collections.abc import Iterator
from typing import Final

from execrules.engines.sql.dialects import Dialect
from execrules.engines.sql.events import FACTS
from execrules.engines.sql.program import SqlProgram, sql_name
from execrules.terms import Term

MAKER: Final = "execrules"

# Where making a table or view ends a transaction there is none to begin.
_IN_ONE_TRANSACTION: Final = frozenset({Dialect.DUCKDB, Dialect.POSTGRES, Dialect.SQLITE})


def script(program: SqlProgram) -> str:
    """The statements that load the tables and make the views, after a comment in two languages.

    >>> from execrules import china_calendar, rule_set
    >>> from execrules.engines.sql import compile_sql
    >>> rules = rule_set("evaluation-2018").only("eval-closing")
    >>> text = script(compile_sql(
    ...     rules, dialect=Dialect.SQLITE, table="cases", keys=["case"], calendar=china_calendar()
    ... ))
    >>> text.splitlines()[0]
    '-- execrules: evaluation-2018 (1 rules) for sqlite'
    """
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
                "SET jit = off in sessions that ask the view: compiling its expressions takes "
                "longer than running them.",
                "查询视图的会话请先 SET jit = off:编译表达式比执行更费时。",
            )
        )
    yield from _both(
        Term(
            f"{names.as_of[-1]} holds the day of judging in its one row; set it before you ask: "
            f"UPDATE {names.as_of[-1]} SET as_of = ...",
            f"{names.as_of[-1]} 仅有一行,为判定截止日;查询前请更新:"
            f"UPDATE {names.as_of[-1]} SET as_of = ...",
        )
        if program.as_of is not None
        else Term(
            f"{names.as_of[-1]} is empty; insert the day of judging as its one row, "
            f"until then the view is empty",
            f"{names.as_of[-1]} 为空;请插入一行判定截止日,在此之前视图无数据",
        )
    )
    yield from _both(
        Term(
            f"{names.findings[-1]} has one row for each row of the table, and for each rule the "
            f"columns {', '.join(program.outputs)}, called RULE.OUTPUT; "
            f"{names.rules[-1]} says what the rules are",
            f"{names.findings[-1]} 与原表逐行对应,每条规则的列为 {'、'.join(program.outputs)},"
            f"列名为“规则编号.输出”;{names.rules[-1]} 说明各规则",
        )
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
    yield ""
    yield from _both(
        Term("What is overdue, one row for each rule:", "超期未办事项,每条规则一行:"),
    )
    yield from program.failing().splitlines()


def _both(term: Term) -> tuple[str, str]:
    return term.zh, term.en


def _commented(lines: Iterator[str]) -> Iterator[str]:
    """The lines as comments; a name in them holds no line break, which would end one."""
    for line in lines:
        yield f"-- {line}".rstrip()
