"""Working-day arithmetic on a bounded, immutable calendar, and what each of its days is.

Knows nothing of any country: it is given the kind of every day it covers. A working day is found by
its ordinal, the number of working days from the first day up to and including it, so that every
question is answered in constant time, however many days it spans.
"""

from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from hashlib import sha256
from itertools import accumulate, compress
from typing import Any, Final, Never, Self

import attrs

from execrules.calendars.documents import LocalDocument
from execrules.calendars.festivals import Festival
from execrules.calendars.notices import HolidayLaw, Notice
from execrules.errors import CoverageError, DateError, NoticeError, PeriodError
from execrules.terms import Term


class DayKind(StrEnum):
    """What a day is; only weekdays and make-up days are working days.

    A public holiday stays one when it falls on a weekend. A weekday off that is no public holiday
    itself is an adjusted rest day; a weekend day worked in exchange is a make-up day.
    """

    term: Term

    WEEKDAY = "weekday", "weekday", "工作日"
    WEEKEND = "weekend", "weekend", "周末"
    HOLIDAY = "holiday", "public holiday", "法定节假日"
    ADJUSTED_REST = "adjusted_rest", "adjusted rest day", "调休放假"
    MAKEUP = "makeup", "make-up working day", "调休上班"

    # The defaults let a type checker accept the look-up of a member by its code alone.
    def __new__(cls, code: str, en: str = "", zh: str = "") -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.term = Term(en, zh)
        return member

    @property
    def is_working(self) -> bool:
        """Whether people work on such a day."""
        return self in _WORKING


_WORKING: Final = frozenset({DayKind.WEEKDAY, DayKind.MAKEUP})


@attrs.frozen(kw_only=True)
class Day:
    """A day of a calendar.

    `festivals` are the holidays that fall on it or, for a moved day, those whose clause moved it.
    `notice` is the document that put the day there, None where none names it; `law` the regulation
    that makes a public holiday one. `local` is the document of an overlay that rearranges the day;
    `notice` is then the national one, if any, that it departs from.
    """

    date: date
    kind: DayKind
    festivals: tuple[Festival, ...] = ()
    notice: Notice | None = None
    law: HolidayLaw | None = None
    local: LocalDocument | None = None

    @property
    def working(self) -> bool:
        """Whether the day is a working day."""
        return self.kind.is_working


def plain_date(_owner: object, _field: "attrs.Attribute[Any] | None", value: date) -> None:
    """A validator; a `datetime` passes `isinstance(value, date)` and must not get in."""
    if type(value) is not date:
        _refuse(value)


@attrs.frozen
class Alternative:
    """Another way in which the uncertain days of a calendar might be arranged, and its title."""

    title: Term
    calendar: "WorkingDayCalendar"


