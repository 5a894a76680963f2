"""From a long table (one row for each event) to one record for each matter.

Every row is used, of an unknown name, or rejected; the three add up to the rows read. A node that
does not occur is unknown, unless the caller says that the table records it.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Final

import attrs

from execrules.errors import DateError, TableError
from execrules.facts import (
    Between,
    Fact,
    FactValue,
    FlagFact,
    Occurrence,
    TimeFact,
)
from execrules.instants import second_number
from execrules.intake.case_numbers import kind_of_case_number
from execrules.intake.dates import read_cell
from execrules.intake.events import EventNames
from execrules.intake.tables import Row, Table
from execrules.terms import Term

_COLUMNS: Final = {
    "case": ("案号", "案件编号", "case"),
    "event": ("节点", "事件", "环节", "节点名称", "event"),
    "time": ("时间", "日期", "发生时间", "time"),
}
_COURT: Final = ("法院", "法院名称", "court")
_SHOWN: Final = 60


@attrs.frozen
class Rejected:
    """A row that cannot be used: where, what stands there, and what to do."""

    row: int
    column: str
    value: str
    reason: Term


@attrs.frozen
class UnknownEvent:
    """An event name, or part of one, that the vocabulary does not know."""

    name: str
    rows: tuple[int, ...]
    nearest: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Matter:
    """One case of a table as a record, with the rows from which each fact was taken."""

    case: str
    court: str
    record: Mapping[str, FactValue]
    rows: Mapping[str, tuple[int, ...]]


@attrs.frozen(kw_only=True)
class Counts:
    """What became of the rows of a table; `used + unknown + rejected == read`."""

    read: int
    used: int
    unknown: int
    rejected: int
    matters: int


@attrs.frozen(kw_only=True)
class Intake:
    """A table taken in: matters, and every row accounted for."""

    matters: tuple[Matter, ...]
    rejected: tuple[Rejected, ...]
    unknown_events: tuple[UnknownEvent, ...]
    assumptions: Mapping[str, bool]
    counts: Counts


@attrs.frozen
class _Event:
    row: int
    name: str
    time: date | datetime | Between


def take_in(
    table: Table,
    vocabulary: Sequence[Fact],
    *,
    recorded: Collection[str] = (),
    assume: Mapping[str, bool | None] | None = None,
) -> Intake:
    """The matters of a long table with the columns 案号, 节点 and 时间 (法院 if there is one).

    *recorded* are the names of facts that the table keeps completely: where such a node does not
    occur it has not happened. *assume* gives flags for every matter; exceptions that the vocabulary
    assumes not found are added, unless *assume* gives None for them. Raises `TableError` where a
    column is missing.
    """
    columns = _columns(table)
    by_case: dict[str, list[_Event]] = {}
    courts: dict[str, str] = {}
    rejected: list[Rejected] = []
    for row in table.rows:
        found = _event(row, table, columns)
        if isinstance(found, Rejected):
            rejected.append(found)
            continue
        case = row.cells[columns["case"]]
        by_case.setdefault(case, []).append(found)
        if "court" in columns:
            courts.setdefault(case, row.cells[columns["court"]])
    names = EventNames(vocabulary)
    assumptions = _assumptions(vocabulary, assume or {})
    unknown: dict[str, list[int]] = {}
    matters, used = [], 0
    for case, events in by_case.items():
        record, rows = _record(case, events, names, unknown)
        used += len(
            {event.row for event in events} & {row for found in rows.values() for row in found}
        )
        defaults: dict[str, FactValue] = dict.fromkeys(recorded)
        matters.append(
            Matter(
                case=case,
                court=courts.get(case, ""),
                record={**assumptions, **defaults, **record},
                rows=rows,
            )
        )
    return Intake(
        matters=tuple(matters),
        rejected=tuple(rejected),
        unknown_events=tuple(
            UnknownEvent(name, tuple(found), names.nearest(name)) for name, found in unknown.items()
        ),
        assumptions=assumptions,
        counts=Counts(
            read=len(table.rows),
            used=used,
            unknown=len(table.rows) - len(rejected) - used,
            rejected=len(rejected),
            matters=len(matters),
        ),
    )


def _columns(table: Table) -> dict[str, int]:
    found = {
        role: table.headings.index(name)
        for role, known in (*_COLUMNS.items(), ("court", _COURT))
        for name in known[::-1]
        if name in table.headings
    }
    absent = [known[0] for role, known in _COLUMNS.items() if role not in found]
    if absent:
        there = "、".join(heading for heading in table.headings if heading)[:200]
        raise TableError(
            Term(
                f"{table.name} has no column {', '.join(absent)}; it has: {there}; "
                f"a long table needs 案号, 节点 and 时间",
                f"{table.name} 缺少列:{'、'.join(absent)};现有:{there};"
                f"每行一个事件的表须有案号、节点、时间三列",
            )
        )
    return found


def _event(row: Row, table: Table, columns: Mapping[str, int]) -> _Event | Rejected:
    if len(row.cells) > len(table.headings):
        extra = row.cells[len(table.headings)]
        return _rejected(
            row, "", extra,
            Term("more cells than headings; quote cells that contain commas",
                 "单元格多于表头;含逗号的内容请加引号"),
        )  # fmt: skip
    for role in ("case", "event", "time"):
        index = columns[role]
        if index >= len(row.cells) or not row.cells[index]:
            reason = Term("empty cell; fill it in or delete the row", "单元格为空;请补填或删除该行")
            return _rejected(row, table.headings[index], "", reason)
    try:
        time = read_cell(row.cells[columns["time"]])
    except DateError as error:
        return _rejected(
            row, table.headings[columns["time"]], row.cells[columns["time"]], error.message
        )
    return _Event(row.number, row.cells[columns["event"]], time)


def _rejected(row: Row, column: str, value: str, reason: Term) -> Rejected:
    shown = value if len(value) <= _SHOWN else value[:_SHOWN] + "…"
    return Rejected(row.number, column, shown, reason)


def _record(
    case: str, events: Sequence[_Event], names: EventNames, unknown: dict[str, list[int]]
) -> tuple[dict[str, FactValue], dict[str, tuple[int, ...]]]:
    kind = kind_of_case_number(case) or names.evidence(event.name for event in events)
    found: dict[TimeFact, list[_Event]] = {}
    for event in events:
        matched = names.match(event.name, kind)
        for fact in matched.facts:
            found.setdefault(fact, []).append(event)
        for name in matched.unknown:
            unknown.setdefault(name, []).append(event.row)
    record: dict[str, FactValue] = {} if kind is None else {"matter_kind": kind}
    rows: dict[str, tuple[int, ...]] = {}
    for fact, occurrences in found.items():
        ordered = sorted(occurrences, key=lambda event: _order(event.time))
        picked = ordered[-1 if fact.occurrence is Occurrence.LAST else 0]
        record[fact.name] = picked.time
        rows[fact.name] = tuple(event.row for event in occurrences)
    return record, rows


def _order(time: date | datetime | Between) -> int:
    start = time.earliest if isinstance(time, Between) else time
    if isinstance(start, datetime):
        return second_number(start)
    return 0 if start is None else start.toordinal() * 86_400


def _assumptions(vocabulary: Sequence[Fact], given: Mapping[str, bool | None]) -> dict[str, bool]:
    flags = [fact for fact in vocabulary if isinstance(fact, FlagFact)]
    unknown = given.keys() - {flag.name for flag in flags}
    if unknown:
        name = min(unknown)
        raise TableError(
            Term(
                f"'{name}' is no flag that can be assumed; "
                f"choose from: {', '.join(flag.name for flag in flags)}",
                f"“{name}”不是可以假定的是非事实;可选:{'、'.join(flag.name for flag in flags)}",
            )
        )
    found = {flag.name: given.get(flag.name, flag.assumed) for flag in flags}
    return {name: value for name, value in found.items() if value is not None}
