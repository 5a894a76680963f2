"""Laws of periods, true ones over many days and false ones with their counterexamples."""

# A naive instant is Shanghai wall time, which hour periods run over.

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import ClassVar

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import oracle
from execrules.calendars.china import china_calendar
from execrules.errors import CoverageError
from execrules.periods import (
    Clock,
    DayPeriod,
    Days,
    DayStart,
    Hours,
    HourStart,
    Months,
    Roll,
    Unit,
    WorkingDays,
    Years,
    elapsed,
    expiry,
    first_permitted,
    last_before,
    last_day,
    rolled,
    without_roll,
)
from execrules.traces import StepKind, trace

PRC = china_calendar()
ONE_DAY = timedelta(days=1)

# Days on which counting goes wrong: month ends, leap days, holidays, make-up days, the two ends.
HARD = [
    date(2001, 1, 1),
    date(2004, 2, 29),
    date(2005, 12, 31),
    date(2008, 1, 31),
    date(2018, 9, 28),
    date(2018, 9, 29),
    date(2018, 10, 1),
    date(2019, 12, 30),
    date(2020, 1, 23),
    date(2020, 2, 29),
    date(2024, 1, 31),
    date(2024, 11, 30),
    date(2026, 12, 26),
    date(2026, 12, 31),
]
days = st.one_of(st.dates(min_value=PRC.first, max_value=PRC.last), st.sampled_from(HARD))
# Room for the longest length drawn below on either side: three years before 2004-01-01 lies
# 2001-01-01, a holiday that no roll backward can leave.
inner_days = st.one_of(
    st.dates(min_value=date(2004, 1, 2), max_value=date(2023, 12, 31)),
    st.sampled_from([day for day in HARD if 2004 <= day.year <= 2023]),
)
starts = st.sampled_from(DayStart)
rolls = st.sampled_from(Roll)
instants = st.datetimes(min_value=datetime(2001, 1, 1), max_value=datetime(2026, 12, 1)).map(
    lambda moment: moment.replace(microsecond=0)
)


def lengths(
    *,
    conventions: bool = False,
) -> st.SearchStrategy[DayPeriod]:
    """Lengths of up to three years, with every convention or with the usual ones."""
    start = starts if conventions else st.just(DayStart.DAY_AFTER)
    roll = rolls if conventions else st.just(Roll.USUAL)
    return st.one_of(
        st.builds(Days, st.integers(1, 1_000), start=start, roll=roll),
        st.builds(WorkingDays, st.integers(1, 700), start=start),
        st.builds(Months, st.integers(1, 36), start=start, roll=roll),
        st.builds(Years, st.integers(1, 3), start=start, roll=roll),
    )


LENGTHS: dict[Unit, Callable[[int], DayPeriod]] = {
    Unit.DAYS: Days,
    Unit.WORKING_DAYS: WorkingDays,
    Unit.MONTHS: Months,
    Unit.YEARS: Years,
}
every_unit = pytest.mark.parametrize("unit", LENGTHS)


