"""A long table of a million rows through `execrules check`: time, rows a second, peak memory.

The table is made up: a fixed seed, five rows a case, events in the words of the vocabulary, with
the faults that real tables have. The command runs in a process of its own, which tells its own
peak; the bar is 2 GiB. Also `python -m benchmarks.million_rows [--rows N]`.
"""

import argparse
import csv
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from importlib.util import find_spec
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final, NoReturn

import attrs

from benchmarks.memory import own_peak
from benchmarks.results import Group, Line

SEED: Final = 20180525
ROWS: Final = 1_000_000
AS_OF: Final = "2018-12-31"
MOST_MEMORY: Final = 2 * 1024**3

_ROWS_PER_CASE: Final = 5
_CASES_PER_COURT: Final = 2_000
_FIRST: Final = date(2015, 1, 1)
_DAYS: Final = 1_400
_MESSY: Final = 0.02

# Each story is the five events of a case with the days between them.
_STORIES: Final = (
    (("立案执行", 0), ("接收案件", 3), ("启动网络查控", 5), ("终本裁定", 120), ("归档", 9)),
    (("立案执行", 0), ("发出执行通知书", 4), ("启动网络查控", 6), ("查到财产", 3), ("网络冻结", 2)),
    (("接收案件", 0), ("启动网络查控", 8), ("查到财产", 4), ("线下查封", 15), ("结案", 60)),
    (("申请执行", 0), ("送达执行通知书、报告财产令", 12), ("纳入失信名单", 30), ("结案", 90),
     ("发放执行款", 25)),
    (("具备发放条件", 0), ("发放案款", 28), ("执行完毕", 1), ("收到评估报告", 0),
     ("发送评估报告", 8)),
)  # fmt: skip
_TIMED: Final = frozenset({"查到财产", "网络冻结"})


@attrs.frozen
class Run:
    """One run of the command: the exit code, seconds, and the most memory it held at once."""

    what: str
    code: int
    seconds: float
    peak: int

    def told(self, rows: int) -> str:
        """The figures in words."""
        met = "met" if self.peak <= MOST_MEMORY else "MISSED"
        return (
            f"{self.what}: {self.seconds:.0f} s, {rows / self.seconds:,.0f} rows/s, "
            f"peak {self.peak / 1024**2:,.0f} MiB (bar 2,048 MiB: {met})"
        )


def write_table(path: Path, rows: int) -> None:
    """A long table of *rows* events, the same ones every time."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("案号", "法院", "节点", "时间"))
        writer.writerows(_events(rows))


def _events(rows: int) -> Iterator[tuple[str, str, str, str]]:
    draw = Random(SEED)
    for number in range(-(-rows // _ROWS_PER_CASE)):
        court = number // _CASES_PER_COURT + 1
        day = _FIRST + timedelta(days=draw.randrange(_DAYS))
        case, name = f"({day.year})示{court:04}执{number}号", f"示例{court}号法院(虚构)"
        left = rows - number * _ROWS_PER_CASE
        for event, apart in draw.choice(_STORIES)[:left]:
            day += timedelta(days=draw.randrange(apart * 2 + 1))
            yield case, name, event, _written(event, day, draw)


def _written(event: str, day: date, draw: Random) -> str:
    chance = draw.random()
    if chance < _MESSY:
        return draw.choice(("2017-02-30", f"{day:%Y-%m}", f"{day:%Y年%m月%d日}", "当日"))
    if event in _TIMED:
        return f"{day} {draw.randrange(8, 18):02}:{draw.randrange(60):02}:00"
    return f"{day} 00:00:00" if chance < 0.3 else str(day)


def run(table: Path, what: str, options: Sequence[str]) -> Run:
    """`execrules check` on *table* in a process of its own."""
    asked = ["check", str(table), "--as-of", AS_OF, *options]
    start = perf_counter()
    ended = subprocess.run(
        [sys.executable, "-m", "benchmarks.million_rows", "--command", *asked],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
        text=True,
    )
    seconds = perf_counter() - start
    return Run(what, ended.returncode, seconds, int(ended.stderr.splitlines()[-1]))


def command(arguments: Sequence[str]) -> NoReturn:
    """The command as it is called, which then tells the most memory it held, on standard error."""
    from execrules.cli import main as execrules

    try:
        execrules([*arguments])
    finally:
        sys.stderr.write(f"{own_peak()}\n")


def measure(rows: int) -> list[Run]:
    """A list to read, and JSON lines into a file, of the same table."""
    with TemporaryDirectory() as folder:
        table, out = Path(folder) / "events.csv", Path(folder) / "findings.jsonl"
        write_table(table, rows)
        found = [
            run(table, "check, table", ()),
            run(table, "check, jsonl", ("--format", "jsonl", "--out", str(out))),
        ]
        assert out.stat().st_size > rows, "no findings were written"
    for one in found:
        assert one.code == 1, f"{one.what}: exit {one.code}"
    return found


def million_rows(rows: int = ROWS) -> Group:
    """The line for the table of all benchmarks: time for each row, the rest in the notes."""
    title = f"Long table, {rows:,} rows, default rules"
    if find_spec("click") is None or find_spec("rich") is None:
        note = "not measured: the command needs the extra `cli`"
        return Group(title=title, lines=(), notes=(note,))
    found = measure(rows)
    return Group(
        title=title,
        lines=tuple(Line(what=f"{one.what}, one row", ours=one.seconds / rows) for one in found),
        notes=tuple(one.told(rows) for one in found),
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.million_rows", description=__doc__)
    parser.add_argument("--rows", type=int, default=ROWS, help="length of the table")
    parser.add_argument("--command", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.command is not None:
        command(asked.command)
    for one in measure(asked.rows):
        sys.stdout.write(one.told(asked.rows) + "\n")


if __name__ == "__main__":
    main()
