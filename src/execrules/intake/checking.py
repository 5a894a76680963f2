"""A table judged: a finding for every matter and rule, in the order of the table."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

import attrs

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.engines.scalar.judge import Judge
from execrules.findings import Finding
from execrules.intake.matters import Intake, Matter
from execrules.rules import Rule, RuleSet
from execrules.verdicts import Verdict


@attrs.frozen
class MatterFinding:
    """A finding with the matter it is about."""

    matter: Matter
    finding: Finding

    @property
    def rows(self) -> tuple[int, ...]:
        """The rows of the table from which the facts of the rule were taken."""
        names = [fact.name for fact in self.finding.rule.facts]
        found = {row for name in names for row in self.matter.rows.get(name, ())}
        return tuple(sorted(found))

    def as_dict(self) -> dict[str, object]:
        """The finding with its case and rows as plain values for JSON."""
        return {
            "case": self.matter.case,
            "court": self.matter.court,
            "item": None,
            **self.finding.as_dict(),
            "rows": list(self.rows),
        }


@attrs.frozen(kw_only=True)
class CheckedTable:
    """All findings about a table, with what was taken in and what could not be judged."""

    intake: Intake
    rule_set: RuleSet
    as_of: date
    findings: tuple[MatterFinding, ...]
    not_judged: tuple[Rule, ...]

    def of(self, *verdicts: Verdict) -> Iterator[MatterFinding]:
        """The findings with one of these verdicts, in the order of the table."""
        return (found for found in self.findings if found.finding.verdict in verdicts)

    def tally(self) -> Counter[tuple[str, Verdict]]:
        """How often each rule gave each verdict."""
        return Counter((found.finding.rule.id, found.finding.verdict) for found in self.findings)

    def as_dict(self, *verdicts: Verdict) -> dict[str, object]:
        """The result as plain values for JSON, with the findings of these verdicts.

        Counts are of all findings, whichever are listed.
        """
        counts = self.intake.counts
        by_verdict = Counter(found.finding.verdict for found in self.findings)
        return {
            "as_of": self.as_of.isoformat(),
            "rules": self.rule_set.id,
            "findings": [found.as_dict() for found in self.of(*verdicts)],
            "rejected": [
                {
                    "row": row.row,
                    "column": row.column,
                    "value": row.value,
                    "en": row.reason.en,
                    "zh": row.reason.zh,
                }
                for row in self.intake.rejected
            ],
            "unknown_events": [
                {"name": event.name, "rows": list(event.rows), "nearest": list(event.nearest)}
                for event in self.intake.unknown_events
            ],
            "counts": {
                "rows": counts.read,
                "used": counts.used,
                "unknown": counts.unknown,
                "rejected": counts.rejected,
                "matters": counts.matters,
                "findings": {verdict.code: by_verdict[verdict] for verdict in Verdict},
            },
            "assumptions": dict(self.intake.assumptions),
            "not_judged": [
                {"rule": rule.id, "reason": "limit not published"} for rule in self.not_judged
            ],
        }


def check_table(
    intake: Intake, rules: RuleSet, *, as_of: date, calendar: WorkingDayCalendar
) -> CheckedTable:
    """Judge every matter of *intake* by *rules* as of the end of a day."""
    judge = Judge(rules, calendar)
    return CheckedTable(
        intake=intake,
        rule_set=rules,
        as_of=as_of,
        findings=tuple(
            MatterFinding(matter, finding)
            for matter in intake.matters
            for finding in judge.findings(matter.record, as_of=as_of)
        ),
        not_judged=judge.not_judged,
    )
