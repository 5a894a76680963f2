"""What the tables and views of a program are called."""

import attrs


@attrs.frozen
class TableNames:
    """Names of what a program makes in the database, in *schema* where one is given."""

    prefix: str = "execrules"
    schema: str | None = None

    @property
    def days(self) -> tuple[str, ...]:
        """The day table."""
        return self._in_schema("days")

    @property
    def months(self) -> tuple[str, ...]:
        """The table of months, for periods that are lengthened by months."""
        return self._in_schema("months")

    @property
    def as_of(self) -> tuple[str, ...]:
        """The table with the day of judging in its one row."""
        return self._in_schema("as_of")

    @property
    def rules(self) -> tuple[str, ...]:
        """The table of the rules with their numbers and titles."""
        return self._in_schema("rules")

    @property
    def findings(self) -> tuple[str, ...]:
        """The view of the findings, one row for each row of the table."""
        return self._in_schema("findings")

    @property
    def rejected(self) -> tuple[str, ...]:
        """The view of the cells that cannot be read, whose rows are not judged."""
        return self._in_schema("rejected")

    def _in_schema(self, name: str) -> tuple[str, ...]:
        full = f"{self.prefix}_{name}"
        return (full,) if self.schema is None else (self.schema, full)
