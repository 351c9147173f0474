"""Each promise of the package, broken once: the fault is found, placed and explained."""

import importlib
import pkgutil

import pytest

import tests.broken
from tests.broken.breaking import CASES, PROVED, Case
from tests.broken.copies import Copy
from validate.rules import RULES

# Each module of cases declares its own when it is imported.
_MODULES = [
    importlib.import_module(f"tests.broken.{module.name}")
    for module in pkgutil.iter_modules(tests.broken.__path__)
    if not module.name.startswith("test_")
]
_DECLARED = {case.rule for case in CASES}


def test_the_package_itself_is_clean() -> None:
    report = Copy().check()
    assert [str(finding) for finding in report.faults] == []
    assert report.is_content_checked


def test_resealing_breaks_nothing() -> None:
    """What the cases do besides their own fault leaves no finding."""
    copy = Copy()
    tables = [
        resource["name"] for resource in copy.json("data/parquet/datapackage.json")["resources"]
    ]
    for name in tables:
        copy.write_schema(name, copy.schema(name))
    copy.write(*tables)
    assert copy.check().findings == Copy().check().findings


def test_every_rule_has_a_case() -> None:
    for name in (
        "tests.broken.test_versions",
        "tests.unit.test_validate_folders",
        "tests.unit.test_validate_zips",
        "tests.unit.test_validate_corpus",
    ):
        importlib.import_module(name)  # what a plain test proves is declared there
    assert set(RULES.values()) == _DECLARED | PROVED


def test_cases_are_told_apart_and_stated() -> None:
    assert len({case.name for case in CASES}) == len(CASES)
    assert all(case.statement.endswith(".") for case in CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_fault_is_found(case: Case) -> None:
    copy = Copy()
    row = case.mutate(copy)
    report = copy.check()
    placed = [
        finding
        for finding in report.findings
        if (finding.code, finding.location.file) == (case.rule.code, case.file)
        and (case.field is None or finding.location.field == case.field)
        and (row is None or finding.location.row == row)
    ]
    assert placed, f"{case.statement} Found only:\n" + "\n".join(map(str, report.findings[:10]))
    assert all(finding.advice for finding in report.findings)
