"""From a record to a row of integers: the one conversion at the border.

Facts after as-of are not seen, whichever they are, except days that a document states. What a
record leaves out is unknown; what it leaves blank has not happened (times) or is unknown (others).
A fact that only its neighbours bound takes their bounds, never their value. Two facts of which one
is recorded later than the other can lie are both unknown.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from typing import Final

from execrules.engines.scalar.bounds import (
    other_bounds,
    seen_bounds,
)
from execrules.engines.scalar.contradictions import Loose, Orders
from execrules.engines.scalar.entries import write_entries
from execrules.engines.scalar.narrowing import Neighbours, narrow, neighbours
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


_SHAPES_KEPT: Final = 256


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
                neighbours(fact, facts, later[fact.name], earlier[fact.name]),
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
        get = record.get
        is_in_row = self._in_row.issuperset(record)
        loose = () if is_in_row else self._loose(record)
        last_second = (as_of + 1) * SECONDS_PER_DAY - 1
        inexact: list[tuple[object, Neighbours]] = []
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
        outside: Record = {} if is_in_row else record
        return self._narrowed(inexact, contradicted, outside, as_of, row)

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
        inexact: Iterable[tuple[object, Neighbours]],
        contradicted: set[str],
        outside: Record,
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
            outside = {name: value for name, value in outside.items() if name not in contradicted}
            inexact = [found for found in inexact if found[1].fact.name not in contradicted]
        return (*slots, *narrow(inexact, outside, as_of, row))


def _codes(fact: ChoiceFact | AmountFact) -> Mapping[str, int]:
    """The number of each code that a choice has."""
    if isinstance(fact, AmountFact):
        return {}
    return {code: fact.code(code) for code, _ in fact.choices}


def row_order(facts: Iterable[Fact]) -> list[Fact]:
    """*facts* as a row should hold them: the days side by side, which are then read at once."""
    return sorted(facts, key=lambda fact: not is_time(fact) or _kind(fact) is not date)


def _kind(fact: TimeFact) -> type[date] | None:
    """The type whose values are read on the short way; None for a day that a document states."""
    if isinstance(fact, InstantFact):
        return datetime
    return None if fact.stated else date
