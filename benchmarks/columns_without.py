"""What each way of being fast is worth in the columns engine: run with it and without it, in turns.

`python -m benchmarks.columns_without [--matters N]`; a ratio of 2 says that without it a finding
takes twice as long. The answers are the same either way.
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import Final
from unittest.mock import patch

import attrs

from benchmarks.column_matters import matters
from benchmarks.columns import MATTERS, Asked
from benchmarks.results import Group, against, table
from benchmarks.timing import FULL, Contender, in_turns
from execrules import china_calendar, rule_set
from execrules.engines.columns import Output, keys, parts
from execrules.engines.columns.judging import FrameJudge

_REPETITIONS: Final = 5
_WITH: Final = "as it is"

_Patch = Callable[[], AbstractContextManager[object]]


def _without() -> Iterator[tuple[str, _Patch]]:
    """What is done without, and what to put in its place."""
    yield (
        "no assumptions, the general program for all rows",
        lambda: patch.object(FrameJudge, "usual", lambda judge, _filled: judge.general()),
    )
    yield (
        "runs of 262,144 rows in place of 32,768",
        lambda: patch.object(parts, "ROWS", parts.PART),
    )
    yield "runs of 2,048 rows", lambda: patch.object(parts, "ROWS", 1 << 11)
    yield "keys hashed where they rise", lambda: patch.object(keys, "_rising", lambda *_: False)


def columns_without(number: int) -> Group:
    """Each one timed beside the engine as it is."""
    frame, rules = matters(number), rule_set("evaluation-2018")
    short = attrs.evolve(FULL, repetitions=_REPETITIONS)
    lines = []
    for outputs, called in (((Output.VERDICT,), "verdicts"), (tuple(Output), "all outputs")):
        asked = Asked(rules, china_calendar(), outputs)
        calls = number * asked.judged

        def loop(place: _Patch, asked: Asked = asked) -> Callable[[], None]:
            def run() -> None:
                with place():
                    asked.checked(frame)

            return run

        for what, place in _without():
            with_it, without = in_turns(
                short, Contender(loop(nullcontext), calls), Contender(loop(place), calls)
            )
            lines.append(against(f"{called}: {what}", without, _WITH, with_it))
    return Group(title=f"Frames ({number:,} matters), done without", lines=tuple(lines))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.columns_without", description=__doc__
    )
    parser.add_argument("--matters", type=int, default=MATTERS, help="the length of the frame")
    options = parser.parse_args()
    sys.stdout.write(table([columns_without(options.matters)]) + "\n")


if __name__ == "__main__":
    main()
