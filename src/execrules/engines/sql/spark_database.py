"""Spark as a database to judge in: views of tables and frames, with all that is small broadcast."""

import re
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
    from pyspark.sql import DataFrame, SparkSession

_NAME: Final = "Spark"
_SORTS: Final = {
    "boolean": CellSort.BOOLEAN,
    "date": CellSort.DAY,
    "timestamp_ntz": CellSort.TIMESTAMP,
    "timestamp": CellSort.ZONED,
    "string": CellSort.TEXT,
    "float": CellSort.FLOAT,
    "double": CellSort.FLOAT,
    **dict.fromkeys(("tinyint", "smallint", "int", "bigint"), CellSort.BIT),
}
_BY_BEGINNING: Final = (
    ("decimal(", CellSort.NUMBER),
    ("varchar(", CellSort.TEXT),
    ("char(", CellSort.TEXT),
)
_SHARED: Final = "global_temp"
_STEP: Final = re.compile(r"^(?:WITH|\),) `(\w+)` AS \($", re.MULTILINE)
_SOURCES: Final = Term("the name of a table, or a DataFrame", "表名或 DataFrame")


@attrs.frozen(eq=False)
class SparkDatabase:
    """A session of Spark. Needs the extra `spark`.

    Queries run in a session of their own beside *session*, whose settings, views and time zone they
    neither use nor change; its tables are made known to it. What is loaded is broadcast, so that
    judging shuffles nothing; entries of lists are gathered by the keys, which does.
    """

    session: "SparkSession"
    _own: "SparkSession" = attrs.field(init=False)
    _views: list[str] = attrs.field(factory=list, init=False)
    _loaded: set[str] = attrs.field(factory=set, init=False)

    @_own.default
    def _beside(self) -> "SparkSession":
        own = self.session.newSession()
        own.conf.set("spark.sql.session.timeZone", "UTC")
        # Conditions that follow from others grow without bounds in queries with many columns.
        own.conf.set("spark.sql.constraintPropagation.enabled", "false")
        return own

    @classmethod
    def local(cls, *, cores: int = 1, memory_mib: int = 4_096) -> Self:
        """A session on this machine alone, with so many cores and so much memory at most.

        A session that runs already is taken as it is. Steps over lists are held in memory: those of
        10,000 matters do not fit in the 1,024 MiB that Spark takes by itself.
        """
        try:
            from pyspark.errors import PySparkException
            from pyspark.sql import SparkSession
        except ModuleNotFoundError:
            raise MissingExtraError(package="pyspark", extra="spark") from None
        builder = (
            SparkSession.builder.master(f"local[{cores}]")
            .appName("execrules")
            .config("spark.driver.memory", f"{memory_mib}m")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", str(cores))
        )
        try:
            return cls(builder.getOrCreate())
        except PySparkException as failure:  # most often there is no Java
            raise unreached(_NAME, failure) from failure

    @property
    def dialect(self) -> Dialect:
        """The SQL it reads."""
        return Dialect.SPARK

    def view(self, source: object) -> TableName:
        """The name of a view of a table or a DataFrame of the session."""
        name = session_name("table")
        with _failures():
            # A global view is known in both sessions.
            self._frame(source).createOrReplaceGlobalTempView(name)
        self._views.append(name)
        return (_SHARED, name)

    def _frame(self, source: object) -> "DataFrame":
        from pyspark.sql import DataFrame

        if isinstance(source, DataFrame):
            return source
        known = names_of(source)
        if known is None:
            raise no_source(_NAME, source, _SOURCES)
        session = self._own if known[-1] in self._loaded else self.session
        return session.table(_written(known))

    def columns(self, table: TableName) -> Mapping[str, CellSort | str]:
        """The columns of a view with what they hold."""
        with _failures():
            return {
                name: sort_of_type(held, _SORTS, _BY_BEGINNING)
                for name, held in self._own.table(_written(table)).dtypes
            }

    def load(self, table: LoadedTable) -> None:
        """Make a view of rows that every machine gets a copy of."""
        from pyspark.sql.functions import broadcast

        schema = ", ".join(
            f"{_quoted(name)} {kind.replace('TEXT', 'STRING')}" for name, kind in table.columns
        )
        with _failures():
            # In one part, so that counting the rows shuffles nothing either.
            frame = self._own.createDataFrame([*table.rows], schema).coalesce(1)
            broadcast(frame).createOrReplaceTempView(table.name[-1])
        self._loaded.add(table.name[-1])

    def keep_one(self, table: TableName, key: Mapping[str, object], kept: TableName) -> None:
        """Make a view of the rows with a key, which are kept as they are now."""
        from pyspark.sql.functions import lit

        with _failures():
            frame = self._own.table(_written(table))
            for name, value in key.items():
                frame = frame.where(frame[_quoted(name)] == lit(value))
            frame.localCheckpoint().createOrReplaceTempView(kept[-1])

    def drop(self, made: TableName) -> None:
        """Drop a view of this session, or of both."""
        name = made[-1]
        with _failures():
            if made[:-1] == (_SHARED,) and name in self._views:
                self.session.catalog.dropGlobalTempView(name)
                self._views.remove(name)
            elif len(made) == 1:
                self._own.catalog.dropTempView(name)
                self._loaded.discard(name)

    def close(self) -> None:
        """Drop the views that both sessions know; the session goes on."""
        for name in self._views:
            self.session.catalog.dropGlobalTempView(name)
        self._views.clear()

    def rows(self, query: str) -> Iterator[Row]:
        """The rows of a query, part by part."""
        with _failures():
            yield from map(tuple, self.frame(query).toLocalIterator())

    def plan(self, query: str) -> str:
        """The physical plan of a query, in which one can see that nothing is shuffled."""
        with _failures():
            frame = self.frame(query)
            return str(frame._jdf.queryExecution().executedPlan().toString())  # noqa: SLF001 # explain() prints

    def frame(self, query: str) -> "DataFrame":
        """The rows of a query as a DataFrame, to write or to join further.

        Spark computes a step as often as the next ones name it, which multiplies from step to step;
        one that is named several times is therefore computed here and kept.
        """
        steps, last = _steps(query)
        for place, (name, text) in enumerate(steps):
            frame = self._own.sql(text)
            later = [*(text for _, text in steps[place + 1 :]), last]
            if sum(len(re.findall(rf"(?:FROM|JOIN) `{name}`", text)) for text in later) > 1:
                frame = frame.localCheckpoint()
            frame.createOrReplaceTempView(name)
        return self._own.sql(last)


def _steps(query: str) -> tuple[list[tuple[str, str]], str]:
    """The steps of a query of this library by name, and what reads them.

    A step begins and ends with a line that is not indented; no text in it has a line break.
    """
    first, *rest = _STEP.split(query)
    if first or not rest:
        return [], query
    *texts, end = rest[1::2]
    text, _, last = end.partition("\n)\n")
    return [*zip(rest[::2], [*texts, text], strict=True)], last


@contextmanager
def _failures() -> Iterator[None]:
    """What Spark says in our words."""
    from py4j.protocol import Py4JError, Py4JNetworkError
    from pyspark.errors import PySparkException

    try:
        yield
    except (Py4JNetworkError, ConnectionError) as failure:
        raise went_away(_NAME, failure) from failure
    except (PySparkException, Py4JError) as failure:
        raise failed(_NAME, failure) from failure


def _written(name: TableName) -> str:
    return sql.table(name).sql(dialect=Dialect.SPARK.value)


def _quoted(name: str) -> str:
    return sql.identifier(name).sql(dialect=Dialect.SPARK.value)
