"""`import execrules` beside the import of the two libraries that it stands on, in fresh processes.

Both read compiled modules from a folder of their own, warmed by a start that is not counted, as an
installed package does. What is counted is the time of the processor, which other work on the
machine disturbs less than the clock.
"""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.results import Group, against
from benchmarks.timing import Effort, Timing

BAR: Final = 1.8
OURS: Final = "import execrules"
USED: Final = (
    "from execrules import china_calendar, judge, rule_set",
    "from execrules import *",
)
PEER: Final = "import attrs, dateutil.relativedelta"

_STARTS_A_PROCESS: Final = 3
_SOURCE: Final = Path(__file__).parents[1] / "src"


def imports(effort: Effort) -> Group:
    """The import, which loads no module, and beside it what its first uses load."""
    statements = (PEER, OURS, *USED)
    seconds: dict[str, list[float]] = {statement: [] for statement in statements}
    with TemporaryDirectory() as folder:
        for statement in statements:
            _one_import(statement, folder)
        for _ in range(effort.processes * _STARTS_A_PROCESS):
            for statement in statements:
                seconds[statement].append(_one_import(statement, folder))
    timings = {statement: Timing(tuple(found)) for statement, found in seconds.items()}
    return Group(
        title="Import (fresh processes in turns, processor time)",
        lines=tuple(
            against(statement, timings[statement], PEER, timings[PEER], bar=bar)
            for statement, bar in ((OURS, BAR), *((statement, None) for statement in USED))
        ),
        notes=(
            f"{len(seconds[OURS])} processes each; the start of Python itself is not counted",
            "names are imported when asked for: nothing, what judging needs, all that is public",
        ),
    )


def _one_import(statement: str, compiled: str) -> float:
    program = (
        f"from time import process_time as now\nstart = now()\n{statement}\nprint(now() - start)\n"
    )
    path = os.pathsep.join([str(_SOURCE), *filter(None, [os.environ.get("PYTHONPATH")])])
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled, "PYTHONPATH": path}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, env=environment, text=True
    )
    return float(ended.stdout)
