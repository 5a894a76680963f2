"""Tables as TOML text: keys in their order, lists of tables as `[[...]]`, the rest in line.

The standard library reads TOML and does not write it; what is needed here is a small part of it,
laid out so that a rule reads from top to bottom.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Final

_BARE: Final = re.compile(r"[A-Za-z0-9_-]+", re.ASCII)
_DELETE: Final = "\x7f"


def toml_text(document: Mapping[str, object], *, sections: Sequence[str]) -> str:
    """*document* as TOML; the keys named in *sections* are lists of tables with a heading each.

    A section inside a section is named by its path, `rules.examples`.

    >>> print(toml_text({"id": "x", "rules": [{"id": "y", "until": date(2026, 1, 1)}]},
    ...                 sections=["rules"]), end="")
    id = "x"
    <BLANKLINE>
    [[rules]]
    id = "y"
    until = 2026-01-01
    """
    return "\n".join(_lines(document, "", frozenset(sections))) + "\n"


def _lines(table: Mapping[str, object], path: str, sections: frozenset[str]) -> Iterator[str]:
    later: list[tuple[str, Sequence[Mapping[str, object]]]] = []
    for key, value in table.items():
        below = f"{path}.{key}" if path else key
        if below in sections and isinstance(value, list):
            later.append((below, value))
        elif isinstance(value, dict) and below in sections:
            for inner, part in value.items():
                yield f"{_key(key)}.{_key(inner)} = {_inline(part)}"
        else:
            yield f"{_key(key)} = {_inline(value)}"
    for below, entries in later:
        for entry in entries:
            yield ""
            yield f"[[{below}]]"
            yield from _lines(entry, below, sections)


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else _quoted(name)


def _inline(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return _quoted(value)
        case datetime():
            return value.isoformat(timespec="seconds")
        case date():
            return value.isoformat()
        case int():
            return str(value)
        case Decimal():
            return _decimal(value)
        case list() | tuple():
            return f"[{', '.join(_inline(part) for part in value)}]"
        case Mapping():
            inner = ", ".join(f"{_key(key)} = {_inline(part)}" for key, part in value.items())
            return f"{{ {inner} }}" if inner else "{}"
        case _:
            raise TypeError(f"{value!r:.80} has no form in TOML")


def _decimal(value: Decimal) -> str:
    text = f"{value:f}"
    return text if "." in text else f"{text}.0"


def _quoted(text: str) -> str:
    # What JSON leaves as it is, TOML does too, but for one sign.
    return json.dumps(text, ensure_ascii=False).replace(_DELETE, r"\u007f")
