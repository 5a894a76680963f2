"""Moments as named pairs of bounds, conditions as pairs of plain conditions.

The only place where three-valued logic is expanded. A comparison of bounds certainly holds,
certainly fails, or is open; what it turns on is kept as a `Doubt`.
"""

from collections.abc import Iterator
from functools import reduce
from typing import Final, assert_never

from execrules.expressions import (
    After,
    AllOf,
    AnyOf,
    At,
    AtLeast,
    Before,
    Condition,
    Deducts,
    Earlier,
    Extends,
    FirstAfter,
    FirstKnown,
    Happened,
    Holds,
    Later,
    MayBe,
    Moment,
    Not,
    NotAfter,
    On,
    OneOf,
    facts_of,
)
from execrules.facts import Fact, InstantFact
from execrules.instants import ALWAYS, NEVER_DAY, NEVER_SECOND, SECONDS_PER_DAY, SECONDS_PER_HOUR
from execrules.periods import Clock, DayPeriod, Days, Hours, Period, Roll, WorkingDays, roll_of
from execrules.steps import (
    AsOf,
    Check,
    Doubt,
    Every,
    Given,
    Greater,
    HourStarts,
    If,
    LessEqual,
    Let,
    Look,
    Named,
    NextEvent,
    Number,
    Plus,
    Quotient,
    Scale,
    Side,
    Smaller,
    Some,
    Span,
    Stretch,
    Test,
    Times,
    Value,
)

AS_OF_DAY = Span(AsOf(Scale.DAY), AsOf(Scale.DAY), Scale.DAY)
AS_OF_SECOND = Span(AsOf(Scale.SECOND), AsOf(Scale.SECOND), Scale.SECOND)


def span_of(moment: Moment) -> Span:
    """Where the values of *moment* stand once a rule that uses it has been lowered."""
    return Scope().span(moment)


