"""Tables judged: a finding for every matter and rule, in the order of the tables, one by one."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

import attrs

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.engines.scalar.judge import Judge
from execrules.facts import Grain
from execrules.findings import Finding
from execrules.intake.answerable import Answerable, NotJudged, NotJudgedReason
from execrules.intake.matters import Intake, Matter
from execrules.rules import Rule, RuleSet
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


class TableCheck:
    """The judging of an intake: which rules it can answer, and the findings as they are made.

    *tally* counts the verdicts of each rule while `findings` is gone through.
    """

    def __init__(
        self, intake: Intake, rules: RuleSet, *, as_of: date, calendar: WorkingDayCalendar
    ) -> None:
        self.intake = intake
        self.rule_set = rules
        self.as_of = as_of
        self.calendar = calendar
        self.tally: Counter[tuple[str, Verdict]] = Counter()
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
            for finding in judges[matter.grain].findings(matter.record, as_of=self.as_of):
                self.tally[finding.rule.id, finding.verdict] += 1
                yield MatterFinding(matter, finding, self.intake.tables)

    def _judge(self, grain: Grain | None) -> Judge:
        rules = tuple(rule for rule in self.judged if grain in {None, rule.grain})
        return Judge(attrs.evolve(self.rule_set, rules=rules), self.calendar)

    def count(self, verdict: Verdict) -> int:
        """How many findings had *verdict* so far."""
        return sum(n for (_, given), n in self.tally.items() if given is verdict)

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
            },
            "assumptions": dict(intake.assumptions),
            "not_judged": [
                {
                    "rule": found.rule.id,
                    "reason": found.reason.value,
                    "facts": [fact.name for fact in found.facts],
                }
                for found in self.not_judged
            ],
        }
