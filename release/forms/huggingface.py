"""The folder for Hugging Face: a card that says which file is which table, and Parquet as the Hub keeps it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq
import yaml

from release.forms.tables import Json, Package, Table, read_package

# The table that is shown and loaded where none is named.
_FIRST = "claims"
# What the Hub's own library writes: pages cut by their content, so that a new version shares what
# did not change, and an index of them, so that a reader fetches what it asks for.
_CHUNKS = {"min_chunk_size": 256 * 1024, "max_chunk_size": 1024 * 1024, "norm_level": 0}
# The Hub's words for how many rows there are.
_SIZES = ("n<1K", "1K<n<10K", "10K<n<100K", "100K<n<1M", "1M<n<10M")
# The Hub's words for how the rows were made: Chinese was found, read and put into English by machines.
_MADE = {
    "annotations_creators": ["machine-generated"],
    "language_creators": ["found", "machine-generated"],
    "multilinguality": ["translation"],
    "source_datasets": ["original"],
    "task_categories": ["text-classification"],
}
# What croissant.json tells of use and limits, and under which heading.
_TOLD = {
    "What it is for": ("dataUseCases",),
    "How the rows were made": (
        "dataCollection",
        "dataPreprocessingProtocol",
        "dataAnnotationProtocol",
        "machineAnnotationTools",
        "dataAnnotationAnalysis",
    ),
    "Biases": ("dataBiases",),
    "Limits": ("dataLimitations",),
    "Persons": ("personalSensitiveInformation",),
    "Errors and versions": ("dataReleaseMaintenancePlan",),
}


def write_huggingface(root: Path, target: Path) -> None:
    """Write the folder `target`, which is uploaded as it is.

    A table without rows is left out, and the card says so: `datasets` loads none.

    Raises:
        OSError: there is no room.
    """
    package = read_package(root)
    (target / "data").mkdir(parents=True)
    for table in _filled(package):
        _write_parquet(table, target / _path(table))
    croissant = json.loads((root / "croissant.json").read_text("utf-8"))
    (target / "README.md").write_text(_card(package, croissant), "utf-8")


def _filled(package: Package) -> list[Table]:
    return [table for table in package.tables if table.resource["row_count"]]


def _path(table: Table) -> str:
    return f"data/{table.name}.parquet"


def _write_parquet(table: Table, target: Path) -> None:
    """One group of rows: the Hub takes up to 100 MB in one."""
    read = pq.read_table(table.parquet, use_threads=False)
    with pq.ParquetWriter(
        target, read.schema, use_content_defined_chunking=_CHUNKS, write_page_index=True
    ) as writer:
        writer.write_table(read, row_group_size=max(read.num_rows, 1))
        writer.add_key_value_metadata({"content_defined_chunking": json.dumps(_CHUNKS)})


def _card(package: Package, croissant: Json) -> str:
    told = yaml.safe_dump(_metadata(package), allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{told}---\n\n" + "\n".join(_text(package, croissant)) + "\n"


def _metadata(package: Package) -> Json:
    """What the Hub files the data set under, and one configuration for each table."""
    about = package.descriptor
    rows = sum(table.resource["row_count"] for table in package.tables)
    return {
        "pretty_name": about["title"],
        "license": about["licenses"][0]["name"].lower(),
        "language": ["zh", "en"],
        **_MADE,
        "size_categories": [size_category(rows)],
        "tags": about["keywords"],
        "configs": [_config(table) for table in _filled(package)],
    }


def _config(table: Table) -> Json:
    config = {
        "config_name": table.name,
        "data_files": [{"split": "train", "path": _path(table)}],
    }
    return config | ({"default": True} if table.name == _FIRST else {})


def size_category(rows: int) -> str:
    """The Hub's word for a number of rows.

    >>> size_category(999), size_category(1000), size_category(123_456)
    ('n<1K', '1K<n<10K', '100K<n<1M')
    """
    return _SIZES[max(len(str(rows)) - 3, 0)]


def _text(package: Package, croissant: Json) -> Iterator[str]:
    about = package.descriptor
    yield f"# {about['title']}\n\n{about['title_zh']}\n"
    yield f"{about['description']}\n\n{about['description_zh']}\n"
    yield f"Version {about['version']}, {about['created'][:10]}."
    if homepage := about.get("homepage"):
        yield f"Everything else, and the other forms: {homepage}"
    yield "\n## Load\n\n```python\nfrom datasets import load_dataset\n"
    yield f'claims = load_dataset("<this repository>", "{_FIRST}", split="train")\n```\n'
    yield (
        "A value means nothing without its `comparator`: 100 with `over` is more than 100. An empty"
        " cell is null. Rows of several reports lie in one table: group by `report_id`.\n"
    )
    yield "## Tables\n\n| configuration | a row is | rows |\n| --- | --- | ---: |"
    for table in _filled(package):
        yield f"| `{table.name}` | {table.resource['description']} | {table.resource['row_count']:,} |"
    if empty := [table.name for table in package.tables if table not in _filled(package)]:
        yield f"\nLeft out, since they have no rows: {', '.join(f'`{name}`' for name in empty)}."
    for heading, names in _TOLD.items():
        if values := [croissant[f"rai:{name}"] for name in names if f"rai:{name}" in croissant]:
            yield f"\n## {heading}\n"
            yield from (f"- {line}" for value in values for line in _lines(value))
    yield f"\n## Cite\n\n```bibtex\n{croissant['citeAs']}\n```\n"
    license_ = about["licenses"][0]
    yield f"Licence: [{license_['title']}]({license_['path']})."


def _lines(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value
