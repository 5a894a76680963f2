"""One rule as formulas: which ground decides each row, and the figures that go with it.

The guards are laid over each other from the last to the first, so that a row keeps the answer of
the first one that does not certainly fail. An answer is one small code.
"""

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from execrules.engines.columns.compiler import Compiler, Figure
from execrules.engines.columns.formulas import CODE, TRUTH, Number, Truth
from execrules.rules import Rule
from execrules.steps import Because, Doubt, Guard, Measures, Nothing, Outcomes, Value
from execrules.verdicts import Verdict

BECAUSE: Final = tuple(Because)
UNMET: Final = (Verdict.LATE, Verdict.OVERDUE)

# A code is the verdict in the upper bits and what decided in the lower ones: the place of a ground
# in `BECAUSE`, or beyond them the guard that is open.
BITS: Final = 5
LOW: Final = (1 << BITS) - 1
OPEN: Final = len(BECAUSE)


@attrs.frozen(eq=False)
class RuleFormulas:
    """A rule over the formulas of a compiler."""

    rule: Rule
    steps: Outcomes
    compiler: Compiler
    codes: Number

    @classmethod
    def of(cls, rule: Rule, steps: Outcomes, compiler: Compiler) -> "RuleFormulas":
        """The rule with what its guards come to."""
        for let in steps.lets:
            compiler.let(let)
        codes: Number = 0
        reached: list[tuple[int, Guard, Truth]] = []
        for place, guard in enumerate(steps.guards):
            fails: Truth = True
            for ground in guard.grounds:
                fails = compiler.formulas.both(fails, compiler.check(ground.test.fails))
            if fails is not True:
                reached.append((place, guard, fails))
            if fails is False:
                break
        for place, guard, fails in reversed(reached):
            answer = _answer(place, guard, fails, compiler)
            codes = compiler.formulas.choose(fails, codes, answer, CODE)
        return cls(rule, steps, compiler, codes)

    @property
    def due(self) -> tuple[Number, Number]:
        """Both bounds of the due day."""
        due = self.steps.due
        return self.compiler.value(due.earliest), self.compiler.value(due.latest)

    def figure(self, place: int) -> Figure:
        """Elapsed, left, over or score, by their place: that of whichever verdict each row has."""
        formulas = self.compiler.formulas
        values: Number = 0
        known: Truth = False
        for verdicts, measure in _grouped(self.steps.measures, place):
            rows = self.given(verdicts)
            value, there = self.compiler.figure(measure)
            values = formulas.choose(rows, value, values)
            known = formulas.either(known, formulas.both(rows, there))
        return values, known

    def excused(self) -> tuple[Truth, Truth]:
        """Whether a late or missing act is excused, and where that is known and matters."""
        test, formulas, check = self.steps.excused, self.compiler.formulas, self.compiler.check
        if test is None:
            return False, False
        holds, fails = check(test.holds), check(test.fails)
        return holds, formulas.both(self.given(UNMET), formulas.either(holds, fails))

    def given(self, wanted: Sequence[Verdict]) -> Truth:
        """Where the verdict is one of those *wanted*."""
        found: Truth = False
        for verdict in wanted:
            found = self.compiler.formulas.either(found, self._given(verdict))
        return found

    def _given(self, verdict: Verdict) -> Truth:
        if isinstance(self.codes, int):
            return self.codes >> BITS == verdict - 1
        make = self.compiler.formulas.make
        return make("= n", TRUTH, make(">> n", CODE, self.codes, BITS), verdict - 1)


def doubts_of(steps: Outcomes, place: int) -> tuple[Doubt, ...]:
    """The comparisons that may leave a guard open."""
    return tuple(doubt for ground in steps.guards[place].grounds for doubt in ground.test.doubts)


def code(verdict: Verdict, ground: int) -> int:
    """The code of a verdict and what decided it."""
    return (verdict - 1) << BITS | ground


def _answer(place: int, guard: Guard, fails: Truth, compiler: Compiler) -> Number:
    """What a guard gives where it does not fail: its first ground that holds, or it is open."""
    formulas = compiler.formulas
    found: Number = code(Verdict.UNDETERMINED, OPEN + place)
    certain = formulas.opposite(fails)
    for ground in reversed(guard.grounds):
        holds = compiler.check(ground.test.holds)
        answer = code(guard.verdict, BECAUSE.index(ground.because))
        found = answer if holds is certain else formulas.choose(holds, answer, found, CODE)
    return found


def _grouped(
    measures: Sequence[tuple[Verdict, Measures]], place: int
) -> Iterator[tuple[tuple[Verdict, ...], Value]]:
    """One figure of each verdict, those that are measured alike together."""
    found: dict[Value, list[Verdict]] = {}
    for verdict, values in measures:
        value = (values.elapsed, values.left, values.over, values.score)[place]
        if value != Nothing():
            found.setdefault(value, []).append(verdict)
    for value, alike in found.items():
        yield tuple(alike), value
