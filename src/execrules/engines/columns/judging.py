"""Rules over the columns of a frame: from matters to answers, part by part on all cores."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import Final, TypeAlias

import attrs
import numpy as np
import polars as pl

from execrules.borders import Border, border
from execrules.calendars.working_days import WorkingDayCalendar
from execrules.engines.columns.cells import (
    UNLISTED,
    Recognised,
    SeenCell,
    codes,
    filling,
    integers,
)
from execrules.engines.columns.compiler import Compiler
from execrules.engines.columns.deciding import BITS, LOW, OPEN, RuleFormulas, doubts_of
from execrules.engines.columns.formulas import (
    DAY,
    PLACE,
    TRUTH,
    Array,
    Formula,
    Kind,
    Number,
    Truth,
)
from execrules.engines.columns.lists import (
    Computed,
    HasEntries,
    Listed,
    ListKnown,
    ListNode,
    Reader,
    facts_of_node,
    list_column,
)
from execrules.engines.columns.missing import Lacking
from execrules.engines.columns.output import (
    Answer,
    Output,
    answer,
    column_name,
    column_type,
    nothing,
    series_of,
)
from execrules.engines.columns.programs import ROWS, Program
from execrules.engines.columns.refusals import no_calendar, no_choice
from execrules.engines.columns.tables import CALENDAR, Tables
from execrules.facts import ChoiceFact, Fact, Kept, ListFact, by_name, is_list, is_time
from execrules.lowering import outcomes
from execrules.rules import Rule
from execrules.steps import NextEvent, Outcomes, Raw, Side
from execrules.terms import Term
from execrules.vectors.refusals import Refusal
from execrules.verdicts import Verdict

PART: Final = 8 * ROWS
"""The rows whose columns are converted at once."""

_UNLISTED: Final = "unlisted"

_OFTEN: Final = 8
"""What is met in one run of so many is no exception."""

_Formula: TypeAlias = Number | Truth
_Value: TypeAlias = "Array | int"
"""One value for each row, or one for all; truths count as integers."""

_Values: TypeAlias = tuple[_Value, _Value]
"""The values of a column, and where they are known."""


@attrs.frozen(kw_only=True)
class Question:
    """What is asked of every matter: rules, a day, calendars, and which outputs."""

    rules: tuple[Rule, ...]
    vocabulary: tuple[Fact, ...]
    as_of: int
    calendars: Mapping[str, WorkingDayCalendar]
    outputs: tuple[Output, ...]
    lists: Mapping[str, Kept] = attrs.field(factory=dict)
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
        filled: frozenset[Raw],
        excluded: frozenset[object] | None,
    ) -> None:
        compiler = self.compiler = Compiler(
            border,
            tables,
            question.as_of,
            filled=filled,
            lists=question.lists,
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
        self.lists = Reader(self.calendars, question.as_of, frozenset(kept))
        self._tables = Tables(self.calendars)
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

    def answers(self, matters: "pl.DataFrame") -> "pl.DataFrame":
        """The answers about *matters*, row by row, in parts on all cores."""
        starts = range(0, max(matters.height, 1), PART)
        if len(starts) == 1:
            return self.of_part(matters)
        parts = (Part(self, matters.slice(start, PART), start) for start in starts)
        with ThreadPoolExecutor(pl.thread_pool_size()) as workers:
            return pl.concat(workers.map(Part.answers, parts), rechunk=False)

    def keyed_answers(self, matters: "pl.DataFrame") -> "pl.DataFrame":
        """The keys of *matters* with the answers about them."""
        answers = self.answers(matters)
        return matters.select(self.layout.keys).hstack(answers) if self.layout.keys else answers

    def of_part(self, matters: "pl.DataFrame") -> "pl.DataFrame":
        """The answers about as many matters as are converted at once."""
        return Part(self, matters).answers()

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


class Part:
    """Some rows of a frame, from *offset* on, on their way to answers."""

    def __init__(self, judge: FrameJudge, matters: "pl.DataFrame", offset: int = 0) -> None:
        self._judge = judge
        self._matters = matters
        self._offset = offset
        self._size = matters.height
        self._cells: dict[object, Array] = {}
        self._lists: dict[str, Listed] = {}

    def answers(self) -> "pl.DataFrame":
        """The answers about the rows."""
        columns = self._columns()
        if (unlisted := self._unlisted()) is not None:
            columns = [column.set(unlisted, None) for column in columns]
        return pl.DataFrame(columns)

    def _columns(self) -> list["pl.Series"]:
        usual = self._judge.usual(self._judge.filled(self._matters))
        computed, exceptional = self._computed(usual)
        found = [_values(given, computed) for given in usual.answers]
        if exceptional:
            found = self._corrected(found, exceptional)
        return [
            self._column(place, given, *values)
            for place, (given, values) in enumerate(zip(usual.answers, found, strict=True))
        ]

    def _computed(self, judgement: Judgement) -> tuple[dict[Formula, Array], list[slice]]:
        """What is computed of all rows, and the rows for which the assumptions do not hold."""
        computed = self._empty(judgement.computed)
        exceptional: list[slice] = []
        met: list[object] = []
        runs = [*_runs(self._size)]
        for rows, exceptions in self._run(judgement.program, computed, runs):
            if exceptions:
                exceptional.append(rows)
                met += [judgement.keys[place] for place in exceptions]
        self._judge.exceptions.note(len(runs), met)
        return computed, exceptional

    def _run(
        self, program: Program, computed: Mapping[Formula, Array], runs: Iterable[slice]
    ) -> Iterator[tuple[slice, list[int]]]:
        cells = self._arrays(program.cells)
        outputs = [computed[output] for output in program.outputs]
        registers = program.registers(ROWS)
        for rows in runs:
            size = rows.stop - rows.start
            own = registers if size == ROWS else program.registers(size)
            yield rows, program.run(own, cells, outputs, rows)

    def _arrays(self, cells: Sequence[object]) -> list[Array]:
        """Cells of any sort as arrays."""
        read = [c for c in cells if isinstance(c, Raw | SeenCell) and c not in self._cells]
        if read:
            made = self._matters.select(self._judge.integers(read))
            for cell, column in zip(read, made, strict=True):
                self._cells[cell] = self._checked(cell, column.to_numpy())
        for other in cells:
            if other not in self._cells:
                self._make(other)
        return [self._cells[cell] for cell in cells]

    def _make(self, cell: object) -> None:
        """The cells that are in no column of the frame."""
        match cell:
            case HasEntries(node) | Computed(node, _):
                self._compute(node)
            case ListKnown(fact):
                self._cells[cell] = self._listed(fact).known
            case _:
                self._cells[CALENDAR] = self._calendars()

    def _checked(self, cell: Raw | SeenCell, values: Array) -> Array:
        """The values of a cell; what is no choice is refused, or left empty."""
        if not isinstance(cell, Raw) or not isinstance(cell.fact, ChoiceFact):
            return values
        unlisted = values == UNLISTED
        if unlisted.any():
            if self._judge.question.refusal is Refusal.RAISE:
                name = self._judge.layout.columns.names[cell]
                row = int(unlisted.argmax())
                raise no_choice(cell.fact, name, self._matters[name][row], self._called(row))
            values = np.where(unlisted, filling(cell.fact), values)
        return values

    def _calendars(self) -> Array:
        """The place of each row's calendar."""
        judge = self._judge
        name = judge.layout.calendar
        if name is None:
            return np.zeros(self._size, PLACE)
        listed = list(judge.question.calendars)
        column = self._matters.select(codes(name, judge.layout.types[name], listed))
        places = column.to_series().to_numpy()
        # Of a single calendar a row need not give the name.
        unlisted = places < 0 if len(listed) > 1 else places == UNLISTED
        if unlisted.any():
            if judge.question.refusal is Refusal.RAISE:
                row = int(unlisted.argmax())
                raise no_calendar(listed, self._matters[name][row], self._called(row))
            self._cells[_UNLISTED] = unlisted
        found: Array = np.maximum(places, 0).astype(PLACE)
        return found

    def _unlisted(self) -> "pl.Series | None":
        """The rows that name no calendar that there is; None where all do."""
        if self._judge.layout.calendar is None:
            return None
        self._arrays([CALENDAR])
        unlisted = self._cells.get(_UNLISTED)
        return None if unlisted is None else pl.Series(unlisted)

    def _listed(self, fact: ListFact) -> Listed:
        found = self._lists.get(fact.name)
        if found is None:
            as_of = self._judge.question.as_of
            found = self._lists[fact.name] = Listed.of(self._matters, fact, as_of, self._called)
        return found

    def _compute(self, node: ListNode) -> None:
        """The bounds of a value for the matters that have entries."""
        judge = self._judge
        given = [fact for fact in facts_of_node(node) if fact.name in judge.question.lists]
        lists = {fact.name: self._listed(fact) for fact in given}
        rows = np.unique(np.concatenate([listed.owners for listed in lists.values()]))
        low, high, program = judge.start(node)
        computed = self._of_rows(program, rows)
        start = computed(low).astype(np.int64), computed(high).astype(np.int64)
        places = self._arrays([CALENDAR])[0].take(rows)
        bounds = judge.lists.bounds(node, start, lists, rows, places)
        listed = np.zeros(self._size, TRUTH)
        listed[rows] = True
        self._cells[HasEntries(node)] = listed
        for side, bound in zip(Side, bounds, strict=True):
            cell = self._cells[Computed(node, side)] = np.zeros(self._size, DAY)
            cell[rows] = bound

    def _of_rows(self, program: Program, rows: Array) -> Callable[[_Formula], Array]:
        """What a program computes of some rows alone."""
        cells = [array.take(rows) for array in self._arrays(program.cells)]
        computed = {output: np.empty(len(rows), output.kind) for output in program.outputs}
        for run in _runs(len(rows)):
            registers = program.registers(run.stop - run.start)
            program.run(registers, cells, list(computed.values()), run)

        def of(part: _Formula) -> Array:
            return computed[part] if isinstance(part, Formula) else np.full(len(rows), part)

        return of

    def _called(self, row: int) -> Term:
        """What a row is called in messages: by its keys, otherwise by its number."""
        keys = self._judge.layout.keys
        if not keys:
            number = self._offset + row
            return Term(f"row {number}", f"第 {number} 行(自 0 起)")
        named = ", ".join(f"{key}={self._matters[key][row]}" for key in keys)
        return Term(f"matter {named}", f"事项 {named}")

    def _empty(self, formulas: Iterable[Formula]) -> dict[Formula, Array]:
        return {formula: np.empty(self._size, formula.kind) for formula in formulas}

    def _corrected(self, found: list[_Values], exceptional: list[slice]) -> list[_Values]:
        """The values with those of exceptional rows computed without assumptions."""
        general = self._judge.general()
        computed = self._empty(general.computed)
        for _ in self._run(general.program, computed, exceptional):
            pass
        corrected: list[_Values] = []
        for given, (values, known) in zip(general.answers, found, strict=True):
            others, others_known = _values(given, computed)
            corrected.append(
                (
                    _merged(values, others, given.kind, self._size, exceptional),
                    _merged(known, others_known, TRUTH, self._size, exceptional),
                )
            )
        return corrected

    def _column(self, place: int, given: Answer, values: _Value, known: _Value) -> "pl.Series":
        size = self._size
        if known is False:
            return nothing(given, size)
        if not isinstance(values, np.ndarray):
            values = np.full(size, values, given.kind)
        if given.output is Output.MISSING:
            return self._missing(place // len(self._judge.question.outputs), given, values)
        return series_of(given, values, None if known is True else np.asarray(known))

    def _missing(self, rule: int, given: Answer, codes: Array) -> "pl.Series":
        """What the rows lack that a guard leaves open, one guard after the other."""
        grounds = np.where(codes >> BITS == Verdict.UNDETERMINED - 1, codes & LOW, 0)
        texts: list[str | None] = [None]
        places: Array | None = None
        for ground in np.flatnonzero(np.bincount(grounds, minlength=LOW)):
            if ground < OPEN:
                continue
            if places is None:
                places = np.zeros(self._size, np.uint32)
            at = np.flatnonzero(grounds == ground)
            members, found = self._texts(rule, int(ground) - OPEN, at)
            places[at] = members + len(texts)
            texts += found
        if places is None:
            return nothing(given, self._size)
        return pl.Series(given.name, texts, given.type)[places]

    def _texts(self, rule: int, guard: int, at: Array) -> tuple[Array, list[str]]:
        lacking, program = self._judge.lacking(rule, guard)
        return lacking.texts(self._of_rows(program, at))


def _values(given: Answer, computed: Mapping[Formula, Array]) -> _Values:
    values, known = (
        computed[part] if isinstance(part, Formula) else part
        for part in (given.values, given.known)
    )
    return values, known


def _runs(size: int) -> Iterator[slice]:
    for start in range(0, size, ROWS):
        yield slice(start, min(start + ROWS, size))


def _merged(
    values: _Value, others: _Value, kind: Kind, size: int, exceptional: Iterable[slice]
) -> _Value:
    """Values with those of exceptional rows put in."""
    if not isinstance(values, np.ndarray):
        if not isinstance(others, np.ndarray) and values == others:
            return values
        merged = np.full(size, values, kind)
    else:
        merged = values.copy()
    for rows in exceptional:
        merged[rows] = others[rows] if isinstance(others, np.ndarray) else others
    return merged
