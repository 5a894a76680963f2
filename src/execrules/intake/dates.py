"""Dates as tables write them: exact days and instants, months and years kept as imprecise."""

import re
from calendar import monthrange
from datetime import date, datetime
from typing import Final
from unicodedata import normalize

from execrules.errors import DateError
from execrules.facts import Between
from execrules.terms import Term

_DAY: Final = re.compile(r"(\d{4})(?:-|/|\.|年)(\d{1,2})(?:-|/|\.|月)(\d{1,2})日?")
_TIME: Final = re.compile(r"(\d{1,2})[:时](\d{1,2})(?:[:分](?:(\d{1,2})秒?)?)?(?:\.\d+)?")
_MONTH: Final = re.compile(r"(\d{4})(?:-|/|\.|年)(\d{1,2})月?")
_YEAR: Final = re.compile(r"(\d{4})年?")

FIRST_YEAR: Final = 1949
LAST_YEAR: Final = 2199


def read_cell(text: str) -> date | datetime | Between:
    """The day or instant a cell gives; a month or a year alone is a span of days.

    Read are 2018-05-02, 2018/5/2, 2018.5.2 and 2018年5月2日, each also with a time of day. 00:00:00
    is no time of day: court systems store days as timestamps. Everything else, days that do not
    exist and years outside 1949 to 2199 are a `DateError` that says what to write.

    >>> read_cell("2018年5月2日")
    datetime.date(2018, 5, 2)
    >>> read_cell("2016-06")
    Between(earliest=datetime.date(2016, 6, 1), latest=datetime.date(2016, 6, 30))
    """
    plain = normalize("NFKC", text).strip()
    day = _DAY.match(plain)
    if day:
        rest = plain[day.end() :].lstrip("T ").strip()
        return _with_time(_existing(day), rest)
    if month := _MONTH.fullmatch(plain):
        year, number = int(month[1]), int(month[2])
        if 1 <= number <= 12 and _plausible(year):
            last = monthrange(year, number)[1]
            return Between(date(year, number, 1), date(year, number, last))
    if (year_only := _YEAR.fullmatch(plain)) and _plausible(int(year_only[1])):
        return Between(date(int(year_only[1]), 1, 1), date(int(year_only[1]), 12, 31))
    raise DateError(
        Term(
            "is no date; write it as 2018-05-02 or 2018-05-02 10:25",
            "不是可识别的日期;请写作 2018-05-02 或 2018-05-02 10:25",
        )
    )


def _plausible(year: int) -> bool:
    return FIRST_YEAR <= year <= LAST_YEAR


def _existing(found: re.Match[str]) -> date:
    year, month, day = (int(part) for part in found.groups())
    if not _plausible(year):
        raise DateError(
            Term(
                f"has a year outside {FIRST_YEAR} to {LAST_YEAR}; check the year",
                f"的年份不在 {FIRST_YEAR} 至 {LAST_YEAR} 之间;请核对年份",
            )
        )
    try:
        return date(year, month, day)
    except ValueError:
        raise DateError(
            Term(
                "is not a day of the calendar; check month and day",
                "不是历法上存在的日期;请核对月、日",
            )
        ) from None


def _with_time(day: date, rest: str) -> date | datetime:
    if not rest:
        return day
    time = _TIME.fullmatch(rest)
    if time is not None:
        hour, minute, second = (int(part or 0) for part in time.groups())
        if hour < 24 and minute < 60 and second < 60:
            if hour == minute == second == 0:
                return day
            return datetime(day.year, day.month, day.day, hour, minute, second)  # noqa: DTZ001 # Shanghai time
    raise DateError(
        Term(
            "has something after the day that is no time of day; write 2018-05-02 10:25 or the "
            "day alone",
            "日期之后的内容不是时间;请写作 2018-05-02 10:25,或只写日期",
        )
    )
