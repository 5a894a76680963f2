"""Overlays written as TOML, one `[[overlay]]` each.

    [[overlay]]
    id = "guangxi-2017"
    title = { en = "Guangxi 2017", zh = "广西2017年" }
    document = { title = "关于……放假的通知", number = "……", address = "https://……" }
    off = ["2017-03-30/2017-04-01"]     # a day, or first/last
    worked = ["2017-04-08"]

`number` and `address` of the document may be left out, and one of `off` and `worked`.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from execrules.calendars.documents import LocalDocument
from execrules.calendars.notices import Span
from execrules.calendars.overlays import Overlay
from execrules.errors import DateError, OverlayError
from execrules.instants import read_day
from execrules.terms import Term

_KEYS: Final = {"id", "title", "document", "off", "worked"}
_NEEDED: Final = ("id", "title", "document")
_OF_DOCUMENT: Final = {"title", "number", "address"}
_LONGEST: Final = 366

Table = Mapping[str, Any]
"""A TOML table; Any: its values are checked as they are read."""


def read_overlay_file(path: Path) -> tuple[Overlay, ...]:
    """The overlays in the file at *path*; see `read_overlays`."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as fault:
        why = getattr(fault, "strerror", None) or "not UTF-8"
        raise OverlayError(
            (
                Term(
                    f"{path} cannot be read ({why}); name a TOML file in UTF-8",
                    f"无法读取 {path}({why});请指定 UTF-8 编码的 TOML 文件",
                ),
            )
        ) from None
    return read_overlays(text)


def read_overlays(text: str) -> tuple[Overlay, ...]:
    """The overlays written in the TOML *text*.

    Raises `OverlayError` for what is no overlay, naming the entry and the key, and `DateError` for
    a day that is none, or that has a time of day or a time zone.

    >>> [overlay] = read_overlays('''
    ... [[overlay]]
    ... id = "apec-2014"
    ... title = { en = "Beijing, APEC 2014", zh = "北京APEC会议" }
    ... document = { title = "APEC会议期间调休放假通告" }
    ... off = ["2014-11-07", "2014-11-10/2014-11-12"]
    ... ''')
    >>> [day.day for day in overlay.off]
    [7, 10, 11, 12]
    """
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise OverlayError(
            (
                Term(
                    f"the overlays are no TOML ({fault}); correct the line",
                    f"地方安排不是有效的 TOML({fault});请更正该行",
                ),
            )
        ) from None
    entries = found.get("overlay")
    if set(found) != {"overlay"} or not isinstance(entries, list) or not entries:
        raise OverlayError(
            (
                Term(
                    f"the file holds {', '.join(found) or 'nothing'}; write one [[overlay]] for "
                    f"each overlay and nothing else",
                    f"文件内容为 {'、'.join(found) or '空'};每项地方安排写一个 [[overlay]],"
                    f"不要有其他内容",
                ),
            )
        )
    return tuple(_overlay(entry, number) for number, entry in enumerate(entries, 1))


def _overlay(entry: object, number: int) -> Overlay:
    fields = _table(entry, f"overlay {number}", _KEYS, _NEEDED)
    name = str(fields["id"])
    title = _table(fields["title"], f"{name}: title", {"en", "zh"}, ("en", "zh"))
    document = _table(fields["document"], f"{name}: document", _OF_DOCUMENT, ("title",))
    return Overlay(
        id=name,
        title=Term(_text(title, "en", name), _text(title, "zh", name)),
        document=LocalDocument(**{key: _text(document, key, name) for key in document}),
        off=_days(fields.get("off", ()), f"{name}: off"),
        worked=_days(fields.get("worked", ()), f"{name}: worked"),
    )


def _table(value: object, where: str, allowed: set[str], needed: Sequence[str]) -> Table:
    if not isinstance(value, dict):
        given = [type(value).__name__]
    else:
        given = [f"-{key}" for key in needed if key not in value]
        given += [f"+{key}" for key in value if key not in allowed]
    if not isinstance(value, dict) or given:
        raise OverlayError(
            (
                Term(
                    f"{where} is wrong ({', '.join(given)}: - missing, + unknown); "
                    f"its keys are {', '.join(sorted(allowed))}",
                    f"{where} 有误({'、'.join(given)};- 为缺少,+ 为不认识);"
                    f"可用的键:{'、'.join(sorted(allowed))}",
                ),
            )
        )
    return value


def _text(table: Table, key: str, where: str) -> str:
    value = table[key]
    if isinstance(value, str) and value.strip():
        return value
    raise OverlayError(
        (
            Term(
                f"{where}: {key} is {value!r}; write a text, or leave the key out if it may be",
                f"{where}:{key} 为 {value!r};请写文本,可省略的键也可不写",
            ),
        )
    )


def _days(value: object, where: str) -> tuple[date, ...]:
    if isinstance(value, list | tuple):
        return tuple(day for part in value for day in _span(part, where))
    raise OverlayError(
        (
            Term(
                f"{where} is {value!r}; write a list of days, each a day or first/last",
                f"{where} 为 {value!r};请写日期列表,每项为一日或“首日/末日”",
            ),
        )
    )


def _span(part: object, where: str) -> Iterator[date]:
    first, slash, last = str(part).partition("/")
    try:
        span = Span(read_day(first), read_day(last if slash else first))
    except DateError as fault:
        wrong = fault.message
        raise DateError(Term(f"{where}: {wrong.en}", f"{where}:{wrong.zh}")) from None
    if not 0 <= (span.last - span.first).days < _LONGEST:
        raise OverlayError(
            (
                Term(
                    f"{where}: {part} ends before it begins or is longer than a year; "
                    f"write first/last",
                    f"{where}:{part} 的末日早于首日或超过一年;请写“首日/末日”",
                ),
            )
        )
    yield from span.days()
