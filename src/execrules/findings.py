"""Findings: the answer of one rule about one matter, with the figures and the reason.

A finding holds integers and turns them into days when asked, so that judging stays cheap. What an
undetermined finding lacks is named, fact by fact, with the reason.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import TypeAlias

import attrs

from execrules.decisions import Decision, Figures, Missing
from execrules.instants import DAYS, instant_from_number, written
from execrules.known_times import KnownTime
from execrules.periods import Unit
from execrules.rules import Rule
from execrules.sources import Citation
from execrules.steps import Because, Scale
from execrules.terms import Term
from execrules.verdicts import Verdict

_Values: TypeAlias = tuple[
    Rule,
    Verdict,
    Because | None,
    tuple[int, ...],
    tuple[Scale, Scale, Scale],
    Figures,
    bool | None,
    bool,
    bool,
    tuple[Missing, ...],
    str,
]


# Not frozen, since `object.__setattr__` for each field would cost more than all the rest: that the
# public attributes have no setters and that there is no room for others keeps it from changing.
@attrs.define(eq=False, repr=False, match_args=False)
class Finding:
    """What one rule says of one matter as of one day.

    It holds how the rule was decided and the row of integers of the matter, which nothing changes
    any more, and reads every attribute from these when it is asked.
    """

    _decision: Decision
    _row: list[int]

    __match_args__ = (
        "rule", "verdict", "because", "times", "scales", "figures", "excused", "provisional",
        "act_before_trigger", "missing", "calendar",
    )  # fmt: skip

    @property
    def rule(self) -> Rule:
        """The rule that was asked."""
        return self._decision.rule

    @property
    def verdict(self) -> Verdict:
        """The answer."""
        return self._decision.verdict

    @property
    def because(self) -> Because | None:
        """The guard that decided; None where the answer is undetermined."""
        return self._decision.because

    @property
    def times(self) -> tuple[int, ...]:
        """The bounds of trigger, due day and act, as integers on *scales*."""
        return self._decision.times(self._row)

    @property
    def scales(self) -> tuple[Scale, Scale, Scale]:
        """Whether trigger, due day and act are days or instants."""
        return self._decision.scales

    @property
    def figures(self) -> Figures:
        """Elapsed, left, over and score together."""
        return self._decision.figures(self._row)

    @property
    def excused(self) -> bool | None:
        """Whether a late act is excused; None where that is unknown or does not matter."""
        return self._decision.excused(self._row)

    @property
    def provisional(self) -> bool:
        """Whether a later notice may still move the due day."""
        return self._decision.provisional(self._row)

    @property
    def act_before_trigger(self) -> bool:
        """Whether the act lies before the trigger: a fault in the data, judged all the same."""
        return self._decision.act_before_trigger(self._row)

    @property
    def missing(self) -> tuple[Missing, ...]:
        """The facts that would decide an undetermined finding, each with what it lacks."""
        return self._decision.missing(self._row)

    @property
    def calendar(self) -> str:
        """The name of the calendar on which was counted."""
        return self._decision.calendar

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
        decision = self._decision
        if decision.due_is_day:
            return DAYS[self._row[decision.due_slot]]
        _, _, low, high, _, _ = decision.times(self._row)
        return instant_from_number(low) if low == high else self.due_time.earliest

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
        return Unit.HOURS if self._decision.unit is Unit.HOURS else Unit.DAYS

    @property
    def _counted_in(self) -> Unit:
        """Months and years that have passed are told in days."""
        counts_working_days = self._decision.unit is Unit.WORKING_DAYS
        return Unit.WORKING_DAYS if counts_working_days else self._hours_or_days

    @property
    def _left_in(self) -> Unit:
        """What is left until a first permitted day is told in days."""
        bounded_below = self.verdict is Verdict.PREMATURE or self.rule.latest is None
        return self._hours_or_days if bounded_below else self._counted_in

    def _values(self) -> _Values:
        """The public attributes in order: what a finding is compared, shown and copied by."""
        return (
            self.rule,
            self.verdict,
            self.because,
            self.times,
            self.scales,
            self.figures,
            self.excused,
            self.provisional,
            self.act_before_trigger,
            self.missing,
            self.calendar,
        )

    def __reduce__(self) -> tuple[Callable[[_Values], "Finding"], tuple[_Values]]:
        return _restored, (self._values(),)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Finding):
            return NotImplemented
        return self._values() == other._values()

    def __hash__(self) -> int:
        return hash(self._values())

    def __repr__(self) -> str:
        named = zip(self.__match_args__, self._values(), strict=True)
        return f"Finding({', '.join(f'{name}={value!r}' for name, value in named)})"

    def as_dict(self) -> dict[str, object]:
        """The finding as plain values for JSON; times as ISO texts, codes in lower case."""
        elapsed, left, over, score = self.figures
        return {
            "rule": self.rule.id,
            "verdict": self.verdict.code,
            "trigger": _text(self.trigger),
            "due": _text(self.due),
            "due_latest": _text(self.due_latest),
            "done": _text(self.done),
            "done_latest": _text(self.done_time.latest),
            "elapsed": elapsed,
            "elapsed_unit": self._counted_in.value,
            "unit": self._decision.unit.value,
            "left": left,
            "left_unit": self._left_in.value,
            "over": over,
            "over_unit": self._hours_or_days.value,
            "score": score,
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


def _restored(values: _Values) -> Finding:
    """A finding from its attributes, as copies of one are made: closures cannot be written down."""
    (
        rule, verdict, because, times, scales, figures,
        excused, provisional, act_before_trigger, missing, calendar,
    ) = values  # fmt: skip
    decision = Decision(
        rule=rule,
        verdict=verdict,
        because=because,
        times=tuple,
        due_slot=2,
        scales=scales,
        figures=lambda _: figures,
        excused=lambda _: excused,
        provisional=lambda _: provisional,
        act_before_trigger=lambda _: act_before_trigger,
        missing=lambda _: missing,
        calendar=calendar,
    )
    return Finding(decision, list(times))


def _text(moment: date | datetime | None) -> str | None:
    return None if moment is None else written(moment)
