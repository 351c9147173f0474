"""mlcroissant takes croissant.json as Croissant 1.1, whole, and loads every record set that it describes."""

import logging
from importlib.metadata import version
from logging.handlers import BufferingHandler

import mlcroissant
from reporting import copy, csv_resources, report, seen

# What the reader says besides: it warns of a context that is not the standard's.
said = BufferingHandler(1000)
logging.getLogger("absl").addHandler(said)
dataset = mlcroissant.Dataset(jsonld=str(copy() / "package/croissant.json"))
issues = dataset.metadata.ctx.issues
assert not issues.errors | issues.warnings, issues.report()
assert not said.buffer, [record.getMessage() for record in said.buffer]
assert dataset.metadata.ctx.is_v1_1()
# What the reader knows of the vocabulary of responsible AI has arrived.
for told in ("data_collection", "data_annotation_protocol", "data_biases", "data_use_cases"):
    assert getattr(dataset.metadata, told), told


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
