"""The compiled judge beside one null-guarded comparison in `rule-engine` and in `zen-engine`.

A finding is the verdict together with the bounds of trigger, due day and act, the figures and the
reason, of which all but the verdict and its reason are worked out when they are read; the peer only
says whether `done <= due`, of a due day that is handed to it.
"""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from pathlib import Path
from statistics import median
from time import process_time_ns

import attrs
import rule_engine

from benchmarks.decision_graphs import EXPRESSIONS, on_instants, on_numbers
from benchmarks.matters import AS_OF, clean_records, messy_records
from benchmarks.results import Group, Line, against, difference
from benchmarks.timing import Contender, Effort, Timing, in_turns
from execrules import (
    Finding,
    Judge,
    Record,
    RuleSet,
    Verdict,
    WorkingDayCalendar,
    china_calendar,
    explain,
    judge,
    rule_set,
    rule_sets,
)
from execrules.engines.scalar.explaining import explanation

RECORDS = 60
EXPLAINED_RECORDS = 6
FINDING_BAR = 1 / 3
GRAPH_BAR = 1 / 6
COMPARISON = "done != null and done <= due"
ON_DATES = "rule-engine, date"
ON_DATETIMES = "rule-engine, datetime"
ON_NULLS = "rule-engine, done is null"
ON_GRAPH = "zen-engine, instants"
ON_GRAPH_NUMBERS = "zen-engine, numbers"


@attrs.frozen
class _Peer:
    """The peer on the acts and due days of our own findings."""

    dates: Contender
    datetimes: Contender
    nulls: Contender
    graph: Contender
    numbers: Contender
    fault: str

    @property
    def names(self) -> tuple[tuple[str, Contender], ...]:
        return (
            (ON_DATES, self.dates),
            (ON_DATETIMES, self.datetimes),
            (ON_NULLS, self.nulls),
            (ON_GRAPH, self.graph),
            (ON_GRAPH_NUMBERS, self.numbers),
        )


def judging(effort: Effort) -> Group:
    """All lines about judging."""
    calendar = china_calendar()
    evaluation = rule_set("evaluation-2018")
    every = rule_set(*rule_sets())
    judges = {rules.id: judge(rules, calendar) for rules in (evaluation, every)}
    clean = {r.id: clean_records(r, calendar, RECORDS) for r in (evaluation, every)}
    peer = _peer(judges[evaluation.id], clean[evaluation.id])
    lines: list[Line] = []
    notes: list[str] = []
    for rules in (evaluation, every):
        sort = f"{len(judges[rules.id].rules)} rules"
        kinds = {"clean": clean[rules.id], "messy": messy_records(clean[rules.id])}
        for kind, records in kinds.items():
            lines += _per_finding(effort, f"{sort}, {kind}", judges[rules.id], records, peer)
            notes.append(f"{sort}, {kind}: {_verdicts(judges[rules.id], records)}")
    lines += _explaining(effort, evaluation, calendar, judges[evaluation.id], clean[evaluation.id])
    for rules, names in ((evaluation, [evaluation.id]), (every, list(rule_sets()))):
        lines += _cold_start(effort, f"{len(judges[rules.id].rules)} rules", names)
    return Group(
        title=f"Judging (one finding, processor time; `{COMPARISON}`, compiled once)",
        lines=tuple(lines),
        notes=(
            f"the rules are those of {', '.join(rule_sets())}; {RECORDS} records each",
            *notes,
            "`+ .due`: the due day is also turned into a date or datetime",
            "`all attributes`: bounds, figures, excuse, notes and what is missing are also read",
        ),
    )


def _peer(compiled: Judge, records: Sequence[Record]) -> _Peer:
    matches = rule_engine.Rule(COMPARISON).matches
    pairs, answers = [], []
    for finding in _all_findings(compiled, records):
        done, due = finding.done, finding.due
        exact = finding.due_time.is_exact and finding.done_time.is_exact
        if not exact or finding.rule.latest is None or type(done) is not date:
            continue
        if type(due) is date and finding.verdict in {Verdict.ON_TIME, Verdict.LATE}:
            pairs.append({"done": done, "due": due})
            answers.append(finding.verdict is Verdict.ON_TIME)
    moments = [{k: datetime.combine(v, time(9, 30)) for k, v in p.items()} for p in pairs]
    open_ones = [{"done": None, "due": pair["due"]} for pair in pairs]
    whole = len(moments) // EXPRESSIONS * EXPRESSIONS
    both = [(pair["done"], pair["due"]) for pair in moments[:whole]]
    graph, numbers = on_instants(both), on_numbers(both)
    return _Peer(
        dates=_comparing(matches, pairs),
        datetimes=_comparing(matches, moments),
        nulls=_comparing(matches, open_ones),
        graph=graph.contender,
        numbers=numbers.contender,
        fault=difference(pairs, answers, map(matches, pairs))
        or difference(moments, answers, map(matches, moments))
        or difference(open_ones, [False] * len(pairs), map(matches, open_ones))
        or difference(both, answers[:whole], graph.answers())
        or difference(both, answers[:whole], numbers.answers()),
    )


