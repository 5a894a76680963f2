"""`execrules calendar reprocess`: which due days moved when a notice came, and why."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

import click
from rich.text import Text

from execrules.calendars.changes import CalendarChanges
from execrules.cli.calendar_options import chosen_calendar, overlay_option
from execrules.cli.check_view import rows_accounted
from execrules.cli.console import Screen, stdout
from execrules.cli.documents import notice_as_dict, notice_lines
from execrules.cli.faults import CommandLineError
from execrules.cli.help import Command, UsageExample, help_text
from execrules.cli.options import Format, as_day, format_option, language_option
from execrules.cli.output import print_json
from execrules.cli.rule_options import AskedRules, rules_option
from execrules.cli.table_options import (
    Choices,
    TakingIn,
    choices_option,
    taking_in_options,
)
from execrules.instants import written
from execrules.intake.checking import MatterFinding
from execrules.intake.reprocessing import DueShift, Reprocessing, Revision, VerdictShift
from execrules.terms import Language, Term
from execrules.traces import day_as_dict, day_name

_NOTHING_JUDGED: Final = 2


@click.command(
    "reprocess",
    cls=Command,
    summary=Term(
        "Judge tables by the notices known on two days: which due days moved, and why",
        "按先后两日已公布的通知分别核查:哪些届满日变动、结论如何变化、因何通知",
    ),
    options_metavar="--known-on DATE --and-on DATE [OPTIONS]",
    arguments=(("TABLE...", Term("tables as for check", "与 check 相同的表")),),
    notes=(
        Term(
            "Both times the cases are judged as of the same day and by the same rules;\n"
            "only the calendar differs. A due day beyond the earlier calendar is 'known now'.",
            "两次核查的截止日和规则相同,仅日历不同;超出前一日历范围的届满日列为“现可确定”。",
        ),
    ),
    examples=(
        UsageExample(
            "calendar reprocess examples/reprocess_cases.csv --known-on 2019-03-21 "
            "--and-on 2019-03-22 --as-of 2020-12-31",
            Term("Labour Day 2019", "2019年劳动节调整"),
        ),
    ),
)
@click.argument("tables", metavar="TABLE...", nargs=-1, required=True)
@click.option(
    "--known-on",
    required=True,
    callback=as_day,
    metavar="DATE",
    help=help_text(Term("the notices that were public on this day", "先以该日已公布的通知为准")),
)
@click.option(
    "--and-on",
    required=True,
    callback=as_day,
    metavar="DATE",
    help=help_text(
        Term("and those that were public on this later day", "再以其后该日已公布的通知为准")
    ),
)
@click.option(
    "--as-of",
    callback=as_day,
    metavar="DATE",
    help=help_text(
        Term(
            "judge as things stood at the end of this day (default: that of --and-on)",
            "以该日结束时的情况判定(默认为 --and-on 之日)",
        )
    ),
)
@rules_option
@choices_option
@taking_in_options
@overlay_option
@language_option
@format_option
def reprocess(
    *,
    tables: Sequence[str],
    known_on: date,
    and_on: date,
    as_of: date | None,
    asked: AskedRules,
    choices: Choices,
    taking: TakingIn,
    overlays: Sequence[str],
    lang: Language,
    form: Format,
) -> None:
    """Print what moved."""
    if and_on <= known_on:
        raise CommandLineError(
            Term(
                f"--and-on {and_on} is not later than --known-on {known_on}; exchange them, "
                f"or give a later day",
                f"--and-on {and_on} 不晚于 --known-on {known_on};请对调,或给出更晚的日期",
            )
        )
    before = chosen_calendar(known_on=known_on, overlays=overlays)
    after = chosen_calendar(known_on=and_on, overlays=overlays)
    intake = taking.intake(tables, asked.rules)
    chosen = choices.applied_to(asked.rules)
    judged = Reprocessing(intake, chosen, as_of=as_of or and_on, before=before, after=after)
    revisions = list(judged.revisions())
    if form is Format.JSON:
        print_json(_as_dict(judged, revisions))
    else:
        _print(judged, revisions, lang)
    if not intake.counts.used:
        raise click.exceptions.Exit(_NOTHING_JUDGED)


def _as_dict(judged: Reprocessing, revisions: Sequence[Revision]) -> dict[str, object]:
    account = judged.after.account()
    counts = judged.after.intake.counts
    return {
        "as_of": judged.after.as_of.isoformat(),
        "rules": judged.after.rule_set.id,
        "before": judged.before.calendar.as_dict(),
        "after": judged.after.calendar.as_dict(),
        "notices": [notice_as_dict(notice) for notice in judged.changes.notices],
        "days": [
            {
                "date": change.date.isoformat(),
                "before": day_as_dict(change.before),
                "after": day_as_dict(change.after),
                "notices": [notice.number or notice.title for notice in change.notices],
            }
            for change in judged.changes.days
        ],
        "revisions": [revision.as_dict() for revision in revisions],
        "not_judged": account["not_judged"],
        "rejected": account["rejected"],
        "unknown_events": account["unknown_events"],
        "counts": {
            "rows": counts.read,
            "used": counts.used,
            "unknown": counts.unknown,
            "rejected": counts.rejected,
            "findings": judged.findings,
            "due": {shift.value: judged.due_days[shift] for shift in DueShift},
            "verdicts": {shift.value: judged.verdicts[shift] for shift in VerdictShift},
        },
    }


def _print(judged: Reprocessing, revisions: Sequence[Revision], language: Language) -> None:
    screen = stdout()
    screen.print(Text(_heading(judged).text(language), "bold"))
    for line in _changed(judged.changes, language):
        screen.print(line)
    case = None
    for revision in revisions:
        matter = revision.after.matter
        if matter.case != case:
            case = matter.case
            screen.print()
            screen.print(f"{case}  {matter.court}", style="bold")
        _print_revision(screen, revision, language)
    screen.print()
    for told in _summary(judged):
        screen.print(told.text(language))
    screen.print(rows_accounted(judged.after).text(language))


def _heading(judged: Reprocessing) -> Term:
    before, after = judged.before.calendar, judged.after.calendar
    as_of, rules = judged.after.as_of, judged.after.rule_set.id
    return Term(
        f"calendar {after.name} as known on {before.known_on} (version {before.version}) and on "
        f"{after.known_on} ({after.version}); as of {as_of}, rules {rules}",
        f"日历 {after.name}:{before.known_on} 已公布的(版本 {before.version})与 "
        f"{after.known_on} 已公布的({after.version});截至 {as_of},规则集 {rules}",
    )


def _changed(changes: CalendarChanges, language: Language) -> Iterator[str]:
    title = Term("notices that became known in between:", "其间公布的通知:")
    if not changes.notices:
        title = Term("no notice became known in between", "其间没有公布通知")
    yield title.text(language)
    for notice in changes.notices:
        first, *rest = notice_lines(notice)
        yield f"- {first}"
        yield from (f"  {line}" for line in rest)
    if changes.days:
        yield Term("days that they changed:", "因此改变的日期:").text(language)
    for change in changes.days:
        before, after = day_name(change.before), day_name(change.after)
        yield f"  {change.date} {before.text(language)} → {after.text(language)}"


def _print_revision(screen: Screen, revision: Revision, language: Language) -> None:
    before, after = revision.before.finding, revision.after.finding
    matter, rule = revision.after.matter, after.rule
    item = Term(f" (item {matter.item})", f"(财产 {matter.item})")
    told = item.text(language) if matter.item else ""
    screen.print(f"  {rule.title.text(language)}{told}  [{rule.id}]")
    if revision.due is not DueShift.SAME:
        label, shift = Term("due", "届满").text(language), revision.due.term.text(language)
        old, new = _due(revision.before, language), _due(revision.after, language)
        screen.print(f"    {label} {old} → {new}: {shift}")
    if revision.verdict is not VerdictShift.SAME:
        label, shift = Term("verdict", "结论").text(language), revision.verdict.term.text(language)
        old, new = before.verdict.term.text(language), after.verdict.term.text(language)
        style = _STYLES.get(revision.verdict, "")
        screen.print(f"    {label} {old} → {new}:", Text(shift, style))
    if before.score != after.score:
        label = Term("score", "得分").text(language)
        screen.print(f"    {label} {_number(before.score)} → {_number(after.score)}")
    names = ", ".join(notice.number or notice.title for notice in revision.notices)
    screen.print(f"    {Term('because of', '因').text(language)} {names}")


_STYLES: Final = {VerdictShift.WORSE: "bold red", VerdictShift.BETTER: "green"}


def _number(value: int | None) -> str:
    return "-" if value is None else str(value)


def _due(found: MatterFinding, language: Language) -> str:
    due, latest = found.finding.due, found.finding.due_latest
    if due is None:
        return "-"
    bound = Term("not before ", "不早于 ") if due != latest else Term("", "")
    return f"{bound.text(language)}{written(due)}"


def _summary(judged: Reprocessing) -> Iterator[Term]:
    due = [(shift.term, judged.due_days[shift]) for shift in DueShift if judged.due_days[shift]]
    verdicts = [
        (shift.term, judged.verdicts[shift]) for shift in VerdictShift if judged.verdicts[shift]
    ]
    yield Term(f"findings compared: {judged.findings}", f"比较结论 {judged.findings} 项")
    for name, counted in ((Term("due days", "届满日"), due), (Term("verdicts", "结论"), verdicts)):
        yield Term(
            f"{name.en}: {', '.join(f'{term.en} {count}' for term, count in counted)}",
            f"{name.zh}:{','.join(f'{term.zh} {count}' for term, count in counted)}",
        )
    left = [found.rule.id for found in judged.after.not_judged]
    if left:
        yield Term(
            f"not judged, {len(left)} rules (check says why): {', '.join(left)}",
            f"未判定 {len(left)} 条规则(原因见 check):{'、'.join(left)}",
        )
