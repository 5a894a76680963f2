"""The JSON Schema of rule files, and its errors in the words of this library.

The only module that imports `jsonschema`. What a key may hold is worded in the schema itself, as
the description of the place, in English and Chinese.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import islice
from typing import Any, Final, TypeAlias

from execrules.errors import MissingExtraError
from execrules.intake.events import nearest_names
from execrules.rule_files.places import Place, Problems, shown
from execrules.rule_files.trees import Tree
from execrules.terms import Term

Table: TypeAlias = Mapping[str, Any]
"""A table of a rule file; Any: the schema has said what its keys hold."""

_MOST_ERRORS: Final = 200
"""Enough to name a screen of problems; more is not looked for."""

_EITHER: Final = " / "


@cache
def schema() -> Table:
    """The JSON Schema (draft 2020-12) of rule files, as it is shipped with the package."""
    text = files(__package__).joinpath("schema.json").read_text(encoding="utf-8")
    found: Table = json.loads(text)
    return found


def check_form(tree: Tree, problems: Problems) -> None:
    """Add to *problems* every key of *tree* that is not as the schema has it.

    Raises `MissingExtraError` where the package `jsonschema` is not installed.
    """
    undecided: set[Place] = set()
    for error in islice(_validator().iter_errors(tree), _MOST_ERRORS):
        place = Place()
        for step in error.absolute_path:
            place = place.key(step) if isinstance(step, str) else place.item(step)
        if error.validator == "oneOf":
            undecided.add(place)
        elif place in undecided and _is_companion(error):
            continue  # which keys go together is not known before what the table is
        for at, told in _told(error, place):
            problems.add(at, told)


def _is_companion(error: Any) -> bool:  # Any: jsonschema has no types
    """Whether the error is about a key that does not go with another one."""
    return error.validator == "enum" and "propertyNames" in error.absolute_schema_path


@cache
def _validator() -> Any:  # Any: jsonschema has no types
    try:
        from jsonschema import Draft202012Validator
    except ImportError:
        raise MissingExtraError(package="jsonschema", extra="rulefiles") from None
    return Draft202012Validator(schema())


def _told(error: Any, place: Place) -> Iterator[tuple[Place, Term]]:  # Any: as above
    """What is wrong, where; each says what was given, what is allowed, and so the next step."""
    given, rule = error.instance, error.validator_value
    if _is_companion(error):
        yield place.key(given), _not_with(error)
        return
    match error.validator:
        case "required" | "dependentRequired":
            needed = rule if isinstance(rule, list) else _needed(rule, given)
            for name in needed:
                if name not in given:
                    yield place.key(name), _missing(name, error)
        case "additionalProperties":
            allowed = list(error.schema["properties"])
            for name in given:
                if name not in allowed:
                    yield place.key(name), _unknown(name, allowed)
        case "oneOf":
            yield place, _no_kind(given, [kind["required"] for kind in rule])
        case "enum":
            yield place, _not_one_of(given, rule)
        case "maxItems" | "maxProperties":
            yield (
                place,
                Term(
                    f"holds {len(given)} entries, and at most {rule} are allowed; split the file",
                    f"含有 {len(given)} 项,最多 {rule} 项;请拆分文件",
                ),
            )
        case _:
            wanted = _wanted(error)
            yield (
                place,
                Term(
                    f"cannot be {shown(given)}; give {wanted.en}",
                    f"不能是 {shown(given)};请给出{wanted.zh}",
                ),
            )


def _wanted(error: Any) -> Term:  # Any: as above
    """What the schema says of the place; its own keyword where it says nothing."""
    told = error.schema.get("description", f"{error.validator} {shown(error.validator_value)}")
    english, _, chinese = str(told).partition(_EITHER)
    return Term(english, chinese or english)


def _needed(rule: Mapping[str, Sequence[str]], given: Table) -> list[str]:
    return [name for key, names in rule.items() if key in given for name in names]


def _missing(name: str, error: Any) -> Term:  # Any: as above
    about = error.schema.get("properties", {}).get(name, {})
    while "$ref" in about:
        about = {**schema()["$defs"][about["$ref"].rpartition("/")[2]], **_without_ref(about)}
    english, _, chinese = str(about.get("description", name)).partition(_EITHER)
    return Term(f"is missing; give {english}", f"缺少;请给出{chinese or english}")


def _without_ref(about: Table) -> dict[str, object]:
    return {key: value for key, value in about.items() if key != "$ref"}


def _unknown(name: str, allowed: Sequence[str]) -> Term:
    near = nearest_names(name, allowed)
    hint = Term(f"perhaps {near[0]}; ", f"可能是 {near[0]};") if near else Term("", "")
    return Term(
        f"is no key of this table; {hint.en}allowed: {', '.join(allowed)}",
        f"不是此表的键;{hint.zh}可用:{'、'.join(allowed)}",
    )


def _not_with(error: Any) -> Term:  # Any: as above
    with_it = error.validator_value
    return Term(
        f"does not go with {with_it[0]}; together go: {', '.join(with_it)}",
        f"不能与 {with_it[0]} 同用;可同用的键:{'、'.join(with_it)}",
    )


def _no_kind(given: object, kinds: Sequence[Sequence[str]]) -> Term:
    heads = [kind[0] for kind in kinds]
    found = [head for head in heads if isinstance(given, dict) and head in given]
    if len(found) > 1:
        return Term(
            f"has {' and '.join(found)} at once; keep one of them",
            f"同时有 {'、'.join(found)};请只保留其一",
        )
    return Term(
        f"does not say what it is; give one of: {', '.join(heads)}",
        f"没有写明是什么;请给出其中之一:{'、'.join(heads)}",
    )


def _not_one_of(given: object, allowed: Sequence[object]) -> Term:
    there = [str(one) for one in allowed]
    return Term(
        f"cannot be {shown(given)}; allowed: {', '.join(there)}",
        f"不能是 {shown(given)};可用:{'、'.join(there)}",
    )
