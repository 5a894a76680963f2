"""The compiled judge: rules bound to calendars, one row of integers for each record."""

from collections.abc import Callable, Iterable
from datetime import date

import attrs

from execrules.arguments import Calendars, calendars_of, rules_of
from execrules.borders import judged_pairs
from execrules.calendars.working_days import WorkingDayCalendar
from execrules.engines.scalar.border import Border, row_order
from execrules.engines.scalar.compiler import AS_OF_SLOT, CONTRADICTED_SLOT, Compiler
from execrules.engines.scalar.conditions import CheckReader, Row
from execrules.engines.scalar.deciding import finder
from execrules.errors import FactError
from execrules.expressions import After, Moment, Stated, facts_of, origin
from execrules.facts import Fact, Record, by_name
from execrules.findings import Finding
from execrules.instants import plain_day
from execrules.known_times import KnownTime
from execrules.lowering import not_in_force
from execrules.periods import Hours
from execrules.rules import NamedMoment, Rule, RuleSet
from execrules.spans import Scope, in_days, span_of
from execrules.steps import NO, Side, Span, Stretch
from execrules.stretches import Stretched
from execrules.terms import Term


@attrs.frozen
class Trial:
    """A record judged by every rule, with access to the values on which the findings rest."""

    findings: tuple[Finding, ...]
    calendar: WorkingDayCalendar
    as_of: date
    record: Record = attrs.field(eq=False, repr=False)
    time_of: Callable[[Moment], KnownTime] = attrs.field(eq=False, repr=False)
    stretched: Callable[[After], Stretched | None] = attrs.field(eq=False, repr=False)


class Program:
    """Rules compiled for one calendar."""

    def __init__(
        self,
        rules: Iterable[Rule],
        vocabulary: Iterable[Fact],
        calendar: WorkingDayCalendar,
        moments: Iterable[NamedMoment] = (),
    ) -> None:
        self.calendar = calendar
        rules = tuple(rules)
        named = tuple(moments)
        read = [fact for rule in rules for fact in rule.facts]
        read += [fact for one in named for moment in _counted(one) for fact in facts_of(moment)]
        facts = row_order(by_name(read).values())
        compiler = self._compiler = Compiler(calendar, facts)
        self._border = Border(compiler.fact_slots, vocabulary, judged_pairs(rules))
        self._finders = [finder(rule, compiler) for rule in rules]
        self._moments = [(one, self._not_law(one)) for one in named]
        self._fills = compiler.fills
        self._blank_row = compiler.blank_row

    def findings(self, record: Record, as_of: int) -> list[Finding]:
        """A finding for every rule, in the order of the rules."""
        return self._found(self._row(record, as_of))

    def trial(self, record: Record, as_of: int) -> Trial:
        """The findings together with the values they were drawn from."""
        row = self._row(record, as_of)
        return Trial(
            findings=tuple(self._found(row)),
            calendar=self.calendar,
            as_of=date.fromordinal(as_of),
            record=record,
            time_of=lambda moment: self._time(span_of(moment), row),
            stretched=lambda moment: self._stretched(moment, row),
        )

    def times(self, record: Record, as_of: int) -> list[tuple[NamedMoment, KnownTime]]:
        """The named moments that may be law, with what is known of their days."""
        row = self._row(record, as_of)
        return [
            (named, self._time(span_of(named.moment), row))
            for named, not_law in self._moments
            if not not_law(row)
        ]

    def _not_law(self, named: NamedMoment) -> CheckReader:
        """Compile a moment; the answer says whether it certainly is not law for a matter."""
        scope = Scope()
        scope.span(named.moment)
        force, trigger = named.in_force, origin(named.moment, Stated.PASSED_OVER)
        holds = NO if force is None else not_in_force(scope, force, trigger).holds
        for let in scope.lets.values():
            self._compiler.let(let)
        return self._compiler.check(holds)

    def _stretched(self, moment: After, row: Row) -> Stretched | None:
        """How a period with lists ends; None where its start is not one known day."""
        start = self._time(in_days(span_of(moment.start)), row)
        if not start.is_exact or isinstance(moment.period, Hours):
            return None
        return self._compiler.told(
            Stretch(
                moment.period,
                Side.LATEST,
                in_days(span_of(moment.start)),
                moment.deducts,
                moment.extends,
            ),
            start.low,
            row,
        )

    def _time(self, span: Span, row: Row) -> KnownTime:
        read = self._compiler.value
        return KnownTime(read(span.earliest)(row), read(span.latest)(row), span.scale)

    def _found(self, row: Row) -> list[Finding]:
        return [
            Finding(decision if is_usual(row) else decide(row), row)
            for is_usual, decision, decide in self._finders
        ]

    def _row(self, record: Record, as_of: int) -> Row:
        row = self._blank_row.copy()
        row[AS_OF_SLOT] = as_of
        contradictory = self._border.read(record, as_of, row)
        if contradictory:
            row[CONTRADICTED_SLOT] = len(row)
            row.extend(contradictory)
        for fill in self._fills:
            fill(row)
        return row


class Judge:
    """Rules bound to calendars, compiled once and kept: the form for loops.

    *calendar* is one calendar or a mapping of names; with a mapping each record names its own under
    the key `calendar`. A judge is immutable and may be shared between threads.
    """

    def __init__(self, rules: RuleSet | Iterable[Rule], calendar: Calendars) -> None:
        rule_set = rules_of(rules)
        calendars = calendars_of(calendar)
        self.rules = tuple(rule for rule in rule_set.rules if rule.is_limited)
        self.not_judged = tuple(rule for rule in rule_set.rules if not rule.is_limited)
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
        name = record.get("calendar")
        if self._only is not None and name in {None, self._only.calendar.name}:
            return self._only
        program = self._programs.get(name) if isinstance(name, str) else None
        if program is None:
            names = ", ".join(name or only.calendar.name for name, only in self._programs.items())
            raise FactError(
                Term(
                    f"the record's calendar is {name!r}; name one of: {names}",
                    f"记录的日历是 {name!r};请写明其中之一:{names}",
                )
            )
        return program


def moment_times(
    record: Record, rules: RuleSet, *, as_of: date, calendar: WorkingDayCalendar
) -> list[tuple[NamedMoment, KnownTime]]:
    """The named moments of a rule set for one record: fictions, ends of effects, periods to sue.

    Each with what is known of its day; a moment that certainly was not law is left out. Raises
    `FactError` as `Judge.findings` does.
    """
    program = Program((), rules.vocabulary, calendar, rules.moments)
    return program.times(record, plain_day(as_of).toordinal())


def _counted(named: NamedMoment) -> tuple[Moment, ...]:
    """The moments that a named one reads."""
    governed_by = None if named.in_force is None else named.in_force.governed_by
    return (named.moment,) if governed_by is None else (named.moment, governed_by)


def judge(rules: RuleSet | Iterable[Rule], calendar: Calendars) -> Judge:
    """A `Judge` of *rules* on *calendar*, for judging many records."""
    return Judge(rules, calendar)


def check(
    record: Record, rules: RuleSet | Iterable[Rule], *, as_of: date, calendar: Calendars
) -> list[Finding]:
    """The findings of *rules* about one record; compile a `judge` instead when there are many."""
    return Judge(rules, calendar).findings(record, as_of=as_of)
