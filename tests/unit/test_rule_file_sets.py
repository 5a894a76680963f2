"""Rule files on top of rule sets, in place of their rules, or alone."""

from pathlib import Path

import pytest

from execrules.errors import RuleError, RuleFileError
from execrules.rule_files import (
    RuleFile,
    read_rule_file,
    rule_as_toml,
    rule_set_of,
    rule_set_with,
)
from execrules.rulebook import rule_set
from execrules.rulebook.vocabulary import VOCABULARY
from rule_texts import EXAMPLE, HEAD, PRC, RULE, read


def example() -> RuleFile:
    return read_rule_file(EXAMPLE, VOCABULARY, calendar=PRC)


def test_a_file_goes_on_top_of_the_set_it_extends() -> None:
    base, whole = rule_set("evaluation-2018"), rule_set_of(example())
    old = [rule.id for rule in base]
    new = [rule.id for rule in whole]

    assert whole.id == "evaluation-2018+example-court"
    assert new[old.index("eval-payout")] == "example-payout"
    assert new == [
        *("example-payout" if one == "eval-payout" else one for one in old),
        "example-claim",
    ]
    assert {fact.name for fact in example().facts} <= {fact.name for fact in whole.vocabulary}


def test_a_file_that_extends_nothing_stands_alone(tmp_path: Path) -> None:
    file = read(tmp_path, HEAD + RULE)

    assert [rule.id for rule in rule_set_of(file)] == ["one"]
    assert [r.id for r in rule_set_with(rule_set("civil-procedure"), [file])][-1] == "one"


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ('extends = "nothing-2018"\n', "extends 'nothing-2018', which is no rule set; choose one"),
        ("", "replaces 'eval-payout', but no rule set is chosen; name its rule set in extends"),
        ('extends = "limits-2006"\n', "replaces 'eval-payout', which is no rule of 'limits-2006'"),
    ],
)
def test_a_rule_replaces_only_one_of_the_chosen_sets(head: str, told: str, tmp_path: Path) -> None:
    file = read(
        tmp_path, head + HEAD + RULE.replace("[[rules]]", '[[rules]]\nreplaces = "eval-payout"')
    )
    with pytest.raises(RuleError, match=told) as caught:
        rule_set_of(file)

    assert str(file.path) in caught.value.message.zh


def test_ids_of_the_book_are_not_taken_again(tmp_path: Path) -> None:
    """A finding is known by the id of its rule, and a result by the id of its rule set."""
    same_rule = read(
        tmp_path, 'extends = "evaluation-2018"\n' + HEAD + RULE.replace("one", "eval-payout")
    )
    same_set = read(tmp_path, HEAD.replace('"test"', '"limits-2006"', 1) + RULE)
    twice = read(
        tmp_path,
        'extends = "evaluation-2018"\n' + HEAD
        + RULE.replace("[[rules]]", '[[rules]]\nreplaces = "eval-payout"')
        + RULE.replace("[[rules]]", '[[rules]]\nreplaces = "eval-payout"').replace("one", "two"),
    )  # fmt: skip
    for file, told in (
        (same_rule, "has the id 'eval-payout', which is that of a rule or moment that is there"),
        (same_set, "has the id 'limits-2006', which is that of another rule set"),
        (twice, "replaces 'eval-payout' twice"),
    ):
        with pytest.raises(RuleError, match=told):
            rule_set_of(file)


def test_a_later_file_uses_the_facts_of_an_earlier_one(tmp_path: Path) -> None:
    first = example()
    path = tmp_path / "second.toml"
    path.write_text(HEAD + RULE.replace("filed", "payer_known"), encoding="utf-8")
    second = read_rule_file(path, first.rules.vocabulary, calendar=PRC)
    whole = rule_set_of(first, second)

    assert whole.id == "evaluation-2018+example-court+test"
    assert whole["one"].facts[0] == first.facts[0]
    with pytest.raises(RuleFileError, match="there is no fact 'payer_known'"):
        read_rule_file(path, VOCABULARY, calendar=PRC)


def test_a_rule_with_a_reading_taken_is_not_written() -> None:
    """The file holds what the text says, not what was chosen for one run."""
    rule = rule_set("evaluation-2018")["eval-closing"]
    read_so = rule.with_reading(rule.readings[0].id)

    with pytest.raises(RuleError, match="write the rule as it stands in its set"):
        rule_as_toml(read_so, known=VOCABULARY)
