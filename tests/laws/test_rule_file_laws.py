"""Laws of rule files: every rule can be said in one, and nothing in one breaks the reader."""

from collections.abc import Callable, Sequence
from copy import deepcopy
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from execrules.errors import RuleFileError
from execrules.expressions import (
    After,
    AllOf,
    AnyOf,
    At,
    AtLeast,
    Before,
    Condition,
    DeductionEnds,
    Deducts,
    Earlier,
    Extends,
    FirstAfter,
    FirstKnown,
    Happened,
    Holds,
    Later,
    Moment,
    Not,
    NotAfter,
    On,
    OneOf,
    only_after,
)
from execrules.facts import AmountFact, ChoiceFact, EventsFact, Fact, Grain
from execrules.periods import (
    DayPeriod,
    Days,
    DayStart,
    Hours,
    HourStart,
    Months,
    Period,
    Roll,
    WorkingDays,
    Years,
)
from execrules.rule_files.files import RuleFile, rule_file_of
from execrules.rule_files.trees import Tree, Value, parse_tree
from execrules.rule_files.writing import rule_set_as_toml
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rulebook.vocabulary import periods as p
from execrules.rules import (
    Band,
    InForce,
    MomentKind,
    NamedMoment,
    Reading,
    Role,
    Rule,
    RuleSet,
    Stage,
)
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from rule_texts import EXAMPLE, PRC

T = TypeVar("T")

WORDS = Term("words", "文字")
HERE = Path("rules.toml")
LETTERS = EventsFact(name="letters", title=Term("letters", "来信"))
HOUSE = ChoiceFact(
    name="house", title=Term("house", "房屋"),
    choices=(("wood", Term("wood", "木")), ("stone", Term("stone", "石"))),
)  # fmt: skip
COST = AmountFact(name="cost", title=Term("cost", "费用"))
OWN: tuple[Fact, ...] = (LETTERS, HOUSE, COST)

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
TIMES = st.sampled_from([v.FILED, v.CLOSED, v.ASSET_FOUND, v.PERIOD_EXPIRES])
# What a line of text may hold: no controls, no changes of direction, no line breaks.
LINES = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp")),
    min_size=1,
    max_size=8,
).filter(str.strip)
TERMS = st.builds(Term, LINES, LINES)
IDS = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_-]{0,12}", fullmatch=True)


