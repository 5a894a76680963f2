"""Starts that differ only where nothing is known of them, so that one look-up serves both bounds.

A fact that other facts contradict has open bounds, and is exact otherwise; an instant that is known
to the day has two bounds, which lie on one day. Read literally each such start would be looked up
twice in the day table.
"""

from collections.abc import Mapping

from execrules.engines.sql.building import at_most, floor
from execrules.engines.sql.nodes import (
    All,
    AtMost,
    ByCalendar,
    Choice,
    Condition,
    Floor,
    Known,
    Plain,
    Product,
    Sum,
)
from execrules.instants import ALWAYS
from execrules.steps import Number, Side


def one_start(start: Plain, definitions: Mapping[Known, Plain]) -> Choice | None:
    """*start* as a fixed one or another that serves both bounds; None where it is to be looked up.

    Where both are one already there is no choice to make: they are looked up once anyway.
    """
    match start:
        case Known(name, _):
            low, high = (definitions.get(Known(name, side)) for side in Side)
            if not (isinstance(low, Choice) and isinstance(high, Choice)):
                return None
            if low.when != high.when or low.otherwise != high.otherwise:
                return None
            if not (_is_fixed(low.then) and _is_fixed(high.then)):
                return None
            found = definitions[start]
            assert isinstance(found, Choice)  # noqa: S101 # one of the two above
            return Choice(_shorter(name, low), found.then, found.otherwise)
        case Floor(Known() as inner, number):
            of_inner = one_start(inner, definitions)
            if of_inner is not None:
                return Choice(
                    of_inner.when, floor(of_inner.then, number), floor(of_inner.otherwise, number)
                )
            return None
        case _:
            return None


def as_one_day(value: Plain, number: int, definitions: Mapping[Known, Plain]) -> Plain | None:
    """The quotient of a bound that is a first second or another one of the same day.

    A choice of `x + a` where x is a multiple of *number*, and of x otherwise, has the quotient of
    x as long as a is smaller than *number*.
    """
    found = definitions.get(value) if isinstance(value, Known) else value
    match found:
        case Choice(when, Sum(inner, by), otherwise) if inner == otherwise and 0 <= by < number:
            return floor(inner, number) if _is_multiple(inner, number, when) else None
        case _:
            return None


def _is_fixed(value: Plain) -> bool:
    return isinstance(value, Number | ByCalendar)


def _shorter(name: str, low: Choice) -> Condition:
    """When the bounds are open, as a question about the lower one, which is a column anyway."""
    if low.then == Number(ALWAYS):
        return at_most(Known(name, Side.EARLIEST), Number(ALWAYS))
    return low.when


def _is_multiple(value: Plain, number: int, when: Condition) -> bool:
    """Whether *when* says that a value is a multiple of a number."""
    whole = AtMost(value, Product(Floor(value, number), number), 0)
    return when == whole or (isinstance(when, All) and whole in when.parts)
