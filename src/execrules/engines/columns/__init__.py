"""Rules over frames of matters, in Polars: the extra `columns`."""

from execrules.errors import MissingExtraError

try:
    import numpy as _numpy  # noqa: F401
    import polars as _polars  # noqa: F401
except ModuleNotFoundError as missing:
    raise MissingExtraError(package=str(missing.name), extra="columns") from missing

from execrules.engines.columns.checking import CheckedFrame, check_frame
from execrules.engines.columns.parquet import CheckedFile, check_parquet
from execrules.outputs import Output

__all__ = ["CheckedFile", "CheckedFrame", "Output", "check_frame", "check_parquet"]
