"""Options and arguments that several commands share, and how their values are read.

Values are read by callbacks that raise the library's own errors, in both languages; click's
parameter types would word them in one.
"""

from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from execrules.cli.faults import CommandLineError
from execrules.cli.help import help_text
from execrules.errors import DateError
from execrules.instants import read_day, read_day_or_instant, written
from execrules.periods import Unit
from execrules.terms import Language, Term

E = TypeVar("E", bound=StrEnum)
F = TypeVar("F", bound=Callable[..., Any] | click.Command)  # Any: whatever click decorates

MOST_DIGITS: Final = 9


class Format(StrEnum):
    """What an answer is written as."""

    TEXT = "text"
    JSON = "json"


def one_of(values: type[E]) -> Callable[[click.Context, click.Parameter, str], E]:
    """A callback that reads a member of *values* by its value."""

    def read(_context: click.Context, param: click.Parameter, text: str) -> E:
        for value in values:
            if value == text:
                return value
        name, allowed = param.opts[0], " | ".join(values)
        raise CommandLineError(
            Term(
                f"{name} does not know '{text}'; choose one of {allowed}",
                f"{name} 没有“{text}”;可选 {allowed}",
            )
        )

    return read


def choice(
    name: str, *names: str, values: type[E], default: E | None, told: Term
) -> Callable[[F], F]:
    """An option that takes a member of *values*; without a default it must be given."""
    # To click a default of None is a default; only none at all makes the option a required one.
    given = {"required": True} if default is None else {"default": default}
    return click.option(
        name,
        *names,
        callback=one_of(values),
        **given,
        metavar="|".join(values),
        help=help_text(told),
    )


def language_option(command: F) -> F:
    """`--lang`, passed to the command as *lang*."""
    told = Term("language of the answer (default: zh)", "输出语言(默认 zh)")
    return choice("--lang", values=Language, default=Language.ZH, told=told)(command)


def format_option(command: F) -> F:
    """`--format text|json`, passed to the command as *form*."""
    told = Term("text to read or JSON to process (default: text)", "文本或 JSON(默认 text)")
    return choice("--format", "form", values=Format, default=Format.TEXT, told=told)(command)


def out_option(command: F) -> F:
    """`--out FILE`, passed to the command as *out*: a path, or None for standard output."""
    return click.option(
        "--out",
        callback=_path,
        metavar="FILE",
        help=help_text(
            Term(
                "write to this file, whole or not at all (default: standard output)",
                "写入该文件,要么完整写成要么不写(默认为标准输出)",
            )
        ),
    )(command)


def _path(_context: click.Context, _param: click.Parameter, text: str | None) -> Path | None:
    if text == "":
        raise CommandLineError(Term("--out names no file; name one", "--out 未指定文件名;请指定"))
    return None if text is None else Path(text)


def out_folder_option(told: Term) -> Callable[[F], F]:
    """`--out DIR`, required, passed to the command as *out*; *told* is its help."""
    return click.option(
        "--out", required=True, callback=_folder, metavar="DIR", help=help_text(told)
    )


def _folder(_context: click.Context, _param: click.Parameter, text: str) -> Path:
    if not text:
        raise CommandLineError(Term("--out names no folder; name one", "--out 未指定文件夹;请指定"))
    return Path(text)


def day_argument(name: str) -> Callable[[F], F]:
    """A day, YYYY-MM-DD."""
    return click.argument(name, metavar=name.upper(), callback=as_day)


def moment_argument(name: str) -> Callable[[F], F]:
    """A day, or an instant YYYY-MM-DDTHH:MM."""
    return click.argument(name, metavar=name.upper(), callback=as_moment)


def as_day(_context: click.Context, _param: click.Parameter, text: str | None) -> date | None:
    """A callback that reads a day; None where an option is not given."""
    if text is None:
        return None
    try:
        return read_day(text)
    except DateError:
        moment = _moment_or_none(text)
        if moment is None:
            raise
    raise DateError(
        Term(
            f"'{text}' has a time of day, a day is wanted; write {moment.date()}",
            f"“{text}”带有时刻,此处应为日期;请写作 {moment.date()}",
        )
    )


def _moment_or_none(text: str) -> datetime | None:
    try:
        moment = read_day_or_instant(text)
    except DateError:
        return None
    return moment if isinstance(moment, datetime) else None


def as_moment(_context: click.Context, _param: click.Parameter, text: str) -> date | datetime:
    """A callback that reads a day or an instant."""
    try:
        return read_day_or_instant(text)
    except DateError:
        if ":" not in text:
            raise
    raise DateError(
        Term(
            f"'{text}' is not an instant; check day and time and write them in Beijing time "
            f"as YYYY-MM-DDTHH:MM, for example 2018-05-02T10:25",
            f"“{text}”不是可读的时刻;请核对日期和时间,并按北京时间写作 年-月-日T时:分,"
            f"例如 2018-05-02T10:25",
        )
    )


def check_start(start: date | datetime, unit: Unit) -> None:
    """Refuse an instant for a unit that counts days; the library words that for programmers."""
    if isinstance(start, datetime) and unit is not Unit.HOURS:
        raise DateError(
            Term(
                f"{written(start)} has a time of day, and --{unit} counts from a day; "
                f"write {start.date()}, or use --hours",
                f"{written(start)} 带有时刻,而 --{unit} 自某日起算;"
                f"请写作 {start.date()},或改用 --hours",
            )
        )


def as_count(text: str, option: str) -> int:
    """A whole number as it is written; its range is checked where it is used."""
    digits = text[1:] if text[:1] in {"+", "-"} else text
    if digits.isascii() and digits.isdigit() and len(digits) <= MOST_DIGITS:
        return int(text)
    raise CommandLineError(
        Term(
            f"{option} needs a whole number, and '{text}' is not one that can be counted; "
            f"write for example {option} 5",
            f"{option} 应为整数,“{text}”不是可用的数;请写作例如 {option} 5",
        )
    )