def optional(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.none() | strategy


COUNTS = st.integers(1, 100)
STARTS = st.sampled_from(DayStart)
DAY_PERIODS: st.SearchStrategy[DayPeriod] = st.one_of(
    *(
        st.builds(kind, COUNTS, start=STARTS, roll=st.sampled_from(Roll))
        for kind in (Days, WorkingDays, Months, Years)
    )
)
HOURS = st.builds(
    Hours,
    COUNTS,
    start=st.sampled_from(HourStart),
    roll=st.sampled_from([Roll.USUAL, Roll.NONE, Roll.FORWARD]),
)
PERIODS: st.SearchStrategy[Period] = DAY_PERIODS | HOURS
DEDUCTS = st.builds(
    Deducts,
    st.just(p.DEDUCTIONS),
    st.lists(st.sampled_from(p.CLOSING_DEDUCTIONS), min_size=1, max_size=3).map(tuple),
    st.sampled_from(DeductionEnds),
)
EXTENDS = st.builds(Extends, st.just(p.EXTENSIONS), optional(st.integers(1, 12)))


def larger(inner: st.SearchStrategy[Moment]) -> st.SearchStrategy[Moment]:
    return st.one_of(
        st.builds(After, inner, PERIODS),
        st.builds(After, inner, DAY_PERIODS, optional(DEDUCTS), optional(EXTENDS)),
        st.builds(only_after, inner, PERIODS),
        st.builds(Before, inner, PERIODS),
        st.builds(Later, inner, inner),
        st.builds(Earlier, inner, inner),
        st.builds(FirstKnown, TIMES, inner),
        st.builds(FirstAfter, st.just(LETTERS), inner),
    )


MOMENTS: st.SearchStrategy[Moment] = st.recursive(
    st.builds(At, TIMES) | st.builds(On, DAYS), larger, max_leaves=6
)


def combined(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    parts = st.lists(inner, min_size=1, max_size=3).map(tuple)
    return st.one_of(st.builds(AllOf, parts), st.builds(AnyOf, parts), st.builds(Not, inner))


FEN = st.integers(0, 10**12).map(lambda fen: Decimal(fen) / 100)
CONDITIONS: st.SearchStrategy[Condition] = st.recursive(
    st.one_of(
        st.builds(Holds, st.sampled_from([v.NON_LITIGATION, v.REMOTE_CONTROL])),
        st.builds(Happened, MOMENTS),
        st.builds(NotAfter, MOMENTS, MOMENTS),
        st.builds(OneOf, st.just(HOUSE), st.sampled_from([("wood",), ("stone", "wood")])),
        st.builds(AtLeast, st.just(COST), FEN),
    ),
    combined,
    max_leaves=4,
)
# Fields are drawn with small expressions; the large ones have a law of their own.
SMALL: st.SearchStrategy[Moment] = st.sampled_from(
    [At(v.FILED), On(date(2018, 9, 1)), After(At(v.CLOSED), Days(3))]
)
ASKED: st.SearchStrategy[Condition] = st.sampled_from(
    [Holds(v.NON_LITIGATION), Happened(At(v.CLOSED)), Not(OneOf(HOUSE, ("wood",)))]
)
INSTRUMENTS = st.builds(
    Instrument,
    id=st.sampled_from(["a", "b"]),
    title=TERMS,
    number=optional(LINES),
    in_force_from=optional(DAYS),
    editions=st.lists(st.tuples(DAYS, TERMS), max_size=2).map(tuple),
    note=optional(TERMS),
)
CITATIONS = st.lists(
    st.builds(
        Citation,
        instrument=INSTRUMENTS,
        article=LINES,
        text=TERMS,
        evidence=st.lists(LINES, min_size=1, max_size=2),
        numbers=st.lists(st.tuples(DAYS, LINES), max_size=2).map(tuple),
        since=optional(DAYS),
        until=optional(DAYS),
    ),
    min_size=1,
    max_size=2,
).map(tuple)
BANDS = st.lists(st.builds(Band, optional(SMALL), st.integers(-9, 100)), max_size=2).map(tuple)
FORCES = st.builds(InForce, since=optional(DAYS), until=optional(DAYS), governed_by=optional(SMALL))
READINGS = st.lists(
    st.builds(
        Reading,
        id=IDS,
        title=TERMS,
        authority=optional(TERMS),
        latest=optional(SMALL),
        applies_if=optional(ASKED),
        bands=optional(BANDS),
        in_force=optional(FORCES),
    ),
    max_size=2,
    unique_by=lambda reading: reading.id,
).map(tuple)
RULES = st.builds(
    Rule,
    id=IDS,
    title=TERMS,
    role=st.sampled_from([Role.DUTY, Role.RIGHT_WINDOW, Role.SYSTEM_CHECK]),
    obliged=TERMS,
    grain=st.sampled_from(Grain),
    act=SMALL,
    earliest=optional(SMALL),
    latest=SMALL,
    limit_from=optional(SMALL),
    applies_if=optional(ASKED),
    ended_by=optional(SMALL),
    opens=optional(SMALL),
    bands=BANDS,
    excuse=optional(ASKED),
    in_force=optional(FORCES),
    duty=optional(IDS),
    stage=optional(st.sampled_from(Stage)),
    checked=optional(DAYS),
    citations=CITATIONS,
    covers=st.lists(LINES, max_size=2).map(tuple),
    note=optional(TERMS),
    readings=READINGS,
)
NAMED = st.builds(
    NamedMoment,
    id=IDS,
    title=TERMS,
    moment=SMALL,
    kind=st.sampled_from(MomentKind),
    stage=optional(st.sampled_from(Stage)),
    in_force=optional(FORCES),
    citations=CITATIONS,
    note=optional(TERMS),
)
SETS = st.builds(
    RuleSet,
    id=IDS,
    title=TERMS,
    rules=st.lists(RULES, min_size=1, max_size=1),
    moments=st.lists(NAMED, max_size=1).map(tuple),
    vocabulary=st.just(OWN),
)


def read(tree: Tree) -> RuleFile:
    return rule_file_of(tree, HERE, VOCABULARY, calendar=PRC)


@given(MOMENTS, CONDITIONS)
@settings(deadline=None)
def test_every_expression_is_read_back_from_the_file_it_is_written_to(
    moment: Moment, condition: Condition
) -> None:
    """With every node, length, roll, start, deduction and extension there is."""
    rule = Rule(id="x", title=WORDS, act=moment, latest=moment, applies_if=condition, citations=(
        Citation(instrument=Instrument(id="x", title=WORDS), article="1", text=WORDS,
                 evidence=["made up"]),
    ))  # fmt: skip
    rules = RuleSet(id="x", title=WORDS, rules=(rule,), vocabulary=OWN)
    [found] = read(parse_tree(rule_set_as_toml(rules, known=VOCABULARY), HERE)).rules

    assert (found.act, found.latest) == (moment, moment)
    assert found.applies_if == condition


@given(SETS)
@settings(deadline=None)
def test_whatever_rules_say_is_read_back_from_the_file_they_are_written_to(rules: RuleSet) -> None:
    """Every field of a rule, a reading, a named moment and a source."""
    found = read(parse_tree(rule_set_as_toml(rules, known=VOCABULARY), HERE)).rules

    assert found.rules == rules.rules
    assert found.moments == rules.moments
    assert (found.id, found.title, found.standing) == (rules.id, rules.title, rules.standing)


def refusal(tree: Tree) -> RuleFileError | None:
    """Why the tree is no rule file; None where it is one."""
    try:
        read(tree)
    except RuleFileError as error:
        return error
    return None


def complete(error: RuleFileError) -> bool:
    """Whether the error names a problem, and each in both languages."""
    return bool(error.problems) and all(told.en and told.zh for _, told in error.problems)


SCALARS: st.SearchStrategy[Value] = st.one_of(
    st.text(max_size=8),
    st.booleans(),
    st.integers(),
    st.decimals(allow_nan=False, allow_infinity=False),
    DAYS.map(date.isoformat),
    st.sampled_from(["filed", "closed", "letters", "remote_control", "10 days", "3个月", "x"]),
)
KEYS = st.sampled_from(
    ["id", "title", "rules", "facts", "moments", "instruments", "act", "latest", "after", "period",
     "at", "later", "only_after", "citations", "en", "zh", "name", "kind", "is", "moment"]
) | st.text(max_size=4)  # fmt: skip
TREES: st.SearchStrategy[Value] = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=30,
)


@given(st.dictionaries(KEYS, TREES, max_size=6))
@settings(max_examples=100, deadline=None)
def test_a_tree_of_anything_is_refused_with_its_problems(tree: dict[str, Value]) -> None:
    """Never a traceback; what is made up of these keys happens to be no rule file."""
    error = refusal(tree)

    assert error is not None
    assert complete(error)


EXAMPLE_TREE = parse_tree(EXAMPLE.read_text(encoding="utf-8"), EXAMPLE)


@st.composite
def changed_examples(draw: st.DrawFn) -> Tree:
    """The example file with some of its values in other places, or replaced by anything."""
    tree = deepcopy(dict(EXAMPLE_TREE))
    parts = list(slots(tree))
    pool = SCALARS | TREES | st.sampled_from([read_part() for _, read_part in parts])
    for _ in range(draw(st.integers(1, 3))):
        write, _ = draw(st.sampled_from(list(slots(tree))))
        write(deepcopy(draw(pool)))
    return tree


def slots(part: Value) -> list[tuple[Callable[[Value], None], Callable[[], Value]]]:
    """Every place of a tree: how to put something there, and what stands there."""
    found: list[tuple[Callable[[Value], None], Callable[[], Value]]] = []
    waiting: list[Value] = [part]
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, dict):
            for key, value in inner.items():
                found.append((_dict_writer(inner, key), _reader(value)))
                waiting.append(value)
        elif isinstance(inner, list):
            for index, value in enumerate(inner):
                found.append((_list_writer(inner, index), _reader(value)))
                waiting.append(value)
    return found


def _dict_writer(table: dict[str, Value], key: str) -> Callable[[Value], None]:
    return lambda value: table.__setitem__(key, value)


def _list_writer(values: list[Value], index: int) -> Callable[[Value], None]:
    return lambda value: values.__setitem__(index, value)


def _reader(value: Value) -> Callable[[], Value]:
    return lambda: value


@given(changed_examples())
@settings(max_examples=100, deadline=None)
def test_a_rule_file_changed_anywhere_is_a_rule_file_or_an_error(tree: Tree) -> None:
    """The parts of a valid file in the wrong places get further than anything made up does."""
    error = refusal(tree)

    assert error is None or complete(error)


@given(st.text(max_size=200) | st.binary(max_size=200).map(lambda raw: raw.decode("latin-1")))
@settings(deadline=None)
def test_a_text_of_anything_is_a_tree_or_a_rule_file_error(text: str) -> None:
    """A tree is a table; the error says what to correct."""
    problems: Sequence[object] = ()
    try:
        tree = parse_tree(text, HERE)
    except RuleFileError as error:
        problems = error.problems

    assert problems or isinstance(tree, dict)
