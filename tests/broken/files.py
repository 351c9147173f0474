"""Faults of files: hashes, sizes, paths, what is missing or too much."""

from tests.broken.copies import Copy

ROOT = "datapackage.json"
TARGETS = "data/targets.csv"


def hash_wrong(copy: Copy) -> None:
    """The descriptor states another hash."""
    copy.edit_resource("targets", hash="sha256:" + "0" * 64)


def size_wrong(copy: Copy) -> None:
    """The descriptor states another size."""
    copy.edit_resource("targets", bytes=1)


def hash_lost(copy: Copy) -> None:
    """The descriptor states no hash."""
    copy.edit_resource("targets", hash=None)


def byte_changed(copy: Copy) -> None:
    """A byte of a table is changed and nothing is stated anew."""
    copy.files[TARGETS] = copy.files[TARGETS].replace(b"false", b"False", 1)


def file_lost(copy: Copy) -> None:
    """A table is missing."""
    del copy.files[TARGETS]


def schema_lost(copy: Copy) -> None:
    """A schema is missing."""
    del copy.files["schemas/targets.json"]


def text_lost(copy: Copy) -> None:
    """The report text is missing."""
    del copy.files["data/text/cn-bj-2023.txt"]


def file_added(copy: Copy) -> None:
    """A file that nobody names lies among the data."""
    copy.files["data/notes.csv"] = b"a,b\n1,2\n"


def resource_lost(copy: Copy) -> None:
    """A table is no resource any more."""
    descriptor = copy.json(ROOT)
    descriptor["resources"] = [one for one in descriptor["resources"] if one["name"] != "places"]
    copy.write_json(ROOT, descriptor)


def resource_twice(copy: Copy) -> None:
    """A table is a resource twice."""
    descriptor = copy.json(ROOT)
    descriptor["resources"].append(descriptor["resources"][0])
    copy.write_json(ROOT, descriptor)


def path_leaves(copy: Copy) -> None:
    """A path leads out of the package."""
    copy.edit_resource("targets", path="../targets.csv")


def path_absolute(copy: Copy) -> None:
    """A path is absolute."""
    copy.edit_resource("targets", path="/etc/passwd")


def path_elsewhere(copy: Copy) -> None:
    """A path is an address on the web."""
    copy.edit_resource("targets", path="https://example.org/targets.csv")


def schema_leaves(copy: Copy) -> None:
    """The reference to a schema leads out of the package."""
    copy.edit_resource("targets", schema="../../targets.json")


FAULTS = (
    (hash_wrong, "hash-mismatch", TARGETS, None),
    (size_wrong, "bytes-mismatch", TARGETS, None),
    (hash_lost, "hash-missing", ROOT, "hash"),
    (byte_changed, "hash-mismatch", TARGETS, None),
    (file_lost, "file-missing", TARGETS, None),
    (schema_lost, "file-missing", "schemas/targets.json", None),
    (text_lost, "file-missing", "data/text/cn-bj-2023.txt", None),
    (file_added, "file-unexpected", "data/notes.csv", None),
    (resource_lost, "resource-missing", ROOT, "places"),
    (resource_twice, "resource-duplicate", ROOT, "claims"),
    (path_leaves, "path-unsafe", ROOT, "path"),
    (path_absolute, "path-unsafe", ROOT, "path"),
    (path_elsewhere, "path-unsafe", ROOT, "path"),
    (schema_leaves, "path-unsafe", ROOT, "path"),
)
