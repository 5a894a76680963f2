"""Conditions as closures over a row, with the comparisons of slots fused.

Calling a closure costs more than comparing two integers, so up to three comparisons share one.
Knows slots and no steps; the order of the parts is free, since no part can fail to be evaluated.
"""

from collections.abc import Callable, Iterable
from typing import TypeAlias

import attrs

Row: TypeAlias = list[int]
CheckReader: TypeAlias = Callable[[Row], bool]


@attrs.frozen
class Comparison:
    """The slot *left* holds at most what *right* holds, or less where it is *strict*."""

    left: int
    right: int
    strict: bool


Condition: TypeAlias = Comparison | CheckReader


def always(_: Row) -> bool:
    """The check of no parts."""
    return True


def never(_: Row) -> bool:
    """The check that nothing meets."""
    return False


def every(parts: Iterable[Condition]) -> CheckReader:
    """Whether all parts hold."""
    match _sorted(parts):
        case [], [], []:
            return always
        case [], [], [check]:
            return check
        case [], [], [check, *others]:
            rest = every(others)
            return lambda row: check(row) and rest(row)
        case [], [(a, b)], []:
            return lambda row: row[a] < row[b]
        case [], [(a, b), *others], checks:
            rest = every((*_strict(others), *checks))
            return lambda row: row[a] < row[b] and rest(row)
        case [(a, b)], [], []:
            return lambda row: row[a] <= row[b]
        case [(a, b)], [(c, d)], []:
            return lambda row: row[c] < row[d] and row[a] <= row[b]
        case [(a, b), (c, d)], [], []:
            return lambda row: row[a] <= row[b] and row[c] <= row[d]
        case [(a, b), (c, d), (e, f)], [], []:
            return lambda row: row[a] <= row[b] and row[c] <= row[d] and row[e] <= row[f]
        case [(a, b)], strict, checks:
            rest = every((*_strict(strict), *checks))
            return lambda row: row[a] <= row[b] and rest(row)
        case [(a, b), (c, d)], strict, checks:
            rest = every((*_strict(strict), *checks))
            return lambda row: row[a] <= row[b] and row[c] <= row[d] and rest(row)
        case [(a, b), (c, d), (e, f), *loose], strict, checks:
            rest = every((*_loose(loose), *_strict(strict), *checks))
            return lambda row: (
                row[a] <= row[b] and row[c] <= row[d] and row[e] <= row[f] and rest(row)
            )
    raise AssertionError(parts)


def some(parts: Iterable[Condition]) -> CheckReader:
    """Whether one part holds."""
    match _sorted(parts):
        case [], [], []:
            return never
        case [], [], [check]:
            return check
        case [], [], [check, *others]:
            rest = some(others)
            return lambda row: check(row) or rest(row)
        case [], [(a, b)], []:
            return lambda row: row[a] < row[b]
        case [], [(a, b), *others], checks:
            rest = some((*_strict(others), *checks))
            return lambda row: row[a] < row[b] or rest(row)
        case [(a, b)], [], []:
            return lambda row: row[a] <= row[b]
        case [(a, b)], [(c, d)], []:
            return lambda row: row[a] <= row[b] or row[c] < row[d]
        case [(a, b), (c, d)], [], []:
            return lambda row: row[a] <= row[b] or row[c] <= row[d]
        case [(a, b)], strict, checks:
            rest = some((*_strict(strict), *checks))
            return lambda row: row[a] <= row[b] or rest(row)
        case [(a, b), (c, d), *loose], strict, checks:
            rest = some((*_loose(loose), *_strict(strict), *checks))
            return lambda row: row[a] <= row[b] or row[c] <= row[d] or rest(row)
    raise AssertionError(parts)


_Pairs: TypeAlias = list[tuple[int, int]]


def _sorted(parts: Iterable[Condition]) -> tuple[_Pairs, _Pairs, list[CheckReader]]:
    """The distinct comparisons with "at most", those with "less", and the other checks."""
    loose: _Pairs = []
    strict: _Pairs = []
    checks: list[CheckReader] = []
    for part in dict.fromkeys(parts):
        if not isinstance(part, Comparison):
            checks.append(part)
        elif part.strict:
            strict.append((part.left, part.right))
        else:
            loose.append((part.left, part.right))
    return loose, strict, checks


def _loose(pairs: _Pairs) -> list[Comparison]:
    return [Comparison(left, right, strict=False) for left, right in pairs]


def _strict(pairs: _Pairs) -> list[Comparison]:
    return [Comparison(left, right, strict=True) for left, right in pairs]
