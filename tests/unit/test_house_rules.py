"""The rules of the house that no linter checks: names, hosts, cheap import, public names."""

import ast
import json
import re
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import execrules

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "execrules"

NAMES_THAT_SAY_NOTHING = {"utils", "helpers", "common", "core", "manager", "types"}

# Each pattern is written in two halves so that this file does not match it.
PLACES_NOT_TO_NAME = tuple(
    re.compile("".join(halves))
    for halves in (
        (r"pypi\.", "org"),
        (r"python", r"hosted\.org"),
        (r"registry\.", r"npmjs|registry\.", "yarnpkg"),
        (r"(?:deb|security|snapshot|ftp)\.", r"debian\.org"),
        (r"file:", "//"),
        (r"(?<![\w.~/-])/", r"(?:work|root|home/\w+|Users/\w+)/"),
        (r"(?<![\w.~/-])/opt", r"/(?:py|wheels)"),
        (r"\b[A-Za-z]:\\", "Users"),
    )
)

ADDED_BY_IMPORT = """
import json, sys

opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
before = set(sys.modules)
from execrules import *
after = sorted(set(sys.modules) - before)
print(json.dumps({"modules": after, "opened": opened}))
"""


def published_files() -> list[Path]:
    """What git holds or would take; outside a git checkout, every file of the tree's folders."""
    git = shutil.which("git")
    if git is not None and (ROOT / ".git").exists():
        listed = subprocess.run(
            [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            capture_output=True,
            check=False,
        )
        if listed.returncode == 0:
            names = listed.stdout.decode().split("\0")
            return [ROOT / name for name in names if name and (ROOT / name).is_file()]
    folders = ("src", "tests", "docs", "examples", "benchmarks", "requirements", ".ci")
    below = [path for folder in folders for path in (ROOT / folder).rglob("*")]
    return [
        path
        for path in (*ROOT.iterdir(), *below)
        if path.is_file() and "__pycache__" not in path.parts
    ]


def added_by_import() -> tuple[list[str], list[Path]]:
    """The modules and the files that every public name brings in, seen in a fresh interpreter."""
    answer = subprocess.run(
        [sys.executable, "-I", "-c", ADDED_BY_IMPORT], capture_output=True, check=True
    )
    seen = json.loads(answer.stdout)
    return seen["modules"], [Path(name) for name in seen["opened"]]


def test_no_module_is_named_for_nothing_in_particular() -> None:
    """A function lives with the type it serves, so no file or folder needs such a name."""
    found = [
        path.relative_to(ROOT)
        for path in PACKAGE.rglob("*")
        if path.name.partition(".")[0].strip("_") in NAMES_THAT_SAY_NOTHING
        and path.parent.name != "__pycache__"
    ]

    assert found == []


def test_no_file_names_a_package_host_or_a_path_of_one_machine() -> None:
    """What is published works anywhere, so it names neither."""
    files = published_files()
    found = []
    for path in files:
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [
            f"{path.relative_to(ROOT)}: {match.group()}"
            for pattern in PLACES_NOT_TO_NAME
            for match in pattern.finditer(text)
        ]

    assert Path(__file__).resolve() in files
    assert found == []


def test_import_loads_no_other_module_of_the_package() -> None:
    """A name is imported from its module when it is first asked for, and then kept."""
    program = """
import sys
import execrules

def own():
    return sorted(name for name in sys.modules if name.partition(".")[0] == "execrules")

print(own(), execrules.Term.__module__, "Term" in vars(execrules), own())
"""
    answer = subprocess.run(
        [sys.executable, "-I", "-c", program], capture_output=True, check=True, text=True
    )

    assert answer.stdout.strip() == (
        "['execrules'] execrules.terms True ['execrules', 'execrules.terms']"
    )


def test_a_name_that_is_not_public_is_an_attribute_error() -> None:
    """As of any module, with the name in its words, and the nearest one where nobody catches it."""
    with pytest.raises(AttributeError, match="'execrules' has no attribute 'jugde'"):
        getattr(execrules, "jugde")  # noqa: B009 # a checker of types would find it
    program = "import execrules; execrules.jugde"
    answer = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=False, text=True
    )
    assert "Did you mean: 'judge'?" in answer.stderr


def test_the_public_names_are_those_that_checkers_of_types_see() -> None:
    """What is imported for them from each module is what is asked of that module."""
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    seen = {
        (alias.name, node.module)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("execrules.")
        for alias in node.names
    }
    asked = {
        (name, module)
        for name, module in seen
        if getattr(execrules, name) is getattr(import_module(str(module)), name)
    }

    assert asked == seen
    assert {name for name, _ in seen} == set(execrules.__all__) <= set(dir(execrules))


def test_import_costs_no_third_party_package_but_attrs_and_dateutil() -> None:
    """`six` comes with dateutil; the rest is read when it is first needed."""
    modules, _ = added_by_import()
    packages = {name.partition(".")[0] for name in modules}

    assert "execrules" in packages
    assert packages - sys.stdlib_module_names - {"execrules"} <= {
        "attr",
        "attrs",
        "dateutil",
        "six",
    }


def test_import_builds_no_rule() -> None:
    """Instruments are loaded by asking for a rule set, not by importing the package."""
    modules, _ = added_by_import()
    instruments = {name for name in modules if name.startswith("execrules.rulebook.")}

    assert instruments <= {"execrules.rulebook.vocabulary"}


def test_import_reads_no_notice() -> None:
    """Of the files of the package only code is opened."""
    _, opened = added_by_import()
    folder = Path(execrules.__file__).parent
    own = [path for path in opened if path.is_relative_to(folder)]
    # In __pycache__ a compiled module is first written under a temporary name.
    data = [path for path in own if path.suffix != ".py" and path.parent.name != "__pycache__"]

    assert own != []
    assert data == []


def test_public_names_are_sorted_and_exist() -> None:
    """Constants, then classes, then the rest, each in alphabetical order, as the linter sorts."""

    def place(name: str) -> tuple[int, str]:
        return (0 if name.isupper() else 1 if name[:1].isupper() else 2, name)

    names = list(execrules.__all__)

    assert names == sorted(set(names), key=place)
    assert [name for name in names if not hasattr(execrules, name)] == []
