"""Calendars continued into years without a notice; every date here was worked out by hand."""

import json
import os
import subprocess
import sys
from datetime import date, timedelta

import pytest

from execrules import (
    LocalDocument,
    MissingReason,
    Overlay,
    Record,
    Verdict,
    check,
    explain,
    overlaid,
    rule_set,
)
from execrules.calendars.china import china_calendar
from execrules.calendars.festivals import Festival
from execrules.calendars.holidays_package import festival_dates
from execrules.calendars.notices import bundled_notices
from execrules.calendars.projections import SOURCE, is_projected, projection
from execrules.calendars.transfers import blocks_of, moved_clauses, swaps_of
from execrules.calendars.working_days import Alternative, DayKind, WorkingDayCalendar
from execrules.due_ranges import due_range
from execrules.errors import CoverageError, DateError, NoticeError
from execrules.periods import WorkingDays
from execrules.terms import Language, Term

PRC = china_calendar()
PROJECTED = china_calendar(beyond=projection())
BY_YEAR = {
    int(other.title.en.removeprefix("as in ")): other.calendar for other in PROJECTED.alternatives
}

STATUTORY_2027 = {
    date(2027, 1, 1): Festival.NEW_YEAR,
    date(2027, 2, 5): Festival.SPRING_FESTIVAL,
    date(2027, 2, 6): Festival.SPRING_FESTIVAL,
    date(2027, 2, 7): Festival.SPRING_FESTIVAL,
    date(2027, 2, 8): Festival.SPRING_FESTIVAL,
    date(2027, 4, 5): Festival.QINGMING,
    date(2027, 5, 1): Festival.LABOUR_DAY,
    date(2027, 5, 2): Festival.LABOUR_DAY,
    date(2027, 6, 9): Festival.DRAGON_BOAT,
    date(2027, 9, 15): Festival.MID_AUTUMN,
    date(2027, 10, 1): Festival.NATIONAL_DAY,
    date(2027, 10, 2): Festival.NATIONAL_DAY,
    date(2027, 10, 3): Festival.NATIONAL_DAY,
}


