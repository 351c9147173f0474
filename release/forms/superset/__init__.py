"""The package as Apache Superset imports it: a database, its tables with labels, five charts, a dashboard.

A zip of YAML in the layout of Superset's own export of a dashboard, over the DuckDB file of the same
release. It holds no rows. Ids are made of names, not of the version: who imports a later one keeps the
connection, and what was made of the datasets.
"""

from datetime import date
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

import yaml

from release.archive import write_zip
from release.forms.superset.charts import charts
from release.forms.superset.dashboard import dashboard
from release.forms.superset.datasets import datasets
from release.forms.tables import Json, read_package

SUFFIX = "-superset.zip"
# Where the image of Superset keeps its own files; whoever imports writes the path of the file there.
_FOLDER = "/app/superset_home"
_VERSION = {"version": "1.0.0"}  # of the layout


def write_superset(root: Path, target: Path) -> None:
    """Write the export for the package in `root` as the zip file `target`.

    Raises:
        OSError: there is no room.
    """
    package = read_package(root)
    about = package.descriptor
    stem = f"{about['name']}-{about['version']}"

    def uuid(kind: str, name: str = "") -> str:
        return str(uuid5(NAMESPACE_URL, f"{about['name']}/{kind}/{name}"))

    database = _database(about["name"], stem) | {"uuid": uuid("database")}
    files = {f"databases/{about['name']}.yaml": database}
    tables = datasets(package)
    for name, dataset in tables.items():
        dataset |= {"uuid": uuid("dataset", name), "database_uuid": database["uuid"]}
        files[f"datasets/{about['name']}/{name}.yaml"] = dataset
    drawn = charts(tables)
    for name, chart in drawn.items():
        chart["uuid"] = uuid("chart", name)
        files[f"charts/{name}.yaml"] = chart
    files["dashboards/reports.yaml"] = dashboard(about, drawn, tables["claims"]) | {
        "uuid": uuid("dashboard")
    }
    described = {"type": "Dashboard", "timestamp": about["created"]}
    contents = {"metadata.yaml": described} | files
    day = date.fromisoformat(about["created"][:10])
    # Superset takes the first folder off every path.
    write_zip(target, {f"{stem}/{path}": _yaml(file) for path, file in contents.items()}, day)


def _database(name: str, stem: str) -> Json:
    return {
        "database_name": name,
        "sqlalchemy_uri": f"duckdb:///{_FOLDER}/{stem}.duckdb",
        "cache_timeout": None,
        "expose_in_sqllab": True,
        "allow_run_async": False,
        "allow_ctas": False,
        "allow_cvas": False,
        "allow_dml": False,
        "allow_file_upload": False,
        # Several processes may read the file at once, if none may write.
        "extra": {"engine_params": {"connect_args": {"read_only": True}}},
    }


def _yaml(file: Json) -> bytes:
    return yaml.safe_dump(file | _VERSION, sort_keys=False, allow_unicode=True).encode()
