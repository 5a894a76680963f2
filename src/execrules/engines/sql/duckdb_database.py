"""DuckDB as a database to judge in: tables, relations, frames, and Parquet files as they lie."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from os import getpid
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, Self, runtime_checkable

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
)
from execrules.engines.sql.dialects import CellSort, Dialect
from execrules.engines.sql.loading import LoadedTable
from execrules.errors import MissingExtraError, TableError
from execrules.terms import Term

if TYPE_CHECKING:
    import duckdb

_NAME: Final = "DuckDB"
_SORTS: Final = {
    "BOOLEAN": CellSort.BOOLEAN,
    "DATE": CellSort.DAY,
    "TIMESTAMP": CellSort.TIMESTAMP,
    "TIMESTAMP WITH TIME ZONE": CellSort.ZONED,
    "VARCHAR": CellSort.TEXT,
    "FLOAT": CellSort.FLOAT,
    "DOUBLE": CellSort.FLOAT,
    **dict.fromkeys(
        ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT",
         "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT"),
        CellSort.BIT,
    ),
}  # fmt: skip
# Types of the same values that the queries are not written for, with the one they are read as.
_READ_AS: Final = {
    "TIMESTAMP_S": "TIMESTAMP",
    "TIMESTAMP_MS": "TIMESTAMP",
    "TIMESTAMP_NS": "TIMESTAMP",
    "ENUM(": "VARCHAR",
}
_SOURCES: Final = Term(
    "the name of a table, a relation, a frame, or the paths of Parquet files",
    "表名、relation、数据表或 Parquet 文件路径",
)


@runtime_checkable
class _ArrowStream(Protocol):
    """What frames of all libraries can do."""

    def __arrow_c_stream__(self, requested_schema: object = None) -> object: ...


@attrs.frozen(eq=False)
class _Frame:
    """A frame of which DuckDB knows no more: it would read those of Polars by way of PyArrow."""

    frame: _ArrowStream

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.frame.__arrow_c_stream__(requested_schema)


@attrs.frozen(eq=False)
class DuckDbDatabase:
    """A connection to DuckDB. Needs the extra `duckdb`.

    What is loaded is temporary: a database file is not changed. Rows are computed before the first
    one is given; large answers are better written to a file with `write`.
    """

    connection: "duckdb.DuckDBPyConnection"
    _drops: dict[TableName, list[str]] = attrs.field(factory=dict, init=False)

    @classmethod
    def opened(
        cls,
        path: Path | str = ":memory:",
        *,
        memory_limit: str | None = None,
        temp_folder: Path | None = None,
    ) -> Self:
        """A database of its own: in memory, or the file at *path*.

        *memory_limit* is what DuckDB may hold at once, such as `"2GB"`; what is more goes to files
        in *temp_folder*.

        >>> rows = DuckDbDatabase.opened(memory_limit="500MB").rows("SELECT 1, DATE '2018-05-02'")
        >>> list(rows)
        [(1, datetime.date(2018, 5, 2))]
        """
        try:
            import duckdb
        except ModuleNotFoundError:
            raise MissingExtraError(package="duckdb", extra="duckdb") from None
        config: dict[str, str | bool | int | float | list[str]] = {}
        if memory_limit is not None:
            config["memory_limit"] = memory_limit
        if temp_folder is not None:
            config["temp_directory"] = str(temp_folder)
        with _failures():
            return cls(duckdb.connect(str(path), config=config))

    @property
    def dialect(self) -> Dialect:
        """The SQL it reads."""
        return Dialect.DUCKDB

    def view(self, source: object) -> TableName:
        """The name of a view of a table, a relation, a frame, or Parquet files by their paths."""
        name = session_name("table")
        with _failures():
            self._make_view(name, source)
            self._drops[(name,)] = [_dropped("VIEW", (name,))]
            read_as = [
                f"CAST({_quoted(column)} AS {kind}) AS {_quoted(column)}"
                for column, held in self._described((name,))
                for prefix, kind in _READ_AS.items()
                if held == prefix or (prefix.endswith("(") and held.startswith(prefix))
            ]
            if not read_as:
                return (name,)
            cast = session_name("table")
            self.connection.execute(
                f"CREATE TEMP VIEW {cast} AS SELECT * REPLACE ({', '.join(read_as)}) FROM {name}"
            )
        self._drops[(cast,)] = [_dropped("VIEW", (cast,)), *self._drops.pop((name,), ())]
        return (cast,)

    def _make_view(self, name: str, source: object) -> None:
        known = names_of(source)
        if known is not None:
            read = _written(known)
        elif files := _paths(source):
            read = f"read_parquet([{', '.join(_literal(str(path)) for path in files)}])"
        elif hasattr(source, "sql_query"):
            self.connection.register(name, source)
            return
        elif isinstance(source, _ArrowStream):
            self.connection.register(name, _Frame(source))
            return
        else:
            raise no_source(_NAME, source, _SOURCES)
        self.connection.execute(f"CREATE TEMP VIEW {name} AS SELECT * FROM {read}")

    def columns(self, table: TableName) -> Mapping[str, CellSort | str]:
        """The columns of a view with what they hold."""
        with _failures():
            return {
                name: sort_of_type(held, _SORTS, [("DECIMAL(", CellSort.NUMBER)])
                for name, held in self._described(table)
            }

    def _described(self, table: TableName) -> list[tuple[str, str]]:
        found = self.connection.execute(f"DESCRIBE SELECT * FROM {_written(table)}").fetchall()
        return [(name, held) for name, held, *_ in found]

    def load(self, table: LoadedTable) -> None:
        """Make and fill a temporary table."""
        unkeyed = attrs.evolve(table, key=())  # an index costs time and no join would use it
        with _failures():
            self.connection.execute(unkeyed.created_for_session(self.dialect))
            with self.connection.appender(_written(table.name)) as rows:
                rows.append_rows(table.rows)
        self._drops[table.name] = [_dropped("TABLE", table.name)]

    def keep_one(self, table: TableName, key: Mapping[str, object], kept: TableName) -> None:
        """Copy the rows with a key to a temporary table."""
        of_key = " AND ".join(f"{_quoted(name)} = ?" for name in key)
        source, target = map(_written, (table, kept))
        with _failures():
            self.connection.execute(
                f"CREATE TEMP TABLE {target} AS SELECT * FROM {source} WHERE {of_key}",
                [*key.values()],
            )
        self._drops[kept] = [_dropped("TABLE", kept)]

    def drop(self, made: TableName) -> None:
        """Drop a view or table of the session, and a frame is let go."""
        with _failures():
            for statement in self._drops.pop(made, ()):
                self.connection.execute(statement)

    def close(self) -> None:
        """Close the connection; what was loaded goes with it."""
        self.connection.close()

    def rows(self, query: str) -> Iterator[Row]:
        """The rows of a query, which runs to its end before the first one is given."""
        with _failures():
            yield from self.connection.sql(query).iter_rows()

    def write(self, query: str, path: Path | str) -> Path:
        """Write the rows of a query to a Parquet file, whole or not at all; the path of the file.

        The rows are not held in memory together.
        """
        target = Path(path)
        unfinished = target.with_name(f".{target.name}.{getpid()}.part")
        try:
            with _failures():
                self.connection.execute(
                    f"COPY ({query}) TO {_literal(str(unfinished))} (FORMAT PARQUET)"
                )
            unfinished.replace(target)
        except OSError as error:
            raise _unwritable(target, error) from error
        finally:
            unfinished.unlink(missing_ok=True)
        return target


@contextmanager
def _failures() -> Iterator[None]:
    """What DuckDB says in our words."""
    import duckdb

    try:
        yield
    except duckdb.Error as failure:
        raise failed(_NAME, failure) from failure


def _paths(source: object) -> Sequence[Path]:
    if isinstance(source, Path):
        return (source,)
    if isinstance(source, Sequence) and all(isinstance(one, Path) for one in source):
        return source
    return ()


def _written(name: TableName) -> str:
    return sql.table(name).sql(dialect=Dialect.DUCKDB.value)


def _dropped(kind: str, name: TableName) -> str:
    return f"DROP {kind} IF EXISTS temp.{_written(name)}"


def _quoted(name: str) -> str:
    return sql.identifier(name).sql(dialect=Dialect.DUCKDB.value)


def _literal(text: str) -> str:
    """A text; DuckDB reads a backslash in it as itself."""
    return "'" + text.replace("'", "''") + "'"


def _unwritable(path: Path, error: OSError) -> TableError:
    reason = error.strerror or str(error)
    return TableError(
        Term(
            f"'{path}' cannot be written ({reason}); name another file, or make room",
            f"无法写入“{path}”({reason});请指定其他文件或清理空间",
        )
    )
