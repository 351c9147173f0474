"""pandas reads the CSV files and the Parquet files."""

import pandas as pd
from reporting import copy, report, seen, table_names

package = copy() / "package"


def rows(frame: pd.DataFrame) -> list[list[object]]:
    # Missing values come as NaN, NaT or <NA>; numpy's scalars become Python's.
    return [
        [
            None if pd.isna(value) else getattr(value, "item", lambda value=value: value)()
            for value in row
        ]
        for row in frame.itertuples(index=False)
    ]


names = table_names(package)
from_csv = {name: pd.read_csv(package / f"data/{name}.csv") for name in names}
from_parquet = {name: pd.read_parquet(package / f"data/parquet/{name}.parquet") for name in names}
joined = from_parquet["targets"].merge(
    from_parquet["policy_areas"], on="policy_area_id", validate="many_to_one"
)
counts = joined.groupby("label_zh").agg(targets=("target_id", "size"), values=("value", "count"))
report(
    pd.__version__,
    forms={
        "csv": {
            name: seen(frame.columns, rows(frame), typed=False) for name, frame in from_csv.items()
        },
        "parquet": {name: seen(frame.columns, rows(frame)) for name, frame in from_parquet.items()},
    },
    targets_by_area={area: [int(n), int(values)] for area, n, values in counts.itertuples()},
)
