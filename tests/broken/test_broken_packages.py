"""Each promise of the package, broken once: the fault is found, placed and explained."""

from typing import Any

import pytest

from tests.broken import breaking
from tests.broken.cases import CASES, Case
from tests.broken.copies import Copy
from validate.checking import run_checks
from validate.content import rules
from validate.finding import register
from validate.loading import load


def place(finding: Any) -> Any:
    """Where a finding is, of the form's class or of the content's."""
    return getattr(finding, "location", finding)


def test_the_package_itself_is_clean() -> None:
    report = Copy().check()
    assert [str(finding) for finding in report.faults] == []


def test_resealing_breaks_nothing() -> None:
    """What the cases do besides their own fault leaves no finding."""
    copy = Copy()
    tables = [
        resource["name"] for resource in copy.json("data/parquet/datapackage.json")["resources"]
    ]
    copy.write(*tables)
    assert copy.check().findings == Copy().check().findings


def test_cases_are_told_apart_and_stated() -> None:
    assert len(CASES) >= 40
    assert len({case.name for case in CASES}) == len(CASES)
    assert all(case.statement.endswith(".") for case in CASES)


def test_every_rule_of_content_has_a_case() -> None:
    assert {case.rule for case in breaking.CASES} == set(register(vars(rules)).values())


def test_warnings_can_be_left_out() -> None:
    package = load(Copy())
    assert run_checks(package).outcomes[-1][0].name == "plausibility"
    report = run_checks(package, with_plausibility=False)
    assert "plausibility" not in [check.name for check, _ in report.outcomes]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_fault_is_found(case: Case) -> None:
    copy = Copy()
    row = case.mutate(copy)
    report = copy.check()
    placed = [
        finding
        for finding in report.findings
        if (finding.code, place(finding).file) == (case.code, case.file)
        and (case.field is None or place(finding).field == case.field)
        and (row is None or place(finding).row == row)
    ]
    assert placed, f"{case.statement} Found only:\n" + "\n".join(map(str, report.faults[:10]))
    assert all(finding.advice for finding in report.findings)
