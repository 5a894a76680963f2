"""Columns in the making: what is to be computed, as a graph in which nothing stands twice.

A `Formula` is an operation on other formulas. Equal formulas are one object, comparisons have one
direction and complements are recognised, so that what is exact on both bounds is computed once, and
a condition that certainly fails is seen to be the other side of one that certainly holds. Knows
integers and truths, no steps and no law.
"""

from typing import Any, Final, TypeAlias

import attrs
import numpy as np
from numpy.typing import NDArray

from execrules.instants import SECONDS_PER_DAY

TRUTH: Final = np.dtype(np.bool_)
BYTE: Final = np.dtype(np.int8)
CODE: Final = np.dtype(np.uint8)
SHORT: Final = np.dtype(np.int16)
DAY: Final = np.dtype(np.int32)
SECOND: Final = np.dtype(np.int64)
PLACE: Final = np.dtype(np.intp)

Kind: TypeAlias = np.dtype[Any]  # Any: a type of integers or truths
Array: TypeAlias = NDArray[Any]  # Any: likewise


@attrs.frozen(eq=False)
class Table:
    """Entries to be looked up by their places; equal only to itself."""

    entries: Array


class Formula:
    """An operation on other formulas; equal only to itself.

    *operands* are formulas, integers, or the tables and cells that the operation reads.
    """

    __slots__ = ("kind", "name", "operands")

    def __init__(self, name: str, kind: Kind, operands: "tuple[Any, ...]") -> None:  # Any: as told
        self.name = name
        self.kind = kind
        self.operands = operands


Number: TypeAlias = Formula | int
"""One integer for each row, or one for all."""

Truth: TypeAlias = Formula | bool
"""A truth for each row, or one for all."""


