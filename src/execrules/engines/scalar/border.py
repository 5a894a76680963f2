"""From a record to a row of integers: the one conversion at the border.

Facts after as-of are not seen, whichever they are, except days that a document states. What a
record leaves out is unknown; what it leaves blank has not happened (times) or is unknown (others).
A fact that only its neighbours bound takes their bounds, never their value.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from difflib import get_close_matches
from typing import Final, TypeAlias, assert_never

from execrules.errors import FactError
from execrules.facts import (
    AmountFact,
    Between,
    ChoiceFact,
    DayFact,
    Fact,
    FlagFact,
    InstantFact,
    Record,
    TimeFact,
    all_later,
    is_time,
)
from execrules.instants import (
    ALWAYS,
    NEVER_DAY,
    NEVER_SECOND,
    SECONDS_PER_DAY,
    second_number,
    shanghai_time,
)
from execrules.terms import Term

RESERVED: Final = frozenset({"case", "item", "calendar"})
"""Keys of a record that are no facts: what the matter is called and which calendar it uses."""

_MISSING: Final = object()
_MOST_FEN: Final = 10**18

Bounds: TypeAlias = tuple[int, int]


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


class Border:
    """Reads the facts of one judge out of records, in the order of their slots.

    Inverse relations (*not_after* of other facts) are gathered once, so that the service of a
    notice bounds its dispatch and the other way round.
    """

    def __init__(self, facts: Mapping[Fact, int], vocabulary: Iterable[Fact]) -> None:
        self._names = frozenset(fact.name for fact in (*facts, *vocabulary)) | RESERVED
        every = {fact.name: fact for fact in (*facts, *vocabulary)}
        self._later = {fact.name: all_later(fact) for fact in every.values() if is_time(fact)}
        self._earlier: dict[str, tuple[TimeFact, ...]] = {
            name: tuple(
                fact for fact in every.values()
                if is_time(fact) and any(other.name == name for other in self._later[fact.name])
            )
            for name in self._later
        }  # fmt: skip
        self._plan = tuple(
            (fact.name, slot, fact, _kind(fact), self._is_bounded(fact))
            for fact, slot in facts.items()
        )

    def _is_bounded(self, fact: Fact) -> bool:
        return bool(self._later.get(fact.name) or self._earlier.get(fact.name))

    def read(self, record: Record, as_of: int, row: list[int]) -> tuple[Fact, ...]:
        """Fill a blank *row*; the facts whose bounds contradict each other are returned.

        Raises `FactError` for a key that is no fact and for a value of the wrong kind.
        """
        if not record.keys() <= self._names:
            stranger = next(name for name in record if name not in self._names)
            raise unknown_fact(stranger, self._names - RESERVED)
        contradictory: tuple[Fact, ...] = ()
        get = record.get
        # The exact values of everyday records are read here, everything else in `_bounds`.
        for name, slot, fact, kind, bounded in self._plan:
            value = get(name, _MISSING)
            if kind is date and type(value) is date:
                number = value.toordinal()
                row[slot] = row[slot + 1] = number if number <= as_of else NEVER_DAY
            elif value is _MISSING and not bounded:
                continue
            elif kind is bool and type(value) is bool:
                row[slot] = row[slot + 1] = 1 if value else 0
            else:
                low, high = self._bounds(fact, value, record, as_of)
                if low > high:
                    contradictory += (fact,)
                    low, high = open_bounds(fact)
                row[slot], row[slot + 1] = low, high
        return contradictory

    def _bounds(self, fact: Fact, value: object, record: Record, as_of: int) -> Bounds:
        if not isinstance(fact, DayFact | InstantFact):
            return (
                open_bounds(fact)
                if value is _MISSING or value is None
                else _other_bounds(fact, value)
            )
        low, high = open_bounds(fact) if value is _MISSING else time_bounds(fact, value)
        low, high = _seen(fact, low, high, as_of)
        if low == high < _never(fact):
            return low, high
        for other in self._later[fact.name]:
            if (value := record.get(other.name)) is not None:
                known = _seen(other, *time_bounds(other, value), as_of)
                high = min(high, _on_scale_of(fact, other, known)[1])
        for other in self._earlier[fact.name]:
            if (value := record.get(other.name)) is not None:
                known = _seen(other, *time_bounds(other, value), as_of)
                low = max(low, _on_scale_of(fact, other, known)[0])
        return low, high


def _kind(fact: Fact) -> type[date | bool] | None:
    """The type whose values are read on the short way."""
    if isinstance(fact, FlagFact):
        return bool
    return date if type(fact) is DayFact and not fact.stated else None


def time_bounds(fact: TimeFact, value: object) -> Bounds:
    """The bounds of a recorded time on the fact's own scale; None is *not yet*."""
    if value is None:
        return _never(fact), _never(fact)
    if isinstance(value, Between):
        low = ALWAYS if value.earliest is None else time_bounds(fact, value.earliest)[0]
        high = _never(fact) if value.latest is None else time_bounds(fact, value.latest)[1]
        return low, high
    if isinstance(value, datetime):
        second = second_number(value)
        if isinstance(fact, DayFact):
            return second // SECONDS_PER_DAY, second // SECONDS_PER_DAY
        if second % SECONDS_PER_DAY:
            return second, second
        value = shanghai_time(value).date()
    if isinstance(value, date):
        day = value.toordinal()
        if isinstance(fact, DayFact):
            return day, day
        return day * SECONDS_PER_DAY + 1, (day + 1) * SECONDS_PER_DAY - 1
    raise _wrong_kind(fact, value, Term("a date, a datetime or Between", "日期、时刻或 Between"))


