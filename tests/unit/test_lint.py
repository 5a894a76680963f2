"""Faults of rules, each shown on a rule that has it, with the days by the walk of the oracle."""

from datetime import date
from decimal import Decimal
from typing import Any

import attrs
import pytest

import oracle
from execrules.calendars.china import china_calendar
from execrules.expressions import (
    At,
    AtLeast,
    Before,
    Condition,
    Happened,
    Holds,
    Later,
    MayBe,
    NotAfter,
    On,
    OneOf,
    only_after,
    within,
)
from execrules.facts import AmountFact, ChoiceFact, DayFact, Fact, FlagFact, InstantFact
from execrules.lint import LintFinding, LintKind, LintScope, Severity, lint
from execrules.lint.due_days import compared
from execrules.lint.truth import Truth, truth_of
from execrules.periods import Days, Hours, HourStart, Months, Period, Roll, WorkingDays
from execrules.rules import (
    Band,
    InForce,
    LeftOut,
    Measure,
    NamedMoment,
    Reading,
    Role,
    Rule,
    RuleSet,
    worked,
)
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

PRC = china_calendar()
NAME = Term("test", "测试")
TEXT = Instrument(id="t", title=NAME, in_force_from=date(2018, 1, 1))
SOURCE = (Citation(instrument=TEXT, article="1", text=NAME, evidence=["made up"]),)
ELSEWHERE = (attrs.evolve(SOURCE[0], instrument=attrs.evolve(TEXT, id="u")),)
SERVED = DayFact(name="served", title=NAME)
FILED, CLOSED = (DayFact(name=name, title=NAME) for name in ("filed", "closed"))
ISSUED = DayFact(name="issued", title=NAME, not_after=(SERVED,))
FOUND = InstantFact(name="found", title=NAME)
URGENT = FlagFact(name="urgent", title=NAME)
KIND = ChoiceFact(name="kind", title=NAME, choices=(("a", NAME), ("b", NAME)))
COST = AmountFact(name="cost", title=NAME)
EXAMPLE = worked(Verdict.ON_TIME, NAME, due="2018-05-12", filed="2018-05-02", issued="2018-05-07")
RULE = Rule(
    id="one", title=NAME, act=At(ISSUED), latest=within(At(FILED), Days(10)), citations=SOURCE,
    examples=(EXAMPLE, EXAMPLE, EXAMPLE),
)  # fmt: skip


def found(*rules: Rule, **scope: Any) -> list[LintFinding]:
    """The findings about these rules."""
    whole = RuleSet(id="set", title=NAME, rules=rules)
    return list(lint(whole, calendar=PRC, scope=LintScope(**scope)))


def ids(*rules: Rule, **scope: Any) -> list[str]:
    return [one.id for one in found(*rules, **scope)]


def changed(**fields: Any) -> Rule:
    return attrs.evolve(RULE, **fields)


def test_a_sound_rule_has_no_finding() -> None:
    assert ids(RULE) == []


# Bands.


def days(first: tuple[int, str], second: tuple[int, str]) -> list[tuple[date, date, date]]:
    """Start days on which *second* is due before *first*, by the walk of the oracle.

    The walk ends where either due day could lie outside the notices.
    """
    day, cases = oracle.FIRST, []
    while day <= date(2026, 11, 30):
        one, other = oracle.due_day(day, *first), oracle.due_day(day, *second)
        if other < one:
            cases.append((day, one, other))
        day += oracle.ONE_DAY
    return cases


def test_bands_of_two_units_overlap_over_long_holidays() -> None:
    """Five working days reach beyond seven days; the first start day and both days are named."""
    rule = changed(
        bands=(
            Band(within(At(FILED), WorkingDays(5)), 100),
            Band(within(At(FILED), Days(7)), 80),
        )
    )
    [finding] = [one for one in found(rule) if one.kind is LintKind.OVERLAPPING_BANDS]
    cases = days((5, "working_days"), (7, "days"))
    start, one, other = cases[0]

    assert finding.id == "overlapping-bands:one:2"
    assert f"on {len(cases)} of " in finding.told.en
    assert f"from {start}: {other} and {one}" in finding.told.en
    assert f"自 {start} 起分别为 {other} 与 {one}" in finding.told.zh
    assert (date(2018, 9, 30), date(2018, 10, 12), date(2018, 10, 8)) in cases