def days_of(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [first + timedelta(days=n) for n in range((date(year, 12, 31) - first).days + 1)]


def special(calendar: WorkingDayCalendar, kind: DayKind, first: date, last: date) -> list[str]:
    """The days of one kind, as MM-DD."""
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    return [f"{day:%m-%d}" for day in days if calendar.day(day).kind is kind]


def test_the_public_holidays_of_2027_are_those_of_the_law() -> None:
    found = {
        day: PROJECTED.day(day) for day in days_of(2027)
        if PROJECTED.day(day).kind is DayKind.HOLIDAY
    }  # fmt: skip

    assert {day: known.festivals for day, known in found.items()} == {
        day: (festival,) for day, festival in STATUTORY_2027.items()
    }
    assert {known.law.number for known in found.values() if known.law} == {"国务院令第795号"}


def test_a_public_holiday_on_a_weekend_is_made_up_on_a_weekday() -> None:
    """6 and 7 February, 1 and 2 May, 2 and 3 October 2027 are weekend days."""
    rest = special(PROJECTED, DayKind.ADJUSTED_REST, date(2027, 1, 1), date(2027, 12, 31))

    assert rest == ["02-09", "02-10", "05-03", "05-04", "10-04", "10-05"]


def test_two_festivals_on_one_date_have_a_day_each() -> None:
    """In 2028 Mid-Autumn is 3 October and 1 October a Sunday; 1 January and 28 May are weekend."""
    rest = special(PROJECTED, DayKind.ADJUSTED_REST, date(2028, 1, 1), date(2028, 12, 31))

    assert rest == ["01-03", "05-29", "10-04", "10-05"]
    assert set(PROJECTED.day(date(2028, 10, 3)).festivals) == {
        Festival.NATIONAL_DAY,
        Festival.MID_AUTUMN,
    }


def test_nothing_is_swapped_in_the_projection_itself() -> None:
    assert special(PROJECTED, DayKind.MAKEUP, date(2027, 1, 1), date(2028, 12, 31)) == []


def test_by_default_nothing_changes() -> None:
    """The same object and the same days as ever, and a refusal beyond them."""
    assert (PRC.name, PRC.version, PRC.last, PRC.alternatives) == (
        "PRC", china_calendar(known_on=date(2026, 1, 1)).version, date(2026, 12, 31), (),
    )  # fmt: skip
    assert china_calendar() is PRC
    with pytest.raises(CoverageError):
        PRC.day(date(2027, 1, 1))


def test_a_projection_differs_in_name_and_version_and_knows_where_it_begins() -> None:
    assert PROJECTED.name == "PRC projection"
    assert PROJECTED.version != PRC.version
    assert (PROJECTED.uncertain_from, PROJECTED.last) == (date(2026, 12, 26), date(2028, 12, 31))
    assert PROJECTED.kinds[: len(PRC.kinds)] == PRC.kinds
    assert china_calendar(beyond=projection()) is PROJECTED
    assert china_calendar(beyond=projection(1)).last == date(2027, 12, 31)


def test_the_version_changes_with_an_alternative() -> None:
    fewer = WorkingDayCalendar(
        name=PROJECTED.name,
        first=PROJECTED.first,
        uncertain_from=PROJECTED.uncertain_from,
        kinds=PROJECTED.kinds,
        alternatives=PROJECTED.alternatives[1:],
    )

    assert fewer.version != PROJECTED.version
    assert fewer != PROJECTED


def test_every_day_without_a_notice_is_marked_and_no_other() -> None:
    marked = [day.date for day in map(PROJECTED.day, days_of(2026)) if is_projected(day)]

    assert marked == []
    for year in (2027, 2028):
        for day in map(PROJECTED.day, days_of(year)):
            assert is_projected(day), day
            assert day.notice is not None
            assert day.notice.number == SOURCE
            assert day.date >= PROJECTED.uncertain_from


def test_the_alternatives_are_the_years_announced_since_2014() -> None:
    assert list(BY_YEAR) == list(range(2014, 2027))


@pytest.mark.parametrize(
    ("year", "first", "last", "rest", "worked"),
    [
        # 2023 had 22–24 January and rest to Friday 27; the weekend after it was worked.
        (
            2023, date(2027, 1, 16), date(2027, 2, 28),
            ["02-09", "02-10", "02-11", "02-12"], ["02-13", "02-14"],
        ),
        # 2022 worked Saturday and Sunday before the festival.
        (
            2022, date(2027, 1, 16), date(2027, 2, 28),
            ["02-09", "02-10", "02-11", "02-12"], ["01-30", "01-31"],
        ),
        # 2019 took Monday before New Year's Day for Saturday 29 December, keeping the Sunday: the
        # day before Friday 1 January 2027 is Thursday, the weekend day before that a Sunday.
        (2019, date(2026, 12, 26), date(2027, 1, 10), ["12-31"], ["12-27"]),
        # 2026: the Friday after New Year's Day for the Sunday after; 1 January 2027 is a Friday.
        (2026, date(2026, 12, 26), date(2027, 1, 10), ["01-04"], ["01-09"]),
        # 2025: nothing but the law at New Year; one swap at Labour Day, the Sunday before.
        (2025, date(2026, 12, 26), date(2027, 1, 10), [], []),
        (2025, date(2027, 4, 15), date(2027, 5, 20), ["05-03", "05-04", "05-05"], ["04-25"]),
        # 2018 worked Saturday and Sunday before National Day, 2016 the two after it.
        (
            2018, date(2027, 9, 20), date(2027, 10, 20),
            ["10-04", "10-05", "10-06", "10-07"], ["09-25", "09-26"],
        ),
        (
            2016, date(2027, 9, 20), date(2027, 10, 20),
            ["10-04", "10-05", "10-06", "10-07"], ["10-09", "10-10"],
        ),
        # 2016 joined a Thursday festival to the weekend by a swap, 2014 did not.
        (2016, date(2027, 6, 1), date(2027, 6, 20), ["06-10"], ["06-12"]),
        (2014, date(2027, 6, 1), date(2027, 6, 20), [], []),
        # The extension of 2020 and the replaced clause of 2019 belong to no other year.
        (
            2020, date(2027, 1, 16), date(2027, 2, 28),
            ["02-09", "02-10", "02-11", "02-12"], ["01-31", "02-20"],
        ),
        (
            2019, date(2027, 4, 15), date(2027, 5, 20),
            ["05-03", "05-04", "05-05", "05-06"], ["04-25", "05-08"],
        ),
    ],
)  # fmt: skip
def test_an_arrangement_moved_by_hand(
    year: int, first: date, last: date, rest: list[str], worked: list[str]
) -> None:
    calendar = BY_YEAR[year]

    assert special(calendar, DayKind.ADJUSTED_REST, first, last) == rest
    assert special(calendar, DayKind.MAKEUP, first, last) == worked


@pytest.mark.parametrize("year", BY_YEAR)
def test_days_off_and_days_worked_balance_in_every_alternative(year: int) -> None:
    """Thirteen days a year, 26 in two: weekdays off less weekend days worked."""
    calendar = BY_YEAR[year]
    open_days = [*days_of(2026)[-6:], *days_of(2027), *days_of(2028)]
    off = sum(day.isoweekday() <= 5 and not calendar.is_working_day(day) for day in open_days)
    worked = sum(day.isoweekday() > 5 and calendar.is_working_day(day) for day in open_days)

    assert off - worked == 26
    assert not any(calendar.is_working_day(day) for day in STATUTORY_2027)


# 2015 gave the day for Mid-Autumn, a Sunday, on 7 October: it comes back to its own festival.
@pytest.mark.parametrize("year", [2014, *range(2016, 2027)])
def test_a_year_moved_onto_itself_is_what_was_announced(year: int) -> None:
    """Compared with the clauses of the yearly notices, replaced ones and extensions left out."""
    book = bundled_notices()
    clauses = [
        clause for notice in book.notices if notice.year == year for clause in notice.clauses
    ]
    replaced = {clause.replaces for clause in clauses}
    lasting = [
        clause for clause in clauses
        if clause.id not in replaced and clause.extends is None
    ]  # fmt: skip
    since = 2014 if year < 2025 else 2025
    law = next(law for law in book.laws if law.in_force_from.year == since)
    anchors = {(festival, day.year): day for festival, day in book.festival_dates}
    blocks = blocks_of(law, anchors, year)
    moved = moved_clauses(
        year, blocks, swaps_of(lasting, blocks, blocks), earliest=date(year - 1, 12, 20)
    )

    def weekdays_off(found: object) -> set[date]:
        assert isinstance(found, list)
        return {d for c in found for d in c.days_off() if d.isoweekday() <= 5}

    assert weekdays_off(list(moved)) == weekdays_off(lasting)
    assert {d for c in moved for d in c.worked} == {d for c in lasting for d in c.worked}


def test_festivals_agree_with_those_transcribed_from_the_almanac() -> None:
    """The days in notices.toml were checked against two independent computations."""
    book = bundled_notices()
    known = {(festival, day) for festival, day in book.festival_dates if day.year >= 2008}

    assert {pair for year in range(2008, 2027) for pair in festival_dates(year)} == known


@pytest.mark.parametrize(("year", "why"), [(2007, "has no"), (2100, "only estimates")])
def test_festivals_that_would_be_estimates_are_refused(year: int, why: str) -> None:
    with pytest.raises(NoticeError, match=why):
        festival_dates(year)


def test_the_locale_of_the_process_does_not_matter() -> None:
    code = (
        "import json\n"
        "from execrules.calendars.holidays_package import festival_dates\n"
        "found = [*festival_dates(2027), *festival_dates(2028)]\n"
        "print(json.dumps([str(day) for _, day in found]))\n"
    )
    answers = []
    for locale in ("th", "en_US", "zh_TW"):
        environment = {**os.environ, "LANGUAGE": locale, "LC_ALL": "C.UTF-8", "LANG": locale}
        ran = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=True, env=environment
        )
        answers.append(json.loads(ran.stdout))

    assert answers == [
        [
            "2027-02-06", "2027-04-05", "2027-06-09", "2027-09-15",
            "2028-01-26", "2028-04-04", "2028-05-28", "2028-10-03",
        ]
    ] * 3  # fmt: skip


