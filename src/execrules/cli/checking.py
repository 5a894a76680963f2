"""`execrules check`: the overdue and late nodes of tables of case events."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Final

import click

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.cli.calendar_options import calendar_options
from execrules.cli.check_view import (
    print_account,
    print_finding,
    print_heading,
    print_summary,
    rows_accounted,
    shortened,
)
from execrules.cli.console import stdout
from execrules.cli.faults import CommandLineError, remark
from execrules.cli.finding_files import write_csv, write_json, write_jsonl, write_rejected
from execrules.cli.help import Command, UsageExample, help_text
from execrules.cli.options import choice, language_option, out_option
from execrules.cli.output import destination
from execrules.cli.parquet_checking import check_parquet_table, is_parquet
from execrules.cli.progress import cases_judged, rows_read
from execrules.cli.rule_options import AskedRules, rules_option
from execrules.cli.table_options import (
    Choices,
    TakingIn,
    as_of_option,
    choices_option,
    taking_in_options,
)
from execrules.findings import Finding
from execrules.intake.checking import MatterFinding, TableCheck, Versions
from execrules.terms import Language, Term
from execrules.verdicts import Verdict

_SOMETHING_OVERDUE: Final = 1
_NOTHING_JUDGED: Final = 2
_NOTHING: Final = Term(
    "nothing could be judged: no row could be used, or no rule finds its facts; see what is "
    "unknown, rejected and not judged, and complete the mapping: execrules map draft TABLE",
    "无法核查:没有可采用的行,或各规则所需事实均缺;请查看未识别的名称、未采用的行和未判定的规则,"
    "并补全映射文件:execrules map draft 表格",
)
_BREACHED: Final = (Verdict.OVERDUE, Verdict.LATE)
_FLAGGED: Final = frozenset({*_BREACHED, Verdict.PREMATURE})


class Form(StrEnum):
    """What the findings are written as."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


def _verdicts(_context: click.Context, _param: click.Parameter, text: str) -> tuple[Verdict, ...]:
    known = {verdict.code: verdict for verdict in Verdict}
    in_chinese = {verdict.term.zh: verdict for verdict in Verdict}
    names = [name.strip() for name in text.split(",") if name.strip()]
    for name in names:
        if name not in known and name not in in_chinese:
            raise CommandLineError(
                Term(
                    f"--verdict does not know '{name}'; choose from {', '.join(known)}",
                    f"--verdict 没有“{name}”;可选 {'、'.join(in_chinese)}",
                )
            )
    return tuple((known | in_chinese)[name] for name in names)


@click.command(
    "check",
    cls=Command,
    summary=Term(
        "Judge tables of case events: what is overdue, late or premature, and why",
        "核查案件节点表:哪些节点超期、逾期或过早,依据何在",
    ),
    options_metavar="--as-of DATE [OPTIONS]",
    arguments=(
        (
            "TABLE...",
            Term(
                "CSV files: one event a row (案号, 法院, 节点, 时间), or one case a row with a "
                "column for each node; or one Parquet file with a case a row, of any size",
                "CSV 文件:每行一个事件(案号、法院、节点、时间),或每行一案、每个节点一列;"
                "或一个每行一案的 Parquet 文件,大小不限",
            ),
        ),
    ),
    notes=(
        Term(
            "Exit codes: 0 nothing overdue, 1 something overdue or late, 2 nothing to judge.",
            "退出码:0 无超期,1 有节点超期或逾期,2 无法核查。",
        ),
    ),
    examples=(
        UsageExample(
            "check examples/real_events.csv --as-of 2026-11-01 --rules all",
            Term("judge the real events", "核查真实案件节点"),
        ),
        UsageExample(
            "check table.csv --as-of today --format csv --out findings.csv",
            Term("by the indicators of 2018, into a file", "按2018年评估指标核查,写入文件"),
        ),
        UsageExample(
            "check matters.parquet --as-of today --out findings.parquet",
            Term("millions of matters, Parquet to Parquet", "上千万事项,Parquet 至 Parquet"),
        ),
    ),
)
@click.argument("tables", metavar="TABLE...", nargs=-1, required=True)
@as_of_option
@rules_option
@choices_option
@taking_in_options
@calendar_options
@click.option(
    "--verdict",
    "verdicts",
    default="",
    callback=_verdicts,
    metavar="VERDICT,...",
    help=help_text(
        Term(
            "list these verdicts (default: overdue,late,premature; for files all but "
            "not_applicable)",
            "列出这些结论(默认 overdue,late,premature;文件格式为除 not_applicable 外的全部)",
        )
    ),
)
@choice(
    "--versions",
    "versions",
    values=Versions,
    default=Versions.IN_FORCE,
    told=Term(
        "findings of the rules in force for the matter, or of all versions, those not in force "
        "being not applicable (default: in-force)",
        "只列对该事项施行的规则,或列全部版本,未施行的为“不适用”(默认 in-force)",
    ),
)
@language_option
@choice(
    "--format",
    "form",
    values=Form,
    default=Form.TABLE,
    told=Term("a list to read, or JSON, JSON lines, CSV (default: table)", "输出格式(默认 table)"),
)
@out_option
@click.option(
    "--rejected",
    default=None,
    metavar="FILE",
    help=help_text(
        Term("write the rejected rows to this file (CSV)", "把未采用的行写入该文件(CSV)")
    ),
)
def check(
    *,
    tables: Sequence[str],
    as_of: date,
    asked: AskedRules,
    choices: Choices,
    taking: TakingIn,
    calendar: WorkingDayCalendar,
    verdicts: tuple[Verdict, ...],
    versions: Versions,
    lang: Language,
    form: Form,
    out: Path | None,
    rejected: str | None,
) -> None:
    """Print the findings and account for every row."""
    inputs = (*tables, *taking.files, *asked.paths)
    _keep_inputs(inputs, (out, None if rejected is None else Path(rejected)))
    if is_parquet(tables):
        _only_for_parquet(verdicts, form)
        found = check_parquet_table(
            tables,
            as_of=as_of,
            rules=choices.applied_to(asked.rules),
            taking=taking,
            calendar=calendar,
            out=out,
            rejected=None if rejected is None else Path(rejected),
            language=lang,
        )
        _exit(found, lang)
        return
    with rows_read(lang) as watch:
        intake = taking.intake(tables, asked.rules, watch)
    judged_by = choices.applied_to(asked.rules)
    checked = TableCheck(intake, judged_by, as_of=as_of, calendar=calendar, versions=versions)
    usual = _worth_reading if form is Form.TABLE else _answered
    listed = _listed(checked, _one_of(verdicts) if verdicts else usual, lang)
    match form:
        case Form.TABLE:
            _print(checked, listed, out, lang)
        case Form.JSON:
            with destination(out) as file:
                write_json(file, checked, listed)
        case Form.JSONL:
            with destination(out) as file:
                write_jsonl(file, checked, listed)
        case Form.CSV:
            with destination(out) as file:
                write_csv(file, checked, listed)
    if rejected is not None:
        with destination(Path(rejected)) as file:
            write_rejected(file, intake.rejected)
    if form is Form.JSONL or form is Form.CSV:
        remark(rows_accounted(checked), lang)
    if not intake.counts.used or not checked.judged:
        remark(_NOTHING, lang)
        raise click.exceptions.Exit(_NOTHING_JUDGED)
    if any(checked.count(verdict) for verdict in _BREACHED):
        raise click.exceptions.Exit(_SOMETHING_OVERDUE)


