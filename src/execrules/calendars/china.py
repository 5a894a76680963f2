"""The working-day calendar of the People's Republic of China, as announced by the State Council."""

from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

import attrs

from execrules.calendars.arrangements import arrange, day_details, day_kinds
from execrules.calendars.notices import AddedNotices, bundled_notices
from execrules.calendars.projections import Projection, last_saturday, projected
from execrules.calendars.working_days import WorkingDayCalendar
from execrules.errors import DateError
from execrules.terms import Term


def china_calendar(
    known_on: date | None = None,
    *,
    notices: Sequence[AddedNotices | Path | str] = (),
    beyond: AddedNotices | Projection | None = None,
) -> WorkingDayCalendar:
    """The calendar made of all bundled notices, or of those that were public on *known_on*.

    *notices* are files of notices that are added to the bundled ones, or what was read from them;
    *beyond* goes on where no notice does, by what an installed package lists (see
    `execrules.calendars.holidays_package`) or by a projection, whose days are marked and uncertain.
    The calendar ends with the last year that is arranged, and keeps *known_on*. The same notices
    always give equal calendars. Raises `DateError` for a day on which no notice was public,
    `NoticeError` where the notices do not agree with each other and with the law.

    >>> china_calendar().add_working_days(date(2019, 4, 26), 2)
    datetime.date(2019, 4, 29)
    >>> china_calendar(known_on=date(2019, 3, 21)).add_working_days(date(2019, 4, 26), 2)
    datetime.date(2019, 4, 30)
    """
    added = _added(notices, beyond if isinstance(beyond, AddedNotices) else None)
    book = bundled_notices() if added is None else bundled_notices().with_added(added)
    known = book.notices if known_on is None else book.known_on(_plain(known_on))
    if not known:
        raise DateError(_nothing_known(known_on, min(notice.known_by for notice in book.notices)))
    ids = frozenset(notice.id for notice in known)
    if added is not None and {notice.id for notice in added.notices}.isdisjoint(ids):
        added = None
    made = _made_of(ids, added)
    if isinstance(beyond, Projection):
        made = _projected(ids, added, beyond)
    return made if known_on is None else _as_of(known_on, made)


@lru_cache(maxsize=16)
def _as_of(known_on: date, made: WorkingDayCalendar) -> WorkingDayCalendar:
    return attrs.evolve(made, known_on=known_on)


def _added(
    notices: Sequence[AddedNotices | Path | str], beyond: AddedNotices | None
) -> AddedNotices | None:
    """What is added to the bundled notices; of *beyond* only years that nothing else arranges."""
    if not notices and beyond is None:
        return None
    # Late: the reader of notices is not needed for the notices that come with the library.
    from execrules.calendars.user_notices import joined, read_notices_file

    read = [
        given if isinstance(given, AddedNotices) else read_notices_file(given) for given in notices
    ]
    added = joined(read)
    if beyond is not None:
        arranged = {n.year for n in (*bundled_notices().notices, *added.notices) if n.is_yearly}
        later = []
        for notice in sorted(beyond.notices, key=lambda notice: notice.year):
            if notice.year not in arranged and notice.year - 1 in arranged:
                arranged.add(notice.year)
                later.append(notice)
        years = {notice.year for notice in later}
        dates = tuple(pair for pair in beyond.festival_dates if pair[1].year in years)
        added = joined([added, AddedNotices(notices=tuple(later), festival_dates=dates)])
    return added if added.notices else None


@cache
def _made_of(ids: frozenset[str], added: AddedNotices | None) -> WorkingDayCalendar:
    bundled = bundled_notices()
    book = bundled if added is None else bundled.with_added(added)
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
def _projected(
    ids: frozenset[str], added: AddedNotices | None, beyond: Projection
) -> WorkingDayCalendar:
    bundled = bundled_notices()
    book = bundled if added is None else bundled.with_added(added)
    notices = [notice for notice in book.notices if notice.id in ids]
    return projected(_made_of(ids, added), beyond, book=book, notices=notices)


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
