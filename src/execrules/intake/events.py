"""Event names as tables write them, matched with the facts of the vocabulary.

Nothing is matched by likeness: a name is known under a heading of the vocabulary or it is unknown,
and then listed with the nearest ones. One event may hold several nodes, which share the verb of the
first: 送达执行通知书、报告财产令.
"""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Final
from unicodedata import normalize

import attrs

from execrules.facts import EventFact, Fact, is_event

_VERBS: Final = ("发出", "下发", "邮寄", "送达", "作出")
_BETWEEN: Final = re.compile("[、及和与]")

# Remarks in brackets that leave the event what it is: its count, and service by refusal or posting.
_HARMLESS: Final = re.compile(r"\((?:第?[一二三四五六七八九十\d]+次|首次|拒签|留置|邮寄|公告)\)")


def plain_name(name: str) -> str:
    """*name* in half-width characters, without spaces and without remarks that change nothing.

    >>> plain_name("送达执行通知书(拒签)")
    '送达执行通知书'
    """
    return _HARMLESS.sub("", re.sub(r"\s+", "", normalize("NFKC", name)))


@attrs.frozen
class Matched:
    """The facts an event stands for, and the parts of its name that are unknown."""

    facts: tuple[EventFact, ...]
    unknown: tuple[str, ...]


class EventNames:
    """The headings of a vocabulary, looked up for a kind of matter."""

    def __init__(self, vocabulary: Iterable[Fact]) -> None:
        self._everywhere: dict[str, list[EventFact]] = {}
        self._in_kind: dict[tuple[str, str], list[EventFact]] = {}
        for fact in vocabulary:
            if not is_event(fact):
                continue
            for heading in dict.fromkeys((fact.title.zh, *fact.headings)):
                self._everywhere.setdefault(plain_name(heading), []).append(fact)
            for kind in fact.kinds:
                for heading in fact.headings_in_kinds:
                    self._in_kind.setdefault((kind, plain_name(heading)), []).append(fact)

    def match(self, name: str, kind: str | None) -> Matched:
        """The facts that *name* stands for in a matter of *kind*."""
        whole = self._facts(plain_name(name), kind)
        if whole:
            return Matched(whole, ())
        facts: list[EventFact] = []
        unknown: list[str] = []
        for part in _parts(plain_name(name)):
            found = self._facts(part, kind)
            facts.extend(found)
            if not found:
                unknown.append(part)
        return Matched(tuple(facts), tuple(unknown) if facts else (name,))

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of matter in which some name means something else than elsewhere."""
        return tuple(dict.fromkeys(kind for kind, _ in self._in_kind))

    def evidence(self, names: Iterable[str]) -> str | None:
        """The kind of matter that its event names show, where they show one and no other."""
        kinds = {
            kind
            for name in names
            for fact in self._everywhere.get(plain_name(name), ())
            for kind in fact.kinds
        }
        return kinds.pop() if len(kinds) == 1 else None

    def nearest(self, name: str) -> tuple[str, ...]:
        """The known names most like an unknown one."""
        known = {*self._everywhere, *(heading for _, heading in self._in_kind)}
        return nearest_names(plain_name(name), known)

    def _facts(self, name: str, kind: str | None) -> tuple[EventFact, ...]:
        if kind is not None and (special := self._in_kind.get((kind, name))):
            return tuple(special)
        return tuple(self._everywhere.get(name, ()))


def nearest_names(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """The names most like *name*, best first; none where nothing is near."""
    return tuple(get_close_matches(name, sorted(known), n=3, cutoff=0.5))


def _parts(name: str) -> Iterator[str]:
    """The nodes of a compound name; a part without a verb takes the verb of the first."""
    parts = [part for part in _BETWEEN.split(name) if part]
    verb = next((verb for verb in _VERBS if name.startswith(verb)), "")
    for number, part in enumerate(parts):
        has_own = number == 0 or part.startswith(_VERBS)
        yield part if has_own else verb + part
