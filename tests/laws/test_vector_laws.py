"""The functions over columns answer what the scalar functions answer, entry by entry."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from execrules import Clock, Days, ExecRulesError, Hours, Months, Roll, WorkingDays, Years
from execrules.calendars.china import china_calendar
from execrules.calendars.working_days import DayKind, WorkingDayCalendar
from execrules.periods import (
    DayPeriod,
    DayStart,
    HourStart,
    expiry,
    first_permitted,
    last_before,
    rolled,
)
from execrules.vectors import Refusal, arrays, series

CHINA = china_calendar()
ONE_DAY = timedelta(days=1)

# Every day of the calendar, ten on either side, and some that are far away.
MARGIN = range(1, 11)
AROUND = [
    date(1899, 12, 31),
    date(1950, 6, 1),
    *sorted(CHINA.first - n * ONE_DAY for n in MARGIN),
    *(CHINA.first + n * ONE_DAY for n in range(len(CHINA.kinds))),
    *(CHINA.last + n * ONE_DAY for n in MARGIN),
    date(2199, 12, 31),
    date(2200, 1, 1),
]
DAYS = np.array(AROUND, "datetime64[D]")

COUNTS = (-7000, -6498, -300, -30, -2, -1, 0, 1, 2, 5, 30, 250, 6497, 6498, 10**6, 10**30)
PERIODS: tuple[DayPeriod, ...] = (
    Days(1),
    Days(5),
    Days(15, Roll.NONE),
    Days(7, Roll.BACKWARD),
    Days(10, start=DayStart.SAME_DAY),
    WorkingDays(1),
    WorkingDays(5),
    WorkingDays(30),
    WorkingDays(10, DayStart.SAME_DAY),
    Months(1),
    Months(3, Roll.NONE),
    Months(6, Roll.BACKWARD),
    Months(2, start=DayStart.SAME_DAY),
    Years(1),
    Years(2, Roll.NONE),
)
# Any: overloaded, a day for days and an instant for hours.
RUNS: dict[Clock, tuple[Callable[..., Any], ...]] = {
    Clock.AFTER: (expiry, arrays.expiry, series.expiry),
    Clock.NOT_BEFORE: (first_permitted, arrays.first_permitted, series.first_permitted),
    Clock.BEFORE: (last_before, arrays.last_before, series.last_before),
}


def answered(ask: Callable[..., Any], *given: object) -> Any:  # Any: any scalar function
    """What the scalar function answers, None where it refuses."""
    try:
        return ask(*given)
    except ExecRulesError:
        return None


def fault_of(ask: Callable[..., Any], *given: object) -> tuple[type, str] | None:  # Any: as above
    """The error by kind and words; None where there is none."""
    try:
        ask(*given)
    except ExecRulesError as error:
        return type(error), str(error)
    return None


@st.composite
def calendars(draw: st.DrawFn) -> WorkingDayCalendar:
    kinds = draw(st.lists(st.sampled_from(DayKind), min_size=1, max_size=40))
    first = draw(st.dates(min_value=date(1960, 1, 1), max_value=date(2050, 1, 1)))
    return WorkingDayCalendar(
        name="invented", first=first, uncertain_from=first, kinds=tuple(kinds)
    )


def test_is_working_day_on_every_day() -> None:
    wanted = [answered(CHINA.is_working_day, day) for day in AROUND]
    found = arrays.is_working_day(DAYS, calendar=CHINA, refusal=Refusal.NULL)

    assert found.tolist() == wanted
    assert arrays.covered(DAYS, calendar=CHINA).tolist() == [day is not None for day in wanted]


@pytest.mark.parametrize("count", COUNTS)
def test_adding_on_every_day(count: int) -> None:
    wanted = [answered(CHINA.add_working_days, day, count) for day in AROUND]
    found = arrays.add_working_days(DAYS, count, calendar=CHINA, refusal=Refusal.NULL)

    assert found.tolist() == wanted


@pytest.mark.parametrize("distance", [-10_000, -400, -30, -1, 0, 1, 30, 400])
def test_counting_on_every_day(distance: int) -> None:
    others = [day + distance * ONE_DAY for day in AROUND]
    wanted = [
        answered(CHINA.count_working_days, day, other)
        for day, other in zip(AROUND, others, strict=True)
    ]
    found = arrays.count_working_days(DAYS, DAYS + distance, calendar=CHINA, refusal=Refusal.NULL)

    assert found.tolist() == wanted


@pytest.mark.parametrize("roll", Roll)
def test_rolling_on_every_day(roll: Roll) -> None:
    wanted = [answered(partial(rolled, calendar=CHINA), day, roll) for day in AROUND]
    found = arrays.roll(DAYS, roll, calendar=CHINA, refusal=Refusal.NULL)

    assert found.tolist() == wanted


@pytest.mark.parametrize("clock", RUNS)
@pytest.mark.parametrize("period", PERIODS, ids=str)
def test_periods_on_every_day(period: DayPeriod, clock: Clock) -> None:
    one, many, _ = RUNS[clock]
    wanted = [answered(partial(one, calendar=CHINA), day, period) for day in AROUND]
    found = many(DAYS, period, calendar=CHINA, refusal=Refusal.NULL)

    assert found.tolist() == wanted


instants = st.datetimes(min_value=datetime(1890, 1, 1), max_value=datetime(2210, 1, 1))


@given(
    st.lists(st.none() | instants, max_size=5),
    st.integers(1, 1000),
    st.sampled_from(HourStart),
    st.sampled_from(list(RUNS)),
)
def test_periods_in_hours(
    moments: list[datetime | None], count: int, start: HourStart, clock: Clock
) -> None:
    period, (one, many, of_series) = Hours(count, start), RUNS[clock]
    wanted = [
        None if moment is None else answered(partial(one, calendar=CHINA), moment, period)
        for moment in moments
    ]
    column = np.array(moments, "datetime64[us]")
    found = many(column, period, calendar=CHINA, refusal=Refusal.NULL)
    frame = pl.Series(moments, dtype=pl.Datetime("us"))

    assert found.tolist() == wanted
    assert of_series(frame, period, calendar=CHINA, refusal=Refusal.NULL).to_list() == wanted


@given(calendars(), st.data())
def test_any_calendar_any_day_any_count(calendar: WorkingDayCalendar, data: st.DataObject) -> None:
    """Counts of its own for each day; missing days and missing counts have no answer."""
    near = st.dates(calendar.first - 3 * ONE_DAY, calendar.last + 3 * ONE_DAY)
    pairs = data.draw(
        st.lists(st.tuples(st.none() | near, st.none() | st.integers(-50, 50)), max_size=30)
    )
    wanted = [
        None if day is None or count is None else answered(calendar.add_working_days, day, count)
        for day, count in pairs
    ]
    days = pl.Series([day for day, _ in pairs], dtype=pl.Date)
    counts = pl.Series([count for _, count in pairs], dtype=pl.Int16)
    found = series.add_working_days(days, counts, calendar=calendar, refusal=Refusal.NULL)

    assert found.to_list() == wanted


@given(calendars(), st.data())
def test_the_first_refusal_is_the_error_of_the_scalar(
    calendar: WorkingDayCalendar, data: st.DataObject
) -> None:
    near = st.dates(calendar.first - 3 * ONE_DAY, calendar.last + 3 * ONE_DAY)
    days = data.draw(st.lists(near, min_size=1, max_size=8))
    count = data.draw(st.integers(-5, 5))
    column = np.array(days, "datetime64[D]")
    faults = [fault for day in days if (fault := fault_of(calendar.add_working_days, day, count))]
    found = fault_of(partial(arrays.add_working_days, calendar=calendar), column, count)

    assert found == (faults[0] if faults else None)


@pytest.mark.parametrize("clock", RUNS)
def test_columns_of_polars_agree_with_arrays(clock: Clock) -> None:
    """A series, an expression, and a query that streams."""
    _, many, of_series = RUNS[clock]
    wanted: list[Any] = many(DAYS, Months(1), calendar=CHINA, refusal=Refusal.NULL).tolist()
    frame = pl.DataFrame({"day": AROUND})
    asked = of_series(pl.col("day"), Months(1), calendar=CHINA, refusal=Refusal.NULL)

    assert (
        of_series(frame["day"], Months(1), calendar=CHINA, refusal=Refusal.NULL).to_list() == wanted
    )
    assert frame.select(asked)["day"].to_list() == wanted
    assert frame.lazy().select(asked).collect(engine="streaming")["day"].to_list() == wanted
