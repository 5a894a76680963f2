"""What goes wrong on the command line: one line that helps, the right exit code, no traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import execrules
from execrules.cli.app import application

SOURCE = Path(execrules.__file__).parents[1]

BAD_INPUT = {
    "deadline 2018-02-30 --days 5": ("核对月、日", "check month and day"),
    "deadline 2018-5-2 --days 5": ("请写作 2018-05-02", "write 2018-05-02"),
    "deadline 2018-05-02T10:25 --days 5": ("请写作 2018-05-02,或改用", "write 2018-05-02, or use"),
    "deadline 2018-05-02T25:00 --hours 5": ("2018-05-02T10:25", "2018-05-02T10:25"),
    "deadline 2018-05-02T9:05 --hours 5": ("2018-05-02T10:25", "2018-05-02T10:25"),
    "deadline 2030-01-01 --days 5": ("2001-01-01 至 2026-12-31", "2001-01-01 to 2026-12-31"),
    "deadline 2026-12-30 --working-days 5": ("至 2026-12-31", "to 2026-12-31"),
    "deadline 0001-01-01 --days 5": ("2001-01-01 至 2026-12-31", "2001-01-01 to 2026-12-31"),
    "deadline 2018-05-02 --days -5": ("1 至 36525 的整数", "a whole number from 1 to 36525"),
    "deadline 2018-05-02 --days 0": ("1 至 36525 的整数", "a whole number from 1 to 36525"),
    "deadline 2018-05-02 --years 101": ("1 至 100 的整数", "a whole number from 1 to 100"),
    "deadline 2018-05-02 --days 99999999999999999999": ("应为整数", "needs a whole number"),
    "deadline 2018-05-02 --days five": ("应为整数", "needs a whole number"),
    "deadline 2018-05-02 --days -+5": ("应为整数", "needs a whole number"),
    "deadline 2018-05-02 --hours 48": ("请写作 2018-05-02T10:25", "write it as 2018-05-02T10:25"),
    "deadline 2018-05-02": ("缺少期间长度", "the length of the period is missing"),
    "deadline 2018-05-02 --days 5 --months 1": ("恰好给出一项", "give exactly one of"),
    "deadline 2018-05-02 --days 5 --days 7": ("恰好给出一项", "give exactly one of"),
    "deadline --days 5": ("缺少 START", "START is missing"),
    "deadline 2018-05-02 --day 5": ("可能是 --days", "perhaps --days"),
    "deadline 2018-05-02 --zz 5": ("没有选项“--zz”;可用", "unknown option '--zz'; known"),
    "deadline 2018-05-02 --no-roll=1 --days 5": ("不带值", "takes no value"),
    "deadline 2018-05-02 2018-05-03 --days 5": ("多余的参数", "unexpected argument"),
    "deadline 2018-05-02 --days 5 --clock later": (
        "可选 after | before | not-before",
        "choose one of after | before | not-before",
    ),
    "elapsed 2018-05-02 2018-05-03": ("缺少 --unit", "--unit is missing"),
    "elapsed 2018-05-02 --unit days": ("缺少 END", "END is missing"),
    "elapsed 2018-05-02 2018-05-03 --unit hours": ("2018-05-02T10:25", "2018-05-02T10:25"),
    "elapsed 2018-05-02 2018-05-03 --unit weeks": (
        "可选 hours | days",
        "choose one of hours | days",
    ),
    "calendar day 2018-05-02T10:00": ("请写作 2018-05-02", "write 2018-05-02"),
    "calendar day 2018/5/2": ("请写作 2018-05-02", "write 2018-05-02"),
    "calendar year 18": ("请写四位数", "write four digits"),
    "calendar year 0000": ("请写四位数", "write four digits"),
    "calendar year 2030": ("2001-01-01 至 2026-12-31", "2001-01-01 to 2026-12-31"),
    "calendar export --from 2018-01-02 --to 2018-01-01": ("请对调", "exchange them"),
    "calendar export --to 2030-01-01": ("2001-01-01 至 2026-12-31", "2001-01-01 to 2026-12-31"),
    "calendar export --format xlsx": ("可选 csv", "choose one of csv"),
    "calendar export --out no-such-folder/x.csv": ("文件夹不存在", "no such file or folder"),
}


def run(line: str) -> Result:
    return CliRunner().invoke(application, line.split())


def real(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "execrules.cli", *arguments],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(SOURCE), **environment},
    )


@pytest.mark.parametrize("line", BAD_INPUT)
def test_bad_input_is_answered_on_one_line_in_the_language_asked_for(line: str) -> None:
    """Exit code 2, nothing on standard output, and the next step in the message."""
    chinese, english = BAD_INPUT[line]
    for asked, prefix, says in (
        ("", "错误: ", chinese),
        (" --lang zh", "错误: ", chinese),
        (" --lang en", "error: ", english),
    ):
        result = run(line + asked)

        assert result.exit_code == 2
        assert result.stdout == ""
        assert result.stderr.startswith(prefix)
        assert says in result.stderr
        assert result.stderr.count("\n") == 1
        assert result.stderr.isascii() is (asked == " --lang en")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("deadline 2018-05-02 --days 5 --lang fr", "choose one of zh | en / --lang 没有“fr”"),
        ("deadlin 2018-05-02", "perhaps deadline"),
        ("calendar month 2018-05", "known: day, year, export"),
        ("--colour", "没有选项“--colour”"),
        ("--traceback", "no command is given"),
    ],
)
def test_both_languages_answer_where_none_is_known(line: str, says: str) -> None:
    """An unknown language, an unknown command: nobody has said yet how to speak."""
    result = run(line)

    assert result.exit_code == 2
    assert result.stderr.startswith("error / 错误: ")
    assert says in result.stderr
    assert result.stderr.count("\n") == 1


def test_control_characters_of_an_argument_are_escaped() -> None:
    """A line break or a terminal control in a date must not reach the terminal."""
    arguments = ["deadline", "2018\n\x1b[31m", "--days", "5"]
    result = CliRunner().invoke(application, arguments)

    assert result.stderr.count("\n") == 1
    assert "\x1b" not in result.stderr
    assert r"“2018\n\x1b[31m”" in result.stderr


def test_a_very_long_argument_is_shortened() -> None:
    """The next step, at the end of the message, is kept."""
    result = run(f"deadline {'9' * 100_000} --days 5")

    assert len(result.stderr) < 700
    assert result.stderr.endswith("例如 2018-05-02\n")


def test_a_fault_of_the_program_exits_with_70(monkeypatch: pytest.MonkeyPatch) -> None:
    """Never with 1, which says that something is overdue; details only when asked for."""

    def broken() -> None:
        raise KeyError("x")

    monkeypatch.setattr("execrules.cli.deadlines.chosen_calendar", broken)
    short = run("deadline 2018-05-02 --days 5")
    detailed = run("--traceback deadline 2018-05-02 --days 5")

    assert (short.exit_code, detailed.exit_code) == (70, 70)
    assert short.stderr.count("\n") == 1
    assert short.stderr.startswith("error / 错误: this is a fault of execrules (KeyError: 'x')")
    assert "Traceback" in detailed.stderr
    assert detailed.stderr.endswith(short.stderr)


def test_an_interrupt_exits_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a shell expects after Ctrl-C; nothing is said."""

    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("execrules.cli.deadlines.chosen_calendar", interrupted)
    result = run("deadline 2018-05-02 --days 5")

    assert (result.exit_code, result.output) == (130, "")


