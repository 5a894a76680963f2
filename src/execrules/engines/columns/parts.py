"""Rows of a frame on their way to answers: cells in, columns out, part by part on all cores."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeAlias

import numpy as np
import polars as pl

from execrules.engines.columns.cells import UNLISTED, SeenCell, codes, filling
from execrules.engines.columns.deciding import BITS, LOW, OPEN
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
from execrules.engines.columns.judging import FrameJudge, Judgement
from execrules.engines.columns.lists import (
    Computed,
    HasEntries,
    Listed,
    ListKnown,
    ListNode,
    facts_of_node,
)
from execrules.engines.columns.output import Answer, nothing, series_of
from execrules.engines.columns.programs import ROWS, Program
from execrules.engines.columns.refusals import no_calendar, no_choice
from execrules.engines.columns.tables import CALENDAR
from execrules.facts import ChoiceFact, ListFact
from execrules.outputs import Output
from execrules.steps import Raw, Side
from execrules.terms import Term
from execrules.vectors.refusals import Refusal
from execrules.verdicts import Verdict

PART: Final = 8 * ROWS
"""The most rows whose columns are converted at once."""

_PART_BYTES: Final = 1 << 26
"""About how many bytes the answers of a part take; with many outputs parts are shorter."""

_SAMPLE: Final = 1 << 10
_LEAST: Final = 1 << 12

_UNLISTED: Final = "unlisted"

_Formula: TypeAlias = Number | Truth
_Value: TypeAlias = "Array | int"
"""One value for each row, or one for all; truths count as integers."""

_Values: TypeAlias = tuple[_Value, _Value]
"""The values of a column, and where they are known."""


def answers(judge: FrameJudge, matters: "pl.DataFrame") -> "pl.DataFrame":
    """The answers about *matters*, row by row, after the keys."""
    workers = pl.thread_pool_size()
    # Whole runs, and work for every core where there are enough rows.
    even = max(ROWS, -(-matters.height // (workers * ROWS)) * ROWS)
    size = min(even, rows_at_once(judge))
    starts = range(0, matters.height, size)
    if len(starts) < 2:
        found = Part(judge, matters).answers()
    else:
        Part(judge, matters.head(_SAMPLE)).answers()  # shows what is no exception here
        parts = (Part(judge, matters.slice(start, size), start) for start in starts)
        with ThreadPoolExecutor(workers) as pool:
            found = pl.concat(pool.map(Part.answers, parts), rechunk=False)
    keys = judge.layout.keys
    return matters.select(keys).hstack(found) if keys else found


def rows_at_once(judge: FrameJudge) -> int:
    """The rows of a part, whole runs where they are several; fewer where there are many outputs."""
    rows = max(_LEAST, min(PART, _PART_BYTES // judge.width))
    return rows // ROWS * ROWS or rows


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
