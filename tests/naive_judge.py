"""A slow judge of fully known records, for comparison with the compiled one.

It walks the rule's own expressions and counts days with the oracle; it shares neither lowering nor
tables nor three-valued logic with the package. A value of None has not happened.
"""

from datetime import date, datetime, timedelta

import oracle
from execrules.expressions import (
    After,
    AllOf,
    AnyOf,
    At,
    Before,
    Condition,
    Earlier,
    FirstAfter,
    FirstKnown,
    Happened,
    Holds,
    Later,
    MayBe,
    Moment,
    Not,
    NotAfter,
    On,
    OneOf,
)
from execrules.facts import DayFact, Events, Record
from execrules.periods import Days, Hours, HourStart, Months, Roll, WorkingDays, Years
from execrules.rules import Role, Rule
from execrules.verdicts import Verdict

Time = date | datetime | None
_FAR = date(2190, 1, 1)


class NaiveJudge:
    """Judges one exact record as of the end of a day."""

    def __init__(self, record: Record, as_of: date) -> None:
        self.record = record
        self.as_of = as_of

    def verdict(self, rule: Rule) -> Verdict:
        if rule.in_force is not None:
            governed_by = rule.in_force.governed_by
            governed = self.time(rule.trigger if governed_by is None else governed_by)
            day = _FAR if governed is None else _day(governed)
            since, until = rule.in_force.since, rule.in_force.until
            if (since is not None and day < since) or (until is not None and day > until):
                return Verdict.NOT_APPLICABLE
        if rule.applies_if is not None and not self.holds(rule.applies_if):
            return Verdict.NOT_APPLICABLE
        act = self.time(rule.act)
        if self.time(rule.trigger) is None and act is None:
            return Verdict.NOT_APPLICABLE
        if act is not None:
            return self.done(rule, act)
        if rule.opens is not None:
            opens = self.time(rule.opens)
            if opens is None or _after(opens, self.now(opens)):
                return Verdict.NOT_APPLICABLE
        ended = None if rule.ended_by is None else self.time(rule.ended_by)
        if rule.latest is None:
            return Verdict.PENDING if ended is None else Verdict.LAPSED
        due = self.time(rule.latest)
        if ended is not None and (due is None or not _after(ended, due)):
            return Verdict.LAPSED
        if due is None or not _after(self.now(due), due):
            return Verdict.PENDING
        return Verdict.LAPSED if rule.role is Role.RIGHT_WINDOW else Verdict.OVERDUE

    def done(self, rule: Rule, act: date | datetime) -> Verdict:
        if rule.earliest is not None:
            first = self.time(rule.earliest)
            if first is None or _after(first, act):
                return Verdict.PREMATURE
        if rule.latest is None:
            return Verdict.ON_TIME
        due = self.time(rule.latest)
        return Verdict.ON_TIME if due is None or not _after(act, due) else Verdict.LATE

    def now(self, due: date | datetime) -> date | datetime:
        if isinstance(due, datetime):
            end = datetime(self.as_of.year, self.as_of.month, self.as_of.day)
            return end + timedelta(days=1, seconds=-1)
        return self.as_of

    def time(self, moment: Moment) -> Time:
        match moment:
            case At(fact):
                value = self.record.get(fact.name)
                if not isinstance(value, date):
                    return None
                stated = isinstance(fact, DayFact) and fact.stated
                return value if stated or _day(value) <= self.as_of else None
            case On(day):
                return day
            case After(start, period, None, None):
                begin = self.time(start)
                return None if begin is None else _counted(begin, period)
            case Later(left, right):
                a, b = self.time(left), self.time(right)
                if a is None or b is None:
                    return None
                return a if _after(a, b) else b
            case Earlier(left, right):
                a, b = self.time(left), self.time(right)
                if a is None or b is None:
                    return b if a is None else a
                return b if _after(a, b) else a
            case FirstKnown(fact, otherwise):
                known = self.time(At(fact))
                return self.time(otherwise) if known is None else known
            case FirstAfter(fact, inner):
                listed, after = self.record.get(fact.name), self.time(inner)
                assert isinstance(listed, Events), "a fully known record lists its events"
                if after is None:
                    return None
                seen = [day for day in listed.days if _day(after) < day <= self.as_of]
                return min(seen, default=None)
            case Before() | After():
                raise NotImplementedError(moment)

    def holds(self, condition: Condition) -> bool:
        match condition:
            case Happened(moment):
                return self.time(moment) is not None
            case NotAfter(left, right):
                a, b = self.time(left), self.time(right)
                return a is not None and (b is None or not _after(a, b))
            case Holds(flag):
                return self.record[flag.name] is True
            case OneOf(fact, choices):
                return self.record[fact.name] in choices
            case MayBe(fact, choices):
                return self.record.get(fact.name) in (None, *choices)
            case AllOf(parts):
                return all(self.holds(part) for part in parts)
            case AnyOf(parts):
                return any(self.holds(part) for part in parts)
            case Not(part):
                return not self.holds(part)
            case _:
                raise NotImplementedError(condition)


def _counted(begin: date | datetime, period: object) -> date | datetime:
    match period:
        case Hours(count, start):
            assert isinstance(begin, datetime)
            if start is HourStart.NEXT_HOUR:
                begin = begin.replace(minute=0, second=0) + timedelta(hours=1)
            end_at = begin + timedelta(hours=count)
            if not period.rolls or oracle.is_working(end_at.date()):
                return end_at
            moved = oracle.roll(end_at.date())
            return datetime(moved.year, moved.month, moved.day, 23, 59, 59)
        case WorkingDays(count):
            return oracle.walk_working_days(_day(begin), count)
        case Days(count, roll):
            end = _day(begin) + timedelta(days=count)
        case Months(count, roll):
            end = oracle.add_months(_day(begin), count)
        case Years(count, roll):
            end = oracle.add_months(_day(begin), 12 * count)
        case _:
            raise NotImplementedError(period)
    return end if roll is Roll.NONE else oracle.roll(end)


def _day(time: date | datetime) -> date:
    return time.date() if isinstance(time, datetime) else time


def _after(left: date | datetime, right: date | datetime) -> bool:
    if isinstance(left, datetime) and isinstance(right, datetime):
        return left > right
    return _day(left) > _day(right)
