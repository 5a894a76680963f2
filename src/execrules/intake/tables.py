"""CSV files as rows: encoding, headings and row numbers, without any idea of what they mean.

Rows are read one by one, so that a table of a million rows needs no more memory than one of ten.
"""

import codecs
import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import attrs

from execrules.errors import TableError
from execrules.terms import Term

_ENCODINGS: Final = ("utf-8-sig", "gb18030")
_ZIP: Final = b"PK\x03\x04"
_CHUNK: Final = 1 << 20

# Far above any real cell, far below what would exhaust memory.
_LONGEST_CELL: Final = 16 * 1024 * 1024


@attrs.frozen
class Row:
    """A row with its number as a spreadsheet shows it; the headings are row 1."""

    number: int
    cells: tuple[str, ...]


@attrs.frozen
class Table:
    """An open table: its headings, and its rows, which can be read once."""

    name: str
    headings: tuple[str, ...]
    rows: Iterator[Row]


@contextmanager
def open_table(path: Path) -> Iterator[Table]:
    """The CSV file at *path*, in UTF-8 (with or without BOM) or GB18030.

    Cells are stripped of surrounding space; rows without any text are no rows. Raises `TableError`
    for a file that is not there, is no text, has no headings, or names two columns alike.
    """
    encoding = _encoding(path)
    csv.field_size_limit(_LONGEST_CELL)
    with path.open(encoding=encoding, newline="") as file:
        # A quotation mark that is never closed would otherwise swallow the rest of the rows.
        rows = _rows(csv.reader(file, strict=True), path)
        first = next(rows, None)
        if first is None:
            raise TableError(
                Term(
                    f"{path.name} is empty; give a table with headings and rows",
                    f"{path.name} 是空表;请提供有表头和数据行的表格",
                )
            )
        table = Table(path.name, first.cells, rows)
        for name, count in Counter(first.cells).items():
            if name and count > 1:
                raise twice(table, name)
        yield table


def twice(table: Table, heading: str) -> TableError:
    """The error for two columns under one heading."""
    return TableError(
        Term(
            f"{table.name} has the heading {heading} more than once; rename one column",
            f"{table.name} 的表头“{heading}”重复;请改名",
        )
    )


def unreadable(path: Path, error: OSError) -> TableError:
    """The error for a file that the system does not let us read."""
    reason = error.strerror or "unreadable"
    return TableError(
        Term(
            f"{path} cannot be read ({reason}); check the name of the file",
            f"无法读取 {path}({reason});请核对文件名",
        )
    )


def _encoding(path: Path) -> str:
    """The first encoding in which the whole file can be read."""
    decoders = {name: codecs.getincrementaldecoder(name)() for name in _ENCODINGS}
    try:
        with path.open("rb") as file:
            first = True
            while chunk := file.read(_CHUNK):
                if b"\0" in chunk or (first and chunk.startswith(_ZIP)):
                    raise TableError(
                        Term(
                            f"{path.name} is no text file; save the sheet as CSV (UTF-8)",
                            f"{path.name} 不是文本文件;请将表格另存为 CSV(UTF-8)",
                        )
                    )
                first = False
                decoders = {n: d for n, d in decoders.items() if _decodes(d, chunk, final=False)}
    except OSError as error:
        raise unreadable(path, error) from None
    for name, decoder in decoders.items():
        if _decodes(decoder, b"", final=True):
            return name
    raise TableError(
        Term(
            f"{path.name} is neither UTF-8 nor GB18030; save it as CSV (UTF-8)",
            f"{path.name} 的编码既非 UTF-8 也非 GB18030;请另存为 CSV(UTF-8)",
        )
    )


def _decodes(decoder: codecs.IncrementalDecoder, chunk: bytes, *, final: bool) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True


def _rows(reader: Iterable[list[str]], path: Path) -> Iterator[Row]:
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            stripped = tuple([cell.strip() for cell in cells])
            if any(stripped):
                yield Row(number, stripped)
    except csv.Error as error:
        raise TableError(
            Term(
                f"{path.name} is broken after row {number} ({error}); "
                f"open it in a spreadsheet and save it as CSV (UTF-8) again",
                f"{path.name} 在第 {number} 行之后损坏({error});"
                f"请用电子表格打开后重新另存为 CSV(UTF-8)",
            )
        ) from None
