"""DuckDB reads the CSV files, the Parquet files and the DuckDB file."""

import duckdb
from reporting import copy, report, seen, table_names

package = copy() / "package"
(file,) = (copy() / "dist").glob("*.duckdb")
names = table_names(package)


def tables(sources: dict[str, str], *, typed: bool = True) -> dict[str, dict]:
    read = {}
    for name, source in sources.items():
        relation = connection.sql(f"SELECT * FROM {source}")
        read[name] = seen(relation.columns, relation.fetchall(), typed=typed)
    return read


# Old versions take no Path.
with duckdb.connect(str(file), read_only=True) as connection:
    forms = {
        "csv": tables({name: f"'{package}/data/{name}.csv'" for name in names}, typed=False),
        "parquet": tables({name: f"'{package}/data/parquet/{name}.parquet'" for name in names}),
        "duckdb": tables({name: f'"{name}"' for name in names}),
    }
    counts = connection.sql(
        "SELECT label_zh, count(*), count(value) FROM targets JOIN policy_areas USING (policy_area_id)"
        " GROUP BY label_zh"
    ).fetchall()
    views = [
        connection.sql(f"SELECT count(*) FROM {view}").fetchall()[0][0]
        for (view,) in connection.sql(
            "SELECT view_name FROM duckdb_views() WHERE NOT internal"
        ).fetchall()
    ]
report(
    duckdb.__version__,
    forms=forms,
    targets_by_area={area: [n, values] for area, n, values in counts},
    views=views,
)
