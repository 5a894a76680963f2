"""What is wrong with a rule file, named with the key or the line where it stands."""

import re
import sys
from datetime import date
from pathlib import Path

import pytest

from execrules.engines.scalar.judge import check
from execrules.errors import MissingExtraError, RuleFileError
from execrules.rule_files import (
    read_rule_file,
)
from execrules.rule_files.places import MOST_PROBLEMS
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.terms import Term
from execrules.verdicts import Verdict
from rule_texts import FACTS, HEAD, PRC, RULE, SOURCE, problems, read


def test_an_example_that_does_not_come_out_is_a_problem(tmp_path: Path) -> None:
    """Day 10 after 21 September 2018 is 1 October; the holiday lasts to the 7th: the 8th."""
    text = (
        HEAD
        + RULE
        + """
        [[rules.examples]]
        why = "x"
        as_of = 2018-12-31
        verdict = "late"
        due = 2018-10-01
        facts = { filed = 2018-09-21, notice_issued = 2018-10-08 }
        """
    )
    found = problems(tmp_path, text)

    assert list(found) == ["rules[0].examples[0]"]
    told = found["rules[0].examples[0]"]
    assert "says late, due 2018-10-01, but the rule makes it on_time, due 2018-10-08" in told.en
    assert "写明逾期完成、届满 2018-10-01,而规则得出按期、届满 2018-10-08" in told.zh


def rule_with(lines: str) -> str:
    """A whole file whose rule has these lines besides, or in place of, the usual ones."""
    given = {line.split(" = ")[0] for line in lines.splitlines()}
    usual = RULE.split(SOURCE)[0].splitlines()
    kept = [line for line in usual if line.split(" = ")[0] not in given]
    return "\n".join((HEAD, FACTS, *kept, lines, SOURCE))


