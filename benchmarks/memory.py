"""The most memory that a process has held, told by itself."""

import resource
import sys
from pathlib import Path


def own_peak() -> int:
    """Bytes that this process has held at most.

    What the system says of a child that has ended is no less than what its parent held when it was
    started; the status of the process itself is its own.
    """
    status = Path("/proc/self/status")
    if status.exists():
        held = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(held.split()[1]) * 1024
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used if sys.platform == "darwin" else used * 1024
