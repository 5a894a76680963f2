"""The options by which a command chooses its calendar, and the calendar they choose."""

import click

from execrules.calendars.china import china_calendar
from execrules.calendars.projections import projection
from execrules.calendars.working_days import WorkingDayCalendar
from execrules.cli.help import help_text
from execrules.cli.options import F
from execrules.terms import Term


def calendar_options(command: F) -> F:
    """`--project`, passed to the command as *project*."""
    project = click.option(
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
    )
    decorated: F = project(command)
    return decorated


def chosen_calendar(*, project: bool) -> WorkingDayCalendar:
    """The calendar that the options ask for."""
    return china_calendar(beyond=projection() if project else None)
