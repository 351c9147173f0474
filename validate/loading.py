"""Loads a package: every file its descriptors name, once, with what cannot be read."""

import io
from pathlib import PurePosixPath
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from validate.csv_text import decode, read_csv
from validate.findings import Finding
from validate.json_text import Json, objects, read_json, text_of
from validate.opening import Opened
from validate.package import Package, Row, Table, Twin
from validate.paths import unsafe, unsafe_reason
from validate.schema import Schema, read_schema

DESCRIPTOR = "datapackage.json"
PARQUET_DESCRIPTOR = "data/parquet/datapackage.json"
CHECKSUMS = "data/parquet/SHA256SUMS"
_MAX_PARQUET_ROWS = 1_000_000
_MAX_CELL = 10_000  # characters


def load(opened: Opened) -> Package:
    """Load a package. What is wrong with its files is in `findings`; nothing is raised."""
    package = Package(opened.where, listed=opened.listed(), findings=opened.faults())
    reader = _Reader(opened, package)
    package.descriptor = reader.json(DESCRIPTOR)
    for resource in objects(package.descriptor, "resources"):
        reader.resource(resource)
    package.parquet_descriptor = reader.json(PARQUET_DESCRIPTOR)
    for resource in objects(package.parquet_descriptor, "resources"):
        reader.twin(resource)
    reader.content(CHECKSUMS)
    return package


def _too_long(path: str, line: int, name: str, cell: str) -> Finding:
    return Finding(
        "cell-too-long",
        path,
        line,
        name,
        f"{len(cell)} characters",
        f"at most {_MAX_CELL}",
        "the rest is not read: no sentence is so long",
    )


class _Reader:
    def __init__(self, opened: Opened, package: Package) -> None:
        self.opened = opened
        self.package = package

    def content(self, path: str, named_in: str = "") -> bytes | None:
        """The bytes of a file, kept in the package; None with a finding."""
        content = self.opened.read(path)
        if isinstance(content, Finding):
            if named_in and content.code == "path-unsafe":
                content = unsafe(path, unsafe_reason(path) or "a link leads out of the package")
                content = Finding(
                    content.code,
                    named_in,
                    None,
                    "path",
                    content.found,
                    content.expected,
                    content.advice,
                )
            self.package.findings.append(content)
            return None
        self.package.files[path] = content
        return content

    def json(self, path: str, named_in: str = "") -> Json:
        content = self.content(path, named_in)
        if content is None:
            return {}
        value, findings = read_json(path, content)
        self.package.findings += findings
        return value

    def resource(self, resource: Json) -> None:
        """A resource of datapackage.json: a table, or a text."""
        path = text_of(resource, "path")
        content = self.content(path, DESCRIPTOR)
        if not path.endswith(".csv"):
            if content is not None:
                self.package.findings += decode(path, content)[1] if path.endswith(".txt") else []
            return
        schema_path = text_of(resource, "schema")
        inlined = resource.get("schema")
        if schema_path:
            schema = read_schema(schema_path, self.json(schema_path, DESCRIPTOR))
        else:
            schema = read_schema(DESCRIPTOR, inlined if isinstance(inlined, dict) else {})
        if content is not None:
            name = text_of(resource, "name")
            self.package.tables[name] = self.table(name, path, content, schema)

    def table(self, name: str, path: str, content: bytes, schema: Schema) -> Table:
        """A table; `duplicate-header`, `header-mismatch`, `cell-count`, `cell-too-long`."""
        lines, findings = read_csv(path, content)
        header = lines[0][1] if lines else []
        twice = sorted({column for column in header if header.count(column) > 1})
        if twice:
            findings.append(
                Finding(
                    "duplicate-header",
                    path,
                    1,
                    twice[0],
                    ", ".join(twice),
                    "each name once",
                    "rename or remove the second column",
                )
            )
        if header and header != schema.names:
            odd = [name for name in header if name not in schema.names]
            lost = [name for name in schema.names if name not in header]
            findings.append(
                Finding(
                    "header-mismatch",
                    path,
                    1,
                    [*odd, *lost, ""][0] or None,
                    ", ".join(odd) or ("other order" if not lost else "columns lost"),
                    ", ".join(lost) or "the order of the schema",
                    f"write the columns as {schema.file or 'the schema'} names them",
                )
            )
        rows = []
        for line, cells in lines[1:]:
            if len(cells) != len(header):
                findings.append(
                    Finding(
                        "cell-count",
                        path,
                        line,
                        None,
                        f"{len(cells)} cells",
                        f"{len(header)} cells",
                        "write one cell per column, empty ones too",
                    )
                )
            for column, cell in zip(header, cells, strict=False):
                if len(cell) > _MAX_CELL:
                    findings.append(_too_long(path, line, column, cell))
            kept = (cell[:_MAX_CELL] for cell in cells)
            rows.append(Row(line, dict(zip(header, kept, strict=False))))
        self.package.findings += findings
        return Table(name, path, schema, header, rows)

    def twin(self, resource: Json) -> None:
        """A resource of the Parquet descriptor, whose paths count from its own folder."""
        name, path = text_of(resource, "name"), text_of(resource, "path")
        if reason := unsafe_reason(path):
            refused = unsafe(path, reason)
            self.package.findings.append(
                Finding(
                    refused.code,
                    PARQUET_DESCRIPTOR,
                    None,
                    "path",
                    refused.found,
                    refused.expected,
                    refused.advice,
                )
            )
            return
        file = str(PurePosixPath(PARQUET_DESCRIPTOR).parent / path)
        content = self.content(file)
        if content is not None:
            data, metadata = self.parquet(file, content)
            self.package.twins[name] = Twin(name, file, resource, data, metadata)

    def parquet(self, file: str, content: bytes) -> tuple[Any, Any]:
        """The Arrow table and the file's metadata; None with `parquet-unreadable`."""
        try:
            opened = pq.ParquetFile(io.BytesIO(content))
            metadata = opened.metadata
            if metadata.num_rows > _MAX_PARQUET_ROWS:
                raise pa.ArrowInvalid(f"{metadata.num_rows} rows")
            # Threads of the reader would outlive a quick exit and abort it.
            return opened.read(use_threads=False), metadata
        except (pa.ArrowException, OSError, ValueError) as error:
            self.package.findings.append(
                Finding(
                    "parquet-unreadable",
                    file,
                    found=str(error).splitlines()[0] if str(error) else type(error).__name__,
                    expected="a Parquet file",
                    advice="write the file again from the table",
                )
            )
            return None, None
