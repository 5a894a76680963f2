"""Laws of rule files: every rule can be said in one, and nothing in one breaks the reader."""

from collections.abc import Callable, Sequence
from copy import deepcopy
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from execrules.errors import RuleFileError
from execrules.expressions import (
    Condition,
    Moment,
)
from execrules.rule_files.files import RuleFile, rule_file_of
from execrules.rule_files.trees import Tree, Value, parse_tree
from execrules.rule_files.writing import rule_set_as_toml
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rules import (
    Rule,
    RuleSet,
)
from execrules.sources import Citation, Instrument
from rule_strategies import CONDITIONS, DAYS, MOMENTS, OWN, SETS, WORDS
from rule_texts import EXAMPLE, PRC

HERE = Path("rules.toml")


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
