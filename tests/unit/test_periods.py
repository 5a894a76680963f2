"""The law of time on days counted by hand: 民诉法 art. 85, its interpretation art. 125, and edges.

The calendar of 2018 that the counts use: worked are Sunday 11 and Saturday 24 February, Sunday
8 April, Saturday 28 April, Saturday 29 and Sunday 30 September; off are 15-21 February, 5-7 April,
29 April to 1 May, 18 June, 24 September, 1-7 October.
"""

# A naive instant is Shanghai wall time, which is half of what is tested here.

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from execrules.calendars.china import china_calendar
from execrules.errors import CoverageError, DateError, PeriodError
from execrules.periods import (
    Clock,
    DayPeriod,
    Days,
    DayStart,
    Hours,
    HourStart,
    Months,
    Period,
    Roll,
    Unit,
    WorkingDays,
    Years,
    elapsed,
    expiry,
    first_permitted,
    hour_start,
    last_before,
    last_day,
    roll_of,
    rolled,
    without_roll,
)
from execrules.terms import Language

PRC = china_calendar()
SAME_DAY = DayStart.SAME_DAY


class TestExpiry:
    @pytest.mark.parametrize(
        ("trigger", "period", "due"),
        [
            # Across the National Day of 2018, at month ends, and on a make-up Saturday.
            (date(2018, 9, 28), WorkingDays(5), date(2018, 10, 10)),
            (date(2018, 9, 28), WorkingDays(10), date(2018, 10, 17)),
            (date(2018, 9, 28), WorkingDays(22), date(2018, 11, 2)),
            (date(2018, 9, 28), Days(5), date(2018, 10, 8)),
            (date(2018, 9, 14), Days(15), date(2018, 9, 29)),
            (date(2018, 8, 31), Months(6), date(2019, 2, 28)),
            (date(2019, 1, 30), Months(1), date(2019, 2, 28)),
            (date(2019, 1, 30), Days(30), date(2019, 3, 1)),
            # P20: four lengths that are taken for one another.
            (date(2018, 1, 31), Days(30), date(2018, 3, 2)),
            (date(2018, 1, 31), Months(1), date(2018, 2, 28)),
            (date(2018, 1, 31), WorkingDays(22), date(2018, 3, 7)),
            (date(2018, 1, 31), WorkingDays(30), date(2018, 3, 19)),
            # P04: the corresponding day is that of the trigger day.
            (date(2017, 3, 15), Months(6), date(2017, 9, 15)),
            # F7: with the extension notice of 2020 the roll is eleven days long.
            (date(2017, 1, 24), Years(3), date(2020, 2, 3)),
            # A leap day has no corresponding day in a common year.
            (date(2016, 2, 29), Years(1), date(2017, 2, 28)),
            (date(2018, 2, 28), Years(2), date(2020, 2, 28)),
            (date(2019, 2, 28), Years(1), date(2020, 2, 28)),
            (date(2019, 2, 28), Months(12), date(2020, 2, 28)),
            # A last day on a Saturday and on a Sunday.
            (date(2018, 5, 7), Days(5), date(2018, 5, 14)),
            (date(2018, 5, 8), Days(5), date(2018, 5, 14)),
            (date(2018, 5, 9), Days(5), date(2018, 5, 14)),
        ],
    )
    def test_the_due_day_is_the_one_counted_by_hand(
        self, trigger: date, period: DayPeriod, due: date
    ) -> None:
        assert expiry(trigger, period, calendar=PRC) == due

    @pytest.mark.parametrize(
        ("trigger", "period", "due"),
        [
            (date(2018, 10, 3), WorkingDays(5), date(2018, 10, 12)),
            (date(2018, 10, 3), Days(5), date(2018, 10, 8)),
            (date(2018, 5, 5), WorkingDays(1), date(2018, 5, 7)),
            (date(2018, 5, 5), Days(1), date(2018, 5, 7)),
            (date(2018, 5, 5), Days(10), date(2018, 5, 15)),
            (date(2018, 5, 6), Months(1), date(2018, 6, 6)),
        ],
    )
    def test_a_trigger_on_a_rest_day_does_not_wait(
        self, trigger: date, period: DayPeriod, due: date
    ) -> None:
        """The rest day is day 0 all the same (P19)."""
        assert expiry(trigger, period, calendar=PRC) == due

    def test_a_make_up_day_counts_as_trigger_and_as_working_day(self) -> None:
        assert expiry(date(2018, 9, 29), WorkingDays(1), calendar=PRC) == date(2018, 9, 30)
        assert expiry(date(2018, 9, 30), WorkingDays(1), calendar=PRC) == date(2018, 10, 8)

    def test_a_date_object_comes_back(self) -> None:
        due = expiry(date(2018, 9, 28), Days(5), calendar=PRC)

        assert type(due) is date


