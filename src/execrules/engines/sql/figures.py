"""Figures of a finding: what its verdict has settled is not asked again, nor one thing twice."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

import attrs

from execrules.engines.sql.building import at_most, choice, every, opposite
from execrules.engines.sql.nodes import (
    All,
    Any,
    AsOfDay,
    AtMost,
    Choice,
    Condition,
    Difference,
    Known,
    Null,
    Plain,
)
from execrules.steps import Number

_AS_OF_IS_A_DAY: Final = AtMost(AsOfDay(), None, date.max.toordinal())


@attrs.frozen
class Settled:
    """Conditions that hold in every row that has come to a decision."""

    conditions: tuple[Condition, ...]

    def implies(self, asked: Condition) -> bool:
        """Whether a condition holds: it is one of them, or one or two comparisons say so."""
        if asked in self.conditions:
            return True
        if not isinstance(asked, AtMost):
            return False
        return any(
            by <= asked.by for right, by in self._bounds(asked.left) if right == asked.right
        ) or any(
            by + further <= asked.by
            for middle, by in self._bounds(asked.left)
            for right, further in self._bounds(middle)
            if right == asked.right
        )

    def _bounds(self, left: Plain | None) -> Iterator[tuple[Plain | None, int]]:
        for one in self.conditions:
            if isinstance(one, AtMost) and one.left == left:
                yield one.right, one.by

    def and_also(self, conditions: Iterable[Condition]) -> "Settled":
        """These and more."""
        return Settled((*self.conditions, *conditions))

    def without(self, value: Plain) -> Plain:
        """A value that is asked of such rows alone, without the questions that are settled."""
        if not isinstance(value, Choice):
            return value
        open_parts = (part for part in _parts(value.when) if not self.implies(part))
        return choice(every(open_parts), value.then, value.otherwise)


def settled_by(whens: Sequence[Condition]) -> Settled:
    """What holds where the last of some cases is the first that holds."""
    *before, when = whens
    found = Settled((_AS_OF_IS_A_DAY, *_parts(when)))
    for failed in map(opposite, before):
        if isinstance(failed, Any):
            left = [part for part in failed.parts if not found.implies(opposite(part))]
            found = found.and_also(left if len(left) == 1 else ())
        else:
            found = found.and_also(_parts(failed))
    return found


def in_all(several: Sequence[Settled]) -> Settled:
    """What holds whichever of several decisions a row has come to."""
    first, *others = several
    return Settled(
        tuple(one for one in first.conditions if all(other.implies(one) for other in others))
    )


def past_due(decided: Known, numbers: tuple[int, int, int], late: Plain, overdue: Plain) -> Plain:
    """How far past its due day something is that was done late, or is not done.

    *numbers* are the least decision that is late, the greatest that is, and the greatest that is
    overdue. What both ask of the due day is asked once; null where they count in different ways.
    """
    first_late, last_late, last = (Number(number) for number in numbers)
    (asked_late, done), (asked_open, now) = map(_apart, (late, overdue))
    if not (isinstance(done, Difference) and isinstance(now, Difference)):
        return Null()
    if done.right != now.right:
        return Null()
    of_both = [part for part in asked_late if part in asked_open]
    end = choice(
        at_most(decided, last_late),
        _asked((part for part in asked_late if part not in of_both), done.left),
        _asked((part for part in asked_open if part not in of_both), now.left),
    )
    unmet = (at_most(first_late, decided), at_most(decided, last))
    return choice(every((*unmet, *of_both)), Difference(end, done.right), Null())


def _apart(value: Plain) -> tuple[tuple[Condition, ...], Plain]:
    """A value that is null unless conditions hold as these and the value."""
    if isinstance(value, Choice) and value.otherwise == Null():
        return _parts(value.when), value.then
    return (), value


def _asked(conditions: Iterable[Condition], value: Plain) -> Plain:
    return choice(every(conditions), value, Null())


def _parts(condition: Condition) -> tuple[Condition, ...]:
    return condition.parts if isinstance(condition, All) else (condition,)