WRONG: list[tuple[str, str, str]] = [
    ("replaces = 5", "rules[0].replaces", "cannot be 5; give an id of Latin letters"),
    ('titel = "x"', "rules[0].titel", "is no key of this table; perhaps title"),
    ('id = "a b"', "rules[0].id", 'cannot be "a b"; give an id of Latin letters'),
    ('id = """a\n"""', "rules[0].id", "cannot be"),
    ('title = ""', "rules[0].title", 'cannot be ""; give a text, or { en ='),
    ('title = "a\\u001b[31m"', "rules[0].title", "cannot be"),
    ('title = "a\\u202e"', "rules[0].title", "cannot be"),
    ('title = { en = "x" }', "rules[0].title.zh", "is missing; give the Chinese wording"),
    ('role = "duties"', "rules[0].role", "allowed: duty, right_window"),
    ('stage = "paying"', "rules[0].stage", "allowed: filing, notice"),
    ('checked = "1.1.2026"', "rules[0].checked", "is not a day; write YYYY-MM-DD"),
    ('act = "fild"', "rules[0].act", "there is no fact 'fild'; nearest: filed"),
    ('act = "remote_control"', "rules[0].act", "is a flag; name a day or an instant"),
    ('latest = { after = "filed" }', "rules[0].latest.period", "is missing; give a length"),
    ('latest = { after = "filed", period = "3 weeks" }', "rules[0].latest.period",
     "'3 weeks' is no length; write a number and a unit of hours, days"),
    ('latest = { after = "filed", period = "0 days" }', "rules[0].latest.period",
     "from 1 to 36525"),
    ('latest = { after = "filed", period = "3 days", start = "next_hour" }',
     "rules[0].latest.period", "cannot start at 'next_hour'; allowed: day_after"),
    ('latest = { after = "filed", period = "3 hours", roll = "backward" }',
     "rules[0].latest.period", "hours cannot roll 'backward'"),
    ('latest = { at = "filed", period = "3 days" }', "rules[0].latest.period",
     "does not go with at"),
    ('latest = { at = "filed", on = 2018-01-01 }', "rules[0].latest", "has at and on at once"),
    ("latest = {}", "rules[0].latest", "give one of: at, on, moment, after"),
    ("latest = 5", "rules[0].latest", "cannot be 5; give a moment: the name of a fact"),
    ('latest = { moment = "begun" }', "rules[0].latest.moment", "there is no moment 'begun'"),
    ('latest = { first_after = "filed", of = "closed" }', "rules[0].latest.of",
     "is a day; name an event that repeats"),
    ('latest = { later = ["filed"] }', "rules[0].latest.later", "two to eight moments"),
    ('latest = { after = "filed", period = "3 days", deducts = { grounds = ["rain"] } }',
     "rules[0].latest.deducts.grounds", "'rain' is no ground of 'deductions'; allowed: announcem"),
    ('latest = { after = "filed", period = "3 hours", extends = {} }', "rules[0].latest",
     "give a period in days, working days, months or years"),
    ("latest = { on = 2018-01-01T10:00:00 }", "rules[0].latest.on", "is not a day; write"),
    ('applies_if = "filed"', "rules[0].applies_if", "is a day; name a flag"),
    ('applies_if = { fact = "house", one_of = ["brick"] }', "rules[0].applies_if.one_of",
     "allowed: wood, stone"),
    ('applies_if = { one_of = ["wood"] }', "rules[0].applies_if.fact", "is missing"),
    ('applies_if = { fact = "cost", at_least = -1 }', "rules[0].applies_if.at_least",
     "a sum in yuan, from 0"),
    ('applies_if = { fact = "cost", at_least = 0.001 }', "rules[0].applies_if.at_least",
     "at most two decimals"),
    ('applies_if = { fact = "cost", at_least = inf }', "rules[0].applies_if.at_least",
     "a sum in yuan"),
    ('applies_if = { fact = "cost", at_least = 1e9999999999999999999 }',
     "rules[0].applies_if.at_least", "a sum in yuan"),
    ('applies_if = { all = ["non_litigation", "x"] }', "rules[0].applies_if.all[1]",
     "there is no fact 'x'"),
    ("bands = [{ score = 1.5 }]", "rules[0].bands[0].score", "a whole number from -1000"),
    ("in_force = { from = 2018-01-01 }", "rules[0].in_force.from", "allowed: since, until"),
    ('role = "lower_bound"', "rules[0]", "is a lower bound; give it an earliest moment"),
    ('readings = [{ id = "a", title = "x" }, { id = "a", title = "x" }]',
     "rules[0].readings[1].id", "is the id of an earlier reading"),
    ('readings = [{ id = "a", title = "x", act = "x" }]', "rules[0].readings[0].act",
     "there is no fact 'x'"),
    ('examples = [{ why = "x", as_of = 2018-01-01, verdict = "late", facts = { x = 1 } }]',
     "rules[0].examples[0].facts.x", "there is no fact 'x'"),
    ('examples = [{ why = "x", as_of = 2018-01-01, verdict = "late", facts = { filed = true } }]',
     "rules[0].examples[0].facts.filed", 'cannot be true; give a day, "not yet"'),
    ('examples = [{ why = "x", as_of = "1.1.", verdict = "late", facts = { } }]',
     "rules[0].examples[0].as_of", "is not a day"),
    ('examples = [{ why = "x", as_of = 2018-01-01, verdict = "soon", facts = { } }]',
     "rules[0].examples[0].verdict", "allowed: on_time, late"),
    (('examples = [{ why = "x", as_of = 2018-01-01, verdict = "late", facts = { deductions = '
      '[{ start = 2018-02-01, end = 2018-01-01 }] } }]'),
     "rules[0].examples[0].facts.deductions", "a deduction cannot end on 2018-01-01, before"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "key", "told"), WRONG, ids=[f"{w[1]}: {w[0][:40]}" for w in WRONG]
)
def test_a_problem_is_named_with_its_key(lines: str, key: str, told: str, tmp_path: Path) -> None:
    """The key as a path, what stands there, what is allowed; and the same in Chinese."""
    found = problems(tmp_path, rule_with(lines))

    assert key in found
    assert told in found[key].en
    assert re.search("[\u4e00-\u9fff]", found[key].zh)


def test_all_problems_of_a_file_are_named_at_once(tmp_path: Path) -> None:
    """Those of its form first; those of its names once the form is right."""
    form = problems(tmp_path, 'id = "x y"\ntitle = 5\nrules = 1')
    names = problems(
        tmp_path,
        rule_with('act = "a"\nlatest = { after = "b", period = "3 weeks" }\nexcuse = "c"')
        + RULE.replace("filed", "fild"),
    )

    assert list(form) == ["id", "title", "rules"]
    assert list(names) == [
        "rules[0].act", "rules[0].latest.after", "rules[0].excuse", "rules[1].latest.after",
    ]  # fmt: skip


