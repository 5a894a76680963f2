"""Options of the commands that read a table: which day, which rules, what is taken for granted."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Final

import click

from execrules.cli.faults import CommandLineError
from execrules.cli.help import help_text
from execrules.cli.options import F
from execrules.errors import DateError
from execrules.facts import DayFact, Fact, InstantFact
from execrules.instants import SHANGHAI, read_day
from execrules.intake.matters import Intake, take_in
from execrules.intake.tables import read_table
from execrules.rulebook import rule_set, rule_sets
from execrules.rules import RuleSet
from execrules.terms import Term

_ANSWERS: Final[Mapping[str, bool | None]] = {"yes": True, "no": False, "unknown": None}


def as_of_option(command: F) -> F:
    """`--as-of DATE|today`, passed to the command as *as_of*; it has no default."""
    return click.option(
        "--as-of",
        required=True,
        callback=_as_of,
        metavar="DATE|today",
        help=help_text(
            Term(
                "judge as things stood at the end of this day; later events are not seen",
                "以该日结束时的情况判定,其后的事件不予考虑",
            )
        ),
    )(command)


def _as_of(_context: click.Context, _param: click.Parameter, text: str) -> date:
    if text == "today":
        return datetime.now(SHANGHAI).date()
    try:
        return read_day(text)
    except DateError as error:
        raise DateError(
            Term(f"--as-of: {error.message.en}, or today", f"--as-of:{error.message.zh},或写 today")
        ) from None


def rules_option(command: F) -> F:
    """`--rules SET,...`, passed to the command as *rules*; all rule sets by default."""
    return click.option(
        "--rules",
        default="",
        callback=_rules,
        metavar="SET,...|all",
        help=help_text(
            Term("rule sets to judge by (default: all of them)", "所用规则集(默认为全部)")
        ),
    )(command)


def _rules(_context: click.Context, _param: click.Parameter, text: str) -> RuleSet:
    names = [name.strip() for name in text.split(",") if name.strip()]
    return rule_set(*(rule_sets() if names in ([], ["all"]) else names))


def taking_in_options(command: F) -> F:
    """`--recorded` and `--assume`, passed to the command as texts."""
    recorded = click.option(
        "--recorded",
        default="",
        metavar="all|FACT,...",
        help=help_text(
            Term(
                "nodes that the table records completely: where such a node does not occur it has "
                "not happened (default: none, a missing node is unknown)",
                "本表完整记录的节点,未出现即尚未发生(默认为无:未出现的节点视为未知)",
            )
        ),
    )
    assumed = click.option(
        "--assume",
        multiple=True,
        metavar="FLAG=yes|no|unknown",
        help=help_text(
            Term(
                "take a flag for granted in every case; may be repeated; printed with the results",
                "对全部案件假定某一是非事实,可重复给出,并随结果列明",
            )
        ),
    )
    decorated: F = recorded(assumed(command))
    return decorated


def taken_in(table: str, rules: RuleSet, recorded: str, assume: tuple[str, ...]) -> Intake:
    """The table at a path, taken in as the options say."""
    return take_in(
        read_table(Path(table)),
        rules.vocabulary,
        recorded=_recorded(recorded, rules.vocabulary),
        assume=dict(_assumption(text) for text in assume),
    )


def _assumption(text: str) -> tuple[str, bool | None]:
    name, _, answer = text.partition("=")
    if answer not in _ANSWERS:
        raise CommandLineError(
            Term(
                f"--assume '{text}' is not understood; "
                f"write FLAG=yes, FLAG=no or FLAG=unknown, for example remote_control=no",
                f"无法理解 --assume “{text}”;"
                f"请写作 事实名=yes、事实名=no 或 事实名=unknown,例如 remote_control=no",
            )
        )
    return name.strip(), _ANSWERS[answer]


def _recorded(text: str, vocabulary: tuple[Fact, ...]) -> tuple[str, ...]:
    times = [fact.name for fact in vocabulary if isinstance(fact, DayFact | InstantFact)]
    names = [name.strip() for name in text.split(",") if name.strip()]
    if names == ["all"]:
        return tuple(times)
    for name in names:
        if name not in times:
            raise CommandLineError(
                Term(
                    f"--recorded does not know '{name}'; write all, or names of nodes such as "
                    f"{', '.join(times[:4])}",
                    f"--recorded 没有“{name}”;请写 all,或节点名,例如 {'、'.join(times[:4])}",
                )
            )
    return tuple(names)
