"""Formulas as a list of operations over a few arrays that are used again and again.

A program is run over short runs of rows, so that its arrays stay in the cache of the core. First
come the conditions that were taken for never met; where one is met after all, the run is left to a
program without them.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeAlias

import attrs
import numpy as np

from execrules.engines.columns.formulas import (
    BYTE,
    Array,
    Formula,
    Kind,
    Table,
)

ROWS: Final = 1 << 15
"""The rows of one run: enough to make a call worth it, few enough to stay in the cache."""

_Operation: TypeAlias = Callable[..., Any]  # Any: a function of arrays that writes to the last one


def _least(left: Array, right: Array, out: Array) -> None:
    np.minimum(left, right, out=out)


def _greatest(left: Array, right: Array, out: Array) -> None:
    np.maximum(left, right, out=out)


def _bits(truths: Array, out: Array) -> None:
    np.negative(truths.view(BYTE), out=out.view(BYTE))


def _no_bits(truths: Array, out: Array) -> None:
    np.subtract(truths.view(BYTE), _ONE, out=out.view(BYTE))


def _copied(array: Array, out: Array) -> None:
    np.copyto(out, array, casting="unsafe")


def _taken(table: Array, places: Array, out: Array) -> None:
    # "clip" keeps every place within the table, and writes where it is told to.
    table.take(places, None, out, "clip")


_ONE: Final = np.int8(1)

_OPERATIONS: Final[Mapping[str, _Operation]] = {
    "<=": np.less_equal,
    "<= n": np.less_equal,
    "= n": np.equal,
    "not": np.logical_not,
    "and": np.logical_and,
    "+ n": np.add,
    "* n": np.multiply,
    "// n": np.floor_divide,
    "+": np.add,
    "-": np.subtract,
    "n -": np.subtract,
    "max": _greatest,
    "min": _least,
    "&": np.bitwise_and,
    "& n": np.bitwise_and,
    "^": np.bitwise_xor,
    "^ n": np.bitwise_xor,
    ">> n": np.right_shift,
    "as": _copied,
}


_Run: TypeAlias = tuple[tuple[_Operation, int, int, int], ...]


class Program:
    """The operations that give *outputs*, after those that give *tests*.

    Slots hold, in order: the cells of the matters, the outputs, fixed arrays and integers, and the
    arrays of intermediate results.
    """

    def __init__(self, tests: Sequence[Formula], outputs: Sequence[Formula]) -> None:
        drawn = _Drawn(tests, outputs)
        self.cells = tuple(drawn.cells)
        self.outputs = tuple(outputs)
        self._testing, self._computing, self._tests, self._fixed, self._arrays = drawn.placed()

    def registers(self, size: int) -> "Registers":
        """Arrays for runs of *size* rows, to be used by one thread."""
        outside: list[Any] = [None] * (len(self.cells) + len(self.outputs))  # Any: set for each run
        return [*outside, *self._fixed, *(np.empty(size, kind) for kind in self._arrays)]

    def run(
        self, registers: "Registers", cells: Sequence[Array], outputs: Sequence[Array], rows: slice
    ) -> list[int]:
        """Compute the outputs of these *rows*; the places of tests that are met, and then nothing.

        *registers* are those of a run of as many rows.
        """
        outside = (array[rows] for columns in (cells, outputs) for array in columns)
        for slot, array in enumerate(outside):
            registers[slot] = array
        _execute(self._testing, registers)
        met = [n for n, slot in enumerate(self._tests) if np.count_nonzero(registers[slot])]
        if not met:
            _execute(self._computing, registers)
        return met


Registers: TypeAlias = list[Any]  # Any: arrays and fixed integers


def _execute(steps: _Run, registers: Registers) -> None:
    for operation, left, right, out in steps:
        if right < 0:
            operation(registers[left], registers[out])
        else:
            operation(registers[left], registers[right], registers[out])


@attrs.define(eq=False)
class _Value:
    """A result before it has a slot: where it is used for the last time, and its slot then."""

    kind: Kind | None
    last: int = -1
    slot: int = -1


class _Drawn:
    """The operations of a program in order, on values that have no slot yet."""

    def __init__(self, tests: Sequence[Formula], outputs: Sequence[Formula]) -> None:
        self.cells: dict[object, _Value] = {}
        self._numbers: dict[tuple[str, int], _Value] = {}
        self._fixed: list[Any] = []  # Any: arrays and integers
        self._fixed_values: list[_Value] = []
        self._tables: dict[Table, _Value] = {}
        self._values: dict[object, _Value] = {}
        self._steps: list[tuple[_Operation, _Value, _Value | None, _Value]] = []
        self._tests = [self._value(test) for test in tests]
        self._boundary = len(self._steps)
        for test in self._tests:
            test.last = self._boundary
        self._outputs = [_Value(output.kind) for output in outputs]
        for output, place in zip(outputs, self._outputs, strict=True):
            self._write(output, place)

    def placed(self) -> tuple[_Run, _Run, tuple[int, ...], tuple[Any, ...], tuple[Kind, ...]]:
        """Testing and computing steps on slots, the slots of tests, and what the slots hold."""
        count = 0
        for values in (self.cells.values(), self._outputs, self._fixed_values):
            for value in values:
                value.slot, value.last = count, len(self._steps)
                count += 1
        first = count
        free: dict[Kind, list[int]] = {}
        kinds: list[Kind] = []
        placed: list[tuple[_Operation, int, int, int]] = []
        for place, (operation, left, right, out) in enumerate(self._steps):
            operands = [left] if right is None else [left, right]
            for value in dict.fromkeys(operands):
                if value.last == place and value.slot >= first and value.kind is not None:
                    free.setdefault(value.kind, []).append(value.slot)
            if out.slot < 0:
                assert out.kind is not None  # noqa: S101 # results have one
                slots = free.setdefault(out.kind, [])
                out.slot = slots.pop() if slots else first + len(kinds)
                if out.slot == first + len(kinds):
                    kinds.append(out.kind)
            placed.append((operation, left.slot, -1 if right is None else right.slot, out.slot))
        return (
            tuple(placed[: self._boundary]),
            tuple(placed[self._boundary :]),
            tuple(test.slot for test in self._tests),
            tuple(self._fixed),
            tuple(kinds),
        )

    def _write(self, output: Formula, place: _Value) -> None:
        """Compute a formula into an output, or copy it there if it stands elsewhere."""
        if output.name != "cell" and output not in self._values:
            self._draw(output, place)
            self._values[output] = place
        else:
            self._step(_copied, self._value(output), None, place)

    def _value(self, formula: Formula) -> _Value:
        found = self._values.get(formula)
        if found is None:
            if formula.name == "cell":
                key = formula.operands[0]
                found = self.cells.setdefault(key, _Value(None))
            else:
                found = _Value(formula.kind)
                self._draw(formula, found)
            self._values[formula] = found
        return found

    def _draw(self, formula: Formula, out: _Value) -> None:
        """The steps that compute a formula into *out*."""
        name, operands = formula.name, formula.operands
        match name:
            case "bits":
                self._draw_bits(formula.kind, operands[0], out)
            case "not" if (inner := _neither(operands[0])) is not None:
                one, other = map(self._value, inner)
                self._step(np.logical_or, one, other, out)
            case "and" if operands[1].name == "not":
                left, right = operands[0], operands[1].operands[0]
                self._step(np.greater, self._value(left), self._value(right), out)
            case "and" if operands[0].name == "not":
                left, right = operands[1], operands[0].operands[0]
                self._step(np.greater, self._value(left), self._value(right), out)
            case "take":
                table, places = operands
                self._step(_taken, self._table(table), self._value(places), out)
            case "n -":
                number, right = operands
                kind = formula.kind
                self._step(np.subtract, self._number(number, kind), self._value(right), out)
            case _ if name.endswith(" n"):
                left, number = operands
                fixed = self._number(number, left.kind)
                self._step(_OPERATIONS[name], self._value(left), fixed, out)
            case _ if len(operands) == 1:
                self._step(_OPERATIONS[name], self._value(operands[0]), None, out)
            case _:
                one, other = (self._operand(operand, formula.kind) for operand in operands)
                self._step(_OPERATIONS[name], one, other, out)

    def _draw_bits(self, kind: Kind, truth: Formula, out: _Value) -> None:
        """All bits of a row set where a truth holds; wider numbers copy them from bytes."""
        if kind.itemsize > 1:
            key = "bits", truth
            narrow = self._values.get(key)
            if narrow is None:
                narrow = self._values[key] = _Value(BYTE)
                self._draw_bits(BYTE, truth, narrow)
            self._step(_copied, narrow, None, out)
        elif truth.name == "not":
            self._step(_no_bits, self._value(truth.operands[0]), None, out)
        else:
            self._step(_bits, self._value(truth), None, out)

    def _operand(self, operand: Formula | int, kind: Kind) -> _Value:
        return self._number(operand, kind) if isinstance(operand, int) else self._value(operand)

    def _number(self, number: int, kind: Kind) -> _Value:
        key = kind.str, number
        found = self._numbers.get(key)
        if found is None:
            found = self._numbers[key] = self._fix(kind.type(number))
        return found

    def _table(self, table: Table) -> _Value:
        found = self._tables.get(table)
        if found is None:
            found = self._tables[table] = self._fix(table.entries)
        return found

    def _fix(self, fixed: Any) -> _Value:  # Any: an array or an integer
        self._fixed.append(fixed)
        value = _Value(None)
        self._fixed_values.append(value)
        return value

    def _step(self, operation: _Operation, left: _Value, right: _Value | None, out: _Value) -> None:
        place = len(self._steps)
        left.last = place
        if right is not None:
            right.last = place
        self._steps.append((operation, left, right, out))


def _neither(truth: Formula) -> tuple[Formula, Formula] | None:
    """The two of which *truth* says that neither holds."""
    if truth.name != "and" or any(operand.name != "not" for operand in truth.operands):
        return None
    left, right = truth.operands
    return left.operands[0], right.operands[0]
