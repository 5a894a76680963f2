"""Moments compared for every start day of a calendar, by the tables from which due days are read.

Two moments can be compared where both count from the same start. Deductions and extensions are
passed over: a record without any is one of those that a limit is for.
"""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import TypeAlias

import attrs

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.expressions import After, Before, Moment
from execrules.instants import ALWAYS, NEVER_DAY
from execrules.period_tables import PeriodTable, tabulate
from execrules.periods import Clock, DayPeriod, Hours

_Step: TypeAlias = tuple[Clock, DayPeriod]


@attrs.frozen
class Case:
    """One start day with the due days that two moments have from it."""

    start: date
    first: date
    second: date


@attrs.frozen(kw_only=True)
class Compared:
    """How a second moment lies to a first one over all start days.

    *before*, *same* and *after* count the start days on which it lies there; *first_before* and
    *first_same* are the first of them, None where hours are compared or there is none.
    """

    before: int
    same: int
    after: int
    first_before: Case | None = None
    first_same: Case | None = None

    @property
    def days(self) -> int:
        """How many start days were compared."""
        return self.before + self.same + self.after


def compared(first: Moment, second: Moment, calendar: WorkingDayCalendar) -> Compared | None:
    """*second* compared with *first*; None where they do not count from one start alike."""
    if _start(first) != _start(second):
        return None
    hours = _hours(first), _hours(second)
    if hours[0] is not None and hours[1] is not None:
        return _counts(hours[0], hours[1])
    one, other = _steps(first), _steps(second)
    if one is None or other is None:
        return None
    return _over_days(tuple(one), tuple(other), calendar)


def _counts(first: Hours, second: Hours) -> Compared | None:
    """Two lengths in hours from one instant; those that roll or begin differently are left."""
    if first.start is not second.start or first.rolls or second.rolls:
        return None
    return Compared(
        before=int(second.count < first.count),
        same=int(second.count == first.count),
        after=int(second.count > first.count),
    )


def _start(moment: Moment) -> Moment:
    match moment:
        case After(inner, _) | Before(inner, _):
            return _start(inner)
        case _:
            return moment


def _hours(moment: Moment) -> Hours | None:
    match moment:
        case After(After() | Before(), _):
            return None
        case After(_, Hours() as period):
            return period
        case _:
            return None


def _steps(moment: Moment) -> list[_Step] | None:
    """The periods from the start outwards; None where one is in hours."""
    match moment:
        case After(_, Hours()) | Before(_, Hours()):
            return None
        case After(inner, period):
            steps = _steps(inner)
            return None if steps is None else [*steps, (Clock.AFTER, _days(period))]
        case Before(inner, period):
            steps = _steps(inner)
            return None if steps is None else [*steps, (Clock.BEFORE, _days(period))]
        case _:
            return []


def _days(period: DayPeriod | Hours) -> DayPeriod:
    assert not isinstance(period, Hours)  # noqa: S101 # the case of hours stands above
    return period


@lru_cache(maxsize=256)
def _over_days(
    first: tuple[_Step, ...], second: tuple[_Step, ...], calendar: WorkingDayCalendar
) -> Compared:
    before, same, after = [], [], 0
    tables, others = _tables(first, calendar), _tables(second, calendar)
    for number in range(calendar.first_number, calendar.last.toordinal() + 1):
        one, other = _due(number, tables), _due(number, others)
        if one is None or other is None:
            continue
        if other < one:
            before.append((number, one, other))
        elif other == one:
            same.append((number, one, other))
        else:
            after += 1
    return Compared(
        before=len(before),
        same=len(same),
        after=after,
        first_before=_case(before),
        first_same=_case(same),
    )


def _case(found: Sequence[tuple[int, int, int]]) -> Case | None:
    return Case(*map(date.fromordinal, found[0])) if found else None


def _tables(steps: tuple[_Step, ...], calendar: WorkingDayCalendar) -> list[PeriodTable]:
    return [tabulate(period, clock, calendar) for clock, period in steps]


def _due(start: int, tables: Sequence[PeriodTable]) -> int | None:
    """The due day from a start day; None where the calendar does not know it."""
    number = start
    for table in tables:
        entry = table.entry(number)
        if table.due_earliest[entry] != table.due_latest[entry]:
            return None
        number = table.due_earliest[entry]
        if not ALWAYS < number < NEVER_DAY:
            return None
    return number
