"""`execrules calendar add`: a notice from its wording, checked, into a file of notices."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Final

import attrs
import click
from rich.text import Text

from execrules.calendars.notice_text import read_notice_text
from execrules.calendars.notices import AddedNotices, Clause, Notice, Span
from execrules.calendars.user_notices import (
    CheckedNotice,
    check_notice,
    differing_days,
    notice_entry,
    read_notices_file,
)
from execrules.cli.console import stdout
from execrules.cli.documents import notice_as_dict, notice_lines
from execrules.cli.faults import CommandLineError, reason_of
from execrules.cli.help import Command, UsageExample, help_text
from execrules.cli.options import Format, as_day, format_option, language_option
from execrules.cli.output import destination, print_json
from execrules.terms import Language, Term
from execrules.traces import weekday_name


@click.command(
    "add",
    cls=Command,
    summary=Term(
        "Read the text of a yearly holiday notice, check it, write it to a notices file",
        "读入年度放假通知文本,核对后写入通知文件",
    ),
    arguments=(
        (
            "NOTICE",
            Term(
                "a text file with the whole wording of the notice, in UTF-8 or GB18030",
                "载有通知全文的文本文件(UTF-8 或 GB18030)",
            ),
        ),
    ),
    notes=(
        Term(
            "The notices file is used with --notices FILE; an existing one gets the notice added.",
            "以 --notices 文件 使用该通知文件;文件已存在时在其后追加。",
        ),
    ),
    examples=(
        UsageExample(
            "calendar add notice-2027.txt --dry-run",
            Term("show and check the days, write nothing", "显示并核对,不写文件"),
        ),
        UsageExample(
            "calendar add notice-2027.txt --out notices.toml",
            Term("for use with --notices notices.toml", "之后以 --notices notices.toml 使用"),
        ),
    ),
)
@click.argument("notice", metavar="NOTICE")
@click.option(
    "--dry-run",
    is_flag=True,
    help=help_text(Term("show and check the days, write nothing", "只显示并核对,不写文件")),
)
@click.option(
    "--out",
    metavar="FILE",
    help=help_text(
        Term(
            "the notices file, written whole or not at all (default: NOTICE with .toml)",
            "通知文件,要么完整写成要么不写(默认与 NOTICE 同名,扩展名 .toml)",
        )
    ),
)
@click.option(
    "--dated",
    callback=as_day,
    metavar="DATE",
    help=help_text(
        Term(
            "since when the notice is known, if its text bears no date",
            "通知文本无成文日期时,自该日起视为已知",
        )
    ),
)
@click.option(
    "--address",
    metavar="URL",
    help=help_text(Term("where the text was read", "文本出处的网址")),
)
@language_option
@format_option
def add(
    *,
    notice: str,
    dry_run: bool,
    out: str | None,
    dated: date | None,
    address: str | None,
    lang: Language,
    form: Format,
) -> None:
    """Check the notice, show it, and write it unless told not to."""
    source = Path(notice)
    if out == "" or not source.name:
        raise CommandLineError(_NO_FILE)
    target = source.with_suffix(".toml") if out is None else Path(out)
    if target.resolve() == source.resolve():
        raise CommandLineError(_onto_itself(target))
    before = _existing(target)
    added = read_notices_file(target) if before else AddedNotices(notices=())
    checked = check_notice(
        read_notice_text(_text_of(source)), added=added, dated=dated, address=address
    )
    if checked.bundled is not None and not dry_run:
        raise CommandLineError(_bundled(checked.notice, checked.bundled))
    if not dry_run:
        with destination(target) as file:
            file.write(before + "\n" * bool(before) + notice_entry(checked))
    shown = _Shown(checked=checked, written=None if dry_run else target)
    if form is Format.JSON:
        print_json(shown.as_dict())
    else:
        shown.print(lang)


def _text_of(source: Path) -> str:
    try:
        raw = source.read_bytes()
    except OSError as fault:
        raise CommandLineError(_unreadable(source, reason_of(fault))) from fault
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise CommandLineError(_unreadable(source, _NO_TEXT))


def _existing(target: Path) -> str:
    """The text of the notices file that is added to; empty where there is none yet."""
    if not target.exists():
        return ""
    try:
        return target.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        # Read once more, and refused, as a notices file.
        return "#"


@attrs.frozen(kw_only=True)
class _Shown:
    """A checked notice as the command tells it."""

    checked: CheckedNotice
    written: Path | None

    def sums(self) -> Mapping[str, int]:
        """The weekdays off, the weekend days worked, and what the law makes of the year."""
        notice = self.checked.notice
        off = {day for clause in notice.clauses for day in clause.days_off()}
        worked = {day for clause in notice.clauses for day in clause.worked}
        holidays = self.checked.arrangement.holidays
        return {
            "weekdays_off": sum(day.isoweekday() <= 5 for day in off),
            "weekend_days_worked": len(worked),
            "public_holidays": sum(
                holiday.day.year == notice.year and holiday.law is not None for holiday in holidays
            ),
        }

    def as_dict(self) -> dict[str, object]:
        """The notice as plain values for JSON."""
        checked = self.checked
        return {
            "year": checked.notice.year,
            **notice_as_dict(checked.notice),
            "known_by": checked.notice.known_by.isoformat(),
            "clauses": [_clause_as_dict(clause) for clause in checked.notice.clauses],
            "festival_dates": {
                festival.value: day.isoformat() for festival, day in checked.festival_dates
            },
            **self.sums(),
            "bundled": checked.bundled is not None,
            "differs_on": [day.isoformat() for day in self._differing()],
            "written": None if self.written is None else str(self.written),
        }

    def print(self, language: Language) -> None:
        """The notice, its clauses day by day, the sum, and what became of it."""
        screen = stdout()
        first, *rest = notice_lines(self.checked.notice)
        screen.print(Text(first, "bold"))
        for line in rest:
            screen.print(line)
        for clause in self.checked.notice.clauses:
            comma = ", " if language is Language.EN else "、"
            screen.print(Text(comma.join(f.term.text(language) for f in clause.festivals), "bold"))
            for told in _clause_lines(clause):
                screen.print(f"  {told.text(language)}")
        screen.print(_sum(self.sums()).text(language))
        screen.print(self._outcome().text(language))

    def _differing(self) -> tuple[date, ...]:
        bundled = self.checked.bundled
        return () if bundled is None else differing_days(self.checked.notice, bundled)

    def _outcome(self) -> Term:
        if self.checked.bundled is not None:
            return _compared(self._differing())
        if self.written is None:
            return Term("nothing was written (--dry-run)", "未写文件(--dry-run)")
        name = self.written
        return Term(
            f"written to {name}; use it with --notices {name}",
            f"已写入 {name};使用时加 --notices {name}",
        )


def _clause_as_dict(clause: Clause) -> dict[str, object]:
    return {
        "festivals": [festival.value for festival in clause.festivals],
        "off": [day.isoformat() for day in clause.days_off()],
        "worked": [day.isoformat() for day in clause.worked],
    }


def _clause_lines(clause: Clause) -> Iterator[Term]:
    spans = [_named(span) for span in clause.off]
    yield Term(
        f"off     {', '.join(span.en for span in spans)}",
        f"放假 {'、'.join(span.zh for span in spans)}",
    )
    if clause.worked:
        days = [_named(Span(day, day)) for day in clause.worked]
        yield Term(
            f"worked  {', '.join(day.en for day in days)}",
            f"上班 {'、'.join(day.zh for day in days)}",
        )


def _named(span: Span) -> Term:
    first, last = weekday_name(span.first), weekday_name(span.last)
    if span.first == span.last:
        return Term(f"{span.first} {first.en}", f"{span.first} {first.zh}")
    return Term(
        f"{span.first} {first.en} to {span.last} {last.en}",
        f"{span.first} {first.zh} 至 {span.last} {last.zh}",
    )


def _sum(sums: Mapping[str, int]) -> Term:
    off, worked, due = sums.values()
    return Term(
        f"{off} weekdays off less {worked} weekend days worked: {off - worked}; "
        f"public holidays by law: {due}",
        f"放假{off}个周一至周五,减去补班{worked}个周末日,为{off - worked}天;"
        f"依法定节假日应为{due}天",
    )


def _compared(differing: tuple[date, ...]) -> Term:
    if not differing:
        return Term(
            "the library has this notice, with the same days",
            "本库已收录该通知,各日一致",
        )
    days = ", ".join(map(str, differing))
    return Term(
        f"the library has this notice, with other days: {days}",
        f"本库已收录该通知,但以下日期不同:{days}",
    )


def _bundled(notice: Notice, bundled: Notice) -> Term:
    compared = _compared(differing_days(notice, bundled))
    return Term(
        f"{compared.en}; nothing is to be added for {notice.year}, compare with --dry-run",
        f"{compared.zh};{notice.year}年无需添加,可用 --dry-run 对照",
    )


def _onto_itself(target: Path) -> Term:
    return Term(
        f"'{target}' is the notice itself; name another file with --out",
        f"“{target}”就是通知文本;请以 --out 另行指定文件",
    )


def _unreadable(source: Path, why: Term) -> Term:
    return Term(
        f"cannot read '{source}' ({why.en}); name a text file with the wording of the notice",
        f"无法读取“{source}”({why.zh});请指定载有通知全文的文本文件",
    )


_NO_FILE: Final = Term(
    "no file is named; name the text of the notice, and behind --out a notices file",
    "未指定文件名;请指定通知文本,以及 --out 后的通知文件",
)
_NO_TEXT: Final = Term("it is not text in UTF-8 or GB18030", "不是 UTF-8 或 GB18030 文本")