def test_a_file_without_a_rule_is_refused(tmp_path: Path) -> None:
    """A moment that is listed with the rules is enough."""
    assert list(problems(tmp_path, HEAD)) == ["rules"]
    assert list(problems(tmp_path, HEAD + '[[moments]]\nid = "x"\nis = "filed"')) == ["rules"]


def test_a_long_list_of_problems_is_cut_off_and_says_so(tmp_path: Path) -> None:
    text = HEAD + "".join(RULE.replace('"one"', f'"r{i}"').replace("filed", "x") for i in range(90))
    with pytest.raises(RuleFileError) as caught:
        read(tmp_path, text)

    assert len(caught.value.problems) == MOST_PROBLEMS + 1
    assert caught.value.problems[-1][1].en.startswith(f"and at least {90 - MOST_PROBLEMS} more")


def test_one_id_stands_for_one_thing(tmp_path: Path) -> None:
    again = problems(tmp_path, HEAD + RULE + RULE)
    fact_again = problems(
        tmp_path, HEAD + '[[facts]]\nname = "filed"\nkind = "day"\ntitle = "x"\n' + RULE
    )
    reserved = problems(
        tmp_path, HEAD + '[[facts]]\nname = "calendar"\nkind = "day"\ntitle = "x"\n' + RULE
    )
    text = '[[instruments]]\nid = "x"\ntitle = "x"\n'
    instrument = problems(tmp_path, HEAD + text + text + RULE)
    moment = '[[moments]]\nid = "x"\nis = "filed"\n'
    moments = problems(tmp_path, HEAD + moment + moment + RULE)

    assert list(again) == ["rules[1].id"]
    assert list(fact_again) == ["facts[0].name"]
    assert list(reserved) == ["facts[0].name"]
    assert list(instrument) == ["instruments[1].id"]
    assert list(moments) == ["moments[1].id"]


def test_facts_and_moments_that_need_themselves_are_a_circle(tmp_path: Path) -> None:
    circle = "".join(
        f'[[moments]]\nid = "{one}"\nis = {{ later = ["filed", {{ moment = "{other}" }}] }}\n'
        for one, other in ("ab", "bc", "ca")
    )
    facts = "".join(
        f'[[facts]]\nname = "{one}"\nkind = "day"\ntitle = "x"\nnot_after = ["{other}"]\n'
        for one, other in ("ab", "ba")
    )
    [moment] = problems(tmp_path, HEAD + circle + RULE).items()
    [fact_problem] = problems(tmp_path, HEAD + facts + RULE).items()

    assert re.fullmatch(r"moments\[\d\]\.is", moment[0])
    assert "leads round in a circle: a → b → c → a" in moment[1].en
    assert re.fullmatch(r"facts\[\d\]\.not_after", fact_problem[0])
    assert "循环引用:a → b → a" in fact_problem[1].zh


def test_keys_of_facts_belong_to_their_kind(tmp_path: Path) -> None:
    def told(lines: str) -> dict[str, Term]:
        return problems(tmp_path, HEAD + f'[[facts]]\nname = "x"\ntitle = "x"\n{lines}\n' + RULE)

    assert (
        "belongs to a fact of kind flag"
        in told('kind = "day"\nassumed = true')["facts[0].assumed"].en
    )
    assert "is missing" in told('kind = "choice"')["facts[0].choices"].en
    assert (
        "no day or instant" in told('kind = "day"\nnot_after = ["y"]')["facts[0].not_after[0]"].en
    )
    assert (
        "no day" in told('kind = "day"\non_or_after = "remote_control"')["facts[0].on_or_after"].en
    )


def test_moments_that_multiply_are_bounded(tmp_path: Path) -> None:
    """Sixteen names, each of which is the one before it twice, would be 65,536 moments."""
    doubled = "".join(
        f'[[moments]]\nid = "m{i + 1}"\nis = {{ later = [{{ moment = "m{i}" }}, '
        f'{{ moment = "m{i}" }}] }}\n'
        for i in range(16)
    )
    text = HEAD + '[[moments]]\nid = "m0"\nis = "filed"\n' + doubled + RULE
    found = problems(tmp_path, text)

    assert "is made of 255 parts, 8 inside each other; at most 200" in found["moments[7].is"].en