def test_a_band_that_never_ends_later_is_hollow() -> None:
    """Ten days never end later than three weeks, and a month of twenty-eight days is long gone."""
    rule = changed(
        bands=(
            Band(within(At(FILED), Days(21)), 100),
            Band(within(At(FILED), Days(10)), 80),
            Band(within(At(FILED), Months(1)), 60),
        )
    )

    assert ids(rule) == ["hollow-band:one:2"]


@pytest.mark.parametrize(
    ("bands", "told"),
    [
        ((Band(None, 100), Band(within(At(FILED), Days(5)), 60)), "follows a band without an end"),
        (
            (Band(within(At(FILED), Days(5)), 60), Band(within(At(FILED), Days(9)), 60)),
            "has the score 60 of the band before it",
        ),
    ],
)
def test_a_band_that_changes_nothing_is_hollow(bands: tuple[Band, ...], told: str) -> None:
    [finding] = found(changed(bands=bands))

    assert finding.id == "hollow-band:one:2"
    assert told in finding.told.en


def test_a_band_before_the_first_permitted_day_is_hollow() -> None:
    rule = changed(
        earliest=only_after(At(FILED), Days(30)),
        latest=within(At(FILED), Months(3)),
        bands=(Band(within(At(FILED), Days(10)), 100), Band(within(At(FILED), Months(3)), 60)),
    )

    assert ids(rule) == ["hollow-band:one:1"]


def test_a_band_that_is_hollow_for_two_reasons_is_told_once() -> None:
    """Two findings under one id could not be waived apart; the first reason stands."""
    rule = changed(
        earliest=only_after(At(FILED), Days(30)),
        latest=within(At(FILED), Months(3)),
        bands=(Band(None, 60), Band(within(At(FILED), Days(10)), 100)),
    )
    [finding] = [one for one in found(rule) if one.id.startswith("hollow-band")]

    assert finding.id == "hollow-band:one:2"
    assert "follows a band without an end" in finding.told.en


def test_a_band_that_is_empty_on_some_days_is_told_for_information() -> None:
    """Days five and six both end on the Monday where day five is a Saturday."""
    rule = changed(
        bands=(Band(within(At(FILED), Days(5)), 100), Band(within(At(FILED), Days(6)), 60))
    )
    [finding] = found(rule)
    day, same = oracle.FIRST, 0
    while day <= PRC.last:
        try:
            same += oracle.due_day(day, 5, "days") == oracle.due_day(day, 6, "days")
        except LookupError:
            break
        day += oracle.ONE_DAY

    assert finding.id == "band-empty-on-days:one:2"
    assert finding.kind.severity is Severity.INFO
    assert f"on {same} of " in finding.told.en


def test_bands_in_hours_are_compared_by_their_lengths() -> None:
    def rule(first: Hours, second: Hours) -> Rule:
        return changed(
            latest=within(At(FOUND), Hours(48)),
            bands=(Band(within(At(FOUND), first), 100), Band(within(At(FOUND), second), 60)),
        )

    assert ids(rule(Hours(24), Hours(48))) == []
    assert ids(rule(Hours(48), Hours(24))) == ["hollow-band:one:2"]
    assert ids(rule(Hours(48), Hours(24, start=HourStart.AT_INSTANT))) == []


def test_edges_from_different_events_are_not_compared() -> None:
    """Nothing is said of what depends on the record."""
    first, second = within(At(FILED), Days(5)), within(At(CLOSED), Days(3))

    assert compared(first, second, PRC) is None
    assert compared(within(At(FOUND), Hours(24)), within(At(FOUND), Days(1)), PRC) is None
    later = Later(At(FILED), At(CLOSED))
    assert compared(within(later, Days(5)), within(later, Days(3)), PRC) is not None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Days(10), WorkingDays(7)),
        (Months(1), Days(30)),
        (WorkingDays(22), Months(1)),
        (Days(3, roll=Roll.NONE), Days(2)),
    ],
)
def test_two_periods_are_compared_as_the_walk_does(first: Period, second: Period) -> None:
    """Start day by start day, up to where one of them leaves the calendar."""

    def due(day: date, period: Period) -> date:
        units = {Days: "days", WorkingDays: "working_days", Months: "months"}
        unit = units[type(period)]
        if period.roll is Roll.NONE:
            return oracle.last_day(day, period.count, unit)
        return oracle.due_day(day, period.count, unit)

    got = compared(within(At(FILED), first), within(At(FILED), second), PRC)
    counts, day, earliest = [0, 0, 0], oracle.FIRST, None
    while day <= PRC.last:
        try:
            one, other = due(day, first), due(day, second)
        except LookupError:
            break
        counts[(other > one) - (other < one) + 1] += 1
        if other < one and earliest is None:
            earliest = day
        day += oracle.ONE_DAY

    assert got is not None
    assert [got.before, got.same, got.after] == counts
    assert (None if got.first_before is None else got.first_before.start) == earliest


