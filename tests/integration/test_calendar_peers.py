"""Every day against two independent libraries; each difference is adjudicated here, one by one."""

from datetime import date, timedelta

import chinese_calendar
import holidays
import pytest
from holidays.calendars.chinese import _ChineseLunisolar

from execrules.calendars.china import china_calendar
from execrules.calendars.festivals import Festival
from execrules.calendars.notices import bundled_notices
from execrules.calendars.working_days import DayKind

# The notice of 2003-04-21 shortened the holiday because of SARS; `holidays` has the plan before it.
SARS = {
    date(2003, 4, 26): False,
    date(2003, 4, 27): False,
    date(2003, 5, 6): True,
    date(2003, 5, 7): True,
}
# 国办发明电〔2005〕35号: "12月31日(星期六)上班"; `chinese_calendar` forgot the year before.
NEW_YEAR_2006 = {date(2005, 12, 31): True}


def days(first: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((date(2026, 12, 31) - first).days + 1)]


def is_plain(name: str) -> bool:
    """Whether `holidays` gives this name to a public holiday itself, not to a moved day."""
    return not any(mark in name for mark in ("补假", "休息日", "延长"))


@pytest.fixture(scope="module")
def vacanza() -> holidays.HolidayBase:
    return holidays.country_holidays("CN", years=range(2001, 2028), language="zh_CN")


def test_working_days_of_holidays_differ_on_four_days(vacanza: holidays.HolidayBase) -> None:
    calendar = china_calendar()
    differing = {
        day: calendar.is_working_day(day)
        for day in days(date(2001, 1, 1))
        if calendar.is_working_day(day) != vacanza.is_working_day(day)
    }

    assert differing == SARS


def test_working_days_of_chinese_calendar_differ_on_one_day() -> None:
    calendar = china_calendar()
    differing = {
        day: calendar.is_working_day(day)
        for day in days(date(2004, 1, 1))
        if calendar.is_working_day(day) != chinese_calendar.is_workday(day)
    }

    assert differing == NEW_YEAR_2006


def test_public_holidays_are_the_plain_names_of_holidays(vacanza: holidays.HolidayBase) -> None:
    calendar = china_calendar()
    plain = {
        day
        for day, names in vacanza.items()
        if day.year < 2027 and any(is_plain(name) for name in names.split("; "))
    }

    assert plain == {
        day for day in days(date(2001, 1, 1)) if calendar.day(day).kind is DayKind.HOLIDAY
    }


@pytest.mark.parametrize(
    ("festival", "computed"),
    [
        (Festival.SPRING_FESTIVAL, "lunar_new_year_date"),
        (Festival.DRAGON_BOAT, "dragon_boat_date"),
        (Festival.MID_AUTUMN, "mid_autumn_date"),
        (Festival.QINGMING, "qingming_date"),
    ],
)
def test_festival_dates_are_those_of_the_lunar_and_solar_calendar(
    festival: Festival, computed: str
) -> None:
    lunisolar = _ChineseLunisolar()
    ours = {day.year: day for code, day in bundled_notices().festival_dates if code is festival}

    assert ours == {year: getattr(lunisolar, computed)(year)[0] for year in range(2001, 2027)}
