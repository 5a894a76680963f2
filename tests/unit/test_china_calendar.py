"""The bundled calendar against numbers and days transcribed from the notices by hand."""

from collections import Counter
from datetime import date, datetime, timedelta
from hashlib import sha256

import pytest

import oracle
from execrules.calendars.china import china_calendar
from execrules.calendars.festivals import Festival
from execrules.calendars.notices import bundled_notices
from execrules.calendars.working_days import DayKind
from execrules.errors import CoverageError, DateError

# Year: working days, public holidays (dates), adjusted rest days, make-up days, by calendar date.
COUNTS = {
    2001: (253, 10, 6, 8),
    2002: (249, 10, 8, 6),
    2003: (251, 10, 7, 4),
    2004: (252, 10, 11, 6),
    2005: (251, 10, 10, 7),
    2006: (251, 10, 10, 8),
    2007: (249, 10, 10, 7),
    2008: (251, 11, 7, 5),
    2009: (250, 10, 10, 6),
    2010: (250, 11, 13, 8),
    2011: (250, 11, 9, 6),
    2012: (249, 11, 11, 6),
    2013: (250, 11, 14, 12),
    2014: (250, 11, 8, 5),
    2015: (249, 12, 10, 5),
    2016: (250, 11, 9, 6),
    2017: (249, 11, 9, 5),
    2018: (250, 11, 9, 7),
    2019: (250, 11, 6, 6),
    2020: (249, 10, 13, 6),
    2021: (250, 11, 13, 7),
    2022: (249, 11, 12, 7),
    2023: (249, 11, 10, 7),
    2024: (251, 11, 10, 8),
    2025: (248, 13, 6, 5),
    2026: (248, 13, 9, 6),
}


def days() -> list[date]:
    return [date(2001, 1, 1) + timedelta(days=offset) for offset in range(9496)]


def test_the_calendar_covers_2001_to_2026() -> None:
    calendar = china_calendar()

    assert (calendar.name, calendar.first, calendar.last) == (
        "PRC", date(2001, 1, 1), date(2026, 12, 31),
    )  # fmt: skip
    assert calendar.uncertain_from == date(2026, 12, 26)
    assert bundled_notices().last == calendar.last


@pytest.mark.parametrize("year", COUNTS)
def test_counts_of_each_year(year: int) -> None:
    calendar = china_calendar()
    kinds = Counter(calendar.day(day).kind for day in days() if day.year == year)

    assert COUNTS[year] == (
        kinds[DayKind.WEEKDAY] + kinds[DayKind.MAKEUP],
        kinds[DayKind.HOLIDAY],
        kinds[DayKind.ADJUSTED_REST],
        kinds[DayKind.MAKEUP],
    )


def test_counts_of_all_days() -> None:
    assert Counter(china_calendar().kinds) == {
        DayKind.HOLIDAY: 282,
        DayKind.ADJUSTED_REST: 250,
        DayKind.MAKEUP: 169,
        DayKind.WEEKEND: 2466,
        DayKind.WEEKDAY: 6329,
    }


def test_every_day_agrees_with_a_separate_reading_of_the_notices() -> None:
    calendar = china_calendar()

    assert [day for day in days() if calendar.is_working_day(day) != oracle.is_working(day)] == []


