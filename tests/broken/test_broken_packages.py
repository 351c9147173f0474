"""Each promise of the package, broken once: the fault is found, placed and explained."""

import pytest

from tests.broken import (
    claims,
    derived,
    languages,
    measures,
    quotes,
    texts,
)
from tests.broken.breaking import CASES, Case
from tests.broken.copies import Copy
from validate.finding import Rule

# Cases of content that name a code, until its rules are declared.
_WITH_CODES = (texts, quotes, measures, claims, derived, languages)
CASES += [
    Case(
        mutate.__name__.replace("_", "-"),
        mutate.__doc__ or "",
        mutate,
        Rule(code, "", ""),
        file,
        field,
    )
    for module in _WITH_CODES
    for mutate, code, file, field in module.FAULTS
]


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
