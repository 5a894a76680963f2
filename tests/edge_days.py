"""Days from which counts go wrong: eves of long holidays, make-up Saturdays, month ends, rest days.

They are found by the oracle, in the years of the notices.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Final

import attrs

import oracle
from execrules.terms import Term

ONE_DAY: Final = timedelta(days=1)

# Later notices make later years countable; the days chosen here stay as they are.
YEARS: Final = range(2001, 2027)
LAST: Final = date(2026, 12, 31)


@attrs.frozen
class Edge:
    """A sort of day, and every day of this sort in rising order."""

    name: Term
    days: tuple[date, ...]


def _spring_eve(year: int) -> date:
    """The last working day before the Spring Festival's days off, of which six or more follow."""
    day = date(year, 1, 15)
    while any(oracle.is_working(day + offset * ONE_DAY) for offset in range(1, 7)):
        day += ONE_DAY
    return day


def _national_eve(year: int) -> date:
    """The last working day before National Day."""
    day = date(year, 9, 30)
    while not oracle.is_working(day):
        day -= ONE_DAY
    return day


def _saturdays() -> Iterator[date]:
    day = date(YEARS[0], 1, 6)
    while day <= LAST:
        yield day
        day += 7 * ONE_DAY


@cache
def edges() -> tuple[Edge, ...]:
    """The sorts of days, those that a short test can do with first."""
    saturdays = tuple(_saturdays())
    return (
        Edge(
            Term("the last working day before National Day", "国庆节放假前最后一个工作日"),
            tuple(_national_eve(year) for year in YEARS),
        ),
        Edge(
            Term("a Saturday off", "休息的星期六"),
            tuple(day for day in saturdays if day.month == 6 and not oracle.is_working(day)),
        ),
        Edge(
            Term("the last working day before the Spring Festival", "春节放假前最后一个工作日"),
            tuple(_spring_eve(year) for year in YEARS),
        ),
        Edge(
            Term("a Saturday made a working day", "调休上班的星期六"),
            tuple(day for day in saturdays if oracle.is_working(day)),
        ),
        Edge(Term("31 January", "1月31日"), tuple(date(year, 1, 31) for year in YEARS)),
        Edge(
            Term("29 February", "2月29日"),
            tuple(date(year, 2, 29) for year in YEARS if year % 4 == 0),
        ),
    )


def holidays() -> tuple[date, ...]:
    """3 October of every year: inside the National Day holiday, far from both of its ends."""
    return tuple(date(year, 10, 3) for year in YEARS)
