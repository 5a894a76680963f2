"""The working-day calendar of the People's Republic of China, as announced by the State Council."""

from datetime import date
from functools import cache, lru_cache

import attrs

from execrules.calendars.arrangements import arrange, day_details, day_kinds
from execrules.calendars.notices import bundled_notices
from execrules.calendars.projections import Projection, last_saturday, projected
from execrules.calendars.working_days import WorkingDayCalendar
from execrules.errors import DateError
from execrules.terms import Term


def china_calendar(
    known_on: date | None = None, *, beyond: Projection | None = None
) -> WorkingDayCalendar:
    """The calendar made of all bundled notices, or of those that were public on *known_on*.

    It ends with the last year that a notice arranges, unless a projection *beyond* it is asked for,
    whose days are marked and uncertain, and keeps *known_on*. The same notices always give equal
    calendars. Raises `DateError` for a day on which no notice was public.

    >>> china_calendar().add_working_days(date(2019, 4, 26), 2)
    datetime.date(2019, 4, 29)
    >>> china_calendar(known_on=date(2019, 3, 21)).add_working_days(date(2019, 4, 26), 2)
    datetime.date(2019, 4, 30)
    """
    book = bundled_notices()
    notices = book.notices if known_on is None else book.known_on(_plain(known_on))
    if not notices:
        raise DateError(_nothing_known(known_on, min(notice.known_by for notice in book.notices)))
    ids = frozenset(notice.id for notice in notices)
    made = _made_of(ids) if beyond is None else _projected(ids, beyond)
    return made if known_on is None else _as_of(known_on, made)


@lru_cache(maxsize=16)
def _as_of(known_on: date, made: WorkingDayCalendar) -> WorkingDayCalendar:
    return attrs.evolve(made, known_on=known_on)


@cache
def _made_of(ids: frozenset[str]) -> WorkingDayCalendar:
    book = bundled_notices()
    arrangement = arrange(book, [notice for notice in book.notices if notice.id in ids])
    last = date(arrangement.years[-1], 12, 31)
    return WorkingDayCalendar(
        name="PRC",
        first=book.first,
        uncertain_from=book.uncertain_from if last == book.last else last_saturday(last),
        kinds=day_kinds(arrangement, book.first, last),
        details=day_details(arrangement, book.first, last),
    )


@cache
def _projected(ids: frozenset[str], beyond: Projection) -> WorkingDayCalendar:
    book = bundled_notices()
    notices = [notice for notice in book.notices if notice.id in ids]
    return projected(_made_of(ids), beyond, book=book, notices=notices)


def _plain(day: date) -> date:
    if type(day) is not date:
        raise DateError(
            Term(
                f"{day!r} is given as the day of knowledge; pass a datetime.date",
                f"截止日为 {day!r};请传入 datetime.date",
            )
        )
    return day


def _nothing_known(day: date | None, first: date) -> Term:
    return Term(
        f"no notice was public on {day}; pass a day from {first} on",
        f"{day} 尚无任何通知公布;请传入 {first} 或以后的日期",
    )
