"""One rule as closures: from a row to the decision.

The usual matter is decided by one check; for the rest the guards are flattened to checks in order.
Owns no arithmetic and no record: a row is all that is read.
"""

from collections.abc import Callable, Iterable, Iterator
from operator import itemgetter
from typing import TypeAlias

import attrs

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.decisions import Decision, Figures, Missing, MissingReason
from execrules.engines.scalar.compiler import CONTRADICTED_SLOT, Compiler, null
from execrules.engines.scalar.conditions import CheckReader, Row
from execrules.facts import Fact, open_bounds
from execrules.instants import ALWAYS, NEVER_DAY, NEVER_SECOND
from execrules.lowering import outcomes
from execrules.rules import Rule
from execrules.steps import Because, Check, Doubt, Every, Guard, Measures, Scale
from execrules.verdicts import Verdict

Finder: TypeAlias = tuple[CheckReader, Decision, Callable[[Row], Decision]]
"""Whether the usual decision of a rule is met, that decision, and which one it is if not."""

_FiguresReader: TypeAlias = Callable[[Row], Figures]
_ExcusedReader: TypeAlias = Callable[[Row], bool | None]
_MissingReader: TypeAlias = Callable[[Row], tuple[Missing, ...]]

_UNMET = frozenset({Verdict.LATE, Verdict.OVERDUE})
_OFTEN = frozenset({Verdict.ON_TIME, Verdict.LATE, Verdict.OVERDUE})


@attrs.frozen(eq=False)
class _Doubtful:
    """A fact on which a guard turns, with all that can be said of it made beforehand."""

    slot: int
    open_low: int
    open_high: int
    absent: Missing
    imprecise: Missing
    contradictory: Missing
    outside: Missing
    not_arranged: Missing


_Doubts: TypeAlias = tuple[tuple[CheckReader, tuple[_Doubtful, ...]], ...]

_Grounds: TypeAlias = tuple[tuple[CheckReader, Decision], ...]

_Entry: TypeAlias = tuple[CheckReader, bool, Decision, _Grounds]
"""A check, the answer on which it decides, and the decision: the first of the grounds to hold."""


def _no_figures(_: Row) -> Figures:
    return None, None, None, None


def _nothing_missing(_: Row) -> tuple[Missing, ...]:
    return ()


def finder(rule: Rule, compiler: Compiler) -> Finder:
    """What decides *rule* from a row; whatever does not depend on the record is made once."""
    return _RuleCompiler(rule, compiler).finder()


