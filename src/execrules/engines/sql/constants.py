"""Facts that have one value for a whole table, as the integers of their cells."""

from datetime import date, datetime
from decimal import Decimal
from typing import TypeAlias

from execrules.errors import FactError, SqlError
from execrules.facts import AmountFact, ChoiceFact, DayFact, Fact, FlagFact, InstantFact
from execrules.instants import SECONDS_PER_DAY, second_number
from execrules.terms import Term

Constant: TypeAlias = bool | str | int | Decimal | date | datetime | tuple[()] | None


def cell_of(fact: Fact, value: Constant) -> int | None:
    """The integer of a cell that holds *value*; `SqlError` for a value of the wrong kind."""
    if value is None:
        return None
    match fact, value:
        case DayFact(), datetime():
            return second_number(value) // SECONDS_PER_DAY
        case DayFact(), date():
            return value.toordinal()
        case InstantFact(), datetime():
            return second_number(value)
        case InstantFact(), date():
            return value.toordinal() * SECONDS_PER_DAY
        case FlagFact(), bool():
            return int(value)
        case ChoiceFact(), str():
            return _code(fact, value)
        case AmountFact(), int() | Decimal() if not isinstance(value, bool):
            return int(value * 100)
    raise SqlError(
        Term(
            f"fact '{fact.name}' cannot be assumed to be {value!r:.80}; "
            f"give a value of its sort, or leave it out",
            f"事实“{fact.title.zh}”({fact.name})不能假定为 {value!r:.80};"
            f"请给出相应类型的值或将其略去",
        )
    )


def _code(fact: ChoiceFact, value: str) -> int:
    try:
        return fact.code(value)
    except FactError as error:
        raise SqlError(error.message) from None
