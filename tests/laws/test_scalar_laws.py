"""The short ways of the compiled judge against the long ones that they stand for."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from execrules import DayFact, Rule, Verdict, china_calendar, rule_set
from execrules.engines.scalar.border import Border, row_order
from execrules.engines.scalar.compiler import AS_OF_SLOT, Compiler
from execrules.engines.scalar.deciding import Finder, finder
from execrules.facts import Fact, InstantFact, by_name, is_list, is_time, never_number, open_bounds
from execrules.findings import Finding
from execrules.instants import SECONDS_PER_DAY
from execrules.steps import NO, YES, AsOf, Check, Every, LessEqual, Number, Scale, Some
from execrules.terms import Term

NAME = Term("test", "测试")
CALENDAR = china_calendar()
RULES = tuple(rule for rule in rule_set("evaluation-2018") if rule.is_limited)
BY_ID = {rule.id: rule for rule in RULES}
DAYS = tuple(date(2018, 9, 26) + timedelta(days=n) for n in range(45))


@cache
def compiled(rule: Rule) -> tuple[Compiler, Finder]:
    """A rule compiled alone, with the compiler that laid out its row."""
    compiler = Compiler(CALENDAR, rule.facts)
    return compiler, finder(rule, compiler)


def bounds_of(fact: Fact) -> st.SearchStrategy[tuple[int, int]]:
    """Everything from exact to unknown that a row can hold of a fact."""
    low, high = open_bounds(fact)
    if is_list(fact):
        return st.sampled_from([(low, high), (high, high)])
    if is_time(fact):
        per_day = SECONDS_PER_DAY if isinstance(fact, InstantFact) else 1
        known = [day.toordinal() * per_day + min(per_day - 1, 36_000) for day in DAYS]
        numbers = [low, *known, never_number(fact)]
        exact = st.sampled_from(numbers[1:]).map(lambda number: (number, number))
        between = st.tuples(st.sampled_from(numbers), st.sampled_from(numbers)).map(sorted)
        return st.one_of(exact, exact, between.map(lambda pair: (pair[0], pair[1])))
    exactly = st.integers(max(low, 0), min(high, 5)).map(lambda number: (number, number))
    return st.one_of(exactly, st.just((low, high)))


@settings(max_examples=600, deadline=None)
@given(
    data=st.data(), rule=st.sampled_from(sorted(BY_ID)).map(BY_ID.__getitem__),
    as_of=st.sampled_from(DAYS),
)  # fmt: skip
def test_a_matter_is_usual_exactly_where_the_guards_in_order_say_done_in_time(
    data: st.DataObject, rule: Rule, as_of: date
) -> None:
    """One check stands for the guards up to done in time, whatever is known of the facts."""
    compiler, (is_usual, usual, decide) = compiled(rule)
    row = compiler.blank_row
    row[AS_OF_SLOT] = as_of.toordinal()
    for fact, slot in compiler.fact_slots.items():
        row[slot], row[slot + 1] = data.draw(bounds_of(fact), label=fact.name)
    for fill in compiler.fills:
        fill(row)

    decided = decide(row)
    assert is_usual(row) is (decided.verdict is Verdict.ON_TIME)
    if is_usual(row):
        assert Finding(usual, row) == Finding(decided, row)


NUMBERS = st.integers(0, 4).map(Number) | st.just(AsOf(Scale.DAY))
COMPARISONS = st.builds(LessEqual, NUMBERS, NUMBERS)
CHECKS = st.recursive(
    COMPARISONS | st.sampled_from([YES, NO]),
    lambda inner: st.builds(
        lambda kind, parts: kind(tuple(parts)),
        st.sampled_from([Every, Some]),
        st.lists(inner, max_size=4),
    ),
    max_leaves=12,
)


def holds(check: Check, as_of: int) -> bool:
    """A check read as it is written."""
    match check:
        case Every(parts):
            return all(holds(part, as_of) for part in parts)
        case Some(parts):
            return any(holds(part, as_of) for part in parts)
        case LessEqual(left, right):
            known = [side.value if isinstance(side, Number) else as_of for side in (left, right)]
            return known[0] <= known[1]
        case _:
            raise AssertionError(check)


@settings(max_examples=400, deadline=None)
@given(check=CHECKS, as_of=st.integers(0, 4))
def test_a_compiled_condition_holds_where_it_holds_as_written(check: Check, as_of: int) -> None:
    """Parts are put together, left out where another one decides, and asked in another order."""
    compiler = Compiler(CALENDAR, ())
    read = compiler.check(check)
    row = compiler.blank_row
    row[AS_OF_SLOT] = as_of

    assert read(row) is holds(check, as_of)


FACTS = tuple(by_name([fact for rule in RULES for fact in rule.facts]).values())
DAY_FACTS = tuple(fact for fact in FACTS if isinstance(fact, DayFact))


def read_by(
    facts: Sequence[Fact], record: dict[str, date | None], as_of: date
) -> dict[str, object]:
    """What a border of *facts* in this order makes of a record, by the name of the fact."""
    compiler = Compiler(CALENDAR, facts)
    row = compiler.blank_row
    slots = compiler.fact_slots
    contradicted = set(Border(slots, ()).read(record, as_of.toordinal(), row))
    return {
        fact.name: (row[slot], row[slot + 1], slot in contradicted) for fact, slot in slots.items()
    }


@settings(max_examples=200, deadline=None)
@given(
    days=st.lists(st.sampled_from(DAYS), min_size=len(DAY_FACTS), max_size=len(DAY_FACTS)),
    blank=st.none() | st.sampled_from([fact.name for fact in DAY_FACTS]),
    as_of=st.sampled_from(DAYS),
)
def test_days_read_at_once_are_those_read_one_by_one(
    days: list[date], blank: str | None, as_of: date
) -> None:
    """The days of a full record are read together, which changes nothing of what they are."""
    record: dict[str, date | None] = dict(zip([f.name for f in DAY_FACTS], days, strict=True))
    if blank is not None:
        record[blank] = None
    mixed = sorted(FACTS, key=lambda fact: fact.name)

    assert read_by(row_order(FACTS), record, as_of) == read_by(mixed, record, as_of)
