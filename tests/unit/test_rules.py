"""Rules refuse what they cannot be, when they are made."""

from datetime import date
from typing import Any

import attrs
import pytest

from execrules import DayFact, Days, FlagFact, Rule, Term
from execrules.errors import RuleError
from execrules.expressions import At, Holds, within
from execrules.rules import Band, InForce, NamedMoment, Reading
from execrules.sources import Citation, Instrument

NAME = Term("test", "测试")
SOURCE = (
    Citation(
        instrument=Instrument(id="t", title=NAME), article="1", text=NAME, evidence=["made up"]
    ),
)
FILED, ISSUED, SERVED = (DayFact(name=name, title=NAME) for name in ("filed", "issued", "served"))
URGENT = FlagFact(name="urgent", title=NAME)
RULE = Rule(
    id="notice", title=NAME, latest=within(At(FILED), Days(10)), act=At(ISSUED), citations=SOURCE,
    readings=(
        Reading(id="service", title=NAME, act=At(SERVED)),
        Reading(id="five", title=NAME, latest=within(At(FILED), Days(5))),
    ),
)  # fmt: skip
OPEN = Rule(id="open", title=NAME, limit_from=At(FILED), act=At(ISSUED), citations=SOURCE)


def test_a_reading_changes_the_fields_it_names() -> None:
    read = RULE.with_reading("service")
    assert (read.act, read.latest, read.reading) == (At(SERVED), RULE.latest, "service")


def test_a_reading_may_change_from_when_a_rule_is_law() -> None:
    """Whether a text governs what was pending when it took force is a question of its own."""
    by_act = InForce(since=date(2017, 5, 1), governed_by=At(ISSUED))
    rule = attrs.evolve(
        RULE,
        in_force=InForce(since=date(2017, 5, 1)),
        readings=(Reading(id="pending", title=NAME, in_force=by_act),),
    )

    assert rule.with_reading("pending").in_force == by_act


@pytest.mark.parametrize("second", ["five", "service"])
def test_a_second_reading_is_refused(second: str) -> None:
    with pytest.raises(RuleError, match=f"take '{second}' from the rule as it stands") as caught:
        RULE.with_reading("service").with_reading(second)
    assert "已采用口径“service”" in caught.value.message.zh


def test_a_limit_is_given_once() -> None:
    given = OPEN.with_limit(Days(3))
    assert given.latest == within(At(FILED), Days(3))
    with pytest.raises(RuleError, match="has been given a limit already") as caught:
        given.with_limit(Days(5))
    assert "已经给定期限" in caught.value.message.zh


def test_a_published_limit_is_not_replaced() -> None:
    with pytest.raises(RuleError, match="has a published limit"):
        RULE.with_limit(Days(5))


@pytest.mark.parametrize(
    ("field", "value"),
    [("act", ISSUED), ("act", None), ("latest", Days(10)), ("earliest", date(2018, 1, 1)),
     ("limit_from", FILED), ("ended_by", Holds(URGENT)), ("applies_if", URGENT),
     ("applies_if", At(FILED)), ("excuse", True)],
)  # fmt: skip
def test_a_field_of_the_wrong_kind_is_refused(field: str, value: Any) -> None:
    with pytest.raises(RuleError, match=f"Rule: {field} cannot be") as caught:
        attrs.evolve(RULE, **{field: value})
    assert f"Rule:{field} 不能是" in caught.value.message.zh


def test_the_parts_of_a_rule_refuse_it_too() -> None:
    wrong: Any = FILED
    with pytest.raises(RuleError, match="Band: until"):
        Band(wrong, 5)
    with pytest.raises(RuleError, match="InForce: governed_by"):
        InForce(governed_by=wrong)
    with pytest.raises(RuleError, match="Reading: act"):
        Reading(id="r", title=NAME, act=wrong)
    with pytest.raises(RuleError, match="NamedMoment: moment"):
        NamedMoment(id="n", title=NAME, moment=wrong, citations=SOURCE)
    with pytest.raises(RuleError, match="After: period"):
        OPEN.with_limit(wrong)