@attrs.frozen(kw_only=True, cache_hash=True)
class WorkingDayCalendar:
    """Working days and rest days from `first` to `last`, both included.

    `kinds` holds the kind of each day from `first` on; `details`, if given, in the same order the
    days of which there is more to tell. From `uncertain_from` on a later notice may still change
    days. Outside its days the calendar does not guess but raises `CoverageError`. `known_on` is the
    day as of whose notices it was made, None for all that there are. Calendars are equal when they
    have the same name, days, kinds, `uncertain_from` and `alternatives`.

    `alternatives` are calendars of the same days that differ from `uncertain_from` on alone; where
    there are any, a due day is a range over them (`tabulate`).

    For tables: `ordinals[number - first_number]` is the ordinal of the day number that
    `date.toordinal()` gives, `working_numbers[ordinal - 1]` the day number of an ordinal.

    >>> kinds = (*[DayKind.WEEKDAY] * 5, *[DayKind.WEEKEND] * 2)
    >>> start, end = date(2024, 1, 1), date(2024, 1, 7)
    >>> week = WorkingDayCalendar(name="a week", first=start, uncertain_from=end, kinds=kinds)
    >>> week.add_working_days(date(2024, 1, 1), 4)
    datetime.date(2024, 1, 5)
    """

    name: str
    first: date = attrs.field(validator=plain_date)
    uncertain_from: date = attrs.field(validator=plain_date)
    kinds: tuple[DayKind, ...] = attrs.field(repr=False)
    details: tuple[Day | None, ...] = attrs.field(default=(), eq=False, repr=False)
    known_on: date | None = attrs.field(
        default=None, eq=False, validator=attrs.validators.optional(plain_date)
    )
    alternatives: tuple[Alternative, ...] = attrs.field(default=(), repr=False)
    last: date = attrs.field(init=False, eq=False)
    first_number: int = attrs.field(init=False, eq=False, repr=False)
    ordinals: tuple[int, ...] = attrs.field(init=False, eq=False, repr=False)
    working_numbers: tuple[int, ...] = attrs.field(init=False, eq=False, repr=False)
    _length: int = attrs.field(init=False, eq=False, repr=False)
    _working: tuple[bool, ...] = attrs.field(init=False, eq=False, repr=False)
    _working_dates: tuple[date, ...] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        length = len(self.kinds)
        if not length or len(self.details) not in {0, length}:
            raise NoticeError((_INCOMPLETE,))
        if any(self._differs_early(other.calendar) for other in self.alternatives):
            raise NoticeError((_NO_ALTERNATIVE,))
        first_number = self.first.toordinal()
        working = tuple(map(_WORKING.__contains__, self.kinds))
        numbers = tuple(compress(range(first_number, first_number + length), working))
        derived = {
            "last": self.first + timedelta(days=length - 1),
            "first_number": first_number,
            "ordinals": tuple(accumulate(map(int, working))),
            "working_numbers": numbers,
            "_length": length,
            "_working": working,
            "_working_dates": tuple(map(date.fromordinal, numbers)),
        }
        for field, value in derived.items():
            object.__setattr__(self, field, value)

    def _differs_early(self, other: "WorkingDayCalendar") -> bool:
        settled = (self.uncertain_from - self.first).days
        own, others = self.kinds, other.kinds
        same_days = other.first == self.first and len(others) == len(own)
        return not same_days or others[:settled] != own[:settled]

    @property
    def coverage_end(self) -> date:
        """The last day that the calendar knows."""
        return self.last

    @property
    def version(self) -> str:
        """Twelve hexadecimal digits that change with the kind of any day, and with nothing else.

        The days of the alternatives are days of the calendar in this.
        """
        own = _fingerprint(self.first, self.kinds)
        if not self.alternatives:
            return own
        versions = (own, *(other.calendar.version for other in self.alternatives))
        return sha256("\n".join(versions).encode()).hexdigest()[:12]

    def as_dict(self) -> dict[str, str | None]:
        """Which calendar it is, as plain values for JSON: what an answer cites.

        >>> from execrules.calendars.china import china_calendar
        >>> china_calendar(known_on=date(2019, 3, 21)).as_dict()["known_on"]
        '2019-03-21'
        """
        known_on = None if self.known_on is None else self.known_on.isoformat()
        return {
            "name": self.name,
            "version": self.version,
            "known_on": known_on,
            "uncertain_from": self.uncertain_from.isoformat(),
        }

    def is_working_day(self, day: date) -> bool:
        """Whether *day* is a working day, make-up weekends included.

        >>> from execrules.calendars.china import china_calendar
        >>> china_calendar().is_working_day(date(2018, 9, 29))  # Saturday, worked for 1–7 October
        True
        """
        if type(day) is not date:
            _refuse(day)
        index = day.toordinal() - self.first_number
        if not 0 <= index < self._length:
            self._outside(day)
        return self._working[index]

    def day(self, day: date) -> Day:
        """*day* with its kind, its holidays and the documents that say so.

        >>> from execrules.calendars.china import china_calendar
        >>> answer = china_calendar().day(date(2020, 1, 31))
        >>> answer.kind.term.zh, answer.notice.number
        ('调休放假', '国办发明电〔2020〕1号')
        """
        index = self._index(day)
        known = self.details[index] if self.details else None
        return known or Day(date=day, kind=self.kinds[index])

    def ordinal(self, day: date) -> int:
        """The number of working days from `first` up to and including *day*.

        A rest day has the ordinal of the last working day before it, 0 where there is none.
        """
        return self.ordinals[self._index(day)]

    def day_of(self, ordinal: int) -> date:
        """The working day with this ordinal, counted from 1; `CoverageError` if there is none.

        >>> from execrules.calendars.china import china_calendar
        >>> china_calendar().day_of(1)   # 1 January 2001 is a holiday
        datetime.date(2001, 1, 2)
        """
        if type(ordinal) is not int:
            _refuse_count(ordinal)
        if not 0 < ordinal <= len(self._working_dates):
            self._outside(None)
        return self._working_dates[ordinal - 1]

    def add_working_days(self, day: date, count: int) -> date:
        """The *count*-th working day after *day*, which itself is never counted.

        A negative count goes backwards from the day before *day*. Zero working days after a working
        day is that day; after a rest day the question is open and raises `PeriodError`.

        >>> from execrules.calendars.china import china_calendar
        >>> china_calendar().add_working_days(date(2024, 9, 30), 1)   # National Day is 1–7 October
        datetime.date(2024, 10, 8)
        """
        if type(day) is not date:
            _refuse(day)
        if type(count) is not int:
            _refuse_count(count)
        index = day.toordinal() - self.first_number
        if not 0 <= index < self._length:
            self._outside(day)
        position = self.ordinals[index] + count - 1
        if count <= 0 and not self._working[index]:
            if count == 0:
                _refuse_zero(day)
            position += 1
        if not 0 <= position < len(self._working_dates):
            self._outside(None)
        return self._working_dates[position]

    def count_working_days(self, after: date, through: date) -> int:
        """The number of working days later than *after* and not later than *through*.

        With the two reversed the number is negative, so that going there and back gives zero.

        >>> from execrules.calendars.china import china_calendar
        >>> china_calendar().count_working_days(date(2024, 9, 30), date(2024, 10, 8))
        1
        """
        if type(after) is not date:
            _refuse(after)
        if type(through) is not date:
            _refuse(through)
        start = after.toordinal() - self.first_number
        end = through.toordinal() - self.first_number
        if not 0 <= start < self._length:
            self._outside(after)
        if not 0 <= end < self._length:
            self._outside(through)
        return self.ordinals[end] - self.ordinals[start]

    def next_working_day(self, day: date) -> date:
        """*day* itself if it is a working day, else the first one after it.

        >>> from execrules.calendars.china import china_calendar
        >>> china_calendar().next_working_day(date(2020, 1, 31))   # the extended Spring Festival
        datetime.date(2020, 2, 3)
        """
        index = self._index(day)
        if self._working[index]:
            return day
        return self.day_of(self.ordinals[index] + 1)

    def _index(self, day: date) -> int:
        if type(day) is not date:
            _refuse(day)
        index = day.toordinal() - self.first_number
        if not 0 <= index < self._length:
            self._outside(day)
        return index

    def _outside(self, day: date | None) -> Never:
        raise CoverageError(calendar=self.name, day=day, first=self.first, last=self.last)


