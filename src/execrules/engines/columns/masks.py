"""Where a condition holds, row by row: all rows, none, or an array of truths.

A condition that holds everywhere or nowhere is a plain bool, so that what follows from it is left
out. The complement of a mask is one object and not a second array: a comparison that certainly
holds and one that certainly fails are seen to be two sides of one.
"""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Truths: TypeAlias = NDArray[np.bool_]
Numbers: TypeAlias = NDArray[Any]  # Any: int32 for days, int64 for seconds and fen
Number: TypeAlias = Numbers | int
"""One integer for each row, or one for all."""


class Mask:
    """An array of truths, *count* of them true but not all, that knows its complement."""

    __slots__ = ("_complement", "_truths", "_wide", "count", "size")

    def __init__(
        self, truths: Truths | None, count: int, size: int, complement: "Mask | None" = None
    ) -> None:
        self.count = count
        self.size = size
        self._truths = truths
        self._complement = complement
        self._wide: dict[Any, Numbers] = {}  # Any: the type of the numbers

    @property
    def truths(self) -> Truths:
        """The array itself."""
        found = self._truths
        if found is None:
            assert self._complement is not None  # noqa: S101 # a mask is made of one or the other
            found = self._truths = np.logical_not(self._complement.truths)
        return found

    @property
    def complement(self) -> "Mask":
        """Where the condition does not hold; of the complement, the mask itself."""
        found = self._complement
        if found is None:
            found = self._complement = Mask(None, self.size - self.count, self.size, self)
        return found

    def bits(self, kind: "np.dtype[Any]") -> Numbers:  # Any: a type of integers
        """All bits set where it holds, none elsewhere, in the width of *kind*."""
        found = self._wide.get(kind)
        if found is None:
            narrow = np.negative(self.truths.view(np.int8))
            found = narrow.view(kind) if kind.itemsize == 1 else narrow.astype(kind)
            self._wide[kind] = found
        return found


Truth: TypeAlias = Mask | bool


def settled(truths: Truths) -> Truth:
    """A mask, or the plain answer where it is the same for all rows."""
    count = np.count_nonzero(truths)
    if count == 0:
        return False
    size = len(truths)
    return True if count == size else Mask(truths, int(count), size)


def opposite(truth: Truth) -> Truth:
    """Where it does not hold."""
    if truth is True:
        return False
    return True if truth is False else truth.complement


def spread(truth: Truth, size: int) -> Truths:
    """The answer for each of *size* rows."""
    return truth.truths if isinstance(truth, Mask) else np.full(size, truth)


def count(truth: Truth, size: int) -> int:
    """In how many of *size* rows it holds."""
    if isinstance(truth, Mask):
        return truth.count
    return size if truth else 0
