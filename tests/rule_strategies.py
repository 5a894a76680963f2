"""Rules of every shape for property tests: each node, length, source and field there is."""

from datetime import date
from decimal import Decimal
from typing import TypeVar

from hypothesis import strategies as st

from execrules.expressions import (
    After,
    AllOf,
    AnyOf,
    At,
    AtLeast,
    Before,
    Condition,
    DeductionEnds,
    Deducts,
    Earlier,
    Extends,
    FirstAfter,
    FirstKnown,
    Happened,
    Holds,
    Later,
    MayBe,
    Moment,
    Not,
    NotAfter,
    On,
    OneOf,
    only_after,
)
from execrules.facts import AmountFact, ChoiceFact, EventsFact, Fact, Grain
from execrules.periods import (
    DayPeriod,
    Days,
    DayStart,
    Hours,
    HourStart,
    Months,
    Period,
    Roll,
    WorkingDays,
    Years,
)
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rulebook.vocabulary import periods as p
from execrules.rules import (
    Band,
    InForce,
    MomentKind,
    NamedMoment,
    Reading,
    Role,
    Rule,
    RuleSet,
    Stage,
)
from execrules.sources import Citation, Instrument
from execrules.terms import Term

T = TypeVar("T")

WORDS = Term("words", "文字")
LETTERS = EventsFact(name="letters", title=Term("letters", "来信"))
HOUSE = ChoiceFact(
    name="house", title=Term("house", "房屋"),
    choices=(("wood", Term("wood", "木")), ("stone", Term("stone", "石"))),
)  # fmt: skip
COST = AmountFact(name="cost", title=Term("cost", "费用"))
OWN: tuple[Fact, ...] = (LETTERS, HOUSE, COST)

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
TIMES = st.sampled_from([v.FILED, v.CLOSED, v.ASSET_FOUND, v.PERIOD_EXPIRES])
# What a line of text may hold: no controls, no changes of direction, no line breaks.
LINES = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp")),
    min_size=1,
    max_size=8,
).filter(str.strip)
TERMS = st.builds(Term, LINES, LINES)
IDS = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_-]{0,12}", fullmatch=True)


