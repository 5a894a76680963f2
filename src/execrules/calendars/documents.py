"""Documents of local authorities that give days off or make days worked."""

import attrs


@attrs.frozen(kw_only=True)
class LocalDocument:
    """A notice by which a place or an office departs from the national calendar (地方或本单位文件).

    `number` and `address` are None where they were not found.
    """

    title: str
    number: str | None = None
    address: str | None = None

    @property
    def name(self) -> str:
        """The number, or the title where there is none."""
        return self.number or self.title
