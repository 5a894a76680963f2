"""Files for other programs: CSV, SQL run by a database, Parquet, folders, calendar feeds."""

import csv
import errno
import io
import json
import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path

import attrs
import icalendar
import polars as pl
import pytest

from execrules import (
    Clock,
    CoverageError,
    Language,
    Term,
    WorkingDayCalendar,
    WorkingDays,
    china_calendar,
    rule_set,
)
from execrules.calendars.working_days import DayKind
from execrules.errors import TableError
from execrules.exports.csv_files import as_csv
from execrules.exports.feeds import year_feed
from execrules.exports.folders import FileFormat, files, join_tables, replace_folder, write_folder
from execrules.exports.parquet_files import as_parquet
from execrules.exports.sql_text import as_sql
from execrules.exports.stamps import Stamp
from execrules.join_tables.days import calendar_days
from execrules.join_tables.due_days import DueColumn, due_days
from execrules.join_tables.tables import Column, JoinTable, Sort

CHINA = china_calendar()
WEEK = WorkingDayCalendar(
    name="a week",
    first=date(2024, 1, 1),
    uncertain_from=date(2024, 1, 6),
    kinds=(*[DayKind.WEEKDAY] * 5, *[DayKind.WEEKEND] * 2),
)
SPITEFUL = 'x\'); DROP TABLE "calendar_days"; --'


def named(name: str) -> WorkingDayCalendar:
    return attrs.evolve(WEEK, name=name)


def sql_of(calendar: WorkingDayCalendar) -> str:
    table = calendar_days(calendar)
    return as_sql(table, Stamp.of(table, calendar))


def test_csv_has_its_stamp_its_names_and_its_rows() -> None:
    """Below the comment it is plain CSV; what is not known is empty."""
    table = calendar_days(WEEK)
    head, _, rest = as_csv(table, Stamp.of(table, WEEK)).partition("\n")
    rows = list(csv.DictReader(io.StringIO(rest)))
    stamp = json.loads(head.removeprefix("# execrules "))

    assert stamp == {
        "table": "calendar_days",
        "sha256": table.content_hash,
        "calendars": {"a week": WEEK.version},
    }
    assert len(rows) == 7
    assert rows[5]["date"] == "2024-01-06"
    assert (rows[5]["working"], rows[5]["next_working_day"], rows[5]["notice"]) == ("0", "", "")


def test_a_database_answers_from_the_tables() -> None:
    """Five working days from 2018-09-28, by the due column and by the ordinals: 2018-10-10."""
    tables = (*join_tables(CHINA), due_days([DueColumn(period=WorkingDays(5), clock=Clock.AFTER)],
                                            CHINA))  # fmt: skip
    with sqlite3.connect(":memory:") as database:
        for table in tables:
            database.executescript(as_sql(table, Stamp.of(table, CHINA)))
        by_column = database.execute(
            """SELECT d."date" FROM due_days AS s JOIN calendar_days AS d
               ON d.calendar = s.calendar AND d.day_number = s.after_5_working_days_latest
               WHERE s.calendar = 'PRC' AND s."date" = '2018-09-28'"""
        ).fetchall()
        by_ordinal = database.execute(
            """SELECT w."date" FROM calendar_days AS s JOIN working_days AS w
               ON w.calendar = s.calendar AND w.ordinal = s.ordinal + 5
               WHERE s.calendar = 'PRC' AND s."date" = '2018-09-28'"""
        ).fetchall()
        counted = database.execute("SELECT count(*), sum(working) FROM calendar_days").fetchall()

    assert by_column == by_ordinal == [("2018-10-10",)]
    assert counted == [(9496, 6498)]


@pytest.mark.parametrize("name", [SPITEFUL, "it's", 'a "day"', "-- ", "/*", "年;历", "%s ? :x"])
def test_a_name_is_a_text_and_never_a_statement(name: str) -> None:
    """Whatever a calendar is called comes back as it is."""
    with sqlite3.connect(":memory:") as database:
        database.executescript(sql_of(named(name)))
        found = database.execute('SELECT DISTINCT "calendar" FROM "calendar_days"').fetchall()

    assert found == [(name,)]


@pytest.mark.parametrize("name", ["a\\", "a\nb", "a\x00", "a\u2028b"])
def test_a_name_that_databases_read_differently_is_refused(name: str) -> None:
    """The comment with the stamp stays one line in every kind of file, too."""
    with pytest.raises(TableError, match="backslash or a control character"):
        sql_of(named(name))
    table = calendar_days(named(name))
    assert len(str(Stamp.of(table, named(name))).splitlines()) == 1


