"""What Datasette shows of the SQLite file: titles, source, meanings, units, labels, facets, search."""

import json
from collections.abc import Iterable
from pathlib import Path

from release.forms.search import index_of
from release.forms.tables import Json, Table, constraints, read_package
from release.forms.views import read_views

SUFFIX = ".datasette.json"
# A key that leads to a table shows the first of these that the table has.
_LABELS = ("label_en", "name_en", "summary_en", "title_en", "text_zh")
_MOST_FACETS = 4
# The meanings stand above the rows and the search box: of more columns nobody would reach these.
_MOST_MEANINGS = 30
_MEANINGS = "What each column means: the table _columns."


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
        # What the reports are, and where the first was seen; `sources` has every address.
        "source": "; ".join(
            dict.fromkeys(one["title"].partition(":")[0] for one in about["sources"])
        ),
        "source_url": about["sources"][0]["path"],
        **({"about": about["name"], "about_url": about["homepage"]} if "homepage" in about else {}),
        # Datasette knows units by name, and those that it does not know by being told.
        "custom_units": [f"{unit} = []" for unit in sorted(_units(package.tables))],
        "databases": {target.name.removesuffix(SUFFIX): {"tables": tables | views}},
    }
    target.write_text(json.dumps(metadata, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _table(table: Table) -> Json:
    names = [field["name"] for field in table.fields]
    told: Json = {
        "title": table.resource["title"],
        "description": table.resource["description"],
        "facets": [field["name"] for field in table.fields if "enum" in constraints(field)][
            :_MOST_FACETS
        ],
    }
    if len(names) > _MOST_MEANINGS:
        told["description"] += f" {_MEANINGS}"
    else:
        told["columns"] = {field["name"]: field["description"] for field in table.fields}
    if labels := [name for name in _LABELS if name in names]:
        told["label_column"] = labels[0]
    if units := {field["name"]: _unit(field) for field in table.fields if "unit" in field}:
        told["units"] = units
    if index := index_of(table.name):
        told |= {"fts_table": index, "fts_pk": "rowid"}
    return told


def _units(tables: Iterable[Table]) -> set[str]:
    return {_unit(field) for table in tables for field in table.fields if "unit" in field}


def _unit(field: Json) -> str:
    return str(field["unit"]).replace(" ", "_")
