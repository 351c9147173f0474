"""The charts: what stands in charts/, one file each, and the query that Superset keeps beside it."""

import json
from collections.abc import Mapping
from pathlib import Path

import yaml

from release.forms.tables import Json

_FOLDER = Path(__file__).parent / "charts"


def charts(datasets: Mapping[str, Json]) -> dict[str, Json]:
    """The charts by the names of their files.

    Raises:
        KeyError: a chart is of no dataset.
    """
    made = {}
    for path in sorted(_FOLDER.glob("*.yaml")):
        chart = yaml.safe_load(path.read_text("utf-8"))
        params = chart["params"]
        # The number of the dataset is given when it is imported.
        context = {
            "datasource": {"id": 0, "type": "table"},
            "force": False,
            "queries": [_query(params)],
            "form_data": params,
            "result_format": "json",
            "result_type": "full",
        }
        made[path.stem] = {
            "slice_name": chart["title"],
            "description": chart["description"],
            "viz_type": params["viz_type"],
            "params": params,
            "query_context": json.dumps(context, ensure_ascii=False),
            "dataset_uuid": datasets[chart["dataset"]]["uuid"],
        }
    return made


def _query(params: Json) -> Json:
    """The query of a chart, which its page makes of the same parameters by itself."""
    query: Json = {
        "filters": [
            {"col": one["subject"], "op": one["operator"], "val": one.get("comparator")}
            for one in params["adhoc_filters"]
        ],
        "orderby": [json.loads(each) for each in params.get("order_by_cols", [])],
        "row_limit": params["row_limit"],
    }
    if params.get("query_mode") == "raw":
        # Metrics, be they none, would make one row of equal rows.
        return query | {"columns": params["all_columns"]}
    grouped = params["groupby"]
    axis = [params["x_axis"]] if "x_axis" in params else []
    return query | {
        "columns": [*axis, *([grouped] if isinstance(grouped, str) else grouped)],
        "metrics": params["metrics"] if "metrics" in params else [params["metric"]],
    }
