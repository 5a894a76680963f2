"""Answers for programs: JSON, CSV, and files that are whole or absent."""

import csv
import io
import json
import os
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from execrules.cli.faults import CommandLineError, reason_of
from execrules.terms import Term


def print_json(value: object) -> None:
    """*value* on standard output, keys in their order, Chinese readable."""
    sys.stdout.write(as_json(value))


def as_json(value: object) -> str:
    """*value* as JSON with a final line end."""
    return json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def as_csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    r"""A CSV table with \n line ends."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue()


def deliver(text: str, out: Path | None) -> None:
    """Write *text* to the file *out*, or to standard output where it is None."""
    if out is None:
        sys.stdout.write(text)
        return
    with destination(out) as file:
        file.write(text)


@contextmanager
def destination(out: Path | None) -> Iterator[TextIO]:
    """Where to write an answer piece by piece: a file that is whole or absent, or standard output.

    The file gets its name when the block ends without an error.
    """
    if out is None:
        yield sys.stdout
        return
    try:
        with _beside(out) as file:
            yield file
    except OSError as fault:
        raise _cannot_write(out, fault) from fault


def _cannot_write(out: Path, fault: OSError) -> CommandLineError:
    why = reason_of(fault)
    return CommandLineError(
        Term(
            f"cannot write '{out}' ({why.en}); name a file in a folder that exists "
            f"and that you may write to",
            f"无法写入“{out}”({why.zh});请指定已存在且可写的文件夹中的文件",
        )
    )


@contextmanager
def writing_folder(out: Path) -> Iterator[None]:
    """Say of the folder *out* why the system refused it, and what to do."""
    try:
        yield
    except OSError as fault:
        why = reason_of(fault)
        raise CommandLineError(
            Term(
                f"cannot write '{out}' ({why.en}); name a new folder in one that exists "
                f"and that you may write to",
                f"无法写入“{out}”({why.zh});请在已存在且可写的文件夹中指定新文件夹",
            )
        ) from fault


@contextmanager
def _beside(out: Path) -> Iterator[TextIO]:
    """Write beside *out*, then rename: whoever reads it sees the old file or the whole new one."""
    target = out.resolve()
    if target.exists() and not stat.S_ISREG(target.stat().st_mode):
        # A folder refuses; a device or a named pipe cannot be replaced and is written to.
        with target.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        return
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("x", encoding="utf-8", newline="\n") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
