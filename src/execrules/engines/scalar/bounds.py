"""What a recorded value says of a fact: the earliest and the latest it can be, as integers."""

from datetime import date, datetime
from decimal import Decimal
from typing import TypeAlias, assert_never

from execrules.errors import FactError
from execrules.facts import (
    AmountFact,
    Between,
    ChoiceFact,
    DayFact,
    Fact,
    FlagFact,
    InstantFact,
    Noted,
    TimeFact,
    never_number,
    open_bounds,
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

Bounds: TypeAlias = tuple[int, int]


def seen_bounds(fact: TimeFact, value: object, as_of: int) -> Bounds:
    """The bounds of a recorded time as seen at the end of as-of."""
    return _seen(fact, *_time_bounds(fact, value), as_of)


def _time_bounds(fact: TimeFact, value: object) -> Bounds:
    """The bounds of a recorded time on the fact's own scale; None is *not yet*."""
    if type(value) is date:
        return _whole_day(fact, value)
    if value is None:
        return never_number(fact), never_number(fact)
    if isinstance(value, Between):
        low = ALWAYS if value.earliest is None else _time_bounds(fact, value.earliest)[0]
        high = never_number(fact) if value.latest is None else _time_bounds(fact, value.latest)[1]
        return low, high
    if isinstance(value, Noted):
        return _time_bounds(fact, value.value)
    if isinstance(value, datetime):
        second = second_number(value)
        if isinstance(fact, DayFact):
            return second // SECONDS_PER_DAY, second // SECONDS_PER_DAY
        if second % SECONDS_PER_DAY:
            return second, second
        value = shanghai_time(value).date()
    if isinstance(value, date):
        return _whole_day(fact, value)
    raise wrong_kind(
        fact,
        value,
        Term(
            "a date, a datetime, Between, or None for not yet",
            "日期、时刻、Between,或以 None 表示尚未发生",
        ),
    )


def _whole_day(fact: TimeFact, value: date) -> Bounds:
    day = value.toordinal()
    if isinstance(fact, DayFact):
        return day, day
    return day * SECONDS_PER_DAY + 1, (day + 1) * SECONDS_PER_DAY - 1


def other_bounds(fact: FlagFact | ChoiceFact | AmountFact, value: object) -> Bounds:
    """The bounds of a recorded flag, choice or amount."""
    if isinstance(value, Noted):
        value = value.value
    if value is None:
        return open_bounds(fact)
    match fact:
        case FlagFact():
            if isinstance(value, bool):
                return int(value), int(value)
            raise wrong_kind(fact, value, Term("True or False", "True 或 False"))
        case ChoiceFact():
            if isinstance(value, str):
                return fact.code(value), fact.code(value)
            raise wrong_kind(fact, value, Term("one of its codes", "其代码之一"))
        case AmountFact():
            if isinstance(value, int | Decimal) and not isinstance(value, bool):
                return int(value * 100), int(value * 100)
            raise wrong_kind(fact, value, Term("a sum in yuan (int or Decimal)", "以元计的金额"))
        case _:
            assert_never(fact)


def wrong_kind(fact: Fact, value: object, wanted: Term) -> FactError:
    """The error for a value that *fact* cannot have."""
    return FactError(
        Term(
            f"fact '{fact.name}' cannot be {value!r}; give {wanted.en}, "
            f"or leave it out where it is unknown",
            f"事实“{fact.title.zh}”({fact.name})的值不能是 {value!r};请给{wanted.zh},未知则省略",
        )
    )


def _seen(fact: TimeFact, low: int, high: int, as_of: int) -> Bounds:
    """The bounds as seen at the end of as-of: what lies later has not happened."""
    if isinstance(fact, InstantFact):
        last, never = (as_of + 1) * SECONDS_PER_DAY - 1, NEVER_SECOND
    elif fact.stated:
        return low, high
    else:
        last, never = as_of, NEVER_DAY
    return (low if low <= last else never, high if high <= last else never)


def on_scale_of(fact: TimeFact, other: TimeFact, bounds: Bounds) -> Bounds:
    """The bounds of *other* on the scale of *fact*."""
    low, high = bounds
    if isinstance(fact, DayFact) and isinstance(other, InstantFact):
        return low // SECONDS_PER_DAY, high // SECONDS_PER_DAY
    if isinstance(fact, InstantFact) and isinstance(other, DayFact):
        day_end = SECONDS_PER_DAY - 1
        # An open end stays open: a second later it would be a bound.
        low = ALWAYS if low == ALWAYS else low * SECONDS_PER_DAY + 1
        return min(low, NEVER_SECOND), min(high * SECONDS_PER_DAY + day_end, NEVER_SECOND)
    return bounds
