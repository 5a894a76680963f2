"""Rule files: the limits of one court in TOML, on top of a rule set or instead of it."""

from execrules.rule_files.combining import rule_set_of, rule_set_with
from execrules.rule_files.files import RuleFile, read_rule_file
from execrules.rule_files.writing import rule_as_toml, rule_set_as_toml

__all__ = [
    "RuleFile",
    "read_rule_file",
    "rule_as_toml",
    "rule_set_as_toml",
    "rule_set_of",
    "rule_set_with",
]
