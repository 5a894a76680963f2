"""Rules compiled for the columns of a frame: from a frame of matters to a frame of answers.

A frame is judged in batches of rows, so that what is computed of a batch stays in the cache; the
batches are independent and run on all cores.
"""

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Final

import polars as pl

from execrules.borders import border
from execrules.calendars.working_days import WorkingDayCalendar
from execrules.engines.columns.batches import Batch, Cells
from execrules.engines.columns.cells import Recognised, integers
from execrules.engines.columns.compiler import Compiler
from execrules.engines.columns.deciding import RuleReader
from execrules.engines.columns.lists import Lists
from execrules.engines.columns.output import Answers, Output, column_name, column_type
from execrules.engines.columns.tables import Tables
from execrules.facts import Fact
from execrules.rules import Rule

ROWS_AT_ONCE: Final = 262144


class FrameJudge:
    """Rules over the columns of one schema, as of one day."""

    def __init__(
        self,
        rules: Sequence[Rule],
        vocabulary: Iterable[Fact],
        columns: Recognised,
        schema: Mapping[str, "pl.DataType"],
        *,
        as_of: date,
        calendars: Sequence[WorkingDayCalendar],
        outputs: Sequence[Output],
    ) -> None:
        found = border(rules, vocabulary, columns.facts)
        compiler = Compiler(found, Tables(calendars), Lists(), as_of.toordinal())
        self._rules = [RuleReader(rule, compiler) for rule in rules]
        self._outputs = tuple(outputs)
        self._names = {raw: columns.names[raw] for raw in found.raws}
        self._cells = [
            integers(raw, name, schema[name]).alias(f"{raw.fact.name} {raw.part}")
            for raw, name in self._names.items()
        ]
        self.read = tuple(dict.fromkeys(self._names.values()))
        self.schema = {
            column_name(rule.rule.id, output): column_type(output, rule.scale)
            for rule in self._rules
            for output in self._outputs
        }

    def answers(self, matters: "pl.DataFrame") -> "pl.DataFrame":
        """The answers about *matters*, row by row, in batches on all cores."""
        starts = range(0, max(matters.height, 1), ROWS_AT_ONCE)
        batches = (matters.slice(start, ROWS_AT_ONCE) for start in starts)
        if len(starts) == 1:
            return self.of_batch(matters)
        with ThreadPoolExecutor(pl.thread_pool_size()) as workers:
            return pl.concat(workers.map(self.of_batch, batches), rechunk=False)

    def of_batch(self, matters: "pl.DataFrame") -> "pl.DataFrame":
        """The answers about a few matters, in one go."""
        cells = self._numbers(matters)
        batch = Batch(
            matters.height,
            {
                raw: Cells(
                    cells[f"{raw.fact.name} {raw.part}"].to_numpy(), matters[name].null_count()
                )
                for raw, name in self._names.items()
            },
        )
        made: list[pl.Series] = []
        for rule in self._rules:
            answers = Answers(batch, rule)
            made += [answers.column(output) for output in self._outputs]
            batch.forget()
        return pl.DataFrame(made)

    def _numbers(self, matters: "pl.DataFrame") -> "pl.DataFrame":
        return matters.select(self._cells) if self._cells else matters
