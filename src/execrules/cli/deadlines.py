"""`execrules deadline`: the end of a period given on the command line, and its steps."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final, assert_never

import click

from execrules.cli.calendar_options import calendar_options, chosen_calendar
from execrules.cli.faults import CommandLineError
from execrules.cli.help import Command, UsageExample, help_text
from execrules.cli.options import (
    F,
    Format,
    as_count,
    check_start,
    choice,
    format_option,
    language_option,
    moment_argument,
)
from execrules.cli.output import print_json
from execrules.cli.trace_view import print_trace
from execrules.periods import (
    Clock,
    Days,
    Hours,
    Months,
    Period,
    Roll,
    Unit,
    WorkingDays,
    Years,
)
from execrules.terms import Language, Term
from execrules.traces import trace

_LENGTHS: Final = {
    Unit.HOURS: Term("hours, counted from the next full hour", "小时数,自下一整时起算"),
    Unit.DAYS: Term("calendar days", "日数,休息日计入"),
    Unit.WORKING_DAYS: Term("working days", "工作日数"),
    Unit.MONTHS: Term("months, ending on the corresponding day", "月数,至对应日届满"),
    Unit.YEARS: Term("years, ending on the corresponding day", "年数,至对应日届满"),
}


def _length_options(command: F) -> F:
    for unit, told in reversed(_LENGTHS.items()):
        # Given twice an option must be refused and not silently overwritten, hence `multiple`.
        option = click.option(
            f"--{unit}",
            unit.replace("-", "_"),
            multiple=True,
            metavar="N",
            help=help_text(told),
        )
        command = option(command)
    return command


@click.command(
    "deadline",
    cls=Command,
    summary=Term(
        "The day or instant on which a period ends, counted step by step",
        "计算期间届满的日期或时刻,并逐步说明",
    ),
    options_metavar="(--hours|--days|--working-days|--months|--years) N [OPTIONS]",
    arguments=(
        (
            "START",
            Term(
                "the day of the event, YYYY-MM-DD; for hours its instant, YYYY-MM-DDTHH:MM",
                "起算事由发生之日 年-月-日;以小时计时须为时刻 年-月-日T时:分",
            ),
        ),
    ),
    examples=(
        UsageExample(
            "deadline 2018-09-28 --working-days 5",
            Term("5 working days across National Day", "跨国庆节的5个工作日"),
        ),
        UsageExample(
            "deadline 2018-05-02T10:25 --hours 48 --lang en",
            Term("48 hours, from 11:00", "48小时,自11时起算"),
        ),
        UsageExample(
            "deadline 2018-03-15 --months 3 --clock not-before",
            Term("the first day after three full months", "满3个月之后的第一日"),
        ),
        UsageExample(
            "deadline 2018-10-15 --days 7 --clock before --format json",
            Term("7 days before an event", "某日之前7日"),
        ),
    ),
)
@moment_argument("start")
@_length_options
@choice(
    "--clock",
    values=Clock,
    default=Clock.AFTER,
    told=Term(
        "last day after START (default), last day before it, first allowed",
        "START 起的末日(默认)、START 之前的末日、满期后的首日",
    ),
)
@click.option(
    "--no-roll",
    is_flag=True,
    help=help_text(Term("leave a last day that is a rest day where it is", "末日为休息日时不顺延")),
)
@calendar_options
@language_option
@format_option
def deadline(
    *,
    start: date | datetime,
    clock: Clock,
    no_roll: bool,
    lang: Language,
    form: Format,
    **lengths: Sequence[str],
) -> None:
    """Print the end of the period."""
    unit, count = _one_length(lengths)
    check_start(start, unit)
    roll = Roll.NONE if no_roll else Roll.USUAL
    counted = trace(start, _period(unit, count, roll), clock=clock, calendar=chosen_calendar())
    if form is Format.JSON:
        print_json(counted.as_dict())
    else:
        print_trace(counted, lang)


def _one_length(lengths: dict[str, Sequence[str]]) -> tuple[Unit, int]:
    given = [(unit, text) for unit in _LENGTHS for text in lengths[unit.replace("-", "_")]]
    options = " ".join(f"--{unit}" for unit in _LENGTHS)
    if len(given) != 1:
        told = " ".join(f"--{unit} {text}" for unit, text in given)
        step = Term(
            f"give exactly one of {options}, for example --working-days 5",
            f"请在 {options} 中恰好给出一项,例如 --working-days 5",
        )
        if given:
            raise CommandLineError(
                Term(
                    f"more than one length ({told}); {step.en}",
                    f"期间长度多于一项({told});{step.zh}",
                )
            )
        raise CommandLineError(
            Term(f"the length of the period is missing; {step.en}", f"缺少期间长度;{step.zh}")
        )
    (unit, text), *_ = given
    return unit, as_count(text, f"--{unit}")


def _period(unit: Unit, count: int, roll: Roll) -> Period:
    match unit:
        case Unit.HOURS:
            return Hours(count)
        case Unit.DAYS:
            return Days(count, roll)
        case Unit.WORKING_DAYS:
            return WorkingDays(count)
        case Unit.MONTHS:
            return Months(count, roll)
        case Unit.YEARS:
            return Years(count, roll)
        case _:
            assert_never(unit)
