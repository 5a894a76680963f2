"""Periods in hours over an array of instants, `datetime64` of a second or finer."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final, Never

import numpy as np

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.errors import DateError
from execrules.instants import SECONDS_PER_HOUR
from execrules.periods import Clock, Hours, hour_start
from execrules.terms import Term
from execrules.vectors.forms import settled
from execrules.vectors.lookups import EMPTY, Integers
from execrules.vectors.refusals import Refusal

_FINE: Final = frozenset({"m", "s", "ms", "us", "ns"})

# Between these the scalar function refuses nothing; it is asked about the rest.
_SURE_FROM: Final = int(np.datetime64("1950-01-01", "s").astype(np.int64))
_SURE_TO: Final = int(np.datetime64("2150-01-01", "s").astype(np.int64))

One = Callable[[datetime, Hours], datetime]


def hours_run(
    moments: object,
    period: Hours,
    clock: Clock,
    *,
    calendar: WorkingDayCalendar,
    refusal: Refusal,
    one: Callable[..., Any],  # Any: the scalar function of the clock
) -> Any:  # Any: an array of datetime64[s]
    """The end of *period* for each instant, in whole seconds of Shanghai wall time."""
    if not isinstance(moments, np.ndarray) or np.datetime_data(_of_time(moments))[0] not in _FINE:
        _refuse(moments)
    seconds = np.asarray(moments).astype("datetime64[s]").reshape(-1).view(np.int64)
    if np.ma.is_masked(moments):
        seconds = np.where(np.ma.getmaskarray(moments).reshape(-1), EMPTY, seconds)
    missing = seconds == EMPTY
    length = period.count * SECONDS_PER_HOUR
    found: Integers
    if clock is Clock.BEFORE:
        found = seconds - length
    else:
        # Integer arithmetic is the same for a column of seconds as for one.
        found = hour_start(seconds, period.start) + length  # type: ignore[arg-type,assignment]
    found[missing] = EMPTY

    def ask(place: int) -> datetime:
        moment = seconds[place : place + 1].view("datetime64[s]").item()
        answer: datetime = one(moment, period, calendar=calendar)
        return answer

    for place in np.flatnonzero(~missing & ((seconds < _SURE_FROM) | (seconds >= _SURE_TO))):
        try:
            found[place] = np.datetime64(ask(int(place)), "s").astype(np.int64)
        except DateError:
            found[place] = EMPTY
    answers = settled(found, seconds, refusal, ask)
    return answers.view("datetime64[s]").reshape(moments.shape)


def _of_time(moments: "np.typing.NDArray[Any]") -> "np.dtype[Any]":  # Any: whatever was passed
    return moments.dtype if moments.dtype.kind == "M" else np.dtype("datetime64[D]")


def _refuse(moments: object) -> Never:
    what = f"array({moments.dtype})" if isinstance(moments, np.ndarray) else type(moments).__name__
    raise DateError(
        Term(
            f"a column of {what} has no times of day, which a period in hours needs; "
            f"pass an array of datetime64[s] in Shanghai time, or use another unit",
            f"{what} 没有具体时刻,以小时计算的期间需要时刻;"
            f"请传入北京时间的 datetime64[s] 数组,或改用其他单位",
        )
    )
