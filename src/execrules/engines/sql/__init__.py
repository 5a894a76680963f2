"""Rules as SQL for a database, and judged in one: the extra `sql`."""

from execrules.engines.sql.dialects import CellSort, Dialect
from execrules.engines.sql.engine import Counts, SqlEngine
from execrules.engines.sql.events import EventTable
from execrules.engines.sql.inputs import InputColumn
from execrules.engines.sql.judging import judge_table
from execrules.engines.sql.key_checks import KeyCheck
from execrules.engines.sql.lists import ListTable
from execrules.engines.sql.names import TableNames
from execrules.engines.sql.outputs import Codes
from execrules.engines.sql.program import SqlProgram, compile_sql
from execrules.engines.sql.script import script
from execrules.outputs import Output

__all__ = [
    "CellSort",
    "Codes",
    "Counts",
    "Dialect",
    "EventTable",
    "InputColumn",
    "KeyCheck",
    "ListTable",
    "Output",
    "SqlEngine",
    "SqlProgram",
    "TableNames",
    "compile_sql",
    "judge_table",
    "script",
]
