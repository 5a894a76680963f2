"""Local days off and local make-up days on top of a calendar (地方放假与补班安排).

Owns what an overlay is and how it is laid over a calendar. How overlays are written in a file is
told in `execrules.calendars.overlay_files`. The calendar below is never changed: laying an overlay
over it gives another calendar with another name and, since days differ, another version.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, Final

import attrs

from execrules.calendars.documents import LocalDocument
from execrules.calendars.working_days import (
    Alternative,
    Day,
    DayKind,
    WorkingDayCalendar,
    plain_date,
)
from execrules.errors import OverlayError
from execrules.terms import Term

_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def _days(days: Iterable[date]) -> tuple[date, ...]:
    # Sorting waits for the validator: a date and a `datetime` cannot be compared.
    return tuple(days)


def _plain_dates(
    owner: object,
    field: "attrs.Attribute[Any]",  # Any: attrs leaves the type of the field open
    days: tuple[date, ...],
) -> None:
    for day in days:
        plain_date(owner, field, day)


@attrs.frozen(kw_only=True)
class Overlay:
    """Days that a local document gives off, and days that it makes worked instead.

    `id` becomes part of the calendar's name; lower-case letters, digits and hyphens. An instant
    where a day is asked is a `DateError`; a day given twice, or no day at all, an `OverlayError`.

    >>> document = LocalDocument(title="关于2017年“壮族三月三”放假的通知")
    >>> guangxi = Overlay(
    ...     id="guangxi-2017",
    ...     title=Term("Guangxi, third day of the third month, 2017", "广西2017年三月三"),
    ...     document=document,
    ...     off=[date(2017, 3, 30), date(2017, 3, 31), date(2017, 4, 1)],
    ...     worked=[date(2017, 4, 8)],
    ... )
    >>> len(guangxi.off), guangxi.worked
    (3, (datetime.date(2017, 4, 8),))
    """

    id: str
    title: Term
    document: LocalDocument
    off: tuple[date, ...] = attrs.field(default=(), converter=_days, validator=_plain_dates)
    worked: tuple[date, ...] = attrs.field(default=(), converter=_days, validator=_plain_dates)

    def __attrs_post_init__(self) -> None:
        named = sorted((*self.off, *self.worked))
        problems = [
            Term(
                f"{day} stands twice in overlay '{self.id}'; give each day once, off or worked",
                f"地方安排“{self.id}”中 {day} 出现两次;每日只写一次,或放假或上班",
            )
            for day, following in pairwise(named)
            if day == following
        ]
        if not _ID.fullmatch(self.id):
            problems.append(
                Term(
                    f"'{self.id}' is no id of an overlay; use lower-case letters, digits and "
                    f"hyphens, for example guangxi-2017",
                    f"“{self.id}”不能作为 id;请用小写字母、数字和连字符,例如 guangxi-2017",
                )
            )
        if not named:
            problems.append(
                Term(
                    f"overlay '{self.id}' names no day; give days off or days worked",
                    f"地方安排“{self.id}”没有任何日期;请给出放假日或上班日",
                )
            )
        if problems:
            raise OverlayError(tuple(problems))
        object.__setattr__(self, "off", tuple(sorted(self.off)))
        object.__setattr__(self, "worked", tuple(sorted(self.worked)))

    def claims(self) -> Iterator[tuple[date, DayKind]]:
        """Each day with what the overlay makes of it, in order of time for each sort.

        A weekend day off is a weekend day again, also where the country works on it.
        """
        for day in self.off:
            yield day, DayKind.WEEKEND if day.isoweekday() > 5 else DayKind.ADJUSTED_REST
        for day in self.worked:
            yield day, DayKind.MAKEUP if day.isoweekday() > 5 else DayKind.WEEKDAY


def overlaid(calendar: WorkingDayCalendar, *overlays: Overlay) -> WorkingDayCalendar:
    """*calendar* with *overlays* on top, as a calendar of its own; *calendar* stays as it is.

    Its name is that of *calendar* with "+" and the id of each overlay. They lie on its alternatives
    too, where these have the day another way. Raises `OverlayError` with every fault found: a day
    outside the calendar, a day off that is off already, a worked day that is worked already or a
    public holiday by law, two overlays that disagree, one laid on twice.

    >>> from execrules.calendars.china import china_calendar
    >>> apec = Overlay(
    ...     id="apec-2014",
    ...     title=Term("Beijing, APEC 2014", "北京APEC会议"),
    ...     document=LocalDocument(title="APEC会议期间调休放假通告"),
    ...     off=[date(2014, 11, 7)],
    ...     worked=[date(2014, 11, 2)],
    ... )
    >>> beijing = overlaid(china_calendar(), apec)
    >>> beijing.name, beijing.is_working_day(date(2014, 11, 2))
    ('PRC+apec-2014', True)
    """
    problems: list[Term] = []
    taken: dict[date, tuple[Overlay, DayKind]] = {}
    under = calendar.name.split("+")[1:]
    laid = list(under)
    for overlay in overlays:
        if overlay.id in laid:
            problems.append(_laid_twice(overlay))
            continue
        laid.append(overlay.id)
        for day, kind in overlay.claims():
            fault = _fault(calendar, overlay, day, kind, taken)
            if fault is not None:
                problems.append(fault)
            else:
                taken[day] = overlay, kind
    if problems:
        raise OverlayError(tuple(problems))
    return _laid(calendar, taken, "".join(f"+{name}" for name in laid[len(under) :]))


def _laid(
    calendar: WorkingDayCalendar, taken: Mapping[date, tuple[Overlay, DayKind]], suffix: str
) -> WorkingDayCalendar:
    kinds = list(calendar.kinds)
    details = list(calendar.details) or [None] * len(kinds)
    for day, (overlay, kind) in taken.items():
        index = (day - calendar.first) // timedelta(days=1)
        kinds[index] = kind
        below = calendar.day(day).notice
        details[index] = Day(date=day, kind=kind, notice=below, local=overlay.document)
    return attrs.evolve(
        calendar,
        name=calendar.name + suffix,
        kinds=tuple(kinds),
        details=tuple(details),
        alternatives=tuple(
            Alternative(other.title, _laid_where_other(other.calendar, taken, suffix))
            for other in calendar.alternatives
        ),
    )


def _laid_where_other(
    calendar: WorkingDayCalendar, taken: Mapping[date, tuple[Overlay, DayKind]], suffix: str
) -> WorkingDayCalendar:
    """An alternative with the overlays on top; a day that it has so already stays what it is."""
    kinds = list(calendar.kinds)
    for day, (_, kind) in taken.items():
        index = (day - calendar.first) // timedelta(days=1)
        if kinds[index].is_working is not kind.is_working:
            kinds[index] = kind
    return attrs.evolve(calendar, name=calendar.name + suffix, kinds=tuple(kinds))


def _fault(
    calendar: WorkingDayCalendar,
    overlay: Overlay,
    day: date,
    kind: DayKind,
    taken: Mapping[date, tuple[Overlay, DayKind]],
) -> Term | None:
    if not calendar.first <= day <= calendar.last:
        return _outside(calendar, overlay, day)
    known = calendar.day(day)
    below, other = known.kind, known.local.name if known.local else None
    if day in taken:
        earlier, below = taken[day]
        other = earlier.id
    if below.is_working is kind.is_working:
        return _already(overlay, day, below, other)
    if other is not None:
        return _disagreement(overlay, day, below, other)
    if below is DayKind.HOLIDAY:
        return Term(
            f"overlay '{overlay.id}' makes {day} worked, which is a public holiday by law; "
            f"remove it from worked",
            f"地方安排“{overlay.id}”将法定节假日 {day} 列为上班日;请从 worked 中删去",
        )
    return None


def _outside(calendar: WorkingDayCalendar, overlay: Overlay, day: date) -> Term:
    return Term(
        f"overlay '{overlay.id}' names {day}, outside calendar '{calendar.name}', which covers "
        f"{calendar.first} to {calendar.last}; remove the day or lay it over a calendar that "
        f"covers it",
        f"地方安排“{overlay.id}”中的 {day} 超出日历“{calendar.name}”的范围"
        f"({calendar.first} 至 {calendar.last});请删去该日,或叠加于覆盖该日的日历",
    )


def _already(overlay: Overlay, day: date, below: DayKind, other: str | None) -> Term:
    state = Term("worked", "上班") if below.is_working else Term("off", "休息")
    why = Term(below.term.en, below.term.zh) if other is None else Term(other, other)
    return Term(
        f"overlay '{overlay.id}' makes {day} {state.en}, which it is already ({why.en}); "
        f"remove the day",
        f"地方安排“{overlay.id}”将 {day} 列为{state.zh},但该日本已{state.zh}({why.zh});请删去该日",
    )


def _disagreement(overlay: Overlay, day: date, below: DayKind, other: str) -> Term:
    state = Term("worked", "上班") if below.is_working else Term("off", "休息")
    return Term(
        f"overlay '{overlay.id}' disagrees with '{other}' on {day}, which the latter makes "
        f"{state.en}; remove the day from one of them",
        f"地方安排“{overlay.id}”与“{other}”就 {day} 不一致(后者列为{state.zh});请在其一中删去该日",
    )


def _laid_twice(overlay: Overlay) -> Term:
    return Term(
        f"overlay '{overlay.id}' is laid on twice; lay it on once, or give one another id",
        f"地方安排“{overlay.id}”被叠加两次;请只叠加一次,或为另一份取不同的 id",
    )
