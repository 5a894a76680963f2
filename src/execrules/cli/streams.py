"""Standard output and standard error: their encoding, and how they are closed on a failure.

Imports nothing that may be missing, since the message about a missing package needs it too.
"""

import io
import os
import sys
from contextlib import suppress
from typing import NoReturn


def use_utf8() -> None:
    r"""Write UTF-8 with \n line ends whatever the locale says; what is no text is escaped."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            # Closed by the caller, who wants nothing written.
            setattr(sys, name, io.StringIO())
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def exit_quietly(code: int) -> NoReturn:
    """Exit with *code* and drop what could not be written, which Python would complain about."""
    # A broken pipe or a full disk fails again when the interpreter flushes at its end.
    with suppress(OSError, ValueError, AttributeError):
        sys.stdout.flush()
    with suppress(OSError, ValueError, AttributeError):
        number = sys.stdout.fileno()
        os.dup2(os.open(os.devnull, os.O_WRONLY), number)
    sys.exit(code)
