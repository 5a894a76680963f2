"""Rules compiled for the columns of a frame: under which assumptions, into which programs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from threading import Lock
from typing import Final

import attrs
import polars as pl

from execrules.borders import Border, border
from execrules.calendars.working_days import WorkingDayCalendar
from execrules.engines.columns.cells import (
    Recognised,
    SeenCell,
    holds_days,
    integers,
)
from execrules.engines.columns.compiler import Compiler
from execrules.engines.columns.deciding import RuleFormulas, doubts_of
from execrules.engines.columns.formulas import (
    Formula,
    Number,
)
from execrules.engines.columns.lists import (
    ListNode,
    Reader,
    list_column,
)
from execrules.engines.columns.missing import Lacking
from execrules.engines.columns.output import REASONS, VERDICTS, answer, column_name, column_type
from execrules.engines.columns.programs import Program
from execrules.engines.columns.tables import Tables
from execrules.facts import ChoiceFact, Fact, Kept, ListFact, by_name, is_list, is_time
from execrules.lowering import outcomes
from execrules.outputs import Output
from execrules.rules import Rule
from execrules.steps import NextEvent, Outcomes, Raw
from execrules.vectors.refusals import Refusal

_WIDTHS: Final = {pl.Boolean(): 1, VERDICTS: 1, REASONS: 1, pl.Int32(): 5, pl.Date(): 5}
_WIDEST: Final = 9

_OFTEN: Final = 8
"""What is met in one run of so many is no exception."""


@attrs.frozen(kw_only=True)
class Question:
    """What is asked of every matter: rules, a day, calendars, and which outputs."""

    rules: tuple[Rule, ...]
    vocabulary: tuple[Fact, ...]
    as_of: int
    calendars: Mapping[str, WorkingDayCalendar]
    outputs: tuple[Output, ...]
    lists: Mapping[str, Kept] = attrs.field(factory=dict)
    empty_lists: frozenset[str] = frozenset()
    refusal: Refusal = Refusal.RAISE


@attrs.frozen(kw_only=True)
class Layout:
    """The columns of a frame: its keys, its facts, and the one that names calendars, if any."""

    keys: tuple[str, ...]
    calendar: str | None
    columns: Recognised
    types: Mapping[str, "pl.DataType"]


class Judgement:
    """The formulas of all rules under some assumptions, and the program that computes them."""

    def __init__(
        self,
        question: Question,
        steps: Sequence[Outcomes],
        border: Border,
        tables: Tables,
        *,
        days: frozenset[Raw],
        filled: frozenset[Raw],
        excluded: frozenset[object] | None,
    ) -> None:
        compiler = self.compiler = Compiler(
            border,
            tables,
            question.as_of,
            days=days,
            filled=filled,
            lists=question.lists,
            empty=question.empty_lists,
            excluded=excluded,
        )
        rules = [
            RuleFormulas.of(rule, outcome, compiler)
            for rule, outcome in zip(question.rules, steps, strict=True)
        ]
        self.answers = [answer(rule, output) for rule in rules for output in question.outputs]
        parts = (part for given in self.answers for part in (given.values, given.known))
        self.computed = tuple(dict.fromkeys(p for p in parts if isinstance(p, Formula)))
        tests = compiler.assumptions.tests
        self.keys = tuple(tests.values())
        self.program = Program(tuple(tests), self.computed)


class Exceptions:
    """Which exceptions are met so often that they are none; shared by all threads."""

    def __init__(self) -> None:
        self.often: frozenset[object] = frozenset()
        self._runs = 0
        self._met: dict[object, int] = {}
        self._lock = Lock()

    def note(self, runs: int, met: Iterable[object]) -> None:
        """Count the runs and, for each of them, the exceptions met."""
        with self._lock:
            self._runs += runs
            for key in met:
                self._met[key] = self._met.get(key, 0) + 1
            often = {key for key, times in self._met.items() if times * _OFTEN > self._runs}
            if not often <= self.often:
                self.often |= often


class FrameJudge:
    """Rules over the columns of one schema."""

    def __init__(self, question: Question, layout: Layout) -> None:
        self.question = question
        self.layout = layout
        self._border = border(question.rules, question.vocabulary, layout.columns.facts)
        self.calendars = tuple(question.calendars.values())
        kept = {name for name, kept in question.lists.items() if kept is Kept.COMPLETELY}
        self.lists = Reader(self.calendars, question.as_of, frozenset(kept), question.empty_lists)
        self._tables = Tables(self.calendars)
        names, types = layout.columns.names, layout.types
        self._days = frozenset(raw for raw in names if holds_days(raw.fact, types[names[raw]]))
        self._steps = [outcomes(rule) for rule in question.rules]
        self.exceptions = Exceptions()
        self._judgements: dict[object, Judgement] = {}
        self._lacking: dict[tuple[int, int], tuple[Lacking, Program]] = {}
        self._starts: dict[ListNode, tuple[Number, Number, Program]] = {}
        self._lock = Lock()
        self.schema = {
            column_name(rule.id, output): column_type(output, steps.due.scale)
            for rule, steps in zip(question.rules, self._steps, strict=True)
            for output in question.outputs
        }

    @property
    def width(self) -> int:
        """About how many bytes the answers about one matter take, at least one."""
        return 1 + sum(_WIDTHS.get(kind, _WIDEST) for kind in self.schema.values())

    @property
    def read(self) -> tuple[str, ...]:
        """The names of the columns that are read, the keys first."""
        layout = self.layout
        names = [*layout.keys, *(layout.columns.names[raw] for raw in self._border.raws)]
        if layout.calendar is not None:
            names.append(layout.calendar)
        names += [list_column(fact) for fact in self._list_facts()]
        return tuple(dict.fromkeys(names))

    def _list_facts(self) -> Iterator[ListFact]:
        """The lists that have a table and that rules read."""
        facts = by_name([fact for rule in self.question.rules for fact in rule.facts])
        for fact in facts.values():
            if is_list(fact) and fact.name in self.question.lists:
                yield fact

    def filled(self, matters: "pl.DataFrame") -> frozenset[Raw]:
        """The cells of flags, choices and amounts that are filled in every row."""
        names, lenient = self.layout.columns.names, self.question.refusal is Refusal.NULL
        return frozenset(
            raw
            for raw in self._border.raws
            if not is_time(raw.fact) and not matters[names[raw]].null_count()
            # What is no choice is taken as empty then.
            if not (lenient and isinstance(raw.fact, ChoiceFact))
        )

    def integers(self, cells: Sequence[Raw | SeenCell]) -> "list[pl.Expr]":
        """Cells as expressions of integers, named by their places."""
        names, types = self.layout.columns.names, self.layout.types
        made = []
        for place, cell in enumerate(cells):
            name = names[cell.raw if isinstance(cell, SeenCell) else cell]
            made.append(integers(cell, name, types[name], self.question.as_of).alias(f"{place}"))
        return made

    def usual(self, filled: frozenset[Raw]) -> Judgement:
        """The judgement of most rows: what is seldom met is taken for never met."""
        return self._judgement(filled, self.exceptions.often)

    def general(self) -> Judgement:
        """The judgement of any row."""
        return self._judgement(frozenset(), None)

    def _judgement(self, filled: frozenset[Raw], excluded: frozenset[object] | None) -> Judgement:
        with self._lock:
            found = self._judgements.get((filled, excluded))
            if found is None:
                found = self._judgements[filled, excluded] = Judgement(
                    self.question,
                    self._steps,
                    self._border,
                    self._tables,
                    days=self._days,
                    filled=filled,
                    excluded=excluded,
                )
            return found

    def lacking(self, rule: int, guard: int) -> tuple[Lacking, Program]:
        """What the rows lack that a guard of a rule leaves open, by their places."""
        general = self.general()
        with self._lock:
            found = self._lacking.get((rule, guard))
            if found is None:
                steps = self._steps[rule]
                lacking = Lacking(doubts_of(steps, guard), steps.due, general.compiler)
                found = lacking, Program((), tuple(lacking.formulas))
                self._lacking[rule, guard] = found
            return found

    def start(self, node: ListNode) -> tuple[Number, Number, Program]:
        """The bounds from which a value with entries is computed, and their program."""
        general = self.general().compiler
        with self._lock:
            found = self._starts.get(node)
            if found is None:
                span = node.after if isinstance(node, NextEvent) else node.start
                low, high = general.value(span.earliest), general.value(span.latest)
                computed = dict.fromkeys(part for part in (low, high) if isinstance(part, Formula))
                found = self._starts[node] = low, high, Program((), tuple(computed))
            return found
