"""`execrules explain`: the findings of one case unfolded."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

import attrs
import click
from rich.text import Text

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.cli.calendar_options import calendar_options
from execrules.cli.console import stdout
from execrules.cli.documents import calendar_lines, projection_note
from execrules.cli.faults import CommandLineError
from execrules.cli.help import Command, UsageExample, help_text
from execrules.cli.options import Format, format_option, language_option
from execrules.cli.output import print_json
from execrules.cli.rule_options import AskedRules, rules_option
from execrules.cli.table_options import (
    Choices,
    TakingIn,
    as_of_option,
    choices_option,
    find_rule,
    named_rule,
    taking_in_options,
)
from execrules.engines.scalar.explaining import Explanation, explanation, known_in_words
from execrules.engines.scalar.judge import Judge, moment_times
from execrules.engines.scalar.readings import ByReading, by_readings, span_of_dues
from execrules.expressions import facts_of
from execrules.findings import Finding
from execrules.instants import written
from execrules.intake.events import nearest_names
from execrules.intake.matters import Intake, Matter, record_as_matter
from execrules.intake.records import case_of, read_record
from execrules.known_times import KnownTime
from execrules.rulebook import rule_set, rule_sets
from execrules.rules import NamedMoment, RuleSet
from execrules.terms import Language, Term
from execrules.verdicts import Verdict

_UNFOLDED: Final = frozenset(Verdict) - {Verdict.NOT_APPLICABLE, Verdict.UNDETERMINED}


@click.command(
    "explain",
    cls=Command,
    summary=Term(
        "Why a case of a table is judged as it is: each day counted, the source, what is missing",
        "说明表中某案的结论:逐日计算、依据以及待查明的事实",
    ),
    options_metavar="[--case CASE] --as-of DATE [OPTIONS]",
    arguments=(
        (
            "SOURCE",
            Term(
                "a table as for check, with --case; or a record as a .json file",
                "与 check 相同的表(须给 --case),或 .json 记录文件",
            ),
        ),
    ),
    examples=(
        UsageExample(
            "explain examples/real_events.csv --case '(2017)浙0522行审363号' --as-of 2026-11-01",
            Term("one case of the real events", "真实案件节点中的一案"),
        ),
        UsageExample(
            "explain examples/record.json --rule eval-offline-control --as-of 2018-12-31 --lang en",
            Term("one rule on one record, in English", "一条记录、一条规则,英文"),
        ),
    ),
)
@click.argument("source", metavar="SOURCE", type=click.Path(path_type=Path))
@click.option(
    "--case",
    default=None,
    metavar="CASE",
    help=help_text(Term("the case number as it stands in the table", "表中所写的案号")),
)
@click.option(
    "--rule",
    "rule_id",
    default=None,
    metavar="ID",
    help=help_text(
        Term(
            "only this rule (default: every rule that settles the case)",
            "只说明这条规则(默认为全部已判定的规则)",
        )
    ),
)
@click.option(
    "--all-readings",
    is_flag=True,
    help=help_text(
        Term(
            "also what each reading and convention makes of it, and how far the due days differ",
            "同时列出各口径及计算惯例下的届满日与结论,以及其跨度",
        )
    ),
)
@click.option(
    "--moments",
    is_flag=True,
    help=help_text(
        Term(
            "also the days of fictions and of effects that run out, such as a seizure, as known",
            "同时列出法律拟制及效力期间(如查封期限)的日期",
        )
    ),
)
@as_of_option
@rules_option
@choices_option
@taking_in_options
@calendar_options
@language_option
@format_option
def explain(
    *,
    source: Path,
    case: str | None,
    rule_id: str | None,
    all_readings: bool,
    moments: bool,
    as_of: date,
    asked: AskedRules,
    choices: Choices,
    taking: TakingIn,
    calendar: WorkingDayCalendar,
    lang: Language,
    form: Format,
) -> None:
    """Print the explanations."""
    if rule_id is None:
        chosen = choices.applied_to(asked.rules)
    else:
        # A rule is asked for by its id, whichever rule set it stands in.
        there = find_rule(asked.rules, rule_id) is not None
        whole = asked.rules if there else rule_set(*rule_sets())
        chosen = _only(choices.applied_to(whole), rule_id)
    if source.suffix.lower() == ".json":
        record = read_record(source)
        matters = [record_as_matter(record, case_of(record, source))]
        assumptions: Mapping[str, bool] = {}
    else:
        intake = taking.intake([str(source)], chosen)
        matters, assumptions = _matters(intake, case), intake.assumptions
    unfolded: list[_Unfolded] = []
    for matter in matters:
        of_grain = [rule for rule in chosen if matter.grain in {None, rule.grain}]
        judge = Judge(attrs.evolve(chosen, rules=tuple(of_grain)), calendar)
        trial = judge.trial(matter.record, as_of=as_of)
        told = [f for f in trial.findings if rule_id is not None or f.verdict in _UNFOLDED]
        open_ones = [f for f in trial.findings if f not in told and f.missing]
        near = [f for f in open_ones if _speaks_of(f, matter)]
        explained = [explanation(trial, finding) for finding in told]
        read = [
            by_readings(matter.record, finding.rule, rules=chosen, as_of=as_of, calendar=calendar)
            if all_readings
            else ()
            for finding in told
        ]
        times = (
            moment_times(matter.record, chosen, as_of=as_of, calendar=calendar) if moments else []
        )
        known = [(named, time) for named, time in times if _is_known(time)]
        unfolded.append(_Unfolded(matter, explained, read, near, len(open_ones) - len(near), known))
    if form is Format.JSON:
        print_json({**_as_dict(unfolded, as_of, assumptions), "calendar": calendar.as_dict()})
    else:
        if calendar.alternatives:
            stdout().print(Text(projection_note(calendar).text(lang), "yellow"))
        for line in calendar_lines(calendar):
            stdout().print(line.text(lang))
        _print(unfolded, lang)


@attrs.frozen
class _Unfolded:
    """A matter with its explained findings, and those that could not be decided.

    *foreign* counts the undecided rules of whose start and act the record says nothing at all.
    """

    matter: Matter
    explained: Sequence[Explanation]
    readings: Sequence[Sequence[ByReading]]
    undecided: Sequence[Finding]
    foreign: int
    moments: Sequence[tuple[NamedMoment, KnownTime]]


def _only(rules: RuleSet, name: str) -> RuleSet:
    """The rule with this id or row of the source table, which must have a known limit."""
    rule = named_rule(rules, name)
    if rule.is_limited:
        return rules.only(rule.id)
    raise CommandLineError(
        Term(
            f"the limit of '{rule.id}' is not published; give one with "
            f"--limit {rule.id}=10-working-days",
            f"“{rule.id}”的期限未公布;请用 --limit {rule.id}=10-working-days 给定",
        )
    )


def _speaks_of(finding: Finding, matter: Matter) -> bool:
    """Whether the record says anything of the events that the rule is about."""
    rule = finding.rule
    named = {fact.name for node in (rule.start, rule.act) for fact in facts_of(node)}
    return any(name in matter.record for name in named) or finding.done_time.happened


def _as_dict(
    unfolded: Sequence[_Unfolded], as_of: date, assumptions: Mapping[str, bool]
) -> dict[str, object]:
    first = unfolded[0].matter
    return {
        "case": first.case,
        "court": first.court,
        "as_of": as_of.isoformat(),
        "findings": [
            {"item": part.matter.item, **found.as_dict(), **_readings_as_dict(readings)}
            for part in unfolded
            for found, readings in zip(part.explained, part.readings, strict=True)
        ],
        "undetermined": [
            {"item": part.matter.item, **found.as_dict()}
            for part in unfolded
            for found in part.undecided
        ],
        "assumptions": dict(assumptions),
        "moments": [
            {
                "item": part.matter.item,
                "moment": named.id,
                "kind": named.kind.value,
                "earliest": None if time.earliest is None else written(time.earliest),
                "latest": None if time.latest is None else written(time.latest),
            }
            for part in unfolded
            for named, time in part.moments
        ],
    }


def _is_known(time: KnownTime) -> bool:
    """Whether anything is known of the day."""
    return time.earliest is not None or time.latest is not None


def _readings_as_dict(readings: Sequence[ByReading]) -> dict[str, object]:
    if not readings:
        return {}
    span = span_of_dues(readings)
    return {
        "readings": [reading.as_dict() for reading in readings],
        "due_span": [None if due is None else written(due) for due in (span.earliest, span.latest)],
    }


def _reading_lines(readings: Sequence[ByReading]) -> Iterator[Term]:
    """A line for each reading, and one for how far their due days differ."""
    for reading in readings:
        finding, title = reading.finding, reading.title
        authority = reading.authority or Term("unsettled", "未有定论")
        said = Term("", "")
        if reading.id is not None:
            said = Term(f" [{reading.id}; {authority.en}]", f" [{reading.id};{authority.zh}]")
        due, verdict = known_in_words(finding.due_time), finding.verdict.term
        yield Term(
            f"reading {title.en}{said.en}: due {due.en}, {verdict.en}",
            f"口径 {title.zh}{said.zh}:届满 {due.zh},{verdict.zh}",
        )
    span = span_of_dues(readings)
    if span.earliest is not None and span.latest is not None:
        first, last = written(span.earliest), written(span.latest)
        yield Term(
            f"due between {first} and {last} by reading", f"各口径届满介于 {first} 与 {last}"
        )


def _matters(intake: Intake, case: str | None) -> list[Matter]:
    known = intake.case_names()
    if case is None:
        first = known[0] if known else ""
        raise CommandLineError(
            Term(
                f"a table holds many cases; name one with --case, for example --case '{first}'",
                f"表中有多个案件;请用 --case 指明,例如 --case '{first}'",
            )
        )
    if case in intake:
        return list(intake.matters(case))
    near = nearest_names(case, known)
    hint = Term(f"; nearest: {', '.join(near)}", f";相近的有:{'、'.join(near)}")
    hint = hint if near else Term("", "")
    raise CommandLineError(
        Term(
            f"the table has no case '{case}'{hint.en}; copy the number as it stands in the table",
            f"表中没有案号“{case}”{hint.zh};请照表中所写复制案号",
        )
    )


def _print(unfolded: Sequence[_Unfolded], lang: Language) -> None:
    screen = stdout()
    for part in unfolded:
        matter = part.matter
        item = "" if matter.item is None else f"  {matter.item}"
        screen.print(Text(f"{matter.case}{item}  {matter.court}".rstrip(), "bold"))
        for found, readings in zip(part.explained, part.readings, strict=True):
            heading, *rest = found.lines
            screen.print()
            screen.print(Text(heading.text(lang), "bold"))
            for line in (*rest, *_reading_lines(readings)):
                screen.print(f"  {line.text(lang)}")
        screen.print()
        if part.undecided:
            screen.print(Term("cannot be decided, for want of:", "无法判定,待查明:").text(lang))
        for finding in part.undecided:
            english = ", ".join(m.fact.title.en for m in finding.missing)
            chinese = "、".join(m.fact.title.zh for m in finding.missing)
            title = finding.rule.title
            line = Term(
                f"  {title.en} [{finding.rule.id}]: {english}",
                f"  {title.zh} [{finding.rule.id}]:{chinese}",
            )
            screen.print(line.text(lang))
        for named, time in part.moments:
            kind, day = named.kind.term, known_in_words(time)
            line = Term(
                f"{kind.en}: {named.title.en} [{named.id}]: {day.en}",
                f"{kind.zh}:{named.title.zh} [{named.id}]:{day.zh}",
            )
            screen.print(line.text(lang))
        if part.foreign:
            line = Term(
                f"{part.foreign} more rules are about events of which nothing is recorded here",
                f"另有 {part.foreign} 条规则所涉事件在此没有任何记录",
            )
            screen.print(line.text(lang))
