"""The conservation of rest days: no single day can be put into a notice or taken out of it unseen.

What the law cannot see is shown by its counterexample, and what sees it instead: the weekdays that
the wording of a notice prints behind its days.
"""

import re
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from execrules.calendars.arrangements import Arrangement, arrange, day_kinds
from execrules.calendars.notice_text import read_notice_text
from execrules.calendars.notices import Clause, Notice, NoticeBook, Span, bundled_notices
from execrules.calendars.user_notices import check_notice
from execrules.calendars.working_days import DayKind
from execrules.errors import NoticeError
from invented import NOTHING

WORDINGS = Path(__file__).parents[1] / "data" / "notices"
BOOK = bundled_notices()
PLACES = [
    (place, number)
    for place, notice in enumerate(BOOK.notices)
    for number in range(len(notice.clauses))
]
NUMBER_OF_A_DAY = re.compile(r"(?<!\d)\d+(?=日)")


@cache
def kinds_up_to(place: int) -> tuple[DayKind, ...]:
    """The days as they stood when the notice at *place* was the last."""
    return kinds_of(arranged(BOOK, BOOK.notices[: place + 1]))


def arranged(book: NoticeBook, notices: tuple[Notice, ...]) -> Arrangement:
    return arrange(book, notices)


def kinds_of(arrangement: Arrangement) -> tuple[DayKind, ...]:
    return day_kinds(arrangement, BOOK.first, date(arrangement.years[-1], 12, 31))


def with_days(clause: Clause, off: set[date], worked: set[date]) -> Clause:
    return attrs.evolve(
        clause,
        off=tuple(Span(day, day) for day in sorted(off)),
        worked=tuple(sorted(worked)),
    )


def kinds_with(place: int, number: int, clause: Clause) -> tuple[DayKind, ...]:
    """The days once *clause* stands for the one at *place* and *number*."""
    notice = BOOK.notices[place]
    clauses = (*notice.clauses[:number], clause, *notice.clauses[number + 1 :])
    changed = attrs.evolve(notice, clauses=clauses)
    return kinds_of(arranged(BOOK, (*BOOK.notices[:place], changed)))


@st.composite
def perturbations(draw: st.DrawFn) -> tuple[int, int, Clause]:
    """A clause of any notice with one day more or one day less, off or worked."""
    place, number = draw(st.sampled_from(PLACES))
    clause = BOOK.notices[place].clauses[number]
    off, worked = set(clause.days_off()), set(clause.worked)
    near = min(off) + timedelta(days=draw(st.integers(min_value=-20, max_value=30)))
    day = draw(st.sampled_from(sorted({near, *off, *worked})))
    (off if draw(st.booleans()) else worked).symmetric_difference_update({day})
    return place, number, with_days(clause, off, worked)


@pytest.mark.parametrize("year", range(2001, 2027))
def test_weekdays_off_less_weekends_worked_are_the_public_holidays(year: int) -> None:
    """The law itself, counted here from the clauses as they stand.

    In 2020 two rest days were given on top; 2001 leaves New Year's Day, a Monday, to the law; two
    festivals on one date in 2009 and 2020 are two holidays.
    """
    arrangement = arrange(BOOK, BOOK.notices)
    live = [entry for entry in arrangement.live if entry.notice.year == year]
    off = {day for entry in live for day in entry.off if day.isoweekday() < 6}
    worked = {day for entry in live for day in entry.worked if day.isoweekday() > 5}
    by_law = 10 if year < 2008 else 11 if year < 2025 else 13
    besides = {2001: -1, 2015: 1, 2020: 2}.get(year, 0)

    assert len(off) - len(worked) == by_law + besides


@settings(max_examples=500)
@given(perturbations())
def test_one_day_more_or_less_in_a_clause_is_refused_or_changes_nothing(
    perturbed: tuple[int, int, Clause],
) -> None:
    place, number, clause = perturbed
    try:
        kinds = kinds_with(place, number, clause)
    except NoticeError:
        return

    assert kinds == kinds_up_to(place)


@pytest.mark.parametrize(("place", "number"), PLACES)
def test_no_day_of_a_clause_can_be_left_out(place: int, number: int) -> None:
    """Every one of them, not a sample: a weekend that is off anyway may be, and changes nothing."""
    clause = BOOK.notices[place].clauses[number]
    off, worked = set(clause.days_off()), set(clause.worked)
    for day in off | worked:
        try:
            kinds = kinds_with(place, number, with_days(clause, off - {day}, worked - {day}))
        except NoticeError:
            continue
        assert kinds == kinds_up_to(place)
        assert day.isoweekday() > 5


def test_that_a_moved_make_up_day_is_seen_by_the_sum_is_false() -> None:
    """Sunday 11 February 2018 for Saturday the 10th: as many days, and nobody the wiser."""
    place = [notice.id for notice in BOOK.notices].index("2018")
    clause = BOOK.notices[place].clauses[1]
    moved = with_days(clause, set(clause.days_off()), {date(2018, 2, 10), date(2018, 2, 24)})

    assert kinds_with(place, 1, moved) != kinds_up_to(place)


def test_the_wording_sees_a_moved_make_up_day() -> None:
    """It prints the weekday."""
    text = (WORDINGS / "2018.txt").read_text(encoding="utf-8")
    with pytest.raises(NoticeError, match="that day is 星期六"):
        read_notice_text(text.replace("2月11日", "2月10日"))


@pytest.mark.parametrize("year", range(2007, 2027))
def test_no_day_in_the_wording_can_be_off_by_one(year: int) -> None:
    """Each printed number of a day in turn, one up and one down: refused, or the same days."""
    text = (WORDINGS / f"{year}.txt").read_text(encoding="utf-8")
    body = text.index("一、")
    end = text.index("节假日期间")
    known = next(notice for notice in BOOK.notices if notice.id == str(year))

    def days(wording: str) -> list[tuple[set[date], set[date]]]:
        read = read_notice_text(wording)
        checked = check_notice(read, added=NOTHING, dated=known.known_by)
        return [(set(c.days_off()), set(c.worked)) for c in checked.notice.clauses]

    numbers = list(NUMBER_OF_A_DAY.finditer(text, body, end))
    survivors = []
    for number in numbers:
        for step in (-1, 1):
            other = f"{text[: number.start()]}{int(number[0]) + step}{text[number.end() :]}"
            try:
                found = days(other)
            except NoticeError:
                continue
            if found != days(text):
                survivors.append(other[number.start() - 8 : number.end() + 8])

    assert len(numbers) >= 13
    assert survivors == []
