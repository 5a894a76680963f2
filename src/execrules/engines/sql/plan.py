"""What a query computes: the values of facts, steps and outputs, each with its name.

`staging` finds the order in which they are computed, and leaves out what no output needs.
"""

from collections.abc import Iterable, Sequence

import attrs

from execrules.borders import Border
from execrules.engines.sql.cells import AS_OF, CellReader
from execrules.engines.sql.leaves import leaves_with_days
from execrules.engines.sql.missing import lack_of, lacking
from execrules.engines.sql.nodes import (
    NO,
    AsOfDay,
    AtMost,
    ByCalendar,
    Choice,
    Condition,
    DayColumn,
    Found,
    Known,
    Listed,
    Listing,
    Ordinal,
    Plain,
    Seen,
)
from execrules.engines.sql.outputs import Codes, Judged
from execrules.engines.sql.reading import Reader
from execrules.engines.sql.runs import LOOKED_UP, Runs, list_bounds
from execrules.engines.sql.staging import OutputColumn, Plan, staged
from execrules.errors import SqlError
from execrules.facts import DayFact, Fact, by_name, is_list
from execrules.instants import NEVER_DAY
from execrules.lowering import outcomes
from execrules.outputs import Output
from execrules.rules import Rule
from execrules.steps import Let, Number, Raw, Side, Value
from execrules.terms import Term


def column_name(rule: Rule, output: Output) -> str:
    """The name of a column: the id of the rule and what it says, `eval-assign-officer.due`."""
    return f"{rule.id}.{output}"


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
        return self._with_starts(staged(found, self.definitions))

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
        starts = staged([OutputColumn(AS_OF, AsOfDay()), *bounds], self.definitions)
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


def _seen(value: Plain) -> Seen | None:
    """A day as it is seen at the day of judging, which the first step compares as it reads it."""
    match value:
        case Choice(AtMost(Raw(DayFact()) as cell, AsOfDay(), 0), then, otherwise):
            return Seen(cell) if then == cell and otherwise == Number(NEVER_DAY) else None
        case _:
            return None
