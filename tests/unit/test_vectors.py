"""Columns of days: forms, missing entries, refusals, and figures counted by hand."""

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

import numpy as np
import polars as pl
import pytest

from execrules import (
    CoverageError,
    Days,
    Hours,
    Language,
    Months,
    WorkingDays,
    china_calendar,
    expiry,
    projection,
)
from execrules.errors import ColumnError, DateError, PeriodError
from execrules.periods import Roll
from execrules.vectors import Refusal, arrays, series

CHINA = china_calendar()


def days(*texts: str) -> "np.typing.NDArray[np.datetime64]":
    return np.array(texts, "datetime64[D]")


def test_days_counted_by_hand() -> None:
    """Over National Day 2018: 29 and 30 September are worked, 1 to 7 October are not."""
    starts = days("2018-09-28", "2018-09-29", "2018-10-01")

    added = arrays.add_working_days(starts, 5, calendar=CHINA)
    ended = arrays.expiry(starts, Days(5), calendar=CHINA)
    back = arrays.add_working_days(starts, -1, calendar=CHINA)
    counted = arrays.count_working_days(starts, date(2018, 10, 9), calendar=CHINA)

    assert added.tolist() == [date(2018, 10, 10), date(2018, 10, 11), date(2018, 10, 12)]
    assert ended.tolist() == [date(2018, 10, 8), date(2018, 10, 8), date(2018, 10, 8)]
    assert back.tolist() == [date(2018, 9, 27), date(2018, 9, 28), date(2018, 9, 30)]
    assert counted.tolist() == [4, 3, 2]


def test_missing_days_stay_missing() -> None:
    """Under either policy: a missing day is no fault."""
    column = days("NaT", "2018-09-28")
    for refusal in Refusal:
        added = arrays.add_working_days(column, 5, calendar=CHINA, refusal=refusal)
        assert added.tolist() == [None, date(2018, 10, 10)]
        assert arrays.is_working_day(column, calendar=CHINA, refusal=refusal).tolist() == [
            None,
            True,
        ]
        counted = arrays.count_working_days(
            column, date(2018, 9, 29), calendar=CHINA, refusal=refusal
        )
        assert counted.tolist() == [None, 1]
        assert arrays.roll(column, Roll.FORWARD, calendar=CHINA, refusal=refusal).tolist() == [
            None,
            date(2018, 9, 28),
        ]
        assert arrays.expiry(column, Days(5), calendar=CHINA, refusal=refusal).tolist() == [
            None,
            date(2018, 10, 8),
        ]


def test_a_day_outside_is_raised_with_its_position() -> None:
    """Nothing is guessed beyond the last notice."""
    column = days("2018-09-28", "NaT", "2027-01-04")

    with pytest.raises(CoverageError, match="2027-01-04 is outside") as caught:
        arrays.is_working_day(column, calendar=CHINA)

    assert caught.value.day == date(2027, 1, 4)
    assert caught.value.__notes__ == ["at position 2 / 位于第 2 项(自 0 起)"]


def test_outside_and_missing_can_be_told_apart() -> None:
    """An empty answer to a day that is there lies outside the calendar."""
    column = days("2018-09-28", "NaT", "2027-01-04")
    found = arrays.add_working_days(column, 1, calendar=CHINA, refusal=Refusal.NULL)

    assert np.isnat(found).tolist() == [False, True, True]
    assert (np.isnat(found) & ~np.isnat(column)).tolist() == [False, False, True]


def test_zero_after_a_rest_day_is_refused() -> None:
    """As for one day: whether to stay or to move is an open question."""
    column = days("2018-09-28", "2018-10-01")

    with pytest.raises(PeriodError, match="2018-10-01, a rest day"):
        arrays.add_working_days(column, 0, calendar=CHINA)
    found = arrays.add_working_days(column, 0, calendar=CHINA, refusal=Refusal.NULL)
    assert found.tolist() == [date(2018, 9, 28), None]