# Verdicts that cannot be.


def test_a_window_that_never_opens_in_time_makes_on_time_unreachable() -> None:
    rule = changed(earliest=only_after(At(FILED), Months(3)), latest=within(At(FILED), Days(30)))

    assert ids(rule) == ["unreachable-outcome:one:on_time"]


def test_a_window_that_closes_first_on_some_days_is_named_with_one_of_them() -> None:
    """From the fourth working day on, and no later than the fifth day: not over a long holiday."""
    rule = changed(
        earliest=only_after(At(FILED), WorkingDays(3)),
        latest=within(At(FILED), Days(5, roll=Roll.NONE)),
    )
    [finding] = found(rule)

    assert finding.id == "closed-window:one"
    day = oracle.FIRST
    while oracle.walk_working_days(day, 3) + oracle.ONE_DAY <= day + 5 * oracle.ONE_DAY:
        day += oracle.ONE_DAY
    opens = oracle.walk_working_days(day, 3) + oracle.ONE_DAY
    closes = day + 5 * oracle.ONE_DAY

    assert f"from {day} it opens on {opens} and closes on {closes}" in finding.told.en


@pytest.mark.parametrize(
    ("fields", "found_id"),
    [
        ({"ended_by": At(ISSUED)}, "unreachable-outcome:one:lapsed"),
        ({"latest": within(At(SERVED), Days(10))}, "unreachable-outcome:one:late"),
        ({"latest": within(At(ISSUED), Days(10))}, "unreachable-outcome:one:late"),
        (
            {"role": Role.LOWER_BOUND, "latest": None, "earliest": only_after(At(SERVED), Days(3))},
            "unreachable-outcome:one:on_time",
        ),
        ({"opens": within(At(FILED), Months(2))}, "unreachable-outcome:one:pending"),
        ({"applies_if": Holds(URGENT) & ~Holds(URGENT)}, "never-holds:one:applies_if"),
        ({"excuse": Holds(URGENT) | ~Holds(URGENT)}, "always-holds:one:excuse"),
        (
            {"in_force": InForce(since=date(2018, 9, 1), until=date(2018, 8, 31))},
            "never-in-force:one",
        ),
    ],
)
def test_a_verdict_or_condition_that_cannot_be_is_an_error(
    fields: dict[str, Any], found_id: str
) -> None:
    """An act that must precede an event is never late for a limit that counts from it."""
    assert ids(changed(**fields)) == [found_id]


def test_an_act_that_precedes_an_event_may_be_late_for_a_limit_that_counts_back() -> None:
    assert ids(changed(latest=Before(At(SERVED), Days(3)))) == []


CONDITIONS: list[tuple[list[Condition], Truth]] = [
    ([Holds(URGENT)], Truth(sometimes=True, always=False)),
    ([Holds(URGENT), ~Holds(URGENT)], Truth(sometimes=False, always=False)),
    ([OneOf(KIND, ("a",)), OneOf(KIND, ("b",))], Truth(sometimes=False, always=False)),
    ([OneOf(KIND, ("a", "b"))], Truth(sometimes=True, always=True)),
    ([MayBe(KIND, ("a",)), MayBe(KIND, ("b",))], Truth(sometimes=True, always=False)),
    ([MayBe(KIND, ("a",)), OneOf(KIND, ("b",))], Truth(sometimes=True, always=False)),
    ([MayBe(KIND, ("a", "b"))], Truth(sometimes=True, always=True)),
    ([~MayBe(KIND, ("a",)), OneOf(KIND, ("a",))], Truth(sometimes=False, always=False)),
    ([AtLeast(COST, Decimal(9)), ~AtLeast(COST, Decimal(5))], Truth(sometimes=False, always=False)),
    ([AtLeast(COST, Decimal(5)), ~AtLeast(COST, Decimal(9))], Truth(sometimes=True, always=False)),
    (
        [NotAfter(At(FILED), On(date(2018, 8, 31))), NotAfter(On(date(2018, 9, 1)), At(FILED))],
        Truth(sometimes=False, always=False),
    ),
    (
        [NotAfter(At(FILED), On(date(2018, 9, 1))), NotAfter(On(date(2018, 9, 1)), At(FILED))],
        Truth(sometimes=True, always=False),
    ),
    (
        [NotAfter(At(FILED), On(date(2018, 9, 1))), ~Happened(At(FILED))],
        Truth(sometimes=False, always=False),
    ),
    ([NotAfter(At(FILED), At(CLOSED)), ~NotAfter(At(FILED), At(CLOSED))],
     Truth(sometimes=False, always=False)),
]  # fmt: skip


