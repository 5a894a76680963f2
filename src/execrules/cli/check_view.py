"""A checked table for reading: the findings, what each rule answered, and where every row went."""

from collections.abc import Iterator
from typing import Final

from rich.text import Text

from execrules.cli.console import Screen
from execrules.cli.documents import calendar_lines, convention_lines, projection_note
from execrules.engines.scalar.explaining import known_in_words
from execrules.findings import Finding
from execrules.instants import written
from execrules.intake.checking import MatterFinding, TableCheck
from execrules.periods import Unit
from execrules.terms import Language, Term
from execrules.verdicts import Verdict

_COLOURS: Final = {
    Verdict.OVERDUE: "bold red",
    Verdict.LATE: "red",
    Verdict.PREMATURE: "magenta",
    Verdict.UNDETERMINED: "yellow",
}
_HOURS: Final = Term("hours", "小时")
_DAYS: Final = Term("days", "日")
_WORKING_DAYS: Final = Term("working days", "个工作日")

# A list to read shows the first of each sort; the files hold all of them.
_SHOWN_ROWS: Final = 100
_SHOWN_NUMBERS: Final = 12
_SHOWN_RULES: Final = 20
_WIDEST: Final = 80


def shortened(text: str) -> str:
    """A text of a table with no more of it than fits on a line."""
    return text if len(text) <= _WIDEST else text[:_WIDEST] + "…"


def print_heading(screen: Screen, checked: TableCheck, language: Language) -> None:
    """As of when, by which rules, which of them the tables can answer, and what is assumed."""
    counts = checked.intake.counts
    heading = Term(
        f"as of {checked.as_of}, rules {checked.rule_set.id}: {checked.intake.cases} cases from "
        f"{counts.read} rows",
        f"截至 {checked.as_of},规则集 {checked.rule_set.id}:{counts.read} 行,"
        f"{checked.intake.cases} 案",
    )
    screen.print(Text(heading.text(language), "bold"))
    if checked.calendar.alternatives:
        screen.print(Text(projection_note(checked.calendar).text(language), "yellow"))
    for line in (
        *calendar_lines(checked.calendar),
        *convention_lines(checked.rule_set),
        *_answerable(checked),
        *_assumed(checked),
    ):
        screen.print(line.text(language))


def _answerable(checked: TableCheck) -> Iterator[Term]:
    judged = ", ".join(rule.id for rule in checked.judged) or "-"
    yield Term(
        f"the tables can answer {len(checked.judged)} rules: {judged}",
        f"本表可判定 {len(checked.judged)} 条规则:{judged}",
    )
    if checked.not_judged:
        count = len(checked.not_judged)
        yield Term(f"not judged, {count} rules:", f"未判定 {count} 条规则:")
    for found in checked.not_judged[:_SHOWN_RULES]:
        title, reason = found.rule.title, found.reason.term
        english = ", ".join(f"{fact.title.en} ({fact.name})" for fact in found.facts)
        chinese = "、".join(f"{fact.title.zh}({fact.name})" for fact in found.facts)
        yield Term(
            f"  {title.en} [{found.rule.id}]: {reason.en} {english}".rstrip(),
            f"  {title.zh} [{found.rule.id}]:{reason.zh}{chinese}",
        )
    if (more := len(checked.not_judged) - _SHOWN_RULES) > 0:
        yield Term(
            f"  and {more} more; --format json lists all of them with the facts they lack",
            f"  另有 {more} 条;用 --format json 可列出全部及所缺事实",
        )


def _assumed(checked: TableCheck) -> Iterator[Term]:
    intake = checked.intake
    names = {fact.name: fact.title for fact in checked.rule_set.vocabulary}
    read = {fact.name for rule in checked.judged for fact in rule.facts}
    for name, value in intake.assumptions.items():
        if name in read:
            answer = Term("yes", "是") if value else Term("no", "否")
            yield Term(
                f"assumed where a case does not say: {names[name].en} ({name}): {answer.en}",
                f"案件未载明时假定:{names[name].zh}({name}):{answer.zh}",
            )
    for fact in checked.assumed_lists:
        yield Term(
            f"assumed, since no table says: no {fact.title.en} ({fact.name}) in any case",
            f"未附“{fact.title.zh}”表,假定各案均无({fact.name})",
        )
    if intake.mapping.recorded:
        count = len(intake.mapping.recorded)
        yield Term(
            f"recorded completely: {count} nodes; where one does not occur it has not happened",
            f"完整记录的节点 {count} 个,未出现即尚未发生",
        )


