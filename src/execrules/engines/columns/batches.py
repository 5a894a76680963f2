"""A batch of rows and what has been computed of it so far.

Operations on whole columns, each done once: operands are known by identity, so that two comparisons
of the same columns are one, whichever rules they come from, and a column that comes out the same on
both bounds is one column from there on. Knows integers and truths, no steps and no law.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, assert_never

import attrs
import numpy as np

from execrules.engines.columns.masks import (
    Mask,
    Number,
    Numbers,
    Truth,
    opposite,
    settled,
)
from execrules.facts import (
    AmountFact,
    ChoiceFact,
    DayFact,
    DeductionsFact,
    EventsFact,
    ExtensionsFact,
    Fact,
    FlagFact,
    InstantFact,
    is_time,
    never_number,
)
from execrules.instants import NEVER_DAY, NEVER_SECOND, SECONDS_PER_DAY
from execrules.steps import Raw

DAY: Final = np.dtype(np.int32)
SECOND: Final = np.dtype(np.int64)

_LEAST_FEN: Final = -(1 << 62)
_FEW: Final = 32


def filling(fact: Fact) -> int:
    """The number that stands in an empty cell of *fact*, which no filled one holds.

    An empty day is "never", as it is most often read; an empty instant lies a second later, so that
    it is no whole day.
    """
    match fact:
        case DayFact():
            return NEVER_DAY
        case InstantFact():
            return NEVER_SECOND + 1
        case FlagFact() | ChoiceFact():
            return -1
        case AmountFact():
            return _LEAST_FEN
        case EventsFact() | DeductionsFact() | ExtensionsFact():
            raise AssertionError(fact)  # a list has no cell
        case _:
            assert_never(fact)


@attrs.frozen(eq=False)
class Cells:
    """A column of cells as integers, of which *empty* hold the `filling` of their fact."""

    numbers: Numbers
    empty: int


class Batch:
    """Rows as columns of integers; *calendars* is the place of each row's calendar, None for one.

    *kept* remembers what several rules use. What a single rule computes is remembered in *passing*
    until `forget`, so that the memory in use stays small and warm. Whatever is remembered by the
    identity of arrays holds these, so that an identity is never given to another one.
    """

    def __init__(
        self, size: int, cells: Mapping[Raw, Cells], calendars: Numbers | None = None
    ) -> None:
        self.size = size
        self.cells = cells
        self.calendars = calendars
        self.kept: dict[object, Any] = {}  # Any: a value, a truth or a figure
        self.passing: dict[object, Any] = {}  # Any: likewise
        self._compared: dict[object, tuple[Truth, Numbers]] = {}
        self._joined: dict[tuple[int, int], tuple[Truth, Mask, Mask]] = {}

    def forget(self) -> None:
        """Let go of what is not kept."""
        self.passing = {}
        self._compared = {}
        self._joined = {}

    def empty(self, raw: Raw) -> Truth:
        """Where a cell is empty."""
        cells = self.cells[raw]
        if not cells.empty:
            return False
        if is_time(raw.fact):
            return opposite(self.at_most(cells.numbers, never_number(raw.fact) - 1))
        return self.at_most(cells.numbers, filling(raw.fact))

    def at_most(self, left: Number, right: Number) -> Truth:
        """Where *left* is at most *right*."""
        if isinstance(right, int):
            if isinstance(left, int):
                return left <= right
            return self._at_most_number(left, right)
        if isinstance(left, int):
            return opposite(self._at_most_number(right, left - 1))
        if left is right:
            return True
        key = id(left), id(right)
        known = self.passing.get(key)
        if known is None:
            known = self.passing[key] = settled(np.less_equal(left, right)), left, right
        found: Truth = known[0]
        return found

    def _at_most_number(self, left: Numbers, right: int) -> Truth:
        key = id(left), right, ""
        known = self._compared.get(key) or self.kept.get(key)
        if known is None:
            known = self._compared[key] = settled(np.less_equal(left, right)), left
        found: Truth = known[0]
        return found

    def known_at_most(self, left: Numbers, right: int, where: Truth) -> None:
        """Take for known where *left*, which is kept, is at most *right*."""
        self.kept[id(left), right, ""] = where, left

    def both(self, left: Truth, right: Truth) -> Truth:
        """Where both hold."""
        if left is True or left is right:
            return right
        if right is True:
            return left
        if left is False or right is False or left is right.complement:
            return False
        first, second = (left, right) if id(left) < id(right) else (right, left)
        key = id(first), id(second)
        known = self._joined.get(key)
        if known is None:
            joined = settled(np.logical_and(first.truths, second.truths))
            known = self._joined[key] = joined, first, second
        return known[0]

    def either(self, left: Truth, right: Truth) -> Truth:
        """Where one of them holds: the complement of where neither does."""
        return opposite(self.both(opposite(left), opposite(right)))

    def plus(self, value: Number, number: int) -> Number:
        """A column and a fixed integer."""
        if isinstance(value, int):
            return value + number
        return self._once("+", np.add, value, number) if number else value

    def times(self, value: Number, number: int) -> Number:
        """A column times a fixed integer, as wide as seconds."""
        if isinstance(value, int):
            return value * number
        return self._once("*", _multiplied, value, number)

    def quotient(self, value: Number, number: int) -> Number:
        """A column divided by a fixed integer, rounded down; days are as wide as days."""
        if isinstance(value, int):
            return value // number
        return self._once("//", _divided, value, number)

    def minus(self, left: Number, right: Number) -> Number:
        """One column less another."""
        if isinstance(left, int) and isinstance(right, int):
            return left - right
        return self._once("-", np.subtract, left, right)

    def greater(self, left: Number, right: Number) -> Number:
        """The greater of two columns."""
        if isinstance(left, int) and isinstance(right, int):
            return max(left, right)
        return left if left is right else self._once("max", np.maximum, left, right)

    def smaller(self, left: Number, right: Number) -> Number:
        """The smaller of two columns."""
        if isinstance(left, int) and isinstance(right, int):
            return min(left, right)
        return left if left is right else self._once("min", np.minimum, left, right)

    def choose(self, when: Truth, then: Number, otherwise: Number) -> Number:
        """One column where *when* holds, another elsewhere."""
        if not isinstance(when, Mask):
            return then if when else otherwise
        if then is otherwise or (
            isinstance(then, int) and isinstance(otherwise, int) and then == otherwise
        ):
            return then
        key = "if", id(when), _known_by(then), _known_by(otherwise)
        known = self.passing.get(key)
        if known is None:
            chosen = selected(when, then, otherwise, _width(then, otherwise))
            known = self.passing[key] = chosen, when, then, otherwise
        found: Numbers = known[0]
        return found

    def _once(
        self,
        name: str,
        operation: Callable[[Any, Any], Numbers],  # Any: a function of columns and numbers
        left: Number,
        right: Number,
    ) -> Numbers:
        key = name, _known_by(left), _known_by(right)
        known = self.passing.get(key)
        if known is None:
            known = self.passing[key] = operation(left, right), left, right
        found: Numbers = known[0]
        return found


def selected(when: Mask, then: Number, otherwise: Number, kind: "np.dtype[Any]") -> Numbers:
    """One column where *when* holds, another elsewhere, as a new array of *kind*.

    Where nearly all rows take one of them it is copied and the others are put in. Otherwise bits
    are selected: choosing row by row mispredicts on every other one.
    """
    few = when.size // _FEW
    if kind.itemsize > 1 and (when.count <= few or when.size - when.count <= few):
        if when.count <= few:
            return _put(otherwise, when, then, kind)
        return _put(then, when.complement, otherwise, kind)
    bits = when.bits(kind)
    if isinstance(otherwise, int) and not otherwise:
        return np.bitwise_and(then, bits, dtype=kind)
    found = (
        np.bitwise_xor(then, otherwise, dtype=kind)
        if not (isinstance(then, int) and isinstance(otherwise, int))
        else np.full(when.size, then ^ otherwise, kind)
    )
    np.bitwise_and(found, bits, out=found)
    return np.bitwise_xor(found, otherwise, out=found)


def _put(base: Number, where: Mask, value: Number, kind: "np.dtype[Any]") -> Numbers:
    found = np.full(where.size, base, kind) if isinstance(base, int) else base.astype(kind)
    np.copyto(found, value, where=where.truths, casting="same_kind")
    return found


def _multiplied(value: Numbers, number: int) -> Numbers:
    return np.multiply(value, number, dtype=SECOND)


def _divided(value: Numbers, number: int) -> Numbers:
    found = np.floor_divide(value, number)
    return found.astype(DAY) if number == SECONDS_PER_DAY else found


def _known_by(operand: Number) -> object:
    """What an operand is known by: a number by its value, in a tuple, an array by its identity."""
    return (operand,) if isinstance(operand, int) else id(operand)


def _width(left: Number, right: Number) -> "np.dtype[Any]":  # Any: a type of integers
    if isinstance(left, int):
        if isinstance(right, int):
            return DAY if max(abs(left), abs(right)) < 1 << 31 else SECOND
        return right.dtype
    return left.dtype if isinstance(right, int) else np.result_type(left, right)
