"""Holidays of a part of the citizens are told and change nothing."""

from datetime import date, datetime, timedelta

import pytest

import oracle
from execrules import china_calendar
from execrules.calendars.festivals import Festival
from execrules.calendars.half_days import PARTIAL_HOLIDAYS, partial_holidays
from execrules.errors import DateError


@pytest.mark.parametrize(
    ("day", "code", "zh"),
    [
        (date(2018, 3, 8), "womens_day", "妇女放假半天"),
        (date(2018, 5, 4), "youth_day", "14周岁以上的青年放假半天"),
        (date(2018, 6, 1), "childrens_day", "不满14周岁的少年儿童放假1天"),
        (date(2018, 8, 1), "army_day", "现役军人放假半天"),
    ],
)
def test_the_four_of_article_three(day: date, code: str, zh: str) -> None:
    [found] = partial_holidays(day)

    assert (found.code, found.who.zh) == (code, zh)
    assert found.term.en


def test_no_other_day_has_one() -> None:
    days = [date(2018, 1, 1) + timedelta(days=n) for n in range(365)]

    assert sum(len(partial_holidays(day)) for day in days) == len(PARTIAL_HOLIDAYS) == 4


def test_they_make_no_day_a_rest_day() -> None:
    """A weekday among them that is off is a 4 May within the days off for Labour Day."""
    days = [date(y, m, d) for y in range(2001, 2027) for m, d in ((3, 8), (5, 4), (6, 1), (8, 1))]
    off = [day for day in days if day.isoweekday() <= 5 and not oracle.is_working(day)]

    assert {(day.month, day.day) for day in off} == {(5, 4)}
    assert all(china_calendar().day(day).festivals == (Festival.LABOUR_DAY,) for day in off)
    assert len([day for day in days if china_calendar().is_working_day(day)]) > 60


def test_before_the_regulation_nothing_is_said() -> None:
    assert partial_holidays(date(1999, 3, 8)) == ()


def test_an_instant_is_refused() -> None:
    with pytest.raises(DateError):
        partial_holidays(datetime(2018, 3, 8))
