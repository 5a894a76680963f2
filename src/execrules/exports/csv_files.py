"""A table as CSV: a comment line with its stamp, a line of names, then the rows.

An empty cell has no value. No text is empty, so nothing is lost; days are YYYY-MM-DD.
"""

import csv
import io

from execrules.exports.stamps import Stamp
from execrules.join_tables.tables import JoinTable


def as_csv(table: JoinTable, stamp: Stamp) -> str:
    r"""The file as text, with \n line ends; most readers skip a line that begins with #."""
    text = io.StringIO()
    text.write(f"# {stamp}\n")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows(table.rows)
    return text.getvalue()
