"""One rule by every reading and convention: what each makes of a matter, how far they differ."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

import attrs

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.conventions import CONVENTIONS, affected_by, with_conventions
from execrules.engines.scalar.judge import Judge
from execrules.facts import Record
from execrules.findings import Finding
from execrules.rules import Rule, RuleSet
from execrules.terms import Term


@attrs.frozen
class ByReading:
    """What a rule says by one reading or convention.

    *id* is that of the reading, or a convention with its answer; None for the rule as it stands.
    *authority* None means unsettled.
    """

    id: str | None
    title: Term
    authority: Term | None
    finding: Finding

    def as_dict(self) -> dict[str, object]:
        """The reading and the finding as plain values for JSON."""
        found = self.finding.as_dict()
        return {
            "reading": self.id,
            "title": {"en": self.title.en, "zh": self.title.zh},
            "authority": None
            if self.authority is None
            else {"en": self.authority.en, "zh": self.authority.zh},
            **{name: found[name] for name in ("verdict", "due", "due_latest", "over", "missing")},
        }


@attrs.frozen
class DueSpan:
    """The earliest and the latest due day over readings that know it; None where none does."""

    earliest: date | datetime | None
    latest: date | datetime | None


_AS_IT_STANDS = Term("as the rule stands", "默认口径")


def by_readings(
    record: Record,
    rule: Rule,
    *,
    rules: RuleSet,
    as_of: date,
    calendar: WorkingDayCalendar,
) -> tuple[ByReading, ...]:
    """*rule* as it stands, by each of its readings, and by each convention that it follows.

    Readings and conventions are taken one at a time: together they would make rules of their own.
    Raises `FactError` as `Judge.findings` does.
    """
    return tuple(
        ByReading(name, title, authority, _judged(record, taken, rules, as_of, calendar))
        for name, title, authority, taken in _taken(rule)
        if taken.is_limited
    )


def span_of_dues(found: Sequence[ByReading]) -> DueSpan:
    """How far the due days lie apart; instants are compared by their day."""
    dues = [one.finding.due for one in found if one.finding.due_time.is_exact]
    known = sorted((due for due in dues if due is not None), key=_comparable)
    return DueSpan(known[0], known[-1]) if known else DueSpan(None, None)


def _taken(rule: Rule) -> Iterator[tuple[str | None, Term, Term | None, Rule]]:
    yield rule.reading, _AS_IT_STANDS, None, rule
    if rule.reading is None:
        for reading in rule.readings:
            yield reading.id, reading.title, reading.authority, rule.with_reading(reading.id)
    alone = RuleSet(id=rule.id, title=rule.title, rules=(rule,))
    for convention in CONVENTIONS:
        if not affected_by(rule, convention):
            continue
        for choice in convention.choices[1:]:
            what, how = convention.title, choice.title
            title = Term(f"{what.en} {how.en}", f"{what.zh},{how.zh}")
            changed = with_conventions(alone, {convention.id: choice.id}).rules[0]
            if changed != rule:
                yield f"{convention.id}={choice.id}", title, None, changed


def _judged(
    record: Record, rule: Rule, rules: RuleSet, as_of: date, calendar: WorkingDayCalendar
) -> Finding:
    only = RuleSet(id=rule.id, title=rule.title, rules=(rule,), vocabulary=rules.vocabulary)
    return Judge(only, calendar).findings(record, as_of=as_of)[0]


def _comparable(due: date | datetime) -> tuple[int, datetime]:
    if isinstance(due, datetime):
        return due.toordinal(), due
    # A day ends with its last second.
    return due.toordinal(), datetime(due.year, due.month, due.day, 23, 59, 59)  # noqa: DTZ001 # Shanghai time
