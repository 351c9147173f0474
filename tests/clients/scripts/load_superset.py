"""Apache Superset: a database over the DuckDB file; a dataset and a chart for each table, by REST.

Two charts are drawn in Chromium: what the page says is checked, and a picture of the bars is left
beside the environment for whoever wants to look.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from reporting import copy, csv_resources, report, seen
from superset_server import TEMPLATE, Api, server, set_up


def chart(api: Api, dataset: int, name: str, look: dict, query: dict) -> int:
    """A saved chart; `look` is what its page draws, `query` what its data are."""
    source = {"id": dataset, "type": "table"}
    context = {
        "datasource": source,
        "queries": [query],
        "result_format": "json",
        "result_type": "full",
    }
    body = {
        "slice_name": name,
        "viz_type": look["viz_type"],
        "datasource_id": dataset,
        "datasource_type": "table",
        "params": json.dumps({"datasource": f"{dataset}__table", **look}),
        "query_context": json.dumps({**context, "form_data": look}),
    }
    return api.post("chart/", body)["id"]


def data(api: Api, chart_id: int) -> list[dict]:
    (result,) = api.get(f"chart/{chart_id}/data/")["result"]
    return result["data"]


def load(api: Api, database: int, name: str, fields: list[dict]) -> tuple[int, dict]:
    """The dataset of a table and what its chart shows."""
    body = {"database": database, "schema": "main", "table_name": name}
    dataset = api.post("dataset/", body)["id"]
    columns = {
        each["column_name"]: each for each in api.get(f"dataset/{dataset}")["result"]["columns"]
    }
    names = [field["name"] for field in fields]
    for field in fields:
        is_temporal = bool(columns[field["name"]]["is_dttm"])
        assert is_temporal == (field["type"] == "date"), f"{name}.{field['name']}: time axis"
    look = {"viz_type": "table", "query_mode": "raw", "all_columns": names, "row_limit": 50000}
    query = {"columns": names, "metrics": [], "orderby": [[names[0], True]], "row_limit": 50000}
    rows = data(api, chart(api, dataset, name, look, query))
    dates = {field["name"] for field in fields if field["type"] == "date"}
    values = [
        [
            # Dates come as milliseconds.
            datetime.fromtimestamp(row[column] / 1000, UTC)
            if column in dates and row[column]
            else row[column]
            for column in names
        ]
        for row in rows
    ]
    return dataset, seen(names, values, typed=False)


def targets_by_area(api: Api, claims: int) -> tuple[dict, int, int]:
    """The answer from the flat table, and the charts that show it: as a table and as bars."""
    metrics = [
        {"expressionType": "SQL", "sqlExpression": "count(*)", "label": "targets"},
        {"expressionType": "SQL", "sqlExpression": "count(value)", "label": "values"},
    ]
    only_targets = [{"col": "claim_type", "op": "==", "val": "target"}]
    query = {
        "columns": ["policy_area_zh"],
        "metrics": metrics,
        "filters": only_targets,
        "row_limit": 1000,
    }
    shared = {
        "metrics": metrics,
        "row_limit": 1000,
        "adhoc_filters": [
            {
                "expressionType": "SIMPLE",
                "clause": "WHERE",
                "subject": "claim_type",
                "operator": "==",
                "comparator": "target",
            }
        ],
    }
    as_table = {
        "viz_type": "table",
        "query_mode": "aggregate",
        "groupby": ["policy_area_zh"],
        **shared,
    }
    as_bars = {
        "viz_type": "echarts_timeseries_bar",
        "x_axis": "policy_area_zh",
        "groupby": [],
        "orientation": "horizontal",
        **shared,
        "metrics": metrics[:1],
    }
    table = chart(api, claims, "Targets by policy area", as_table, query)
    bars = chart(api, claims, "Targets by policy area, bars", as_bars, query)
    answer = {row["policy_area_zh"]: [row["targets"], row["values"]] for row in data(api, table)}
    return answer, table, bars


def browse(address: str, *options: str) -> str:
    with tempfile.TemporaryDirectory() as profile:
        command = [
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--window-size=1200,900",
        ]
        # The page's own clock: it ends when the chart has been drawn, or not at all.
        command += [f"--user-data-dir={profile}", "--virtual-time-budget=60000", *options, address]
        run = subprocess.run(command, check=True, capture_output=True, text=True, timeout=180)
        return run.stdout


set_up()
resources = csv_resources(copy() / "package")
(file,) = (copy() / "dist").glob("*.duckdb")
with tempfile.TemporaryDirectory() as folder:
    home = Path(shutil.copytree(TEMPLATE, Path(folder) / "home"))
    with server(home) as address:
        api = Api(address)
        body = {
            "database_name": "reports",
            "sqlalchemy_uri": f"duckdb:///{file}",
            "extra": json.dumps({"engine_params": {"connect_args": {"read_only": True}}}),
        }
        database = api.post("database/", body)["id"]
        loaded = {
            name: load(api, database, name, resource["schema"]["fields"])
            for name, resource in resources.items()
        }
        answer, table, bars = targets_by_area(api, loaded["claims"][0])
        page = browse(f"{address}/explore/?slice_id={table}&standalone=1", "--dump-dom")
        missing = [area for area in answer if area not in page]
        assert not missing, f"the chart does not show {missing[:3]}"
        picture = Path(sys.prefix) / "chart.png"
        browse(f"{address}/explore/?slice_id={bars}&standalone=1", f"--screenshot={picture}")
report(
    version("apache-superset"),
    forms={"superset": {name: table for name, (_, table) in loaded.items()}},
    targets_by_area=answer,
)
