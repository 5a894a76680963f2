"""Periods unfolded: which steps a trace has, what they cover, and what they say."""

# A naive instant is Shanghai wall time, which hour periods run over.

import json
import re
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest

from execrules.calendars.china import china_calendar
from execrules.calendars.working_days import DayKind, WorkingDayCalendar
from execrules.errors import CoverageError, DateError
from execrules.instants import written
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
    WorkingDays,
    Years,
)
from execrules.terms import Language
from execrules.traces import Step, StepKind, Trace, trace

PRC = china_calendar()
NOTICE_2018 = "国办发明电〔2017〕12号"
NATIONAL_WEEK = [date(2018, 10, day) for day in range(1, 8)]


def kinds(found: Trace) -> list[StepKind]:
    return [step.kind for step in found.steps]


def of_kind(found: Trace, kind: StepKind) -> list[Step]:
    return [step for step in found.steps if step.kind is kind]


def the(found: Trace, kind: StepKind) -> Step:
    (step,) = of_kind(found, kind)
    return step


class TestWorkingDays:
    # Five working days from 28 September 2018, over the week of the National Day.
    counted = trace(date(2018, 9, 28), WorkingDays(5), calendar=PRC)

    def test_blocks_of_working_days_and_rest_days_alternate(self) -> None:
        assert kinds(self.counted) == [
            StepKind.START,
            StepKind.COUNTED,
            StepKind.SKIPPED,
            StepKind.COUNTED,
            StepKind.DUE,
        ]
        assert [(step.first, step.last, step.counted) for step in self.counted.steps] == [
            (date(2018, 9, 28), date(2018, 9, 28), 0),
            (date(2018, 9, 29), date(2018, 9, 30), 2),
            (date(2018, 10, 1), date(2018, 10, 7), 0),
            (date(2018, 10, 8), date(2018, 10, 10), 3),
            (date(2018, 10, 10), date(2018, 10, 10), 0),
        ]

    def test_each_skipped_day_carries_its_kind_and_notice(self) -> None:
        """National Day is 1-3 October by law; 4 and 5 are moved, 6 and 7 a weekend."""
        skipped = the(self.counted, StepKind.SKIPPED)

        assert [day.date for day in skipped.days] == NATIONAL_WEEK
        assert [day.kind for day in skipped.days] == [
            *[DayKind.HOLIDAY] * 3,
            *[DayKind.ADJUSTED_REST] * 2,
            *[DayKind.WEEKEND] * 2,
        ]
        assert {day.notice and day.notice.number for day in skipped.days} == {NOTICE_2018}
        assert skipped.text.en.count(NOTICE_2018) == 7
        assert skipped.text.zh.count(NOTICE_2018) == 7

    def test_make_up_days_are_named_where_they_count(self) -> None:
        made_up = of_kind(self.counted, StepKind.COUNTED)[0]

        assert [day.date for day in made_up.days] == [date(2018, 9, 29), date(2018, 9, 30)]
        assert f"2018-09-29 Sat (make-up working day, National Day, {NOTICE_2018})" in (
            made_up.text.en
        )
        assert f"2018-09-29 星期六(调休上班·国庆节,{NOTICE_2018})" in made_up.text.zh

    def test_the_running_total_is_printed(self) -> None:
        first, second = of_kind(self.counted, StepKind.COUNTED)

        assert "2 working days (2 so far)" in first.text.en
        assert "2018-10-08 to 2018-10-10 3 working days (5 so far)" in second.text.en
        assert "2018-10-08 至 2018-10-10 3个工作日(累计5个)" in second.text.zh

    def test_the_answer_is_repeated_and_nothing_rolled(self) -> None:
        assert (self.counted.start, self.counted.due) == (date(2018, 9, 28), date(2018, 10, 10))
        assert not self.counted.rolled
        assert the(self.counted, StepKind.DUE).text.en == "2018-10-10 Wed (weekday) is the last day"
        assert the(self.counted, StepKind.DUE).text.zh == "2018-10-10 星期三(工作日) 为期限届满之日"

    def test_a_day_moved_by_a_later_notice_carries_that_one(self) -> None:
        """31 January 2020 became a rest day by the extension notice of 26 January."""
        counted = trace(date(2020, 1, 23), WorkingDays(1), calendar=PRC)
        skipped = the(counted, StepKind.SKIPPED)
        numbers = {day.date: day.notice.number for day in skipped.days if day.notice}

        assert counted.due == date(2020, 2, 3)
        assert len(skipped.days) == 10
        assert numbers[date(2020, 1, 30)] == "国办发明电〔2019〕16号"
        assert numbers[date(2020, 1, 31)] == "国办发明电〔2020〕1号"

    def test_counting_back_goes_back_in_time(self) -> None:
        back = trace(date(2018, 10, 10), WorkingDays(5), clock=Clock.BEFORE, calendar=PRC)

        assert back.due == date(2018, 9, 28)
        assert [(step.kind, step.first, step.last, step.counted) for step in back.steps[1:-1]] == [
            (StepKind.COUNTED, date(2018, 10, 9), date(2018, 10, 8), 2),
            (StepKind.SKIPPED, date(2018, 10, 7), date(2018, 10, 1), 0),
            (StepKind.COUNTED, date(2018, 9, 30), date(2018, 9, 28), 3),
        ]
        assert [day.date for day in the(back, StepKind.SKIPPED).days] == NATIONAL_WEEK[::-1]
        assert back.steps[-1].text.en.startswith("2018-09-28 Fri (weekday)")

    def test_a_start_that_counts_is_in_the_first_block(self) -> None:
        period = WorkingDays(1, start=DayStart.SAME_DAY)
        one = trace(date(2018, 9, 28), period, calendar=PRC)
        resting = trace(date(2018, 10, 6), period, calendar=PRC)

        assert the(one, StepKind.COUNTED).first == date(2018, 9, 28)
        assert [day.date for day in the(resting, StepKind.SKIPPED).days] == NATIONAL_WEEK[5:]


