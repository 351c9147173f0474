"""Pages of a corpus: what governments set as their targets, by indicator, place and year."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
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
    "indicator_en", "value", "value_high", "unit_id", "unit_label_zh", "unit_label_en", "comparator",
    "comparator_zh", "comparator_en", "quote_zh",
)  # fmt: skip
_ROWS = 400  # places on a page, or indicators
Grid = tuple[list[int], list[tuple[str, str, dict[int, list[Row]]]]]
"""Years, and for each line its name, its folder and its targets by year."""


def write_corpus(builder: Builder, corpus: Path) -> None:
    """Write a page for every indicator and place of a corpus, and the list of both.

    Raises:
        FileNotFoundError: the folder has no table headline_targets.
    """
    rows = _rows(corpus)
    by_indicator: dict[str, list[Row]] = defaultdict(list)
    by_place: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_indicator[str(row["indicator_id"])].append(row)
        by_place[_place(row)].append(row)
    for language in LANGUAGES:
        words = builder.words[language]

        def name(row: Row, kind: str, language: str = language) -> str:
            told = row.get(f"{kind}_{language}") or row.get(f"{kind}_zh")
            return str(told or row[f"{kind}_id"])

        indicators = [
            (name(own[0], "indicator"), _indicator_folder(key), len(own))
            for key, own in by_indicator.items()
        ]
        places = [
            (name(own[0], "place"), _place_folder(key), len(own)) for key, own in by_place.items()
        ]
        builder.page(
            "corpus.html",
            language,
            FOLDER,
            title=words["corpus"],
            about=words["corpus_about"],
            indicators=sorted(indicators),
            places=sorted(places),
            reports_count=len({row["report_id"] for row in rows}),
        )
        for key, own in by_indicator.items():
            grid = _grid(
                own, lambda row, name=name: (name(row, "place"), _place_folder(_place(row)))
            )
            _write(
                builder,
                language,
                _indicator_folder(key),
                name(own[0], "indicator"),
                grid,
                _chart(own),
            )
        for key, own in by_place.items():
            grid = _grid(
                own,
                lambda row, name=name: (
                    name(row, "indicator"),
                    _indicator_folder(str(row["indicator_id"])),
                ),
            )
            _write(builder, language, _place_folder(key), name(own[0], "place"), grid, None)


def _write(
    builder: Builder, language: str, folder: str, title: str, grid: Grid, chart: object
) -> None:
    years, lines = grid
    parts = [lines[at : at + _ROWS] for at in range(0, len(lines), _ROWS)]
    for number, part in enumerate(parts, 1):
        builder.page(
            "corpus_grid.html",
            language,
            folder,
            number=number,
            title=title,
            about=builder.words[language]["corpus_about"],
            years=years,
            lines=part,
            chart=chart if number == 1 else None,
            said=lambda row: value_said(row, language),
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
    return sorted(rows, key=lambda row: (_place(row), row["plan_year"] or 0, str(row["report_id"])))


def _place(row: Row) -> str:
    return str(row.get("place_id") or row.get("place_zh") or row["report_id"])


def _indicator_folder(id_: str) -> str:
    return f"{FOLDER}indicators/{name_of(id_)}/"


def _place_folder(id_: str) -> str:
    return f"{FOLDER}places/{name_of(id_)}/"


def _grid(rows: Sequence[Row], line: Any) -> Grid:
    years = sorted({int(row["plan_year"]) for row in rows if row["plan_year"]})
    cells: dict[tuple[str, str], dict[int, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        if row["plan_year"]:
            cells[line(row)][int(row["plan_year"])].append(row)
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
            by_year[int(row["plan_year"])].append(float(row["value"]))
    for year, values in sorted(by_year.items()):
        yield year, min(values), median(values), max(values)
