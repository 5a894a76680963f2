"""What is refused of a frame, in words: each names the column or the matter, and what to do."""

from collections.abc import Iterable

from execrules.errors import FactError
from execrules.facts import ChoiceFact
from execrules.terms import Term


def no_choice(fact: ChoiceFact, column: str, value: object, called: Term) -> FactError:
    """A cell that is none of the codes of its fact."""
    allowed = [code for code, _ in fact.choices]
    return FactError(
        Term(
            f"{called.en}: '{value}' in column '{column}' is no value of fact '{fact.name}'; "
            f"allowed: {', '.join(allowed)}; correct the cell or leave it empty",
            f"{called.zh}:列“{column}”中的“{value}”不是事实“{fact.title.zh}”的取值;"
            f"可用:{'、'.join(allowed)};请更正或留空",
        )
    )


def no_calendar(known: Iterable[str], value: object, called: Term) -> FactError:
    """A cell that names none of the calendars."""
    names = [*known]
    return FactError(
        Term(
            f"{called.en}: the calendar is {value!r}; name one of: {', '.join(names)}",
            f"{called.zh}:日历为 {value!r};请写明其中之一:{'、'.join(names)}",
        )
    )
