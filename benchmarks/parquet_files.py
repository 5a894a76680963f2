"""Parquet files of a growing number of matters through `check_parquet`: time and peak memory.

Each file is judged in a process of its own, which tells its own peak; the bar is 2 GiB, however
long the file, and the time of a matter must not grow with the file. Beside it: what reading the
file and writing the answers costs without judging anything. Also
`python -m benchmarks.parquet_files [--matters N ...]`.
"""

import argparse
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

import attrs
import polars as pl

from benchmarks.column_matters import AS_OF, matters
from benchmarks.memory import own_peak
from benchmarks.results import Group, Line, table
from benchmarks.timing import Ratio
from execrules import china_calendar, rule_set
from execrules.engines.columns import check_parquet
from execrules.facts import is_list

NUMBERS: Final = (1_000_000, 5_000_000, 10_000_000, 50_000_000)
MOST_MEMORY: Final = 2 * 1024**3

_WRITTEN_AT_ONCE: Final = 1_000_000
_LONGER: Final = 1.25
"""How much longer a matter of a long file may take than one of the before."""


@attrs.frozen
class Run:
    """One file judged: how many matters, seconds, and the most memory held at once.

    *moved* are the seconds of reading the file and writing the answers, without judging.
    """

    matters: int
    seconds: float
    moved: float
    peak: int
    read: int
    written: int

    @property
    def each(self) -> float:
        """Seconds for a matter."""
        return self.seconds / self.matters

    def told(self) -> str:
        """The figures in words."""
        return (
            f"{self.matters:,} matters: {self.seconds:.0f} s, "
            f"peak {self.peak / 1024**2:,.0f} MiB of memory, "
            f"{self.read / 1024**2:,.0f} MiB read, {self.written / 1024**2:,.0f} MiB written"
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
    """The file judged by the indicators of 2018, all outputs; prints the peak in bytes."""
    rules = rule_set("evaluation-2018")
    lists = {fact.name for rule in rules for fact in rule.facts if is_list(fact)}
    assumed = dict.fromkeys(sorted(lists), ())
    check_parquet(path, out, rules, as_of=AS_OF, calendar=china_calendar(), assumed=assumed)
    sys.stdout.write(f"{own_peak()}\n")


def measure(numbers: Iterable[int]) -> Iterator[Run]:
    """Each number of matters in a process of its own."""
    for number in numbers:
        with TemporaryDirectory() as folder:
            path, out = Path(folder) / "matters.parquet", Path(folder) / "findings.parquet"
            write_matters(path, number)
            command = [sys.executable, "-m", "benchmarks.parquet_files"]
            start = perf_counter()
            said = subprocess.run(
                [*command, "--judge", str(path), str(out)], check=True, capture_output=True
            )
            seconds = perf_counter() - start
            start = perf_counter()
            pl.scan_parquet(path).select(pl.all().max()).collect(engine="streaming")
            pl.scan_parquet(out).sink_parquet(Path(folder) / "copy.parquet")
            moved = perf_counter() - start
            sizes = path.stat().st_size, out.stat().st_size
            yield Run(number, seconds, moved, int(said.stdout), *sizes)


def parquet_files(numbers: Iterable[int] = NUMBERS) -> Group:
    """Time for each matter beside that of the file before, and the peaks beside the bar."""
    found = [*measure(numbers)]
    before = [None, *found[:-1]]
    return Group(
        title="Parquet files, 13 rules, all outputs (time of one matter)",
        lines=tuple(
            line for one, last in zip(found, before, strict=True) for line in _lines(one, last)
        ),
        notes=(
            *(one.told() for one in found),
            "each file once, in a process of its own, its start and its imports included",
        ),
    )


def _lines(one: Run, before: Run | None) -> Iterator[Line]:
    what = f"{one.matters:,} matters"
    moved, memory = one.moved / one.matters, one.peak / MOST_MEMORY
    yield Line(
        what=f"{what}, time",
        ours=one.each,
        peer="read, and answers written",
        peers=moved,
        ratio=_once(one.each / moved),
    )
    if before is not None:
        yield Line(
            what=f"{what}, time",
            ours=one.each,
            peer=f"{before.matters:,} matters",
            peers=before.each,
            ratio=_once(one.each / before.each),
            bar=_LONGER,
        )
    yield Line(what=f"{what}, peak memory", peer="2 GiB", ratio=_once(memory), bar=1.0)


def _once(value: float) -> Ratio:
    """A ratio that was measured once."""
    return Ratio(value, value, value)


def main() -> None:
    """Measure and print, or judge one file."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.parquet_files", description=__doc__)
    parser.add_argument("--matters", type=int, nargs="+", default=NUMBERS, help="lengths of files")
    parser.add_argument("--judge", type=Path, nargs=2, metavar=("FILE", "OUT"), help="judge a file")
    options = parser.parse_args()
    if options.judge is not None:
        judged(*options.judge)
        return
    sys.stdout.write(table([parquet_files(options.matters)]) + "\n")


if __name__ == "__main__":
    main()
