"""`execrules verify`: an engine compared with the scalar one on made-up matters."""

from enum import StrEnum
from typing import Final

import click
from rich.text import Text

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.cli.calendar_options import calendar_options
from execrules.cli.console import stdout
from execrules.cli.help import Command, UsageExample, help_text
from execrules.cli.options import Format, choice, format_option, language_option
from execrules.cli.output import print_json
from execrules.cli.rule_options import AskedRules, rules_option
from execrules.terms import Language, Term
from execrules.verification.columns_engine import ColumnsEngine
from execrules.verification.verifying import Verification, verify

_DIFFERENT: Final = 1
_SHOWN: Final = 3


class EngineName(StrEnum):
    """The engines that can be verified."""

    COLUMNS = "columns"


@click.command(
    "verify",
    cls=Command,
    summary=Term(
        "Compare an engine with the one for single records, on made-up matters",
        "以虚构事项核对某引擎与单条判定是否一致",
    ),
    notes=(
        Term(
            "Exit codes: 0 every finding is the same, 1 some differ.",
            "退出码:0 全部一致,1 存在差异。",
        ),
    ),
    examples=(
        UsageExample("verify --records 2000 --seed 7", Term("the columns engine", "核对列式引擎")),
    ),
)
@choice(
    "--engine",
    "engine",
    values=EngineName,
    default=EngineName.COLUMNS,
    told=Term("the engine to compare (default: columns)", "待核对的引擎(默认 columns)"),
)
@click.option(
    "--records",
    default=2_000,
    type=click.IntRange(1, 100_000_000),
    metavar="N",
    help=help_text(Term("how many matters (default: 2000)", "虚构事项的数量(默认 2000)")),
)
@click.option(
    "--seed",
    default=1,
    type=click.IntRange(0),
    metavar="S",
    help=help_text(
        Term("the same seed makes the same matters (default: 1)", "相同种子得到相同事项(默认 1)")
    ),
)
@rules_option
@calendar_options
@language_option
@format_option
def verify_engine(
    *,
    engine: EngineName,
    records: int,
    seed: int,
    asked: AskedRules,
    calendar: WorkingDayCalendar,
    lang: Language,
    form: Format,
) -> None:
    """Print how many findings were compared, and the first that differ."""
    engines = {EngineName.COLUMNS: ColumnsEngine()}
    found = verify(
        asked.rules, engines[engine], n=records, seed=seed, calendars={calendar.name: calendar}
    )
    if form is Format.JSON:
        print_json(_as_dict(found))
    else:
        _print(found, lang)
    if not found.agrees:
        raise click.exceptions.Exit(_DIFFERENT)


def _as_dict(found: Verification) -> dict[str, object]:
    return {
        "engine": found.engine,
        "seed": found.seed,
        "records": found.records,
        "findings": found.findings,
        "differing": found.differing,
        "verdicts": {verdict.code: count for verdict, count in sorted(found.verdicts.items())},
        "skipped": list(found.skipped),
        "differences": [
            {
                "rule": one.rule,
                "seed": one.seed,
                "row": one.row,
                "outputs": list(one.outputs),
                "en": one.text.en,
                "zh": one.text.zh,
            }
            for one in found.differences
        ],
    }


def _print(found: Verification, lang: Language) -> None:
    screen = stdout()
    counts = ", ".join(f"{verdict.term.en} {n}" for verdict, n in sorted(found.verdicts.items()))
    counts_zh = ",".join(f"{verdict.term.zh} {n}" for verdict, n in sorted(found.verdicts.items()))
    line = Term(
        f"{found.engine}, seed {found.seed}: {found.findings} findings about {found.records} "
        f"matters, {found.differing} differ",
        f"{found.engine},种子 {found.seed}:{found.records} 个事项、{found.findings} 项结论,"
        f"不一致 {found.differing} 项",
    )
    screen.print(Text(line.text(lang), "bold"))
    screen.print(Term(counts, counts_zh).text(lang))
    for one in found.differences[:_SHOWN]:
        screen.print(one.text.text(lang))
