"""Where a rule comes from: the instrument, the article, and what was read to know it.

Texts of law are cited, not quoted: `Citation.text` says in our own words what the article demands.
"""

from collections.abc import Sequence
from datetime import date

import attrs

from execrules.errors import RuleError
from execrules.terms import Term


@attrs.frozen(kw_only=True)
class Instrument:
    """A legal text or evaluation document (法律文件) with its number and its dates.

    *in_force_from* and *in_force_until* are the first and last day of force, None where no source
    gives them; *used_from* and *used_until* say when an evaluation ran, which is information about
    the instrument and never a filter on matters.
    """

    id: str
    title: Term
    number: str | None = None
    in_force_from: date | None = None
    in_force_until: date | None = None
    used_from: date | None = None
    used_until: date | None = None
    note: Term | None = None


def _at_least_one(evidence: Sequence[str]) -> tuple[str, ...]:
    if not evidence:
        raise RuleError(
            Term(
                "a citation has no evidence; name at least one text or page that was read",
                "依据缺少出处;请至少写明一处查阅过的文本或网页",
            )
        )
    return tuple(evidence)


@attrs.frozen(kw_only=True)
class Citation:
    """An article of an instrument (依据), what it says in our own words, and the evidence.

    *article* is written as the instrument numbers it; *evidence* names each independent text or
    page in which this limit was seen.

    >>> text = Instrument(id="x", title=Term("Example", "示例"))
    >>> says = Term("within 5 days", "五日内")
    >>> print(Citation(instrument=text, article="第1条", text=says, evidence=["seed"]))
    示例 第1条
    """

    instrument: Instrument
    article: str
    text: Term
    evidence: tuple[str, ...] = attrs.field(converter=_at_least_one)

    @property
    def name(self) -> Term:
        """Instrument and article, with the document number where it has one."""
        number = f" {self.instrument.number}" if self.instrument.number else ""
        return Term(
            f"{self.instrument.title.en}{number}, {self.article}",
            f"{self.instrument.title.zh}{number} {self.article}",
        )

    def __str__(self) -> str:
        return self.name.zh
