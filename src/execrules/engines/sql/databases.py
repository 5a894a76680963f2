"""What a database does for the engine, whichever it is: know a table, load, answer.

Each database has a module of its own that imports its driver, late and nowhere else. Everything
that is made there goes away with the session, and has a name that no other binding uses.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Final, Protocol, TypeAlias

from execrules.engines.sql.dialects import CellSort, Dialect
from execrules.engines.sql.loading import LoadedTable
from execrules.errors import ServerError
from execrules.terms import Term

Row: TypeAlias = tuple[object, ...]
TableName: TypeAlias = tuple[str, ...]

_NUMBERS: Final = count(1)


class Views(Protocol):
    """What knows the tables of a database, as views."""

    @property
    def dialect(self) -> Dialect:
        """The SQL it reads."""

    def view(self, source: object) -> TableName:
        """The name under which queries of this session know a table, or what else it reads.

        A table is given by its name, or the names of its schema and itself.
        """

    def columns(self, table: TableName) -> Mapping[str, CellSort | str]:
        """The columns of a view: what they hold, or the name of a type that holds no fact.

        A column of whole numbers is a BIT.
        """


class Database(Views, Protocol):
    """An open database; what fails in it is a `ServerError`."""

    def load(self, table: LoadedTable) -> None:
        """Make and fill a table that goes away with the session."""

    def keep_one(self, table: TableName, key: Mapping[str, object], kept: TableName) -> None:
        """Copy the rows of *table* with this key to *kept*, which goes away with the session."""

    def rows(self, query: str) -> Iterator[Row]:
        """The rows of a query."""

    def drop(self, made: TableName) -> None:
        """Take away what `view`, `load` or `keep_one` made; nothing where it is gone already."""

    def close(self) -> None:
        """End the session, with all that was made in it."""


def session_name(what: str) -> str:
    """A name for something in the session of a database, another one at each call."""
    return f"execrules_{next(_NUMBERS)}_{what}"


def names_of(source: object) -> TableName | None:
    """A source as the name of a table; None where it is something else."""
    if isinstance(source, str):
        return (source,)
    if isinstance(source, tuple) and source and all(isinstance(part, str) for part in source):
        return source
    return None


def unreached(database: str, failure: Exception) -> ServerError:
    """The error for a database that cannot be reached."""
    reason = _reason(failure)
    return ServerError(
        Term(
            f"{database} cannot be reached ({reason}); check that the server runs, and its address",
            f"无法连接 {database}({reason});请核对服务器是否运行及其地址",
        )
    )


def _reason(failure: Exception) -> str:
    return " ".join(str(failure).split())[:300] or type(failure).__name__


def failed(database: str, failure: Exception) -> ServerError:
    """The error for what a database did not carry out."""
    reason = _reason(failure)
    return ServerError(
        Term(
            f"{database} did not carry out a query ({reason}); nothing was written; "
            f"put right what it says and judge again",
            f"{database} 未能执行查询({reason});未写入任何内容;请按提示处理后重新判定",
        )
    )


def went_away(database: str, failure: Exception) -> ServerError:
    """The error for a database that went away; rows that it had given are not all there are."""
    reason = _reason(failure)
    return ServerError(
        Term(
            f"{database} went away in the middle ({reason}); nothing was written, and the rows "
            f"read so far are not all; start the server, connect again and judge anew",
            f"{database} 中途断开({reason});未写入任何内容,已读取的行并不完整;"
            f"请启动服务器、重新连接后再次判定",
        )
    )


def no_source(database: str, source: object, allowed: Term) -> ServerError:
    """The error for what is no table of a database."""
    return ServerError(
        Term(
            f"{source!r:.80} is nothing that {database} reads as a table; give {allowed.en}",
            f"{source!r:.80} 不能作为 {database} 的表;请给出{allowed.zh}",
        )
    )


def sort_of_type(
    name: str, sorts: Mapping[str, CellSort], prefixes: Sequence[tuple[str, CellSort]] = ()
) -> CellSort | str:
    """What a type of a database holds; the type itself where that is no fact."""
    found = sorts.get(name)
    if found is not None:
        return found
    return next((sort for prefix, sort in prefixes if name.startswith(prefix)), name)
