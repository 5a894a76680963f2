"""Values and checks as formulas.

Each node is made a formula once. What is exceptional may be taken for never met (days that
contradict each other, starts beyond the calendar): most rows are judged by what is then made, which
is shorter, and the tests of the assumptions say which rows are not.
"""

from collections.abc import Mapping
from typing import Final, TypeAlias, assert_never

import attrs

from execrules.borders import Border
from execrules.engines.columns.cells import Cell, SeenCell, filling, kind_of
from execrules.engines.columns.formulas import (
    BYTE,
    DAY,
    TRUTH,
    Assumptions,
    Formulas,
    Number,
    Truth,
)
from execrules.engines.columns.lists import (
    Computed,
    HasEntries,
    ListKnown,
    ListNode,
    facts_of_node,
)
from execrules.engines.columns.tables import Looks, Tables
from execrules.facts import (
    LIST_IN_PART,
    LIST_KNOWN,
    LIST_UNKNOWN,
    DeductionsFact,
    EventsFact,
    ExtensionsFact,
    Fact,
    Kept,
    ListFact,
    is_list,
)
from execrules.instants import NEVER_DAY, SECONDS_PER_DAY, SECONDS_PER_HOUR
from execrules.periods import Clock, HourStart
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

Figure: TypeAlias = tuple[Number, Truth]
"""A column, and where it is known; elsewhere it holds anything."""

UNKNOWN: Final[Figure] = (0, False)


