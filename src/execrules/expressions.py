"""The closed set of expressions a rule is made of: moments and conditions.

Nodes are frozen values without behaviour; each reader is one `match` elsewhere. They have no truth
value: Python's `and`, `or` and `not` would silently drop a part, so `bool()` of a node raises.
"""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final, NoReturn, TypeAlias, assert_never

import attrs

from execrules.errors import RuleError
from execrules.facts import (
    AmountFact,
    ChoiceFact,
    DeductionsFact,
    EventsFact,
    ExtensionsFact,
    Fact,
    FlagFact,
    TimeFact,
)
from execrules.periods import Days, Hours, Period, Roll, WorkingDays, without_roll
from execrules.terms import Term

_Validator: TypeAlias = Callable[[Any, "attrs.Attribute[Any]", Any], None]


def _wrong(owner: object, field: str, value: object, wanted: Term) -> RuleError:
    name = type(owner).__name__
    return RuleError(
        Term(
            f"{name}: {field} cannot be {value!r:.80}; give {wanted.en}",
            f"{name}:{field} 不能是 {value!r:.80};请给出{wanted.zh}",
        )
    )


def _one_of(kinds: Callable[[], Any], wanted: Term) -> _Validator:
    """A validator for values of *kinds*, which may be declared further down."""

    def check(owner: object, field: "attrs.Attribute[Any]", value: object) -> None:
        if not isinstance(value, kinds()):
            raise _wrong(owner, field.name, value, wanted)

    return check


is_moment: Final = _one_of(
    lambda: Moment,
    Term("a moment, such as At(fact) or within(At(fact), Days(10))", "时点,如 At(事实)"),
)
is_condition: Final = _one_of(
    lambda: Condition,
    Term("a condition, such as Holds(flag) or Happened(At(fact))", "条件,如 Holds(是否类事实)"),
)
_is_period: Final = _one_of(
    lambda: Period,
    Term("a period, such as Days(10) or WorkingDays(5)", "期间,如 Days(10)、WorkingDays(5)"),
)
_is_time: Final = _one_of(
    lambda: TimeFact, Term("a DayFact or InstantFact", "日期或时刻类事实(DayFact、InstantFact)")
)
_is_flag: Final = _one_of(lambda: FlagFact, Term("a FlagFact", "是否类事实(FlagFact)"))
_is_choice: Final = _one_of(lambda: ChoiceFact, Term("a ChoiceFact", "选项类事实(ChoiceFact)"))
_is_amount: Final = _one_of(lambda: AmountFact, Term("an AmountFact", "金额类事实(AmountFact)"))

_is_events: Final = _one_of(lambda: EventsFact, Term("an EventsFact", "重复事件(EventsFact)"))
_is_deductions: Final = _one_of(
    lambda: DeductionsFact, Term("a DeductionsFact", "扣除期间(DeductionsFact)")
)
_is_extensions: Final = _one_of(
    lambda: ExtensionsFact, Term("an ExtensionsFact", "延长期限(ExtensionsFact)")
)


def _is_plain_day(owner: object, field: "attrs.Attribute[Any]", value: object) -> None:
    if type(value) is not date:
        raise _wrong(owner, field.name, value, Term("a datetime.date", "日期(datetime.date)"))


def _are_codes(owner: "OneOf | MayBe", field: "attrs.Attribute[Any]", value: object) -> None:
    if not isinstance(value, tuple) or not all(isinstance(code, str) for code in value):
        raise _wrong(owner, field.name, value, Term("a tuple of codes", "代码组成的元组"))
    for code in value:
        owner.fact.code(code)


def _is_sum(owner: object, field: "attrs.Attribute[Any]", value: object) -> None:
    if not isinstance(value, int | Decimal) or isinstance(value, bool):
        wanted = Term("a sum in yuan (int or Decimal)", "以元计的金额(int 或 Decimal)")
        raise _wrong(owner, field.name, value, wanted)


