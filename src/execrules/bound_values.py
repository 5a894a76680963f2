"""Bounds as values: what cells mean, on which scale, and choices between pairs of them.

The small parts of `execrules.borders`. What is settled when a value is made is left out of it.
"""

from typing import TypeAlias

from execrules.facts import DayFact, Fact, InstantFact, TimeFact, never_number, open_bounds
from execrules.instants import ALWAYS, NEVER_DAY, NEVER_SECOND, SECONDS_PER_DAY
from execrules.steps import (
    NO,
    YES,
    AsOf,
    Check,
    Every,
    Greater,
    If,
    LessEqual,
    Number,
    Plus,
    Quotient,
    Raw,
    Scale,
    Smaller,
    Some,
    Times,
    Value,
)

Pair: TypeAlias = tuple[Value, Value]
Known: TypeAlias = tuple[Value, Value, Check]
"""Two bounds, and when they are open because of a contradiction."""


def open_pair(fact: Fact) -> Pair:
    """The bounds of a fact of which nothing is known."""
    low, high = open_bounds(fact)
    return Number(low), Number(high)


def never_of(fact: TimeFact) -> Number:
    """The value of a time that has not happened."""
    return Number(never_number(fact))


def first_meant(fact: TimeFact, raw: Raw) -> Value:
    """The earliest that a filled cell means: 00:00:00 stands for the day."""
    return raw if isinstance(fact, DayFact) else If(is_a_day(raw), Plus(raw, 1), raw)


def last_meant(fact: TimeFact, raw: Raw) -> Value:
    """The latest that a filled cell means."""
    if isinstance(fact, DayFact):
        return raw
    return If(is_a_day(raw), Plus(raw, SECONDS_PER_DAY - 1), raw)


def is_a_day(second: Value) -> Check:
    """Whether a second is 00:00:00, which stands for the day."""
    return LessEqual(second, Times(Quotient(second, SECONDS_PER_DAY), SECONDS_PER_DAY))


def as_seen(fact: TimeFact, bound: Value) -> Value:
    """A bound as seen at the end of as-of: what lies later has not happened."""
    if isinstance(fact, DayFact) and fact.stated:
        return bound
    scale = Scale.DAY if isinstance(fact, DayFact) else Scale.SECOND
    return If(LessEqual(bound, AsOf(scale)), bound, never_of(fact))


def on_scale_of(fact: TimeFact, other: TimeFact, pair: Pair) -> Pair:
    """The bounds of *other* on the scale of *fact*; open sides stay open."""
    low, high = pair
    if isinstance(fact, DayFact) and isinstance(other, InstantFact):
        return Quotient(low, SECONDS_PER_DAY), Quotient(high, SECONDS_PER_DAY)
    if isinstance(fact, InstantFact) and isinstance(other, DayFact):
        first = Plus(Times(low, SECONDS_PER_DAY), 1)
        last = Plus(Times(high, SECONDS_PER_DAY), SECONDS_PER_DAY - 1)
        never = Number(NEVER_SECOND)
        unknown = LessEqual(low, Number(ALWAYS))
        return If(unknown, Number(ALWAYS), Smaller(first, never)), Smaller(last, never)
    return pair


def greater(left: Value, right: Value) -> Value:
    """The greater of two bounds; one that is open on that side counts for nothing."""
    return right if left == Number(ALWAYS) else Greater(left, right)


def smaller(left: Value, right: Value) -> Value:
    """The smaller of two bounds; one that is open on that side counts for nothing."""
    nevers = (Number(NEVER_DAY), Number(NEVER_SECOND))
    return right if left in nevers else Smaller(left, right)


def chosen(when: Check, then: Value, otherwise: Value) -> Value:
    """A choice, without what the check has settled already."""
    if isinstance(otherwise, If) and otherwise.when == when:
        otherwise = otherwise.otherwise
    return otherwise if when == NO or then == otherwise else If(when, then, otherwise)


def chosen_pair(when: Check, then: Known, otherwise: Known) -> Known:
    """One of two pairs of bounds; that the other one crosses tells nothing of a pair not open."""
    crossed = when if then[2] == YES else NO if then[2] == NO else Every((when, then[2]))
    return (
        chosen(when, then[0], otherwise[0]),
        chosen(when, then[1], otherwise[1]),
        either(crossed, otherwise[2]),
    )


def either(left: Check, right: Check) -> Check:
    """Whether one of two conditions holds."""
    if NO in (left, right):
        return right if left == NO else left
    return Some((left, right))
