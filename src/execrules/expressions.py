"""The closed set of expressions a rule is made of: moments and conditions.

Nodes are frozen values without behaviour; each reader is one `match` elsewhere. They have no truth
value: Python's `and`, `or` and `not` would silently drop a part, so `bool()` of a node raises.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NoReturn, TypeAlias, assert_never

import attrs

from execrules.errors import RuleError
from execrules.facts import AmountFact, ChoiceFact, Fact, FlagFact, TimeFact
from execrules.periods import Days, Hours, Period, Roll, without_roll
from execrules.terms import Term


class _Node:
    __slots__ = ()

    def __bool__(self) -> NoReturn:
        raise RuleError(
            Term(
                "an expression has no truth value; "
                "use & | ~ with parentheses instead of and, or, not",
                "表达式没有真假值;请用 & | ~ 并加括号,不要用 and、or、not",
            )
        )


class _Condition(_Node):
    __slots__ = ()

    def __and__(self, other: "Condition") -> "AllOf":
        return AllOf(_parts(AllOf, self) + _parts(AllOf, other))

    def __or__(self, other: "Condition") -> "AnyOf":
        return AnyOf(_parts(AnyOf, self) + _parts(AnyOf, other))

    def __invert__(self) -> "Not":
        return Not(self)  # type: ignore[arg-type] # every subclass is a Condition


def _parts(kind: "type[AllOf | AnyOf]", node: object) -> "tuple[Condition, ...]":
    return node.parts if isinstance(node, kind) else (node,)  # type: ignore[return-value] # likewise


@attrs.frozen
class At(_Node):
    """The day or instant of a fact."""

    fact: TimeFact


@attrs.frozen
class On(_Node):
    """A fixed day."""

    day: date


@attrs.frozen
class After(_Node):
    """The end of *period* counted from *start*: the last day to act."""

    start: "Moment"
    period: Period


@attrs.frozen
class Before(_Node):
    """The day *period* before *event*, which is not counted."""

    event: "Moment"
    period: Period


@attrs.frozen
class Later(_Node):
    """The later of two; it has not happened until both have."""

    left: "Moment"
    right: "Moment"


@attrs.frozen
class Earlier(_Node):
    """The earlier of two; it has happened when one has."""

    left: "Moment"
    right: "Moment"


@attrs.frozen
class FirstKnown(_Node):
    """The fact where it is recorded (a printed expiry), otherwise the moment (a computed one).

    A record that says nothing of the fact is read as one in which there is none: the moment is the
    default that a record overrides. Bounds of the fact leave both open.
    """

    fact: TimeFact
    otherwise: "Moment"


Moment: TypeAlias = At | On | After | Before | Later | Earlier | FirstKnown


@attrs.frozen
class Happened(_Condition):
    """The moment has come by as-of."""

    moment: Moment


@attrs.frozen
class NotAfter(_Condition):
    """*left* is on or before *right*."""

    left: Moment
    right: Moment


@attrs.frozen
class Holds(_Condition):
    """A flag is so."""

    flag: FlagFact


@attrs.frozen
class OneOf(_Condition):
    """A choice is one of these codes."""

    fact: ChoiceFact
    choices: tuple[str, ...]


@attrs.frozen
class AtLeast(_Condition):
    """An amount reaches a sum in yuan."""

    fact: AmountFact
    yuan: Decimal


@attrs.frozen
class AllOf(_Condition):
    """Every part holds."""

    parts: "tuple[Condition, ...]"


@attrs.frozen
class AnyOf(_Condition):
    """At least one part holds."""

    parts: "tuple[Condition, ...]"


@attrs.frozen
class Not(_Condition):
    """The part does not hold."""

    part: "Condition"


Condition: TypeAlias = Happened | NotAfter | Holds | OneOf | AtLeast | AllOf | AnyOf | Not


_NEXT_DAY = Days(1, roll=Roll.NONE)


def within(start: Moment, period: Period) -> After:
    """The last day to act within *period* of *start*."""
    return After(start, period)


def only_after(start: Moment, period: Period) -> After:
    """The first moment permitted where *period* must have run out.

    For days it is the day after the unrolled end, since "more than" excludes the end itself.
    """
    if isinstance(period, Hours):
        return After(start, period)
    return After(After(start, without_roll(period)), _NEXT_DAY)


def length_of(moment: Moment) -> Period | None:
    """The length that *moment* counts: that of its outermost period; None where it has none.

    The day that `only_after` adds belongs to the clock, not to the length.
    """
    match moment:
        case At() | On():
            return None
        case After(After() as start, period) if period == _NEXT_DAY:
            return length_of(start)
        case After(_, period) | Before(_, period):
            return period
        case Later(left, right) | Earlier(left, right):
            length = length_of(left)
            return length_of(right) if length is None else length
        case FirstKnown(_, otherwise):
            return length_of(otherwise)
        case _:
            assert_never(moment)


class Stated(StrEnum):
    """Whether a stated end counts as a start of its own."""

    COUNTS = "counts"
    PASSED_OVER = "passed_over"


def origin(moment: Moment, stated: Stated = Stated.COUNTS) -> Moment:
    """What must have happened for *moment* to have a start: the trigger behind its periods.

    Where a fact may state the end (`FirstKnown`), that fact starts the limit too, unless *stated*
    passes it over to find the event from which it would be counted.

    >>> from execrules.facts import DayFact
    >>> filed = DayFact(name="filed", title=Term("filed", "立案"))
    >>> origin(only_after(At(filed), Days(10))) == At(filed)
    True
    """
    match moment:
        case At() | On():
            return moment
        case After(start, _):
            return origin(start, stated)
        case Before(event, _):
            return origin(event, stated)
        case Later(left, right):
            return Later(origin(left, stated), origin(right, stated))
        case Earlier(left, right):
            return Earlier(origin(left, stated), origin(right, stated))
        case FirstKnown(fact, otherwise):
            begin = origin(otherwise, stated)
            return begin if stated is Stated.PASSED_OVER else Earlier(At(fact), begin)
        case _:
            assert_never(moment)


def facts_of(node: Moment | Condition) -> Iterator[Fact]:
    """Every fact that *node* reads, in reading order, repeats included."""
    match node:
        case At(fact) | Holds(fact) | OneOf(fact, _) | AtLeast(fact, _):
            yield fact
        case On():
            return
        case After(inner, _) | Before(inner, _) | Happened(inner) | Not(inner):
            yield from facts_of(inner)
        case Later(left, right) | Earlier(left, right) | NotAfter(left, right):
            yield from facts_of(left)
            yield from facts_of(right)
        case FirstKnown(fact, otherwise):
            yield fact
            yield from facts_of(otherwise)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from facts_of(part)
        case _:
            assert_never(node)
