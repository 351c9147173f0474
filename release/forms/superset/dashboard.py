"""The dashboard: what stands in dashboard.yaml, laid out as Superset keeps it."""

from collections.abc import Mapping
from pathlib import Path

import yaml

from release.forms.tables import Json

_FILE = Path(__file__).parent / "dashboard.yaml"


def dashboard(about: Json, charts: Mapping[str, Json], dataset: Json) -> Json:
    """The dashboard over the charts; its one filter takes a report out of `dataset`.

    Raises:
        KeyError: a row names no chart.
    """
    told = yaml.safe_load(_FILE.read_text("utf-8"))
    title = told["title"].format_map(about)
    position: Json = {
        "DASHBOARD_VERSION_KEY": "v2",
        "ROOT_ID": {"type": "ROOT", "id": "ROOT_ID", "children": ["GRID_ID"]},
        "HEADER_ID": {"type": "HEADER", "id": "HEADER_ID", "meta": {"text": title}},
    }
    rows = [_row(position, at, cells, about, charts) for at, cells in enumerate(told["rows"], 1)]
    position["GRID_ID"] = {
        "type": "GRID",
        "id": "GRID_ID",
        "children": rows,
        "parents": ["ROOT_ID"],
    }
    return {
        "dashboard_title": title,
        "description": told["description"].format_map(about),
        "css": "",
        "slug": None,
        "published": True,
        "position": position,
        "metadata": {
            "native_filter_configuration": [_filter_by_report(dataset, told["filter"])],
            "color_scheme": told["color_scheme"],
            "cross_filters_enabled": True,
        },
    }


def _row(
    position: Json, at: int, cells: list[Json], about: Json, charts: Mapping[str, Json]
) -> str:
    """Put a row and what stands in it into the layout; the id of the row."""
    row, children = f"ROW-{at}", []
    for number, cell in enumerate(cells, 1):
        meta: Json = {"width": cell["width"], "height": cell["height"]}
        if "text" in cell:
            kind = "MARKDOWN"
            meta["code"] = cell["text"].format_map(about)
        else:
            kind = "CHART"
            chart = charts[cell["chart"]]
            # The number only has to differ: it is given anew when it is imported.
            meta |= {
                "uuid": chart["uuid"],
                "chartId": 10 * at + number,
                "sliceName": chart["slice_name"],
            }
        name = f"{kind}-{at}-{number}"
        parents = ["ROOT_ID", "GRID_ID", row]
        position[name] = {
            "type": kind,
            "id": name,
            "children": [],
            "parents": parents,
            "meta": meta,
        }
        children.append(name)
    position[row] = {
        "type": "ROW",
        "id": row,
        "children": children,
        "parents": ["ROOT_ID", "GRID_ID"],
        "meta": {"background": "BACKGROUND_TRANSPARENT"},
    }
    return row


def _filter_by_report(dataset: Json, words: Json) -> Json:
    """One report at a time, and never none: governments are not added together."""
    return {
        "id": "NATIVE_FILTER-report",
        "type": "NATIVE_FILTER",
        "filterType": "filter_select",
        "name": words["name"],
        "description": words["description"],
        "targets": [{"column": {"name": "report_id"}, "datasetUuid": dataset["uuid"]}],
        "scope": {"rootPath": ["ROOT_ID"], "excluded": []},
        "cascadeParentIds": [],
        "controlValues": {
            "multiSelect": False,
            "enableEmptyFilter": True,
            "defaultToFirstItem": True,
            "inverseSelection": False,
            "searchAllOptions": False,
        },
        "defaultDataMask": {"extraFormData": {}, "filterState": {}, "ownState": {}},
    }
