"""Hugging Face's datasets loads every table of its folder of dist/, at once and as a stream, by its card."""

import json
import tempfile
from importlib.resources import files

import datasets
import pyarrow.parquet as pq
from huggingface_hub import DatasetCard
from reporting import copy, csv_resources, report, seen

folder = copy() / "dist/huggingface"
resources = csv_resources(copy() / "package")
empty = [name for name, resource in resources.items() if not resource["row_count"]]


def known(name: str) -> object:
    """The words of the Hub's own lists, which the library carries."""
    return json.loads((files("datasets.utils.resources") / f"{name}.json").read_text("utf-8"))


def columns(name: str) -> list[str]:
    return [field["name"] for field in resources[name]["schema"]["fields"]]


card = DatasetCard.load(folder / "README.md")
assert card.data.license == "cc-by-4.0"
assert set(card.data.language) <= set(known("languages"))
assert set(card.data.size_categories) <= set(known("size_categories"))
assert set(card.data.multilinguality) <= set(known("multilingualities"))
assert set(card.data.annotations_creators) <= set(known("creators")["annotations"])
assert set(card.data.language_creators) <= set(known("creators")["language"])
assert card.data.source_datasets == ["original"]
for name in empty:
    assert f"`{name}`" in card.text.partition("Left out")[2], f"{name}: left out unsaid"

names = datasets.get_dataset_config_names(str(folder))
assert names == [name for name in resources if name not in empty]
with tempfile.TemporaryDirectory() as cache:
    first = datasets.load_dataset(str(folder), split="train", cache_dir=cache)
    assert "claim_id" in first.column_names, "claims is loaded where no table is named"
    loaded = {name: seen(columns(name), []) for name in empty}
    streamed = dict(loaded)
    for name in names:
        kept = pq.ParquetFile(folder / f"data/{name}.parquet").metadata
        chunk = kept.row_group(0).column(0)
        assert chunk.has_offset_index, f"{name}: no index of pages"
        assert chunk.has_column_index, f"{name}: no index of pages"
        assert b"content_defined_chunking" in kept.metadata, f"{name}: not as the Hub cuts pages"
        rows = datasets.load_dataset(str(folder), name, split="train", cache_dir=cache)
        kinds = {str(feature.dtype) for feature in rows.features.values()}
        assert kinds <= {"string", "int32", "float64", "bool", "timestamp[us]", "date32"}, kinds
        loaded[name] = seen(rows.column_names, [tuple(row.values()) for row in rows])
        stream = datasets.load_dataset(str(folder), name, split="train", streaming=True)
        streamed[name] = seen(stream.column_names, [tuple(row.values()) for row in stream])
report(
    datasets.__version__,
    forms={
        "loaded": {name: loaded[name] for name in resources},
        "streamed": {name: streamed[name] for name in resources},
    },
)
