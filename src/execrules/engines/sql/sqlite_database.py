"""SQLite as a database to judge in: days and instants are texts, and any cell may hold anything."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal
from typing import Final, Self

import attrs

from execrules.engines.sql import syntax as sql
from execrules.engines.sql.databases import (
    Row,
    TableName,
    failed,
    names_of,
    no_source,
    session_name,
)
from execrules.engines.sql.dialects import CellSort, Dialect
from execrules.engines.sql.loading import LoadedTable, Value
from execrules.terms import Term

_NAME: Final = "SQLite"
# The order counts: a type is known by the first of these words that it contains.
_SORTS: Final = (
    ("DATETIME", CellSort.TIMESTAMP_TEXT),
    ("TIMESTAMP", CellSort.TIMESTAMP_TEXT),
    ("DATE", CellSort.DAY_TEXT),
    ("BOOL", CellSort.BIT),
    ("INT", CellSort.BIT),
    ("CHAR", CellSort.TEXT),
    ("CLOB", CellSort.TEXT),
    ("TEXT", CellSort.TEXT),
    ("REAL", CellSort.FLOAT),
    ("FLOA", CellSort.FLOAT),
    ("DOUB", CellSort.FLOAT),
    ("NUM", CellSort.FLOAT),
    ("DEC", CellSort.FLOAT),
)
_SOURCES: Final = Term("the name of a table", "表名")


@attrs.frozen(eq=False)
class SqliteDatabase:
    """A connection to SQLite; what is loaded is temporary, and a database file is not changed.

    A column is known by its declared type; one of text may hold days and instants, and one
    without a type whatever a fact asks for.

    >>> list(SqliteDatabase.in_memory().rows("SELECT 1, '2018-05-02'"))
    [(1, '2018-05-02')]
    """

    connection: sqlite3.Connection
    _kinds: dict[TableName, str] = attrs.field(factory=dict, init=False)

    @classmethod
    def in_memory(cls) -> Self:
        """A database of its own that goes away when it is closed."""
        return cls(sqlite3.connect(":memory:"))

    @property
    def dialect(self) -> Dialect:
        """The SQL it reads."""
        return Dialect.SQLITE

    def view(self, source: object) -> TableName:
        """The name of a view of a table."""
        known = names_of(source)
        if known is None:
            raise no_source(_NAME, source, _SOURCES)
        name = session_name("table")
        with _failures():
            self.connection.execute(f"CREATE TEMP VIEW {name} AS SELECT * FROM {_written(known)}")
        self._kinds[(name,)] = "VIEW"
        return (name,)

    def columns(self, table: TableName) -> Mapping[str, CellSort | str]:
        """The columns of a view with what they hold."""
        with _failures():
            found = self.connection.execute("SELECT name, type FROM pragma_table_info(?)", table)
            return {name: _sort(held) for name, held in found}

    def load(self, table: LoadedTable) -> None:
        """Make and fill a temporary table."""
        into = _written(table.name)
        places = ", ".join("?" for _ in table.columns)
        within = self.connection.in_transaction
        with _failures():
            self.connection.execute(table.created_for_session(self.dialect))
            self.connection.executemany(
                f"INSERT INTO {into} VALUES ({places})",
                ([_cell(value) for value in row] for row in table.rows),
            )
            if not within:
                self.connection.commit()
        self._kinds[table.name] = "TABLE"

    def keep_one(self, table: TableName, key: Mapping[str, object], kept: TableName) -> None:
        """Copy the rows with a key to a temporary table."""
        of_key = " AND ".join(
            f"{sql.identifier(name).sql(dialect=self.dialect.value)} = ?" for name in key
        )
        source, target = _written(table), _written(kept)
        with _failures():
            self.connection.execute(
                f"CREATE TEMP TABLE {target} AS SELECT * FROM {source} WHERE {of_key}",
                [*key.values()],
            )
        self._kinds[kept] = "TABLE"

    def drop(self, made: TableName) -> None:
        """Drop a view or table of the session."""
        if made in self._kinds:
            with _failures():
                self.connection.execute(f"DROP {self._kinds[made]} IF EXISTS temp.{_written(made)}")
            del self._kinds[made]

    def close(self) -> None:
        """Close the connection; what was loaded goes with it."""
        self.connection.close()

    def rows(self, query: str) -> Iterator[Row]:
        """The rows of a query, as they are found."""
        with _failures():
            cursor = self.connection.cursor()
            cursor.row_factory = None
            yield from cursor.execute(query)


@contextmanager
def _failures() -> Iterator[None]:
    """What SQLite says in our words."""
    try:
        yield
    except sqlite3.Error as failure:
        raise failed(_NAME, failure) from failure


def _written(name: TableName) -> str:
    return sql.table(name).sql(dialect=Dialect.SQLITE.value)


def _sort(declared: str) -> CellSort | str:
    return next((sort for word, sort in _SORTS if word in declared.upper()), declared)


def _cell(value: Value) -> int | float | str | None:
    match value:
        case datetime():
            return value.isoformat(" ")
        case date():
            return value.isoformat()
        case Decimal():
            return float(value)
        case _:
            return value
