"""`execrules rules diff`: what changed in the rules between two days."""

from collections.abc import Iterator, Sequence
from datetime import date

import click
from rich.text import Text

from execrules.cli.console import stdout
from execrules.cli.help import Command, UsageExample
from execrules.cli.options import Format, day_argument, format_option, language_option
from execrules.cli.output import print_json
from execrules.cli.rule_options import AskedRules, rule_sets_option
from execrules.rule_changes import (
    Listed,
    Renumbering,
    Replacement,
    RuleChanges,
    governing_event,
    rule_changes,
)
from execrules.rules import Rule
from execrules.terms import Language, Term
from execrules.wording import limit_in_words, moment_in_words


@click.command(
    "diff",
    cls=Command,
    summary=Term(
        "What changed in the rules between two days: replaced, new, gone, renumbered",
        "比较先后两日的规则:替代、新增、失效及条文号变化",
    ),
    arguments=(
        ("FIRST", Term("a day, YYYY-MM-DD", "日期,年-月-日")),
        ("SECOND", Term("a later day", "其后的日期")),
    ),
    notes=(
        Term(
            "A rule is law for a matter whose governing event, which is named, lies in its days.",
            "规则适用于其决定性事件(逐条写明)发生在施行期内的事项。",
        ),
    ),
    examples=(
        UsageExample(
            "rules diff 2018-08-31 2018-09-01",
            Term("the provisions on reference prices", "参考价规定的施行"),
        ),
        UsageExample(
            "rules diff 2021-12-31 2022-01-01 --rules civil-procedure",
            Term("the Civil Procedure Law renumbered", "民事诉讼法条文号变化"),
        ),
    ),
)
@day_argument("first")
@day_argument("second")
@rule_sets_option
@language_option
@format_option
def diff(*, first: date, second: date, asked: AskedRules, lang: Language, form: Format) -> None:
    """Print the changes."""
    changes = rule_changes(asked.rules, first, second)
    if form is Format.JSON:
        print_json({"rules": asked.rules.id, **_as_dict(changes)})
        return
    screen = stdout()
    heading = Term(
        f"from {first} to {second}, rules {asked.rules.id}",
        f"自 {first} 至 {second},规则集 {asked.rules.id}",
    )
    screen.print(Text(heading.text(lang), "bold"))
    for title, lines in _sections(changes):
        listed = list(lines)
        if listed:
            screen.print()
            screen.print(Text(title.text(lang), "bold"))
        for line in listed:
            screen.print(f"  {line.text(lang)}")
    if not any((changes.replaced, changes.came, changes.went, changes.between, changes.renumbered)):
        screen.print(Term("nothing changed", "没有变化").text(lang))


def _sections(changes: RuleChanges) -> Iterator[tuple[Term, Iterator[Term]]]:
    first, second = changes.first, changes.second
    yield (
        Term("replaced, by duty:", "替代(按义务):"),
        (line for one in changes.replaced for line in _replaced(one, first, second)),
    )
    yield (
        Term("came into force:", "新施行:"),
        (_line("+", named, second) for named in changes.came),
    )
    yield Term("went out of force:", "失效:"), (_line("-", named, first) for named in changes.went)
    yield (
        Term("came and went in between:", "其间施行又失效:"),
        (_line("±", named, second) for named in changes.between),
    )
    yield (
        Term("articles with another number or edition:", "条文号或版本有变的条文:"),
        (_renumbered(one) for one in changes.renumbered),
    )


def _replaced(pair: Replacement, first: date, second: date) -> Iterator[Term]:
    yield Term(pair.duty, pair.duty)
    for rule in pair.before:
        yield _line("  -", rule, first)
    for rule in pair.after:
        yield _line("  +", rule, second)


def _line(sign: str, named: Listed, day: date) -> Term:
    limit, event = _limit(named), moment_in_words(governing_event(named))
    source, title = named.citations[0].name_on(day), named.title
    return Term(
        f"{sign} {named.id}: {title.en}; {limit.en}; {source.en}; decided by: {event.en}",
        f"{sign} {named.id}:{title.zh};{limit.zh};{source.zh};决定适用的事件:{event.zh}",
    )


def _limit(named: Listed) -> Term:
    return limit_in_words(named) if isinstance(named, Rule) else moment_in_words(named.moment)


def _renumbered(one: Renumbering) -> Term:
    ids = ", ".join(named.id for named in one.named)
    return Term(
        f"{one.name_before.en} → {one.name_after.en}: {ids}",
        f"{one.name_before.zh} → {one.name_after.zh}:{ids}",
    )


def _as_dict(changes: RuleChanges) -> dict[str, object]:
    first, second = changes.first, changes.second
    return {
        "first": first.isoformat(),
        "second": second.isoformat(),
        "replaced": [
            {
                "duty": pair.duty,
                "before": _listed(pair.before, first),
                "after": _listed(pair.after, second),
            }
            for pair in changes.replaced
        ],
        "came": _listed(changes.came, second),
        "went": _listed(changes.went, first),
        "between": _listed(changes.between, second),
        "renumbered": [
            {
                "instrument": one.instrument.id,
                "article_before": one.article_before,
                "article_after": one.article_after,
                "before": _both(one.name_before),
                "after": _both(one.name_after),
                "number_changed": one.number_changed,
                "ids": [named.id for named in one.named],
            }
            for one in changes.renumbered
        ],
    }


def _listed(listed: Sequence[Listed], day: date) -> list[dict[str, object]]:
    return [_named_as_dict(named, day) for named in listed]


def _named_as_dict(named: Listed, day: date) -> dict[str, object]:
    period = named.period if isinstance(named, Rule) else None
    force = named.in_force
    return {
        "id": named.id,
        "title": _both(named.title),
        "kind": "rule" if isinstance(named, Rule) else named.kind.value,
        "limit": _both(_limit(named)),
        "count": None if period is None else period.count,
        "unit": None if period is None else period.unit.value,
        "since": None if force is None or force.since is None else force.since.isoformat(),
        "until": None if force is None or force.until is None else force.until.isoformat(),
        "decided_by": _both(moment_in_words(governing_event(named))),
        "source": [_both(one.name_on(day)) for one in named.citations if one.stood_on(day)],
    }


def _both(term: Term) -> dict[str, str]:
    return {"en": term.en, "zh": term.zh}
