"""The schema of rule files and the library hold the same keys and codes."""

import json
import re

import attrs

from execrules.facts import (
    DayFact,
    Grain,
    InstantFact,
)
from execrules.periods import (
    DayStart,
    HourStart,
    Roll,
)
from execrules.rule_files.schemas import schema
from execrules.rulebook import rule_set
from execrules.rules import MomentKind, NamedMoment, Reading, Role, Rule, Stage, Standing
from execrules.sources import Citation
from execrules.verdicts import Verdict


def test_the_schema_is_a_schema() -> None:
    from jsonschema import Draft202012Validator

    Draft202012Validator.check_schema(schema())


def test_the_schema_has_the_keys_and_codes_of_the_library() -> None:
    """A field that is added to a rule has to be written and read too."""
    parts = schema()["$defs"]

    def keys(name: str) -> set[str]:
        return set(parts[name]["properties"])

    def fields(kind: type[attrs.AttrsInstance]) -> set[str]:
        return {field.name for field in attrs.fields(kind)}

    assert keys("rule") == fields(Rule) - {"reading", "limit_given"} | {"replaces"}
    assert keys("reading") == fields(Reading)
    assert keys("named_moment") == fields(NamedMoment) - {"moment"} | {"is"}
    assert keys("citation") == fields(Citation)
    assert keys("instrument") == fields(
        type(rule_set("limits-2006").rules[0].citations[0].instrument)
    ) | {"evidence"}
    assert keys("fact") == (fields(DayFact) | fields(InstantFact) | {"assumed", "choices", "kind"})
    for name, kind in (("roll", Roll), ("stage", Stage), ("grain", Grain)):
        assert parts[name]["enum"] == [member.value for member in kind]
    assert parts["start"]["enum"] == [*DayStart, *HourStart]
    assert parts["rule"]["properties"]["role"]["enum"] == [*Role]
    assert parts["named_moment"]["properties"]["kind"]["enum"] == [*MomentKind]
    assert parts["example"]["properties"]["verdict"]["enum"] == [one.code for one in Verdict]
    assert schema()["properties"]["standing"]["enum"] == [*Standing]


def test_every_description_of_the_schema_is_bilingual() -> None:
    """They are the wording of the errors."""
    told = re.findall(
        r'"description": "([^"\\]*(?:\\.[^"\\]*)*)"', json.dumps(schema(), ensure_ascii=False)
    )

    assert len(told) > 50
    for text in told:
        assert len(text.split(" / ")) == 2, text
