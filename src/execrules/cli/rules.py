"""`execrules rules`: the rules there are, and everything one of them says."""

from collections import Counter
from collections.abc import Iterator, Sequence

import click
from rich.text import Text

from execrules.cli.console import stdout
from execrules.cli.help import Command, Group, UsageExample
from execrules.cli.options import Format, format_option, language_option
from execrules.cli.output import print_json
from execrules.cli.rule_options import AskedRules, rule_sets_option, rules_file_option
from execrules.cli.table_options import named_rule
from execrules.facts import Deduction, Events, Extension, Kept
from execrules.rule_files.combining import rule_set_with
from execrules.rule_files.files import RuleFile
from execrules.rule_lines import Line, rule_lines
from execrules.rulebook import rule_set, rule_sets
from execrules.rules import Measure, NamedMoment, Role, Rule, RuleSet
from execrules.terms import Language, Term
from execrules.wording import condition_in_words, limit_in_words, moment_in_words


@click.group(
    "rules",
    cls=Group,
    summary=Term("The rules, their limits and their sources", "规则、期限及其依据"),
    no_args_is_help=True,
)
def rules_group() -> None:
    """The group of commands about rules."""


@rules_group.command(
    "list",
    cls=Command,
    summary=Term(
        "Every rule with its limit, its source and the rows of the source table it covers",
        "列出全部规则:期限、依据及所涵盖的期限表行号",
    ),
    examples=(
        UsageExample("rules list", Term("all rule sets", "全部规则集")),
        UsageExample(
            "rules list --rules evaluation-2018 --format json",
            Term("one rule set, as JSON", "一个规则集,输出 JSON"),
        ),
    ),
)
@rule_sets_option
@language_option
@format_option
def list_rules(*, asked: AskedRules, lang: Language, form: Format) -> None:
    """Print the rules, then moments, measures and what is left out."""
    rules, parts = asked.rules, asked.parts
    if form is Format.JSON:
        print_json(
            {
                "coverage": _coverage(rules),
                "rules": [
                    {"set": part.id, **_rule_as_dict(rule)} for part in parts for rule in part
                ],
                "moments": [_named_as_dict(moment) for moment in rules.moments],
                "measures": [_named_as_dict(measure) for measure in rules.measures],
                "left_out": [
                    {"row": row.row, "en": row.reason.en, "zh": row.reason.zh}
                    for row in rules.left_out
                ],
            }
        )
        return
    screen = stdout()
    for part in parts:
        standing = part.standing.term.text(lang)
        screen.print(Text(f"{part.title.text(lang)} [{part.id}] ({standing})", "bold"))
        for line in _listed(part):
            screen.print(f"  {line.text(lang)}")
        screen.print()


def _listed(part: RuleSet) -> Iterator[Term]:
    for rule in part:
        limit, role = limit_in_words(rule), rule.role.term
        source = rule.citations[0].name
        rows = f" ({', '.join(rule.covers)})" if rule.covers else ""
        yield Term(
            f"{rule.id}: {rule.title.en}; {role.en}; {limit.en}; {source.en}{rows}",
            f"{rule.id}:{rule.title.zh};{role.zh};{limit.zh};{source.zh}{rows}",
        )
    for moment in part.moments:
        what = moment_in_words(moment.moment)
        kind = moment.kind.term
        yield Term(
            f"{moment.id}: {kind.en}, no verdict: {moment.title.en}, {what.en} "
            f"({', '.join(moment.covers)})",
            f"{moment.id}:{kind.zh},无结论:{moment.title.zh},{what.zh}({'、'.join(moment.covers)})",
        )
    for measure in part.measures:
        yield Term(
            f"{measure.id}: measure, no verdict: {measure.title.en} ({', '.join(measure.covers)})",
            f"{measure.id}:指标,无结论:{measure.title.zh}({'、'.join(measure.covers)})",
        )
    for row in part.left_out:
        yield Term(f"{row.row}: not encoded: {row.reason.en}", f"{row.row}:未编入:{row.reason.zh}")


@rules_group.command(
    "show",
    cls=Command,
    summary=Term("Everything one rule says", "显示一条规则的全部内容"),
    arguments=(("ID", Term("the id that `rules list` prints", "rules list 所列的编号")),),
    examples=(
        UsageExample("rules show eval-offline-control", Term("one rule", "一条规则")),
        UsageExample("rules show eval-payout --lang en", Term("in English", "英文")),
    ),
)
@click.argument("rule_id", metavar="ID")
@rules_file_option
@language_option
@format_option
def show_rule(
    *, rule_id: str, rule_files: Sequence[RuleFile], lang: Language, form: Format
) -> None:
    """Print one rule."""
    book = rule_set(*rule_sets())
    rule = named_rule(rule_set_with(book, rule_files), rule_id)
    if form is Format.JSON:
        print_json(_rule_as_dict(rule))
        return
    screen = stdout()
    screen.print(Text(f"{rule.id}  {rule.title.text(lang)}", "bold"))
    for line in _shown(rule):
        screen.print(f"  {line.text(lang)}")


