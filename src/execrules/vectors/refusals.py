"""What becomes of an entry of a column that the scalar function would refuse."""

from enum import StrEnum
from typing import Self

from execrules.terms import Term


class Refusal(StrEnum):
    """A day outside the calendar, or zero working days after a rest day: raise, or leave empty.

    RAISE stops at the first such entry with the error of the scalar function. NULL leaves the
    entry empty, like one that was empty before: a calendar does not guess.
    """

    term: Term

    RAISE = "raise", "raise an error at the first entry", "遇首个无法回答的值即报错"
    NULL = "null", "leave the entry empty", "无法回答的值置空"

    # The defaults let a type checker accept the look-up of a member by its code alone.
    def __new__(cls, code: str, en: str = "", zh: str = "") -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.term = Term(en, zh)
        return member
