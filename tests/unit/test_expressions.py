"""Expressions are values without truth; the sugar returns basic nodes."""

import pytest

from execrules import DayFact, Days, FlagFact, Months, Roll, Term
from execrules.errors import RuleError
from execrules.expressions import (
    After,
    AllOf,
    AnyOf,
    At,
    Earlier,
    FirstKnown,
    Holds,
    Later,
    Not,
    facts_of,
    length_of,
    only_after,
    origin,
    within,
)

A, B = (DayFact(name=name, title=Term(name, name)) for name in "ab")
P, Q, R = (Holds(FlagFact(name=name, title=Term(name, name))) for name in "pqr")


def test_python_and_would_drop_a_part_and_is_refused() -> None:
    with pytest.raises(RuleError, match=r"use & \| ~"):
        bool(P)
    with pytest.raises(RuleError):
        bool(At(A))


def test_operators_build_flat_nodes() -> None:
    built = [P & Q & R, P | (Q | R), ~P, P & (Q | R)]
    assert built == [AllOf((P, Q, R)), AnyOf((P, Q, R)), Not(P), AllOf((P, AnyOf((Q, R))))]


def test_only_after_is_the_day_after_the_unrolled_end() -> None:
    assert only_after(At(A), Months(3)) == After(
        After(At(A), Months(3, roll=Roll.NONE)), Days(1, roll=Roll.NONE)
    )


def test_the_length_of_a_not_before_limit_is_its_period() -> None:
    assert length_of(only_after(At(A), Months(3))) == Months(3, roll=Roll.NONE)
    assert length_of(within(within(At(A), Months(6)), Months(3))) == Months(3)
    assert length_of(At(A)) is None


def test_the_origin_is_what_must_have_happened() -> None:
    assert origin(within(Later(At(A), At(B)), Days(1))) == Later(At(A), At(B))
    assert origin(FirstKnown(A, within(At(B), Days(1)))) == Earlier(At(A), At(B))


def test_facts_are_listed_in_reading_order() -> None:
    assert list(facts_of(within(Later(At(B), At(A)), Days(1)))) == [B, A]
