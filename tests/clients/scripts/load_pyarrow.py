"""pyarrow reads the Parquet files."""

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from reporting import copy, report, seen, table_names

folder = copy() / "package/data/parquet"
tables = {
    name: pq.read_table(folder / f"{name}.parquet") for name in table_names(copy() / "package")
}
counts = (
    tables["targets"]
    .join(
        tables["policy_areas"].select(["policy_area_id", "label_zh"]),
        "policy_area_id",
        join_type="inner",
    )
    .group_by("label_zh")
    .aggregate([("target_id", "count"), ("value", "count")])
)
labels = tables["claims"].schema.field("verifiability").metadata
assert labels[b"title_zh"].decode(), "the Chinese title of a field is in its metadata"
assert not pc.any(pc.is_null(tables["claims"]["claim_id"])).as_py()
report(
    pa.__version__,
    forms={
        "parquet": {
            name: seen(
                table.column_names,
                zip(*(column.to_pylist() for column in table.columns), strict=True),
            )
            for name, table in tables.items()
        }
    },
    targets_by_area={
        row["label_zh"]: [row["target_id_count"], row["value_count"]] for row in counts.to_pylist()
    },
)
