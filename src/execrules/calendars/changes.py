"""What became known between two days: the notices, and the days that they changed.

Compares two calendars of the same first day, each as known on a day. Owns the attribution of a
changed day to a notice; what follows for time limits is worked out by whoever holds the facts.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import attrs

from execrules.calendars.notices import Notice, NoticeBook, bundled_notices
from execrules.calendars.working_days import Day, WorkingDayCalendar


@attrs.frozen(kw_only=True)
class DayChange:
    """A day that both calendars know and of which they say different things, and why."""

    before: Day
    after: Day
    notices: tuple[Notice, ...]

    @property
    def date(self) -> date:
        """The day."""
        return self.after.date


@attrs.frozen(kw_only=True)
class CalendarChanges:
    """The notices that became known in between, and the days whose kind they changed.

    *arranged_after* is the last day that the earlier calendar knows.
    """

    notices: tuple[Notice, ...]
    days: tuple[DayChange, ...]
    arranged_after: date

    def behind(self, first: date, last: date) -> tuple[Notice, ...]:
        """The notices that make a count from *first* to *last* another one.

        Those that changed whether a day between is worked, and those of a year that the earlier
        calendar did not know.
        """
        found = [
            notice
            for change in self.days
            if first <= change.date <= last and change.before.working is not change.after.working
            for notice in change.notices
        ]
        if last > self.arranged_after:
            known = self.arranged_after.year
            found += [
                notice
                for notice in self.notices
                if (notice.is_yearly and known < notice.year <= last.year)
                or (notice.year > known and any(first <= day <= last for day in _named(notice)))
            ]
        return tuple(notice for notice in self.notices if notice in found)


def changes(before: WorkingDayCalendar, after: WorkingDayCalendar) -> CalendarChanges:
    """What *after* knows and *before* did not, by their days of knowledge and the bundled notices.

    >>> from execrules.calendars.china import china_calendar
    >>> in_2019 = changes(
    ...     china_calendar(known_on=date(2019, 3, 21)), china_calendar(known_on=date(2019, 3, 22))
    ... )
    >>> [notice.number for notice in in_2019.notices]
    ['国办发明电〔2019〕3号']
    >>> [f"{change.date:%m-%d}" for change in in_2019.days]
    ['04-28', '05-02', '05-03', '05-05']
    """
    book = bundled_notices()
    old = _known(book, before)
    new = tuple(notice for notice in _known(book, after) if notice not in old)
    last = min(before.last, after.last)
    return CalendarChanges(
        notices=new,
        days=tuple(_changed(book, new, before, after, last)),
        arranged_after=before.last,
    )


def _known(book: NoticeBook, calendar: WorkingDayCalendar) -> tuple[Notice, ...]:
    return book.notices if calendar.known_on is None else book.known_on(calendar.known_on)


def _changed(
    book: NoticeBook,
    new: Sequence[Notice],
    before: WorkingDayCalendar,
    after: WorkingDayCalendar,
    last: date,
) -> Iterator[DayChange]:
    first = max(before.first, after.first)
    for offset in range((last - first).days + 1):
        day = first + timedelta(days=offset)
        one, other = before.day(day), after.day(day)
        if one.kind is not other.kind:
            behind = tuple(notice for notice in new if day in _touched(book, notice))
            yield DayChange(before=one, after=other, notices=behind)


def _named(notice: Notice) -> set[date]:
    """The days that *notice* gives off or makes worked."""
    return {day for clause in notice.clauses for day in (*clause.days_off(), *clause.worked)}


def _touched(book: NoticeBook, notice: Notice) -> set[date]:
    """The days that *notice* arranges, and those of the clauses that it replaces."""
    replaced = {clause.replaces for clause in notice.clauses}
    earlier = [clause for other in book.notices for clause in other.clauses]
    days = ({*clause.days_off(), *clause.worked} for clause in earlier if clause.id in replaced)
    return _named(notice).union(*days)
