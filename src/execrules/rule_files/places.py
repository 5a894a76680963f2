"""Where in a rule file a value stands, and what is wrong there.

Problems are gathered as a file is read, so that one run names all of them.
"""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Final

import attrs

from execrules.errors import ExecRulesError, RuleFileError
from execrules.terms import Term

MOST_PROBLEMS: Final = 20
"""How many problems of a file are listed; the rest is counted."""

_ENOUGH: Final = 100

_BARE: Final = re.compile(r"[A-Za-z0-9_-]+", re.ASCII)
_LONGEST: Final = 60


@attrs.frozen
class Place:
    """The path of a key: `rules[3].latest.period`, entries of lists counted from 0.

    >>> str(Place().key("rules").item(3).key("latest").key("period"))
    'rules[3].latest.period'
    """

    path: str = ""

    def key(self, name: str) -> "Place":
        """The place of a key of the table that stands here."""
        text = name if _BARE.fullmatch(name) else shown(name)
        return Place(f"{self.path}.{text}" if self.path else text)

    def item(self, index: int) -> "Place":
        """The place of an entry of the list that stands here."""
        return Place(f"{self.path}[{index}]")

    def fault(self, en: str, zh: str) -> "PlacedError":
        """The error that something is wrong here."""
        return PlacedError(self, Term(en, zh))

    def __str__(self) -> str:
        return self.path


class PlacedError(ExecRulesError, ValueError):
    """One fault at one place of a rule file; it becomes part of a `RuleFileError`."""

    def __init__(self, place: Place, message: Term) -> None:
        self.place = place
        super().__init__(message)


@contextmanager
def placed(place: Place) -> Iterator[None]:
    """Say of an error of the library where in the file its cause stands."""
    try:
        yield
    except (PlacedError, RuleFileError):
        raise
    except ExecRulesError as error:
        raise PlacedError(place, error.message) from None


class Problems:
    """The problems of the file called *file*, in the order in which they are found."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: dict[Place, Term] = {}

    def add(self, place: Place, told: Term) -> None:
        """One more; of several at one place the first is kept, since the others follow from it.

        Raises a `RuleFileError` when there are so many that looking for more is of no use.
        """
        self.found.setdefault(place, told)
        if len(self.found) >= _ENOUGH:
            self.refuse()

    def caught(self, place: Place) -> "_Caught":
        """A block of which an error is kept, with the place of its cause; the block ends there."""
        return _Caught(self, place)

    def refuse(self) -> None:
        """Raise a `RuleFileError` if there is any problem."""
        if not self.found:
            return
        problems = [(place.path, told) for place, told in self.found.items()]
        listed, rest = problems[:MOST_PROBLEMS], len(problems) - MOST_PROBLEMS
        if rest > 0:
            more = Term(
                f"and at least {rest} more problems; correct these first",
                f"另有至少 {rest} 处问题;请先更正以上各处",
            )
            listed = [*listed, ("", more)]
        raise RuleFileError(file=self.file, problems=tuple(listed))


@attrs.frozen
class _Caught:
    problems: Problems
    place: Place

    def __enter__(self) -> None:
        return None

    def __exit__(self, _kind: object, error: object, _trace: object) -> bool:
        match error:
            case PlacedError():
                self.problems.add(error.place, error.message)
            case ExecRulesError() if not isinstance(error, RuleFileError):
                self.problems.add(self.place, error.message)
            case _:
                return False
        return True


def shown(value: object) -> str:
    """A value as it might be written, on one line and shortened."""
    text = json.dumps(value, ensure_ascii=False, default=_as_text)
    line = "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text)
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _as_text(value: object) -> str:
    return f"{value:f}" if isinstance(value, Decimal) and abs(value.adjusted()) < _LONGEST else "…"