def _exit(found: Mapping[Verdict, int], language: Language) -> None:
    """The exit code of what was found."""
    if not any(found.values()):
        remark(_NOTHING, language)
        raise click.exceptions.Exit(_NOTHING_JUDGED)
    if any(found[verdict] for verdict in _BREACHED):
        raise click.exceptions.Exit(_SOMETHING_OVERDUE)


def _only_for_parquet(verdicts: Sequence[Verdict], form: Form) -> None:
    """Refuse options that have no meaning for findings in Parquet."""
    given = {
        "--verdict": bool(verdicts),
        "--format": form is not Form.TABLE,
    }
    for option, is_given in given.items():
        if is_given:
            raise CommandLineError(
                Term(
                    f"{option} is not for Parquet: all findings are written, one row a matter; "
                    f"leave it out",
                    f"{option} 不适用于 Parquet:全部结果按每个事项一行写出;请略去",
                )
            )


def _keep_inputs(inputs: Sequence[str], outputs: Sequence[Path | None]) -> None:
    """Refuse to write over what is read, or two outputs over each other."""
    taken = {Path(name).resolve() for name in inputs}
    for path in (path for path in outputs if path is not None):
        if path.resolve() in taken:
            raise CommandLineError(
                Term(
                    f"'{path}' is read or written already; name another file",
                    f"“{path}”已用作输入或另一输出;请指定其他文件",
                )
            )
        taken.add(path.resolve())


def _one_of(verdicts: Sequence[Verdict]) -> Callable[[Finding], bool]:
    wanted = frozenset(verdicts)
    return lambda finding: finding.verdict in wanted


def _worth_reading(finding: Finding) -> bool:
    """What a list to read shows unasked; an act before its trigger is a fault in the data."""
    return finding.verdict in _FLAGGED or finding.act_before_trigger


def _answered(finding: Finding) -> bool:
    return finding.verdict is not Verdict.NOT_APPLICABLE


def _listed(
    checked: TableCheck, wanted: Callable[[Finding], bool], language: Language
) -> Iterator[MatterFinding]:
    """The findings that are wanted, as all of them are made."""
    with cases_judged(checked.intake.cases, language) as watch:
        cases, last = 0, ""
        for found in checked.findings():
            if found.matter.case != last:
                last, cases = found.matter.case, cases + 1
                watch(cases)
            if wanted(found.finding):
                yield found


def _print(
    checked: TableCheck, listed: Iterator[MatterFinding], out: Path | None, language: Language
) -> None:
    with destination(out) as file:
        screen = stdout() if out is None else stdout(file)
        print_heading(screen, checked, language)
        case, before = None, None
        for found in listed:
            if found.matter.case != case:
                case = found.matter.case
                screen.print()
                heading = f"{shortened(case)}  {shortened(found.matter.court)}"
                screen.print(heading.rstrip(), style="bold")
            print_finding(screen, found, before, language)
            before = found
        screen.print()
        print_summary(screen, checked, language)
        print_account(screen, checked, language)
