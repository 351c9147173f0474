"""The validation report of what people download, for people and machines."""

import json
from pathlib import Path

from release.rules import PACKAGE_UNREADABLE
from validate.checking import Report, run_checks
from validate.finding import InvalidInput, Location
from validate.form.loading import load
from validate.form.package import Package
from validate.opening import NotAPackage, open_package
from validate.rendering import report_json


def loaded(archive: Path) -> Package:
    """The package in a zip file, loaded as a stranger would.

    Raises:
        InvalidInput: `package-unreadable`.
    """
    try:
        return load(open_package(str(archive)))
    except NotAPackage as error:
        raise InvalidInput([Location(archive.name).breaks(PACKAGE_UNREADABLE, error)]) from error


def proved(package: Package) -> Report:
    """Run every check.

    Raises:
        InvalidInput: with the faults; warnings do not block.
    """
    report = run_checks(package, with_plausibility=True)
    if report.faults:
        raise InvalidInput(report.faults)
    return report


def proof_files(report: Report, archive: str) -> dict[str, bytes]:
    """validation.json and validation.md; `archive` is the name of the file that was proved."""
    described = report_json(report) | {"package": archive}
    lines = [
        f"# Validation of {archive}",
        "",
        "No faults. Made with `python -m validate`, which anyone can run on the file.",
        "",
        "| check | looked at | faults | warnings |",
        "| --- | --- | ---: | ---: |",
    ]
    lines += [
        f"| {check['name']} | {check['looked_at']:,} {check['unit']}"
        f" | {check['faults']} | {check['warnings']} |"
        for check in described["checks"]
    ]
    if report.warnings:
        lines += ["", "## Warnings: unlikely, but as the report says", ""]
        lines += [f"    {warning}" for warning in report.warnings]
    text = json.dumps(described, ensure_ascii=False, indent=1) + "\n"
    return {
        "validation.json": text.encode(),
        "validation.md": ("\n".join(lines) + "\n").encode(),
    }
