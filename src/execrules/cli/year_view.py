"""A year of the calendar as a grid of twelve months, and as plain values.

What a day is shows in a mark behind its number, so that a print without colour says as much.
"""

import calendar as months
from collections import Counter
from datetime import date, timedelta
from typing import Final, Self

import attrs
from rich.cells import cell_len
from rich.text import Text

from execrules.calendars.documents import LocalDocument
from execrules.calendars.notices import Notice
from execrules.calendars.projections import is_projected
from execrules.calendars.working_days import Day, DayKind, WorkingDayCalendar
from execrules.cli.console import Screen, stdout
from execrules.cli.documents import (
    calendar_lines,
    local_as_dict,
    local_lines,
    notice_as_dict,
    notice_lines,
    projection_note,
    provisional_note,
)
from execrules.terms import Language, Term
from execrules.traces import day_as_dict

_GAP: Final = 3
_WEEK: Final = 7

# One cell for a letter, two for a Chinese character.
_MARKS: Final = {
    DayKind.WEEKDAY: Term(" ", "  "),
    DayKind.WEEKEND: Term(" ", "  "),
    DayKind.HOLIDAY: Term("H", "假"),
    DayKind.ADJUSTED_REST: Term("R", "休"),
    DayKind.MAKEUP: Term("W", "班"),
}

_STYLES: Final = {
    DayKind.WEEKDAY: "",
    DayKind.WEEKEND: "dim",
    DayKind.HOLIDAY: "bold red",
    DayKind.ADJUSTED_REST: "green",
    DayKind.MAKEUP: "reverse",
}

_WEEKDAYS: Final = Term("Mo Tu We Th Fr Sa Su", "一 二 三 四 五 六 日")
_MONTHS: Final = tuple(
    Term(english, f"{number}月")
    for number, english in enumerate(
        (
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ),
        1,
    )
)


@attrs.frozen(kw_only=True)
class Year:
    """The days of a year with the calendar they come from."""

    number: int
    days: tuple[Day, ...] = attrs.field(repr=False)
    calendar: WorkingDayCalendar

    @classmethod
    def of(cls, number: int, calendar: WorkingDayCalendar) -> Self:
        """The year *number*; `CoverageError` where the calendar does not know it whole."""
        first, last = date(number, 1, 1), date(number, 12, 31)
        length = (last - first).days + 1
        days = tuple(calendar.day(first + timedelta(days=offset)) for offset in range(length))
        return cls(number=number, days=days, calendar=calendar)

    @property
    def totals(self) -> dict[DayKind, int]:
        """How many days of each kind."""
        counted = Counter(day.kind for day in self.days)
        return {kind: counted[kind] for kind in DayKind}

    @property
    def working(self) -> int:
        """How many working days."""
        return sum(day.working for day in self.days)

    @property
    def notices(self) -> tuple[Notice, ...]:
        """The notices that made a day of the year what it is, in the order of their days."""
        found = {day.notice.id: day.notice for day in self.days if day.notice is not None}
        return tuple(found.values())

    @property
    def local_documents(self) -> tuple[LocalDocument, ...]:
        """The documents of overlays that rearrange days of the year, in the order of their days."""
        return tuple(dict.fromkeys(day.local for day in self.days if day.local is not None))

    @property
    def provisional(self) -> bool:
        """Whether a later notice may still change days of the year."""
        return self.days[-1].date >= self.calendar.uncertain_from

    def as_dict(self) -> dict[str, object]:
        """The year as plain values for JSON; only the days that a document makes special."""
        return {
            "year": self.number,
            "totals": {
                "days": len(self.days),
                "working": self.working,
                **{kind.value: count for kind, count in self.totals.items()},
            },
            "provisional_from": (
                self.calendar.uncertain_from.isoformat() if self.provisional else None
            ),
            "notices": [notice_as_dict(notice) for notice in self.notices],
            "local_documents": [local_as_dict(document) for document in self.local_documents],
            "special_days": [
                day_as_dict(day)
                for day in self.days
                if day.local or day.kind not in {DayKind.WEEKDAY, DayKind.WEEKEND}
            ],
            "calendar": self.calendar.as_dict(),
        }


