"""`check_frame` beside Polars expressions written by hand, on the same five million matters.

Both give the same columns, which are compared before they are timed, and ours also makes sure that
no key comes twice. Besides: what a single pass over the columns that are read costs, and one
finding of the scalar judge on the same matters.
"""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Final, TypeAlias

import attrs
import polars as pl

from benchmarks import columns_by_hand as by_hand
from benchmarks.column_matters import AS_OF, matters
from benchmarks.results import Group, Line, against
from benchmarks.timing import Contender, Effort, in_turns
from execrules import Record, RuleSet, WorkingDayCalendar, china_calendar, judge, rule_set
from execrules.engines.columns import Output, check_frame
from execrules.facts import is_list

MATTERS: Final = 5_000_000
BY_HAND: Final = "Polars by hand"
STREAMED: Final = "Polars by hand, streamed"

_BAR: Final = 1 / 0.8
_SCALAR_BAR: Final = 1 / 30
_COMPARED: Final = 200_000
_RECORDS: Final = 500
_MOST_REPETITIONS: Final = 7

_Query: TypeAlias = Callable[[pl.LazyFrame], pl.LazyFrame]


def columns(effort: Effort, number: int = MATTERS) -> Group:
    """All lines about frames."""
    calendar, rules = china_calendar(), rule_set("evaluation-2018")
    frame, days = matters(number), by_hand.Days(china_calendar())
    short = attrs.evolve(effort, repetitions=min(effort.repetitions, _MOST_REPETITIONS))
    lines: list[Line] = []
    for what, outputs, query in (
        ("verdicts", (Output.VERDICT,), by_hand.verdicts),
        ("all outputs", tuple(Output), by_hand.everything),
    ):
        ours = Asked(rules, calendar, outputs)
        lines += _beside(short, what, frame, ours, partial(query, days=days, as_of=AS_OF))
    both = Asked(rules, calendar, (Output.VERDICT, Output.DUE))
    lines.append(_one_pass(short, frame, number * both.judged))
    lines.append(_beside_scalar(short, frame, both))
    return Group(
        title=f"Frames ({number:,} matters, {both.judged} rules; time of one finding)",
        lines=tuple(lines),
        notes=(
            "ours also looks for repeated keys, judges what is unknown, knows the calendar's ends",
            "one pass: the maximum of every column that is read",
        ),
    )


@attrs.frozen
class Asked:
    """What is asked of `check_frame`."""

    rules: RuleSet
    calendar: WorkingDayCalendar
    outputs: tuple[Output, ...]

    @property
    def judged(self) -> int:
        """How many findings a matter has."""
        return sum(rule.is_limited for rule in self.rules)

    def checked(self, frame: pl.DataFrame) -> pl.DataFrame:
        """The answers; that there are no deductions is assumed, as the other does unasked."""
        lists = {fact.name for rule in self.rules for fact in rule.facts if is_list(fact)}
        return check_frame(
            frame,
            self.rules,
            as_of=AS_OF,
            calendar=self.calendar,
            outputs=self.outputs,
            assumed=dict.fromkeys(sorted(lists), ()),
        ).frame


def _beside(
    effort: Effort, what: str, frame: pl.DataFrame, ours: Asked, theirs: _Query
) -> Iterable[Line]:
    part = frame.head(_COMPARED)
    if fault := _differing(ours.checked(part), theirs(part.lazy()).collect()):
        return [Line(what=what, peer=BY_HAND, bar=_BAR, fault=fault)]
    query, calls = theirs(frame.lazy()), frame.height * ours.judged
    loops = (
        lambda: _dropped(ours.checked(frame)),
        lambda: _dropped(query.collect()),
        lambda: _dropped(query.collect(engine="streaming")),
    )
    mine, whole, streamed = in_turns(effort, *(Contender(loop, calls) for loop in loops))
    return [
        against(what, mine, BY_HAND, whole, bar=_BAR),
        against(what, mine, STREAMED, streamed, bar=_BAR),
    ]


def _dropped(_answers: pl.DataFrame) -> None:
    """Let go of the answers, whose memory is wanted for the next ones."""


def _differing(ours: pl.DataFrame, theirs: pl.DataFrame) -> str:
    """The first column whose answers are not the same."""
    for name in ours.columns:
        if name not in theirs.columns:
            continue
        other = theirs[name].cast(ours.schema[name])
        different = int(ours[name].ne_missing(other).sum())
        if different:
            return f"{name}: {different} of {ours.height} answers differ"
    missing = {*ours.columns[1:]} - {*theirs.columns}
    return f"not answered by hand: {', '.join(sorted(missing))}" if missing else ""


def _one_pass(effort: Effort, frame: pl.DataFrame, findings: int) -> Line:
    """The least that reading the columns costs."""
    [timing] = in_turns(effort, Contender(lambda: _dropped(frame.select(pl.all().max())), findings))
    return Line(what="one pass over the same columns", ours=timing.typical)


def _beside_scalar(effort: Effort, frame: pl.DataFrame, ours: Asked) -> Line:
    """One finding in a frame and one of a record, verdicts with due days."""
    lists = {fact.name: () for rule in ours.rules for fact in rule.facts if is_list(fact)}
    records: list[Record] = [
        {**{name: value for name, value in row.items() if name != "case"}, **lists}
        for row in frame.head(_RECORDS).iter_rows(named=True)
    ]
    findings = judge(ours.rules, ours.calendar).findings

    def loop() -> None:
        for record in records:
            findings(record, as_of=AS_OF)

    mine, scalar = in_turns(
        effort,
        Contender(lambda: _dropped(ours.checked(frame)), frame.height * ours.judged),
        Contender(loop, len(records) * ours.judged),
    )
    return against("verdicts and due days", mine, "scalar judge", scalar, bar=_SCALAR_BAR)
