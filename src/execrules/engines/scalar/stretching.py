"""Values that read the lists of a record: stretched periods and the next of repeated events.

Both bounds of a value are made by one closure from the entries at the end of the row.
"""

from bisect import bisect_right
from collections.abc import Callable
from typing import TypeAlias

import attrs

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.engines.scalar.conditions import Row
from execrules.engines.scalar.entries import UNKNOWN_GROUND, unit_of
from execrules.expressions import DeductionEnds, Deducts
from execrules.facts import LIST_KNOWN, LIST_UNKNOWN
from execrules.instants import ALWAYS, NEVER_DAY
from execrules.period_tables import tabulate
from execrules.periods import Clock
from execrules.steps import Stretch
from execrules.stretches import Approved, Stretching, counted_in
from execrules.stretches import Stretch as Days

PairReader: TypeAlias = Callable[[Row], tuple[int, int]]


@attrs.frozen
class Admitted:
    """What of the lists of a row bears on one period.

    *certain* are the stretches on grounds it admits, *possible* those of unknown ground besides.
    *open_end*: something of the lists is not known, so that the end may lie later.
    """

    certain: list[Days]
    possible: list[Days]
    approved: list[Approved]
    open_end: bool


def admitted(
    stretch: Stretch, deductions: int | None, extensions: int | None
) -> Callable[[Row], Admitted]:
    """A reader of what a row's lists say to *stretch*; the slots of the lists are given."""
    deducts, extends = stretch.deducts, stretch.extends
    grounds = () if deducts is None else map(deducts.fact.place, deducts.grounds)
    admits = frozenset(grounds)

    def read(row: Row) -> Admitted:
        found = Admitted([], [], [], open_end=False)
        open_end = False
        if deducts is not None and deductions is not None:
            open_end = row[deductions] == LIST_UNKNOWN
            _read_deductions(deducts, admits, row, deductions, found)
        if extends is not None and extensions is not None:
            open_end = not _read_extensions(stretch, row, extensions, found) or open_end
        return attrs.evolve(found, open_end=open_end)

    return read


def _read_deductions(
    deducts: Deducts, admits: frozenset[int], row: Row, slot: int, found: Admitted
) -> None:
    shift = 1 if deducts.ends is DeductionEnds.AFTER_FIRST else 0
    offset, count = row[slot + 2], row[slot + 3]
    for place in range(offset, offset + 3 * count, 3):
        first, last, ground = row[place] + shift, row[place + 1], row[place + 2]
        if ground in admits:
            found.certain.append((first, last))
            found.possible.append((first, last))
        elif ground == UNKNOWN_GROUND:
            found.possible.append((first, last))


def _read_extensions(stretch: Stretch, row: Row, slot: int, found: Admitted) -> bool:
    """Whether all that is recorded of extensions could be read in the unit of the period."""
    offset, count = row[slot + 2], row[slot + 3]
    for place in range(offset, offset + 3 * count, 3):
        unit = unit_of(row[place + 2])
        factor = counted_in(stretch.period, unit)
        if factor is None:
            return False
        found.approved.append((row[place], row[place + 1] * factor))
    return row[slot] == LIST_KNOWN


def both_ends(
    stretch: Stretch,
    calendar: WorkingDayCalendar,
    start: PairReader,
    deductions: int | None,
    extensions: int | None,
) -> PairReader:
    """A reader of both bounds of the end of a stretched period.

    Most matters have no entry: for them it is a look-up in the table of the period, and where a
    list is unknown its end is open.
    """
    table = tabulate(stretch.period, Clock.AFTER, calendar)
    earliest, latest, entry = table.due_earliest, table.due_latest, table.entry
    base, size = table.first - 1, table.size
    read = admitted(stretch, deductions, extensions)
    most = None if stretch.extends is None else stretch.extends.most
    counting = Stretching(stretch.period, calendar, most)
    lists = [slot for slot in (deductions, extensions) if slot is not None]

    def bounds(row: Row) -> tuple[int, int]:
        first, last = start(row)
        index = first - base
        if first == last and 0 < index <= size:
            low, high = earliest[index], latest[index]
        else:
            low, high = earliest[entry(first)], latest[entry(last)]
        is_open = False
        for slot in lists:
            if row[slot + 3]:
                break
            is_open = is_open or row[slot] != LIST_KNOWN
        else:
            return low, NEVER_DAY if is_open else high
        found = read(row)
        if first != last:
            high = counting.latest(last, found.possible, found.approved)
        elif ALWAYS < first < NEVER_DAY:
            low, high = counting.due(first, found.certain, found.approved)
            if found.possible != found.certain:
                high = counting.due(first, found.possible, found.approved)[1]
        return low, NEVER_DAY if found.open_end else high

    return bounds


def next_event(slot: int, after: PairReader, as_of_slot: int) -> PairReader:
    """A reader of both bounds of the first event after a moment."""

    def bounds(row: Row) -> tuple[int, int]:
        low, high = after(row)
        offset, count = row[slot + 2], row[slot + 3]
        days = row[offset : offset + count]
        latest = _first_after(days, high)
        if row[slot] == LIST_KNOWN:
            return _first_after(days, low), latest
        # One that is not listed may have come the day after, if that has been.
        return (low + 1 if low < row[as_of_slot] else _first_after(days, low)), latest

    return bounds


def _first_after(days: list[int], moment: int) -> int:
    index = bisect_right(days, moment)
    return days[index] if index < len(days) else NEVER_DAY