class TestHours:
    @pytest.mark.parametrize(
        ("trigger", "due"),
        [
            # The hour of the event is not counted, even where the event opens it.
            (datetime(2018, 5, 2, 10, 25), datetime(2018, 5, 4, 11)),
            (datetime(2018, 5, 2, 10, 0), datetime(2018, 5, 4, 11)),
            (datetime(2018, 5, 2, 10, 59, 59), datetime(2018, 5, 4, 11)),
            (datetime(2018, 5, 2, 11, 0), datetime(2018, 5, 4, 12)),
            (datetime(2018, 5, 2, 0, 0), datetime(2018, 5, 4, 1)),
            (datetime(2018, 5, 2, 23, 30), datetime(2018, 5, 5)),
            (datetime(2018, 12, 31, 23, 10), datetime(2019, 1, 3)),
            # Rest days are neither skipped nor rolled off.
            (datetime(2018, 9, 28, 16, 40), datetime(2018, 9, 30, 17)),
            (datetime(2018, 10, 1, 9, 30), datetime(2018, 10, 3, 10)),
        ],
    )
    def test_forty_eight_hours_run_from_the_next_hour(
        self, trigger: datetime, due: datetime
    ) -> None:
        assert expiry(trigger, Hours(48), calendar=PRC) == due

    def test_at_instant_runs_from_the_second_itself(self) -> None:
        period = Hours(24, start=HourStart.AT_INSTANT)

        assert expiry(datetime(2018, 5, 2, 10, 25, 30), period, calendar=PRC) == datetime(
            2018, 5, 3, 10, 25, 30
        )

    @pytest.mark.parametrize(
        ("trigger", "due"),
        [
            (datetime(2018, 5, 2, 2, 25, tzinfo=UTC), datetime(2018, 5, 4, 11)),
            (datetime(2018, 5, 2, 16, 30, tzinfo=UTC), datetime(2018, 5, 5, 1)),
            # Half past the hour in Shanghai, on the hour in India.
            (
                datetime(2018, 5, 2, 8, 0, tzinfo=timezone(timedelta(hours=5, minutes=30))),
                datetime(2018, 5, 4, 11),
            ),
        ],
    )
    def test_an_aware_trigger_is_converted_first(self, trigger: datetime, due: datetime) -> None:
        """The answer is naive Shanghai time, whatever the zone of the question."""
        found = expiry(trigger, Hours(48), calendar=PRC)

        assert found == due
        assert found.tzinfo is None

    @pytest.mark.parametrize(
        ("second", "start"),
        [
            (0, 3_600),
            (1, 3_600),
            (3_599, 3_600),
            (3_600, 7_200),
            (37_500, 39_600),
            (86_399, 86_400),
        ],
    )
    def test_in_integers_the_clock_starts_with_the_next_hour_too(
        self, second: int, start: int
    ) -> None:
        """37,500 is 10:25 and 39,600 is 11:00; a full hour waits for the next one."""
        day = 736_816 * 86_400

        assert hour_start(day + second, HourStart.NEXT_HOUR) == day + start
        assert hour_start(day + second, HourStart.AT_INSTANT) == day + second

    def test_hours_need_no_calendar_day(self) -> None:
        late = datetime(2027, 3, 1, 9, 0)

        assert expiry(late, Hours(8), calendar=PRC) == datetime(2027, 3, 1, 18)

    def test_a_lower_bound_in_hours_is_the_end_itself(self) -> None:
        trigger = datetime(2018, 5, 2, 10, 25)

        assert first_permitted(trigger, Hours(24), calendar=PRC) == datetime(2018, 5, 3, 11)

    def test_hours_are_counted_back_from_the_instant(self) -> None:
        event = datetime(2018, 5, 4, 11, 20)

        assert last_before(event, Hours(24), calendar=PRC) == datetime(2018, 5, 3, 11, 20)