class Scope:
    """The named moments of one rule, collected while they are lowered."""

    def __init__(self) -> None:
        self.lets: dict[str, Let] = {}

    def test(self, condition: Condition) -> Test:
        """When *condition* certainly holds and when it certainly fails."""
        match condition:
            case Happened(moment):
                span = self.span(moment)
                never = Number(_never(span.scale))
                come, not_come = happened(span), LessEqual(never, span.earliest)
                return _leaf(come, not_come, tuple(facts_of(moment)))
            case NotAfter(left, right):
                return not_after(self.span(left), self.span(right), tuple(facts_of(condition)))
            case Holds(flag):
                low, high = Given(flag, Side.EARLIEST), Given(flag, Side.LATEST)
                return _leaf(LessEqual(Number(1), low), LessEqual(high, Number(0)), (flag,))
            case OneOf(fact, choices):
                low, high = Given(fact, Side.EARLIEST), Given(fact, Side.LATEST)
                codes = [Number(fact.code(choice)) for choice in choices]
                holds = Some(tuple(Every((LessEqual(c, low), LessEqual(high, c))) for c in codes))
                fails = Every(tuple(Some((less(high, c), less(c, low))) for c in codes))
                return _leaf(holds, fails, (fact,))
            case MayBe(fact, choices):
                low, high = Given(fact, Side.EARLIEST), Given(fact, Side.LATEST)
                codes = [Number(fact.code(choice)) for choice in choices]
                may = Some(tuple(Every((LessEqual(low, c), LessEqual(c, high))) for c in codes))
                cannot = Every(tuple(Some((less(high, c), less(c, low))) for c in codes))
                return Test(may, cannot, ())
            case AtLeast(fact, yuan):
                low, high = Given(fact, Side.EARLIEST), Given(fact, Side.LATEST)
                fen = Number(int(yuan * 100))
                return _leaf(LessEqual(fen, low), less(high, fen), (fact,))
            case AllOf(parts):
                return both([self.test(part) for part in parts])
            case AnyOf(parts):
                return either([self.test(part) for part in parts])
            case Not(part):
                return opposite(self.test(part))
            case _:
                assert_never(condition)

    def span(self, moment: Moment) -> Span:
        """The bounds of *moment*, named where they are computed."""
        match moment:
            case At(fact):
                scale = Scale.SECOND if isinstance(fact, InstantFact) else Scale.DAY
                return Span(Given(fact, Side.EARLIEST), Given(fact, Side.LATEST), scale)
            case On(day):
                number = Number(day.toordinal())
                return Span(number, number, Scale.DAY)
            case After(start, period, deducts, extends):
                begin = self.span(start)
                if isinstance(period, Hours) or (deducts is None and extends is None):
                    return self._after(moment, begin, period)
                days = in_days(begin)
                low, high = (
                    Stretch(period, side, days, deducts, extends)
                    for side in (Side.EARLIEST, Side.LATEST)
                )
                return self._named(moment, low, high, Scale.DAY, by_hours=False)
            case FirstAfter(fact, inner):
                after = in_days(self.span(inner))
                first, last = (
                    NextEvent(fact, side, after) for side in (Side.EARLIEST, Side.LATEST)
                )
                return self._named(moment, first, last, Scale.DAY, by_hours=False)
            case Before(event, period):
                return self._before(moment, self.span(event), period)
            case Later(left, right):
                a, b = on_one_scale(self.span(left), self.span(right))
                return self._named(
                    moment,
                    Greater(a.earliest, b.earliest),
                    Greater(a.latest, b.latest),
                    a.scale,
                    by_hours=a.by_hours or b.by_hours,
                )
            case Earlier(left, right):
                return self._of(moment, first_of(self.span(left), self.span(right)))
            case FirstKnown(fact, otherwise):
                known, computed = on_one_scale(self.span(At(fact)), self.span(otherwise))
                never = Number(_never(known.scale))
                # Nothing recorded of it, or recorded that there is none: the computed one counts.
                absent = Some(
                    (
                        LessEqual(never, known.earliest),
                        LessEqual(known.earliest, Number(ALWAYS + SECONDS_PER_DAY)),
                    )
                )
                lower = If(absent, computed.earliest, Smaller(known.earliest, computed.earliest))
                upper = If(absent, computed.latest, never)
                return self._named(
                    moment,
                    If(happened(known), known.earliest, lower),
                    If(happened(known), known.latest, upper),
                    known.scale,
                    by_hours=computed.by_hours,
                )
            case _:
                assert_never(moment)

    def _after(self, moment: Moment, start: Span, period: Period) -> Span:
        if not isinstance(period, Hours):
            return self._looked_up(moment, in_days(start), period, Clock.AFTER)
        begin, count = in_seconds(start), period.count * SECONDS_PER_HOUR
        low, high = (
            Plus(HourStarts(bound, period.start), count) for bound in (begin.earliest, begin.latest)
        )
        if period.rolls:
            known = LessEqual(begin.latest, begin.earliest)
            rolled = _rolled(low, Side.EARLIEST, known), _rolled(high, Side.LATEST, known)
            return self._named(moment, *rolled, Scale.SECOND, by_hours=True)
        return self._named(moment, low, high, Scale.SECOND, by_hours=True)

    def _before(self, moment: Moment, event: Span, period: Period) -> Span:
        if not isinstance(period, Hours):
            return self._looked_up(moment, in_days(event), period, Clock.BEFORE)
        begin, count = in_seconds(event), period.count * SECONDS_PER_HOUR
        never = Number(NEVER_SECOND)
        low, high = (
            If(LessEqual(never, bound), never, Plus(bound, -count))
            for bound in (begin.earliest, begin.latest)
        )
        return self._named(moment, low, high, Scale.SECOND, by_hours=True)

    def _looked_up(self, moment: Moment, start: Span, period: DayPeriod, clock: Clock) -> Span:
        low = Look(period, clock, Side.EARLIEST, start.earliest)
        high = Look(period, clock, Side.LATEST, start.latest)
        return self._named(moment, low, high, Scale.DAY, by_hours=False)

    def _of(self, moment: Moment, span: Span) -> Span:
        return self._named(moment, span.earliest, span.latest, span.scale, by_hours=span.by_hours)

    def _named(
        self, moment: Moment, low: Value, high: Value, scale: Scale, *, by_hours: bool
    ) -> Span:
        name = moment_name(moment)
        self.lets.setdefault(name, Let(name, low, high))
        return Span(Named(name, Side.EARLIEST), Named(name, Side.LATEST), scale, by_hours)


