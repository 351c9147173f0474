"""Each promise of the package, broken once: the fault is found, placed and explained."""

import pytest

from tests.broken.cases import CASES, Case
from tests.broken.copies import Copy


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


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_fault_is_found(case: Case) -> None:
    copy = Copy()
    row = case.mutate(copy)
    report = copy.check()
    placed = [
        finding
        for finding in report.faults
        if (finding.code, finding.file) == (case.code, case.file)
        and (case.field is None or finding.field == case.field)
        and (row is None or finding.row == row)
    ]
    assert placed, f"{case.statement} Found only:\n" + "\n".join(map(str, report.faults[:10]))
    assert all(finding.advice for finding in report.findings)