def test_names_of_columns_are_quoted() -> None:
    """A column may be called like a word of SQL, or hold a quotation mark."""
    column = Column(name='select "x', title=Term("x", "x"), sort=Sort.INTEGER, values=(1, 2))
    table = JoinTable(name="order", title=Term("x", "x"), key=(column.name,), columns=(column,))
    with sqlite3.connect(":memory:") as database:
        database.executescript(as_sql(table, Stamp.of(table)))
        found = database.execute('SELECT "select ""x" FROM "order"').fetchall()

    assert found == [(1,), (2,)]


def test_parquet_keeps_types_values_and_stamp() -> None:
    """Read back, it holds the rows of the table; the metadata hold the hash."""
    table = calendar_days(CHINA)
    file = as_parquet(table, Stamp.of(table, CHINA))
    frame = pl.read_parquet(io.BytesIO(file))
    stamp = json.loads(pl.read_parquet_metadata(io.BytesIO(file))["execrules"])

    assert tuple(frame.rows()) == table.rows
    assert frame.schema["date"] == pl.Date
    assert stamp["sha256"] == table.content_hash


def test_every_format_says_the_same_hash() -> None:
    """The hash is of the content, not of the file."""
    found = {
        form: json.loads(files(WEEK, form=form, rules=rule_set("civil-procedure"))["manifest.json"])
        for form in FileFormat
    }
    hashes = {form: [t["sha256"] for t in told["tables"]] for form, told in found.items()}

    assert hashes[FileFormat.CSV] == hashes[FileFormat.SQL] == hashes[FileFormat.PARQUET]
    assert found[FileFormat.CSV]["rules"] == "civil-procedure"
    assert [table["file"] for table in found[FileFormat.SQL]["tables"]] == [
        "calendar_days.sql", "working_days.sql", "due_days.sql", "due_periods.sql",
    ]  # fmt: skip


def test_a_folder_is_whole_or_absent(tmp_path: Path) -> None:
    """A file that cannot be written leaves nothing behind."""
    write_folder(tmp_path / "good", {"a": b"1", "b": b"2"})
    with pytest.raises(FileExistsError):
        write_folder(tmp_path / "bad", {"a": b"1", "a/c": b"2"})

    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a", "b", "good"]


def test_the_folder_one_stands_in_has_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also when it is written as a dot."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    write_folder(Path(), {"a": b"1"})

    assert [path.name for path in (tmp_path / "here").iterdir()] == ["a"]


def test_a_folder_that_holds_something_is_left_as_it_is(tmp_path: Path) -> None:
    """An empty one is taken."""
    write_folder(tmp_path / "out", {"a": b"1"})
    (tmp_path / "empty").mkdir()
    write_folder(tmp_path / "empty", {"a": b"1"})

    with pytest.raises(TableError, match="is there already"):
        write_folder(tmp_path / "out", {"b": b"2"})
    with pytest.raises(TableError, match="is there already"):
        write_folder(tmp_path / "out" / "a", {"b": b"2"})
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["a"]
    assert [path.name for path in (tmp_path / "empty").iterdir()] == ["a"]


def below(folder: Path) -> dict[str, str]:
    """Every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_folder_of_our_own_is_written_anew(tmp_path: Path) -> None:
    """Nothing of the old one is left, and nothing lies beside the new one."""
    out = tmp_path / "out"
    replace_folder(out, {"a": b"mark 1", "old/b": b"2"}, mark="mark")
    replace_folder(out, {"a": b"mark 3", "new/c": b"4"}, mark="mark")

    assert below(tmp_path) == {"out/a": "mark 3", "out/new/c": "4"}
    assert sorted(path.name for path in out.iterdir()) == ["a", "new"]


@pytest.mark.parametrize(
    "there",
    [{"a": b"no mark"}, {"other": b"mark"}, {"deep/a": b"mark"}],
    ids=["begun otherwise", "under another name", "not at the top"],
)
def test_a_folder_that_somebody_else_made_is_refused(
    tmp_path: Path, there: dict[str, bytes]
) -> None:
    out = tmp_path / "out"
    write_folder(out, there)
    before = below(tmp_path)
    with pytest.raises(TableError, match="holds something else") as caught:
        replace_folder(out, {"a": b"mark", "deep/a": b"mark"}, mark="mark")

    assert "有其他内容" in caught.value.message.zh
    assert below(tmp_path) == before


def test_a_file_is_no_folder_to_write_anew(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mark", encoding="utf-8")
    with pytest.raises(TableError, match="holds something else"):
        replace_folder(tmp_path / "out", {"a": b"mark"}, mark="mark")


def test_a_folder_that_cannot_be_written_anew_is_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither while the files are written, nor while the folders change places."""
    out = tmp_path / "out"
    replace_folder(out, {"a": b"mark 1"}, mark="mark")
    with pytest.raises(FileExistsError):
        replace_folder(out, {"a": b"mark 2", "a/b": b"3"}, mark="mark")

    assert below(tmp_path) == {"out/a": "mark 1"}

    rename = Path.rename

    def refuse_the_new_one(path: Path, target: Path) -> Path:
        if path.name.endswith(".part"):
            raise OSError(errno.ENOSPC, "no room")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse_the_new_one)
    with pytest.raises(OSError, match="no room"):
        replace_folder(out, {"a": b"mark 2"}, mark="mark")

    assert below(tmp_path) == {"out/a": "mark 1"}


