"""What became of the rows of a table: rejected ones, unknown names and numbers, faults, counts."""

from typing import Final

import attrs

from execrules.facts import TimeFact
from execrules.intake.tables import Row
from execrules.terms import Term

_SHOWN: Final = 60


@attrs.frozen
class Rejected:
    """A row that cannot be used: where, what stands there, why, and what to do."""

    table: str
    row: int
    column: str
    value: str
    reason: Term


def rejected(table: str, row: Row, column: str, value: str, reason: Term) -> Rejected:
    """A rejection that shows no more of a value than fits on a line."""
    return rejected_cell(table, row.number, column, value, reason)


def rejected_cell(table: str, row: int, column: str, value: str, reason: Term) -> Rejected:
    """The same for a row that is known by its number."""
    shown = value if len(value) <= _SHOWN else value[:_SHOWN] + "…"
    return Rejected(table, row, column, shown, reason)


@attrs.frozen
class UnknownName:
    """An event name or heading, or part of one, that neither vocabulary nor mapping knows.

    *count* is how often it stands in the table, *rows* the first rows in which it does. *table* is
    given where it is one of the sub-tables.
    """

    name: str
    count: int
    rows: tuple[int, ...]
    nearest: tuple[str, ...]
    table: str | None = None


@attrs.frozen
class UnreadNumber:
    """A case number, or a part of one, that is none; the rows of the case are judged all the same.

    *text* is what could not be read of *case*, *rows* are the first rows of the case.
    """

    case: str
    text: str
    reason: Term
    rows: tuple[int, ...]


@attrs.frozen
class OrderFault:
    """Two nodes of a case in an order that cannot be: service before dispatch."""

    case: str
    earlier: TimeFact
    later: TimeFact
    rows: tuple[int, ...]


@attrs.define
class Counts:
    """What became of the rows; `used + unknown + rejected == read`."""

    read: int = 0
    used: int = 0
    unknown: int = 0
    rejected: int = 0