class TestStart:
    @pytest.mark.parametrize(
        ("trigger", "period", "due"),
        [
            # F7: three years from 24 January are printed as ending on 23 January.
            (date(2017, 1, 24), Years(3, start=SAME_DAY), date(2020, 1, 23)),
            # The validity of a report of the real events.
            (date(2015, 8, 25), Years(1, start=SAME_DAY), date(2016, 8, 24)),
            (date(2018, 5, 7), Days(5, start=SAME_DAY), date(2018, 5, 11)),
            (date(2018, 5, 7), Days(1, start=SAME_DAY), date(2018, 5, 7)),
            (date(2018, 3, 1), Months(1, start=SAME_DAY), date(2018, 3, 31)),
            (date(2018, 1, 1), Months(1, start=SAME_DAY), date(2018, 1, 31)),
            # The month's last day stands in for the missing one and is not shortened again.
            (date(2018, 1, 31), Months(1, start=SAME_DAY), date(2018, 2, 28)),
            (date(2018, 1, 30), Months(1, start=SAME_DAY), date(2018, 2, 28)),
            (date(2018, 1, 29), Months(1, start=SAME_DAY), date(2018, 2, 28)),
            (date(2018, 1, 28), Months(1, start=SAME_DAY), date(2018, 2, 27)),
            (date(2018, 2, 28), Months(1, start=SAME_DAY), date(2018, 3, 27)),
            (date(2016, 2, 29), Years(1, start=SAME_DAY), date(2017, 2, 28)),
            (date(2016, 2, 29), Years(4, start=SAME_DAY), date(2020, 2, 28)),
            (date(2018, 9, 28), WorkingDays(5, start=SAME_DAY), date(2018, 10, 9)),
            (date(2018, 9, 28), WorkingDays(1, start=SAME_DAY), date(2018, 9, 28)),
            (date(2018, 10, 3), WorkingDays(1, start=SAME_DAY), date(2018, 10, 8)),
        ],
    )
    def test_the_trigger_day_can_be_day_one(
        self, trigger: date, period: DayPeriod, due: date
    ) -> None:
        assert last_day(trigger, period, calendar=PRC) == due

    def test_a_printed_span_of_days_rolls_unless_told_not_to(self) -> None:
        printed = Days(6, start=SAME_DAY)

        assert expiry(date(2018, 5, 7), printed, calendar=PRC) == date(2018, 5, 14)
        assert expiry(date(2018, 5, 7), without_roll(printed), calendar=PRC) == date(2018, 5, 12)

    def test_working_days_from_day_one_need_no_day_outside_the_calendar(self) -> None:
        """2001-01-01 is a holiday, 2026-12-31 a Thursday."""
        one = WorkingDays(1, start=SAME_DAY)

        assert last_day(PRC.first, one, calendar=PRC) == date(2001, 1, 2)
        assert last_day(PRC.last, one, calendar=PRC) == PRC.last
        assert last_before(PRC.last, one, calendar=PRC) == PRC.last
        assert last_before(PRC.last, WorkingDays(2, start=SAME_DAY), calendar=PRC) == date(
            2026, 12, 30
        )


