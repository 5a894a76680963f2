"""Where the pages of the catalogue stand, and what they are about."""

import posixpath
import re
from collections.abc import Iterable
from typing import Final, TypeAlias

import attrs

from execrules.exports.markdown import code, link
from execrules.rules import Measure, NamedMoment, Rule, RuleSet
from execrules.sources import Instrument
from execrules.terms import Language

MARK: Final = "<!-- made by: execrules rules catalogue -->"
"""The first line of every page: a folder that carries it may be written anew."""

FRONT: Final = "README.md"


@attrs.frozen
class GapsPlace:
    """Where the known gaps are: *path* leads there from the folder of the catalogue, *back* back.

    *back* is taken from the folder that the page is in.
    """

    path: str = "known-gaps.md"
    back: str = "."

    def address(self, there: str) -> str:
        """The address of the page *there* on the page of known gaps."""
        return posixpath.normpath(posixpath.join(self.back, there))


Entry: TypeAlias = Rule | NamedMoment | Measure


def index_path(language: Language) -> str:
    """The page of rule sets and texts."""
    return f"{language}/{FRONT}"


def stages_path(language: Language) -> str:
    """The page of stages."""
    return f"{language}/stages.md"


def set_path(part: RuleSet, language: Language) -> str:
    """The page of a rule set; in a folder of its own, so that no id meets another page."""
    name = re.sub(r"[^\w-]", "-", part.id)
    return f"{language}/sets/{name}.md"


def relative(here: str, there: str) -> str:
    """The address of the page *there* on the page *here*, both in the folder of the catalogue."""
    # Below a root, so that nothing is taken from the folder in which the program runs.
    return posixpath.relpath(f"/{there}", posixpath.dirname(f"/{here}"))


def entry_link(entry: Entry, address: str) -> str:
    """A link to an entry on the page of its rule set, which is at *address*."""
    return link(code(entry.id), f"{address}#{entry.id}")


def entries(part: RuleSet) -> tuple[Entry, ...]:
    """What a rule set lists: rules, moments and measures."""
    return (*part.rules, *part.moments, *part.measures)


def texts(parts: Iterable[RuleSet]) -> list[Instrument]:
    """The texts that the sets cite, each once, in the order of their first citation."""
    cited = (
        citation.instrument
        for part in parts
        for entry in entries(part)
        for citation in entry.citations
    )
    return list({text.id: text for text in cited}.values())
