"""polars reads the CSV files and the Parquet files."""

import polars as pl
from reporting import copy, report, seen, table_names

package = copy() / "package"
names = table_names(package)
# All rows decide a type: the first hundred of a sparse column may be empty.
from_csv = {
    name: pl.read_csv(package / f"data/{name}.csv", infer_schema_length=None, try_parse_dates=True)
    for name in names
}
from_parquet = {name: pl.read_parquet(package / f"data/parquet/{name}.parquet") for name in names}
counts = (
    from_parquet["targets"]
    .join(from_parquet["policy_areas"], on="policy_area_id", validate="m:1")
    .group_by("label_zh")
    .agg(pl.len(), pl.col("value").count())
)
report(
    pl.__version__,
    forms={
        "csv": {
            name: seen(frame.columns, frame.rows(), typed=False) for name, frame in from_csv.items()
        },
        "parquet": {
            name: seen(frame.columns, frame.rows()) for name, frame in from_parquet.items()
        },
    },
    targets_by_area={area: [n, values] for area, n, values in counts.iter_rows()},
)
