"""Calendars that go on into years without a notice, on request, and say how far they may be wrong.

What the law fixes is projected: the public holidays, and a weekday for each on a weekend. Swaps of
rest days (调休) are not, since no text foretells them; instead the calendar carries alternatives,
in which the open years are arranged as each announced year was. They are experience and no bound:
the next notice may do what none has done before.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

import attrs

from execrules.calendars.arrangements import Arrangement, arrange, day_details, day_kinds
from execrules.calendars.festivals import Festival
from execrules.calendars.holidays_package import festival_dates
from execrules.calendars.notices import HolidayLaw, Notice, NoticeBook
from execrules.calendars.transfers import (
    Anchors,
    Swaps,
    blocks_of,
    moved_clauses,
    swaps_of,
)
from execrules.calendars.working_days import Alternative, Day, DayKind, WorkingDayCalendar
from execrules.errors import DateError
from execrules.terms import Term

SOURCE: Final = "projection"
"""What stands in the place of a notice's number on every projected day."""

LABEL: Final = Term("experience, not a bound", "经验范围,并非界限")
"""What the range over the alternatives is, and is not."""

_FIRST_EXPERIENCE: Final = 2014
_MOST_YEARS: Final = 10


@attrs.frozen
class Projection:
    """How many years without a notice a calendar goes on for."""

    years: int = 2

    def __attrs_post_init__(self) -> None:
        if type(self.years) is not int or not 1 <= self.years <= _MOST_YEARS:
            raise DateError(
                Term(
                    f"{self.years!r} is no number of years to project; "
                    f"give a whole number from 1 to {_MOST_YEARS}",
                    f"{self.years!r}不能作为推算的年数;请给 1 至 {_MOST_YEARS} 的整数",
                )
            )


def projection(years: int = 2) -> Projection:
    """The request to go on for *years* years after the last announced one.

    >>> from execrules.calendars.china import china_calendar
    >>> calendar = china_calendar(beyond=projection())
    >>> str(calendar.uncertain_from), str(calendar.last), calendar.day(date(2027, 2, 9)).kind.value
    ('2026-12-26', '2028-12-31', 'adjusted_rest')
    """
    return Projection(years)


def is_projected(day: Day) -> bool:
    """Whether no notice arranges the year of *day*, so that the day is projected."""
    return day.notice is not None and day.notice.number == SOURCE


def projected(
    calendar: WorkingDayCalendar,
    wanted: Projection,
    *,
    book: NoticeBook,
    notices: Sequence[Notice],
) -> WorkingDayCalendar:
    """*calendar*, made of *notices*, continued from the law, with its alternatives.

    The open years stand under the law of the last announced year. Days before `uncertain_from` are
    the same in *calendar*, in the projection and in every alternative.
    """
    yearly = [notice for notice in notices if notice.is_yearly]
    announced = max(notice.year for notice in yearly)
    law = _law_of(book, announced)
    years = range(announced + 1, announced + wanted.years + 1)
    anchors = _anchors(book, years)
    open_years = _OpenYears(calendar=calendar, law=law, anchors=anchors, years=tuple(years))
    since = min(_FIRST_EXPERIENCE, law.in_force_from.year)
    alternatives = tuple(
        Alternative(
            Term(f"as in {year}", f"比照{year}年"),
            open_years.arranged(_experience(book, notices, year, law, anchors), f"as in {year}"),
        )
        for year in sorted(notice.year for notice in yearly)
        if year >= since
    )
    main = open_years.arranged({}, SOURCE)
    return attrs.evolve(
        main,
        details=(*calendar.details, *open_years.details()),
        alternatives=alternatives,
    )


def _law_of(book: NoticeBook, year: int) -> HolidayLaw:
    begin = date(year, 1, 1)
    law = next(
        law for law in book.laws if law.in_force_from <= begin <= (law.in_force_to or date.max)
    )
    return attrs.evolve(law, in_force_to=None)


def _anchors(book: NoticeBook, years: Sequence[int]) -> Anchors:
    known = {(festival, day.year): day for festival, day in book.festival_dates}
    lacking = [year for year in years if (Festival.SPRING_FESTIVAL, year) not in known]
    if lacking:
        known |= {
            (festival, year): day for year in lacking for festival, day in festival_dates(year)
        }
    return known