@pytest.mark.parametrize(
    ("day", "kind", "festivals", "notice"),
    [
        (date(2001, 1, 1), DayKind.HOLIDAY, {Festival.NEW_YEAR}, None),
        (date(2001, 12, 29), DayKind.MAKEUP, {Festival.NEW_YEAR}, "2002"),
        (date(2003, 4, 26), DayKind.WEEKEND, set(), None),
        (date(2003, 5, 5), DayKind.ADJUSTED_REST, {Festival.LABOUR_DAY}, "2003-labour-day"),
        (date(2003, 5, 6), DayKind.WEEKDAY, set(), None),
        (date(2005, 12, 31), DayKind.MAKEUP, {Festival.NEW_YEAR}, "2006"),
        (date(2007, 12, 31), DayKind.ADJUSTED_REST, {Festival.NEW_YEAR}, "2008"),
        (date(2008, 2, 6), DayKind.HOLIDAY, {Festival.SPRING_FESTIVAL}, "2008"),
        (date(2009, 10, 3), DayKind.HOLIDAY, {Festival.NATIONAL_DAY, Festival.MID_AUTUMN}, "2009"),
        (
            date(2009, 10, 6),
            DayKind.ADJUSTED_REST,
            {Festival.NATIONAL_DAY, Festival.MID_AUTUMN},
            "2009",
        ),
        (date(2012, 6, 23), DayKind.HOLIDAY, {Festival.DRAGON_BOAT}, "2012"),
        (date(2013, 10, 12), DayKind.MAKEUP, {Festival.NATIONAL_DAY}, "2013"),
        (date(2014, 1, 30), DayKind.WEEKDAY, set(), None),
        (date(2015, 9, 3), DayKind.HOLIDAY, {Festival.VICTORY_DAY_2015}, "2015-victory-day"),
        (date(2015, 9, 4), DayKind.ADJUSTED_REST, {Festival.VICTORY_DAY_2015}, "2015-victory-day"),
        (date(2016, 5, 2), DayKind.ADJUSTED_REST, {Festival.LABOUR_DAY}, "2016"),
        (date(2018, 9, 29), DayKind.MAKEUP, {Festival.NATIONAL_DAY}, "2018"),
        (date(2018, 12, 31), DayKind.ADJUSTED_REST, {Festival.NEW_YEAR}, "2019"),
        (date(2019, 5, 2), DayKind.ADJUSTED_REST, {Festival.LABOUR_DAY}, "2019-labour-day"),
        (date(2020, 1, 19), DayKind.MAKEUP, {Festival.SPRING_FESTIVAL}, "2020"),
        (
            date(2020, 1, 31),
            DayKind.ADJUSTED_REST,
            {Festival.SPRING_FESTIVAL},
            "2020-spring-festival",
        ),
        (date(2020, 2, 1), DayKind.WEEKEND, set(), "2020-spring-festival"),
        (date(2020, 10, 1), DayKind.HOLIDAY, {Festival.NATIONAL_DAY, Festival.MID_AUTUMN}, "2020"),
        (date(2024, 2, 9), DayKind.WEEKDAY, set(), None),
        (date(2025, 1, 28), DayKind.HOLIDAY, {Festival.SPRING_FESTIVAL}, "2025"),
        (date(2025, 5, 2), DayKind.HOLIDAY, {Festival.LABOUR_DAY}, "2025"),
        (date(2026, 2, 14), DayKind.MAKEUP, {Festival.SPRING_FESTIVAL}, "2026"),
        (date(2026, 4, 6), DayKind.ADJUSTED_REST, {Festival.QINGMING}, "2026"),
    ],
)
def test_single_days(
    day: date, kind: DayKind, festivals: set[Festival], notice: str | None
) -> None:
    found = china_calendar().day(day)

    assert (found.kind, set(found.festivals)) == (kind, festivals)
    assert (found.notice.id if found.notice else None) == notice


@pytest.mark.parametrize(
    ("day", "number"),
    [
        (date(2001, 1, 1), "国务院令第270号"),
        (date(2008, 2, 6), "国务院令第513号"),
        (date(2014, 1, 31), "国务院令第644号"),
        (date(2025, 5, 2), "国务院令第795号"),
    ],
)
def test_a_public_holiday_names_its_law(day: date, number: str) -> None:
    law = china_calendar().day(day).law

    assert law is not None
    assert law.number == number


def test_a_moved_rest_day_has_no_law_of_its_own() -> None:
    assert china_calendar().day(date(2016, 5, 2)).law is None


@pytest.mark.parametrize("day", [date(2000, 12, 31), date(2027, 1, 1)])
def test_years_without_a_notice_are_not_guessed(day: date) -> None:
    with pytest.raises(CoverageError, match="calendar 'PRC'"):
        china_calendar().is_working_day(day)


def test_an_addition_that_crosses_the_end_is_refused() -> None:
    """30 working days after 25 December 2026 lie in a year that nobody has arranged."""
    with pytest.raises(CoverageError):
        china_calendar().add_working_days(date(2026, 12, 25), 30)


@pytest.mark.parametrize(
    ("known_on", "expected"),
    [
        (date(2018, 12, 4), date(2019, 4, 30)),
        (date(2019, 3, 21), date(2019, 4, 30)),
        (date(2019, 3, 22), date(2019, 4, 29)),
        (None, date(2019, 4, 29)),
    ],
)
def test_labour_day_2019_as_known_before_and_after_it_was_changed(
    known_on: date | None, expected: date
) -> None:
    """Two working days after Friday 26 April 2019: 28 April became a working Sunday."""
    assert china_calendar(known_on=known_on).add_working_days(date(2019, 4, 26), 2) == expected


