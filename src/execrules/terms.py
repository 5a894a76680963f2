"""Names with their Chinese original.

Owns `Term`, the pair of an English and a Chinese wording that every named object carries, and
`Language`, the choice between them. Holds no vocabulary of its own: each name stands on the object
it names.
"""

from enum import StrEnum

import attrs


class Language(StrEnum):
    """The language of an explanation or message; always an argument, never the process locale."""

    ZH = "zh"
    EN = "en"


@attrs.frozen
class Term:
    """A wording in English and in Chinese.

    >>> Term("on time", "按期").zh
    '按期'
    >>> Term("on time", "按期").text(Language.EN)
    'on time'
    """

    en: str
    zh: str

    def text(self, language: Language) -> str:
        """The wording in *language*."""
        return self.zh if Language(language) is Language.ZH else self.en

    def __str__(self) -> str:
        """Both wordings, for a reader whose language is not known."""
        return f"{self.en} / {self.zh}"
