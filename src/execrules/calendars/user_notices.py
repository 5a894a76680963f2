"""Notices that a user adds: their file, and the checks before a new one is written to it.

A notices file holds the same `[festival_dates]` and `[[notice]]` entries as the library's own.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import takewhile
from pathlib import Path
from typing import Final

import attrs

from execrules.calendars.arrangements import Arrangement, arrange, holidays_by_law
from execrules.calendars.clause_text import ReadClause
from execrules.calendars.festivals import Festival
from execrules.calendars.holidays_package import festival_dates
from execrules.calendars.notice_text import NoticeText
from execrules.calendars.notices import (
    AddedNotices,
    Clause,
    Notice,
    NoticeBook,
    Span,
    bundled_notices,
    read_added_notices,
)
from execrules.errors import NoticeError
from execrules.terms import Term


@attrs.frozen(kw_only=True)
class CheckedNotice:
    """A notice that agrees with the law and the notices before it.

    `festival_dates` are those of its year that the library's own file lacks; `bundled` is the
    notice for the same year that comes with the library, if one does.
    """

    notice: Notice
    festival_dates: tuple[tuple[Festival, date], ...]
    arrangement: Arrangement
    bundled: Notice | None


def read_notices_file(path: Path | str) -> AddedNotices:
    """The notices of the file at *path*; `NoticeError` where it cannot be read as one."""
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as fault:
        raise NoticeError((_unreadable(path, fault),)) from fault
    try:
        return read_added_notices(text)
    except NoticeError as fault:
        named = (Term(f"'{path}': {p.en}", f"“{path}”:{p.zh}") for p in fault.problems)
        raise NoticeError(tuple(named)) from fault


def joined(added: Sequence[AddedNotices]) -> AddedNotices:
    """Several sets of added notices as one, in their order."""
    return AddedNotices(
        notices=tuple(notice for each in added for notice in each.notices),
        festival_dates=tuple(pair for each in added for pair in each.festival_dates),
    )


def check_notice(
    text: NoticeText,
    *,
    added: AddedNotices,
    dated: date | None = None,
    address: str | None = None,
) -> CheckedNotice:
    """The notice of *text*, checked against the law, the library's notices and those *added*.

    The dates of the lunar festivals come from the library's own table, for a later year from the
    package `holidays`; a bracket of the notice that names a lunar day must agree with them.
    Raises `NoticeError` with every clause, day and sum that does not fit.
    """
    book = bundled_notices().with_added(added)
    year = text.year
    dates = {festival: day for festival, day in book.festival_dates if day.year == year}
    computed = () if dates else festival_dates(year)
    dates |= dict(computed)
    notice = text.notice(dated=dated, address=address)
    book = book.with_added(AddedNotices(notices=(), festival_dates=computed))
    problems = (*_misplaced(text, dates), *_not_the_law(text, book))
    if problems:
        raise NoticeError(problems)
    bundled = next((entry for entry in bundled_notices().notices if entry.id == notice.id), None)
    if any(entry.id == notice.id for entry in added.notices):
        raise NoticeError((_already_added(year),))
    # As things stood when it came out: a later notice would hide the clause that it replaces.
    before = takewhile(lambda entry: entry.id != notice.id, book.notices)
    arrangement = arrange(book, [*before, notice])
    return CheckedNotice(
        notice=notice, festival_dates=computed, arrangement=arrangement, bundled=bundled
    )


def notice_entry(checked: CheckedNotice) -> str:
    """The entry for a notices file, as TOML; it may be put at the end of an existing file.

    The dates of the festivals are written with it, so that reading the file needs no package.
    """
    return "\n".join((*_dates_entry(checked), *_notice_entry(checked.notice)))


def differing_days(one: Notice, other: Notice) -> tuple[date, ...]:
    """The days that only one of two notices gives off, or has worked."""

    def claims(notice: Notice) -> set[tuple[date, str]]:
        off = {(day, "off") for clause in notice.clauses for day in clause.days_off()}
        return off | {(day, "worked") for clause in notice.clauses for day in clause.worked}

    return tuple(sorted({day for day, _ in claims(one) ^ claims(other)}))


def _misplaced(text: NoticeText, dates: dict[Festival, date]) -> Iterator[Term]:
    for festival, day in dict.fromkeys(text.places):
        if dates.get(festival, day) != day:
            yield Term(
                f"the brackets of the notice place {festival.term.en} on {day}, by the lunar "
                f"calendar it is {dates[festival]}; compare them with the notice",
                f"按通知括注,{festival.term.zh}为 {day},按农历为 {dates[festival]};"
                f"请与通知原文核对",
            )


def _not_the_law(text: NoticeText, book: NoticeBook) -> Iterator[Term]:
    """Where a clause lists the public holidays, they are those of the law."""
    holidays = list(holidays_by_law(book, [text.year]))
    for clause in text.clauses:
        by_law = {h.day for h in holidays if h.festival in clause.festivals}
        if clause.statutory:
            yield from (_other_law(clause, day) for day in sorted(clause.statutory ^ by_law))


def _other_law(clause: ReadClause, day: date) -> Term:
    called = day in clause.statutory
    return Term(
        f"clause {clause.name.en}: {day} is {'called' if called else 'not called'} a public "
        f"holiday, and by law it is {'none' if called else 'one'}; compare it with the notice",
        f"条款{clause.name.zh}:{day} {'被列为' if called else '未被列为'}法定节假日,"
        f"而按放假办法{'不是' if called else '应是'};请与通知原文核对",
    )


def _dates_entry(checked: CheckedNotice) -> Iterator[str]:
    if checked.festival_dates:
        yield f"[festival_dates.{checked.notice.year}]"
        for festival, day in checked.festival_dates:
            yield f"{festival} = {day}"
        yield ""


def _notice_entry(notice: Notice) -> Iterator[str]:
    yield "[[notice]]"
    yield f"id = {_quoted(notice.id)}"
    yield f"year = {notice.year}"
    yield f"title = {_quoted(notice.title)}"
    if notice.number is not None:
        yield f"number = {_quoted(notice.number)}"
    yield f"known_by = {notice.known_by}" if notice.dated is None else f"dated = {notice.dated}"
    if notice.address is not None:
        yield f"address = {_quoted(notice.address)}"
    yield 'evidence = "text"'
    yield "clauses = ["
    for clause in notice.clauses:
        yield f"    {{ {', '.join(_clause_entry(clause))} }},"
    yield "]"
    yield ""


def _clause_entry(clause: Clause) -> Iterator[str]:
    yield f"festival = {_list(clause.festivals)}"
    yield f"off = {_list([_written(span) for span in clause.off])}"
    if clause.worked:
        yield f"worked = {_list([str(day) for day in clause.worked])}"


def _written(span: Span) -> str:
    return str(span.first) if span.first == span.last else f"{span.first}/{span.last}"


def _list(texts: Sequence[str]) -> str:
    return f"[{', '.join(map(_quoted, texts))}]"


_DELETE: Final = "\x7f"


def _quoted(text: str) -> str:
    # What JSON leaves as it is, TOML does too, but for one sign.
    return json.dumps(text, ensure_ascii=False).replace(_DELETE, r"\u007f")


def _unreadable(path: Path | str, fault: Exception) -> Term:
    why = type(fault).__name__
    return Term(
        f"the notices file '{path}' cannot be read ({why}); name a TOML file in UTF-8, for example "
        f"one that 'execrules calendar add' wrote",
        f"无法读取通知文件“{path}”({why});请指定 UTF-8 编码的 TOML 文件,"
        f"例如 execrules calendar add 写成的文件",
    )


def _already_added(year: int) -> Term:
    return Term(
        f"the notices file has a notice for {year} already; remove it first, or write to "
        f"another file",
        f"通知文件中已有{year}年的通知;请先删去,或写入其他文件",
    )