def _are_conditions(owner: object, field: "attrs.Attribute[Any]", value: object) -> None:
    if not isinstance(value, tuple):
        raise _wrong(owner, field.name, value, Term("a tuple of conditions", "条件组成的元组"))
    for part in value:
        is_condition(owner, field, part)


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

    fact: TimeFact = attrs.field(validator=_is_time)


@attrs.frozen
class On(_Node):
    """A fixed day."""

    day: date = attrs.field(validator=_is_plain_day)


class DeductionEnds(StrEnum):
    """Which end days of a deducted stretch do not count; no text says.

    AFTER_FIRST leaves out the days after the first one, up to and including the last, as a period
    is counted; BOTH leaves out the first one too.
    """

    AFTER_FIRST = "after-first"
    BOTH = "both"


@attrs.frozen
class Deducts:
    """Which deductions a period admits: those of *fact* on one of the *grounds*, by their codes."""

    fact: DeductionsFact = attrs.field(validator=_is_deductions)
    grounds: tuple[str, ...]
    ends: DeductionEnds = DeductionEnds.AFTER_FIRST

    def __attrs_post_init__(self) -> None:
        for ground in self.grounds:
            self.fact.place(ground)


@attrs.frozen
class Extends:
    """Which extensions a period admits: approved by its last day, in its own unit, *most* in all.

    Months and years are one unit. What exceeds *most* does not count; None sets no limit.
    """

    fact: ExtensionsFact = attrs.field(validator=_is_extensions)
    most: int | None = None


@attrs.frozen
class After(_Node):
    """The end of *period* counted from *start*: the last day to act.

    *extends* lengthens the period before its last day is taken, *deducts* then adds the units that
    do not count; the roll comes last. Hours admit neither.
    """

    start: "Moment" = attrs.field(validator=is_moment)
    period: Period = attrs.field(validator=_is_period)
    deducts: Deducts | None = None
    extends: Extends | None = None

    def __attrs_post_init__(self) -> None:
        if isinstance(self.period, Hours) and (self.deducts or self.extends):
            wanted = Term("a period in days, working days, months or years", "以日、月、年计的期间")
            raise _wrong(self, "period", self.period, wanted)


@attrs.frozen
class Before(_Node):
    """The day *period* before *event*, which is not counted."""

    event: "Moment" = attrs.field(validator=is_moment)
    period: Period = attrs.field(validator=_is_period)


@attrs.frozen
class Later(_Node):
    """The later of two; it has not happened until both have."""

    left: "Moment" = attrs.field(validator=is_moment)
    right: "Moment" = attrs.field(validator=is_moment)


@attrs.frozen
class Earlier(_Node):
    """The earlier of two; it has happened when one has."""

    left: "Moment" = attrs.field(validator=is_moment)
    right: "Moment" = attrs.field(validator=is_moment)


@attrs.frozen
class FirstKnown(_Node):
    """The fact where it is recorded (a printed expiry), otherwise the moment (a computed one).

    A record that says nothing of the fact is read as one in which there is none: the moment is the
    default that a record overrides. Bounds of the fact leave both open.
    """

    fact: TimeFact = attrs.field(validator=_is_time)
    otherwise: "Moment" = attrs.field(validator=is_moment)


@attrs.frozen
class FirstAfter(_Node):
    """The first of an event's days that lies after a moment; not on its day.

    Of events that are kept partly, one that is not listed may have come before.
    """

    fact: EventsFact = attrs.field(validator=_is_events)
    moment: "Moment" = attrs.field(validator=is_moment)


Moment: TypeAlias = At | On | After | Before | Later | Earlier | FirstKnown | FirstAfter


@attrs.frozen
class Happened(_Condition):
    """The moment has come by as-of."""

    moment: Moment = attrs.field(validator=is_moment)


@attrs.frozen
class NotAfter(_Condition):
    """*left* is on or before *right*."""

    left: Moment = attrs.field(validator=is_moment)
    right: Moment = attrs.field(validator=is_moment)


