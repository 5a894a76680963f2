"""A file of local rules, read whole: facts, moments, rules, and examples that must come out.

No code runs from a file. Its size, depth and number of values are bounded, and every problem is
named with the key where it stands.
"""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import attrs

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.engines.scalar.judge import Judge
from execrules.facts import Fact, by_name
from execrules.findings import Finding
from execrules.instants import written
from execrules.rule_files.fact_tables import read_facts
from execrules.rule_files.places import Place, Problems
from execrules.rule_files.rule_tables import RuleTables
from execrules.rule_files.schemas import Table, check_form
from execrules.rule_files.trees import Tree, read_tree
from execrules.rule_files.wordings import read_term
from execrules.rules import Example, Rule, RuleSet, Standing
from execrules.terms import Term
from execrules.verdicts import Verdict


@attrs.frozen(kw_only=True)
class RuleFile:
    """What a rule file says.

    *rules* are its rules and named moments, with the vocabulary it was read with and the facts of
    its own. *replaces* names for the id of a rule the one of another set in whose place it comes.
    *extends* are the rule sets that it adds to.
    """

    path: Path
    rules: RuleSet
    facts: tuple[Fact, ...] = ()
    extends: tuple[str, ...] = ()
    replaces: tuple[tuple[str, str], ...] = ()


def read_rule_file(
    path: Path, vocabulary: Sequence[Fact], *, calendar: WorkingDayCalendar
) -> RuleFile:
    """The rule file (TOML) at *path*, whose rules may read the facts of *vocabulary*.

    Its examples are judged on *calendar*. Raises `RuleFileError` with every problem: a file that is
    unreadable, too large or no TOML, a key that is not as the schema has it, a name that is not
    there, a circle, an example that does not come out; and `MissingExtraError` without the extra
    `rulefiles`.
    """
    return rule_file_of(read_tree(path), path, vocabulary, calendar=calendar)


def rule_file_of(
    tree: Tree, path: Path, vocabulary: Sequence[Fact], *, calendar: WorkingDayCalendar
) -> RuleFile:
    """The rule file whose tree is read already; *path* names it in errors."""
    problems = Problems(str(path))
    check_form(tree, problems)
    problems.refuse()
    document: Table = tree
    facts = read_facts(document.get("facts", ()), vocabulary, problems)
    problems.refuse()
    known = tuple(by_name([*vocabulary, *facts]).values())
    tables = RuleTables({fact.name: fact for fact in known}, problems)
    tables.instruments(document.get("instruments", ()))
    moments = tables.moments(document.get("moments", ()))
    problems.refuse()
    if "rules" not in document and not moments:
        told = Term("is missing; write at least one [[rules]]", "缺少;请至少写一个 [[rules]]")
        problems.add(Place("rules"), told)
    rules: dict[str, Rule] = {}
    replaces: list[tuple[str, str]] = []
    for index, table in enumerate(document.get("rules", ())):
        place = Place("rules").item(index)
        rule = tables.rule(table, place)
        with problems.caught(place):
            if table["id"] in rules:
                raise place.key("id").fault(
                    f"'{table['id']}' is the id of an earlier rule; choose another",
                    f"“{table['id']}”已是前面规则的编号;请另取编号",
                )
        if rule is not None:
            rules[rule.id] = rule
            _judge_examples(rule, place, known, calendar, problems)
        if "replaces" in table:
            replaces.append((table["id"], table["replaces"]))
    problems.refuse()
    extends = document.get("extends", ())
    return RuleFile(
        path=path,
        rules=RuleSet(
            id=document["id"],
            title=read_term(document["title"]),
            standing=Standing(document.get("standing", Standing.LOCAL)),
            rules=tuple(rules.values()),
            moments=moments,
            vocabulary=known,
        ),
        facts=facts,
        extends=(extends,) if isinstance(extends, str) else tuple(extends),
        replaces=tuple(replaces),
    )


def _judge_examples(
    rule: Rule,
    place: Place,
    vocabulary: tuple[Fact, ...],
    calendar: WorkingDayCalendar,
    problems: Problems,
) -> None:
    """Add a problem for each example that is not judged as it says."""
    if not rule.examples:
        return
    at = place.key("examples")
    with problems.caught(at):
        if not rule.is_limited:
            raise at.fault(
                f"cannot be judged, since rule '{rule.id}' has no length; leave them out",
                f"无法判定:规则“{rule.id}”没有期限长度;请删去示例",
            )
        alone = RuleSet(id=rule.id, title=rule.title, rules=(rule,), vocabulary=vocabulary)
        judge = Judge(alone, calendar)
        for index, example in enumerate(rule.examples):
            with problems.caught(at.item(index)):
                [found] = judge.findings(example.facts, as_of=example.as_of)
                same_due = example.due is None or found.due == example.due
                if found.verdict is not example.verdict or not same_due:
                    raise at.item(index).fault(*_differs(example, found))


def _differs(example: Example, found: Finding) -> tuple[str, str]:
    expected = (example.verdict, example.due)
    judged = (found.verdict, found.due)
    (wanted, wanted_zh), (got, got_zh) = _outcome(*expected), _outcome(*judged)
    return (
        f"says {wanted}, but the rule makes it {got}; correct the example or the rule",
        f"写明{wanted_zh},而规则得出{got_zh};请更正示例或规则",
    )


def _outcome(verdict: Verdict, due: date | datetime | None) -> tuple[str, str]:
    day = "" if due is None else written(due)
    english = f"{verdict.code}, due {day}" if day else verdict.code
    return english, f"{verdict.term.zh}、届满 {day}" if day else verdict.term.zh
