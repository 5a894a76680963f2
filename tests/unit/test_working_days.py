"""`WorkingDayCalendar` on two invented weeks: nothing here depends on the Chinese data."""

import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime

import attrs
import pytest

from execrules.calendars.working_days import Day, DayKind, WorkingDayCalendar
from execrules.errors import CoverageError, DateError, NoticeError, PeriodError

W, R, H, A, M = (
    DayKind.WEEKDAY,
    DayKind.WEEKEND,
    DayKind.HOLIDAY,
    DayKind.ADJUSTED_REST,
    DayKind.MAKEUP,
)
# Monday 1 to Sunday 14 January 2024; Saturday 6 is worked, Wednesday 10 and Thursday 11 are off.
KINDS = (W, W, W, W, W, M, R, W, W, H, A, W, R, R)


def january(day: int) -> date:
    return date(2024, 1, day)


@pytest.fixture
def calendar() -> WorkingDayCalendar:
    return WorkingDayCalendar(
        name="two weeks", first=january(1), uncertain_from=january(13), kinds=KINDS
    )


def test_the_last_day_follows_from_the_kinds(calendar: WorkingDayCalendar) -> None:
    assert (calendar.last, calendar.coverage_end) == (january(14), january(14))


def test_make_up_days_are_working_and_holidays_are_not(calendar: WorkingDayCalendar) -> None:
    working = [day for day in range(1, 15) if calendar.is_working_day(january(day))]

    assert working == [1, 2, 3, 4, 5, 6, 8, 9, 12]


def test_ordinals_count_from_one_and_stand_still_on_rest_days(calendar: WorkingDayCalendar) -> None:
    assert [calendar.ordinal(january(day)) for day in (1, 6, 7, 8, 10, 11, 12, 14)] == [
        1, 6, 6, 7, 8, 8, 9, 9,
    ]  # fmt: skip


def test_a_working_day_is_found_by_its_ordinal(calendar: WorkingDayCalendar) -> None:
    assert [calendar.day_of(n) for n in (1, 6, 7, 9)] == [
        january(1), january(6), january(8), january(12),
    ]  # fmt: skip


def test_tables_hold_the_same_integers(calendar: WorkingDayCalendar) -> None:
    """Index 0 is the first day; 738886 is the day number of 1 January 2024."""
    assert calendar.first_number == 738886
    assert calendar.ordinals == (1, 2, 3, 4, 5, 6, 6, 7, 8, 8, 8, 9, 9, 9)
    assert calendar.working_numbers == tuple(738885 + day for day in (1, 2, 3, 4, 5, 6, 8, 9, 12))


@pytest.mark.parametrize(
    ("start", "count", "expected"),
    [
        (5, 1, 6),
        (5, 2, 8),
        (7, 1, 8),
        (9, 1, 12),
        (10, 1, 12),
        (12, -1, 9),
        (11, -1, 9),
        (10, -2, 8),
        (8, -1, 6),
        (8, 0, 8),
        (1, 8, 12),
        (14, -9, 1),
    ],
)
def test_adding_never_counts_the_start(
    calendar: WorkingDayCalendar, start: int, count: int, expected: int
) -> None:
    assert calendar.add_working_days(january(start), count) == january(expected)


def test_adding_zero_to_a_rest_day_is_refused(calendar: WorkingDayCalendar) -> None:
    with pytest.raises(PeriodError, match=r"next_working_day\(\)"):
        calendar.add_working_days(january(10), 0)


@pytest.mark.parametrize(
    ("after", "through", "expected"),
    [(1, 1, 0), (1, 2, 1), (5, 8, 2), (6, 7, 0), (9, 12, 1), (12, 9, -1), (8, 5, -2), (1, 14, 8)],
)
def test_counting_excludes_the_start_includes_the_end_and_keeps_the_sign(
    calendar: WorkingDayCalendar, after: int, through: int, expected: int
) -> None:
    assert calendar.count_working_days(january(after), january(through)) == expected


def test_the_next_working_day_is_the_day_itself_or_the_first_after(
    calendar: WorkingDayCalendar,
) -> None:
    days = [calendar.next_working_day(january(day)) for day in (6, 7, 10)]

    assert days == [january(6), january(8), january(12)]


@pytest.mark.parametrize("day", [date(2023, 12, 31), january(15), date(1, 1, 1), date.max])
def test_no_question_is_answered_outside_the_calendar(
    calendar: WorkingDayCalendar, day: date
) -> None:
    """An index of -1 would answer with the last day."""
    questions: list[Callable[[], object]] = [
        lambda: calendar.is_working_day(day),
        lambda: calendar.day(day),
        lambda: calendar.ordinal(day),
        lambda: calendar.add_working_days(day, 1),
        lambda: calendar.add_working_days(day, -1),
        lambda: calendar.count_working_days(day, january(3)),
        lambda: calendar.count_working_days(january(3), day),
        lambda: calendar.next_working_day(day),
    ]
    for question in questions:
        with pytest.raises(CoverageError) as caught:
            question()
        assert (caught.value.day, caught.value.first, caught.value.last) == (
            day, january(1), january(14),
        )  # fmt: skip


@pytest.mark.parametrize(("start", "count"), [(12, 1), (1, 9), (1, -1), (7, -7), (14, 10**9)])
def test_adding_never_leaves_the_calendar_silently(
    calendar: WorkingDayCalendar, start: int, count: int
) -> None:
    with pytest.raises(CoverageError):
        calendar.add_working_days(january(start), count)


