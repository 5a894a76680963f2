"""Files in one folder that is whole or absent: all join tables of a calendar, pages."""

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Any, Self

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.errors import TableError
from execrules.exports.csv_files import as_csv
from execrules.exports.parquet_files import as_parquet
from execrules.exports.sql_text import as_sql
from execrules.exports.stamps import Stamp
from execrules.join_tables.days import calendar_days, working_days
from execrules.join_tables.due_days import due_columns, due_days, due_periods
from execrules.join_tables.tables import JoinTable
from execrules.rules import RuleSet
from execrules.terms import Term


class FileFormat(StrEnum):
    """What a table is written as; the value is the ending of the file's name."""

    term: Term

    CSV = "csv", "CSV", "CSV"
    PARQUET = "parquet", "Parquet", "Parquet"
    SQL = "sql", "SQL text", "SQL 文本"

    # The defaults let a type checker accept the look-up of a member by its code alone.
    def __new__(cls, code: str, en: str = "", zh: str = "") -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.term = Term(en, zh)
        return member


MANIFEST = "manifest.json"


def join_tables(
    *calendars: WorkingDayCalendar, rules: RuleSet | None = None
) -> tuple[JoinTable, ...]:
    """The tables of *calendars* and, where rules are given, those of their periods.

    >>> from execrules import china_calendar, rule_set
    >>> tables = join_tables(china_calendar(), rules=rule_set("civil-procedure"))
    >>> [table.name for table in tables]
    ['calendar_days', 'working_days', 'due_days', 'due_periods']
    """
    tables = (calendar_days(*calendars), working_days(*calendars))
    if rules is None:
        return tables
    columns = due_columns(rules)
    return (*tables, due_days(columns, *calendars), due_periods(columns))


def as_file(table: JoinTable, stamp: Stamp, form: FileFormat) -> bytes:
    """The content of a table's file, stamped with what it holds."""
    match form:
        case FileFormat.CSV:
            return as_csv(table, stamp).encode()
        case FileFormat.SQL:
            return as_sql(table, stamp).encode()
        case FileFormat.PARQUET:
            return as_parquet(table, stamp)


def files(
    *calendars: WorkingDayCalendar, form: FileFormat, rules: RuleSet | None = None
) -> dict[str, bytes]:
    """Every file of the folder by its name: one for each table, and a manifest of them."""
    tables = join_tables(*calendars, rules=rules)
    found = {
        f"{table.name}.{form.value}": as_file(table, Stamp.of(table, *calendars), form)
        for table in tables
    }
    manifest = {
        "calendars": [_calendar_as_dict(calendar) for calendar in calendars],
        "rules": None if rules is None else rules.id,
        "tables": [_table_as_dict(table, form) for table in tables],
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=2)
    return {**found, MANIFEST: f"{text}\n".encode()}


def write_folder(folder: Path, content: Mapping[str, bytes]) -> None:
    """Write the files beside *folder*, then give it its name: nobody ever sees a part of it.

    A folder that holds anything is refused with `TableError`, and left as it is. What the system
    refuses is an `OSError`.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise TableError(
            Term(
                f"'{folder}' is there already; name a folder that does not exist or is empty",
                f"“{folder}”已存在;请指定尚不存在或为空的文件夹",
            )
        )
    folder = folder.resolve()
    with _beside(folder, content) as part:
        part.rename(folder)


def replace_folder(folder: Path, content: Mapping[str, bytes], *, mark: str) -> None:
    """Write *folder* anew, where it is not there, is empty, or was made by the same maker.

    A folder was, where one of the files that it has at the top and is given anew begins with
    *mark*; any other one is refused with `TableError` and left as it is. What it held is gone
    afterwards, all of it. Names may lead into folders below. What the system refuses is an
    `OSError`, and the folder is as it was.
    """
    folder = folder.resolve()
    if not folder.exists():
        write_folder(folder, content)
        return
    if not folder.is_dir() or (any(folder.iterdir()) and not _is_ours(folder, content, mark)):
        raise TableError(
            Term(
                f"'{folder}' holds something else; name a folder that does not exist, is empty, "
                f"or was written by the same command",
                f"“{folder}”中有其他内容;请指定尚不存在、为空或由同一命令写成的文件夹",
            )
        )
    old = folder.with_name(f".{folder.name}.{os.getpid()}.old")
    with _beside(folder, content) as part:
        folder.rename(old)
        try:
            part.rename(folder)
        except OSError:
            old.rename(folder)
            raise
    shutil.rmtree(old)


def _is_ours(folder: Path, content: Mapping[str, bytes], mark: str) -> bool:
    begun = mark.encode()
    files = (folder / name for name in content if "/" not in name)
    return any(file.is_file() and file.read_bytes().startswith(begun) for file in files)


@contextmanager
def _beside(folder: Path, content: Mapping[str, bytes]) -> Iterator[Path]:
    """The files in a folder beside *folder*, which is gone afterwards unless it was renamed."""
    part = folder.with_name(f".{folder.name}.{os.getpid()}.part")
    part.mkdir()
    try:
        for name, data in content.items():
            path = part / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        yield part
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _calendar_as_dict(calendar: WorkingDayCalendar) -> dict[str, str | None]:
    first, last = calendar.first.isoformat(), calendar.last.isoformat()
    return {**calendar.as_dict(), "first": first, "last": last}


def _table_as_dict(table: JoinTable, form: FileFormat) -> dict[str, Any]:  # Any: plain values
    return {
        "name": table.name,
        "title": {"en": table.title.en, "zh": table.title.zh},
        "file": f"{table.name}.{form.value}",
        "key": list(table.key),
        "rows": len(table.rows),
        "sha256": table.content_hash,
        "columns": list(_columns(table)),
    }


def _columns(table: JoinTable) -> Iterator[dict[str, str]]:
    for column in table.columns:
        title = column.title
        yield {"name": column.name, "type": column.sort.value, "en": title.en, "zh": title.zh}