def _shown(rule: Rule) -> Iterator[Term]:
    for line in rule_lines(rule):
        yield from _indented(line, "")
    for example in rule.examples:
        facts = ", ".join(f"{name}={_given(value)}" for name, value in example.facts.items())
        verdict, due = example.verdict.term, example.due or "-"
        yield Term(
            f"example: {facts}; as of {example.as_of}: {verdict.en}, due {due}: {example.why.en}",
            f"示例:{facts};截至 {example.as_of}:{verdict.zh},届满 {due}:{example.why.zh}",
        )


def _indented(line: Line, margin: str) -> Iterator[Term]:
    label, text = line.label, line.text
    yield Term(f"{margin}{label.en}: {text.en}", f"{margin}{label.zh}:{text.zh}")
    for below in line.below:
        yield from _indented(below, f"{margin}  ")


def _coverage(rules: RuleSet) -> dict[str, object]:
    """How many rules each instrument has, and which rows of the source table are covered."""
    listed = (*rules, *rules.moments, *rules.measures)
    instruments = Counter(one.citations[0].instrument.id for one in listed)
    rows = sorted(row for one in listed for row in one.covers)
    return {
        "rules": len(rules.rules),
        "moments": len(rules.moments),
        "measures": len(rules.measures),
        "system_checks": sum(rule.role is Role.SYSTEM_CHECK for rule in rules),
        "by_instrument": dict(sorted(instruments.items())),
        "rows": len(rows),
        "row_ids": rows,
        "left_out": len(rules.left_out),
    }


def _given(value: object) -> str:
    """A value of a worked example, in figures that both languages share."""
    match value:
        case Events(days, kept):
            more = [] if kept is Kept.COMPLETELY else ["..."]
            return f"[{', '.join([*map(str, days), *more])}]"
        case Deduction():
            return f"{value.start}/{value.end or '..'} {value.ground or '?'}"
        case Extension():
            return f"+{value.count} {value.unit} ({value.approved_on or '-'})"
        case tuple() | list():
            return f"[{', '.join(_given(entry) for entry in value)}]"
        case _:
            return str(value)


def _both(term: Term) -> dict[str, str]:
    return {"en": term.en, "zh": term.zh}


def _named_as_dict(named: NamedMoment | Measure) -> dict[str, object]:
    return {
        "id": named.id,
        "title": _both(named.title),
        "kind": named.kind.value if isinstance(named, NamedMoment) else "measure",
        "stage": None if named.stage is None else named.stage.value,
        "source": [str(citation) for citation in named.citations],
        "covers": list(named.covers),
    }


def _rule_as_dict(rule: Rule) -> dict[str, object]:
    period = rule.period
    return {
        "id": rule.id,
        "title": _both(rule.title),
        "role": rule.role.value,
        "obliged": _both(rule.obliged),
        "grain": rule.grain.value,
        "duty": rule.duty,
        "stage": None if rule.stage is None else rule.stage.value,
        "in_force": None
        if rule.in_force is None
        else [
            None if day is None else day.isoformat()
            for day in (rule.in_force.since, rule.in_force.until)
        ],
        "checked": None if rule.checked is None else rule.checked.isoformat(),
        "trigger": _both(moment_in_words(rule.start)),
        "act": _both(moment_in_words(rule.act)),
        "limit": _both(limit_in_words(rule)),
        "opens": None if rule.opens is None else _both(moment_in_words(rule.opens)),
        "count": None if period is None else period.count,
        "unit": None if period is None else period.unit.value,
        "judged": rule.is_limited,
        "applies_if": None
        if rule.applies_if is None
        else _both(condition_in_words(rule.applies_if)),
        "facts": [fact.name for fact in rule.facts],
        "source": [str(citation) for citation in rule.citations],
        "evidence": sorted({read for citation in rule.citations for read in citation.evidence}),
        "readings": [
            {
                "id": reading.id,
                "title": _both(reading.title),
                "authority": None if reading.authority is None else _both(reading.authority),
            }
            for reading in rule.readings
        ],
        "covers": list(rule.covers),
    }