def events(year: int, language: Language = Language.EN) -> dict[date, icalendar.Component]:
    feed = icalendar.Calendar.from_ical(year_feed(year, calendar=CHINA, language=language))
    return {event.decoded("dtstart"): event for event in feed.walk("VEVENT")}


def test_the_feed_of_2018_has_its_days_off_and_make_up_days() -> None:
    """23 days off and 6 worked by the notice of 2018; that of 2019 adds three days of December."""
    found = events(2018)
    worked = [day for day, event in found.items() if "working" in str(event["summary"])]
    off = [
        (1, 1, 1), (2, 15, 21), (4, 5, 7), (4, 29, 30), (5, 1, 1), (6, 18, 18), (9, 24, 24),
        (10, 1, 7), (12, 30, 31),
    ]  # fmt: skip

    assert worked == [
        date(2018, 2, 11), date(2018, 2, 24), date(2018, 4, 8), date(2018, 4, 28),
        date(2018, 9, 29), date(2018, 9, 30), date(2018, 12, 29),
    ]  # fmt: skip
    assert sorted(set(found) - set(worked)) == [
        date(2018, month, day) for month, first, last in off for day in range(first, last + 1)
    ]


def test_an_event_tells_festival_and_notice() -> None:
    """The extended Spring Festival of 2020, in both languages."""
    event, chinese = (events(2020, lang)[date(2020, 1, 31)] for lang in (Language.EN, Language.ZH))

    assert str(event["summary"]) == "Spring Festival (day off)"
    assert str(chinese["summary"]) == "春节(休)"
    assert "国办发明电〔2020〕1号" in str(event["description"])
    assert str(event["uid"]) == str(chinese["uid"]) == "2020-01-31@PRC.execrules"
    assert event.decoded("dtend") == date(2020, 2, 1)
    assert event.decoded("dtstamp").date() == date(2020, 1, 26)


def test_a_feed_keeps_to_the_standard() -> None:
    """RFC 5545: CRLF, lines of 75 octets, required properties, days as VALUE=DATE, one uid each."""
    text = year_feed(2026, calendar=CHINA, language=Language.ZH)
    feed = icalendar.Calendar.from_ical(text)
    found = list(feed.walk("VEVENT"))
    uids = [str(event["uid"]) for event in found]

    assert text.replace("\r\n", "").count("\n") == 0
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert (feed["version"], feed["calscale"]) == ("2.0", "GREGORIAN")
    assert feed["prodid"] == "-//execrules//working-day calendar//EN"
    assert len(set(uids)) == len(uids) > 0
    assert all({"DTSTAMP", "UID", "DTSTART", "SUMMARY"} <= set(event) for event in found)
    assert all(event["dtstart"].params["VALUE"] == "DATE" for event in found)
    assert all(str(event["transp"]) == "TRANSPARENT" for event in found)
    assert not feed.errors


def test_a_feed_is_the_same_every_time() -> None:
    """Nothing is taken from the clock of the machine."""
    once, twice = (year_feed(2019, calendar=CHINA, language=Language.EN) for _ in range(2))

    assert once == twice


def test_a_year_without_a_notice_has_no_feed() -> None:
    """It is refused rather than half filled."""
    with pytest.raises(CoverageError, match="2027-01-01 is outside"):
        year_feed(2027, calendar=CHINA, language=Language.EN)


@pytest.mark.parametrize(
    ("package", "extra", "line"),
    [
        ("icalendar", "ics", "calendar ics 2018"),
        ("polars", "columns", "calendar tables --format parquet --out out"),
    ],
)
def test_a_missing_package_is_named_with_its_extra(
    package: str, extra: str, line: str, tmp_path: Path
) -> None:
    """One line, exit code 2, and nothing is written."""
    code = (
        f"import sys; sys.modules['{package}'] = None; "
        f"from execrules.cli import main; main({line.split()!r})"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False, cwd=tmp_path
    )

    assert result.returncode == 2
    assert f"pip install 'execrules[{extra}]'" in result.stderr.decode()
    assert list(tmp_path.iterdir()) == []
