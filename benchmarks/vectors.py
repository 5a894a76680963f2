"""A million days at once beside NumPy's business days on the inverted calendar.

NumPy is given every rest day of 2001 to 2026 as a holiday of a seven-day week, which is exact; both
are given the same array of `datetime64[D]`, and their answers are compared on every element.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

import numpy as np
import polars as pl

from benchmarks.results import Group, Line, against
from benchmarks.timing import Contender, Effort, in_turns
from execrules import Days, Roll, WorkingDayCalendar, china_calendar
from execrules.vectors import arrays, series

SEED: Final = 20181001
SIZE: Final = 1_000_000
ADDED: Final = 30
NUMPY: Final = "numpy, inverted calendar"

BAR: Final = 1 / 20

_Loop = Callable[[], object]


def vectors(effort: Effort) -> Group:
    """All lines about columns of days."""
    calendar = china_calendar()
    starts = _drawn(date(2001, 1, 1), date(2025, 12, 31))
    return Group(
        title=f"Columns ({SIZE:,} days of 2001 to 2025, fixed seed; time for one day)",
        lines=(
            *_add(effort, calendar, starts),
            _count(effort, calendar, starts),
            _is_working_day(effort, calendar, starts),
            _expiry(effort, calendar, starts),
        ),
        notes=("answers are equal on every element, or the line says DIFFERS",),
    )


def _drawn(first: date, last: date) -> "np.typing.NDArray[np.datetime64]":
    length = (last - first).days + 1
    return np.datetime64(first) + np.random.default_rng(SEED).integers(0, length, SIZE)


def _inverted(calendar: WorkingDayCalendar) -> np.busdaycalendar:
    every = (calendar.first + timedelta(days=n) for n in range(len(calendar.kinds)))
    rest_days = [day for day in every if not calendar.is_working_day(day)]
    return np.busdaycalendar(weekmask="1111111", holidays=rest_days)


def _differing(ours: object, peers: object) -> str:
    found = int(np.count_nonzero(np.asarray(ours) != np.asarray(peers)))
    return f"{found} of {SIZE} answers differ" if found else ""


def _add(
    effort: Effort, calendar: WorkingDayCalendar, days: "np.typing.NDArray[np.datetime64]"
) -> list[Line]:
    inverted, column = _inverted(calendar), pl.Series(days)
    what = f"add {ADDED} working days"

    def ours() -> object:
        return arrays.add_working_days(days, ADDED, calendar=calendar)

    def of_polars() -> object:
        return series.add_working_days(column, ADDED, calendar=calendar)

    def theirs() -> object:
        return np.busday_offset(days, ADDED, roll="backward", busdaycal=inverted)

    if fault := _differing(ours(), theirs()) or _differing(of_polars(), theirs()):
        return [Line(what=what, peer=NUMPY, bar=BAR, fault=fault)]
    loops = (Contender(_silent(loop), SIZE) for loop in (ours, of_polars, theirs))
    mine, second, other = in_turns(effort, *loops)
    return [
        against(what, mine, NUMPY, other, bar=BAR),
        against(f"{what}, Polars", second, NUMPY, other),
    ]


def _count(
    effort: Effort, calendar: WorkingDayCalendar, days: "np.typing.NDArray[np.datetime64]"
) -> Line:
    """Ours counts the days after the first and through the second; NumPy leaves out the second."""
    inverted, span = _inverted(calendar), 365
    ends, shifted, beyond = days + span, days + 1, days + span + 1

    def ours() -> object:
        return arrays.count_working_days(days, ends, calendar=calendar)

    def theirs() -> object:
        return np.busday_count(shifted, beyond, busdaycal=inverted)

    return _compared(effort, f"count over {span} days", ours, theirs)


def _is_working_day(
    effort: Effort, calendar: WorkingDayCalendar, days: "np.typing.NDArray[np.datetime64]"
) -> Line:
    inverted = _inverted(calendar)

    def ours() -> object:
        return arrays.is_working_day(days, calendar=calendar)

    def theirs() -> object:
        return np.is_busday(days, busdaycal=inverted)

    return _compared(effort, "is it a working day?", ours, theirs)


def _expiry(
    effort: Effort, calendar: WorkingDayCalendar, days: "np.typing.NDArray[np.datetime64]"
) -> Line:
    """Fifteen days, the last one moved off a rest day."""
    inverted, length = _inverted(calendar), 15
    period = Days(length, Roll.FORWARD)

    def ours() -> object:
        return arrays.expiry(days, period, calendar=calendar)

    def theirs() -> object:
        return np.busday_offset(days + length, 0, roll="forward", busdaycal=inverted)

    return _compared(effort, f"{length} days, rolled", ours, theirs)


def _compared(effort: Effort, what: str, ours: _Loop, theirs: _Loop) -> Line:
    if fault := _differing(ours(), theirs()):
        return Line(what=what, peer=NUMPY, fault=fault)
    loops = (Contender(_silent(loop), SIZE) for loop in (ours, theirs))
    mine, other = in_turns(effort, *loops)
    return against(what, mine, NUMPY, other)


def _silent(loop: _Loop) -> Callable[[], None]:
    def run() -> None:
        loop()

    return run
