"""Dates as tables write them: exact days and instants, months and years kept as imprecise."""

import re
from calendar import monthrange
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Final, TypeAlias
from unicodedata import normalize

from execrules.errors import DateError
from execrules.facts import Between
from execrules.instants import shanghai_time
from execrules.terms import Term

CellTime: TypeAlias = date | datetime | Between

_ISO_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_DAY: Final = re.compile(r"(\d{4})(?:-|/|\.|年)(\d{1,2})(?:-|/|\.|月)(\d{1,2})日?")
_TIME: Final = re.compile(r"(\d{1,2})[:时](\d{1,2})(?:[:分](?:(\d{1,2})秒?)?)?(?:\.\d+)?")
_MONTH: Final = re.compile(r"(\d{4})(?:-|/|\.|年)(\d{1,2})月?")
_YEAR: Final = re.compile(r"(\d{4})年?")
_SERIAL: Final = re.compile(r"(\d{5})(?:\.(\d+))?")
_COMPACT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})")
_WITH_ZONE: Final = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})")

FIRST_YEAR: Final = 1949
LAST_YEAR: Final = 2199

# Spreadsheets count days from here; five digits reach from 1927 to 2173.
_SERIAL_START: Final = date(1899, 12, 30)


class Midnight(StrEnum):
    """What 00:00:00 means: no time of day (court systems store days as timestamps) or midnight."""

    DAY = "day"
    INSTANT = "instant"


@lru_cache(maxsize=65_536)
def read_time(text: str, midnight: Midnight = Midnight.DAY) -> CellTime:
    """The day or instant a cell gives; a month or a year alone is a span of days.

    Read are 2018-05-02, 20180502, 2018/5/2, 2018.5.2 and 2018年5月2日, each also with a time of
    day, instants with an offset from UTC, and the serial numbers of spreadsheets (43222 is
    2018-05-02). Everything else, days that do not exist and years outside 1949 to 2199 are a
    `DateError` that says what to write.

    >>> read_time("2018年5月2日")
    datetime.date(2018, 5, 2)
    >>> read_time("2016-06")
    Between(earliest=datetime.date(2016, 6, 1), latest=datetime.date(2016, 6, 30))
    """
    if _ISO_DAY.fullmatch(text):
        return _existing(int(text[:4]), int(text[5:7]), int(text[8:]))
    plain = normalize("NFKC", text).strip()
    if compact := _COMPACT.fullmatch(plain):
        return _existing(*(int(part) for part in compact.groups()))
    if _WITH_ZONE.fullmatch(plain):
        return _from_zone(plain, midnight)
    if day := _DAY.match(plain):
        rest = plain[day.end() :].lstrip("T ").strip()
        return _with_time(_existing(*(int(part) for part in day.groups())), rest, midnight)
    if month := _MONTH.fullmatch(plain):
        year, number = int(month[1]), int(month[2])
        if 1 <= number <= 12 and _plausible(year):
            last = monthrange(year, number)[1]
            return Between(date(year, number, 1), date(year, number, last))
    if (year_only := _YEAR.fullmatch(plain)) and _plausible(int(year_only[1])):
        return Between(date(int(year_only[1]), 1, 1), date(int(year_only[1]), 12, 31))
    if serial := _SERIAL.fullmatch(plain):
        return _from_serial(int(serial[1]), float(f"0.{serial[2] or 0}"))
    raise DateError(
        Term(
            "is no date; write it as 2018-05-02 or 2018-05-02 10:25",
            "不是可识别的日期;请写作 2018-05-02 或 2018-05-02 10:25",
        )
    )


def _plausible(year: int) -> bool:
    return FIRST_YEAR <= year <= LAST_YEAR


def _existing(year: int, month: int, day: int) -> date:
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


def _with_time(day: date, rest: str, midnight: Midnight) -> date | datetime:
    if not rest:
        return day
    time = _TIME.fullmatch(rest)
    if time is not None:
        hour, minute, second = (int(part or 0) for part in time.groups())
        if hour < 24 and minute < 60 and second < 60:
            return _at(day, hour * 3600 + minute * 60 + second, midnight)
    raise DateError(
        Term(
            "has something after the day that is no time of day; write 2018-05-02 10:25 or the "
            "day alone",
            "日期之后的内容不是时间;请写作 2018-05-02 10:25,或只写日期",
        )
    )


def _at(day: date, second: int, midnight: Midnight) -> date | datetime:
    start = datetime(day.year, day.month, day.day)  # noqa: DTZ001 # Shanghai time
    if second:
        return start + timedelta(seconds=second)
    # One second past midnight stands for it: 00:00:00 itself is read as a day everywhere.
    return day if midnight is Midnight.DAY else start + timedelta(seconds=1)


def _from_zone(text: str, midnight: Midnight) -> date | datetime:
    """An instant with its offset from UTC, converted to Shanghai wall time."""
    try:
        wall = shanghai_time(datetime.fromisoformat(text))
    except ValueError:
        raise DateError(
            Term(
                "is not an instant that exists; check day and time of day",
                "不是存在的时刻;请核对日期和时间",
            )
        ) from None
    second = wall.hour * 3600 + wall.minute * 60 + wall.second
    return _at(_existing(wall.year, wall.month, wall.day), second, midnight)


def _from_serial(days: int, fraction: float) -> date | datetime:
    day = _SERIAL_START + timedelta(days=days)
    second = round(fraction * 86_400)
    if second >= 86_400:
        day, second = day + timedelta(days=1), 0
    return _at(_existing(day.year, day.month, day.day), second, Midnight.DAY)
