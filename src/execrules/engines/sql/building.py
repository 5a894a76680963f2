"""Values and conditions built in their shortest form.

What fixed integers settle is settled here, so that a comparison with an unknown or absent fact
disappears before it becomes text. Two conditions that say the same in the same way are equal.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Final, assert_never

from execrules.engines.sql.nodes import (
    NO,
    SEPARATOR,
    YES,
    All,
    Any,
    AsDate,
    AsInstant,
    AsOfDay,
    AtMost,
    ByCalendar,
    Choice,
    Condition,
    Difference,
    Empty,
    Filled,
    Floor,
    Found,
    Greatest,
    Joined,
    Known,
    Least,
    Listed,
    Null,
    OrElse,
    Plain,
    Product,
    Seen,
    Sum,
    Word,
)
from execrules.steps import Number, Raw

_LAST_DAY: Final = date.max.toordinal()


def plus(value: Plain, number: int) -> Plain:
    """*value* and a fixed integer."""
    core, by = _apart(value)
    by += number
    if core is None:
        return Number(by)
    return Sum(core, by) if by else core


def times(value: Plain, number: int) -> Plain:
    """*value* times a fixed positive integer."""
    core, by = _apart(value)
    if core is None:
        return Number(by * number)
    found = Product(core, number) if number != 1 else core
    return plus(found, by * number)


def floor(value: Plain, number: int) -> Plain:
    """*value* divided by a fixed positive integer, rounded down."""
    core, by = _apart(value)
    if core is None:
        return Number(by // number)
    if isinstance(core, Product) and core.number == number:
        return plus(core.value, by // number)
    return Floor(value, number)


def minus(left: Plain, right: Plain) -> Plain:
    """*left* less *right*."""
    a, by_left = _apart(left)
    b, by_right = _apart(right)
    if b is None:
        return plus(left, -by_right)
    if a == b:
        return Number(by_left - by_right)
    return plus(Difference(Number(0) if a is None else a, b), by_left - by_right)


def greatest(left: Plain, right: Plain) -> Plain:
    """The greater of two values."""
    parts = [*_parts(Greatest, left), *_parts(Greatest, right)]
    numbers = [part.value for part in parts if isinstance(part, Number)]
    found = _distinct(parts, [Number(max(numbers))] if numbers else [])
    return found[0] if len(found) == 1 else Greatest(found)


def least(left: Plain, right: Plain) -> Plain:
    """The smaller of two values."""
    parts = [*_parts(Least, left), *_parts(Least, right)]
    numbers = [part.value for part in parts if isinstance(part, Number)]
    found = _distinct(parts, [Number(min(numbers))] if numbers else [])
    return found[0] if len(found) == 1 else Least(found)


def _parts(kind: type[Greatest | Least], value: Plain) -> tuple[Plain, ...]:
    return value.parts if isinstance(value, kind) else (value,)


def _distinct(parts: Iterable[Plain], number: list[Plain]) -> tuple[Plain, ...]:
    varying = [part for part in parts if not isinstance(part, Number)]
    return tuple(dict.fromkeys([*varying, *number]))


def choice(when: Condition, then: Plain, otherwise: Plain) -> Plain:
    """*then* where *when* holds, otherwise the other.

    What is said of an empty cell as well as at last is said at last: a comparison with the cell
    does not hold where it is empty, and SQL goes on to the next case.
    """
    if when == YES or then == otherwise:
        return then
    if (
        isinstance(when, Empty)
        and isinstance(otherwise, Choice)
        and otherwise.otherwise == then
        and _compares(otherwise.when, when.cell)
    ):
        return otherwise
    return otherwise if when == NO else Choice(when, then, otherwise)


def _compares(condition: Condition, cell: Raw) -> bool:
    """Whether a condition cannot hold where a cell is empty."""
    match condition:
        case AtMost(left, right, _):
            return cell in {_core(left), _core(right)}
        case All(parts):
            return any(_compares(part, cell) for part in parts)
        case _:
            return False


def _core(value: Plain | None) -> Plain | None:
    """What a sum, product or quotient is made from; null where that is null."""
    while isinstance(value, Sum | Product | Floor):
        value = value.value
    return value


def listed(texts: Iterable[Plain]) -> Plain:
    """Texts, each of which may be null, as one: fixed texts that follow each other are one."""
    found: list[Plain] = []
    for text in texts:
        if isinstance(text, Word) and found and isinstance(last := found[-1], Word):
            found[-1] = Word(f"{last.text}{SEPARATOR}{text.text}")
        elif not isinstance(text, Null):
            found.append(text)
    if not found:
        return Null()
    return found[0] if len(found) == 1 else Joined(tuple(found))


def or_else(first: Plain, otherwise: Plain) -> Plain:
    """*first*, and where it is null the other."""
    match first, otherwise:
        case (Null(), _):
            return otherwise
        case (Word(), _) | (_, Null()):
            return first
        case _:
            return OrElse(first, otherwise)


def at_most(left: Plain, right: Plain) -> Condition:
    """Whether *left* is at most *right*."""
    a, by_left = _apart(left)
    b, by_right = _apart(right)
    by = by_right - by_left
    if a == b:
        return YES if by >= 0 else NO
    if b is None and by >= _LAST_DAY and _is_a_day(a):
        return YES
    return AtMost(a, b, by)


def _is_a_day(value: Plain | None) -> bool:
    """Whether a value is the day of judging, which always is one, or that day at the latest."""
    return isinstance(value, AsOfDay) or (
        isinstance(value, Least) and any(map(_is_a_day, value.parts))
    )


def every(parts: Iterable[Condition]) -> Condition:
    """Whether all parts hold; of two bounds on one value the closer one is kept."""
    found = _closest(_flat(All, parts), min)
    if NO in found or any(opposite(part) in found for part in found) or _is_empty(found):
        return NO
    return found[0] if len(found) == 1 else All(found)


def _is_empty(parts: tuple[Condition, ...]) -> bool:
    """Whether a lower bound of some value is above its upper one, as where a day is exact."""
    bounds = {(part.left, part.right): part.by for part in parts if isinstance(part, AtMost)}
    return any(
        by + back < 0
        for (left, right), by in bounds.items()
        if (back := bounds.get((right, left))) is not None
    )


def some(parts: Iterable[Condition]) -> Condition:
    """Whether one part holds; of two bounds on one value the wider one is kept."""
    found = _closest(_flat(Any, parts), max)
    if YES in found or any(opposite(part) in found for part in found):
        return YES
    return found[0] if len(found) == 1 else Any(found)


def _closest(
    parts: Iterable[Condition], choose: Callable[[int, int], int]
) -> tuple[Condition, ...]:
    found: dict[object, Condition] = {}
    for part in parts:
        if isinstance(part, AtMost):
            pair = part.left, part.right
            known = found.get(pair)
            if isinstance(known, AtMost):
                found[pair] = AtMost(part.left, part.right, choose(part.by, known.by))
                continue
            found[pair] = part
        else:
            found[part] = part
    return tuple(found.values())


def opposite(condition: Condition) -> Condition:
    """The condition that holds where *condition* does not."""
    match condition:
        case AtMost(left, right, by):
            return AtMost(right, left, -by - 1)
        case Empty(cell):
            return Filled(cell)
        case Filled(cell):
            return Empty(cell)
        case All(parts):
            return some(opposite(part) for part in parts)
        case Any(parts):
            return every(opposite(part) for part in parts)
        case _:
            assert_never(condition)


def _flat(kind: type[All | Any], parts: Iterable[Condition]) -> Iterator[Condition]:
    for part in parts:
        if isinstance(part, kind):
            yield from part.parts
        else:
            yield part


def _apart(value: Plain) -> tuple[Plain | None, int]:
    """A value as something that varies, if anything does, and a fixed integer."""
    match value:
        case Number(number):
            return None, number
        case Sum(inner, number):
            return inner, number
        case (
            Raw() | Seen() | AsOfDay() | Known() | Found() | ByCalendar() | Null() | Product()
            | Floor() | Difference() | Greatest() | Least() | Choice()
            | OrElse() | Listed() | Word() | AsDate() | AsInstant() | Joined()
        ):  # fmt: skip
            return value, 0
        case _:
            assert_never(value)
