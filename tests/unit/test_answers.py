"""Every day of 2001 to 2026 against clauses transcribed from the wording of the notices.

The answer file was written from the notices and not from the library's data; this reading of it is
its own and uses nothing of the library.
"""

import csv
import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import attrs
import pytest

from execrules.calendars.china import china_calendar
from execrules.calendars.notices import bundled_notices

ANSWERS = Path(__file__).parents[1] / "data" / "answers" / "clauses.csv"
FIRST, LENGTH = date(2001, 1, 1), 9496
DAY = re.compile(r"(至)?(?:(\d{4})年)?(?:(\d+)月)?(\d+)日")
CODES = {
    "元旦": "new_year",
    "春节": "spring_festival",
    "清明节": "qingming",
    "劳动节": "labour_day",
    "五一": "labour_day",
    "端午节": "dragon_boat",
    "中秋节": "mid_autumn",
    "国庆节": "national_day",
    "十一": "national_day",
    "抗战胜利70周年纪念日": "victory_day_2015",
}


@attrs.frozen
class Answer:
    """A row of the file."""

    notice: str
    clause: str
    off: frozenset[date]
    worked: frozenset[date]
    effect: str
    address: str

    @property
    def year(self) -> int:
        return int(self.notice[:4])


def days(text: str, year: int) -> Iterator[date]:
    """1月24日至30日, 4月5日、4月7日, 2001年12月29日、30日."""
    last, month = None, ""
    for to, other_year, other_month, number in DAY.findall(text):
        year, month = int(other_year or year), other_month or month
        day = date(year, int(month), int(number))
        while to and last is not None and last + timedelta(days=1) < day:
            last += timedelta(days=1)
            yield last
        yield day
        last = day


@cache
def answers() -> tuple[Answer, ...]:
    with ANSWERS.open(encoding="utf-8", newline="") as file:
        return tuple(
            Answer(
                row["notice"],
                row["clause"],
                frozenset(days(row["off"], int(row["notice"][:4]))),
                frozenset(days(row["worked"], int(row["notice"][:4]))),
                row["effect"],
                row["address"],
            )
            for row in csv.DictReader(file)
        )


def standing() -> list[Answer]:
    """The clauses as later notices left them."""
    found: list[Answer] = []
    for answer in answers():
        for place, earlier in enumerate(found):
            same = CODES[earlier.clause.split("、")[0]] == CODES[answer.clause.split("、")[0]]
            if not (same and earlier.year == answer.year and answer.effect):
                continue
            if answer.effect == "代替":
                found[place] = attrs.evolve(earlier, off=frozenset(), worked=frozenset())
            else:
                found[place] = attrs.evolve(earlier, worked=earlier.worked - answer.off)
        found.append(answer)
    return found


def test_a_list_of_days_is_read_as_it_is_written() -> None:
    assert list(days("2001年12月29日、30日", 2002)) == [date(2001, 12, 29), date(2001, 12, 30)]
    assert list(days("2007年12月30日至2008年1月1日", 2008)) == [
        date(2007, 12, 30), date(2007, 12, 31), date(2008, 1, 1),
    ]  # fmt: skip
    assert list(days("4月5日、4月7日", 2014)) == [date(2014, 4, 5), date(2014, 4, 7)]


def test_the_file_holds_every_notice() -> None:
    """26 yearly notices, and those of 2003, 2015, 2019 and 2020 that changed one."""
    names = dict.fromkeys(answer.notice for answer in answers())

    assert [name for name in names if len(name) == 4] == [str(year) for year in range(2001, 2027)]
    assert [name for name in names if len(name) > 4] == [
        "2003-04-21", "2015-05-13", "2019-03-22", "2020-01-26",
    ]  # fmt: skip


def test_every_clause_has_an_address_but_for_those_without_a_text() -> None:
    without = [(answer.notice, answer.clause) for answer in answers() if not answer.address]

    assert without == [
        ("2002", "春节"), ("2003", "元旦"), ("2003", "春节"), ("2003", "五一"), ("2003", "十一"),
    ]  # fmt: skip


def test_every_day_is_worked_or_not_as_the_wording_says() -> None:
    """9,496 days; New Year's Day of 2001 is a holiday by law alone."""
    off = {day for answer in standing() for day in answer.off} | {date(2001, 1, 1)}
    worked = {day for answer in standing() for day in answer.worked}
    calendar = china_calendar()
    every = [FIRST + timedelta(days=offset) for offset in range(LENGTH)]

    def works(day: date) -> bool:
        return day in worked or (day.isoweekday() < 6 and day not in off)

    assert every[-1] == date(2026, 12, 31) == calendar.last
    assert [day for day in every if calendar.is_working_day(day) != works(day)] == []


@pytest.mark.parametrize("year", range(2001, 2027))
def test_every_clause_of_a_year_agrees(year: int) -> None:
    """Festival by festival, superseded clauses included, in the order of the notices."""
    known = [
        ("+".join(clause.festivals), frozenset(clause.days_off()), frozenset(clause.worked))
        for notice in bundled_notices().notices
        if notice.year == year
        for clause in notice.clauses
    ]
    transcribed = [
        ("+".join(CODES[name] for name in answer.clause.split("、")), answer.off, answer.worked)
        for answer in answers()
        if answer.year == year
    ]

    assert known == transcribed