_NEXT_WORKING_DAY: Final = Days(1, roll=Roll.FORWARD)


def _rolled(second: Value, side: Side, known: Check) -> Value:
    """An instant on a rest day moved to the last second of the first working day after it.

    An end a little later, on that working day, stays where it is and so comes before the moved one.
    Where the start is not *known* to the second the bounds are therefore the first and the last
    second of the working day.
    """
    day = Quotient(second, SECONDS_PER_DAY)
    worked = Look(_NEXT_WORKING_DAY, Clock.AFTER, side, Plus(day, -1))
    first = Times(worked, SECONDS_PER_DAY)
    last, stays = Plus(first, SECONDS_PER_DAY - 1), LessEqual(worked, day)
    if side is Side.LATEST:
        return If(known, If(stays, second, last), last)
    return If(stays, second, If(known, last, first))


def moment_name(moment: Moment) -> str:
    """A name that says what the moment is: equal for equal moments, different for others."""
    match moment:
        case At(fact):
            return fact.name
        case On(day):
            return day.isoformat()
        case After(start, period, deducts, extends):
            admitted = _deducts_name(deducts) + _extends_name(extends)
            return f"{_period_name(period)}{admitted} after {moment_name(start)}"
        case Before(event, period):
            return f"{_period_name(period)} before {moment_name(event)}"
        case Later(left, right):
            return f"later of ({moment_name(left)}, {moment_name(right)})"
        case Earlier(left, right):
            return f"earlier of ({moment_name(left)}, {moment_name(right)})"
        case FirstKnown(fact, otherwise):
            return f"{fact.name} else ({moment_name(otherwise)})"
        case FirstAfter(fact, inner):
            return f"first {fact.name} after ({moment_name(inner)})"
        case _:
            assert_never(moment)


def _period_name(period: Hours | DayPeriod) -> str:
    if isinstance(period, WorkingDays | Hours) and period.roll in {Roll.USUAL, Roll.NONE}:
        return f"{period.term.en} [{period.start}]"
    return f"{period.term.en} [{period.start}, {period.roll}]"


def _deducts_name(deducts: Deducts | None) -> str:
    if deducts is None:
        return ""
    return f" less {deducts.fact.name} [{', '.join(deducts.grounds)}; {deducts.ends}]"


def _extends_name(extends: Extends | None) -> str:
    if extends is None:
        return ""
    return f" plus {extends.fact.name} [{extends.most}]"


def asks_the_calendar(moment: Moment) -> bool:
    """Whether another calendar could give another day."""
    match moment:
        case At() | On():
            return False
        case After(inner, period) | Before(inner, period):
            clock = Clock.AFTER if isinstance(moment, After) else Clock.BEFORE
            if isinstance(period, Hours):
                return period.rolls or asks_the_calendar(inner)
            moved = isinstance(period, WorkingDays) or roll_of(period, clock) is not Roll.NONE
            return moved or asks_the_calendar(inner)
        case Later(left, right) | Earlier(left, right):
            return asks_the_calendar(left) or asks_the_calendar(right)
        case FirstKnown(_, otherwise):
            return asks_the_calendar(otherwise)
        case FirstAfter(_, inner):
            return asks_the_calendar(inner)
        case _:
            assert_never(moment)


