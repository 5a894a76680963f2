"""The law as data: the vocabulary of facts and one module of rules for each instrument."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Final

from execrules.errors import RuleError
from execrules.facts import by_name
from execrules.rules import RuleSet, Standing
from execrules.terms import Term


@cache
def rule_sets() -> dict[str, RuleSet]:
    """Every rule set by its id, in the order of ids; instruments are found, not registered."""
    found: dict[str, RuleSet] = {}
    for module in iter_modules(__path__, f"{__name__}."):
        part = getattr(import_module(module.name), "RULE_SET", None)
        if isinstance(part, RuleSet):
            found[part.id] = part
    return dict(sorted(found.items()))


CURRENT: Final = "current"
"""The name that stands for every statute and interpretation, in all their versions."""

EVERYTHING: Final = "all"
"""The name that stands for every rule set but the local ones, which bind one place alone."""


def rule_set(*names: str) -> RuleSet:
    """The rule set called by its name, or several of them as one.

    A rule set is chosen by name, never by date: the months in which an evaluation ran are
    information about it. "current" stands for every statute and interpretation, "all" for every
    set but those of one place. An unknown name is a `RuleError` that lists those there are.

    >>> rule_set("evaluation-2018").title.zh
    '2018年基层法院第三方评估指标'
    """
    known = rule_sets()
    wanted = [one for name in names for one in _named(name, known)]
    chosen = [known[name] for name in dict.fromkeys(wanted)]
    if len(chosen) == 1:
        return chosen[0]
    return RuleSet(
        id=names[0] if len(names) == 1 else "+".join(dict.fromkeys(names)),
        title=Term(
            ", ".join(part.title.en for part in chosen), "、".join(part.title.zh for part in chosen)
        ),
        rules=tuple(rule for part in chosen for rule in part),
        moments=tuple(moment for part in chosen for moment in part.moments),
        measures=tuple(measure for part in chosen for measure in part.measures),
        left_out=tuple(row for part in chosen for row in part.left_out),
        vocabulary=tuple(by_name([f for part in chosen for f in part.vocabulary]).values()),
    )


def parts_of(rules: RuleSet) -> tuple[RuleSet, ...]:
    """The rule sets of the book that *rules* was put together from."""
    known = rule_sets()
    names = [one for name in rules.id.split("+") for one in _named(name, known)]
    return tuple(known[name] for name in dict.fromkeys(names))


def _named(name: str, known: Mapping[str, RuleSet]) -> list[str]:
    """The ids of the rule sets that a name stands for."""
    if name == CURRENT:
        return [one.id for one in known.values() if one.standing is Standing.LAW]
    if name == EVERYTHING:
        return [one.id for one in known.values() if one.standing is not Standing.LOCAL]
    if name in known:
        return [name]
    there = ", ".join((*known, CURRENT, EVERYTHING))
    raise RuleError(
        Term(
            f"there is no rule set '{name}'; choose one of: {there}",
            f"没有名为“{name}”的规则集;可选:{there}",
        )
    )


__all__ = ["CURRENT", "EVERYTHING", "parts_of", "rule_set", "rule_sets"]
