"""Reads sources/codebook: the tables that all reports share, and the words of the closed lists."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict

from build.inputs.csv_file import read_rows
from build.report.codebook import Codebook, HeadlineWords
from build.report.findings import Findings
from build.report.located import Located
from build.schema import (
    CodeRow,
    IndicatorRow,
    IndicatorWordsRow,
    PlaceFacts,
    PolicyAreaRow,
    PolicySubtopicRow,
    Row,
    SourceRow,
    TermRow,
    UnitRow,
)
from build.schema.keys import PlacedRows, key_findings
from build.schema.published import code_lists
from build.schema.rules import CODES_APART
from validate.finding import Finding, Location

RowT = TypeVar("RowT", bound=Row)


class _CodeWords(BaseModel):
    """A row of codes.csv; what the table of codes says besides follows from its place."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_min_length=1)

    code_list: str
    code: str
    label_zh: str
    label_en: str
    definition_zh: str
    definition_en: str


def read_codebook(path: Path) -> Codebook:
    """Read the tables of a folder.

    Raises:
        InvalidInput: what read_rows finds; CODES_APART; and what key_findings finds, an
            indicator's unit or a place's parent that is not there among it.
    """
    findings = Findings()
    placed: dict[str, PlacedRows] = {}

    def read(model: type[RowT]) -> list[RowT]:
        name = model.table.name
        rows, faults = read_rows(path / f"{name}.csv", model)
        findings.extend(faults)
        # Of a table that could not be read whole nothing can be said to be missing.
        if not faults:
            placed[name] = [(located.at(), located.row) for located in rows]
        return [located.row for located in rows]

    indicators, units = read(IndicatorRow), read(UnitRow)
    areas, subtopics, places = read(PolicyAreaRow), read(PolicySubtopicRow), read(PlaceFacts)
    terms, sources = read(TermRow), read(SourceRow)
    indicator_words = read(IndicatorWordsRow)
    headline, faults = read_rows(path / "headline_words.csv", HeadlineWords)
    findings += faults
    words, faults = read_rows(path / "codes.csv", _CodeWords)
    findings += faults or _codes_apart(path / "codes.csv", words)
    findings += key_findings(placed)
    findings.stop()
    codes = [*_code_rows(words)]
    headline_words = [located.row for located in headline]
    return Codebook(
        indicators,
        indicator_words,
        headline_words,
        units,
        areas,
        subtopics,
        terms,
        places,
        sources,
        codes,
    )


def _codes_apart(path: Path, words: Sequence[Located[_CodeWords]]) -> Iterator[Finding]:
    """CODES_APART for each code too few or too many, or else for the first one out of its place."""
    told = [f"{located.row.code_list}.{located.row.code}" for located in words]
    asked = [f"{name}.{code}" for name, codes in code_lists().items() for code in codes]
    for located, code in zip(words, told, strict=True):
        if code not in asked:
            yield located.at("code").breaks(CODES_APART, code)
    for code in asked:
        if code not in told:
            yield Location(str(path)).breaks(CODES_APART, None, code)
    if set(told) == set(asked) and told != asked:
        place = next(i for i, code in enumerate(told) if asked[i : i + 1] != [code])
        expected = asked[place] if place < len(asked) else "no further row"
        yield words[place].at("code").breaks(CODES_APART, told[place], expected)


def _code_rows(words: Sequence[Located[_CodeWords]]) -> Iterator[CodeRow]:
    """The rows of the table of codes: places are counted within each list."""
    positions: dict[str, int] = {}
    for row in (located.row for located in words):
        positions[row.code_list] = position = positions.get(row.code_list, 0) + 1
        yield CodeRow(code_id=f"{row.code_list}.{row.code}", position=position, **row.model_dump())
