"""From a rule to steps: the one place where verdicts, bounds and three-valued logic are worked out.

A moment becomes two bounds, a condition becomes two plain conditions (certainly holds, certainly
fails), and a rule becomes named moments and guards in order. The first guard that does not
certainly fail decides: if it certainly holds it gives its verdict, otherwise the answer is
undetermined. "First guard that holds" would skip an unknown exemption and call the matter overdue.

The order of the guards is fixed: in force, applies, trigger, too early, in time, late, ended,
running, passed.
"""

from collections.abc import Iterator

from execrules.expressions import (
    AllOf,
    Happened,
    Moment,
    Not,
    NotAfter,
    On,
    facts_of,
)
from execrules.instants import NEVER_DAY, SECONDS_PER_HOUR
from execrules.periods import Hours, WorkingDays
from execrules.rules import InForce, Role, Rule
from execrules.spans import (
    AS_OF_DAY,
    AS_OF_SECOND,
    Scope,
    asks_the_calendar,
    both,
    boundaries_of,
    counted_back_from,
    either,
    exact,
    first_of,
    happened,
    in_days,
    in_seconds,
    less,
    not_after,
    on_one_scale,
    opposite,
)
from execrules.steps import (
    NO,
    YES,
    Because,
    Check,
    DaysBetween,
    Every,
    Greater,
    Ground,
    Guard,
    HourStarts,
    If,
    LessEqual,
    Measures,
    Minus,
    Nothing,
    Number,
    Outcomes,
    Plus,
    Quotient,
    Scale,
    Some,
    Span,
    Test,
    Uncertain,
    Value,
    WorkingDaysBetween,
)
from execrules.verdicts import Verdict


def outcomes(rule: Rule) -> Outcomes:
    """The steps of *rule*; the rule must have a limit (`Rule.is_limited`)."""
    return _Lowering(rule).outcomes()


def not_in_force(scope: Scope, force: InForce, trigger: Moment) -> Test:
    """When what has *trigger* is not law, by the event that governs its version."""
    governed = trigger if force.governed_by is None else force.governed_by
    parts: list[Test] = []
    if force.since is not None:
        parts.append(opposite(scope.test(NotAfter(On(force.since), governed))))
    if force.until is not None:
        parts.append(opposite(scope.test(NotAfter(governed, On(force.until)))))
    return either(parts)


