"""mlcroissant loads every record set that croissant.json describes, where there is one."""

from importlib.metadata import version

import mlcroissant
from reporting import copy, csv_resources, report, seen

dataset = mlcroissant.Dataset(jsonld=str(copy() / "package/croissant.json"))


def value(read: object) -> object:
    # Texts come as bytes.
    return read.decode() if isinstance(read, bytes) else read


tables = {}
for name, resource in csv_resources(copy() / "package").items():
    columns = [field["name"] for field in resource["schema"]["fields"]]
    records = [
        [value(record[f"{name}/{column}"]) for column in columns]
        for record in dataset.records(name)
    ]
    tables[name] = seen(columns, records)
report(version("mlcroissant"), forms={"croissant": tables})
