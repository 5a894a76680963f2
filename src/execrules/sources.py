"""Where a rule comes from: the instrument, the article, and what was read to know it.

Texts of law are cited, not quoted: `Citation.text` says in our own words what the article demands.
"""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

import attrs

from execrules.errors import RuleError
from execrules.terms import Term


@attrs.frozen(kw_only=True)
class Instrument:
    """A legal text or evaluation document (法律文件) with its number and its dates.

    *in_force_from* and *in_force_until* are the first and last day of force, None where no source
    gives them. An instrument that was amended is one instrument: *editions* name its texts by the
    day from which each was in force, in rising order, and *in_force_from* is that of the first one
    in which what is cited stood. *used_from* and *used_until* say when an evaluation ran, which is
    information about the instrument and never a filter on matters.
    """

    id: str
    title: Term
    number: str | None = None
    in_force_from: date | None = None
    in_force_until: date | None = None
    used_from: date | None = None
    used_until: date | None = None
    editions: tuple[tuple[date, Term], ...] = ()
    note: Term | None = None

    def title_on(self, day: date) -> Term:
        """The title with the edition in force on *day*; the title alone before the first one."""
        edition = _on(self.editions, day)
        if edition is None:
            return self.title
        return Term(f"{self.title.en} ({edition.en})", f"{self.title.zh}({edition.zh})")


_Dated = TypeVar("_Dated")


def _on(dated: Sequence[tuple[date, _Dated]], day: date) -> _Dated | None:
    """The last of *dated*, which rise, that has begun by *day*."""
    return next((value for since, value in reversed(dated) if since <= day), None)


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

    *article* is written as the instrument now numbers it; *numbers* are the numbers it had, each
    with the day from which, in rising order, where they changed. *since* and *until* bound the days
    on which the article said so, where that is not the whole life of the instrument. *evidence*
    names each independent text or page in which this limit was seen.

    >>> text = Instrument(id="x", title=Term("Example", "示例"))
    >>> says = Term("within 5 days", "五日内")
    >>> print(Citation(instrument=text, article="第1条", text=says, evidence=["seed"]))
    示例 第1条
    """

    instrument: Instrument
    article: str
    text: Term
    evidence: tuple[str, ...] = attrs.field(converter=_at_least_one)
    numbers: tuple[tuple[date, str], ...] = ()
    since: date | None = None
    until: date | None = None

    @property
    def name(self) -> Term:
        """Instrument and article as now or last in force, with the number where it has one."""
        return self.name_on(date.max)

    def name_on(self, day: date) -> Term:
        """Instrument, edition and article as they were on *day*, or last were if ended by then."""
        title, article = self.instrument.title_on(self._standing(day)), self.article_on(day)
        number = f" {self.instrument.number}" if self.instrument.number else ""
        return Term(f"{title.en}{number}, {article}", f"{title.zh}{number} {article}")

    def article_on(self, day: date) -> str:
        """The article as it was numbered on *day*, or last was if ended by then."""
        return _on(self.numbers, self._standing(day)) or self.article

    def _standing(self, day: date) -> date:
        """*day*, or the last one on which the article stood."""
        last = self.until or self.instrument.in_force_until
        return day if last is None else min(day, last)

    def stood_on(self, day: date) -> bool:
        """Whether the article said so on *day*, as far as its dates are known."""
        since = self.since or self.instrument.in_force_from
        until = self.until or self.instrument.in_force_until
        return (since is None or since <= day) and (until is None or day <= until)

    def __str__(self) -> str:
        return self.name.zh
