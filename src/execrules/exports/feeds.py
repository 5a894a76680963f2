"""The days off and make-up days of a year as an iCalendar feed (RFC 5545); extra `ics`."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from execrules.calendars.projections import is_projected
from execrules.calendars.working_days import Day, DayKind, WorkingDayCalendar
from execrules.errors import MissingExtraError
from execrules.terms import Language, Term

if TYPE_CHECKING:
    from icalendar import Event

_MAKER: Final = "-//execrules//working-day calendar//EN"
_TITLE: Final = Term("Days off and make-up days", "放假调休安排")
_REST: Final = Term("day off", "休")
_WORK: Final = Term("working day", "班")
_NOTICE: Final = Term("notice", "通知")
_LAW: Final = Term("law", "规定")
_LOCAL: Final = Term("local", "地方")
_PROVISIONAL: Final = Term("a later notice may still change this day", "后续通知仍可能变更此日")


def year_feed(year: int, *, calendar: WorkingDayCalendar, language: Language) -> str:
    r"""The feed as text with \r\n line ends: one all-day event for each day a document names.

    The uid of a day depends on the calendar's name and the day alone, so that a feed made again
    after a change updates the day; its stamp is the date of the document behind it, so that the
    same notices always give the same text. Raises `CoverageError` for a year that the calendar
    does not know, and `MissingExtraError` where `icalendar` is not installed.
    """
    library = _icalendar()
    feed = library.Calendar()
    feed.add("prodid", _MAKER)
    feed.add("version", "2.0")
    feed.add("calscale", "GREGORIAN")
    feed.add("x-wr-calname", f"{calendar.name} {year} {_TITLE.text(language)}")
    for day in _special_days(year, calendar):
        feed.add_component(_event(library, day, calendar, language))
    text: str = feed.to_ical().decode()
    return text


def _special_days(year: int, calendar: WorkingDayCalendar) -> Iterator[Day]:
    """The days of the year that a notice or the law names, weekends within a holiday included.

    Of a projected year no notice names a day.
    """
    for number in range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1):
        day = calendar.day(date.fromordinal(number))
        named = day.notice is not None and not is_projected(day)
        if named or day.kind not in {DayKind.WEEKDAY, DayKind.WEEKEND}:
            yield day


def _event(
    library: Any, day: Day, calendar: WorkingDayCalendar, language: Language
) -> "Event":  # Any: the module, see `_icalendar`
    event: Event = library.Event()
    event.add("uid", f"{day.date.isoformat()}@{quote(calendar.name, safe='')}.execrules")
    event.add("dtstamp", _stamp(day))
    event.add("dtstart", day.date)
    event.add("dtend", day.date + timedelta(days=1))
    event.add("summary", _summary(day, language))
    event.add("description", "\n".join(_description(day, calendar, language)))
    event.add("categories", [day.kind.value])
    event.add("transp", "TRANSPARENT")
    uncertain = day.date >= calendar.uncertain_from
    event.add("status", "TENTATIVE" if uncertain else "CONFIRMED")
    return event


def _summary(day: Day, language: Language) -> str:
    mark = _WORK if day.working else _REST
    names = "、" if language is Language.ZH else ", "
    festivals = names.join(festival.term.text(language) for festival in day.festivals)
    kind = day.kind.term.text(language)
    if language is Language.ZH:
        return f"{festivals or kind}({mark.zh})"
    return f"{festivals or kind} ({mark.en})"


def _description(day: Day, calendar: WorkingDayCalendar, language: Language) -> Iterator[str]:
    yield day.kind.term.text(language)
    for festival in day.festivals:
        yield festival.term.text(language)
    if day.notice is not None:
        known = (day.notice.title, day.notice.number, day.notice.address)
        yield f"{_NOTICE.text(language)}: {' '.join(part for part in known if part)}"
    if day.law is not None:
        yield f"{_LAW.text(language)}: {day.law.title} {day.law.number}"
    if day.local is not None:
        local = (day.local.title, day.local.number, day.local.address)
        yield f"{_LOCAL.text(language)}: {' '.join(part for part in local if part)}"
    if day.date >= calendar.uncertain_from:
        yield _PROVISIONAL.text(language)


def _stamp(day: Day) -> datetime:
    """When the arrangement was last changed: the date of the notice, else of the law."""
    if day.notice is not None:
        since = day.notice.dated or day.notice.known_by
    else:
        since = day.date if day.law is None else day.law.in_force_from
    return datetime.combine(since, time(), UTC)


def _icalendar() -> Any:  # Any: the module, imported only when a feed is asked for
    try:
        import icalendar
    except ModuleNotFoundError as missing:
        raise MissingExtraError(package="icalendar", extra="ics") from missing
    return icalendar
