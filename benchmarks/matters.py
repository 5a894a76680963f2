"""Made-up matters for timing: records in which nearly every fact that the rules read is known.

They are drawn for whatever rules there are, so that a new instrument is measured without a change
here: events follow one another in the order in which the rules name them, a few days apart, and
flags are set so that as many rules as possible apply. A rule that does not apply is judged faster.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from itertools import pairwise
from random import Random

from execrules import (
    AmountFact,
    Between,
    ChoiceFact,
    DayFact,
    FlagFact,
    InstantFact,
    Judge,
    Record,
    Rule,
    RuleSet,
    Verdict,
    judge,
)
from execrules.calendars.working_days import WorkingDayCalendar
from execrules.expressions import Moment, facts_of
from execrules.facts import Fact, FactValue, by_name

SEED = 20180525
AS_OF = date(2024, 6, 28)

_FIRST, _LAST = date(2018, 1, 1), date(2022, 10, 31)
_DAYS_APART = 4
_STATED_AFTER = timedelta(days=180)
_ROUNDS = 12
_LEFT_OUT, _BLANK, _BOUNDED = 0.15, 0.15, 0.10


def clean_records(rules: RuleSet, calendar: WorkingDayCalendar, number: int) -> list[Record]:
    """Records in which everything is known, instants to the second."""
    judged = tuple(rule for rule in rules if rule.is_limited)
    facts = tuple(by_name([fact for rule in judged for fact in rule.facts]).values())
    places = _places(judged, facts)
    draw = Random(SEED)
    first = _dated(facts, places, draw)
    settled = _settled(facts, first, judge(rules, calendar))
    return [{**_dated(facts, places, draw), **settled} for _ in range(number)]


def messy_records(records: Sequence[Record]) -> list[Record]:
    """The same with facts left out, left blank or bounded by a month, and no time of day at all."""
    draw = Random(SEED)
    return [_messy(record, draw) for record in records]


def _places(rules: Sequence[Rule], facts: Sequence[Fact]) -> dict[str, int]:
    """The place of each event in the order of events; a few rounds settle every chain."""
    after: list[tuple[str, str]] = []
    for fact in facts:
        if isinstance(fact, DayFact | InstantFact):
            after += [(fact.name, later.name) for later in fact.not_after]
    for rule in rules:
        chain = [_names(rule.trigger), _names(rule.act)]
        if rule.ended_by is not None:
            chain.append(_names(rule.ended_by))
        for starts, ends in pairwise(chain):
            after += [(a, b) for a in starts for b in ends if a != b]
    places = {fact.name: 0 for fact in facts}
    for _ in range(_ROUNDS):
        for earlier, later in after:
            if earlier in places and later in places:
                places[later] = min(_ROUNDS, max(places[later], places[earlier] + 1))
    return places


def _names(node: Moment) -> list[str]:
    return [fact.name for fact in facts_of(node)]


def _dated(facts: Sequence[Fact], places: Mapping[str, int], draw: Random) -> dict[str, FactValue]:
    start = _FIRST + timedelta(days=draw.randint(0, (_LAST - _FIRST).days))
    found: dict[str, FactValue] = {}
    for fact in facts:
        day = start + timedelta(days=_DAYS_APART * places[fact.name] + draw.randint(0, 1))
        if isinstance(fact, InstantFact):
            found[fact.name] = datetime.combine(day, time(draw.randint(9, 17), draw.randint(0, 59)))
        elif isinstance(fact, DayFact):
            found[fact.name] = start + _STATED_AFTER if fact.stated else day
        elif isinstance(fact, AmountFact):
            found[fact.name] = draw.randint(1_000, 1_000_000)
    return found


def _settled(
    facts: Sequence[Fact], dated: Mapping[str, FactValue], judged: Judge
) -> dict[str, FactValue]:
    """Flags and choices, each changed where more rules apply that way."""
    options: dict[str, tuple[FactValue, ...]] = {}
    for fact in facts:
        if isinstance(fact, FlagFact):
            options[fact.name] = (True, False)
        elif isinstance(fact, ChoiceFact):
            options[fact.name] = tuple(name for name, _ in fact.choices)
    chosen = {name: values[0] for name, values in options.items()}

    def not_applicable(name: str, value: FactValue) -> int:
        found = judged.findings({**dated, **chosen, name: value}, as_of=AS_OF)
        return sum(finding.verdict is Verdict.NOT_APPLICABLE for finding in found)

    for name, values in options.items():
        chosen[name] = min(values, key=partial(not_applicable, name))
    return chosen


def _messy(record: Record, draw: Random) -> Record:
    found: dict[str, FactValue] = {}
    for name, value in record.items():
        chance = draw.random()
        if chance < _LEFT_OUT:
            continue
        if chance < _LEFT_OUT + _BLANK:
            found[name] = None
            continue
        day = value.date() if isinstance(value, datetime) else value
        if isinstance(day, date) and chance < _LEFT_OUT + _BLANK + _BOUNDED:
            month = day.replace(day=1)
            found[name] = Between(month, month + timedelta(days=27))
        else:
            found[name] = day
    return found
