"""Structure: the tree of sections, and sentences that give the text back, in reading order."""

import re
from collections.abc import Iterator

from validate.findings import Finding, Outcome
from validate.package import Package, Row, Table

_SECTION_ID = re.compile(
    r"front|back|[0-9]{1,3}[a-z]?(\.b[0-9]{2,}|\.[0-9]{2,}[a-z]?(\.[0-9]{1,3})?)?\Z"
)
_TITLE_ENDS = ("", "\n", "。", "！", "？")
_ADVICE = "build the tables again from the text: places and ids follow from it"


def check(package: Package) -> Outcome:
    """Sections and sentences of every report.

    Codes: `section-id`, `section-level`, `section-parent`, `section-root`, `section-span`,
    `section-title`, `section-label`, `position-order`, `sentence-id`,
    `text-not-covered`.
    """
    sections, sentences = package.table("sections"), package.table("sentences")
    outcome = Outcome(len(sections.rows) + len(sentences.rows))
    for report_id, text in package.texts.items():
        own = [row for row in sections.rows if row["report_id"] == report_id]
        leaves = [row for row in sentences.rows if row["report_id"] == report_id]
        outcome.findings += _positions(sections, own)
        outcome.findings += _positions(sentences, leaves)
        outcome.findings += _tree(sections, own, report_id)
        outcome.findings += _titles(sections, own, text)
        outcome.findings += _spans(sections, own, leaves)
        outcome.findings += _leaves(sections, sentences, leaves)
        outcome.findings += _coverage(sentences, leaves, text)
    return outcome


def _wrong(
    table: Table, row: Row, name: str, code: str, found: object, expected: object
) -> Finding:
    return table.finding(row, name, code, str(found), str(expected), _ADVICE)


def _positions(table: Table, rows: list[Row]) -> Iterator[Finding]:
    for expected, row in enumerate(rows, start=1):
        if row.integer("position") != expected:
            yield _wrong(table, row, "position", "position-order", row["position"], expected)
            return  # one lost row shifts all that follow


def _level(key: str) -> str:
    """The level that the shape of a key says; the empty key is the report."""
    parts = key.split(".")
    if key in ("", "front", "back"):
        return key or "report"
    if len(parts) == 1:
        return "part"
    if parts[-1].startswith("b"):
        return "block"
    return "item" if len(parts) == 2 else "paragraph"


def _tree(table: Table, rows: list[Row], report_id: str) -> Iterator[Finding]:
    known = {row["section_id"] for row in rows}
    roots = [row for row in rows if not row["parent_section_id"]]
    if len(roots) != 1 or roots[0]["section_id"] != report_id:
        found = ", ".join(row["section_id"] for row in roots) or "none"
        yield table.finding(
            roots[-1] if roots else None, "parent_section_id", "section-root", found, report_id,
            _ADVICE,
        )  # fmt: skip
    for row in rows:
        section_id = row["section_id"]
        key = section_id.removeprefix(report_id).removeprefix(".")
        if not section_id.startswith(report_id) or not (key == "" or _SECTION_ID.match(key)):
            yield _wrong(table, row, "section_id", "section-id", section_id, f"{report_id}.1.02.3")
            continue
        if row["level"] != _level(key):
            yield _wrong(table, row, "level", "section-level", row["level"], _level(key))
        parent = section_id.rpartition(".")[0] if key else ""
        if row["parent_section_id"] != parent or (parent and parent not in known):
            found = row["parent_section_id"] or "nothing"
            yield _wrong(
                table, row, "parent_section_id", "section-parent", found, parent or "nothing"
            )


def _titles(table: Table, rows: list[Row], text: str) -> Iterator[Finding]:
    """A title that the report gives stands, behind its label, where the section begins."""
    for row in rows:
        span = row.span()
        if span is None or row["level"] == "report":
            if span and row["is_title_assigned"] == "false" and row["title_zh"] not in text:
                yield _wrong(
                    table, row, "title_zh", "section-title", row["title_zh"], "in the text"
                )
            continue
        label, title = row["label_zh"], row["title_zh"]
        opening = text[span[0] : span[0] + len(label) + len(title) + 4].lstrip()
        if label:
            if not opening.startswith(label):
                yield _wrong(table, row, "label_zh", "section-label", label, opening[:8])
            opening = opening[len(label) :].lstrip()
        elif _is_label_lost(row, opening):
            yield _wrong(table, row, "label_zh", "section-label", "nothing", opening[:8])
            continue
        is_there = opening.startswith(title)
        is_whole = is_there and opening[len(title) : len(title) + 1] in _TITLE_ENDS
        if row["is_title_assigned"] == "true" and is_whole:
            yield _wrong(table, row, "is_title_assigned", "section-title", "true", "false")
        elif row["is_title_assigned"] == "false" and not is_there:
            yield _wrong(table, row, "title_zh", "section-title", title, opening)


def _is_label_lost(row: Row, opening: str) -> bool:
    return (
        row["level"] in ("part", "item")
        and row["is_title_assigned"] == "false"
        and not opening.startswith(row["title_zh"])
    )


def _spans(table: Table, rows: list[Row], leaves: list[Row]) -> Iterator[Finding]:
    """A section reaches from its first sentence to its last."""
    reach: dict[str, tuple[int, int]] = {}
    for leaf in leaves:
        span = leaf.span()
        if span is None:
            continue
        node = leaf["section_id"]
        while node:
            start, end = reach.get(node, span)
            reach[node] = (min(start, span[0]), max(end, span[1]))
            node = node.rpartition(".")[0]
    for row in rows:
        expected = reach.get(row["section_id"])
        if expected is None:
            yield _wrong(table, row, "section_id", "section-span", "no sentence", "one or more")
        elif row.span() != expected:
            field = "char_start" if row.integer("char_start") != expected[0] else "char_end"
            yield _wrong(
                table, row, field, "section-span", row[field], expected[field == "char_end"]
            )


def _leaves(sections: Table, table: Table, leaves: list[Row]) -> Iterator[Finding]:
    order = {row["section_id"]: index for index, row in enumerate(sections.rows)}
    counts: dict[str, int] = {}
    at = -1
    for row in leaves:
        section_id = row["section_id"]
        counts[section_id] = counts.get(section_id, 0) + 1
        expected = f"{section_id}.s{counts[section_id]:02d}"
        if row["sentence_id"] != expected:
            yield _wrong(table, row, "sentence_id", "sentence-id", row["sentence_id"], expected)
        place = order.get(section_id, at)
        if place < at:
            yield _wrong(table, row, "section_id", "sentence-id", section_id, "reading order")
        at = place


def _coverage(table: Table, leaves: list[Row], text: str) -> Iterator[Finding]:
    """Joined, with a line end after each paragraph, the sentences are the text."""
    at = 0
    for row in leaves:
        if row.span() != (at, at + len(row["text_zh"])) or not text.startswith(row["text_zh"], at):
            found = f"{row['char_start']}-{row['char_end']} {row['text_zh'][:20]}"
            expected = f"{at}- {text[at : at + 20]}"
            yield _wrong(table, row, "text_zh", "text-not-covered", found, expected)
            return
        at += len(row["text_zh"])
        is_end = text.startswith("\n", at)
        if (row["is_paragraph_end"] == "true") != is_end:
            found, expected = row["is_paragraph_end"], str(is_end).lower()
            yield _wrong(table, row, "is_paragraph_end", "text-not-covered", found, expected)
            return
        at += is_end
    if at != len(text):
        yield table.finding(
            None,
            None,
            "text-not-covered",
            f"sentences up to {at}",
            f"{len(text)} characters",
            _ADVICE,
        )
