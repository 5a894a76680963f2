"""What is said of each rule and row, as columns of a Polars frame: names, types and values."""

from enum import StrEnum
from typing import Final, assert_never

import numpy as np
import polars as pl

from execrules.engines.columns.batches import Batch
from execrules.engines.columns.deciding import BECAUSE, RuleReader, grounds, verdicts
from execrules.engines.columns.masks import Mask, Number, Numbers, Truth, opposite
from execrules.engines.columns.missing import missing
from execrules.instants import NEVER_DAY, NEVER_SECOND, SECONDS_PER_DAY, WRITABLE
from execrules.steps import Because, Scale
from execrules.vectors.lookups import EPOCH
from execrules.verdicts import Verdict


class Output(StrEnum):
    """A column of the answer; each rule has one of each that is asked for.

    DUE is the due day at the earliest, DUE_LATEST at the latest where that is another day. MISSING
    is a text of `fact:reason`, separated by semicolons, where a row is undetermined.
    """

    VERDICT = "verdict"
    DUE = "due"
    DUE_LATEST = "due_latest"
    ELAPSED = "elapsed"
    LEFT = "left"
    OVER = "over"
    SCORE = "score"
    PROVISIONAL = "provisional"
    EXCUSED = "excused"
    BECAUSE = "because"
    ACT_BEFORE_TRIGGER = "act_before_trigger"
    MISSING = "missing"


FIGURES: Final = (Output.ELAPSED, Output.LEFT, Output.OVER, Output.SCORE)

VERDICTS: Final = pl.Enum([verdict.code for verdict in Verdict])
REASONS: Final = pl.Enum([because.value for because in Because])
INSTANT: Final = pl.Datetime("us")

_MICROSECONDS: Final = 1_000_000
_VERDICTS: Final = pl.Series([verdict.code for verdict in Verdict], dtype=VERDICTS)
_GROUNDS: Final = pl.Series([*(because.value for because in BECAUSE), None], dtype=REASONS)


def column_name(rule: str, output: Output) -> str:
    """The name of a column: the id of the rule and what it says, `eval-assign-officer.due`."""
    return f"{rule}.{output}"


def column_type(output: Output, scale: Scale) -> "pl.DataType":
    """The Polars type of an output, for a rule whose due day is of this *scale*."""
    match output:
        case Output.VERDICT:
            return VERDICTS
        case Output.BECAUSE:
            return REASONS
        case Output.DUE | Output.DUE_LATEST:
            return pl.Date() if scale is Scale.DAY else INSTANT
        case Output.ELAPSED | Output.LEFT | Output.OVER | Output.SCORE:
            return pl.Int32()
        case Output.PROVISIONAL | Output.EXCUSED | Output.ACT_BEFORE_TRIGGER:
            return pl.Boolean()
        case Output.MISSING:
            return pl.String()
        case _:
            assert_never(output)


class Answers:
    """The columns of one rule over one batch."""

    def __init__(self, batch: Batch, rule: RuleReader) -> None:
        self._batch = batch
        self._rule = rule
        self._codes = rule.codes(batch)

    def column(self, output: Output) -> "pl.Series":
        """One output of the rule."""
        batch, rule, codes = self._batch, self._rule, self._codes
        name, kind = column_name(rule.rule.id, output), column_type(output, rule.scale)
        match output:
            case Output.VERDICT:
                return _VERDICTS[verdicts(codes)].alias(name)
            case Output.BECAUSE:
                return _GROUNDS[grounds(codes)].alias(name)
            case Output.DUE:
                return self._day(rule.due[0](batch), name, kind, where=True)
            case Output.DUE_LATEST:
                earliest, latest = (bound(batch) for bound in rule.due)
                differs = opposite(batch.at_most(latest, earliest))
                return self._day(latest, name, kind, where=differs)
            case Output.ELAPSED | Output.LEFT | Output.OVER | Output.SCORE:
                figures, known = rule.figures(batch, codes, FIGURES.index(output))
                return self._numbers(figures, known, name, kind)
            case Output.PROVISIONAL:
                return self._truths(rule.provisional(batch), name)
            case Output.ACT_BEFORE_TRIGGER:
                return self._truths(rule.act_before_trigger(batch), name)
            case Output.EXCUSED:
                holds, known = rule.excused(batch, codes)
                return self._known(self._truths(holds, name), known)
            case Output.MISSING:
                return self._missing(name)
            case _:
                assert_never(output)

    def _day(self, day: Number, name: str, kind: "pl.DataType", *, where: Truth) -> "pl.Series":
        """A day or instant, known where it can be written."""
        batch, unit = self._batch, 1 if self._rule.scale is Scale.DAY else SECONDS_PER_DAY
        if where is not False:
            low, high = WRITABLE.start * unit, WRITABLE.stop * unit - 1
            writable = batch.both(batch.at_most(low, day), batch.at_most(day, high))
            where = batch.both(where, writable)
        since = batch.plus(day, -EPOCH * unit)
        if unit != 1:
            since = batch.times(since, _MICROSECONDS)
        return self._numbers(since, where, name, kind)

    def _numbers(
        self, numbers: Number, known: Truth, name: str, kind: "pl.DataType"
    ) -> "pl.Series":
        if known is False:
            return pl.Series(name, [None], kind).new_from_index(0, self._batch.size)
        if isinstance(numbers, int):
            made = pl.Series(name, [numbers], kind).new_from_index(0, self._batch.size)
        else:
            made = pl.Series(name, numbers).cast(kind)
        return self._known(made, known)

    def _truths(self, truth: Truth, name: str) -> "pl.Series":
        if isinstance(truth, Mask):
            return pl.Series(name, truth.truths)
        return pl.Series(name, [truth]).new_from_index(0, self._batch.size)

    def _known(self, series: "pl.Series", known: Truth) -> "pl.Series":
        """The series without what is not known."""
        if known is True:
            return series
        if known is False:
            nothing = pl.Series(series.name, [None], series.dtype)
            return nothing.new_from_index(0, len(series))
        return series.set(pl.Series(known.complement.truths), None)

    def _missing(self, name: str) -> "pl.Series":
        batch, rule = self._batch, self._rule
        texts: list[str | None] = [None]
        places: Numbers | None = None
        for rows, doubts in rule.opened(self._codes):
            at, sorts, found = missing(batch, rows, doubts, self._projected())
            if places is None:
                places = np.zeros(batch.size, np.uint32)
            places[at] = sorts + len(texts)
            texts += found
        known = pl.Series(name, texts, pl.String)
        return known.new_from_index(0, batch.size) if places is None else known[places]

    def _projected(self) -> Truth:
        """Where the due day lies within a calendar that does not settle it."""
        batch, rule = self._batch, self._rule
        never = NEVER_DAY if rule.scale is Scale.DAY else NEVER_SECOND
        ends = batch.at_most(rule.due[1](batch), never - 1)
        return batch.both(rule.tables.projects(batch), ends)
