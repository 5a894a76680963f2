"""The options that choose a calendar, the same for every command that asks one."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, Final

import click

from execrules.calendars.china import china_calendar
from execrules.calendars.notices import AddedNotices
from execrules.calendars.overlay_files import read_overlay_file
from execrules.calendars.overlays import overlaid
from execrules.calendars.projections import Projection, projection
from execrules.calendars.working_days import WorkingDayCalendar
from execrules.cli.faults import CommandLineError
from execrules.cli.help import help_text
from execrules.cli.options import as_day
from execrules.terms import Term

Command = Callable[..., Any]
"""The function of a command; Any: click passes whatever options it declares."""


def calendar_options(command: Command) -> Command:
    """The options that choose a calendar; the command gets the *calendar* that they choose."""

    @wraps(command)
    def with_calendar(  # Any: the other options of the command
        *,
        known_on: date | None,
        notices: Sequence[str],
        with_package: bool,
        overlays: Sequence[str],
        project: bool,
        **others: Any,
    ) -> Any:
        calendar = chosen_calendar(
            known_on=known_on,
            notices=notices,
            with_package=with_package,
            overlays=overlays,
            project=project,
        )
        return command(calendar=calendar, **others)

    with_options = overlay_option(project_option(with_calendar))
    return known_on_option(notices_option(package_option(with_options)))


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


def notices_option(command: Command) -> Command:
    """`--notices FILE`, passed to the command as *notices*."""
    return click.option(
        "--notices",
        multiple=True,
        metavar="FILE",
        help=help_text(
            Term(
                "notices to add, written by 'calendar add'; may be repeated",
                "另加的通知文件,由 calendar add 写成;可重复",
            )
        ),
    )(command)


def package_option(command: Command) -> Command:
    """`--with-holidays-package`, passed to the command as *with_package*."""
    return click.option(
        "--with-holidays-package",
        "with_package",
        is_flag=True,
        help=help_text(
            Term(
                "take later years whose moved days the installed package 'holidays' lists",
                "后续年度采用已安装的 holidays 软件包所列的调休安排",
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
    *,
    known_on: date | None,
    overlays: Sequence[str],
    notices: Sequence[str] = (),
    with_package: bool = False,
    project: bool = False,
) -> WorkingDayCalendar:
    """The calendar that the options choose."""
    beyond = _beyond(with_package=with_package, project=project)
    calendar = china_calendar(known_on, notices=[Path(name) for name in notices], beyond=beyond)
    found = [overlay for name in overlays for overlay in read_overlay_file(Path(name))]
    return overlaid(calendar, *found) if found else calendar


def _beyond(*, with_package: bool, project: bool) -> AddedNotices | Projection | None:
    if with_package and project:
        raise CommandLineError(_ONE_WAY_ON)
    if with_package:
        # Late: the package is read on request alone.
        from execrules.calendars.holidays_package import from_holidays

        return from_holidays()
    return projection() if project else None


_ONE_WAY_ON: Final = Term(
    "--with-holidays-package and --project both go on beyond the notices; give one of them",
    "--with-holidays-package 与 --project 都用于延伸日历;请只给其一",
)
