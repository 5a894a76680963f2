"""The facts that rules and tables speak of, one module for each part of the procedure.

One declaration for each fact. `VOCABULARY` holds them all; an instrument imports the modules whose
facts it reads.
"""

from collections.abc import Iterator
from types import ModuleType
from typing import Final

from execrules.facts import Fact
from execrules.rulebook.vocabulary import (
    case_course,
    enforcement,
    investigation,
    lists,
    objections,
    payout,
    periods,
    preservation,
    pricing,
    proceedings,
    sales,
)

_MODULES: Final = (
    enforcement,
    case_course,
    proceedings,
    preservation,
    investigation,
    pricing,
    sales,
    payout,
    objections,
    lists,
    periods,
)


def _facts(modules: tuple[ModuleType, ...]) -> Iterator[Fact]:
    for module in modules:
        yield from (value for value in vars(module).values() if isinstance(value, Fact))
        yield from getattr(module, "OTHER_NODES", ())


VOCABULARY: Final[tuple[Fact, ...]] = tuple(dict.fromkeys(_facts(_MODULES)))
"""Every fact, in the order of the modules and of their lines."""

__all__ = ["VOCABULARY"]
