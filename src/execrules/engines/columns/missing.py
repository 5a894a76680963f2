"""What an undetermined row lacks: the facts that would decide it, each with the reason.

As in the scalar engine: the facts on which the open comparisons turn and that are not exact, in the
order in which they are met; where all of them are exact it is the calendar that does not know the
day. Rows that lack the same are found together, so that a text is made once for each sort of row.
"""

from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias

import attrs
import numpy as np
from numpy.typing import NDArray

from execrules.engines.columns.batches import Batch
from execrules.engines.columns.compiler import CheckReader, Compiler, ValueReader
from execrules.engines.columns.masks import Number, Numbers, Truth, spread
from execrules.facts import Fact, open_bounds
from execrules.findings import MissingReason
from execrules.steps import Doubt

SEPARATOR: Final = "; "

_Codes: TypeAlias = NDArray[np.uint8]

# Codes are packed into integers of 63 bits, next to the number of a sort of rows so far.
_BITS: Final = 2
_AT_ONCE: Final = 16


@attrs.frozen(eq=False)
class _Doubtful:
    fact: Fact
    low: ValueReader
    high: ValueReader
    contradictory: CheckReader


@attrs.frozen(eq=False)
class DoubtReader:
    """A comparison that may be open: where it is settled, and the facts it turns on."""

    settled: CheckReader
    facts: tuple[_Doubtful, ...]


def doubt_reader(doubt: Doubt, compiler: Compiler) -> DoubtReader:
    """The doubt, compiled."""
    return DoubtReader(
        compiler.check(doubt.settled),
        tuple(_Doubtful(fact, *compiler.fact(fact)) for fact in doubt.facts),
    )


_NONE, _ABSENT, _IMPRECISE, _CONTRADICTORY = range(4)
_REASONS: Final = {
    _ABSENT: MissingReason.ABSENT,
    _IMPRECISE: MissingReason.IMPRECISE,
    _CONTRADICTORY: MissingReason.CONTRADICTORY,
}


def missing(
    batch: Batch, rows: Truth, doubts: Sequence[DoubtReader], projected: Truth
) -> tuple[NDArray[np.intp], NDArray[np.intp], list[str]]:
    """The open *rows* by their places, for each the place of its text, and the texts.

    A text is written `fact:reason; fact:reason`. *projected* says where the due day lies within a
    calendar whose arrangements do not agree on it.
    """
    at = np.flatnonzero(spread(rows, batch.size))
    # A column of small codes for each doubt and fact: rows with equal codes lack the same.
    columns: list[_Codes] = [spread(projected, batch.size)[at].astype(np.uint8)]
    for doubt in doubts:
        is_open = ~spread(doubt.settled(batch), batch.size)[at]
        columns.append(is_open.astype(np.uint8))
        columns.extend(_state(batch, known, at) * is_open for known in doubt.facts)
    first, members = _sorts(columns)
    codes = np.stack([column[first] for column in columns], axis=1)
    return at, members, [_text(row, doubts) for row in codes.tolist()]


def _sorts(columns: Sequence[_Codes]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """A row of each sort, and the sort of each row."""
    key = np.zeros(len(columns[0]), np.int64)
    for number, column in enumerate(columns, 1):
        key = (key << _BITS) | column
        if number % _AT_ONCE == 0:
            key = np.unique(key, return_inverse=True)[1].reshape(-1)
    _, first, members = np.unique(key, return_index=True, return_inverse=True)
    return first, members.reshape(-1)


def _state(batch: Batch, known: _Doubtful, at: NDArray[np.intp]) -> _Codes:
    """What each row lacks of a fact: nothing where it is exact."""
    low, high = _taken(batch, known.low(batch), at), _taken(batch, known.high(batch), at)
    open_low, open_high = open_bounds(known.fact)
    found = np.where(low == high, _NONE, _IMPRECISE).astype(np.uint8)
    is_open = (low == open_low) & (high == open_high)
    crossed = spread(known.contradictory(batch), batch.size)[at]
    found[is_open] = _ABSENT
    found[is_open & crossed] = _CONTRADICTORY
    return found


def _taken(batch: Batch, numbers: Number, at: NDArray[np.intp]) -> Numbers:
    return np.full(len(at), numbers) if isinstance(numbers, int) else numbers[at]


def _text(row: Sequence[int], doubts: Iterable[DoubtReader]) -> str:
    """The text of one sort of row, from its codes in the order of `missing`."""
    codes = iter(row)
    outside = MissingReason.NOT_ARRANGED if next(codes) else MissingReason.OUTSIDE_CALENDAR
    found: dict[str, MissingReason] = {}
    unsettled: dict[str, MissingReason] = {}
    for doubt in doubts:
        is_open = next(codes)
        for known in doubt.facts:
            state = next(codes)
            if is_open:
                unsettled[known.fact.name] = outside
            if state != _NONE:
                found[known.fact.name] = _REASONS[state]
    lacking = found or unsettled
    return SEPARATOR.join(f"{fact}:{reason}" for fact, reason in lacking.items())
