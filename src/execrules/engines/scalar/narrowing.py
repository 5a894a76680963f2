"""What its recorded neighbours say of a time that is not exact: their bounds, never their value.

A blank neighbour is left out: taken at its word it would say that what cannot lie earlier has not
happened either, and a cell that nobody filled in is too little for that.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import itemgetter
from typing import TypeAlias

import attrs

from execrules.engines.scalar.bounds import Bounds, on_scale_of, seen_bounds
from execrules.facts import Fact, Record, TimeFact, never_number, open_bounds

_BoundsReader: TypeAlias = Callable[[list[int]], tuple[int, ...]]


@attrs.frozen(eq=False)
class Neighbours:
    """A day or instant with what it needs to be narrowed by the facts that bound it.

    *lows* and *highs* read the bounds of those on its own scale from the row, and its own.
    *later* and *earlier* are those of the other scale with their slots, *later_outside* and
    *earlier_outside* those that no rule asks for.
    """

    fact: TimeFact
    slot: int
    never: int
    lows: _BoundsReader
    highs: _BoundsReader
    later: tuple[tuple[TimeFact, int], ...]
    earlier: tuple[tuple[TimeFact, int], ...]
    later_outside: tuple[TimeFact, ...]
    earlier_outside: tuple[TimeFact, ...]


def neighbours(
    fact: TimeFact,
    facts: Mapping[Fact, int],
    later: Iterable[TimeFact],
    earlier: Iterable[TimeFact],
) -> Neighbours:
    """The neighbours of *fact*, sorted by where their bounds are found; *facts* are in the row."""
    slot, later, earlier = facts[fact], tuple(later), tuple(earlier)

    def same_scale(others: Iterable[TimeFact]) -> list[int]:
        return [facts[one] for one in others if one in facts and type(one) is type(fact)]

    def other_scale(others: Iterable[TimeFact]) -> tuple[tuple[TimeFact, int], ...]:
        return tuple(
            (one, facts[one]) for one in others if one in facts and type(one) is not type(fact)
        )

    # Its own slot stands twice: of one slot alone `itemgetter` makes no tuple.
    lows = [slot, slot, *same_scale(earlier)]
    highs = [slot + 1, slot + 1, *(low + 1 for low in same_scale(later))]
    return Neighbours(
        fact,
        slot,
        never_number(fact),
        lows=itemgetter(*lows),
        highs=itemgetter(*highs),
        later=other_scale(later),
        earlier=other_scale(earlier),
        later_outside=tuple(one for one in later if one not in facts),
        earlier_outside=tuple(one for one in earlier if one not in facts),
    )


def narrow(
    inexact: Iterable[tuple[object, Neighbours]], outside: Record, as_of: int, row: list[int]
) -> tuple[int, ...]:
    """Narrow times by their neighbours; the slots of those whose bounds contradict are returned.

    While the neighbours are read the row holds what is recorded of each that is not contradicted.
    *outside* is where the facts that are not in the row are looked up; empty if there are none.
    """
    found: list[tuple[int, int, int]] = []
    contradictory: tuple[int, ...] = ()
    for value, plan in inexact:
        fact, slot, never = plan.fact, plan.slot, plan.never
        lows, highs = plan.lows(row), plan.highs(row)
        for other, place in plan.later:
            highs += (on_scale_of(fact, other, (row[place], row[place + 1]))[1],)
        for other, place in plan.earlier:
            lows += (on_scale_of(fact, other, (row[place], row[place + 1]))[0],)
        if outside:
            highs += tuple(high for _, high in _recorded(plan.later_outside, fact, outside, as_of))
            lows += tuple(low for low, _ in _recorded(plan.earlier_outside, fact, outside, as_of))
        high = min(highs)
        if value is None:
            low = never
        elif (low := max(lows)) >= never > high:
            # It has happened, so a neighbour not seen yet says nothing of when.
            low = max(known for known in lows if known < never)
        if low > high:
            contradictory += (slot,)
            low, high = open_bounds(fact)
        found.append((slot, low, high))
    for slot, low, high in found:
        row[slot] = low
        row[slot + 1] = high
    return contradictory


def _recorded(
    others: Iterable[TimeFact], fact: TimeFact, outside: Record, as_of: int
) -> Iterator[Bounds]:
    """The bounds of those that are recorded, on the scale of *fact*."""
    for other in others:
        if (known := outside.get(other.name)) is not None:
            yield on_scale_of(fact, other, seen_bounds(other, known, as_of))
