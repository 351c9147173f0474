"""Differences as people and machines read them."""

from collections.abc import Iterator

from ..finding import harmless, shown
from ..form.json_text import Json
from ..limits import LISTED
from ..printing import print_grid, say
from .rows import CellChange, Changes, TableChange
from .verdict import Verdict

_COLUMNS = ("Table", "Added", "Removed", "Changed", "Step")


def print_difference(changes: Changes, verdict: Verdict) -> None:
    """Findings, changed schemas and texts, then rows by table."""
    for finding in verdict.findings:
        say(str(finding))
    for schema in changes.schemas:
        say(f"schemas/{schema.table}.json {schema.step.name}: {schema.what}")
    for path in changes.files:
        say(f"{path} PATCH: text changed")
    for table in changes.tables:
        for line in _lines(table):
            say(f"data/{table.name}.csv {line}")
    print_grid(f"{verdict.old} to {verdict.new}", _COLUMNS, map(_row, changes.tables))
    say(_conclusion(verdict))


def _row(table: TableChange) -> list[str]:
    counts = (len(table.added), len(table.removed), len(table.changed))
    return [table.name, *map(str, counts), table.step.name.lower()]


def _lines(table: TableChange) -> Iterator[str]:
    """What changed in a table, a line each; of long lists the beginning."""
    for what, lines in (
        ("rows added", [f"added {key}" for key in table.added]),
        ("rows removed", [f"removed {key}" for key in table.removed]),
        ("cells", [_line(change) for change in table.cells]),
    ):
        yield from lines[:LISTED]
        if len(lines) > LISTED:
            yield f"and {len(lines) - LISTED} {what} more"


def _line(change: CellChange) -> str:
    old, new = (shown(cell) or "(empty)" for cell in (change.old, change.new))
    return f"{change.key} {change.field}: {old} -> {new}"


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
        if told := [f"- {_escaped(line)}" for line in _lines(table)]:
            lines += ["", f"## {table.name}", "", *told]
    return "".join(f"{harmless(line)}\n" for line in lines)


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
