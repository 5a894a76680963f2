"""Wide answers as long ones: a row for each matter and rule."""

from collections.abc import Sequence
from typing import Final, TypeVar

import polars as pl

from execrules.engines.columns.output import INSTANT, column_name
from execrules.outputs import Output
from execrules.rules import Rule

F = TypeVar("F", "pl.DataFrame", "pl.LazyFrame")

RULE: Final = "rule"
_DAYS: Final = frozenset({Output.DUE, Output.DUE_LATEST})


def to_long(frame: F, keys: Sequence[str], rules: Sequence[Rule], outputs: Sequence[Output]) -> F:
    """One row a finding: the keys, the rule, and its outputs, matter by matter."""
    ids = pl.Enum([rule.id for rule in rules])
    types = frame.lazy().collect_schema()
    named = pl.lit(pl.Series([[rule.id for rule in rules]], dtype=pl.List(ids))).first()
    columns = [named.alias(RULE)]
    for output in outputs:
        names = [column_name(rule.id, output) for rule in rules]
        parts = [pl.col(name) for name in names]
        if output in _DAYS and len({types[name] for name in names}) > 1:
            parts = [part.cast(INSTANT) for part in parts]
        columns.append(pl.concat_list(parts).alias(output))
    return frame.select(*keys, *columns).explode(RULE, *outputs)
