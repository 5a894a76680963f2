"""Parquet files of a growing number of matters through `check_parquet`: time and peak memory.

Each file is judged in a process of its own, so that the peak is its own; the bar is 2 GiB, however
long the file. Also `python -m benchmarks.parquet_files [--matters N ...]`.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

import attrs
import polars as pl

from benchmarks.column_matters import AS_OF, matters
from benchmarks.results import Group, Line
from execrules import china_calendar, rule_set
from execrules.engines.columns import check_parquet
from execrules.facts import is_list

NUMBERS: Final = (1_000_000, 5_000_000)
MOST_MEMORY: Final = 2 * 1024**3

_WRITTEN_AT_ONCE: Final = 1_000_000


@attrs.frozen
class Run:
    """One file judged: how many matters, seconds, and the most memory held at once."""

    matters: int
    seconds: float
    peak: int

    def told(self) -> str:
        """The figures in words."""
        met = "met" if self.peak <= MOST_MEMORY else "MISSED"
        return (
            f"{self.matters:,} matters: {self.seconds:.0f} s, "
            f"{self.matters / self.seconds:,.0f} matters/s, "
            f"peak {self.peak / 1024**2:,.0f} MiB (bar 2,048 MiB: {met})"
        )


def write_matters(path: Path, number: int) -> None:
    """A file of so many matters, each with a case number of its own."""
    parts = []
    for first in range(0, number, _WRITTEN_AT_ONCE):
        part = path.with_name(f"{path.stem}-{first}.parquet")
        case = pl.format("(2024)示01执{}号", pl.col("case")).alias("case")
        matters(min(_WRITTEN_AT_ONCE, number - first), first).with_columns(case).write_parquet(part)
        parts.append(part)
    pl.scan_parquet(parts).sink_parquet(path)
    for part in parts:
        part.unlink()


def judged(path: Path, out: Path) -> None:
    """The file judged by the indicators of 2018, all outputs."""
    rules = rule_set("evaluation-2018")
    lists = {fact.name for rule in rules for fact in rule.facts if is_list(fact)}
    assumed = dict.fromkeys(sorted(lists), ())
    check_parquet(path, out, rules, as_of=AS_OF, calendar=china_calendar(), assumed=assumed)


def measure(numbers: Iterable[int]) -> list[Run]:
    """Each number of matters in a process of its own."""
    found = []
    for number in numbers:
        with TemporaryDirectory() as folder:
            path, out = Path(folder) / "matters.parquet", Path(folder) / "findings.parquet"
            write_matters(path, number)
            command = [sys.executable, "-m", "benchmarks.parquet_files"]
            start = perf_counter()
            with subprocess.Popen([*command, "--judge", str(path), str(out)]) as process:
                # The usage of this child alone, where getrusage would give the largest of all.
                _, status, used = os.wait4(process.pid, 0)
                process.returncode = os.waitstatus_to_exitcode(status)
            seconds = perf_counter() - start
            assert process.returncode == 0, f"exit {process.returncode}"
            unit = 1 if sys.platform == "darwin" else 1024
            found.append(Run(number, seconds, used.ru_maxrss * unit))
    return found


def parquet_files(numbers: Iterable[int] = NUMBERS) -> Group:
    """The lines for the table of all benchmarks: time for each matter, the rest in the notes."""
    found = measure(numbers)
    return Group(
        title="Parquet files, 13 rules, all outputs",
        lines=tuple(
            Line(what=f"{one.matters:,} matters, one matter", ours=one.seconds / one.matters)
            for one in found
        ),
        notes=tuple(one.told() for one in found),
    )


def main() -> None:
    """Measure and print, or judge one file."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.parquet_files", description=__doc__)
    parser.add_argument("--matters", type=int, nargs="+", default=NUMBERS, help="lengths of files")
    parser.add_argument("--judge", type=Path, nargs=2, metavar=("FILE", "OUT"), help="judge a file")
    options = parser.parse_args()
    if options.judge is not None:
        judged(*options.judge)
        return
    for one in measure(options.matters):
        sys.stdout.write(one.told() + "\n")


if __name__ == "__main__":
    main()
