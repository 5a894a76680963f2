"""Values that read lists: stretched periods and the next of repeated events."""

from collections.abc import Callable
from typing import TypeAlias

from execrules.engines.columns.batches import Batch
from execrules.engines.columns.masks import Number
from execrules.facts import LIST_KNOWN, LIST_UNKNOWN, Fact
from execrules.steps import NextEvent, Side, Stretch

Pair: TypeAlias = Callable[[Batch], tuple[Number, Number]]


class Lists:
    def known(self, fact: Fact, side: Side) -> Callable[[Batch], Number]:
        bound = LIST_UNKNOWN if side is Side.EARLIEST else LIST_KNOWN
        return lambda _: bound

    def stretch(self, stretch: Stretch, start: Pair) -> Pair:
        raise NotImplementedError

    def next_event(self, event: NextEvent, after: Pair) -> Pair:
        raise NotImplementedError
