"""Operations that databases write differently: division, extremes, joined texts, 64 bits."""

from collections.abc import Sequence
from typing import assert_never

from execrules.engines.sql import syntax as sql
from execrules.engines.sql.dialects import Dialect
from execrules.engines.sql.syntax import Sql


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


def long(value: Sql, dialect: Dialect) -> Sql:
    """The value in 64 bits, so that seconds can be counted in it."""
    if dialect in {Dialect.DUCKDB, Dialect.POSTGRES, Dialect.SPARK}:
        return sql.cast(value, "bigint")
    return value


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
