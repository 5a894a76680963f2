"""Timing in turns: each repetition times every contender once, so that noise hits all alike."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import repeat
from statistics import median, quantiles
from time import perf_counter_ns

import attrs


@attrs.frozen
class Effort:
    """How long to measure: repetitions, and what one repetition of one contender should last."""

    repetitions: int
    seconds: float
    processes: int


FULL = Effort(repetitions=21, seconds=0.03, processes=7)
QUICK = Effort(repetitions=5, seconds=0.006, processes=3)


@attrs.frozen
class Contender:
    """A loop over a whole sample, and how many calls that is."""

    loop: Callable[[], None]
    calls: int


@attrs.frozen
class Timing:
    """Seconds per call of one contender, one figure for each repetition."""

    repetitions: tuple[float, ...]

    @property
    def typical(self) -> float:
        """The median."""
        return median(self.repetitions)


@attrs.frozen
class Ratio:
    """One timing as a part of another: of the medians, and the middle half of the repetitions."""

    value: float
    low: float
    high: float


def ratio(ours: Timing, peer: Timing) -> Ratio:
    """How long *ours* takes as a part of *peer*; both must come from one call of `in_turns`."""
    each = [a / b for a, b in zip(ours.repetitions, peer.repetitions, strict=True)]
    low, _, high = quantiles(each, n=4, method="inclusive")
    return Ratio(ours.typical / peer.typical, low, high)


def in_turns(
    effort: Effort, *contenders: Contender, clock: Callable[[], int] = perf_counter_ns
) -> list[Timing]:
    """Time all contenders, one after the other in each repetition, in turning order.

    *clock* gives nanoseconds: of the clock, or of the processor where threads share the work.
    """
    passes = [_passes(contender, effort.seconds, clock) for contender in contenders]
    found: list[list[float]] = [[] for _ in contenders]
    order = list(range(len(contenders)))
    with _without_collector():
        for _ in range(effort.repetitions):
            for index in order:
                contender, number = contenders[index], passes[index]
                found[index].append(_time(contender, number, clock) / number / contender.calls)
            order.append(order.pop(0))
    return [Timing(tuple(seconds)) for seconds in found]


def _passes(contender: Contender, seconds: float, clock: Callable[[], int]) -> int:
    """How many passes over the sample last about *seconds*; warms up on the way."""
    number = 1
    while (taken := _time(contender, number, clock)) < seconds / 4:
        number *= 2
    return max(1, round(number * seconds / taken))


def _time(contender: Contender, number: int, clock: Callable[[], int]) -> float:
    loop = contender.loop
    start = clock()
    for _ in repeat(None, number):
        loop()
    return (clock() - start) / 1e9


@contextmanager
def _without_collector() -> Iterator[None]:
    """Collecting cyclic garbage falls on whoever runs by chance; `timeit` switches it off, too."""
    was_on = gc.isenabled()
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
