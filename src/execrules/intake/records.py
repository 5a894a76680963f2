"""One record written as JSON: fact names and values, as a court system would send them."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from execrules.errors import DateError, FactError, TableError
from execrules.facts import Between, FactValue
from execrules.instants import read_day_or_instant
from execrules.intake.tables import unreadable
from execrules.terms import Term


def read_record(path: Path) -> dict[str, FactValue]:
    """The record in the JSON file at *path*.

    Days are texts YYYY-MM-DD, instants YYYY-MM-DDTHH:MM, flags true or false, null is *not yet*;
    {"earliest": ..., "latest": ...} gives bounds. Raises `TableError` for what is no JSON object
    and `FactError` for a value that is none of these; names are checked by the judge.
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise unreadable(path, error) from None
    except ValueError as error:
        raise TableError(
            Term(
                f"{path.name} is no JSON ({error}); give one object of fact names and values",
                f"{path.name} 不是 JSON({error});请提供一个由事实名和值组成的对象",
            )
        ) from None
    if not isinstance(found, dict):
        raise TableError(
            Term(
                f"{path.name} holds no JSON object; give one object of fact names and values",
                f"{path.name} 的内容不是 JSON 对象;请提供一个由事实名和值组成的对象",
            )
        )
    return {name: _named(name, value) for name, value in found.items()}


def _named(name: str, value: object) -> FactValue:
    try:
        return _value(name, value)
    except DateError as error:
        told = error.message
        raise FactError(Term(f"fact '{name}': {told.en}", f"事实“{name}”:{told.zh}")) from None


def _value(name: str, value: object) -> FactValue:
    if name in {"case", "item", "calendar"}:
        return str(value)
    match value:
        case None | bool():
            return value
        case int():
            return value
        case float():
            return Decimal(str(value))
        case str():
            return _text(value)
        case {**parts} if parts.keys() <= {"earliest", "latest"}:
            return _between(name, _bound(parts.get("earliest")), _bound(parts.get("latest")))
        case _:
            raise FactError(
                Term(
                    f"fact '{name}' cannot be {value!r}; give a date, true, false, null, a number "
                    f'or {{"earliest": ..., "latest": ...}}',
                    f"事实“{name}”的值不能是 {value!r};请给日期、true、false、null、数字或"
                    f'{{"earliest": ..., "latest": ...}}',
                )
            )


def _between(
    name: str, earliest: date | datetime | None, latest: date | datetime | None
) -> Between:
    try:
        return Between(earliest, latest)
    except FactError as error:
        told = error.message
        raise FactError(Term(f"fact '{name}': {told.en}", f"事实“{name}”:{told.zh}")) from None


def _text(value: str) -> date | datetime | str:
    """A day or instant where the text begins like one, otherwise the code of a choice."""
    return read_day_or_instant(value) if value[:4].isdigit() else value


def _bound(value: object) -> date | datetime | None:
    return None if value is None else read_day_or_instant(str(value))


def case_of(record: Mapping[str, FactValue], path: Path) -> str:
    """What the record calls its case, the file's name where it does not."""
    case = record.get("case")
    return case if isinstance(case, str) else path.stem