class TestRoll:
    # Five days from 28 September end on Wednesday 3 October, in the week off.
    @pytest.mark.parametrize(
        ("roll", "due"),
        [
            (Roll.USUAL, date(2018, 10, 8)),
            (Roll.FORWARD, date(2018, 10, 8)),
            (Roll.NONE, date(2018, 10, 3)),
            (Roll.BACKWARD, date(2018, 9, 30)),
        ],
    )
    def test_a_period_after_an_event_rolls_as_told(self, roll: Roll, due: date) -> None:
        """Backward ends on the Sunday before the holiday, which is worked."""
        assert expiry(date(2018, 9, 28), Days(5, roll=roll), calendar=PRC) == due

    @pytest.mark.parametrize("roll", Roll)
    def test_a_last_day_that_is_worked_never_moves(self, roll: Roll) -> None:
        """29 September 2018 is a Saturday, worked for the holiday."""
        assert expiry(date(2018, 9, 14), Days(15, roll=roll), calendar=PRC) == date(2018, 9, 29)
        assert rolled(date(2018, 9, 29), roll, calendar=PRC) == date(2018, 9, 29)

    @pytest.mark.parametrize("length", [Days, Months, Years])
    def test_the_usual_roll_moves_only_what_runs_after_an_event(
        self, length: type[Days | Months | Years]
    ) -> None:
        period = length(1)

        assert [roll_of(period, clock) for clock in Clock] == [
            Roll.FORWARD,
            Roll.NONE,
            Roll.NONE,
        ]

    @pytest.mark.parametrize("clock", Clock)
    def test_a_roll_that_is_named_holds_for_every_clock(self, clock: Clock) -> None:
        named = [roll for roll in Roll if roll is not Roll.USUAL]

        assert [roll_of(Months(3, roll=roll), clock) for roll in named] == named

    @pytest.mark.parametrize("clock", Clock)
    def test_working_days_do_not_roll(self, clock: Clock) -> None:
        assert roll_of(WorkingDays(5), clock) is Roll.NONE

    @pytest.mark.parametrize(
        "period", [Days(5), WorkingDays(5), Months(3, start=SAME_DAY), Years(1, roll=Roll.BACKWARD)]
    )
    def test_without_roll_keeps_all_but_the_roll(self, period: DayPeriod) -> None:
        plain = without_roll(period)

        assert type(plain) is type(period)
        assert (plain.count, plain.start) == (period.count, period.start)
        assert {roll_of(plain, clock) for clock in Clock} == {Roll.NONE}

    def test_the_last_day_itself_is_not_rolled(self) -> None:
        period = Days(5, roll=Roll.FORWARD)

        assert last_day(date(2018, 9, 28), period, calendar=PRC) == date(2018, 10, 3)


class TestFirstPermitted:
    @pytest.mark.parametrize(
        ("trigger", "period", "first"),
        [
            # "More than three months" excludes the corresponding day (P11).
            (date(2018, 3, 15), Months(3), date(2018, 6, 16)),
            (date(2017, 11, 30), Months(3), date(2018, 3, 1)),
            (date(2018, 5, 2), Days(15), date(2018, 5, 18)),
            (date(2018, 3, 15), Years(1), date(2019, 3, 16)),
            # The day after the tenth working day, whatever day that is.
            (date(2018, 9, 28), WorkingDays(10), date(2018, 10, 18)),
            (date(2018, 9, 28), WorkingDays(2), date(2018, 10, 1)),
            (date(2018, 5, 4), WorkingDays(5), date(2018, 5, 12)),
        ],
    )
    def test_it_is_the_day_after_the_period_has_run_out(
        self, trigger: date, period: DayPeriod, first: date
    ) -> None:
        assert first_permitted(trigger, period, calendar=PRC) == first

    @pytest.mark.parametrize(
        ("roll", "first"),
        [
            (Roll.USUAL, date(2018, 10, 2)),
            (Roll.NONE, date(2018, 10, 2)),
            (Roll.FORWARD, date(2018, 10, 9)),
            (Roll.BACKWARD, date(2018, 10, 1)),
        ],
    )
    def test_whether_the_bound_rolls_is_a_reading(self, roll: Roll, first: date) -> None:
        """F15: filed on 1 July, three months end on 1 October, a holiday; usually no roll."""
        period = Months(3, roll=roll)

        assert first_permitted(date(2018, 7, 1), period, calendar=PRC) == first

    def test_without_roll_no_calendar_is_asked(self) -> None:
        assert first_permitted(date(2026, 9, 1), Months(6), calendar=PRC) == date(2027, 3, 2)


