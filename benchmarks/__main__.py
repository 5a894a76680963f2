"""Run all benchmarks and print one table; a missed bar is printed and is no failure."""

import argparse
import json
import os
import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from benchmarks.results import Group, table, verdict
from benchmarks.timing import FULL, QUICK, Effort

PEERS = ("holidays", "numpy", "polars", "chinesecalendar", "rule-engine", "zen-engine", "duckdb")


GROUPS: Final = (
    "calendar", "days", "judging", "import", "frames", "databases", "table", "parquet",
)  # fmt: skip


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
    groups = [_measured(name, effort, part) for name in options.group or GROUPS]
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


def _measured(name: str, effort: Effort, part: int) -> Group:
    """One group, its rows divided by *part*; the peers of the others need not be installed."""
    match name:
        case "calendar":
            from benchmarks.working_days import working_days

            return working_days(effort)
        case "days":
            from benchmarks.vectors import vectors

            return vectors(effort)
        case "judging":
            from benchmarks.judging import judging

            return judging(effort)
        case "import":
            from benchmarks.imports import imports

            return imports(effort)
        case "databases":
            from benchmarks.databases import MATTERS as FILED
            from benchmarks.databases import databases

            return databases(effort, FILED // part)
        case "frames":
            from benchmarks.columns import MATTERS, columns

            return columns(effort, MATTERS // part)
        case "table":
            from benchmarks.million_rows import ROWS, million_rows

            return million_rows(ROWS // part)
        case _:
            from benchmarks.parquet_files import NUMBERS, parquet_files

            return parquet_files(number // part for number in NUMBERS)


def _machine() -> dict[str, str]:
    return {
        platform.python_implementation(): platform.python_version(),
        "cores": str(os.cpu_count()),
        "processor": platform.machine(),
        **{peer: _version(peer) for peer in PEERS},
    }


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "-"


if __name__ == "__main__":
    main()