def _comparing(matches: Callable[[object], object], pairs: Sequence[object]) -> Contender:
    def loop() -> None:
        for pair in pairs:
            matches(pair)

    return Contender(loop, len(pairs))


def _all_findings(compiled: Judge, records: Sequence[Record]) -> list[Finding]:
    return [finding for r in records for finding in compiled.findings(r, as_of=AS_OF)]


def _verdicts(compiled: Judge, records: Sequence[Record]) -> str:
    found = Counter(finding.verdict.code for finding in _all_findings(compiled, records))
    return ", ".join(f"{number} {code}" for code, number in found.most_common())


def _per_finding(
    effort: Effort, what: str, compiled: Judge, records: Sequence[Record], peer: _Peer
) -> list[Line]:
    findings, number = compiled.findings, len(compiled.rules) * len(records)

    def verdicts() -> None:
        for record in records:
            for finding in findings(record, as_of=AS_OF):
                finding.verdict  # noqa: B018 # read, as a caller does

    def due_days() -> None:
        for record in records:
            for finding in findings(record, as_of=AS_OF):
                finding.verdict  # noqa: B018
                finding.due  # noqa: B018

    def all_attributes() -> None:
        for record in records:
            for finding in findings(record, as_of=AS_OF):
                finding.verdict, finding.because, finding.times, finding.figures  # noqa: B018
                finding.excused, finding.provisional, finding.missing  # noqa: B018
                finding.act_before_trigger  # noqa: B018

    if peer.fault:
        return [Line(what=what, peer=ON_DATES, bar=FINDING_BAR, fault=peer.fault)]
    loops = (verdicts, due_days, all_attributes)
    contenders = (Contender(loop, number) for loop in loops)
    # A decision graph hands over to a thread of its own, so the clock would count other work too.
    mine, with_due, with_all, *others = in_turns(
        effort, *contenders, *(c for _, c in peer.names), clock=process_time_ns
    )
    timings: dict[str, Timing] = dict(zip(dict(peer.names), others, strict=True))
    return [
        against(what, mine, ON_DATES, timings[ON_DATES], bar=FINDING_BAR),
        against(what, mine, ON_DATETIMES, timings[ON_DATETIMES], bar=FINDING_BAR),
        against(what, mine, ON_NULLS, timings[ON_NULLS]),
        against(f"{what}, + .due", with_due, ON_DATES, timings[ON_DATES]),
        against(f"{what}, + .due", with_due, ON_DATETIMES, timings[ON_DATETIMES], bar=FINDING_BAR),
        against(f"{what}, + .due", with_due, ON_GRAPH, timings[ON_GRAPH], bar=GRAPH_BAR),
        against(f"{what}, + .due", with_due, ON_GRAPH_NUMBERS, timings[ON_GRAPH_NUMBERS]),
        against(f"{what}, all attributes", with_all, ON_DATETIMES, timings[ON_DATETIMES]),
    ]


def _explaining(
    effort: Effort,
    rules: RuleSet,
    calendar: WorkingDayCalendar,
    compiled: Judge,
    records: Sequence[Record],
) -> list[Line]:
    chosen = records[:EXPLAINED_RECORDS]

    def from_scratch() -> None:
        for record in chosen:
            for rule in compiled.rules:
                explain(record, rule, rules=rules, as_of=AS_OF, calendar=calendar)

    def of_a_trial() -> None:
        for record in chosen:
            trial = compiled.trial(record, as_of=AS_OF)
            for finding in trial.findings:
                explanation(trial, finding)

    number = len(chosen) * len(compiled.rules)
    loops = (from_scratch, of_a_trial)
    scratch, of_trial = in_turns(effort, *(Contender(loop, number) for loop in loops))
    return [
        Line(what="explain(), its rule compiled each time", ours=scratch.typical),
        Line(what="explanation() of a trial's finding", ours=of_trial.typical),
    ]


def _cold_start(effort: Effort, what: str, names: Sequence[str]) -> list[Line]:
    """The median of several fresh processes; what is kept between judges is not there yet."""
    runs = [_one_start(names) for _ in range(effort.processes)]
    typical = {step: median(run[step] for run in runs) for step in runs[0]}
    return [
        Line(what=f"fresh process: {step}, {what}", ours=taken) for step, taken in typical.items()
    ]


def _one_start(names: Sequence[str]) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.cold_start", *names],
        capture_output=True,
        check=True,
        cwd=Path(__file__).parents[1],
        text=True,
    )
    times = json.loads(done.stdout)
    return {str(step): float(seconds) for step, seconds in times.items()}
