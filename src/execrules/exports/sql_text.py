"""A table as SQL text: a comment with its stamp, CREATE TABLE, and INSERT statements.

Plain types and literals that PostgreSQL, SQLite, DuckDB, MySQL (with ANSI_QUOTES) and SQL Server
read alike: a day is a quoted YYYY-MM-DD, since not all of them know `DATE '...'`. Names are quoted,
texts are quoted and checked, and nothing else that a user wrote gets into a statement.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from execrules.errors import TableError
from execrules.exports.stamps import Stamp
from execrules.join_tables.tables import Cell, Column, JoinTable, Sort
from execrules.terms import Term

_ROWS_A_STATEMENT: Final = 500
_TYPES: Final = {Sort.INTEGER: "INTEGER", Sort.FLAG: "SMALLINT", Sort.DAY: "DATE"}


def as_sql(table: JoinTable, stamp: Stamp) -> str:
    """The statements that make and fill the table, for one transaction of the caller's."""
    return "".join(f"{statement}\n" for statement in _statements(table, stamp))


def _statements(table: JoinTable, stamp: Stamp) -> Iterator[str]:
    name, rows = quoted_name(table.name), table.rows
    yield f"-- {stamp}"
    yield f"CREATE TABLE {name} ("
    for column in table.columns:
        must = " NOT NULL" if column.is_complete else ""
        yield f"  {quoted_name(column.name)} {_type(column)}{must},"
    yield f"  PRIMARY KEY ({', '.join(map(quoted_name, table.key))})"
    yield ");"
    head = f"INSERT INTO {name} ({', '.join(quoted_name(c.name) for c in table.columns)}) VALUES"
    for start in range(0, len(rows), _ROWS_A_STATEMENT):
        part = rows[start : start + _ROWS_A_STATEMENT]
        yield head
        yield ",\n".join(f"  ({', '.join(map(literal, row))})" for row in part) + ";"


def quoted_name(name: str) -> str:
    """A name of a table or column as SQL writes it.

    >>> print(quoted_name('the "last" day'))
    "the ""last"" day"
    """
    return '"' + _checked(name).replace('"', '""') + '"'


def literal(value: Cell) -> str:
    """A value as SQL writes it; a text that not every database would read alike is refused.

    >>> literal("it's"), literal(date(2018, 9, 28)), literal(5), literal(None)
    ("'it''s'", "'2018-09-28'", '5', 'NULL')
    """
    match value:
        case None:
            return "NULL"
        case int():
            return str(value)
        case date():
            return f"'{value.isoformat()}'"
        case str():
            return "'" + _checked(value).replace("'", "''") + "'"


def _checked(text: str) -> str:
    # Some databases read a backslash as the beginning of an escape, others as itself.
    if "\\" in text or not text.isprintable():
        raise TableError(
            Term(
                f"{text!r} holds a backslash or a control character, which databases read "
                f"differently; rename it, or export CSV or Parquet",
                f"{text!r} 含反斜线或控制字符,各数据库读法不一;请改名,或导出 CSV、Parquet",
            )
        )
    return text


def _type(column: Column) -> str:
    if column.sort is not Sort.TEXT:
        return _TYPES[column.sort]
    longest = max((len(value) for value in column.values if isinstance(value, str)), default=1)
    return f"VARCHAR({max(longest, 1)})"
