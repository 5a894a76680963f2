"""Rule files for the tests: the smallest one there is, with lines in place of its own."""

from pathlib import Path
from textwrap import dedent

import pytest

from execrules.calendars.china import china_calendar
from execrules.errors import RuleFileError
from execrules.rule_files import (
    RuleFile,
    read_rule_file,
)
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rules import Rule
from execrules.terms import Term

PRC = china_calendar()
EXAMPLE = Path(__file__).parents[1] / "examples" / "rules" / "example-court.toml"

HEAD = """
id = "test"
title = "test"
"""
SOURCE = """
[[rules.citations]]
instrument = { id = "x", title = "x" }
article = "1"
text = "within a time"
evidence = ["made up"]
"""
RULE = (
    """
[[rules]]
id = "one"
title = "answer"
act = "notice_issued"
latest = { after = "filed", period = "10 days" }
"""
    + SOURCE
)
FACTS = """
[[facts]]
name = "letters"
kind = "events"
title = "letters"

[[facts]]
name = "house"
kind = "choice"
title = "kind of house"
choices = { wood = "木", stone = { en = "stone", zh = "石" } }

[[facts]]
name = "cost"
kind = "amount"
title = "cost"
"""


def read(tmp_path: Path, text: str) -> RuleFile:
    """The rule file of a text."""
    path = tmp_path / "rules.toml"
    path.write_text(dedent(text), encoding="utf-8")
    return read_rule_file(path, VOCABULARY, calendar=PRC)


def problems(tmp_path: Path, text: str) -> dict[str, Term]:
    """What is wrong with a text, by key."""
    with pytest.raises(RuleFileError) as caught:
        read(tmp_path, text)
    return dict(caught.value.problems)


def one_rule(tmp_path: Path, *lines: str) -> Rule:
    """The rule of a file with facts of its own and these lines in place of those of `RULE`."""
    given = {line.split(" = ")[0] for line in lines}
    usual = [
        line for line in RULE.split(SOURCE)[0].splitlines() if line.split(" = ")[0] not in given
    ]
    file = read(tmp_path, "\n".join((HEAD, FACTS, *usual, *lines, SOURCE)))
    [rule] = file.rules
    return rule
