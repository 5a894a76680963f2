"""One rule of the book on one record, as of a day after everything the tests tell."""

from datetime import date

from execrules import check, china_calendar, rule_set
from execrules.facts import Deduction, FactValue
from execrules.findings import Finding

AS_OF = date(2026, 11, 1)


def judged(rules: str, rule_id: str, reading: str | None = None, /, **facts: FactValue) -> Finding:
    """The finding of one rule, as a reading takes it, on the record that the facts make."""
    chosen = rule_set(rules)
    rule = chosen[rule_id] if reading is None else chosen[rule_id].with_reading(reading)
    only = chosen.replacing(rule).only(rule_id)
    [finding] = check(facts, only, as_of=AS_OF, calendar=china_calendar())
    return finding


def stretch(ground: str, first: date, last: date) -> Deduction:
    """A deduction that has ended."""
    return Deduction(start=first, end=last, ground=ground)