@pytest.mark.parametrize(("conditions", "truth"), CONDITIONS)
def test_conditions_are_gone_through_value_by_value(
    conditions: list[Condition], truth: Truth
) -> None:
    assert truth_of(conditions) == truth


def test_a_stated_day_may_be_recorded_before_it_comes() -> None:
    """So it can both lie on a day and not have happened."""
    stated = DayFact(name="expires", title=NAME, stated=True)
    asked: list[Condition] = [NotAfter(At(stated), On(date(2018, 9, 1))), ~Happened(At(stated))]

    assert truth_of(asked) == Truth(sometimes=True, always=False)


def test_conditions_with_too_many_values_are_not_judged() -> None:
    many: list[Condition] = [
        Holds(FlagFact(name=f"flag_{number}", title=NAME)) for number in range(20)
    ]

    assert truth_of(many) is None
    assert ids(changed(applies_if=Holds(URGENT) & ~Holds(URGENT) & many[0])) != []


# Rules beside each other.


def other(**fields: Any) -> Rule:
    return changed(**{"id": "two", "latest": within(At(FILED), Days(5)), **fields})


def test_two_limits_on_one_act_are_a_finding_under_the_ids_of_both() -> None:
    """In the order of the ids, so that the finding keeps its id whatever the order of the rules."""
    [finding] = found(other(), RULE)

    assert finding.id == "two-limits:one:two"
    assert "within 10 days after test; and by 'two' within 5 days after test" in finding.told.en


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ({"duty": "answer"}, {"duty": "answer", "citations": ELSEWHERE}),
        ({}, {"latest": RULE.latest}),
        ({}, {"act": At(CLOSED)}),
        ({"applies_if": Holds(URGENT)}, {"applies_if": ~Holds(URGENT)}),
        (
            {"in_force": InForce(until=date(2018, 8, 31))},
            {"in_force": InForce(since=date(2018, 9, 1))},
        ),
        ({}, {"role": Role.SYSTEM_CHECK}),
        ({}, {"role": Role.LOWER_BOUND, "latest": None, "earliest": within(At(FILED), Days(3))}),
    ],
)  # fmt: skip
def test_rules_that_agree_or_never_meet_are_no_two_limits(
    one: dict[str, Any], two: dict[str, Any]
) -> None:
    assert ids(changed(**one), other(**two)) == []


def test_versions_governed_by_different_events_may_meet() -> None:
    old = {"in_force": InForce(until=date(2018, 8, 31), governed_by=At(CLOSED))}
    new = {"in_force": InForce(since=date(2018, 9, 1))}

    assert ids(changed(**old), other(**new)) == ["two-limits:one:two"]


def test_versions_of_one_text_do_not_overlap() -> None:
    """The last day of the old one is the first of the new one."""
    old = changed(duty="answer", in_force=InForce(until=date(2018, 9, 1)))
    new = other(duty="answer", in_force=InForce(since=date(2018, 9, 1)))
    elsewhere = attrs.evolve(new, citations=ELSEWHERE)

    assert ids(old, new) == ["overlapping-versions:one:two"]
    assert ids(old, elsewhere) == []


def test_a_day_without_a_version_is_a_gap() -> None:
    old = changed(duty="answer", in_force=InForce(until=date(2018, 8, 30)))
    new = other(duty="answer", in_force=InForce(since=date(2018, 9, 1)))
    [finding] = found(new, old)

    assert finding.id == "gap-in-force:answer:2018-08-31"
    assert "from 2018-08-31 to 2018-08-31" in finding.told.en
    between = other(id="three", duty="answer", in_force=InForce(since=date(2018, 8, 31)))
    assert "gap-in-force:answer:2018-08-31" not in ids(new, old, between)