def print_finding(
    screen: Screen, found: MatterFinding, before: MatterFinding | None, language: Language
) -> None:
    """One finding: verdict and rule, the dates, the source.

    One that is about the same duty of the same matter as the one *before* it is marked so.
    """
    finding = found.finding
    verdict = finding.verdict
    item = Term(
        f" (item {shortened(found.matter.item or '')})",
        f"(财产 {shortened(found.matter.item or '')})",
    )
    screen.print(
        Text.assemble(
            "  ",
            (verdict.term.text(language), _COLOURS.get(verdict, "")),
            f"  {finding.rule.title.text(language)}",
            item.text(language) if found.matter.item else "",
            f"  [{finding.rule.id}]",
            _SAME_DUTY.text(language) if _same_duty(found, before) else "",
        )
    )
    details = [term.text(language) for term in _details(finding)]
    screen.print(f"    {Term('; ', ';').text(language).join(details)}")
    for name in finding.sources:
        source = Term(f"source: {name.en}", f"依据:{name.zh}")
        screen.print(f"    {source.text(language)}")


_SAME_DUTY: Final = Term("  (the same duty)", "  (同一义务)")


def _same_duty(found: MatterFinding, before: MatterFinding | None) -> bool:
    if before is None or before.matter is not found.matter:
        return False
    duty = found.finding.rule.duty
    return duty is not None and duty == before.finding.rule.duty


def _details(finding: Finding) -> Iterator[Term]:
    due, latest = finding.due, finding.due_latest
    if due is not None:
        first = finding.rule.is_open_ended
        label = Term("first permitted", "最早允许") if first else Term("due", "届满")
        if due == latest:
            known = Term(written(due), written(due))
        elif latest is None:
            known = Term(f"not before {written(due)}", f"不早于 {written(due)}")
        else:
            known = Term(
                f"between {written(due)} and {written(latest)}",
                f"介于 {written(due)} 与 {written(latest)} 之间",
            )
        yield Term(f"{label.en} {known.en}", f"{label.zh} {known.zh}")
    if finding.done is not None:
        done = known_in_words(finding.done_time)
        yield Term(f"done {done.en}", f"完成 {done.zh}")
    if finding.over is not None:
        hours = finding.rule.unit is Unit.HOURS
        unit = _HOURS if hours else _DAYS
        yield Term(f"{finding.over} {unit.en} over", f"超出 {finding.over} {unit.zh}")
    if finding.left is not None:
        yield from _left(finding, finding.left)
    if finding.score is not None:
        done_already = finding.verdict in {Verdict.ON_TIME, Verdict.LATE}
        label = (
            Term("score", "得分") if done_already else Term("score if done now", "此时办理可得分")
        )
        yield Term(f"{label.en} {finding.score}", f"{label.zh} {finding.score}")
    if finding.excused:
        yield Term("excused", "已说明理由并经审批")
    if finding.provisional:
        yield Term("provisional", "暂定")
    if finding.act_before_trigger:
        yield Term("data fault: act before trigger", "数据疑误:行为早于起算事由")
    for missing in finding.missing:
        name, reason = missing.fact.title, missing.reason.term
        yield Term(f"missing: {name.en} ({reason.en})", f"待查明:{name.zh}({reason.zh})")


def _left(finding: Finding, left: int) -> Iterator[Term]:
    if finding.verdict is Verdict.PREMATURE:
        yield Term(f"{left} days too early", f"提前 {left} 日")
    elif finding.rule.is_open_ended:
        # A bound that has passed leaves nothing to wait for.
        if left:
            yield Term(f"{left} days to wait", f"尚须等待 {left} 日")
    else:
        unit = {Unit.HOURS: _HOURS, Unit.WORKING_DAYS: _WORKING_DAYS}.get(finding.rule.unit, _DAYS)
        yield Term(f"{left} {unit.en} left", f"尚余 {left} {unit.zh}")


def print_summary(screen: Screen, checked: TableCheck, language: Language) -> None:
    """One line for each rule that answered anything but *not applicable*."""
    screen.print(Term("by rule:", "各规则结论:").text(language))
    for rule in checked.judged:
        counts = [
            (verdict, checked.tally[rule.id, verdict])
            for verdict in Verdict
            if checked.tally[rule.id, verdict]
        ]
        english = ", ".join(f"{verdict.term.en} {n}" for verdict, n in counts)
        chinese = ",".join(f"{verdict.term.zh} {n}" for verdict, n in counts)
        line = Term(
            f"  {rule.title.en} [{rule.id}]: {english}", f"  {rule.title.zh} [{rule.id}]:{chinese}"
        )
        screen.print(line.text(language))
    if checked.not_in_force:
        line = Term(
            f"not in force for the matter, not listed: {checked.not_in_force} "
            f"(--versions all lists them)",
            f"对该事项未施行而未列出:{checked.not_in_force} 项(--versions all 可列出)",
        )
        screen.print(line.text(language))
    duties = [rule.duty for rule in checked.judged if rule.duty is not None]
    if len(duties) == len(set(duties)):
        return
    counts = [(verdict, checked.duties[verdict]) for verdict in Verdict if checked.duties[verdict]]
    english = ", ".join(f"{verdict.term.en} {n}" for verdict, n in counts)
    chinese = ",".join(f"{verdict.term.zh} {n}" for verdict, n in counts)
    line = Term(
        f"by duty, several rules on one act being one: {english}",
        f"按义务计(同一行为的多条规则计一项):{chinese}",
    )
    screen.print(line.text(language))


