"""A finding unfolded: how its limit was counted, what was done, what decided, and the source.

Everything is read from the values the judge computed; the calendar only names the days between.
"""

from collections.abc import Iterator
from datetime import date, datetime
from typing import TypeAlias

import attrs

from execrules.arguments import Calendars
from execrules.calendars.working_days import WorkingDayCalendar
from execrules.engines.scalar.entry_lines import entry_lines
from execrules.engines.scalar.judge import Judge, Trial
from execrules.errors import CoverageError, RuleError
from execrules.expressions import (
    After,
    At,
    Before,
    Earlier,
    FirstAfter,
    FirstKnown,
    Later,
    Moment,
    On,
    is_only_after,
)
from execrules.facts import Record
from execrules.findings import Finding
from execrules.instants import second_number, written
from execrules.known_times import KnownTime
from execrules.periods import Clock, Hours, Period, Unit
from execrules.rules import Rule, RuleSet
from execrules.steps import Because
from execrules.terms import Language, Term
from execrules.traces import Trace, stretched_trace, trace
from execrules.verdicts import Verdict
from execrules.wording import condition_in_words, limit_in_words, moment_in_words


@attrs.frozen(kw_only=True)
class Explanation:
    """Why a finding is what it is.

    *traces* are the periods of the limit, innermost first, each counted day by day where the start
    is known exactly and the calendar covers it.
    """

    finding: Finding
    calendar: WorkingDayCalendar
    as_of: date
    traces: tuple[Trace, ...]
    lines: tuple[Term, ...]

    def text(self, language: Language) -> str:
        """The explanation as lines of text in one language."""
        return "\n".join(line.text(language) for line in self.lines)

    def as_dict(self) -> dict[str, object]:
        """The explanation as plain values for JSON, with both languages."""
        return {
            **self.finding.as_dict(),
            "as_of": self.as_of.isoformat(),
            "uncertain_from": self.calendar.uncertain_from.isoformat(),
            "traces": [found.as_dict() for found in self.traces],
            "en": [line.en for line in self.lines],
            "zh": [line.zh for line in self.lines],
        }


def explain(
    record: Record,
    rule: str | Rule,
    *,
    rules: RuleSet | None = None,
    as_of: date,
    calendar: Calendars,
) -> Explanation:
    """Why *rule* says what it says of *record*; a rule id is looked up in *rules*.

    Raises `RuleError` for an id that is not in the rule set or a rule without a known limit, and
    `FactError` as `Judge.findings` does.
    """
    if isinstance(rule, str):
        if rules is None:
            raise RuleError(
                Term(
                    f"'{rule}' is an id, which says nothing without its rule set; pass rules=...",
                    f"“{rule}”只是编号,须同时给出所属规则集;请传入 rules=...",
                )
            )
        rule = rules[rule]
    if not rule.is_limited:
        raise RuleError(
            Term(
                f"rule '{rule.id}' has no published limit; give it one with with_limit()",
                f"规则“{rule.id}”的期限未公布;请先用 with_limit() 给定期限",
            )
        )
    vocabulary = rule.facts if rules is None else rules.vocabulary
    only = RuleSet(id=rule.id, title=rule.title, rules=(rule,), vocabulary=vocabulary)
    trial = Judge(only, calendar).trial(record, as_of=as_of)
    return explanation(trial, trial.findings[0])


def explanation(trial: Trial, finding: Finding) -> Explanation:
    """The explanation of one finding of a trial."""
    traces, notes = _counted(finding.rule.limit, trial)
    lines = (
        _heading(finding),
        _limit_line(finding.rule),
        *_trigger_lines(finding),
        *_opening_lines(finding.rule, trial),
        *(step.text for found in traces for step in found.steps),
        *notes,
        _due_line(finding),
        _act_line(finding),
        *_verdict_lines(finding, trial),
        *_source_lines(finding),
    )
    return Explanation(
        finding=finding, calendar=trial.calendar, as_of=trial.as_of, traces=traces, lines=lines
    )


_Counted: TypeAlias = tuple[tuple[Trace, ...], tuple[Term, ...]]


