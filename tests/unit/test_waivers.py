"""Waivers of findings: read, applied with their reasons, and found when they are of no use."""

from pathlib import Path

import pytest

from execrules.calendars.china import china_calendar
from execrules.errors import RuleFileError
from execrules.lint import (
    LintFinding,
    LintKind,
    LintScope,
    Severity,
    Waiver,
    bundled_waivers,
    lint,
    read_waivers,
    unused,
    with_waivers,
)
from execrules.rulebook import rule_set, rule_sets
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.terms import Term

RELEASED = Path(__file__).parents[1] / "data" / "rule_ids.txt"
WHY = Term("a draft", "草案")
FOUND = LintFinding(kind=LintKind.NO_EXAMPLE, subject="one", told=Term("none", "无"))
LEFT = LintFinding(kind=LintKind.NO_EXAMPLE, subject="two", told=Term("none", "无"))


def released() -> list[str]:
    """The ids of the list, without its remarks."""
    lines = RELEASED.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def read(tmp_path: Path, text: str) -> tuple[Waiver, ...]:
    path = tmp_path / "waivers.toml"
    path.write_text(text, encoding="utf-8")
    return read_waivers(path)


def test_the_rules_of_the_book_are_without_fault_or_waived_with_a_reason() -> None:
    """All sets together; a waiver that has become useless is a finding too."""
    scope = LintScope(vocabulary=VOCABULARY, released=released())
    findings = lint(rule_set(*rule_sets()), calendar=china_calendar(), scope=scope)
    linted = with_waivers((*findings, *unused(bundled_waivers(), findings)), bundled_waivers())

    assert [f.id for f in linted.open if f.kind.severity is not Severity.INFO] == []
    assert all(reason.en and reason.zh for _, reason in linted.waived)


def test_the_list_of_released_ids_holds_every_id_of_the_book_once() -> None:
    """In the order of the alphabet, so that an id is added at its place and none is lost."""
    book = [
        named.id
        for rules in rule_sets().values()
        for named in (*rules, *rules.moments, *rules.measures)
    ]

    assert released() == sorted(book)


def test_a_waived_finding_stands_apart_with_its_reason() -> None:
    linted = with_waivers([FOUND, LEFT], [Waiver("no-example:one", WHY)])

    assert linted.open == (LEFT,)
    assert linted.waived == ((FOUND, WHY),)


def test_the_later_of_two_waivers_counts() -> None:
    """A user's file comes after that of the package."""
    own = Term("ours", "本院")
    linted = with_waivers([FOUND], [Waiver(FOUND.id, WHY), Waiver(FOUND.id, own)])

    assert linted.waived == ((FOUND, own),)


def test_a_waiver_of_nothing_is_a_finding() -> None:
    [finding] = unused([Waiver("no-example:one", WHY), Waiver("no-example:gone", WHY)], [FOUND])

    assert finding.id == "unused-waiver:no-example:gone"


def test_a_file_gives_one_reason_for_several_findings(tmp_path: Path) -> None:
    text = """
        [[waivers]]
        findings = ["no-example:one", "no-example:two"]
        reason = { en = "a draft", zh = "草案" }
        [[waivers]]
        findings = ["no-example:three"]
        reason = "试行"
    """

    assert read(tmp_path, text) == (
        Waiver("no-example:one", WHY), Waiver("no-example:two", WHY),
        Waiver("no-example:three", Term("试行", "试行")),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "key", "told"),
    [
        ("", "", "holds nothing; write [[waivers]]"),
        ("rules = []", "", "holds rules; write [[waivers]]"),
        ("waivers = 1", "", "write [[waivers]]"),
        ('waivers = ["x"]', "waivers[0]", 'cannot be "x"; write findings'),
        ('[[waivers]]\nfindings = ["x"]', "waivers[0]", "and reason"),
        ('[[waivers]]\nfindings = ["x"]\nreason = "r"\nuntil = 1', "waivers[0]", "and reason"),
        ('[[waivers]]\nfindings = "x"\nreason = "r"', "waivers[0]", "a list of ids"),
        ('[[waivers]]\nfindings = [1]\nreason = "r"', "waivers[0].findings", "the ids that"),
        ('[[waivers]]\nfindings = ["x"]\nreason = " "', "waivers[0].reason", "write why"),
        ('[[waivers]]\nfindings = ["x"]\nreason = { en = "r" }', "waivers[0].reason", "write why"),
        ("[[waivers", "", "line 1, where the file ends, is no TOML"),
    ],
)
def test_what_is_no_waiver_is_named_with_its_key(
    text: str, key: str, told: str, tmp_path: Path
) -> None:
    """A finding is not waived without a reason."""
    with pytest.raises(RuleFileError) as caught:
        read(tmp_path, text)
    [(where, term)] = caught.value.problems

    assert where == key
    assert told in term.en
    assert term.zh != term.en
