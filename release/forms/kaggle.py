"""The folder for Kaggle: the CSV files with what Kaggle asks to know of them, and a notebook to start from."""

import json
import shutil
from pathlib import Path

from release.forms.card import about, read_croissant, use_and_limits
from release.forms.notebook import notebook
from release.forms.tables import Json, Package, Table, read_package

_STARTER = Path(__file__).with_name("starter.md")
# Whoever uploads puts the name of their account here, in both files.
_OWNER = "INSERT_OWNER_HERE"
# Kaggle's limits, in characters: its page Dataset Metadata, the slug as its client has it.
_LIMITS = {"title": (6, 50), "subtitle": (20, 80), "slug": (6, 50)}
# Those of its licences that the data could have under a name of the same kind.
_LICENSES = ("CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0", "ODC-BY-1.0", "ODbL-1.0")
# Tags that Kaggle has; it ignores those that it has not.
_TAGS = ("china", "government", "politics", "text")
_TYPES = {
    "string": "string",
    "integer": "integer",
    "number": "decimal",
    "boolean": "boolean",
    "date": "datetime",
}


def write_kaggle(root: Path, target: Path) -> None:
    """Write the folder `target`: what is uploaded as a data set, and in `notebook/` what as a notebook.

    Raises:
        ValueError: title, name or licence of the package are not as Kaggle takes them.
        OSError: there is no room.
    """
    package = read_package(root)
    (target / "notebook").mkdir(parents=True)
    for table in package.tables:
        shutil.copyfile(root / table.resource["path"], target / _path(table))
    _write(target / "dataset-metadata.json", _metadata(package, read_croissant(root)))
    _write(target / "notebook/starter.ipynb", notebook(_STARTER.read_text("utf-8")))
    _write(target / "notebook/kernel-metadata.json", _kernel(package))


def _path(table: Table) -> str:
    return f"{table.name}.csv"


def _write(path: Path, value: Json) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _metadata(package: Package, croissant: Json) -> Json:
    told = package.descriptor
    # "China Government Work Reports - claims, targets and projects …": too long for one line of Kaggle's.
    title, _, subtitle = told["title"].partition(" - ")
    for name, text in (("title", title), ("subtitle", subtitle), ("slug", told["name"])):
        shortest, longest = _LIMITS[name]
        if not shortest <= len(text) <= longest:
            raise ValueError(f"{name} {text!r}: Kaggle takes {shortest} to {longest} characters")
    if (license_ := told["licenses"][0]["name"]) not in _LICENSES:
        raise ValueError(f"licence {license_}: Kaggle has none of this name")
    return {
        "title": title,
        "subtitle": subtitle,
        "description": "\n\n".join([*about(package), *use_and_limits(croissant)]),
        "id": _id(package),
        "licenses": [{"name": license_}],
        "keywords": list(_TAGS),
        "userSpecifiedSources": "\n".join(
            f"- [{source['title']}]({source['path']})" for source in told["sources"]
        ),
        "resources": [_resource(table) for table in package.tables],
    }


def _id(package: Package) -> str:
    return f"{_OWNER}/{package.descriptor['name']}"


def _resource(table: Table) -> Json:
    """A file with all its columns in order: Kaggle tells them apart by their place."""
    return {
        "path": _path(table),
        "description": table.resource["description"],
        "schema": {
            "fields": [
                {
                    "name": field["name"],
                    "title": field["title"],
                    "description": f"{field['description']} {field['description_zh']}",
                    "type": _TYPES[field["type"]],
                }
                for field in table.fields
            ]
        },
    }


def _kernel(package: Package) -> Json:
    """kernel-metadata.json; its id follows from its title, as Kaggle makes it."""
    title = f"Starter {package.descriptor['name']}".replace("-", " ")
    return {
        "id": f"{_OWNER}/{title.lower().replace(' ', '-')}",
        "title": title,
        "code_file": "starter.ipynb",
        "language": "python",
        "kernel_type": "notebook",
        "is_private": False,
        "enable_gpu": False,
        "enable_internet": False,
        "dataset_sources": [_id(package)],
        "competition_sources": [],
        "kernel_sources": [],
    }
