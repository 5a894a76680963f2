"""Time limits of Chinese court enforcement (执行) as rules over the working-day calendar.

A name is imported from its module when it is first asked for: importing the package costs only
what is used of it.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from execrules.calendars.china import china_calendar
    from execrules.calendars.documents import LocalDocument
    from execrules.calendars.overlays import Overlay, overlaid
    from execrules.calendars.projections import Projection, projection
    from execrules.calendars.working_days import Day, DayKind, WorkingDayCalendar
    from execrules.case_numbers import (
        CaseNumber,
        CourtCode,
        MalformedCaseNumber,
        ParsedCaseNumbers,
        parse_case_number,
        parse_case_numbers,
    )
    from execrules.case_types import CaseClass, CaseType, Denominator
    from execrules.decisions import Missing, MissingReason
    from execrules.due_ranges import DueRange, due_range
    from execrules.engines.scalar.explaining import Explanation, explain
    from execrules.engines.scalar.judge import Judge, check, judge
    from execrules.errors import CoverageError, ExecRulesError, OverlayError
    from execrules.expressions import After, At, Before, Happened, Holds, only_after, within
    from execrules.facts import (
        AmountFact,
        Between,
        ChoiceFact,
        DayFact,
        FlagFact,
        InstantFact,
        Record,
    )
    from execrules.findings import Finding
    from execrules.periods import (
        Clock,
        Days,
        Hours,
        Months,
        Roll,
        Unit,
        WorkingDays,
        Years,
        elapsed,
        expiry,
        first_permitted,
        last_before,
    )
    from execrules.rulebook import rule_set, rule_sets
    from execrules.rules import Band, Reading, Role, Rule, RuleSet
    from execrules.sources import Citation, Instrument
    from execrules.terms import Language, Term
    from execrules.traces import Trace, trace
    from execrules.verdicts import Verdict

__all__ = [
    "After",
    "AmountFact",
    "At",
    "Band",
    "Before",
    "Between",
    "CaseClass",
    "CaseNumber",
    "CaseType",
    "ChoiceFact",
    "Citation",
    "Clock",
    "CourtCode",
    "CoverageError",
    "Day",
    "DayFact",
    "DayKind",
    "Days",
    "Denominator",
    "DueRange",
    "ExecRulesError",
    "Explanation",
    "Finding",
    "FlagFact",
    "Happened",
    "Holds",
    "Hours",
    "InstantFact",
    "Instrument",
    "Judge",
    "Language",
    "LocalDocument",
    "MalformedCaseNumber",
    "Missing",
    "MissingReason",
    "Months",
    "Overlay",
    "OverlayError",
    "ParsedCaseNumbers",
    "Projection",
    "Reading",
    "Record",
    "Role",
    "Roll",
    "Rule",
    "RuleSet",
    "Term",
    "Trace",
    "Unit",
    "Verdict",
    "WorkingDayCalendar",
    "WorkingDays",
    "Years",
    "check",
    "china_calendar",
    "due_range",
    "elapsed",
    "expiry",
    "explain",
    "first_permitted",
    "judge",
    "last_before",
    "only_after",
    "overlaid",
    "parse_case_number",
    "parse_case_numbers",
    "projection",
    "rule_set",
    "rule_sets",
    "trace",
    "within",
]


if not TYPE_CHECKING:  # mypy would take every misspelt name for one that is found here
    import sys
    from importlib import import_module

    _MODULES = {
        "calendars.china": "china_calendar",
        "calendars.documents": "LocalDocument",
        "calendars.overlays": "Overlay overlaid",
        "calendars.projections": "Projection projection",
        "calendars.working_days": "Day DayKind WorkingDayCalendar",
        "case_numbers": (
            "CaseNumber CourtCode MalformedCaseNumber ParsedCaseNumbers parse_case_number "
            "parse_case_numbers"
        ),
        "case_types": "CaseClass CaseType Denominator",
        "decisions": "Missing MissingReason",
        "due_ranges": "DueRange due_range",
        "engines.scalar.explaining": "Explanation explain",
        "engines.scalar.judge": "Judge check judge",
        "errors": "CoverageError ExecRulesError OverlayError",
        "expressions": "After At Before Happened Holds only_after within",
        "facts": "AmountFact Between ChoiceFact DayFact FlagFact InstantFact Record",
        "findings": "Finding",
        "periods": (
            "Clock Days Hours Months Roll Unit WorkingDays Years elapsed expiry "
            "first_permitted last_before"
        ),
        "rulebook": "rule_set rule_sets",
        "rules": "Band Reading Role Rule RuleSet",
        "sources": "Citation Instrument",
        "terms": "Language Term",
        "traces": "Trace trace",
        "verdicts": "Verdict",
    }
    _HOMES = {name: module for module, names in _MODULES.items() for name in names.split()}

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(
                f"module {__name__!r} has no attribute {name!r}",
                name=name,
                obj=sys.modules[__name__],  # by which the nearest name is found
            )
        value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        globals()[name] = value  # so that it is looked for once
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
