"""mlcroissant loads every record set that croissant.json describes, where there is one."""

from collections import Counter
from importlib.metadata import version

import mlcroissant
from reporting import copy, csv_resources, report

path = copy() / "package/croissant.json"
dataset = mlcroissant.Dataset(jsonld=str(path))
rows = Counter()
for record_set in dataset.metadata.record_sets:
    rows[(record_set.name or record_set.id).split("/")[-1]] = sum(
        1 for _ in dataset.records(record_set.uuid)
    )
names = csv_resources(copy() / "package")
report(
    version("mlcroissant"),
    validated={"croissant.json": {"errors": [], "rows": {n: rows[n] for n in names if n in rows}}},
)
