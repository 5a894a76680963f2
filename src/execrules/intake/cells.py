"""What a cell says of a fact: a time, a flag, a choice or a sum, or that nothing is known."""

import re
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Final, assert_never
from unicodedata import normalize

from execrules.errors import DateError, FactError
from execrules.facts import (
    AmountFact,
    ChoiceFact,
    DayFact,
    DeductionsFact,
    Events,
    EventsFact,
    ExtensionsFact,
    Fact,
    FactValue,
    FlagFact,
    InstantFact,
)
from execrules.intake.dates import Midnight, read_time
from execrules.terms import Term

_YES: Final = frozenset({"是", "有", "真", "需", "需要", "y", "yes", "true", "1", "√", "✓"})
_NO: Final = frozenset({"否", "无", "假", "不需", "不需要", "n", "no", "false", "0", "×"})


def read_cell(fact: Fact, text: str, midnight: Midnight) -> FactValue:
    """The value of a cell that is not blank; `DateError` or `FactError` for one that is none."""
    match fact:
        case DayFact() | InstantFact():
            return read_time(text, midnight)
        case FlagFact():
            return _flag(text)
        case ChoiceFact():
            return _choice(fact, text)
        case AmountFact():
            return _amount(text)
        case EventsFact():
            return _events(text, midnight)
        case DeductionsFact() | ExtensionsFact():
            raise FactError(
                Term(
                    "does not fit in a cell; give it as a table of its own",
                    "不能写在一个单元格内;请另附一张表",
                )
            )
        case _:
            assert_never(fact)


def _flag(text: str) -> bool:
    plain = normalize("NFKC", text).strip().lower()
    if plain in _YES:
        return True
    if plain in _NO:
        return False
    raise FactError(Term("is neither yes nor no; write 是 or 否", "既非是也非否;请写“是”或“否”"))


def code_of(fact: ChoiceFact, text: str) -> str | None:
    """The code of a choice written as code or in words; None where it is none of them."""
    return next((c for c, term in fact.choices if text in {c, term.zh, term.en}), None)


def _choice(fact: ChoiceFact, text: str) -> str:
    code = code_of(fact, text)
    if code is not None:
        return code
    allowed = "、".join(term.zh for _, term in fact.choices)
    raise FactError(
        Term(
            f"is none of its values; write one of: {allowed}",
            f"不在可选值之内;请写其中之一:{allowed}",
        )
    )


def _amount(text: str) -> Decimal:
    try:
        found = Decimal(re.sub(r"[,\s元]", "", normalize("NFKC", text)))
    except InvalidOperation:
        found = Decimal("NaN")
    if found.is_finite():
        return found
    raise FactError(
        Term(
            "is no sum in yuan; write digits alone, 12345.67",
            "不是以元计的金额;请只写数字,如 12345.67",
        )
    )


_BETWEEN_DAYS: Final = re.compile(r"[、,，;；\s]+")


def _events(text: str, midnight: Midnight) -> Events:
    """The days of a cell that lists several; one that is not exact is a `DateError`."""
    days = []
    for part in _BETWEEN_DAYS.split(text.strip()):
        time = read_time(part, midnight)
        if not isinstance(time, date):
            raise DateError(
                Term(
                    f"holds {part}, which is no exact day; write every day as 2018-05-02",
                    f"含有 {part},不是确切日期;请逐日写作 2018-05-02",
                )
            )
        days.append(time.date() if isinstance(time, datetime) else time)
    return Events(tuple(days))
