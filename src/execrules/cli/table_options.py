"""Options of the commands that read tables: which day, how rules are read, what tables record."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import wraps
from pathlib import Path
from typing import Final

import attrs
import click

from execrules.cli.faults import CommandLineError
from execrules.cli.help import help_text
from execrules.cli.options import F
from execrules.conventions import CONVENTIONS, with_conventions
from execrules.errors import DateError
from execrules.facts import Fact, is_event
from execrules.instants import SHANGHAI, read_day
from execrules.intake.events import nearest_names
from execrules.intake.mappings import TableMapping, read_mapping
from execrules.intake.matters import Intake, take_in
from execrules.intake.period_lists import PeriodTables
from execrules.periods import Days, Hours, Months, Period, WorkingDays, Years
from execrules.rules import Rule, RuleSet
from execrules.terms import Term

_ANSWERS: Final[Mapping[str, bool | None]] = {"yes": True, "no": False, "unknown": None}
_LENGTHS: Final[Mapping[str, Callable[[int], Period]]] = {
    "hours": Hours,
    "days": Days,
    "working-days": WorkingDays,
    "months": Months,
    "years": Years,
}
_LIMIT: Final = re.compile(r"([\w-]+)=(\d{1,6})-([a-z-]+)")


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


@attrs.frozen
class Choices:
    """How the rules are to be read: limits, readings and conventions as they were written."""

    limits: Sequence[str]
    readings: Sequence[str]
    conventions: Sequence[str]

    def applied_to(self, rules: RuleSet) -> RuleSet:
        """The rules so read; conventions come last, so that a given limit follows them too."""
        chosen = dict(_convention(text) for text in self.conventions)
        return with_conventions(
            _with_limits(_with_readings(rules, self.readings), self.limits), chosen
        )


def choices_option(command: F) -> F:
    """`--limit`, `--reading` and `--convention`, passed to the command as *choices*."""

    @wraps(command)
    def chosen(
        *,
        limits: Sequence[str],
        readings: Sequence[str],
        conventions: Sequence[str],
        **rest: object,
    ) -> object:
        return command(choices=Choices(limits, readings, conventions), **rest)

    there = ", ".join(
        f"{one.id}={'|'.join(choice.id for choice in one.choices)}" for one in CONVENTIONS
    )
    conventions = click.option(
        "--convention",
        "conventions",
        multiple=True,
        metavar="NAME=ANSWER",
        help=help_text(
            Term(
                f"how all rules count where no text says; the first answer is the default; "
                f"may be repeated: {there}",
                f"条文未规定时各规则共用的计算惯例,首项为默认,可重复给出:{there}",
            )
        ),
    )
    limits = click.option(
        "--limit",
        "limits",
        multiple=True,
        metavar="RULE=N-UNIT",
        help=help_text(
            Term(
                "length of a limit that is not published, by rule id or row id; may be repeated",
                "为期限未公布的规则指定期限(规则编号或期限表行号),可重复给出",
            )
        ),
    )
    readings = click.option(
        "--reading",
        "readings",
        multiple=True,
        metavar="RULE=READING",
        help=help_text(
            Term(
                "take a named reading of a rule (`rules show` lists them); may be repeated",
                "采用某规则的指定口径(rules show 列出),可重复给出",
            )
        ),
    )
    # The wrapper is called by click alone, with what its options bring.
    decorated: F = limits(readings(conventions(chosen)))  # type: ignore[assignment] # see above
    return decorated


def _convention(text: str) -> tuple[str, str]:
    name, between, answer = text.partition("=")
    if not between:
        raise CommandLineError(
            Term(
                f"--convention '{text}' is not understood; write NAME=ANSWER, for example "
                f"hour-roll=next-working-day",
                f"无法理解 --convention “{text}”;请写作 名称=答案,例如 hour-roll=next-working-day",
            )
        )
    return name.strip(), answer.strip()


def find_rule(rules: RuleSet, name: str) -> Rule | None:
    """The rule with this id, or the one that covers this row of the source table."""
    return next((rule for rule in rules if name in {rule.id, *rule.covers}), None)


def named_rule(rules: RuleSet, name: str) -> Rule:
    """The rule with this id or row; an error names the nearest ones."""
    rule = find_rule(rules, name)
    if rule is not None:
        return rule
    near = ", ".join(nearest_names(name, [rule.id for rule in rules])) or "-"
    raise CommandLineError(
        Term(
            f"there is no rule '{name}'; nearest: {near}; see: execrules rules list",
            f"没有规则“{name}”;相近的有:{near};全部规则见:execrules rules list",
        )
    )


def _with_readings(rules: RuleSet, readings: Sequence[str]) -> RuleSet:
    for text in readings:
        name, _, reading = text.partition("=")
        rule = find_rule(rules, name)
        if rule is None:
            there = ", ".join(rule.id for rule in rules if rule.readings)
            raise CommandLineError(
                Term(
                    f"--reading '{text}' names no rule of the chosen sets; write RULE=READING; "
                    f"rules with readings: {there}",
                    f"--reading “{text}”未指明所选规则集中的规则;请写作 规则=口径;"
                    f"有口径的规则:{there}",
                )
            )
        rules = rules.replacing(rule.with_reading(reading))
    return rules


def _with_limits(rules: RuleSet, limits: Sequence[str]) -> RuleSet:
    """The limits are written as in `E03=10-working-days`."""
    for text in limits:
        found = _LIMIT.fullmatch(text)
        make = _LENGTHS.get(found[3]) if found else None
        rule = find_rule(rules, found[1]) if found else None
        if found is None or make is None or rule is None:
            unlimited = ", ".join(rule.id for rule in rules if not rule.is_limited) or "-"
            raise CommandLineError(
                Term(
                    f"--limit '{text}' is not understood; write RULE=N-UNIT with a unit of "
                    f"{', '.join(_LENGTHS)}, for example E03=10-working-days; "
                    f"rules without a published limit: {unlimited}",
                    f"无法理解 --limit “{text}”;请写作 规则=数量-单位,单位为 {'、'.join(_LENGTHS)},"
                    f"例如 E03=10-working-days;期限未公布的规则:{unlimited}",
                )
            )
        rules = rules.replacing(rule.with_limit(make(int(found[2]))))
    return rules


def taking_in_options(command: F) -> F:
    """What tables hold and lack, passed to the command as *taking*.

    `--map`, `--recorded`, `--assume`, `--deductions` and `--extensions`.
    """
    mapping = click.option(
        "--map",
        "mapping",
        default=None,
        metavar="FILE",
        help=help_text(
            Term(
                "mapping file (TOML); `execrules map draft TABLE` writes one",
                "映射文件(TOML),可由 execrules map draft 生成",
            )
        ),
    )
    recorded = click.option(
        "--recorded",
        default="",
        metavar="all|FACT,...",
        help=help_text(
            Term(
                "nodes that a long table records completely: where such a node does not occur it "
                "has not happened (default: none, a missing node is unknown)",
                "一行一个事件的表中完整记录的节点,未出现即尚未发生(默认为无:未出现的节点视为未知)",
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
    deductions = _list_option(
        "--deductions",
        Term(
            "table of the stretches that do not count (案号, 类型, 起始日期, 结束日期); may be "
            "repeated (default: none in any case, which is printed)",
            "扣除执行期限表(案号、类型、起始日期、结束日期),可重复给出(默认各案均无,并随结果列明)",
        ),
    )
    extensions = _list_option(
        "--extensions",
        Term(
            "table of the extensions (案号, 批准日期, 延长期间); may be repeated (default: none in "
            "any case, which is printed)",
            "延长执行期限表(案号、批准日期、延长期间),可重复给出(默认各案均无,并随结果列明)",
        ),
    )

    @wraps(command)
    def taking(
        *,
        mapping: str | None,
        recorded: str,
        assume: Sequence[str],
        deductions: Sequence[str],
        extensions: Sequence[str],
        **rest: object,
    ) -> object:
        periods = PeriodTables(
            deductions=tuple(map(Path, deductions)), extensions=tuple(map(Path, extensions))
        )
        return command(taking=TakingIn(mapping, recorded, assume, periods), **rest)

    # The wrapper is called by click alone, with what its options bring.
    decorated: F = mapping(recorded(assumed(deductions(extensions(taking)))))  # type: ignore[assignment] # see above
    return decorated


def _list_option(name: str, told: Term) -> Callable[[F], F]:
    return click.option(name, multiple=True, metavar="FILE", help=help_text(told))


@attrs.frozen
class TakingIn:
    """How tables are taken in: what the options say of their columns, nodes and sub-tables."""

    mapping: str | None
    recorded: str
    assume: Sequence[str]
    periods: PeriodTables

    @property
    def files(self) -> tuple[str, ...]:
        """The files that are read besides the tables."""
        named = () if self.mapping is None else (self.mapping,)
        return (*named, *map(str, (*self.periods.deductions, *self.periods.extensions)))

    def intake(
        self,
        tables: Sequence[str],
        rules: RuleSet,
        watch: Callable[[int], None] = lambda _: None,
    ) -> Intake:
        """The tables at these paths."""
        return take_in(
            [Path(table) for table in tables],
            rules.vocabulary,
            mapping=self.known(rules.vocabulary),
            watch=watch,
            periods=self.periods,
        )

    def known(self, vocabulary: Sequence[Fact]) -> TableMapping:
        """The mapping with what the options add to it."""
        known = (
            TableMapping() if self.mapping is None else read_mapping(Path(self.mapping), vocabulary)
        )
        return known.with_options(
            _recorded(self.recorded, vocabulary),
            dict(_assumption(text) for text in self.assume),
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


def _recorded(text: str, vocabulary: Sequence[Fact]) -> tuple[str, ...]:
    times = [fact.name for fact in vocabulary if is_event(fact)]
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