class TestLastBefore:
    @pytest.mark.parametrize(
        ("event", "period", "last"),
        [
            (date(2018, 10, 15), Days(7), date(2018, 10, 8)),
            # (2016)皖16执66号: notice of 23 November for a sale on 8 December, fifteen days before.
            (date(2016, 12, 8), Days(15), date(2016, 11, 23)),
            # Counted back: 9 and 8 October, 30, 29 and 28 September.
            (date(2018, 10, 10), WorkingDays(5), date(2018, 9, 28)),
            (date(2018, 10, 3), WorkingDays(1), date(2018, 9, 30)),
            (date(2018, 3, 31), Months(1), date(2018, 2, 28)),
            (date(2018, 9, 15), Months(6), date(2018, 3, 15)),
            (date(2020, 2, 29), Years(1), date(2019, 2, 28)),
            # The event as day 1.
            (date(2018, 10, 15), Days(7, start=SAME_DAY), date(2018, 10, 9)),
            (date(2018, 10, 10), WorkingDays(5, start=SAME_DAY), date(2018, 9, 29)),
            (date(2018, 10, 3), WorkingDays(1, start=SAME_DAY), date(2018, 9, 30)),
            (date(2018, 3, 31), Months(1, start=SAME_DAY), date(2018, 3, 1)),
            (date(2020, 1, 23), Years(3, start=SAME_DAY), date(2017, 1, 24)),
        ],
    )
    def test_it_is_counted_back_from_the_event(
        self, event: date, period: DayPeriod, last: date
    ) -> None:
        assert last_before(event, period, calendar=PRC) == last

    @pytest.mark.parametrize(
        ("roll", "last"),
        [
            (Roll.USUAL, date(2018, 10, 3)),
            (Roll.NONE, date(2018, 10, 3)),
            (Roll.BACKWARD, date(2018, 9, 30)),
            (Roll.FORWARD, date(2018, 10, 8)),
        ],
    )
    def test_whether_a_rest_day_moves_it_is_a_reading(self, roll: Roll, last: date) -> None:
        """P12: unsettled; usually nothing moves."""
        assert last_before(date(2018, 10, 10), Days(7, roll=roll), calendar=PRC) == last


class TestElapsed:
    @pytest.mark.parametrize(
        ("start", "end", "unit", "count"),
        [
            (date(2018, 9, 28), date(2018, 10, 10), Unit.WORKING_DAYS, 5),
            (date(2018, 9, 28), date(2018, 10, 7), Unit.WORKING_DAYS, 2),
            (date(2018, 9, 28), date(2018, 10, 3), Unit.DAYS, 5),
            (date(2018, 8, 31), date(2019, 2, 28), Unit.MONTHS, 6),
            (date(2018, 8, 31), date(2019, 2, 27), Unit.MONTHS, 5),
            (date(2018, 1, 31), date(2018, 2, 28), Unit.MONTHS, 1),
            (date(2018, 2, 28), date(2018, 3, 31), Unit.MONTHS, 1),
            (date(2016, 2, 29), date(2017, 2, 28), Unit.YEARS, 1),
            (date(2016, 2, 29), date(2017, 2, 27), Unit.YEARS, 0),
            (date(2017, 1, 24), date(2020, 1, 23), Unit.YEARS, 2),
            (date(2017, 1, 24), date(2020, 1, 24), Unit.YEARS, 3),
        ],
    )
    def test_whole_units_are_counted(self, start: date, end: date, unit: Unit, count: int) -> None:
        """The start is day 0 and the end counts; reversed, the number is negative."""
        assert elapsed(start, end, unit=unit, calendar=PRC) == count
        assert elapsed(end, start, unit=unit, calendar=PRC) == -count

    @pytest.mark.parametrize("unit", [unit for unit in Unit if unit is not Unit.HOURS])
    def test_from_a_day_to_itself_nothing_has_elapsed(self, unit: Unit) -> None:
        day = date(2018, 9, 28)

        assert elapsed(day, day, unit=unit, calendar=PRC) == 0

    @pytest.mark.parametrize(
        ("end", "count"),
        [
            (datetime(2018, 5, 2, 10, 25), 0),
            (datetime(2018, 5, 2, 10, 59), 0),
            (datetime(2018, 5, 2, 11, 59, 59), 0),
            (datetime(2018, 5, 2, 12, 0), 1),
            (datetime(2018, 5, 4, 10, 59, 59), 47),
            (datetime(2018, 5, 4, 11, 0), 48),
            (datetime(2018, 5, 4, 3, 0, tzinfo=UTC), 48),
        ],
    )
    def test_hours_are_counted_from_the_next_hour(self, end: datetime, count: int) -> None:
        start = datetime(2018, 5, 2, 10, 25)

        assert elapsed(start, end, unit=Unit.HOURS, calendar=PRC) == count
        assert elapsed(end, start, unit=Unit.HOURS, calendar=PRC) == -count


