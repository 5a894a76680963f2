"""The answer file: one record judged as of one day, with the verdict and due day expected.

Tests of every engine read it. An expected answer was counted by hand by the author of the rule, or
by the day walk; none was printed by an engine.
"""

import csv
import json
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path

import attrs

from execrules.facts import FactValue
from execrules.instants import read_day, read_day_or_instant
from execrules.intake.records import record_of
from execrules.rulebook import rule_sets
from execrules.rules import RuleSet
from execrules.terms import Term
from execrules.verdicts import Verdict

ANSWERS = Path(__file__).parent / "data" / "answers.csv"
COLUMNS = (
    "rule", "reading", "facts", "as_of", "verdict", "due", "counted", "why_en", "why_zh",
)  # fmt: skip


class Counted(StrEnum):
    """Who counted the answer: the author of the rule by hand, or the day walk."""

    HAND = "hand"
    WALK = "walk"


@attrs.frozen(kw_only=True)
class Answer:
    """A row of the file; *reading* None is the rule as it stands, *due* None says nothing of it."""

    rule: str
    reading: str | None = None
    given: tuple[tuple[str, FactValue], ...]
    as_of: date
    verdict: Verdict
    due: date | None
    counted: Counted
    why: Term

    @property
    def facts(self) -> dict[str, FactValue]:
        """The record to judge."""
        return dict(self.given)

    @property
    def name(self) -> tuple[str, str | None]:
        """The rule and its reading, which are compiled once for all their rows."""
        return self.rule, self.reading


@cache
def read_answers() -> tuple[Answer, ...]:
    """Every row of the file, in its order."""
    with ANSWERS.open(encoding="utf-8", newline="") as file:
        return tuple(_answers(csv.DictReader(file)))


def _answers(rows: "csv.DictReader[str]") -> Iterator[Answer]:
    for row in rows:
        yield Answer(
            rule=row["rule"],
            reading=row["reading"] or None,
            given=tuple(record_of(json.loads(row["facts"])).items()),
            as_of=read_day(row["as_of"]),
            verdict=Verdict[row["verdict"].upper()],
            due=read_day_or_instant(row["due"]) if row["due"] else None,
            counted=Counted(row["counted"]),
            why=Term(row["why_en"], row["why_zh"]),
        )


@cache
def rule_of(name: tuple[str, str | None]) -> RuleSet:
    """The rule and reading that an answer is about, alone in a set with the vocabulary of its own.

    An unknown name is a `LookupError`.
    """
    rule_id, reading = name
    for rules in rule_sets().values():
        for rule in rules:
            if rule.id == rule_id:
                read = rule if reading is None else rule.with_reading(reading)
                return RuleSet(
                    id="one", title=rule.title, rules=(read,), vocabulary=rules.vocabulary
                )
    raise LookupError(rule_id)
