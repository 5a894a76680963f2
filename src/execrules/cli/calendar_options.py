"""The options that choose a calendar, the same for every command that asks one."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any

import click

from execrules.calendars.china import china_calendar
from execrules.calendars.overlay_files import read_overlay_file
from execrules.calendars.overlays import overlaid
from execrules.calendars.projections import projection
from execrules.calendars.working_days import WorkingDayCalendar
from execrules.cli.help import help_text
from execrules.cli.options import as_day
from execrules.terms import Term

Command = Callable[..., Any]
"""The function of a command; Any: click passes whatever options it declares."""


def calendar_options(command: Command) -> Command:
    """The options that choose a calendar; the command gets the *calendar* that they choose."""

    @wraps(command)
    def with_calendar(  # Any: the other options of the command
        *, known_on: date | None, overlays: Sequence[str], project: bool, **others: Any
    ) -> Any:
        calendar = chosen_calendar(known_on=known_on, overlays=overlays, project=project)
        return command(calendar=calendar, **others)

    return known_on_option(overlay_option(project_option(with_calendar)))


def known_on_option(command: Command) -> Command:
    """`--known-on DATE`, passed to the command as *known_on*."""
    return click.option(
        "--known-on",
        callback=as_day,
        metavar="DATE",
        help=help_text(
            Term(
                "use the notices that were public on this day (default: all)",
                "以该日已公布的通知为准(默认为全部通知)",
            )
        ),
    )(command)


def overlay_option(command: Command) -> Command:
    """`--overlay FILE`, passed to the command as *overlays*."""
    return click.option(
        "--overlay",
        "overlays",
        multiple=True,
        metavar="FILE",
        help=help_text(
            Term(
                "lay the local days of this file (TOML) over the calendar; may be repeated",
                "在日历上叠加该文件(TOML)中的地方放假与补班安排,可重复给出",
            )
        ),
    )(command)


def project_option(command: Command) -> Command:
    """`--project`, passed to the command as *project*."""
    return click.option(
        "--project",
        is_flag=True,
        help=help_text(
            Term(
                "go on through the two years after the last notice: statutory days only, "
                "everything provisional, with the range over the arrangements of earlier years",
                "将日历延伸至最后一份通知之后两年:仅依法定节假日推算,结论均为暂定,"
                "并给出比照往年安排的范围",
            )
        ),
    )(command)


def chosen_calendar(
    *, known_on: date | None, overlays: Sequence[str], project: bool = False
) -> WorkingDayCalendar:
    """The calendar that the options choose."""
    calendar = china_calendar(known_on, beyond=projection() if project else None)
    found = [overlay for name in overlays for overlay in read_overlay_file(Path(name))]
    return overlaid(calendar, *found) if found else calendar
