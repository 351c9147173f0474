"""Loads a package: every file its descriptors name, once, with what cannot be read."""

from pathlib import PurePosixPath

from ..finding import Finding, Location
from ..limits import CELLS, COLUMNS, KEYS, RESOURCES
from ..opening import Opened
from ..opening.paths import CHECKSUMS, DESCRIPTOR, PARQUET_DESCRIPTOR, unsafe_reason
from ..opening.rules import PATH_UNSAFE, TOO_LARGE
from .companions import COMPANIONS
from .csv_text import decode, read_csv
from .json_text import Json, object_of, objects, read_json, text_of
from .package import Package, Row, Table, Twin
from .schema import Schema, read_schema


def load(opened: Opened) -> Package:
    """Load a package. What is wrong with its files is in `findings`.

    Raises:
        NotAPackage: it stands at an address and did not come in time.
    """
    package = Package(opened.where, listed=opened.listed(), findings=opened.faults())
    reader = _Reader(opened, package)
    package.descriptor = reader.descriptor(DESCRIPTOR)
    for resource in objects(package.descriptor, "resources"):
        reader.resource(resource)
    package.parquet_descriptor = reader.descriptor(PARQUET_DESCRIPTOR)
    for resource in objects(package.parquet_descriptor, "resources"):
        reader.twin(resource)
    reader.content(CHECKSUMS)
    for path in COMPANIONS:
        content = opened.read(path)
        if isinstance(content, bytes):
            package.files[path] = content
    return package


class _Reader:
    """Reads files into a package and collects what is wrong with them."""

    def __init__(self, opened: Opened, package: Package) -> None:
        self.opened = opened
        self.package = package
        self.cells_left = CELLS

    def finds(self, *findings: Finding) -> None:
        self.package.findings += findings

    def content(self, path: str, named_in: str = "") -> bytes | None:
        """The bytes of a file, kept in the package; None with a finding, or if read before."""
        if path in self.package.files:
            return None
        if named_in and (reason := unsafe_reason(path)):
            self.finds(Location(named_in, None, "path").breaks(PATH_UNSAFE, f"{path!r}: {reason}"))
            return None
        content = self.opened.read(path)
        if isinstance(content, Finding):
            self.finds(content)
            return None
        self.package.files[path] = content
        return content

    def json(self, path: str, named_in: str = "") -> Json:
        content = self.content(path, named_in)
        if content is None:
            return {}
        value, findings = read_json(path, content)
        self.finds(*findings)
        return value

    def descriptor(self, path: str) -> Json:
        """A descriptor, none where it has too many resources."""
        return self.within(RESOURCES, "resources", path, self.json(path))

    def within(self, limit: int, name: str, file: str, owner: Json) -> Json:
        """What is read, or nothing where one of its lists is too long: one finding, not thousands."""
        listed = owner.get(name)
        count = len(listed) if isinstance(listed, list) else 0
        if count <= limit:
            return owner
        here = Location(file, None, name)
        self.finds(here.breaks(TOO_LARGE, f"{count} {name}", f"at most {limit}"))
        return {}

    def resource(self, resource: Json) -> None:
        """A resource of datapackage.json: a table, or a text."""
        path = text_of(resource, "path")
        content = self.content(path, DESCRIPTOR)
        if path.endswith(".csv"):
            schema = self.schema(resource)
            if content is not None:
                self.table(text_of(resource, "name"), path, content, schema)
        elif content is not None and path.endswith(".txt"):
            self.finds(*decode(path, content)[1])

    def schema(self, resource: Json) -> Schema:
        path = text_of(resource, "schema")
        raw = self.json(path, DESCRIPTOR) if path else object_of(resource, "schema")
        file = path or DESCRIPTOR
        for name, limit in (("fields", COLUMNS), ("uniqueKeys", KEYS), ("foreignKeys", KEYS)):
            raw = self.within(limit, name, file, raw)
        return read_schema(file, raw)

    def table(self, name: str, path: str, content: bytes, schema: Schema) -> None:
        """A table whose rows have every column of the header, though they be empty.

        Of a table that cannot be read to its end there is nothing: one finding, not thousands.
        """
        lines, findings = read_csv(path, content)
        self.finds(*findings)
        if not lines:
            return
        header = lines[0][1]
        self.cells_left -= len(lines) * len(header)
        if self.cells_left < 0:
            told = f"over {CELLS} cells in all tables", f"at most {CELLS}"
            self.finds(Location(path).breaks(TOO_LARGE, *told))
            return
        rows = []
        for line, cells in lines[1:]:
            padded = zip(header, [*cells, *[""] * (len(header) - len(cells))], strict=False)
            rows.append(Row(path, line, len(cells), padded))
        self.package.tables[name] = Table(name, path, schema, header, rows)

    def twin(self, resource: Json) -> None:
        """A resource of the Parquet descriptor, whose paths count from its own folder."""
        name, path = text_of(resource, "name"), text_of(resource, "path")
        if reason := unsafe_reason(path):
            here = Location(PARQUET_DESCRIPTOR, None, "path")
            self.finds(here.breaks(PATH_UNSAFE, f"{path!r}: {reason}"))
            return
        file = str(PurePosixPath(PARQUET_DESCRIPTOR).parent / path)
        if self.content(file) is not None:
            self.package.twins[name] = Twin(name, file, resource)
