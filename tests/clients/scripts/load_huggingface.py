"""Hugging Face's datasets loads every table of the folder by the card in its README."""

import tempfile

import datasets
import pyarrow.parquet as pq
from reporting import copy, report, seen, table_names

folder = str(copy() / "package")
assert datasets.get_dataset_config_names(folder) == table_names(copy() / "package")
with tempfile.TemporaryDirectory() as cache:
    first = datasets.load_dataset(folder, split="train", cache_dir=cache)
    assert "claim_id" in first.column_names, "claims is loaded where no table is named"
    tables = {}
    for name in table_names(copy() / "package"):
        parquet = pq.ParquetFile(f"{folder}/data/parquet/{name}.parquet")
        if parquet.metadata.num_rows == 0:  # datasets makes nothing of a table without rows
            tables[name] = seen(parquet.schema_arrow.names, [])
            continue
        rows = datasets.load_dataset(folder, name, split="train", cache_dir=cache)
        tables[name] = seen(rows.column_names, [tuple(row.values()) for row in rows])
report(datasets.__version__, forms={"parquet": tables})