class _Lowering:
    """One rule on its way to steps; *scope* collects the values that get a name."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.scope = Scope()
        self.span = self.scope.span
        self.test = self.scope.test

    def outcomes(self) -> Outcomes:
        rule = self.rule
        start, due, done = self.span(rule.start), self.span(rule.limit), self.span(rule.act)
        guards = tuple(self._guards())
        measures = tuple(self._measures(start, due, done))
        excused = self.test(rule.excuse) if rule.excuse is not None else None
        act, begun = on_one_scale(done, start)
        # A limit that is a day given by a fact has no start for the act to come before, and where
        # the limit counts back from the start itself the act belongs before it.
        before: Check = NO
        if rule.period is not None and rule.start not in counted_back_from(rule.limit):
            before = Every((happened(done), less(act.latest, begun.earliest)))
        return Outcomes(
            lets=tuple(self.scope.lets.values()),
            guards=guards,
            trigger=start,
            due=due,
            done=done,
            measures=measures,
            excused=excused,
            provisional=self._provisional(),
            act_before_trigger=before,
        )

    def _guards(self) -> list[Guard]:
        rule = self.rule
        acted = Happened(rule.act)
        guards = [Guard(Verdict.NOT_APPLICABLE, tuple(self._not_applicable()))]
        if rule.earliest is not None:
            test = self.test(AllOf((acted, Not(NotAfter(rule.earliest, rule.act)))))
            guards.append(_guard(Verdict.PREMATURE, Because.TOO_EARLY, test))
        if rule.latest is None:
            guards.append(_guard(Verdict.ON_TIME, Because.DONE_IN_TIME, self.test(acted)))
            if rule.ended_by is not None:
                test = self.test(Happened(rule.ended_by))
                guards.append(_guard(Verdict.LAPSED, Because.ENDED_IN_TIME, test))
            guards.append(_guard(Verdict.PENDING, Because.NOT_DONE, Test(YES, NO)))
            return guards
        test = self.test(AllOf((acted, NotAfter(rule.act, rule.latest))))
        guards.append(_guard(Verdict.ON_TIME, Because.DONE_IN_TIME, test))
        guards.append(_guard(Verdict.LATE, Because.DONE_LATE, self.test(acted)))
        if rule.ended_by is not None:
            test = self.test(AllOf((Happened(rule.ended_by), NotAfter(rule.ended_by, rule.latest))))
            guards.append(_guard(Verdict.LAPSED, Because.ENDED_IN_TIME, test))
        test = self._as_of_within(rule.latest)
        guards.append(_guard(Verdict.PENDING, Because.STILL_RUNNING, test))
        passed = Verdict.LAPSED if rule.role is Role.RIGHT_WINDOW else Verdict.OVERDUE
        guards.append(_guard(passed, Because.PASSED, Test(YES, NO)))
        return guards

    def _not_applicable(self) -> Iterator[Ground]:
        rule = self.rule
        if rule.in_force is not None:
            test = not_in_force(self.scope, rule.in_force, rule.trigger)
            yield Ground(Because.NOT_IN_FORCE, test)
        if rule.applies_if is not None:
            yield Ground(Because.EXEMPT, self.test(Not(rule.applies_if)))
        idle = AllOf((Not(Happened(rule.trigger)), Not(Happened(rule.act))))
        yield Ground(Because.NOT_STARTED, self.test(idle))
        if rule.opens is not None:
            opened = self._by_as_of(rule.opens)
            unopened = both([self.test(Not(Happened(rule.act))), opposite(opened)])
            yield Ground(Because.NOT_OPEN, unopened)

    def _provisional(self) -> Check:
        """Whether a day that the limit or the window depends on may be changed by a later notice.

        Forward counts never reach past their end; backward counts depend on the days up to the
        event.
        """
        rule = self.rule
        asked = [rule.limit, *boundaries_of(rule.limit), *boundaries_of(rule.act)]
        if rule.opens is not None:
            asked.append(rule.opens)
        moments = [
            end
            for moment in asked
            if asks_the_calendar(moment)
            for end in (moment, *counted_back_from(moment))
        ]
        return Some(tuple(_uncertain(in_days(self.span(end))) for end in dict.fromkeys(moments)))

    def _by_as_of(self, moment: Moment) -> Test:
        span = self.span(moment)
        as_of = AS_OF_DAY if span.scale is Scale.DAY else AS_OF_SECOND
        return not_after(span, as_of, tuple(facts_of(moment)))

    def _as_of_within(self, latest: Moment) -> Test:
        due = self.span(latest)
        as_of = AS_OF_DAY if due.scale is Scale.DAY else AS_OF_SECOND
        return not_after(as_of, due, tuple(facts_of(latest)))

    def _measures(self, trigger: Span, due: Span, done: Span) -> list[tuple[Verdict, Measures]]:
        rule = self.rule
        ended = self.span(rule.ended_by) if rule.ended_by is not None else None
        now = AS_OF_SECOND if due.by_hours else AS_OF_DAY
        stopped = now
        if ended is not None:
            stopped = first_of(in_seconds(ended) if due.by_hours else ended, now)
        to_act, to_now = self._elapsed(trigger, done), self._elapsed(trigger, now)
        act_score, open_score = self._score(done), self._score(now)
        found = [
            (Verdict.ON_TIME, Measures(elapsed=to_act, score=act_score)),
            (
                Verdict.PENDING,
                Measures(elapsed=to_now, left=self._left(now, due), score=open_score),
            ),
        ]
        if rule.latest is not None:
            late = Measures(elapsed=to_act, over=_over(due, done), score=act_score)
            to_stop = self._elapsed(trigger, stopped)
            lost = open_score if ended is None else If(happened(ended), Number(0), open_score)
            score = Nothing() if not rule.bands else lost
            overdue = Measures(elapsed=to_stop, over=_over(due, stopped), score=score)
            found += [(Verdict.LATE, late), (Verdict.OVERDUE, overdue)]
        if rule.earliest is not None:
            first = self.span(rule.earliest)
            early = Measures(elapsed=to_act, left=_days_between(done, first))
            found.append((Verdict.PREMATURE, early))
        return found

    def _elapsed(self, start: Span, end: Span) -> Value:
        period = self.rule.period
        if period is None:
            return Nothing()
        if isinstance(period, Hours):
            begin, until = in_seconds(start), in_seconds(end)
            ran = Minus(until.earliest, HourStarts(begin.earliest, period.start))
            hours: Value = Greater(Number(0), Quotient(ran, SECONDS_PER_HOUR))
            return If(Every((exact(begin), exact(until))), hours, Nothing())
        begin, until = in_days(start), in_days(end)
        if isinstance(period, WorkingDays):
            return WorkingDaysBetween(begin, until)
        return _days_between(begin, until)

    def _left(self, now: Span, due: Span) -> Value:
        if due.by_hours:
            hours = Quotient(Minus(due.earliest, now.earliest), SECONDS_PER_HOUR)
            return If(exact(due), hours, Nothing())
        if isinstance(self.rule.period, WorkingDays) and self.rule.latest is not None:
            return WorkingDaysBetween(in_days(now), due)
        left = Greater(Number(0), Minus(due.earliest, in_days(now).earliest))
        return If(exact(due), left, Nothing())

    def _score(self, act: Span) -> Value:
        if not self.rule.bands:
            return Nothing()
        score: Value = Number(0)
        for band in reversed(self.rule.bands):
            if band.until is None:
                score = Number(band.score)
                continue
            test = not_after(act, self.span(band.until), ())
            score = If(test.holds, Number(band.score), If(test.fails, score, Nothing()))
        return score


def _guard(verdict: Verdict, because: Because, test: Test) -> Guard:
    return Guard(verdict, (Ground(because, test),))


def _uncertain(end: Span) -> Check:
    """Whether a later notice may move *end*: at its latest, or at its earliest if that is open.

    An end that certainly never comes, for want of a start, is not moved by anything.
    """
    comes = LessEqual(end.earliest, Number(NEVER_DAY - 1))
    return Every((Uncertain(end.latest), comes, Some((happened(end), Uncertain(end.earliest)))))


def _over(due: Span, end: Span) -> Value:
    """How far past the due day: calendar days, or started hours where the limit is in hours."""
    if due.by_hours:
        until = in_seconds(end)
        past = Plus(Minus(until.earliest, due.earliest), SECONDS_PER_HOUR - 1)
        return If(Every((exact(due), exact(until))), Quotient(past, SECONDS_PER_HOUR), Nothing())
    return _days_between(due, end)


def _days_between(start: Span, end: Span) -> Value:
    return DaysBetween(in_days(start), in_days(end))