@pytest.mark.parametrize("ordinal", [0, -1, 10])
def test_an_ordinal_that_no_day_has_is_refused(calendar: WorkingDayCalendar, ordinal: int) -> None:
    with pytest.raises(CoverageError):
        calendar.day_of(ordinal)


def test_rolling_off_the_end_is_refused(calendar: WorkingDayCalendar) -> None:
    """The first working day after Saturday the 13th is not known."""
    with pytest.raises(CoverageError):
        calendar.next_working_day(january(13))


@pytest.mark.parametrize(
    "value",
    [
        datetime(2024, 1, 3, tzinfo=UTC),
        datetime(2024, 1, 3),
        "2024-01-03",
        3,
        None,
        [],
    ],
)
def test_only_a_plain_date_is_taken(calendar: WorkingDayCalendar, value: object) -> None:
    questions: list[Callable[[], object]] = [
        lambda: calendar.is_working_day(value),  # type: ignore[arg-type] # the mistake under test
        lambda: calendar.day(value),  # type: ignore[arg-type] # likewise
        lambda: calendar.ordinal(value),  # type: ignore[arg-type] # likewise
        lambda: calendar.add_working_days(value, 1),  # type: ignore[arg-type] # likewise
        lambda: calendar.count_working_days(value, january(3)),  # type: ignore[arg-type] # likewise
        lambda: calendar.count_working_days(january(3), value),  # type: ignore[arg-type] # likewise
        lambda: calendar.next_working_day(value),  # type: ignore[arg-type] # likewise
    ]
    for question in questions:
        with pytest.raises(DateError):
            question()


def test_a_datetime_is_told_what_to_do(calendar: WorkingDayCalendar) -> None:
    with pytest.raises(DateError) as caught:
        calendar.is_working_day(datetime(2024, 1, 3, tzinfo=UTC))

    assert "convert it to Asia/Shanghai and pass its .date()" in caught.value.message.en
    assert "请先换算为 Asia/Shanghai 时间" in caught.value.message.zh


@pytest.mark.parametrize("count", [1.0, True, "1", None])
def test_only_a_whole_number_of_days_is_taken(calendar: WorkingDayCalendar, count: object) -> None:
    with pytest.raises(PeriodError):
        calendar.add_working_days(january(3), count)  # type: ignore[arg-type] # under test
    with pytest.raises(PeriodError):
        calendar.day_of(count)  # type: ignore[arg-type] # under test


def test_a_day_knows_its_kind(calendar: WorkingDayCalendar) -> None:
    assert calendar.day(january(6)) == Day(date=january(6), kind=DayKind.MAKEUP)
    assert calendar.day(january(6)).working
    assert not calendar.day(january(11)).working


def test_details_are_told_but_do_not_make_calendars_differ(calendar: WorkingDayCalendar) -> None:
    known = Day(date=january(10), kind=DayKind.HOLIDAY)
    detailed = attrs.evolve(calendar, details=(*[None] * 9, known, *[None] * 4))

    assert detailed.day(january(10)) is known
    assert detailed.day(january(9)) == Day(date=january(9), kind=DayKind.WEEKDAY)
    assert detailed == calendar
    assert hash(detailed) == hash(calendar)


def test_calendars_with_other_days_differ(calendar: WorkingDayCalendar) -> None:
    other = attrs.evolve(calendar, kinds=(*KINDS[:-1], M))

    assert other != calendar
    assert other.version != calendar.version


def test_the_version_depends_on_days_and_kinds_alone(calendar: WorkingDayCalendar) -> None:
    """The digits are the SHA-256 of the lines "2024-01-01 weekday" and "2024-01-02 weekend"."""
    two = attrs.evolve(calendar, kinds=(W, R))

    assert two.version == "b3e9a2650e24"
    assert attrs.evolve(two, name="another", uncertain_from=january(1)).version == two.version


def test_a_calendar_cannot_be_changed(calendar: WorkingDayCalendar) -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        calendar.name = "other"  # type: ignore[misc] # the mistake under test


def test_a_calendar_survives_pickling(calendar: WorkingDayCalendar) -> None:
    copy = pickle.loads(pickle.dumps(calendar))  # noqa: S301 - our own bytes

    assert copy == calendar
    assert hash(copy) == hash(calendar)
    assert copy.add_working_days(january(5), 2) == january(8)


@pytest.mark.parametrize(("kinds", "details"), [((), ()), (KINDS, (None,))])
def test_an_empty_or_half_described_calendar_is_refused(
    kinds: tuple[DayKind, ...], details: tuple[None, ...]
) -> None:
    with pytest.raises(NoticeError):
        WorkingDayCalendar(
            name="broken",
            first=january(1),
            uncertain_from=january(1),
            kinds=kinds,
            details=details,
        )


def test_a_calendar_does_not_begin_at_an_instant() -> None:
    with pytest.raises(DateError):
        WorkingDayCalendar(
            name="broken",
            first=datetime(2024, 1, 1, tzinfo=UTC),
            uncertain_from=january(1),
            kinds=KINDS,
        )


@pytest.mark.parametrize(
    ("kind", "zh"),
    [(W, "工作日"), (R, "周末"), (H, "法定节假日"), (A, "调休放假"), (M, "调休上班")],
)
def test_each_kind_has_its_chinese_name(kind: DayKind, zh: str) -> None:
    assert kind.term.zh == zh
