"""Blocks of the READMEs that are made whole: a few rows to look at, and how to cite."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from build.describing.citation import (
    dataset_bibtex,
    dataset_citation,
    report_bibtex,
    report_citation,
    row_citation,
)
from build.report.facts import ReportFacts

Json = dict[str, Any]

_CITED = {
    "en": ("The dataset", "One row", "The report itself"),
    "zh": ("引用数据集", "引用一行", "引用报告本身"),
}


def table_rows(table: str, files: Mapping[str, bytes]) -> list[dict[str, str]] | None:
    """The rows of a published table as text; None where there is no such table."""
    content = files.get(f"data/{table}.csv")
    if content is None:
        return None
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def rows_block(name: str, files: Mapping[str, bytes]) -> str | None:
    """A Markdown table of `table:columns` or `table:columns:keys`, keys in the order given.

    None where the table, a column or a key is not there.
    """
    table, _, rest = name.partition(":")
    columns, _, keys = rest.partition(":")
    rows = table_rows(table, files)
    names = columns.split(",")
    if not rows or not set(names) <= rows[0].keys():
        return None
    if keys:
        by_key = {next(iter(row.values())): row for row in rows}
        if not set(keys.split(",")) <= by_key.keys():
            return None
        rows = [by_key[key] for key in keys.split(",")]
    lines = [
        f"| {' | '.join(names)} |",
        "| " + " | ".join("---:" if "value" in name else "---" for name in names) + " |",
        *(
            f"| {' | '.join(row[name].replace('|', chr(92) + '|') for name in names)} |"
            for row in rows
        ),
    ]
    return "\n".join(lines)


def cite_block(
    descriptor: Json, reports: Sequence[ReportFacts], files: Mapping[str, bytes], language: str
) -> str:
    """How to cite the dataset, one row (the first target stands for all) and each report."""
    return "\n\n".join(_cited(descriptor, reports, files, language))


def _cited(
    descriptor: Json, reports: Sequence[ReportFacts], files: Mapping[str, bytes], language: str
) -> Iterator[str]:
    is_chinese = language == "zh"
    dataset, row, report = _CITED[language]
    yield f"**{dataset}**"
    yield from _entry(dataset_citation(descriptor, is_chinese), dataset_bibtex(descriptor))
    if targets := table_rows("targets", files):
        row_id = targets[0]["target_id"]
        yield f"**{row}**"
        yield from _entry(
            row_citation(descriptor, row_id, is_chinese), dataset_bibtex(descriptor, row_id)
        )
    yield f"**{report}**"
    for facts in reports:
        yield from _entry(report_citation(facts, is_chinese), report_bibtex(facts))


def _entry(sentence: str, bibtex: str) -> Iterator[str]:
    yield f"> {sentence}"
    yield f"```bibtex\n{bibtex}\n```"
