"""No settled verdict is contradicted by a completion of what is not known.

A record with unknown, blank, bounded and exact facts is judged; then every completion of it with
values from a small window of days is judged, by the compiled judge and by the naive one. Where the
partial record had a verdict, each completion must have the same.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import product

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from execrules import (
    Between,
    DayFact,
    Days,
    FlagFact,
    Hours,
    InstantFact,
    Months,
    Role,
    Roll,
    Rule,
    RuleSet,
    Term,
    Verdict,
    WorkingDays,
    china_calendar,
    judge,
)
from execrules.expressions import (
    At,
    Earlier,
    FirstKnown,
    Happened,
    Holds,
    Later,
    only_after,
    within,
)
from execrules.facts import FactValue
from execrules.rules import InForce
from execrules.sources import Citation, Instrument
from naive_judge import NaiveJudge

NAME = Term("test", "测试")
SOURCE = (
    Citation(
        instrument=Instrument(id="t", title=NAME), article="1", text=NAME, evidence=["made up"]
    ),
)

TRIGGER = DayFact(name="trigger", title=NAME)
OTHER = DayFact(name="other", title=NAME)
ACT = DayFact(name="act", title=NAME)
ENDED = DayFact(name="ended", title=NAME)
PRINTED = DayFact(name="printed", title=NAME, stated=True)
EXEMPT = FlagFact(name="exempt", title=NAME)
STARTED_AT = InstantFact(name="started_at", title=NAME)
DONE_AT = InstantFact(name="done_at", title=NAME)

RULES = (
    Rule(
        id="duty", title=NAME, latest=within(At(TRIGGER), WorkingDays(3)), act=At(ACT),
        applies_if=~Holds(EXEMPT), ended_by=At(ENDED), citations=SOURCE,
    ),
    Rule(
        id="rolled-duty", title=NAME, latest=within(At(TRIGGER), Days(4)), act=At(ACT),
        applies_if=Holds(EXEMPT) | Happened(At(OTHER)), citations=SOURCE,
    ),
    Rule(
        id="right", title=NAME, role=Role.RIGHT_WINDOW,
        latest=within(Later(At(TRIGGER), At(OTHER)), Days(2)), act=At(ACT), citations=SOURCE,
    ),
    Rule(
        id="bound", title=NAME, role=Role.LOWER_BOUND,
        earliest=only_after(At(TRIGGER), WorkingDays(2)), act=At(ACT), ended_by=At(ENDED),
        citations=SOURCE,
    ),
    Rule(
        id="window", title=NAME, earliest=within(At(OTHER), Days(1)),
        latest=within(Earlier(At(TRIGGER), At(OTHER)), WorkingDays(4)), act=At(ACT),
        citations=SOURCE,
    ),
    Rule(
        id="printed", title=NAME, latest=FirstKnown(PRINTED, within(At(TRIGGER), Months(1))),
        act=At(ACT), in_force=InForce(since=date(2018, 9, 27), until=date(2018, 10, 9)),
        citations=SOURCE,
    ),
)  # fmt: skip
HOUR_RULES = (
    Rule(
        id="hours", title=NAME, latest=within(At(STARTED_AT), Hours(30)), act=At(DONE_AT),
        citations=SOURCE,
    ),
    Rule(
        id="rolled-hours", title=NAME, latest=within(At(STARTED_AT), Hours(30, roll=Roll.FORWARD)),
        act=At(DONE_AT), citations=SOURCE,
    ),
    Rule(
        id="days-of-instants", title=NAME, latest=within(At(STARTED_AT), WorkingDays(1)),
        act=At(DONE_AT), citations=SOURCE,
    ),
)  # fmt: skip

# Around the National Day of 2018: made-up days on 29 and 30 September, rest from 1 to 7 October.
WINDOW = tuple(date(2018, 9, 26) + timedelta(days=n) for n in range(15))
AS_OF = (date(2018, 9, 29), date(2018, 10, 4), date(2018, 10, 10), date(2018, 12, 3))
CALENDAR = china_calendar()
JUDGE = judge(RuleSet(id="t", title=NAME, rules=RULES), CALENDAR)
HOUR_JUDGE = judge(RuleSet(id="h", title=NAME, rules=HOUR_RULES), CALENDAR)

Given = dict[str, FactValue]


@st.composite
def day_facts(draw: st.DrawFn) -> FactValue | str:
    sort = draw(st.sampled_from(["unknown", "exact", "blank", "between", "from", "until"]))
    if sort == "unknown":
        return "unknown"
    if sort == "blank":
        return None
    first = draw(st.sampled_from(WINDOW))
    if sort == "exact":
        return first
    last = draw(st.sampled_from([day for day in WINDOW if day >= first]))
    return Between(
        None if sort == "until" else first,
        None if sort == "from" else last,
    )


def completions(value: FactValue | str) -> list[FactValue]:
    """What a day fact may turn out to be; "never" where nothing says that it has happened."""
    if value == "unknown":
        return [None, *WINDOW]
    if isinstance(value, Between):
        low = value.earliest or WINDOW[0]
        high = value.latest or WINDOW[-1]
        inside: list[FactValue] = [day for day in WINDOW if low <= day <= high]
        return inside if value.latest else [None, *inside]
    return [value]


def completed(partial: dict[str, FactValue | str]) -> Iterator[Given]:
    names = list(partial)
    for values in product(*(completions(partial[name]) for name in names)):
        yield dict(zip(names, values, strict=True))


BY_ID = {rule.id: rule for rule in RULES}
READ = {rule.id: tuple(fact.name for fact in rule.facts) for rule in RULES}


def naive_verdict(rule_id: str, as_of: date, record: Given) -> Verdict:
    """The verdict of the naive judge, asked once for all records alike in what the rule reads."""
    return _naive_verdict(rule_id, as_of, tuple(record[name] for name in READ[rule_id]))


@lru_cache(maxsize=100_000)
def _naive_verdict(rule_id: str, as_of: date, values: tuple[FactValue, ...]) -> Verdict:
    record = dict(zip(READ[rule_id], values, strict=True))
    return NaiveJudge(record, as_of).verdict(BY_ID[rule_id])


COUNTED = {"completions": 0}


@settings(max_examples=150, deadline=None)
@given(
    facts=st.fixed_dictionaries({"trigger": day_facts(), "other": day_facts(), "act": day_facts()}),
    ended=st.sampled_from([None, *WINDOW[::4]]),
    printed=st.sampled_from([None, *WINDOW[::5]]),
    exempt=st.sampled_from(["yes", "no", "unknown"]),
    as_of=st.sampled_from(AS_OF),
)
def no_completion_contradicts_a_settled_verdict(
    facts: dict[str, FactValue | str],
    ended: date | None,
    printed: date | None,
    exempt: str,
    as_of: date,
) -> None:
    """Every completion of days and flag gives the verdict that the partial record had."""
    partial: Given = {name: value for name, value in facts.items() if value != "unknown"}
    partial |= {"ended": ended, "printed": printed}
    if exempt != "unknown":
        partial["exempt"] = exempt == "yes"
    settled = {
        finding.rule.id: finding.verdict
        for finding in JUDGE.findings(partial, as_of=as_of)
        if finding.verdict is not Verdict.UNDETERMINED
    }
    flags = [True, False] if exempt == "unknown" else [exempt == "yes"]
    for number, whole in enumerate(completed(facts)):
        for flag in flags:
            record: Given = {**whole, "ended": ended, "printed": printed, "exempt": flag}
            COUNTED["completions"] += 1
            for rule_id, verdict in settled.items():
                assert naive_verdict(rule_id, as_of, record) is verdict, (rule_id, record)
            if number % 7 == 0:
                for finding in JUDGE.findings(record, as_of=as_of):
                    walked = naive_verdict(finding.rule.id, as_of, record)
                    assert finding.verdict is walked, (finding.rule.id, record)


def test_no_completion_contradicts_a_settled_verdict() -> None:
    """The law is worth what it tried: at least ten thousand completions in a run."""
    COUNTED["completions"] = 0
    no_completion_contradicts_a_settled_verdict()
    print(f"completions enumerated: {COUNTED['completions']}")
    assert COUNTED["completions"] >= 10_000


SERVED = DayFact(name="served", title=NAME)
SENT = DayFact(name="sent", title=NAME, not_after=(SERVED,))
ORDERED_RULES = (
    attrs.evolve(RULES[0], id="sending", act=At(SENT)),
    attrs.evolve(RULES[0], id="service", act=At(SERVED)),
    attrs.evolve(RULES[0], id="from-sent", latest=within(At(SENT), Days(3)), act=At(SERVED)),
)
ORDERED_JUDGE = judge(RuleSet(id="o", title=NAME, rules=ORDERED_RULES), CALENDAR)


@settings(max_examples=60, deadline=None)
@given(
    facts=st.fixed_dictionaries({"sent": day_facts(), "served": day_facts(), "ended": day_facts()}),
    trigger=st.sampled_from(WINDOW[::3]),
    as_of=st.sampled_from(AS_OF),
)
def test_no_completion_in_the_order_of_two_facts_contradicts_a_settled_verdict(
    facts: dict[str, FactValue | str], trigger: date, as_of: date
) -> None:
    """What is sent is not sent after it was served; the end of the matter is not known either."""
    partial: Given = {name: value for name, value in facts.items() if value != "unknown"}
    partial |= {"trigger": trigger, "exempt": False}
    settled = {
        finding.rule: finding.verdict
        for finding in ORDERED_JUDGE.findings(partial, as_of=as_of)
        if finding.verdict is not Verdict.UNDETERMINED
    }
    for whole in completed(facts):
        sent, served = whole["sent"], whole["served"]
        if isinstance(served, date) and not (isinstance(sent, date) and sent <= served):
            continue
        record: Given = {**whole, "trigger": trigger, "exempt": False}
        naive = NaiveJudge(record, as_of)
        for rule, verdict in settled.items():
            assert naive.verdict(rule) is verdict, (rule.id, record)


def instants(day: date) -> list[FactValue]:
    """Instants of a day at its edges and at full hours, 00:00:00 apart, which is read as a day."""
    start = datetime(day.year, day.month, day.day)  # Shanghai time
    return [
        start + timedelta(seconds=seconds)
        for seconds in (1, 3599, 3600, 36_000, 36_001, 82_800, 86_399)
    ]


@settings(max_examples=40, deadline=None)
@given(
    start=st.sampled_from([*WINDOW[:6], WINDOW[10]]),
    after=st.integers(min_value=0, max_value=5),
    as_of=st.sampled_from(AS_OF),
)
def test_days_fed_to_hours_are_never_contradicted_by_the_time_of_day(
    start: date, after: int, as_of: date
) -> None:
    """Each time of day of both events gives the verdict that the two days alone had."""
    done = start + timedelta(days=after)
    settled = {
        finding.rule.id: finding.verdict
        for finding in HOUR_JUDGE.findings({"started_at": start, "done_at": done}, as_of=as_of)
    }
    by_id = {rule.id: rule for rule in HOUR_RULES}
    for first, last in product(instants(start), instants(done)):
        record: Given = {"started_at": first, "done_at": last}
        naive = NaiveJudge(record, as_of)
        for finding in HOUR_JUDGE.findings(record, as_of=as_of):
            assert finding.verdict is naive.verdict(finding.rule), record
        for rule_id, verdict in settled.items():
            if verdict is not Verdict.UNDETERMINED:
                assert naive.verdict(by_id[rule_id]) is verdict, (rule_id, record)
