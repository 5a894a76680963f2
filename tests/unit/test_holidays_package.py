"""Years of the package `holidays`: only on request, and only those whose moved days it lists."""

from collections.abc import Callable
from datetime import date
from typing import Any

import holidays
import pytest

from execrules import CoverageError
from execrules.calendars.china import china_calendar
from execrules.calendars.festivals import Festival
from execrules.calendars.holidays_package import festival_dates, from_holidays
from execrules.calendars.notice_text import read_notice_text
from execrules.calendars.notices import AddedNotices, Evidence, bundled_notices
from execrules.calendars.working_days import DayKind
from execrules.errors import NoticeError
from invented import INVENTED_2027, checked

TABLE = "holidays.countries.china.ChinaStaticHolidays.special_public_holidays"

# The invented year of the tests of added notices, as the package would list it: (day off, worked).
ROWS_2027 = (
    (2, 11, 1, 31),
    (2, 12, 2, 20),
    (5, 5, 5, 8),
    (10, 6, 9, 26),
    (10, 7, 10, 9),
)

Listing = Callable[..., None]


@pytest.fixture
def listing(monkeypatch: pytest.MonkeyPatch) -> Listing:
    """Gives the package further rows: a later version of it."""
    known = dict(holidays.country_holidays("CN").special_public_holidays)

    # Any: rows of the package's table, of four or five numbers, or three with a name.
    def listed(rows: dict[int, tuple[tuple[Any, ...], ...]]) -> None:
        more = {year: (*known.get(year, ()), *added) for year, added in rows.items()}
        monkeypatch.setattr(TABLE, {**known, **more})

    return listed


def test_the_package_of_today_lists_no_later_year() -> None:
    """It computes 2027 all the same, which is not taken."""
    assert date(2027, 2, 9) in holidays.country_holidays("CN", years=2027)
    assert from_holidays().notices == ()
    assert china_calendar(beyond=from_holidays()) is china_calendar()
    with pytest.raises(CoverageError):
        china_calendar(beyond=from_holidays()).is_working_day(date(2027, 2, 9))


def test_a_listed_year_is_taken_on_request_alone(listing: Listing) -> None:
    listing({2027: ROWS_2027})

    assert china_calendar().last == date(2026, 12, 31)
    assert china_calendar(beyond=from_holidays()).last == date(2027, 12, 31)


def test_a_listed_year_is_what_the_notice_with_its_days_would_give(listing: Listing) -> None:
    """The same 365 days, hence the same fingerprint, from two independent descriptions."""
    listing({2027: ROWS_2027})
    notice = checked(INVENTED_2027)
    announced = china_calendar(
        notices=[AddedNotices(notices=(notice.notice,), festival_dates=notice.festival_dates)]
    )
    adopted = china_calendar(beyond=from_holidays())

    assert adopted.kinds == announced.kinds
    assert adopted.version == announced.version != china_calendar().version
    assert adopted.uncertain_from == date(2027, 12, 25)


def test_each_day_names_the_package_and_its_version(listing: Listing) -> None:
    listing({2027: ROWS_2027})
    calendar = china_calendar(beyond=from_holidays())
    day = calendar.day(date(2027, 9, 26))

    assert day.kind is DayKind.MAKEUP
    assert day.festivals == (Festival.NATIONAL_DAY,)
    assert day.notice is not None
    assert (day.notice.title, day.notice.number) == (f"holidays {holidays.__version__}", None)  # type: ignore[attr-defined] # not re-exported
    assert {clause.evidence for clause in day.notice.clauses} == {Evidence.PACKAGE}
    assert calendar.day(date(2026, 10, 1)).notice == china_calendar().day(date(2026, 10, 1)).notice


def test_december_of_the_year_before_comes_along(listing: Listing) -> None:
    """Invented: 31 December 2026, a Thursday, off; Sunday the 27th worked."""
    listing({2026: ((12, 31, 12, 27),), 2027: ROWS_2027})
    calendar = china_calendar(beyond=from_holidays())

    assert calendar.day(date(2026, 12, 31)).kind is DayKind.ADJUSTED_REST
    assert calendar.day(date(2026, 12, 27)).kind is DayKind.MAKEUP
    assert calendar.day(date(2026, 12, 31)).festivals == (Festival.NEW_YEAR,)


def test_a_make_up_day_of_the_year_before_comes_along(listing: Listing) -> None:
    """Invented: 4 January 2027, a Monday, off; Saturday 26 December 2026 worked."""
    listing({2027: (*ROWS_2027, (1, 4, 12, 26, 2026))})
    calendar = china_calendar(beyond=from_holidays())

    assert calendar.day(date(2027, 1, 4)).kind is DayKind.ADJUSTED_REST
    assert calendar.day(date(2026, 12, 26)).kind is DayKind.MAKEUP


def test_december_of_a_listed_year_waits_for_the_next(listing: Listing) -> None:
    listing({2027: (*ROWS_2027, (12, 31, 12, 26))})

    assert china_calendar(beyond=from_holidays()).day(date(2027, 12, 31)).kind is DayKind.WEEKDAY


def test_a_year_that_does_not_balance_is_refused(listing: Listing) -> None:
    """A third day declared for the invented year: nothing is given for it."""
    listing({2027: (*ROWS_2027, (3, 1, "a day"))})

    with pytest.raises(NoticeError, match="notices of 2027 give 19 weekdays off"):
        china_calendar(beyond=from_holidays())


def test_a_notice_stands_before_the_package(listing: Listing) -> None:
    listing({2027: ROWS_2027})
    notice = checked(INVENTED_2027)
    added = AddedNotices(notices=(notice.notice,), festival_dates=notice.festival_dates)
    calendar = china_calendar(notices=[added], beyond=from_holidays())

    assert calendar is china_calendar(notices=[added])


def test_a_year_after_a_gap_is_not_taken(listing: Listing) -> None:
    listing({2028: ((1, 26, 2, 5),)})

    assert [notice.year for notice in from_holidays().notices] == [2028]
    assert china_calendar(beyond=from_holidays()) is china_calendar()


def test_an_adopted_year_counts_as_known_from_the_day_before_it_begins(listing: Listing) -> None:
    """When the package learned of it nobody can say."""
    listing({2027: ROWS_2027})
    beyond = from_holidays()

    assert china_calendar(date(2026, 12, 30), beyond=beyond).last == date(2026, 12, 31)
    assert china_calendar(date(2026, 12, 31), beyond=beyond).last == date(2027, 12, 31)


@pytest.mark.parametrize("year", range(2008, 2027))
def test_computed_festivals_agree_with_the_library(year: int) -> None:
    """The package names 清明, 端午 and 中秋 from 2008 on, when they became holidays."""
    known = {(f, day) for f, day in bundled_notices().festival_dates if day.year == year}

    assert set(festival_dates(year)) == known


def test_festivals_do_not_depend_on_the_language_of_the_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for language in ("LANGUAGE", "LC_ALL", "LANG"):
        monkeypatch.setenv(language, "th_TH.UTF-8")

    assert dict(festival_dates(2027))[Festival.SPRING_FESTIVAL] == date(2027, 2, 6)


def test_a_year_before_the_festivals_were_holidays_is_refused() -> None:
    with pytest.raises(NoticeError, match="has no Qingming Festival for 2007"):
        festival_dates(2007)


def test_reading_a_notice_of_a_bundled_year_asks_no_package(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "holidays", None)

    assert read_notice_text(INVENTED_2027).year == 2027
    assert china_calendar().last == date(2026, 12, 31)