class Formulas:
    """Makes formulas and simplifies them on the way; `assume` takes conditions for never met."""

    def __init__(self) -> None:
        self._made: dict[tuple[Any, ...], Formula] = {}  # Any: name, kind and operands
        self._choices: dict[Formula, tuple[Formula, Number, Number]] = {}
        self._assumed: set[Formula] = set()

    def make(self, name: str, kind: Kind, *operands: Any) -> Formula:  # Any: see `Formula`
        """The formula of this operation: the same object for the same operands."""
        key = name, kind, operands
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = Formula(name, kind, operands)
        return found

    def assume(self, never: Formula) -> None:
        """Take a condition for one that no row meets: simplify what is made from now on by it."""
        self._assumed.add(never)

    def _unless_assumed(self, truth: Formula) -> Truth:
        return False if truth in self._assumed else truth

    def opposite(self, truth: Truth) -> Truth:
        """Where it does not hold."""
        if isinstance(truth, bool):
            return not truth
        if truth.name == "not":
            inner: Formula = truth.operands[0]
            return self._unless_assumed(inner)
        return self._unless_assumed(self.make("not", TRUTH, truth))

    def at_most(self, left: Number, right: Number) -> Truth:
        """Where *left* is at most *right*."""
        if left is right:
            return True
        if isinstance(right, int):
            return left <= right if isinstance(left, int) else self._at_most(left, right)
        if isinstance(left, int):
            return self.opposite(self._at_most(right, left - 1))
        kind = np.result_type(left.kind, right.kind)
        operands = self.as_kind(left, kind), self.as_kind(right, kind)
        return self._unless_assumed(self.make("<=", TRUTH, *operands))

    def _at_most(self, left: Formula, right: int) -> Truth:
        """Where a column is at most a fixed integer."""
        limits = np.iinfo(left.kind)
        if right < limits.min or right >= limits.max:
            return right >= limits.max
        chosen = self._choices.get(left)
        if chosen is not None:
            when, then, otherwise = chosen
            if isinstance(then, int) or isinstance(otherwise, int):
                # Truths are narrower than numbers: better compare before the choice.
                return self.choose_truth(
                    when, self.at_most(then, right), self.at_most(otherwise, right)
                )
        if left.name == "+ n":
            inner, number = left.operands
            return self.at_most(inner, right - number)
        if left.name == "* n":
            inner, number = left.operands
            return self.at_most(_as_it_came(inner), right // number)
        return self._unless_assumed(self.make("<= n", TRUTH, left, right))

    def both(self, left: Truth, right: Truth) -> Truth:
        """Where both hold."""
        if isinstance(left, bool):
            return right if left else False
        if isinstance(right, bool):
            return left if right else False
        if left is right:
            return left
        if self.opposite(left) is right:
            return False
        narrower = _narrower(left, right)
        if narrower is not None:
            return narrower
        first, second = (left, right) if id(left) < id(right) else (right, left)
        return self._unless_assumed(self.make("and", TRUTH, first, second))

    def either(self, left: Truth, right: Truth) -> Truth:
        """Where one of them holds: the complement of where neither does."""
        return self.opposite(self.both(self.opposite(left), self.opposite(right)))

    def choose_truth(self, when: Truth, then: Truth, otherwise: Truth) -> Truth:
        """One truth where *when* holds, another elsewhere."""
        if isinstance(when, bool):
            return then if when else otherwise
        return self.either(self.both(when, then), self.both(self.opposite(when), otherwise))

    def plus(self, value: Number, number: int) -> Number:
        """A column and a fixed integer."""
        if isinstance(value, int) or not number:
            return value if isinstance(value, Formula) else value + number
        return self.make("+ n", value.kind, value, number)

    def times(self, value: Number, number: int) -> Number:
        """A column times a fixed integer, as wide as seconds."""
        if isinstance(value, int):
            return value * number
        return self.make("* n", SECOND, self.as_kind(value, SECOND), number)

    def quotient(self, value: Number, number: int) -> Number:
        """A column divided by a fixed integer, rounded down; days are as wide as days."""
        if isinstance(value, int):
            return value // number
        undone = self._undone(value, number)
        if undone is not None:
            return undone
        found = self.make("// n", value.kind, value, number)
        return self.as_kind(found, DAY) if number == SECONDS_PER_DAY else found

    def _undone(self, value: Formula, number: int) -> Number | None:
        """What was multiplied by *number* and at most a rest added; None where that is not so."""
        chosen = self._choices.get(value)
        if chosen is not None:
            _, then, otherwise = chosen
            if isinstance(then, Formula) and isinstance(otherwise, Formula):
                one, other = (self._undone(part, number) for part in (then, otherwise))
                return one if one is other else None
        rest = 0
        if value.name == "+ n":
            value, rest = value.operands
        if value.name == "* n" and value.operands[1] == number and 0 <= rest < number:
            return _as_it_came(value.operands[0])
        return None

    def as_kind(self, value: Formula, kind: Kind) -> Formula:
        """A column in another width."""
        return value if value.kind == kind else self.make("as", kind, value)

    def taken(self, table: Table, places: Formula) -> Formula:
        """The entries of a table at *places*; those outside are moved to its ends."""
        return self.make("take", table.entries.dtype, table, places)

    def sum(self, left: Number, right: Number) -> Number:
        """Two columns added."""
        if isinstance(right, int):
            return self.plus(left, right)
        return self.plus(right, left) if isinstance(left, int) else self._paired("+", left, right)

    def minus(self, left: Number, right: Number) -> Number:
        """One column less another."""
        if isinstance(right, int):
            return self.plus(left, -right)
        if isinstance(left, int):
            return self.make("n -", right.kind, left, right)
        return self._paired("-", left, right)

    def _paired(self, name: str, left: Formula, right: Formula) -> Formula:
        """An operation on two columns, brought to one width."""
        kind = np.result_type(left.kind, right.kind)
        return self.make(name, kind, self.as_kind(left, kind), self.as_kind(right, kind))

    def _alike(self, value: Number, kind: Kind) -> Number:
        return value if isinstance(value, int) else self.as_kind(value, kind)

    def greater(self, left: Number, right: Number) -> Number:
        """The greater of two columns."""
        if isinstance(left, int) and isinstance(right, int):
            return max(left, right)
        return self._extreme("max", left, right)

    def smaller(self, left: Number, right: Number) -> Number:
        """The smaller of two columns."""
        if isinstance(left, int) and isinstance(right, int):
            return min(left, right)
        return self._extreme("min", left, right)

    def _extreme(self, name: str, left: Number, right: Number) -> Number:
        if left is right:
            return left
        kind = _width(left, right)
        return self.make(name, kind, self._alike(left, kind), self._alike(right, kind))

    def choose(
        self, when: Truth, then: Number, otherwise: Number, kind: Kind | None = None
    ) -> Number:
        """One column where *when* holds, another elsewhere.

        Bits are selected: choosing row by row mispredicts on every other one.
        """
        if isinstance(when, bool):
            return then if when else otherwise
        if then is otherwise or (
            isinstance(then, int) and isinstance(otherwise, int) and then == otherwise
        ):
            return then
        kind = _width(then, otherwise) if kind is None else kind
        chosen = self._chosen(when, self._alike(then, kind), self._alike(otherwise, kind), kind)
        self._choices[chosen] = when, then, otherwise
        return chosen

    def _chosen(self, when: Formula, then: Number, otherwise: Number, kind: Kind) -> Formula:
        bits = self.make("bits", kind, when)
        if isinstance(otherwise, int):
            if isinstance(then, int):
                chosen = self.make("& n", kind, bits, then ^ otherwise)
            elif otherwise:
                chosen = self.make("&", kind, self._differing(then, otherwise, kind), bits)
            else:
                return self.make("&", kind, then, bits)
            return self._differing(chosen, otherwise, kind) if otherwise else chosen
        if isinstance(then, int) and not then:
            others = self.make("not", TRUTH, when) if when.name != "not" else when.operands[0]
            return self.make("&", kind, otherwise, self.make("bits", kind, others))
        differing = self.make("&", kind, self._differing(otherwise, then, kind), bits)
        return self._differing(otherwise, differing, kind)

    def _differing(self, left: Formula, right: Number, kind: Kind) -> Formula:
        """The bits in which two columns differ."""
        return self.make("^ n" if isinstance(right, int) else "^", kind, left, right)


class Assumptions:
    """Conditions taken for never met, each under a key, with the formula that tests it.

    Those whose key is among *excluded* are not taken so; with None no condition is.
    """

    def __init__(self, formulas: Formulas, excluded: frozenset[object] | None) -> None:
        self.tests: dict[Formula, object] = {}
        self._formulas = formulas
        self._excluded = excluded

    def assume(self, key: object, condition: Truth) -> bool:
        """Whether *condition* is never met, or is taken so."""
        if isinstance(condition, bool):
            return not condition
        if self._excluded is None or key in self._excluded:
            return False
        self._formulas.assume(condition)
        self.tests[condition] = key
        return True


def _as_it_came(value: Formula) -> Formula:
    """A column before it was made wider."""
    inner: Formula = value.operands[0] if value.name == "as" else value
    return inner


def _narrower(left: Formula, right: Formula) -> Truth | None:
    """What two bounds of one column by fixed integers come to; None where they are not such."""
    one, other = _bound(left), _bound(right)
    if one is None or other is None or one[0] is not other[0]:
        return None
    (_, upper, number), (_, other_upper, other_number) = one, other
    if upper is other_upper:
        tighter = number <= other_number if upper else number >= other_number
        return left if tighter else right
    highest, lowest = (number, other_number) if upper else (other_number, number)
    return False if highest <= lowest else None


def _bound(truth: Formula) -> tuple[Formula, bool, int] | None:
    """A column that is at most an integer (True) or above it (False)."""
    upper = truth.name != "not"
    compared: Formula = truth if upper else truth.operands[0]
    if compared.name != "<= n":
        return None
    column, number = compared.operands
    return column, upper, number


def _width(left: Number, right: Number) -> Kind:
    if isinstance(left, int):
        if isinstance(right, int):
            return DAY if max(abs(left), abs(right)) < 1 << 31 else SECOND
        return right.kind
    return left.kind if isinstance(right, int) else np.result_type(left.kind, right.kind)
