"""Faults of the Parquet form."""

import hashlib
import io

import pyarrow as pa
import pyarrow.parquet as pq

from tests.broken.breaking import breaks
from tests.broken.copies import Copy
from validate.form.rules import (
    CHECKSUM_MISMATCH,
    CHECKSUM_MISSING,
    HASH_MISMATCH,
    PARQUET_UNREADABLE,
    TWIN_CELL,
    TWIN_COLUMNS,
    TWIN_COMPRESSION,
    TWIN_LABEL,
    TWIN_MISSING,
    TWIN_PANDAS,
    TWIN_ROWS,
    TWIN_TYPE,
)
from validate.limits import CHECKSUM_LINES, PARQUET_BYTES
from validate.opening.rules import FILE_MISSING, TOO_LARGE

PARQUET = "data/parquet/datapackage.json"
TARGETS_PARQUET = "data/parquet/targets.parquet"


@breaks(PARQUET_UNREADABLE, TARGETS_PARQUET)
def parquet_garbage(copy: Copy) -> None:
    """A Parquet file is none."""
    copy.files[TARGETS_PARQUET] = b"PAR1 garbage PAR1"
    copy.seal()


@breaks(FILE_MISSING, TARGETS_PARQUET)
def parquet_lost(copy: Copy) -> None:
    """A Parquet file is missing."""
    del copy.files[TARGETS_PARQUET]


@breaks(HASH_MISMATCH, "data/parquet/claims.parquet")
def parquet_hash_wrong(copy: Copy) -> None:
    """The Parquet descriptor states another hash, which frictionless never compares."""
    descriptor = copy.json(PARQUET)
    descriptor["resources"][0]["hash"] = "sha256:" + hashlib.sha256(b"x").hexdigest()
    copy.write_json(PARQUET, descriptor)


@breaks(CHECKSUM_MISMATCH, "data/parquet/SHA256SUMS")
def checksum_wrong(copy: Copy) -> int:
    """SHA256SUMS states another hash."""
    sums = copy.files["data/parquet/SHA256SUMS"]
    copy.files["data/parquet/SHA256SUMS"] = b"0" * 64 + sums[64:]
    return 1


@breaks(TOO_LARGE, "data/parquet/SHA256SUMS")
def checksums_by_the_thousand(copy: Copy) -> None:
    """SHA256SUMS has more lines than a package has files."""
    copy.files["data/parquet/SHA256SUMS"] *= CHECKSUM_LINES


@breaks(CHECKSUM_MISSING, "data/parquet/SHA256SUMS")
def checksum_lost(copy: Copy) -> None:
    """SHA256SUMS leaves out a file."""
    lines = copy.files["data/parquet/SHA256SUMS"].splitlines(keepends=True)
    kept = [line for line in lines if b"targets" not in line]
    copy.files["data/parquet/SHA256SUMS"] = b"".join(kept)


@breaks(TWIN_CELL, TARGETS_PARQUET, "value")
def twin_cell(copy: Copy) -> int:
    """One cell of the Parquet form is another."""
    row = copy.first("targets", lambda row: row["value"])
    value, row["value"] = row["value"], "17.0"
    copy.write_twin("targets")
    row["value"] = value
    copy.seal()
    return copy.line("targets", row)


@breaks(TWIN_CELL, TARGETS_PARQUET, "place_id")
def twin_null(copy: Copy) -> int:
    """A null of the Parquet form is an empty text."""
    table = copy.parquet("targets")
    values = ["" if value is None else value for value in table.column("place_id").to_pylist()]
    at = table.schema.get_field_index("place_id")
    copy.save_parquet("targets", table.set_column(at, table.schema.field(at), pa.array(values)))
    copy.seal()
    return 2 + values.index("")


@breaks(TWIN_ROWS, TARGETS_PARQUET)
def twin_row_lost(copy: Copy) -> None:
    """The Parquet form lacks the last row."""
    table = copy.parquet("targets")
    copy.save_parquet("targets", table.slice(0, table.num_rows - 1))
    copy.seal()


