"""What differs between databases: how a cell becomes an integer, a number a day, and a few limits.

The rest of the engine writes joins, integer addition, comparisons and CASE, which they all read
alike. Days are counted from 1970-01-01, since not all of them agree on the days before 1583.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final, assert_never

import attrs

from execrules.engines.sql import syntax as sql
from execrules.engines.sql.syntax import Sql
from execrules.instants import SECONDS_PER_DAY

EPOCH_DAY: Final = 719_163
"""The day number of 1970-01-01."""

EPOCH_SECOND: Final = EPOCH_DAY * SECONDS_PER_DAY
_SHANGHAI: Final = 8 * 3_600
_MICROSECONDS: Final = 1_000_000
_JULIAN_DAY_ZERO: Final = "1721424.5"


class Dialect(StrEnum):
    """A database for which SQL is written.

    DuckDB, PostgreSQL, SQLite and Spark SQL are run in the tests and answer as the scalar engine
    does; MySQL and Oracle are written and read back, and not run.
    """

    DUCKDB = "duckdb"
    POSTGRES = "postgres"
    SQLITE = "sqlite"
    SPARK = "spark"
    MYSQL = "mysql"
    ORACLE = "oracle"


class CellSort(StrEnum):
    """What a column of the table holds.

    A TIMESTAMP is Shanghai wall time, a ZONED one knows its zone. DAY_TEXT and TIMESTAMP_TEXT are
    texts YYYY-MM-DD and YYYY-MM-DD HH:MM[:SS], as SQLite alone keeps them. BIT is 1 or 0.
    """

    DAY = "day"
    TIMESTAMP = "timestamp"
    ZONED = "zoned"
    DAY_TEXT = "day_text"
    TIMESTAMP_TEXT = "timestamp_text"
    BOOLEAN = "boolean"
    BIT = "bit"
    TEXT = "text"
    NUMBER = "number"
    FLOAT = "float"


class Fence(StrEnum):
    """What keeps a planner from writing a stage into the next one, once for each use of it."""

    NONE = "none"
    OFFSET = "offset"
    MATERIALIZED = "materialized"


@attrs.frozen(kw_only=True)
class Traits:
    """The limits of a database, and what it does with joins and stages."""

    fence: Fence = Fence.NONE
    most_joins: int = 1_000
    most_columns: int = 10_000
    longest_name: int = 1_000
    has_booleans: bool = True


_TRAITS: Final[Mapping[Dialect, Traits]] = {
    Dialect.DUCKDB: Traits(),
    Dialect.POSTGRES: Traits(fence=Fence.OFFSET, most_columns=1_600, longest_name=63, most_joins=8),
    Dialect.SQLITE: Traits(
        fence=Fence.MATERIALIZED,
        most_joins=60,
        most_columns=2_000,
        has_booleans=False,
    ),
    Dialect.SPARK: Traits(),
    Dialect.MYSQL: Traits(most_joins=60, most_columns=4_096, longest_name=64),
    Dialect.ORACLE: Traits(most_columns=1_000, longest_name=128, has_booleans=False),
}


def traits_of(dialect: Dialect) -> Traits:
    """The limits and habits of a database."""
    return _TRAITS[dialect]


def divided(value: Sql, number: int, dialect: Dialect) -> Sql:
    """A value that is not negative divided by a positive number, without the rest."""
    match dialect:
        case Dialect.POSTGRES | Dialect.SQLITE:
            return sql.quotient(value, sql.integer(number))
        case Dialect.DUCKDB | Dialect.SPARK | Dialect.MYSQL:
            return sql.whole_quotient(value, sql.integer(number))
        case Dialect.ORACLE:
            return sql.function("FLOOR", sql.quotient(value, sql.integer(number)))
        case _:
            assert_never(dialect)


def greatest(values: Sequence[Sql], dialect: Dialect) -> Sql:
    """The greatest of values, none of which is null."""
    return sql.function("MAX" if dialect is Dialect.SQLITE else "GREATEST", *values)


def least(values: Sequence[Sql], dialect: Dialect) -> Sql:
    """The smallest of values, none of which is null."""
    return sql.function("MIN" if dialect is Dialect.SQLITE else "LEAST", *values)


def epoch(dialect: Dialect) -> Sql:
    """The day 1970-01-01."""
    if dialect is Dialect.ORACLE:
        return sql.function("TO_DATE", sql.text("1970-01-01"), sql.text("YYYY-MM-DD"))
    return sql.cast(sql.text("1970-01-01"), "date")


def _day_zero() -> Sql:
    """The day whose number is 0; DuckDB has a year 0 and counts before 1583 as we do."""
    return sql.cast(sql.text("0000-12-31"), "date")


def are_compared(sort: CellSort, dialect: Dialect) -> bool:
    """Whether cells of a sort are in the order of their days, as they are.

    A day of Oracle has a time, an instant of any database is later than its own day, and the texts
    of SQLite are days that exist.
    """
    if sort is CellSort.DAY:
        return dialect is not Dialect.ORACLE
    return sort is CellSort.DAY_TEXT


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


def day_number(cell: Sql, sort: CellSort, dialect: Dialect) -> Sql:
    """The number of the day of a cell that holds a day or an instant."""
    if sort in {CellSort.TIMESTAMP, CellSort.ZONED, CellSort.TIMESTAMP_TEXT}:
        return divided(second_number(cell, sort, dialect), SECONDS_PER_DAY, dialect)
    match dialect:
        case Dialect.DUCKDB:
            return sql.cast(sql.less(cell, _day_zero()), "int")
        case Dialect.POSTGRES:
            days = sql.less(cell, epoch(dialect))
        case Dialect.SQLITE:
            days = sql.less(sql.function("JULIANDAY", cell), sql.decimal(_JULIAN_DAY_ZERO))
            return sql.cast(days, "int")
        case Dialect.SPARK:
            days = sql.function("UNIX_DATE", cell)
        case Dialect.MYSQL:
            days = sql.function("DATEDIFF", cell, epoch(dialect))
        case Dialect.ORACLE:
            days = sql.less(sql.function("TRUNC", cell), epoch(dialect))
        case _:
            assert_never(dialect)
    return sql.added(days, sql.integer(EPOCH_DAY))


def second_number(cell: Sql, sort: CellSort, dialect: Dialect) -> Sql:
    """The number of the second of a cell that holds an instant, or of the first one of a day."""
    if sort in {CellSort.DAY, CellSort.DAY_TEXT}:
        return sql.product(long(day_number(cell, sort, dialect), dialect), _seconds_a_day())
    shift = EPOCH_SECOND + (_SHANGHAI if sort is CellSort.ZONED else 0)
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
            unit = sql.function("TIMESTAMPDIFF", sql.word("SECOND"), epoch(dialect), cell)
            return sql.added(unit, sql.integer(shift))
        case Dialect.ORACLE:
            days = sql.less(sql.cast(cell, "date"), epoch(dialect))
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
                               sql.integer(EPOCH_DAY)), "bigint"),
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
    since = sql.less(number, sql.integer(EPOCH_DAY))
    match dialect:
        case Dialect.POSTGRES:
            return sql.added(epoch(dialect), sql.cast(since, "int"))
        case Dialect.SQLITE:
            return sql.function("DATE", sql.added(number, sql.decimal(_JULIAN_DAY_ZERO)))
        case Dialect.SPARK:
            return sql.function("DATE_FROM_UNIX_DATE", sql.cast(since, "int"))
        case Dialect.MYSQL:
            # TO_DAYS counts from the year 0, which has 366 days and one less than ours before it.
            return sql.function("FROM_DAYS", sql.added(number, sql.integer(365)))
        case Dialect.ORACLE:
            return sql.added(epoch(dialect), since)
        case _:
            assert_never(dialect)


def as_instant(number: Sql, dialect: Dialect) -> Sql:
    """The instant of a second between 1900 and 2299, in Shanghai wall time without a zone."""
    since = sql.less(number, sql.integer(EPOCH_SECOND))
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
                epoch(dialect), sql.function("NUMTODSINTERVAL", since, sql.text("SECOND"))
            )
        case _:
            assert_never(dialect)


def listed(texts: Sequence[Sql], separator: str, dialect: Dialect) -> Sql:
    """Those of the texts that are not null, with *separator* between them; empty of none."""
    match dialect:
        case Dialect.DUCKDB | Dialect.POSTGRES | Dialect.SPARK | Dialect.MYSQL:
            return sql.function("CONCAT_WS", sql.text(separator), *texts)
        case Dialect.SQLITE | Dialect.ORACLE:
            # An empty text is null in Oracle, and a null beside a text is nothing.
            parts = [_led(text, separator, dialect) for text in texts]
            return sql.function("SUBSTR", sql.concatenated(parts), sql.integer(len(separator) + 1))
        case _:
            assert_never(dialect)


def _led(text: Sql, separator: str, dialect: Dialect) -> Sql:
    """A text after its separator; empty where it is null."""
    if dialect is Dialect.ORACLE:
        led = sql.concatenated([sql.text(separator), text.copy()])
        return sql.function("NVL2", text, led, sql.text(""))
    led = sql.concatenated([sql.text(separator), text])
    return sql.function("COALESCE", led, sql.text(""))


def long(value: Sql, dialect: Dialect) -> Sql:
    """The value in 64 bits, so that seconds can be counted in it."""
    if dialect in {Dialect.DUCKDB, Dialect.POSTGRES, Dialect.SPARK}:
        return sql.cast(value, "bigint")
    return value


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


def _seconds_a_day() -> Sql:
    return sql.integer(SECONDS_PER_DAY)
