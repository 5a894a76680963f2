"""What a finding says, as nodes: one column for each output of each rule.

The guards of a rule become one number, the *decision*; whatever else is asked of the rule is read
off that number. A guard that cannot be open has no branch for it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Final, assert_never

import attrs

from execrules.engines.sql.building import at_most, choice, floor, opposite, some
from execrules.engines.sql.figures import in_all, past_due, settled_by
from execrules.engines.sql.missing import Lacking
from execrules.engines.sql.nodes import (
    NO,
    YES,
    AsDate,
    AsInstant,
    Condition,
    Known,
    Null,
    Plain,
    Word,
)
from execrules.engines.sql.reading import Reader
from execrules.outputs import Output
from execrules.rules import Rule
from execrules.steps import (
    Because,
    Doubt,
    Guard,
    Measures,
    Number,
    Outcomes,
    Scale,
    Side,
    Value,
)
from execrules.verdicts import Verdict


class Codes(StrEnum):
    """How verdicts are written: by their fixed numbers, or by their codes in words."""

    NUMBERS = "numbers"
    WORDS = "words"


class OutputKind(StrEnum):
    """What a column of the answer holds."""

    TEXT = "text"
    DAY = "day"
    INSTANT = "instant"
    NUMBER = "number"


_BECAUSE_NUMBERS: Final = {because: place for place, because in enumerate(Because)}
_A_VERDICT: Final = 100


@attrs.frozen
class _Branch:
    """A way in which a rule can be decided; *doubts* are those of a guard that stays open."""

    when: Condition
    verdict: Verdict
    because: Because | None
    guard: int
    doubts: tuple[Doubt, ...] = ()

    @property
    def number(self) -> int:
        """The decision: greater for a greater verdict."""
        place = self.guard if self.because is None else _BECAUSE_NUMBERS[self.because]
        return self.verdict * _A_VERDICT + place


@attrs.frozen
class Judged:
    """One rule as nodes."""

    rule: Rule
    steps: Outcomes
    reader: Reader
    branches: tuple[_Branch, ...] = attrs.field(init=False)

    @branches.default
    def _branches(self) -> tuple[_Branch, ...]:
        found: list[_Branch] = []
        for place, guard in enumerate(self.steps.guards):
            for branch in self._branches_of(guard, place):
                if branch.when != NO:
                    found.append(branch)
                if branch.when == YES:
                    return tuple(found)
        return tuple(found)

    def _branches_of(self, guard: Guard, place: int) -> Iterator[_Branch]:
        check = self.reader.check
        left_open: list[Condition] = []
        for ground in guard.grounds:
            holds, fails = check(ground.test.holds), check(ground.test.fails)
            yield _Branch(holds, guard.verdict, ground.because, place)
            if opposite(fails) != holds:
                left_open.append(opposite(fails))
        doubts = tuple(doubt for ground in guard.grounds for doubt in ground.test.doubts)
        yield _Branch(some(left_open), Verdict.UNDETERMINED, None, place, doubts)

    @property
    def decided(self) -> Known:
        """The column of the decision."""
        return Known(f"{self.rule.id} (decided)", Side.EARLIEST)

    @property
    def decision(self) -> Plain:
        """The decision, from the bounds of facts and moments."""
        return self._first_of((branch.when, _number(branch.number)) for branch in self.branches)

    def output(self, output: Output, codes: Codes) -> Plain:
        """The node of a column, read off the decision."""
        steps = self.steps
        match output:
            case Output.VERDICT:
                if codes is Codes.NUMBERS:
                    return floor(self.decided, _A_VERDICT)
                return self._by_verdict(lambda verdict: Word(verdict.code))
            case Output.BECAUSE:
                return self._by_branch(lambda b: Null() if b.because is None else Word(b.because))
            case Output.DUE:
                return self._written(steps.due.earliest)
            case Output.DUE_LATEST:
                differs = opposite(self.reader.one_value(steps.due))
                return choice(differs, self._written(steps.due.latest), Null())
            case Output.ELAPSED:
                return self._figure(lambda measures: measures.elapsed)
            case Output.LEFT:
                return self._figure(lambda measures: measures.left)
            case Output.OVER:
                return self._over()
            case Output.SCORE:
                return self._figure(lambda measures: measures.score)
            case Output.EXCUSED:
                return self._excused()
            case Output.PROVISIONAL:
                return self._flag(self.reader.check(steps.provisional))
            case Output.ACT_BEFORE_TRIGGER:
                return self._flag(self.reader.check(steps.act_before_trigger))
            case Output.MISSING:
                return self._by_branch(self._lacking)
            case _:
                assert_never(output)

    def kind(self, output: Output, codes: Codes) -> OutputKind:
        """What the column of an output holds."""
        match output:
            case Output.VERDICT:
                return OutputKind.TEXT if codes is Codes.WORDS else OutputKind.NUMBER
            case Output.BECAUSE | Output.MISSING:
                return OutputKind.TEXT
            case Output.DUE | Output.DUE_LATEST:
                in_days = self.steps.due.scale is Scale.DAY
                return OutputKind.DAY if in_days else OutputKind.INSTANT
            case _:
                return OutputKind.NUMBER

    def verdict_alone(self, codes: Codes) -> Plain:
        """The verdict from the bounds, where nothing else is asked of the rule."""
        return self._first_of(
            (b.when, _number(b.verdict) if codes is Codes.NUMBERS else Word(b.verdict.code))
            for b in self.branches
        )

    def _first_of(self, cases: Iterable[tuple[Condition, Plain]]) -> Plain:
        *others, (_, found) = cases
        for when, value in reversed(others):
            found = choice(when, value, found)
        return found

    def _by_number(self, values: Mapping[int, Plain]) -> Plain:
        """A value for each decision up to a number, in the order of the numbers."""
        return self._first_of(
            (at_most(self.decided, _number(number)), value)
            for number, value in _runs(sorted(values.items(), key=lambda item: item[0]))
        )

    def _by_verdict(self, value: Callable[[Verdict], Plain]) -> Plain:
        verdicts = {branch.verdict for branch in self.branches}
        return self._by_number({v * _A_VERDICT + _A_VERDICT - 1: value(v) for v in verdicts})

    def _by_branch(self, value: Callable[[_Branch], Plain]) -> Plain:
        return self._by_number({branch.number: value(branch) for branch in self.branches})

    def _figure(self, figure: Callable[[Measures], Value]) -> Plain:
        return self._by_verdict(lambda verdict: self._figure_of(verdict, figure))

    def _figure_of(self, verdict: Verdict, figure: Callable[[Measures], Value]) -> Plain:
        measures = dict(self.steps.measures).get(verdict)
        if measures is None:
            return Null()
        whens = [branch.when for branch in self.branches]
        reached = [
            settled_by(whens[: place + 1])
            for place, branch in enumerate(self.branches)
            if branch.verdict is verdict
        ]
        return in_all(reached).without(self.reader.value(figure(measures))) if reached else Null()

    def _over(self) -> Plain:
        late, overdue = (
            self._figure_of(verdict, lambda measures: measures.over)
            for verdict in (Verdict.LATE, Verdict.OVERDUE)
        )
        numbers = (
            Verdict.LATE * _A_VERDICT,
            Verdict.LATE * _A_VERDICT + _A_VERDICT - 1,
            Verdict.OVERDUE * _A_VERDICT + _A_VERDICT - 1,
        )
        found = past_due(self.decided, numbers, late, overdue)
        return self._figure(lambda measures: measures.over) if found == Null() else found

    def _excused(self) -> Plain:
        test = self.steps.excused
        if test is None:
            return Null()
        holds, fails = self.reader.check(test.holds), self.reader.check(test.fails)
        told = choice(holds, _number(1), choice(fails, _number(0), Null()))
        unmet = {Verdict.LATE, Verdict.OVERDUE}
        return self._by_verdict(lambda verdict: told if verdict in unmet else Null())

    def _flag(self, condition: Condition) -> Plain:
        return choice(condition, _number(1), _number(0))

    def _written(self, bound: Value) -> Plain:
        value = self.reader.value(bound)
        return AsDate(value) if self.steps.due.scale is Scale.DAY else AsInstant(value)

    def _lacking(self, branch: _Branch) -> Plain:
        if branch.because is not None:
            return Null()
        return Lacking(self.reader, self.steps.due).text(branch.doubts)


def _number(number: int) -> Plain:
    return Number(int(number))


def _runs(items: Iterable[tuple[int, Plain]]) -> Iterator[tuple[int, Plain]]:
    """The last of each run of equal values."""
    waiting: tuple[int, Plain] | None = None
    for item in items:
        if waiting is not None and waiting[1] != item[1]:
            yield waiting
        waiting = item
    if waiting is not None:
        yield waiting
