"""Whether conditions can hold together, or always hold, over all that a record may say.

Flags, codes, sums and days are gone through value by value; what else a condition asks is taken as
free to hold or not. So what "cannot" here cannot, and what "can" may still be ruled out by the law
of time or by facts that hang together.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import product
from math import prod
from typing import Final, TypeAlias, assert_never

import attrs

from execrules.expressions import (
    AllOf,
    AnyOf,
    At,
    AtLeast,
    Condition,
    Happened,
    Holds,
    MayBe,
    Not,
    NotAfter,
    On,
    OneOf,
)
from execrules.facts import DayFact, TimeFact

_MOST: Final = 20_000
"""How many combinations of values are gone through; conditions with more are not judged."""

_NEVER: Final = date.max


@attrs.frozen
class _NotRecorded:
    """A code that a matter has and its record does not say."""

    code: str


_Values: TypeAlias = dict[object, object]
"""A value for each question: the name of a fact, or a condition that is free to hold."""


@attrs.frozen
class Truth:
    """Whether the conditions hold for some record, and whether they hold for every one."""

    sometimes: bool
    always: bool


def truth_of(conditions: Sequence[Condition]) -> Truth | None:
    """The truth of *conditions* taken together; None where there are too many combinations."""
    domains: dict[object, list[object]] = {}
    for condition in conditions:
        for key, values in _asked(condition):
            known = domains.setdefault(key, [])
            known.extend(value for value in values if value not in known)
    if prod(len(values) for values in domains.values()) > _MOST:
        return None
    found = {
        all(_holds(condition, dict(zip(domains, values, strict=True))) for condition in conditions)
        for values in product(*domains.values())
    }
    return Truth(sometimes=True in found, always=False not in found)


def exclude_each_other(conditions: Sequence[Condition]) -> bool:
    """Whether no record satisfies all of *conditions*; not so where it cannot be gone through."""
    truth = truth_of(conditions)
    return truth is not None and not truth.sometimes


def _asked(condition: Condition) -> Iterator[tuple[object, Sequence[object]]]:
    """What a condition asks, and the values that make a difference to it."""
    match condition:
        case Holds(flag):
            yield flag.name, (True, False)
        case OneOf(fact, _):
            yield fact.name, [code for code, _ in fact.choices]
        case MayBe(fact, _):
            codes = [code for code, _ in fact.choices]
            yield fact.name, [*codes, *map(_NotRecorded, codes)]
        case AtLeast(fact, yuan):
            yield fact.name, (Decimal(yuan), Decimal(yuan) - 1)
        case Happened(At(fact)) if not _is_stated(fact):
            yield fact.name, (date.min, _NEVER)
        case NotAfter(At(fact), On(day)) | NotAfter(On(day), At(fact)):
            number = day.toordinal()
            near = (date.fromordinal(n) for n in (number - 1, number, number + 1) if n > 0)
            yield fact.name, (*near, _NEVER)
        case Happened() | NotAfter():
            yield condition, (True, False)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _asked(part)
        case Not(part):
            yield from _asked(part)
        case _:
            assert_never(condition)


def _holds(condition: Condition, values: _Values) -> bool:
    match condition:
        case Holds(flag):
            return values[flag.name] is True
        case OneOf(fact, choices):
            value = values[fact.name]
            return (value.code if isinstance(value, _NotRecorded) else value) in choices
        case MayBe(fact, choices):
            value = values[fact.name]
            return isinstance(value, _NotRecorded) or value in choices
        case AtLeast(fact, yuan):
            amount = values[fact.name]
            return isinstance(amount, Decimal) and amount >= yuan
        case Happened(At(fact)) if not _is_stated(fact):
            return values[fact.name] != _NEVER
        case NotAfter(At(fact), On(day)):
            when = values[fact.name]
            return isinstance(when, date) and when <= day
        case NotAfter(On(day), At(fact)):
            when = values[fact.name]
            return isinstance(when, date) and when >= day
        case Happened() | NotAfter():
            return values[condition] is True
        case AllOf(parts):
            return all(_holds(part, values) for part in parts)
        case AnyOf(parts):
            return any(_holds(part, values) for part in parts)
        case Not(part):
            return not _holds(part, values)
        case _:
            assert_never(condition)


def _is_stated(fact: TimeFact) -> bool:
    """Whether the fact is known before it comes, so that it may be recorded and not have come."""
    return isinstance(fact, DayFact) and fact.stated