def test_day_numbers_are_answered_as_day_numbers() -> None:
    """2018-09-28 has the number 736965, 2018-10-10 is twelve days later."""
    assert date(2018, 9, 28).toordinal() == 736965
    numbers = np.ma.MaskedArray(np.array([[736965, 0]], np.int32), mask=[[False, True]])
    found = arrays.add_working_days(numbers, 5, calendar=CHINA)

    assert found.tolist() == [[736977, None]]
    assert arrays.covered(numbers, calendar=CHINA).tolist() == [[True, False]]


def test_shapes_are_kept_and_spread() -> None:
    """One count for each row over a row of days."""
    column = days("2018-09-28", "2018-10-08")
    found = arrays.add_working_days(column, np.array([[1], [2]]), calendar=CHINA)

    assert found.tolist() == [
        [date(2018, 9, 29), date(2018, 10, 9)],
        [date(2018, 9, 30), date(2018, 10, 10)],
    ]
    assert arrays.add_working_days(days(), 5, calendar=CHINA).tolist() == []
    assert arrays.expiry(days(), Days(5), calendar=CHINA).tolist() == []
    assert arrays.add_working_days(column, column.size, calendar=CHINA).tolist() == [
        date(2018, 9, 30),
        date(2018, 10, 10),
    ]


def test_a_day_that_no_date_can_hold_is_outside() -> None:
    """NumPy reaches further than `date`."""
    column = np.array(["20000-01-01"], "datetime64[D]")

    with pytest.raises(CoverageError, match="the answer is outside"):
        arrays.expiry(column, WorkingDays(1), calendar=CHINA)
    found = arrays.expiry(column, WorkingDays(1), calendar=CHINA, refusal=Refusal.NULL)
    assert np.isnat(found).tolist() == [True]


@pytest.mark.parametrize(
    "column",
    [
        np.array(["2018-09-28T10:00"], "datetime64[s]"),
        np.array([date(2018, 9, 28)], object),
        np.array(["2018-09-28"]),
        np.array([1.0]),
        np.array([True]),
        [date(2018, 9, 28)],
    ],
    ids=lambda column: str(getattr(column, "dtype", "list")),
)
def test_what_holds_no_plain_days_is_refused(column: "np.typing.NDArray[np.datetime64]") -> None:
    """An instant would lose its time of day without a word."""
    with pytest.raises(DateError, match=r"pass an array of datetime64\[D\]"):
        arrays.is_working_day(column, calendar=CHINA)


def test_a_period_in_hours_needs_times_of_day() -> None:
    """A day has none; an instant has one too many for a period in days."""
    with pytest.raises(DateError, match=r"pass an array of datetime64\[s\]"):
        arrays.expiry(days("2018-05-02"), Hours(48), calendar=CHINA)
    with pytest.raises(DateError, match="cast it to Date"):
        series.expiry(pl.Series([datetime(2018, 5, 2, 10)]), Days(5), calendar=CHINA)
    with pytest.raises(DateError, match="is outside the years"):
        arrays.expiry(np.array(["1800-01-01T00"], "datetime64[s]"), Hours(1), calendar=CHINA)


def test_an_aware_instant_is_read_in_shanghai() -> None:
    """02:25 in Greenwich is 10:25 in Shanghai; the clock starts at 11:00."""
    moments = pl.Series([datetime(2018, 5, 2, 2, 25, tzinfo=UTC), None])

    assert series.expiry(moments, Hours(48), calendar=CHINA).to_list() == [
        datetime(2018, 5, 4, 11),
        None,
    ]


@pytest.mark.parametrize("count", [True, 1.5, np.array([1.5]), "5"])
def test_what_is_no_count_is_refused(count: int) -> None:
    """A fraction of a working day does not exist."""
    with pytest.raises(PeriodError, match="pass an int or an array of integers"):
        arrays.add_working_days(days("2018-09-28"), count, calendar=CHINA)


