"""Reports as people and machines read them."""

from .checking import Report
from .content.rules.claims import DRAFT_ROW
from .finding import Severity
from .form.json_text import Json
from .printing import print_grid, say

NOT_CHECKED = "The content was not checked: first correct the form."
WITH_DRAFTS = "What is there is proved, but rows of it are drafts: it is not to be published."


def print_report(report: Report, is_brief: bool = False) -> None:
    """Findings one per line, warnings apart, then a summary: a table, or a line where brief."""
    for finding in report.faults:
        say(str(finding))
    if report.warnings:
        print("\nPlausibility (does not block):")
        for finding in report.warnings:
            say(str(finding))
    if is_brief:
        looked_at = sum(check.outcome.looked_at for check in report.checks)
        say(f"{len(report.checks)} checks looked at {looked_at:,} things in {report.where}")
    else:
        rows = [
            (
                check.name,
                f"{check.outcome.looked_at:,} {check.unit}",
                str(check.count(Severity.FAULT)),
                str(check.count(Severity.WARNING)),
            )
            for check in report.checks
        ]
        print_grid(f"Checks of {report.where}", ("Check", "Looked at", "Faults", "Warnings"), rows)
    if not report.is_content_checked:
        print(NOT_CHECKED)
    count = len(report.faults)
    faults = f"{count} fault{'' if count == 1 else 's'}: the package is not as promised"
    has_drafts = any(warning.rule is DRAFT_ROW for warning in report.warnings)
    print(faults if count else WITH_DRAFTS if has_drafts else "The package is proved.")


def report_json(report: Report) -> Json:
    """The same for machines."""
    return {
        "package": report.where,
        "valid": not report.faults,
        "content_checked": report.is_content_checked,
        "checks": [
            {
                "name": check.name,
                "looked_at": check.outcome.looked_at,
                "unit": check.unit,
                "faults": check.count(Severity.FAULT),
                "warnings": check.count(Severity.WARNING),
            }
            for check in report.checks
        ],
        "findings": [finding.as_json() for finding in report.findings],
    }
