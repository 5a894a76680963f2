"""Tables judged twice, by the calendar as known on one day and on a later one, and compared.

Re-evaluation is an act of its own that reports what it changes: which due days moved and which
verdicts changed, in which direction, because of which notices. Nothing is stored.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum
from typing import Self

import attrs

from execrules.calendars.changes import CalendarChanges, changes
from execrules.calendars.notices import Notice
from execrules.calendars.working_days import WorkingDayCalendar
from execrules.findings import Finding
from execrules.instants import written
from execrules.intake.checking import MatterFinding, TableCheck
from execrules.intake.matters import Intake
from execrules.known_times import KnownTime
from execrules.rules import Role, RuleSet
from execrules.terms import Term
from execrules.verdicts import Verdict


class _Shift(StrEnum):
    """A code with its wording."""

    term: Term

    # The defaults let a type checker accept the look-up of a member by its code alone.
    def __new__(cls, code: str, en: str = "", zh: str = "") -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.term = Term(en, zh)
        return member


class DueShift(_Shift):
    """How a due day moved; settled: it was open and is known now."""

    SAME = "same", "unmoved", "未变"
    EARLIER = "earlier", "earlier", "提前"
    LATER = "later", "later", "推后"
    SETTLED = "settled", "known now", "现可确定"
    OPENED = "opened", "no longer known", "不再确定"


class VerdictShift(_Shift):
    """What a changed verdict means for the one who is obliged or entitled.

    Worse: a limit that was kept, or still ran, is broken or lost. Other: neither, as from pending
    to on time.
    """

    SAME = "same", "unchanged", "未变"
    BETTER = "better", "better", "变好"
    WORSE = "worse", "worse", "变差"
    SETTLED = "settled", "decided now", "现可判定"
    OPENED = "opened", "no longer decided", "不再能判定"
    OTHER = "other", "changed", "有变"


@attrs.frozen(kw_only=True)
class Revision:
    """One finding before and after, and the notices that lie between."""

    before: MatterFinding
    after: MatterFinding
    notices: tuple[Notice, ...]

    @property
    def due(self) -> DueShift:
        """How the due day moved."""
        return due_shift(self.before.finding.due_time, self.after.finding.due_time)

    @property
    def verdict(self) -> VerdictShift:
        """How the verdict changed."""
        return verdict_shift(self.before.finding, self.after.finding)

    def as_dict(self) -> dict[str, object]:
        """The revision as plain values for JSON."""
        matter, rule = self.after.matter, self.after.finding.rule
        return {
            "case": matter.case,
            "court": matter.court,
            "item": matter.item,
            "rule": rule.id,
            "before": _judged(self.before.finding),
            "after": _judged(self.after.finding),
            "due": self.due.value,
            "verdict": self.verdict.value,
            "notices": [notice.number or notice.title for notice in self.notices],
            "rows": list(self.after.rows),
        }


def _judged(finding: Finding) -> dict[str, object]:
    due, latest = finding.due, finding.due_latest
    return {
        "due": None if due is None else written(due),
        "due_latest": None if latest is None else written(latest),
        "verdict": finding.verdict.code,
        "over": finding.over,
        "score": finding.score,
    }


def due_shift(before: KnownTime, after: KnownTime) -> DueShift:
    """How a due day moved; two that are both open have not."""
    if (before.low, before.high) == (after.low, after.high):
        return DueShift.SAME
    was_open, is_open = before.latest is None, after.latest is None
    if was_open or is_open:
        if was_open and is_open:
            return DueShift.SAME
        return DueShift.SETTLED if was_open else DueShift.OPENED
    later = (after.low, after.high) > (before.low, before.high)
    return DueShift.LATER if later else DueShift.EARLIER


def verdict_shift(before: Finding, after: Finding) -> VerdictShift:
    """What the change from one verdict to another of the same rule means."""
    if before.verdict is after.verdict:
        return VerdictShift.SAME
    if before.verdict is Verdict.UNDETERMINED:
        return VerdictShift.SETTLED
    if after.verdict is Verdict.UNDETERMINED:
        return VerdictShift.OPENED
    if _failed(before) is _failed(after):
        return VerdictShift.OTHER
    return VerdictShift.WORSE if _failed(after) else VerdictShift.BETTER


def _failed(finding: Finding) -> bool:
    lost = finding.verdict is Verdict.LAPSED and finding.rule.role is Role.RIGHT_WINDOW
    return lost or finding.verdict in {Verdict.LATE, Verdict.OVERDUE, Verdict.PREMATURE}


class Reprocessing:
    """An intake judged by two calendars.

    *findings*, *due_days* and *verdicts* count what was compared and what moved, while `revisions`
    is gone through.
    """

    def __init__(
        self,
        intake: Intake,
        rules: RuleSet,
        *,
        as_of: date,
        before: WorkingDayCalendar,
        after: WorkingDayCalendar,
    ) -> None:
        self.before = TableCheck(intake, rules, as_of=as_of, calendar=before)
        self.after = TableCheck(intake, rules, as_of=as_of, calendar=after)
        self.changes: CalendarChanges = changes(before, after)
        self.findings = 0
        self.due_days: Counter[DueShift] = Counter()
        self.verdicts: Counter[VerdictShift] = Counter()

    def revisions(self) -> Iterator[Revision]:
        """The findings with another due day, verdict or score, in the order of the tables."""
        for before, after in zip(self.before.findings(), self.after.findings(), strict=True):
            self.findings += 1
            due = due_shift(before.finding.due_time, after.finding.due_time)
            verdict = verdict_shift(before.finding, after.finding)
            self.due_days[due] += 1
            self.verdicts[verdict] += 1
            scored = before.finding.score != after.finding.score
            if due is not DueShift.SAME or verdict is not VerdictShift.SAME or scored:
                notices = self._behind(before, after)
                yield Revision(before=before, after=after, notices=notices)

    def _behind(self, before: MatterFinding, after: MatterFinding) -> tuple[Notice, ...]:
        """The notices between the trigger and the due days; all of them where that is unknown."""
        times = [
            moment.date() if isinstance(moment, datetime) else moment
            for finding in (before.finding, after.finding)
            for moment in (finding.trigger, finding.due, finding.due_latest, finding.done)
            if moment is not None
        ]
        found = self.changes.behind(min(times), max(times)) if times else ()
        return found or self.changes.notices
