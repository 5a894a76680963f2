"""Mapping files: what the columns and events of a table are, where their names do not say it.

TOML, written as a draft by `execrules map draft` and corrected by hand:

    shape = "long"              # one row for each event; "wide": one row for each matter
    midnight = "day"            # what 00:00:00 means: "day" or "instant"
    recorded = ["filed"]        # nodes the table keeps completely; or "all"

    [columns]                   # the columns that are no facts
    case = "案号"
    time = "时间"
    event = "节点"

    [events]                    # long: event name = fact or facts; "" leaves it out on purpose
    "判决" = ""

    [facts]                     # wide: heading = fact or facts; "" leaves it out on purpose
    "立案日期" = "filed"

    [assume]                    # flags taken for granted in every case
    remote_control = false
"""

import tomllib
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Final, TypeVar

import attrs

from execrules.errors import TableError
from execrules.facts import Fact, FlagFact, is_event, is_list
from execrules.intake.dates import Midnight
from execrules.intake.events import nearest_names
from execrules.terms import Term

E = TypeVar("E", bound=StrEnum)


class Shape(StrEnum):
    """How a table is laid out."""

    LONG = "long"
    WIDE = "wide"


ROLES: Final = ("case", "court", "item", "event", "time")

_SECTIONS: Final = frozenset(
    {"shape", "midnight", "recorded", "columns", "events", "facts", "assume"}
)


@attrs.frozen(kw_only=True)
class TableMapping:
    """What a mapping file says; everything it leaves out is recognised by name."""

    shape: Shape | None = None
    midnight: Midnight = Midnight.DAY
    recorded: frozenset[str] = frozenset()
    columns: Mapping[str, str] = attrs.field(factory=dict)
    events: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict)
    facts: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict)
    assume: Mapping[str, bool | None] = attrs.field(factory=dict)

    def with_options(
        self, recorded: Iterable[str], assume: Mapping[str, bool | None]
    ) -> "TableMapping":
        """The mapping with what the command line adds to it."""
        return attrs.evolve(
            self, recorded=self.recorded | set(recorded), assume={**self.assume, **assume}
        )


def read_mapping(path: Path, vocabulary: Iterable[Fact]) -> TableMapping:
    """The mapping file at *path*; `TableError` for every key or name that is not known."""
    facts = {fact.name: fact for fact in vocabulary}
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise _fault(
            path, f"cannot be read ({error.strerror})", f"无法读取({error.strerror})"
        ) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _fault(path, f"is no TOML ({error})", f"不是 TOML 文件({error})") from None
    for key in found:
        if key not in _SECTIONS:
            known = ", ".join(sorted(_SECTIONS))
            raise _fault(
                path, f"has the key '{key}'; known: {known}", f"有未知的键“{key}”;可用:{known}"
            )
    return TableMapping(
        shape=_member(path, found, "shape", Shape),
        midnight=_member(path, found, "midnight", Midnight) or Midnight.DAY,
        recorded=_recorded(path, found.get("recorded", []), facts),
        columns=_columns(path, found.get("columns", {})),
        events={
            name: tuple(_known(path, fact, facts) for fact in _listed(path, value))
            for name, value in _section(path, found, "events").items()
        },
        facts={
            heading: tuple(_known(path, fact, facts) for fact in _listed(path, value))
            for heading, value in _section(path, found, "facts").items()
        },
        assume=_assume(path, _section(path, found, "assume"), facts),
    )


def _fault(path: Path, en: str, zh: str) -> TableError:
    return TableError(Term(f"mapping {path.name} {en}", f"映射文件 {path.name} {zh}"))


def _section(path: Path, found: Mapping[str, object], name: str) -> Mapping[str, object]:
    section = found.get(name, {})
    if not isinstance(section, dict):
        raise _fault(path, f"needs a table [{name}]", f"的 [{name}] 应为一节")
    return section


def _member(path: Path, found: Mapping[str, object], name: str, values: type[E]) -> E | None:
    value = found.get(name)
    if value is None:
        return None
    for member in values:
        if member == value:
            return member
    allowed = " | ".join(values)
    raise _fault(
        path,
        f"has {name} = {value!r}; allowed: {allowed}",
        f"的 {name} 为 {value!r};可用:{allowed}",
    )


def _known(path: Path, name: object, facts: Mapping[str, Fact]) -> str:
    if isinstance(name, str) and name in facts:
        return name
    near = ", ".join(nearest_names(str(name), facts)) or "-"
    raise _fault(
        path, f"names the fact {name!r}, which is not known; nearest: {near}",
        f"写有未知的事实 {name!r};相近的有:{near}",
    )  # fmt: skip


def _listed(path: Path, value: object) -> list[object]:
    match value:
        case "":
            return []
        case str():
            return [value]
        case list():
            return value
        case _:
            raise _fault(
                path, f"has {value!r} where a fact or a list of facts belongs",
                f"的 {value!r} 处应为事实名或事实名列表",
            )  # fmt: skip


def _recorded(path: Path, value: object, facts: Mapping[str, Fact]) -> frozenset[str]:
    times = {n: fact for n, fact in facts.items() if is_event(fact)}
    if value == "all":
        return frozenset(times)
    return frozenset(_known(path, name, times) for name in _listed(path, value))


def _columns(path: Path, section: object) -> dict[str, str]:
    if not isinstance(section, dict):
        raise _fault(path, "needs a table [columns]", "的 [columns] 应为一节")
    for role, heading in section.items():
        if role not in ROLES or not isinstance(heading, str):
            allowed = ", ".join(ROLES)
            raise _fault(
                path, f"has columns.{role} = {heading!r}; allowed: {allowed}, each a heading",
                f"的 columns.{role} 为 {heading!r};可用:{allowed},值为表头",
            )  # fmt: skip
    return section


def _assume(
    path: Path, section: Mapping[str, object], facts: Mapping[str, Fact]
) -> dict[str, bool | None]:
    flags = {
        name: fact for name, fact in facts.items() if isinstance(fact, FlagFact) or is_list(fact)
    }
    found: dict[str, bool | None] = {}
    for name, value in section.items():
        _known(path, name, flags)
        if value != "unknown" and not isinstance(value, bool):
            raise _fault(
                path, f'has assume.{name} = {value!r}; write true, false or "unknown"',
                f'的 assume.{name} 为 {value!r};请写 true、false 或 "unknown"',
            )  # fmt: skip
        found[name] = value if isinstance(value, bool) else None
    return found
