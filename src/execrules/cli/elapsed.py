"""`execrules elapsed`: how many whole units lie between two days or instants."""

from datetime import date, datetime

import click
from rich.text import Text

from execrules.cli.calendar_options import calendar_options, chosen_calendar
from execrules.cli.console import stdout
from execrules.cli.documents import provisional_note
from execrules.cli.help import Command, UsageExample
from execrules.cli.options import (
    Format,
    check_start,
    choice,
    format_option,
    language_option,
    moment_argument,
)
from execrules.cli.output import print_json
from execrules.instants import written
from execrules.periods import Unit
from execrules.periods import elapsed as elapsed_units
from execrules.terms import Language, Term


@click.command(
    "elapsed",
    cls=Command,
    summary=Term(
        "Whole units from START, which is not counted, to END, which is",
        "自 START(不计入)至 END(计入)经过的期间,按整单位计",
    ),
    options_metavar=f"--unit {'|'.join(Unit)} [OPTIONS]",
    arguments=(
        ("START", Term("the day, or for hours the instant, counted from", "起点日期;小时须为时刻")),
        ("END", Term("the day or instant counted to", "终点日期;小时须为时刻")),
    ),
    notes=(
        Term(
            "Whether an act was in time is a question of days, not of counts:\n"
            "compare with the day that deadline gives.",
            "是否按期应比较日期而非天数:请与 deadline 给出的届满日比较。",
        ),
    ),
    examples=(
        UsageExample(
            "elapsed 2018-09-28 2018-10-10 --unit working-days",
            Term("5 working days", "5个工作日"),
        ),
        UsageExample(
            "elapsed 2018-05-02T10:25 2018-05-04T11:00 --unit hours --lang en",
            Term("48 hours", "48小时"),
        ),
    ),
)
@moment_argument("start")
@moment_argument("end")
@choice("--unit", values=Unit, default=None, told=Term("what is counted", "计算单位"))
@calendar_options
@language_option
@format_option
def elapsed(
    *,
    start: date | datetime,
    end: date | datetime,
    unit: Unit,
    lang: Language,
    form: Format,
) -> None:
    """Print the number of units."""
    calendar = chosen_calendar()
    for moment in (start, end):
        check_start(moment, unit)
    count = elapsed_units(start, end, unit=unit, calendar=calendar)
    provisional = (
        unit is Unit.WORKING_DAYS and max(_day(start), _day(end)) >= calendar.uncertain_from
    )
    if form is Format.JSON:
        print_json(
            {
                "start": written(start),
                "end": written(end),
                "unit": unit.value,
                "elapsed": count,
                "provisional": provisional,
                "calendar": {"name": calendar.name, "version": calendar.version},
            }
        )
        return
    screen = stdout()
    length = _length(count, unit).text(lang)
    screen.print(Text(length, "bold"), _between(start, end).text(lang))
    if provisional:
        screen.print(Text(provisional_note(calendar).text(lang), "yellow"))


def _day(moment: date | datetime) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _length(count: int, unit: Unit) -> Term:
    english = unit.term.en.removesuffix("s") if abs(count) == 1 else unit.term.en
    return Term(f"{count} {english}", f"{count}{unit.term.zh}")


def _between(start: date | datetime, end: date | datetime) -> Term:
    return Term(
        f"from {written(start)} (not counted) to {written(end)} (counted)",
        f"自 {written(start)}(不计入)至 {written(end)}(计入)",
    )
