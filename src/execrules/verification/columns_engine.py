"""The columns engine as something to verify."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

import attrs

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.errors import MissingExtraError
from execrules.facts import (
    Deduction,
    DeductionsFact,
    EventsFact,
    Extension,
    ExtensionsFact,
    Fact,
    by_name,
)
from execrules.rules import RuleSet
from execrules.verification.answers import OUTPUTS, Answer, told_missing
from execrules.verification.batches import Batch

if TYPE_CHECKING:
    import polars as pl

_KEY = "case"


@attrs.frozen
class ColumnsEngine:
    """Judges a batch as one Polars frame with its second tables."""

    name: str = "columns"

    def answers(
        self, rules: RuleSet, calendars: Mapping[str, WorkingDayCalendar], batch: Batch
    ) -> Mapping[str, Sequence[Answer]]:
        """The answers of each rule, row by row. Needs the extra `columns`."""
        try:
            import polars as pl
        except ImportError:
            raise MissingExtraError(package="polars", extra="columns") from None
        from execrules.engines.columns.checking import check_frame

        frame = pl.DataFrame(
            {_KEY: list(range(batch.size)), "calendar": list(batch.calendars), **batch.cells}
        )
        facts = by_name([fact for rule in rules for fact in rule.facts])
        tables = {
            sort: {
                name: _table(facts[name], rows)
                for name, rows in batch.entries.items()
                if isinstance(facts[name], sort)
            }
            for sort in (DeductionsFact, ExtensionsFact, EventsFact)
        }
        checked = check_frame(
            frame,
            rules,
            as_of=batch.as_of,
            calendar=calendars,
            recorded=(*batch.recorded, *tables[EventsFact]),
            deductions=tables[DeductionsFact] or None,
            extensions=tables[ExtensionsFact] or None,
            events=tables[EventsFact] or None,
            keys=[_KEY],
        )
        return {rule.id: _answers(checked.frame, rule.id) for rule in checked.rules}


def _table(fact: Fact, rows: Sequence[tuple[int, Deduction | Extension | date]]) -> "pl.DataFrame":
    import polars as pl

    match fact:
        case DeductionsFact():
            return pl.DataFrame(
                [
                    (place, entry.start, entry.end, entry.ground)
                    for place, entry in rows
                    if isinstance(entry, Deduction)
                ],
                schema={_KEY: pl.Int64, "start": pl.Date, "end": pl.Date, "ground": pl.String},
                orient="row",
            )
        case ExtensionsFact():
            return pl.DataFrame(
                [
                    (place, entry.count, entry.unit.value, entry.approved_on)
                    for place, entry in rows
                    if isinstance(entry, Extension)
                ],
                schema={
                    _KEY: pl.Int64, "count": pl.Int64, "unit": pl.String, "approved_on": pl.Date,
                },
                orient="row",
            )  # fmt: skip
        case _:
            days = [(place, entry) for place, entry in rows if isinstance(entry, date)]
            return pl.DataFrame(days, schema={_KEY: pl.Int64, "day": pl.Date}, orient="row")


def _answers(frame: "pl.DataFrame", rule: str) -> list[Answer]:
    columns = {name: frame[f"{rule}.{name}"].to_list() for name in OUTPUTS}
    columns["missing"] = [told_missing(text) for text in columns["missing"]]
    rows = zip(*columns.values(), strict=True)
    return [Answer(**dict(zip(columns, row, strict=True))) for row in rows]
