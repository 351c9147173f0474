"""check-datapackage, strictly, on both descriptors with the schemas inlined, which it does not open."""

import json
from importlib.metadata import version
from pathlib import Path

import check_datapackage
from reporting import copy, csv_resources, report

STRICT = check_datapackage.Config(strict=True)

package = copy() / "package"


def issues(path: Path) -> list[str]:
    descriptor = json.loads(path.read_text("utf-8"))
    for resource in descriptor["resources"]:
        if isinstance(resource.get("schema"), str):
            resource["schema"] = json.loads((path.parent / resource["schema"]).read_text("utf-8"))
    found = check_datapackage.check(descriptor, config=STRICT)
    return [f"{issue.jsonpath}: {issue.message}" for issue in found]


report(
    version("check-datapackage"),
    validated={
        "csv": {"errors": issues(package / "datapackage.json")},
        "parquet": {"errors": issues(package / "data/parquet/datapackage.json")},
    },
    tables=len(csv_resources(package)),
)
