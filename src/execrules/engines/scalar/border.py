"""From a record to a row of integers: the one conversion at the border.

Facts after as-of are not seen, whichever they are, except days that a document states. What a
record leaves out is unknown; what it leaves blank has not happened (times) or is unknown (others).
A fact that only its neighbours bound takes their bounds, never their value. Two facts of which one
is recorded later than the other can lie are both unknown.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from operator import itemgetter
from typing import Final, TypeAlias

import attrs

from execrules.engines.scalar.bounds import (
    Bounds,
    on_scale_of,
    other_bounds,
    seen_bounds,
)
from execrules.engines.scalar.contradictions import Loose, Orders
from execrules.engines.scalar.entries import write_entries
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
    is_list,
    is_time,
    never_number,
    open_bounds,
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

_SHAPES_KEPT: Final = 256


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

    def __init__(
        self,
        facts: Mapping[Fact, int],
        vocabulary: Iterable[Fact],
        judged: Collection[tuple[str, str]] = (),
    ) -> None:
        every = {fact.name: fact for fact in (*facts, *vocabulary)}
        self._names = frozenset(every) | RESERVED
        self._in_row = frozenset(fact.name for fact in facts) | RESERVED
        later = {fact.name: all_later(fact) for fact in every.values() if is_time(fact)}
        earlier: dict[str, list[TimeFact]] = defaultdict(list)
        for fact in every.values():
            if is_time(fact):
                for other in later[fact.name]:
                    earlier[other.name].append(fact)
        self._orders = Orders(facts, every, later, judged)
        self._of_shape: dict[tuple[str, ...], Loose] = {}
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
        self._flags = tuple(
            (fact.name, slot, slot + 1, fact)
            for fact, slot in facts.items()
            if isinstance(fact, FlagFact)
        )
        self._others = tuple(
            (fact.name, slot, slot + 1, fact, _codes(fact))
            for fact, slot in facts.items()
            if isinstance(fact, ChoiceFact | AmountFact)
        )
        self._lists = tuple(
            (fact.name, slot, fact) for fact, slot in facts.items() if is_list(fact)
        )
        days = [known for known in self._times if known[3] is date]
        first, count = (days[0][1], len(days)) if days else (0, 0)
        if [known[1] for known in days] != [*range(first, first + 2 * count, 2)]:
            days, count = [], 0  # not in the order of `row_order`: all are read one by one
        self._days = tuple(known[0] for known in days)
        self._not_days = tuple(known for known in self._times if known not in days)
        self._day_lows = slice(first, first + 2 * count, 2)
        self._day_highs = slice(first + 1, first + 2 * count + 1, 2)

    def read(self, record: Record, as_of: int, row: list[int]) -> tuple[int, ...]:
        """Fill a blank *row*; the slots of facts whose bounds contradict each other are returned.

        Raises `FactError` for a key that is no fact and for a value of the wrong kind.
        """
        loose = () if self._in_row.issuperset(record) else self._loose(record)
        get = record.get
        last_second = (as_of + 1) * SECONDS_PER_DAY - 1
        inexact: list[tuple[object, _TimePlan]] = []
        times = self._not_days if self._days_at_once(record, as_of, row) else self._times
        # The exact values of everyday records are read here, the rest in `seen_bounds`.
        for name, slot, next_slot, kind, is_bounded, plan in times:
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
            elif kind is None and type(value) is date:
                row[slot] = row[next_slot] = value.toordinal()
            else:
                low, high = row[slot], row[next_slot] = seen_bounds(plan.fact, value, as_of)
                if is_bounded and low < high:
                    inexact.append((value, plan))
        for name, slot, next_slot, flag in self._flags:
            value = get(name)
            if value is True:
                row[slot] = 1
            elif value is False:
                row[next_slot] = 0
            elif value is not None:
                row[slot], row[next_slot] = other_bounds(flag, value)
        for name, slot, next_slot, other, codes in self._others:
            value = get(name)
            if type(value) is str and value in codes:
                row[slot] = row[next_slot] = codes[value]
            elif value is not None:
                row[slot], row[next_slot] = other_bounds(other, value)
        for name, slot, listed in self._lists:
            value = get(name)
            if value is not None:
                write_entries(listed, value, as_of, slot, row)
        contradicted = self._orders.contradicted(loose, record, as_of, row)
        if not inexact and not contradicted:
            return ()
        return self._narrowed(inexact, contradicted, record, as_of, row)

    def _loose(self, record: Record) -> Loose:
        """The pairs of facts outside the row that *record* has, after a look at its keys.

        Records come in few shapes: which pairs a shape holds is worked out once.
        """
        shape = tuple(record)
        loose = self._of_shape.get(shape)
        if loose is not None:
            return loose
        if not self._names.issuperset(record):
            stranger: object = next(name for name in record if name not in self._names)
            if not isinstance(stranger, str):
                raise FactError(
                    Term(
                        f"{stranger!r:.80} is no name of a fact; the keys of a record are texts",
                        f"{stranger!r:.80} 不是事实名称;记录的键应为文本",
                    )
                )
            raise unknown_fact(stranger, self._names - RESERVED)
        loose = self._orders.loose_in(record)
        if len(self._of_shape) < _SHAPES_KEPT:
            self._of_shape[shape] = loose
        return loose

    def _days_at_once(self, record: Record, as_of: int, row: list[int]) -> bool:
        """Whether all days are recorded as plain days; if so they are written into the row."""
        days = map(record.get, self._days)
        numbers = [day.toordinal() for day in days if type(day) is date]
        if len(numbers) < len(self._days):
            return False
        if max(numbers, default=as_of) > as_of:
            numbers = [number if number <= as_of else NEVER_DAY for number in numbers]
        row[self._day_lows] = numbers
        row[self._day_highs] = numbers
        return True

    def _narrowed(
        self,
        inexact: Iterable[tuple[object, _TimePlan]],
        contradicted: set[str],
        record: Record,
        as_of: int,
        row: list[int],
    ) -> tuple[int, ...]:
        """Narrow what is inexact, without what is contradicted; the slots of the latter."""
        slots: list[int] = []
        if contradicted:
            for _, slot, next_slot, _, _, plan in self._times:
                if plan.fact.name in contradicted:
                    row[slot], row[next_slot] = open_bounds(plan.fact)
                    slots.append(slot)
            record = {name: value for name, value in record.items() if name not in contradicted}
            inexact = [found for found in inexact if found[1].fact.name not in contradicted]
        return (*slots, *_narrow(inexact, record, as_of, row))


def _codes(fact: ChoiceFact | AmountFact) -> Mapping[str, int]:
    """The number of each code that a choice has."""
    if isinstance(fact, AmountFact):
        return {}
    return {code: fact.code(code) for code, _ in fact.choices}


def row_order(facts: Iterable[Fact]) -> list[Fact]:
    """*facts* as a row should hold them: the days side by side, which are then read at once."""
    return sorted(facts, key=lambda fact: not is_time(fact) or _kind(fact) is not date)


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

    While the neighbours are read the row holds what is recorded of each that is not contradicted.
    A blank neighbour is left out: taken at its word it would say that what cannot lie earlier has
    not happened either, and a cell that nobody filled in is too little for that.
    """
    found: list[tuple[int, int, int]] = []
    contradictory: tuple[int, ...] = ()
    for value, plan in inexact:
        fact, slot, never = plan.fact, plan.slot, plan.never
        lows = [row[slot]] if plan.lows is None else [*plan.lows(row)]
        highs = [row[slot + 1]] if plan.highs is None else [*plan.highs(row)]
        highs.extend(high for _, high in _recorded(plan.later, fact, record, as_of))
        lows.extend(low for low, _ in _recorded(plan.earlier, fact, record, as_of))
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
    others: Iterable[TimeFact], fact: TimeFact, record: Record, as_of: int
) -> Iterator[Bounds]:
    """The bounds of those that are recorded, on the scale of *fact*."""
    for other in others:
        if (known := record.get(other.name)) is not None:
            yield on_scale_of(fact, other, seen_bounds(other, known, as_of))
