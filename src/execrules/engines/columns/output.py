"""What is said of each rule and row, as columns of a Polars frame: names, types and values."""

from typing import Final, assert_never

import attrs
import numpy as np
import polars as pl

from execrules.engines.columns.deciding import BECAUSE, BITS, LOW, OPEN, RuleFormulas
from execrules.engines.columns.formulas import (
    CODE,
    DAY,
    SECOND,
    TRUTH,
    Array,
    Kind,
    Number,
    Truth,
)
from execrules.instants import SECONDS_PER_DAY, WRITABLE
from execrules.outputs import Output
from execrules.steps import Because, Scale
from execrules.vectors.lookups import EPOCH
from execrules.verdicts import Verdict

ALL: Final = (
    Output.VERDICT, Output.DUE, Output.DUE_LATEST, Output.ELAPSED, Output.LEFT, Output.OVER,
    Output.SCORE, Output.PROVISIONAL, Output.EXCUSED, Output.BECAUSE, Output.ACT_BEFORE_TRIGGER,
    Output.MISSING,
)  # fmt: skip
"""All outputs, in the order in which a frame has them."""

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


@attrs.frozen(eq=False)
class Answer:
    """One column of the answer as formulas: its values, and where they are known.

    *kind* is the type of the values. Of verdicts, grounds and what is missing they are the codes of
    the rule.
    """

    name: str
    output: Output
    type: "pl.DataType"
    kind: Kind
    values: Number | Truth
    known: Truth = True


def answer(rule: RuleFormulas, output: Output) -> Answer:
    """One output of a rule."""
    compiler, scale = rule.compiler, rule.steps.due.scale
    formulas = compiler.formulas
    name, kind = column_name(rule.rule.id, output), column_type(output, scale)
    match output:
        case Output.VERDICT | Output.BECAUSE | Output.MISSING:
            return Answer(name, output, kind, CODE, rule.codes)
        case Output.DUE:
            return _day(rule, output, rule.due[0], where=True)
        case Output.DUE_LATEST:
            earliest, latest = rule.due
            low, high = formulas.at_most(latest, earliest), formulas.at_most(earliest, latest)
            return _day(rule, output, latest, where=formulas.opposite(formulas.both(low, high)))
        case Output.ELAPSED | Output.LEFT | Output.OVER | Output.SCORE:
            values, known = rule.figure(FIGURES.index(output))
            return Answer(name, output, kind, DAY, _alike(rule, values, DAY), known)
        case Output.PROVISIONAL:
            return Answer(name, output, kind, TRUTH, compiler.check(rule.steps.provisional))
        case Output.ACT_BEFORE_TRIGGER:
            return Answer(name, output, kind, TRUTH, compiler.check(rule.steps.act_before_trigger))
        case Output.EXCUSED:
            return Answer(name, output, kind, TRUTH, *rule.excused())
        case _:
            assert_never(output)


def _day(rule: RuleFormulas, output: Output, day: Number, *, where: Truth) -> Answer:
    """A day or instant as Polars counts it, known where it can be written."""
    formulas, scale = rule.compiler.formulas, rule.steps.due.scale
    unit, kind = (1, DAY) if scale is Scale.DAY else (SECONDS_PER_DAY, SECOND)
    low, high = WRITABLE.start * unit, WRITABLE.stop * unit - 1
    writable = formulas.both(formulas.at_most(low, day), formulas.at_most(day, high))
    known = formulas.both(where, writable)
    since = formulas.plus(day, -EPOCH * unit)
    if scale is Scale.SECOND:
        since = formulas.times(since, _MICROSECONDS)
    name = column_name(rule.rule.id, output)
    return Answer(name, output, column_type(output, scale), kind, _alike(rule, since, kind), known)


def _alike(rule: RuleFormulas, values: Number, kind: Kind) -> Number:
    return values if isinstance(values, int) else rule.compiler.formulas.as_kind(values, kind)


def series_of(answer: Answer, values: Array, known: Array | None) -> "pl.Series":
    """The column of an answer from its values, null where they are not *known*."""
    match answer.output:
        case Output.VERDICT:
            return _VERDICTS[values >> BITS].alias(answer.name)
        case Output.BECAUSE:
            found: pl.Series = _GROUNDS[np.minimum(values & LOW, OPEN)]
            return found.alias(answer.name)
        case _:
            made = pl.Series(answer.name, values)
            typed = made if made.dtype == answer.type else made.cast(answer.type)
            return typed if known is None else typed.set(pl.Series(~known), None)


def nothing(answer: Answer, size: int) -> "pl.Series":
    """The column of an answer that is known of no row."""
    return pl.Series(answer.name, [None], answer.type).new_from_index(0, size)
