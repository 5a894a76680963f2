"""Where a due day may lie on a calendar with alternatives, and which of them gives which day.

The range is experience, not a bound: the alternatives are what has been arranged before.
"""

from datetime import date
from typing import assert_never

import attrs

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.errors import CoverageError
from execrules.periods import Clock, DayPeriod, expiry, first_permitted, last_before
from execrules.terms import Term


@attrs.frozen
class DueAnswer:
    """A due day, None where it lies beyond the calendar, and the alternatives that give it."""

    due: date | None
    alternatives: tuple[Term, ...]


@attrs.frozen(kw_only=True)
class DueRange:
    """The due day of the calendar itself, the extremes over it and its alternatives, the answers.

    *latest* is None where one of them leads beyond the calendar.
    """

    due: date | None
    earliest: date | None
    latest: date | None
    answers: tuple[DueAnswer, ...]

    @property
    def is_open(self) -> bool:
        """Whether the alternatives do not all give the one day."""
        return self.earliest is None or self.earliest != self.latest

    def as_dict(self) -> dict[str, object]:
        """The range as plain values for JSON."""
        return {
            "earliest": _text(self.earliest),
            "latest": _text(self.latest),
            "answers": [
                {
                    "due": _text(answer.due),
                    "count": len(answer.alternatives),
                    "en": [title.en for title in answer.alternatives],
                    "zh": [title.zh for title in answer.alternatives],
                }
                for answer in self.answers
            ],
        }


def due_range(
    start: date, period: DayPeriod, *, clock: Clock = Clock.AFTER, calendar: WorkingDayCalendar
) -> DueRange:
    """The answers of *calendar* and of each of its alternatives to one question.

    >>> from execrules.calendars.china import china_calendar
    >>> from execrules.calendars.projections import projection
    >>> from execrules.periods import WorkingDays
    >>> prc = china_calendar(beyond=projection())
    >>> found = due_range(date(2026, 12, 25), WorkingDays(30), calendar=prc)
    >>> str(found.due), str(found.earliest), str(found.latest)
    ('2027-02-12', '2027-02-04', '2027-02-15')
    """
    due = _answer(start, period, clock, calendar)
    by_day: dict[date | None, list[Term]] = {}
    for other in calendar.alternatives:
        by_day.setdefault(_answer(start, period, clock, other.calendar), []).append(other.title)
    days = {due, *by_day}
    known = sorted(day for day in days if day is not None)
    order = [*known, None] if None in days else known
    return DueRange(
        due=due,
        earliest=known[0] if known else None,
        latest=None if None in days else known[-1],
        answers=tuple(DueAnswer(day, tuple(by_day[day])) for day in order if day in by_day),
    )


def _answer(
    start: date, period: DayPeriod, clock: Clock, calendar: WorkingDayCalendar
) -> date | None:
    try:
        match clock:
            case Clock.AFTER:
                return expiry(start, period, calendar=calendar)
            case Clock.BEFORE:
                return last_before(start, period, calendar=calendar)
            case Clock.NOT_BEFORE:
                return first_permitted(start, period, calendar=calendar)
            case _:
                assert_never(clock)
    except CoverageError:
        return None


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
