"""One rule over a batch: which ground decides each row, and the figures that go with it.

The guards are read from the last to the first, each laid over those after it, so that a row keeps
the answer of the first one that does not certainly fail. An answer is one small code.
"""

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

import attrs
import numpy as np
from numpy.typing import NDArray

from execrules.engines.columns.batches import Batch, selected
from execrules.engines.columns.compiler import (
    CheckReader,
    Compiler,
    Figure,
    FigureReader,
)
from execrules.engines.columns.masks import Mask, Number, Truth, opposite, settled
from execrules.engines.columns.missing import DoubtReader, doubt_reader
from execrules.lowering import outcomes
from execrules.rules import Rule
from execrules.steps import Because, Guard, Measures, Nothing, Value
from execrules.verdicts import Verdict

BECAUSE: Final = tuple(Because)
UNMET: Final = (Verdict.LATE, Verdict.OVERDUE)

# A code is the verdict in the upper bits and what decided in the lower ones: the place of a ground
# in `BECAUSE`, or beyond them the guard that is open.
_BITS: Final = 5
_LOW: Final = (1 << _BITS) - 1
_OPEN: Final = len(BECAUSE)
_CODE: Final = np.dtype(np.uint8)

Codes: TypeAlias = NDArray[np.uint8]


@attrs.frozen(eq=False)
class _Guard:
    """A guard compiled: what each ground gives, and the code of a row that it leaves open."""

    grounds: tuple[tuple[CheckReader, int], ...]
    fails: CheckReader
    open: int
    doubts: tuple[DoubtReader, ...]


class RuleReader:
    """A rule compiled: from a batch to what is decided of each row, and to its figures."""

    def __init__(self, rule: Rule, compiler: Compiler) -> None:
        compiler.asked_by(rule.id)
        steps = outcomes(rule)
        for let in steps.lets:
            compiler.let(let)
        self.rule = rule
        self.scale = steps.due.scale
        self.due = compiler.value(steps.due.earliest), compiler.value(steps.due.latest)
        self.provisional = compiler.check(steps.provisional)
        self.act_before_trigger = compiler.check(steps.act_before_trigger)
        self.tables = compiler.tables
        self._guards = tuple(
            _guard(place, guard, compiler) for place, guard in enumerate(steps.guards)
        )
        self._excused: tuple[CheckReader, CheckReader] | None = None
        if steps.excused is not None:
            test = steps.excused
            self._excused = compiler.check(test.holds), compiler.check(test.fails)
        self._measures = [list(_grouped(steps.measures, place, compiler)) for place in range(4)]

    def codes(self, batch: Batch) -> Codes:
        """What is decided of each row."""
        reached: list[tuple[_Guard, Truth]] = []
        for guard in self._guards:
            fails = guard.fails(batch)
            if fails is not True:
                reached.append((guard, fails))
            if fails is False:
                break
        found: Number = 0
        for guard, fails in reversed(reached):
            found = _laid(batch, fails, found, _answer(batch, guard, fails))
        return np.full(batch.size, found, _CODE) if isinstance(found, int) else found

    def opened(self, codes: Codes) -> Iterator[tuple[Truth, tuple[DoubtReader, ...]]]:
        """The rows that each guard leaves open, with the doubts that keep it so."""
        for guard in self._guards:
            rows = settled(codes == guard.open)
            if rows is not False:
                yield rows, guard.doubts

    def figures(self, batch: Batch, codes: Codes, place: int) -> Figure:
        """Elapsed, left, over or score, by their place: that of whichever verdict each row has."""
        values: Number = 0
        known: Truth = False
        for verdicts, measure in self._measures[place]:
            rows = given(batch, codes, verdicts)
            if rows is False:
                continue
            value, there = measure(batch)
            values = batch.choose(rows, value, values)
            known = batch.either(known, batch.both(rows, there))
        return values, known

    def excused(self, batch: Batch, codes: Codes) -> tuple[Truth, Truth]:
        """Whether a late or missing act is excused, and where that is known and matters."""
        unmet = False if self._excused is None else given(batch, codes, UNMET)
        if self._excused is None or unmet is False:
            return False, False
        holds, fails = (check(batch) for check in self._excused)
        return holds, batch.both(unmet, batch.either(holds, fails))


def verdicts(codes: Codes) -> Codes:
    """The verdicts less one, from the codes of a rule."""
    return codes >> np.uint8(_BITS)


def grounds(codes: Codes) -> Codes:
    """The places of the grounds in `BECAUSE`, or the place after them where none decided."""
    return np.minimum(codes & np.uint8(_LOW), np.uint8(_OPEN))


def given(batch: Batch, codes: Codes, wanted: Sequence[Verdict]) -> Truth:
    """Where the verdict is one of those *wanted*."""
    found: Truth = False
    for verdict in wanted:
        key = "given", id(codes), verdict
        known = batch.passing.get(key)
        if known is None:
            rows = settled(verdicts(codes) == verdict - 1)
            known = batch.passing[key] = rows, codes
        found = batch.either(found, known[0])
    return found


def _guard(place: int, guard: Guard, compiler: Compiler) -> _Guard:
    fails = [compiler.check(ground.test.fails) for ground in guard.grounds]

    def all_fail(batch: Batch) -> Truth:
        found: Truth = True
        for fail in fails:
            found = batch.both(found, fail(batch))
            if found is False:
                break
        return found

    return _Guard(
        tuple(
            (
                compiler.check(ground.test.holds),
                _code(guard.verdict, BECAUSE.index(ground.because)),
            )
            for ground in guard.grounds
        ),
        all_fail,
        _code(Verdict.UNDETERMINED, _OPEN + place),
        tuple(
            doubt_reader(doubt, compiler)
            for ground in guard.grounds
            for doubt in ground.test.doubts
        ),
    )


def _code(verdict: Verdict, ground: int) -> int:
    return (verdict - 1) << _BITS | ground


def _answer(batch: Batch, guard: _Guard, fails: Truth) -> Number:
    """What a guard gives where it does not fail: its first ground that holds, or it is open."""
    found: Number = guard.open
    certain = opposite(fails)
    for holds, code in reversed(guard.grounds):
        here = holds(batch)
        found = code if here is certain else _laid(batch, here, code, found)
    return found


def _laid(batch: Batch, when: Truth, over: Number, under: Number) -> Number:
    if not isinstance(when, Mask):
        return over if when else under
    return selected(when, over, under, _CODE)


def _grouped(
    measures: Sequence[tuple[Verdict, Measures]], place: int, compiler: Compiler
) -> Iterator[tuple[tuple[Verdict, ...], FigureReader]]:
    """One figure of each verdict, those that are measured alike together."""
    found: dict[Value, list[Verdict]] = {}
    for verdict, values in measures:
        value = (values.elapsed, values.left, values.over, values.score)[place]
        if value != Nothing():
            found.setdefault(value, []).append(verdict)
    for value, alike in found.items():
        yield tuple(alike), compiler.figure(value)
