"""What a case number says of the kind of matter, by the type code printed in it."""

import re
from typing import Final

# In order: the more special code first. 行审 and the older 非诉审 mark the review of administrative
# decisions, which are no enforcement cases; 执异, 执复 and 执监 review enforcement.
_CODES: Final = (
    ("administrative_review", re.compile("行审|非诉.?审|行非")),
    ("enforcement_review", re.compile("执异|执复|执监")),
    ("preservation", re.compile("财保|执保")),
    ("enforcement", re.compile("执(?!他|协)")),
    ("other", re.compile("民|刑|商|行|赔|知|破")),
)
_NUMBER: Final = re.compile(r"[(（]\d{4}[)）]([^号/]*)号")


def kind_of_case_number(number: str) -> str | None:
    """The code of the matter's kind; None where the number prints no type code.

    Of two joined numbers the more special one decides.

    >>> kind_of_case_number("(2017)浙0522行审363号")
    'administrative_review'
    >>> kind_of_case_number("(2016)赣0925执157号 / (2016)赣0925民初150号")
    'enforcement'
    """
    bodies = _NUMBER.findall(number)
    for kind, code in _CODES:
        if any(code.search(body) for body in bodies):
            return kind
    return None
