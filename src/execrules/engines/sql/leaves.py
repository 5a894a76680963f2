"""The leaves of a node: the columns that it reads."""

from collections.abc import Iterator
from typing import TypeAlias, assert_never

from execrules.engines.sql.nodes import (
    All,
    Any,
    AsDate,
    AsInstant,
    AsOfDay,
    AtMost,
    ByCalendar,
    Choice,
    Condition,
    Difference,
    Empty,
    Filled,
    Floor,
    Found,
    Greatest,
    Joined,
    Known,
    Leaf,
    Least,
    Listed,
    Null,
    OrElse,
    Plain,
    Product,
    Seen,
    Sum,
    Word,
)
from execrules.steps import Number, Raw

_Node: TypeAlias = Plain | Condition


def leaves(node: _Node) -> Iterator[Leaf]:
    """The columns that a node reads; the day of a look-up is not looked into."""
    match node:
        case Raw() | Seen() | AsOfDay() | Listed() | Known() | Found():
            yield node
        case Number() | ByCalendar() | Null() | Word():
            return
        case Sum(inner, _) | Product(inner, _) | Floor(inner, _) | AsDate(inner) | AsInstant(inner):
            yield from leaves(inner)
        case OrElse(first, otherwise):
            yield from leaves(first)
            yield from leaves(otherwise)
        case Difference(left, right):
            yield from leaves(left)
            yield from leaves(right)
        case Greatest(values) | Least(values) | Joined(values):
            for value in values:
                yield from leaves(value)
        case Choice(when, then, otherwise):
            yield from leaves(when)
            yield from leaves(then)
            yield from leaves(otherwise)
        case AtMost(low, high, _):
            if low is not None:
                yield from leaves(low)
            if high is not None:
                yield from leaves(high)
        case Empty(cell) | Filled(cell):
            yield cell
        case All(parts) | Any(parts):
            for part in parts:
                yield from leaves(part)
        case _:
            assert_never(node)


def leaves_with_days(node: _Node) -> Iterator[Leaf]:
    """The columns that a node reads, the days of its look-ups included."""
    for leaf in leaves(node):
        yield leaf
        if isinstance(leaf, Found):
            yield from leaves_with_days(leaf.day)
