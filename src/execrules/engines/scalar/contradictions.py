"""Facts that contradict each other: one is recorded later than another that it cannot lie after.

Both are unknown then. What is not seen yet contradicts nothing.
"""

from collections.abc import Collection, Mapping
from operator import gt, itemgetter
from typing import TypeAlias

from execrules.engines.scalar.bounds import on_scale_of, seen_bounds
from execrules.facts import Fact, InstantFact, Record, TimeFact, is_time, never_number
from execrules.instants import NEVER_DAY, SECONDS_PER_DAY

_Order: TypeAlias = tuple[TimeFact, TimeFact]
"""Two facts, the first of which is not after the second."""

Loose: TypeAlias = tuple[_Order, ...]


class Orders:
    """The pairs of facts that can contradict each other in the records of one judge.

    Those of which both are read by rules are compared in the row, the rest in the record. Pairs
    that a rule judges are left out: its act before its start is in time and noted.
    """

    def __init__(
        self,
        facts: Mapping[Fact, int],
        every: Mapping[str, Fact],
        later: Mapping[str, tuple[TimeFact, ...]],
        judged: Collection[tuple[str, str]],
    ) -> None:
        pairs = [
            (first, last)
            for first in every.values()
            if is_time(first)
            for last in later[first.name]
            if (first.name, last.name) not in judged
        ]
        bearing = {fact for pair in pairs if any(one in facts for one in pair) for fact in pair}
        same_scale: list[tuple[TimeFact, TimeFact, int, int]] = []
        two_scales: list[tuple[TimeFact, TimeFact, int, int, int, int]] = []
        loose: list[_Order] = []
        for first, last in pairs:
            if first not in facts or last not in facts:
                if first in bearing or last in bearing:
                    loose.append((first, last))
                continue
            low, high = facts[first], facts[last] + 1
            if type(first) is type(last):
                same_scale.append((first, last, low, high))
            else:
                two_scales.append((first, last, low, _per_day(first), high, _per_day(last)))
        self._same_scale, self._two_scales = tuple(same_scale), tuple(two_scales)
        self._loose = tuple(loose)
        slots = [(low, high) for _, _, low, high in same_scale]
        if len(slots) == 1:
            slots *= 2  # of one slot alone `itemgetter` makes no tuple
        self._firsts = itemgetter(*(low for low, _ in slots)) if slots else None
        self._lasts = itemgetter(*(high for _, high in slots)) if slots else None

    def loose_in(self, record: Record) -> Loose:
        """The pairs of which *record* has both and not both are in the row."""
        return tuple(
            (first, last)
            for first, last in self._loose
            if first.name in record and last.name in record
        )

    def contradicted(self, loose: Loose, record: Record, as_of: int, row: list[int]) -> set[str]:
        """The names of the facts that contradict each other; the row holds what is recorded.

        *loose* are the pairs that `loose_in` gives for the record.
        """
        found: set[str] = set()
        firsts, lasts = self._firsts, self._lasts
        if firsts is not None and lasts is not None and any(map(gt, firsts(row), lasts(row))):
            for first, last, low, high in self._same_scale:
                if row[high] < row[low] < never_number(first):
                    found |= {first.name, last.name}
        for first, last, low, per_day, high, high_per_day in self._two_scales:
            if row[high] // high_per_day < row[low] // per_day < NEVER_DAY:
                found |= {first.name, last.name}
        for first, last in loose:
            earlier, later = record[first.name], record[last.name]
            if earlier is None or later is None:
                continue
            low = seen_bounds(first, earlier, as_of)[0]
            bounds = seen_bounds(last, later, as_of)
            if on_scale_of(first, last, bounds)[1] < low < never_number(first):
                found |= {first.name, last.name}
        return found


def _per_day(fact: TimeFact) -> int:
    """How many numbers of its scale a day has: times of two scales are compared by their days."""
    return SECONDS_PER_DAY if isinstance(fact, InstantFact) else 1
