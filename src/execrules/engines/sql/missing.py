"""What an undetermined row lacks, as nodes: the facts that would decide it, each with the reason.

As in the scalar engine: the facts on which the open comparisons turn and that are not exact. A
comparison that is settled turns on nothing. Where all facts are exact it is the calendar that does
not know the day, or arrangements that do not agree on it.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

import attrs

from execrules.decisions import MissingReason
from execrules.engines.sql.building import at_most, choice, every, listed, opposite, or_else
from execrules.engines.sql.nodes import NO, YES, Condition, Known, Null, Plain, Word
from execrules.engines.sql.reading import Reader
from execrules.facts import Fact, is_list, is_time, open_bounds
from execrules.instants import ALWAYS, NEVER_DAY, NEVER_SECOND
from execrules.steps import Doubt, Number, Scale, Side, Span


@attrs.frozen
class Lacking:
    """What rows lack that a rule leaves open, whose *due* day its doubts are about."""

    reader: Reader
    due: Span

    def text(self, doubts: Iterable[Doubt]) -> Plain:
        """The facts on which an open guard turns by its *doubts*, each with what it lacks."""
        named: list[tuple[Condition, Plain]] = []
        dated: list[tuple[Condition, Fact]] = []
        for doubt, fact, is_open in self._doubted(doubts):
            if _is_absent(fact, doubt):
                named.append((is_open, Word(_text(fact, MissingReason.ABSENT))))
            else:
                named.append((is_open, self.reader.bound(lacking(fact))))
                dated.append((is_open, fact))
        return or_else(_told(named), self._beyond_the_calendar(dated))

    def _doubted(self, doubts: Iterable[Doubt]) -> Iterator[tuple[Doubt, Fact, Condition]]:
        """Each fact of each doubt, with when this is the first open comparison that it is in."""
        opened = [(doubt, opposite(self.reader.check(doubt.settled))) for doubt in doubts]
        opened = [(doubt, is_open) for doubt, is_open in opened if is_open != NO]
        # That an only doubt is open is what has led to this branch.
        is_only = len({is_open for _, is_open in opened}) == 1
        before: dict[Fact, list[Condition]] = {}
        for doubt, is_open in opened:
            for fact in doubt.facts:
                others = before.setdefault(fact, [])
                if is_open not in others:
                    first_open = every((is_open, *map(opposite, others)))
                    if first_open != NO:
                        yield doubt, fact, YES if is_only else first_open
                    others.append(is_open)

    def _beyond_the_calendar(self, facts: Sequence[tuple[Condition, Fact]]) -> Plain:
        """What is said of exact facts: their due day is outside the calendar, or not arranged.

        It is not arranged where it lies within a calendar that goes on beyond the notices.
        """

        def said(reason: MissingReason) -> Plain:
            return _told((is_open, Word(_text(fact, reason))) for is_open, fact in facts)

        if not any(calendar.alternatives for calendar in self.reader.calendars):
            return said(MissingReason.OUTSIDE_CALENDAR)
        never = NEVER_DAY if self.due.scale is Scale.DAY else NEVER_SECOND
        beyond = [never if calendar.alternatives else ALWAYS for calendar in self.reader.calendars]
        outside = at_most(self.reader.by_calendar(beyond), self.reader.value(self.due.latest))
        return choice(
            outside, said(MissingReason.OUTSIDE_CALENDAR), said(MissingReason.NOT_ARRANGED)
        )


def _is_absent(fact: Fact, doubt: Doubt) -> bool:
    """Whether a fact is absent if the doubt is open: a flag, choice or sum is exact or absent."""
    return doubt.facts == (fact,) and not is_time(fact) and not is_list(fact)


def _told(texts: Iterable[tuple[Condition, Plain]]) -> Plain:
    """The texts whose conditions hold; what several depend on is asked once."""
    return listed(
        choice(is_open, listed(text for _, text in together), Null())
        for is_open, together in groupby(texts, key=itemgetter(0))
    )


def lacking(fact: Fact) -> Known:
    """The column that says what a fact lacks; null where it is exact."""
    return Known(f"{fact.name} (lacking)", Side.EARLIEST)


def lack_of(fact: Fact, reader: Reader, contradictory: Condition) -> Plain:
    """What a fact lacks, from its bounds and from when records contradict each other."""
    low, high = (reader.bound(Known(fact.name, side)) for side in Side)
    first, last = open_bounds(fact)
    is_open = every((at_most(low, Number(first)), at_most(Number(last), high)))
    absent, imprecise, crossed = (
        Word(_text(fact, reason))
        for reason in (
            MissingReason.ABSENT, MissingReason.IMPRECISE, MissingReason.CONTRADICTORY
        )
    )  # fmt: skip
    # What is open is not exact, so the flags and choices of most tables ask one question less.
    unclear = choice(at_most(high, low), Null(), imprecise)
    return choice(is_open, choice(contradictory, crossed, absent), unclear)


def _text(fact: Fact, reason: MissingReason) -> str:
    return f"{fact.name}:{reason}"
