"""Lengths as a clerk writes them: "10 working days", "10个工作日", "3个月", and back again."""

import re
from collections.abc import Callable, Mapping
from typing import Final, TypeVar

from execrules.errors import PeriodError
from execrules.periods import (
    DayPeriod,
    Days,
    DayStart,
    Hours,
    HourStart,
    Months,
    Period,
    Roll,
    Unit,
    WorkingDays,
    Years,
)
from execrules.terms import Term

_WORDS: Final = {
    Unit.HOURS: ("hour", "hours", "小时", "个小时"),
    Unit.DAYS: ("day", "days", "calendar day", "calendar days", "日", "天", "个自然日", "自然日"),
    Unit.WORKING_DAYS: ("working day", "working days", "个工作日", "工作日"),
    Unit.MONTHS: ("month", "months", "个月"),
    Unit.YEARS: ("year", "years", "年"),
}
_UNITS: Final = {word: unit for unit, words in _WORDS.items() for word in words}
_LENGTH: Final = re.compile(r"\s*(\d{1,9})\s*(\D*\S)\s*")

_MAKE: Final[Mapping[Unit, Callable[..., DayPeriod]]] = {
    Unit.DAYS: Days, Unit.WORKING_DAYS: WorkingDays, Unit.MONTHS: Months, Unit.YEARS: Years
}  # fmt: skip


def read_length(text: str, *, roll: Roll = Roll.USUAL, start: str | None = None) -> Period:
    """The period of a length in English or Chinese units; *start* is how its first day counts.

    `same_day` or `day_after` for days and longer, `at_instant` or `next_hour` for hours. Units are
    never converted. Raises `PeriodError` for an unknown unit or a start of the other sort.

    >>> read_length("10 working days")
    WorkingDays(count=10, start=<DayStart.DAY_AFTER: 'day_after'>, roll=<Roll.USUAL: 'usual'>)
    >>> read_length("10个工作日") == read_length("10 working days")
    True
    """
    found = _LENGTH.fullmatch(text)
    unit = None if found is None else _UNITS.get(" ".join(found[2].lower().split()))
    if found is None or unit is None:
        raise PeriodError(
            Term(
                f"'{text}' is no length; write a number and a unit of hours, days, working days, "
                f"months, years, for example 10 working days",
                f"“{text}”不是期间;请写数字和单位(小时、日、个工作日、个月、年),例如 10个工作日",
            )
        )
    count = int(found[1])
    if unit is Unit.HOURS:
        return Hours(count, start=_start(HourStart, start, HourStart.NEXT_HOUR), roll=roll)
    return _MAKE[unit](count, start=_start(DayStart, start, DayStart.DAY_AFTER), roll=roll)


_S = TypeVar("_S", DayStart, HourStart)


def _start(kind: type[_S], text: str | None, usual: _S) -> _S:
    if text is None:
        return usual
    for member in kind:
        if member == text:
            return member
    allowed = " | ".join(kind)
    raise PeriodError(
        Term(
            f"a length in this unit cannot start at '{text}'; allowed: {allowed}",
            f"该单位的期间不能以“{text}”起算;可用:{allowed}",
        )
    )


def written_length(period: Period) -> dict[str, str]:
    """The keys that say *period*: `period`, and `roll` and `start` where they are not as usual.

    >>> written_length(Days(1, roll=Roll.NONE))
    {'period': '1 day', 'roll': 'none'}
    """
    keys = {"period": period.term.en}
    if period.roll is not Roll.USUAL:
        keys["roll"] = period.roll.value
    if period.start not in (DayStart.DAY_AFTER, HourStart.NEXT_HOUR):
        keys["start"] = period.start.value
    return keys
