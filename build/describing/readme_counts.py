"""Fills what would go stale in the READMEs, between markers and nowhere else.

A README is written by people; the counts, facts and blocks in it stand between two HTML comments:

    <!-- count:targets -->521<!-- /count -->                          rows of a table
    <!-- count:targets.verifiability=quantified -->89<!-- /count -->  rows with that cell
    <!-- count:tables -->18<!-- /count -->                            tables
    <!-- fact:version -->1.0.0<!-- /fact -->                          also `released`
    <!-- rows:claims:claim_id,quote_zh:cn-bj-2023.a001 -->            columns and keys of a table
    <!-- /rows -->
    <!-- cite -->                                                     citations and BibTeX
    <!-- /cite -->

A count or a fact never begins a line: Markdown shows the rest of a line that begins with a comment
as it stands and ends the paragraph there.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from build.describing.citation import released_on
from build.describing.readme_blocks import cite_block, rows_block, table_rows
from build.findings import Finding, InvalidInput
from build.report.facts import ReportFacts

Json = dict[str, Any]

# Pages that people write and the build fills; they stand beside the folder of sources.
READMES = ("README.md", "README.zh.md", "docs/methodology.md")

_OPENING = r"<!-- (?P<kind>count(?=:)|fact(?=:)|rows(?=:)|cite(?= ))(?::(?P<name>[^\s<>]*))? -->"
_MARKED = re.compile(rf"(?P<open>{_OPENING})(?P<text>.*?)(?P<close><!-- /(?P=kind) -->)", re.DOTALL)
_MARKER = re.compile(_OPENING)
_CELL = re.compile(r"(?P<table>\w+)(?:\.(?P<column>\w+)=(?P<value>.*))?")


def fill_readme(
    path: str,
    content: bytes,
    descriptor: Json,
    reports: Sequence[ReportFacts],
    files: Mapping[str, bytes],
) -> bytes:
    """The README with the text between its markers made anew from the package's files.

    Raises:
        InvalidInput: `readme-marker-unknown`, `readme-marker-unclosed`,
            `readme-marker-begins-line`, with the line.
    """
    text = content.decode("utf-8")
    language = "zh" if path.endswith(".zh.md") else "en"
    findings: list[Finding] = []
    pieces: list[str] = []
    end = 0
    for marker in _MARKER.finditer(text):
        start = marker.start()
        row = text.count("\n", 0, start) + 1
        marked = _MARKED.match(text, start)
        # An opening inside the text means that the marker before it was never closed.
        if marked is None or _MARKER.search(marked["text"]):
            expected = f"<!-- /{marker['kind']} -->"
            advice = "close the marker before the next one"
            findings.append(
                Finding("readme-marker-unclosed", path, row, None, marker[0], expected, advice)
            )
            continue
        made = _made(marker["kind"], marker["name"], descriptor, reports, files, language)
        if made is None:
            advice = "name a table, or a column with a value that occurs, or a fact"
            findings.append(
                Finding("readme-marker-unknown", path, row, None, marker[0], None, advice)
            )
        elif "\n" not in made and text[:start].endswith("\n"):
            advice = "put a word before it: Markdown ends the paragraph at a comment"
            findings.append(
                Finding("readme-marker-begins-line", path, row, None, marker[0], None, advice)
            )
        else:
            pieces += [text[end : marked.start("text")], made]
            end = marked.end("text")
    if findings:
        raise InvalidInput(findings)
    return "".join([*pieces, text[end:]]).encode()


def _made(
    kind: str,
    name: str,
    descriptor: Json,
    reports: Sequence[ReportFacts],
    files: Mapping[str, bytes],
    language: str,
) -> str | None:
    """What stands between the markers; None where nothing answers to the name."""
    match kind:
        case "count":
            count = _count(name, descriptor, files)
            return None if count is None else f"{count:,}"
        case "fact":
            facts = {
                "version": descriptor["version"],
                "released": released_on(descriptor).isoformat(),
            }
            return facts.get(name)
        case "rows":
            block = rows_block(name, files)
            return None if block is None else f"\n{block}\n"
        case _:
            return f"\n{cite_block(descriptor, reports, files, language)}\n"


def _count(name: str, descriptor: Json, files: Mapping[str, bytes]) -> int | None:
    if name == "tables":
        tables: int = sum(resource.get("type") == "table" for resource in descriptor["resources"])
        return tables
    match = _CELL.fullmatch(name)
    rows = table_rows(match["table"], files) if match else None
    if match is None or rows is None:
        return None
    if match["column"] is None:
        return len(rows)
    # A count of no cell is a misspelt code far more often than a fact worth telling.
    found: int = sum(row.get(match["column"]) == match["value"] for row in rows)
    return found or None
