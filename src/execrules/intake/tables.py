"""CSV files as rows: encoding, headings and row numbers, without any idea of what they mean."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import attrs

from execrules.errors import TableError
from execrules.terms import Term

_ENCODINGS: Final = ("utf-8-sig", "gb18030")
_ZIP: Final = b"PK\x03\x04"

# Far above any real cell, far below what would exhaust memory.
_LONGEST_CELL: Final = 16 * 1024 * 1024


@attrs.frozen
class Row:
    """A row with its number as a spreadsheet shows it; the headings are row 1."""

    number: int
    cells: tuple[str, ...]


@attrs.frozen
class Table:
    """Headings and rows of one file, cells stripped of surrounding space."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]


def read_table(path: Path) -> Table:
    """The CSV file at *path*, in UTF-8 (with or without BOM) or GB18030.

    Rows without any text are no rows. Raises `TableError` for a file that is not there, is no text,
    has no headings, or names two columns alike.
    """
    text = _decoded(path)
    rows = [(number, cells) for number, cells in _csv_rows(text, path) if any(cells)]
    if not rows:
        raise TableError(
            Term(
                f"{path.name} is empty; give a table with headings and rows",
                f"{path.name} 是空表;请提供有表头和数据行的表格",
            )
        )
    headings = rows[0][1]
    twice = [name for name, count in Counter(headings).items() if name and count > 1]
    if twice:
        raise TableError(
            Term(
                f"{path.name} has the heading {twice[0]} more than once; rename one column",
                f"{path.name} 的表头“{twice[0]}”重复;请改名",
            )
        )
    return Table(path.name, headings, tuple(Row(number, cells) for number, cells in rows[1:]))


def _decoded(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "unreadable"
        raise TableError(
            Term(
                f"{path} cannot be read ({reason}); check the name of the file",
                f"无法读取 {path}({reason});请核对文件名",
            )
        ) from None
    if data.startswith(_ZIP) or b"\0" in data:
        raise TableError(
            Term(
                f"{path.name} is no text file; save the sheet as CSV (UTF-8)",
                f"{path.name} 不是文本文件;请将表格另存为 CSV(UTF-8)",
            )
        )
    for encoding in _ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise TableError(
        Term(
            f"{path.name} is neither UTF-8 nor GB18030; save it as CSV (UTF-8)",
            f"{path.name} 的编码既非 UTF-8 也非 GB18030;请另存为 CSV(UTF-8)",
        )
    )


def _csv_rows(text: str, path: Path) -> Iterator[tuple[int, tuple[str, ...]]]:
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        for number, cells in enumerate(reader, 1):
            yield number, tuple(cell.strip() for cell in cells)
    except csv.Error as error:
        raise TableError(
            Term(
                f"{path.name} is broken near line {reader.line_num} ({error}); "
                f"open it in a spreadsheet and save it as CSV (UTF-8) again",
                f"{path.name} 在第 {reader.line_num} 行附近损坏({error});"
                f"请用电子表格打开后重新另存为 CSV(UTF-8)",
            )
        ) from None