def print_account(screen: Screen, checked: TableCheck, language: Language) -> None:
    """Unknown names and numbers, faults of order, rejected rows, and the counts that add up."""
    account = (*_unknown(checked), *_unread(checked), *_faults(checked), rows_accounted(checked))
    for line in account:
        screen.print(line.text(language))


def _unknown(checked: TableCheck) -> Iterator[Term]:
    found = checked.intake.unknown_names
    if found:
        yield Term(
            "names that are not known (rows; nearest known):", "未识别的名称(行号;相近名称):"
        )
    for unknown in found[:_SHOWN_ROWS]:
        rows = ", ".join(str(row) for row in unknown.rows)
        more = unknown.count - len(unknown.rows)
        rows += f", +{more}" if more > 0 else ""
        near = Term("; " + ", ".join(unknown.nearest), ";" + "、".join(unknown.nearest))
        near = near if unknown.nearest else Term("", "")
        name = shortened(unknown.name)
        table = "" if unknown.table is None else f"{unknown.table}: "
        yield Term(f"  {name} ({table}{rows}{near.en})", f"  {name}({table}{rows}{near.zh})")
    if (more := len(found) - _SHOWN_ROWS) > 0:
        yield Term(
            f"  and {more} more; --format json lists all of them",
            f"  另有 {more} 个;用 --format json 可列出全部",
        )


def _unread(checked: TableCheck) -> Iterator[Term]:
    """The numbers that could not be read, below the reason that many of them may share."""
    found = checked.intake.unread_numbers
    if found:
        yield Term(
            "case numbers that cannot be read (rows); their rows are judged all the same:",
            "无法识读的案号(行号),所在各行照常核查:",
        )
    shown = found[:_SHOWN_NUMBERS]
    for reason in dict.fromkeys(unread.reason for unread in shown):
        yield Term(f"  {reason.en}:", f"  {reason.zh}:")
        for unread in (one for one in shown if one.reason == reason):
            text, rows = shortened(unread.text), ", ".join(map(str, unread.rows))
            yield Term(f"    {text} ({rows})", f"    {text}({rows})")
    if (more := len(found) - _SHOWN_NUMBERS) > 0:
        yield Term(
            f"  and {more} more; --format json lists all of them",
            f"  另有 {more} 个;用 --format json 可列出全部",
        )


def _faults(checked: TableCheck) -> Iterator[Term]:
    intake = checked.intake
    for fault in intake.order_faults[:_SHOWN_ROWS]:
        rows = ", ".join(str(row) for row in fault.rows)
        yield Term(
            f"check the dates of {fault.case}: {fault.earlier.title.en} lies after "
            f"{fault.later.title.en} (rows {rows})",
            f"请核对 {fault.case} 的日期:{fault.earlier.title.zh}晚于{fault.later.title.zh}"
            f"(第 {rows} 行)",
        )
    if (more := len(intake.order_faults) - _SHOWN_ROWS) > 0:
        yield Term(
            f"and {more} more such dates; --format json lists all of them",
            f"另有 {more} 处此类日期;用 --format json 可列出全部",
        )
    if intake.periods.homeless:
        count = intake.periods.homeless
        yield Term(
            f"{count} rejected rows of the sub-tables name no case that is judged: they may be of "
            f"any, and clear what is late or overdue here; correct their numbers",
            f"扣除、延长表中有 {count} 行未能对应任何案件,可能属于其中任一案件,"
            f"并影响逾期、超期的结论;请更正案号",
        )
    if intake.rejected:
        yield Term("rejected rows:", "未采用的行:")
    several = len(intake.tables) > 1 or intake.periods.are_given
    for row in intake.rejected[:_SHOWN_ROWS]:
        table = f"{row.table} " if several else ""
        yield Term(
            f"  {table}row {row.row}, {row.column or '-'}: '{row.value}' {row.reason.en}",
            f"  {table}第 {row.row} 行,{row.column or '-'}:“{row.value}”{row.reason.zh}",
        )
    if (more := len(intake.rejected) - _SHOWN_ROWS) > 0:
        yield Term(
            f"  and {more} more; --rejected FILE writes all of them",
            f"  另有 {more} 行;用 --rejected 文件名 可写出全部",
        )


def rows_accounted(checked: TableCheck) -> Term:
    """The counts of the rows, which add up."""
    counts = checked.intake.counts
    return Term(
        f"rows read {counts.read} = used {counts.used} + of unknown name {counts.unknown} "
        f"+ rejected {counts.rejected}",
        f"读取 {counts.read} 行 = 采用 {counts.used} + 名称未知 {counts.unknown} "
        f"+ 未采用 {counts.rejected}",
    )
