"""Answers in the form in which they are compared, whichever engine gave them."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final, Protocol

import attrs

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.findings import Finding
from execrules.instants import day_from_number, instant_from_number
from execrules.rules import RuleSet
from execrules.steps import Scale
from execrules.verification.batches import Batch


@attrs.frozen
class Answer:
    """What an engine says of one rule and one matter; a field for each `Output`."""

    verdict: str
    due: date | datetime | None
    due_latest: date | datetime | None
    elapsed: int | None
    left: int | None
    over: int | None
    score: int | None
    provisional: bool
    excused: bool | None
    because: str | None
    act_before_trigger: bool
    missing: frozenset[str]


OUTPUTS: Final = tuple(field.name for field in attrs.fields(Answer))
"""What is compared of every finding."""


class Engine(Protocol):
    """Something that judges a batch: the columns engine, a database, a cluster."""

    @property
    def name(self) -> str:
        """What reports call it."""

    def answers(
        self, rules: RuleSet, calendars: Mapping[str, WorkingDayCalendar], batch: Batch
    ) -> Mapping[str, Sequence[Answer]]:
        """The answers of each rule, by its id, one for each row of the batch in its order.

        A rule that the engine cannot judge is not there.
        """


def answer_of(finding: Finding) -> Answer:
    """A finding of the scalar engine in the form to compare.

    The latest due day is told where it is another one than the earliest; a limit in hours that is
    known only to the day is told as the two instants between which it lies.
    """
    written = day_from_number if finding.scales[1] is Scale.DAY else instant_from_number
    due, latest = written(finding.times[2]), written(finding.times[3])
    elapsed, left, over, score = finding.figures
    return Answer(
        verdict=finding.verdict.code,
        due=due,
        due_latest=None if latest == due else latest,
        elapsed=elapsed,
        left=left,
        over=over,
        score=score,
        provisional=finding.provisional,
        excused=finding.excused,
        because=None if finding.because is None else finding.because.value,
        act_before_trigger=finding.act_before_trigger,
        missing=frozenset(f"{one.fact.name}:{one.reason.value}" for one in finding.missing),
    )


def told_missing(text: str | None) -> frozenset[str]:
    """What an engine lists as missing, `fact:reason` joined by semicolons.

    >>> sorted(told_missing("closed:absent;filed:imprecise"))
    ['closed:absent', 'filed:imprecise']
    """
    return frozenset(part.strip() for part in (text or "").split(";") if part.strip())
