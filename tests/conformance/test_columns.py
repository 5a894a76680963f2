"""Frames are judged as records are: every output of every rule, row by row."""

from datetime import date
from typing import Any

import polars as pl
import pytest

from conformance.frames import ONE_DAY, Drawing, Drawn
from execrules import (
    DayFact,
    Days,
    Finding,
    FlagFact,
    Hours,
    InstantFact,
    Months,
    Role,
    Rule,
    RuleSet,
    Term,
    WorkingDays,
    Years,
    china_calendar,
    judge,
    projection,
    rule_set,
    rule_sets,
)
from execrules.engines.columns import Output, check_frame
from execrules.expressions import (
    After,
    At,
    Before,
    DeductionEnds,
    Deducts,
    Earlier,
    Extends,
    FirstAfter,
    FirstKnown,
    Happened,
    Holds,
    Later,
    only_after,
    within,
)
from execrules.facts import DeductionsFact, EventsFact, ExtensionsFact, Ground
from execrules.known_times import KnownTime
from execrules.periods import Roll
from execrules.rules import Band, InForce
from execrules.sources import Citation, Instrument
from execrules.steps import Scale

NAME = Term("test", "测试")
SOURCE = (
    Citation(
        instrument=Instrument(id="t", title=NAME), article="1", text=NAME, evidence=["made up"]
    ),
)

CLOSED = DayFact(name="closed", title=NAME)
FILED = DayFact(name="filed", title=NAME, not_after=(CLOSED,))
RECEIVED = InstantFact(name="received", title=NAME, not_after=(FILED,))
DONE_AT = InstantFact(name="done_at", title=NAME)
ACT = DayFact(name="act", title=NAME)
OTHER = DayFact(name="other", title=NAME)
ENDED = DayFact(name="ended", title=NAME)
PRINTED = DayFact(name="printed", title=NAME, stated=True)
NEEDED = FlagFact(name="needed", title=NAME)
REASON = FlagFact(name="reason", title=NAME)
INQUIRY = EventsFact(name="inquiry", title=NAME)
DEDUCTIONS = DeductionsFact(
    name="deductions",
    title=NAME,
    grounds=(Ground(code="stay", title=NAME), Ground(code="other", title=NAME)),
)
EXTENSIONS = ExtensionsFact(name="extensions", title=NAME)
STAYED = Deducts(DEDUCTIONS, ("stay",))
ANY = Deducts(DEDUCTIONS, ("stay", "other"), DeductionEnds.BOTH)

RULES = (
    Rule(
        id="working-days", title=NAME, latest=within(At(FILED), WorkingDays(7)), act=At(ACT),
        applies_if=Holds(NEEDED) | Happened(At(ACT)), ended_by=At(ENDED), citations=SOURCE,
        bands=(Band(within(At(FILED), WorkingDays(3)), 100), Band(None, 60)),
        excuse=Holds(REASON),
    ),
    Rule(
        id="window", title=NAME, role=Role.RIGHT_WINDOW, earliest=within(At(OTHER), Days(1)),
        latest=within(Earlier(At(FILED), At(OTHER)), Months(1)), act=At(ACT), citations=SOURCE,
        opens=within(At(OTHER), Days(2)),
    ),
    Rule(
        id="bound", title=NAME, role=Role.LOWER_BOUND,
        earliest=only_after(At(FILED), WorkingDays(2)), act=At(ACT), ended_by=At(ENDED),
        citations=SOURCE, in_force=InForce(since=date(2018, 9, 30), until=date(2024, 10, 3)),
    ),
    Rule(
        id="printed", title=NAME, latest=FirstKnown(PRINTED, within(At(FILED), Years(1))),
        act=At(CLOSED), citations=SOURCE,
    ),
    Rule(
        id="hours", title=NAME, latest=within(At(RECEIVED), Hours(30)), act=At(DONE_AT),
        ended_by=At(CLOSED), citations=SOURCE,
    ),
    Rule(
        id="rolled-hours", title=NAME, latest=within(At(FILED), Hours(48, roll=Roll.FORWARD)),
        act=At(DONE_AT), citations=SOURCE,
    ),
    Rule(
        id="days-of-instants", title=NAME, latest=within(At(RECEIVED), WorkingDays(1)),
        act=At(DONE_AT), citations=SOURCE,
    ),
    Rule(
        id="backward", title=NAME, latest=Before(Later(At(FILED), At(OTHER)), WorkingDays(3)),
        act=At(ACT), citations=SOURCE,
    ),
    Rule(
        id="deducted", title=NAME, act=At(ACT), citations=SOURCE, ended_by=At(ENDED),
        latest=After(At(FILED), WorkingDays(10), deducts=STAYED),
    ),
    Rule(
        id="extended", title=NAME, act=At(ACT), citations=SOURCE,
        latest=After(At(FILED), Months(3), deducts=ANY, extends=Extends(EXTENSIONS, most=4)),
    ),
    Rule(
        id="only-extended", title=NAME, act=At(ACT), citations=SOURCE,
        latest=After(At(RECEIVED), Days(20), extends=Extends(EXTENSIONS)),
    ),
    Rule(
        id="next-event", title=NAME, act=FirstAfter(INQUIRY, At(FILED)), citations=SOURCE,
        latest=within(At(FILED), WorkingDays(5)),
    ),
    Rule(
        id="after-event", title=NAME, act=At(ACT), citations=SOURCE,
        latest=After(FirstAfter(INQUIRY, At(FILED)), Months(1), deducts=STAYED),
    ),
)  # fmt: skip

