"""Days and instants of a database as the numbers that are counted with, and back again.

Days are counted from 1970-01-01, since databases do not agree on the days before 1583.
"""

from typing import Final, assert_never

from execrules.engines.sql import syntax as sql
from execrules.engines.sql.dialects import CellSort, Dialect
from execrules.engines.sql.operations import divided, long
from execrules.engines.sql.syntax import Sql
from execrules.instants import SECONDS_PER_DAY

_EPOCH_DAY: Final = 719_163  # the number of 1970-01-01
_EPOCH_SECOND: Final = _EPOCH_DAY * SECONDS_PER_DAY
_SHANGHAI: Final = 8 * 3_600
_MICROSECONDS: Final = 1_000_000
_JULIAN_DAY_ZERO: Final = "1721424.5"


def day_number(cell: Sql, sort: CellSort, dialect: Dialect) -> Sql:
    """The number of the day of a cell that holds a day or an instant."""
    if sort in {CellSort.TIMESTAMP, CellSort.ZONED, CellSort.TIMESTAMP_TEXT}:
        return divided(second_number(cell, sort, dialect), SECONDS_PER_DAY, dialect)
    match dialect:
        case Dialect.DUCKDB:
            return sql.cast(sql.less(cell, _day_zero()), "int")
        case Dialect.POSTGRES:
            days = sql.less(cell, _epoch(dialect))
        case Dialect.SQLITE:
            days = sql.less(sql.function("JULIANDAY", cell), sql.decimal(_JULIAN_DAY_ZERO))
            return sql.cast(days, "int")
        case Dialect.SPARK:
            days = sql.function("UNIX_DATE", cell)
        case Dialect.MYSQL:
            days = sql.function("DATEDIFF", cell, _epoch(dialect))
        case Dialect.ORACLE:
            days = sql.less(sql.function("TRUNC", cell), _epoch(dialect))
        case _:
            assert_never(dialect)
    return sql.added(days, sql.integer(_EPOCH_DAY))


def second_number(cell: Sql, sort: CellSort, dialect: Dialect) -> Sql:
    """The number of the second of a cell that holds an instant, or of the first one of a day."""
    if sort in {CellSort.DAY, CellSort.DAY_TEXT}:
        return sql.product(long(day_number(cell, sort, dialect), dialect), _seconds_a_day())
    shift = _EPOCH_SECOND + (_SHANGHAI if sort is CellSort.ZONED else 0)
    match dialect:
        case Dialect.DUCKDB:
            micros = sql.function("EPOCH_US", cell)
            since = sql.added(micros, sql.integer(shift * _MICROSECONDS))
            return sql.whole_quotient(since, sql.integer(_MICROSECONDS))
        case Dialect.POSTGRES:
            since = sql.function("FLOOR", sql.extracted("EPOCH", cell))
            return sql.added(sql.cast(since, "bigint"), sql.integer(shift))
        case Dialect.SQLITE:
            since = sql.cast(sql.function("STRFTIME", sql.text("%s"), cell), "int")
            return sql.added(since, sql.integer(shift))
        case Dialect.SPARK if sort is CellSort.ZONED:
            micros = sql.function("UNIX_MICROS", cell)
            since = sql.added(micros, sql.integer(shift * _MICROSECONDS))
            return sql.whole_quotient(since, sql.integer(_MICROSECONDS))
        case Dialect.SPARK:
            return _spark_second(cell)
        case Dialect.MYSQL:
            unit = sql.function("TIMESTAMPDIFF", sql.word("SECOND"), _epoch(dialect), cell)
            return sql.added(unit, sql.integer(shift))
        case Dialect.ORACLE:
            days = sql.less(sql.cast(cell, "date"), _epoch(dialect))
            return sql.added(
                sql.function("ROUND", sql.product(days, _seconds_a_day())), sql.integer(shift)
            )
        case _:
            assert_never(dialect)


def _spark_second(cell: Sql) -> Sql:
    """From the parts of a timestamp without a zone; a cast to an instant would ask the session."""
    parts = [
        sql.product(
            sql.cast(sql.added(sql.function("UNIX_DATE", sql.cast(cell.copy(), "date")),
                               sql.integer(_EPOCH_DAY)), "bigint"),
            _seconds_a_day(),
        ),
        sql.product(sql.function("HOUR", cell.copy()), sql.integer(3_600)),
        sql.product(sql.function("MINUTE", cell.copy()), sql.integer(60)),
        sql.function("SECOND", cell),
    ]  # fmt: skip
    found = parts[0]
    for part in parts[1:]:
        found = sql.added(found, part)
    return found


def as_date(number: Sql, dialect: Dialect) -> Sql:
    """The day of a day number between 1900 and 2299."""
    if dialect is Dialect.DUCKDB:
        return sql.added(_day_zero(), sql.cast(number, "int"))
    since = sql.less(number, sql.integer(_EPOCH_DAY))
    match dialect:
        case Dialect.POSTGRES:
            return sql.added(_epoch(dialect), sql.cast(since, "int"))
        case Dialect.SQLITE:
            return sql.function("DATE", sql.added(number, sql.decimal(_JULIAN_DAY_ZERO)))
        case Dialect.SPARK:
            return sql.function("DATE_FROM_UNIX_DATE", sql.cast(since, "int"))
        case Dialect.MYSQL:
            # TO_DAYS counts from the year 0, which has 366 days and one less than ours before it.
            return sql.function("FROM_DAYS", sql.added(number, sql.integer(365)))
        case Dialect.ORACLE:
            return sql.added(_epoch(dialect), since)
        case _:
            assert_never(dialect)


def as_instant(number: Sql, dialect: Dialect) -> Sql:
    """The instant of a second between 1900 and 2299, in Shanghai wall time without a zone."""
    since = sql.less(number, sql.integer(_EPOCH_SECOND))
    match dialect:
        case Dialect.DUCKDB:
            micros = sql.product(since, sql.integer(_MICROSECONDS))
            return sql.function("MAKE_TIMESTAMP", micros)
        case Dialect.POSTGRES:
            second = sql.cast(sql.text("1 second"), "interval")
            start = sql.cast(sql.text("1970-01-01 00:00:00"), "timestamp")
            return sql.added(start, sql.product(since, second))
        case Dialect.SQLITE:
            return sql.function("DATETIME", since, sql.text("unixepoch"))
        case Dialect.SPARK:
            start = sql.cast(sql.text("1970-01-01 00:00:00"), "timestampntz")
            zeros = (sql.integer(0), sql.integer(0), sql.integer(0))
            return sql.added(start, sql.function("MAKE_DT_INTERVAL", *zeros, since))
        case Dialect.MYSQL:
            start = sql.cast(sql.text("1970-01-01 00:00:00"), "datetime")
            return sql.function("TIMESTAMPADD", sql.word("SECOND"), since, start)
        case Dialect.ORACLE:
            return sql.added(
                _epoch(dialect), sql.function("NUMTODSINTERVAL", since, sql.text("SECOND"))
            )
        case _:
            assert_never(dialect)


def _seconds_a_day() -> Sql:
    return sql.integer(SECONDS_PER_DAY)


def _epoch(dialect: Dialect) -> Sql:
    """The day 1970-01-01."""
    if dialect is Dialect.ORACLE:
        return sql.function("TO_DATE", sql.text("1970-01-01"), sql.text("YYYY-MM-DD"))
    return sql.cast(sql.text("1970-01-01"), "date")


def _day_zero() -> Sql:
    """The day whose number is 0; DuckDB has a year 0 and counts before 1583 as we do."""
    return sql.cast(sql.text("0000-12-31"), "date")
