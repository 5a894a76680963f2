"""Every row of the table of limits has the shape that the page on shapes says, moments included."""

import csv
import re
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeAlias, assert_never

import attrs
import pytest

import oracle
from execrules.calendars.china import china_calendar
from execrules.counting import Counting, counting_of, counting_of_rule
from execrules.engines.scalar.judge import moment_times
from execrules.expressions import facts_of
from execrules.facts import is_time
from execrules.periods import DayStart, HourStart
from execrules.rulebook import rule_sets
from execrules.rules import Measure, NamedMoment, Rule, RuleSet
from row_walk import UNITS
from source_rows import SOURCE_ROWS, Row, table

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "limit-shapes.md"
Entry: TypeAlias = Rule | NamedMoment | Measure
NOTHING = "—"
STARTS = {
    DayStart.DAY_AFTER: "day after",
    DayStart.SAME_DAY: "same day",
    HourStart.NEXT_HOUR: "next hour",
    HourStart.AT_INSTANT: "at instant",
}


@attrs.frozen(kw_only=True)
class Shape:
    """A combination of the parts of a rule, as the page tells it; without the names of its facts.

    *bounds* says which of earliest and latest there are.
    """

    from_rule: str
    what: str
    bounds: tuple[bool, bool] = (False, False)
    counted: str = NOTHING
    start: str = NOTHING
    roll: str = NOTHING
    times: str = NOTHING


@cache
def covering() -> dict[str, Entry]:
    """What covers each row."""
    found: dict[str, Entry] = {}
    for rules in rule_sets().values():
        for listed in (rules.rules, rules.moments, rules.measures):
            found |= {row: entry for entry in listed for row in entry.covers}
    return found


def from_rules() -> dict[str, str]:
    """The value of every row."""
    with SOURCE_ROWS.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row["from_rule"] for row in csv.DictReader(file)}


def shape_of(from_rule: str, entry: Entry | None) -> Shape:
    match entry:
        case None:
            return Shape(from_rule=from_rule, what="left out")
        case Measure():
            return Shape(from_rule=from_rule, what="measure")
        case NamedMoment():
            whole = Shape(from_rule=from_rule, what="moment", bounds=(False, True), times="once")
            return counted_as(whole, counting_of(entry.moment))
        case Rule():
            bounds = (entry.earliest is not None, entry.latest is not None)
            whole = Shape(from_rule=from_rule, what="rule", bounds=bounds, times=times_of(entry))
            return counted_as(whole, counting_of_rule(entry))
        case _:
            assert_never(entry)


def times_of(first: Rule) -> str:
    """How often a duty occurs: the rules that open later are its other times."""
    later = [
        rule
        for rules in rule_sets().values()
        for rule in rules
        if rule.opens is not None and rule.duty == first.duty
    ]
    return f"{1 + len(later)} times" if later else "once"


def counted_as(shape: Shape, counting: Counting | None) -> Shape:
    if counting is None:
        return shape
    return attrs.evolve(
        shape,
        counted=counting.clock.value,
        start=STARTS[counting.period.start],
        roll=counting.roll.value,
    )


@attrs.frozen
class PageRow:
    """A row of the page's table."""

    shape: Shape
    rows: int
    example: str


def on_the_page() -> list[PageRow]:
    lines = re.findall(
        r"^\| (?!`from_rule`)(.*) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE
    )
    found = []
    for line in lines:
        cells = [cell.strip() for cell in f" {line} ".split(" | ")]
        from_rule, what, earliest, latest, counted, start, roll, times, rows, example = cells
        found.append(
            PageRow(
                Shape(
                    from_rule=from_rule.strip("`"),
                    what=what,
                    bounds=(earliest != NOTHING, latest != NOTHING),
                    counted=counted,
                    start=start,
                    roll=roll,
                    times=times,
                ),
                int(rows),
                example.strip("`"),
            )
        )
    return found


def test_every_row_has_a_shape_of_the_page_and_every_shape_its_number_of_rows() -> None:
    """All 248 rows, each once."""
    told = {row.shape: row.rows for row in on_the_page()}
    found = Counter(
        shape_of(from_rule, covering().get(row)) for row, from_rule in from_rules().items()
    )

    assert found.total() == sum(told.values()) == 248
    assert dict(found) == told


def test_every_example_has_the_shape_that_it_stands_for() -> None:
    values = from_rules()
    entries = {entry.id: entry for entry in covering().values()}
    wrong = [
        row.example
        for row in on_the_page()
        if row.example != NOTHING
        and row.shape
        not in {shape_of(values[one], entries[row.example]) for one in entries[row.example].covers}
    ]

    assert wrong == []
    assert [row.shape.what for row in on_the_page() if row.example == NOTHING] == ["left out"] * 3


# Moments have a day and no verdict, so the answer file says nothing of them.

COUNTED_FROM = {
    "dishonest-list-prolonged-term": "listing_expires",
    "security-period-ends": "security_stay_expires",
}
"""Where a moment can start from several facts and not from the last one that it names."""

AFTER_ANOTHER_TERM = "dishonest-list-prolonged-term"
"""It begins on the day after the term before it ends, so that the last day of that is not day 1."""


def walked(named: NamedMoment, row: Row, start: date) -> date:
    unit = UNITS[row.unit]
    match row.from_rule:
        case "duration" if named.id != AFTER_ANOTHER_TERM:
            return oracle.last_printed_day(start, row.quantity, unit)
        case "window_before":
            return oracle.last_day_before(start, row.quantity, unit)
        case "excl_start_day":
            return oracle.due_day(start, row.quantity, unit)
        case _:
            return oracle.last_day(start, row.quantity, unit)


@pytest.mark.parametrize(
    "row", [row for row in table() if isinstance(covering().get(row), NamedMoment)]
)
def test_a_moment_lies_where_its_row_says(row: str) -> None:
    """Counted from the end of January, of a leap February and of a September before a holiday."""
    named = covering()[row]
    assert isinstance(named, NamedMoment)
    facts = [fact for fact in facts_of(named.moment) if is_time(fact)]
    always = RuleSet(
        id="one",
        title=named.title,
        rules=(),
        moments=(attrs.evolve(named, in_force=None),),
        vocabulary=tuple(facts),
    )
    begins = COUNTED_FROM.get(named.id, facts[-1].name)
    for start in (date(2018, 1, 31), date(2020, 2, 29), date(2018, 9, 28)):
        record = {**dict.fromkeys(fact.name for fact in facts), begins: start}
        [(_, time)] = moment_times(
            record, always, as_of=date(2026, 11, 1), calendar=china_calendar()
        )
        assert time.earliest == time.latest == walked(named, table()[row], start)
