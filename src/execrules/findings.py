"""Findings: the answer of one rule about one matter, with the figures and the reason.

A finding holds integers and turns them into days when asked, so that judging stays cheap. What an
undetermined finding lacks is named, fact by fact, with the reason.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import Final, TypeAlias

import attrs

from execrules.facts import Fact
from execrules.instants import (
    NEVER_DAY,
    NEVER_SECOND,
    SECONDS_PER_DAY,
    day_from_number,
    instant_from_number,
    written,
)
from execrules.periods import Unit
from execrules.rules import Rule
from execrules.sources import Citation
from execrules.steps import Because, Scale
from execrules.terms import Term
from execrules.verdicts import Verdict


class MissingReason(StrEnum):
    """Why a fact does not decide."""

    ABSENT = "absent"
    IMPRECISE = "imprecise"
    CONTRADICTORY = "contradictory"
    OUTSIDE_CALENDAR = "outside_calendar"
    NOT_ARRANGED = "not_arranged"

    @property
    def term(self) -> Term:
        """The reason in words."""
        return _MISSING_TERMS[self]


_MISSING_TERMS = {
    MissingReason.ABSENT: Term("not recorded", "没有记录"),
    MissingReason.IMPRECISE: Term("not known exactly", "不够精确"),
    MissingReason.CONTRADICTORY: Term("contradicted by another fact", "与其他事实矛盾"),
    MissingReason.OUTSIDE_CALENDAR: Term("outside the calendar", "超出日历范围"),
    MissingReason.NOT_ARRANGED: Term("not arranged by any notice yet", "尚无放假通知"),
}


@attrs.frozen
class Missing:
    """A fact that would decide, and why it does not."""

    fact: Fact
    reason: MissingReason


@attrs.frozen
class KnownTime:
    """A day or instant as far as it is known: bounds as integers on a scale."""

    low: int
    high: int
    scale: Scale

    @property
    def earliest(self) -> date | datetime | None:
        """The earliest it can be; None where nothing is known or it has not happened.

        An instant known only to the day is given as that day.
        """
        return self._written(self.low)

    @property
    def latest(self) -> date | datetime | None:
        """The latest it can be; None where that is open or it has not happened."""
        return self._written(self.high)

    @property
    def is_exact(self) -> bool:
        """Whether it is one known day or instant."""
        return self.low == self.high and self.earliest is not None

    @property
    def happened(self) -> bool:
        """Whether it certainly has happened by as-of."""
        return self.high < (NEVER_DAY if self.scale is Scale.DAY else NEVER_SECOND)

    def _written(self, number: int) -> date | datetime | None:
        if self.scale is Scale.DAY:
            return day_from_number(number)
        if self.low % SECONDS_PER_DAY == 1 and self.high - self.low == SECONDS_PER_DAY - 2:
            return day_from_number(number // SECONDS_PER_DAY)
        return instant_from_number(number)


Figures: TypeAlias = tuple[int | None, int | None, int | None, int | None]
"""Elapsed, left, over and score, as they stand on `Finding`."""

_DAY: Final = Scale.DAY
NO_FIGURES: Final[Figures] = (None, None, None, None)


# Without slots: making a frozen value with slots takes half as long again, and judging is that.
@attrs.frozen(slots=False)
class Finding:
    """What one rule says of one matter as of one day.

    *because* is the guard that decided, None where the answer is undetermined; then *missing* says
    what would decide. *times* are the bounds of trigger, due day and act, on *scales*. *excused* is
    None where it is unknown or does not matter. *provisional*: a later notice may still move the
    due day. *act_before_trigger*: a fault in the data, the act is judged all the same.
    """

    rule: Rule
    verdict: Verdict
    because: Because | None
    times: tuple[int, ...]
    scales: tuple[Scale, Scale, Scale]
    figures: Figures
    excused: bool | None
    provisional: bool
    act_before_trigger: bool
    missing: tuple[Missing, ...]
    calendar: str

    @property
    def trigger_time(self) -> KnownTime:
        """The event from which the limit runs."""
        return KnownTime(self.times[0], self.times[1], self.scales[0])

    @property
    def due_time(self) -> KnownTime:
        """The last day or instant to act; for a lower bound the first one permitted."""
        return KnownTime(self.times[2], self.times[3], self.scales[1])

    @property
    def done_time(self) -> KnownTime:
        """The act."""
        return KnownTime(self.times[4], self.times[5], self.scales[2])

    @property
    def trigger(self) -> date | datetime | None:
        """The day or instant from which the limit runs, at the earliest."""
        return self.trigger_time.earliest

    @property
    def due(self) -> date | datetime | None:
        """The due day at the earliest; the due day itself where `due_time.is_exact`."""
        number = self.times[2]
        if self.scales[1] is _DAY:
            return day_from_number(number)
        return self.due_time.earliest

    @property
    def due_latest(self) -> date | datetime | None:
        """The due day at the latest; None where that is open."""
        return self.due_time.latest

    @property
    def done(self) -> date | datetime | None:
        """The act, at the earliest; None where it is not done or nothing is known of it."""
        return self.done_time.earliest

    @property
    def elapsed(self) -> int | None:
        """Whole units of the rule's clock from the trigger to the act, or to as-of.

        Calendar days for months and years; None where a day is not known exactly.
        """
        return self.figures[0]

    @property
    def left(self) -> int | None:
        """Units still left; for a premature act the calendar days it came too early."""
        return self.figures[1]

    @property
    def over(self) -> int | None:
        """Calendar days past the due day (hours for hour limits); late is at least 1."""
        return self.figures[2]

    @property
    def score(self) -> int | None:
        """What the act earns, or what can still be had if it is not done; None without bands."""
        return self.figures[3]

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citations that stood on the day of the trigger; all of them where it is not known."""
        return self.rule.citations_on(self._trigger_day)

    @property
    def sources(self) -> tuple[Term, ...]:
        """Instrument, edition and article of each citation, as on the day of the trigger."""
        day = self._trigger_day or date.max
        return tuple(citation.name_on(day) for citation in self.citations)

    @property
    def _trigger_day(self) -> date | None:
        time = self.trigger if self.trigger_time.is_exact else None
        return time.date() if isinstance(time, datetime) else time

    @property
    def _hours_or_days(self) -> Unit:
        return Unit.HOURS if self.rule.unit is Unit.HOURS else Unit.DAYS

    @property
    def _counted_in(self) -> Unit:
        """Months and years that have passed are told in days."""
        counts_working_days = self.rule.unit is Unit.WORKING_DAYS
        return Unit.WORKING_DAYS if counts_working_days else self._hours_or_days

    @property
    def _left_in(self) -> Unit:
        """What is left until a first permitted day is told in days."""
        bounded_below = self.verdict is Verdict.PREMATURE or self.rule.latest is None
        return self._hours_or_days if bounded_below else self._counted_in

    def as_dict(self) -> dict[str, object]:
        """The finding as plain values for JSON; times as ISO texts, codes in lower case."""
        return {
            "rule": self.rule.id,
            "verdict": self.verdict.code,
            "trigger": _text(self.trigger),
            "due": _text(self.due),
            "due_latest": _text(self.due_latest),
            "done": _text(self.done),
            "done_latest": _text(self.done_time.latest),
            "elapsed": self.elapsed,
            "elapsed_unit": self._counted_in.value,
            "unit": self.rule.unit.value,
            "left": self.left,
            "left_unit": self._left_in.value,
            "over": self.over,
            "over_unit": self._hours_or_days.value,
            "score": self.score,
            "excused": self.excused,
            "provisional": self.provisional,
            "act_before_trigger": self.act_before_trigger,
            "missing": [
                {"fact": missing.fact.name, "reason": missing.reason.value}
                for missing in self.missing
            ],
            "because": None if self.because is None else self.because.value,
            "reading": self.rule.reading,
            "source": [source.zh for source in self.sources],
            "calendar": self.calendar,
        }


def _text(moment: date | datetime | None) -> str | None:
    return None if moment is None else written(moment)
