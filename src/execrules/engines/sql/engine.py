"""Rules bound to a table of a database: what can be asked of them, and what goes away with them."""

from collections.abc import Iterator
from functools import cached_property
from typing import Self

import attrs

from execrules.engines.sql.databases import Database, Row, TableName
from execrules.engines.sql.plan import column_name
from execrules.engines.sql.program import SqlProgram
from execrules.rules import Rule
from execrules.verdicts import Verdict


@attrs.frozen(kw_only=True)
class Counts:
    """How many matters a table has: those that are judged and those that cannot be read."""

    read: int
    accepted: int

    @property
    def rejected(self) -> int:
        """How many matters have a cell or an entry that cannot be read."""
        return self.read - self.accepted


@attrs.frozen(kw_only=True, eq=False, slots=False)
class SqlEngine:
    """Rules bound to a table of a database, ready to be asked; see `judge_table`.

    *unused* are the columns of the table that name no fact, *not_judged* the rules without a
    published limit. *made* is what the binding made in the database, which `close`, or leaving a
    `with`, takes away again.
    """

    database: Database
    program: SqlProgram
    unused: tuple[str, ...]
    not_judged: tuple[Rule, ...]
    made: tuple[TableName, ...] = attrs.field(default=(), repr=False)

    def __enter__(self) -> Self:
        """The engine, closed at the end of a `with`."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the engine."""
        self.close()

    def close(self) -> None:
        """Drop the views and tables of the session that this binding made; the database stays open.

        Asked afterwards, the engine raises `ServerError`. Closing it twice does nothing more.
        """
        for name in reversed(self.made):
            self.database.drop(name)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that are judged."""
        return self.program.rules

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the findings: the key, then RULE.OUTPUT."""
        outputs = [column_name(rule, one) for rule in self.rules for one in self.program.outputs]
        return (*self.program.reader.key, *outputs)

    @cached_property
    def counts(self) -> Counts:
        """How many matters were read, and how many of them are judged."""
        return Counts(
            read=self._number(self.program.matters), accepted=self._number(self.program.judged)
        )

    def findings(self) -> Iterator[Row]:
        """One row for each matter that can be read, in the order of `columns`; in no order."""
        return self.database.rows(self.program.select)

    def failing(self, *verdicts: Verdict) -> Iterator[Row]:
        """Key, rule, verdict, due and over of what is overdue, or has one of *verdicts*."""
        return self.database.rows(self.program.failing(*verdicts))

    def rejected(self) -> Iterator[Row]:
        """The cells that cannot be read: key, fact, column and cell."""
        return self.database.rows(self.program.rejected)

    @cached_property
    def unmatched_entries(self) -> int:
        """How many entries of lists no matter has; they bear on no finding."""
        query = self.program.unmatched_count
        return 0 if query is None else self._number(query)

    def unmatched(self) -> Iterator[Row]:
        """The entries of lists whose key no matter has, or none: key, list, first day or count."""
        query = self.program.unmatched
        return iter(()) if query is None else self.database.rows(query)

    def unknown_nodes(self) -> Iterator[Row]:
        """The nodes of an `EventTable` that stand for no fact of the rules, with their events.

        No fact is made of these events, though one whose time cannot be read rejects its matter; a
        node that is spelt otherwise is found here.
        """
        query = self.program.unknown_nodes
        return iter(()) if query is None else self.database.rows(query)

    def _number(self, query: str) -> int:
        ((found,),) = self.database.rows(query)
        assert isinstance(found, int)  # noqa: S101 # a COUNT is a whole number everywhere
        return found