def test_expressions_of_polars_answer_and_refuse_alike() -> None:
    """Names are kept, null stays null, and the error is the library's own."""
    frame = pl.DataFrame(
        {"filed": [date(2018, 9, 28), None], "ended": [date(2018, 10, 8), date(2018, 10, 9)]}
    )
    filed, ended = pl.col("filed"), pl.col("ended")
    found = frame.select(
        series.is_working_day(filed, calendar=CHINA).alias("working"),
        series.covered(filed, calendar=CHINA).alias("covered"),
        series.count_working_days(filed, ended, calendar=CHINA).alias("count"),
        series.count_working_days(ended, date(2018, 10, 10), calendar=CHINA).alias("left"),
        series.roll(ended, Roll.BACKWARD, calendar=CHINA).alias("rolled"),
    )

    assert found.rows() == [
        (True, True, 3, 2, date(2018, 10, 8)),
        (None, False, None, 1, date(2018, 10, 9)),
    ]
    late = pl.DataFrame({"filed": [date(2026, 12, 25)]})
    with pytest.raises(CoverageError):
        series.add_working_days(late["filed"], 30, calendar=CHINA)
    with pytest.raises(ColumnError) as caught:
        late.select(series.add_working_days(filed, 30, calendar=CHINA))
    assert caught.value.text(Language.EN).startswith("the answer is outside calendar 'PRC'")
    assert caught.value.text(Language.ZH).startswith("所求日期超出日历“PRC”的范围")


def test_columns_of_another_type_are_refused() -> None:
    """A text is not read as a day, a fraction not as a count; a column of nulls is empty."""
    with pytest.raises(DateError, match="cast it to Date"):
        series.is_working_day(pl.Series(["2018-09-28"]), calendar=CHINA)
    with pytest.raises(DateError, match="cast it to Date"):
        series.is_working_day([date(2018, 9, 28)], calendar=CHINA)  # type: ignore[type-var] # meant
    with pytest.raises(PeriodError, match="integer type"):
        series.add_working_days(pl.Series([date(2018, 9, 28)]), pl.Series([1.5]), calendar=CHINA)
    with pytest.raises(PeriodError, match=r"1\.5 is no number"):
        series.add_working_days(pl.Series([date(2018, 9, 28)]), 1.5, calendar=CHINA)  # type: ignore[type-var] # meant
    with pytest.raises(DateError, match="a column of str"):
        series.count_working_days(pl.Series([date(2018, 9, 28)]), "now", calendar=CHINA)  # type: ignore[type-var] # meant
    with pytest.raises(ColumnError, match="pass both as the one or as the other"):
        series.add_working_days(pl.col("filed"), pl.Series([1]), calendar=CHINA)  # type: ignore[type-var] # meant
    assert series.add_working_days(pl.Series([None]), 5, calendar=CHINA).to_list() == [None]


@pytest.mark.parametrize("package", ["numpy", "polars"])
def test_a_missing_package_is_named_with_its_extra(package: str) -> None:
    """The error is an `ImportError` that says what to install."""
    code = f"import sys; sys.modules['{package}'] = None; import execrules.vectors.series"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)

    assert result.returncode == 1
    assert b"pip install 'execrules[columns]'" in result.stderr


@pytest.mark.parametrize("period", [WorkingDays(30), Months(3), Days(10)])
def test_columns_on_a_projection_answer_as_for_one_day(period: WorkingDays | Months | Days) -> None:
    """Where the arrangements disagree too: a range is another question."""
    calendar = china_calendar(beyond=projection())
    starts = [date(2026, 9, 1) + timedelta(days=n) for n in range(300)]
    found = arrays.expiry(np.array(starts, "datetime64[D]"), period, calendar=calendar)

    assert found.tolist() == [expiry(day, period, calendar=calendar) for day in starts]
