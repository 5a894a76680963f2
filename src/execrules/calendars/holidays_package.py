"""What the installed package `holidays` knows of a year: its lunar dates and its moved rest days.

The only module that imports that package. Nothing here is used unasked: two machines with the same
version of this library give the same answer, whatever else is installed on them.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from execrules.calendars.arrangements import holidays_by_law
from execrules.calendars.festivals import Festival
from execrules.calendars.notices import (
    AddedNotices,
    Clause,
    Evidence,
    Notice,
    NoticeBook,
    Span,
    bundled_notices,
)
from execrules.errors import NoticeError
from execrules.terms import Term

if TYPE_CHECKING:
    from holidays import HolidayBase

ADDRESS: Final = "https://github.com/vacanza/holidays"

# The names in English, whatever the language of the machine.
_NAMES: Final = (
    (Festival.SPRING_FESTIVAL, "Chinese New Year (Spring Festival)"),
    (Festival.QINGMING, "Tomb-Sweeping Day"),
    (Festival.DRAGON_BOAT, "Dragon Boat Festival"),
    (Festival.MID_AUTUMN, "Mid-Autumn Festival"),
)
_LAST_COMPUTED: Final = 2099
_DECEMBER: Final = 12
_SUBSTITUTED: Final = 4
_ONE_DAY: Final = timedelta(days=1)


def festival_dates(year: int) -> tuple[tuple[Festival, date], ...]:
    """正月初一, 清明, 五月初五 and 八月十五 of *year*, as the package computes them.

    Raises `NoticeError` for a year of which it has no such day or, after 2099, an estimate alone.

    >>> [str(day) for _, day in festival_dates(2027)]
    ['2027-02-06', '2027-04-05', '2027-06-09', '2027-09-15']
    """
    if year > _LAST_COMPUTED:
        raise NoticeError((_only_estimated(year),))
    days = _china(year)
    found = []
    for festival, name in _NAMES:
        named = [day for day in days.get_named(name, lookup="exact") if day.year == year]
        if not named:
            raise NoticeError((_not_computed(festival, year),))
        found.append((festival, min(named)))
    return tuple(found)


def from_holidays() -> AddedNotices:
    """The years after the last notice whose moved rest days the installed package lists.

    A year that the package merely computes is not among them. Pass the answer to
    `china_calendar(beyond=...)`, which checks it like a notice; every day that comes from it names
    the package and its version as its source.

    >>> from execrules.calendars.china import china_calendar
    >>> china_calendar(beyond=from_holidays()).first
    datetime.date(2001, 1, 1)
    """
    book = bundled_notices()
    table = _table(_china(book.last.year))
    years = [year for year in sorted(table) if year > book.last.year]
    dates = tuple(pair for year in years for pair in festival_dates(year))
    full = book.with_added(AddedNotices(notices=(), festival_dates=dates))
    return AddedNotices(
        notices=tuple(_notice(full, year, table) for year in years), festival_dates=dates
    )


def _china(year: int) -> "HolidayBase":
    from holidays import country_holidays

    return country_holidays("CN", years=year, language="en_US")


# Any: the package does not type the rows of its table.
def _table(china: "HolidayBase") -> dict[int, tuple[tuple[Any, ...], ...]]:
    found = getattr(china, "special_public_holidays", {})
    return {year: rows if isinstance(rows[0], tuple) else (rows,) for year, rows in found.items()}


def _notice(book: NoticeBook, year: int, table: dict[int, tuple[tuple[Any, ...], ...]]) -> Notice:
    from holidays.version import __version__ as version

    moves = tuple(_moves(year, table))
    law: dict[date, list[Festival]] = {}
    for holiday in holidays_by_law(book, [year]):
        law.setdefault(holiday.day, []).append(holiday.festival)
    listed = {day for day in _china(year) if (day.year, day.month) < (year, _DECEMBER)}
    off = {*law, *listed, *(day for day, _ in moves)}
    worked = {worked for _, worked in moves}
    clauses = tuple(_clauses(year, _runs(off, worked), law, moves))
    first = min(day for clause in clauses for day in (*clause.days_off(), *clause.worked))
    return Notice(
        id=str(year),
        year=year,
        title=f"holidays {version}",
        address=ADDRESS,
        # Its day is not known: at the latest the one before the first that it changes.
        known_by=first - _ONE_DAY,
        clauses=clauses,
    )


def _moves(year: int, table: dict[int, tuple[tuple[Any, ...], ...]]) -> Iterator[tuple[date, date]]:
    """Pairs of a weekday off and the weekend day worked for it.

    A December day off belongs to the notice for the next year, as 2018-12-31 to that for 2019.
    """
    for key, wanted in ((year - 1, True), (year, False)):
        for row in table.get(key, ()):
            if len(row) < _SUBSTITUTED:
                continue
            month, day, from_month, from_day, *of_year = row
            if (month == _DECEMBER) is wanted:
                from_year = of_year[0] if of_year else key
                yield date(key, month, day), date(from_year, from_month, from_day)


def _runs(off: set[date], worked: set[date]) -> Iterator[Span]:
    """The longest stretches of rest that hold a day of *off*."""

    def rests(day: date) -> bool:
        return day in off or (day.isoweekday() > 5 and day not in worked)

    ordered = sorted(off)
    first = last = None
    for day in ordered:
        if last is not None and day <= last:
            continue
        first = last = day
        while rests(first - _ONE_DAY):
            first -= _ONE_DAY
        while rests(last + _ONE_DAY):
            last += _ONE_DAY
        yield Span(first, last)


def _clauses(
    year: int,
    runs: Iterator[Span],
    law: dict[date, list[Festival]],
    moves: Sequence[tuple[date, date]],
) -> Iterator[Clause]:
    """A clause for each stretch with a festival; one without goes to the nearest that has one."""
    held: dict[Span, list[Span]] = {}
    lonely: list[Span] = []
    for run in runs:
        if any(day in law for day in run.days()):
            held[run] = [run]
        else:
            lonely.append(run)
    for run in lonely:
        nearest = min(held, key=lambda other: _distance(other, run))
        held[nearest].append(run)
    for spans in held.values():
        days = {day for span in spans for day in span.days()}
        festivals = tuple(dict.fromkeys(f for day in sorted(days & law.keys()) for f in law[day]))
        yield Clause(
            id=f"{year}/{'+'.join(festivals)}",
            festivals=festivals,
            evidence=Evidence.PACKAGE,
            off=tuple(sorted(spans, key=lambda span: span.first)),
            worked=tuple(sorted(worked for day, worked in moves if day in days)),
        )


def _distance(one: Span, other: Span) -> int:
    (_, end), (start, _) = sorted(((one.first, one.last), (other.first, other.last)))
    return (start - end).days


def _not_computed(festival: Festival, year: int) -> Term:
    return Term(
        f"the package 'holidays' has no {festival.term.en} for {year}; update it, or enter "
        f"festival_dates for {year} in the notices file",
        f"软件包 holidays 没有{year}年{festival.term.zh}的日期;请更新该软件包,"
        f"或在通知文件中填写该年的 festival_dates",
    )


def _only_estimated(year: int) -> Term:
    return Term(
        f"the package 'holidays' only estimates the festivals of {year}; enter festival_dates for "
        f"{year} in the notices file",
        f"软件包 holidays 仅能估算{year}年的节日日期;请在通知文件中填写该年的 festival_dates",
    )
