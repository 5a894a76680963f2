"""Rules over the columns of a frame: from matters to answers, part by part on all cores."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import Any, Final, TypeAlias

import attrs
import numpy as np
import polars as pl

from execrules.borders import Border, border
from execrules.calendars.working_days import WorkingDayCalendar
from execrules.engines.columns.cells import Cell, Recognised, SeenCell, integers
from execrules.engines.columns.compiler import Compiler
from execrules.engines.columns.deciding import BITS, LOW, OPEN, RuleFormulas, doubts_of
from execrules.engines.columns.formulas import TRUTH, Array, Formula, Kind, Number, Truth
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
from execrules.engines.columns.tables import Tables
from execrules.facts import Fact, is_time
from execrules.lowering import outcomes
from execrules.rules import Rule
from execrules.steps import Outcomes, Raw
from execrules.verdicts import Verdict

PART: Final = 8 * ROWS
"""The rows whose columns are converted at once."""

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
    calendars: tuple[WorkingDayCalendar, ...]
    outputs: tuple[Output, ...]


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
            border, tables, question.as_of, filled=filled, excluded=excluded
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

    def __init__(
        self, question: Question, columns: Recognised, schema: Mapping[str, "pl.DataType"]
    ) -> None:
        self.question = question
        self._columns = columns
        self._types = schema
        self._border = border(question.rules, question.vocabulary, columns.facts)
        self._tables = Tables(question.calendars)
        self._steps = [outcomes(rule) for rule in question.rules]
        self.exceptions = Exceptions()
        self._judgements: dict[object, Judgement] = {}
        self._lacking: dict[tuple[int, int], tuple[Lacking, Program]] = {}
        self._lock = Lock()
        self.schema = {
            column_name(rule.id, output): column_type(output, steps.due.scale)
            for rule, steps in zip(question.rules, self._steps, strict=True)
            for output in question.outputs
        }

    @property
    def read(self) -> tuple[str, ...]:
        """The names of the columns that are read."""
        return tuple(dict.fromkeys(self._columns.names[raw] for raw in self._border.raws))

    def answers(self, matters: "pl.DataFrame") -> "pl.DataFrame":
        """The answers about *matters*, row by row, in parts on all cores."""
        starts = range(0, max(matters.height, 1), PART)
        if len(starts) == 1:
            return self.of_part(matters)
        parts = (matters.slice(start, PART) for start in starts)
        with ThreadPoolExecutor(pl.thread_pool_size()) as workers:
            return pl.concat(workers.map(self.of_part, parts), rechunk=False)

    def of_part(self, matters: "pl.DataFrame") -> "pl.DataFrame":
        """The answers about as many matters as are converted at once."""
        return pl.DataFrame(Part(self, matters).columns())

    def filled(self, matters: "pl.DataFrame") -> frozenset[Raw]:
        """The cells of flags, choices and amounts that are filled in every row."""
        return frozenset(
            raw
            for raw in self._border.raws
            if not is_time(raw.fact) and not matters[self._columns.names[raw]].null_count()
        )

    def integers(self, matters: "pl.DataFrame", cells: Sequence[Cell]) -> list[Array]:
        """Cells as arrays of integers."""
        if not cells:
            return []
        names, as_of = self._columns.names, self.question.as_of
        made = []
        for place, cell in enumerate(cells):
            name = names[cell.raw if isinstance(cell, SeenCell) else cell]
            made.append(integers(cell, name, self._types[name], as_of).alias(f"{place}"))
        return [column.to_numpy() for column in matters.select(made)]

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


class Part:
    """Some rows of a frame on their way to answers."""

    def __init__(self, judge: FrameJudge, matters: "pl.DataFrame") -> None:
        self._judge = judge
        self._matters = matters
        self._size = matters.height
        self._cells: dict[object, Array] = {}

    def columns(self) -> list["pl.Series"]:
        """The columns of all answers."""
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
        runs = [*_runs(slice(0, self._size))]
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

    def _arrays(self, cells: Sequence[Any]) -> list[Array]:  # Any: cells of any sort
        lacking = [cell for cell in cells if cell not in self._cells]
        made = self._judge.integers(self._matters, lacking)
        self._cells.update(zip(lacking, made, strict=True))
        return [self._cells[cell] for cell in cells]

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
        cells = [array.take(at) for array in self._arrays(program.cells)]
        computed = {output: np.empty(len(at), output.kind) for output in program.outputs}
        for rows in _runs(slice(0, len(at))):
            registers = program.registers(rows.stop - rows.start)
            program.run(registers, cells, list(computed.values()), rows)

        def of(part: _Formula) -> Array:
            return computed[part] if isinstance(part, Formula) else np.full(len(at), part)

        return lacking.texts(of)


def _values(given: Answer, computed: Mapping[Formula, Array]) -> _Values:
    values, known = (
        computed[part] if isinstance(part, Formula) else part
        for part in (given.values, given.known)
    )
    return values, known


def _runs(rows: slice) -> Iterator[slice]:
    for start in range(rows.start, rows.stop, ROWS):
        yield slice(start, min(start + ROWS, rows.stop))


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
