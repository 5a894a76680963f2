"""The State Council's holiday notices and the holiday law as values, read from their TOML text.

Owns what the documents say. What follows from them for each day, and whether they agree with each
other and with the law, is worked out in `execrules.calendars.arrangements`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

import attrs

from execrules.calendars.festivals import Festival
from execrules.errors import NoticeError
from execrules.terms import Term

T = TypeVar("T")
V = TypeVar("V")


def _plain_date(_owner: object, field: "attrs.Attribute[Any]", value: object) -> None:
    """A validator; a `datetime` passes `isinstance(value, date)` and must not get in."""
    if type(value) is not date:
        raise TypeError(f"{field.name} is {value!r}, not a date")


_TEXT = attrs.validators.instance_of(str)
_WHOLE = attrs.validators.instance_of(int)


class Evidence(StrEnum):
    """How the wording of a notice is known.

    peers: no text found, independent sources agree; package: taken on request from an installed
    package that has the days of a year, without the text; projection: there is no notice yet.
    """

    TEXT = "text"
    QUOTED = "quoted"
    PEERS = "peers"
    PROJECTION = "projection"
    PACKAGE = "package"


@attrs.frozen
class Span:
    """The days from *first* to *last*, both included.

    >>> [day.day for day in Span(date(2018, 2, 15), date(2018, 2, 17)).days()]
    [15, 16, 17]
    """

    first: date
    last: date

    def days(self) -> Iterator[date]:
        """Each day of the span in order."""
        for offset in range((self.last - self.first).days + 1):
            yield self.first + timedelta(days=offset)


@attrs.frozen(kw_only=True)
class Clause:
    """What a notice arranges around one holiday, or around two that meet.

    `replaces` is the id of an earlier clause that no longer counts; `extends` of one that counts
    except for the days claimed here. `declares` are days that the notice itself makes a public
    holiday, `beyond_law` the rest days granted on top of what the law gives.
    """

    id: str
    festivals: tuple[Festival, ...]
    evidence: Evidence
    off: tuple[Span, ...] = ()
    worked: tuple[date, ...] = ()
    declares: tuple[date, ...] = ()
    replaces: str | None = None
    extends: str | None = None
    beyond_law: int = attrs.field(default=0, validator=_WHOLE)
    beyond_law_why: Term | None = None

    def days_off(self) -> Iterator[date]:
        """Each day that the clause gives off, weekends included as in its text."""
        for span in self.off:
            yield from span.days()


@attrs.frozen(kw_only=True)
class Notice:
    """A notice of the State Council or its General Office about the holidays of one year.

    The yearly notice has the year as its id; other notices of the same year change it. `number`,
    `dated` and `address` are None where they were not found. `known_by` is the day from which the
    notice counts as known: its date, else the latest day by which it must have been public.
    """

    id: str = attrs.field(validator=_TEXT)
    year: int = attrs.field(
        validator=[_WHOLE, attrs.validators.gt(1949), attrs.validators.lt(9999)]
    )
    title: str = attrs.field(validator=_TEXT)
    clauses: tuple[Clause, ...] = attrs.field(repr=False)
    known_by: date = attrs.field(validator=_plain_date)
    number: str | None = attrs.field(default=None, validator=attrs.validators.optional(_TEXT))
    dated: date | None = attrs.field(default=None, validator=attrs.validators.optional(_plain_date))
    address: str | None = attrs.field(default=None, validator=attrs.validators.optional(_TEXT))
    also_at: tuple[str, ...] = ()
    left_to_law: tuple[Festival, ...] = ()

    @property
    def is_yearly(self) -> bool:
        """Whether this is the notice that arranges the whole year."""
        return self.id == str(self.year)


@attrs.frozen(kw_only=True)
class HolidayLaw:
    """One version of the national regulation on public holidays (全国年节及纪念日放假办法).

    `days` pairs a festival with its public holidays: "MM-DD", or a number of days from the day of
    the festival in the lunar or solar year, so that -1 at the spring festival is its eve (除夕).
    """

    id: str
    title: str
    number: str
    in_force_from: date = attrs.field(validator=_plain_date)
    address: str
    days: tuple[tuple[Festival, tuple[str | int, ...]], ...] = attrs.field(repr=False)
    in_force_to: date | None = None


@attrs.frozen(kw_only=True)
class AddedNotices:
    """Notices added to those of the library, with the festival dates of the years they arrange."""

    notices: tuple[Notice, ...]
    festival_dates: tuple[tuple[Festival, date], ...] = ()


@attrs.frozen(kw_only=True)
class NoticeBook:
    """A set of notices with the law they apply, for the days *first* to *last*."""

    first: date = attrs.field(validator=_plain_date)
    last: date = attrs.field(validator=_plain_date)
    uncertain_from: date = attrs.field(validator=_plain_date)
    laws: tuple[HolidayLaw, ...]
    notices: tuple[Notice, ...]
    festival_dates: tuple[tuple[Festival, date], ...]

    def known_on(self, day: date) -> tuple[Notice, ...]:
        """The notices that were public on *day*.

        >>> [notice.id for notice in bundled_notices().known_on(date(2003, 4, 22))][-2:]
        ['2003', '2003-labour-day']
        """
        return tuple(notice for notice in self.notices if notice.known_by <= day)

    def with_added(self, added: AddedNotices) -> "NoticeBook":
        """This book and the notices of *added*; `first` and `last` stay those of this one.

        Raises `NoticeError` where both place one festival of a year on different days.
        """
        known = {(festival, day.year): day for festival, day in self.festival_dates}
        for festival, day in added.festival_dates:
            other = known.setdefault((festival, day.year), day)
            if other != day:
                raise NoticeError((_two_dates(festival, day, other),))
        dates = tuple((festival, day) for (festival, _), day in known.items())
        return attrs.evolve(self, notices=(*self.notices, *added.notices), festival_dates=dates)


@cache
def bundled_notices() -> NoticeBook:
    """The notices that come with the library, read when first asked for.

    >>> bundled_notices().notices[-1].number
    '国办发明电〔2025〕7号'
    """
    from importlib.resources import files

    return read_notices(
        files("execrules.calendars").joinpath("notices.toml").read_text(encoding="utf-8")
    )


def read_notices(text: str) -> NoticeBook:
    """The notices, the law and the festival dates written in the TOML *text*.

    The form is that of the file that comes with the library, which explains every key.
    Raises `NoticeError` naming the entry that is not of that form. Whether the notices agree with
    each other and with the law is checked when days are made of them.
    """
    import tomllib

    document = _read("file", tomllib.loads, text)
    return _read("file", _book, document)


def read_added_notices(text: str) -> AddedNotices:
    """The notices of a user's file: `[[notice]]` and `[festival_dates]` as in the library's own.

    Raises `NoticeError` naming the entry that is not of that form.
    """
    import tomllib

    document = _read("file", tomllib.loads, text)
    return _read("file", _added, document)


def _added(document: Mapping[str, Any]) -> AddedNotices:  # Any: TOML values, checked as read
    unknown = sorted(document.keys() - {"notice", "festival_dates"})
    if unknown:
        raise NoticeError((_not_in_added(unknown),))
    return AddedNotices(
        notices=tuple(
            _read(entry.get("id", "notice"), _notice, entry) for entry in document.get("notice", ())
        ),
        festival_dates=_festival_dates(document.get("festival_dates", {})),
    )


def _festival_dates(table: Mapping[str, Any]) -> tuple[tuple[Festival, date], ...]:  # Any: as above
    dates = tuple((Festival(code), day) for days in table.values() for code, day in days.items())
    for festival, day in dates:
        if type(day) is not date:
            raise TypeError(f"{festival} is {day!r}, not a date")
    return dates


def _book(document: Mapping[str, Any]) -> NoticeBook:  # Any: TOML values, checked as they are read
    return NoticeBook(
        laws=tuple(_read(entry.get("id", "law"), _law, entry) for entry in document["law"]),
        notices=tuple(
            _read(entry.get("id", "notice"), _notice, entry) for entry in document["notice"]
        ),
        festival_dates=_festival_dates(document["festival_dates"]),
        **document["coverage"],
    )


def _law(entry: Mapping[str, Any]) -> HolidayLaw:  # Any: as above
    days = tuple(
        (Festival(code), tuple(_place(place) for place in places))
        for code, places in entry["days"].items()
    )
    return HolidayLaw(**{**entry, "days": days})


def _place(place: str | int) -> str | int:
    if isinstance(place, str):
        _day(f"2000-{place}")
    elif type(place) is not int:
        raise TypeError(f"{place!r} is neither MM-DD nor a number of days")
    return place


def _notice(entry: Mapping[str, Any]) -> Notice:  # Any: as above
    fields = dict(entry)
    evidence = Evidence(fields.pop("evidence"))
    fields.setdefault("known_by", entry.get("dated"))
    fields["left_to_law"] = tuple(Festival(code) for code in entry.get("left_to_law", ()))
    fields["also_at"] = tuple(entry.get("also_at", ()))
    fields["clauses"] = tuple(_clause(entry["id"], evidence, clause) for clause in entry["clauses"])
    return Notice(**fields)


def _clause(notice: str, evidence: Evidence, entry: Mapping[str, Any]) -> Clause:  # Any: as above
    fields = dict(entry)
    why = fields.pop("beyond_law_why", None)
    festivals = tuple(Festival(code) for code in fields.pop("festival"))
    return Clause(
        id=f"{notice}/{'+'.join(festivals)}",
        festivals=festivals,
        evidence=Evidence(fields.pop("evidence", evidence)),
        off=tuple(_span(text) for text in fields.pop("off", ())),
        worked=tuple(_day(text) for text in fields.pop("worked", ())),
        declares=tuple(_day(text) for text in fields.pop("declares", ())),
        beyond_law_why=Term(**why) if why else None,
        **fields,
    )


def _span(text: str) -> Span:
    first, slash, last = text.partition("/")
    span = Span(_day(first), _day(last if slash else first))
    if span.last < span.first:
        raise ValueError(f"{text} ends before it begins")
    return span


def _day(text: str) -> date:
    day = date.fromisoformat(text)
    if day.isoformat() != text:
        raise ValueError(f"{text} is not written YYYY-MM-DD")
    return day


def _read(entry: str, reader: Callable[[T], V], value: T) -> V:
    """What *reader* makes of *value*; a fault of form becomes a `NoticeError` naming *entry*."""
    try:
        return reader(value)
    except (KeyError, TypeError, ValueError, AttributeError) as fault:
        if isinstance(fault, NoticeError):
            raise
        raise NoticeError((_malformed(entry, fault),)) from fault


def _two_dates(festival: Festival, day: date, other: date) -> Term:
    return Term(
        f"festival_dates place {festival.term.en} on {day} and on {other}; correct the added file",
        f"festival_dates 将{festival.term.zh}记为 {day},又记为 {other};请更正自备文件",
    )


def _not_in_added(keys: Sequence[str]) -> Term:
    given = ", ".join(keys)
    return Term(
        f"a file of added notices does not hold {given}; it holds [festival_dates] and [[notice]]",
        f"自备通知文件不应含有 {given};只应含有 [festival_dates] 和 [[notice]]",
    )


def _malformed(entry: str, fault: Exception) -> Term:
    return Term(
        f"entry '{entry}' of the notices cannot be read ({type(fault).__name__}: {fault}); "
        f"write it like the entries of the bundled notices.toml",
        f"公告数据条目“{entry}”无法读取({type(fault).__name__}: {fault});"
        f"请按随库 notices.toml 的格式填写",
    )
