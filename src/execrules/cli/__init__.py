"""The `execrules` command; needs the extra `cli`, and says so where it is missing."""

from execrules.cli.entry import main

__all__ = ["main"]
