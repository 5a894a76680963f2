"""A rule file as a tree of plain values, read within bounds.

What a file may hold is bounded before anything is made of it: its size before it is read, the dots
of a key and the nesting before the parser or a validator could go deep. Days and instants of TOML
become the texts that JSON would have, which the schema describes.
"""

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Final, TypeAlias

from execrules.errors import RuleFileError
from execrules.instants import shanghai_time, written
from execrules.terms import Term

MOST_BYTES: Final = 1_000_000
MOST_DEPTH: Final = 32
MOST_VALUES: Final = 50_000

# `a.a.a.` on one line costs the parser the square of its length.
_MOST_DOTS: Final = 64

_QUOTED: Final = re.compile(r'"(?:[^"\\\n]|\\.)*"|' + r"'[^'\n]*'")
_AT_LINE: Final = re.compile(r"\(at line (\d+), column (\d+)\)")
_AT_END: Final = "(at end of document)"

Value: TypeAlias = "str | bool | int | Decimal | list[Value] | dict[str, Value]"
Tree: TypeAlias = Mapping[str, Value]


def read_tree(path: Path) -> Tree:
    """The tree in the TOML file at *path*.

    Raises `RuleFileError` for a file that cannot be read, is larger than a megabyte, is no UTF-8,
    no TOML, or nested too deeply; a fault of the syntax is named with its line.
    """
    try:
        size = path.stat().st_size
        # What has no size of its own, such as a pipe, is read no further than the bound either.
        with path.open("rb") as file:
            content = b"" if size > MOST_BYTES else file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as fault:
        why = getattr(fault, "strerror", None) or str(fault)
        raise _unusable(
            path, f"cannot be read ({why}); name a TOML file", f"无法读取({why});请指定 TOML 文件"
        ) from None
    size = max(size, len(content))
    if size > MOST_BYTES:
        raise _unusable(
            path,
            f"is larger than {MOST_BYTES:,} bytes ({size:,} or more); split it into several files",
            f"超过 {MOST_BYTES:,} 字节({size:,} 字节以上);请拆分为几个文件",
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = content[: fault.start].count(b"\n") + 1
        raise _unusable(
            path,
            f"line {line} is not UTF-8; save the file in UTF-8",
            f"第 {line} 行不是 UTF-8 编码;请以 UTF-8 保存",
        ) from None
    return parse_tree(text, path)


def parse_tree(text: str, path: Path) -> Tree:
    """The tree in the TOML *text*; *path* names it in errors."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") > _MOST_DOTS and _QUOTED.sub("", line).count(".") > _MOST_DOTS:
            raise _unusable(
                path,
                f"line {number} has more than {_MOST_DOTS} dots outside quotation marks; "
                f"no key is so long",
                f"第 {number} 行引号之外的点号超过 {_MOST_DOTS} 个;没有这样长的键",
            )
    try:
        found = tomllib.loads(text, parse_float=_number)
    except tomllib.TOMLDecodeError as fault:
        raise _no_toml(path, str(fault), text.count("\n") + 1) from None
    except ValueError:
        raise _unusable(
            path,
            "holds a whole number of more than 4300 digits; correct it",
            "含有超过 4300 位的整数;请更正",
        ) from None
    except RecursionError:
        raise _too_deep(path) from None
    return _plain(found, path)


def _number(text: str) -> Decimal | str:
    """A number with a fraction, exactly; what cannot be one stays a text, which no key takes."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text
    return number if number.is_finite() else text


def _plain(document: dict[str, object], path: Path) -> Tree:
    """The tree with days as texts; level by level, so that no depth can exhaust the stack."""
    top: dict[str, Value] = {}
    level: list[tuple[dict[str, object] | list[object], dict[str, Value] | list[Value]]]
    level = [(document, top)]
    values = depth = 0
    while level:
        depth += 1
        if depth > MOST_DEPTH:
            raise _too_deep(path)
        below: list[tuple[dict[str, object] | list[object], dict[str, Value] | list[Value]]] = []
        for given, made in level:
            for key, value in given.items() if isinstance(given, dict) else enumerate(given):
                values += 1
                plain: Value
                if isinstance(value, dict):
                    plain = {}
                    below.append((value, plain))
                elif isinstance(value, list):
                    plain = []
                    below.append((value, plain))
                else:
                    plain = _scalar(value)
                if isinstance(made, dict):
                    made[str(key)] = plain
                else:
                    made.append(plain)
        if values > MOST_VALUES:
            raise _unusable(
                path,
                f"holds more than {MOST_VALUES:,} values; split it into several files",
                f"含有超过 {MOST_VALUES:,} 个值;请拆分为几个文件",
            )
        level = below
    return top


def _scalar(value: object) -> Value:
    match value:
        case str() | bool() | int() | Decimal():
            return value
        case datetime():
            return written(shanghai_time(value))
        case date() | time():
            return value.isoformat()
        case _:
            raise AssertionError(type(value))  # TOML has no other


def _unusable(path: Path, en: str, zh: str) -> RuleFileError:
    return RuleFileError(file=str(path), problems=(("", Term(en, zh)),))


def _too_deep(path: Path) -> RuleFileError:
    return _unusable(
        path,
        f"is nested more than {MOST_DEPTH} levels deep; name parts of it under [[moments]]",
        f"嵌套超过 {MOST_DEPTH} 层;请把其中一部分在 [[moments]] 中另行命名",
    )


def _no_toml(path: Path, fault: str, last: int) -> RuleFileError:
    if fault.endswith(_AT_END):
        what = fault.removesuffix(_AT_END).strip()
        return _unusable(
            path,
            f"line {last}, where the file ends, is no TOML ({what}); complete it",
            f"第 {last} 行(文件末尾)不是有效的 TOML({what});请补全",
        )
    found = _AT_LINE.search(fault)
    what = _AT_LINE.sub("", fault).strip()
    if found is None:
        return _unusable(
            path,
            f"is no TOML ({fault}); correct what stands there",
            f"不是有效的 TOML({fault});请更正该处",
        )
    line, column = found.groups()
    return _unusable(
        path,
        f"line {line}, column {column} is no TOML ({what}); correct what stands there",
        f"第 {line} 行第 {column} 列不是有效的 TOML({what});请更正该处",
    )