_INCOMPLETE = Term(
    "a calendar is given no day, or details for some days only; "
    "give the kind of one day or more, and details for every day or none",
    "日历没有任何日期,或者只有部分日期附有说明;请给出至少一日的类型,说明须逐日给出或全部省略",
)


_NO_ALTERNATIVE = Term(
    "an alternative of a calendar has other days, or differs before uncertain_from; "
    "give calendars of the same days that differ from uncertain_from on alone",
    "日历的备选方案起止日期不同,或在 uncertain_from 之前即有差异;"
    "请给出起止相同、仅自 uncertain_from 起不同的日历",
)


@lru_cache(maxsize=64)
def _fingerprint(first: date, kinds: tuple[DayKind, ...]) -> str:
    days = (f"{first + timedelta(days=n)} {kind}\n" for n, kind in enumerate(kinds))
    return sha256("".join(days).encode()).hexdigest()[:12]


def _refuse(value: object) -> Never:
    kind = type(value).__name__
    step = Term("pass a datetime.date", "请传入 datetime.date")
    if isinstance(value, datetime):
        step = Term(
            "convert it to Asia/Shanghai and pass its .date()",
            "请先换算为 Asia/Shanghai 时间,再传入其 .date()",
        )
    raise DateError(
        Term(
            f"{value!r} is a {kind} where a date is needed; {step.en}",
            f"{value!r} 的类型是 {kind},此处需要 date;{step.zh}",
        )
    )


def _refuse_count(value: object) -> Never:
    raise PeriodError(
        Term(
            f"{value!r} is no number of working days; pass an int",
            f"{value!r} 不是工作日数;请传入整数 int",
        )
    )


def _refuse_zero(day: date) -> Never:
    raise PeriodError(
        Term(
            f"0 working days after {day}, a rest day, is not defined; "
            f"pass a working day or use next_working_day()",
            f"{day} 是休息日,其后第0个工作日没有定义;请传入工作日,或使用 next_working_day()",
        )
    )
