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
    <!-- where -->                                                    where releases are, if told
    <!-- /where -->
    <!-- rai:dataBiases -->                                           text that croissant.json tells
    <!-- /rai -->                                                     again; it stays as written

A count or a fact never begins a line: Markdown shows the rest of a line that begins with a comment
as it stands and ends the paragraph there.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from build.describing.citation import citations, doi_of, released_on
from build.describing.markdown import markdown_table
from build.describing.responsible import PROPERTIES
from build.report.facts import ReportFacts
from build.schema.rules import MARKER_BEGINS_LINE, MARKER_UNCLOSED, MARKER_UNKNOWN
from validate.finding import Finding, InvalidInput, Location

Json = dict[str, Any]

# Pages that people write and the build fills; they stand beside the folder of sources.
READMES = ("README.md", "README.zh.md", "docs/methodology.md")

_OPENING = (
    r"<!-- (?P<kind>count(?=:)|fact(?=:)|rows(?=:)|rai(?=:)|cite(?= )|where(?= ))(?::(?P<name>[^\s<>]*))? -->"
)
_MARKED = re.compile(rf"{_OPENING}(?P<text>(?:(?!<!-- ).)*)<!-- /(?P=kind) -->", re.DOTALL)
_MARKER = re.compile(f"{_OPENING}|<!-- /(?:count|fact|rows|rai|cite|where) -->")
_CELL = re.compile(r"(?P<table>\w+)(?:\.(?P<column>\w+)=(?P<value>.*))?")


@dataclass(frozen=True)
class ReadmeFacts:
    """What the READMEs tell of: the descriptor, the reports, the rows of each table as published."""

    descriptor: Json
    reports: Sequence[ReportFacts]
    cells: Mapping[str, Sequence[Mapping[str, str]]]


def fill_readme(path: str, content: bytes, facts: ReadmeFacts) -> bytes:
    """The README with the text between its markers made anew.

    Raises:
        InvalidInput: MARKER_UNCLOSED, MARKER_UNKNOWN, MARKER_BEGINS_LINE, with the line.
    """
    text = content.decode("utf-8")
    findings: list[Finding] = []
    pieces: list[str] = []
    end = 0
    for marker in _MARKER.finditer(text):
        start = marker.start()
        if start and start == end:  # it closes the marker before it
            continue
        place = Location(path, text.count("\n", 0, start) + 1)
        marked = _MARKED.match(text, start)
        if marked is None:
            expected = f"<!-- /{marker['kind']} -->" if marker["kind"] else "an opening before it"
            findings.append(place.breaks(MARKER_UNCLOSED, marker[0], expected))
            continue
        if marker["kind"] == "rai":
            made = marked["text"] if marker["name"] in PROPERTIES else None
        else:
            made = _made(marker["kind"], marker["name"], facts, is_chinese=path.endswith(".zh.md"))
        if made is None:
            findings.append(place.breaks(MARKER_UNKNOWN, marker[0]))
        elif "\n" not in made and text[:start].endswith("\n"):
            findings.append(place.breaks(MARKER_BEGINS_LINE, marker[0]))
        else:
            pieces += [text[end : marked.start("text")], made]
        end = marked.end("text")
    if findings:
        raise InvalidInput(findings)
    return "".join([*pieces, text[end:]]).encode()


def _made(kind: str, name: str, facts: ReadmeFacts, is_chinese: bool) -> str | None:
    """What stands between the markers; None where nothing answers to the name."""
    match kind:
        case "count":
            count = _count(name, facts)
            return None if count is None else f"{count:,}"
        case "fact":
            released = released_on(facts.descriptor).isoformat()
            return {"version": facts.descriptor["version"], "released": released}.get(name)
        case "rows":
            block = _rows(name, facts)
            return None if block is None else f"\n{block}\n"
        case "where":
            return "\n" + _where(facts.descriptor, is_chinese) + "\n"
        case _:
            # The first target with a number stands for all rows.
            targets = facts.cells["targets"]
            row = next((row for row in targets if row["value"]), next(iter(targets), None))
            blocks = citations(facts.descriptor, facts.reports, row, is_chinese)
            return "\n" + "\n\n".join(blocks) + "\n"


def _where(descriptor: Json, is_chinese: bool) -> str:
    """The addresses that are known, or how the files are made as long as none is."""
    doi = doi_of(descriptor)
    addresses = (
        (doi and f"https://doi.org/{doi}", "All versions", "各版本"),
        (descriptor.get("homepage"), "Page", "主页"),
        (descriptor.get("repository"), "Repository and releases", "代码库与各版本"),
        (descriptor.get("issues"), "Wrong rows and questions", "勘误与提问"),
    )
    told = [
        f"{zh if is_chinese else en}{'：' if is_chinese else ':'} <{address}>"
        for address, en, zh in addresses
        if address
    ]
    if told:
        return "\n".join(f"- {line}" for line in told)
    if is_chinese:
        return "尚未发布任何版本：在此之前，用 `make release` 在 `dist/` 中生成这些文件（见[构建](#构建)）。"
    return (
        "No version is published yet. Until then `make release` makes these files in `dist/`"
        " ([Build it](#build-it))."
    )


def _count(name: str, facts: ReadmeFacts) -> int | None:
    if name == "tables":
        return len(facts.cells)
    match = _CELL.fullmatch(name)
    if match is None or match["table"] not in facts.cells:
        return None
    rows = facts.cells[match["table"]]
    if match["column"] is None:
        return len(rows)
    # A count of no cell is a misspelt code far more often than a fact worth telling.
    return sum(row.get(match["column"]) == match["value"] for row in rows) or None


def _rows(name: str, facts: ReadmeFacts) -> str | None:
    """The table of `table:columns` or `table:columns:keys`, keys in the order given.

    None where the table, a column or a key is not there.
    """
    table, columns, keys = [*name.split(":"), "", ""][:3]
    names = columns.split(",")
    by_key = {next(iter(row.values())): row for row in facts.cells.get(table, ())}
    chosen = keys.split(",") if keys else list(by_key)
    if not by_key or not set(chosen) <= by_key.keys():
        return None
    if not set(names) <= next(iter(by_key.values())).keys():
        return None
    rows = [[by_key[key][name] for name in names] for key in chosen]
    numbers = [name for name in names if "value" in name or name == "agreement"]
    return "\n".join(markdown_table(names, rows, numbers))
