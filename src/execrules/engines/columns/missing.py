"""What an undetermined row lacks: the facts that would decide it, each with the reason.

As in the scalar engine: the facts on which the open comparisons turn and that are not exact, in the
order in which they are met; where all of them are exact it is the calendar that does not know the
day. Rows that lack the same are found together, so that a text is made once for each sort of row.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from execrules.decisions import MissingReason
from execrules.engines.columns.compiler import Compiler
from execrules.engines.columns.formulas import Array, Formula, Number, Truth
from execrules.facts import Fact, open_bounds
from execrules.instants import NEVER_DAY, NEVER_SECOND
from execrules.steps import Doubt, Given, Scale, Side, Span

SEPARATOR: Final = "; "

_Codes: TypeAlias = NDArray[np.uint8]
_Computed: TypeAlias = Callable[[Number | Truth], Array]
"""The values of a formula, one for each open row."""

_NONE, _ABSENT, _IMPRECISE, _CONTRADICTORY = range(4)
_REASONS: Final = {
    _ABSENT: MissingReason.ABSENT,
    _IMPRECISE: MissingReason.IMPRECISE,
    _CONTRADICTORY: MissingReason.CONTRADICTORY,
}

# Codes are packed into integers of 63 bits, next to the number of a sort of rows so far.
_BITS: Final = 2
_AT_ONCE: Final = 16


class Lacking:
    """The doubts of one guard as formulas, for the rows that it leaves open."""

    def __init__(self, doubts: Sequence[Doubt], due: Span, compiler: Compiler) -> None:
        self._doubts = doubts
        formulas = compiler.formulas
        never = NEVER_DAY if due.scale is Scale.DAY else NEVER_SECOND
        self._projected = formulas.both(
            compiler.looks.projects(), formulas.at_most(compiler.value(due.latest), never - 1)
        )
        self._settled = [compiler.check(doubt.settled) for doubt in doubts]
        facts = {fact.name: fact for doubt in doubts for fact in doubt.facts}
        self._facts = {
            name: (
                compiler.value(Given(fact, Side.EARLIEST)),
                compiler.value(Given(fact, Side.LATEST)),
                compiler.contradictory(fact),
            )
            for name, fact in facts.items()
        }

    @property
    def formulas(self) -> Iterator[Formula]:
        """What has to be computed of the open rows."""
        parts: list[Number | Truth] = [self._projected, *self._settled]
        for bounds in self._facts.values():
            parts += bounds
        yield from (part for part in dict.fromkeys(parts) if isinstance(part, Formula))

    def texts(self, computed: _Computed) -> tuple[NDArray[np.intp], list[str]]:
        """For each open row the place of its text, and the texts: `fact:reason; fact:reason`."""
        # A column of small codes for each doubt and fact: rows with equal codes lack the same.
        columns: list[_Codes] = [computed(self._projected).astype(np.uint8)]
        states: dict[str, _Codes] = {}
        for doubt, settled in zip(self._doubts, self._settled, strict=True):
            is_open = (~computed(settled).astype(np.bool_)).astype(np.uint8)
            columns.append(is_open)
            for fact in doubt.facts:
                if fact.name not in states:
                    states[fact.name] = self._state(fact, computed)
                columns.append(states[fact.name] * is_open)
        first, members = _sorts(columns)
        codes = np.stack([column[first] for column in columns], axis=1)
        return members, [_text(row, self._doubts) for row in codes.tolist()]

    def _state(self, fact: Fact, computed: _Computed) -> _Codes:
        """What each row lacks of a fact: nothing where it is exact."""
        low, high, crossed = (computed(part) for part in self._facts[fact.name])
        open_low, open_high = open_bounds(fact)
        found = np.where(low == high, _NONE, _IMPRECISE).astype(np.uint8)
        is_open = (low == open_low) & (high == open_high)
        found[is_open] = _ABSENT
        found[is_open & crossed.astype(np.bool_)] = _CONTRADICTORY
        return found


def _sorts(columns: Sequence[_Codes]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """A row of each sort, and the sort of each row."""
    key = np.zeros(len(columns[0]), np.int64)
    for number, column in enumerate(columns, 1):
        key = (key << _BITS) | column
        if number % _AT_ONCE == 0:
            key = np.unique(key, return_inverse=True)[1].reshape(-1)
    _, first, members = np.unique(key, return_index=True, return_inverse=True)
    return first, members.reshape(-1)


def _text(row: Sequence[int], doubts: Sequence[Doubt]) -> str:
    """The text of one sort of row, from its codes in the order of `Lacking.texts`."""
    codes = iter(row)
    outside = MissingReason.NOT_ARRANGED if next(codes) else MissingReason.OUTSIDE_CALENDAR
    found: dict[str, MissingReason] = {}
    unsettled: dict[str, MissingReason] = {}
    for doubt in doubts:
        is_open = next(codes)
        for fact in doubt.facts:
            state = next(codes)
            if is_open:
                unsettled[fact.name] = outside
            if state != _NONE:
                found[fact.name] = _REASONS[state]
    lacking = found or unsettled
    return SEPARATOR.join(f"{fact}:{reason}" for fact, reason in lacking.items())
