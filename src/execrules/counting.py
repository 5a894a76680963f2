"""How a limit is counted: which way, from when, what moves its end, and what lengthens it.

Read off the moment that a rule states, and said in words. Owns no count: see `periods`.
"""

from collections.abc import Iterator
from typing import Final, assert_never

import attrs

from execrules.expressions import (
    After,
    At,
    Before,
    Deducts,
    Earlier,
    Extends,
    FirstAfter,
    FirstKnown,
    Later,
    Moment,
    On,
    is_only_after,
)
from execrules.periods import Clock, DayStart, Hours, HourStart, Period, Roll, WorkingDays, roll_of
from execrules.rules import Rule
from execrules.terms import Term


@attrs.frozen
class Counting:
    """The clock and the period by which a moment is counted: its outermost ones."""

    clock: Clock
    period: Period

    @property
    def roll(self) -> Roll:
        """What becomes of an end on a rest day."""
        if isinstance(self.period, Hours):
            return Roll.FORWARD if self.period.rolls else Roll.NONE
        return roll_of(self.period, self.clock)

    @property
    def term(self) -> Term:
        """Unit, clock, start and roll in words."""
        unit, clock, roll = self.period.unit.term, _CLOCKS[self.clock], _ROLLS[self.roll]
        if self.roll is Roll.NONE and isinstance(self.period, WorkingDays):
            roll = _ON_ONE
        start = _BACK if self.clock is Clock.BEFORE else _STARTS[self.period.start]
        return Term(
            f"in {unit.en}, {clock.en}; {start.en}; {roll.en}",
            f"以{unit.zh.removeprefix('个')}计,{clock.zh};{start.zh};{roll.zh}",
        )


_CLOCKS: Final = {
    Clock.AFTER: Term("counted forward", "顺推"),
    Clock.BEFORE: Term("counted back", "倒推"),
    Clock.NOT_BEFORE: Term(
        "counted forward; the act is permitted once they have run out", "顺推,届满后方可为之"
    ),
}

_STARTS: Final[dict[DayStart | HourStart, Term]] = {
    DayStart.DAY_AFTER: Term("the day of the event is not counted", "起算事件当日不计入"),
    DayStart.SAME_DAY: Term("the day of the event is day 1", "起算事件当日为第1日"),
    HourStart.NEXT_HOUR: Term("from the next full hour", "自下一整点起算"),
    HourStart.AT_INSTANT: Term("from the event itself", "自事件发生时起算"),
}

_BACK: Final = Term("the day of the event is not counted", "事件当日不计入")

_ROLLS: Final = {
    Roll.FORWARD: Term("an end on a rest day moves to the next working day", "末日遇休息日顺延"),
    Roll.NONE: Term("the end does not move", "末日不移动"),
    Roll.BACKWARD: Term(
        "an end on a rest day moves to the working day before", "末日遇休息日提前至前一工作日"
    ),
    Roll.THROUGH_REST: Term(
        "the end runs on through the rest days that follow", "末日延续至其后休息日终了"
    ),
}


_ON_ONE: Final = Term("the end is a working day", "末日必为工作日")


def counting_of(moment: Moment) -> Counting | None:
    """How *moment* is counted; None where it has no period.

    >>> from execrules.expressions import only_after
    >>> from execrules.facts import DayFact
    >>> from execrules.periods import Months
    >>> filed = DayFact(name="filed", title=Term("filed", "立案"))
    >>> counting_of(only_after(At(filed), Months(3))).clock
    <Clock.NOT_BEFORE: 'not-before'>
    """
    match moment:
        case At() | On() | FirstAfter():
            return None
        case After(After(_, period)) if is_only_after(moment):
            return Counting(Clock.NOT_BEFORE, period)
        case After(_, period):
            return Counting(Clock.AFTER, period)
        case Before(_, period):
            return Counting(Clock.BEFORE, period)
        case Later(left, right) | Earlier(left, right):
            return counting_of(left) or counting_of(right)
        case FirstKnown(_, otherwise):
            return counting_of(otherwise)
        case _:
            assert_never(moment)


def counting_of_rule(rule: Rule) -> Counting | None:
    """How the limit of *rule* is counted; None where it has no length or it is not published."""
    found = counting_of(rule.limit) if rule.is_limited else None
    if found is not None and rule.is_open_ended:
        # Hours that must have run out are written like hours within which to act.
        return attrs.evolve(found, clock=Clock.NOT_BEFORE)
    return found


def admitted(moment: Moment) -> Iterator[Deducts | Extends]:
    """What may lengthen the periods of *moment*, each once."""
    yield from dict.fromkeys(_admitted(moment))


def _admitted(moment: Moment) -> Iterator[Deducts | Extends]:
    match moment:
        case At() | On():
            return
        case After(start, _, deducts, extends):
            yield from _admitted(start)
            yield from (one for one in (deducts, extends) if one is not None)
        case Before(inner, _) | FirstAfter(_, inner) | FirstKnown(_, inner):
            yield from _admitted(inner)
        case Later(left, right) | Earlier(left, right):
            yield from _admitted(left)
            yield from _admitted(right)
        case _:
            assert_never(moment)


def deductions_in_words(deducts: Deducts) -> Term:
    """The grounds on which time does not count."""
    grounds = [known.title for known in deducts.fact.grounds if known.code in deducts.grounds]
    return Term(
        "; ".join(ground.en for ground in grounds), ";".join(ground.zh for ground in grounds)
    )


def extensions_in_words(extends: Extends, period: Period) -> Term:
    """Which extensions count, and up to how much of the unit of *period*."""
    if extends.most is None:
        return Term("approved by the last day, without limit", "届满前经批准的,不限长度")
    most = attrs.evolve(period, count=extends.most).term
    return Term(f"approved by the last day, {most.en} in all", f"届满前经批准的,合计至多{most.zh}")
