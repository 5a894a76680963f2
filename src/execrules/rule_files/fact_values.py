"""Values of facts in the examples of a rule file, to and fro.

Days and instants stand as TOML has them. TOML has no null: a time that has not come is "not yet",
what is not known is "unknown", which a flag, a choice or a sum may be.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Final, assert_never

from execrules.facts import (
    AmountFact,
    Between,
    ChoiceFact,
    DayFact,
    Deduction,
    DeductionsFact,
    Events,
    EventsFact,
    Extension,
    ExtensionsFact,
    Fact,
    FactValue,
    FlagFact,
    InstantFact,
    Kept,
    Noted,
)
from execrules.instants import read_day, read_day_or_instant
from execrules.periods import Unit
from execrules.rule_files.places import Place, PlacedError, placed, shown
from execrules.terms import Term

NOT_YET: Final = ("not yet", "尚未")
UNKNOWN: Final = ("unknown", "未知")

_STATED: Final = ("ground", "document", "approver")

_WANTED: Final[Mapping[type[Fact], Term]] = {
    DayFact: Term(
        'a day, "not yet", { earliest = ..., latest = ... }',
        '日期、"尚未"、{ earliest = ..., latest = ... }',
    ),
    InstantFact: Term(
        'an instant such as 2018-05-02T10:25:00, a day, "not yet", '
        "{ earliest = ..., latest = ... }",
        '时刻(如 2018-05-02T10:25:00)、日期、"尚未"、{ earliest = ..., latest = ... }',
    ),
    FlagFact: Term('true, false or "unknown"', 'true、false 或 "未知"'),
    AmountFact: Term(
        'a sum in yuan with at most two decimals, or "unknown"',
        '以元计的金额(最多两位小数)或 "未知"',
    ),
    EventsFact: Term(
        'a list of days, { days = [...], kept = "partly" } or "unknown"',
        '日期列表、{ days = [...], kept = "partly" } 或 "未知"',
    ),
    DeductionsFact: Term(
        'a list of { start, end, ground, document, approver }, or "unknown"; end is left out while '
        "it is open, ground where it is not known",
        '{ start, end, ground, document, approver } 列表,或 "未知";'
        "尚未结束的省略 end,事由不明的省略 ground",
    ),
    ExtensionsFact: Term(
        "a list of { count, unit, approved_on, applied_on, ground, document, approver }, or "
        '"unknown"; approved_on is left out where it was not approved',
        "{ count, unit, approved_on, applied_on, ground, document, approver } 列表,"
        '或 "未知";未获批准的省略 approved_on',
    ),
}


def read_value(fact: Fact, value: object, place: Place) -> FactValue:
    """The value of *fact* that stands at *place*; `PlacedError` for one that it cannot have."""
    match value:
        case {"value": inner, **rest} if (stated := _texts(rest, _STATED)) is not None:
            noted = _plain_value(fact, inner, place.key("value"))
            if noted is None or isinstance(noted, date | Between | bool | str | int | Decimal):
                return Noted(value=noted, **stated)
            raise _wrong(fact, value, place)
        case _:
            return _plain_value(fact, value, place)


def _plain_value(fact: Fact, value: object, place: Place) -> FactValue:
    with placed(place):
        match fact:
            case DayFact() | InstantFact():
                return _time(fact, value, place)
            case FlagFact():
                if isinstance(value, bool):
                    return value
            case ChoiceFact():
                if isinstance(value, str):
                    codes = [code for code, _ in fact.choices]
                    if value in UNKNOWN and value not in codes:
                        return None
                    fact.code(value)
                    return value
            case AmountFact():
                if isinstance(value, int | Decimal) and not isinstance(value, bool):
                    return _sum(fact, value, place)
            case EventsFact():
                if (events := _events(value)) is not None:
                    return events
            case DeductionsFact():
                if isinstance(value, list):
                    return tuple(
                        _deduction(fact, one, place.item(i)) for i, one in enumerate(value)
                    )
            case ExtensionsFact():
                if isinstance(value, list):
                    return tuple(
                        _extension(fact, one, place.item(i)) for i, one in enumerate(value)
                    )
            case _:
                assert_never(fact)
    if value in UNKNOWN:
        return None
    raise _wrong(fact, value, place)


def _wrong(fact: Fact, value: object, place: Place) -> PlacedError:
    wanted = (
        Term("one of its codes", "其代码之一")
        if isinstance(fact, ChoiceFact)
        else _WANTED[type(fact)]
    )
    return place.fault(
        f"cannot be {shown(value)}; give {wanted.en}", f"不能是 {shown(value)};请给出{wanted.zh}"
    )


def _time(fact: DayFact | InstantFact, value: object, place: Place) -> FactValue:
    match value:
        case str() if value in NOT_YET:
            return None
        case str() if value in UNKNOWN:
            return Between()
        case str():
            return read_day_or_instant(value)
        case {**rest} if (ends := _texts(rest, ("earliest", "latest"))) is not None:
            return Between(*(_end(ends.get(name)) for name in ("earliest", "latest")))
        case _:
            raise _wrong(fact, value, place)


def _end(text: str | None) -> date | datetime | None:
    return None if text is None else read_day_or_instant(text)


def _texts(keys: Mapping[object, object], allowed: Sequence[str]) -> dict[str, str] | None:
    """The keys as texts; None where there is another key or a value that is no text."""
    found = {str(key): text for key, text in keys.items() if isinstance(text, str)}
    return found if len(found) == len(keys) and set(found) <= set(allowed) else None


_MOST_YUAN: Final = 10**13

# A century of days, as for the longest period.
_MOST_UNITS: Final = 36_525


def _sum(fact: Fact, value: int | Decimal, place: Place) -> int | Decimal:
    if not -_MOST_YUAN <= value <= _MOST_YUAN or (value % 1 and value % Decimal("0.01")):
        raise _wrong(fact, value, place)
    return value


def _events(value: object) -> Events | None:
    match value:
        case list() if all(isinstance(day, str) for day in value):
            return Events(tuple(read_day(day) for day in value))
        case {"days": list(days), "kept": "completely" | "partly" as kept, **rest} if not rest:
            if all(isinstance(day, str) for day in days):
                return Events(tuple(read_day(day) for day in days), Kept(kept))
    return None


def _deduction(fact: Fact, value: object, place: Place) -> Deduction:
    match value:
        case {"start": str(start), **rest} if (keys := _texts(rest, ("end", *_STATED))) is not None:
            return Deduction(
                start=read_day(start),
                end=_day(keys.pop("end", None)),
                ground=keys.pop("ground", None),
                **keys,
            )
        case _:
            raise _wrong(fact, value, place)


def _extension(fact: Fact, value: object, place: Place) -> Extension:
    match value:
        case {"count": int(count), "unit": str(unit), **rest} if (
            (keys := _texts(rest, ("approved_on", "applied_on", *_STATED))) is not None
            and unit in set(Unit)
            and count <= _MOST_UNITS
        ):
            return Extension(
                count=count,
                unit=Unit(unit),
                approved_on=_day(keys.pop("approved_on", None)),
                applied_on=_day(keys.pop("applied_on", None)),
                **keys,
            )
        case _:
            raise _wrong(fact, value, place)


def _day(text: str | None) -> date | None:
    return None if text is None else read_day(text)


def written_value(fact: Fact, value: FactValue) -> object:
    """What stands in a file for *value* of *fact*; `read_value` reads it back."""
    match value:
        case None:
            return NOT_YET[0] if isinstance(fact, DayFact | InstantFact) else UNKNOWN[0]
        case Noted():
            stated = {name: getattr(value, name) for name in _STATED}
            return {"value": written_value(fact, value.value), **_there(stated)}
        case Between(None, None):
            return UNKNOWN[0]
        case Between(earliest, latest):
            return _there({"earliest": earliest, "latest": latest})
        case Events(days, Kept.COMPLETELY):
            return list(days)
        case Events(days, kept):
            return {"days": list(days), "kept": kept.value}
        case str() | bool() | int() | Decimal() | date():
            return value
        case _:
            return [_written_entry(entry) for entry in value]


def _written_entry(entry: Deduction | Extension) -> dict[str, object]:
    if isinstance(entry, Deduction):
        keys: dict[str, object] = {"start": entry.start, "end": entry.end}
    else:
        keys = {"count": entry.count, "unit": entry.unit.value}
        keys |= {"approved_on": entry.approved_on, "applied_on": entry.applied_on}
    return _there(keys | {name: getattr(entry, name) for name in _STATED})


def _there(keys: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in keys.items() if value is not None}