class _RuleCompiler:
    """One rule on its way from steps to closures that decide it."""

    def __init__(self, rule: Rule, compiler: Compiler) -> None:
        self._rule = rule
        self._steps = outcomes(rule)
        self._compiler = compiler
        for let in self._steps.lets:
            compiler.let(let)
        steps = self._steps
        spans = (steps.trigger, steps.due, steps.done)
        self._slots = tuple(
            compiler.placed(bound) for span in spans for bound in (span.earliest, span.latest)
        )
        self._times = itemgetter(*self._slots)
        self._scales = (steps.trigger.scale, steps.due.scale, steps.done.scale)
        self._provisional = compiler.check(steps.provisional)
        self._act_before_trigger = compiler.check(steps.act_before_trigger)

    def finder(self) -> Finder:
        """The closures that decide the rule."""
        entries, rule = self._entries(), self._rule

        def decide(row: Row) -> Decision:
            for check, wanted, decision, grounds in entries:
                if check(row) is wanted:
                    for holds, ground in grounds:
                        if holds(row):
                            return ground
                    return decision
            raise AssertionError(rule.id)  # the last guard always holds

        return (*self._usual(), decide)

    def _entries(self) -> tuple[_Entry, ...]:
        return tuple(entry for guard in self._steps.guards for entry in self._entries_of(guard))

    def _usual(self) -> tuple[CheckReader, Decision]:
        """Done in time, asked at once: what the guards in order would decide after several checks.

        The guards before it certainly fail and its own ground certainly holds.
        """
        before: list[Check] = []
        for guard in self._steps.guards:
            if guard.verdict is Verdict.ON_TIME:
                break
            before += [ground.test.fails for ground in guard.grounds]
        else:
            raise AssertionError(self._steps)  # every rule can be done in time
        [ground] = guard.grounds
        holds = self._compiler.check(Every((*before, ground.test.holds)))
        return holds, self._decision(guard.verdict, ground.because)

    def _entries_of(self, guard: Guard) -> Iterator[_Entry]:
        """The guard as checks in order, each with the answer on which it decides.

        A guard that seldom decides is asked first whether it fails, one that often does whether it
        holds; as it never does both, the order changes nothing but the time it takes.
        """
        check = self._compiler.check
        grounds = tuple(
            (check(ground.test.holds), self._decision(guard.verdict, ground.because))
            for ground in guard.grounds
        )
        fails = Every(tuple(ground.test.fails for ground in guard.grounds))
        doubts = tuple(doubt for ground in guard.grounds for doubt in ground.test.doubts)
        is_open = self._decided(Verdict.UNDETERMINED, missing=self._missing(doubts))
        if guard.verdict in _OFTEN:
            for holds, decided in grounds:
                yield holds, True, decided, ()
            yield check(fails), False, is_open, ()
        else:
            yield check(fails), False, is_open, grounds

    def _decision(self, verdict: Verdict, because: Because) -> Decision:
        measures = dict(self._steps.measures).get(verdict)
        return self._decided(
            verdict,
            because,
            figures=_no_figures if measures is None else self._figures(measures),
            excused=self._excused() if verdict in _UNMET else null,
        )

    def _decided(
        self,
        verdict: Verdict,
        because: Because | None = None,
        *,
        figures: _FiguresReader = _no_figures,
        excused: _ExcusedReader = null,
        missing: _MissingReader = _nothing_missing,
    ) -> Decision:
        return Decision(
            rule=self._rule,
            verdict=verdict,
            because=because,
            times=self._times,
            due_slot=self._slots[2],
            scales=self._scales,
            figures=figures,
            excused=excused,
            provisional=self._provisional,
            act_before_trigger=self._act_before_trigger,
            missing=missing,
            calendar=self._compiler.calendar.name,
        )

    def _figures(self, measures: Measures) -> _FiguresReader:
        elapsed, left, over, score = (
            self._compiler.result(value)
            for value in (measures.elapsed, measures.left, measures.over, measures.score)
        )
        match left is null, over is null, score is null:
            case True, True, True:
                return lambda row: (elapsed(row), None, None, None)
            case False, True, True:
                return lambda row: (elapsed(row), left(row), None, None)
            case True, False, True:
                return lambda row: (elapsed(row), None, over(row), None)
            case True, True, False:
                return lambda row: (elapsed(row), None, None, score(row))
            case _:
                return lambda row: (elapsed(row), left(row), over(row), score(row))

    def _excused(self) -> _ExcusedReader:
        test = self._steps.excused
        if test is None:
            return null
        holds, fails = self._compiler.check(test.holds), self._compiler.check(test.fails)
        return lambda row: True if holds(row) else False if fails(row) else None

    def _missing(self, doubts: Iterable[Doubt]) -> _MissingReader:
        asked, due_latest = self._doubts(doubts), self._slots[3]
        beyond = _beyond(self._compiler.calendar, self._scales[1])
        return lambda row: _missing(asked, row, projected=row[due_latest] < beyond)

    def _doubts(self, doubts: Iterable[Doubt]) -> _Doubts:
        return tuple(
            (
                self._compiler.check(doubt.settled),
                tuple(_doubtful(fact, self._compiler.fact_slots[fact]) for fact in doubt.facts),
            )
            for doubt in doubts
        )


def _doubtful(fact: Fact, slot: int) -> _Doubtful:
    open_low, open_high = open_bounds(fact)
    return _Doubtful(
        slot,
        open_low,
        open_high,
        absent=Missing(fact, MissingReason.ABSENT),
        imprecise=Missing(fact, MissingReason.IMPRECISE),
        contradictory=Missing(fact, MissingReason.CONTRADICTORY),
        outside=Missing(fact, MissingReason.OUTSIDE_CALENDAR),
        not_arranged=Missing(fact, MissingReason.NOT_ARRANGED),
    )


def _beyond(calendar: WorkingDayCalendar, scale: Scale) -> int:
    """The first number that is no due day of a projection: with nothing projected, all are none."""
    if not calendar.alternatives:
        return ALWAYS
    return NEVER_DAY if scale is Scale.DAY else NEVER_SECOND


def _missing(doubts: _Doubts, row: Row, *, projected: bool) -> tuple[Missing, ...]:
    """The facts on which the open comparisons of a guard turn, each with what it lacks.

    *projected*: the due day lies within the calendar, though its arrangements may not agree on it.
    """
    found: dict[int, Missing] = {}
    place = row[CONTRADICTED_SLOT]
    contradictory = row[place:] if place else ()
    for settled, facts in doubts:
        for known in facts:
            slot = known.slot
            low, high = row[slot], row[slot + 1]
            if low == high:
                continue
            if settled(row):
                break
            if low != known.open_low or high != known.open_high:
                found[slot] = known.imprecise
            else:
                found[slot] = known.contradictory if slot in contradictory else known.absent
    # Where all of them are known exactly it is the calendar that does not know the day.
    return (
        tuple(found.values()) if found else _unknown_to_calendar(doubts, row, projected=projected)
    )


def _unknown_to_calendar(doubts: _Doubts, row: Row, *, projected: bool) -> tuple[Missing, ...]:
    still_open = [known for settled, facts in doubts if not settled(row) for known in facts]
    return tuple(
        {
            known.slot: known.not_arranged if projected else known.outside for known in still_open
        }.values()
    )