def test_the_package_of_the_festivals_is_read_on_request_alone() -> None:
    code = (
        "import sys\n"
        "from execrules import china_calendar\n"
        "china_calendar()\n"
        "print('holidays' in sys.modules)\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)

    assert ran.stdout.split() == [b"False"]


def test_an_earlier_state_of_knowledge_is_projected_from_its_own_years_and_law() -> None:
    """On 1 December 2018 the notice for 2019 was not out; the law gave 11 days a year."""
    calendar = china_calendar(known_on=date(2018, 12, 1), beyond=projection())

    assert (calendar.uncertain_from, calendar.last) == (date(2018, 12, 29), date(2020, 12, 31))
    assert [other.title.en for other in calendar.alternatives] == [
        "as in 2014", "as in 2015", "as in 2016", "as in 2017", "as in 2018",
    ]  # fmt: skip
    holidays = [day for day in days_of(2019) if calendar.day(day).kind is DayKind.HOLIDAY]
    assert len(holidays) == 11
    assert calendar.day(date(2018, 12, 31)).kind is DayKind.WEEKDAY


@pytest.mark.parametrize("year", range(2001, 2027))
def test_whatever_was_known_ten_years_on_balance_in_every_alternative(year: int) -> None:
    """Statutory days a year under the law of the last announced one: 10, then 11, then 13."""
    calendar = china_calendar(known_on=date(year, 6, 1), beyond=projection(10))
    due = 10 * (10 if year < 2008 else 11 if year < 2025 else 13)
    first = date(year, 12, 20)
    days = [first + timedelta(days=n) for n in range((calendar.last - first).days + 1)]
    settled = [day for day in days if day.year == year]
    base = china_calendar(known_on=date(year, 6, 1))
    before = sum(
        (day.isoweekday() <= 5) - base.is_working_day(day) for day in settled
    )  # what the announced year itself gave at its end
    for other in calendar.alternatives:
        given = sum((day.isoweekday() <= 5) - other.calendar.is_working_day(day) for day in days)
        assert given - before == due, other.title


@pytest.mark.parametrize("years", [0, -1, 11, True, 2.0])
def test_an_absurd_number_of_years_is_refused(years: int) -> None:
    with pytest.raises(DateError, match="whole number from 1 to 10"):
        projection(years)


def test_an_alternative_that_differs_before_the_uncertain_days_is_refused() -> None:
    day = date(2024, 1, 1)
    one = WorkingDayCalendar(
        name="x", first=day, uncertain_from=day + timedelta(days=1), kinds=(DayKind.WEEKDAY,) * 3
    )
    other = WorkingDayCalendar(
        name="y",
        first=day,
        uncertain_from=day,
        kinds=(DayKind.HOLIDAY, DayKind.WEEKDAY, DayKind.WEEKDAY),
    )

    with pytest.raises(NoticeError, match="from uncertain_from on alone"):
        WorkingDayCalendar(
            name="x",
            first=day,
            uncertain_from=one.uncertain_from,
            kinds=one.kinds,
            alternatives=(Alternative(Term("other", "另一种"), other),),
        )


def local(identifier: str, *, off: str = "", worked: str = "") -> Overlay:
    return Overlay(
        id=identifier,
        title=Term("a court", "某法院"),
        document=LocalDocument(title=f"{identifier}的公告"),
        off=[date.fromisoformat(day) for day in off.split()],
        worked=[date.fromisoformat(day) for day in worked.split()],
    )


def test_an_overlay_lies_on_every_alternative() -> None:
    """A day before the uncertain ones, and days of 2027 of which the alternatives disagree."""
    court = overlaid(
        PROJECTED,
        local("court", off="2026-03-04 2027-02-11 2027-03-03", worked="2026-03-07 2027-02-13"),
    )

    assert court.name == "PRC projection+court"
    assert len(court.alternatives) == len(PROJECTED.alternatives)
    for below, found in zip(PROJECTED.alternatives, court.alternatives, strict=True):
        calendar = found.calendar
        assert calendar.name == f"{below.calendar.name}+court"
        assert found.title == below.title
        off = (date(2026, 3, 4), date(2027, 2, 11), date(2027, 3, 3))
        assert [calendar.is_working_day(day) for day in off] == [False, False, False]
        assert calendar.is_working_day(date(2026, 3, 7))
        assert calendar.is_working_day(date(2027, 2, 13))
        changed = {*off, date(2026, 3, 7), date(2027, 2, 13)}
        for number, kind in enumerate(calendar.kinds):
            if kind is not below.calendar.kinds[number]:
                assert calendar.first + timedelta(days=number) in changed


def test_an_alternative_that_has_the_day_so_already_keeps_its_kind() -> None:
    """As in 2023 Thursday 11 February is an adjusted rest day and Saturday 13 a make-up day."""
    court = overlaid(PROJECTED, local("court", off="2027-02-11", worked="2027-02-13"))
    by_year = {other.title.en: other.calendar for other in court.alternatives}

    assert by_year["as in 2023"].kinds == BY_YEAR[2023].kinds
    assert by_year["as in 2014"].day(date(2027, 2, 13)).kind is DayKind.MAKEUP


def test_overlays_on_a_projection_at_once_and_in_turn() -> None:
    one, two = local("one", off="2027-02-11"), local("two", worked="2027-02-13")

    assert overlaid(PROJECTED, one, two) == overlaid(overlaid(PROJECTED, one), two)


def test_a_range_counts_the_local_days() -> None:
    """Two days off in January move the answers of all, 4 February at the earliest to 14 February.

    With 30 and 31 January worked the 28 working days left by 4 February leave two to count after
    the rest to 12 February: Saturday and Sunday 13 and 14 rest, so Monday 15 and Tuesday 16.
    """
    court = overlaid(PROJECTED, local("court", off="2027-01-13 2027-01-14"))
    below = due_range(date(2026, 12, 25), WorkingDays(30), calendar=PROJECTED)
    found = due_range(date(2026, 12, 25), WorkingDays(30), calendar=court)

    assert (below.earliest, found.earliest) == (date(2027, 2, 4), date(2027, 2, 16))
    assert found.due == date(2027, 2, 16)
    assert found.latest == date(2027, 2, 17)


def test_a_projected_calendar_keeps_the_day_of_knowledge_and_its_alternatives() -> None:
    then = china_calendar(known_on=date(2026, 6, 1), beyond=projection())

    assert then.known_on == date(2026, 6, 1)
    assert then == PROJECTED
    assert then.alternatives == PROJECTED.alternatives


def test_a_day_on_which_the_arrangements_disagree_is_not_yet_arranged() -> None:
    """Three months from 20 November 2026: 20 February 2027, or the Monday after where it is rest.

    An act on the Sunday between lies within the range. Without the projection the year is unknown.
    """
    rules = rule_set("evaluation-2018").only("eval-closing-non-litigation")
    record: Record = {
        "filed": date(2026, 11, 20), "non_litigation": True, "closed": date(2027, 2, 21),
        "deductions": (), "extensions": (),
    }  # fmt: skip

    def reasons(calendar: WorkingDayCalendar) -> set[str]:
        [finding] = check(record, rules, as_of=date(2027, 3, 1), calendar=calendar)
        assert finding.verdict is Verdict.UNDETERMINED
        return {missing.reason.value for missing in finding.missing}

    assert reasons(PROJECTED) == {"not_arranged"}
    assert reasons(PRC) == {"outside_calendar"}
    told = explain(
        record, "eval-closing-non-litigation", rules=rules, as_of=date(2027, 3, 1),
        calendar=PROJECTED,
    )  # fmt: skip
    assert "(not arranged by any notice yet)" in told.text(Language.EN)
    assert "provisional: a later notice may still change days from 2026-12-26 on" in told.text(
        Language.EN
    )
    assert told.as_dict()["uncertain_from"] == "2026-12-26"
    assert told.calendar is PROJECTED


def test_beyond_the_projection_a_day_lies_outside_the_calendar() -> None:
    rules = rule_set("evaluation-2018").only("eval-closing-non-litigation")
    record: Record = {
        "filed": date(2028, 11, 20), "non_litigation": True, "closed": date(2029, 3, 1),
        "deductions": (), "extensions": (),
    }  # fmt: skip
    [finding] = check(record, rules, as_of=date(2029, 3, 1), calendar=PROJECTED)

    assert finding.verdict is Verdict.UNDETERMINED
    assert {missing.reason for missing in finding.missing} == {MissingReason.OUTSIDE_CALENDAR}
