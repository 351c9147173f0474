"""frictionless validates both descriptors: files, headers, cells, keys and references."""

import frictionless
from reporting import copy, report

checked = {}
for form, path in (("csv", "datapackage.json"), ("parquet", "data/parquet/datapackage.json")):
    found = frictionless.validate(str(copy() / "package" / path))
    checked[form] = {
        "errors": found.flatten(["title", "type", "rowNumber", "fieldName"])[:5]
        + [[error.type, error.note] for error in found.errors][:5],
        "rows": {
            task.name: task.stats.get("rows", 0) for task in found.tasks if task.stats.get("fields")
        },
    }
report(frictionless.__version__, validated=checked)
