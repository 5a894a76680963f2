"""Lists of a record as integers at the end of its row: deductions, extensions, repeated events.

The slots of a list hold what is known of it (two bounds), where its entries begin and how many they
are. An entry after as-of is not seen; a deduction that is still open, or ends later, ends at as-of.
"""

from collections.abc import Iterator, Sequence
from typing import Final, assert_never

from execrules.engines.scalar.bounds import wrong_kind
from execrules.engines.scalar.conditions import Row
from execrules.facts import (
    LIST_IN_PART,
    LIST_KNOWN,
    Deduction,
    DeductionsFact,
    Events,
    EventsFact,
    Extension,
    ExtensionsFact,
    Kept,
    ListFact,
    Noted,
)
from execrules.instants import NEVER_DAY
from execrules.periods import Unit
from execrules.terms import Term

SLOTS: Final = 4
"""How many slots a list has: two bounds, the place of its entries and their number."""

UNKNOWN_GROUND: Final = -1

_UNITS: Final = tuple(Unit)


def write_entries(fact: ListFact, value: object, as_of: int, slot: int, row: Row) -> None:
    """Append the entries of *value* to the row and say in the slots of *fact* what they are.

    Raises `FactError` for what is no list of such entries.
    """
    if isinstance(value, Noted):
        value = value.value
    if value is None:
        return
    low, entries = _entries(fact, value, as_of)
    row[slot] = low
    row[slot + 2] = len(row)
    row[slot + 3] = len(entries)
    for entry in entries:
        row.extend(entry)


def _entries(fact: ListFact, value: object, as_of: int) -> tuple[int, list[tuple[int, ...]]]:
    match fact:
        case EventsFact():
            if isinstance(value, tuple) and not value:
                value = Events(())
            if not isinstance(value, Events):
                raise wrong_kind(
                    fact, value, Term("Events([days], Kept.COMPLETELY)", "Events([日期], ...)")
                )
            numbers = sorted({day.toordinal() for day in value.days})
            low = LIST_KNOWN if value.kept is Kept.COMPLETELY else LIST_IN_PART
            return low, [(number,) for number in numbers if number <= as_of]
        case DeductionsFact():
            found = list(_deductions(fact, value, as_of))
            unclear = any(ground == UNKNOWN_GROUND for _, _, ground in found)
            return LIST_IN_PART if unclear else LIST_KNOWN, sorted(found)
        case ExtensionsFact():
            return LIST_KNOWN, sorted(_extensions(fact, value, as_of))
        case _:
            assert_never(fact)


def _deductions(fact: DeductionsFact, value: object, as_of: int) -> Iterator[tuple[int, int, int]]:
    for entry in _listed(fact, value):
        if not isinstance(entry, Deduction):
            raise wrong_kind(fact, value, Term("a list of Deduction", "Deduction 的列表"))
        start = entry.start.toordinal()
        end = as_of if entry.end is None else min(entry.end.toordinal(), as_of)
        if start <= as_of:
            ground = UNKNOWN_GROUND if entry.ground is None else fact.place(entry.ground)
            yield start, end, ground


def _extensions(fact: ExtensionsFact, value: object, as_of: int) -> Iterator[tuple[int, int, int]]:
    for entry in _listed(fact, value):
        if not isinstance(entry, Extension):
            raise wrong_kind(fact, value, Term("a list of Extension", "Extension 的列表"))
        day = NEVER_DAY if entry.approved_on is None else entry.approved_on.toordinal()
        if day <= as_of:
            yield day, entry.count, _UNITS.index(entry.unit)


def _listed(fact: ListFact, value: object) -> Sequence[object]:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return value
    raise wrong_kind(
        fact, value, Term("a list; an empty one says there are none", "列表,没有的写空列表")
    )


def unit_of(code: int) -> Unit:
    """The unit of an extension from its entry."""
    return _UNITS[code]
