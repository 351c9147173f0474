"""Reports and differences as people and machines read them."""

from rich.console import Console
from rich.markup import escape
from rich.table import Table as Grid

from validate.changes import Changes, TableChange
from validate.checking import Report
from validate.finding import Outcome, Severity, shown
from validate.findings import Outcome as FormOutcome
from validate.json_text import Json
from validate.steps import Verdict

_LISTED = 50  # changed cells of a table that people are shown; JSON has them all


def _say(line: str) -> None:
    """Print a line; what a terminal could obey is escaped."""
    print("".join(char if char.isprintable() else ascii(char)[1:-1] for char in line))


def print_report(report: Report, is_brief: bool = False) -> None:
    """Findings one per line, warnings apart, then a summary: a table, or a line where brief."""
    for finding in report.faults:
        _say(str(finding))
    if report.warnings:
        print("\nPlausibility (does not block):")
        for finding in report.warnings:
            _say(str(finding))
    if is_brief:
        looked_at = sum(outcome.looked_at for _, outcome in report.outcomes)
        print(f"{len(report.outcomes)} checks looked at {looked_at:,} things in {report.where}")
    else:
        _print_summary(report)
    count = len(report.faults)
    faults = f"{count} fault{'' if count == 1 else 's'}: the package is not as promised"
    print(faults if count else "The package is proved.")


def _print_summary(report: Report) -> None:
    grid = Grid(title=f"Checks of {escape(report.where)}", title_justify="left")
    for name in ("Check", "Looked at", "Faults", "Warnings"):
        grid.add_column(name, justify="left" if name == "Check" else "right")
    for check, outcome in report.outcomes:
        faults, warnings = _counts(outcome)
        grid.add_row(check.name, f"{outcome.looked_at:,} {check.unit}", str(faults), str(warnings))
    Console(highlight=False, soft_wrap=True).print(grid)


def _counts(outcome: FormOutcome | Outcome) -> tuple[int, int]:
    warnings = sum(finding.severity is Severity.WARNING for finding in outcome)
    return len(outcome.findings) - warnings, warnings


def report_json(report: Report) -> Json:
    """The same for machines."""
    return {
        "package": report.where,
        "valid": not report.faults,
        "checks": [
            {
                "name": check.name,
                "looked_at": outcome.looked_at,
                "unit": check.unit,
                "faults": _counts(outcome)[0],
                "warnings": _counts(outcome)[1],
            }
            for check, outcome in report.outcomes
        ],
        "findings": [finding.as_json() for finding in report.findings],
    }


def print_difference(changes: Changes, verdict: Verdict) -> None:
    """Findings, changed schemas and texts, then rows by table."""
    for finding in verdict.findings:
        _say(str(finding))
    for schema in changes.schemas:
        _say(f"schemas/{schema.table}.json {schema.step.name}: {schema.what}")
    for path in changes.files:
        _say(f"{path} PATCH: text changed")
    for table in changes.tables:
        for line in _lines(table):
            _say(f"data/{table.name}.csv {line}")
    grid = Grid(title=escape(shown(f"{verdict.old} to {verdict.new}")), title_justify="left")
    for name in ("Table", "Added", "Removed", "Changed", "Step"):
        grid.add_column(name, justify="left" if name in ("Table", "Step") else "right")
    for table in changes.tables:
        grid.add_row(*_row(table))
    Console(highlight=False, soft_wrap=True).print(grid)
    _say(_conclusion(verdict))


def _row(table: TableChange) -> list[str]:
    counts = (len(table.added), len(table.removed), len(table.changed))
    return [escape(shown(table.name)), *map(str, counts), table.step.name.lower()]


def _lines(table: TableChange) -> list[str]:
    cells = [
        f"{change.key} {change.field}: {shown(change.old) or '(empty)'} -> "
        f"{shown(change.new) or '(empty)'}"
        for change in table.cells[:_LISTED]
    ]
    if len(table.cells) > _LISTED:
        cells.append(f"and {len(table.cells) - _LISTED} cells more")
    return [
        *(f"added {key}" for key in table.added),
        *(f"removed {key}" for key in table.removed),
        *cells,
    ]


def _conclusion(verdict: Verdict) -> str:
    if verdict.step.name == "NONE":
        return f"Nothing changed. {verdict.new} follows {verdict.old}."
    return (
        f"The change is {verdict.step.name}: the version is at least {verdict.lowest}"
        f" ({verdict.new} given)."
    )


def difference_markdown(changes: Changes, verdict: Verdict) -> str:
    """The difference as a page for release notes."""
    lines = [f"# {verdict.old} to {verdict.new}", "", _conclusion(verdict), ""]
    lines += ["| table | added | removed | changed | step |", "| --- | --: | --: | --: | --- |"]
    lines += [f"| {' | '.join(_row(table))} |" for table in changes.tables]
    if changes.schemas or changes.files:
        lines += ["", "## Schemas and texts", ""]
        lines += [f"- `{one.table}` {one.what} ({one.step.name})" for one in changes.schemas]
        lines += [f"- `{path}` changed" for path in changes.files]
    for table in changes.tables:
        if told := _lines(table):
            lines += ["", f"## {table.name}", "", *(f"- {_escaped(line)}" for line in told)]
    return "\n".join(lines) + "\n"


def _escaped(text: str) -> str:
    for char in "\\`*_<>[]|":
        text = text.replace(char, "\\" + char)
    return text


def difference_json(changes: Changes, verdict: Verdict) -> Json:
    """The difference for machines, with every changed cell."""
    return {
        "old": verdict.old,
        "new": verdict.new,
        "step": verdict.step.name.lower(),
        "lowest_version": verdict.lowest,
        "accepted": not verdict.findings,
        "findings": [finding.as_json() for finding in verdict.findings],
        "schemas": [
            {"table": one.table, "change": one.what, "step": one.step.name.lower()}
            for one in changes.schemas
        ],
        "texts": changes.files,
        "tables": [
            {
                "name": table.name,
                "step": table.step.name.lower(),
                "added": table.added,
                "removed": table.removed,
                "reused": table.reused,
                "changed": [
                    {"id": one.key, "field": one.field, "old": one.old, "new": one.new}
                    for one in table.cells
                ],
            }
            for table in changes.tables
        ],
    }
