"""Texts: hashes as stated, and source text + corrections = report text, in both directions."""

import hashlib
import re
from collections.abc import Iterator

from validate.findings import Finding, Outcome
from validate.package import Package, Row, Table

# How the cells show what cannot be seen.
_SHOWN = {"⏎": "\n", "␣": " ", "⍽": "\u3000", "␉": "\t"}
_ESCAPE = re.compile(r"\\u([0-9A-F]{4})|[⏎␣⍽␉]")


def unshow(cell: str) -> str:
    """The characters that a cell of `before` or `after` stands for.

    >>> unshow("四␣⏎\\\\uFEFF")
    '四 \\n\\ufeff'
    """
    return _ESCAPE.sub(lambda m: chr(int(m[1], 16)) if m[1] else _SHOWN[m[0]], cell)


def check(package: Package) -> Outcome:
    """Texts and corrections.

    Codes: `text-missing`, `text-hash-mismatch`, `text-length-mismatch`, `text-line-end`,
    `correction-order`, `correction-id`, `correction-empty`, `correction-before`,
    `correction-after`, `text-not-reproduced`, `reason-inconsistent`.
    """
    corrections = package.table("corrections")
    outcome = Outcome(len(corrections.rows))
    reports = package.table("reports")
    for report in reports.rows:
        report_id = report["report_id"]
        outcome.findings += _hashes(package, reports, report)
        source, text = package.sources.get(report_id), package.texts.get(report_id)
        if source is not None and text is not None:
            rows = [row for row in corrections.rows if row["report_id"] == report_id]
            outcome.findings += _reproduced(corrections, rows, report_id, source, text)
    outcome.findings += _reasons(corrections)
    return outcome


def _hashes(package: Package, reports: Table, report: Row) -> Iterator[Finding]:
    advice = "the text is not the one the rows were read from: restore it or build again"
    for column, suffix, texts in (
        ("text_sha256", ".txt", package.texts),
        ("source_sha256", ".source.txt", package.sources),
    ):
        path = f"data/text/{report['report_id']}{suffix}"
        content = package.files.get(path)
        if content is None or report["report_id"] not in texts:
            yield reports.finding(
                report, "report_id", "text-missing", None, path, "publish the text as UTF-8"
            )
            continue
        actual = hashlib.sha256(content).hexdigest()
        if actual != report[column]:
            yield reports.finding(
                report, column, "text-hash-mismatch", report[column], f"{actual} of {path}", advice
            )
    text = package.texts.get(report["report_id"])
    if text is not None and report.integer("text_characters") != len(text):
        yield reports.finding(
            report,
            "text_characters",
            "text-length-mismatch",
            report["text_characters"],
            str(len(text)),
            advice,
        )


def _reproduced(
    table: Table, rows: list[Row], report_id: str, source: str, text: str
) -> Iterator[Finding]:
    """Walk both texts side by side: between corrections they are the same."""
    at_source = at_text = 0
    for row in rows:
        start, end = row.integer("source_start"), row.integer("source_end")
        span = row.span()
        if start is None or end is None or span is None or not at_source <= start <= end:
            yield table.finding(
                row,
                "source_start",
                "correction-order",
                f"{row['source_start']}-{row['source_end']}",
                f"offsets from {at_source}, in order",
                "corrections stand in the order of the source and never overlap",
            )
            return
        if row["correction_id"] != f"{report_id}.c{start:05d}":
            yield table.finding(
                row,
                "correction_id",
                "correction-id",
                row["correction_id"],
                f"{report_id}.c{start:05d}",
                "the id of a correction is its place in the source",
            )
        before, after = unshow(row["before"]), unshow(row["after"])
        if before == after:
            yield table.finding(
                row,
                "after",
                "correction-empty",
                row["after"],
                None,
                "remove it: it changes nothing",
            )
        for field, shown, actual in (
            ("before", before, source[start:end]),
            ("after", after, text[span[0] : span[1]]),
        ):
            if shown != actual:
                yield table.finding(
                    row,
                    field,
                    f"correction-{field}",
                    row[field],
                    repr(actual),
                    "the cell must hold what stands at its offsets",
                )
        if source[at_source:start] != text[at_text : span[0]]:
            yield _apart(table, row, source[at_source:start], text[at_text : span[0]])
        at_source, at_text = end, span[1]
    if source[at_source:] != text[at_text:]:
        yield _apart(table, None, source[at_source:], text[at_text:])


def _apart(table: Table, row: Row | None, source: str, text: str) -> Finding:
    at = next(
        (i for i, (a, b) in enumerate(zip(source, text, strict=False)) if a != b),
        min(len(source), len(text)),
    )
    return table.finding(
        row,
        "char_start" if row else None,
        "text-not-reproduced",
        repr(text[max(0, at - 10) : at + 10]),
        f"{source[max(0, at - 10) : at + 10]!r} as the source has it",
        "every difference between the two texts is a row of corrections",
    )


def _reasons(table: Table) -> Iterator[Finding]:
    """A reason has one kind, and one wording in each language."""
    for known, others in (("reason_zh", ("reason_en", "kind")), ("reason_en", ("reason_zh",))):
        seen: dict[str, Row] = {}
        for row in table.rows:
            first = seen.setdefault(row[known], row)
            for field in others:
                if first[field] != row[field]:
                    yield table.finding(
                        row, field, "reason-inconsistent", row[field],
                        f"{first[field]} as in line {first.line}",
                        "the same reason has the same kind and the same words",
                    )  # fmt: skip
