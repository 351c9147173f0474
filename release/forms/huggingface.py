"""The folder for Hugging Face: a card that says which file is which table, and Parquet as the Hub keeps it."""

import json
from pathlib import Path

import pyarrow.parquet as pq
import yaml

from release.forms.card import about, filled, read_croissant, use_and_limits
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
_LOAD = f"""## Load

```python
from datasets import load_dataset

claims = load_dataset("<this repository>", "{_FIRST}", split="train")
```"""


def write_huggingface(root: Path, target: Path) -> None:
    """Write the folder `target`, which is uploaded as it is.

    A table without rows is left out, and the card says so: `datasets` loads none.

    Raises:
        OSError: there is no room.
    """
    package = read_package(root)
    (target / "data").mkdir(parents=True)
    for table in filled(package):
        _write_parquet(table, target / _path(table))
    (target / "README.md").write_text(_card(package, read_croissant(root)), "utf-8")


def _path(table: Table) -> str:
    return f"data/{table.name}.parquet"


def _write_parquet(table: Table, target: Path) -> None:
    """One group of rows: the Hub takes up to 100 MB in one."""
    read = pq.read_table(table.parquet, use_threads=False)
    with pq.ParquetWriter(
        target, read.schema, use_content_defined_chunking=_CHUNKS, write_page_index=True
    ) as writer:
        writer.write_table(read, row_group_size=read.num_rows)
        writer.add_key_value_metadata({"content_defined_chunking": json.dumps(_CHUNKS)})


def _card(package: Package, croissant: Json) -> str:
    told = yaml.safe_dump(_metadata(package), allow_unicode=True, sort_keys=False, width=1000)
    parts = [
        f"# {package.descriptor['title']}",
        *about(package),
        _LOAD,
        _tables(package),
        *use_and_limits(croissant),
    ]
    return f"---\n{told}---\n\n" + "\n\n".join(parts) + "\n"


def _metadata(package: Package) -> Json:
    """What the Hub files the data set under, and one configuration for each table."""
    told = package.descriptor
    rows = sum(table.resource["row_count"] for table in package.tables)
    return {
        "pretty_name": told["title"],
        "license": told["licenses"][0]["name"].lower(),
        "language": ["zh", "en"],
        **_MADE,
        "size_categories": [size_category(rows)],
        "tags": told["keywords"],
        "configs": [_config(table) for table in filled(package)],
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


def _tables(package: Package) -> str:
    lines = ["## Tables", "", "| configuration | a row is | rows |", "| --- | --- | ---: |"]
    lines += [
        f"| `{table.name}` | {table.resource['description']} | {table.resource['row_count']:,} |"
        for table in filled(package)
    ]
    empty = [f"`{table.name}`" for table in package.tables if not table.resource["row_count"]]
    if empty:
        lines += ["", f"Left out, since they have no rows: {', '.join(empty)}."]
    return "\n".join(lines)
