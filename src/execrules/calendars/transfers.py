"""The arrangement of one year moved to the festivals of another: what might have been announced.

A notice decides little: the law fixes the public holidays, and that one on a weekend is made up on
a weekday (全国年节及纪念日放假办法 art. 6). What it adds are swaps (调休): further weekdays off
next to a festival, each paid for with a weekend day that is worked. A moved arrangement keeps, for
each festival,

- the number of swaps, which is the number of days worked;
- how many of the weekdays off lie before the festival;
- how much of the weekend next to the days off stays free, and which of the further weekend days,
  counted outward from there, are worked.

The public holidays are those of the law and the year moved to, and those on a weekend or on one
date are made up in their own block; so the days off and the days worked balance by construction.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import count

import attrs

from execrules.calendars.festivals import Festival
from execrules.calendars.notices import Clause, Evidence, HolidayLaw, Span

_DAY = timedelta(days=1)
_BEFORE, _AFTER = -1, 1

Anchors = Mapping[tuple[Festival, int], date]
"""The day of each lunar or solar festival, by festival and year."""


@attrs.frozen
class Block:
    """Festivals between which nobody works, and their public holidays, one day for each festival.

    A date of two festivals stands there twice.
    """

    festivals: tuple[Festival, ...]
    days: tuple[date, ...]

    @property
    def first(self) -> date:
        """The first public holiday."""
        return self.days[0]

    @property
    def in_lieu(self) -> int:
        """How many weekdays the law gives for holidays on a weekend or on one date."""
        weekend = sum(is_weekend(day) for day in set(self.days))
        return weekend + len(self.days) - len(set(self.days))

    def weekdays_after(self, number: int) -> tuple[date, ...]:
        """The *number* weekdays next after the first day that are no public holidays themselves."""
        later = (self.first + _DAY * n for n in count(1))
        free = (day for day in later if not is_weekend(day) and day not in self.days)
        return tuple(day for day, _ in zip(free, range(number), strict=False))


@attrs.frozen
class Side:
    """What is worked on one side of a block: weekend days by rank, from the nearest on.

    *kept* is how many days of the weekend that adjoins the days off stay free, None for all of it;
    ranks are counted outward, from 0, over the weekend days beyond these.
    """

    kept: int | None = None
    ranks: tuple[int, ...] = ()


@attrs.frozen
class Swaps:
    """What a notice adds to one block: weekdays off *before* it, and what is worked for swaps."""

    before: int = 0
    early: Side = Side()
    late: Side = Side()

    @property
    def count(self) -> int:
        """How many weekend days are worked."""
        return len(self.early.ranks) + len(self.late.ranks)


def is_weekend(day: date) -> bool:
    """Whether *day* is a Saturday or a Sunday."""
    return day.isoweekday() > 5


def blocks_of(law: HolidayLaw, anchors: Anchors, year: int) -> tuple[Block, ...]:
    """The public holidays of *year* under *law*, festivals that meet in one block."""
    apart = [
        Block((festival,), tuple(_placed(place, anchors.get((festival, year)), year)
                                 for place in places))
        for festival, places in law.days
    ]  # fmt: skip
    joined: list[Block] = []
    for block in sorted(apart, key=lambda block: block.first):
        if joined and _meet(joined[-1], block):
            before = joined.pop()
            days = tuple(sorted((*before.days, *block.days)))
            block = Block((*before.festivals, *block.festivals), days)  # noqa: PLW2901
        joined.append(block)
    return tuple(joined)


def _placed(place: str | int, anchor: date | None, year: int) -> date:
    if isinstance(place, str):
        return date.fromisoformat(f"{year}-{place}")
    assert anchor is not None  # noqa: S101 # the caller has looked up every festival of the law
    return anchor + place * _DAY


def _meet(block: Block, later: Block) -> bool:
    rest = {*block.days, *block.weekdays_after(block.in_lieu)}
    day = block.first
    while day < later.first:
        if not is_weekend(day) and day not in rest:
            return False
        day += _DAY
    return True


def swaps_of(
    clauses: Sequence[Clause], own: Sequence[Block], under: Sequence[Block]
) -> dict[Festival, Swaps]:
    """What the *clauses* of a year add to the law, by festival.

    *own* are the blocks of that year under its own law, *under* those under the law moved to: a
    weekday off that the latter makes a public holiday does not lie before the festival. A festival
    that shares a clause with National Day has no swaps of its own.
    """
    cores = [_core(clause, own) for clause in clauses]
    found: dict[Festival, Swaps] = {}
    for number, clause in enumerate(clauses):
        if not clause.worked:
            continue
        first, last = cores[number]
        taken = _runs(cores[:number] + cores[number + 1 :]) - set(clause.worked)
        holidays = [day for block in under for day in block.days if day in {*clause.days_off()}]
        start = min(holidays, default=first)
        leading = _leading(clause.festivals)
        found[leading] = Swaps(
            before=sum(day < start and not is_weekend(day) for day in clause.days_off()),
            early=_side([day for day in clause.worked if day < first], first, _BEFORE, taken),
            late=_side([day for day in clause.worked if day > last], last, _AFTER, taken),
        )
    return found


def _leading(festivals: Collection[Festival]) -> Festival:
    """The festival whose swaps are those of a clause or block about several."""
    if Festival.NATIONAL_DAY in festivals:
        return Festival.NATIONAL_DAY
    return next(iter(festivals))


def _core(clause: Clause, blocks: Sequence[Block]) -> tuple[date, date]:
    """From the first to the last day off that is a weekday or a public holiday."""
    holidays = {day for block in blocks for day in block.days}
    days = [day for day in clause.days_off() if day in holidays or not is_weekend(day)]
    return min(days), max(days)


def _runs(cores: Sequence[tuple[date, date]]) -> set[date]:
    """The days of other blocks with the weekends that adjoin them."""
    found: set[date] = set()
    for first, last in cores:
        found |= {first + n * _DAY for n in range((last - first).days + 1)}
        found |= {*_adjoining(first, _BEFORE), *_adjoining(last, _AFTER)}
    return found


def _adjoining(edge: date, step: int) -> list[date]:
    found: list[date] = []
    while is_weekend(day := edge + step * _DAY * (len(found) + 1)):
        found.append(day)
    return found


def _outward(edge: date, step: int, kept: int | None, taken: Collection[date]) -> Iterator[date]:
    """The weekend days that can be worked on one side, the nearest first."""
    free = {*_adjoining(edge, step)[:kept], *taken}
    days = (edge + step * _DAY * n for n in count(1))
    return (day for day in days if is_weekend(day) and day not in free)


def _side(worked: Sequence[date], edge: date, step: int, taken: Collection[date]) -> Side:
    adjoining = _adjoining(edge, step)
    kept = next((n for n, day in enumerate(adjoining) if day in worked), None)
    ranks: list[int] = []
    if worked:
        farthest = worked[-1] if step == _AFTER else worked[0]
        for rank, day in enumerate(_outward(edge, step, kept, taken)):
            if day in worked:
                ranks.append(rank)
            if day == farthest:
                break
    return Side(kept, tuple(ranks))


def moved_clauses(
    year: int, blocks: Sequence[Block], swaps: Mapping[Festival, Swaps], *, earliest: date
) -> tuple[Clause, ...]:
    """The *swaps* applied to the *blocks* of *year*; without any it is what the law alone says.

    What would fall before *earliest* is put after the festival instead.
    """
    plans = [swaps.get(_leading(block.festivals), Swaps()) for block in blocks]
    off = [_days_off(block, plan, earliest) for block, plan in zip(blocks, plans, strict=True)]
    cores = [(days[0], days[-1]) for days in off]
    worked: set[date] = set()
    clauses: list[Clause] = []
    for number, (block, plan) in enumerate(zip(blocks, plans, strict=True)):
        first, last = cores[number]
        taken = _runs(cores[:number] + cores[number + 1 :]) | worked
        early = _ranked(plan.early, first, _BEFORE, taken)
        late = _ranked(plan.late, last, _AFTER, taken)
        chosen = [*(day for day in early if day >= earliest), *late]
        for day in _outward(last, _AFTER, plan.late.kept, {*taken, *chosen}):
            if len(chosen) == plan.count:
                break
            chosen.append(day)
        worked |= {*chosen}
        clauses.append(
            Clause(
                id=f"{year}/{'+'.join(block.festivals)}",
                festivals=block.festivals,
                evidence=Evidence.PROJECTION,
                off=(Span(first, last),),
                worked=tuple(sorted(chosen)),
            )
        )
    return tuple(clauses)


def _days_off(block: Block, plan: Swaps, earliest: date) -> list[date]:
    """The weekdays off and the public holidays of a block, in order."""
    extra = block.in_lieu + plan.count
    earlier = (block.first - _DAY * n for n in count(1))
    weekdays = (day for day in earlier if not is_weekend(day))
    before = [day for day, _ in zip(weekdays, range(min(plan.before, extra)), strict=False)]
    before = [day for day in before if day >= earliest]
    return sorted({*before, *block.days, *block.weekdays_after(extra - len(before))})


def _ranked(side: Side, edge: date, step: int, taken: Collection[date]) -> list[date]:
    if not side.ranks:
        return []
    days = enumerate(_outward(edge, step, side.kept, taken))
    reach = side.ranks[-1] + 1
    return [day for (rank, day), _ in zip(days, range(reach), strict=False) if rank in side.ranks]
