"""Laws of working-day arithmetic, on the Chinese calendar and on invented ones."""

from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

import oracle
from execrules.calendars.china import china_calendar
from execrules.calendars.working_days import DayKind, WorkingDayCalendar

CHINA = china_calendar()
ONE_DAY = timedelta(days=1)


def within(first: date, last: date) -> st.SearchStrategy[date]:
    """Days of a range, often at its ends or near a holiday."""
    hard = [
        first,
        last,
        date(2018, 9, 29),
        date(2018, 10, 1),
        date(2020, 1, 31),
        date(2005, 12, 31),
    ]
    return st.one_of(
        st.dates(min_value=first, max_value=last),
        st.sampled_from([day for day in hard if first <= day <= last]),
    )


days = within(CHINA.first, CHINA.last)
inner_days = within(date(2002, 1, 1), date(2024, 12, 31))
counts = st.integers(min_value=1, max_value=200)


@st.composite
def calendars(draw: st.DrawFn) -> WorkingDayCalendar:
    kinds = draw(st.lists(st.sampled_from(DayKind), min_size=1, max_size=40))
    first = draw(st.dates(min_value=date(1990, 1, 1), max_value=date(2050, 1, 1)))
    return WorkingDayCalendar(
        name="invented", first=first, uncertain_from=first, kinds=tuple(kinds)
    )


@given(days)
def test_a_working_day_is_the_day_of_its_ordinal(day: date) -> None:
    if CHINA.is_working_day(day):
        assert CHINA.day_of(CHINA.ordinal(day)) == day


@given(st.integers(min_value=1, max_value=6498))
def test_the_ordinal_of_the_day_of_an_ordinal_is_that_ordinal(ordinal: int) -> None:
    """6,329 weekdays and 169 make-up days are worked."""
    assert CHINA.ordinal(CHINA.day_of(ordinal)) == ordinal


@given(days)
def test_the_ordinal_grows_by_one_on_working_days_alone(day: date) -> None:
    before = CHINA.ordinal(day - ONE_DAY) if day > CHINA.first else 0

    assert CHINA.ordinal(day) - before == int(CHINA.is_working_day(day))


@given(inner_days, counts)
def test_adding_agrees_with_walking(day: date, count: int) -> None:
    assert CHINA.add_working_days(day, count) == oracle.walk_working_days(day, count)
    assert CHINA.add_working_days(day, -count) == oracle.walk_working_days(day, -count)


@given(inner_days, st.integers(min_value=-300, max_value=300))
def test_counting_agrees_with_walking(day: date, distance: int) -> None:
    other = day + timedelta(days=distance)

    assert CHINA.count_working_days(day, other) == oracle.elapsed_working_days(day, other)


@given(days)
def test_rolling_agrees_with_walking(day: date) -> None:
    assert CHINA.next_working_day(day) == oracle.roll(day)


@given(inner_days, counts)
def test_counting_undoes_adding(day: date, count: int) -> None:
    assert CHINA.count_working_days(day, CHINA.add_working_days(day, count)) == count


@given(inner_days, counts, counts)
def test_adding_in_two_steps_is_adding_at_once(day: date, first: int, second: int) -> None:
    steps = CHINA.add_working_days(CHINA.add_working_days(day, first), second)

    assert steps == CHINA.add_working_days(day, first + second)


@given(inner_days, counts)
def test_going_back_returns_to_a_working_day(day: date, count: int) -> None:
    assume(CHINA.is_working_day(day))

    assert CHINA.add_working_days(CHINA.add_working_days(day, count), -count) == day


def test_going_back_does_not_return_to_a_rest_day() -> None:
    """From National Day 2018 one working day on is 8 October, and one back 30 September."""
    ahead = CHINA.add_working_days(date(2018, 10, 1), 1)

    assert ahead == date(2018, 10, 8)
    assert CHINA.add_working_days(ahead, -1) == date(2018, 9, 30)


@given(inner_days, inner_days, counts)
def test_adding_keeps_the_order_of_days(one: date, other: date, count: int) -> None:
    early, late = sorted((one, other))

    assert CHINA.add_working_days(early, count) <= CHINA.add_working_days(late, count)


@given(days, days, days)
def test_counts_add_up_over_any_stop(one: date, two: date, three: date) -> None:
    there = CHINA.count_working_days(one, two) + CHINA.count_working_days(two, three)

    assert there == CHINA.count_working_days(one, three)


@given(days, days)
def test_reversing_a_count_changes_its_sign(one: date, other: date) -> None:
    assert CHINA.count_working_days(one, other) == -CHINA.count_working_days(other, one)


@given(days)
def test_rolling_twice_is_rolling_once(day: date) -> None:
    rolled = CHINA.next_working_day(day)

    assert rolled >= day
    assert CHINA.next_working_day(rolled) == rolled


@given(calendars())
def test_tables_and_methods_say_the_same(calendar: WorkingDayCalendar) -> None:
    numbers = range(calendar.first_number, calendar.first_number + len(calendar.kinds))
    by_day = [date.fromordinal(number) for number in numbers]

    assert [calendar.ordinal(day) for day in by_day] == list(calendar.ordinals)
    assert [number for number, day in zip(numbers, by_day, strict=True)
            if calendar.is_working_day(day)] == list(calendar.working_numbers)  # fmt: skip


@given(calendars(), st.data())
def test_equal_content_is_equal_and_has_one_hash(
    calendar: WorkingDayCalendar, data: st.DataObject
) -> None:
    twin = WorkingDayCalendar(
        name=calendar.name,
        first=calendar.first,
        uncertain_from=calendar.uncertain_from,
        kinds=calendar.kinds,
    )
    assert (twin, hash(twin), twin.version) == (calendar, hash(calendar), calendar.version)

    place = data.draw(st.integers(min_value=0, max_value=len(calendar.kinds) - 1))
    kind = data.draw(st.sampled_from([k for k in DayKind if k is not calendar.kinds[place]]))
    kinds = (*calendar.kinds[:place], kind, *calendar.kinds[place + 1 :])
    changed = WorkingDayCalendar(
        name=calendar.name,
        first=calendar.first,
        uncertain_from=calendar.uncertain_from,
        kinds=kinds,
    )
    assert changed != calendar
    assert changed.version != calendar.version
