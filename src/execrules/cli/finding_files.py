"""Findings written one by one: a JSON object, JSON lines, or CSV."""

import csv
import json
from collections.abc import Iterable, Iterator
from typing import Final, TextIO

from execrules.intake.accounts import Rejected
from execrules.intake.checking import MatterFinding, TableCheck

_COLUMNS: Final = (
    "case", "court", "item", "rule", "verdict", "trigger", "due", "due_latest", "done",
    "done_latest", "elapsed", "elapsed_unit", "unit", "left", "left_unit", "over", "over_unit",
    "score", "excused", "provisional", "act_before_trigger", "missing", "because", "reading",
    "source", "calendar", "calendar_version", "known_on", "rows",
)  # fmt: skip

# Spreadsheets read a cell that begins like this as a formula; an apostrophe keeps it text.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def write_json(file: TextIO, check: TableCheck, findings: Iterable[MatterFinding]) -> None:
    """One object: the question, the findings as they come, and the account."""
    head = {
        "as_of": check.as_of.isoformat(),
        "rules": check.rule_set.id,
        "calendar": check.calendar.as_dict(),
    }
    file.write("{\n")
    file.writelines(f"  {json.dumps(name)}: {_line(value)},\n" for name, value in head.items())
    file.write('  "findings": [')
    between = "\n    "
    for found in findings:
        file.write(between + _line(_cited(found, check)))
        between = ",\n    "
    file.write("\n  ]")
    account = check.account()
    file.writelines(f",\n  {json.dumps(name)}: {_line(account[name])}" for name in account)
    file.write("\n}\n")


def write_jsonl(file: TextIO, check: TableCheck, findings: Iterable[MatterFinding]) -> None:
    """One finding a line."""
    file.writelines(_line(_cited(found, check)) + "\n" for found in findings)


def write_csv(file: TextIO, check: TableCheck, findings: Iterable[MatterFinding]) -> None:
    """One finding a row; lists are joined, text that a spreadsheet would calculate stays text."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerows(_row(_cited(found, check)) for found in findings)


def write_rejected(file: TextIO, rows: Iterable[Rejected]) -> None:
    """The rejected rows as CSV, with the reason in both languages."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(("table", "row", "column", "value", "reason_zh", "reason_en"))
    for row in rows:
        cells = (row.table, row.row, row.column, row.value, row.reason.zh, row.reason.en)
        writer.writerow([_plain(cell) for cell in cells])


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _cited(found: MatterFinding, check: TableCheck) -> dict[str, object]:
    """The finding with the calendar it rests on: a line alone must still say which one."""
    cited = check.calendar.as_dict()
    known = {"calendar_version": cited["version"], "known_on": cited["known_on"]}
    return found.as_dict() | known


def _row(values: dict[str, object]) -> Iterator[object]:
    for column in _COLUMNS:
        yield _plain(values[column])


def _plain(value: object) -> object:
    match value:
        case None:
            return ""
        case bool():
            return int(value)
        case {"fact": fact, "reason": reason}:
            return f"{fact}:{reason}"
        case list():
            return _plain("; ".join(str(_plain(part)) for part in value))
        case str() if value.startswith(_FORMULA):
            return f"'{value}"
        case _:
            return value
