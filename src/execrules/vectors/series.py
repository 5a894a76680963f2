"""Working days and periods over Polars columns: a Series gives a Series, an expression one.

Days have the type `Date`; null stays null. The answers are those of `execrules.vectors.arrays`.
Expressions work in lazy and streaming queries, entry by entry; what a Series would raise, they
raise as `ColumnError`.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any, Final, TypeAlias, TypeVar

import numpy as np

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.errors import ColumnError, DateError, ExecRulesError, MissingExtraError, PeriodError
from execrules.periods import Hours, Period, Roll
from execrules.terms import Term
from execrules.vectors import arrays
from execrules.vectors.lookups import EMPTY
from execrules.vectors.refusals import Refusal

try:
    import polars as pl
except ModuleNotFoundError as missing:
    raise MissingExtraError(package="polars", extra="columns") from missing

C = TypeVar("C", "pl.Series", "pl.Expr")
_Answer: TypeAlias = "Callable[[Sequence[pl.Series]], pl.Series]"

_SHANGHAI: Final = timedelta(hours=8)
_MIXED: Final = Term(
    "a Series and an expression are given together; pass both as the one or as the other",
    "同时给出了 Series 和表达式;请统一为其中一种",
)


def covered(days: C, *, calendar: WorkingDayCalendar) -> C:
    """Whether the calendar holds each day; False for null."""

    def answer(columns: Sequence[pl.Series]) -> pl.Series:
        found = arrays.covered(_days(columns[0]), calendar=calendar)
        return pl.Series(columns[0].name, found)

    return _over(answer, pl.Boolean(), days)


def is_working_day(days: C, *, calendar: WorkingDayCalendar, refusal: Refusal = Refusal.RAISE) -> C:
    """Whether each day is a working day, make-up weekends included.

    >>> from execrules.calendars.china import china_calendar
    >>> days = pl.Series([date(2018, 9, 29), date(2018, 10, 1), None])
    >>> is_working_day(days, calendar=china_calendar()).to_list()
    [True, False, None]
    """

    def answer(columns: Sequence[pl.Series]) -> pl.Series:
        found = arrays.is_working_day(_days(columns[0]), calendar=calendar, refusal=refusal)
        return _unmasked(columns[0].name, found)

    return _over(answer, pl.Boolean(), days)


def add_working_days(
    days: C, count: int | C, *, calendar: WorkingDayCalendar, refusal: Refusal = Refusal.RAISE
) -> C:
    """The *count*-th working day after each day; *count* may be a column of its own.

    >>> from execrules.calendars.china import china_calendar
    >>> cases = pl.DataFrame({"filed": [date(2018, 9, 28), None], "days": [5, 7]})
    >>> due = add_working_days(pl.col("filed"), pl.col("days"), calendar=china_calendar())
    >>> cases.select(due)["filed"].to_list()
    [datetime.date(2018, 10, 10), None]
    """

    def answer(columns: Sequence[pl.Series]) -> pl.Series:
        counts = _counts(columns[1]) if isinstance(count, pl.Series | pl.Expr) else count
        found = arrays.add_working_days(
            _days(columns[0]), counts, calendar=calendar, refusal=refusal
        )
        return pl.Series(columns[0].name, found)

    return _over(answer, pl.Date(), days, count)


def count_working_days(
    after: C, through: C | date, *, calendar: WorkingDayCalendar, refusal: Refusal = Refusal.RAISE
) -> C:
    """The working days later than *after* and not later than *through*; negative if reversed."""

    def answer(columns: Sequence[pl.Series]) -> pl.Series:
        end = _days(columns[1]) if isinstance(through, pl.Series | pl.Expr) else through
        found = arrays.count_working_days(
            _days(columns[0]), end, calendar=calendar, refusal=refusal
        )
        return _unmasked(columns[0].name, found)

    return _over(answer, pl.Int64(), after, through)


def roll(
    days: C, roll: Roll, *, calendar: WorkingDayCalendar, refusal: Refusal = Refusal.RAISE
) -> C:
    """Each day, or where it is a rest day the working day that *roll* moves it to."""

    def answer(columns: Sequence[pl.Series]) -> pl.Series:
        found = arrays.roll(_days(columns[0]), roll, calendar=calendar, refusal=refusal)
        return pl.Series(columns[0].name, found)

    return _over(answer, pl.Date(), days)


def expiry(
    triggers: C, period: Period, *, calendar: WorkingDayCalendar, refusal: Refusal = Refusal.RAISE
) -> C:
    """The last day on which acting is in time, for each trigger day; see `execrules.expiry()`.

    A period in hours needs a column of `Datetime`: without a zone it is Shanghai time, with one it
    is converted; the answer is Shanghai time without a zone.

    >>> from execrules import Months, china_calendar
    >>> expiry(pl.Series([date(2018, 8, 31)]), Months(6), calendar=china_calendar()).to_list()
    [datetime.date(2019, 2, 28)]
    """
    return _run(arrays.expiry, triggers, period, calendar, refusal)


def first_permitted(
    triggers: C, period: Period, *, calendar: WorkingDayCalendar, refusal: Refusal = Refusal.RAISE
) -> C:
    """The first day on which acting is permitted; see `execrules.first_permitted()`."""
    return _run(arrays.first_permitted, triggers, period, calendar, refusal)


def last_before(
    events: C, period: Period, *, calendar: WorkingDayCalendar, refusal: Refusal = Refusal.RAISE
) -> C:
    """The last day that is at least *period* before each event; see `execrules.last_before()`."""
    return _run(arrays.last_before, events, period, calendar, refusal)


def _run(
    end: Callable[..., Any],  # Any: a function of `arrays`, called as written here
    days: C,
    period: Period,
    calendar: WorkingDayCalendar,
    refusal: Refusal,
) -> C:
    hours = isinstance(period, Hours)

    def answer(columns: Sequence[pl.Series]) -> pl.Series:
        asked = _instants(columns[0]) if hours else _days(columns[0])
        found = end(asked, period, calendar=calendar, refusal=refusal)
        return pl.Series(columns[0].name, found.astype("datetime64[us]") if hours else found)

    return _over(answer, pl.Datetime("us") if hours else pl.Date(), days)


def _over(
    answer: _Answer,
    kind: "pl.DataType",
    days: C,
    *others: object,
) -> C:
    """*answer* for the columns at hand, or an expression that gives it when it is run."""
    if not isinstance(days, pl.Series | pl.Expr):
        raise _no_days(type(days).__name__)
    columns = [days, *(other for other in others if isinstance(other, pl.Series | pl.Expr))]
    asked = [column for column in columns if isinstance(column, pl.Expr)]
    at_hand = [column for column in columns if isinstance(column, pl.Series)]
    if asked and at_hand:
        raise ColumnError(_MIXED)
    if isinstance(days, pl.Expr):
        return pl.map_batches(asked, _told(answer), return_dtype=kind, is_elementwise=True)
    return answer(at_hand)


def _told(answer: _Answer) -> _Answer:
    """*answer* with errors that survive the way through Polars."""

    def told(columns: Sequence[pl.Series]) -> pl.Series:
        try:
            return answer(columns)
        except ExecRulesError as error:
            raise ColumnError(error.message) from error

    return told


def _days(column: "pl.Series") -> Any:  # Any: an array of datetime64[D]
    if column.dtype == pl.Null:
        return np.full(len(column), EMPTY).view("datetime64[D]")
    if column.dtype != pl.Date:
        raise _no_days(str(column.dtype))
    return _integers(column.to_physical()).view("datetime64[D]")


def _instants(column: "pl.Series") -> Any:  # Any: an array of datetime64[us]
    if not isinstance(column.dtype, pl.Datetime):
        return _days(column)  # refused there: a period in hours needs times of day
    if column.dtype.time_zone is not None:
        # Shanghai time is UTC+8 throughout, as everywhere in the library.
        wall = column.dt.convert_time_zone("UTC").dt.replace_time_zone(None)
        column = wall + _SHANGHAI
    return _integers(column.dt.cast_time_unit("us").to_physical()).view("datetime64[us]")


def _integers(column: "pl.Series") -> Any:  # Any: an array of int64
    return column.cast(pl.Int64).fill_null(EMPTY).to_numpy()


def _counts(column: object) -> Any:  # Any: a masked array of int64
    if not isinstance(column, pl.Series) or not column.dtype.is_integer():
        raise _no_counts(str(getattr(column, "dtype", type(column).__name__)))
    return np.ma.MaskedArray(
        column.cast(pl.Int64).fill_null(0).to_numpy(), mask=column.is_null().to_numpy()
    )


def _unmasked(name: str, found: Any) -> "pl.Series":  # Any: a masked array of one type
    values = pl.Series(name, found.data)
    mask = np.ma.getmaskarray(found)
    return values.set(pl.Series(mask), None) if mask.any() else values


def _no_days(kind: str) -> DateError:
    return DateError(
        Term(
            f"a column of {kind} holds no plain days; cast it to Date, and convert instants to "
            f"Asia/Shanghai first",
            f"{kind} 列不是日期列;请转换为 Date,时刻须先换算为北京时间",
        )
    )


def _no_counts(kind: str) -> PeriodError:
    return PeriodError(
        Term(
            f"a column of {kind} holds no numbers of working days; cast it to an integer type",
            f"{kind} 列不是工作日数;请转换为整数类型",
        )
    )
