"""One clause of a notice: its phrases, and whether what they say adds up.

Each phrase is a list of days with what becomes of them: 放假, 补休, 上班, 为法定节假日, 照常公休,
公休日调至. The older notices say the same thing several times over; all of it must agree.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, Final

import attrs

from execrules.calendars.festivals import Festival
from execrules.calendars.notice_days import DAYS, Frame, PrintedDay, printed_days
from execrules.calendars.notices import Span
from execrules.errors import NoticeError
from execrules.terms import Term

_NUMERALS: Final = {sign: count for count, sign in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_COUNT: Final = r"(?P<count>\d{1,4}|[一二两三四五六七八九十])"

# Tried in this order where the last phrase ended.
_PHRASES: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<nothing>[,;。:、]|其中|不调休|鼓励[^。]*)",
        rf"共?{_COUNT}天",
        r"(?P<joined>与周末连休)",
        rf"(?P<off>{DAYS})放假(?:调休|公休)?",
        rf"(?P<made_up>{DAYS})补休",
        rf"(?P<worked>{DAYS})上班",
        rf"(?P<statutory>{DAYS}),?为[^\d,;。]*?法定节?假日",
        rf"(?P<resting>{DAYS})(?:照常公休|为公休日)",
        (
            rf"将?(?P<moved>{DAYS})(?:(?P<said>[一二两三四五六七八九十])个)?的?公休日?"
            rf"(?P<besides>及[^\d,;。]+?)?(?:分别)?调至(?P<to>{DAYS})(?:休息)?"
        ),
    )
)


@attrs.frozen(kw_only=True)
class ReadClause:
    """The days of one clause.

    `statutory` are the days that the text calls public holidays, where it does; `places` the
    festivals that its brackets place in the year.
    """

    name: Term
    festivals: tuple[Festival, ...]
    off: tuple[Span, ...]
    worked: tuple[date, ...]
    statutory: frozenset[date]
    places: tuple[tuple[Festival, date], ...]

    def days_off(self) -> frozenset[date]:
        """Every day that the clause gives off."""
        return frozenset(day for span in self.off for day in span.days())


@attrs.frozen(kw_only=True)
class _Move:
    """Rest days moved from weekends to weekdays; `besides` counts the holidays moved with them."""

    of: tuple[date, ...]
    to: tuple[date, ...]
    said: int | None
    besides: int


@attrs.frozen(kw_only=True)
class _Said:
    """What the phrases of one clause say, in order."""

    off: tuple[PrintedDay, ...] = ()
    made_up: tuple[PrintedDay, ...] = ()
    worked: tuple[PrintedDay, ...] = ()
    statutory: tuple[PrintedDay, ...] = ()
    resting: tuple[PrintedDay, ...] = ()
    moves: tuple[_Move, ...] = ()
    counts: tuple[int, ...] = ()
    joined: bool = False
    last: date | None = None
    places: tuple[tuple[Festival, date], ...] = ()


def read_clause(body: str, *, name: Term, festivals: tuple[Festival, ...], year: int) -> ReadClause:
    """The days of a clause from its *body*, the text after its head without white space.

    Raises `NoticeError` with everything in it that does not agree.
    """
    december = Festival.NEW_YEAR if Festival.NEW_YEAR in festivals else None
    said = _said(body, Frame(clause=name, year=year, begins_in_december=december))
    off = {day.day for day in (*said.off, *said.made_up)}
    worked = tuple(day.day for day in said.worked)
    moved = {day for move in said.moves for day in move.of}
    if said.moves and not worked:
        worked = tuple(sorted(moved - off))
    problems = (
        *_nothing_off(said, name),
        *_uncounted(said, name),
        *_repeated(said, name),
        *_lonely(said, name),
        *_unmoved(said, name),
        *_unexplained(said, off, set(worked), name),
    )
    if problems:
        raise NoticeError(problems)
    return ReadClause(
        name=name,
        festivals=festivals,
        off=_spans(off),
        worked=worked,
        statutory=frozenset(day.day for day in said.statutory),
        places=said.places,
    )


def _said(body: str, frame: Frame) -> _Said:
    said, place = _Said(), 0
    while place < len(body):
        phrase = next(
            (found for pattern in _PHRASES if (found := pattern.match(body, place))), None
        )
        if phrase is None:
            raise NoticeError((_not_understood(frame.clause, body[place:]),))
        said = _with(said, phrase, frame)
        place = phrase.end()
    return said


def _with(said: _Said, phrase: re.Match[str], frame: Frame) -> _Said:
    found = {key: text for key, text in phrase.groupdict().items() if text is not None}
    if "nothing" in found:
        return said
    if "joined" in found:
        return attrs.evolve(said, joined=True)
    if "count" in found:
        return attrs.evolve(said, counts=(*said.counts, _number(found["count"])))
    if "moved" in found:
        of = printed_days(found["moved"], frame, said.last)
        to = printed_days(found["to"], frame, of[-1].day)
        move = _Move(
            of=tuple(day.day for day in of),
            to=tuple(day.day for day in to),
            said=_number(found["said"]) if "said" in found else None,
            besides=int("besides" in found),
        )
        return _after(attrs.evolve(said, moves=(*said.moves, move)), (*of, *to))
    ((key, text),) = found.items()
    days = printed_days(text, frame, said.last)
    # Any: the groups of the phrases that are left are called like the fields of their days.
    more: dict[str, Any] = {key: (*getattr(said, key), *days)}
    return _after(attrs.evolve(said, **more), days)


def _after(said: _Said, days: Sequence[PrintedDay]) -> _Said:
    places = (*said.places, *(place for day in days for place in day.places))
    return attrs.evolve(said, last=days[-1].day, places=places)


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _NUMERALS[text]


def _spans(days: set[date]) -> tuple[Span, ...]:
    """*days* as spans, each as long as it can be."""
    ordered = sorted(days)
    breaks = [place for place, (a, b) in enumerate(pairwise(ordered), 1) if (b - a).days > 1]
    edges = [0, *breaks, len(ordered)]
    return tuple(Span(ordered[start], ordered[end - 1]) for start, end in pairwise(edges))


def _nothing_off(said: _Said, name: Term) -> Iterator[Term]:
    if not said.off:
        yield Term(
            f"clause {name.en} gives no day off; compare it with the notice",
            f"条款{name.zh}没有放假的日期;请与通知原文核对",
        )


def _uncounted(said: _Said, name: Term) -> Iterator[Term]:
    """共7天 counts the days of 放假, weekends included."""
    days = len(said.off)
    for count in said.counts:
        if said.off and count != days:
            first, last = said.off[0].day, said.off[-1].day
            yield Term(
                f"clause {name.en}: {first} to {last} are {days} days, and the clause says "
                f"{count}; compare it with the notice",
                f"条款{name.zh}:{first} 至 {last} 为{days}天,而条款称共{count}天;请与通知原文核对",
            )


def _repeated(said: _Said, name: Term) -> Iterator[Term]:
    for days in ((*said.off, *said.made_up), said.worked, said.statutory, said.resting):
        seen: set[date] = set()
        for day in days:
            if day.day in seen:
                yield _fault(name, day.day, "is there twice", "重复出现")
            seen.add(day.day)


def _lonely(said: _Said, name: Term) -> Iterator[Term]:
    """与周末连休: a weekend comes just before or just after."""
    if said.joined and said.off:
        before = said.off[0].day - timedelta(days=1)
        after = said.off[-1].day + timedelta(days=1)
        if not (_is_weekend(before) or _is_weekend(after)):
            first = said.off[0].day
            yield _fault(name, first, "does not join a weekend", "不与周末相连")


def _unmoved(said: _Said, name: Term) -> Iterator[Term]:
    """Rest days are moved from weekends to as many weekdays."""
    for move in said.moves:
        taken, given = len(move.of) + move.besides, len(move.to)
        if taken != given or move.said not in {None, len(move.of)}:
            count = "" if move.said is None else f", called {move.said},"
            yield Term(
                f"clause {name.en}: {taken} rest days{count} are moved to {given} days, "
                f"{', '.join(map(str, move.to))}; compare it with the notice",
                f"条款{name.zh}:{taken}个公休日"
                f"{'' if move.said is None else f'(条款称{move.said}个)'}调至{given}天"
                f"({'、'.join(map(str, move.to))});请与通知原文核对",
            )
        for day in move.of:
            if not _is_weekend(day):
                yield _fault(name, day, "is moved as a rest day and is a weekday", "不是公休日")
        for day in move.to:
            if _is_weekend(day):
                yield _fault(name, day, "gets a moved rest day and is a weekend", "本为公休日")


def _unexplained(said: _Said, off: set[date], worked: set[date], name: Term) -> Iterator[Term]:
    """Where the text says why each day is off, it says so of all of them and of no other."""
    statutory = {day.day for day in said.statutory}
    resting = {day.day for day in said.resting}
    moved = {day for move in said.moves for day in move.of}
    given = [day for move in said.moves for day in move.to]
    for day in sorted(resting):
        if not _is_weekend(day):
            yield _fault(name, day, "is called a weekend rest day", "被称为公休日,但不是周末")
    if said.moves:
        for day in sorted((moved - off) ^ worked):
            yield _fault(
                name,
                day,
                "is worked without being moved, or moved without being worked",
                "调休与上班不一致",
            )
        for day in sorted((moved & off) - statutory):
            yield _fault(name, day, "is moved and given off besides", "既调休又放假")
    if len(given) != len(set(given)):
        yield _fault(name, max(given, key=given.count), "gets two rest days", "重复调入")
    if statutory:
        for day in sorted((statutory | resting | set(given)) ^ off):
            yield _fault(
                name,
                day,
                "is off without a reason, or has a reason and is not off",
                "放假与所列理由不一致",
            )


def _fault(name: Term, day: date, en: str, zh: str) -> Term:
    weekday = "一二三四五六日"[day.weekday()]
    return Term(
        f"clause {name.en}: {day} {en}; compare it with the notice",
        f"条款{name.zh}:{day}(星期{weekday}){zh};请与通知原文核对",
    )


def _not_understood(name: Term, rest: str) -> Term:
    shown = rest if len(rest) <= 60 else f"{rest[:60]}…"
    return Term(
        f"clause {name.en} is not understood from '{shown}' on; compare it with the notice, or "
        f"enter the notice in a notices file by hand",
        f"条款{name.zh}自“{shown}”起无法识别;请与通知原文核对,或手工写入通知文件",
    )


def _is_weekend(day: date) -> bool:
    return day.isoweekday() > 5
