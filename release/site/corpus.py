"""Pages of a corpus: what governments set as their targets, by indicator, place and year."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

import pyarrow.compute as pc
import pyarrow.parquet as pq

from release.site.addresses import LANGUAGES, name_of, page_files
from release.site.builder import Builder
from release.site.cells import value_said
from release.site.charts import ranges
from release.site.published import Row

FOLDER = "corpus/"
_COLUMNS = (
    "report_id", "place_id", "place_zh", "place_en", "plan_year", "indicator_id", "indicator_zh",
    "indicator_en", "value", "value_high", "signed_value", "unit_id", "unit_label_zh", "unit_label_en", "comparator",
    "comparator_zh", "comparator_en", "quote_zh",
)  # fmt: skip
# The pages of the one have lines of the other.
_ACROSS = {"indicator": "place", "place": "indicator"}
_ROWS = 400  # places on a page, or indicators
Grid = tuple[list[int], list[tuple[str, str, dict[int, list[Row]]]]]
"""Years, and for each line its name, its folder and its targets by year."""


def write_corpus(builder: Builder, corpus: Path) -> None:
    """Write a page for every indicator and place of a corpus, and the list of both.

    Raises:
        FileNotFoundError: the folder has no table headline_targets.
    """
    rows = _rows(corpus)
    groups: dict[str, dict[str, list[Row]]] = {kind: defaultdict(list) for kind in _ACROSS}
    for row in rows:
        for kind, by_key in groups.items():
            by_key[_key(row, kind)].append(row)
    for language in LANGUAGES:
        words = builder.words[language]
        listed: dict[str, Any] = {
            f"{kind}s": sorted(
                (_name(own[0], kind, language), _folder(own[0], kind), len(own))
                for own in groups[kind].values()
            )
            for kind in _ACROSS
        }
        builder.page(
            "corpus.html",
            language,
            FOLDER,
            title=words["corpus"],
            about=words["corpus_about"],
            reports_count=len({row["report_id"] for row in rows}),
            **listed,
        )
        for kind in _ACROSS:
            for own in groups[kind].values():
                _write(builder, language, kind, own)


def _write(builder: Builder, language: str, kind: str, rows: Sequence[Row]) -> None:
    """The pages of an indicator or a place: a line for each of the other, a column for each year."""
    years, lines = _grid(rows, _ACROSS[kind], language)
    parts = [lines[at : at + _ROWS] for at in range(0, len(lines), _ROWS)]
    for number, part in enumerate(parts, 1):
        builder.page(
            "corpus_grid.html",
            language,
            _folder(rows[0], kind),
            number=number,
            title=_name(rows[0], kind, language),
            about=builder.words[language]["corpus_about"],
            years=years,
            lines=part,
            chart=_chart(rows) if kind == "indicator" and number == 1 else None,
            said=partial(value_said, language=language),
            pages=page_files(language, len(parts)),
        )


def _rows(corpus: Path) -> list[Row]:
    """The targets of the year that have a value, in the order of places and years."""
    folder = corpus / "tables" / "headline_targets"
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder}: no such folder; a corpus is made by python -m corpus")
    rows: list[Row] = []
    for path in sorted(folder.glob("*.parquet")):
        with pq.ParquetFile(path) as file:
            there = [name for name in (*_COLUMNS, "kind") if name in file.schema_arrow.names]
            table = file.read(there, use_threads=False)
        chosen = pc.and_(pc.equal(table["kind"], "target"), pc.is_valid(table["value"]))
        rows += table.filter(chosen).to_pylist()
    return sorted(
        rows, key=lambda row: (_key(row, "place"), row["plan_year"] or 0, str(row["report_id"]))
    )


def _key(row: Row, kind: str) -> str:
    """What tells indicators or places apart; a place that the lists do not know goes by its name."""
    return str(row.get(f"{kind}_id") or row.get(f"{kind}_zh") or row["report_id"])


def _name(row: Row, kind: str, language: str) -> str:
    return str(row.get(f"{kind}_{language}") or row.get(f"{kind}_zh") or row[f"{kind}_id"])


def _folder(row: Row, kind: str) -> str:
    return f"{FOLDER}{kind}s/{name_of(_key(row, kind))}/"


def _grid(rows: Sequence[Row], kind: str, language: str) -> Grid:
    dated = [row for row in rows if row["plan_year"]]
    years = sorted({int(row["plan_year"]) for row in dated})
    cells: dict[tuple[str, str], dict[int, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in dated:
        line = _name(row, kind, language), _folder(row, kind)
        cells[line][int(row["plan_year"])].append(row)
    return years, [(*told, dict(own)) for told, own in sorted(cells.items())]


def _chart(rows: Sequence[Row]) -> object:
    """Least, middle and greatest target of each year, in the unit that most use."""
    units = [row.get("unit_id") for row in rows]
    unit = max(sorted(set(units), key=str), key=units.count)
    return ranges(list(_by_year([row for row in rows if row.get("unit_id") == unit])))


def _by_year(rows: Sequence[Row]) -> Iterator[tuple[int, float, float, float]]:
    by_year: dict[int, list[float]] = defaultdict(list)
    for row in rows:
        if row["plan_year"]:
            signed = row.get("signed_value")
            by_year[int(row["plan_year"])].append(row["value"] if signed is None else signed)
    for year, values in sorted(by_year.items()):
        yield year, min(values), median(values), max(values)
