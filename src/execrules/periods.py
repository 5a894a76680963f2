"""The law of time: lengths, how they are counted, and the day or instant on which they end.

Owns the five kinds of length (hours, days, working days, months, years), the start and roll
conventions, and the three clocks: after, before, not before. Every other part of the library,
and every engine, gets its dates from here, per call or through `tabulate`.

Sources. 民事诉讼法 art. 85 (2023; art. 82 in 2017): periods in hours, days, months and years; the
hour and the day of the start are not counted; a last day on a rest day moves to the first day
after it. 民诉法解释 art. 125: hours run from the next hour, the others from the next day.
民法典 art. 202: months and years end on the corresponding day, else on the month's last day.
A working day has no definition in procedure law; only working days count, and make-up workdays are
working days. Weekends are rest days here and make-up workdays are not (民通意见 art. 198(2),
repealed in 2021 without a successor, and the yearly notices): an inference, since no answer of the
Supreme Court was found.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any, Final, assert_never, overload

import attrs
from dateutil.relativedelta import relativedelta

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.errors import DateError, PeriodError
from execrules.instants import SECONDS_PER_HOUR, plain_day, shanghai_time
from execrules.terms import Term


class HourStart(StrEnum):
    """Where an hour period begins.

    NEXT_HOUR is procedure law (民诉法解释 art. 125): events at 10:00 and at 10:25 both count from
    11:00. AT_INSTANT is the Civil Code (民法典 art. 201(2)) and plain measurement.
    """

    NEXT_HOUR = "next_hour"
    AT_INSTANT = "at_instant"


class DayStart(StrEnum):
    """Whether the trigger day is day 0 (DAY_AFTER, the law) or day 1 (SAME_DAY, printed spans)."""

    DAY_AFTER = "day_after"
    SAME_DAY = "same_day"


class Roll(StrEnum):
    """What happens to a last day that falls on a rest day.

    USUAL is what the law or, where it is silent, caution says for the clock: FORWARD for a period
    after an event (民诉法 art. 85(3)), NONE for backward counts and not-before bounds, where
    neither text nor practice was found, for working days, which end on one, and for hours, since
    the text speaks of the last *day*. THROUGH_REST lets a last working day run on through the rest
    days that follow it, so that an act on one of them is in time.
    """

    USUAL = "usual"
    FORWARD = "forward"
    NONE = "none"
    BACKWARD = "backward"
    THROUGH_REST = "through_rest"


class Clock(StrEnum):
    """Which way a period runs and what its end means.

    AFTER: the last day to act, counted forward. BEFORE: the last day to act, counted back from an
    event, which itself is not counted. NOT_BEFORE: the first day on which acting is permitted,
    which is the day after the period has run out, since "more than" excludes the corresponding day
    (民法典 art. 1259).
    """

    AFTER = "after"
    BEFORE = "before"
    NOT_BEFORE = "not-before"


class Unit(StrEnum):
    """The unit of a period; units are never converted into each other."""

    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working-days"
    MONTHS = "months"
    YEARS = "years"

    @property
    def term(self) -> Term:
        """The unit in words."""
        return _UNIT_TERMS[self]


_UNIT_TERMS: Final = {
    Unit.HOURS: Term("hours", "小时"),
    Unit.DAYS: Term("days", "日"),
    Unit.WORKING_DAYS: Term("working days", "个工作日"),
    Unit.MONTHS: Term("months", "个月"),
    Unit.YEARS: Term("years", "年"),
}

# Room for a period of a century on either side stays inside what `date` can hold.
_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2199

_LAST_SECOND: Final = time(23, 59, 59)

MOST: Final[Mapping[Unit, int]] = {
    Unit.HOURS: 876_600,
    Unit.DAYS: 36_525,
    Unit.WORKING_DAYS: 26_000,
    Unit.MONTHS: 1_200,
    Unit.YEARS: 100,
}
"""A century in each unit: longer than any limit of procedure, short enough for `date`."""


def _member_of(kind: type[StrEnum]) -> "Callable[[object, attrs.Attribute[Any], object], None]":
    """A validator: the text of a convention is refused, since it would be taken for the default."""

    def check(_owner: object, field: "attrs.Attribute[Any]", value: object) -> None:
        if not isinstance(value, kind):
            allowed = [f"{kind.__name__}.{member.name}" for member in kind]
            raise PeriodError(
                Term(
                    f"{value!r} is no {field.name} of a period; pass {' or '.join(allowed)}",
                    f"{value!r}不能作为期间的 {field.name};请传入 {'、'.join(allowed)} 之一",
                )
            )

    return check


@attrs.frozen
class _Length:
    count: int

    def __attrs_post_init__(self) -> None:
        most = MOST[self.unit]
        if type(self.count) is not int or not 1 <= self.count <= most:
            unit = self.unit.term
            raise PeriodError(
                Term(
                    f"{self.count!r} is no count of {unit.en}; "
                    f"give a whole number from 1 to {most}",
                    f"{self.count!r}不能作为期间长度(单位:{unit.zh});请给 1 至 {most} 的整数",
                )
            )

    @property
    def unit(self) -> Unit:
        raise NotImplementedError

    @property
    def term(self) -> Term:
        """The length in words, for example "22 working days"."""
        unit = self.unit.term
        english = unit.en.removesuffix("s") if self.count == 1 else unit.en
        return Term(f"{self.count} {english}", f"{self.count}{unit.zh}")


@attrs.frozen
class Hours(_Length):
    """A length in hours, which runs over instants and usually never rolls.

    No text deals with hour periods and rest days: 民诉法 art. 85(3) speaks of the last *day*. With
    `Roll.FORWARD` an end on a rest day moves to the end of the first working day after it; other
    rolls are a `PeriodError`.
    """

    start: HourStart = attrs.field(default=HourStart.NEXT_HOUR, validator=_member_of(HourStart))
    roll: Roll = attrs.field(default=Roll.USUAL, validator=_member_of(Roll))

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if self.roll not in {Roll.USUAL, Roll.NONE, Roll.FORWARD}:
            raise PeriodError(
                Term(
                    f"hours cannot roll '{self.roll}'; pass Roll.NONE or Roll.FORWARD",
                    f"以小时计的期间不能采用“{self.roll}”;请传入 Roll.NONE 或 Roll.FORWARD",
                )
            )

    @property
    def rolls(self) -> bool:
        """Whether an end on a rest day moves."""
        return self.roll is Roll.FORWARD

    @property
    def unit(self) -> Unit:
        """`Unit.HOURS`."""
        return Unit.HOURS


@attrs.frozen
class Days(_Length):
    """A length in calendar days; rest days inside it count."""

    roll: Roll = attrs.field(default=Roll.USUAL, validator=_member_of(Roll))
    start: DayStart = attrs.field(default=DayStart.DAY_AFTER, validator=_member_of(DayStart))

    @property
    def unit(self) -> Unit:
        """`Unit.DAYS`."""
        return Unit.DAYS


@attrs.frozen
class WorkingDays(_Length):
    """A length in working days; it ends on one, so there is usually nothing to roll."""

    start: DayStart = attrs.field(default=DayStart.DAY_AFTER, validator=_member_of(DayStart))
    roll: Roll = attrs.field(default=Roll.USUAL, validator=_member_of(Roll))

    @property
    def unit(self) -> Unit:
        """`Unit.WORKING_DAYS`."""
        return Unit.WORKING_DAYS


@attrs.frozen
class Months(_Length):
    """A length in months, ending on the corresponding day of the trigger day."""

    roll: Roll = attrs.field(default=Roll.USUAL, validator=_member_of(Roll))
    start: DayStart = attrs.field(default=DayStart.DAY_AFTER, validator=_member_of(DayStart))

    @property
    def unit(self) -> Unit:
        """`Unit.MONTHS`."""
        return Unit.MONTHS


@attrs.frozen
class Years(_Length):
    """A length in years, ending on the corresponding day of the trigger day."""

    roll: Roll = attrs.field(default=Roll.USUAL, validator=_member_of(Roll))
    start: DayStart = attrs.field(default=DayStart.DAY_AFTER, validator=_member_of(DayStart))

    @property
    def unit(self) -> Unit:
        """`Unit.YEARS`."""
        return Unit.YEARS


DayPeriod = Days | WorkingDays | Months | Years
Period = Hours | DayPeriod


def roll_of(period: DayPeriod, clock: Clock) -> Roll:
    """How the last day of *period* moves off a rest day; working days end on one already."""
    if period.roll is not Roll.USUAL:
        return period.roll
    if isinstance(period, WorkingDays):
        return Roll.NONE
    return Roll.FORWARD if clock is Clock.AFTER else Roll.NONE


def without_roll(period: DayPeriod) -> DayPeriod:
    """*period* ending on its unrolled last day."""
    return attrs.evolve(period, roll=Roll.NONE)


def months_of(period: Months | Years) -> int:
    """The length in months: a year is twelve of them in every text, the only fixed ratio."""
    return period.count if isinstance(period, Months) else period.count * 12


def corresponding_day(day: date, months: int) -> date:
    """The same day of the month, *months* later (or earlier); the month's last day if it has none.

    >>> corresponding_day(date(2018, 8, 31), 6)
    datetime.date(2019, 2, 28)
    """
    return day + relativedelta(months=months)


def hour_start(second: int, start: HourStart) -> int:
    """The second at which an hour period begins that an event at *second* sets off."""
    if start is HourStart.AT_INSTANT:
        return second
    return (second // SECONDS_PER_HOUR + 1) * SECONDS_PER_HOUR


def start_of_clock(trigger: datetime, start: HourStart) -> datetime:
    """The instant from which the hours are counted, in Shanghai wall time.

    >>> start_of_clock(datetime(2018, 5, 2, 10, 0), HourStart.NEXT_HOUR)
    datetime.datetime(2018, 5, 2, 11, 0)
    """
    wall = instant(trigger)
    if start is HourStart.AT_INSTANT:
        return wall
    return wall.replace(minute=0, second=0) + timedelta(hours=1)


def last_day(trigger: date, period: DayPeriod, *, calendar: WorkingDayCalendar) -> date:
    """The last day of *period* counted from *trigger*, before any roll.

    It is the first day on which `elapsed` reaches the length. Only working days consult the
    calendar, and raise `CoverageError` where they run past it.

    >>> from execrules.calendars.china import china_calendar
    >>> last_day(date(2018, 9, 28), Days(5), calendar=china_calendar())
    datetime.date(2018, 10, 3)
    """
    trigger = _day(trigger)
    same_day = period.start is DayStart.SAME_DAY
    match period:
        case Days():
            return trigger + timedelta(days=period.count - same_day)
        case WorkingDays():
            counted = same_day and calendar.is_working_day(trigger)
            return calendar.add_working_days(trigger, period.count - counted)
        case Months() | Years():
            end = corresponding_day(trigger, months_of(period))
            # Counting the first day as day 1 ends a day earlier, unless the month was too short.
            return end - timedelta(days=same_day and end.day == trigger.day)
        case _:
            assert_never(period)


def rolled(day: date, roll: Roll, *, calendar: WorkingDayCalendar) -> date:
    """*day*, or where it is a rest day the working day that *roll* moves it to.

    `Roll.THROUGH_REST` gives the last day before the next working day.
    """
    if roll is Roll.THROUGH_REST:
        return calendar.add_working_days(day, 1) - timedelta(days=1)
    if roll is Roll.NONE or calendar.is_working_day(day):
        return day
    if roll is Roll.BACKWARD:
        return calendar.add_working_days(day, -1)
    return calendar.next_working_day(day)


@overload
def expiry(trigger: datetime, period: Hours, *, calendar: WorkingDayCalendar) -> datetime: ...
@overload
def expiry(trigger: date, period: DayPeriod, *, calendar: WorkingDayCalendar) -> date: ...
def expiry(
    trigger: date | datetime, period: Period, *, calendar: WorkingDayCalendar
) -> date | datetime:
    """The last day (for hours: the last instant) on which acting is in time.

    The trigger day is day 0; a last day on a rest day moves as the period's roll says. An hour
    period needs a `datetime` (naive means Shanghai time), the others a plain `date`: anything else
    is a `DateError`. A day that only the calendar could tell and that lies beyond it is a
    `CoverageError`. Sources: 民诉法 art. 85, 民诉法解释 art. 125, 民法典 art. 202.

    >>> from execrules.calendars.china import china_calendar
    >>> expiry(date(2018, 9, 28), WorkingDays(5), calendar=china_calendar())
    datetime.date(2018, 10, 10)
    >>> expiry(datetime(2018, 5, 2, 10, 25), Hours(48), calendar=china_calendar())
    datetime.datetime(2018, 5, 4, 11, 0)
    """
    if isinstance(period, Hours):
        last = start_of_clock(instant(trigger), period.start) + timedelta(hours=period.count)
        if not period.rolls or calendar.is_working_day(last.date()):
            return last
        return datetime.combine(calendar.next_working_day(last.date()), _LAST_SECOND)
    end = last_day(trigger, period, calendar=calendar)
    return rolled(end, roll_of(period, Clock.AFTER), calendar=calendar)


@overload
def first_permitted(
    trigger: datetime, period: Hours, *, calendar: WorkingDayCalendar
) -> datetime: ...
@overload
def first_permitted(trigger: date, period: DayPeriod, *, calendar: WorkingDayCalendar) -> date: ...
def first_permitted(
    trigger: date | datetime, period: Period, *, calendar: WorkingDayCalendar
) -> date | datetime:
    """The first day on which acting is permitted that must wait until *period* has run out.

    "More than three months" excludes the corresponding day (民法典 art. 1259), so it is the day
    after it. For hours it is the end itself: at least n hours have then passed.

    >>> from execrules.calendars.china import china_calendar
    >>> first_permitted(date(2018, 3, 15), Months(3), calendar=china_calendar())
    datetime.date(2018, 6, 16)
    """
    if isinstance(period, Hours):
        return expiry(instant(trigger), period, calendar=calendar)
    end = last_day(trigger, period, calendar=calendar)
    bound = rolled(end, roll_of(period, Clock.NOT_BEFORE), calendar=calendar)
    return bound + timedelta(days=1)


@overload
def last_before(event: datetime, period: Hours, *, calendar: WorkingDayCalendar) -> datetime: ...
@overload
def last_before(event: date, period: DayPeriod, *, calendar: WorkingDayCalendar) -> date: ...
def last_before(
    event: date | datetime, period: Period, *, calendar: WorkingDayCalendar
) -> date | datetime:
    """The last day on which an act is at least *period* before *event*, which is not counted.

    Counting backward follows counting forward by analogy; whether a rest day moves the day is
    unsettled, and the usual roll moves nothing.

    >>> from execrules.calendars.china import china_calendar
    >>> last_before(date(2018, 10, 15), Days(7), calendar=china_calendar())
    datetime.date(2018, 10, 8)
    """
    if isinstance(period, Hours):
        return instant(event) - timedelta(hours=period.count)
    event = _day(event)
    same_day = period.start is DayStart.SAME_DAY
    match period:
        case Days():
            end = event - timedelta(days=period.count - same_day)
        case WorkingDays():
            counted = same_day and calendar.is_working_day(event)
            end = calendar.add_working_days(event, counted - period.count)
        case Months() | Years():
            end = corresponding_day(event, -months_of(period)) + timedelta(days=same_day)
        case _:
            assert_never(period)
    return rolled(end, roll_of(period, Clock.BEFORE), calendar=calendar)


def elapsed(
    start: date | datetime,
    end: date | datetime,
    *,
    unit: Unit,
    calendar: WorkingDayCalendar,
) -> int:
    """Whole units from *start*, which is not counted, to *end*, which is; negative if reversed.

    Hours run from the hour after *start* and need two instants; the others need two days.
    Working days raise `CoverageError` outside the calendar. `last_day` is its inverse: the first
    day on which *n* units have elapsed.

    >>> from execrules.calendars.china import china_calendar
    >>> prc = china_calendar()
    >>> elapsed(date(2018, 9, 28), date(2018, 10, 10), unit=Unit.WORKING_DAYS, calendar=prc)
    5
    >>> elapsed(date(2018, 8, 31), date(2019, 2, 28), unit=Unit.MONTHS, calendar=prc)
    6
    """
    if unit is Unit.HOURS:
        first, last = instant(start), instant(end)
        if last < first:
            return -elapsed(last, first, unit=unit, calendar=calendar)
        counted = last - start_of_clock(first, HourStart.NEXT_HOUR)
        return max(0, counted // timedelta(hours=1))
    start, end = _day(start), _day(end)
    match unit:
        case Unit.DAYS:
            return (end - start).days
        case Unit.WORKING_DAYS:
            return calendar.count_working_days(start, end)
        case Unit.MONTHS:
            return _whole_months(start, end)
        case Unit.YEARS:
            months = _whole_months(start, end)
            return months // 12 if months >= 0 else -(-months // 12)
        case _:
            assert_never(unit)


def _whole_months(start: date, end: date) -> int:
    if end < start:
        return -_whole_months(end, start)
    months = (end.year - start.year) * 12 + end.month - start.month
    return months if corresponding_day(start, months) <= end else months - 1


def _day(value: object) -> date:
    day = plain_day(value)
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise DateError(
            Term(
                f"{day} is outside the years {_FIRST_YEAR} to {_LAST_YEAR}; check the year",
                f"{day}不在 {_FIRST_YEAR} 年至 {_LAST_YEAR} 年之间;请核对年份",
            )
        )
    return day


def instant(value: object) -> datetime:
    """*value* as Shanghai wall time if it is a `datetime`; `DateError` otherwise."""
    if not isinstance(value, datetime):
        raise DateError(
            Term(
                f"{value} has no time of day, which a period in hours needs; "
                f"write it as 2018-05-02T10:25, or use another unit",
                f"{value}没有具体时间,以小时计算的期间需要时刻;"
                f"请写作 2018-05-02T10:25,或改用其他单位",
            )
        )
    _day(value.date())
    return shanghai_time(value)
