"""A checked table for reading: the findings, what each rule answered, and where every row went."""

from collections.abc import Iterator, Sequence
from typing import Final

from rich.text import Text

from execrules.cli.console import Screen, stdout
from execrules.findings import Finding
from execrules.instants import written
from execrules.intake.checking import CheckedTable, MatterFinding
from execrules.periods import Unit
from execrules.rules import Role
from execrules.terms import Language, Term
from execrules.verdicts import Verdict

_COLOURS: Final = {
    Verdict.OVERDUE: "bold red",
    Verdict.LATE: "red",
    Verdict.PREMATURE: "magenta",
    Verdict.UNDETERMINED: "yellow",
}


def print_check(checked: CheckedTable, verdicts: Sequence[Verdict], language: Language) -> None:
    """The listed findings case by case, then the summary and the account of the rows."""
    screen = stdout()
    listed = list(checked.of(*verdicts))
    _print_heading(screen, checked, len(listed), language)
    case = None
    for found in listed:
        if found.matter.case != case:
            case = found.matter.case
            screen.print()
            screen.print(Text(f"{case}  {found.matter.court}", "bold"))
        _print_finding(screen, found, language)
    screen.print()
    for line in (*_summary(checked), *_account(checked)):
        screen.print(line.text(language))


def _print_heading(screen: Screen, checked: CheckedTable, listed: int, language: Language) -> None:
    counts = checked.intake.counts
    heading = Term(
        f"as of {checked.as_of}, rules {checked.rule_set.id}: {counts.matters} matters, "
        f"{listed} findings listed",
        f"截至 {checked.as_of},规则集 {checked.rule_set.id}:{counts.matters} 件,"
        f"列出 {listed} 项结论",
    )
    screen.print(Text(heading.text(language), "bold"))


def _print_finding(screen: Screen, found: MatterFinding, language: Language) -> None:
    finding = found.finding
    verdict = finding.verdict
    screen.print(
        Text.assemble(
            "  ",
            (verdict.term.text(language), _COLOURS.get(verdict, "")),
            f"  {finding.rule.title.text(language)}  [{finding.rule.id}]",
        )
    )
    details = [term.text(language) for term in _details(finding)]
    screen.print(f"    {Term('; ', ';').text(language).join(details)}")
    for citation in finding.rule.citations:
        source = Term(f"source: {citation.name.en}", f"依据:{citation.name.zh}")
        screen.print(f"    {source.text(language)}")


def _details(finding: Finding) -> Iterator[Term]:
    due, latest, done = finding.due, finding.due_latest, finding.done
    if due is not None:
        first = finding.rule.role is Role.LOWER_BOUND
        label = Term("first permitted", "最早允许") if first else Term("due", "届满")
        exact = due == latest
        bound = Term("", "") if exact else Term("not before ", "不早于 ")
        yield Term(f"{label.en} {bound.en}{written(due)}", f"{label.zh} {bound.zh}{written(due)}")
    if done is not None:
        yield Term(f"done {written(done)}", f"完成 {written(done)}")
    if finding.over is not None:
        hours = finding.rule.unit is Unit.HOURS
        unit = Term("hours", "小时") if hours else Term("days", "日")
        yield Term(f"{finding.over} {unit.en} over", f"超出 {finding.over} {unit.zh}")
    if finding.verdict is Verdict.PREMATURE and finding.left is not None:
        yield Term(f"{finding.left} days too early", f"提前 {finding.left} 日")
    if finding.verdict is Verdict.PENDING and finding.left is not None:
        yield Term(f"{finding.left} left", f"尚余 {finding.left}")
    if finding.excused:
        yield Term("excused", "已说明理由并经审批")
    if finding.provisional:
        yield Term("provisional", "暂定")
    if finding.act_before_trigger:
        yield Term("data fault: act before trigger", "数据疑误:行为早于起算事由")
    for missing in finding.missing:
        name, reason = missing.fact.title, missing.reason.term
        yield Term(f"missing: {name.en} ({reason.en})", f"待查明:{name.zh}({reason.zh})")


def _summary(checked: CheckedTable) -> Iterator[Term]:
    """One line for each rule that answered anything but *not applicable*."""
    tally = checked.tally()
    shown = [verdict for verdict in Verdict if verdict is not Verdict.NOT_APPLICABLE]
    yield Term("by rule:", "各规则结论:")
    silent = 0
    for rule in checked.rule_set:
        counts = [(verdict, tally[rule.id, verdict]) for verdict in shown]
        settled = sum(n for verdict, n in counts if verdict is not Verdict.UNDETERMINED)
        if not settled:
            silent += rule.is_limited
            continue
        english = ", ".join(f"{verdict.term.en} {n}" for verdict, n in counts if n)
        chinese = ",".join(f"{verdict.term.zh} {n}" for verdict, n in counts if n)
        yield Term(f"  {rule.title.en} [{rule.id}]: {english}",
                   f"  {rule.title.zh} [{rule.id}]:{chinese}")  # fmt: skip
    if silent:
        yield Term(
            f"  {silent} more rules could settle no case: the table lacks their facts",
            f"  另有 {silent} 条规则因表中缺少所需事实,未能判定任何案件",
        )
    for rule in checked.not_judged:
        yield Term(
            f"  not judged, limit not published: {rule.title.en} [{rule.id}]",
            f"  未判定(期限未公布):{rule.title.zh} [{rule.id}]",
        )


def _account(checked: CheckedTable) -> Iterator[Term]:
    """Assumptions, unknown events, rejected rows, and the counts that add up."""
    intake = checked.intake
    names = {fact.name: fact.title for fact in checked.rule_set.vocabulary}
    for name, value in intake.assumptions.items():
        answer = Term("yes", "是") if value else Term("no", "否")
        yield Term(
            f"assumed for every case: {names[name].en} ({name}): {answer.en}",
            f"对全部案件假定:{names[name].zh}({name}):{answer.zh}",
        )
    if intake.unknown_events:
        yield Term(
            "events of unknown name (rows; nearest known):", "名称未知的事件(行号;相近名称):"
        )
    for event in intake.unknown_events:
        rows = ", ".join(str(row) for row in event.rows)
        near = Term("; " + ", ".join(event.nearest), ";" + "、".join(event.nearest))
        near = near if event.nearest else Term("", "")
        yield Term(f"  {event.name} ({rows}{near.en})", f"  {event.name}({rows}{near.zh})")
    if intake.rejected:
        yield Term("rejected rows:", "未采用的行:")
    for row in intake.rejected:
        yield Term(
            f"  row {row.row}, {row.column or '-'}: '{row.value}' {row.reason.en}",
            f"  第 {row.row} 行,{row.column or '-'}:“{row.value}”{row.reason.zh}",
        )
    counts = intake.counts
    yield Term(
        f"rows read {counts.read} = used {counts.used} + of unknown name {counts.unknown} "
        f"+ rejected {counts.rejected}",
        f"读取 {counts.read} 行 = 采用 {counts.used} + 名称未知 {counts.unknown} "
        f"+ 未采用 {counts.rejected}",
    )
