"""Rows of a database as answers in the form in which they are compared."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final

from execrules.engines.sql.engine import SqlEngine
from execrules.lowering import outcomes
from execrules.outputs import Output
from execrules.steps import Scale
from execrules.verification.answers import Answer, told_missing

ALL_OUTPUTS: Final = tuple(Output)
"""All that a database says of a finding; an `Answer` has the same fields."""

_FLAGS: Final = frozenset({Output.EXCUSED, Output.PROVISIONAL, Output.ACT_BEFORE_TRIGGER})
_TIMES: Final = frozenset({Output.DUE, Output.DUE_LATEST})


class AnswerReader:
    """Reads the findings of an engine that was asked for verdicts in words."""

    def __init__(self, engine: SqlEngine) -> None:
        self._keys = len(engine.program.reader.key)
        self._outputs = engine.program.outputs
        self._rules = [(rule.id, outcomes(rule).due.scale is Scale.SECOND) for rule in engine.rules]

    def answers(self, row: Sequence[object]) -> Mapping[str, Answer]:
        """What one row says, by the ids of the rules; all outputs were asked for."""
        return {
            rule: Answer(**told)  # type: ignore[arg-type] # as its fields are, by the name
            for rule, told in self.told(row).items()
        }

    def told(self, row: Sequence[object]) -> Mapping[str, Mapping[str, object]]:
        """What one row says in the outputs that were asked for, by the ids of the rules."""
        found: dict[str, Mapping[str, object]] = {}
        for number, (rule, in_hours) in enumerate(self._rules):
            place = self._keys + number * len(self._outputs)
            cells = zip(self._outputs, row[place:], strict=False)
            found[rule] = {output.value: _told(output, cell, in_hours) for output, cell in cells}
        return found


def _told(output: Output, cell: object, in_hours: bool) -> object:  # noqa: FBT001 # of the module alone
    if output is Output.MISSING:
        return told_missing(None if cell is None else str(cell))
    if cell is None:
        return None
    if output in _FLAGS:
        return cell == 1
    if output in _TIMES and isinstance(cell, str):
        # SQLite has neither days nor instants.
        return datetime.fromisoformat(cell) if in_hours else date.fromisoformat(cell)
    return cell
