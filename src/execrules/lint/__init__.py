"""What can be said against rules without judging a record: `execrules rules lint`."""

from execrules.lint.findings import LintFinding, LintKind, Severity
from execrules.lint.linting import LintScope, lint
from execrules.lint.waivers import (
    Linted,
    Waiver,
    bundled_waivers,
    read_waivers,
    unused,
    with_waivers,
)

__all__ = [
    "LintFinding",
    "LintKind",
    "LintScope",
    "Linted",
    "Severity",
    "Waiver",
    "bundled_waivers",
    "lint",
    "read_waivers",
    "unused",
    "with_waivers",
]
