"""The border as steps reads a row of cells as the border of the scalar engine reads a record."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from execrules import (
    Between,
    ChoiceFact,
    DayFact,
    FlagFact,
    InstantFact,
    Rule,
    Term,
    rule_set,
    rule_sets,
)
from execrules.borders import (
    BOUNDS_ONLY,
    EXACT_ONLY,
    Blank,
    Border,
    FactColumns,
    Precision,
    border,
    judged_pairs,
)
from execrules.engines.scalar.border import Border as ScalarBorder
from execrules.engines.scalar.border import row_order
from execrules.expressions import At, within
from execrules.facts import (
    AmountFact,
    Fact,
    FactValue,
    TimeFact,
    by_name,
    is_list,
    is_time,
    open_bounds,
)
from execrules.instants import SECONDS_PER_DAY, second_number
from execrules.periods import Days
from execrules.sources import Citation, Instrument
from execrules.steps import (
    AsOf,
    Check,
    Every,
    Greater,
    If,
    IsNull,
    LessEqual,
    Named,
    Number,
    Part,
    Plus,
    Quotient,
    Raw,
    Scale,
    Side,
    Smaller,
    Some,
    Times,
    Value,
)

NAME = Term("test", "测试")
SOURCE = (
    Citation(
        instrument=Instrument(id="t", title=NAME), article="1", text=NAME, evidence=["made up"]
    ),
)

# A chain over both scales: applied, received (an instant), filed, closed; a day that stands alone,
# one that a document states, and a neighbour that no rule reads.
CLOSED = DayFact(name="closed", title=NAME)
FILED = DayFact(name="filed", title=NAME, not_after=(CLOSED,))
RECEIVED = InstantFact(name="received", title=NAME, not_after=(FILED,))
APPLIED = DayFact(name="applied", title=NAME, not_after=(RECEIVED,))
STAMPED = InstantFact(name="stamped", title=NAME, not_after=(APPLIED,))
ALONE = DayFact(name="alone", title=NAME)
PRINTED = DayFact(name="printed", title=NAME, stated=True)
CHAIN = (STAMPED, APPLIED, RECEIVED, FILED, CLOSED)
RULES = (
    Rule(
        id="first", title=NAME, latest=within(At(APPLIED), Days(3)), act=At(FILED),
        citations=SOURCE,
    ),
    Rule(
        id="second", title=NAME, latest=within(At(RECEIVED), Days(3)), act=At(ALONE),
        ended_by=At(PRINTED), citations=SOURCE,
    ),
)  # fmt: skip

DAYS = [date(2024, 5, 1) + timedelta(days=n) for n in range(7)]
AS_OF = date(2024, 5, 5)
TIMES = [datetime(day.year, day.month, day.day, hour) for day in DAYS for hour in (0, 9, 23)]

Cells = dict[tuple[str, Part], int | None]


class Reader:
    """Reads the steps of a border over the cells of one row, node by node."""

    def __init__(self, found: Border, cells: Cells, as_of: date) -> None:
        self.cells = cells
        self.as_of = as_of.toordinal()
        self.named: dict[tuple[str, Side], int] = {}
        for let in found.lets:
            assert (let.name, Side.EARLIEST) not in self.named
            self.named[let.name, Side.EARLIEST] = self.value(let.earliest)
            self.named[let.name, Side.LATEST] = self.value(let.latest)

    def value(self, value: Value) -> int:
        match value:
            case Raw(fact, part):
                cell = self.cells[fact.name, part]
                assert cell is not None
                return cell
            case Number(number):
                return number
            case AsOf(scale):
                last = (self.as_of + 1) * SECONDS_PER_DAY - 1
                return self.as_of if scale is Scale.DAY else last
            case Named(name, side):
                return self.named[name, side]
            case Plus(inner, number):
                return self.value(inner) + number
            case Times(inner, number):
                return self.value(inner) * number
            case Quotient(inner, number):
                return self.value(inner) // number
            case Greater(left, right):
                return max(self.value(left), self.value(right))
            case Smaller(left, right):
                return min(self.value(left), self.value(right))
            case If(when, then, otherwise):
                return self.value(then if self.check(when) else otherwise)
        raise AssertionError(value)

    def check(self, check: Check) -> bool:
        match check:
            case LessEqual(left, right):
                return self.value(left) <= self.value(right)
            case IsNull(raw):
                return self.cells[raw.fact.name, raw.part] is None
            case Every(parts):
                return all(self.check(part) for part in parts)
            case Some(parts):
                return any(self.check(part) for part in parts)
        raise AssertionError(check)


def read_as_steps(
    found: Border, cells: Cells, as_of: date
) -> tuple[dict[str, tuple[int, int]], set[str]]:
    """The bounds of every fact, and those that are open for a contradiction."""
    reader = Reader(found, cells, as_of)
    bounds = {
        known.fact.name: (reader.value(known.earliest), reader.value(known.latest))
        for known in found.bounds
    }
    contradictory = {
        known.fact.name
        for known in found.bounds
        if bounds[known.fact.name] == open_bounds(known.fact) and reader.check(known.contradictory)
    }
    return bounds, contradictory


def read_as_record(
    rules: tuple[Rule, ...], vocabulary: tuple[Fact, ...], record: Mapping[str, FactValue]
) -> tuple[dict[str, tuple[int, int]], set[str]]:
    asked = by_name([fact for rule in rules for fact in rule.facts]).values()
    facts = row_order(fact for fact in asked if not is_list(fact))
    slots = {fact: 2 * place for place, fact in enumerate(facts)}
    row = [bound for fact in slots for bound in open_bounds(fact)]
    read = ScalarBorder(slots, vocabulary, judged_pairs(rules)).read(record, AS_OF.toordinal(), row)
    names = {slot: fact.name for fact, slot in slots.items()}
    bounds = {name: (row[slot], row[slot + 1]) for slot, name in names.items()}
    return bounds, {names[slot] for slot in read}


def cell(fact: Fact, value: object) -> int:
    match fact:
        case DayFact():
            assert isinstance(value, date)
            return value.toordinal()
        case InstantFact():
            assert isinstance(value, date)
            if isinstance(value, datetime):
                return second_number(value)
            return value.toordinal() * SECONDS_PER_DAY
        case FlagFact():
            return int(value is True)
        case ChoiceFact():
            return fact.code(str(value))
        case AmountFact():
            assert isinstance(value, int | Decimal)
            return int(value * 100)
    raise AssertionError(fact)


def times_of(fact: TimeFact) -> Sequence[date]:
    return DAYS if isinstance(fact, DayFact) else TIMES


Row = tuple[list[FactColumns], Cells, dict[str, FactValue]]


def row_of(facts: tuple[Fact, ...], draw: Random) -> Row:
    """Columns, the cells of one row, and the record that says the same."""
    columns: list[FactColumns] = []
    cells: Cells = {}
    record: dict[str, FactValue] = {}
    for fact in facts:
        if not draw.randint(0, 4):
            continue  # the table has no column for it
        blank = draw.choice(tuple(Blank))
        parts = EXACT_ONLY
        if is_time(fact):
            parts = draw.choice([EXACT_ONLY, EXACT_ONLY, BOUNDS_ONLY, frozenset(Part)])
        by_days = isinstance(fact, InstantFact) and draw.random() < 0.5
        precision = Precision.DAY if by_days else Precision.SECOND
        columns.append(FactColumns(fact=fact, parts=parts, blank=blank, precision=precision))
        cells |= {(fact.name, part): None for part in parts}
        value: FactValue = None
        if Part.EXACT in parts and draw.randint(0, 3):
            value = draw.choice(DAYS) if by_days else one_value(fact, draw)
            cells[fact.name, Part.EXACT] = cell(fact, value)
        elif parts != EXACT_ONLY and is_time(fact):
            times = [None, *(DAYS if by_days else times_of(fact))]
            low, high = draw.choice(times), draw.choice(times)
            if low is not None and high is not None:
                low, high = sorted((low, high))
            if low is not None or high is not None:
                value = Between(low, high)
                cells[fact.name, Part.EARLIEST] = None if low is None else cell(fact, low)
                cells[fact.name, Part.LATEST] = None if high is None else cell(fact, high)
        if value is not None or blank is Blank.NOT_YET:
            record[fact.name] = value
    return columns, cells, record


def one_value(fact: Fact, draw: Random) -> FactValue:
    match fact:
        case DayFact() | InstantFact():
            return draw.choice(times_of(fact))
        case FlagFact():
            return draw.random() < 0.5
        case ChoiceFact():
            return draw.choice([name for name, _ in fact.choices])
        case AmountFact():
            return draw.randint(0, 10**9)
    raise AssertionError(fact)


@settings(max_examples=400, deadline=None)
@given(st.randoms(use_true_random=False))
def test_a_row_is_read_as_the_record_that_says_the_same(draw: Random) -> None:
    """Absent, blank, bounded, later than as-of and contradicting cells give the same bounds."""
    vocabulary = (*CHAIN, ALONE, PRINTED)
    columns, cells, record = row_of(vocabulary, draw)

    as_steps = read_as_steps(border(RULES, vocabulary, columns), cells, AS_OF)

    assert as_steps == read_as_record(RULES, vocabulary, record)


EVERY = rule_set(*rule_sets())
LIMITED = tuple(rule for rule in EVERY if rule.is_limited)
READ = tuple(by_name([fact for rule in EVERY for fact in rule.facts]).values())
CELLS = tuple(fact for fact in READ if not is_list(fact))


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=True))
def test_every_rule_set_is_read_alike(draw: Random) -> None:
    """The facts of all encoded rules have the same bounds, read as steps and as a record.

    A row has some 400 facts: it is drawn from a seed, for one choice after another would take most
    of the time.
    """
    columns, cells, record = row_of(CELLS, draw)

    as_steps = read_as_steps(border(LIMITED, EVERY.vocabulary, columns), cells, AS_OF)

    assert as_steps == read_as_record(LIMITED, EVERY.vocabulary, record)
