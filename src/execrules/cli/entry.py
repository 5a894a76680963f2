"""The way in, which must work without click and rich: it imports neither before it is called."""

import sys
from collections.abc import Sequence
from typing import Final, NoReturn

from execrules.cli.streams import exit_quietly, use_utf8
from execrules.errors import MissingExtraError

PROGRAM: Final = "execrules"

_NOTHING_DONE: Final = 2
_INTERRUPTED: Final = 130
_NEEDED: Final = ("click", "rich")


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command with *arguments*, or with those of the process, and exit."""
    use_utf8()
    try:
        from execrules.cli.app import application
    except ModuleNotFoundError as missing:
        package = (missing.name or "").partition(".")[0]
        if package not in _NEEDED:
            raise
        print(MissingExtraError(package=package, extra="cli"), file=sys.stderr)
        sys.exit(_NOTHING_DONE)
    except KeyboardInterrupt:
        exit_quietly(_INTERRUPTED)
    application.main(args=arguments, prog_name=PROGRAM)