@attrs.frozen
class Holds(_Condition):
    """A flag is so."""

    flag: FlagFact = attrs.field(validator=_is_flag)


@attrs.frozen
class OneOf(_Condition):
    """A choice is one of these codes."""

    fact: ChoiceFact = attrs.field(validator=_is_choice)
    choices: tuple[str, ...] = attrs.field(validator=_are_codes)


@attrs.frozen
class MayBe(_Condition):
    """A choice is one of these codes, or the record does not say which it is.

    The counterpart of `FirstKnown`: a matter whose kind nobody recorded is read as one of these. It
    is never open.
    """

    fact: ChoiceFact = attrs.field(validator=_is_choice)
    choices: tuple[str, ...] = attrs.field(validator=_are_codes)


@attrs.frozen
class AtLeast(_Condition):
    """An amount reaches a sum in yuan."""

    fact: AmountFact = attrs.field(validator=_is_amount)
    yuan: Decimal = attrs.field(validator=_is_sum)


@attrs.frozen
class AllOf(_Condition):
    """Every part holds."""

    parts: "tuple[Condition, ...]" = attrs.field(validator=_are_conditions)


@attrs.frozen
class AnyOf(_Condition):
    """At least one part holds."""

    parts: "tuple[Condition, ...]" = attrs.field(validator=_are_conditions)


@attrs.frozen
class Not(_Condition):
    """The part does not hold."""

    part: "Condition" = attrs.field(validator=is_condition)


Condition: TypeAlias = (
    Happened | NotAfter | Holds | OneOf | MayBe | AtLeast | AllOf | AnyOf | Not
)  # fmt: skip


_NEXT_DAY = Days(1, roll=Roll.NONE)


def within(
    start: Moment,
    period: Period,
    *,
    deducts: Deducts | None = None,
    extends: Extends | None = None,
) -> After:
    """The last day to act within *period* of *start*, with the deductions and extensions."""
    return After(start, period, deducts, extends)


def only_after(start: Moment, period: Period, *, deducts: Deducts | None = None) -> After:
    """The first moment permitted where *period* must have run out, with the deductions.

    For days it is the day after the unrolled end, since "more than" excludes the end itself.
    """
    whole = After(start, period, deducts)
    if isinstance(period, Hours):
        return attrs.evolve(whole, period=attrs.evolve(period, roll=Roll.NONE))
    return After(After(start, without_roll(period), deducts), _NEXT_DAY)


def is_only_after(moment: Moment) -> bool:
    """Whether *moment* is of the shape that `only_after` builds for periods other than hours.

    Two chained periods are none, however alike: the outer one is the next day and never moves, and
    the inner one does not move as usual.

    >>> is_only_after(within(within(On(date(2018, 1, 2)), Days(10)), Days(10)))
    False
    """
    match moment:
        case After(After(_, inner), period) if not isinstance(inner, Hours):
            moves_as_usual = not isinstance(inner, WorkingDays) and inner.roll is Roll.USUAL
            return period == _NEXT_DAY and not moves_as_usual
        case _:
            return False


def length_of(moment: Moment) -> Period | None:
    """The length that *moment* counts: that of its outermost period; None where it has none.

    The day that `only_after` adds belongs to the clock, not to the length.
    """
    match moment:
        case At() | On() | FirstAfter():
            return None
        case After(After() as start, _) if is_only_after(moment):
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
        case At() | On() | FirstAfter():
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
        case At(fact) | Holds(fact) | OneOf(fact, _) | MayBe(fact, _) | AtLeast(fact, _):
            yield fact
        case On():
            return
        case After(start, _, deducts, extends):
            yield from facts_of(start)
            yield from (admitted.fact for admitted in (deducts, extends) if admitted is not None)
        case Before(inner, _) | Happened(inner) | Not(inner):
            yield from facts_of(inner)
        case FirstAfter(fact, inner):
            yield from facts_of(inner)
            yield fact
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
