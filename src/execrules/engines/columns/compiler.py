"""Values and checks as closures over a batch of rows.

Nothing is matched while judging: each node is compiled once, equal nodes to one closure. A figure
that may be missing is a column with where it is known.
"""

from collections.abc import Callable
from typing import Any, Final, TypeAlias, assert_never

import numpy as np

from execrules.borders import Border
from execrules.engines.columns.batches import Batch, filling
from execrules.engines.columns.lists import Lists
from execrules.engines.columns.masks import Mask, Number, Truth, opposite
from execrules.engines.columns.tables import Tables
from execrules.facts import Fact, is_list
from execrules.instants import NEVER_DAY, SECONDS_PER_DAY, SECONDS_PER_HOUR
from execrules.periods import HourStart
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
    Let,
    Look,
    Minus,
    Named,
    NextEvent,
    Nothing,
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
from execrules.steps import Number as Fixed

ValueReader: TypeAlias = Callable[[Batch], Number]
CheckReader: TypeAlias = Callable[[Batch], Truth]
Figure: TypeAlias = tuple[Number, Truth]
"""A column, and where it is known; elsewhere it holds anything."""
FigureReader: TypeAlias = Callable[[Batch], Figure]

UNKNOWN: Final[Figure] = (0, False)


class Compiler:
    """Compiles nodes for a day and some calendars, over the bounds of a border.

    `of` says for whom nodes are compiled: what several ask for is kept for the whole batch.
    """

    def __init__(self, border: Border, tables: Tables, lists: Lists, as_of: int) -> None:
        self.tables = tables
        self._lists = lists
        self._as_of = as_of
        self._lets: dict[str, Let] = {}
        self._readers: dict[Value | Check, Callable[[Batch], Any]] = {}  # Any: by sort of node
        self._remembering: dict[Callable[[Batch], Any], set[object]] = {}  # Any: likewise
        self._asker: object = None
        for let in border.lets:
            self.let(let)
        self._bounds = {known.fact: known for known in border.bounds}

    def asked_by(self, asker: object) -> None:
        """Whoever asks from now on."""
        self._asker = asker

    def let(self, let: Let) -> None:
        """Give a named moment its values; a name already there means the same values."""
        self._lets.setdefault(let.name, let)

    def fact(self, fact: Fact) -> tuple[ValueReader, ValueReader, CheckReader]:
        """Both bounds of a fact, and where they are open because records contradict each other."""
        low, high = (self.value(Given(fact, side)) for side in Side)
        known = self._bounds.get(fact)
        crossed = (lambda _: False) if known is None else self.check(known.contradictory)
        return low, high, crossed

    def value(self, value: Value) -> ValueReader:
        """A reader of a value that is always there."""
        return self._remembered(value, lambda: self._value(value))

    def check(self, check: Check) -> CheckReader:
        """A reader of a condition."""
        return self._remembered(check, lambda: self._check(check))

    def _remembered(
        self,
        node: Value | Check,
        make: Callable[[], Callable[[Batch], Any]],  # Any: a value or a truth
    ) -> Callable[[Batch], Any]:
        askers = {self._asker}
        reader = self._readers.get(node)
        if reader is not None:
            self._remembering.get(reader, askers).add(self._asker)
            return reader
        compute = make()
        if isinstance(node, Fixed | AsOf) or compute in self._remembering:
            self._readers[node] = compute  # nothing to remember, or remembered under another node
            return compute

        def read(batch: Batch) -> Any:  # Any: a value or a truth
            memory = batch.kept if len(askers) > 1 else batch.passing
            found = memory.get(read)
            if found is None:
                found = memory[read] = compute(batch)
            return found

        self._readers[node] = read
        self._remembering[read] = askers
        return read

    def _value(self, value: Value) -> ValueReader:
        match value:
            case Raw():
                return lambda batch: batch.cells[value].numbers
            case Given(fact, side):
                return self._given(fact, side)
            case AsOf(scale):
                last = self._as_of * SECONDS_PER_DAY + SECONDS_PER_DAY - 1
                now = self._as_of if scale is Scale.DAY else last
                return lambda _: now
            case Fixed(number):
                return lambda _: number
            case Named(name, side):
                let = self._lets[name]
                return self.value(let.earliest if side is Side.EARLIEST else let.latest)
            case Look(period, clock, side, start):
                days, tables = self.value(start), self.tables
                return lambda batch: tables.due(batch, days(batch), period, clock, side)
            case Stretch(_, side, start):
                return self._side(self._lists.stretch(value, self._pair(start)), side)
            case NextEvent(_, side, after):
                return self._side(self._lists.next_event(value, self._pair(after)), side)
            case HourStarts(second, HourStart.AT_INSTANT):
                return self.value(second)
            case HourStarts(second, _):
                read = self.value(second)
                return lambda batch: batch.times(
                    batch.plus(batch.quotient(read(batch), SECONDS_PER_HOUR), 1), SECONDS_PER_HOUR
                )
            case Plus(inner, number):
                read = self.value(inner)
                return lambda batch: batch.plus(read(batch), number)
            case Times(inner, number):
                read = self.value(inner)
                return lambda batch: batch.times(read(batch), number)
            case Quotient(inner, number):
                read = self.value(inner)
                return lambda batch: batch.quotient(read(batch), number)
            case Minus(left, right):
                a, b = self.value(left), self.value(right)
                return lambda batch: batch.minus(a(batch), b(batch))
            case Greater(left, right):
                a, b = self.value(left), self.value(right)
                return lambda batch: batch.greater(a(batch), b(batch))
            case Smaller(left, right):
                a, b = self.value(left), self.value(right)
                return lambda batch: batch.smaller(a(batch), b(batch))
            case If(when, then, otherwise):
                return self._if(when, then, otherwise)
            case DaysBetween() | WorkingDaysBetween() | Nothing():
                raise AssertionError(value)  # only ever a result
            case _:
                assert_never(value)

    def _given(self, fact: Fact, side: Side) -> ValueReader:
        if is_list(fact):
            return self._lists.known(fact, side)
        known = self._bounds[fact]
        low = self.value(known.earliest)
        if side is Side.EARLIEST or known.is_exact:
            return low
        high = self.value(known.latest)

        def latest(batch: Batch) -> Number:
            first, last = low(batch), high(batch)
            # One column from here on, so that what is exact in this batch is judged as exact.
            return first if first is last or _equal(first, last) else last

        return latest

    def _side(self, both: Callable[[Batch], tuple[Number, Number]], side: Side) -> ValueReader:
        if side is Side.EARLIEST:
            return lambda batch: both(batch)[0]
        return lambda batch: both(batch)[1]

    def _pair(self, span: Span) -> Callable[[Batch], tuple[Number, Number]]:
        low, high = self.value(span.earliest), self.value(span.latest)
        return lambda batch: (low(batch), high(batch))

    def _if(self, when: Check, then: Value, otherwise: Value) -> ValueReader:
        match when, then, otherwise:
            case IsNull(raw), Fixed(never), If(LessEqual(cell, AsOf()), seen, Fixed(late)) if (
                cell == seen == raw and never == late == filling(raw.fact)
            ):
                return self._seen_day(raw, self.check(otherwise.when))
            case IsNull(raw), Fixed(never), Raw() if otherwise == raw and never == filling(
                raw.fact
            ):
                return self.value(raw)  # an empty cell is filled so already
        check, a, b = self.check(when), self.value(then), self.value(otherwise)

        def chosen(batch: Batch) -> Number:
            holds = check(batch)
            if isinstance(holds, bool):
                return a(batch) if holds else b(batch)
            return batch.choose(holds, a(batch), b(batch))

        return chosen

    def _seen_day(self, raw: Raw, by_as_of: CheckReader) -> ValueReader:
        """The commonest cell: a day, "never" where it is empty or lies after as-of."""

        never = filling(raw.fact)

        def seen(batch: Batch) -> Number:
            cells, holds = batch.cells[raw], by_as_of(batch)
            come = batch.size - cells.empty
            if holds is True or (isinstance(holds, Mask) and holds.count == come):
                return cells.numbers  # an empty cell is filled with "never" already
            days = batch.choose(holds, cells.numbers, never)
            if not isinstance(days, int):
                batch.known_at_most(days, never - 1, holds)
            return days

        return seen

    def _check(self, check: Check) -> CheckReader:
        match check:
            case LessEqual(Plus(left, 1), right):
                # Less is the complement of at least: the same comparison as its counterpart.
                a, b = self.value(left), self.value(right)
                return lambda batch: opposite(batch.at_most(b(batch), a(batch)))
            case LessEqual(left, right):
                a, b = self.value(left), self.value(right)
                return lambda batch: batch.at_most(a(batch), b(batch))
            case IsNull(raw):
                return lambda batch: batch.empty(raw)
            case Uncertain(day):
                read, tables = self.value(day), self.tables
                return lambda batch: batch.at_most(tables.uncertain_from(batch), read(batch))
            case Every(parts):
                return _every([self.check(part) for part in parts])
            case Some(parts):
                return _some([self.check(part) for part in parts])
            case _:
                assert_never(check)

    def figure(self, value: Value) -> FigureReader:
        """A reader of a figure that may be missing."""
        match value:
            case Nothing():
                return lambda _: UNKNOWN
            case DaysBetween(start, end):
                return self._figure(value, self._days_between(start, end))
            case WorkingDaysBetween(start, end):
                return self._figure(value, self._working_days_between(start, end))
            case If(when, then, otherwise):
                check, a, b = self.check(when), self.figure(then), self.figure(otherwise)
                return self._figure(value, lambda batch: _either_figure(batch, check, a, b))
            case _:
                read = self.value(value)
                return lambda batch: (read(batch), True)

    def _figure(self, value: Value, compute: FigureReader) -> FigureReader:
        def read(batch: Batch) -> Figure:
            key = "figure", value
            found = batch.passing.get(key)
            if found is None:
                found = batch.passing[key] = compute(batch)
            figure: Figure = found
            return figure

        return read

    def _exact(self, span: Span) -> CheckReader:
        low, high = self.value(span.earliest), self.value(span.latest)

        def exact(batch: Batch) -> Truth:
            first, last = low(batch), high(batch)
            return batch.both(batch.at_most(last, first), batch.at_most(last, NEVER_DAY - 1))

        return exact

    def _days_between(self, start: Span, end: Span) -> FigureReader:
        first, last = self.value(start.earliest), self.value(end.earliest)
        begun, ended = self._exact(start), self._exact(end)
        return lambda batch: (
            batch.minus(last(batch), first(batch)),
            batch.both(begun(batch), ended(batch)),
        )

    def _working_days_between(self, start: Span, end: Span) -> FigureReader:
        first, last = self.value(start.earliest), self.value(end.earliest)
        begun, ended, tables = self._exact(start), self._exact(end), self.tables

        def working_days(batch: Batch) -> Figure:
            before, holds_first = tables.ordinals(batch, first(batch))
            through, holds_last = tables.ordinals(batch, last(batch))
            known = batch.both(begun(batch), ended(batch))
            held = batch.both(holds_first, holds_last)
            return batch.minus(through, before), batch.both(known, held)

        return working_days


def _equal(left: Number, right: Number) -> bool:
    return bool(np.array_equal(left, right))


def _every(parts: list[CheckReader]) -> CheckReader:
    def every(batch: Batch) -> Truth:
        found: Truth = True
        for part in parts:
            found = batch.both(found, part(batch))
            if found is False:
                break
        return found

    return every


def _some(parts: list[CheckReader]) -> CheckReader:
    def some(batch: Batch) -> Truth:
        none: Truth = True
        for part in parts:
            none = batch.both(none, opposite(part(batch)))
            if none is False:
                break
        return opposite(none)

    return some


def _either_figure(batch: Batch, check: CheckReader, a: FigureReader, b: FigureReader) -> Figure:
    holds = check(batch)
    if isinstance(holds, bool):
        return a(batch) if holds else b(batch)
    (one, known), (other, other_known) = a(batch), b(batch)
    return (
        batch.choose(holds, one, other),
        batch.either(batch.both(holds, known), batch.both(holds.complement, other_known)),
    )
