"""Cells as the integers that are counted with, and which cells can be read at all.

Days and instants become integers in `day_numbers`.
"""

from collections.abc import Sequence
from typing import assert_never

from execrules.engines.sql import syntax as sql
from execrules.engines.sql.dialects import CellSort, Dialect
from execrules.engines.sql.operations import greatest, least
from execrules.engines.sql.syntax import Sql


def flag_number(cell: Sql, dialect: Dialect) -> Sql:
    """1 or 0 for a cell that is true or false."""
    match dialect:
        case Dialect.DUCKDB | Dialect.POSTGRES | Dialect.SPARK:
            return sql.cast(cell, "int")
        case Dialect.MYSQL | Dialect.SQLITE | Dialect.ORACLE:
            empty = sql.is_null(cell.copy())
            return sql.case([(empty, sql.null()), (cell, sql.integer(1))], sql.integer(0))
        case _:
            assert_never(dialect)


def fen(cell: Sql, sort: CellSort, dialect: Dialect) -> Sql:
    """Whole fen of a sum in yuan; what is less than a fen is cut off.

    A sum in floating point is first rounded to what it was written as.
    """
    if sort is CellSort.FLOAT and dialect is Dialect.POSTGRES:
        cell = sql.cast(cell, "decimal")
    hundred = sql.product(cell, sql.integer(100))
    if sort is CellSort.FLOAT and dialect is not Dialect.POSTGRES:
        hundred = sql.function("ROUND", hundred, sql.integer(3))
    match dialect:
        case Dialect.DUCKDB | Dialect.POSTGRES:
            return sql.cast(sql.function("TRUNC", hundred), "bigint")
        case Dialect.SQLITE | Dialect.SPARK:
            return sql.cast(hundred, "bigint")
        case Dialect.MYSQL:
            return sql.cast(sql.function("TRUNCATE", hundred, sql.integer(0)), "bigint")
        case Dialect.ORACLE:
            return sql.function("TRUNC", hundred)
        case _:
            assert_never(dialect)


def are_compared(sort: CellSort, dialect: Dialect) -> bool:
    """Whether cells of a sort are in the order of their days, as they are.

    A day of Oracle has a time, an instant of any database is later than its own day, and the texts
    of SQLite are days that exist.
    """
    if sort is CellSort.DAY:
        return dialect is not Dialect.ORACLE
    return sort is CellSort.DAY_TEXT


def readable(cell: Sql, sort: CellSort, dialect: Dialect) -> Sql | None:
    """Whether a filled cell can be read; None where the type of the column says that it can."""
    match sort:
        case CellSort.DAY | CellSort.TIMESTAMP | CellSort.ZONED:
            return _in_the_calendar(cell, sort, dialect)
        case CellSort.DAY_TEXT:
            return _is_a_day(cell)
        case CellSort.TIMESTAMP_TEXT:
            return _is_an_instant(cell)
        case CellSort.BIT:
            return sql.one_of(cell, [sql.integer(0), sql.integer(1)])
        case CellSort.NUMBER | CellSort.FLOAT:
            most = 10**15
            return sql.between(cell, sql.integer(-most), sql.integer(most))
        case CellSort.BOOLEAN | CellSort.TEXT:
            return None
        case _:
            assert_never(sort)


def _in_the_calendar(cell: Sql, sort: CellSort, dialect: Dialect) -> Sql | None:
    ends = _writable(sort, dialect)
    return None if ends is None else sql.between(cell, *ends)


def all_writable(cells: Sequence[Sql], sort: CellSort, dialect: Dialect) -> Sql | None:
    """Whether all filled cells of one sort can be read, asked of the least and the greatest.

    One question instead of one for each column, in databases whose LEAST passes over nulls; None
    where every day that a column can hold can be read.
    """
    ends = _writable(sort, dialect)
    if ends is None:
        return None
    first, last = ends
    lowest = sql.function("COALESCE", least([*cells], dialect), first.copy())
    highest = sql.function("COALESCE", greatest([c.copy() for c in cells], dialect), first.copy())
    return sql.all_of([sql.at_least(lowest, first), sql.at_most(highest, last)])


def _writable(sort: CellSort, dialect: Dialect) -> tuple[Sql, Sql] | None:
    """The first and the last day; dates go beyond the years 1 to 9999 in some databases."""
    if dialect in {Dialect.MYSQL, Dialect.ORACLE, Dialect.SQLITE}:
        return None
    kinds = {
        CellSort.DAY: "date",
        CellSort.TIMESTAMP: "timestampntz" if dialect is Dialect.SPARK else "timestamp",
        CellSort.ZONED: "timestamptz" if dialect is not Dialect.SPARK else "timestamp",
    }
    kind = kinds.get(sort)
    if kind is None:
        return None
    return sql.cast(sql.text("0001-01-01"), kind), sql.cast(sql.text("9999-12-31"), kind)


def _is_a_day(cell: Sql) -> Sql:
    """Whether a text in SQLite is a day that exists.

    It moves 30 February to March once it counts with it. Of what is no day at all DATE is null,
    and so would the comparison be.
    """
    is_any = sql.is_filled(sql.function("DATE", cell.copy()))
    return sql.all_of([is_any, sql.equal(_counted_day(cell.copy()), cell)])


def _counted_day(cell: Sql) -> Sql:
    return sql.function("DATE", cell, sql.text("+0 days"))


def _is_an_instant(cell: Sql) -> Sql:
    lengths = [sql.integer(length) for length in (10, 16, 19)]
    shape = sql.one_of(sql.function("LENGTH", cell.copy()), lengths)
    first = sql.function("SUBSTR", cell.copy(), sql.integer(1), sql.integer(10))
    is_any = sql.is_filled(sql.function("DATETIME", cell.copy()))
    return sql.all_of([shape, is_any, sql.equal(_counted_day(cell), first)])
