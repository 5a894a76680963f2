"""`execrules check matters.parquet --out findings.parquet`: a wide table of any length.

The columns are recognised as those of other wide tables; the findings are one row a matter.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.cli.console import stdout
from execrules.cli.documents import calendar_lines, convention_lines
from execrules.cli.faults import CommandLineError
from execrules.cli.finding_files import write_rejected
from execrules.cli.output import destination
from execrules.cli.progress import cases_judged
from execrules.cli.table_options import TakingIn
from execrules.facts import Fact, Grain
from execrules.intake.answerable import Answerable, NotJudged, NotJudgedReason
from execrules.rules import RuleSet
from execrules.terms import Language, Term
from execrules.verdicts import Verdict

if TYPE_CHECKING:
    from execrules.intake.parquet_files import ParquetMatters

SUFFIX: Final = ".parquet"


def is_parquet(tables: Sequence[str]) -> bool:
    """Whether one of the tables is a Parquet file."""
    return any(Path(table).suffix.lower() == SUFFIX for table in tables)


def check_parquet_table(
    tables: Sequence[str],
    *,
    as_of: date,
    rules: RuleSet,
    taking: TakingIn,
    calendar: WorkingDayCalendar,
    out: Path | None,
    rejected: Path | None,
    language: Language,
) -> Mapping[Verdict, int]:
    """Judge the file into *out* and tell what was done; how many findings have each verdict.

    A row that names no case, or whose cell cannot be read, is rejected; *rejected* lists them all.
    Nothing is written where no rule finds its facts. Raises `CommandLineError` for several tables,
    sub-tables, or findings in another form.
    """
    # Late: Polars is asked for where it is needed alone.
    from execrules.engines.columns.parquet import check_parquet
    from execrules.intake.parquet_files import parquet_matters

    path, target = _one_file(tables, taking, out)
    there = parquet_matters(path, rules.vocabulary, taking.known(rules.vocabulary))
    judged, not_judged = _answerable(rules, there)
    screen = stdout()

    def say(lines: Iterable[Term]) -> None:
        for line in lines:
            screen.print(line.text(language), markup=False, highlight=False)

    told = [*calendar_lines(calendar), *convention_lines(rules), *_told(judged, there, not_judged)]
    if not judged.rules:
        say([*told, *_rejections(there)])
        return {}
    with cases_judged(_STEPS, language) as watch:
        checked = check_parquet(
            there.matters,
            target,
            judged,
            as_of=as_of,
            calendar=calendar,
            recorded=there.recorded,
            assumed=there.assumed,
            keys=there.keys,
            watch=lambda done, rows: watch(done * _STEPS // max(rows, 1)),
        )
    if rejected is not None:
        with destination(rejected) as file:
            write_rejected(file, there.rejections())
    done = Term(
        f"as of {as_of}, rules {rules.id}: {checked.rows:,} matters, {len(checked.rules)} rules, "
        f"written to {target}",
        f"截至 {as_of},规则集 {rules.id}:{checked.rows:,} 个事项,{len(checked.rules)} 条规则,"
        f"结果已写入 {target}",
    )
    account = Term(
        f"rows read {checked.rows + there.rejected:,} = used {checked.rows:,} "
        f"+ rejected {there.rejected:,}",
        f"读取 {checked.rows + there.rejected:,} 行 = 采用 {checked.rows:,} "
        f"+ 未采用 {there.rejected:,}",
    )
    say([done, *told, *_counted(checked.tally), *_rejections(there), account])
    return {verdict: checked.count(verdict) for verdict in Verdict}


_SHOWN_ROWS: Final = 20

_STEPS: Final = 10_000
"""Steps of the progress bar: the number of rows is told as they are judged."""


def _one_file(tables: Sequence[str], taking: TakingIn, out: Path | None) -> tuple[Path, Path]:
    if len(tables) > 1:
        raise CommandLineError(
            Term(
                "a Parquet file is checked alone; join the tables into one row a matter first",
                "Parquet 文件须单独核查;请先将各表合并为每个事项一行",
            )
        )
    if taking.periods.deductions or taking.periods.extensions:
        raise CommandLineError(
            Term(
                "--deductions and --extensions are not read beside a Parquet file; use "
                "execrules.engines.columns.check_parquet(deductions=..., extensions=...) in Python",
                "核查 Parquet 文件时不读取 --deductions 与 --extensions;请在 Python 中使用 "
                "execrules.engines.columns.check_parquet(deductions=..., extensions=...)",
            )
        )
    if out is None or out.suffix.lower() != SUFFIX:
        raise CommandLineError(
            Term(
                "the findings of a Parquet file are written as Parquet; give --out FILE.parquet",
                "Parquet 文件的核查结果以 Parquet 写出;请给出 --out 文件.parquet",
            )
        )
    return Path(tables[0]), out


def _answerable(rules: RuleSet, there: "ParquetMatters") -> tuple[RuleSet, tuple[NotJudged, ...]]:
    """The rules that the columns can answer, and the others with what they lack."""
    answerable = Answerable(there.present, rules.vocabulary)
    judged, others = [], []
    for rule in rules:
        lacking = answerable.lacking(rule)
        if not rule.is_limited:
            others.append(NotJudged(rule, NotJudgedReason.UNPUBLISHED))
        elif lacking:
            others.append(NotJudged(rule, NotJudgedReason.FACTS_MISSING, lacking))
        elif rule.grain is Grain.ITEM or not there.has_items:
            judged.append(rule)
    return attrs.evolve(rules, rules=tuple(judged)), tuple(others)


def _told(
    rules: RuleSet, there: "ParquetMatters", not_judged: Sequence[NotJudged]
) -> Iterator[Term]:
    """What was assumed, what was not read, and what was not judged."""
    names: Mapping[str, Fact] = {fact.name: fact for fact in rules.vocabulary}
    read = {fact.name for rule in rules for fact in rule.facts}
    for name, value in there.assumed.items():
        if name in read:
            answer = Term("none", "无") if value == () else Term("yes", "是")
            answer = Term("no", "否") if value is False else answer
            title = names[name].title
            yield Term(
                f"assumed where a matter does not say: {title.en} ({name}): {answer.en}",
                f"事项未载明时假定:{title.zh}({name}):{answer.zh}",
            )
    if there.unused:
        yield Term(
            f"columns that are no facts: {', '.join(there.unused)}",
            f"未识别的列:{'、'.join(there.unused)}",
        )
    if there.has_items:
        yield Term(
            "the rows are items: rules about the case as a whole are not judged",
            "各行为财产等单项:不判定针对全案的规则",
        )
    for found in not_judged:
        reason, facts = found.reason.term, [fact.name for fact in found.facts]
        english = " ".join(filter(None, (reason.en, ", ".join(facts))))
        yield Term(
            f"not judged: {found.rule.title.en} [{found.rule.id}]: {english}",
            f"未判定:{found.rule.title.zh} [{found.rule.id}]:{reason.zh}{'、'.join(facts)}",
        )


def _rejections(there: "ParquetMatters") -> Iterator[Term]:
    if there.rejected:
        yield Term("rejected rows (counted from 0):", "未采用的行(自 0 起):")
    for row in islice(there.rejections(), _SHOWN_ROWS):
        yield Term(
            f"  row {row.row}, {row.column}: '{row.value}' {row.reason.en}",
            f"  第 {row.row} 行,{row.column}:“{row.value}”{row.reason.zh}",
        )
    if (more := there.rejected - _SHOWN_ROWS) > 0:
        yield Term(
            f"  and {more:,} more; --rejected FILE writes all of them",
            f"  另有 {more:,} 行;用 --rejected 文件名 可写出全部",
        )


def _counted(tally: Mapping[tuple[str, Verdict], int]) -> Iterator[Term]:
    for rule in dict.fromkeys(rule for rule, _ in tally):
        found = [(verdict, tally[rule, verdict]) for verdict in Verdict if (rule, verdict) in tally]
        english = ", ".join(f"{verdict.term.en} {number:,}" for verdict, number in found)
        chinese = "、".join(f"{verdict.term.zh} {number:,}" for verdict, number in found)
        yield Term(f"{rule}: {english}", f"{rule}:{chinese}")
