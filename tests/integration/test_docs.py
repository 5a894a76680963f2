"""The documentation is run: Python examples, `execrules` lines with their output, tables, links."""

import doctest
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import attrs
import click
import pytest
from click.testing import CliRunner

from execrules import Verdict, rule_sets
from execrules.cli.app import application

ROOT = Path(__file__).resolve().parents[2]
TWINS = (ROOT / "README.md", ROOT / "README.zh-CN.md")
PAGES = (
    *TWINS,
    *(path for path in sorted((ROOT / "docs").rglob("*.md")) if path.parent.name != "decisions"),
)

_FENCED = re.compile(r"^```(?P<language>\S*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)[^)]*\)")

page = pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))


@attrs.frozen
class Shown:
    """A command of a console block with the output that stands below it."""

    command: str
    output: str


def fenced(path: Path, language: str) -> list[str]:
    """The bodies of the code blocks of one language."""
    text = path.read_text(encoding="utf-8")
    return [found["body"] for found in _FENCED.finditer(text) if found["language"] == language]


def shown(body: str) -> Iterator[Shown]:
    """The commands of a console block; a line that ends in a backslash goes on."""
    for part in re.split(r"^\$ ", body.replace("\\\n", ""), flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield Shown(command, output)


def same(wanted: str, got: str) -> bool:
    """Whether the outputs agree, where `...` stands for anything."""
    return doctest.OutputChecker().check_output(wanted, got, doctest.ELLIPSIS)


@pytest.mark.parametrize("path", TWINS, ids=lambda path: path.name)
def test_python_examples_of_the_readmes_run(path: Path) -> None:
    """The pages below `docs` are collected as doctests by their suffix, the READMEs are not."""
    result = doctest.testfile(str(path), module_relative=False, encoding="utf-8")

    assert result.attempted > 0
    assert result.failed == 0


@page
def test_every_python_block_is_an_example_that_runs(path: Path) -> None:
    """A block without a prompt would be read by nobody but the user."""
    assert [body for body in fenced(path, "python") if ">>> " not in body] == []


@page
def test_console_blocks_print_what_the_page_shows(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`cat FILE` makes the file it shows, `echo $?` is the exit code of the line before it."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    code = 0
    for block in fenced(path, "console"):
        for line in shown(block):
            name, *arguments = shlex.split(line.command)
            if name == "cat":
                Path(arguments[0]).write_text(line.output, encoding="utf-8")
                continue
            if name == "echo":
                assert (line.command, line.output) == ("echo $?", f"{code}\n")
                continue
            assert name == "execrules", f"write other commands in a sh block: {line.command}"
            result = CliRunner().invoke(application, arguments)
            code = result.exit_code

            assert same(line.output, result.output), f"{line.command}\n{result.output}"


@page
def test_links_to_files_resolve(path: Path) -> None:
    """A page that moved takes its links along."""
    links = _LINK.findall(path.read_text(encoding="utf-8"))

    assert [link for link in links if not (path.parent / link).exists()] == []


def test_the_readmes_are_twins() -> None:
    """Same headings in the same order, same Python, same commands but for the language asked."""

    def structure(path: Path) -> tuple[list[str], list[str], list[str], int]:
        text = path.read_text(encoding="utf-8")
        prose = _FENCED.sub("", text)
        headings = [found[0] for found in re.finditer(r"^#+(?= )", prose, re.MULTILINE)]
        python = [
            example.source for body in fenced(path, "python")
            for example in doctest.DocTestParser().get_examples(body)
        ]  # fmt: skip
        console = [
            line.command.removesuffix(" --lang en")
            for body in fenced(path, "console")
            for line in shown(body)
        ]
        return headings, python, console, len(re.findall(r"^\|", prose, re.MULTILINE))

    assert structure(TWINS[0]) == structure(TWINS[1])


@pytest.mark.parametrize("path", TWINS, ids=lambda path: path.name)
def test_tables_of_the_readmes_hold_what_the_library_holds(path: Path) -> None:
    """Every verdict with both of its names, every rule set with its title and number of rules."""
    text = path.read_text(encoding="utf-8")
    verdicts = [f"| `{found.code}` | {found.term.zh} | {found.term.en} |" for found in Verdict]
    sets = [
        f"| `{found.id}` | {found.title.zh} | {found.title.en} | {len(found.rules)} |"
        for found in rule_sets().values()
    ]

    assert [row for row in (*verdicts, *sets) if row not in text] == []


def commands(group: click.Group, name: str = "execrules") -> Iterator[tuple[str, click.Command]]:
    """Every command that does something, by the words that call it."""
    for word, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{name} {word}")
        else:
            yield f"{name} {word}", command


COMMANDS = dict(commands(application))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_stands_in_the_reference_of_its_command(name: str) -> None:
    """The section of a command ends at the next heading."""
    text = (ROOT / "docs" / "reference" / "command-line.md").read_text(encoding="utf-8")
    section = re.search(rf"^## `{name}`\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    options = [param for param in COMMANDS[name].params if isinstance(param, click.Option)]
    written = {name for option in options for name in option.opts} - {"-h", "--help"}

    assert section is not None
    assert {option for option in written if f"`{option}" not in section[1]} == set()
