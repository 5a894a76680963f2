"""In which direction due days move and verdicts change."""

from datetime import date

import attrs
import pytest

from execrules import Role, Verdict, rule_set
from execrules.decisions import Decision
from execrules.findings import Finding
from execrules.instants import NEVER_DAY
from execrules.intake.reprocessing import DueShift, VerdictShift, due_shift, verdict_shift
from execrules.known_times import KnownTime
from execrules.steps import Scale

MAY = date(2019, 5, 1).toordinal()


def due(low: int, high: int | None = None) -> KnownTime:
    """Days of May 2019; without a latest, known exactly."""
    return KnownTime(MAY + low, MAY + low if high is None else MAY + high, Scale.DAY)


OPEN = KnownTime(MAY + 3, NEVER_DAY, Scale.DAY)
LATER_OPEN = KnownTime(MAY + 9, NEVER_DAY, Scale.DAY)


@pytest.mark.parametrize(
    ("before", "after", "shift"),
    [
        (due(3), due(3), DueShift.SAME),
        (due(3), due(5), DueShift.LATER),
        (due(5), due(3), DueShift.EARLIER),
        (due(3, 6), due(3, 8), DueShift.LATER),
        (due(3, 6), due(2, 6), DueShift.EARLIER),
        (OPEN, due(5), DueShift.SETTLED),
        (due(5), OPEN, DueShift.OPENED),
        (OPEN, LATER_OPEN, DueShift.SAME),
    ],
)
def test_how_a_due_day_moves(before: KnownTime, after: KnownTime, shift: DueShift) -> None:
    assert due_shift(before, after) is shift


def finding(verdict: Verdict, role: Role = Role.DUTY) -> Finding:
    """A finding of this verdict, of some rule of this role; nothing else of it is looked at."""
    rule = attrs.evolve(rule_set("evaluation-2018")["eval-online-inquiry"], role=role)
    decision = Decision(
        rule=rule,
        verdict=verdict,
        because=None,
        times=tuple,
        due_slot=2,
        scales=(Scale.DAY, Scale.DAY, Scale.DAY),
        figures=lambda _: (None, None, None, None),
        excused=lambda _: None,
        provisional=lambda _: False,
        act_before_trigger=lambda _: False,
        missing=lambda _: (),
        calendar="none",
    )
    return Finding(decision, [0, 0, 0, 0, 0, 0])


@pytest.mark.parametrize(
    ("before", "after", "shift"),
    [
        (Verdict.ON_TIME, Verdict.ON_TIME, VerdictShift.SAME),
        (Verdict.ON_TIME, Verdict.LATE, VerdictShift.WORSE),
        (Verdict.LATE, Verdict.ON_TIME, VerdictShift.BETTER),
        (Verdict.PENDING, Verdict.OVERDUE, VerdictShift.WORSE),
        (Verdict.OVERDUE, Verdict.PENDING, VerdictShift.BETTER),
        (Verdict.PREMATURE, Verdict.ON_TIME, VerdictShift.BETTER),
        (Verdict.UNDETERMINED, Verdict.LATE, VerdictShift.SETTLED),
        (Verdict.ON_TIME, Verdict.UNDETERMINED, VerdictShift.OPENED),
        (Verdict.PENDING, Verdict.LAPSED, VerdictShift.OTHER),
        (Verdict.LAPSED, Verdict.OVERDUE, VerdictShift.WORSE),
    ],
)
def test_what_a_changed_verdict_means_for_a_duty(
    before: Verdict, after: Verdict, shift: VerdictShift
) -> None:
    assert verdict_shift(finding(before), finding(after)) is shift


def test_a_right_that_lapses_is_lost() -> None:
    running = finding(Verdict.PENDING, Role.RIGHT_WINDOW)
    lapsed = finding(Verdict.LAPSED, Role.RIGHT_WINDOW)

    assert verdict_shift(running, lapsed) is VerdictShift.WORSE
    assert verdict_shift(lapsed, running) is VerdictShift.BETTER


@pytest.mark.parametrize("shift", [*DueShift, *VerdictShift])
def test_each_direction_has_words_in_both_languages(shift: DueShift | VerdictShift) -> None:
    assert shift.term.en
    assert shift.term.zh
