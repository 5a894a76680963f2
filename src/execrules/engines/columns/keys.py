"""The keys of a frame: which columns they are, and that none of them comes twice."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from execrules.errors import ColumnError
from execrules.terms import Term

KEYS: Final = ("case", "item")
"""The columns that are keys where none are named: the case, and an item of it."""

Hashes = NDArray[np.uint64]


def key_columns(schema: Mapping[str, "pl.DataType"], keys: Iterable[str] | None) -> tuple[str, ...]:
    """The keys: those that are named, otherwise those of `KEYS` that are there."""
    if keys is None:
        return tuple(key for key in KEYS if key in schema)
    found = (keys,) if isinstance(keys, str) else tuple(keys)
    for key in found:
        if key not in schema:
            raise missing_column(key, schema, Term("a key", "键"))
    return found


def missing_column(name: str, schema: Iterable[str], what: Term) -> ColumnError:
    """The error for a column that is asked for and not there."""
    there = list(schema)
    return ColumnError(
        Term(
            f"there is no column '{name}', which is {what.en}; there are: {', '.join(there)}",
            f"没有列“{name}”({what.zh});现有:{'、'.join(there)}",
        )
    )


def hashes(frame: "pl.DataFrame", keys: Sequence[str]) -> Hashes:
    """A number for each row, equal for equal keys."""
    return frame.select(keys).hash_rows().to_numpy()


def repeated(found: Hashes) -> Hashes:
    """The numbers that come more than once; *found* is sorted in place."""
    found.sort()
    return np.unique(found[1:][found[1:] == found[:-1]])


def check_unique(frame: "pl.DataFrame", keys: Sequence[str]) -> None:
    """Raise `ColumnError` where two rows have the same keys."""
    if not keys or frame.height < 2 or _rising(frame, keys):
        return
    own = hashes(frame, keys)
    again = repeated(own.copy())
    if not len(again):
        return
    suspects = frame.select(keys).with_row_index(_ROW).filter(pl.Series(np.isin(own, again)))
    twice = (
        suspects.group_by(keys, maintain_order=True)
        .agg(pl.col(_ROW))
        .filter(pl.col(_ROW).list.len() > 1)
    )
    if not twice.height:
        return  # different keys with equal numbers
    first = twice.row(0, named=True)
    raise repeated_key({key: first[key] for key in keys}, first[_ROW][:2], twice.height)


def _rising(frame: "pl.DataFrame", keys: Sequence[str]) -> bool:
    """Whether a single key is a number that grows from row to row."""
    column = frame[keys[0]]
    if len(keys) > 1 or not column.dtype.is_integer() or column.null_count():
        return False
    return bool((column.slice(1) > column.slice(0, len(column) - 1)).all())


_ROW: Final = "row number of the key"


def repeated_key(key: Mapping[str, object], rows: Sequence[int], number: int) -> ColumnError:
    """The error for keys that come more than once."""
    named = ", ".join(f"{name}={value}" for name, value in key.items())
    first, second = rows
    return ColumnError(
        Term(
            f"{number} keys come more than once, first {named} in rows {first} and {second} "
            f"(counted from 0); give each matter one row, or name more keys with keys=...",
            f"有 {number} 个键重复,首个为 {named}(第 {first}、{second} 行,自 0 起);"
            f"请每个事项一行,或用 keys=... 指定更多键列",
        )
    )


def uniqueness(keys: Sequence[str], types: Mapping[str, "pl.DataType"]) -> "pl.Expr":
    """The first key as it is, once it is sure that no combination of keys comes twice."""

    def checked(columns: Sequence[pl.Series]) -> pl.Series:
        check_unique(pl.DataFrame(columns), keys)
        return columns[0]

    first = keys[0]
    return pl.map_batches([pl.col(key) for key in keys], checked, types[first]).alias(first)
