"""Expressions are values without truth; the sugar returns basic nodes."""

from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest

from execrules import (
    AmountFact,
    ChoiceFact,
    DayFact,
    Days,
    FlagFact,
    Hours,
    Months,
    Roll,
    Term,
    WorkingDays,
)
from execrules.errors import FactError, RuleError
from execrules.expressions import (
    After,
    AllOf,
    AnyOf,
    At,
    AtLeast,
    Before,
    Earlier,
    FirstKnown,
    Happened,
    Holds,
    Later,
    MayBe,
    Not,
    NotAfter,
    On,
    OneOf,
    facts_of,
    is_only_after,
    length_of,
    only_after,
    origin,
    within,
)
from execrules.periods import Period

A, B = (DayFact(name=name, title=Term(name, name)) for name in "ab")
FLAG = FlagFact(name="f", title=Term("f", "f"))
KIND = ChoiceFact(name="k", title=Term("k", "k"), choices=(("x", Term("x", "x")),))
SUM = AmountFact(name="s", title=Term("s", "s"))
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


def test_two_chained_periods_are_no_not_before_limit() -> None:
    assert is_only_after(only_after(At(A), Days(10)))
    assert is_only_after(only_after(At(A), WorkingDays(10)))
    chained: list[tuple[Period, Period]] = [
        (Days(10), Days(10)),
        (Days(1, roll=Roll.NONE), Days(1)),
        (Days(10), Days(1, roll=Roll.NONE)),
        (Hours(48), Days(1, roll=Roll.NONE)),
    ]
    for inner, outer in chained:
        assert not is_only_after(within(within(At(A), inner), outer))
    assert not is_only_after(only_after(At(A), Hours(48)))


def test_the_length_of_a_not_before_limit_is_its_period() -> None:
    assert length_of(only_after(At(A), Months(3))) == Months(3, roll=Roll.NONE)
    assert length_of(within(within(At(A), Months(6)), Months(3))) == Months(3)
    assert length_of(At(A)) is None


def test_the_origin_is_what_must_have_happened() -> None:
    assert origin(within(Later(At(A), At(B)), Days(1))) == Later(At(A), At(B))
    assert origin(FirstKnown(A, within(At(B), Days(1)))) == Earlier(At(A), At(B))


def test_facts_are_listed_in_reading_order() -> None:
    assert list(facts_of(within(Later(At(B), At(A)), Days(1)))) == [B, A]


@pytest.mark.parametrize(
    ("kind", "parts"),
    [
        (At, (FLAG,)),
        (At, ("filed",)),
        (On, ("2018-01-01",)),
        (On, (datetime(2018, 1, 1),)),
        (After, (A, Days(1))),
        (within, (At(A), 5)),
        (only_after, (At(A), 5)),
        (Before, (At(A), "5")),
        (Later, (At(A), B)),
        (Earlier, (P, At(B))),
        (FirstKnown, (At(A), At(B))),
        (FirstKnown, (A, B)),
        (Happened, (A,)),
        (NotAfter, (At(A), None)),
        (Holds, (A,)),
        (OneOf, (FLAG, ("x",))),
        (MayBe, (FLAG, ("x",))),
        (OneOf, (KIND, "x")),
        (AtLeast, (KIND, Decimal(1))),
        (AtLeast, (SUM, 1.5)),
        (AtLeast, (SUM, P)),
        (AllOf, ([P, Q],)),
        (AnyOf, ((P, At(A)),)),
        (Not, (FLAG,)),
    ],
)
def test_a_part_of_the_wrong_kind_is_refused_at_once(kind: Any, parts: tuple[Any, ...]) -> None:
    with pytest.raises(RuleError, match="give ") as caught:
        kind(*parts)
    assert "请给出" in caught.value.message.zh


def test_a_code_that_the_choice_does_not_have_is_refused_at_once() -> None:
    with pytest.raises(FactError, match="allowed: x"):
        OneOf(KIND, ("y",))