class Compiler:
    """Makes formulas of nodes, for a day and some calendars, over the bounds of a border.

    What is exceptional is taken for never met, but for what is *excluded*; with None nothing is.
    *days* are cells of instants that hold days, *filled* those that hold something in all rows at
    hand; *lists* are the names of lists that have a table, *empty* of those that hold
    nothing for any matter.
    """

    def __init__(
        self,
        border: Border,
        tables: Tables,
        as_of: int,
        *,
        days: frozenset[Raw],
        filled: frozenset[Raw],
        lists: Mapping[str, Kept],
        empty: frozenset[str],
        excluded: frozenset[object] | None,
    ) -> None:
        self.formulas = Formulas()
        self.assumptions = Assumptions(self.formulas, excluded)
        self.looks = Looks(tables, self.formulas, self.assumptions)
        self._as_of = as_of
        self._days = days
        self._filled = filled
        self._listed = frozenset(lists)
        self._empty = empty
        complete = {name for name, kept in lists.items() if kept is Kept.COMPLETELY}
        self._complete = empty | complete
        self._lets: dict[str, Let] = {let.name: let for let in border.lets}
        self._bounds = {known.fact: known for known in border.bounds}
        self._values: dict[Value, Number] = {}
        self._checks: dict[Check, Truth] = {}
        for exceptional in border.exceptional:
            if self.assumptions.assume(exceptional, self.check(exceptional)):
                self._checks[exceptional] = False

    def let(self, let: Let) -> None:
        """Give a named moment its values; a name already there means the same values."""
        self._lets.setdefault(let.name, let)

    def contradictory(self, fact: Fact) -> Truth:
        """Where the bounds of a fact, if they are open, are so because records contradict."""
        known = self._bounds.get(fact)
        return False if known is None else self.check(known.contradictory)

    def value(self, value: Value) -> Number:
        """A value that is always there."""
        found = self._values.get(value)
        if found is None:
            found = self._values[value] = self._value(value)
        return found

    def check(self, check: Check) -> Truth:
        """A condition."""
        found = self._checks.get(check)
        if found is None:
            found = self._checks[check] = self._check(check)
        return found

    def _value(self, value: Value) -> Number:
        formulas = self.formulas
        match value:
            case Raw():
                return self._cell(value)
            case Given(fact, side):
                return self._given(fact, side)
            case AsOf(scale):
                last = self._as_of * SECONDS_PER_DAY + SECONDS_PER_DAY - 1
                return self._as_of if scale is Scale.DAY else last
            case Fixed(number):
                return number
            case Named(name, side):
                let = self._lets[name]
                return self.value(let.earliest if side is Side.EARLIEST else let.latest)
            case Look(period, clock, side, start):
                return self.looks.due(self.value(start), period, clock, side)
            case Stretch():
                return self._stretch(value)
            case NextEvent():
                return self._next_event(value)
            case HourStarts(second, HourStart.AT_INSTANT):
                return self.value(second)
            case HourStarts(second, _):
                hour = formulas.quotient(self.value(second), SECONDS_PER_HOUR)
                return formulas.times(formulas.plus(hour, 1), SECONDS_PER_HOUR)
            case Plus(inner, number):
                return formulas.plus(self.value(inner), number)
            case Times(inner, number):
                return formulas.times(self.value(inner), number)
            case Quotient(inner, number):
                return formulas.quotient(self.value(inner), number)
            case Minus(left, right):
                return formulas.minus(self.value(left), self.value(right))
            case Greater(left, right):
                return formulas.greater(self.value(left), self.value(right))
            case Smaller(left, right):
                return formulas.smaller(self.value(left), self.value(right))
            case If(when, then, otherwise):
                return self._if(when, then, otherwise)
            case DaysBetween() | WorkingDaysBetween() | Nothing():
                raise AssertionError(value)  # only ever a result
            case _:
                assert_never(value)

    def _cell(self, cell: Cell) -> Number:
        """A cell; a day that stands for an instant is read as it is."""
        raw = cell.raw if isinstance(cell, SeenCell) else cell
        if raw in self._days:
            return self.formulas.times(self.formulas.make("cell", DAY, cell), SECONDS_PER_DAY)
        return self.formulas.make("cell", kind_of(raw.fact), cell)

    def _given(self, fact: Fact, side: Side) -> Number:
        if is_list(fact):
            return LIST_KNOWN if side is Side.LATEST else self._least_known(fact)
        known = self._bounds[fact]
        return self.value(known.earliest if side is Side.EARLIEST else known.latest)

    def _least_known(self, fact: ListFact) -> Number:
        """How much is known of a list at the least."""
        if fact.name in self._empty:
            return LIST_KNOWN
        if fact.name not in self._listed:
            return LIST_UNKNOWN
        match fact:
            case DeductionsFact():
                return self.formulas.make("cell", BYTE, ListKnown(fact))
            case ExtensionsFact():
                return LIST_KNOWN
            case EventsFact():
                return LIST_KNOWN if fact.name in self._complete else LIST_IN_PART
            case _:
                assert_never(fact)

    def _stretch(self, value: Stretch) -> Number:
        """The end of a stretched period: without entries, that of the period as it is."""
        start = value.start.earliest if value.side is Side.EARLIEST else value.start.latest
        plain = self.value(Look(value.period, Clock.AFTER, value.side, start))
        node = attrs.evolve(value, side=Side.EARLIEST)
        names = {fact.name for fact in facts_of_node(node)}
        if value.side is Side.LATEST and not names <= self._listed | self._empty:
            plain = NEVER_DAY
        return self._unless_listed(node, value.side, plain) if names & self._listed else plain

    def _next_event(self, value: NextEvent) -> Number:
        """The first event after a moment: of one that is not listed nothing is known."""
        formulas, name = self.formulas, value.fact.name
        none: Number = NEVER_DAY
        if value.side is Side.EARLIEST and name not in self._complete:
            after = self.value(value.after.earliest)
            come = formulas.at_most(after, self._as_of - 1)
            none = formulas.choose(come, formulas.plus(after, 1), NEVER_DAY)
        if name not in self._listed:
            return none
        return self._unless_listed(attrs.evolve(value, side=Side.EARLIEST), value.side, none)

    def _unless_listed(self, node: ListNode, side: Side, without: Number) -> Number:
        """What is computed of the entries of a matter, or what holds of one that has none."""
        formulas, assume = self.formulas, self.assumptions.assume
        listed = formulas.make("cell", TRUTH, HasEntries(node))
        if assume((node, "entries"), listed):
            return without
        low = formulas.make("cell", DAY, Computed(node, Side.EARLIEST))
        found = formulas.make("cell", DAY, Computed(node, side))
        if side is Side.LATEST and assume(
            (node, "bounds"), formulas.opposite(formulas.at_most(found, low))
        ):
            found = low
        return formulas.choose(listed, found, without)

    def _if(self, when: Check, then: Value, otherwise: Value) -> Number:
        match when, then, otherwise:
            case IsNull(raw), Fixed(never), If(LessEqual(cell, AsOf()), seen, Fixed(late)) if (
                cell == seen == raw and never == late == filling(raw.fact)
            ):
                # The commonest cell of all is read so: "never" where it is empty or after as-of.
                return self._cell(SeenCell(raw))
            case IsNull(raw), Fixed(never), Raw() if otherwise == raw and never == filling(
                raw.fact
            ):
                return self.value(raw)  # an empty cell is filled so already
        holds = self.check(when)
        if isinstance(holds, bool):
            return self.value(then if holds else otherwise)
        return self.formulas.choose(holds, self.value(then), self.value(otherwise))

    def _check(self, check: Check) -> Truth:
        formulas = self.formulas
        match check:
            case LessEqual(Plus(left, 1), right):
                # Less is the complement of at least: the same comparison as its counterpart.
                return formulas.opposite(formulas.at_most(self.value(right), self.value(left)))
            case LessEqual(left, right):
                return formulas.at_most(self.value(left), self.value(right))
            case IsNull(raw):
                return self._is_empty(raw)
            case Uncertain(day):
                return formulas.at_most(self.looks.uncertain_from(), self.value(day))
            case Every(parts):
                found: Truth = True
                for part in parts:
                    found = formulas.both(found, self.check(part))
                return found
            case Some(parts):
                found = False
                for part in parts:
                    found = formulas.either(found, self.check(part))
                return found
            case _:
                assert_never(check)

    def _is_empty(self, raw: Raw) -> Truth:
        if raw in self._filled:
            return False
        fill = filling(raw.fact)
        cell = self.value(raw)
        return self.formulas.at_most(cell, fill) if fill < 0 else self.formulas.at_most(fill, cell)

    def figure(self, value: Value) -> Figure:
        """A figure that may be missing."""
        formulas = self.formulas
        match value:
            case Nothing():
                return UNKNOWN
            case DaysBetween(start, end):
                days = formulas.minus(self.value(end.earliest), self.value(start.earliest))
                return days, formulas.both(self._exact(start), self._exact(end))
            case WorkingDaysBetween(start, end):
                before, held = self.looks.ordinals(self.value(start.earliest))
                through, held_too = self.looks.ordinals(self.value(end.earliest))
                known = formulas.both(self._exact(start), self._exact(end))
                held = formulas.both(held, held_too)
                return formulas.minus(through, before), formulas.both(known, held)
            case If(when, then, otherwise):
                holds = self.check(when)
                if isinstance(holds, bool):
                    return self.figure(then if holds else otherwise)
                (one, known), (other, other_known) = self.figure(then), self.figure(otherwise)
                chosen = formulas.choose(holds, one, other)
                return chosen, formulas.choose_truth(holds, known, other_known)
            case _:
                return self.value(value), True

    def _exact(self, span: Span) -> Truth:
        low, high = self.value(span.earliest), self.value(span.latest)
        formulas = self.formulas
        return formulas.both(formulas.at_most(high, low), formulas.at_most(high, NEVER_DAY - 1))
