"""Faults of the Parquet form."""

import hashlib

import pyarrow as pa

from tests.broken.copies import Copy

PARQUET = "data/parquet/datapackage.json"
TARGETS_PARQUET = "data/parquet/targets.parquet"


def parquet_garbage(copy: Copy) -> None:
    """A Parquet file is none."""
    copy.files[TARGETS_PARQUET] = b"PAR1 garbage PAR1"
    copy.seal()


def parquet_lost(copy: Copy) -> None:
    """A Parquet file is missing."""
    del copy.files[TARGETS_PARQUET]


def parquet_hash_wrong(copy: Copy) -> None:
    """The Parquet descriptor states another hash, which frictionless never compares."""
    descriptor = copy.json(PARQUET)
    descriptor["resources"][0]["hash"] = "sha256:" + hashlib.sha256(b"x").hexdigest()
    copy.write_json(PARQUET, descriptor)


def checksum_wrong(copy: Copy) -> int:
    """SHA256SUMS states another hash."""
    sums = copy.files["data/parquet/SHA256SUMS"]
    copy.files["data/parquet/SHA256SUMS"] = b"0" * 64 + sums[64:]
    return 1


def checksum_lost(copy: Copy) -> None:
    """SHA256SUMS leaves out a file."""
    lines = copy.files["data/parquet/SHA256SUMS"].splitlines(keepends=True)
    kept = [line for line in lines if b"targets" not in line]
    copy.files["data/parquet/SHA256SUMS"] = b"".join(kept)


def twin_cell(copy: Copy) -> int:
    """One cell of the Parquet form is another."""
    row = copy.first("targets", lambda row: row["value"])
    value, row["value"] = row["value"], "17"
    copy.write_twin("targets")
    row["value"] = value
    copy.seal()
    return copy.line("targets", row)


def twin_null(copy: Copy) -> int:
    """A null of the Parquet form is an empty text."""
    table = copy.parquet("targets")
    values = ["" if value is None else value for value in table.column("place_id").to_pylist()]
    at = table.schema.get_field_index("place_id")
    copy.save_parquet("targets", table.set_column(at, table.schema.field(at), pa.array(values)))
    copy.seal()
    return 2 + values.index("")


def twin_row_lost(copy: Copy) -> None:
    """The Parquet form lacks the last row."""
    table = copy.parquet("targets")
    copy.save_parquet("targets", table.slice(0, table.num_rows - 1))
    copy.seal()


def twin_type(copy: Copy) -> None:
    """A Parquet column has whole numbers of 64 bits, which browsers cannot write down."""
    table = copy.parquet("targets")
    at = table.schema.get_field_index("period_end")
    field = table.schema.field(at).with_type(pa.int64())
    copy.save_parquet("targets", table.set_column(at, field, table.column(at).cast(pa.int64())))
    copy.seal()


def twin_label_lost(copy: Copy) -> None:
    """The Parquet columns carry no labels."""
    table = copy.parquet("targets")
    schema = pa.schema([field.remove_metadata() for field in table.schema], table.schema.metadata)
    copy.save_parquet("targets", table.cast(schema))
    copy.seal()


def twin_pandas_lost(copy: Copy) -> None:
    """The Parquet form says nothing to pandas: whole numbers with nulls would become floats."""
    table = copy.parquet("targets")
    metadata = {key: value for key, value in table.schema.metadata.items() if key != b"pandas"}
    copy.save_parquet("targets", table.replace_schema_metadata(metadata))
    copy.seal()


def twin_compression(copy: Copy) -> None:
    """The Parquet form is compressed so that browsers refuse it."""
    copy.save_parquet("targets", copy.parquet("targets"), "zstd")
    copy.seal()


def twin_order(copy: Copy) -> None:
    """The Parquet columns stand in another order."""
    table = copy.parquet("targets")
    copy.save_parquet("targets", table.select(table.column_names[::-1]))
    copy.seal()


FAULTS = (
    (parquet_garbage, "parquet-unreadable", TARGETS_PARQUET, None),
    (parquet_lost, "file-missing", TARGETS_PARQUET, None),
    (parquet_hash_wrong, "hash-mismatch", "data/parquet/claims.parquet", None),
    (checksum_wrong, "checksum-mismatch", "data/parquet/SHA256SUMS", None),
    (checksum_lost, "checksum-missing", "data/parquet/SHA256SUMS", None),
    (twin_cell, "twin-cell", TARGETS_PARQUET, "value"),
    (twin_null, "twin-cell", TARGETS_PARQUET, "place_id"),
    (twin_row_lost, "twin-rows", TARGETS_PARQUET, None),
    (twin_type, "twin-type", TARGETS_PARQUET, "period_end"),
    (twin_label_lost, "twin-label", TARGETS_PARQUET, "target_id.title"),
    (twin_pandas_lost, "twin-pandas", TARGETS_PARQUET, "baseline_value"),
    (twin_compression, "twin-compression", TARGETS_PARQUET, None),
    (twin_order, "twin-columns", TARGETS_PARQUET, None),
)
