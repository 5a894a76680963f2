"""Days as a notice prints them: 2月11日(星期日), 9月29日、30日, 2017年12月30日至2018年1月1日.

Owns how such a day becomes a date and what its brackets say about it. What a clause does with its
days is read in `execrules.calendars.notice_text`.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

import attrs

from execrules.calendars.festivals import Festival
from execrules.errors import NoticeError
from execrules.terms import Term

DAY: Final = r"(?:\d{1,4}年)?(?:\d{1,4}月)?\d{1,4}日(?:\([^()]*\))?"
_TO: Final = r"(?:至|到|[-—–―~]+)"
DAYS: Final = rf"{DAY}(?:(?:、|和|{_TO}){DAY})*"

_PARTS: Final = re.compile(r"(?:(\d{1,4})年)?(?:(\d{1,4})月)?(\d{1,4})日(?:\(([^()]*)\))?")
_STEPS: Final = re.compile(rf"({_TO})?({DAY})")
_WEEKDAY: Final = re.compile(r"(?:星期|周)(.*)")
_WEEKDAYS: Final = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7}
_COUNTS: Final = {sign: count for count, sign in enumerate("一二三四五六七八九十", 1)}
_AFTER_NEW_YEAR: Final = re.compile(r"(?:正月|大年)?初([一二三四五六七八九十])")
_DECEMBER: Final = 12


@attrs.frozen
class PrintedDay:
    """A date with the words in which it was printed and the festivals that its brackets place."""

    day: date
    text: str
    places: tuple[tuple[Festival, date], ...] = ()


@attrs.frozen(kw_only=True)
class Frame:
    """What a day printed without a year or a month leaves to the reader.

    `year` is that of the notice; a December in the clause on New Year's Day is the one before.
    """

    clause: Term
    year: int
    begins_in_december: Festival | None = None


def printed_days(text: str, frame: Frame, previous: date | None) -> tuple[PrintedDay, ...]:
    """Every day of a list or range, ranges filled in; *previous* lends a missing month.

    Raises `NoticeError` for a day that does not exist, that has another weekday than its brackets
    say, or for a range that ends before it begins.

    >>> frame = Frame(clause=Term("2", "二"), year=2018)
    >>> [str(found.day) for found in printed_days("2月11日(星期日)、24日(星期六)", frame, None)]
    ['2018-02-11', '2018-02-24']
    """
    found: list[PrintedDay] = []
    for step in _STEPS.finditer(text):
        if found:
            previous = found[-1].day
        day = _printed_day(step[2], frame, previous)
        if step[1]:
            found += _between(found[-1], day, frame)
        found.append(day)
    return tuple(found)


def _between(first: PrintedDay, last: PrintedDay, frame: Frame) -> Iterator[PrintedDay]:
    length = (last.day - first.day).days
    if length <= 0:
        raise NoticeError((_reversed(frame.clause, first, last),))
    for offset in range(1, length):
        day = first.day + timedelta(days=offset)
        yield PrintedDay(day, f"{day.month}月{day.day}日")


def _printed_day(text: str, frame: Frame, previous: date | None) -> PrintedDay:
    parts = _PARTS.fullmatch(text)
    assert parts is not None, text  # noqa: S101 — DAY and _PARTS are one pattern
    year, month, number, brackets = parts.groups()
    if month is None and previous is None:
        raise NoticeError((_no_month(frame.clause, text),))
    if month is None and previous is not None:
        year, month = str(previous.year), str(previous.month)
    elif year is None:
        december = int(month) == _DECEMBER and frame.begins_in_december is not None
        year = str(frame.year - 1 if december else frame.year)
    try:
        day = date(int(year), int(month), int(number))
    except (ValueError, OverflowError):
        raise NoticeError((_no_such_day(frame.clause, text),)) from None
    places: list[tuple[Festival, date]] = []
    for note in re.split("[、,]", brackets or ""):
        _check_weekday(note, day, text, frame)
        places += _placed(note, day)
    return PrintedDay(day, text, tuple(places))


def _check_weekday(note: str, day: date, text: str, frame: Frame) -> None:
    said = _WEEKDAY.fullmatch(note)
    if said is not None and _WEEKDAYS.get(said[1]) != day.isoweekday():
        raise NoticeError((_other_weekday(frame.clause, text, day),))


def _placed(note: str, day: date) -> Iterator[tuple[Festival, date]]:
    """The festival whose day follows from a note such as 农历除夕; a note on a range says none."""
    note = note.removeprefix("即").removeprefix("农历")
    new_year = _AFTER_NEW_YEAR.fullmatch(note)
    if note == "除夕":
        yield Festival.SPRING_FESTIVAL, day + timedelta(days=1)
    elif note == "春节":
        yield Festival.SPRING_FESTIVAL, day
    elif new_year is not None:
        yield Festival.SPRING_FESTIVAL, day - timedelta(days=_COUNTS[new_year[1]] - 1)
    elif note.startswith("清明"):
        yield Festival.QINGMING, day
    elif note.startswith(("五月初五", "端午")):
        yield Festival.DRAGON_BOAT, day
    elif note.startswith(("八月十五", "中秋")):
        yield Festival.MID_AUTUMN, day


def _no_such_day(clause: Term, text: str) -> Term:
    return Term(
        f"clause {clause.en}: '{text}' is no day of the calendar; compare it with the notice",
        f"条款{clause.zh}:“{text}”不是历法上的日期;请与通知原文核对",
    )


def _no_month(clause: Term, text: str) -> Term:
    return Term(
        f"clause {clause.en}: '{text}' has no month, nor has a day before it; write the month",
        f"条款{clause.zh}:“{text}”没有月份,前文也没有;请补上月份",
    )


def _other_weekday(clause: Term, text: str, day: date) -> Term:
    real = "一二三四五六日"[day.weekday()]
    return Term(
        f"clause {clause.en}: '{text}' is {day}, and that day is 星期{real}; "
        f"compare it with the notice",
        f"条款{clause.zh}:“{text}”即 {day},该日为星期{real};请与通知原文核对",
    )


def _reversed(clause: Term, first: PrintedDay, last: PrintedDay) -> Term:
    return Term(
        f"clause {clause.en}: {first.day} to {last.day} ends before it begins; "
        f"compare it with the notice",
        f"条款{clause.zh}:{first.day} 至 {last.day} 的末日早于首日;请与通知原文核对",
    )
