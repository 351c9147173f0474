"""The checks of content as they were, until the typed ones take their place."""

from collections.abc import Iterator

from validate import findings
from validate.checks import (
    agreement,
    claims,
    coverage,
    derived,
    digits,
    dimensions,
    labels,
    languages,
    measures,
    periods,
    plausibility,
    quotes,
    structure,
    summaries,
    texts,
)
from validate.contract import COLUMNS
from validate.finding import Finding, Location, Outcome, Rule, Severity
from validate.form import package as form
from validate.package import Package, Row, Table

CHECKS = (
    ("languages", languages.check, "cells and labels"),
    ("texts", texts.check, "corrections"),
    ("structure", structure.check, "sections and sentences"),
    ("quotes", quotes.check, "quotes"),
    ("digits", digits.check, "runs of digits"),
    ("measures", measures.check, "quantities"),
    ("periods", periods.check, "rows"),
    ("claims", claims.check, "claims"),
    ("coverage", coverage.check, "sentences"),
    ("derived", derived.check, "rows"),
    ("dimensions", dimensions.check, "rows"),
    ("labels", labels.check, "rows"),
    ("agreement", agreement.check, "rows"),
    ("summaries", summaries.check, "summaries"),
)
PLAUSIBILITY = ("plausibility", plausibility.check, "rows")
TABLES = tuple(COLUMNS)
_COLUMN_MISSING = Rule("column-missing", "Every column is there.", "publish the column")


def run(package: form.Package, with_plausibility: bool) -> Iterator[tuple[str, str, Outcome]]:
    """Name, unit and outcome of each check."""
    lost = [
        Location(package.tables[name].schema.file, None, column).breaks(_COLUMN_MISSING)
        for name, columns in COLUMNS.items()
        for column in columns.split()
        if column not in package.tables[name].header
    ]
    if lost:
        yield "columns", "columns", Outcome.of(len(COLUMNS), lost)
        return
    old = Package(
        package.where,
        package.files,
        package.listed,
        package.descriptor,
        package.parquet_descriptor,
        {
            name: Table(
                name,
                table.file,
                table.schema,
                table.header,
                [Row(row.line, dict(row)) for row in table.rows],
            )
            for name, table in package.tables.items()
        },
    )
    for name, check, unit in (*CHECKS, PLAUSIBILITY) if with_plausibility else CHECKS:
        outcome = check(old)
        yield name, unit, Outcome(outcome.looked_at, [*map(_new, outcome)])


def _new(old: findings.Finding) -> Finding:
    rule = Rule(old.code, "", old.advice, Severity(old.severity.value))
    return Location(old.file, old.row, old.field).breaks(rule, old.found, old.expected)