def optional(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.none() | strategy


COUNTS = st.integers(1, 100)
STARTS = st.sampled_from(DayStart)
DAY_PERIODS: st.SearchStrategy[DayPeriod] = st.one_of(
    *(
        st.builds(kind, COUNTS, start=STARTS, roll=st.sampled_from(Roll))
        for kind in (Days, WorkingDays, Months, Years)
    )
)
HOURS = st.builds(
    Hours,
    COUNTS,
    start=st.sampled_from(HourStart),
    roll=st.sampled_from([Roll.USUAL, Roll.NONE, Roll.FORWARD]),
)
PERIODS: st.SearchStrategy[Period] = DAY_PERIODS | HOURS
DEDUCTS = st.builds(
    Deducts,
    st.just(p.DEDUCTIONS),
    st.lists(st.sampled_from(p.CLOSING_DEDUCTIONS), min_size=1, max_size=3).map(tuple),
    st.sampled_from(DeductionEnds),
)
EXTENDS = st.builds(Extends, st.just(p.EXTENSIONS), optional(st.integers(1, 12)))


def larger(inner: st.SearchStrategy[Moment]) -> st.SearchStrategy[Moment]:
    return st.one_of(
        st.builds(After, inner, PERIODS),
        st.builds(After, inner, DAY_PERIODS, optional(DEDUCTS), optional(EXTENDS)),
        st.builds(only_after, inner, PERIODS),
        st.builds(Before, inner, PERIODS),
        st.builds(Later, inner, inner),
        st.builds(Earlier, inner, inner),
        st.builds(FirstKnown, TIMES, inner),
        st.builds(FirstAfter, st.just(LETTERS), inner),
    )


MOMENTS: st.SearchStrategy[Moment] = st.recursive(
    st.builds(At, TIMES) | st.builds(On, DAYS), larger, max_leaves=6
)


def combined(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    parts = st.lists(inner, min_size=1, max_size=3).map(tuple)
    return st.one_of(st.builds(AllOf, parts), st.builds(AnyOf, parts), st.builds(Not, inner))


FEN = st.integers(0, 10**12).map(lambda fen: Decimal(fen) / 100)
CONDITIONS: st.SearchStrategy[Condition] = st.recursive(
    st.one_of(
        st.builds(Holds, st.sampled_from([v.NON_LITIGATION, v.REMOTE_CONTROL])),
        st.builds(Happened, MOMENTS),
        st.builds(NotAfter, MOMENTS, MOMENTS),
        st.builds(OneOf, st.just(HOUSE), st.sampled_from([("wood",), ("stone", "wood")])),
        st.builds(MayBe, st.just(HOUSE), st.sampled_from([("wood",), ("stone", "wood")])),
        st.builds(AtLeast, st.just(COST), FEN),
    ),
    combined,
    max_leaves=4,
)
# Fields are drawn with small expressions; the large ones have a law of their own.
SMALL: st.SearchStrategy[Moment] = st.sampled_from(
    [At(v.FILED), On(date(2018, 9, 1)), After(At(v.CLOSED), Days(3))]
)
ASKED: st.SearchStrategy[Condition] = st.sampled_from(
    [Holds(v.NON_LITIGATION), Happened(At(v.CLOSED)), Not(OneOf(HOUSE, ("wood",)))]
)
INSTRUMENTS = st.builds(
    Instrument,
    id=st.sampled_from(["a", "b"]),
    title=TERMS,
    number=optional(LINES),
    in_force_from=optional(DAYS),
    editions=st.lists(st.tuples(DAYS, TERMS), max_size=2).map(tuple),
    note=optional(TERMS),
)
CITATIONS = st.lists(
    st.builds(
        Citation,
        instrument=INSTRUMENTS,
        article=LINES,
        text=TERMS,
        evidence=st.lists(LINES, min_size=1, max_size=2),
        numbers=st.lists(st.tuples(DAYS, LINES), max_size=2).map(tuple),
        since=optional(DAYS),
        until=optional(DAYS),
    ),
    min_size=1,
    max_size=2,
).map(tuple)
BANDS = st.lists(st.builds(Band, optional(SMALL), st.integers(-9, 100)), max_size=2).map(tuple)
FORCES = st.builds(InForce, since=optional(DAYS), until=optional(DAYS), governed_by=optional(SMALL))
READINGS = st.lists(
    st.builds(
        Reading,
        id=IDS,
        title=TERMS,
        authority=optional(TERMS),
        latest=optional(SMALL),
        applies_if=optional(ASKED),
        bands=optional(BANDS),
        in_force=optional(FORCES),
    ),
    max_size=2,
    unique_by=lambda reading: reading.id,
).map(tuple)
RULES = st.builds(
    Rule,
    id=IDS,
    title=TERMS,
    role=st.sampled_from([Role.DUTY, Role.RIGHT_WINDOW, Role.SYSTEM_CHECK]),
    obliged=TERMS,
    grain=st.sampled_from(Grain),
    act=SMALL,
    earliest=optional(SMALL),
    latest=SMALL,
    limit_from=optional(SMALL),
    applies_if=optional(ASKED),
    ended_by=optional(SMALL),
    opens=optional(SMALL),
    bands=BANDS,
    excuse=optional(ASKED),
    in_force=optional(FORCES),
    duty=optional(IDS),
    stage=optional(st.sampled_from(Stage)),
    checked=optional(DAYS),
    citations=CITATIONS,
    covers=st.lists(LINES, max_size=2).map(tuple),
    note=optional(TERMS),
    readings=READINGS,
)
NAMED = st.builds(
    NamedMoment,
    # A moment and a rule of one set have different ids.
    id=IDS.map("moment-{}".format),
    title=TERMS,
    moment=SMALL,
    kind=st.sampled_from(MomentKind),
    stage=optional(st.sampled_from(Stage)),
    in_force=optional(FORCES),
    citations=CITATIONS,
    note=optional(TERMS),
)
SETS = st.builds(
    RuleSet,
    id=IDS,
    title=TERMS,
    rules=st.lists(RULES, min_size=1, max_size=1),
    moments=st.lists(NAMED, max_size=1).map(tuple),
    vocabulary=st.just(OWN),
)