def counted_back_from(moment: Moment) -> Iterator[Moment]:
    """The events from which *moment* counts backward."""
    match moment:
        case At() | On():
            return
        case After(start, _):
            yield from counted_back_from(start)
        case Before(event, _):
            yield event
            yield from counted_back_from(event)
        case Later(left, right) | Earlier(left, right):
            yield from counted_back_from(left)
            yield from counted_back_from(right)
        case FirstKnown(_, otherwise) | FirstAfter(_, otherwise):
            yield from counted_back_from(otherwise)
        case _:
            assert_never(moment)


def boundaries_of(moment: Moment) -> Iterator[Moment]:
    """The moments after which *moment* looks for the first of an event's days."""
    match moment:
        case At() | On():
            return
        case FirstAfter(_, inner):
            yield inner
            yield from boundaries_of(inner)
        case After(inner, _) | Before(inner, _) | FirstKnown(_, inner):
            yield from boundaries_of(inner)
        case Later(left, right) | Earlier(left, right):
            yield from boundaries_of(left)
            yield from boundaries_of(right)
        case _:
            assert_never(moment)


def _never(scale: Scale) -> int:
    return NEVER_DAY if scale is Scale.DAY else NEVER_SECOND


def less(left: Value, right: Value) -> Check:
    return LessEqual(Plus(left, 1), right)


def happened(span: Span) -> Check:
    return LessEqual(span.latest, Number(_never(span.scale) - 1))


def exact(span: Span) -> Check:
    """Both bounds are one, which is a day or instant (the lower is never above the upper)."""
    return Every((LessEqual(span.latest, span.earliest), happened(span)))


def in_days(span: Span) -> Span:
    if span.scale is Scale.DAY:
        return span
    if span == AS_OF_SECOND:
        return AS_OF_DAY
    return Span(
        Quotient(span.earliest, SECONDS_PER_DAY), Quotient(span.latest, SECONDS_PER_DAY), Scale.DAY
    )


def in_seconds(span: Span) -> Span:
    """Bounds in seconds; a day lies between its second second and its last one."""
    if span.scale is Scale.SECOND:
        return span
    if span == AS_OF_DAY:
        return AS_OF_SECOND
    return Span(
        Plus(Times(span.earliest, SECONDS_PER_DAY), 1),
        Plus(Times(span.latest, SECONDS_PER_DAY), SECONDS_PER_DAY - 1),
        Scale.SECOND,
    )


def on_one_scale(left: Span, right: Span) -> tuple[Span, Span]:
    """Both on one scale: seconds where an hour limit is involved or both are instants."""
    both_instants = left.scale is right.scale is Scale.SECOND
    if left.by_hours or right.by_hours or both_instants:
        return in_seconds(left), in_seconds(right)
    return in_days(left), in_days(right)


def first_of(left: Span, right: Span) -> Span:
    a, b = on_one_scale(left, right)
    low, high = Smaller(a.earliest, b.earliest), Smaller(a.latest, b.latest)
    return Span(low, high, a.scale, a.by_hours or b.by_hours)


def not_after(left: Span, right: Span, facts: tuple[Fact, ...]) -> Test:
    a, b = on_one_scale(left, right)
    return _leaf(LessEqual(a.latest, b.earliest), less(b.latest, a.earliest), facts)


def _leaf(holds: Check, fails: Check, facts: tuple[Fact, ...]) -> Test:
    distinct = tuple(dict.fromkeys(facts))
    return Test(holds, fails, (Doubt(Some((holds, fails)), distinct),))


def opposite(test: Test) -> Test:
    return Test(test.fails, test.holds, test.doubts)


def both(tests: list[Test]) -> Test:
    return Test(
        Every(tuple(t.holds for t in tests)),
        Some(tuple(t.fails for t in tests)),
        reduce(lambda found, t: found + t.doubts, tests, ()),
    )


def either(tests: list[Test]) -> Test:
    return opposite(both([opposite(test) for test in tests]))