@breaks(TWIN_TYPE, TARGETS_PARQUET, "period_end")
def twin_type(copy: Copy) -> None:
    """A Parquet column has whole numbers of 64 bits, which browsers cannot write down."""
    table = copy.parquet("targets")
    at = table.schema.get_field_index("period_end")
    field = table.schema.field(at).with_type(pa.int64())
    copy.save_parquet("targets", table.set_column(at, field, table.column(at).cast(pa.int64())))
    copy.seal()


@breaks(TWIN_LABEL, TARGETS_PARQUET, "target_id.title")
def twin_label_lost(copy: Copy) -> None:
    """The Parquet columns carry no labels."""
    table = copy.parquet("targets")
    schema = pa.schema([field.remove_metadata() for field in table.schema], table.schema.metadata)
    copy.save_parquet("targets", table.cast(schema))
    copy.seal()


@breaks(TWIN_PANDAS, TARGETS_PARQUET, "baseline_value")
def twin_pandas_lost(copy: Copy) -> None:
    """The Parquet form says nothing to pandas: whole numbers with nulls would become floats."""
    table = copy.parquet("targets")
    metadata = {key: value for key, value in table.schema.metadata.items() if key != b"pandas"}
    copy.save_parquet("targets", table.replace_schema_metadata(metadata))
    copy.seal()


@breaks(TWIN_COMPRESSION, TARGETS_PARQUET)
def twin_compression(copy: Copy) -> None:
    """The Parquet form is compressed so that browsers refuse it."""
    copy.save_parquet("targets", copy.parquet("targets"), "zstd")
    copy.seal()


@breaks(TWIN_COLUMNS, TARGETS_PARQUET)
def twin_order(copy: Copy) -> None:
    """The Parquet columns stand in another order."""
    table = copy.parquet("targets")
    copy.save_parquet("targets", table.select(table.column_names[::-1]))
    copy.seal()


@breaks(TWIN_MISSING, PARQUET, "targets")
def twin_unnamed(copy: Copy) -> None:
    """The Parquet descriptor leaves out a table."""
    descriptor = copy.json(PARQUET)
    descriptor["resources"] = [one for one in descriptor["resources"] if one["name"] != "targets"]
    copy.write_json(PARQUET, descriptor)


@breaks(TWIN_TYPE, TARGETS_PARQUET, "quote_zh")
def required_dropped(copy: Copy) -> None:
    """Both schemas say no more that a column is never empty; its Parquet form still does."""
    schema = copy.schema("targets")
    field = next(one for one in schema["fields"] if one["name"] == "quote_zh")
    del field["constraints"]["required"]
    copy.write_schema("targets", schema)


@breaks(TOO_LARGE, TARGETS_PARQUET)
def parquet_unpacked_large(copy: Copy) -> None:
    """A Parquet file of a few kilobytes unpacks to more than any table holds."""
    table = copy.parquet("targets")
    longest = pa.array(["x" * (PARQUET_BYTES // table.num_rows + 1)] * table.num_rows)
    at = table.schema.get_field_index("quote_zh")
    out = io.BytesIO()
    wide = table.set_column(at, table.schema.field(at), longest)
    pq.write_table(wide, out, compression="snappy", use_dictionary=False)
    copy.files[TARGETS_PARQUET] = out.getvalue()
    copy.seal()


@breaks(TWIN_CELL, TARGETS_PARQUET, "quote_zh")
def parquet_dictionary_wide(copy: Copy) -> int:
    """A Parquet file repeats one long text from its dictionary, a thousand times its own size."""
    table = copy.parquet("targets")
    at = table.schema.get_field_index("quote_zh")
    same = pa.array(["x" * 100_000] * table.num_rows)
    copy.save_parquet("targets", table.set_column(at, table.schema.field(at), same))
    copy.seal()
    return 2
