"""The instruments that frame a case: which rows each covers, and what is a right."""

import pytest

from execrules import rule_set
from execrules.rules import Role


class TestRows:
    @pytest.mark.parametrize(
        ("rules", "rows"),
        [
            ("limits-2000", ["CUR-A01", "CUR-A13", "CUR-G01a", "CUR-G01b", "CUR-G01d"]),
            ("enforcement-work", ["CUR-E17", "CUR-F07", "CUR-G01c", "CUR-G05"]),
            ("criminal-property", ["CUR-G02", "CUR-G02b"]),
            (
                "delegated-enforcement",
                ["CUR-G03a", "CUR-G03c", "CUR-G03d", "CUR-G03f", "CUR-G03g", "CUR-G03h"],
            ),
            ("enforcement-security", ["CUR-F08", "CUR-F08b"]),
            ("enforcement-settlement", ["CUR-G11"]),
            ("bankruptcy-transfer", ["CUR-G13"]),
            ("system-checks", ["CUR-F02", "SYS-1", "SYS-12", "SYS-2", "SYS-5", "SYS-7"]),
        ],
    )
    def test_each_instrument_covers_its_rows(self, rules: str, rows: list[str]) -> None:
        """As the table of limits assigns them to the text."""
        chosen = rule_set(rules)
        covered = [row for rule in chosen.rules for row in rule.covers]
        covered += [row for moment in chosen.moments for row in moment.covers]
        assert sorted(covered) == rows

    def test_the_limit_for_requests_for_help_is_left_out(self) -> None:
        assert [row.row for row in rule_set("delegated-enforcement").left_out] == ["CUR-G04"]

    def test_what_nobody_owes_is_a_right_and_never_overdue(self) -> None:
        """The third person's answer, reconsideration of an instruction, resumption, the way up."""
        rights = {
            rule.id
            for name in (
                "enforcement-work", "enforcement-settlement", "delegated-enforcement",
                "limits-2000",
            )
            for rule in rule_set(name)
            if rule.role is Role.RIGHT_WINDOW
        }  # fmt: skip
        assert rights == {
            "work-third-person-claim",
            "work-instruction-review",
            "settlement-resumption",
            "delegated-higher-court",
        }


def test_a_vendors_checks_are_no_law_and_norms_of_the_court_are_norms() -> None:
    """So that "current" stands for statutes and interpretations alone."""
    law = {rule.id for rule in rule_set("current")}
    assert {"limits-2000-closing", "work-closing", "criminal-closing"} <= law
    assert law.isdisjoint(
        rule.id
        for name in ("system-checks", "termination-2016", "bankruptcy-transfer")
        for rule in rule_set(name)
    )


def test_rules_on_one_act_share_its_duty_with_those_of_other_texts() -> None:
    """The indicator of 2018 and the provisions it examines; a check and the law on the same act."""
    pairs = {
        "eval-early-termination": "termination-three-months",
        "eval-online-inquiry": "system-first-inquiry",
        "limits-2006-check-lead": "system-open-lead",
        "eval-closing": "system-closed-in-period",
    }
    everything = rule_set("all")
    for one, other in pairs.items():
        assert everything[one].duty == everything[other].duty is not None, one
