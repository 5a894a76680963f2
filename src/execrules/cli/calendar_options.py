"""Which calendar a command uses: the options for it, and the calendar that they choose.

The options leave their values in the context of the command, so that a command takes no more
arguments for them: it is decorated with `calendar_options` and asks `chosen_calendar()`.
"""

from pathlib import Path
from typing import Final

import click

from execrules.calendars.china import china_calendar
from execrules.calendars.working_days import WorkingDayCalendar
from execrules.cli.help import help_text
from execrules.cli.options import F
from execrules.terms import Term

_KEPT_AS: Final = "execrules.calendar."


def calendar_options(command: F) -> F:
    """`--notices` and `--with-holidays-package`, read by `chosen_calendar()`."""
    for option in reversed((_NOTICES, _WITH_HOLIDAYS_PACKAGE)):
        command = option(command)
    return command


def chosen_calendar() -> WorkingDayCalendar:
    """The calendar that the options of the running command choose, by default the library's."""
    chosen = click.get_current_context().meta
    beyond = None
    if chosen.get(f"{_KEPT_AS}with_holidays_package"):
        from execrules.calendars.holidays_package import from_holidays

        beyond = from_holidays()
    paths = [Path(path) for path in chosen.get(f"{_KEPT_AS}notices", ())]
    return china_calendar(notices=paths, beyond=beyond)


def _keep(context: click.Context, param: click.Parameter, value: object) -> None:
    context.meta[f"{_KEPT_AS}{param.name}"] = value


_NOTICES: Final = click.option(
    "--notices",
    multiple=True,
    expose_value=False,
    callback=_keep,
    metavar="FILE",
    help=help_text(
        Term(
            "notices to add, written by 'calendar add'; may be repeated",
            "另加的通知文件,由 calendar add 写成;可重复",
        )
    ),
)

_WITH_HOLIDAYS_PACKAGE: Final = click.option(
    "--with-holidays-package",
    is_flag=True,
    expose_value=False,
    callback=_keep,
    help=help_text(
        Term(
            "take later years whose moved days the installed package 'holidays' lists",
            "后续年度采用已安装的 holidays 软件包所列的调休安排",
        )
    ),
)
