"""Answers counted by walking through the days, for every rule with one plain period from one fact.

Length, unit and way of counting are those of the table of limits as handed over, and days are
counted by the oracle, from days at which counts go wrong. Of a rule of the book only its facts, its
days of force and the flags of an example are taken, never its period.
"""

from collections.abc import Iterator
from datetime import date, datetime, time
from functools import cache
from typing import Final
from zlib import crc32

import attrs

import oracle
from answers import Answer, Counted
from edge_days import LAST, edges, holidays
from execrules.expressions import At, Earlier, FirstKnown, Later, Moment, facts_of
from execrules.facts import DayFact, FactValue, TimeFact, is_list, is_time
from execrules.rulebook import rule_sets
from execrules.rules import Example, Rule
from execrules.terms import Term
from execrules.verdicts import Verdict
from row_walk import ONE_DAY, UNITS, Event, Time, cases, count, day_of
from source_rows import COMES_FIRST, NOT_WALKED, PLAIN, STARTS, Row, row_of

# On the hour, within it, and so late that the hour after it lies near midnight.
_TIMES: Final = (time(10, 0), time(10, 25), time(22, 40))

_FEW: Final = 2

_IN_FORCE: Final = (
    Verdict.ON_TIME, Verdict.LATE, Verdict.OVERDUE, Verdict.PENDING, Verdict.PREMATURE,
    Verdict.LAPSED,
)  # fmt: skip

_TO_3_OCTOBER: Final = Term(
    "a day from which the count meets 3 October, in the National Day holiday",
    "使末日落在国庆假期内10月3日的一天",
)


@attrs.frozen
class Walk:
    """A rule, or a reading of it, with its row and the time that it is counted from."""

    rule: Rule
    row: Row
    start: TimeFact


def walks() -> Iterator[Walk]:
    """Every rule with a plain row, and each of its readings that counts otherwise."""
    for rules in rule_sets().values():
        for rule in rules:
            for read in counted_ways(rule):
                row, start = row_of(read), start_of(read)
                if row is None or start is None or row.from_rule not in PLAIN:
                    continue
                if (rule.id, read.reading) not in NOT_WALKED:
                    yield Walk(read, row, start)


def counted_ways(rule: Rule) -> Iterator[Rule]:
    """The rule as it stands, and as each reading takes it that counts or compares otherwise."""
    yield rule
    for reading in rule.readings:
        if any(part is not None for part in (reading.earliest, reading.latest, reading.act)):
            yield rule.with_reading(reading.id)


def start_of(rule: Rule) -> TimeFact | None:
    """The one time that *rule* is counted from; None where it reads several and none is chosen."""
    times = {fact.name: fact for fact in facts_of(rule.limit) if is_time(fact)}
    if len(times) == 1:
        return next(iter(times.values()))
    return times.get(STARTS.get(rule.id, ""))


@cache
def walked_answers() -> tuple[Answer, ...]:
    """The answers of every rule that is walked; of a reading, those from few starts."""
    return tuple(answer for walk in walks() for answer in answers_of(walk))


def answers_of(walk: Walk) -> Iterator[Answer]:
    """The answers of one walk: from one start of every sort, four for each."""
    rule, start = walk.rule, walk.start
    template = _template(rule)
    event = Event.PRINTED if isinstance(start, DayFact) and start.stated else Event.HAPPENS
    for name, begin in _starts(walk):
        counted = count(walk.row, begin)
        for case in cases(walk.row, begin, counted.due, event):
            facts = _record(walk, template, begin, case.act)
            yield Answer(
                rule=rule.id,
                reading=rule.reading,
                given=tuple(facts.items()),
                as_of=case.as_of,
                verdict=case.verdict,
                due=counted.due,
                counted=Counted.WALK,
                why=Term(
                    f"{name.en}; {counted.words.en}; {case.words.en}",
                    f"{name.zh};{counted.words.zh};{case.words.zh}",
                ),
            )


# The record.


def _template(rule: Rule) -> Example:
    """The example whose flags are taken: one that applies, undone if there is one."""
    acts = _acts(rule.act)

    def rank(example: Example) -> tuple[bool, int]:
        return all(example.facts.get(name) is None for name in acts), len(example.given)

    return max((one for one in rule.examples if one.verdict in _IN_FORCE), key=rank)


def _acts(act: Moment) -> dict[str, bool]:
    """The facts of the act, and whether each happens where the act is done."""
    match act:
        case At(fact):
            return {fact.name: True}
        case FirstKnown(fact, otherwise):
            return {other.name: False for other in facts_of(otherwise)} | {fact.name: True}
        case Earlier(left, right):
            return _acts(left) | {other.name: False for other in facts_of(right)}
        case Later(left, right):
            return _acts(left) | _acts(right)
        case _:
            raise NotImplementedError(act)


def _record(walk: Walk, template: Example, start: Time, act: Time | None) -> dict[str, FactValue]:
    """What the rule reads: start and act, the flags of the example, and no other event."""
    facts: dict[str, FactValue] = {walk.start.name: start}
    facts |= {name: act if done else None for name, done in _acts(walk.rule.act).items()}
    if walk.rule.id in COMES_FIRST:
        facts[COMES_FIRST[walk.rule.id]] = start
    for fact in walk.rule.facts:
        if fact.name in facts:
            continue
        if is_time(fact):
            facts[fact.name] = None
        elif is_list(fact):
            facts[fact.name] = ()
        elif fact.name in template.facts:
            facts[fact.name] = template.facts[fact.name]
    return facts


# The starts.


def _starts(walk: Walk) -> Iterator[tuple[Term, Time]]:
    """The starts from which the whole count lies in the days of force, one of each sort."""
    rule, row = walk.rule, walk.row
    sorts = [(edge.name, edge.days) for edge in edges()[: _FEW if rule.reading else None]]
    if row.unit in {"calendar_day", "month", "year"}:
        sorts.append((_TO_3_OCTOBER, tuple(_to_3_october(row))))
    for place, (name, days) in enumerate(sorts):
        fitting = [day for day in days if _fits(rule, row, day)]
        if fitting:
            chosen = fitting[crc32(f"{rule.id} {name.en}".encode()) % len(fitting)]
            if row.unit == "hour":
                yield name, datetime.combine(chosen, _TIMES[place % len(_TIMES)])
            else:
                yield name, chosen


def _to_3_october(row: Row) -> Iterator[date]:
    back = 1 if row.from_rule == "backward" else -1
    for day in holidays():
        yield oracle.last_day(day, back * row.quantity, UNITS[row.unit])


def _fits(rule: Rule, row: Row, start: date) -> bool:
    """Whether the count lies in the days of force and the day after it in a year of notices."""
    force = rule.in_force
    since = oracle.FIRST if force is None or force.since is None else force.since
    until = LAST if force is None or force.until is None else force.until
    if not since <= start <= until:
        return False
    begin = datetime.combine(start, _TIMES[-1]) if row.unit == "hour" else start
    try:
        due = day_of(count(row, begin).due)
    except LookupError:
        return False
    return since <= due and due + ONE_DAY <= LAST
