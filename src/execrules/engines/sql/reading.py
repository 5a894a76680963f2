"""Steps read into nodes: the one `match` over `execrules.steps` in this engine."""

from collections.abc import Mapping, Sequence
from typing import Final, assert_never

import attrs

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.engines.sql.building import (
    at_most,
    choice,
    every,
    floor,
    greatest,
    least,
    minus,
    plus,
    some,
    times,
)
from execrules.engines.sql.nodes import (
    NO,
    YES,
    AsOfDay,
    ByCalendar,
    Condition,
    Difference,
    Due,
    Empty,
    Found,
    Known,
    Null,
    Ordinal,
    Plain,
)
from execrules.engines.sql.runs import Runs
from execrules.engines.sql.starts import as_one_day, one_start
from execrules.instants import NEVER_DAY, NEVER_SECOND, SECONDS_PER_DAY, SECONDS_PER_HOUR
from execrules.period_tables import tabulate
from execrules.periods import Clock, DayPeriod, HourStart, WorkingDays, roll_of
from execrules.steps import (
    AsOf,
    Check,
    DaysBetween,
    Every,
    Given,
    Greater,
    HourStarts,
    If,
    IsNull,
    LessEqual,
    Look,
    Minus,
    Named,
    NextEvent,
    Nothing,
    Number,
    Plus,
    Quotient,
    Raw,
    Scale,
    Side,
    Smaller,
    Some,
    Span,
    Stretch,
    Times,
    Uncertain,
    Value,
    WorkingDaysBetween,
)

_PLACE: Final = {side: place for place, side in enumerate(Side)}


