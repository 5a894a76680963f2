"""From notices to the kind of each day, with the checks that the law makes possible.

Public holidays stand by law; a notice says which weekdays are off and which weekend days are worked
besides. The notices know nothing of `execrules.calendars.china`: any set of them can be given.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import attrs

from execrules.calendars.festivals import Festival
from execrules.calendars.notices import Clause, HolidayLaw, Notice, NoticeBook
from execrules.calendars.working_days import Day, DayKind
from execrules.errors import NoticeError
from execrules.terms import Term

_DECEMBER = 12


@attrs.frozen(kw_only=True)
class LiveClause:
    """A clause as it counts once later notices are taken into account."""

    clause: Clause
    notice: Notice
    off: frozenset[date]
    worked: frozenset[date]


@attrs.frozen(kw_only=True)
class PublicHoliday:
    """A date on which a festival is a public holiday, by law or declared by a notice."""

    day: date
    festival: Festival
    law: HolidayLaw | None


@attrs.frozen(kw_only=True)
class Arrangement:
    """What a set of notices makes of the years that they arrange."""

    live: tuple[LiveClause, ...]
    holidays: tuple[PublicHoliday, ...]
    years: tuple[int, ...]


def arrange(book: NoticeBook, notices: Sequence[Notice]) -> Arrangement:
    """The clauses that count and the public holidays, for *notices* under the law of *book*.

    Raises `NoticeError` with every fault found: a make-up day on a weekday, a rest day given twice,
    a public holiday left out or worked, a year whose days off and days worked do not balance.
    """
    years = tuple(sorted(notice.year for notice in notices if notice.is_yearly))
    live = _live_clauses(notices)
    holidays = (*holidays_by_law(book, years), *_declared(live))
    arrangement = Arrangement(live=live, holidays=holidays, years=years)
    problems = (
        *_missing_years(book, years),
        *_faulty_references(notices),
        *_faulty_clauses(arrangement),
        *_double_claims(live),
        *_uncovered_holidays(arrangement, notices),
        *_unbalanced_years(arrangement),
    )
    if problems:
        raise NoticeError(problems)
    return arrangement


def day_kinds(arrangement: Arrangement, first: date, last: date) -> tuple[DayKind, ...]:
    """The kind of each day from *first* to *last*, both included."""
    holidays = {holiday.day for holiday in arrangement.holidays}
    off = {day for live in arrangement.live for day in live.off}
    worked = {day for live in arrangement.live for day in live.worked}

    def kind(day: date) -> DayKind:
        if day in holidays:
            return DayKind.HOLIDAY
        if day in worked:
            return DayKind.MAKEUP
        if _is_weekend(day):
            return DayKind.WEEKEND
        return DayKind.ADJUSTED_REST if day in off else DayKind.WEEKDAY

    return tuple(kind(day) for day in _days(first, last))


def day_details(arrangement: Arrangement, first: date, last: date) -> tuple[Day | None, ...]:
    """Each day from *first* to *last* with its documents; None for a day that none names."""
    claims = {day: live for live in arrangement.live for day in (*live.off, *live.worked)}
    by_day: dict[date, list[PublicHoliday]] = {}
    for holiday in arrangement.holidays:
        by_day.setdefault(holiday.day, []).append(holiday)

    def detail(day: date, kind: DayKind) -> Day | None:
        claim, holidays = claims.get(day), by_day.get(day, [])
        if claim is None and not holidays:
            return None
        moved = claim.clause.festivals if claim and kind is not DayKind.WEEKEND else ()
        return Day(
            date=day,
            kind=kind,
            festivals=tuple(holiday.festival for holiday in holidays) or moved,
            notice=claim.notice if claim else None,
            law=holidays[0].law if holidays else None,
        )

    kinds = day_kinds(arrangement, first, last)
    return tuple(map(detail, _days(first, last), kinds))


def _live_clauses(notices: Sequence[Notice]) -> tuple[LiveClause, ...]:
    pairs = [(notice, clause) for notice in notices for clause in notice.clauses]
    replaced = {clause.replaces for _, clause in pairs}
    return tuple(
        _live(notice, clause, [other for _, other in pairs if other.extends == clause.id])
        for notice, clause in pairs
        if clause.id not in replaced
    )


def _live(notice: Notice, clause: Clause, extensions: Sequence[Clause]) -> LiveClause:
    taken = {day for other in extensions for day in (*other.days_off(), *other.worked)}
    return LiveClause(
        clause=clause,
        notice=notice,
        off=frozenset(clause.days_off()) - taken,
        worked=frozenset(clause.worked) - taken,
    )


def holidays_by_law(book: NoticeBook, years: Sequence[int]) -> Iterator[PublicHoliday]:
    """The public holidays of *years*, each by the version of the law in force in its year."""
    anchors = {(festival, day.year): day for festival, day in book.festival_dates}
    for year in years:
        for law in book.laws:
            if not law.in_force_from <= date(year, 1, 1) <= (law.in_force_to or date.max):
                continue
            for festival, places in law.days:
                for place in places:
                    day = _place(place, anchors.get((festival, year)), year)
                    yield PublicHoliday(day=day, festival=festival, law=law)


def _place(place: str | int, anchor: date | None, year: int) -> date:
    if isinstance(place, str):
        return date.fromisoformat(f"{year}-{place}")
    if anchor is None:
        raise NoticeError((_no_anchor(year),))
    return anchor + timedelta(days=place)


def _declared(live: Sequence[LiveClause]) -> Iterator[PublicHoliday]:
    for entry in live:
        for day in entry.clause.declares:
            for festival in entry.clause.festivals:
                yield PublicHoliday(day=day, festival=festival, law=None)


def _missing_years(book: NoticeBook, years: Sequence[int]) -> Iterator[Term]:
    counts = Counter(years)
    for year in range(book.first.year, max(years, default=book.first.year) + 1):
        if counts[year] != 1:
            yield Term(
                f"year {year} has {counts[year]} yearly notices; enter exactly one",
                f"{year}年有{counts[year]}份年度通知;每年应恰有一份",
            )


def _faulty_references(notices: Sequence[Notice]) -> Iterator[Term]:
    known: set[str] = set()
    for notice in notices:
        for clause in notice.clauses:
            for earlier in (clause.replaces, clause.extends):
                if earlier is not None and earlier not in known:
                    yield Term(
                        f"clause {clause.id} changes {earlier}, which no earlier notice contains; "
                        f"name a clause of an earlier notice",
                        f"条款{clause.id}变更了{earlier},但此前的通知没有该条款;请填写此前通知的条款",
                    )
        for clause in notice.clauses:
            if clause.id in known:
                yield Term(
                    f"clause {clause.id} is there twice; give each notice its own id",
                    f"条款{clause.id}重复;每份通知应有各自的 id",
                )
            known.add(clause.id)


def _faulty_clauses(arrangement: Arrangement) -> Iterator[Term]:
    holidays = {holiday.day for holiday in arrangement.holidays}
    for live in arrangement.live:
        for day in sorted(live.worked):
            if not _is_weekend(day):
                yield _fault(live, day, "is worked but no weekend day", "补班但不是周末")
            if day in holidays:
                yield _fault(live, day, "is worked but a public holiday", "补班但为法定节假日")
        for span in live.clause.off:
            if span.first == span.last and _is_weekend(span.first) and span.first not in holidays:
                yield _fault(live, span.first, "is moved rest on a weekend", "调休放假但为周末")
        for day in sorted((*live.off, *live.worked)):
            if day < date(live.notice.year - 1, _DECEMBER, 1) or day.year > live.notice.year:
                yield _fault(live, day, "is not of the notice's year", "不属于该通知的年度")


def _double_claims(live: Sequence[LiveClause]) -> Iterator[Term]:
    claims: dict[date, LiveClause] = {}
    for entry in live:
        for day in (*sorted(entry.off), *sorted(entry.worked)):
            other = claims.setdefault(day, entry)
            if other is not entry or day in entry.off & entry.worked:
                by = other.clause.id
                yield _fault(entry, day, f"is claimed by {by} too", f"又见于条款{by}")


def _uncovered_holidays(arrangement: Arrangement, notices: Sequence[Notice]) -> Iterator[Term]:
    off = {day for live in arrangement.live for day in live.off}
    left = {(notice.year, festival) for notice in notices for festival in notice.left_to_law}
    for holiday in arrangement.holidays:
        if holiday.day not in off and (holiday.day.year, holiday.festival) not in left:
            yield Term(
                f"{holiday.day} is a public holiday ({holiday.festival.term.en}) that no clause "
                f"gives off; complete the clause or list the festival in left_to_law",
                f"{holiday.day} 是法定节假日({holiday.festival.term.zh}),但没有条款安排放假;"
                f"请补全条款,或在 left_to_law 中列明该节日",
            )


def _unbalanced_years(arrangement: Arrangement) -> Iterator[Term]:
    """Days off less days worked are the public holidays, each festival with its own day.

    The law makes up a holiday on a weekend, and one of two that share a date, on a weekday.
    """
    for year in arrangement.years:
        of_year = [live for live in arrangement.live if live.notice.year == year]
        holidays = [holiday for holiday in arrangement.holidays if holiday.day.year == year]
        off = {day for live in of_year for day in live.off} | {h.day for h in holidays}
        given = sum(not _is_weekend(day) for day in off)
        worked = sum(_is_weekend(day) for live in of_year for day in live.worked)
        due = len(holidays) + sum(live.clause.beyond_law for live in of_year)
        if given - worked != due:
            sums = tuple(term for live in of_year for term in _open_sum(live, holidays))
            yield Term(
                f"notices of {year} give {given} weekdays off for {worked} weekend days worked, "
                f"but {due} days off are due; correct a clause or declare beyond_law"
                + "".join(f"; {term.en}" for term in sums),
                f"{year}年的通知放假{given}个周一至周五,补班{worked}个周末日,"
                f"但应净放{due}天;请更正条款,或申明 beyond_law"
                + "".join(f";{term.zh}" for term in sums),
            )


def _open_sum(live: LiveClause, holidays: Sequence[PublicHoliday]) -> Iterator[Term]:
    """The sum of a clause that does not close by itself, with its days.

    That is no fault: in 2015 the day for 中秋节, a Sunday, was given in the clause on 国庆节. In a
    year that does not balance it shows where to look.
    """
    own = [holiday for holiday in holidays if holiday.festival in live.clause.festivals]
    off = {*live.off, *(holiday.day for holiday in own)}
    given = [str(day) for day in sorted(off) if not _is_weekend(day)]
    worked = [str(day) for day in sorted(live.worked) if _is_weekend(day)]
    due = len(own) + live.clause.beyond_law
    if len(given) - len(worked) != due:
        yield Term(
            f"look at {live.clause.id}: {len(given)} weekdays off ({', '.join(given)}) less "
            f"{len(worked)} weekend days worked ({', '.join(worked)}) is not {due}",
            f"请看条款{live.clause.id}:放假{len(given)}个周一至周五({'、'.join(given)}),"
            f"减去补班{len(worked)}天({'、'.join(worked)}),不等于{due}",
        )


def _fault(live: LiveClause, day: date, en: str, zh: str) -> Term:
    return Term(
        f"{day} in clause {live.clause.id} {en}; compare it with the notice",
        f"条款{live.clause.id}中的 {day} {zh};请与通知原文核对",
    )


def _no_anchor(year: int) -> Term:
    return Term(
        f"festival_dates lacks a festival of {year}; enter its days for that year",
        f"festival_dates 缺少{year}年的节日日期;请补全该年各节日",
    )


def _is_weekend(day: date) -> bool:
    return day.isoweekday() > 5


def _days(first: date, last: date) -> Iterator[date]:
    for offset in range((last - first).days + 1):
        yield first + timedelta(days=offset)
