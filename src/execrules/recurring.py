"""Limits that recur: an act asked for every so often becomes one window for each time.

A window is data from which a rule, or a reading of it, is made. The windows of one series never
overlap and leave no day between them: each opens on the day after the last day of the one before.
Owns no rule and no verdict.
"""

import attrs

from execrules.expressions import (
    After,
    Condition,
    FirstAfter,
    Happened,
    Moment,
    NotAfter,
    within,
)
from execrules.facts import EventsFact
from execrules.periods import DayPeriod, Days, Roll, without_roll

_NEXT_DAY = Days(1, roll=Roll.NONE)


@attrs.frozen(kw_only=True)
class Window:
    """One time of an act that recurs: the fields of its rule.

    *number* counts from 1. *act* is the first of the events after the window before, so that an
    event counts for its own window and makes up, late, for those before it that had none. *opens*
    is None for the first window, which opens with the trigger; *applies_if* is None where the
    window exists whatever happened before.
    """

    number: int
    act: Moment
    latest: Moment
    opens: Moment | None = None
    applies_if: Condition | None = None


def on_a_grid(
    events: EventsFact, start: Moment, every: DayPeriod, *, times: int
) -> tuple[Window, ...]:
    """Windows that end one, two, three ... times *every* after *start*, whatever was done in them.

    Each end is counted from *start* itself, so that a month without the corresponding day or a roll
    off a rest day moves that end alone. An event on the day of *start* is before the first window.

    >>> from execrules.facts import DayFact
    >>> from execrules.expressions import At
    >>> from execrules.periods import Months
    >>> from execrules.terms import Term
    >>> begun = DayFact(name="begun", title=Term("begun", "开始"))
    >>> reports = EventsFact(name="reports", title=Term("report", "报告"))
    >>> [window.latest.period.count for window in on_a_grid(reports, At(begun), Months(6), times=3)]
    [6, 12, 18]
    """
    ends = [
        within(start, attrs.evolve(every, count=number * every.count))
        for number in range(1, times + 1)
    ]
    return tuple(
        Window(
            number=number,
            act=FirstAfter(events, before),
            latest=end,
            opens=None if number == 1 else After(before, _NEXT_DAY),
        )
        for number, (before, end) in enumerate(zip((start, *ends), ends, strict=False), start=1)
    )


def from_the_last(
    events: EventsFact, start: Moment, every: DayPeriod, *, times: int, until: DayPeriod
) -> tuple[Window, ...]:
    """Windows of *every* from *start*, then from each event to the next.

    There is none whose unrolled last day lies later than *until* after *start*, and every event
    uses one up, so that events that come oftener are done with the *times* earlier.
    """
    windows: list[Window] = []
    before = start
    over = After(start, without_roll(until))
    for number in range(1, times + 1):
        act = FirstAfter(events, before)
        first = number == 1
        windows.append(
            Window(
                number=number,
                act=act,
                latest=within(before, every),
                opens=None if first else After(before, _NEXT_DAY),
                applies_if=None
                if first
                else NotAfter(After(before, without_roll(every)), over) | ~Happened(before),
            )
        )
        before = act
    return tuple(windows)
