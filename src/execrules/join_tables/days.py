"""The tables of calendars: what each day is, and which day has an ordinal."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from execrules.calendars.working_days import Day, WorkingDayCalendar
from execrules.errors import TableError
from execrules.join_tables.tables import Cell, Column, JoinTable, Sort
from execrules.terms import Term
from execrules.traces import day_source

CALENDAR: Final = Term("name of the calendar", "日历名称")
DAY_NUMBER: Final = Term("day number: 1 is 0001-01-01", "日序号:0001-01-01 为1")
DATE: Final = Term("the day", "日期")


def calendar_days(*calendars: WorkingDayCalendar) -> JoinTable:
    """Every day of the calendars, keyed by calendar and day number.

    `next_working_day` is the day itself where it is worked, and empty past the last working day of
    the calendar. `month_number` counts months through the years, 12 for each. `certain` is 1 before
    `uncertain_from`: from then on a later notice may still change days.

    >>> from execrules.calendars.china import china_calendar
    >>> table = calendar_days(china_calendar())
    >>> row = table.column("date").values.index(date(2018, 9, 29))
    >>> table.column("kind").values[row], table.column("working").values[row]
    ('makeup', 1)
    """
    check_names(calendars)
    rows = [(calendar, calendar.day(day)) for calendar in calendars for day in days_of(calendar)]

    def column(
        name: str, title: Term, sort: Sort, value: Callable[[WorkingDayCalendar, Day], Cell]
    ) -> Column:
        values = tuple(value(calendar, day) for calendar, day in rows)
        return Column(name=name, title=title, sort=sort, values=values)

    return JoinTable(
        name="calendar_days",
        title=Term("days of the calendar", "日历逐日表"),
        key=("calendar", "day_number"),
        columns=(
            column("calendar", CALENDAR, Sort.TEXT, lambda calendar, _: calendar.name),
            column("day_number", DAY_NUMBER, Sort.INTEGER, lambda _, day: day.date.toordinal()),
            column("date", DATE, Sort.DAY, lambda _, day: day.date),
            column(
                "working",
                Term("whether it is a working day", "是否工作日"),
                Sort.FLAG,
                lambda _, day: int(day.working),
            ),
            column(
                "ordinal",
                Term("working days from the first day up to this one", "自首日起累计工作日数"),
                Sort.INTEGER,
                lambda calendar, day: calendar.ordinal(day.date),
            ),
            column(
                "next_working_day",
                Term("day number of this or the next working day", "当日或其后首个工作日的日序号"),
                Sort.INTEGER,
                _next_working_day,
            ),
            column(
                "month_number",
                Term("12 for each year, plus the month", "年份乘12再加月份"),
                Sort.INTEGER,
                lambda _, day: day.date.year * 12 + day.date.month,
            ),
            column(
                "day_of_month",
                Term("day of the month", "月中日"),
                Sort.INTEGER,
                lambda _, day: day.date.day,
            ),
            column("kind", Term("kind of day", "日期类型"), Sort.TEXT, lambda _, d: d.kind.value),
            column(
                "festival",
                Term("festivals, joined by |", "节日,以 | 连接"),
                Sort.TEXT,
                lambda _, day: "|".join(festival.value for festival in day.festivals) or None,
            ),
            column(
                "notice",
                Term("number or title of the document", "文号或文件名称"),
                Sort.TEXT,
                lambda _, day: day_source(day),
            ),
            column(
                "certain",
                Term("whether no notice yet to come may change it", "是否不再受后续通知影响"),
                Sort.FLAG,
                lambda calendar, day: int(day.date < calendar.uncertain_from),
            ),
        ),
    )


def working_days(*calendars: WorkingDayCalendar) -> JoinTable:
    """The working days of the calendars, keyed by calendar and ordinal, counted from 1.

    >>> from execrules.calendars.china import china_calendar
    >>> working_days(china_calendar()).column("date").values[0]
    datetime.date(2001, 1, 2)
    """
    check_names(calendars)
    rows = [
        (calendar.name, ordinal, number)
        for calendar in calendars
        for ordinal, number in enumerate(calendar.working_numbers, 1)
    ]
    ordinal = Term("ordinal of the working day", "工作日序数")
    return JoinTable(
        name="working_days",
        title=Term("working days by their ordinal", "工作日序数表"),
        key=("calendar", "ordinal"),
        columns=(
            Column(
                name="calendar",
                title=CALENDAR,
                sort=Sort.TEXT,
                values=tuple(name for name, _, _ in rows),
            ),
            Column(
                name="ordinal",
                title=ordinal,
                sort=Sort.INTEGER,
                values=tuple(place for _, place, _ in rows),
            ),
            Column(
                name="day_number",
                title=DAY_NUMBER,
                sort=Sort.INTEGER,
                values=tuple(number for _, _, number in rows),
            ),
            Column(
                name="date",
                title=DATE,
                sort=Sort.DAY,
                values=tuple(date.fromordinal(number) for _, _, number in rows),
            ),
        ),
    )


def check_names(calendars: Sequence[WorkingDayCalendar]) -> None:
    """Refuse to key rows by a name that no calendar or more than one has."""
    names = Counter(calendar.name for calendar in calendars)
    twice = ", ".join(repr(name) for name, count in names.items() if count > 1)
    if twice or not names:
        raise TableError(
            Term(
                f"tables need calendars of different names, given twice: {twice or '(none)'}; "
                f"rename one with attrs.evolve(calendar, name=...)",
                f"各表以日历名称为键,重复的名称:{twice or '(无日历)'};"
                f"请用 attrs.evolve(calendar, name=...) 改名",
            )
        )


def days_of(calendar: WorkingDayCalendar) -> list[date]:
    """Every day of *calendar*, in order."""
    first = calendar.first_number
    return [date.fromordinal(first + place) for place in range(len(calendar.kinds))]


def _next_working_day(calendar: WorkingDayCalendar, day: Day) -> int | None:
    place = calendar.ordinal(day.date) - int(day.working)
    if place == len(calendar.working_numbers):
        return None
    return calendar.working_numbers[place]