class TestCounts:
    @pytest.mark.parametrize("length", [Hours, Days, WorkingDays, Months, Years])
    @pytest.mark.parametrize("count", [-5, -1, 0, True, 10**9, 1.0, "5", None])
    def test_a_count_that_makes_no_period_is_refused(
        self, length: Callable[[object], Period], count: object
    ) -> None:
        with pytest.raises(PeriodError) as caught:
            length(count)

        english, chinese = caught.value.text(Language.EN), caught.value.text(Language.ZH)
        assert repr(count) in english
        assert repr(count) in chinese
        assert "give a whole number from 1 to" in english
        assert "请给 1 至" in chinese

    @pytest.mark.parametrize("length", [Hours, Days, WorkingDays, Months, Years])
    def test_the_message_names_the_range_that_holds(self, length: Callable[[int], Period]) -> None:
        with pytest.raises(PeriodError) as caught:
            length(0)
        english = re.findall(r"\d+", caught.value.message.en)
        chinese = re.findall(r"\d+", caught.value.message.zh)
        least, most = map(int, english[-2:])

        assert chinese[-2:] == english[-2:]
        assert [length(least).count, length(most).count] == [least, most]
        for outside in (least - 1, most + 1):
            with pytest.raises(PeriodError):
                length(outside)

    @pytest.mark.parametrize("clock", [expiry, first_permitted, last_before])
    def test_the_longest_periods_stay_inside_the_years_of_python(
        self, clock: Callable[..., date]
    ) -> None:
        """From either end of the years that are accepted as a start."""
        for period in (Days(36_525), Months(1_200), Years(100)):
            for start in (date(1900, 1, 1), date(2199, 12, 31)):
                end = clock(start, without_roll(period), calendar=PRC)
                assert 99 <= abs(end.year - start.year) <= 101

    def test_a_period_says_its_length_in_words(self) -> None:
        assert (WorkingDays(22).term.en, WorkingDays(22).term.zh) == (
            "22 working days",
            "22个工作日",
        )
        assert (Months(1).term.en, Months(1).term.zh) == ("1 month", "1个月")
        assert (Hours(48).term.en, Hours(48).term.zh) == ("48 hours", "48小时")
        assert (Days(1).term.en, Years(2).term.en) == ("1 day", "2 years")


class TestConventions:
    @pytest.mark.parametrize(
        ("length", "conventions", "allowed"),
        [
            (Days, {"roll": "none"}, "Roll.NONE"),
            (Months, {"start": "same_day"}, "DayStart.SAME_DAY"),
            (Years, {"roll": False}, "Roll.FORWARD"),
            (WorkingDays, {"start": None}, "DayStart.DAY_AFTER"),
            (Hours, {"start": DayStart.SAME_DAY}, "HourStart.AT_INSTANT"),
        ],
    )
    def test_anything_but_the_convention_itself_is_refused(
        self, length: Callable[..., Period], conventions: dict[str, object], allowed: str
    ) -> None:
        """Its text would be taken for the default in silence: "none" for a roll forward."""
        with pytest.raises(PeriodError) as caught:
            length(5, **conventions)

        assert allowed in caught.value.message.en
        assert allowed in caught.value.message.zh


