"""A client reads the tables of a corpus as they lie: load_corpus.py CLIENT FOLDER TABLE ..."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from reporting import report, seen

client, folder, *names = sys.argv[1:]


def with_duckdb() -> Iterable[tuple[str, Sequence[str], list]]:
    import duckdb  # noqa: PLC0415 (each in its own environment)

    with duckdb.connect() as connection:
        connection.execute(f"SET file_search_path = '{folder}'")
        connection.execute(Path(folder, "views.sql").read_text("utf-8"))
        for name in names:
            relation = connection.sql(f"SELECT * FROM {name}")
            yield name, relation.columns, relation.fetchall()


def with_polars() -> Iterable[tuple[str, Sequence[str], list]]:
    import polars as pl  # noqa: PLC0415

    for name in names:
        frame = pl.read_parquet(f"{folder}/tables/{name}")
        yield name, frame.columns, frame.rows()


def with_pandas() -> Iterable[tuple[str, Sequence[str], list]]:
    import pandas as pd  # noqa: PLC0415

    for name in names:
        frame = pd.read_parquet(f"{folder}/tables/{name}")
        frame = frame.astype(object).where(frame.notna(), None)
        yield name, [*frame.columns], frame.to_numpy().tolist()


def with_spark() -> Iterable[tuple[str, Sequence[str], list]]:
    from pyspark.sql import SparkSession  # noqa: PLC0415

    settings = {"spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "2"}
    spark = SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    for name in names:
        frame = spark.read.parquet(f"{folder}/tables/{name}")
        yield name, frame.columns, frame.collect()
    spark.stop()


READERS = {
    "duckdb1": with_duckdb,
    "duckdb2": with_duckdb,
    "polars": with_polars,
    "pandas": with_pandas,
    "spark": with_spark,
}
report("", tables={name: seen(columns, rows) for name, columns, rows in READERS[client]()})
