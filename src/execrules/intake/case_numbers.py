"""What a case number says of the kind of matter, by the type code printed in it."""

from typing import Final

from execrules.case_numbers import ParsedCaseNumbers, parse_case_numbers
from execrules.case_types import CaseClass, CaseType

# Of several numbers the first of these decides: the review of a decision says more of a matter
# than the enforcement beside it, and both say more than the judgment that is enforced.
_MOST_SPECIAL_FIRST: Final = (
    "administrative_reconsideration",
    "administrative_review",
    "enforcement_review",
    "preservation",
    "enforcement",
    "other",
)
_OF_CODE: Final = {
    "行审": "administrative_review",
    "行审复": "administrative_reconsideration",
    "财保": "preservation",
    "执保": "preservation",
}
_OF_CLASS: Final = {
    CaseClass.IMPLEMENTATION: "enforcement",
    CaseClass.REVIEW: "enforcement_review",
    CaseClass.OUTSIDE: "other",
}


def kind_of_case_number(number: str) -> str | None:
    """The code of the matter's kind; None where the number prints no type code that says it.

    Of two joined numbers the more special one decides.

    >>> kind_of_case_number("(2017)浙0522行审363号")
    'administrative_review'
    >>> kind_of_case_number("(2016)赣0925执157号 / (2016)赣0925民初150号")
    'enforcement'
    """
    return kind_of_numbers(parse_case_numbers(number))


def kind_of_numbers(parsed: ParsedCaseNumbers) -> str | None:
    """The kind of matter that numbers say together; None where none of them says one.

    An enforcement case of neither class (执他) says none.
    """
    kinds = {_kind(number.case_type) for number in parsed.numbers}
    return next((kind for kind in _MOST_SPECIAL_FIRST if kind in kinds), None)


def _kind(case_type: CaseType) -> str | None:
    return _OF_CODE.get(case_type.code) or _OF_CLASS.get(case_type.case_class)
