"""From a record to a row of integers: the one conversion at the border.

Facts after as-of are not seen, whichever they are, except days that a document states. What a
record leaves out is unknown; what it leaves blank has not happened (times) or is unknown (others).
A fact that only its neighbours bound takes their bounds, never their value.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from operator import itemgetter
from typing import Final, TypeAlias

import attrs

from execrules.engines.scalar.bounds import (
    never_number,
    on_scale_of,
    open_bounds,
    other_bounds,
    seen_bounds,
)
from execrules.errors import FactError
from execrules.facts import (
    AmountFact,
    ChoiceFact,
    Fact,
    FlagFact,
    InstantFact,
    Record,
    TimeFact,
    all_later,
    is_time,
)
from execrules.instants import (
    NEVER_DAY,
    SECONDS_PER_DAY,
    second_number,
)
from execrules.terms import Term

RESERVED: Final = frozenset({"case", "item", "calendar"})
"""Keys of a record that are no facts: what the matter is called and which calendar it uses."""

_MISSING: Final = object()


def near_names(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """The known names most like *name*, best first."""
    return tuple(get_close_matches(name, list(known), n=3, cutoff=0.5))


def unknown_fact(name: str, known: Iterable[str]) -> FactError:
    """The error for a key that is no fact, with the nearest ones that are."""
    near = ", ".join(near_names(name, known)) or "-"
    return FactError(
        Term(
            f"'{name}' is no fact these rules or their vocabulary know; nearest: {near}; "
            f"rename the key or leave it out",
            f"“{name}”不是规则或词汇表中的事实;相近的有:{near};请更名或删去该键",
        )
    )


_BoundsReader: TypeAlias = Callable[[list[int]], tuple[int, ...]]


@attrs.frozen(eq=False)
class _TimePlan:
    """A day or instant with what it needs to be narrowed by the facts that bound it.

    *lows* and *highs* read the bounds of those on its own scale from the row, and its own.
    *later* and *earlier* are the rest: facts of the other scale, and those no rule asks for.
    """

    fact: TimeFact
    slot: int
    never: int
    lows: _BoundsReader | None
    highs: _BoundsReader | None
    later: tuple[TimeFact, ...]
    earlier: tuple[TimeFact, ...]


class Border:
    """Reads the facts of one judge out of records, in the order of their slots.

    Inverse relations (*not_after* of other facts) are gathered once, so that the service of a
    notice bounds its dispatch and the other way round.
    """

    def __init__(self, facts: Mapping[Fact, int], vocabulary: Iterable[Fact]) -> None:
        every = {fact.name: fact for fact in (*facts, *vocabulary)}
        self._names = frozenset(every) | RESERVED
        later = {fact.name: all_later(fact) for fact in every.values() if is_time(fact)}
        earlier: dict[str, list[TimeFact]] = defaultdict(list)
        for fact in every.values():
            if is_time(fact):
                for other in later[fact.name]:
                    earlier[other.name].append(fact)
        # Fact and slots stand in tuples: unpacking one is quicker than asking an object five times.
        self._times = tuple(
            (
                fact.name,
                slot,
                slot + 1,
                _kind(fact),
                bool(later[fact.name] or earlier[fact.name]),
                _time_plan(fact, facts, later[fact.name], earlier[fact.name]),
            )
            for fact, slot in facts.items()
            if is_time(fact)
        )
        self._others = tuple(
            (fact.name, slot, slot + 1, fact, isinstance(fact, FlagFact))
            for fact, slot in facts.items()
            if isinstance(fact, FlagFact | ChoiceFact | AmountFact)
        )

    def read(self, record: Record, as_of: int, row: list[int]) -> tuple[int, ...]:
        """Fill a blank *row*; the slots of facts whose bounds contradict each other are returned.

        Raises `FactError` for a key that is no fact and for a value of the wrong kind.
        """
        if not self._names.issuperset(record):
            stranger = next(name for name in record if name not in self._names)
            raise unknown_fact(stranger, self._names - RESERVED)
        get = record.get
        last_second = (as_of + 1) * SECONDS_PER_DAY - 1
        inexact: list[tuple[object, _TimePlan]] = []
        # The exact values of everyday records are read here, the rest in `seen_bounds`.
        for name, slot, next_slot, kind, is_bounded, plan in self._times:
            value = get(name, _MISSING)
            if kind is date and type(value) is date:
                number = value.toordinal()
                row[slot] = row[next_slot] = number if number <= as_of else NEVER_DAY
            elif value is _MISSING:
                if is_bounded:
                    inexact.append((value, plan))
            elif value is None:
                if is_bounded:
                    inexact.append((value, plan))
                else:
                    row[slot] = row[next_slot] = plan.never
            elif (
                kind is datetime
                and type(value) is datetime
                and (second := second_number(value)) % SECONDS_PER_DAY
                and second <= last_second
            ):
                row[slot] = row[next_slot] = second
            else:
                low, high = row[slot], row[next_slot] = seen_bounds(plan.fact, value, as_of)
                if is_bounded and not low == high < plan.never:
                    inexact.append((value, plan))
        for name, slot, next_slot, other, is_flag in self._others:
            value = get(name)
            if is_flag and value is True:
                row[slot] = 1
            elif is_flag and value is False:
                row[next_slot] = 0
            elif value is not None:
                row[slot], row[next_slot] = other_bounds(other, value)
        return _narrow(inexact, record, as_of, row) if inexact else ()


def _kind(fact: TimeFact) -> type[date] | None:
    """The type whose values are read on the short way."""
    if isinstance(fact, InstantFact):
        return datetime
    return None if fact.stated else date


def _time_plan(
    fact: TimeFact,
    facts: Mapping[Fact, int],
    later: Iterable[TimeFact],
    earlier: Iterable[TimeFact],
) -> _TimePlan:
    def in_row(other: TimeFact) -> bool:
        return other in facts and type(other) is type(fact)

    slot = facts[fact]
    lows = [facts[other] for other in earlier if in_row(other)]
    highs = [facts[other] + 1 for other in later if in_row(other)]
    return _TimePlan(
        fact,
        slot,
        never_number(fact),
        lows=itemgetter(slot, *lows) if lows else None,
        highs=itemgetter(slot + 1, *highs) if highs else None,
        later=tuple(other for other in later if not in_row(other)),
        earlier=tuple(other for other in earlier if not in_row(other)),
    )


def _narrow(
    inexact: Iterable[tuple[object, _TimePlan]], record: Record, as_of: int, row: list[int]
) -> tuple[int, ...]:
    """Narrow times by their neighbours; the slots of those whose bounds contradict are returned.

    While the neighbours are read the row holds what is recorded of each. A blank one is not in it:
    that something has not happened yet says nothing of when the others did.
    """
    found: list[tuple[int, int, int]] = []
    contradictory: tuple[int, ...] = ()
    for value, plan in inexact:
        slot = plan.slot
        lows, highs = plan.lows, plan.highs
        low = plan.never if value is None else row[slot] if lows is None else max(lows(row))
        high = row[slot + 1] if highs is None else min(highs(row))
        for other in plan.later:
            if (known := record.get(other.name)) is not None:
                bounds = seen_bounds(other, known, as_of)
                high = min(high, on_scale_of(plan.fact, other, bounds)[1])
        for other in plan.earlier:
            if (known := record.get(other.name)) is not None:
                bounds = seen_bounds(other, known, as_of)
                low = max(low, on_scale_of(plan.fact, other, bounds)[0])
        if low > high:
            contradictory += (slot,)
            low, high = open_bounds(plan.fact)
        found.append((slot, low, high))
    for slot, low, high in found:
        row[slot] = low
        row[slot + 1] = high
    return contradictory
