"""PostgreSQL as a database to judge in: an ordinary connection, temporary tables, rows in parts."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, Self

import attrs

from execrules.engines.sql import syntax as sql
from execrules.engines.sql.databases import (
    Row,
    TableName,
    failed,
    names_of,
    no_source,
    session_name,
    sort_of_type,
    unreached,
    went_away,
)
from execrules.engines.sql.dialects import CellSort, Dialect
from execrules.engines.sql.loading import LoadedTable
from execrules.errors import MissingExtraError
from execrules.terms import Term

if TYPE_CHECKING:
    import psycopg

_NAME: Final = "PostgreSQL"
_SORTS: Final = {
    "boolean": CellSort.BOOLEAN,
    "date": CellSort.DAY,
    "timestamp without time zone": CellSort.TIMESTAMP,
    "timestamp with time zone": CellSort.ZONED,
    "text": CellSort.TEXT,
    "smallint": CellSort.BIT,
    "integer": CellSort.BIT,
    "bigint": CellSort.BIT,
    "numeric": CellSort.NUMBER,
    "real": CellSort.FLOAT,
    "double precision": CellSort.FLOAT,
}
_BY_BEGINNING: Final = (
    ("character", CellSort.TEXT),
    ("numeric(", CellSort.NUMBER),
    # With fractions of seconds: timestamp(3) with time zone.
    ("timestamp(", CellSort.TIMESTAMP),
)
_ROWS_AT_ONCE: Final = 2_000
_SOURCES: Final = Term("the name of a table, or of its schema and itself", "表名,或模式名与表名")


@attrs.define(eq=False)
class PostgresDatabase:
    """A connection of psycopg to PostgreSQL. Needs the extra `postgres`.

    What is loaded is temporary. In a transaction that is open already everything is done within
    it, otherwise each statement is one of its own; rows come from a cursor of the server, in a
    transaction that ends when all of them were read.
    """

    connection: "psycopg.Connection[Row]"
    _kinds: dict[TableName, str] = attrs.field(factory=dict, init=False)
    _streams: int = attrs.field(default=0, init=False)
    _began: bool = attrs.field(default=False, init=False)

    @classmethod
    def opened(cls, dsn: str) -> Self:
        """A connection of its own, such as to `"host=db dbname=court user=reader"`."""
        try:
            import psycopg
        except ModuleNotFoundError:
            raise MissingExtraError(package="psycopg", extra="postgres") from None
        try:
            return cls(psycopg.connect(dsn, autocommit=True))
        except psycopg.Error as failure:
            raise unreached(_NAME, failure) from failure

    @property
    def dialect(self) -> Dialect:
        """The SQL it reads."""
        return Dialect.POSTGRES

    def view(self, source: object) -> TableName:
        """The name of a view of a table."""
        known = names_of(source)
        if known is None:
            raise no_source(_NAME, source, _SOURCES)
        name = session_name("table")
        with self._failures(), self.connection.transaction():
            self._run(f"CREATE TEMPORARY VIEW {name} AS SELECT * FROM {_written(known)}")
        self._kinds[(name,)] = "VIEW"
        return (name,)

    def columns(self, table: TableName) -> Mapping[str, CellSort | str]:
        """The columns of a view with what they hold."""
        query = (
            "SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute "
            "WHERE attrelid = to_regclass(%s) AND attnum > 0 AND NOT attisdropped ORDER BY attnum"
        )
        with self._failures(), self.connection.transaction(), self.connection.cursor() as cursor:
            cursor.execute(query, [_written(table)])
            return {str(name): _sort(str(held)) for name, held in cursor.fetchall()}

    def load(self, table: LoadedTable) -> None:
        """Make and fill a temporary table."""
        name = _written(table.name)
        with self._failures(), self.connection.transaction(), self.connection.cursor() as cursor:
            self._run(table.created_for_session(self.dialect))
            with cursor.copy(f"COPY {name} FROM STDIN".encode()) as copy:
                for row in table.rows:
                    copy.write_row(row)
            self._run(f"ANALYZE {name}")
        self._kinds[table.name] = "TABLE"

    def keep_one(self, table: TableName, key: Mapping[str, object], kept: TableName) -> None:
        """Copy the rows with a key to a temporary table."""
        names = [sql.identifier(name).sql(dialect=self.dialect.value) for name in key]
        of_key = " AND ".join(f"{name.replace('%', '%%')} = %s" for name in names)
        source, target = _written(table), _written(kept)
        with self._failures(), self.connection.transaction(), self.connection.cursor() as cursor:
            self._run(f"CREATE TEMPORARY TABLE {target} AS SELECT * FROM {source} WHERE 1 = 0")
            cursor.execute(
                f"INSERT INTO {target} SELECT * FROM {source} WHERE {of_key}".encode(),
                [*key.values()],
            )
        self._kinds[kept] = "TABLE"

    def drop(self, made: TableName) -> None:
        """Drop a view or table of the session.

        In a transaction that has failed nothing can be dropped: it is undone, or goes with the
        session.
        """
        from psycopg.pq import TransactionStatus

        if made not in self._kinds or self.connection.closed:
            return
        if self.connection.info.transaction_status is TransactionStatus.INERROR:
            return
        with self._failures(), self.connection.transaction():
            self._run(f"DROP {self._kinds[made]} IF EXISTS pg_temp.{_written(made)}")
        del self._kinds[made]

    def close(self) -> None:
        """Close the connection; what was loaded goes with it."""
        self.connection.close()

    def rows(self, query: str) -> Iterator[Row]:
        """The rows of a query, in parts, from a cursor of the server."""
        with self._failures():
            self._begin()
            try:
                with self.connection.cursor(name=session_name("rows")) as cursor:
                    cursor.itersize = _ROWS_AT_ONCE
                    cursor.execute(query.encode())
                    yield from cursor
            finally:
                self._end()

    def _begin(self) -> None:
        """Open a transaction for a cursor of the server, unless there is one."""
        from psycopg.pq import TransactionStatus

        if self.connection.info.transaction_status is TransactionStatus.IDLE:
            self._began = True
            if self.connection.autocommit:
                self._run("BEGIN")
            # To compile expressions as wide as these takes longer than to run them. Of steps no
            # statistics are known: taken for one row each, they would be joined row by row.
            self._run("SET LOCAL jit = off")
            self._run("SET LOCAL enable_nestloop = off")
        self._streams += 1

    def _end(self) -> None:
        """End the transaction that a cursor has opened, once no other cursor reads in it."""
        self._streams -= 1
        if self._streams or not self._began:
            return
        self._began = False
        if not self.connection.closed:
            # Nothing was written in it but what goes away with the session.
            self.connection.commit()

    @contextmanager
    def _failures(self) -> Iterator[None]:
        """What PostgreSQL says in our words."""
        import psycopg

        try:
            yield
        except psycopg.Error as failure:
            told = went_away if self.connection.closed else failed
            raise told(_NAME, failure) from failure

    def _run(self, statement: str) -> None:
        # As bytes: psycopg takes text for a statement only where it stands in the source.
        self.connection.execute(statement.encode())


def _written(name: TableName) -> str:
    return sql.table(name).sql(dialect=Dialect.POSTGRES.value)


def _sort(held: str) -> CellSort | str:
    if held.startswith("timestamp(") and held.endswith("with time zone"):
        return CellSort.ZONED
    return sort_of_type(held, _SORTS, _BY_BEGINNING)
