"""A second, slow answer to every calendar question: it walks day by day and shares no code.

It reads the notices file on its own and imports nothing of the library. What it and the library
have in common is the text of the notices alone.
"""

import tomllib
from calendar import monthrange
from datetime import date, timedelta
from functools import cache
from pathlib import Path

NOTICES = Path(__file__).parents[1] / "src" / "execrules" / "calendars" / "notices.toml"
FIRST = date(2001, 1, 1)
LAST = date(2026, 12, 31)
ONE_DAY = timedelta(days=1)


def expand(text: str) -> list[date]:
    """The days of "2018-02-15/2018-02-21", or the one of "2018-02-15"."""
    ends = [date.fromisoformat(part) for part in text.split("/")]
    day, found = ends[0], []
    while day <= ends[-1]:
        found.append(day)
        day += ONE_DAY
    return found


@cache
def arranged_days() -> tuple[frozenset[date], frozenset[date]]:
    """The days off and the days worked that the notices name, the later notice winning."""
    document = tomllib.loads(NOTICES.read_text(encoding="utf-8"))
    clauses: dict[str, tuple[set[date], set[date]]] = {}
    for notice in document["notice"]:
        for clause in notice["clauses"]:
            off = {day for text in clause.get("off", []) for day in expand(text)}
            worked = {date.fromisoformat(text) for text in clause.get("worked", [])}
            if "replaces" in clause:
                del clauses[clause["replaces"]]
            if "extends" in clause:
                earlier = clauses[clause["extends"]]
                earlier[0].difference_update(off | worked)
                earlier[1].difference_update(off | worked)
            clauses[notice["id"] + "/" + "+".join(clause["festival"])] = (off, worked)
    # The notice for 2001 says nothing about New Year's Day, which the law makes a holiday.
    days_off = {date(2001, 1, 1)}
    days_worked: set[date] = set()
    for off, worked in clauses.values():
        days_off |= off
        days_worked |= worked
    return frozenset(days_off), frozenset(days_worked)


def is_working(day: date) -> bool:
    """Whether *day* is worked; a day that no notice covers is a `LookupError`."""
    if not FIRST <= day <= LAST:
        raise LookupError(day)
    off, worked = arranged_days()
    if day in worked:
        return True
    return day not in off and day.isoweekday() <= 5


def walk_working_days(start: date, count: int) -> date:
    """The *count*-th working day after *start*, or before it where *count* is negative."""
    step = ONE_DAY if count > 0 else -ONE_DAY
    day, left = start, abs(count)
    while left:
        day += step
        if is_working(day):
            left -= 1
    return day


def add_months(start: date, count: int) -> date:
    """The same day of the month *count* months on, or the last day of a shorter month."""
    year, month = start.year, start.month
    for _ in range(abs(count)):
        month += 1 if count > 0 else -1
        if month == 13:
            year, month = year + 1, 1
        if month == 0:
            year, month = year - 1, 12
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def roll(day: date) -> date:
    """*day* or the first working day after it."""
    while not is_working(day):
        day += ONE_DAY
    return day


def last_day(start: date, quantity: int, unit: str) -> date:
    """The last day of a period of days, working_days, months or years; the start is day 0."""
    if unit == "days":
        return start + quantity * ONE_DAY
    if unit == "working_days":
        return walk_working_days(start, quantity)
    if unit == "months":
        return add_months(start, quantity)
    if unit == "years":
        return add_months(start, 12 * quantity)
    raise ValueError(unit)


def due_day(start: date, quantity: int, unit: str) -> date:
    """The last day, moved on from a rest day; a count of working days ends on a working day."""
    last = last_day(start, quantity, unit)
    return last if unit == "working_days" else roll(last)


def elapsed_working_days(after: date, through: date) -> int:
    """Working days later than *after* and not later than *through*; negative when reversed."""
    if through < after:
        return -elapsed_working_days(through, after)
    day, count = after, 0
    while day < through:
        day += ONE_DAY
        if is_working(day):
            count += 1
    return count


def roll_back(day: date) -> date:
    """*day* or the first working day before it."""
    while not is_working(day):
        day -= ONE_DAY
    return day


def through_rest(day: date) -> date:
    """The last day before the first working day after *day*."""
    while not is_working(day + ONE_DAY):
        day += ONE_DAY
    return day


def last_printed_day(start: date, quantity: int, unit: str) -> date:
    """The last day of a period whose first day is *start* itself, as documents print spans."""
    if unit == "days":
        return start + (quantity - 1) * ONE_DAY
    if unit == "working_days":
        return walk_working_days(start, quantity - 1 if is_working(start) else quantity)
    end = add_months(start, 12 * quantity if unit == "years" else quantity)
    return end - ONE_DAY if end.day == start.day else end


def last_day_before(event: date, quantity: int, unit: str) -> date:
    """The day that lies the whole period before *event*, which is day 0."""
    return last_day(event, -quantity, unit)


def last_printed_day_before(event: date, quantity: int, unit: str) -> date:
    """The first day of a span that has the whole length and ends on *event* itself."""
    if unit == "working_days":
        return walk_working_days(event, 1 - quantity if is_working(event) else -quantity)
    return last_day_before(event, quantity, unit) + ONE_DAY
