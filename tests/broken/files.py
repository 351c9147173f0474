"""Faults of files: hashes, sizes, paths, what is missing or too much."""

from tests.broken.breaking import breaks
from tests.broken.copies import Copy
from validate.form.rules import (
    BYTES_MISMATCH,
    FILE_UNEXPECTED,
    HASH_MISMATCH,
    HASH_MISSING,
    RESOURCE_DUPLICATE,
    RESOURCE_MISSING,
)
from validate.opening.rules import FILE_MISSING, PATH_UNSAFE

ROOT = "datapackage.json"
TARGETS = "data/targets.csv"


@breaks(HASH_MISMATCH, TARGETS)
def hash_wrong(copy: Copy) -> None:
    """The descriptor states another hash."""
    copy.edit_resource("targets", hash="sha256:" + "0" * 64)


@breaks(BYTES_MISMATCH, TARGETS)
def size_wrong(copy: Copy) -> None:
    """The descriptor states another size."""
    copy.edit_resource("targets", bytes=1)


@breaks(HASH_MISSING, ROOT, "hash")
def hash_lost(copy: Copy) -> None:
    """The descriptor states no hash."""
    copy.edit_resource("targets", hash=None)


@breaks(HASH_MISMATCH, TARGETS)
def byte_changed(copy: Copy) -> None:
    """A byte of a table is changed and nothing is stated anew."""
    copy.files[TARGETS] = copy.files[TARGETS].replace(b"false", b"False", 1)


@breaks(FILE_MISSING, TARGETS)
def file_lost(copy: Copy) -> None:
    """A table is missing."""
    del copy.files[TARGETS]


@breaks(FILE_MISSING, "schemas/targets.json")
def schema_lost(copy: Copy) -> None:
    """A schema is missing."""
    del copy.files["schemas/targets.json"]


@breaks(FILE_MISSING, "data/text/cn-bj-2023.txt")
def text_lost(copy: Copy) -> None:
    """The report text is missing."""
    del copy.files["data/text/cn-bj-2023.txt"]


@breaks(FILE_UNEXPECTED, "data/notes.csv")
def file_added(copy: Copy) -> None:
    """A file that nobody names lies among the data."""
    copy.files["data/notes.csv"] = b"a,b\n1,2\n"


@breaks(RESOURCE_MISSING, ROOT, "places")
def resource_lost(copy: Copy) -> None:
    """A table is no resource any more."""
    descriptor = copy.json(ROOT)
    descriptor["resources"] = [one for one in descriptor["resources"] if one["name"] != "places"]
    copy.write_json(ROOT, descriptor)


@breaks(RESOURCE_DUPLICATE, ROOT, "claims")
def resource_twice(copy: Copy) -> None:
    """A table is a resource twice."""
    descriptor = copy.json(ROOT)
    descriptor["resources"].append(descriptor["resources"][0])
    copy.write_json(ROOT, descriptor)


@breaks(PATH_UNSAFE, ROOT, "path")
def path_leaves(copy: Copy) -> None:
    """A path leads out of the package."""
    copy.edit_resource("targets", path="../targets.csv")


@breaks(PATH_UNSAFE, ROOT, "path")
def path_absolute(copy: Copy) -> None:
    """A path is absolute."""
    copy.edit_resource("targets", path="/etc/passwd")


@breaks(PATH_UNSAFE, ROOT, "path")
def path_elsewhere(copy: Copy) -> None:
    """A path is an address on the web."""
    copy.edit_resource("targets", path="https://example.org/targets.csv")


@breaks(PATH_UNSAFE, ROOT, "path")
def schema_leaves(copy: Copy) -> None:
    """The reference to a schema leads out of the package."""
    copy.edit_resource("targets", schema="../../targets.json")
