"""How a stretched period is written in a row: integers that the steps compare."""

from typing import Final

from execrules.expressions import DeductionEnds
from execrules.instants import NEVER_DAY
from execrules.periods import (
    MOST,
    DayPeriod,
    Days,
    Months,
    Roll,
    Unit,
    WorkingDays,
    Years,
    months_of,
)
from execrules.steps import Stretch

DAYS, WORKING_DAYS, MONTHS = range(3)
ROLLS: Final = {Roll.NONE: 0, Roll.FORWARD: 1, Roll.THROUGH_REST: 2}


def kind_of(period: DayPeriod) -> int:
    match period:
        case Days():
            return DAYS
        case WorkingDays():
            return WORKING_DAYS
        case Months() | Years():
            return MONTHS


def count_of(period: DayPeriod) -> int:
    return months_of(period) if isinstance(period, Months | Years) else period.count


def longest(run: str) -> str:
    """The longest period of the kind of a run, which one with its extensions does not exceed."""
    cases = [
        f"WHEN {kind} THEN {MOST[unit]}"
        for kind, unit in ((DAYS, Unit.DAYS), (WORKING_DAYS, Unit.WORKING_DAYS))
    ]
    return f"CASE {run}.kind {' '.join(cases)} ELSE {MOST[Unit.MONTHS]} END"


def most_of(node: Stretch) -> int:
    none = NEVER_DAY
    return none if node.extends is None or node.extends.most is None else node.extends.most


def shift_of(node: Stretch) -> int:
    return int(node.deducts is not None and node.deducts.ends is DeductionEnds.AFTER_FIRST)