class TestKindsOfDate:
    @pytest.mark.parametrize("period", [Days(5), WorkingDays(5), Months(1), Years(1)])
    @pytest.mark.parametrize("clock", [expiry, first_permitted, last_before, last_day])
    def test_an_instant_is_refused_where_a_day_is_asked(
        self, clock: Callable[..., date], period: DayPeriod
    ) -> None:
        with pytest.raises(DateError) as caught:
            clock(datetime(2018, 9, 28, 9, 0), period, calendar=PRC)

        assert "is an instant, a day is wanted" in caught.value.message.en
        assert "是时刻,此处应为日期" in caught.value.message.zh

    @pytest.mark.parametrize("clock", [expiry, first_permitted, last_before])
    def test_a_day_is_refused_where_hours_are_asked(self, clock: Callable[..., datetime]) -> None:
        with pytest.raises(DateError) as caught:
            clock(date(2018, 5, 2), Hours(48), calendar=PRC)

        assert "2018-05-02 has no time of day" in caught.value.message.en
        assert "write it as 2018-05-02T10:25" in caught.value.message.en
        assert "2018-05-02没有具体时间" in caught.value.message.zh
        assert "请写作 2018-05-02T10:25" in caught.value.message.zh

    def test_elapsed_asks_both_ends_for_the_same_kind(self) -> None:
        day, moment = date(2018, 5, 2), datetime(2018, 5, 4, 11, 0)

        for start, end in ((day, moment), (moment, day)):
            with pytest.raises(DateError):
                elapsed(start, end, unit=Unit.HOURS, calendar=PRC)
            for unit in (Unit.DAYS, Unit.WORKING_DAYS, Unit.MONTHS, Unit.YEARS):
                with pytest.raises(DateError):
                    elapsed(start, end, unit=unit, calendar=PRC)

    @pytest.mark.parametrize("value", ["2018-09-28", None, 20180928])
    def test_what_is_no_date_is_refused(self, value: object) -> None:
        for period in (Days(5), WorkingDays(5), Months(1), Hours(48)):
            with pytest.raises(DateError):
                expiry(value, period, calendar=PRC)  # type: ignore[call-overload] # the mistake

    @pytest.mark.parametrize("day", [date(1899, 12, 31), date(2200, 1, 1), date(1, 1, 1), date.max])
    @pytest.mark.parametrize("clock", [expiry, first_permitted, last_before])
    def test_a_year_that_can_only_be_a_slip_is_refused(
        self, clock: Callable[..., date], day: date
    ) -> None:
        moment = datetime(day.year, day.month, day.day, 12)
        for period in (Days(5, roll=Roll.NONE), WorkingDays(5), Years(100)):
            with pytest.raises(DateError, match="outside the years 1900 to 2199") as caught:
                clock(day, period, calendar=PRC)
            assert "请核对年份" in caught.value.message.zh
        with pytest.raises(DateError, match="outside the years"):
            clock(moment, Hours(48), calendar=PRC)


class TestCoverage:
    def test_working_days_past_the_end_are_not_guessed(self) -> None:
        """28 to 31 December 2026 are four; the fifth is some day of 2027."""
        start = date(2026, 12, 25)

        assert expiry(start, WorkingDays(4), calendar=PRC) == date(2026, 12, 31)
        with pytest.raises(CoverageError) as caught:
            expiry(start, WorkingDays(5), calendar=PRC)
        assert "2001-01-01 to 2026-12-31" in caught.value.message.en
        assert "2001-01-01 至 2026-12-31" in caught.value.message.zh

    def test_a_last_day_past_the_end_cannot_roll(self) -> None:
        start = date(2026, 9, 1)

        assert last_day(start, Months(6), calendar=PRC) == date(2027, 3, 1)
        assert expiry(start, Months(6, roll=Roll.NONE), calendar=PRC) == date(2027, 3, 1)
        with pytest.raises(CoverageError) as caught:
            expiry(start, Months(6), calendar=PRC)
        assert caught.value.day == date(2027, 3, 1)

    @pytest.mark.parametrize("trigger", [date(2000, 12, 31), date(2027, 1, 1), date(2150, 6, 1)])
    @pytest.mark.parametrize("start", DayStart)
    def test_working_days_are_not_counted_from_a_day_outside(
        self, trigger: date, start: DayStart
    ) -> None:
        period = WorkingDays(5, start=start)

        for clock in (expiry, first_permitted, last_before):
            with pytest.raises(CoverageError):
                clock(trigger, period, calendar=PRC)
        with pytest.raises(CoverageError):
            elapsed(trigger, date(2018, 9, 28), unit=Unit.WORKING_DAYS, calendar=PRC)

    def test_a_period_that_begins_before_the_calendar_may_end_in_it(self) -> None:
        """Ten days from 2000-12-27 end on Saturday 2001-01-06."""
        assert expiry(date(2000, 12, 27), Days(10), calendar=PRC) == date(2001, 1, 8)

    def test_working_days_counted_back_past_the_beginning_are_not_guessed(self) -> None:
        """2, 3 and 4 January 2001 are the first three."""
        event = date(2001, 1, 5)

        assert last_before(event, WorkingDays(3), calendar=PRC) == date(2001, 1, 2)
        with pytest.raises(CoverageError):
            last_before(event, WorkingDays(4), calendar=PRC)
