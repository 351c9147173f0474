"""Quotes: every quote is the text at its offsets, inside its sentence, in reading order."""

from collections.abc import Iterator

from validate.findings import Finding, Outcome
from validate.package import Package, Row, Table

# Tables with offsets into the report text, and the column that quotes it.
QUOTES = {
    "achievements": "quote_zh",
    "targets": "quote_zh",
    "claims": "quote_zh",
    "project_mentions": "quote_zh",
    "sentences": "text_zh",
    "quantities": "text_zh",
}
_NAMING = frozenset("”》」』）")


def check(package: Package) -> Outcome:
    """Quotes of all tables.

    Codes: `offsets-invalid`, `quote-mismatch`, `quote-outside-sentence`, `section-mismatch`,
    `report-mismatch`, `reading-order`, `quantity-id`, `project-not-mentioned`,
    `name-not-mentioned`.
    """
    outcome = Outcome()
    sentences = package.table("sentences").by_key
    for name, column in QUOTES.items():
        table = package.table(name)
        outcome.looked_at += len(table.rows)
        for row in table.rows:
            outcome.findings += _quote(package, table, row, column)
            sentence = sentences.get(row["sentence_id"])
            if name != "sentences" and sentence is not None:
                outcome.findings += _inside(table, row, sentence)
        outcome.findings += _order(table)
    outcome.findings += _quantity_ids(package.table("quantities"))
    outcome.findings += _projects(package)
    return outcome


def _quote(package: Package, table: Table, row: Row, column: str) -> Iterator[Finding]:
    text = package.texts.get(row["report_id"])
    span = row.span()
    if text is None:
        return  # a text that is missing is reported once, at its report
    if span is None or span[1] > len(text):
        yield table.finding(
            row,
            "char_start",
            "offsets-invalid",
            f"{row['char_start']}-{row['char_end']}",
            f"two offsets from 0 to {len(text)}",
            "find the quote in the report text and give its place",
        )
    elif text[span[0] : span[1]] != row[column]:
        yield table.finding(
            row,
            column,
            "quote-mismatch",
            row[column],
            text[span[0] : span[1]],
            "the quote must be the text at its offsets, character for character",
        )


def _inside(table: Table, row: Row, sentence: Row) -> Iterator[Finding]:
    inner, outer = row.span(), sentence.span()
    if inner and outer and not outer[0] <= inner[0] < inner[1] <= outer[1]:
        yield table.finding(
            row,
            "sentence_id",
            "quote-outside-sentence",
            f"{inner[0]}-{inner[1]}",
            f"within {outer[0]}-{outer[1]}",
            "name the sentence that the quote stands in",
        )
    for field in ("section_id", "report_id"):
        if field in table.header and row[field] != sentence[field]:
            yield table.finding(
                row,
                field,
                f"{field[:-3]}-mismatch",
                row[field],
                f"{sentence[field]} as its sentence has",
                "name the place of its sentence",
            )


def _order(table: Table) -> Iterator[Finding]:
    """Rows stand in reading order, report by report; `claims` first the past, then the promised."""
    at: dict[tuple[str, str], tuple[int, int]] = {}
    for row in table.rows:
        span = row.span()
        owner = (row["report_id"], row["claim_type"])
        if span is None:
            continue
        if span < at.get(owner, (0, 0)) and span[0] < at[owner][0]:
            yield table.finding(
                row,
                "char_start",
                "reading-order",
                f"{span[0]} behind {at[owner][0]}",
                "reading order",
                "sort the rows by their place in the text",
            )
        at[owner] = span


def _quantity_ids(table: Table) -> Iterator[Finding]:
    counts: dict[str, int] = {}
    for row in table.rows:
        sentence_id = row["sentence_id"]
        counts[sentence_id] = counts.get(sentence_id, 0) + 1
        expected = f"{sentence_id}.q{counts[sentence_id]}"
        if row["quantity_id"] != expected:
            yield table.finding(
                row,
                "quantity_id",
                "quantity-id",
                row["quantity_id"],
                expected,
                "the id of a quantity is its place in its sentence",
            )


def _projects(package: Package) -> Iterator[Finding]:
    """A project is mentioned, in the order of first mention, and under (part of) its name."""
    projects, mentions = package.table("projects"), package.table("project_mentions")
    quotes: dict[str, list[str]] = {}
    for row in mentions.rows:
        quotes.setdefault(row["project_id"], []).append(row["quote_zh"])
        report = package.table("projects").by_key.get(row["project_id"])
        if report is not None and report["report_id"] != row["report_id"]:
            yield mentions.finding(
                row, "report_id", "report-mismatch", row["report_id"], report["report_id"],
                "a mention stands in the report of its project",
            )  # fmt: skip
    for row in projects.rows:
        named = quotes.get(row["project_id"])
        if not named:
            yield projects.finding(
                row, "project_id", "project-not-mentioned", row["project_id"], "a mention",
                "add the place that names it to project_mentions, or remove the project",
            )  # fmt: skip
        elif not any(set(row["name_zh"]) & set(quote) - _NAMING for quote in named):
            yield projects.finding(
                row, "name_zh", "name-not-mentioned", row["name_zh"], " | ".join(named),
                "the name comes from the words that mention it",
            )  # fmt: skip
    expected = [project_id for project_id in quotes if project_id in projects.by_key]
    found = [row["project_id"] for row in projects.rows if row["project_id"] in quotes]
    for row_id, wanted in zip(found, expected, strict=False):
        if row_id != wanted:
            yield projects.finding(
                projects.by_key[row_id], "project_id", "reading-order", row_id, wanted,
                "sort the projects by their first mention",
            )  # fmt: skip
            return
