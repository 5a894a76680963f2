"""The border as steps: from the columns of a table to the bounds of every fact, as data.

What `engines/scalar/border.py` does with a record, said once for engines that read tables: what is
absent is open, a blank is *not yet* or unknown, what lies after as-of is not seen, facts that are
not exact are narrowed by their recorded neighbours, and facts that contradict each other are both
unknown. An engine reads the nodes and knows nothing of law, blank or unknown.

`border()` is asked once for a set of rules and the columns that a table has. Its answer holds

- `lets`: named values in order, each made of raw cells and of earlier ones (names end in a bracket,
  so that none is the name of a moment in `execrules.lowering`);
- `bounds`: for each fact that the rules read, what `Given(fact, EARLIEST)` and
  `Given(fact, LATEST)` stand for, and when the fact is open because records contradict each other.

No value is ever null but a `Raw` cell, and a `Raw` stands only where `IsNull` of it has been asked.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import reduce
from typing import Final

import attrs

from execrules.bound_values import (
    Known,
    Pair,
    as_seen,
    chosen,
    chosen_pair,
    either,
    first_meant,
    greater,
    is_a_day,
    last_meant,
    never_of,
    on_scale_of,
    open_pair,
    smaller,
)
from execrules.expressions import facts_of
from execrules.facts import (
    DayFact,
    Fact,
    TimeFact,
    all_later,
    by_name,
    is_list,
    is_time,
)
from execrules.instants import ALWAYS, SECONDS_PER_DAY
from execrules.rules import Rule
from execrules.spans import less
from execrules.steps import (
    NO,
    YES,
    AsOf,
    Check,
    Every,
    Greater,
    If,
    IsNull,
    LessEqual,
    Let,
    Named,
    Number,
    Part,
    Plus,
    Quotient,
    Raw,
    Side,
    Smaller,
    Some,
    Times,
    Value,
)

EXACT_ONLY: Final = frozenset({Part.EXACT})
BOUNDS_ONLY: Final = frozenset({Part.EARLIEST, Part.LATEST})


class Blank(StrEnum):
    """What it says of a fact that all its cells are empty (decision 1, *recorded*).

    NOT_YET: the table keeps the fact completely, so it has not happened. UNKNOWN: nothing is known
    of it. Of flags, choices and amounts a blank is always unknown.
    """

    NOT_YET = "not_yet"
    UNKNOWN = "unknown"


class Precision(StrEnum):
    """How exactly the cells of an instant tell it: to the second, or as a day at 00:00:00."""

    SECOND = "second"
    DAY = "day"


@attrs.frozen(kw_only=True)
class FactColumns:
    """The columns that a table has for one fact.

    A cell of `Part.EXACT` counts where it is filled; the two bounds, either of which may be empty
    for an open side, where it is not. Only days and instants have bounds. *precision* matters to
    instants alone: DAY where all cells are days.
    """

    fact: Fact
    parts: frozenset[Part] = EXACT_ONLY
    blank: Blank = Blank.NOT_YET
    precision: Precision = Precision.SECOND

    @property
    def is_exact_day(self) -> bool:
        """Whether the fact is a day of which nothing but the day itself is held."""
        return isinstance(self.fact, DayFact) and self.parts == EXACT_ONLY

    @property
    def is_empty(self) -> Check:
        """Whether all cells of the fact are empty."""
        empty = [IsNull(Raw(self.fact, part)) for part in Part if part in self.parts]
        return empty[0] if len(empty) == 1 else Every(tuple(empty))


@attrs.frozen(kw_only=True)
class FactBounds:
    """What is known of one fact: the values of its two bounds, over raw cells and `Border.lets`.

    *contradictory* is asked only where both bounds are open: whether they are so because records
    contradict each other, or because nothing is known.
    """

    fact: Fact
    earliest: Value
    latest: Value
    contradictory: Check = NO

    @property
    def is_exact(self) -> bool:
        """Whether both bounds are one value for every matter, whatever the cells hold."""
        return self.earliest == self.latest


@attrs.frozen(kw_only=True)
class Border:
    """The facts of a set of rules as bounds over the columns of a table.

    *exceptional* are the conditions that hold for few matters: days that contradict each other, a
    blank for what must have happened, a day in place of an instant. Where none of them holds most
    facts are exact, and an engine may take a shorter way.
    """

    lets: tuple[Let, ...]
    bounds: tuple[FactBounds, ...]
    exceptional: tuple[Check, ...] = ()

    @property
    def raws(self) -> tuple[Raw, ...]:
        """The cells that are read, each once, in the order of their facts."""
        roots: list[Value | Check] = [value for let in self.lets for value in _sides(let)]
        for known in self.bounds:
            roots += [known.earliest, known.latest, known.contradictory]
        found = dict.fromkeys(raw for root in roots for raw in _raws_in(root))
        return tuple(sorted(found, key=lambda raw: (raw.fact.name, raw.part)))


def border(
    rules: Iterable[Rule], vocabulary: Iterable[Fact], columns: Iterable[FactColumns]
) -> Border:
    """The facts that *rules* read, as bounds over *columns*.

    A fact without columns is unknown; its neighbours may bound it all the same. *vocabulary* are
    the facts of the rule set: one that no rule reads still bounds others. Columns that bear on
    nothing are not read (`Border.raws` lists those that are). Lists (deductions, extensions,
    repeated events) stand in tables of their own and have no bounds here.

    >>> from execrules.rulebook import rule_set
    >>> rules = rule_set("evaluation-2018").only("eval-report-sending")
    >>> facts = {fact.name: fact for fact in rules["eval-report-sending"].facts}
    >>> held = [FactColumns(fact=facts["report_received"])]
    >>> found = border(rules, rules.vocabulary, held)
    >>> [(known.fact.name, known.is_exact) for known in found.bounds]
    [('report_received', True), ('report_sent', False)]
    """
    rules = tuple(rules)
    return _Builder(rules, vocabulary, columns).border()


def judged_pairs(rules: Iterable[Rule]) -> frozenset[tuple[str, str]]:
    """The names of facts whose order a rule judges: its start and its act.

    An act before its start is in time and noted, so such a pair contradicts nothing.
    """
    return frozenset(
        (start.name, act.name)
        for rule in rules
        for start in facts_of(rule.start)
        for act in facts_of(rule.act)
    )


class _Builder:
    """One border in the making; *lets* collects the values that get a name."""

    def __init__(
        self,
        rules: tuple[Rule, ...],
        vocabulary: Iterable[Fact],
        columns: Iterable[FactColumns],
    ) -> None:
        self.facts = by_name([fact for rule in rules for fact in rule.facts])
        every = {fact.name: fact for fact in (*self.facts.values(), *vocabulary)}
        self.columns = {held.fact.name: held for held in columns if held.parts}
        self.later = {
            fact.name: tuple(one.name for one in all_later(fact) if one.name in every)
            for fact in every.values()
            if is_time(fact)
        }
        self.earlier: dict[str, list[str]] = defaultdict(list)
        for name, others in self.later.items():
            for other in others:
                self.earlier[other].append(name)
        self.times = {fact.name: fact for fact in every.values() if is_time(fact)}
        self.judged = judged_pairs(rules)
        self.lets: list[Let] = []
        self.exceptional: list[Check] = []

    def border(self) -> Border:
        read = [fact for fact in self.facts.values() if not is_list(fact)]
        held = [self.times[name] for name in self.columns if self._bears(name)]
        recorded = {fact.name: self._recorded(fact) for fact in held}
        views = {fact.name: self._view(fact, recorded[fact.name]) for fact in held}
        faults = self._faults(views)
        trusted = {
            fact.name: self._trusted(fact, views[fact.name], faults[fact.name]) for fact in held
        }
        bounds = tuple(
            self._time(fact, recorded, views, trusted, faults)
            if is_time(fact)
            else _other(fact, self.columns.get(fact.name))
            for fact in read
        )
        return Border(
            lets=tuple(self.lets),
            bounds=bounds,
            exceptional=tuple(dict.fromkeys(self.exceptional)),
        )

    def _bears(self, name: str) -> bool:
        """Whether a time is read by a rule or lies within two steps of one that is.

        A neighbour bounds what is read, and the neighbours of that one may contradict it.
        """
        if name not in self.times:
            return False
        near = {name, *self._neighbours(name)}
        near |= {far for one in list(near) for far in self._neighbours(one)}
        return any(one in self.facts for one in near)

    def _neighbours(self, name: str) -> set[str]:
        return {*self.later[name], *self.earlier[name]}

    def _recorded(self, fact: TimeFact) -> Pair:
        """The bounds as recorded and seen at as-of.

        Of a fact with one column an empty cell reads as never; with bounds it is open.
        """
        held, (low, high) = self.columns[fact.name], open_pair(fact)
        if held.parts != EXACT_ONLY:
            low, high = self._between(fact)
            return self._named(fact, "seen", (as_seen(fact, low), as_seen(fact, high)))
        exact, never = Raw(fact, Part.EXACT), high
        seen = chosen(IsNull(exact), never, as_seen(fact, exact))
        # One value on both sides, so that every reader sees that the time is exact.
        if isinstance(fact, DayFact):
            return (seen, seen) if self._stands_alone(fact) else self._once(fact, "seen", seen)
        second, _ = self._once(fact, "seen", seen)
        whole = less(second, never)
        if held.precision is Precision.SECOND:
            whole = Every((whole, is_a_day(second)))
            self.exceptional.append(whole)
        last = Plus(second, SECONDS_PER_DAY - 1)
        return self._named(
            fact, "to the day", (If(whole, Plus(second, 1), second), If(whole, last, second))
        )

    def _between(self, fact: TimeFact) -> Pair:
        """The bounds as the cells have them, open where they are empty or cross."""
        parts, (always, never) = self.columns[fact.name].parts, open_pair(fact)
        low, high = always, never
        if Part.EARLIEST in parts:
            earliest = Raw(fact, Part.EARLIEST)
            low = chosen(IsNull(earliest), always, first_meant(fact, earliest))
        if Part.LATEST in parts:
            latest = Raw(fact, Part.LATEST)
            high = chosen(IsNull(latest), never, last_meant(fact, latest))
        if Part.EXACT in parts:
            exact = Raw(fact, Part.EXACT)
            low = chosen(IsNull(exact), low, first_meant(fact, exact))
            high = chosen(IsNull(exact), high, last_meant(fact, exact))
        low, high = self._named(fact, "written", (low, high))
        crossed = self._crossed(fact)
        return chosen(crossed, always, low), chosen(crossed, never, high)

    def _view(self, fact: TimeFact, recorded: Pair) -> Pair:
        """The bounds as other facts see them: one of which nothing is recorded is open."""
        held = self.columns[fact.name]
        if held.parts != EXACT_ONLY:
            return recorded
        return chosen(held.is_empty, Number(ALWAYS), recorded[0]), recorded[1]

    def _crossed(self, fact: TimeFact) -> Check:
        """When the two bounds of a fact contradict each other."""
        if not self.columns[fact.name].parts >= BOUNDS_ONLY:
            return NO
        written = _name(fact, "written")
        return less(Named(written, Side.LATEST), Named(written, Side.EARLIEST))

    def _faults(self, views: Mapping[str, Pair]) -> dict[str, Check]:
        """When a fact contradicts another one as both are recorded, or its bounds cross."""
        found: dict[str, Check] = {name: self._crossed(self.times[name]) for name in views}
        self.exceptional += [crossed for crossed in found.values() if crossed != NO]
        for name, (low, _) in views.items():
            first = self.times[name]
            for other in self.later[name]:
                if other not in views or (name, other) in self.judged:
                    continue
                high = on_scale_of(first, self.times[other], views[other])[1]
                fault = Every((less(high, low), less(low, never_of(first))))
                self.exceptional.append(fault)
                found[name], found[other] = either(found[name], fault), either(found[other], fault)
        return found

    def _trusted(self, fact: TimeFact, view: Pair, fault: Check) -> Pair:
        """The bounds as other facts see them, open where records contradict each other."""
        if fault == NO or self._stands_alone(fact):
            return view
        low, high = open_pair(fact)
        return self._named(
            fact, "trusted", (chosen(fault, low, view[0]), chosen(fault, high, view[1]))
        )

    def _time(
        self,
        fact: TimeFact,
        recorded: Mapping[str, Pair],
        views: Mapping[str, Pair],
        trusted: Mapping[str, Pair],
        faults: Mapping[str, Check],
    ) -> FactBounds:
        """The bounds of a time that the rules read, narrowed by its neighbours where not exact."""
        held = self.columns.get(fact.name)
        lows, highs = self._near(fact, trusted)
        if held is None:
            low, high, crossed = self._narrowed(fact, open_pair(fact), lows, highs)
            return FactBounds(fact=fact, earliest=low, latest=high, contradictory=crossed)
        blank_is_never = held.blank is Blank.NOT_YET
        own = recorded[fact.name] if blank_is_never else views[fact.name]
        found: Known = (*own, NO)
        if (lows or highs) and not (blank_is_never and held.is_exact_day):
            narrowed = self._narrowed(fact, own, lows, highs)
            found = chosen_pair(LessEqual(own[1], own[0]), found, narrowed)
        if blank_is_never:
            never, happened = (
                never_of(fact),
                Some(tuple(less(high, never_of(fact)) for high in highs)),
            )
            if held.parts != EXACT_ONLY:
                found = chosen_pair(held.is_empty, (never, never, NO), found)
            if highs:
                # What cannot lie earlier has happened, so this one has: the blank is an omission.
                omitted = Every((held.is_empty, happened))
                self.exceptional.append(omitted)
                found = chosen_pair(omitted, (*open_pair(fact), YES), found)
        fault = faults[fact.name]
        return FactBounds(
            fact=fact,
            earliest=chosen(fault, Number(ALWAYS), found[0]),
            latest=chosen(fault, never_of(fact), found[1]),
            contradictory=either(fault, found[2]),
        )

    def _stands_alone(self, fact: TimeFact) -> bool:
        return not self._neighbours(fact.name)

    def _near(self, fact: TimeFact, trusted: Mapping[str, Pair]) -> tuple[list[Value], list[Value]]:
        """The earliest of what cannot lie later and the latest of what cannot lie earlier."""

        def of(name: str) -> Pair:
            return on_scale_of(fact, self.times[name], trusted[name])

        lows = [of(name)[0] for name in self.earlier[fact.name] if name in trusted]
        highs = [of(name)[1] for name in self.later[fact.name] if name in trusted]
        return lows, highs

    def _narrowed(self, fact: TimeFact, own: Pair, lows: list[Value], highs: list[Value]) -> Known:
        """Bounds that are not exact, narrowed by neighbours, and when these cross.

        A fact that certainly has happened learns nothing from a neighbour that is not seen yet.
        """
        if not lows and not highs:
            return *own, NO
        never, always = never_of(fact), Number(ALWAYS)
        low, high = reduce(greater, lows, own[0]), reduce(smaller, highs, own[1])
        if high == never or low == always:
            return low, high, NO
        low, high = self._named(fact, "bounded", (low, high))
        come = [chosen(LessEqual(never, near), always, near) for near in lows]
        happened = reduce(greater, come, own[0])
        if lows:
            happened, _ = self._once(fact, "bounded by what is seen", happened)
        contradicted = less(high, happened)
        return (
            If(LessEqual(low, high), low, chosen(contradicted, always, happened)),
            chosen(contradicted, never, high),
            contradicted,
        )

    def _named(self, fact: TimeFact, what: str, pair: Pair) -> Pair:
        name = _name(fact, what)
        self.lets.append(Let(name, *pair))
        return Named(name, Side.EARLIEST), Named(name, Side.LATEST)

    def _once(self, fact: TimeFact, what: str, value: Value) -> Pair:
        """One value under a name, as both bounds."""
        low, _ = self._named(fact, what, (value, value))
        return low, low


def _name(fact: TimeFact, what: str) -> str:
    return f"{fact.name} ({what})"


def _other(fact: Fact, held: FactColumns | None) -> FactBounds:
    """The bounds of a flag, choice or amount: exact where its cell is filled."""
    low, high = open_pair(fact)
    if held is not None:
        exact = Raw(fact, Part.EXACT)
        low, high = chosen(IsNull(exact), low, exact), chosen(IsNull(exact), high, exact)
    return FactBounds(fact=fact, earliest=low, latest=high)


def _sides(let: Let) -> tuple[Value, Value]:
    return let.earliest, let.latest


def _raws_in(node: Value | Check) -> Iterator[Raw]:
    match node:
        case Raw():
            yield node
        case IsNull(raw):
            yield raw
        case If(when, then, otherwise):
            yield from _raws_in(when)
            yield from _raws_in(then)
            yield from _raws_in(otherwise)
        case Plus(inner, _) | Times(inner, _) | Quotient(inner, _):
            yield from _raws_in(inner)
        case Greater(left, right) | Smaller(left, right) | LessEqual(left, right):
            yield from _raws_in(left)
            yield from _raws_in(right)
        case Every(parts) | Some(parts):
            for part in parts:
                yield from _raws_in(part)
        case Number() | Named() | AsOf():
            return
        case _:
            raise AssertionError(node)  # the border is made of no other nodes