@pytest.mark.parametrize(
    "path",
    [
        *((), ("deadline",), ("elapsed",), ("calendar",)),
        *(("calendar", "day"), ("calendar", "year"), ("calendar", "export")),
    ],
)
def test_help_gives_examples_in_both_languages(
    path: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every example of the help is a command line that works."""
    monkeypatch.chdir(tmp_path)
    text = CliRunner().invoke(application, [*path, "-h"]).stdout
    lines = text[text.index("示例 / Examples:") :].splitlines()[1:]

    assert text == CliRunner().invoke(application, [*path, "--help"]).stdout
    assert len(lines) >= 4
    for comment, example in zip(lines[::2], lines[1::2], strict=True):
        chinese, _, english = comment.partition(" / ")
        assert not chinese.isascii()
        assert english.isascii()
        program, *arguments = example.split()
        assert program == "execrules"
        result = CliRunner().invoke(application, arguments)
        assert (result.exit_code, result.stderr) == (0, "")


def test_a_group_without_a_command_shows_its_help() -> None:
    """On standard error, with exit code 2: nothing was answered."""
    for line, known in (("", "deadline"), ("calendar", "export")):
        result = run(line)
        assert (result.exit_code, result.stdout) == (2, "")
        assert known in result.stderr


def test_version() -> None:
    """The name, then the version."""
    assert run("--version").stdout.startswith("execrules ")


def test_utf8_is_written_whatever_the_locale_says() -> None:
    """Standard output and standard error, in a process that was told otherwise."""
    plain = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    good = real("calendar", "day", "2018-10-01", **plain)
    bad = real("calendar", "day", "2018-10-32", **plain)

    assert "国庆节" in good.stdout.decode()
    assert (good.returncode, bad.returncode) == (0, 2)
    assert bad.stderr.decode().startswith("错误: “2018-10-32”")


def test_no_colour_codes_outside_a_terminal() -> None:
    """A file or a pipe gets the text alone."""
    assert b"\x1b" not in real("calendar", "year", "2018").stdout
    assert b"\x1b" not in real("calendar", "day", "18").stderr


def test_a_reader_that_goes_away_is_no_fault() -> None:
    """As `| head` does: quiet, and with the exit code that a shell gives for it."""
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run(
        [sys.executable, "-m", "execrules.cli", "calendar", "year", "2018"],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )
    os.close(writing)

    assert (ended.returncode, ended.stderr) == (141, b"")


@pytest.mark.parametrize("package", ["click", "rich"])
def test_a_missing_package_is_named_with_the_extra_that_brings_it(package: str) -> None:
    """One line in both languages; the import of the library itself needs neither."""
    program = (
        "import sys; sys.modules[sys.argv[1]] = None; "
        "import execrules.cli; execrules.cli.main(['deadline', '2018-05-02', '--days', '5'])"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program, package],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )
    said = ended.stderr.decode()

    assert (ended.returncode, ended.stdout) == (2, b"")
    assert said.count("\n") == 1
    assert f"'{package}'" in said
    assert "pip install 'execrules[cli]'" in said
    assert "尚未安装" in said
