"""A copy of the real package in memory, with what a test needs to break and reseal it."""

import csv
import functools
import hashlib
import io
import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from tests.paths import ROOT
from validate.checking import Report, run_checks
from validate.finding import Finding
from validate.form.loading import load
from validate.opening import InMemory

PARQUET = "data/parquet/datapackage.json"
_LABELS = ("title", "title_zh", "description", "description_zh")
Cells = dict[str, str]
_TYPES: dict[str, tuple[pa.DataType, Callable[[str], Any]]] = {
    "integer": (pa.int32(), int),
    "number": (pa.float64(), float),
    "boolean": (pa.bool_(), lambda cell: cell == "true"),
    "date": (pa.timestamp("us"), datetime.fromisoformat),
    "string": (pa.string(), str),
}


@functools.cache
def _original() -> dict[str, bytes]:
    paths = [ROOT / "datapackage.json"]
    for folder in ("data", "schemas"):
        paths += [path for path in (ROOT / folder).rglob("*") if path.is_file()]
    return {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in sorted(paths)}


class Copy:
    """Files by path. Changed tables are written to both forms and resealed by `seal`."""

    def __init__(self) -> None:
        self.files = dict(_original())
        self.where = "copy"
        self._tables: dict[str, tuple[list[str], list[Cells]]] = {}

    # What `load` asks of an opened package.
    def listed(self) -> list[str]:
        return InMemory(self.where, self.files).listed()

    def read(self, path: str) -> bytes | Finding:
        return InMemory(self.where, self.files).read(path)

    def faults(self) -> list[Finding]:
        return []

    def check(self) -> Report:
        return run_checks(load(self))

    def save(self, folder: Path) -> Path:
        for path, content in self.files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
        return folder

    # Tables.
    def table(self, name: str) -> list[Cells]:
        """The rows of a table, to be changed in place and written by `write`."""
        if name not in self._tables:
            text = self.files[f"data/{name}.csv"].decode()
            lines = list(csv.reader(io.StringIO(text, newline="")))
            self._tables[name] = (
                lines[0],
                [dict(zip(lines[0], line, strict=True)) for line in lines[1:]],
            )
        return self._tables[name][1]

    def header(self, name: str) -> list[str]:
        self.table(name)
        return self._tables[name][0]

    def first(self, name: str, chosen: Callable[[Cells], object] = bool) -> Cells:
        """The first row that is chosen."""
        return next(row for row in self.table(name) if chosen(row))

    def set(
        self, name: str, field: str, value: str, chosen: Callable[[Cells], object] = bool
    ) -> int:
        """Set a cell of the first chosen row in both forms; returns the line of the row."""
        row = self.first(name, chosen)
        row[field] = value
        self.write(name)
        return self.line(name, row)

    def line(self, name: str, row: Cells) -> int:
        """The line on which a row stands."""
        return 2 + next(at for at, other in enumerate(self.table(name)) if other is row)

    def write(self, *names: str, twin: bool = True) -> None:
        """Write tables as CSV, and as Parquet unless only the record is to change; and seal."""
        for name in names:
            header, rows = self.header(name), self.table(name)
            out = io.StringIO(newline="")
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(header)
            writer.writerows([row[column] for column in header] for row in rows)
            self.files[f"data/{name}.csv"] = out.getvalue().encode()
            if twin:
                self.write_twin(name)
        self.seal()

    def write_twin(self, name: str) -> None:
        """Write the Parquet form from the rows. A cell of a wrong form becomes null."""
        path = f"data/parquet/{name}.parquet"
        schema = pq.read_schema(io.BytesIO(self.files[path]))
        types = {field["name"]: field["type"] for field in self.schema(name)["fields"]}
        columns = []
        for at, field in enumerate(schema):
            kind, convert = _TYPES[types[field.name]]
            kind = field.type if types[field.name] == "date" else kind
            cells = [_converted(convert, row[field.name]) for row in self.table(name)]
            columns.append(pa.array(cells, kind))
            # A cell that is broken on purpose may be null where none is allowed.
            schema = schema.set(at, field.with_nullable(field.nullable or None in cells))
        self.save_parquet(name, pa.Table.from_arrays(columns, schema=schema))

    def save_parquet(self, name: str, table: pa.Table, compression: str = "snappy") -> None:
        out = io.BytesIO()
        pq.write_table(table, out, compression=compression)
        self.files[f"data/parquet/{name}.parquet"] = out.getvalue()

    def parquet(self, name: str) -> pa.Table:
        return pq.read_table(io.BytesIO(self.files[f"data/parquet/{name}.parquet"]))

    # Descriptors.
    def json(self, path: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.files[path])
        return found

    def schema(self, name: str) -> dict[str, Any]:
        return self.json(f"schemas/{name}.json")

    def write_json(self, path: str, value: object) -> None:
        self.files[path] = (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()

    def write_schema(self, name: str, schema: dict[str, Any]) -> None:
        """Write a schema, and what repeats it: both descriptors, the labels of the Parquet form."""
        self.write_json(f"schemas/{name}.json", schema)
        labels = {key: schema[key] for key in _LABELS if key in schema}
        for path in ("datapackage.json", PARQUET):
            descriptor = self.json(path)
            for resource in descriptor["resources"]:
                if resource["name"] == name:
                    resource.update(labels if path != PARQUET else labels | {"schema": schema})
            self.write_json(path, descriptor)
        table = self.parquet(name)
        fields = {field.get("name"): field for field in schema.get("fields", [])}
        columns = [
            column.with_metadata({key: str(fields[column.name].get(key, "")) for key in _LABELS})
            for column in table.schema
            if column.name in fields
        ]
        pandas = json.loads(table.schema.metadata[b"pandas"])
        pandas["columns"] = [one for one in pandas["columns"] if one["name"] in fields]
        metadata = {key: str(schema.get(key, "")) for key in _LABELS} | {
            "pandas": json.dumps(pandas)
        }
        kept = table.select([column.name for column in columns])
        self.save_parquet(name, kept.cast(pa.schema(columns, metadata)))
        self.seal()

    def edit_resource(self, name: str, **properties: object) -> None:
        descriptor = self.json("datapackage.json")
        for resource in descriptor["resources"]:
            if resource["name"] == name:
                resource.update(properties)
        self.write_json("datapackage.json", descriptor)

    def seal(self) -> None:
        """State sizes, hashes and row counts anew, so that only the fault itself is left to find."""
        descriptor = self.json("datapackage.json")
        for resource in descriptor["resources"]:
            content = self.files.get(resource["path"])
            if content is not None:
                resource["bytes"] = len(content)
                resource["hash"] = _sha256(content)
            if resource["name"] in self._tables:
                resource["row_count"] = len(self.table(resource["name"]))
        self.write_json("datapackage.json", descriptor)
        descriptor = self.json(PARQUET)
        for resource in descriptor["resources"]:
            content = self.files.get(f"data/parquet/{resource['path']}")
            if content is not None:
                resource["hash"] = _sha256(content)
            if resource["name"] in self._tables:
                resource["row_count"] = len(self.table(resource["name"]))
        self.write_json(PARQUET, descriptor)
        sums = {
            path.removeprefix("data/parquet/"): hashlib.sha256(content).hexdigest()
            for path, content in sorted(self.files.items())
            if path.startswith("data/parquet/") and path.endswith(self._summed())
        }
        self.files["data/parquet/SHA256SUMS"] = "".join(
            f"{digest}  {name}\n" for name, digest in sums.items()
        ).encode()

    def _summed(self) -> tuple[str, ...]:
        """Which files the checksums of the package cover."""
        listed = _original()["data/parquet/SHA256SUMS"].decode().split()
        return (".parquet", ".json") if "datapackage.json" in listed else (".parquet",)

    def text(self, report_id: str = "cn-bj-2023", suffix: str = ".txt") -> str:
        return self.files[f"data/text/{report_id}{suffix}"].decode()

    def write_text(self, text: str, suffix: str = ".txt") -> None:
        """Change a text of the report and state its hash and length in `reports`."""
        self.files[f"data/text/cn-bj-2023{suffix}"] = text.encode()
        report = self.first("reports")
        column = "source_sha256" if suffix == ".source.txt" else "text_sha256"
        report[column] = hashlib.sha256(text.encode()).hexdigest()
        if suffix == ".txt":
            report["text_characters"] = str(len(text))
        self.write("reports")


def _converted(convert: Callable[[str], Any], cell: str) -> object:
    try:
        return convert(cell) if cell else None
    except ValueError:
        return None


def _sha256(content: bytes) -> str:
    return f"sha256:{hashlib.sha256(content).hexdigest()}"