def _other_bounds(fact: FlagFact | ChoiceFact | AmountFact, value: object) -> Bounds:
    match fact:
        case FlagFact():
            if isinstance(value, bool):
                return int(value), int(value)
            raise _wrong_kind(fact, value, Term("True or False", "True 或 False"))
        case ChoiceFact():
            if isinstance(value, str):
                return fact.code(value), fact.code(value)
            raise _wrong_kind(fact, value, Term("one of its codes", "其代码之一"))
        case AmountFact():
            if isinstance(value, int | Decimal) and not isinstance(value, bool):
                return int(value * 100), int(value * 100)
            raise _wrong_kind(fact, value, Term("a sum in yuan (int or Decimal)", "以元计的金额"))
        case _:
            assert_never(fact)


def _wrong_kind(fact: Fact, value: object, wanted: Term) -> FactError:
    return FactError(
        Term(
            f"fact '{fact.name}' cannot be {value!r}; give {wanted.en}, "
            f"None for not yet, or leave it out where it is unknown",
            f"事实“{fact.title.zh}”({fact.name})的值不能是 {value!r};请给{wanted.zh},"
            f"尚未发生用 None,未知则省略",
        )
    )


def _never(fact: TimeFact) -> int:
    return NEVER_DAY if isinstance(fact, DayFact) else NEVER_SECOND


def open_bounds(fact: Fact) -> Bounds:
    """The bounds of a fact of which nothing is known."""
    match fact:
        case DayFact() | InstantFact():
            return ALWAYS, _never(fact)
        case FlagFact():
            return 0, 1
        case ChoiceFact():
            return 0, len(fact.choices) - 1
        case AmountFact():
            return -_MOST_FEN, _MOST_FEN
        case _:
            assert_never(fact)


def _seen(fact: TimeFact, low: int, high: int, as_of: int) -> Bounds:
    """The bounds as seen at the end of as-of: what lies later has not happened."""
    if isinstance(fact, InstantFact):
        last, never = (as_of + 1) * SECONDS_PER_DAY - 1, NEVER_SECOND
    elif fact.stated:
        return low, high
    else:
        last, never = as_of, NEVER_DAY
    return (low if low <= last else never, high if high <= last else never)


def _on_scale_of(fact: TimeFact, other: TimeFact, bounds: Bounds) -> Bounds:
    low, high = bounds
    if isinstance(fact, DayFact) and isinstance(other, InstantFact):
        return low // SECONDS_PER_DAY, high // SECONDS_PER_DAY
    if isinstance(fact, InstantFact) and isinstance(other, DayFact):
        day_end = SECONDS_PER_DAY - 1
        low, high = low * SECONDS_PER_DAY + 1, high * SECONDS_PER_DAY + day_end
        return min(low, NEVER_SECOND), min(high, NEVER_SECOND)
    return bounds
