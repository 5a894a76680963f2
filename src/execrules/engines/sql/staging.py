"""In which order values are computed: stages, each of which reads the columns of the one before.

A value that several others need gets a column and is computed once; one that a single other needs
is written where it is needed. A stage joins the day table once for each day that is looked up in
it, however many periods run from that day. Nothing that no output needs is computed.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import assert_never

import attrs

from execrules.engines.sql.leaves import leaves, leaves_with_days
from execrules.engines.sql.nodes import (
    AsOfDay,
    Found,
    Known,
    Leaf,
    Listed,
    Plain,
    Seen,
    Sum,
)
from execrules.engines.sql.outputs import OutputKind
from execrules.engines.sql.runs import Run
from execrules.steps import Raw


@attrs.frozen
class OutputColumn:
    """A column of the result and its value; *kind* is its type, where it may be null for all."""

    name: str
    value: Plain
    kind: OutputKind = OutputKind.NUMBER


@attrs.frozen
class Stage:
    """One step of the query: *joins* are the days of all that is *found* in the day table.

    *columns* are what it hands to the next one; the last one hands on nothing but its outputs.
    """

    joins: tuple[Plain, ...]
    found: tuple[Found, ...]
    columns: tuple[Leaf, ...]


@attrs.frozen(kw_only=True, eq=False)
class Plan:
    """Stages after the first, which reads the *cells*; the last one gives the *outputs*.

    *definitions* are the values of all bounds; one that no stage hands on is written in place.
    *runs* are the values that read lists, and *starts* is the plan of the moments they start from.
    """

    cells: tuple[Leaf, ...]
    stages: tuple[Stage, ...]
    outputs: tuple[OutputColumn, ...]
    definitions: Mapping[Known, Plain]
    runs: tuple[Run, ...] = ()
    starts: "Plan | None" = None


def staged(outputs: Sequence[OutputColumn], definitions: Mapping[Known, Plain]) -> Plan:
    """The plan of *outputs*, whose values name each other by *definitions*."""
    uses = _uses(outputs, definitions)
    kept = frozenset(
        bound for bound, count in uses.items() if count > 1 and not _is_short(definitions[bound])
    )
    schedule = _Schedule(definitions, kept)
    wanted = [schedule.leaves(column.value) for column in outputs]
    last = max((schedule.stage_of(leaves) for leaves in wanted), default=1)
    last_uses = schedule.last_uses(wanted, last)
    stages: list[Stage] = []
    for number in range(1, last + 1):
        found = tuple(
            leaf
            for leaf in last_uses
            if isinstance(leaf, Found) and schedule.leaf_stage(leaf) == number
        )
        passed_on = tuple(
            leaf for leaf, use in last_uses.items() if schedule.leaf_stage(leaf) <= number < use
        )
        stages.append(Stage(tuple(dict.fromkeys(leaf.day for leaf in found)), found, passed_on))
    return Plan(
        cells=tuple(leaf for leaf in last_uses if isinstance(leaf, Raw | Seen | AsOfDay | Listed)),
        stages=tuple(stages),
        outputs=tuple(outputs),
        definitions=definitions,
    )


def _is_short(value: Plain) -> bool:
    return isinstance(value, Sum) and isinstance(value.value, Raw | AsOfDay | Known | Found)


def _uses(outputs: Iterable[OutputColumn], definitions: Mapping[Known, Plain]) -> Counter[Known]:
    """How often each defined bound is named, by outputs and by what they need in turn."""
    uses: Counter[Known] = Counter()
    waiting: list[Plain] = [column.value for column in outputs]
    while waiting:
        for leaf in leaves_with_days(waiting.pop()):
            if isinstance(leaf, Known):
                value = definitions[leaf]
                if leaf not in uses or _is_short(value):
                    waiting.append(value)
                uses[leaf] += 1
    return uses


@attrs.frozen(eq=False)
class _Schedule:
    """When each leaf is there: cells at stage 0, the rest one stage after what it is made of."""

    definitions: Mapping[Known, Plain]
    kept: frozenset[Known]
    _stages: dict[Leaf, int] = attrs.field(factory=dict)
    _made_of: dict[Known, tuple[Leaf, ...]] = attrs.field(factory=dict)

    def leaves(self, node: Plain) -> tuple[Leaf, ...]:
        """The columns that *node* reads, those of values written in place included, each once."""
        found: dict[Leaf, None] = {}
        for leaf in leaves(node):
            if isinstance(leaf, Known) and leaf not in self.kept:
                found.update(dict.fromkeys(self.made_of(leaf)))
            else:
                found[leaf] = None
        return tuple(found)

    def made_of(self, leaf: Leaf) -> tuple[Leaf, ...]:
        """The columns that the value of a leaf reads."""
        match leaf:
            case Known():
                found = self._made_of.get(leaf)
                if found is None:
                    found = self._made_of[leaf] = self.leaves(self.definitions[leaf])
                return found
            case Found(day, _):
                return self.leaves(day)
            case Raw() | Seen() | AsOfDay() | Listed():
                return ()
            case _:
                assert_never(leaf)

    def leaf_stage(self, leaf: Leaf) -> int:
        """The stage that computes *leaf*."""
        found = self._stages.get(leaf)
        if found is None:
            found = self._stages[leaf] = self._leaf_stage(leaf)
        return found

    def _leaf_stage(self, leaf: Leaf) -> int:
        match leaf:
            case Raw() | Seen() | AsOfDay() | Listed():
                return 0
            case Known():
                return self.stage_of(self.made_of(leaf))
            case Found():
                return 1 + max(map(self.leaf_stage, self.made_of(leaf)), default=0)
            case _:
                assert_never(leaf)

    def stage_of(self, leaves: Iterable[Leaf]) -> int:
        """The first stage that can read *leaves*; a look-up is there at once."""
        return max((self._since(leaf) for leaf in leaves), default=1)

    def _since(self, leaf: Leaf) -> int:
        stage = self.leaf_stage(leaf)
        return stage if isinstance(leaf, Found) else stage + 1

    def last_uses(self, wanted: Iterable[Iterable[Leaf]], last: int) -> dict[Leaf, int]:
        """Every leaf that is needed, with the last stage that reads it."""
        found: dict[Leaf, int] = {}
        waiting = [(leaf, last) for leaves in wanted for leaf in leaves]
        while waiting:
            leaf, stage = waiting.pop()
            if leaf not in found:
                own = self.leaf_stage(leaf)
                waiting += [(part, own) for part in self.made_of(leaf)]
            found[leaf] = max(stage, found.get(leaf, 0))
        return found