class TestRoll:
    # Five days from 28 September 2018 end on Wednesday 3 October.
    counted = trace(date(2018, 9, 28), Days(5), calendar=PRC)

    def test_the_roll_lists_each_rest_day_it_passes(self) -> None:
        step = the(self.counted, StepKind.ROLLED)

        assert kinds(self.counted) == [
            StepKind.START,
            StepKind.COUNTED,
            StepKind.ROLLED,
            StepKind.DUE,
        ]
        assert (step.first, step.last) == (date(2018, 10, 3), date(2018, 10, 8))
        assert [day.date for day in step.days] == NATIONAL_WEEK[2:]
        assert step.text.en.startswith("2018-10-03 is a rest day, moved to 2018-10-08: ")
        assert step.text.zh.startswith("2018-10-03 为休息日,顺延至 2018-10-08:")
        assert step.text.en.count(NOTICE_2018) == step.text.zh.count(NOTICE_2018) == 5
        assert self.counted.rolled

    def test_the_counted_block_ends_on_the_unrolled_day(self) -> None:
        step = the(self.counted, StepKind.COUNTED)

        assert (step.first, step.last, step.counted) == (date(2018, 9, 29), date(2018, 10, 3), 5)
        assert step.text.en == "2018-09-29 to 2018-10-03 5 days, rest days included"
        assert step.text.zh == "2018-09-29 至 2018-10-03 共5日,休息日计入"

    def test_a_roll_backward_passes_the_rest_days_before(self) -> None:
        back = trace(date(2018, 9, 28), Days(5, roll=Roll.BACKWARD), calendar=PRC)
        step = the(back, StepKind.ROLLED)

        assert back.due == date(2018, 9, 30)
        assert [day.date for day in step.days] == NATIONAL_WEEK[2::-1]
        assert "提前至 2018-09-30" in step.text.zh

    @pytest.mark.parametrize(
        ("start", "period"),
        [
            (date(2018, 9, 14), Days(15)),
            (date(2018, 9, 28), Days(5, roll=Roll.NONE)),
        ],
    )
    def test_without_a_roll_there_is_no_such_step(self, start: date, period: DayPeriod) -> None:
        """Once because the last day is a make-up Saturday, once because it may not move."""
        found = trace(start, period, calendar=PRC)

        assert not found.rolled
        assert kinds(found) == [StepKind.START, StepKind.COUNTED, StepKind.DUE]