NATIONAL = china_calendar()
EARLIER = china_calendar(known_on=date(2019, 3, 21))
PROJECTED = china_calendar(beyond=projection())
AS_OF = (date(2018, 10, 4), date(2024, 6, 28), date(2026, 11, 1), date(2027, 1, 5))


def written(finding: Finding) -> dict[str, Any]:
    """The outputs of a finding as the columns say them."""
    due, latest = finding.due, finding.due_latest
    if finding.scales[1] is Scale.SECOND:
        due, latest = _instants(finding)
    return {
        "verdict": finding.verdict.code,
        "due": due,
        "due_latest": None if finding.times[2] == finding.times[3] else latest,
        "elapsed": finding.elapsed,
        "left": finding.left,
        "over": finding.over,
        "score": finding.score,
        "provisional": finding.provisional,
        "excused": finding.excused,
        "because": None if finding.because is None else finding.because.value,
        "act_before_trigger": finding.act_before_trigger,
        "missing": "; ".join(f"{m.fact.name}:{m.reason}" for m in finding.missing) or None,
    }


def _instants(finding: Finding) -> tuple[date | None, date | None]:
    """Both bounds of an instant: one known to the day is told by its first and last second."""
    low, high = (KnownTime(bound, bound, Scale.SECOND).earliest for bound in finding.times[2:4])
    return low, high


def differences(drawn: Drawn, rules: RuleSet, calendars: Any, as_of: date) -> list[Any]:
    checked = check_frame(
        drawn.frame,
        rules,
        as_of=as_of,
        calendar=calendars,
        recorded=drawn.recorded,
        assumed=dict.fromkeys(drawn.empty, ()),
        deductions=drawn.deductions,
        extensions=drawn.extensions,
        events=drawn.events,
    )
    compiled = judge(rules, calendars)
    found = []
    for record, row in zip(drawn.records, checked.frame.iter_rows(named=True), strict=True):
        for finding in compiled.findings(record, as_of=as_of):
            answer = {output.value: row[f"{finding.rule.id}.{output}"] for output in Output}
            expected = written(finding)
            if answer != expected:
                wrong = {k: (answer[k], v) for k, v in expected.items() if answer[k] != v}
                read = {f.name: record.get(f.name, "unknown") for f in finding.rule.facts}
                found.append((finding.rule.id, wrong, read))
    return found


OWN = RuleSet(id="own", title=NAME, rules=RULES)
EVERY = rule_set(*rule_sets())
SOME_CALENDARS = (NATIONAL, PROJECTED, {"national": NATIONAL, "2019": EARLIER, "open": PROJECTED})


def drawing(rules: RuleSet, calendars: Any, as_of: date, seed: int) -> Drawing:
    named = calendars if isinstance(calendars, dict) else {"": calendars}
    limited = [rule for rule in rules if rule.is_limited]
    return Drawing(limited, rules.vocabulary, named, as_of, seed)


@pytest.mark.parametrize("calendars", SOME_CALENDARS, ids=["one", "projected", "several"])
@pytest.mark.parametrize("as_of", AS_OF, ids=str)
@pytest.mark.parametrize("seed", range(3))
def test_a_frame_of_edges_is_judged_as_its_records(seed: int, as_of: date, calendars: Any) -> None:
    """All outputs agree, on days around every edge, with second tables and several calendars."""
    drawn = drawing(OWN, calendars, as_of, seed).drawn(150)

    assert differences(drawn, OWN, calendars, as_of) == []


@pytest.mark.parametrize("as_of", AS_OF[1:], ids=str)
def test_every_rule_set_is_judged_on_frames_as_on_records(as_of: date) -> None:
    """All outputs of all encoded rules agree."""
    drawn = drawing(EVERY, NATIONAL, as_of, seed=7).drawn(120)

    assert differences(drawn, EVERY, NATIONAL, as_of) == []


def test_a_few_exceptional_rows_among_many_are_judged_as_their_records() -> None:
    """Rows that contradict themselves or leave the calendar do not change how others are judged."""
    usual = pl.DataFrame(
        {
            "filed": [date(2024, 1, 2) + n * ONE_DAY for n in range(97)],
            "closed": [date(2024, 4, 1) + 2 * n * ONE_DAY for n in range(97)],
            "act": [None if n % 3 == 0 else date(2024, 1, 9) + n * ONE_DAY for n in range(97)],
            "needed": [n % 7 != 0 for n in range(97)],
        }
    )
    many = pl.concat([usual] * 1100)
    strange = pl.DataFrame(
        {
            "filed": [date(2024, 5, 2), date(2027, 3, 1), None, date(1999, 1, 1)],
            "closed": [date(2024, 1, 2), None, date(2024, 1, 2), date(2024, 1, 2)],
            "act": [None, date(2024, 5, 6), None, date(2024, 1, 5)],
            "needed": [True, None, False, None],
        }
    )
    frame = pl.concat([many.head(70_001), strange, many.tail(20_000)]).with_row_index("case")
    rules = OWN.only("working-days", "bound", "printed", "backward")

    checked = check_frame(frame, rules, as_of=date(2024, 6, 28), calendar=NATIONAL)

    compiled = judge(rules, NATIONAL)
    kinds = frame.drop("case").with_columns(checked.frame.drop("case")).unique()
    assert kinds.height == 97 + 4
    for row in kinds.iter_rows(named=True):
        record = {name: row[name] for name in usual.columns if name != "needed"}
        if row["needed"] is not None:
            record["needed"] = row["needed"]
        for finding in compiled.findings(record, as_of=date(2024, 6, 28)):
            answer = {output.value: row[f"{finding.rule.id}.{output}"] for output in Output}
            assert answer == written(finding)
