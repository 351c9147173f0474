"""The validation report of what people download, for people and machines."""

import json
from pathlib import Path

from release.refusal import Refusal
from validate.checking import Report, run_checks
from validate.findings import Finding
from validate.form.json_text import Json
from validate.form.loading import load
from validate.form.package import Package
from validate.opening import open_package
from validate.rendering import report_json


def validated(archive: Path) -> tuple[Package, Report]:
    """Load the zip file as a stranger would and run every check.

    Raises:
        Refusal: with the faults; warnings do not block.
    """
    package = load(open_package(str(archive)))
    report = run_checks(package, with_plausibility=True)
    if report.faults:
        raise Refusal(report.faults)
    return package, report


def validation_files(report: Report, archive: Path) -> dict[str, bytes]:
    """validation.json and validation.md; the archive is named without the folder it lay in."""
    described = report_json(report) | {"package": archive.name}
    text = json.dumps(described, ensure_ascii=False, indent=1) + "\n"
    return {
        "validation.json": text.encode(),
        "validation.md": _markdown(described, report.warnings).encode(),
    }


def _markdown(described: Json, warnings: list[Finding]) -> str:
    lines = [
        f"# Validation of {described['package']}",
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
    if warnings:
        lines += ["", "## Warnings: unlikely, but as the report says", ""]
        lines += [f"    {warning}" for warning in warnings]
    return "\n".join(lines) + "\n"