def test_a_row_is_covered_once() -> None:
    whole = RuleSet(
        id="set", title=NAME,
        rules=(changed(covers=("A", "B")),),
        moments=(
            NamedMoment(id="m", title=NAME, moment=At(FILED), citations=SOURCE, covers=("B",)),
        ),
        measures=(Measure(id="n", title=NAME, formula=NAME, citations=SOURCE, covers=("C",)),),
        left_out=(LeftOut(row="C", reason=NAME), LeftOut(row="D", reason=NAME)),
    )  # fmt: skip

    assert [one.id for one in lint(whole, calendar=PRC)] == [
        "row-covered-twice:B", "row-covered-twice:C",
    ]  # fmt: skip


def test_an_id_that_was_released_must_be_there() -> None:
    assert ids(RULE, released=["one", "gone"]) == ["changed-id:gone"]


# What a rule owes its reader.


def test_facts_that_no_rule_reads_are_named() -> None:
    """Not those that bound a fact that is read, which narrow it."""
    facts: tuple[Fact, ...] = (FILED, ISSUED, SERVED, CLOSED, URGENT)

    assert ids(RULE, own_facts=facts) == ["unread-fact:closed", "unread-fact:urgent"]
    assert ids(RULE, vocabulary=facts) == ["unread-vocabulary:closed", "unread-vocabulary:urgent"]
    reads = changed(readings=(Reading(id="r", title=NAME, act=At(CLOSED)),))
    assert ids(reads, own_facts=facts) == ["unread-fact:urgent"]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"article": " "}, "citation 2 lacks the article"),
        ({"text": Term("", "文")}, "citation 2 lacks what it says"),
        ({"evidence": [" "]}, "citation 2 lacks evidence"),
    ],
)
def test_a_source_says_article_text_and_evidence(change: dict[str, Any], told: str) -> None:
    [finding] = found(changed(citations=(*SOURCE, attrs.evolve(SOURCE[0], **change))))

    assert (finding.id, finding.told.en) == ("missing-source:one:2", told)


def test_an_article_has_a_number_for_all_its_days() -> None:
    """From the day on which the rule, the article or its text began, whichever is later."""
    numbers = ((date(2020, 1, 1), "1"), (date(2022, 1, 1), "3"))
    gap = changed(citations=(attrs.evolve(SOURCE[0], numbers=numbers),))
    [finding] = found(gap)

    assert finding.id == "unnumbered-article:one:1"
    assert "gives no number for the days before 2020-01-01" in finding.told.en
    later = attrs.evolve(gap, in_force=InForce(since=date(2020, 1, 1)))
    assert ids(later) == []
    since = changed(citations=(attrs.evolve(SOURCE[0], numbers=numbers, since=date(2020, 1, 1)),))
    assert ids(since) == []


def test_an_instrument_without_any_date_is_told_for_information() -> None:
    undated = attrs.evolve(SOURCE[0], instrument=Instrument(id="u", title=NAME))

    assert ids(changed(citations=(undated,))) == ["undated-source:one"]
    assert ids(changed(citations=(undated, *SOURCE))) == []


def test_readings_differ_from_the_rule_and_from_each_other() -> None:
    rule = changed(
        readings=(
            Reading(id="same", title=NAME, latest=RULE.latest),
            Reading(id="five", title=NAME, latest=within(At(FILED), Days(5))),
            Reading(id="five-again", title=NAME, latest=within(At(FILED), Days(5))),
        )
    )

    assert ids(rule) == ["same-reading:one:same", "same-reading:one:five-again"]


def test_a_fault_that_only_a_reading_has_is_named_with_it() -> None:
    short = within(At(FILED), Days(2, roll=Roll.NONE))
    rule = changed(
        earliest=only_after(At(FILED), Days(3)),
        readings=(Reading(id="short", title=NAME, latest=short),),
    )

    assert ids(rule) == ["unreachable-outcome:one:on_time-by-short"]


def test_examples_are_counted() -> None:
    open_rule = changed(latest=None, limit_from=At(FILED), examples=())

    assert ids(changed(examples=())) == ["no-example:one"]
    assert ids(changed(examples=(EXAMPLE,))) == ["few-examples:one"]
    assert ids(open_rule) == []
