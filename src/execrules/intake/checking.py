"""Tables judged: a finding for every matter and rule, in the order of the tables, one by one."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import Final

import attrs

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.engines.scalar.judge import Judge
from execrules.facts import Fact, Grain
from execrules.findings import Finding
from execrules.intake.answerable import Answerable, NotJudged, NotJudgedReason
from execrules.intake.matters import Intake, Matter
from execrules.rules import Rule, RuleSet
from execrules.steps import Because
from execrules.verdicts import Verdict


@attrs.frozen
class MatterFinding:
    """A finding with the matter it is about and the tables it was taken from."""

    matter: Matter
    finding: Finding
    tables: tuple[str, ...]

    @property
    def rows(self) -> tuple[int | str, ...]:
        """The rows from which the facts were taken, with the table where there are several."""
        names = [fact.name for fact in self.finding.rule.facts]
        found = sorted({row for name in names for row in self.matter.rows.get(name, ())})
        if len(self.tables) == 1:
            return tuple(number for _, number in found)
        return tuple(f"{self.tables[table]}:{number}" for table, number in found)

    def as_dict(self) -> dict[str, object]:
        """The finding with its case and rows as plain values for JSON."""
        return {
            "case": self.matter.case,
            "court": self.matter.court,
            "item": self.matter.item,
            **self.finding.as_dict(),
            "rows": list(self.rows),
        }


class Versions(StrEnum):
    """Which versions of a rule give a finding: those in force for the matter, or all of them."""

    IN_FORCE = "in-force"
    ALL = "all"


# Of several rules on one act the gravest verdict is that of the duty.
_GRAVEST: Final = (
    Verdict.OVERDUE, Verdict.LATE, Verdict.PREMATURE, Verdict.UNDETERMINED, Verdict.PENDING,
    Verdict.LAPSED, Verdict.ON_TIME, Verdict.NOT_APPLICABLE,
)  # fmt: skip


def by_duty(findings: Iterable[Finding]) -> list[list[Finding]]:
    """The findings about one matter, those of one duty together, in the order of the first."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        rule = finding.rule
        groups.setdefault(f"duty {rule.duty}" if rule.duty else rule.id, []).append(finding)
    return list(groups.values())


class TableCheck:
    """The judging of an intake: which rules it can answer, and the findings as they are made.

    *tally* counts the verdicts of each rule while `findings` is gone through, *duties* those of
    each duty of a matter: several rules on one act are one duty, and its verdict is the gravest.
    A rule that was not in force for a matter gives no finding unless *versions* asks for all;
    *not_in_force* counts those.
    """

    def __init__(
        self,
        intake: Intake,
        rules: RuleSet,
        *,
        as_of: date,
        calendar: WorkingDayCalendar,
        versions: Versions = Versions.IN_FORCE,
    ) -> None:
        self.intake = intake
        self.rule_set = rules
        self.as_of = as_of
        self.calendar = calendar
        self.versions = versions
        self.tally: Counter[tuple[str, Verdict]] = Counter()
        self.duties: Counter[Verdict] = Counter()
        self.not_in_force = 0
        answerable = Answerable(intake.present | {"matter_kind"}, rules.vocabulary)
        self.judged: tuple[Rule, ...] = ()
        self.not_judged: tuple[NotJudged, ...] = ()
        for rule in rules:
            lacking = answerable.lacking(rule)
            if not rule.is_limited:
                self.not_judged += (NotJudged(rule, NotJudgedReason.UNPUBLISHED),)
            elif lacking:
                self.not_judged += (NotJudged(rule, NotJudgedReason.FACTS_MISSING, lacking),)
            else:
                self.judged += (rule,)

    def findings(self) -> Iterator[MatterFinding]:
        """A finding for every matter and every rule of its grain that the tables can answer."""
        judges = {grain: self._judge(grain) for grain in (None, *Grain)}
        for matter in self.intake.matters():
            found = judges[matter.grain].findings(matter.record, as_of=self.as_of)
            if self.versions is Versions.IN_FORCE:
                law = [one for one in found if one.because is not Because.NOT_IN_FORCE]
                self.not_in_force += len(found) - len(law)
                found = law
            for group in by_duty(found):
                self.duties[min((one.verdict for one in group), key=_GRAVEST.index)] += 1
                for finding in group:
                    self.tally[finding.rule.id, finding.verdict] += 1
                    yield MatterFinding(matter, finding, self.intake.tables)

    def _judge(self, grain: Grain | None) -> Judge:
        rules = tuple(rule for rule in self.judged if grain in {None, rule.grain})
        return Judge(attrs.evolve(self.rule_set, rules=rules), self.calendar)

    def count(self, verdict: Verdict) -> int:
        """How many findings had *verdict* so far."""
        return sum(n for (_, given), n in self.tally.items() if given is verdict)

    @property
    def assumed_lists(self) -> tuple[Fact, ...]:
        """The lists that a rule reads and no table gives: no case is taken to have an entry."""
        read = {fact.name for rule in self.judged for fact in rule.facts}
        return tuple(fact for fact in self.intake.periods.assumed if fact.name in read)

    def account(self) -> dict[str, object]:
        """What became of the rows, what was assumed and what was not judged, for JSON."""
        intake, counts = self.intake, self.intake.counts
        return {
            "rejected": [
                {
                    "table": row.table,
                    "row": row.row,
                    "column": row.column,
                    "value": row.value,
                    "en": row.reason.en,
                    "zh": row.reason.zh,
                }
                for row in intake.rejected
            ],
            "unknown_events": [
                {
                    "name": unknown.name,
                    "count": unknown.count,
                    "rows": list(unknown.rows),
                    "nearest": list(unknown.nearest),
                    **({} if unknown.table is None else {"table": unknown.table}),
                }
                for unknown in intake.unknown_names
            ],
            "unread_case_numbers": [
                {
                    "case": unread.case,
                    "text": unread.text,
                    "rows": list(unread.rows),
                    "en": unread.reason.en,
                    "zh": unread.reason.zh,
                }
                for unread in intake.unread_numbers
            ],
            "order_faults": [
                {
                    "case": fault.case,
                    "earlier": fault.earlier.name,
                    "later": fault.later.name,
                    "rows": list(fault.rows),
                }
                for fault in intake.order_faults
            ],
            "counts": {
                "rows": counts.read,
                "used": counts.used,
                "unknown": counts.unknown,
                "rejected": counts.rejected,
                "cases": intake.cases,
                "findings": {verdict.code: self.count(verdict) for verdict in Verdict},
                "not_in_force": self.not_in_force,
                "duties": {verdict.code: self.duties[verdict] for verdict in Verdict},
            },
            "assumptions": {
                **intake.assumptions,
                **{fact.name: [] for fact in self.assumed_lists},
            },
            "not_judged": [
                {
                    "rule": found.rule.id,
                    "reason": found.reason.value,
                    "facts": [fact.name for fact in found.facts],
                }
                for found in self.not_judged
            ],
        }
