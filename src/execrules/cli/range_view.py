"""The range of a due day over the arrangements of earlier years, to read and as plain values."""

from collections.abc import Iterator
from datetime import datetime

from execrules.calendars.projections import LABEL
from execrules.due_ranges import DueRange, due_range
from execrules.periods import Hours
from execrules.terms import Term
from execrules.traces import Trace


def range_of(counted: Trace) -> DueRange | None:
    """The range of the due day; None for hours and for a calendar without alternatives."""
    if isinstance(counted.period, Hours) or isinstance(counted.start, datetime):
        return None
    if not counted.calendar.alternatives:
        return None
    return due_range(counted.start, counted.period, clock=counted.clock, calendar=counted.calendar)


def range_as_dict(counted: Trace) -> dict[str, object]:
    """The keys that a range adds to an answer, none where there is no range."""
    found = range_of(counted)
    if found is None:
        return {}
    return {"range": {**found.as_dict(), "label": {"en": LABEL.en, "zh": LABEL.zh}}}


def range_lines(counted: Trace) -> Iterator[Term]:
    """The range and how many earlier years give which day, where they do not agree."""
    found = range_of(counted)
    if found is None or not counted.provisional:
        return
    years = len(counted.calendar.alternatives)
    latest = Term(f"{found.latest}", f"{found.latest}")
    if found.latest is None:
        latest = Term("beyond the calendar", "日历之外")
    yield Term(
        f"projected from the statutory days alone; by the arrangements of {years} earlier years "
        f"between {found.earliest} and {latest.en} ({LABEL.en})",
        f"仅依法定节假日推算;比照往年 {years} 种安排,介于 {found.earliest} 与 {latest.zh} 之间"
        f"({LABEL.zh})",
    )
    for answer in found.answers:
        count = len(answer.alternatives)
        titles = ", ".join(title.en.removeprefix("as in ") for title in answer.alternatives)
        day = Term(f"{answer.due}", f"{answer.due}")
        if answer.due is None:
            day = Term("beyond the calendar", "日历之外")
        yield Term(
            f"  {day.en}: {count} of {years} (as in {titles})",
            f"  {day.zh}:{count}/{years}(比照 {titles})",
        )
