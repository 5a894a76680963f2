"""Run all benchmarks and print one table; a missed bar is printed and is no failure."""

import argparse
import json
import os
import platform
import sys
from collections.abc import Callable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Final

from benchmarks.columns import MATTERS, columns
from benchmarks.judging import judging
from benchmarks.million_rows import ROWS, million_rows
from benchmarks.parquet_files import NUMBERS, parquet_files
from benchmarks.results import Group, table, verdict
from benchmarks.timing import FULL, QUICK, Effort
from benchmarks.vectors import vectors
from benchmarks.working_days import working_days

PEERS = ("holidays", "numpy", "polars", "chinesecalendar", "rule-engine")


GROUPS: Final[Mapping[str, Callable[[Effort, int], Group]]] = {
    "calendar": lambda effort, _: working_days(effort),
    "days": lambda effort, _: vectors(effort),
    "judging": lambda effort, _: judging(effort),
    "frames": lambda effort, part: columns(effort, MATTERS // part),
    "table": lambda _, part: million_rows(ROWS // part),
    "parquet": lambda _, part: parquet_files(number // part for number in NUMBERS),
}
"""The groups by name; each is given how long to measure, and by what to divide its rows."""


def main() -> None:
    """Measure, print, and write the JSON file where one is asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer and shorter repetitions")
    parser.add_argument("--json", metavar="FILE", type=Path, help="also write the figures to FILE")
    parser.add_argument(
        "--group", action="append", choices=GROUPS, help="this group alone; may be repeated"
    )
    options = parser.parse_args()
    effort = QUICK if options.quick else FULL
    machine = _machine()
    sys.stdout.write(", ".join(f"{name} {value}" for name, value in machine.items()) + "\n")
    sys.stdout.write("median of interleaved repetitions; ratio = ours / peer\n\n")
    part = 20 if options.quick else 1
    groups = [GROUPS[name](effort, part) for name in options.group or GROUPS]
    sys.stdout.write(f"{table(groups)}\n\n{verdict(groups)}\n")
    if options.json is not None:
        found = {
            "machine": machine,
            "repetitions": effort.repetitions,
            "groups": [
                {
                    "title": group.title,
                    "lines": [line.as_dict() for line in group.lines],
                    "notes": group.notes,
                }
                for group in groups
            ],
        }
        text = json.dumps(found, ensure_ascii=False, indent=2) + "\n"
        options.json.write_text(text, encoding="utf-8")


def _machine() -> dict[str, str]:
    return {
        platform.python_implementation(): platform.python_version(),
        "cores": str(os.cpu_count()),
        "processor": platform.machine(),
        **{peer: version(peer) for peer in PEERS},
    }


if __name__ == "__main__":
    main()
