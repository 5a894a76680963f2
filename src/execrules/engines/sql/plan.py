"""In which order values are computed: stages, each of which reads the columns of the one before.

A value that several others need gets a column and is computed once; one that a single other needs
is written where it is needed. A stage joins the day table once for each day that is looked up in
it, however many periods run from that day. Nothing that no output needs is computed.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias, assert_never

import attrs

from execrules.borders import Border
from execrules.engines.sql.cells import AS_OF, CellReader
from execrules.engines.sql.missing import lack_of, lacking
from execrules.engines.sql.nodes import (
    NO,
    All,
    Any,
    AsDate,
    AsInstant,
    AsOfDay,
    AtMost,
    ByCalendar,
    Choice,
    Condition,
    DayColumn,
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
    Listing,
    Null,
    Ordinal,
    OrElse,
    Plain,
    Product,
    Seen,
    Sum,
    Word,
)
from execrules.engines.sql.outputs import Codes, Judged, Output, OutputKind
from execrules.engines.sql.reading import Reader
from execrules.engines.sql.runs import LOOKED_UP, Run, Runs, list_bounds
from execrules.errors import SqlError
from execrules.facts import DayFact, Fact, by_name, is_list
from execrules.instants import NEVER_DAY
from execrules.lowering import outcomes
from execrules.rules import Rule
from execrules.steps import Let, Number, Raw, Side, Value
from execrules.terms import Term


@attrs.frozen
class OutputColumn:
    """A column of the result and its value; *kind* is its type, where it may be null for all."""

    name: str
    value: Plain
    kind: OutputKind = OutputKind.NUMBER


def column_name(rule: Rule, output: Output) -> str:
    """The name of a column: the id of the rule and what it says, `eval-assign-officer.due`."""
    return f"{rule.id}.{output}"


@attrs.frozen
class Stage:
    """One step of the query: *joins* are the days of all that is *found* in the day table.

    *columns* are what it hands to the next one; the last one hands on nothing but its outputs.
    """

    joins: tuple[Plain, ...]
    found: tuple[Found, ...]
    columns: tuple[Leaf, ...]


@attrs.frozen(kw_only=True, eq=False)
class Plan:
    """Stages after the first, which reads the *cells*; the last one gives the *outputs*.

    *definitions* are the values of all bounds; one that no stage hands on is written in place.
    *runs* are the values that read lists, and *starts* is the plan of the moments they start from.
    """

    cells: tuple[Leaf, ...]
    stages: tuple[Stage, ...]
    outputs: tuple[OutputColumn, ...]
    definitions: Mapping[Known, Plain]
    runs: tuple[Run, ...] = ()
    starts: "Plan | None" = None


def plan(
    rules: Sequence[Rule],
    border: Border,
    reader: CellReader,
    *,
    outputs: Sequence[Output],
    codes: Codes,
) -> Plan:
    """The plan of *rules* over the cells that *border* reads."""
    return _Planner(rules, border, reader).plan(rules, tuple(outputs), codes)


def day_columns(rules: Sequence[Rule], border: Border, reader: CellReader) -> tuple[DayColumn, ...]:
    """All columns of the day table that some output of *rules* may look up."""
    return _Planner(rules, border, reader).day_columns(rules)


class _Planner:
    """One plan in the making."""

    def __init__(self, rules: Sequence[Rule], border: Border, cells: CellReader) -> None:
        read = by_name([fact for rule in rules for fact in rule.facts]).values()
        lists = [fact for fact in read if is_list(fact)]
        self.known: dict[Known, Plain] = {}
        self.definitions: dict[Known, Plain] = {}
        runs = Runs(cells.lists)
        self.reader = Reader(
            cells.calendars.each, self.known, self.definitions, cells.inputs.constants, runs
        )
        for let in border.lets:
            self._let(let)
        for fact in lists:
            for side, bound in zip(Side, list_bounds(fact, cells.lists), strict=True):
                self._settle(Known(fact.name, side), bound)
        for bounds in border.bounds:
            self._define(bounds.fact.name, bounds.earliest, bounds.latest)
        for bounds in border.bounds:
            self._lacking(bounds.fact, self.reader.check(bounds.contradictory))
        for fact in lists:
            self._lacking(fact, NO)

    def _lacking(self, fact: Fact, crossed: Condition) -> None:
        """What a fact lacks: written in place, where it is only worked out for open findings.

        A contradiction is told by other facts, whose columns would have to be handed on for it.
        """
        value = lack_of(fact, self.reader, crossed)
        (self.known if crossed == NO else self.definitions)[lacking(fact)] = value

    def plan(self, rules: Sequence[Rule], outputs: Sequence[Output], codes: Codes) -> Plan:
        found: list[OutputColumn] = []
        for rule in rules:
            steps = outcomes(rule)
            for let in steps.lets:
                self._let(let)
            judged = Judged(rule, steps, self.reader)
            if set(outputs) == {Output.VERDICT}:
                name = column_name(rule, Output.VERDICT)
                kind = judged.kind(Output.VERDICT, codes)
                found.append(OutputColumn(name, judged.verdict_alone(codes), kind))
                continue
            self.definitions[judged.decided] = judged.decision
            found += [
                OutputColumn(
                    column_name(rule, one), judged.output(one, codes), judged.kind(one, codes)
                )
                for one in outputs
            ]
        return self._with_starts(_staged(found, self.definitions))

    def _with_starts(self, found: Plan) -> Plan:
        """The plan with that of the starts of the runs that it reads."""
        listed = [leaf for leaf in found.cells if isinstance(leaf, Listed)]
        if not listed:
            return found
        numbers = {leaf.number for leaf in listed if leaf.says is not Listing.UNCLEAR}
        runs = tuple(run for run in self.reader.runs.each if run.number in numbers)
        bounds = [
            OutputColumn(f"{name}_{side}_{run.number}", value)
            for run in runs
            for name, pair in (("start", run.start), ("plain", run.plain))
            for side, value in zip((Listing.LOW, Listing.HIGH), pair, strict=True)
        ]
        starts = _staged([OutputColumn(AS_OF, AsOfDay()), *bounds], self.definitions)
        if any(isinstance(leaf, Listed) for leaf in starts.cells):
            raise SqlError(
                Term(
                    "a period that lists may stretch starts from another one, which SQL is not "
                    "written for; judge these rules with execrules.judge() or check_frame()",
                    "某期间的起点取决于另一可扣除或延长的期间,尚不能写成 SQL;"
                    "请改用 execrules.judge() 或 check_frame()",
                )
            )
        return attrs.evolve(found, runs=runs, starts=starts)

    def day_columns(self, rules: Iterable[Rule]) -> tuple[DayColumn, ...]:
        for rule in rules:
            for let in outcomes(rule).lets:
                self._let(let)
        runs = self.reader.runs.each
        of_runs = [value for run in runs for value in (*run.start, *run.plain)]
        values = (*self.known.values(), *self.definitions.values(), *of_runs)
        found = [leaf for value in values for leaf in leaves_with_days(value)]
        columns = [leaf.column for leaf in found if isinstance(leaf, Found)]
        of_lists = LOOKED_UP.values() if runs else ()
        return tuple(dict.fromkeys((*columns, Ordinal(), *of_lists)))

    def _let(self, let: Let) -> None:
        self._define(let.name, let.earliest, let.latest)

    def _define(self, name: str, earliest: Value, latest: Value) -> None:
        low, high = Known(name, Side.EARLIEST), Known(name, Side.LATEST)
        if low in self.known or low in self.definitions:
            return
        first, last = self.reader.value(earliest), self.reader.value(latest)
        self._settle(low, first)
        if first == last:
            self.known[high] = self.reader.bound(low)
        else:
            self._settle(high, last)

    def _settle(self, bound: Known, value: Plain) -> None:
        value = _seen(value) or value
        if isinstance(value, Number | ByCalendar | Known | Found | Seen | AsOfDay):
            self.known[bound] = value
        else:
            self.definitions[bound] = value


def _staged(outputs: Sequence[OutputColumn], definitions: Mapping[Known, Plain]) -> Plan:
    uses = _uses(outputs, definitions)
    kept = frozenset(
        bound for bound, count in uses.items() if count > 1 and not _is_short(definitions[bound])
    )
    schedule = _Schedule(definitions, kept)
    wanted = [schedule.leaves(column.value) for column in outputs]
    last = max((schedule.stage_of(leaves) for leaves in wanted), default=1)
    last_uses = schedule.last_uses(wanted, last)
    stages: list[Stage] = []
    for number in range(1, last + 1):
        found = tuple(
            leaf
            for leaf in last_uses
            if isinstance(leaf, Found) and schedule.leaf_stage(leaf) == number
        )
        passed_on = tuple(
            leaf for leaf, use in last_uses.items() if schedule.leaf_stage(leaf) <= number < use
        )
        stages.append(Stage(tuple(dict.fromkeys(leaf.day for leaf in found)), found, passed_on))
    return Plan(
        cells=tuple(leaf for leaf in last_uses if isinstance(leaf, Raw | Seen | AsOfDay | Listed)),
        stages=tuple(stages),
        outputs=tuple(outputs),
        definitions=definitions,
    )


def _seen(value: Plain) -> Seen | None:
    """A day as it is seen at the day of judging, which the first step compares as it reads it."""
    match value:
        case Choice(AtMost(Raw(DayFact()) as cell, AsOfDay(), 0), then, otherwise):
            return Seen(cell) if then == cell and otherwise == Number(NEVER_DAY) else None
        case _:
            return None


def _is_short(value: Plain) -> bool:
    return isinstance(value, Sum) and isinstance(value.value, Raw | AsOfDay | Known | Found)


def _uses(outputs: Iterable[OutputColumn], definitions: Mapping[Known, Plain]) -> Counter[Known]:
    """How often each defined bound is named, by outputs and by what they need in turn."""
    uses: Counter[Known] = Counter()
    waiting: list[Plain] = [column.value for column in outputs]
    while waiting:
        for leaf in leaves_with_days(waiting.pop()):
            if isinstance(leaf, Known):
                value = definitions[leaf]
                if leaf not in uses or _is_short(value):
                    waiting.append(value)
                uses[leaf] += 1
    return uses


@attrs.frozen(eq=False)
class _Schedule:
    """When each leaf is there: cells at stage 0, the rest one stage after what it is made of."""

    definitions: Mapping[Known, Plain]
    kept: frozenset[Known]
    _stages: dict[Leaf, int] = attrs.field(factory=dict)
    _made_of: dict[Known, tuple[Leaf, ...]] = attrs.field(factory=dict)

    def leaves(self, node: Plain) -> tuple[Leaf, ...]:
        """The columns that *node* reads, those of values written in place included, each once."""
        found: dict[Leaf, None] = {}
        for leaf in leaves(node):
            if isinstance(leaf, Known) and leaf not in self.kept:
                found.update(dict.fromkeys(self.made_of(leaf)))
            else:
                found[leaf] = None
        return tuple(found)

    def made_of(self, leaf: Leaf) -> tuple[Leaf, ...]:
        """The columns that the value of a leaf reads."""
        match leaf:
            case Known():
                found = self._made_of.get(leaf)
                if found is None:
                    found = self._made_of[leaf] = self.leaves(self.definitions[leaf])
                return found
            case Found(day, _):
                return self.leaves(day)
            case Raw() | Seen() | AsOfDay() | Listed():
                return ()
            case _:
                assert_never(leaf)

    def leaf_stage(self, leaf: Leaf) -> int:
        """The stage that computes *leaf*."""
        found = self._stages.get(leaf)
        if found is None:
            found = self._stages[leaf] = self._leaf_stage(leaf)
        return found

    def _leaf_stage(self, leaf: Leaf) -> int:
        match leaf:
            case Raw() | Seen() | AsOfDay() | Listed():
                return 0
            case Known():
                return self.stage_of(self.made_of(leaf))
            case Found():
                return 1 + max(map(self.leaf_stage, self.made_of(leaf)), default=0)
            case _:
                assert_never(leaf)

    def stage_of(self, leaves: Iterable[Leaf]) -> int:
        """The first stage that can read *leaves*; a look-up is there at once."""
        return max((self._since(leaf) for leaf in leaves), default=1)

    def _since(self, leaf: Leaf) -> int:
        stage = self.leaf_stage(leaf)
        return stage if isinstance(leaf, Found) else stage + 1

    def last_uses(self, wanted: Iterable[Iterable[Leaf]], last: int) -> dict[Leaf, int]:
        """Every leaf that is needed, with the last stage that reads it."""
        found: dict[Leaf, int] = {}
        waiting = [(leaf, last) for leaves in wanted for leaf in leaves]
        while waiting:
            leaf, stage = waiting.pop()
            if leaf not in found:
                own = self.leaf_stage(leaf)
                waiting += [(part, own) for part in self.made_of(leaf)]
            found[leaf] = max(stage, found.get(leaf, 0))
        return found


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
