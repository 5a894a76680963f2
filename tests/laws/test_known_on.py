"""Deadlines as they were known before and after a notice changed, against an independent walk.

The walk takes the days off and worked of `oracle` as they stand and undoes by hand what one later
notice did: the clauses are transcribed here from the notices of 2002, 2018 and 2019.
"""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

import oracle
from execrules import china_calendar

DAY = timedelta(days=1)


def days(text: str) -> set[date]:
    """Days written month-day, of one year: "2019: 04-28 05-01"."""
    year, _, places = text.partition(": ")
    return {date.fromisoformat(f"{year}-{place}") for place in places.split()}


class Before:
    """The calendar before a notice: its days off and worked taken back, the older ones put in."""

    def __init__(self, *, undone: set[date], off: set[date], worked: set[date]) -> None:
        now_off, now_worked = oracle.arranged_days()
        self.off = now_off - undone | off
        self.worked = now_worked - undone | worked

    def is_working(self, day: date) -> bool:
        return day in self.worked or (day not in self.off and day.isoweekday() <= 5)

    def walk(self, start: date, count: int) -> date:
        day = start
        while count:
            day += DAY
            count -= self.is_working(day)
        return day


# 2019: "5月1日放假" (2018-12-04); then 1 to 4 May off, 28 April and 5 May worked (2019-03-22).
LABOUR_2019 = Before(
    undone=days("2019: 05-01 05-02 05-03 05-04 04-28 05-05"), off=days("2019: 05-01"), worked=set()
)
# 2020: 24 to 30 January off, 19 January and 1 February worked (2019-11-21); then to 2 February off.
SPRING_2020 = Before(undone=days("2020: 01-31 02-01 02-02"), off=set(), worked=days("2020: 02-01"))
# 2003: 1 to 7 May off, 26 and 27 April worked; then 1 to 5 May off and nothing worked (2003-04-21).
SARS_2003 = Before(
    undone=set(),
    off=days("2003: 05-01 05-02 05-03 05-04 05-05 05-06 05-07"),
    worked=days("2003: 04-26 04-27"),
)


def year(number: int) -> Iterator[date]:
    day = date(number, 1, 1)
    while day.year == number:
        yield day
        day += DAY


@pytest.mark.parametrize(
    ("before", "last_day_before", "number"),
    [
        (LABOUR_2019, date(2019, 3, 21), 2019),
        (SPRING_2020, date(2020, 1, 25), 2020),
        (SARS_2003, date(2003, 4, 20), 2003),
    ],
    ids=["2019", "2020", "2003"],
)
def test_every_day_of_the_year_as_known_before_the_change(
    before: Before, last_day_before: date, number: int
) -> None:
    then = china_calendar(known_on=last_day_before)
    now = china_calendar(known_on=last_day_before + DAY)
    # The notice for the next year was not known either; it reaches back into late December.
    for day in year(number):
        if day < then.uncertain_from:
            assert then.is_working_day(day) is before.is_working(day), day
            assert now.is_working_day(day) is oracle.is_working(day), day


@pytest.mark.parametrize("count", [22, 30])
def test_in_2019_twelve_starting_days_move_and_seven_of_them_earlier(count: int) -> None:
    then, now = (
        china_calendar(known_on=date(2019, 3, 21)),
        china_calendar(known_on=date(2019, 3, 22)),
    )
    starts = [day for day in year(2019) if day < date(2019, 11, 1)]
    walked = [
        (LABOUR_2019.walk(day, count), oracle.walk_working_days(day, count)) for day in starts
    ]

    assert walked == [
        (then.add_working_days(day, count), now.add_working_days(day, count)) for day in starts
    ]
    assert sum(old != new for old, new in walked) == 12
    assert sum(new < old for old, new in walked) == 7


@pytest.mark.parametrize(
    ("start", "count", "known_on", "due"),
    [
        # Monday 29 and Tuesday 30 April; then Sunday 28 and Monday 29 April.
        (date(2019, 4, 26), 2, date(2018, 12, 31), date(2019, 4, 30)),
        (date(2019, 4, 26), 2, date(2019, 3, 22), date(2019, 4, 29)),
        # 19, 22 to 26, 29, 30 April, 2 and 3 May; then 28 April counts, 2 to 4 May do not.
        (date(2019, 4, 18), 10, date(2018, 12, 31), date(2019, 5, 3)),
        (date(2019, 4, 18), 10, date(2019, 3, 22), date(2019, 5, 5)),
        # 21 to 23 and 31 January, Saturday 1 February; then 21 to 23 January, 3 and 4 February.
        (date(2020, 1, 20), 5, date(2020, 1, 20), date(2020, 2, 1)),
        (date(2020, 1, 20), 5, date(2020, 1, 26), date(2020, 2, 4)),
        # 26 and 27 April 2003, a weekend that was to be worked; then Monday 28 and Tuesday 29.
        (date(2003, 4, 25), 2, date(2003, 4, 20), date(2003, 4, 27)),
        (date(2003, 4, 25), 2, date(2003, 4, 21), date(2003, 4, 29)),
        # 29, 30 April, 8, 9 and Monday 12 May; then 29, 30 April, 6, 7 and 8 May.
        (date(2003, 4, 28), 5, date(2003, 4, 20), date(2003, 5, 12)),
        (date(2003, 4, 28), 5, date(2003, 4, 21), date(2003, 5, 8)),
    ],
)
def test_due_days_counted_by_hand(start: date, count: int, known_on: date, due: date) -> None:
    assert china_calendar(known_on=known_on).add_working_days(start, count) == due