class TestMonths:
    def test_the_stand_in_for_a_missing_day_is_said(self) -> None:
        found = trace(date(2018, 8, 31), Months(6), calendar=PRC)
        step = the(found, StepKind.MONTH_END)

        assert kinds(found) == [
            StepKind.START,
            StepKind.COUNTED,
            StepKind.MONTH_END,
            StepKind.DUE,
        ]
        assert (step.first, step.last) == (date(2019, 2, 28), date(2019, 2, 28))
        assert step.text.en == "2019-02-28 is the last day of the month: it has no day 31"
        assert step.text.zh == "2019-02-28 为当月最后一日:该月没有31日"
        assert "2018-09-01 to 2019-02-28 6 months" in the(found, StepKind.COUNTED).text.en
        assert "共6个月" in the(found, StepKind.COUNTED).text.zh

    @pytest.mark.parametrize(
        ("start", "period", "clock"),
        [
            (date(2018, 3, 15), Months(6), Clock.AFTER),
            (date(2018, 2, 28), Months(1), Clock.AFTER),
            (date(2017, 1, 24), Years(3, start=DayStart.SAME_DAY), Clock.AFTER),
            (date(2018, 9, 15), Months(6), Clock.BEFORE),
        ],
    )
    def test_an_existing_day_needs_no_such_step(
        self, start: date, period: DayPeriod, clock: Clock
    ) -> None:
        assert StepKind.MONTH_END not in kinds(trace(start, period, clock=clock, calendar=PRC))

    def test_a_leap_day_has_no_day_a_year_before(self) -> None:
        found = trace(date(2020, 2, 29), Years(1), clock=Clock.BEFORE, calendar=PRC)

        assert found.due == date(2019, 2, 28)
        assert the(found, StepKind.MONTH_END).first == date(2019, 2, 28)
        assert the(found, StepKind.COUNTED).counted == 1


class TestNotBefore:
    def test_the_day_after_the_end_is_a_step_of_its_own(self) -> None:
        found = trace(date(2018, 3, 15), Months(3), clock=Clock.NOT_BEFORE, calendar=PRC)
        step = the(found, StepKind.NEXT_DAY)

        assert kinds(found) == [
            StepKind.START,
            StepKind.COUNTED,
            StepKind.NEXT_DAY,
            StepKind.DUE,
        ]
        assert the(found, StepKind.COUNTED).last == date(2018, 6, 15)
        assert (found.due, step.first) == (date(2018, 6, 16), date(2018, 6, 16))
        assert "its last day is excluded" in step.text.en
        assert "届满之日不含在内" in step.text.zh
        assert found.steps[-1].text.en.endswith("is the first day permitted")
        assert found.steps[-1].text.zh.endswith("起方可进行")

    def test_a_rolled_bound_shows_roll_and_next_day(self) -> None:
        """Filed on 1 July 2018: 1 October rolls to 8 October, permitted from the 9th."""
        period = Months(3, roll=Roll.FORWARD)
        found = trace(date(2018, 7, 1), period, clock=Clock.NOT_BEFORE, calendar=PRC)

        assert found.due == date(2018, 10, 9)
        assert [day.date for day in the(found, StepKind.ROLLED).days] == NATIONAL_WEEK
        assert the(found, StepKind.NEXT_DAY).first == date(2018, 10, 9)


class TestHours:
    def test_the_clock_starts_with_the_next_hour(self) -> None:
        found = trace(datetime(2018, 5, 2, 10, 25), Hours(48), calendar=PRC)

        assert kinds(found) == [
            StepKind.START,
            StepKind.CLOCK_STARTS,
            StepKind.COUNTED,
            StepKind.DUE,
        ]
        assert the(found, StepKind.CLOCK_STARTS).first == datetime(2018, 5, 2, 11)
        assert the(found, StepKind.COUNTED).counted == 48
        assert found.due == datetime(2018, 5, 4, 11)
        assert not found.rolled
        assert found.text(Language.EN).splitlines() == [
            "2018-05-02T10:25 the event",
            "2018-05-02T11:00 the clock starts: the hour of the event is not counted",
            "2018-05-02T11:00 to 2018-05-04T11:00 48 hours, rest days included",
            "2018-05-04T11:00 is the last instant",
        ]

    def test_at_instant_there_is_nothing_to_wait_for(self) -> None:
        period = Hours(24, start=HourStart.AT_INSTANT)
        found = trace(datetime(2018, 5, 2, 10, 25, 30), period, calendar=PRC)

        assert kinds(found) == [StepKind.START, StepKind.COUNTED, StepKind.DUE]
        assert found.due == datetime(2018, 5, 3, 10, 25, 30)
        assert "2018-05-03T10:25:30" in found.text(Language.ZH)

    def test_hours_counted_back_begin_at_the_event(self) -> None:
        event = datetime(2018, 5, 4, 11, 20)
        found = trace(event, Hours(24), clock=Clock.BEFORE, calendar=PRC)

        assert kinds(found) == [StepKind.START, StepKind.COUNTED, StepKind.DUE]
        assert found.due == datetime(2018, 5, 3, 11, 20)
        assert "2018-05-03T11:20 to 2018-05-04T11:20 24 hours" in found.text(Language.EN)