@pytest.mark.parametrize(
    ("known_on", "day", "kind"),
    [
        (date(2003, 4, 20), date(2003, 4, 26), DayKind.MAKEUP),
        (date(2003, 4, 20), date(2003, 5, 7), DayKind.ADJUSTED_REST),
        (date(2003, 4, 21), date(2003, 5, 7), DayKind.WEEKDAY),
        (date(2015, 5, 12), date(2015, 9, 3), DayKind.WEEKDAY),
        (date(2015, 5, 13), date(2015, 9, 3), DayKind.HOLIDAY),
        (date(2020, 1, 20), date(2020, 1, 31), DayKind.WEEKDAY),
        (date(2020, 1, 20), date(2020, 2, 1), DayKind.MAKEUP),
        (date(2020, 1, 26), date(2020, 2, 1), DayKind.WEEKEND),
        (date(2018, 12, 3), date(2018, 12, 29), DayKind.WEEKEND),
        (date(2018, 12, 4), date(2018, 12, 29), DayKind.MAKEUP),
    ],
)
def test_days_as_known_on_another_day(known_on: date, day: date, kind: DayKind) -> None:
    assert china_calendar(known_on=known_on).day(day).kind is kind


@pytest.mark.parametrize(
    ("known_on", "last", "uncertain_from"),
    [
        (date(2001, 1, 2), date(2001, 12, 31), date(2001, 12, 29)),
        (date(2005, 12, 15), date(2005, 12, 31), date(2005, 12, 31)),
        (date(2018, 12, 3), date(2018, 12, 31), date(2018, 12, 29)),
        (date(2018, 12, 4), date(2019, 12, 31), date(2019, 12, 28)),
        (date(2025, 11, 3), date(2025, 12, 31), date(2025, 12, 27)),
        (date(2025, 11, 4), date(2026, 12, 31), date(2026, 12, 26)),
    ],
)
def test_what_is_known_ends_with_the_last_year_that_has_a_notice(
    known_on: date, last: date, uncertain_from: date
) -> None:
    calendar = china_calendar(known_on=known_on)

    assert (calendar.last, calendar.uncertain_from) == (last, uncertain_from)


@pytest.mark.parametrize("year", range(2001, 2026))
def test_the_next_notice_never_moved_a_day_before_the_uncertain_ones(year: int) -> None:
    """Compared with the calendar of a year later, which knows the notice for the next year."""
    before = china_calendar(known_on=date(year, 10, 1))
    uncertain = before.uncertain_from - before.first
    settled = before.kinds[: uncertain.days]

    assert china_calendar(known_on=date(year + 1, 1, 2)).kinds[: uncertain.days] == settled


def test_the_same_notices_give_the_same_calendar() -> None:
    """Equal, so that tables made for one serve the other; each says as of when it was asked."""
    then = china_calendar(known_on=date(2026, 6, 1))

    assert then == china_calendar()
    assert then is china_calendar(known_on=date(2026, 6, 1))
    assert (then.known_on, china_calendar().known_on) == (date(2026, 6, 1), None)


def test_a_calendar_cites_its_name_its_version_and_the_day_of_knowledge() -> None:
    assert china_calendar(known_on=date(2026, 6, 1)).as_dict() == {
        "name": "PRC", "version": china_calendar().version, "known_on": "2026-06-01",
        "uncertain_from": "2026-12-26",
    }  # fmt: skip
    assert china_calendar().as_dict()["known_on"] is None


def test_before_the_first_notice_nothing_is_known() -> None:
    with pytest.raises(DateError, match="pass a day from 2001-01-02 on"):
        china_calendar(known_on=date(2001, 1, 1))


def test_the_day_of_knowledge_is_a_plain_date() -> None:
    with pytest.raises(DateError):
        china_calendar(known_on=datetime(2019, 3, 22))


def test_the_version_is_a_hash_of_every_day_and_its_kind() -> None:
    """Twelve hexadecimal digits that another program can work out from the exported table."""
    prc = china_calendar()
    days = (prc.first + timedelta(days=n) for n in range((prc.last - prc.first).days + 1))
    lines = "".join(f"{day} {prc.day(day).kind.value}\n" for day in days)
    assert prc.version == sha256(lines.encode()).hexdigest()[:12]