def _counted(moment: Moment, trial: Trial) -> _Counted:
    """The periods of a limit counted day by day, innermost first, and what could not be counted."""
    match moment:
        case At() | On() | FirstAfter():
            return (), ()
        case After(After(start, period) as whole, _) if is_only_after(moment):
            if whole.deducts is not None or whole.extends is not None:
                return _stretched(whole, moment, Clock.NOT_BEFORE, trial)
            return _one(start, period, moment, Clock.NOT_BEFORE, trial)
        case After(_, _, deducts, extends) if deducts is not None or extends is not None:
            return _stretched(moment, moment, Clock.AFTER, trial)
        case After(start, period):
            return _one(start, period, moment, Clock.AFTER, trial)
        case Before(event, period):
            return _one(event, period, moment, Clock.BEFORE, trial)
        case Later(left, right) | Earlier(left, right):
            (a, notes_a), (b, notes_b) = _counted(left, trial), _counted(right, trial)
            return a + b, notes_a + notes_b
        case FirstKnown(fact, otherwise):
            if trial.time_of(At(fact)).happened:
                return (), ()
            return _counted(otherwise, trial)


def _one(start: Moment, period: Period, moment: Moment, clock: Clock, trial: Trial) -> _Counted:
    """*period* counted from *start*; *moment* is its end, which the judge has computed already."""
    traces, notes = _counted(start, trial)
    begin = trial.time_of(start)
    first = begin.earliest
    if first is None or first != begin.latest:
        return traces, notes
    if not isinstance(period, Hours) and isinstance(first, datetime):
        first = first.date()
    if isinstance(period, Hours) and not isinstance(first, datetime):
        return traces, notes
    try:
        counted = trace(first, period, clock=clock, calendar=trial.calendar)
    except CoverageError as error:
        return traces, (*notes, error.message)
    judged = trial.time_of(moment)
    if not judged.low <= _number(counted.due) <= judged.high:
        return traces, (*notes, _uncounted(counted, judged))
    return (*traces, counted), notes


def _stretched(whole: After, moment: Moment, clock: Clock, trial: Trial) -> _Counted:
    """A period with its extensions and deductions; *moment* is its end as the judge has it."""
    found = trial.stretched(whole)
    listed = [admits.fact for admits in (whole.deducts, whole.extends) if admits is not None]
    if found is None or not any(trial.record.get(fact.name) for fact in listed):
        return _one(whole.start, whole.period, moment, clock, trial)
    traces, notes = _counted(whole.start, trial)
    start = trial.time_of(whole.start).earliest
    if isinstance(start, datetime):
        start = start.date()
    assert start is not None  # noqa: S101 # a stretched period has a known start
    told = (*notes, *entry_lines(whole, found, trial.record, trial.as_of))
    try:
        counted = stretched_trace(start, found, clock=clock, calendar=trial.calendar)
    except CoverageError as error:
        return traces, (*told, error.message)
    judged = trial.time_of(moment)
    if not judged.low <= _number(counted.due) <= judged.high:
        return traces, (*told, _uncounted(counted, judged))
    return (*traces, counted), told


def _number(time: date | datetime) -> int:
    return second_number(time) if isinstance(time, datetime) else time.toordinal()


def _uncounted(counted: Trace, judged: KnownTime) -> Term:
    """What stands in place of a count that does not end where the judge has it."""
    due, known, length = written(counted.due), known_in_words(judged), counted.period.term
    return Term(
        f"{length.en}: counted day by day the end is {due}, judged it is {known.en}; "
        f"the count is left out, please report it",
        f"{length.zh}:逐日计算的届满为 {due},判定所用为 {known.zh};此处略去计算过程,请反馈",
    )


def _heading(finding: Finding) -> Term:
    rule, verdict = finding.rule, finding.verdict.term
    return Term(
        f"{rule.id} {rule.title.en}: {verdict.en}", f"{rule.id} {rule.title.zh}:{verdict.zh}"
    )


def _limit_line(rule: Rule) -> Term:
    limit, act = limit_in_words(rule), moment_in_words(rule.act)
    found = Term(f"limit: {act.en} {limit.en}", f"期限:{limit.zh}{act.zh}")
    if rule.reading is None:
        return found
    title = next(known.title for known in rule.readings if known.id == rule.reading)
    return Term(f"{found.en} (reading: {title.en})", f"{found.zh}(口径:{title.zh})")


def known_in_words(time: KnownTime) -> Term:
    """A time in words: exact, bounded on one or both sides, or unknown."""
    low, high = time.earliest, time.latest
    if low is not None and low == high:
        return Term(written(low), written(low))
    if low is None and high is None:
        unknown = Term("not known", "未知")
        return unknown if time.low < time.high else Term("not yet", "尚未发生")
    if high is None:
        assert low is not None  # noqa: S101 # the case of neither stands above
        return Term(f"not before {written(low)}", f"不早于 {written(low)}")
    if low is None:
        return Term(f"not after {written(high)}", f"不晚于 {written(high)}")
    return Term(
        f"between {written(low)} and {written(high)}",
        f"介于 {written(low)} 与 {written(high)} 之间",
    )


