"""Reads the question files of `docs/questions/` and answers them from the published Parquet files.

A question is one SQL query that runs as it stands from the repository root. In a reading,
`{expression}` is an SQL aggregate over the result of the query: readings hold no typed numbers, so
they follow the rows.
"""

import contextlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from release.sql_file import read_sql_file

Row = dict[str, Any]

QUESTIONS = Path("docs/questions")
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
class Answer:
    """What the published rows answer; `rows` in the order of the query."""

    question: Question
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    reading_en: str
    reading_zh: str


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
    """
    # DuckDB's own search path would yield to files of the same name in the working folder.
    with contextlib.chdir(root), duckdb.connect() as connection:
        relation = connection.sql(question.sql.removesuffix(";"))
        columns = tuple(relation.columns)
        rows = tuple(dict(zip(columns, values, strict=True)) for values in relation.fetchall())
        return Answer(
            question,
            columns,
            rows,
            reading_en=_fill(question.reading_en, relation),
            reading_zh=_fill(question.reading_zh, relation),
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
