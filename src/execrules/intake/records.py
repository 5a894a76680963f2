"""One record written as JSON: fact names and values, as a court system would send them."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

import attrs

from execrules.errors import DateError, FactError, TableError
from execrules.facts import Between, Deduction, Events, Extension, FactValue, Kept, Noted
from execrules.instants import read_day, read_day_or_instant
from execrules.intake.tables import unreadable
from execrules.periods import Unit
from execrules.terms import Term


def read_record(path: Path) -> dict[str, FactValue]:
    """The record in the JSON file at *path*.

    Days are texts YYYY-MM-DD, instants YYYY-MM-DDTHH:MM, flags true or false, null is *not yet*;
    {"earliest": ..., "latest": ...} gives bounds, {"value": ..., "document": ..., "approver": ...}
    a value with what states it; deductions are a list of {"start", "end", "ground"}, extensions of
    {"count", "unit", "approved_on"}, events that repeat one of days, or {"days": [...], "kept":
    "partly"} where there may be others. Raises `TableError` for what is no JSON object and
    `FactError` for a value that is none of these; names are checked by the judge.
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
    return record_of(found)


def record_of(values: Mapping[str, object]) -> dict[str, FactValue]:
    """The record that *values* write, as they come out of JSON; see `read_record`.

    >>> record_of({"filed": "2018-05-02", "closed": None})
    {'filed': datetime.date(2018, 5, 2), 'closed': None}
    """
    return {name: _named(name, value) for name, value in values.items()}


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
        case {"value": noted, **stated} if stated.keys() <= {"ground", "document", "approver"}:
            return _noted(name, noted, {str(key): str(text) for key, text in stated.items()})
        case []:
            return ()
        case [str(), *_] as days:
            return _events(days)
        case {"days": [*days], "kept": str(kept), **rest} if not rest and kept in set(Kept):
            return attrs.evolve(_events(days), kept=Kept(kept))
        case [{"start": _, **_rest}, *_] as entries:
            return tuple(_entry(name, entry, _deduction) for entry in entries)
        case [{"count": _, **_rest}, *_] as entries:
            return tuple(_entry(name, entry, _extension) for entry in entries)
        case _:
            raise _wrong(name, value)


def _events(days: Sequence[object]) -> Events:
    return Events(tuple(read_day(str(day)) for day in days))


def _wrong(name: str, value: object) -> FactError:
    return FactError(
        Term(
            f"fact '{name}' cannot be {value!r:.200}; give a date, true, false, null, a number, "
            f'{{"earliest": ..., "latest": ...}}, {{"value": ..., "document": ...}}, or a list of '
            f'days, of {{"start", "end", "ground"}} or of {{"count", "unit", "approved_on"}}, or '
            f'{{"days": [...], "kept": "partly"}}',
            f"事实“{name}”的值不能是 {value!r:.200};请给日期、true、false、null、数字、"
            f'{{"earliest": ..., "latest": ...}}、{{"value": ..., "document": ...}},或日期列表、'
            f'{{"start", "end", "ground"}} 列表、{{"count", "unit", "approved_on"}} 列表,'
            f'或 {{"days": [...], "kept": "partly"}}',
        )
    )


def _noted(name: str, value: object, stated: Mapping[str, str]) -> Noted:
    found = _value(name, value)
    if isinstance(found, Noted | Events | tuple | list):
        raise _wrong(name, value)
    return Noted(value=found, **stated)  # type: ignore[arg-type] # the lists are refused above


_E = TypeVar("_E")


def _entry(name: str, entry: object, make: Callable[[dict[str, object]], _E]) -> _E:
    """An entry of a list; what does not fit is a `FactError` that shows it."""
    if not isinstance(entry, dict):
        raise _wrong(name, entry)
    try:
        return make(dict(entry))
    except (FactError, DateError):
        raise
    except (KeyError, TypeError, ValueError):
        raise _wrong(name, entry) from None


def _day(value: object) -> date | None:
    return None if value is None else read_day(str(value))


def _told(value: object) -> str | None:
    return None if value is None else str(value)


def _deduction(entry: dict[str, object]) -> Deduction:
    return Deduction(
        start=read_day(str(entry.pop("start"))),
        end=_day(entry.pop("end")),
        ground=_told(entry.pop("ground")),
        **{name: _told(value) for name, value in entry.items()},
    )


def _extension(entry: dict[str, object]) -> Extension:
    count = entry.pop("count")
    if not isinstance(count, int):
        raise TypeError
    return Extension(
        count=count,
        unit=Unit(str(entry.pop("unit"))),
        approved_on=_day(entry.pop("approved_on")),
        applied_on=_day(entry.pop("applied_on", None)),
        **{name: _told(value) for name, value in entry.items()},
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