def _trigger_lines(finding: Finding) -> Iterator[Term]:
    name, known = moment_in_words(finding.rule.start), known_in_words(finding.trigger_time)
    yield Term(f"trigger: {name.en}, {known.en}", f"起算:{name.zh},{known.zh}")


def _opening_lines(rule: Rule, trial: Trial) -> Iterator[Term]:
    if rule.opens is not None:
        name, known = moment_in_words(rule.opens), known_in_words(trial.time_of(rule.opens))
        yield Term(f"opens: {name.en}, {known.en}", f"本期开始:{name.zh},{known.zh}")


def _due_line(finding: Finding) -> Term:
    known = known_in_words(finding.due_time)
    if finding.rule.is_open_ended:
        return Term(f"first permitted: {known.en}", f"最早允许之日:{known.zh}")
    return Term(f"due: {known.en}", f"届满:{known.zh}")


def _act_line(finding: Finding) -> Term:
    name, known = moment_in_words(finding.rule.act), known_in_words(finding.done_time)
    return Term(f"act: {name.en}, {known.en}", f"行为:{name.zh},{known.zh}")


def _verdict_lines(finding: Finding, trial: Trial) -> Iterator[Term]:
    yield _deciding_line(finding, trial.as_of)
    for missing in finding.missing:
        fact, reason = missing.fact.title, missing.reason.term
        yield Term(f"would decide: {fact.en} ({reason.en})", f"待查明:{fact.zh}({reason.zh})")
    hours = finding.rule.unit is Unit.HOURS
    if finding.over is not None:
        unit = Term("hours", "小时") if hours else Term("calendar days", "日")
        yield Term(f"over: {finding.over} {unit.en}", f"超出:{finding.over}{unit.zh}")
    if finding.left is not None:
        unit = Term("calendar days", "日")
        if finding.verdict is Verdict.PENDING and finding.due_time.is_exact:
            unit = finding.rule.unit.term if hours or _counts_working_days(finding) else unit
            yield Term(f"left: {finding.left} {unit.en}", f"尚余:{finding.left}{unit.zh}")
        else:
            yield Term(f"too early by: {finding.left} {unit.en}", f"提前:{finding.left}{unit.zh}")
    if finding.score is not None:
        done = finding.verdict in {Verdict.ON_TIME, Verdict.LATE}
        label = Term("score", "得分") if done else Term("score still to be had", "尚可得分")
        yield Term(f"{label.en}: {finding.score}", f"{label.zh}:{finding.score}")
    if finding.excused is not None:
        yield (
            Term("excused: reason given and approved", "已说明理由并经审批")
            if finding.excused
            else Term("not excused", "未说明理由或未经审批")
        )
    if finding.act_before_trigger:
        yield Term(
            "fault in the data: the act lies before the trigger", "数据疑误:行为早于起算事由"
        )
    if finding.provisional:
        day = trial.calendar.uncertain_from
        yield Term(
            f"provisional: a later notice may still change days from {day} on",
            f"暂定:{day} 及以后的日期仍可能因新的放假通知而改变",
        )


def _counts_working_days(finding: Finding) -> bool:
    return finding.rule.unit is Unit.WORKING_DAYS and finding.rule.latest is not None


def _deciding_line(finding: Finding, as_of: date) -> Term:
    if finding.because is None:
        return Term(f"as of {as_of}: cannot be decided", f"截至 {as_of}:无法判定")
    reason = finding.because.term
    if finding.because is Because.EXEMPT and finding.rule.applies_if is not None:
        asked = condition_in_words(finding.rule.applies_if)
        return Term(
            f"as of {as_of}: {reason.en}: {asked.en}", f"截至 {as_of}:{reason.zh}:{asked.zh}"
        )
    return Term(f"as of {as_of}: {reason.en}", f"截至 {as_of}:{reason.zh}")


def _source_lines(finding: Finding) -> Iterator[Term]:
    rule = finding.rule
    for citation, name in zip(finding.citations, finding.sources, strict=True):
        text = citation.text
        yield Term(f"source: {name.en}: {text.en}", f"依据:{name.zh}:{text.zh}")
    if rule.note is not None:
        yield Term(f"note: {rule.note.en}", f"说明:{rule.note.zh}")