def test_a_moment_as_deep_as_allowed_is_judged(tmp_path: Path) -> None:
    """31 days one by one are 31 days, and one more is refused."""

    def chained(count: int) -> str:
        links = "".join(
            f'[[moments]]\nid = "m{i + 1}"\n'
            f'is = {{ after = {{ moment = "m{i}" }}, period = "1 day", roll = "none" }}\n'
            for i in range(count)
        )
        return (
            HEAD + '[[moments]]\nid = "m0"\nis = "filed"\n' + links
            + RULE.replace('{ after = "filed", period = "10 days" }', f'{{ moment = "m{count}" }}')
        )  # fmt: skip

    rules = read(tmp_path, chained(31)).rules
    facts = {"filed": date(2018, 1, 1), "notice_issued": date(2018, 2, 2)}
    [finding] = check(facts, rules, as_of=date(2018, 12, 31), calendar=PRC)

    assert (finding.verdict, finding.due) == (Verdict.LATE, date(2018, 2, 1))
    assert "33 inside each other" in problems(tmp_path, chained(32))["moments[32].is"].en


# Files that cannot be read.


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("id = \n", "line 1, column 6 is no TOML (Invalid value)"),
        ('id = "x"\n\n[[rules]]\nact = filed\n', "line 4, column 7 is no TOML (Invalid value)"),
        ("[a]\n[a]\n", "line 2, column 3 is no TOML"),
        ("a = 2018-02-30\n", "line 1, column 5 is no TOML (Invalid date or datetime)"),
        ('\na = "', "line 2, where the file ends, is no TOML (Unterminated string); complete it"),
        ("a = " + "1" * 5000, "more than 4300 digits"),
        ("a = " + "[" * 5000, "nested more than 32 levels"),
        ("a = " + "[" * 40 + "]" * 40, "nested more than 32 levels"),
        ("a." * 65 + "b = 1", "line 1 has more than 64 dots"),
        ("a = [" + "1," * 60_000 + "]", "holds more than 50,000 values"),
    ],
)
def test_what_is_no_toml_or_goes_beyond_the_bounds_is_refused(
    text: str, told: str, tmp_path: Path
) -> None:
    """A fault of the syntax is named with its line."""
    found = problems(tmp_path, text)

    assert list(found) == [""]
    assert told in found[""].en


def test_a_file_of_a_hundred_megabytes_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its size is asked for first; a file of a megabyte is read."""
    large, fits = tmp_path / "large.toml", tmp_path / "fits.toml"
    with large.open("wb") as file:
        file.truncate(100_000_000)
    text = HEAD + RULE
    fits.write_text(text + "#" * (1_000_000 - len(text)), encoding="utf-8")
    with pytest.raises(RuleFileError, match=r"larger than 1,000,000 bytes \(100,000,000"):
        read_rule_file(large, VOCABULARY, calendar=PRC)

    assert read_rule_file(fits, VOCABULARY, calendar=PRC).rules.id == "test"


def test_a_file_that_is_not_there_or_not_utf_8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "gb.toml"
    path.write_bytes(b"# a\n" + 'title = "规则"'.encode("gb18030"))
    for wrong, told in (
        (path, "line 2 is not UTF-8; save the file in UTF-8"),
        (tmp_path, "cannot be read"),
        (tmp_path / "none.toml", "cannot be read (No such file or directory); name a TOML file"),
    ):
        with pytest.raises(RuleFileError) as caught:
            read_rule_file(wrong, VOCABULARY, calendar=PRC)
        assert told in caught.value.message.en
        assert str(wrong) in caught.value.message.zh


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    path.write_bytes(b"\xef\xbb\xbf" + (HEAD + RULE).encode())

    assert read_rule_file(path, VOCABULARY, calendar=PRC).rules.id == "test"


def test_without_jsonschema_the_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from execrules.rule_files import schemas

    monkeypatch.setitem(sys.modules, "jsonschema", None)
    schemas._validator.cache_clear()  # noqa: SLF001 # as in a process that has not used it yet
    with pytest.raises(MissingExtraError, match=r"pip install 'execrules\[rulefiles\]'"):
        read(tmp_path, HEAD + RULE)
    monkeypatch.undo()
    schemas._validator.cache_clear()  # noqa: SLF001 # likewise

    assert read(tmp_path, HEAD + RULE).rules.id == "test"
