"""Which rules a table can answer, before any row is judged, and what the others lack."""

from collections.abc import Collection, Iterable
from enum import StrEnum
from typing import assert_never

import attrs

from execrules.expressions import (
    After,
    AllOf,
    AnyOf,
    At,
    AtLeast,
    Before,
    Condition,
    Earlier,
    FirstAfter,
    FirstKnown,
    Happened,
    Holds,
    Later,
    MayBe,
    Moment,
    Not,
    NotAfter,
    On,
    OneOf,
)
from execrules.facts import Fact, all_later, is_time
from execrules.rules import Rule
from execrules.terms import Term


class NotJudgedReason(StrEnum):
    """Why a rule is not judged on a table."""

    UNPUBLISHED = "limit_not_published"
    FACTS_MISSING = "facts_missing"

    @property
    def term(self) -> Term:
        """The reason in words."""
        if self is NotJudgedReason.UNPUBLISHED:
            return Term("limit not published", "期限未公布")
        return Term("the table lacks", "表中缺少")


@attrs.frozen
class NotJudged:
    """A rule that no row of the table could settle, and the facts it lacks."""

    rule: Rule
    reason: NotJudgedReason
    facts: tuple[Fact, ...] = ()


class Answerable:
    """What can be known from a table in which *present* facts are recorded for some case.

    A fact that is not there but has a recorded neighbour is bounded by it, which may be enough.
    """

    def __init__(self, present: Collection[str], vocabulary: Iterable[Fact]) -> None:
        bounded = set(present)
        for fact in vocabulary:
            if not is_time(fact):
                continue
            for later in all_later(fact):
                if later.name in present:
                    bounded.add(fact.name)
                if fact.name in present:
                    bounded.add(later.name)
        self._known = frozenset(bounded)

    def lacking(self, rule: Rule) -> tuple[Fact, ...]:
        """The facts without which no case can be settled; none where one may be."""
        nodes: list[Moment | Condition] = [rule.start, rule.act]
        if rule.applies_if is not None:
            nodes.append(rule.applies_if)
        found = [fact for node in nodes for fact in self._missing(node)]
        return tuple(dict.fromkeys(found))

    def _missing(self, node: Moment | Condition) -> list[Fact]:
        match node:
            case On() | MayBe():
                return []
            case At(fact) | Holds(fact) | OneOf(fact, _) | AtLeast(fact, _):
                return [] if fact.name in self._known else [fact]
            case After(inner, _) | Before(inner, _) | Happened(inner) | Not(inner):
                return self._missing(inner)
            case Later(left, right) | NotAfter(left, right):
                return self._missing(left) + self._missing(right)
            case Earlier(left, right):
                return self._any([left, right])
            case FirstAfter(fact, inner):
                return self._missing(inner) + ([] if fact.name in self._known else [fact])
            case FirstKnown(fact, otherwise):
                return [] if fact.name in self._known else self._missing(otherwise)
            case AllOf(parts):
                return [fact for part in parts for fact in self._missing(part)]
            case AnyOf(parts):
                return self._any(parts)
            case _:
                assert_never(node)

    def _any(self, nodes: Iterable[Moment | Condition]) -> list[Fact]:
        """Nothing where one of *nodes* lacks nothing, otherwise what all of them lack."""
        lists = [self._missing(node) for node in nodes]
        return [fact for found in lists for fact in found] if all(lists) else []
