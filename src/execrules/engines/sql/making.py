"""What a binding makes in a database, taken away again where the binding fails."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Self

import attrs

from execrules.engines.sql.databases import Database, TableName
from execrules.engines.sql.dialects import CellSort, Dialect
from execrules.engines.sql.loading import LoadedTable
from execrules.errors import ServerError


@attrs.frozen(eq=False)
class Making:
    """A database in which views and tables are made for one binding, which are noted."""

    database: Database
    made: list[TableName] = attrs.field(factory=list, init=False)

    @classmethod
    @contextmanager
    def begun(cls, database: Database) -> Iterator[Self]:
        """What is made within is dropped should an error end it."""
        making = cls(database)
        try:
            yield making
        except BaseException:
            for name in reversed(making.made):
                # A database that went away says so already.
                with suppress(ServerError):
                    database.drop(name)
            raise

    @property
    def dialect(self) -> Dialect:
        """The SQL of the database."""
        return self.database.dialect

    def view(self, source: object) -> TableName:
        """The name of a view of a table."""
        name = self.database.view(source)
        self.made.append(name)
        return name

    def columns(self, table: TableName) -> Mapping[str, CellSort | str]:
        """The columns of a view with what they hold."""
        return self.database.columns(table)

    def load(self, table: LoadedTable) -> None:
        """Make and fill a table of the session."""
        self.database.load(table)
        self.made.append(table.name)
