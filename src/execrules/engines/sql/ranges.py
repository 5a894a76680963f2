"""Between which integers a value lies, so that a division knows whether it may be negative."""

from collections.abc import Mapping
from typing import Final, assert_never

import attrs

from execrules.engines.sql.nodes import (
    AsDate,
    AsInstant,
    AsOfDay,
    ByCalendar,
    Choice,
    Difference,
    Floor,
    Found,
    Greatest,
    Joined,
    Known,
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
from execrules.facts import AmountFact
from execrules.instants import ALWAYS, NEVER_DAY, NEVER_SECOND
from execrules.steps import Number, Raw


@attrs.frozen
class Range:
    """The least and the greatest that a value can be."""

    low: int
    high: int


_MOST: Final = 10**18


@attrs.frozen(eq=False)
class Ranges:
    """The ranges of values over *definitions*."""

    definitions: Mapping[Known, Plain]
    _found: dict[Known, Range] = attrs.field(factory=dict)

    def of(self, value: Plain) -> Range:
        """Bounds of a value, seldom the closest ones."""
        match value:
            case Number(number):
                return Range(number, number)
            case ByCalendar(numbers):
                return Range(min(numbers), max(numbers))
            case Raw(AmountFact(), _):
                return Range(-_MOST, _MOST)
            case Raw():
                return Range(0, NEVER_SECOND)
            case AsOfDay():
                return Range(0, NEVER_DAY)
            case Found() | Listed() | Seen():
                return Range(ALWAYS, NEVER_DAY)
            case OrElse(first, otherwise):
                a, b = self.of(first), self.of(otherwise)
                return Range(min(a.low, b.low), max(a.high, b.high))
            case Known():
                if value not in self._found:
                    self._found[value] = self.of(self.definitions[value])
                return self._found[value]
            case Sum(inner, number):
                of = self.of(inner)
                return Range(of.low + number, of.high + number)
            case Product(inner, number):
                of = self.of(inner)
                return Range(of.low * number, of.high * number)
            case Floor(inner, number):
                of = self.of(inner)
                return Range(of.low // number, of.high // number)
            case Difference(left, right):
                a, b = self.of(left), self.of(right)
                return Range(a.low - b.high, a.high - b.low)
            case Greatest(parts):
                found = [self.of(part) for part in parts]
                return Range(max(r.low for r in found), max(r.high for r in found))
            case Least(parts):
                found = [self.of(part) for part in parts]
                return Range(min(r.low for r in found), min(r.high for r in found))
            case Choice(_, then, otherwise):
                a, b = self.of(then), self.of(otherwise)
                return Range(min(a.low, b.low), max(a.high, b.high))
            case Null() | Word() | AsDate() | AsInstant() | Joined():
                return Range(0, 0)
            case _:
                assert_never(value)
