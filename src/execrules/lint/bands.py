"""Bands of a rule: in rising order of their due days, and each within reach."""

from collections.abc import Iterator
from itertools import pairwise

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.lint.due_days import Case, Compared, compared
from execrules.lint.findings import LintFinding, LintKind
from execrules.rules import Band, Rule
from execrules.terms import Term


def band_findings(rule: Rule, calendar: WorkingDayCalendar) -> Iterator[LintFinding]:
    """What is wrong with the bands of *rule*; bands are counted from 1."""
    for number, (one, other) in enumerate(pairwise(rule.bands), 2):
        yield from _pair(rule, number, one, other, calendar)
    if rule.earliest is None:
        return
    for number, band in enumerate(rule.bands, 1):
        if band.until is None:
            continue
        found = compared(rule.earliest, band.until, calendar)
        if found is not None and found.before == found.days:
            yield _hollow(
                rule,
                number,
                Term(
                    f"band {number} (score {band.score}) ends before the first permitted day on "
                    f"all of {found.days} start days",
                    f"得分档 {number}(得分 {band.score})在全部 {found.days} 个起算日均早于"
                    f"最早允许之日届满",
                ),
            )


def _pair(
    rule: Rule, number: int, one: Band, other: Band, calendar: WorkingDayCalendar
) -> Iterator[LintFinding]:
    """What is wrong with band *number*, which follows *one*."""
    if one.until is None:
        told = Term(
            f"band {number} (score {other.score}) follows a band without an end",
            f"得分档 {number}(得分 {other.score})之前的一档没有终点",
        )
        yield _hollow(rule, number, told)
        return
    if one.score == other.score:
        told = Term(
            f"band {number} has the score {other.score} of the band before it",
            f"得分档 {number} 与前一档得分同为 {other.score}",
        )
        yield _hollow(rule, number, told)
        return
    found = None if other.until is None else compared(one.until, other.until, calendar)
    if found is None:
        return
    if found.before + found.same == found.days:
        yield _hollow(rule, number, _never_later(rule, number, found))
    elif found.first_before is not None:
        case = found.first_before
        yield LintFinding(
            kind=LintKind.OVERLAPPING_BANDS,
            subject=rule.id,
            detail=str(number),
            told=Term(
                f"band {number} ends before band {number - 1} on {found.before} of {found.days} "
                f"start days; {_case_en(case)}",
                f"得分档 {number} 在 {found.days} 个起算日中的 {found.before} 个早于"
                f"得分档 {number - 1} 届满;{_case_zh(case)}",
            ),
        )
    elif found.first_same is not None:
        case = found.first_same
        yield LintFinding(
            kind=LintKind.BAND_EMPTY_ON_DAYS,
            subject=rule.id,
            detail=str(number),
            told=Term(
                f"band {number} ends with band {number - 1} on {found.same} of {found.days} "
                f"start days; {_case_en(case)}",
                f"得分档 {number} 在 {found.days} 个起算日中的 {found.same} 个与"
                f"得分档 {number - 1} 同日届满;{_case_zh(case)}",
            ),
        )


def _never_later(rule: Rule, number: int, found: Compared) -> Term:
    case = found.first_before or found.first_same
    english = f"; {_case_en(case)}" if case else ""
    chinese = f";{_case_zh(case)}" if case else ""
    score = rule.bands[number - 1].score
    return Term(
        f"band {number} (score {score}) never ends later than band {number - 1}{english}",
        f"得分档 {number}(得分 {score})从不晚于得分档 {number - 1} 届满{chinese}",
    )


def _case_en(case: Case) -> str:
    return f"from {case.start}: {case.second} and {case.first}"


def _case_zh(case: Case) -> str:
    return f"自 {case.start} 起分别为 {case.second} 与 {case.first}"


def _hollow(rule: Rule, number: int, told: Term) -> LintFinding:
    return LintFinding(kind=LintKind.HOLLOW_BAND, subject=rule.id, detail=str(number), told=told)
