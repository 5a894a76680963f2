"""Whether each row of a table has a key of its own, asked of the database."""

from collections.abc import Generator, Iterator, Sequence
from enum import StrEnum
from itertools import islice
from typing import Final

from execrules.engines.sql.databases import Row
from execrules.engines.sql.engine import SqlEngine
from execrules.errors import SqlError
from execrules.terms import Term

_SHOWN: Final = 5


class KeyCheck(StrEnum):
    """Whether keys are found unique before a table is judged, or trusted to be.

    The check groups the whole table by its keys, which may take as long as judging it.
    """

    CHECKED = "checked"
    TRUSTED = "trusted"


def check_keys(engine: SqlEngine, table: str) -> None:
    """Raise `SqlError` where a row has no key, or the key of another one."""
    key = engine.program.reader.key
    for first in _few(engine.database.rows(engine.program.keyless)):
        raise SqlError(
            Term(
                f"a row of '{table}' has an empty key: {_told(key, first)}; "
                f"give each matter its key, or name other keys with keys=...",
                f"“{table}”有一行的键为空:{_told(key, first)};"
                f"请补全各事项的键,或用 keys=... 另行指定",
            )
        )
    if engine.program.reader.pivot is not None:
        return
    few = _few(engine.database.rows(engine.program.duplicates))
    if not few:
        return
    told = "; ".join(f"{_told(key, row)} ({row[-1]})" for row in few)
    raise SqlError(
        Term(
            f"keys of '{table}' come more than once, with the number of rows: {told}; "
            f"give each matter one row, or name more keys with keys=...",
            f"“{table}”的键重复(括号内为行数):{told};请每个事项一行,或用 keys=... 指定更多键列",
        )
    )


def _few(rows: Iterator[Row]) -> Sequence[Row]:
    """The first rows of a query, which ends with them."""
    found = [*islice(rows, _SHOWN)]
    if isinstance(rows, Generator):
        rows.close()
    return found


def _told(key: Sequence[str], row: Row) -> str:
    return ", ".join(f"{name}={value}" for name, value in zip(key, row, strict=False))