def print_year(year: Year, language: Language) -> None:
    """The grid, as many months abreast as there is room for, with legend, totals and notices."""
    screen = stdout()
    title = Term(f"{year.number} working-day calendar", f"{year.number}年 工作日历")
    screen.print(Text(title.text(language), "bold"))
    screen.print()
    _print_grid(screen, year, language)
    screen.print(_legend(language))
    screen.print(_totals(year).text(language))
    if year.provisional:
        screen.print(Text(provisional_note(year.calendar).text(language), "yellow"))
    if is_projected(year.days[-1]):
        screen.print(Text(projection_note(year.calendar).text(language), "yellow"))
    screen.print()
    screen.print(Text(Term("Notices", "依据").text(language), "bold"))
    documents = [notice_lines(notice) for notice in year.notices]
    documents += [local_lines(document) for document in year.local_documents]
    for first, *rest in documents:
        screen.print(f"- {first}")
        for line in rest:
            screen.print(f"  {line}")
    for told in calendar_lines(year.calendar):
        screen.print(told.text(language))


def _print_grid(screen: Screen, year: Year, language: Language) -> None:
    blocks = [_month(year, month, language) for month in range(1, 13)]
    width = _month_width(language)
    fitting = (screen.room + _GAP) // (width + _GAP)
    abreast = max(count for count in (1, 2, 3, 4) if count == 1 or count <= fitting)
    for start in range(0, len(blocks), abreast):
        row = blocks[start : start + abreast]
        for number in range(max(map(len, row))):
            line = Text()
            for block in row:
                part = block[number] if number < len(block) else Text()
                line.append_text(part)
                line.append(" " * (width + _GAP - part.cell_len))
            line.rstrip()
            screen.print(line)
        screen.print()


def _month_width(language: Language) -> int:
    """Two cells for the number, the mark, and a blank between two days."""
    return _WEEK * (3 + cell_len(_MARKS[DayKind.HOLIDAY].text(language))) - 1


def _month(year: Year, month: int, language: Language) -> list[Text]:
    """The lines of one month: its name, the days of the week from Monday, its weeks."""
    width = _month_width(language)
    name = _MONTHS[month - 1].text(language)
    head = " ".join(_head(name, language) for name in _WEEKDAYS.text(language).split())
    lines = [Text(" " * ((width - cell_len(name)) // 2) + name, "bold"), Text(head, "dim")]
    first = year.days[0].date
    for week in months.Calendar(months.MONDAY).monthdatescalendar(year.number, month):
        cells = [
            _cell(year.days[(day - first).days] if day.month == month else None, language)
            for day in week
        ]
        lines.append(Text(" ").join(cells))
    return lines


def _head(name: str, language: Language) -> str:
    mark = cell_len(_MARKS[DayKind.HOLIDAY].text(language))
    return name + " " * mark


def _cell(day: Day | None, language: Language) -> Text:
    if day is None:
        return Text("  " + _MARKS[DayKind.WEEKDAY].text(language))
    return Text(f"{day.date.day:>2}{_MARKS[day.kind].text(language)}", _STYLES[day.kind])


def _legend(language: Language) -> Text:
    legend = Text()
    for kind in (DayKind.HOLIDAY, DayKind.ADJUSTED_REST, DayKind.MAKEUP):
        legend.append(_MARKS[kind].text(language), _STYLES[kind])
        legend.append(f" {kind.term.text(language)}   ")
    unmarked = Term("Sa Su: weekend", "六、日无标记为周末")
    legend.append(unmarked.text(language), _STYLES[DayKind.WEEKEND])
    return legend


def _totals(year: Year) -> Term:
    count = year.totals
    resting = len(year.days) - year.working
    return Term(
        f"{year.working} working days ({count[DayKind.WEEKDAY]} weekdays, "
        f"{count[DayKind.MAKEUP]} make-up days)\n"
        f"{resting} rest days ({count[DayKind.HOLIDAY]} public holidays, "
        f"{count[DayKind.ADJUSTED_REST]} adjusted, {count[DayKind.WEEKEND]} weekend)",
        f"工作日 {year.working} 天(平日 {count[DayKind.WEEKDAY]},"
        f"调休上班 {count[DayKind.MAKEUP]})\n"
        f"休息日 {resting} 天(法定节假日 {count[DayKind.HOLIDAY]},"
        f"调休放假 {count[DayKind.ADJUSTED_REST]},周末 {count[DayKind.WEEKEND]})",
    )
