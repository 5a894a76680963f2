"""`execrules map draft`: a mapping file for a table, as far as its names are known."""

from collections.abc import Sequence
from pathlib import Path

import click

from execrules.cli.help import Command, Group, UsageExample
from execrules.cli.options import language_option, out_option
from execrules.cli.output import deliver
from execrules.cli.rule_options import rules_file_option, vocabulary_with
from execrules.intake.drafts import draft_mapping
from execrules.rule_files.files import RuleFile
from execrules.terms import Language, Term


@click.group(
    "map",
    cls=Group,
    summary=Term(
        "Mapping files: what the columns and events of a table are", "映射文件:表中各列与事件的含义"
    ),
    no_args_is_help=True,
)
def mapping_group() -> None:
    """The group of commands about mapping files."""


@mapping_group.command(
    "draft",
    cls=Command,
    summary=Term(
        "Write a mapping for a table, to be completed by hand",
        "为一张表生成映射文件草稿,再由人工补全",
    ),
    arguments=(("TABLE", Term("the CSV file", "CSV 文件")),),
    examples=(
        UsageExample(
            "map draft examples/real_events.csv --out events.toml",
            Term(
                "then: execrules check ... --map events.toml",
                "之后:execrules check ... --map events.toml",
            ),
        ),
    ),
)
@click.argument("table", metavar="TABLE")
@rules_file_option
@out_option
@language_option
def draft(*, table: str, rule_files: Sequence[RuleFile], out: Path | None, lang: Language) -> None:
    """Print or write the draft."""
    del lang  # only errors speak it: the draft itself is bilingual
    deliver(draft_mapping(Path(table), vocabulary_with(rule_files)), out)
