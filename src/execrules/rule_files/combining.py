"""Rule files and the rule sets of the book as one set to judge by."""

from collections.abc import Iterable, Sequence

import attrs

from execrules.errors import RuleError
from execrules.facts import by_name
from execrules.intake.events import nearest_names
from execrules.rule_files.files import RuleFile
from execrules.rulebook import rule_set, rule_sets
from execrules.rules import RuleSet
from execrules.terms import Term


def rule_set_with(rules: RuleSet | None, files: Sequence[RuleFile]) -> RuleSet:
    """*rules* with those of *files*, each on top of the sets before it; None for the files alone.

    A rule that replaces another one takes its place. Raises `RuleError` where that one is not
    there, where two rules, moments or sets have one id, and where there is nothing to put together.
    """
    for file in files:
        rules = _with_file(rules, file)
    if rules is None:
        raise RuleError(
            Term(
                "no rules are given; name a rule set or a rule file",
                "没有给出规则;请指定规则集或规则文件",
            )
        )
    return rules


def rule_set_of(*files: RuleFile) -> RuleSet:
    """The rules of *files* with the rule sets that they extend, and nothing else."""
    names = extended_by(files)
    return rule_set_with(rule_set(*names) if names else None, files)


def extended_by(files: Iterable[RuleFile]) -> tuple[str, ...]:
    """The ids of the rule sets that *files* extend, each once; `RuleError` for an unknown one."""
    for file in files:
        for name in file.extends:
            if name not in rule_sets():
                there = ", ".join(rule_sets())
                raise _refused(
                    file,
                    f"extends '{name}', which is no rule set; choose one of: {there}",
                    f"的 extends 写有“{name}”,没有此规则集;可选:{there}",
                )
    return tuple(dict.fromkeys(name for file in files for name in file.extends))


def _with_file(rules: RuleSet | None, file: RuleFile) -> RuleSet:
    added = file.rules
    _check_ids(rules, file)
    if rules is None:
        return added
    merged = {rule.id: rule for rule in rules}
    replaced = dict(file.replaces)
    for rule in added:
        old = replaced.get(rule.id)
        if old is not None and old not in merged:
            near = ", ".join(nearest_names(old, merged)) or "-"
            raise _refused(
                file,
                f"replaces '{old}', which is no rule of '{rules.id}'; nearest: {near}; "
                f"choose its rule set too, or correct the id",
                f"要替代的“{old}”不是“{rules.id}”中的规则;相近的有:{near};"
                f"请同时选用其所在规则集,或更正编号",
            )
        merged[rule.id if old is None else old] = rule
    return attrs.evolve(
        rules,
        id=f"{rules.id}+{added.id}",
        title=Term(f"{rules.title.en}, {added.title.en}", f"{rules.title.zh}、{added.title.zh}"),
        rules=tuple(merged.values()),
        moments=(*rules.moments, *added.moments),
        vocabulary=tuple(by_name([*rules.vocabulary, *added.vocabulary]).values()),
    )


def _check_ids(rules: RuleSet | None, file: RuleFile) -> None:
    """Refuse a file that could be mistaken for what is there, or replaces one rule twice."""
    added = file.rules
    if added.id in rule_sets() or (rules is not None and added.id in rules.id.split("+")):
        raise _refused(
            file,
            f"has the id '{added.id}', which is that of another rule set; give it one of its own",
            f"的编号“{added.id}”与另一规则集相同;请另取编号",
        )
    if rules is None:
        if file.replaces:
            old = file.replaces[0][1]
            raise _refused(
                file,
                f"replaces '{old}', but no rule set is chosen; name its rule set in extends",
                f"要替代“{old}”,但没有选用规则集;请在 extends 中写明其所在规则集",
            )
        return
    there = {named.id for named in (*rules, *rules.moments)}
    for named in (*added, *added.moments):
        if named.id in there:
            raise _refused(
                file,
                f"has the id '{named.id}', which is that of a rule or moment that is there; give "
                f"it one of its own, and say with replaces which rule it stands for",
                f"中的编号“{named.id}”已属现有规则或时点;请另取编号,并以 replaces 写明所替代的规则",
            )
    olds = [old for _, old in file.replaces]
    for old in olds:
        if olds.count(old) > 1:
            raise _refused(
                file,
                f"replaces '{old}' twice; let one rule stand for it, and add the other",
                f"两次替代“{old}”;请只以一条规则替代,另一条作为新增",
            )


def _refused(file: RuleFile, en: str, zh: str) -> RuleError:
    return RuleError(Term(f"rule file '{file.path}' {en}", f"规则文件“{file.path}”{zh}"))