def _experience(
    book: NoticeBook, notices: Sequence[Notice], year: int, law: HolidayLaw, anchors: Anchors
) -> dict[Festival, Swaps]:
    """What the notices of an announced year added to the law.

    A clause that was replaced does not count; neither does one that extends a holiday beyond the
    law or declares a day for once, since neither belongs to a festival of another year.
    """
    clauses = [clause for notice in notices if notice.year == year for clause in notice.clauses]
    replaced = {clause.replaces for clause in clauses}
    lasting = [
        clause
        for clause in clauses
        if clause.id not in replaced and clause.extends is None and not clause.declares
    ]
    own = blocks_of(_law_of(book, year), anchors, year)
    return swaps_of(lasting, own, blocks_of(law, anchors, year))


@attrs.frozen(kw_only=True)
class _OpenYears:
    """The years without a notice after a calendar, ready to be arranged one way or another."""

    calendar: WorkingDayCalendar
    law: HolidayLaw
    anchors: Anchors
    years: tuple[int, ...]

    @property
    def last(self) -> date:
        return date(self.years[-1], 12, 31)

    def arranged(self, swaps: dict[Festival, Swaps], name: str) -> WorkingDayCalendar:
        """The calendar with the open years arranged, checked like a calendar of notices."""
        calendar = self.calendar
        arrangement = self._arrangement(swaps)
        claimed = {day for live in arrangement.live for day in (*live.off, *live.worked)}
        since = calendar.uncertain_from
        kept = (since - calendar.first).days
        kinds: list[DayKind] = []
        for offset, kind in enumerate(day_kinds(arrangement, since, self.last)):
            day = since + timedelta(days=offset)
            known = day <= calendar.last and day not in claimed
            kinds.append(calendar.kinds[kept + offset] if known else kind)
        return WorkingDayCalendar(
            name=f"{calendar.name} {name}",
            first=calendar.first,
            uncertain_from=since,
            kinds=(*calendar.kinds[:kept], *kinds),
        )

    def details(self) -> tuple[Day, ...]:
        """Each projected day with its festival and law, and what stands for its notice."""
        arrangement, first = self._arrangement({}), self.calendar.last + timedelta(days=1)
        kinds = day_kinds(arrangement, first, self.last)
        found = day_details(arrangement, first, self.last)
        notices = {year: self._notice(year, {}) for year in self.years}
        return tuple(
            Day(date=day, kind=kind, notice=notices[day.year])
            if known is None
            else attrs.evolve(known, notice=notices[day.year])
            for offset, (kind, known) in enumerate(zip(kinds, found, strict=True))
            for day in (first + timedelta(days=offset),)
        )

    def _arrangement(self, swaps: dict[Festival, Swaps]) -> Arrangement:
        notices = tuple(self._notice(year, swaps) for year in self.years)
        book = NoticeBook(
            first=date(self.years[0], 1, 1),
            last=self.last,
            uncertain_from=self.calendar.uncertain_from,
            laws=(self.law,),
            notices=notices,
            festival_dates=tuple((festival, day) for (festival, _), day in self.anchors.items()),
        )
        return arrange(book, notices)

    def _notice(self, year: int, swaps: dict[Festival, Swaps]) -> Notice:
        blocks = blocks_of(self.law, self.anchors, year)
        new_year_eve = date(year - 1, 12, 31)
        earliest = max(self.calendar.uncertain_from, last_saturday(new_year_eve))
        return Notice(
            id=str(year),
            year=year,
            title=f"{year}年尚无放假通知,依法定节假日推算 (no notice for {year} yet)",
            clauses=moved_clauses(year, blocks, swaps, earliest=earliest),
            known_by=self.calendar.uncertain_from,
            number=SOURCE,
        )


def last_saturday(day: date) -> date:
    """The last Saturday up to *day*: the next notice has never moved an earlier day of a year."""
    return day - timedelta(days=(day.isoweekday() + 1) % 7)
