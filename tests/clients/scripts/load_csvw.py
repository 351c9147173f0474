"""csvw, the strictest second opinion on cells: CSV on the Web metadata derived from the schemas."""

import json
from importlib.metadata import version

from csvw import TableGroup
from reporting import copy, csv_resources, report, seen

package = copy() / "package"
resources = csv_resources(package)


def datatype(field: dict) -> dict:
    constraints = field.get("constraints", {})
    kind = {"number": "decimal"}.get(field["type"], field["type"])
    described = {"base": kind}
    if "pattern" in constraints:
        described["format"] = constraints["pattern"]
    if kind == "boolean":
        described["format"] = "true|false"
    return described


def table(name: str, resource: dict) -> dict:
    schema = resource["schema"]
    return {
        "url": f"data/{name}.csv",
        "tableSchema": {
            "columns": [
                {
                    "name": field["name"],
                    "titles": field["name"],
                    "datatype": datatype(field),
                    "null": [""],
                    "required": field.get("constraints", {}).get("required", False),
                }
                for field in schema["fields"]
            ],
            "primaryKey": schema["primaryKey"],
            "foreignKeys": [
                {
                    "columnReference": key["fields"],
                    "reference": {
                        "resource": f"data/{key['reference']['resource'] or name}.csv",
                        "columnReference": key["reference"]["fields"],
                    },
                }
                for key in schema.get("foreignKeys", [])
            ],
        },
    }


metadata = package / "csv-metadata.json"
group = {
    "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
    "tables": [table(name, resource) for name, resource in resources.items()],
}
metadata.write_text(json.dumps(group, ensure_ascii=False), "utf-8")
tables = TableGroup.from_file(metadata)
read = {}
for name, each in zip(resources, tables.tables, strict=True):
    columns = [column.name for column in each.tableSchema.columns]
    rows = [[row[column] for column in columns] for row in each.iterdicts(strict=True)]
    read[name] = seen(columns, rows, typed=False)
# Not strictly: that forbids empty references, which Table Schema allows.
assert tables.check_referential_integrity(), "a row refers to nothing"
report(version("csvw"), forms={"csv": read})