@attrs.frozen
class Reader:
    """Reads steps for a tuple of calendars; *known* says what bounds stand for something shorter.

    A bound that is not in *known* has a column of its own, whose value is in *definitions*.
    *constants* are cells that are the same in every row, *runs* collects the values that read
    lists.
    """

    calendars: Sequence[WorkingDayCalendar]
    known: Mapping[Known, Plain]
    definitions: Mapping[Known, Plain]
    constants: Mapping[Raw, int | None]
    runs: Runs

    def value(self, value: Value) -> Plain:
        """The node of a value."""
        match value:
            case Raw():
                number = self.constants.get(value)
                return value if number is None else Number(number)
            case Given(fact, side):
                return self.bound(Known(fact.name, side))
            case Named(name, side):
                return self.bound(Known(name, side))
            case AsOf(scale):
                day: Plain = AsOfDay()
                if scale is Scale.DAY:
                    return day
                return plus(times(day, SECONDS_PER_DAY), SECONDS_PER_DAY - 1)
            case Number():
                return value
            case Look(period, clock, side, start):
                return self._look(self.value(start), period, clock, side)
            case HourStarts(second, start):
                found = self.value(second)
                if start is HourStart.AT_INSTANT:
                    return found
                return times(plus(floor(found, SECONDS_PER_HOUR), 1), SECONDS_PER_HOUR)
            case Plus(inner, number):
                return plus(self.value(inner), number)
            case Times(inner, number):
                return times(self.value(inner), number)
            case Quotient(inner, number):
                found = self.value(inner)
                return as_one_day(found, number, self.definitions) or floor(found, number)
            case Minus(left, right):
                return minus(self.value(left), self.value(right))
            case Greater(left, right):
                return greatest(self.value(left), self.value(right))
            case Smaller(left, right):
                return least(self.value(left), self.value(right))
            case If(when, then, otherwise):
                return choice(self.check(when), self.value(then), self.value(otherwise))
            case DaysBetween(start, end):
                begin, until = self.value(start.earliest), self.value(end.earliest)
                both = every((self.happened(start), self.happened(end)))
                return choice(
                    every((self.one_value(start), self.one_value(end), both)),
                    minus(until, begin),
                    Null(),
                )
            case WorkingDaysBetween(start, end):
                # Outside the calendar and for what never happened there is no ordinal.
                begin, until = self.value(start.earliest), self.value(end.earliest)
                return choice(
                    every((self.one_value(start), self.one_value(end))),
                    Difference(Found(until, Ordinal()), Found(begin, Ordinal())),
                    Null(),
                )
            case Nothing():
                return Null()
            case Stretch(period, side, start):
                since = self._bounds(start)
                plain = [
                    self._look(bound, period, Clock.AFTER, one)
                    for bound, one in zip(since, Side, strict=True)
                ]
                return self.runs.end_of(value, since, (plain[0], plain[1]))[_PLACE[side]]
            case NextEvent(_, side, after):
                return self._next(value, self._bounds(after))[_PLACE[side]]
            case _:
                assert_never(value)

    def check(self, check: Check) -> Condition:
        """The node of a condition."""
        match check:
            case LessEqual(left, right):
                return at_most(self.value(left), self.value(right))
            case IsNull(raw):
                if raw in self.constants:
                    return YES if self.constants[raw] is None else NO
                return Empty(raw)
            case Uncertain(day):
                since = self.by_calendar([c.uncertain_from.toordinal() for c in self.calendars])
                return at_most(since, self.value(day))
            case Every(parts):
                return every([self.check(part) for part in parts])
            case Some(parts):
                return some([self.check(part) for part in parts])
            case _:
                assert_never(check)

    def bound(self, bound: Known) -> Plain:
        """A bound, or what stands for it."""
        return self.known.get(bound, bound)

    def by_calendar(self, numbers: Sequence[int]) -> Plain:
        """A fixed integer of each calendar."""
        return Number(numbers[0]) if len(set(numbers)) == 1 else ByCalendar(tuple(numbers))

    def one_value(self, span: Span) -> Condition:
        """Whether both bounds are one."""
        return at_most(self.value(span.latest), self.value(span.earliest))

    def happened(self, span: Span) -> Condition:
        """Whether it certainly has happened."""
        never = NEVER_DAY if span.scale is Scale.DAY else NEVER_SECOND
        return at_most(self.value(span.latest), Number(never - 1))

    def _bounds(self, span: Span) -> tuple[Plain, Plain]:
        return self.value(span.earliest), self.value(span.latest)

    def _next(self, event: NextEvent, after: tuple[Plain, Plain]) -> tuple[Plain, Plain]:
        """The bounds of the first of an event's days after a moment.

        Where the list may be incomplete one that is not on it may have come the day after, if that
        has been.
        """
        never = Number(NEVER_DAY)
        listed = self.runs.next_of(event, after)
        low, high = (never, never) if listed is None else listed
        if self.runs.lists.is_complete(event.fact):
            return low, high
        day_after = plus(after[0], 1)
        return choice(at_most(day_after, AsOfDay()), day_after, low), high

    def _look(self, start: Plain, period: DayPeriod, clock: Clock, side: Side) -> Plain:
        if isinstance(start, Number):
            return self.by_calendar(
                [_due(c, start.value, period, clock, side) for c in self.calendars]
            )
        apart = one_start(start, self.definitions)
        if apart is not None:
            return choice(
                apart.when,
                self._look(apart.then, period, clock, side),
                self._look(apart.otherwise, period, clock, side),
            )
        return Found(start, Due(as_rolled(period, clock), clock, side))


def as_rolled(period: DayPeriod, clock: Clock) -> DayPeriod:
    """The period with its roll named, so that two periods that roll alike are one column."""
    if isinstance(period, WorkingDays):
        return period
    return attrs.evolve(period, roll=roll_of(period, clock))


def _due(
    calendar: WorkingDayCalendar, start: int, period: DayPeriod, clock: Clock, side: Side
) -> int:
    table = tabulate(period, clock, calendar)
    column = table.due_earliest if side is Side.EARLIEST else table.due_latest
    return column[table.entry(start)]
