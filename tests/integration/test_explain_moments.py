"""`explain --moments`: how long an effect lasts, by the text that was law, without a verdict."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from execrules.cli.app import application


def moments(folder: Path, **facts: str) -> dict[str, tuple[str | None, str | None]]:
    record = folder / "record.json"
    record.write_text(json.dumps(facts), encoding="utf-8")
    names = "civil-procedure-interpretation,seizure-provisions"
    arguments = f"explain {record} --rules {names} --as-of 2026-11-01 --moments --format json"
    result = CliRunner().invoke(application, arguments.split())
    found = json.loads(result.stdout)["moments"]
    return {one["moment"]: (one["earliest"], one["latest"]) for one in found}


@pytest.mark.parametrize(
    ("since", "moment", "ends"),
    [
        ("2017-01-24", "interpretation-immovable-seizure-ends", "2020-01-23"),
        ("2015-02-04", "interpretation-immovable-seizure-ends", "2018-02-03"),
        ("2015-02-03", "seizure-2004-immovable-seizure-ends", "2017-02-02"),
    ],
)
def test_a_seizure_ends_by_the_text_that_was_law_when_it_began(
    tmp_path: Path, since: str, moment: str, ends: str
) -> None:
    """Three years since 4 February 2015, two before; it ends on the day before, a rest day or not.

    The text that was not law gives no day.
    """
    found = moments(tmp_path, controlled=since)

    assert found[moment] == (ends, ends)
    assert sorted(name for name in found if name.endswith("immovable-seizure-ends")) == [moment]


def test_the_printed_end_goes_before_the_computed_one(tmp_path: Path) -> None:
    found = moments(tmp_path, controlled="2017-01-24", control_expires="2019-06-30")

    assert found["interpretation-immovable-seizure-ends"] == ("2019-06-30", "2019-06-30")
