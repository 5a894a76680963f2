"""`tabulate` over every day of 2001 to 2026, for every period that occurs in the rules of the law.

Expected columns are walked day by day by the oracle. What the oracle cannot know (`LookupError`)
is written out here as the bounds that follow from the end of the calendar alone.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

import attrs
import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given, settings
from hypothesis import strategies as st

import oracle
from execrules.calendars.china import china_calendar
from execrules.calendars.working_days import DayKind, WorkingDayCalendar
from execrules.errors import CoverageError
from execrules.instants import ALWAYS, NEVER_DAY
from execrules.period_tables import PeriodTable, tabulate
from execrules.periods import (
    Clock,
    DayPeriod,
    Days,
    DayStart,
    Months,
    Roll,
    WorkingDays,
    Years,
    expiry,
    first_permitted,
    last_before,
    last_day,
)

PRC = china_calendar()
ONE_DAY = timedelta(days=1)
ALL_DAYS = [oracle.FIRST + n * ONE_DAY for n in range((oracle.LAST - oracle.FIRST).days + 1)]
BEYOND = oracle.LAST.toordinal() + 1

# Every (quantity, unit) of legal_rules.csv under each from_rule, as of 2026-11-23. Left out are
# hours, which no table holds, and the orders of two events, which are written there as 0 days.
IN_THE_LAW: dict[str, dict[str, tuple[int, ...]]] = {
    "excl_start_day": {
        "days": (3, 5, 7, 10, 15, 30, 60, 90, 180),
        "working_days": (3, 5, 7, 10, 22, 30),
        "months": (1, 2, 3, 6),
        "years": (1, 2),
    },
    "date_diff<=": {"days": (3, 7, 10)},
    "deemed": {"days": (5, 15, 30)},
    "recurring": {"months": (6,)},
    "system_check": {"months": (3,)},
    "duration": {"days": (15, 60), "months": (1, 3, 6), "years": (1, 2, 3)},
    "backward": {"days": (3, 5, 7, 15, 30)},
    "window_before": {"days": (5,), "months": (1,), "years": (1,)},
    "not_before": {"days": (15, 60), "working_days": (10,), "months": (3, 6), "years": (1,)},
}

LENGTHS: dict[str, type[Days | WorkingDays | Months | Years]] = {
    "days": Days,
    "working_days": WorkingDays,
    "months": Months,
    "years": Years,
}
UNIT_OF = {length: unit for unit, length in LENGTHS.items()}


def made(from_rule: str, unit: str, count: int) -> DayPeriod:
    """The period that a row of the law asks for."""
    period: DayPeriod = LENGTHS[unit](count)
    if isinstance(period, WorkingDays):
        return period
    if from_rule == "duration":
        # An effect ends with its last day, printed as the day before the corresponding one (F7).
        return attrs.evolve(period, start=DayStart.SAME_DAY, roll=Roll.NONE)
    if from_rule in {"date_diff<=", "system_check"}:
        return attrs.evolve(period, roll=Roll.NONE)
    return period


CLOCKS = {"backward": Clock.BEFORE, "window_before": Clock.BEFORE, "not_before": Clock.NOT_BEFORE}


def cases() -> dict[str, tuple[DayPeriod, Clock]]:
    """Each distinct period and clock once, every (quantity, unit) at least after an event."""
    found: dict[tuple[DayPeriod, Clock], None] = {}
    for from_rule, units in IN_THE_LAW.items():
        for unit, counts in units.items():
            for count in counts:
                period = made(from_rule, unit, count)
                found[period, CLOCKS.get(from_rule, Clock.AFTER)] = None
                found[LENGTHS[unit](count), Clock.AFTER] = None
    # The readings that the open questions ask for: rolls of bounds, spans that roll, both ways.
    for period, clock in (
        (Months(3, roll=Roll.FORWARD), Clock.NOT_BEFORE),
        (Days(15, roll=Roll.BACKWARD), Clock.BEFORE),
        (Days(15, roll=Roll.FORWARD), Clock.BEFORE),
        (Days(15, roll=Roll.BACKWARD), Clock.AFTER),
        (Years(1, start=DayStart.SAME_DAY), Clock.AFTER),
        (Months(1, start=DayStart.SAME_DAY), Clock.BEFORE),
        (WorkingDays(10), Clock.BEFORE),
        (WorkingDays(5, start=DayStart.SAME_DAY), Clock.AFTER),
        (WorkingDays(5, start=DayStart.SAME_DAY), Clock.BEFORE),
    ):
        found[period, clock] = None
    return {
        f"{period.count}-{UNIT_OF[type(period)]}-{period.start.value}"
        f"-{getattr(period, 'roll', 'no')}-{clock.value}": (period, clock)
        for period, clock in found
    }


CASES = cases()
every_case = pytest.mark.parametrize(("period", "clock"), CASES.values(), ids=CASES.keys())


@cache
def oracle_rolls(roll: Callable[[date], date]) -> dict[date, date]:
    found = {}
    for day in ALL_DAYS:
        try:
            found[day] = roll(day)
        except LookupError:
            continue
    return found


WALKS: dict[tuple[DayStart, bool], Callable[[date, int, str], date]] = {
    (DayStart.DAY_AFTER, False): oracle.last_day,
    (DayStart.DAY_AFTER, True): oracle.last_day_before,
    (DayStart.SAME_DAY, False): oracle.last_printed_day,
    (DayStart.SAME_DAY, True): oracle.last_printed_day_before,
}


def walked(period: DayPeriod, clock: Clock, start: date) -> date | None:
    """The unrolled last day as the oracle walks it; None where that leaves the calendar."""
    walk = WALKS[period.start, clock is Clock.BEFORE]
    try:
        return walk(start, period.count, UNIT_OF[type(period)])
    except LookupError:
        return None


def expected_roll(period: DayPeriod, clock: Clock) -> Callable[[date], date] | None:
    """How the oracle moves a last day, or None where it stays."""
    if period.roll is Roll.THROUGH_REST:
        return oracle.through_rest
    if isinstance(period, WorkingDays):
        return None
    if period.roll is Roll.BACKWARD:
        return oracle.roll_back
    usual = period.roll is Roll.USUAL and clock is Clock.AFTER
    return oracle.roll if usual or period.roll is Roll.FORWARD else None


def expected_row(period: DayPeriod, clock: Clock, start: date) -> tuple[int, int, int]:
    """Last day, earliest and latest due day for one start day, as day numbers."""
    last = walked(period, clock, start)
    step = 1 if clock is Clock.NOT_BEFORE else 0
    if last is None:
        # Only working days walk out: beyond the end, or below the first day of the calendar.
        if clock is Clock.BEFORE:
            return ALWAYS, ALWAYS, oracle.FIRST.toordinal() - 1
        return BEYOND, BEYOND + step, NEVER_DAY
    number = last.toordinal()
    roll = expected_roll(period, clock)
    if roll is None:
        return number, number + step, number + step
    due = oracle_rolls(roll).get(last)
    if due is not None:
        return number, due.toordinal() + step, due.toordinal() + step
    if roll is oracle.roll_back:
        known = oracle_rolls(roll)[oracle.LAST].toordinal()
        low, high = (known, number) if last > oracle.LAST else (ALWAYS, number)
    else:
        first_worked = oracle.roll(oracle.FIRST).toordinal()
        low, high = (number, NEVER_DAY) if last > oracle.LAST else (number, first_worked)
    return number, low + step if low else low, high + step if high < NEVER_DAY else high


@every_case
def test_every_day_of_2001_to_2026_agrees_with_walking(period: DayPeriod, clock: Clock) -> None:
    table = tabulate(period, clock, PRC)
    found = zip(table.last_earliest, table.due_earliest, table.due_latest, strict=True)

    assert (table.first, table.size) == (date(2001, 1, 1).toordinal(), 9_496)
    for start, found_row in zip([None, *ALL_DAYS, None, None], found, strict=True):
        if start is not None:
            assert found_row == expected_row(period, clock, start), start


MONTHLY = {
    name: (period, clock)
    for name, (period, clock) in CASES.items()
    if isinstance(period, Months | Years) and period.start is DayStart.DAY_AFTER
}


@pytest.mark.parametrize(("period", "clock"), MONTHLY.values(), ids=MONTHLY.keys())
def test_months_and_years_agree_with_relativedelta(period: Months | Years, clock: Clock) -> None:
    table = tabulate(period, clock, PRC)
    sign = -1 if clock is Clock.BEFORE else 1
    length = (
        relativedelta(months=sign * period.count)
        if isinstance(period, Months)
        else relativedelta(years=sign * period.count)
    )

    assert list(table.last_earliest[1:-2]) == [(day + length).toordinal() for day in ALL_DAYS]


FUNCTIONS: dict[Clock, Callable[..., date]] = {
    Clock.AFTER: expiry,
    Clock.BEFORE: last_before,
    Clock.NOT_BEFORE: first_permitted,
}
# Every 41st day, and all those near the two ends.
SAMPLE = sorted({*ALL_DAYS[::41], *ALL_DAYS[:45], *ALL_DAYS[-200:]})


@every_case
def test_the_table_says_what_the_functions_say(period: DayPeriod, clock: Clock) -> None:
    """Exact where they answer, and open to one side exactly where they refuse."""
    table = tabulate(period, clock, PRC)
    for start in SAMPLE:
        entry = table.entry(start.toordinal())
        low, high = table.due_earliest[entry], table.due_latest[entry]
        try:
            due = FUNCTIONS[clock](start, period, calendar=PRC).toordinal()
        except CoverageError:
            assert low < high, start
        else:
            assert (low, high) == (due, due), start
        if clock is not Clock.BEFORE:
            try:
                last = last_day(start, period, calendar=PRC).toordinal()
            except CoverageError:
                last = BEYOND
            assert table.last_earliest[entry] == last, start


@every_case
def test_no_column_ever_falls(period: DayPeriod, clock: Clock) -> None:
    """Padding included: a later start has no earlier last or due day."""
    table = tabulate(period, clock, PRC)

    for column in (table.last_earliest, table.due_earliest, table.due_latest):
        assert list(column) == sorted(column)


@every_case
def test_columns_are_padded_and_bounds_in_order(period: DayPeriod, clock: Clock) -> None:
    table = tabulate(period, clock, PRC)
    columns = (table.last_earliest, table.due_earliest, table.due_latest)

    assert [len(column) for column in columns] == [9_496 + 3] * 3
    assert all(low <= high for low, high in zip(columns[1], columns[2], strict=True))
    # Before the calendar nothing is known but that it is not later than from its first day.
    assert (columns[0][0], columns[1][0]) == (ALWAYS, ALWAYS)
    assert columns[2][0] == columns[2][1]
    # After it nothing is known but that it is not earlier than from its last day.
    assert columns[2][-2] == NEVER_DAY
    assert columns[1][-3] <= columns[1][-2] < NEVER_DAY
    # Only a count or a roll that goes back can end inside the calendar again.
    goes_back = clock is Clock.BEFORE or expected_roll(period, clock) is oracle.roll_back
    assert goes_back or columns[1][-2] >= BEYOND
    # What never starts never ends.
    assert [column[-1] for column in columns] == [NEVER_DAY] * 3


class TestEntries:
    table = tabulate(Days(5), Clock.AFTER, PRC)

    @pytest.mark.parametrize(
        ("number", "entry"),
        [
            (ALWAYS, 0),
            (date(2000, 12, 30).toordinal(), 0),
            (date(2000, 12, 31).toordinal(), 0),
            (date(2001, 1, 1).toordinal(), 1),
            (date(2001, 1, 2).toordinal(), 2),
            (date(2026, 12, 31).toordinal(), 9_496),
            (date(2027, 1, 1).toordinal(), 9_497),
            (date(2299, 12, 31).toordinal(), 9_497),
            (NEVER_DAY - 1, 9_497),
            (NEVER_DAY, 9_498),
            (NEVER_DAY + 5, 9_498),
        ],
    )
    def test_any_number_has_an_entry(self, number: int, entry: int) -> None:
        """No look-up can be negative or past the end, whatever it is asked."""
        assert self.table.entry(number) == entry
        assert 0 <= entry < len(self.table.due_latest)


def row(period: DayPeriod, clock: Clock, start: date) -> tuple[int, int, int]:
    table = tabulate(period, clock, PRC)
    entry = table.entry(start.toordinal())
    return table.last_earliest[entry], table.due_earliest[entry], table.due_latest[entry]


class TestTheEndOfTheCalendar:
    def test_six_months_from_september_are_known_but_for_their_roll(self) -> None:
        number = date(2027, 3, 1).toordinal()

        assert row(Months(6), Clock.AFTER, date(2026, 9, 1)) == (number, number, NEVER_DAY)

    def test_a_bound_that_does_not_roll_is_known_past_the_end(self) -> None:
        end = date(2027, 3, 1).toordinal()

        assert row(Months(6), Clock.NOT_BEFORE, date(2026, 9, 1)) == (end, end + 1, end + 1)

    def test_working_days_past_the_end_lie_beyond_it(self) -> None:
        """Of ten working days from 18 December nine are in 2026."""
        start, beyond = date(2026, 12, 18), date(2027, 1, 1).toordinal()
        known = date(2026, 12, 31).toordinal()

        assert row(WorkingDays(9), Clock.AFTER, start) == (known, known, known)
        assert row(WorkingDays(10), Clock.AFTER, start) == (beyond, beyond, NEVER_DAY)
        assert row(WorkingDays(10), Clock.NOT_BEFORE, start) == (beyond, beyond + 1, NEVER_DAY)

    def test_the_last_weekend_still_rolls(self) -> None:
        """26 December 2026 is a Saturday, the 28th a Monday."""
        saturday, monday = date(2026, 12, 26).toordinal(), date(2026, 12, 28).toordinal()

        assert row(Days(5), Clock.AFTER, date(2026, 12, 21)) == (saturday, monday, monday)
        assert row(Days(6), Clock.AFTER, date(2026, 12, 21)) == (saturday + 1, monday, monday)

    def test_the_last_day_that_needs_no_roll_is_the_last_of_the_calendar(self) -> None:
        last = date(2026, 12, 31).toordinal()

        assert row(Days(5), Clock.AFTER, date(2026, 12, 26)) == (last, last, last)
        assert row(Days(5), Clock.AFTER, date(2026, 12, 27)) == (last + 1, last + 1, NEVER_DAY)

    def test_a_start_after_the_calendar_ends_after_it_unless_it_rolls_back(self) -> None:
        """A span of one day, printed: 1 January 2027 may roll back to 31 December 2026."""
        new_year, one = date(2027, 1, 1), Days(1, start=DayStart.SAME_DAY)
        beyond = new_year.toordinal()

        assert row(one, Clock.AFTER, new_year)[1:] == (beyond, NEVER_DAY)
        assert row(attrs.evolve(one, roll=Roll.BACKWARD), Clock.AFTER, new_year)[1:] == (
            beyond - 1,
            NEVER_DAY,
        )

    def test_backward_counts_leave_the_calendar_at_its_beginning(self) -> None:
        """2, 3 and 4 January 2001 are its first working days."""
        event, first = date(2001, 1, 5), date(2001, 1, 1).toordinal()

        assert row(WorkingDays(3), Clock.BEFORE, event) == (first + 1,) * 3
        assert row(WorkingDays(4), Clock.BEFORE, event) == (ALWAYS, ALWAYS, first - 1)
        assert row(Days(5), Clock.BEFORE, event) == (first - 1,) * 3

    def test_a_calendar_that_ends_on_a_weekend_does_not_know_its_last_roll(self) -> None:
        """31 December 2022 is a Saturday; in mid-2022 no notice for 2023 was public."""
        then = china_calendar(known_on=date(2022, 6, 1))
        table = tabulate(Days(5), Clock.AFTER, then)
        entry = table.entry(date(2022, 12, 26).toordinal())
        saturday = date(2022, 12, 31).toordinal()

        assert then.last == date(2022, 12, 31)
        assert table.last_earliest[entry] == saturday
        assert (table.due_earliest[entry], table.due_latest[entry]) == (saturday + 1, NEVER_DAY)


def piece(first: date, last: date) -> WorkingDayCalendar:
    """A calendar that knows only some of the days, and those as the oracle does."""
    span = [first + n * ONE_DAY for n in range((last - first).days + 1)]
    return WorkingDayCalendar(
        name="a piece",
        first=first,
        uncertain_from=last,
        kinds=tuple(DayKind.WEEKDAY if oracle.is_working(d) else DayKind.WEEKEND for d in span),
    )


def known(period: DayPeriod, clock: Clock, start: date) -> tuple[date, date]:
    """Last and due day by the oracle, which knows more days than any piece."""
    last = walked(period, clock, start)
    assert last is not None, "no piece comes near the ends of what the oracle knows"
    roll = expected_roll(period, clock)
    due = last if roll is None else roll(last)
    return last, due + ONE_DAY if clock is Clock.NOT_BEFORE else due


@st.composite
def periods(draw: st.DrawFn) -> DayPeriod:
    start, roll = draw(st.sampled_from(DayStart)), draw(st.sampled_from(Roll))
    count = draw(st.integers(1, 12))
    length = draw(st.sampled_from([Days, WorkingDays, Months, Years]))
    if length is WorkingDays:
        through = draw(st.sampled_from([Roll.USUAL, Roll.THROUGH_REST]))
        return WorkingDays(count, start=start, roll=through)
    if length is Days:
        return Days(count, start=start, roll=roll)
    if length is Months:
        return Months(count, start=start, roll=roll)
    return Years(min(count, 2), start=start, roll=roll)


def agrees(table: PeriodTable, period: DayPeriod, clock: Clock, start: date) -> bool:
    entry = table.entry(start.toordinal())
    end, due = known(period, clock, start)
    return (
        table.last_earliest[entry] <= end.toordinal()
        and table.due_earliest[entry] <= due.toordinal() <= table.due_latest[entry]
    )


# Around the week off of October 2018: a piece of rest days only, single days, whole weeks.
PIECES = [
    (date(2018, 9, 30), date(2018, 10, 1)),
    (date(2018, 10, 1), date(2018, 10, 1)),
    (date(2018, 10, 2), date(2018, 10, 6)),
    (date(2018, 10, 8), date(2018, 10, 8)),
    (date(2018, 9, 24), date(2018, 10, 3)),
    (date(2018, 10, 4), date(2018, 10, 14)),
    (date(2018, 9, 17), date(2018, 10, 19)),
]
SHORT: list[DayPeriod] = [
    *(
        length(count, start=start, roll=roll)
        for length, count in ((Days, 1), (Days, 3), (Days, 8), (Months, 1), (Years, 1))
        for start in DayStart
        for roll in Roll
    ),
    *(WorkingDays(count, start=start) for count in (1, 2, 5) for start in DayStart),
]


@pytest.mark.parametrize(("first", "last"), PIECES)
@pytest.mark.parametrize("clock", Clock)
def test_bounds_hold_whatever_the_days_beyond_a_calendar_are(
    first: date, last: date, clock: Clock
) -> None:
    """Bounds drawn from a piece of the calendar contain what the whole of it answers."""
    calendar = piece(first, last)
    starts = [first + n * ONE_DAY for n in range(-14, (last - first).days + 15)]
    for period in SHORT:
        table = tabulate(period, clock, calendar)
        assert [day for day in starts if not agrees(table, period, clock, day)] == [], period


def test_what_may_be_arbitrarily_early_is_not_a_day_later_for_a_lower_bound() -> None:
    """A calendar of one rest day does not know how far back the last working day lies."""
    holiday = date(2018, 10, 1)
    period = Days(1, start=DayStart.SAME_DAY, roll=Roll.BACKWARD)
    table = tabulate(period, Clock.NOT_BEFORE, piece(holiday, holiday))

    assert table.due_earliest[1] == ALWAYS
    assert table.due_latest[1] == holiday.toordinal() + 1


@settings(max_examples=500)
@given(
    first=st.one_of(
        st.dates(min_value=date(2017, 1, 1), max_value=date(2020, 12, 31)),
        st.sampled_from([date(2018, 10, 1), date(2020, 1, 24), date(2018, 9, 30)]),
    ),
    length=st.one_of(st.integers(0, 12), st.integers(0, 120)),
    away=st.one_of(st.integers(-20, 20), st.integers(-100, 200)),
    period=periods(),
    clock=st.sampled_from(Clock),
)
def test_bounds_hold_for_any_piece_and_any_period(
    first: date, length: int, away: int, period: DayPeriod, clock: Clock
) -> None:
    table = tabulate(period, clock, piece(first, first + length * ONE_DAY))

    assert agrees(table, period, clock, first + away * ONE_DAY)


@given(
    first=st.dates(min_value=date(2017, 1, 1), max_value=date(2020, 12, 31)),
    length=st.integers(0, 40),
    period=periods(),
    clock=st.sampled_from(Clock),
)
def test_columns_of_any_calendar_never_fall(
    first: date, length: int, period: DayPeriod, clock: Clock
) -> None:
    table = tabulate(period, clock, piece(first, first + length * ONE_DAY))

    for column in (table.last_earliest, table.due_earliest, table.due_latest):
        assert list(column) == sorted(column)


def test_a_table_is_made_once_for_equal_periods_and_calendars() -> None:
    made_first = tabulate(Months(6), Clock.AFTER, PRC)

    assert tabulate(Months(6), Clock.AFTER, china_calendar()) is made_first
    assert tabulate(Days(6), Clock.AFTER, PRC) != made_first
    assert tabulate(Months(6), Clock.NOT_BEFORE, PRC) != made_first
