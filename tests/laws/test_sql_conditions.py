"""Conditions of compiled SQL: what is left out as settled holds; what cannot hold never does."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from execrules.engines.sql.building import at_most, every
from execrules.engines.sql.figures import Settled, settled_by
from execrules.engines.sql.nodes import NO, All, Any, AtMost, Condition, Known, Plain
from execrules.steps import Number, Side

VALUES = tuple(Known(name, Side.EARLIEST) for name in ("done", "due", "ended"))
Row = Mapping[Plain | None, int]

sides = st.sampled_from((*VALUES, None))
rows = st.fixed_dictionaries({value: st.integers(-6, 6) for value in VALUES})


@st.composite
def comparisons(draw: st.DrawFn) -> Condition:
    left = draw(sides)
    right = draw(sides.filter(lambda side: side != left))
    return AtMost(left, right, draw(st.integers(-4, 4)))


@st.composite
def conditions(draw: st.DrawFn) -> Condition:
    parts = tuple(draw(st.lists(comparisons(), min_size=1, max_size=3)))
    return draw(st.sampled_from((All(parts), Any(parts), parts[0])))


def holds(condition: Condition, row: Row) -> bool:
    """Whether a condition holds in a row, straight from what its sides are."""
    match condition:
        case AtMost(left, right, by):
            values = {**row, None: 0}
            return values[left] <= values[right] + by
        case All(parts):
            return all(holds(part, row) for part in parts)
        case Any(parts):
            return any(holds(part, row) for part in parts)
    raise AssertionError(condition)


@given(st.lists(comparisons(), max_size=4), comparisons(), rows)
def test_what_is_implied_holds_wherever_the_rest_does(
    known: list[Condition], asked: Condition, row: dict[Plain | None, int]
) -> None:
    if Settled(tuple(known)).implies(asked) and all(holds(one, row) for one in known):
        assert holds(asked, row)


@given(st.lists(conditions(), min_size=1, max_size=4), rows)
def test_what_a_case_has_settled_holds_in_the_rows_that_come_to_it(
    whens: list[Condition], row: dict[Plain | None, int]
) -> None:
    """The rows in which the last case is the first that holds."""
    settled = settled_by(whens)
    if [holds(when, row) for when in whens] == [False] * (len(whens) - 1) + [True]:
        compared = [one for one in settled.conditions if _is_of(one)]
        assert compared
        assert all(holds(one, row) for one in compared)


@given(st.lists(comparisons(), min_size=1, max_size=4), rows)
def test_parts_that_exclude_each_other_are_never_all_true(
    parts: list[Condition], row: dict[Plain | None, int]
) -> None:
    if every(parts) == NO:
        assert not all(holds(part, row) for part in parts)


def test_a_value_is_not_at_most_one_and_at_least_ten() -> None:
    done = VALUES[0]
    assert every((at_most(done, Number(1)), at_most(Number(10), done))) == NO
    assert every((at_most(done, Number(10)), at_most(Number(1), done))) != NO


def _is_of(condition: Condition) -> bool:
    """Whether a condition is about the values of these tests, and not the day of judging."""
    match condition:
        case AtMost(left, right, _):
            return {left, right} <= {*VALUES, None}
        case All(parts) | Any(parts):
            return all(map(_is_of, parts))
        case _:
            return False
