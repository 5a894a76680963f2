"""Conditions of compiled SQL: what is left out as settled holds; what cannot hold never does."""

from collections.abc import Iterable, Mapping
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from execrules.engines.sql.building import at_most, every
from execrules.engines.sql.figures import Settled, in_all, settled_by
from execrules.engines.sql.nodes import NO, All, Any, AtMost, Condition, Known, Plain
from execrules.steps import Number, Side

VALUES = tuple(Known(name, Side.EARLIEST) for name in ("done", "due", "ended"))
Row = Mapping[Plain | None, int]
EXAMPLES = settings(max_examples=1_000, deadline=None)

SPAN = range(-3, 4)
# Every row of a small grid, so that each boundary is met.
ROWS: tuple[Row, ...] = tuple(
    {None: 0, **dict(zip(VALUES, row, strict=True))} for row in product(SPAN, repeat=len(VALUES))
)

sides = st.sampled_from((*VALUES, None))
offsets = st.integers(-2, 2)


@st.composite
def comparisons(draw: st.DrawFn) -> AtMost:
    left = draw(sides)
    right = draw(sides.filter(lambda side: side != left))
    return AtMost(left, right, draw(offsets))


@st.composite
def chains(draw: st.DrawFn) -> tuple[list[AtMost], AtMost]:
    """Two comparisons that meet in a value, and one between their ends."""
    first, middle, last = draw(st.permutations((*VALUES, None)).map(lambda order: order[:3]))
    by, further = draw(offsets), draw(offsets)
    known = [AtMost(first, middle, by), AtMost(middle, last, further)]
    return known, AtMost(first, last, by + further + draw(st.integers(-1, 1)))


@st.composite
def conditions(draw: st.DrawFn) -> Condition:
    parts = tuple(draw(st.lists(comparisons(), min_size=1, max_size=3)))
    shapes: tuple[Condition, ...] = (All(parts), Any(parts), parts[0])
    return draw(st.sampled_from(shapes))


def holds(condition: Condition, row: Row) -> bool:
    """Whether a condition holds in a row, straight from what its sides are."""
    match condition:
        case AtMost(left, right, by):
            return row[left] <= row[right] + by
        case All(parts):
            return all(holds(part, row) for part in parts)
        case Any(parts):
            return any(holds(part, row) for part in parts)
    raise AssertionError(condition)


def where(conditions: Iterable[Condition]) -> list[Row]:
    """The rows in which all of them hold."""
    every_one = tuple(conditions)
    return [row for row in ROWS if all(holds(one, row) for one in every_one)]


@EXAMPLES
@given(chains() | st.tuples(st.lists(comparisons(), max_size=3), comparisons()))
def test_what_is_implied_holds_wherever_the_rest_does(
    drawn: tuple[list[AtMost], AtMost],
) -> None:
    known, asked = drawn
    if Settled(tuple(known)).implies(asked):
        assert all(holds(asked, row) for row in where(known))


@EXAMPLES
@given(st.lists(conditions(), min_size=1, max_size=4))
def test_what_a_case_has_settled_holds_in_the_rows_that_come_to_it(
    whens: list[Condition],
) -> None:
    """The rows in which the last case is the first that holds."""
    *before, last = whens
    compared = [one for one in settled_by(whens).conditions if _is_of(one)]
    come = [row for row in where([last]) if not any(holds(when, row) for when in before)]

    assert compared
    assert all(holds(one, row) for one in compared for row in come)


@EXAMPLES
@given(st.lists(st.lists(comparisons(), min_size=1, max_size=3), min_size=2, max_size=3))
def test_what_all_decisions_settle_holds_after_any_of_them(several: list[list[AtMost]]) -> None:
    common = in_all([Settled(tuple(known)) for known in several])

    for known in several:
        assert all(holds(one, row) for one in common.conditions for row in where(known))


@EXAMPLES
@given(st.lists(comparisons(), min_size=1, max_size=4))
def test_parts_that_exclude_each_other_are_never_all_true(parts: list[AtMost]) -> None:
    if every(parts) == NO:
        assert where(parts) == []


def test_comparisons_imply_what_lies_at_their_bound_and_nothing_nearer() -> None:
    """done <= due + 1 and due <= ended + 2 say done <= ended + 3, and not done <= ended + 2."""
    done, due, ended = VALUES
    settled = Settled((AtMost(done, due, 1), AtMost(due, ended, 2)))

    assert settled.implies(AtMost(done, due, 1))
    assert settled.implies(AtMost(done, ended, 3))
    assert not settled.implies(AtMost(done, due, 0))
    assert not settled.implies(AtMost(done, ended, 2))


def test_only_what_every_decision_settles_is_settled_by_all() -> None:
    """After done <= due in one and done <= due - 1 in the other, done <= due holds in both."""
    done, due, ended = VALUES
    loose = Settled((AtMost(done, due, 0), AtMost(done, ended, 0)))
    tight = Settled((AtMost(done, due, -1),))

    assert in_all([loose, tight]).conditions == (AtMost(done, due, 0),)


def test_bounds_that_meet_in_one_day_do_not_exclude_each_other() -> None:
    """due <= done and done <= due: they are equal. One day less of either, and there is no day."""
    done, due, _ = VALUES
    assert every((AtMost(due, done, 0), AtMost(done, due, 0))) != NO
    assert every((AtMost(due, done, 0), AtMost(done, due, -1))) == NO


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
