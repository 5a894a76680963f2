"""A row of the table counted day by day from one start, and the verdicts that follow.

Counted by the oracle; nothing of the package but its words for a verdict is used.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final, TypeAlias

import attrs

import oracle
from execrules.terms import Term
from execrules.verdicts import Verdict
from source_rows import Row

Time: TypeAlias = date | datetime

ONE_DAY: Final = timedelta(days=1)
ONE_SECOND: Final = timedelta(seconds=1)
ONE_HOUR: Final = timedelta(hours=1)

UNITS: Final = {
    "calendar_day": "days",
    "working_day": "working_days",
    "month": "months",
    "year": "years",
}
"""What the oracle calls the units of the table."""

_WORDS: Final = {
    "calendar_day": Term("day", "日"),
    "working_day": Term("working day", "个工作日"),
    "month": Term("month", "个月"),
    "year": Term("year", "年"),
    "hour": Term("hour", "小时"),
}


class Event(StrEnum):
    """Whether the start of a count back is known before it comes, as a printed day is."""

    PRINTED = "printed"
    HAPPENS = "happens"


@attrs.frozen
class Count:
    """Where a row ends: the last day to act, or the first one permitted, and how it was counted."""

    due: Time
    words: Term


@attrs.frozen
class Case:
    """When the act was done, None where it was not, as of which day, and the verdict of it."""

    act: Time | None
    as_of: date
    verdict: Verdict
    words: Term


def day_of(moment: Time) -> date:
    """The day of a day or an instant."""
    return moment.date() if isinstance(moment, datetime) else moment


def count(row: Row, start: Time) -> Count:
    """The end of *row* counted from *start*; for a count back, *start* is the event.

    Raises `LookupError` where the count leaves the years of the notices.
    """
    if isinstance(start, datetime):
        return _hours(row, start)
    match row.from_rule:
        case "backward":
            return _back(row, start)
        case "not_before":
            return _first_permitted(row, start)
        case _:
            return _forward(row, start)


def _length(row: Row) -> Term:
    unit = _WORDS[row.unit]
    many = "" if row.quantity == 1 else "s"
    return Term(f"{row.quantity} {unit.en}{many}", f"{row.quantity}{unit.zh}")


def _hours(row: Row, start: datetime) -> Count:
    begin = start
    if row.from_rule == "excl_start_hour":
        begin = start.replace(minute=0, second=0) + ONE_HOUR
    due, length = begin + row.quantity * ONE_HOUR, _length(row)
    return Count(
        due,
        Term(
            f"{length.en} from {begin:%H:%M} end at {due:%Y-%m-%d %H:%M}",
            f"自{begin:%H:%M}起{length.zh}至{due:%Y-%m-%d %H:%M}",
        ),
    )


def _back(row: Row, event: date) -> Count:
    last, length = oracle.last_day_before(event, row.quantity, UNITS[row.unit]), _length(row)
    return Count(
        last,
        Term(
            f"{length.en} before it is {last}, which never moves",
            f"前推{length.zh}为{last},不移动",
        ),
    )


def _first_permitted(row: Row, start: date) -> Count:
    end, length = oracle.last_day(start, row.quantity, UNITS[row.unit]), _length(row)
    if row.roll == "forward":
        end = oracle.roll(end)
    first = end + ONE_DAY
    if row.roll == "first_working_day":
        first = oracle.roll(first)
    return Count(
        first,
        Term(
            f"{length.en} run out on {end}, first permitted is {first}",
            f"{length.zh}于{end}届满,{first}起方可",
        ),
    )


def _forward(row: Row, start: date) -> Count:
    last, length = oracle.last_day(start, row.quantity, UNITS[row.unit]), _length(row)
    moved = _moved(row, last)
    words = Term(f"{length.en} end on {last}", f"{length.zh}届满于{last}")
    if moved != last:
        words = Term(f"{words.en}, moved to {moved}", f"{words.zh},顺延至{moved}")
    return Count(moved, words)


def _moved(row: Row, last: date) -> date:
    if row.roll == "through_rest":
        return oracle.through_rest(last)
    return last if row.roll == "none" or row.unit == "working_day" else oracle.roll(last)


def cases(row: Row, start: Time, due: Time, event: Event) -> Iterator[Case]:
    """Done when it was due and the next day or second; not done by the end of the days around.

    A lower bound turns it round: done then and the day before, and never missed.
    """
    match row.from_rule:
        case "not_before":
            yield from _after_a_bound(due)
        case "backward":
            yield from _before_an_event(row, day_of(start), day_of(due), event)
        case _:
            yield from _within_a_limit(row, start, due)


def _missed(row: Row) -> Verdict:
    return Verdict.LAPSED if row.role == "right_window" else Verdict.OVERDUE


def _next_to(due: Time) -> timedelta:
    return ONE_SECOND if isinstance(due, datetime) else ONE_DAY


def _after_a_bound(first: Time) -> Iterator[Case]:
    early = first - _next_to(first)
    yield Case(first, day_of(first), Verdict.ON_TIME, Term("done then", "届时行为"))
    yield Case(early, day_of(early), Verdict.PREMATURE, Term("done just before", "提前行为"))
    for day in (day_of(first) - ONE_DAY, day_of(first)):
        yield Case(None, day, Verdict.PENDING, Term("not done by then", "尚未行为"))


def _before_an_event(row: Row, came: date, last: date, event: Event) -> Iterator[Case]:
    yield Case(last, came, Verdict.ON_TIME, Term("done on that day", "当日完成"))
    yield Case(last + ONE_DAY, came, Verdict.LATE, Term("done the day after", "次日完成"))
    if event is Event.PRINTED:
        yield Case(None, last, Verdict.PENDING, Term("not done that day", "当日尚未完成"))
        yield Case(None, last + ONE_DAY, _missed(row), Term("not done since", "其后仍未完成"))
    else:
        yield Case(None, came, _missed(row), Term("not done when it came", "届时仍未完成"))


def _within_a_limit(row: Row, start: Time, due: Time) -> Iterator[Case]:
    late = due + _next_to(due)
    yield Case(due, day_of(due), Verdict.ON_TIME, Term("done at the last moment", "届满时完成"))
    yield Case(late, day_of(late), Verdict.LATE, Term("done just after", "届满后即完成"))
    # An instant passes before its day ends, a day with its end.
    missing = day_of(due) if isinstance(due, datetime) else late
    if missing - ONE_DAY >= day_of(start):
        yield Case(
            None,
            missing - ONE_DAY,
            Verdict.PENDING,
            Term("not done, still open", "未完成,尚未届满"),
        )
    yield Case(None, missing, _missed(row), Term("not done", "届满仍未完成"))
