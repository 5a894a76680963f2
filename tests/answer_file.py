"""Write the answer file anew: `make answers`, or `python tests/answer_file.py`.

The rows by hand are the worked examples of the rules, the others come from the day walk. No row is
judged here.
"""

import csv
import io
import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final, assert_never

import attrs

from answers import ANSWERS, COLUMNS, Answer, Counted
from day_walk import walked_answers
from execrules.facts import Between, Deduction, Events, Extension, FactValue, Kept, Noted
from execrules.instants import written
from execrules.rulebook import rule_sets

LINES: Final = ANSWERS.with_suffix(".jsonl")


def counted_by_hand() -> Iterator[Answer]:
    """The worked examples of every rule, as their authors counted them."""
    for rules in rule_sets().values():
        for rule in rules:
            for example in rule.examples:
                yield Answer(
                    rule=rule.id,
                    given=example.given,
                    as_of=example.as_of,
                    verdict=example.verdict,
                    due=example.due,
                    counted=Counted.HAND,
                    why=example.why,
                )


def answer_rows() -> list[dict[str, str]]:
    """The rows of the file, by rule and reading, those by hand first."""
    rows = [as_row(answer) for answer in (*counted_by_hand(), *walked_answers())]
    return sorted(rows, key=lambda row: (row["rule"], row["reading"], row["counted"]))


def as_row(answer: Answer) -> dict[str, str]:
    """The cells of an answer by their columns."""
    return {
        "rule": answer.rule,
        "reading": answer.reading or "",
        "facts": json.dumps(
            {name: _plain(value) for name, value in answer.given}, ensure_ascii=False
        ),
        "as_of": answer.as_of.isoformat(),
        "verdict": answer.verdict.code,
        "due": "" if answer.due is None else written(answer.due),
        "counted": answer.counted.value,
        "why_en": answer.why.en,
        "why_zh": answer.why.zh,
    }


def _plain(value: FactValue) -> object:
    """A value of a record in the form in which records are written as JSON."""
    match value:
        case None | bool() | int() | str():
            return value
        case Decimal():
            assert Decimal(str(float(value))) == value
            return float(value)
        case date():
            return written(value)
        case Between(earliest, latest):
            return {"earliest": _plain(earliest), "latest": _plain(latest)}
        case Noted():
            stated = attrs.asdict(value, filter=lambda _, text: text is not None)
            return {**stated, "value": _plain(value.value)}
        case Events(days, Kept.COMPLETELY):
            return [written(day) for day in days]
        case Events(days, kept):
            return {"days": [written(day) for day in days], "kept": kept.value}
        case [*entries]:
            return [_entry(entry) for entry in entries]
        case _:
            assert_never(value)


def _entry(entry: Deduction | Extension) -> dict[str, object]:
    match entry:
        case Deduction(start=start, end=end, ground=ground):
            return {"start": _plain(start), "end": _plain(end), "ground": ground}
        case Extension(count=count, unit=unit, approved_on=approved):
            return {"count": count, "unit": unit.value, "approved_on": _plain(approved)}
        case _:
            assert_never(entry)


def as_csv(rows: list[dict[str, str]]) -> str:
    r"""The rows as CSV with \n line ends."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def as_lines(rows: list[dict[str, str]]) -> str:
    """The rows as one JSON object a line, facts as an object and what is empty as null."""
    return "".join(
        json.dumps(
            {
                name: json.loads(cell) if name == "facts" else cell or None
                for name, cell in row.items()
            },
            ensure_ascii=False,
        )
        + "\n"
        for row in rows
    )


def _write(path: Path, text: str) -> None:
    beside = path.with_name(f".{path.name}.part")
    beside.write_text(text, encoding="utf-8", newline="\n")
    beside.replace(path)


def main() -> None:
    """Write both forms of the file."""
    rows = answer_rows()
    _write(ANSWERS, as_csv(rows))
    _write(LINES, as_lines(rows))


if __name__ == "__main__":
    main()