class TestLastDayAndElapsed:
    @given(start=inner_days, period=lengths())
    def test_the_last_day_is_the_first_on_which_the_length_has_elapsed(
        self, start: date, period: DayPeriod
    ) -> None:
        last = last_day(start, period, calendar=PRC)
        day_before = last - ONE_DAY

        assert elapsed(start, last, unit=period.unit, calendar=PRC) == period.count
        assert elapsed(start, day_before, unit=period.unit, calendar=PRC) == period.count - 1

    @every_unit
    def test_the_last_day_is_found_by_search_as_well(self, unit: Unit) -> None:
        """The first of all days x with elapsed(x) not less than n, from starts in two years."""
        for number in range(0, 731, 3):
            start = date(2019, 1, 1) + number * ONE_DAY
            day, wanted = start, [1, 2, 3] if unit is not Unit.YEARS else [1]
            found = []
            for count in wanted:
                while elapsed(start, day, unit=unit, calendar=PRC) < count:
                    day += ONE_DAY
                found.append(day)

            assert [last_day(start, LENGTHS[unit](n), calendar=PRC) for n in wanted] == found

    @given(start=inner_days, end=inner_days)
    def test_what_has_elapsed_agrees_with_walking(self, start: date, end: date) -> None:
        assume(abs(end - start) < timedelta(days=900))
        step = 1 if end >= start else -1
        low, high = min(start, end), max(start, end)
        months = 0
        while oracle.add_months(low, months + 1) <= high:
            months += 1

        found = [elapsed(start, end, unit=unit, calendar=PRC) for unit in LENGTHS]

        assert found == [
            (end - start).days,
            oracle.elapsed_working_days(start, end),
            step * months,
            step * (months // 12),
        ]

    @given(start=days, middle=days, end=days)
    def test_days_and_working_days_add_up_along_the_way(
        self, start: date, middle: date, end: date
    ) -> None:
        for unit in (Unit.DAYS, Unit.WORKING_DAYS):
            there = elapsed(start, middle, unit=unit, calendar=PRC)
            on = elapsed(middle, end, unit=unit, calendar=PRC)
            assert there + on == elapsed(start, end, unit=unit, calendar=PRC)

    @given(start=instants, count=st.integers(1, 500))
    def test_an_hour_period_ends_on_the_second_on_which_its_hours_have_elapsed(
        self, start: datetime, count: int
    ) -> None:
        end = expiry(start, Hours(count), calendar=PRC)
        second_before = end - timedelta(seconds=1)

        assert elapsed(start, end, unit=Unit.HOURS, calendar=PRC) == count
        assert elapsed(start, second_before, unit=Unit.HOURS, calendar=PRC) == count - 1


class TestAgainstWalking:
    """The scalar functions against the oracle, on any day and for any length."""

    UNIT_NAMES: ClassVar[dict[Unit, str]] = {
        Unit.DAYS: "days",
        Unit.WORKING_DAYS: "working_days",
        Unit.MONTHS: "months",
        Unit.YEARS: "years",
    }

    def moved(self, day: date, roll: Roll) -> date:
        if roll is Roll.NONE:
            return day
        if roll is Roll.THROUGH_REST:
            return oracle.through_rest(day)
        return oracle.roll_back(day) if roll is Roll.BACKWARD else oracle.roll(day)

    @given(start=inner_days, period=lengths(conventions=True))
    def test_forward(self, start: date, period: DayPeriod) -> None:
        count, unit = period.count, self.UNIT_NAMES[period.unit]
        walk = oracle.last_day if period.start is DayStart.DAY_AFTER else oracle.last_printed_day
        last = walk(start, count, unit)
        roll = Roll.NONE if isinstance(period, WorkingDays) else period.roll
        after = self.moved(last, roll)
        bound = last if roll is Roll.USUAL else after

        assert last_day(start, period, calendar=PRC) == last
        assert expiry(start, period, calendar=PRC) == after
        assert first_permitted(start, period, calendar=PRC) == bound + ONE_DAY

    @given(event=inner_days, period=lengths(conventions=True))
    def test_backward(self, event: date, period: DayPeriod) -> None:
        count, unit = period.count, self.UNIT_NAMES[period.unit]
        walk = (
            oracle.last_day_before
            if period.start is DayStart.DAY_AFTER
            else oracle.last_printed_day_before
        )
        last = walk(event, count, unit)
        roll = Roll.NONE if isinstance(period, WorkingDays) else period.roll
        moved = last if roll is Roll.USUAL else self.moved(last, roll)

        assert last_before(event, period, calendar=PRC) == moved

    @given(day=inner_days, roll=st.sampled_from([Roll.FORWARD, Roll.NONE, Roll.BACKWARD]))
    def test_rolling(self, day: date, roll: Roll) -> None:
        assert rolled(day, roll, calendar=PRC) == self.moved(day, roll)

    @given(start=inner_days, count=st.integers(1, 60))
    def test_a_trace_counts_and_skips_the_days_that_walking_does(
        self, start: date, count: int
    ) -> None:
        found = trace(start, WorkingDays(count), calendar=PRC)
        skipped = [day.date for s in found.steps if s.kind is StepKind.SKIPPED for day in s.days]
        span = [start + n * ONE_DAY for n in range(1, (found.due - start).days + 1)]

        assert found.due == oracle.walk_working_days(start, count)
        assert skipped == [day for day in span if not oracle.is_working(day)]


class TestOrder:
    @given(first=inner_days, second=inner_days, period=lengths(conventions=True))
    def test_a_later_start_never_ends_earlier(
        self, first: date, second: date, period: DayPeriod
    ) -> None:
        first, second = sorted([first, second])

        for clock in (last_day, expiry, first_permitted, last_before):
            assert clock(first, period, calendar=PRC) <= clock(second, period, calendar=PRC)

    @given(start=inner_days, unit=st.sampled_from(list(LENGTHS)), count=st.integers(1, 35))
    def test_a_longer_period_never_ends_earlier(self, start: date, unit: Unit, count: int) -> None:
        """Unrolled it ends later; rolled it may end on the same day."""
        count = min(count, 2) if unit is Unit.YEARS else count
        shorter, longer = LENGTHS[unit](count), LENGTHS[unit](count + 1)

        assert last_day(start, shorter, calendar=PRC) < last_day(start, longer, calendar=PRC)
        assert expiry(start, shorter, calendar=PRC) <= expiry(start, longer, calendar=PRC)
        assert last_before(start, longer, calendar=PRC) < last_before(start, shorter, calendar=PRC)

    @given(
        first=instants, second=instants, count=st.integers(1, 500), start=st.sampled_from(HourStart)
    )
    def test_hours_keep_the_order_of_their_starts(
        self, first: datetime, second: datetime, count: int, start: HourStart
    ) -> None:
        first, second = sorted([first, second])
        period = Hours(count, start=start)

        assert expiry(first, period, calendar=PRC) <= expiry(second, period, calendar=PRC)

    @given(start=inner_days, period=lengths(conventions=True))
    def test_counting_the_first_day_gains_a_day_at_most(
        self, start: date, period: DayPeriod
    ) -> None:
        """Where a month is too short, and where the start is a rest day, it gains nothing."""
        printed = attrs.evolve(period, start=DayStart.SAME_DAY)
        usual = attrs.evolve(period, start=DayStart.DAY_AFTER)
        early, late = (last_day(start, each, calendar=PRC) for each in (printed, usual))

        assert start <= early <= late
        assert elapsed(early, late, unit=Unit.DAYS, calendar=PRC) in {0, 1} or isinstance(
            period, WorkingDays
        )
        assert elapsed(early, late, unit=Unit.WORKING_DAYS, calendar=PRC) <= 1

    @given(start=inner_days, period=lengths())
    def test_rolls_surround_the_last_day(self, start: date, period: DayPeriod) -> None:
        last = last_day(start, period, calendar=PRC)
        back, on = (rolled(last, roll, calendar=PRC) for roll in (Roll.BACKWARD, Roll.FORWARD))

        assert back <= last <= on
        assert oracle.is_working(back)
        assert oracle.is_working(on)
        assert expiry(start, without_roll(period), calendar=PRC) == last

    @given(start=inner_days, count=st.integers(1, 700))
    def test_working_days_there_and_back_again(self, start: date, count: int) -> None:
        """From a working day; a rest day is left for good."""
        start = oracle.roll(start)
        end = expiry(start, WorkingDays(count), calendar=PRC)

        assert last_before(end, WorkingDays(count), calendar=PRC) == start


class TestTraces:
    FUNCTIONS: ClassVar[dict[Clock, Callable[..., date]]] = {
        Clock.AFTER: expiry,
        Clock.BEFORE: last_before,
        Clock.NOT_BEFORE: first_permitted,
    }

    @given(start=inner_days, period=lengths(conventions=True), clock=st.sampled_from(Clock))
    def test_a_trace_adds_up_and_says_what_the_functions_say(
        self, start: date, period: DayPeriod, clock: Clock
    ) -> None:
        found = trace(start, period, clock=clock, calendar=PRC)

        assert found.due == self.FUNCTIONS[clock](start, period, calendar=PRC)
        assert sum(step.counted for step in found.steps) == period.count
        assert found.steps[0].first == start
        assert found.steps[-1].first == found.due

    @given(start=days, period=lengths(conventions=True), clock=st.sampled_from(Clock))
    def test_a_trace_is_refused_or_lies_within_the_calendar(
        self, start: date, period: DayPeriod, clock: Clock
    ) -> None:
        """It is never refused where every day it needs is known."""
        try:
            due = self.FUNCTIONS[clock](start, period, calendar=PRC)
        except CoverageError:
            due = date.max
        inside = PRC.first <= due <= PRC.last

        if inside:
            assert trace(start, period, clock=clock, calendar=PRC).due == due
        else:
            with pytest.raises(CoverageError):
                trace(start, period, clock=clock, calendar=PRC)


class TestFalseLaws:
    """What is easily believed and is not so."""

    def test_elapsed_up_to_n_does_not_mean_in_time(self) -> None:
        """Due on Friday 11 May 2018; on the Saturday five working days have elapsed still."""
        start, saturday = date(2018, 5, 4), date(2018, 5, 12)
        due = expiry(start, WorkingDays(5), calendar=PRC)

        assert due == date(2018, 5, 11)
        assert elapsed(start, saturday, unit=Unit.WORKING_DAYS, calendar=PRC) == 5
        assert saturday > due

    def test_due_is_not_always_the_first_day_on_which_n_have_elapsed(self) -> None:
        """Five days from 28 September 2018 have elapsed on 3 October, and are due on the 8th."""
        start = date(2018, 9, 28)
        first = next(
            day
            for day in (start + n * ONE_DAY for n in range(30))
            if elapsed(start, day, unit=Unit.DAYS, calendar=PRC) >= 5
        )

        assert first == date(2018, 10, 3)
        assert expiry(start, Days(5), calendar=PRC) == date(2018, 10, 8)

    @given(start=inner_days, period=lengths())
    def test_that_law_fails_exactly_where_the_last_day_is_a_rest_day(
        self, start: date, period: DayPeriod
    ) -> None:
        due = expiry(start, period, calendar=PRC)
        reached = elapsed(start, due - ONE_DAY, unit=period.unit, calendar=PRC) >= period.count

        assert reached is not oracle.is_working(last_day(start, period, calendar=PRC))

    def test_two_one_month_steps_can_differ_from_one_two_month_step(self) -> None:
        """31 January + 1 month + 1 month is 29 March; + 2 months is 31 March (2024)."""
        start = date(2024, 1, 31)
        once = last_day(start, Months(1), calendar=PRC)

        assert once == date(2024, 2, 29)
        assert last_day(once, Months(1), calendar=PRC) == date(2024, 3, 29)
        assert last_day(start, Months(2), calendar=PRC) == date(2024, 3, 31)

    def test_a_month_back_can_miss_the_day_it_came_from(self) -> None:
        """31 January to 28 February and back to 28 January (2018)."""
        end = last_day(date(2018, 1, 31), Months(1), calendar=PRC)

        assert end == date(2018, 2, 28)
        assert last_before(end, Months(1), calendar=PRC) == date(2018, 1, 28)

    def test_a_day_added_to_the_start_need_not_move_the_end(self) -> None:
        """One month from 28, 29, 30 and 31 January 2018 ends on 28 February."""
        ends = {last_day(date(2018, 1, day), Months(1), calendar=PRC) for day in range(28, 32)}

        assert ends == {date(2018, 2, 28)}

    def test_later_instants_can_have_the_same_hour_limit(self) -> None:
        """10:00 and 10:59 both run from 11:00, so the hours between them are lost to nobody."""
        ends = {
            expiry(datetime(2018, 5, 2, 10, minute), Hours(48), calendar=PRC)
            for minute in range(60)
        }

        assert ends == {datetime(2018, 5, 4, 11)}


class TestUnitsAreNeverConverted:
    def test_four_lengths_taken_for_one_another_end_on_four_days(self) -> None:
        """P20, from 31 January 2018."""
        start = date(2018, 1, 31)
        lengths = (Days(30), Months(1), WorkingDays(22), WorkingDays(30))

        assert [expiry(start, length, calendar=PRC) for length in lengths] == [
            date(2018, 3, 2),
            date(2018, 2, 28),
            date(2018, 3, 7),
            date(2018, 3, 19),
        ]

    def test_the_22nd_working_day_wanders_about_the_one_month_day(self) -> None:
        """P20: over all trigger days of 2018 it lies 2 days before to 8 days after it."""
        starts = [date(2018, 1, 1) + n * ONE_DAY for n in range(365)]
        distances = {
            (
                last_day(start, WorkingDays(22), calendar=PRC)
                - last_day(start, Months(1), calendar=PRC)
            ).days
            for start in starts
        }

        assert (min(distances), max(distances)) == (-2, 8)

    @pytest.mark.parametrize(
        ("one", "other", "start"),
        [
            (Months(1), Days(30), date(2019, 1, 30)),
            (Months(6), Days(180), date(2018, 3, 15)),
            (Years(1), Days(365), date(2019, 3, 15)),
            (WorkingDays(5), Days(7), date(2018, 9, 28)),
        ],
    )
    def test_no_unit_is_a_number_of_another(
        self, one: DayPeriod, other: DayPeriod, start: date
    ) -> None:
        assert one != other
        assert last_day(start, one, calendar=PRC) != last_day(start, other, calendar=PRC)

    def test_two_days_are_not_forty_eight_hours(self) -> None:
        """The hours end on the hour, the days at midnight."""
        due = expiry(date(2018, 5, 2), Days(2), calendar=PRC)
        end = expiry(datetime(2018, 5, 2, 10, 25), Hours(48), calendar=PRC)

        assert due == end.date() == date(2018, 5, 4)
        assert end < datetime(2018, 5, 4, 23, 59, 59)

    @given(start=inner_days, count=st.integers(1, 3))
    def test_a_year_is_twelve_months_and_nothing_else_has_a_ratio(
        self, start: date, count: int
    ) -> None:
        years: DayPeriod = Years(count)
        months: DayPeriod = Months(12 * count)

        assert years != months
        assert last_day(start, years, calendar=PRC) == last_day(start, months, calendar=PRC)
