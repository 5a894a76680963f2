"""What a finding is as a value: unchangeable, comparable, shown and copied with its attributes."""

import pickle
from copy import copy, deepcopy
from datetime import date, datetime

import pytest

from execrules import (
    DayFact,
    Days,
    Finding,
    Hours,
    InstantFact,
    Record,
    Rule,
    RuleSet,
    Term,
    Verdict,
    china_calendar,
    judge,
)
from execrules.expressions import At, within
from execrules.facts import Deduction, FactValue
from execrules.rulebook import rule_set
from execrules.sources import Citation, Instrument

NAME = Term("test", "测试")
SOURCE = (
    Citation(
        instrument=Instrument(id="t", title=NAME), article="1", text=NAME, evidence=["made up"]
    ),
)
FILED, CLOSED = DayFact(name="filed", title=NAME), DayFact(name="closed", title=NAME)
FOUND, HELD = InstantFact(name="found", title=NAME), InstantFact(name="held", title=NAME)
CLOSING = Rule(
    id="closing", title=NAME, latest=within(At(FILED), Days(10)), act=At(CLOSED), citations=SOURCE
)
CONTROL = Rule(
    id="control", title=NAME, latest=within(At(FOUND), Hours(48)), act=At(HELD), citations=SOURCE
)
CALENDAR = china_calendar()
JUDGE = judge(RuleSet(id="t", title=NAME, rules=(CLOSING, CONTROL)), CALENDAR)
AS_OF = date(2024, 6, 28)
LATE: Record = {"filed": date(2024, 5, 6), "closed": date(2024, 5, 20)}
ATTRIBUTES = (
    "rule", "verdict", "because", "times", "scales", "figures", "excused", "provisional",
    "act_before_trigger", "missing", "calendar",
)  # fmt: skip


def closing(record: Record) -> Finding:
    return JUDGE.findings(record, as_of=AS_OF)[0]


@pytest.mark.parametrize("name", [*ATTRIBUTES, "due", "score", "note"])
def test_a_finding_cannot_be_changed(name: str) -> None:
    """Neither what it says nor what it does not have can be set."""
    finding = closing(LATE)

    with pytest.raises(AttributeError):
        setattr(finding, name, None)


def test_a_finding_does_not_follow_the_record_it_was_made_from() -> None:
    """What is done to the record and its lists after judging changes nothing of the finding."""
    rules = rule_set("evaluation-2018").only("eval-closing")
    day = date(2024, 2, 5)
    deductions = [Deduction(ground="suspension", start=day, end=date(2024, 2, 19))]
    record: dict[str, FactValue] = {
        "matter_kind": "enforcement", "non_litigation": False, "filed": date(2024, 1, 8),
        "closed": None, "deductions": deductions, "extensions": [],
    }  # fmt: skip
    [finding] = judge(rules, CALENDAR).findings(record, as_of=AS_OF)
    before = (finding.as_dict(), repr(finding))
    record["filed"] = None
    deductions.clear()

    assert (finding.as_dict(), repr(finding)) == before


def test_findings_of_equal_records_are_equal() -> None:
    """Equal in every attribute is equal, and has one hash; a later act makes another finding."""
    assert closing(LATE) == closing(dict(LATE))
    assert hash(closing(LATE)) == hash(closing(dict(LATE)))
    assert closing(LATE) != closing({**LATE, "closed": date(2024, 5, 21)})
    assert closing(LATE) != "late"


def test_a_finding_shows_its_attributes() -> None:
    """Filed on 6 May, ten days end on the 16th; closed on the 20th, fourteen days after filing."""
    number = date(2024, 5, 6).toordinal()
    shown = repr(closing(LATE))

    assert shown.startswith("Finding(rule=Rule(id='closing'")
    assert f"times=({number}, {number}, {number + 10}, {number + 10}, {number + 14}," in shown
    assert "figures=(14, None, 4, None), excused=None, provisional=False" in shown


@pytest.mark.parametrize("record", [LATE, {}, {"found": datetime(2024, 5, 6, 9, 30), "held": None}])
def test_a_copy_of_a_finding_is_equal_to_it(record: Record) -> None:
    """Findings can be handed to another process, although they read what they say when asked."""
    for finding in JUDGE.findings(record, as_of=AS_OF):
        for again in (
            copy(finding),
            deepcopy(finding),
            pickle.loads(pickle.dumps(finding)),  # noqa: S301 - our own bytes
        ):
            assert again == finding
            assert again.as_dict() == finding.as_dict()


def test_a_finding_can_be_matched_by_its_first_attributes() -> None:
    """Rule and verdict come first, as they do in what is shown."""
    match closing(LATE):
        case Finding(rule, Verdict.LATE):
            assert rule is CLOSING
        case other:
            pytest.fail(repr(other))