DAY_PERIODS: list[tuple[date, DayPeriod]] = [
    (date(2018, 9, 28), WorkingDays(22)),
    (date(2018, 2, 10), WorkingDays(30)),
    (date(2018, 10, 3), WorkingDays(1)),
    (date(2018, 9, 28), WorkingDays(5, start=DayStart.SAME_DAY)),
    (date(2018, 10, 3), WorkingDays(5, start=DayStart.SAME_DAY)),
    (date(2018, 9, 28), Days(1)),
    (date(2018, 9, 28), Days(1, start=DayStart.SAME_DAY)),
    (date(2018, 9, 28), Days(90, roll=Roll.BACKWARD)),
    (date(2018, 8, 31), Months(6)),
    (date(2018, 8, 31), Months(6, start=DayStart.SAME_DAY)),
    (date(2020, 2, 29), Years(3, roll=Roll.FORWARD)),
]
PERIODS: list[tuple[date, Period]] = [
    *DAY_PERIODS,
    (datetime(2018, 9, 30, 23, 50), Hours(48)),
    (datetime(2018, 9, 30, 23, 50), Hours(48, start=HourStart.AT_INSTANT)),
]
every_period = pytest.mark.parametrize(("start", "period"), PERIODS)
every_clock = pytest.mark.parametrize("clock", Clock)


@every_period
@every_clock
def test_the_counted_units_add_up_to_the_length(start: date, period: Period, clock: Clock) -> None:
    found = trace(start, period, clock=clock, calendar=PRC)

    assert sum(step.counted for step in found.steps) == period.count


@pytest.mark.parametrize(("start", "period"), DAY_PERIODS)
@every_clock
def test_steps_join_without_gap_or_overlap(start: date, period: DayPeriod, clock: Clock) -> None:
    """Each counted or skipped block begins on the day after the one before it, going its way."""
    found = trace(start, period, clock=clock, calendar=PRC)
    blocks = [s for s in found.steps if s.kind in {StepKind.COUNTED, StepKind.SKIPPED}]
    step = timedelta(days=-1 if clock is Clock.BEFORE else 1)
    day_zero = period.start is DayStart.DAY_AFTER

    assert blocks[0].first == start + (step if day_zero else timedelta())
    for earlier, later in pairwise(blocks):
        assert later.first == earlier.last + step


@every_period
@every_clock
def test_each_step_speaks_both_languages_on_one_line(
    start: date, period: Period, clock: Clock
) -> None:
    found = trace(start, period, clock=clock, calendar=PRC)

    for step in found.steps:
        assert re.search(r"[A-Za-z]{2}", step.text.en)
        assert re.search(r"[一-鿿]", step.text.zh)
        assert "\n" not in step.text.en + step.text.zh
    for language in Language:
        assert found.text(language).split("\n") == [s.text.text(language) for s in found.steps]


@every_period
@every_clock
def test_the_dictionary_is_json_and_says_the_same(
    start: date, period: Period, clock: Clock
) -> None:
    found = trace(start, period, clock=clock, calendar=PRC)
    read = json.loads(json.dumps(found.as_dict()))

    assert (read["start"], read["due"]) == (written(start), written(found.due))
    assert (read["unit"], read["count"]) == (period.unit.value, period.count)
    assert (read["clock"], read["rolled"]) == (clock.value, found.rolled)
    assert read["provisional"] is False
    assert len(read["steps"]) == len(found.steps)
    assert sum(step.get("counted", 0) for step in read["steps"]) == period.count


def test_a_step_in_json_names_day_kind_festival_and_notice() -> None:
    read = json.loads(json.dumps(trace(date(2018, 9, 28), Days(5), calendar=PRC).as_dict()))
    roll = read["steps"][2]

    assert list(read) == [
        "start", "due", "unit", "count", "clock", "rolled", "provisional", "calendar", "steps",
    ]  # fmt: skip
    assert read["calendar"] == {
        "name": "PRC", "version": PRC.version, "known_on": None, "uncertain_from": "2026-12-26",
    }  # fmt: skip
    assert (roll["kind"], roll["first"], roll["last"]) == ("rolled", "2018-10-03", "2018-10-08")
    assert roll["days"][0] == {
        "date": "2018-10-03",
        "working": False,
        "kind": "holiday",
        "festivals": ["national_day"],
        "notice": NOTICE_2018,
        "en": f"Wed (public holiday, National Day, {NOTICE_2018})",
        "zh": f"星期三(法定节假日·国庆节,{NOTICE_2018})",
    }
    assert "days" not in read["steps"][1]
    assert "counted" not in roll


