"""What Datasette shows of the SQLite file: titles, licence, meanings, labels of keys, and facets."""

import json
from pathlib import Path

from release.forms.tables import Json, Table, constraints, read_package
from release.forms.views import read_views

SUFFIX = ".datasette.json"
# A key that leads to a table shows the first of these that the table has.
_LABELS = ("label_en", "name_en", "summary_en", "title_en", "text_zh")
_MOST_FACETS = 4


def write_datasette(root: Path, target: Path) -> None:
    """Write the metadata for the SQLite file that has the name of `target`.

    Raises:
        OSError: there is no room.
    """
    package = read_package(root)
    about = package.descriptor
    license_ = about["licenses"][0]
    views = {view.name: {"description": view.description} for view in read_views()}
    tables = {table.name: _table(table) for table in package.tables}
    metadata = {
        "title": f"{about['title']} {about['version']}",
        "description": about["description"],
        "license": license_["title"],
        "license_url": license_["path"],
        "databases": {target.name.removesuffix(SUFFIX): {"tables": tables | views}},
    }
    target.write_text(json.dumps(metadata, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _table(table: Table) -> Json:
    names = [field["name"] for field in table.fields]
    told: Json = {
        "title": table.resource["title"],
        "description": table.resource["description"],
        "columns": {field["name"]: field["description"] for field in table.fields},
        "facets": [field["name"] for field in table.fields if "enum" in constraints(field)][
            :_MOST_FACETS
        ],
    }
    labels = [name for name in _LABELS if name in names]
    return told | ({"label_column": labels[0]} if labels else {})
