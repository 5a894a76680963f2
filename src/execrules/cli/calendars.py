"""`execrules calendar`: a day with its documents, a year as a grid, all days as a table."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Final

import click
from rich.text import Text

from execrules.calendars.half_days import ARTICLE, partial_holidays
from execrules.calendars.projections import is_projected
from execrules.calendars.working_days import Day, WorkingDayCalendar
from execrules.cli.calendar_options import calendar_options
from execrules.cli.console import stdout
from execrules.cli.documents import (
    calendar_lines,
    law_as_dict,
    law_lines,
    local_as_dict,
    local_lines,
    notice_as_dict,
    notice_lines,
    projection_note,
    provisional_note,
)
from execrules.cli.faults import CommandLineError
from execrules.cli.help import Command, Group, UsageExample, help_text
from execrules.cli.options import (
    Format,
    as_day,
    choice,
    day_argument,
    format_option,
    language_option,
    out_option,
)
from execrules.cli.output import as_csv, deliver, print_json
from execrules.cli.reprocessing import reprocess
from execrules.cli.year_view import Year, print_year
from execrules.terms import Language, Term
from execrules.traces import day_name, day_source, weekday_name


@click.group(
    "calendar",
    cls=Group,
    summary=Term(
        "The working-day calendar, with the notice behind each day",
        "工作日历,逐日注明所依据的通知",
    ),
    no_args_is_help=True,
    examples=(
        UsageExample("calendar day 2018-09-29", Term("one day and its notice", "查某日及其依据")),
        UsageExample("calendar year 2026", Term("a year as a grid", "全年日历")),
        UsageExample(
            "calendar export --out calendar.csv", Term("every day as CSV", "全部日期导出为CSV")
        ),
    ),
)
def calendar() -> None:
    """Do nothing by itself."""


@calendar.command(
    "day",
    cls=Command,
    summary=Term(
        "What a day is, and the notice and the law that say so",
        "某日是否工作日、属何种日期,依据何通知、何规定",
    ),
    arguments=(("DATE", Term("a day, YYYY-MM-DD", "日期 年-月-日")),),
    examples=(
        UsageExample("calendar day 2018-09-29", Term("a make-up Saturday", "调休上班的星期六")),
        UsageExample(
            "calendar day 2020-01-31 --lang en --format json",
            Term("the extended Spring Festival of 2020", "2020年延长的春节假期"),
        ),
    ),
)
@day_argument("date")
@calendar_options
@language_option
@format_option
def show_day(*, date: date, calendar: WorkingDayCalendar, lang: Language, form: Format) -> None:
    """Print one day."""
    day = calendar.day(date)
    if form is Format.JSON:
        print_json(_day_in_full(day, calendar))
    else:
        _print_day(day, calendar, lang)


def _day_in_full(day: Day, days: WorkingDayCalendar) -> dict[str, object]:
    return {
        "date": day.date.isoformat(),
        "working": day.working,
        "kind": day.kind.value,
        "festivals": [festival.value for festival in day.festivals],
        "notice": None if day.notice is None else notice_as_dict(day.notice),
        "law": None if day.law is None else law_as_dict(day.law),
        "local_document": None if day.local is None else local_as_dict(day.local),
        "partial_holidays": [found.as_dict() for found in partial_holidays(day.date)],
        "ordinal": days.ordinal(day.date),
        "provisional": day.date >= days.uncertain_from,
        **({"projected": True} if is_projected(day) else {}),
        "calendar": days.as_dict(),
        "en": day_name(day).en,
        "zh": day_name(day).zh,
    }


_WORKING: Final = Term("working day", "上班")
_RESTING: Final = Term("rest day", "休息")
_KIND: Final = Term("kind", "类型")
_FESTIVAL: Final = Term("festival", "节日")
_NOTICE: Final = Term("notice", "通知")
_LAW: Final = Term("law", "规定")
_LOCAL: Final = Term("local", "地方")
_REPLACED: Final = Term("replaces", "取代")
_SOME: Final = Term("for some", "部分")
_UNNAMED: Final = Term("no notice names this day", "无通知提及此日")


def _print_day(day: Day, days: WorkingDayCalendar, language: Language) -> None:
    screen = stdout()
    weekday = weekday_name(day.date).text(language)
    status = (_WORKING if day.working else _RESTING).text(language)
    style = "bold green" if day.working else "bold red"
    screen.print(Text.assemble((f"{day.date} {weekday} ", "bold"), (status, style)))
    width = 9 if language is Language.EN else 5
    for label, lines in _day_rows(day, language):
        name = label.text(language)
        # A Chinese character takes two cells, so two of them fill four.
        pad = width - (len(name) if language is Language.EN else 2 * len(name))
        screen.print(f"{name}{' ' * pad} {lines[0]}")
        for line in lines[1:]:
            screen.print(f"{' ' * width} {line}")
    if day.date >= days.uncertain_from:
        screen.print(Text(provisional_note(days).text(language), "yellow"))
    if is_projected(day):
        screen.print(Text(projection_note(days).text(language), "yellow"))
    for cited in calendar_lines(days):
        screen.print(cited.text(language))


def _day_rows(day: Day, language: Language) -> Iterator[tuple[Term, list[str]]]:
    yield _KIND, [day.kind.term.text(language)]
    if day.festivals:
        comma = ", " if language is Language.EN else "、"
        yield _FESTIVAL, [comma.join(f.term.text(language) for f in day.festivals)]
    if day.notice is None and day.local is None:
        yield _NOTICE, [_UNNAMED.text(language)]
    if day.notice is not None:
        yield _NOTICE if day.local is None else _REPLACED, notice_lines(day.notice)
    if day.law is not None:
        yield _LAW, law_lines(day.law)
    if day.local is not None:
        yield _LOCAL, local_lines(day.local)
    for found in partial_holidays(day.date):
        half = Term(f"{found.term.en}: {found.who.en}", f"{found.term.zh}:{found.who.zh}")
        yield _SOME, [half.text(language), ARTICLE.text(language)]


@calendar.command(
    "year",
    cls=Command,
    summary=Term(
        "A year as twelve months, with its totals and its notices",
        "全年十二个月的日历,附合计和所依据的通知",
    ),
    arguments=(("YEAR", Term("a year, YYYY", "年份,四位数")),),
    examples=(
        UsageExample("calendar year 2018", Term("the year 2018", "2018年")),
        UsageExample(
            "calendar year 2026 --lang en --format json",
            Term("totals, notices and special days as JSON", "合计、通知和特殊日期(JSON)"),
        ),
    ),
)
@click.argument("year")
@calendar_options
@language_option
@format_option
def show_year(*, year: str, calendar: WorkingDayCalendar, lang: Language, form: Format) -> None:
    """Print one year."""
    shown = Year.of(as_year(year), calendar)
    if form is Format.JSON:
        print_json(shown.as_dict())
    else:
        print_year(shown, lang)


def as_year(text: str) -> int:
    """A year written in four digits."""
    if text.isascii() and text.isdigit() and len(text) == len("2018") and int(text) >= 1:
        return int(text)
    raise CommandLineError(
        Term(
            f"'{text}' is not a year; write four digits, for example 2018",
            f"“{text}”不是年份;请写四位数,例如 2018",
        )
    )


class TableFormat(StrEnum):
    """What a table is written as."""

    CSV = "csv"


EXPORT_COLUMNS: Final = ("date", "working", "kind", "festival", "notice", "ordinal")


@calendar.command(
    "export",
    cls=Command,
    summary=Term(
        "Every day as a table: date, working (1 or 0), kind, festival, notice, ordinal",
        "逐日导出为表格:日期、是否工作日(1或0)、类型、节日、通知、工作日序数",
    ),
    notes=(
        Term(
            "Columns: kind is weekday, weekend, holiday, adjusted_rest or makeup; two festivals\n"
            "are joined by |; notice is the number of the document, or its title where it has\n"
            "none, and 'projection' on a day that --project adds; ordinal counts the working days\n"
            "from the first day of the calendar.",
            "各列:kind 为 weekday(工作日)、weekend(周末)、holiday(法定节假日)、\n"
            "adjusted_rest(调休放假)或 makeup(调休上班);两个节日以 | 连接;\n"
            "notice 为文号,无文号的为标题,由 --project 推算的日期为 projection;\n"
            "ordinal 为自日历首日起累计的工作日数。",
        ),
    ),
    examples=(
        UsageExample("calendar export --out calendar.csv", Term("the whole calendar", "整部日历")),
        UsageExample("calendar export --from 2026-01-01 --to 2026-12-31", Term("one year", "一年")),
    ),
)
@click.option(
    "--from",
    "first",
    callback=as_day,
    metavar="DATE",
    help=help_text(Term("first day (default: that of the calendar)", "首日(默认为日历首日)")),
)
@click.option(
    "--to",
    "last",
    callback=as_day,
    metavar="DATE",
    help=help_text(
        Term("last day, included (default: that of the calendar)", "末日,含当日(默认为日历末日)")
    ),
)
@choice(
    "--format",
    "form",
    values=TableFormat,
    default=TableFormat.CSV,
    told=Term("the kind of table", "表格格式"),
)
@calendar_options
@out_option
@language_option
def export(
    *,
    first: date | None,
    last: date | None,
    form: TableFormat,
    calendar: WorkingDayCalendar,
    out: Path | None,
    lang: Language,
) -> None:
    """Write the days."""
    # Codes and numbers only: the language is for messages, and there is one kind of table yet.
    del form, lang
    first, last = first or calendar.first, last or calendar.last
    if last < first:
        raise CommandLineError(
            Term(
                f"--to {last} lies before --from {first}; exchange them",
                f"--to {last} 早于 --from {first};请对调",
            )
        )
    deliver(as_csv(EXPORT_COLUMNS, _rows(calendar, first, last)), out)


def _rows(days: WorkingDayCalendar, first: date, last: date) -> Iterator[tuple[object, ...]]:
    # The last day before all others: a range that leaves the calendar must not be walked first.
    days.ordinal(last)
    for offset in range((last - first).days + 1):
        day = days.day(first + timedelta(days=offset))
        yield (
            day.date.isoformat(),
            int(day.working),
            day.kind.value,
            "|".join(festival.value for festival in day.festivals),
            day_source(day) or "",
            days.ordinal(day.date),
        )


calendar.add_command(reprocess)
