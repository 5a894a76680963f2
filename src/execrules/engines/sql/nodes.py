"""What SQL is made of here: integers and two-valued conditions, with nothing left to find out.

The steps of rules and of the border are read into these nodes (`reading.py`). A leaf is a cell of
the table, the day of judging, a number, a column computed before, or an entry of the day table.
"""

from enum import StrEnum
from typing import Final, TypeAlias

import attrs

from execrules.periods import Clock, DayPeriod
from execrules.steps import Number, Raw, Side

SEPARATOR: Final = "; "
"""What stands between the facts that an undetermined row lacks."""


@attrs.frozen(cache_hash=True)
class AsOfDay:
    """The number of the day of judging."""


@attrs.frozen(cache_hash=True)
class Seen:
    """The number of a day that a cell holds; of one after the day of judging, or none, never."""

    cell: Raw


@attrs.frozen(cache_hash=True)
class Known:
    """A bound of a fact or moment that is computed once and has a column of its own."""

    name: str
    side: Side


@attrs.frozen(cache_hash=True)
class Due:
    """A column of the day table: one side of the due days of a period."""

    period: DayPeriod
    clock: Clock
    side: Side


@attrs.frozen(cache_hash=True)
class Ordinal:
    """The column of the day table that counts working days; null outside the calendar."""


@attrs.frozen(cache_hash=True)
class MonthNumber:
    """The column of the day table that counts months through the years, 12 for each."""


@attrs.frozen(cache_hash=True)
class DayOfMonth:
    """The column of the day table with the day of the month."""


DayColumn: TypeAlias = Due | Ordinal | MonthNumber | DayOfMonth


@attrs.frozen(cache_hash=True)
class Found:
    """What the day table has in *column* for a day, whichever day it is."""

    day: "Plain"
    column: DayColumn


class Listing(StrEnum):
    """What the lists of a matter say of a run (`stretching.py`), or of a list itself."""

    LOW = "low"
    HIGH = "high"
    UNCLEAR = "unclear"


@attrs.frozen(cache_hash=True)
class Listed:
    """What the lists of a matter say of a run or a list; null where it has no entry."""

    number: int
    says: Listing

    @property
    def name(self) -> str:
        """The column of the step `listed`."""
        return f"{self.says}_{self.number}"


@attrs.frozen(cache_hash=True)
class ByCalendar:
    """A fixed integer of each calendar, in the order of the calendars."""

    numbers: tuple[int, ...]


@attrs.frozen(cache_hash=True)
class Null:
    """No value; only ever a result."""


@attrs.frozen(cache_hash=True)
class OrElse:
    """A value that may be null, such as what lists say, and another one where it is."""

    first: "Plain"
    otherwise: "Plain"


@attrs.frozen(cache_hash=True)
class Sum:
    """A value and a fixed integer."""

    value: "Plain"
    number: int


@attrs.frozen(cache_hash=True)
class Product:
    """A value times a fixed positive integer."""

    value: "Plain"
    number: int


@attrs.frozen(cache_hash=True)
class Floor:
    """A value divided by a fixed positive integer, rounded down."""

    value: "Plain"
    number: int


@attrs.frozen(cache_hash=True)
class Difference:
    """One value less another."""

    left: "Plain"
    right: "Plain"


@attrs.frozen(cache_hash=True)
class Greatest:
    """The greatest of several values."""

    parts: "tuple[Plain, ...]"


@attrs.frozen(cache_hash=True)
class Least:
    """The smallest of several values."""

    parts: "tuple[Plain, ...]"


@attrs.frozen(cache_hash=True)
class Choice:
    """One value or another."""

    when: "Condition"
    then: "Plain"
    otherwise: "Plain"


@attrs.frozen(cache_hash=True)
class Word:
    """A fixed text of this library or of a rule; only ever a result."""

    text: str


@attrs.frozen(cache_hash=True)
class AsDate:
    """The day of a day number; null outside the years that can be written."""

    day: "Plain"


@attrs.frozen(cache_hash=True)
class AsInstant:
    """The instant of a second; null outside the years that can be written."""

    second: "Plain"


@attrs.frozen(cache_hash=True)
class Joined:
    """The texts that are not null, with `SEPARATOR` between them; null where all are."""

    texts: "tuple[Plain, ...]"


Leaf: TypeAlias = Raw | Seen | AsOfDay | Listed | Known | Found
Plain: TypeAlias = (
    Leaf | Number | ByCalendar | Null | Sum | Product | Floor | Difference | Greatest | Least
    | Choice | OrElse | Word | AsDate | AsInstant | Joined
)  # fmt: skip


@attrs.frozen(cache_hash=True)
class AtMost:
    """*left* is at most *right* plus *by*; a side that is None is 0.

    The one form of a comparison: every fixed integer is in *by*, so that equal comparisons are
    equal values, and the opposite of one is another.
    """

    left: Plain | None
    right: Plain | None
    by: int


@attrs.frozen(cache_hash=True)
class Empty:
    """A cell is null."""

    cell: Raw


@attrs.frozen(cache_hash=True)
class Filled:
    """A cell is not null."""

    cell: Raw


@attrs.frozen(cache_hash=True)
class All:
    """All parts hold; of no parts, true."""

    parts: "tuple[Condition, ...]"


@attrs.frozen(cache_hash=True)
class Any:
    """One part holds; of no parts, false."""

    parts: "tuple[Condition, ...]"


Condition: TypeAlias = AtMost | Empty | Filled | All | Any

YES = All(())
NO = Any(())
