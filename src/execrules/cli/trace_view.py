"""A trace for reading: its answer on the first line, then its steps.

The words of a step are those of the trace; only the days that a step passes over are set out here,
neighbours of one kind on one line.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import groupby
from typing import assert_never

from rich.text import Text

from execrules.calendars.working_days import Day
from execrules.cli.console import stdout
from execrules.cli.documents import calendar_lines, provisional_note
from execrules.instants import written
from execrules.periods import Clock
from execrules.terms import Language, Term
from execrules.traces import Step, StepKind, Trace, day_name, day_source, weekday_name

_TO = Term(" to ", " 至 ")
_INDENT = "    "


def print_trace(counted: Trace, language: Language, *, notes: Iterable[Term] = ()) -> None:
    """The end of the period on the first line, then *notes*, then how it was counted."""
    screen = stdout()
    screen.print(Text(_moment(counted.due, language), "bold"), _answer(counted).text(language))
    if counted.provisional:
        told = provisional_note(counted.calendar).text(language)
        screen.print(Text(told, "yellow"))
    for note in notes:
        screen.print(Text(note.text(language), "yellow"))
    for told_of in calendar_lines(counted.calendar):
        screen.print(told_of.text(language))
    screen.print()
    for line in step_lines(counted, language):
        screen.print(line)


def _moment(moment: date | datetime, language: Language) -> str:
    day = moment.date() if isinstance(moment, datetime) else moment
    return f"{written(moment)} {weekday_name(day).text(language)}"


def _answer(counted: Trace) -> Term:
    """What the due day is, and of which period."""
    start, length = written(counted.start), counted.period.term
    match counted.clock:
        case Clock.AFTER:
            moved = (
                Term(", moved off a rest day", ",遇休息日顺延") if counted.rolled else Term("", "")
            )
            return Term(
                f"is the last {_day_word(counted)} ({length.en} from {start}{moved.en})",
                f"期限届满({start} 起{length.zh}{moved.zh})",
            )
        case Clock.BEFORE:
            return Term(
                f"is the last {_day_word(counted)} ({length.en} before {start})",
                f"为最迟之{_day_word_zh(counted)}({start} 之前{length.zh})",
            )
        case Clock.NOT_BEFORE:
            return Term(
                f"is the first {_day_word(counted)} permitted "
                f"({length.en} from {start} must have passed)",
                f"起方可进行({start} 起须满{length.zh})",
            )
        case _:
            assert_never(counted.clock)


def _day_word(counted: Trace) -> str:
    return "instant" if isinstance(counted.due, datetime) else "day"


def _day_word_zh(counted: Trace) -> str:
    return "时" if isinstance(counted.due, datetime) else "日"


def step_lines(counted: Trace, language: Language) -> Iterator[str]:
    """The steps, numbered, each skipped day with its name and notice."""
    width = len(str(len(counted.steps)))
    for number, step in enumerate(counted.steps, 1):
        first, *rest = _lines(step, language)
        yield f"{number:>{width}}. {first}"
        for line in rest:
            yield f"{' ' * width}{_INDENT}{line}"


def _lines(step: Step, language: Language) -> list[str]:
    """The step in its own words, with the list of its days broken up where it is long."""
    text = step.text.text(language)
    listed = [f"{day.date} {day_name(day).text(language)}" for day in step.days]
    start = text.find(listed[0]) if listed else -1
    if start < 0:
        return [text]
    groups = [_group(days, language) for days in _alike(step.days)]
    head = text[:start]
    if len(groups) == 1 and step.kind is StepKind.SKIPPED:
        return [head + groups[0]]
    return [head.rstrip(" ;:"), *groups]


def _alike(days: Sequence[Day]) -> Iterator[list[Day]]:
    """Neighbours of one kind, one festival and one source."""
    for _, group in groupby(days, key=lambda day: (day.kind, day.festivals, day_source(day))):
        yield list(group)


def _group(days: Sequence[Day], language: Language) -> str:
    first, last = days[0], days[-1]
    if first is last:
        return f"{first.date} {day_name(first).text(language)}"
    weekday = weekday_name(first.date).text(language)
    what = day_name(first).text(language).removeprefix(weekday).strip()
    space = " " if language is Language.EN else ""
    return (
        f"{_day_range(first.date, last.date, language)} "
        f"{_day_names(first.date, last.date, language)}{space}{what}"
    )


def _day_range(first: date, last: date, language: Language) -> str:
    return f"{first}{_TO.text(language)}{last}"


def _day_names(first: date, last: date, language: Language) -> str:
    return f"{weekday_name(first).text(language)}–{weekday_name(last).text(language)}"
