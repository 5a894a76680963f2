"""The compiled judge: rules bound to calendars, one row of integers for each record."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

import attrs

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.engines.scalar.border import Border, open_bounds
from execrules.engines.scalar.compiler import (
    AS_OF_SLOT,
    CheckReader,
    Compiler,
    Row,
    null,
)
from execrules.errors import FactError
from execrules.expressions import Moment
from execrules.facts import Fact, Record, by_name
from execrules.findings import NO_FIGURES, Figures, Finding, KnownTime, Missing, MissingReason
from execrules.instants import plain_day
from execrules.lowering import outcomes
from execrules.rules import Rule, RuleSet
from execrules.spans import span_of
from execrules.steps import Because, Guard, Measures, Outcomes, Scale, Span
from execrules.terms import Term
from execrules.verdicts import Verdict

Calendars = WorkingDayCalendar | Mapping[str, WorkingDayCalendar]

_TimesReader = Callable[[Row], tuple[int, ...]]
_FiguresReader = Callable[[Row], Figures]


@attrs.frozen
class _CompiledGuard:
    verdict: Verdict
    because: Because
    holds: CheckReader
    fails: CheckReader
    doubts: tuple[tuple[CheckReader, tuple[Fact, ...]], ...]


@attrs.frozen(kw_only=True)
class _CompiledRule:
    rule: Rule
    guards: tuple[_CompiledGuard, ...]
    times: _TimesReader
    scales: tuple[Scale, Scale, Scale]
    figures: Mapping[Verdict, _FiguresReader]
    excused: tuple[CheckReader, CheckReader] | None
    provisional: CheckReader
    act_before_trigger: CheckReader


@attrs.frozen
class Trial:
    """A record judged by every rule, with access to the values on which the findings rest."""

    findings: tuple[Finding, ...]
    calendar: WorkingDayCalendar
    as_of: date
    time_of: Callable[[Moment], KnownTime] = attrs.field(eq=False, repr=False)


class Program:
    """Rules compiled for one calendar."""

    def __init__(
        self, rules: Iterable[Rule], vocabulary: Iterable[Fact], calendar: WorkingDayCalendar
    ) -> None:
        self.calendar = calendar
        rules = tuple(rules)
        facts = by_name([fact for rule in rules for fact in rule.facts]).values()
        compiler = self._compiler = Compiler(calendar, facts)
        self._border = Border(compiler.fact_slots, vocabulary)
        self._rules = []
        for rule in rules:
            steps = outcomes(rule)
            for let in steps.lets:
                compiler.let(let)
            self._rules.append(_compiled(rule, steps, compiler))
        self._lets = compiler.lets
        self._blank_row = compiler.blank_row

    def findings(self, record: Record, as_of: int) -> list[Finding]:
        """A finding for every rule, in the order of the rules."""
        row, contradictory = self._row(record, as_of)
        return [self._finding(rule, row, contradictory) for rule in self._rules]

    def trial(self, record: Record, as_of: int) -> Trial:
        """The findings together with the values they were drawn from."""
        row, contradictory = self._row(record, as_of)
        return Trial(
            findings=tuple(self._finding(rule, row, contradictory) for rule in self._rules),
            calendar=self.calendar,
            as_of=date.fromordinal(as_of),
            time_of=lambda moment: self._time(span_of(moment), row),
        )

    def _time(self, span: Span, row: Row) -> KnownTime:
        read = self._compiler.value
        return KnownTime(read(span.earliest)(row), read(span.latest)(row), span.scale)

    def _row(self, record: Record, as_of: int) -> tuple[Row, tuple[Fact, ...]]:
        row = self._blank_row.copy()
        row[AS_OF_SLOT] = as_of
        contradictory = self._border.read(record, as_of, row)
        for slot, read in self._lets:
            row[slot] = read(row)
        return row, contradictory

    def _finding(self, rule: _CompiledRule, row: Row, contradictory: tuple[Fact, ...]) -> Finding:
        because: Because | None = None
        missing: tuple[Missing, ...] = ()
        for guard in rule.guards:
            if guard.holds(row):
                verdict, because = guard.verdict, guard.because
                break
            if not guard.fails(row):
                verdict = Verdict.UNDETERMINED
                missing = self._missing(guard, row, contradictory)
                break
        else:
            raise AssertionError(rule.rule.id)  # the last guard always holds
        figures = rule.figures.get(verdict)
        excused: bool | None = None
        if rule.excused is not None and verdict in _UNMET:
            holds, fails = rule.excused
            excused = True if holds(row) else False if fails(row) else None
        return Finding(
            rule.rule,
            verdict,
            because,
            rule.times(row),
            rule.scales,
            NO_FIGURES if figures is None else figures(row),
            excused,
            rule.provisional(row),
            rule.act_before_trigger(row),
            missing,
            self.calendar.name,
        )

    def _missing(
        self, guard: _CompiledGuard, row: Row, contradictory: tuple[Fact, ...]
    ) -> tuple[Missing, ...]:
        """The facts on which the open comparisons of a guard turn, each with what it lacks."""
        found: dict[Fact, MissingReason] = {}
        exact: list[Fact] = []
        for settled, facts in guard.doubts:
            if settled(row):
                continue
            for fact in facts:
                slot = self._compiler.fact_slots[fact]
                low, high = row[slot], row[slot + 1]
                if fact in contradictory:
                    found[fact] = MissingReason.CONTRADICTORY
                elif low == high:
                    exact.append(fact)
                else:
                    known_low, known_high = open_bounds(fact)
                    absent = (low, high) == (known_low, known_high)
                    found[fact] = MissingReason.ABSENT if absent else MissingReason.IMPRECISE
        if not found:
            found = dict.fromkeys(exact, MissingReason.OUTSIDE_CALENDAR)
        return tuple(Missing(fact, reason) for fact, reason in found.items())


_UNMET = frozenset({Verdict.LATE, Verdict.OVERDUE})


def _compiled(rule: Rule, steps: Outcomes, compiler: Compiler) -> _CompiledRule:
    spans = (steps.trigger, steps.due, steps.done)
    bounds = [bound for span in spans for bound in (span.earliest, span.latest)]
    return _CompiledRule(
        rule=rule,
        guards=tuple(_guard(guard, compiler) for guard in steps.guards),
        times=compiler.times(bounds),
        scales=(steps.trigger.scale, steps.due.scale, steps.done.scale),
        figures={verdict: _figures(measures, compiler) for verdict, measures in steps.measures},
        excused=None
        if steps.excused is None
        else (compiler.check(steps.excused.holds), compiler.check(steps.excused.fails)),
        provisional=compiler.check(steps.provisional),
        act_before_trigger=compiler.check(steps.act_before_trigger),
    )


def _guard(guard: Guard, compiler: Compiler) -> _CompiledGuard:
    return _CompiledGuard(
        guard.verdict,
        guard.because,
        compiler.check(guard.test.holds),
        compiler.check(guard.test.fails),
        tuple((compiler.check(doubt.settled), doubt.facts) for doubt in guard.test.doubts),
    )


def _figures(measures: Measures, compiler: Compiler) -> _FiguresReader:
    elapsed, left, over, score = (
        compiler.result(value)
        for value in (measures.elapsed, measures.left, measures.over, measures.score)
    )
    match left is null, over is null, score is null:
        case True, True, True:
            return lambda row: (elapsed(row), None, None, None)
        case False, True, True:
            return lambda row: (elapsed(row), left(row), None, None)
        case True, False, True:
            return lambda row: (elapsed(row), None, over(row), None)
        case _:
            return lambda row: (elapsed(row), left(row), over(row), score(row))


class Judge:
    """Rules bound to calendars, compiled once and kept: the form for loops.

    *calendar* is one calendar or a mapping of names; with a mapping each record names its own under
    the key `calendar`. A judge is immutable and may be shared between threads.
    """

    def __init__(self, rules: RuleSet | Iterable[Rule], calendar: Calendars) -> None:
        rule_set = (
            rules
            if isinstance(rules, RuleSet)
            else RuleSet(id="own", title=Term("own rules", "自定义规则"), rules=tuple(rules))
        )
        self.rules = tuple(rule for rule in rule_set.rules if rule.is_limited)
        self.not_judged = tuple(rule for rule in rule_set.rules if not rule.is_limited)
        calendars = {"": calendar} if isinstance(calendar, WorkingDayCalendar) else dict(calendar)
        self._programs = {
            name: Program(self.rules, rule_set.vocabulary, known)
            for name, known in calendars.items()
        }
        self._only = self._programs.get("") if len(calendars) == 1 else None

    def findings(self, record: Record, *, as_of: date) -> list[Finding]:
        """A finding for every rule with a known limit, in the order of the rules.

        A missing or imprecise fact never raises: the finding is undetermined and names it. Raises
        `FactError` for a key that is no fact or a value of the wrong kind.
        """
        return self._program(record).findings(record, plain_day(as_of).toordinal())

    def trial(self, record: Record, *, as_of: date) -> Trial:
        """The findings with the values they rest on, for explaining them."""
        return self._program(record).trial(record, plain_day(as_of).toordinal())

    def _program(self, record: Record) -> Program:
        if self._only is not None:
            return self._only
        name = record.get("calendar")
        program = self._programs.get(name) if isinstance(name, str) else None
        if program is None:
            names = ", ".join(self._programs)
            raise FactError(
                Term(
                    f"the record's calendar is {name!r}; name one of: {names}",
                    f"记录的日历是 {name!r};请写明其中之一:{names}",
                )
            )
        return program


def judge(rules: RuleSet | Iterable[Rule], calendar: Calendars) -> Judge:
    """A `Judge` of *rules* on *calendar*, for judging many records."""
    return Judge(rules, calendar)


def check(
    record: Record, rules: RuleSet | Iterable[Rule], *, as_of: date, calendar: Calendars
) -> list[Finding]:
    """The findings of *rules* about one record; compile a `judge` instead when there are many."""
    return Judge(rules, calendar).findings(record, as_of=as_of)
