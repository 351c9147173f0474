"""The export for Superset of the real package, without a Superset: everything it names is there."""

import json
import zipfile
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from release.forms.superset import write_superset
from tests.paths import ROOT

Files = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The files of the export by their paths, without the first folder, as Superset takes them."""
    target = tmp_path_factory.mktemp("superset") / "x-superset.zip"
    write_superset(ROOT, target)
    with zipfile.ZipFile(target) as archive:
        names = archive.namelist()
        assert len({PurePosixPath(name).parts[0] for name in names}) == 1
        return {name.partition("/")[2]: yaml.safe_load(archive.read(name)) for name in names}


def _of(export: Files, kind: str) -> list[dict[str, Any]]:
    return [file for path, file in export.items() if path.startswith(f"{kind}/")]


def test_every_table_is_a_dataset_whose_columns_are_titled_in_both_languages(export: Files) -> None:
    datasets = {file["table_name"]: file for file in _of(export, "datasets")}
    for resource in json.loads((ROOT / "datapackage.json").read_text("utf-8"))["resources"]:
        if resource.get("type") != "table":
            continue
        fields = json.loads((ROOT / resource["schema"]).read_text("utf-8"))["fields"]
        dataset = datasets.pop(resource["name"])
        columns = {column["column_name"]: column for column in dataset["columns"]}
        for field in fields:
            told = columns.pop(field["name"])
            assert told["verbose_name"] == f"{field['title']} {field['title_zh']}"
            assert told["is_dttm"] == (field["type"] == "date")
        assert all(column["expression"] for column in columns.values())
    assert "promised_and_reached" in datasets
    assert [name for name, dataset in datasets.items() if "sql" in dataset] == [
        "headline_targets_and_outcomes"
    ]


def test_a_unit_of_a_column_is_told(export: Files) -> None:
    (reports,) = (file for file in _of(export, "datasets") if file["table_name"] == "reports")
    (told,) = (one for one in reports["columns"] if one["column_name"] == "text_characters")
    assert told["description"].endswith("Unit 单位: code points")


def test_five_charts_ask_for_what_their_datasets_have(export: Files) -> None:
    datasets = {file["uuid"]: file for file in _of(export, "datasets")}
    charts = _of(export, "charts")
    assert len(charts) == 5
    for chart in charts:
        dataset = datasets[chart["dataset_uuid"]]
        columns = {column["column_name"] for column in dataset["columns"]}
        (query,) = json.loads(chart["query_context"])["queries"]
        assert {*query["columns"], *(one["col"] for one in query["filters"])} <= columns
        assert {name for name, _ in query["orderby"]} <= columns
        assert set(query.get("metrics", ())) <= {one["metric_name"] for one in dataset["metrics"]}
        assert set(chart["params"].get("column_config", {})) <= columns | set(
            query.get("metrics", ())
        )
        # Titles and descriptions are read in both languages.
        for text in (chart["slice_name"], chart["description"]):
            assert any("一" <= character <= "鿿" for character in text)
            assert any("a" <= character <= "z" for character in text)


def test_no_metric_adds_up_values_and_no_chart_verdicts(export: Files) -> None:
    metrics = [one["expression"] for file in _of(export, "datasets") for one in file["metrics"]]
    assert not [one for one in metrics if "value" in one]
    for chart in _of(export, "charts"):
        (query,) = json.loads(chart["query_context"])["queries"]
        assert "metrics" not in query or not any("verdict" in name for name in query["columns"])


def test_dashboard_shows_every_chart_of_one_report(export: Files) -> None:
    (dashboard,) = _of(export, "dashboards")
    position = dashboard["position"]
    assert position.pop("DASHBOARD_VERSION_KEY") == "v2"
    shown = [one["meta"]["uuid"] for one in position.values() if "uuid" in one.get("meta", ())]
    assert sorted(shown) == sorted(chart["uuid"] for chart in _of(export, "charts"))
    for one in position.values():
        assert set(one.get("children", ())) <= position.keys()
    (only,) = dashboard["metadata"]["native_filter_configuration"]
    assert not only["controlValues"]["multiSelect"]
    assert only["controlValues"]["enableEmptyFilter"]
    datasets = {file["uuid"]: file for file in _of(export, "datasets")}
    for chart in _of(export, "charts"):
        columns = datasets[chart["dataset_uuid"]]["columns"]
        assert only["targets"][0]["column"]["name"] in {one["column_name"] for one in columns}


def test_export_is_the_same_bytes_again_and_a_later_version_has_the_same_ids(
    export: Files, tmp_path: Path
) -> None:
    for name in ("data", "schemas"):
        (tmp_path / name).symlink_to(ROOT / name)
    descriptor = (ROOT / "datapackage.json").read_text("utf-8")
    written = []
    for version in ("2.0.0", "2.0.0", "99.0.0"):
        about = json.loads(descriptor) | {"version": version}
        (tmp_path / "datapackage.json").write_text(json.dumps(about), "utf-8")
        write_superset(tmp_path, tmp_path / "x-superset.zip")
        written.append((tmp_path / "x-superset.zip").read_bytes())
    assert written[0] == written[1]
    with zipfile.ZipFile(tmp_path / "x-superset.zip") as archive:
        later = [yaml.safe_load(archive.read(name)) for name in archive.namelist()]
    assert [file.get("uuid") for file in later] == [file.get("uuid") for file in export.values()]
    (database,) = (file for file in later if "sqlalchemy_uri" in file)
    assert database["sqlalchemy_uri"].endswith("-99.0.0.duckdb")