class TestProvisional:
    """From 2026-12-26, a Saturday, the notice for 2027 may still change days."""

    @pytest.mark.parametrize(
        ("start", "period", "clock", "due"),
        [
            (date(2026, 12, 21), WorkingDays(5), Clock.AFTER, date(2026, 12, 28)),
            (date(2026, 12, 21), Days(5), Clock.AFTER, date(2026, 12, 28)),
            (date(2026, 11, 28), Months(1), Clock.AFTER, date(2026, 12, 28)),
            # The count back passes days that may change, though it ends before them.
            (date(2026, 12, 29), WorkingDays(5), Clock.BEFORE, date(2026, 12, 22)),
            # Whether the Sunday must move back is open, though the Friday is not.
            (date(2026, 12, 20), Days(7, roll=Roll.BACKWARD), Clock.AFTER, date(2026, 12, 25)),
        ],
    )
    def test_an_answer_that_a_notice_may_change_says_so(
        self, start: date, period: DayPeriod, clock: Clock, due: date
    ) -> None:
        found = trace(start, period, clock=clock, calendar=PRC)

        assert (found.due, found.provisional) == (due, True)
        assert found.as_dict()["provisional"] is True

    @pytest.mark.parametrize(
        ("start", "period", "clock", "due"),
        [
            (date(2026, 12, 18), WorkingDays(5), Clock.AFTER, date(2026, 12, 25)),
            (date(2026, 12, 18), Days(7), Clock.AFTER, date(2026, 12, 25)),
            # No calendar is asked.
            (date(2026, 12, 21), Days(7, roll=Roll.NONE), Clock.AFTER, date(2026, 12, 28)),
            (date(2026, 9, 27), Months(3), Clock.NOT_BEFORE, date(2026, 12, 28)),
            (date(2026, 12, 31), Days(3), Clock.BEFORE, date(2026, 12, 28)),
            (
                datetime(2026, 12, 26, 10, 25),
                Hours(48),
                Clock.AFTER,
                datetime(2026, 12, 28, 11),
            ),
        ],
    )
    def test_an_answer_that_stands_does_not(
        self, start: date, period: Period, clock: Clock, due: date
    ) -> None:
        found = trace(start, period, clock=clock, calendar=PRC)

        assert (found.due, found.provisional) == (due, False)


class TestRefusals:
    @pytest.mark.parametrize(
        ("start", "period", "clock"),
        [
            (date(2026, 12, 25), WorkingDays(5), Clock.AFTER),
            (date(2026, 9, 1), Months(6), Clock.AFTER),
            # The day is known, but not what kind of day it is.
            (date(2026, 9, 1), Months(6, roll=Roll.NONE), Clock.AFTER),
            (date(2026, 12, 31), Days(1), Clock.NOT_BEFORE),
            (date(2001, 1, 5), WorkingDays(4), Clock.BEFORE),
            (date(2001, 1, 5), Days(5), Clock.BEFORE),
            (date(2000, 12, 27), Days(10), Clock.AFTER),
            (datetime(2026, 12, 30, 10, 0), Hours(48), Clock.AFTER),
            (datetime(2027, 1, 1, 10, 0), Hours(48), Clock.BEFORE),
        ],
    )
    def test_a_day_that_cannot_be_named_is_refused(
        self, start: date, period: Period, clock: Clock
    ) -> None:
        with pytest.raises(CoverageError, match="2001-01-01 to 2026-12-31") as caught:
            trace(start, period, clock=clock, calendar=PRC)

        assert "2001-01-01 至 2026-12-31" in caught.value.message.zh

    def test_the_kind_of_date_must_fit_the_unit(self) -> None:
        for clock in Clock:
            with pytest.raises(DateError, match="is an instant, a day is wanted"):
                trace(datetime(2018, 9, 28, 9, 0), Days(5), clock=clock, calendar=PRC)
            with pytest.raises(DateError, match="has no time of day"):
                trace(date(2018, 9, 28), Hours(48), clock=clock, calendar=PRC)


def test_a_calendar_without_sources_is_traced_as_well() -> None:
    """Friday to Monday of an invented week with nothing told about its days."""
    week = WorkingDayCalendar(
        name="a week",
        first=date(2024, 1, 1),
        uncertain_from=date(2024, 1, 8),
        kinds=(*[DayKind.WEEKDAY] * 5, *[DayKind.WEEKEND] * 2, DayKind.WEEKDAY),
    )
    found = trace(date(2024, 1, 5), WorkingDays(1), calendar=week)

    assert found.due == date(2024, 1, 8)
    assert found.provisional
    assert found.text(Language.EN).splitlines() == [
        "2024-01-05 Fri (weekday) the start",
        "not counted: 2024-01-06 Sat (weekend); 2024-01-07 Sun (weekend)",
        "2024-01-08 1 working day (1 so far)",
        "2024-01-08 Mon (weekday) is the last day",
    ]
