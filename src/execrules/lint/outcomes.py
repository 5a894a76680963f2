"""Verdicts that no record can have, windows that close before they open, empty conditions."""

from collections.abc import Iterator

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.expressions import After, At, Before, Condition
from execrules.facts import all_later
from execrules.lint.due_days import compared
from execrules.lint.findings import LintFinding, LintKind
from execrules.lint.truth import truth_of
from execrules.rules import Rule
from execrules.terms import Term
from execrules.verdicts import Verdict


def outcome_findings(rule: Rule, calendar: WorkingDayCalendar) -> Iterator[LintFinding]:
    """What *rule* can never say, or never does on some days."""
    yield from _conditions(rule)
    yield from _window(rule, calendar)
    yield from _by_order(rule)
    if rule.ended_by is not None and rule.ended_by == rule.act:
        yield _unreachable(
            rule,
            Verdict.LAPSED,
            Term(
                "it is ended by the act itself, which decides before",
                "使其终了的事由就是行为本身,先由行为判定",
            ),
        )
    if rule.opens is not None and rule.latest is not None:
        found = compared(rule.latest, rule.opens, calendar)
        if found is not None and found.after == found.days:
            yield _unreachable(
                rule,
                Verdict.PENDING,
                Term(
                    f"it opens after its last day on all of {found.days} start days",
                    f"在全部 {found.days} 个起算日均于届满后才开始",
                ),
            )
    force = rule.in_force
    if force is not None and force.since and force.until and force.until < force.since:
        yield LintFinding(
            kind=LintKind.NEVER_IN_FORCE,
            subject=rule.id,
            told=Term(
                f"in force from {force.since} until {force.until}, a day before it",
                f"自 {force.since} 施行,却于更早的 {force.until} 失效",
            ),
        )


def _conditions(rule: Rule) -> Iterator[LintFinding]:
    asked: tuple[tuple[str, Condition | None], ...] = (
        ("applies_if", rule.applies_if), ("excuse", rule.excuse)
    )  # fmt: skip
    for name, condition in asked:
        truth = None if condition is None else truth_of([condition])
        if truth is None or (truth.sometimes and not truth.always):
            continue
        kind = LintKind.ALWAYS_HOLDS if truth.always else LintKind.NEVER_HOLDS
        english, chinese = (
            ("always holds", "必然成立") if truth.always else ("cannot hold", "不可能成立")
        )
        yield LintFinding(
            kind=kind,
            subject=rule.id,
            detail=name,
            told=Term(
                f"{name} {english}, whatever a record says", f"无论记录如何,{name} {chinese}"
            ),
        )


def _window(rule: Rule, calendar: WorkingDayCalendar) -> Iterator[LintFinding]:
    if rule.earliest is None or rule.latest is None:
        return
    found = compared(rule.earliest, rule.latest, calendar)
    if found is None or found.before == 0:
        return
    if found.before == found.days:
        why = Term(
            f"the last day lies before the first one on all of {found.days} start days",
            f"在全部 {found.days} 个起算日均先届满后开始",
        )
        yield _unreachable(rule, Verdict.ON_TIME, why)
        return
    case = found.first_before
    if case is not None:
        yield LintFinding(
            kind=LintKind.CLOSED_WINDOW,
            subject=rule.id,
            told=Term(
                f"the window closes before it opens on {found.before} of {found.days} start days; "
                f"from {case.start} it opens on {case.first} and closes on {case.second}",
                f"在 {found.days} 个起算日中的 {found.before} 个先届满后开始;"
                f"自 {case.start} 起,{case.first} 开始、{case.second} 届满",
            ),
        )


def _by_order(rule: Rule) -> Iterator[LintFinding]:
    """Verdicts ruled out because the act cannot come after the event the limit counts from."""
    match rule.act, rule.limit, rule.start:
        case At(act), After() | Before() as limit, At(start):
            pass
        case _:
            return
    if start != act and start not in all_later(act):
        return
    why = Term(
        f"{act.name} cannot come after {start.name}, from which the limit is counted",
        f"{act.title.zh}({act.name})不可能晚于起算的{start.title.zh}({start.name})",
    )
    if rule.earliest is not None:
        yield _unreachable(rule, Verdict.ON_TIME, why)
    elif isinstance(limit, After):
        yield _unreachable(rule, Verdict.LATE, why)


def _unreachable(rule: Rule, verdict: Verdict, why: Term) -> LintFinding:
    return LintFinding(
        kind=LintKind.UNREACHABLE_OUTCOME,
        subject=rule.id,
        detail=verdict.code,
        told=Term(
            f"no record can be {verdict.term.en}: {why.en}",
            f"任何记录都不可能“{verdict.term.zh}”:{why.zh}",
        ),
    )
