"""The databases for which SQL is written: what their columns can hold, and a few limits.

The rest of the engine writes joins, integer addition, comparisons and CASE, which they all read
alike; what they write differently stands in `operations`, `day_numbers` and `cell_reading`.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

import attrs


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


def usual_day(dialect: Dialect) -> CellSort:
    """What a column of days holds where nothing else is said."""
    return CellSort.DAY_TEXT if dialect is Dialect.SQLITE else CellSort.DAY


def traits_of(dialect: Dialect) -> Traits:
    """The limits and habits of a database."""
    return _TRAITS[dialect]
