"""A table as a value: named columns of one sort each, a key, and a fingerprint of its content."""

import json
from collections import Counter
from datetime import date
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from typing import Final, Self, TypeAlias

import attrs

from execrules.errors import TableError
from execrules.terms import Term

Cell: TypeAlias = int | str | date | None


class Sort(StrEnum):
    """What a column holds; a flag is 1 or 0."""

    term: Term

    INTEGER = "integer", "integer", "整数"
    FLAG = "flag", "1 or 0", "1或0"
    DAY = "day", "date", "日期"
    TEXT = "text", "text", "文本"

    # The defaults let a type checker accept the look-up of a member by its code alone.
    def __new__(cls, code: str, en: str = "", zh: str = "") -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.term = Term(en, zh)
        return member


_TYPES: Final = {Sort.INTEGER: int, Sort.FLAG: int, Sort.DAY: date, Sort.TEXT: str}


@attrs.frozen(kw_only=True)
class Column:
    """A column with all of its values; None where there is none."""

    name: str
    title: Term
    sort: Sort
    values: tuple[Cell, ...] = attrs.field(repr=False)

    def __attrs_post_init__(self) -> None:
        wanted = _TYPES[self.sort]
        for row, value in enumerate(self.values):
            if value is not None and type(value) is not wanted:
                raise TableError(
                    Term(
                        f"row {row} of column '{self.name}' holds {value!r}; "
                        f"give a value of type {wanted.__name__} or None",
                        f"“{self.name}”列第 {row} 行的值为 {value!r};"
                        f"请给出 {wanted.__name__} 类型的值或 None",
                    )
                )

    @property
    def is_complete(self) -> bool:
        """Whether every row has a value."""
        return None not in self.values


@attrs.frozen(kw_only=True, slots=False)
class JoinTable:
    """Columns of one length; the values of the columns named in *key* together are unique."""

    name: str
    title: Term
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    def __attrs_post_init__(self) -> None:
        lengths = {len(column.values) for column in self.columns}
        names = Counter(column.name.casefold() for column in self.columns)
        keys = Counter(zip(*(self.column(name).values for name in self.key), strict=False))
        if len(lengths) != 1 or names.most_common(1)[0][1] > 1:
            raise self._fault("has columns of one name or of different lengths", "列重名或长度不一")
        if keys and keys.most_common(1)[0][1] > 1:
            raise self._fault(
                f"has two rows with the key {keys.most_common(1)[0][0]}",
                f"有两行的键同为 {keys.most_common(1)[0][0]}",
            )

    @property
    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """The rows, in the order of the columns."""
        return tuple(zip(*(column.values for column in self.columns), strict=True))

    def column(self, name: str) -> Column:
        """The column of this name; `TableError` if there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise self._fault(f"has no column '{name}'", f"没有“{name}”列")

    @cached_property
    def content_hash(self) -> str:
        """SHA-256 of the content, the same for every kind of file, in 64 hexadecimal digits.

        It is taken of JSON texts, one a line: name, key and columns with their sorts, then each
        row, days as YYYY-MM-DD. Two tables have one hash only if they hold the same.
        """
        columns = [[column.name, column.sort.value] for column in self.columns]
        head = {"name": self.name, "key": self.key, "columns": columns}
        found = sha256()
        for line in (head, *self.rows):
            text = json.dumps(line, ensure_ascii=False, separators=(",", ":"), default=str)
            found.update(f"{text}\n".encode())
        return found.hexdigest()

    def _fault(self, en: str, zh: str) -> TableError:
        return TableError(
            Term(
                f"table '{self.name}' {en}; give each row and each column once",
                f"表“{self.name}”{zh};每行每列只应出现一次",
            )
        )
