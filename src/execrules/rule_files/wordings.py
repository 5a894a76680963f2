"""Wordings in a rule file: one text for both languages, or a table of both."""

from execrules.rule_files.schemas import Table
from execrules.terms import Term


def read_term(value: str | Table) -> Term:
    """The wording of a text or of a table.

    >>> read_term("立案") == read_term({"en": "立案", "zh": "立案"})
    True
    """
    return Term(value, value) if isinstance(value, str) else Term(value["en"], value["zh"])


def written_term(term: Term) -> str | dict[str, object]:
    """The text or table that `read_term` reads as *term*."""
    return term.zh if term.en == term.zh else {"en": term.en, "zh": term.zh}
