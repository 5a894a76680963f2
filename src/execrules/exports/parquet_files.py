"""A table as Parquet, its stamp among the metadata; needs Polars, the extra `columns`."""

from io import BytesIO
from typing import Any

from execrules.errors import MissingExtraError
from execrules.exports.stamps import MAKER, Stamp
from execrules.join_tables.tables import JoinTable, Sort


def as_parquet(table: JoinTable, stamp: Stamp) -> bytes:
    """The file as bytes; `MissingExtraError` where Polars is not installed."""
    pl = _polars()
    types = {Sort.INTEGER: pl.Int64, Sort.FLAG: pl.Int8, Sort.DAY: pl.Date, Sort.TEXT: pl.String}
    frame = pl.DataFrame([pl.Series(c.name, c.values, dtype=types[c.sort]) for c in table.columns])
    file = BytesIO()
    frame.write_parquet(file, metadata={MAKER: stamp.as_json()})
    return file.getvalue()


def _polars() -> Any:  # Any: the module, imported only when a file is asked for
    try:
        import polars
    except ModuleNotFoundError as missing:
        raise MissingExtraError(package="polars", extra="columns") from missing
    return polars
