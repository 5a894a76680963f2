"""Facts: the named things known about a matter, and what a record says of them.

A fact is declared once, with its Chinese title and the headings it is known by. Its value is a
pair of bounds, exact when both are one; unknown is a value with open bounds, and *not yet* is a
value of its own. Owns no rule and no record of a particular court.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Final, TypeAlias, TypeGuard, assert_never

import attrs

from execrules.errors import FactError
from execrules.instants import ALWAYS, NEVER_DAY, NEVER_SECOND, second_number
from execrules.periods import MOST, Unit
from execrules.terms import Term

_MOST_FEN: Final = 10**18

LIST_UNKNOWN: Final = 0
LIST_IN_PART: Final = 1
LIST_KNOWN: Final = 2
"""What is known of a list: nothing, something of it, all of it. Its bounds are two of these."""


class Occurrence(StrEnum):
    """Which of several events of one name the fact is."""

    FIRST = "first"
    LAST = "last"


class Grain(StrEnum):
    """What a fact or rule is about: the case as a whole, or one item of it (an asset, a lead)."""

    CASE = "case"
    ITEM = "item"


@attrs.frozen(kw_only=True)
class BaseFact:
    """What every sort of fact declares; facts compare by name.

    *headings* are the names under which tables know the fact. *kinds* are the kinds of matter in
    which alone it occurs; there *headings_in_kinds* mean this fact and no other (申请强制执行 in an
    administrative matter is the authority's application). *not_after* names facts that cannot
    lie earlier than this one: dispatch is not after service, filing is not before the application.
    Where only the other one is known it bounds this one and never stands in for it.
    """

    name: str
    title: Term = attrs.field(eq=False)
    headings: tuple[str, ...] = attrs.field(eq=False, default=())
    grain: Grain = attrs.field(eq=False, default=Grain.CASE)
    kinds: tuple[str, ...] = attrs.field(eq=False, default=())
    headings_in_kinds: tuple[str, ...] = attrs.field(eq=False, default=())


@attrs.frozen(kw_only=True)
class DayFact(BaseFact):
    """An event known by its day.

    *occurrence* says which of several such events is meant; with *on_or_after* the name of another
    fact, it is the first on or after that one (the last of all where none is).
    *stated* marks a day that a document states (a printed expiry): it is known when it is written,
    so it is seen even when it lies after as-of.
    """

    not_after: "tuple[TimeFact, ...]" = attrs.field(eq=False, default=())
    occurrence: Occurrence = attrs.field(eq=False, default=Occurrence.FIRST)
    on_or_after: str | None = attrs.field(eq=False, default=None)
    stated: bool = attrs.field(eq=False, default=False)


@attrs.frozen(kw_only=True)
class InstantFact(BaseFact):
    """An event whose time of day matters, to the second of Shanghai wall time.

    Known only to the day it lies between 00:00:01 and 23:59:59 of it; 00:00:00 is read as a day,
    because court systems store days as timestamps.
    """

    not_after: "tuple[TimeFact, ...]" = attrs.field(eq=False, default=())
    occurrence: Occurrence = attrs.field(eq=False, default=Occurrence.FIRST)
    on_or_after: str | None = attrs.field(eq=False, default=None)


@attrs.frozen(kw_only=True)
class FlagFact(BaseFact):
    """Something that is so or is not so; a blank is unknown, never "no".

    *assumed* is what a table without a column for the flag is judged on: only for exceptions that
    count when somebody has found and recorded them. Such an assumption is printed with the results
    and can be taken back; a record passed in Python is never completed by it.
    """

    assumed: bool | None = attrs.field(eq=False, default=None)


@attrs.frozen(kw_only=True)
class ChoiceFact(BaseFact):
    """One of a closed list of codes."""

    choices: tuple[tuple[str, Term], ...] = attrs.field(eq=False)

    def code(self, choice: str) -> int:
        """The position of *choice*, which is how engines store it."""
        for index, (name, _) in enumerate(self.choices):
            if name == choice:
                return index
        allowed = ", ".join(name for name, _ in self.choices)
        raise FactError(
            Term(
                f"'{choice}' is no value of fact '{self.name}'; allowed: {allowed}",
                f"“{choice}”不是事实“{self.title.zh}”的取值;可用:{allowed}",
            )
        )


@attrs.frozen(kw_only=True)
class AmountFact(BaseFact):
    """A sum of money in yuan, kept as whole fen."""


@attrs.frozen(kw_only=True)
class EventsFact(BaseFact):
    """An event that repeats, all of whose days count (a series of inquiries), not one of them."""


@attrs.frozen(kw_only=True)
class Ground:
    """Why a stretch of time does not count (扣除事由), with the words by which tables know it."""

    code: str
    title: Term
    headings: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class DeductionsFact(BaseFact):
    """The stretches of time of a matter that may not count (扣除期间), on closed *grounds*."""

    grounds: tuple[Ground, ...] = attrs.field(eq=False)

    def place(self, ground: str) -> int:
        """The position of the ground with this code; `FactError` for an unknown one."""
        for index, known in enumerate(self.grounds):
            if known.code == ground:
                return index
        allowed = ", ".join(known.code for known in self.grounds)
        raise FactError(
            Term(
                f"'{ground}' is no ground of '{self.name}'; allowed: {allowed}; "
                f"give None where the ground is not known",
                f"“{ground}”不是“{self.title.zh}”的事由;可用:{allowed};事由不明的请写 None",
            )
        )


@attrs.frozen(kw_only=True)
class ExtensionsFact(BaseFact):
    """The extensions of a matter's period (延长期限) that were applied for or approved."""


TimeFact: TypeAlias = DayFact | InstantFact
EventFact: TypeAlias = TimeFact | EventsFact
ListFact: TypeAlias = EventsFact | DeductionsFact | ExtensionsFact
Fact: TypeAlias = DayFact | InstantFact | FlagFact | ChoiceFact | AmountFact | ListFact


def is_time(fact: Fact) -> TypeGuard[TimeFact]:
    """Whether *fact* is a day or an instant."""
    return isinstance(fact, DayFact | InstantFact)


def is_event(fact: Fact) -> TypeGuard[EventFact]:
    """Whether *fact* is about an event: one of its times, or all of its days."""
    return isinstance(fact, DayFact | InstantFact | EventsFact)


def is_list(fact: Fact) -> TypeGuard[ListFact]:
    """Whether the value of *fact* is a list of entries, from a table of its own."""
    return isinstance(fact, EventsFact | DeductionsFact | ExtensionsFact)


def all_later(fact: TimeFact) -> tuple[TimeFact, ...]:
    """Every fact that cannot lie earlier than *fact*, through however many steps."""
    found: dict[str, TimeFact] = {}
    waiting = list(fact.not_after)
    while waiting:
        other = waiting.pop()
        if other.name not in found:
            found[other.name] = other
            waiting.extend(other.not_after)
    return tuple(found.values())


def never_number(fact: TimeFact) -> int:
    """The number of a time that has not happened, on the fact's own scale."""
    return NEVER_DAY if isinstance(fact, DayFact) else NEVER_SECOND


def open_bounds(fact: Fact) -> tuple[int, int]:
    """The bounds of a fact of which nothing is known."""
    match fact:
        case DayFact() | InstantFact():
            return ALWAYS, never_number(fact)
        case FlagFact():
            return 0, 1
        case ChoiceFact():
            return 0, len(fact.choices) - 1
        case AmountFact():
            return -_MOST_FEN, _MOST_FEN
        case EventsFact() | DeductionsFact() | ExtensionsFact():
            return LIST_UNKNOWN, LIST_KNOWN
        case _:
            assert_never(fact)


@attrs.frozen
class Between:
    """A day or instant known only to lie between two, either of which may be open (None).

    A known *latest* says that the event has happened; a known *earliest* alone does not.

    >>> Between(date(2016, 6, 1), date(2016, 6, 30)).latest
    datetime.date(2016, 6, 30)
    """

    earliest: date | datetime | None = None
    latest: date | datetime | None = None

    def __attrs_post_init__(self) -> None:
        for value in (self.earliest, self.latest):
            if value is not None and not isinstance(value, date):
                raise FactError(
                    Term(
                        f"Between cannot have the end {value!r:.80}; "
                        f"give a date, a datetime, or None where it is open",
                        f"Between 的两端不能是 {value!r:.80};请给日期或时刻,未知的一端写 None",
                    )
                )
        if self.earliest is None or self.latest is None:
            return
        if _start(self.earliest) > _end(self.latest):
            raise FactError(
                Term(
                    f"a fact cannot lie between {self.earliest} and {self.latest}; "
                    f"the earlier day comes first",
                    f"事实不可能介于 {self.earliest} 与 {self.latest} 之间;请把较早的日期放在前面",
                )
            )


def _start(value: date | datetime) -> int:
    return second_number(value) if isinstance(value, datetime) else value.toordinal() * 86_400


def _end(value: date | datetime) -> int:
    return _start(value) if isinstance(value, datetime) else value.toordinal() * 86_400 + 86_399


def _plain_days(owner: object, *days: date | None) -> None:
    for day in days:
        if day is not None and type(day) is not date:
            name = type(owner).__name__
            raise FactError(
                Term(
                    f"{name} cannot have the day {day!r:.80}; give a datetime.date",
                    f"{name} 的日期不能是 {day!r:.80};请给 datetime.date",
                )
            )


@attrs.frozen(kw_only=True)
class Deduction:
    """A stretch of time that may not count (扣除): from *start* to *end*, on a *ground*.

    *end* None is a stretch still open, *ground* None one whose ground is not known: whether it
    counts is then unknown too. Which ends are left out is the rule's convention. An end before the
    start is a `FactError`.

    >>> Deduction(start=date(2020, 2, 3), end=date(2020, 3, 2), ground="suspension").ground
    'suspension'
    """

    start: date
    end: date | None
    ground: str | None
    document: str | None = None
    approver: str | None = None

    def __attrs_post_init__(self) -> None:
        _plain_days(self, self.start, self.end)
        if self.end is not None and self.end < self.start:
            raise FactError(
                Term(
                    f"a deduction cannot end on {self.end}, before it begins on {self.start}; "
                    f"correct one of the days, or give end=None while it is open",
                    f"扣除期间不能在 {self.start} 开始而在 {self.end} 结束;"
                    f"请更正其一,尚未结束的请写 end=None",
                )
            )


@attrs.frozen(kw_only=True)
class Extension:
    """A lengthening of a period (延长) by *count* units; it counts only if approved in time.

    *approved_on* None says that it was not approved. A count that is no whole number from 1 to a
    century of its unit, or hours, is a `FactError`.
    """

    count: int
    unit: Unit
    approved_on: date | None
    applied_on: date | None = None
    ground: str | None = None
    document: str | None = None
    approver: str | None = None

    def __attrs_post_init__(self) -> None:
        _plain_days(self, self.approved_on, self.applied_on)
        most = MOST[self.unit]
        if self.unit is Unit.HOURS:
            raise FactError(
                Term(
                    f"an extension cannot be {self.count!r} {self.unit}; give a whole number of "
                    f"days, working days, months or years",
                    f"延长期间不能是 {self.count!r}({self.unit.term.zh});"
                    f"请给日、工作日、月或年的整数",
                )
            )
        if type(self.count) is not int or not 1 <= self.count <= most:
            raise FactError(
                Term(
                    f"an extension cannot be {self.count!r} {self.unit}; "
                    f"give a whole number from 1 to {most}",
                    f"延长期间不能是 {self.count!r}({self.unit.term.zh});请给 1 至 {most} 的整数",
                )
            )


class Kept(StrEnum):
    """Whether a list of events holds all of them, or there may be others."""

    COMPLETELY = "completely"
    PARTLY = "partly"


@attrs.frozen
class Events:
    """The days of an event that repeats; *kept* partly means that there may be others."""

    days: tuple[date, ...]
    kept: Kept = Kept.COMPLETELY

    def __attrs_post_init__(self) -> None:
        _plain_days(self, *self.days)


@attrs.frozen(kw_only=True)
class Noted:
    """A value with what states it: a withdrawal or an excuse with its document and approver.

    It is judged as its *value* alone; explanations print the rest.
    """

    value: "date | datetime | Between | bool | str | int | Decimal | None"
    ground: str | None = None
    document: str | None = None
    approver: str | None = None


FactValue: TypeAlias = (
    date | datetime | Between | bool | str | int | Decimal
    | Noted | Events | Sequence[Deduction] | Sequence[Extension] | None
)  # fmt: skip
"""What a record may hold. None is *not yet* for a time and unknown for the rest.

Deductions and extensions are given as a list: an empty one says that there are none.
"""

Record: TypeAlias = Mapping[str, FactValue]
"""Fact names and values of one matter; a name that is not there is unknown."""


def by_name(facts: Sequence[Fact]) -> dict[str, Fact]:
    """The facts by name; two different declarations under one name are a `FactError`."""
    found: dict[str, Fact] = {}
    for fact in facts:
        known = found.setdefault(fact.name, fact)
        if known is not fact and (type(known) is not type(fact) or known.title != fact.title):
            raise FactError(
                Term(
                    f"fact '{fact.name}' is declared twice in different ways; keep one",
                    f"事实“{fact.name}”有两种不同的声明;请只保留一个",
                )
            )
    return found
