"""Reads the question files of `docs/questions/` and answers them from the published Parquet files.

A question is one SQL query that runs as it stands from the repository root. Each row of its result is
of one report, which the first columns name: governments are never added together. In a reading,
`{expression}` is an SQL aggregate over the rows of one report: readings hold no typed numbers, so they
follow the rows.
"""

import contextlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from release.forms.sql import literal
from release.sql_file import read_sql_file

Row = dict[str, Any]

QUESTIONS = Path("docs/questions")
REPORT = ("report_id", "report_place_zh", "report_place_en", "report_year")
_KEYS = {"question_en", "question_zh", "reading_en", "reading_zh"}
_EXPRESSION = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True)
class Question:
    """A question, its query and the templates of its readings."""

    name: str  # `NN-words`, also the name of its plot
    question_en: str
    question_zh: str
    reading_en: str
    reading_zh: str
    sql: str


@dataclass(frozen=True)
class Told:
    """What one report answers; `rows` in the order of the query, without the columns of the report."""

    report_id: str
    name_en: str
    name_zh: str
    rows: tuple[Row, ...]
    reading_en: str
    reading_zh: str


@dataclass(frozen=True)
class Answer:
    """What the published rows answer, report by report; `columns` are those of the rows."""

    question: Question
    columns: tuple[str, ...]
    reports: tuple[Told, ...]


def read_questions(root: Path) -> list[Question]:
    """The questions below `root`, in the order of their numbers.

    Raises:
        ValueError: a file lacks one of its texts or holds one that is not known.
    """
    read = []
    for path in sorted((root / QUESTIONS).glob("*.sql")):
        texts, sql = read_sql_file(path, _KEYS)
        read.append(Question(name=path.stem, sql=sql, **texts))
    return read


def answer(root: Path, question: Question) -> Answer:
    """Runs the query over the package below `root` and fills the readings.

    Raises:
        duckdb.Error: the query or an expression does not fit the published tables.
        ValueError: the rows do not say of which report they are.
    """
    # DuckDB's own search path would yield to files of the same name in the working folder.
    with contextlib.chdir(root), duckdb.connect() as connection:
        relation = connection.sql(question.sql.removesuffix(";"))
        own, columns = relation.columns[: len(REPORT)], tuple(relation.columns[len(REPORT) :])
        if tuple(own) != REPORT:
            raise ValueError(f"{question.name}.sql: its first columns are not {', '.join(REPORT)}")
        by_report: dict[tuple[str, str, str, int], list[Row]] = {}
        for values in relation.fetchall():
            row = dict(zip(columns, values[len(REPORT) :], strict=True))
            report_id, place_zh, place_en, year = values[: len(REPORT)]
            by_report.setdefault((report_id, place_zh, place_en, year), []).append(row)
        reports = (_told(question, relation, *report, rows) for report, rows in by_report.items())
        return Answer(question, columns, tuple(reports))


def _told(
    question: Question,
    relation: duckdb.DuckDBPyRelation,
    report_id: str,
    place_zh: str,
    place_en: str,
    year: int,
    rows: Sequence[Row],
) -> Told:
    own = relation.filter(f"report_id = {literal(report_id)}")
    return Told(
        report_id,
        f"{place_en} {year}",
        f"{place_zh}{year}年",
        tuple(rows),
        reading_en=_fill(question.reading_en, own),
        reading_zh=_fill(question.reading_zh, own),
    )


def _fill(template: str, relation: duckdb.DuckDBPyRelation) -> str:
    expressions = list(dict.fromkeys(_EXPRESSION.findall(template)))
    if not expressions:
        return template
    values = relation.aggregate(", ".join(expressions)).fetchall()[0]
    filled = {
        expression: number_text(value)
        for expression, value in zip(expressions, values, strict=True)
    }
    return _EXPRESSION.sub(lambda match: filled[match[1]], template)


def number_text(value: object) -> str:
    """A value as people read it: no trailing zeros, thousands grouped in decimals, None as empty.

    >>> [number_text(v) for v in (2027, 61000.0, 4.5, None, "yes")]
    ['2027', '61,000', '4.5', '', 'yes']
    """
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value + 0.0:,.10g}"  # -0.0 + 0.0 is 0.0
    return str(value)
