"""Faults of files: hashes, sizes, paths, what is missing or too much."""

from tests.broken.breaking import breaks
from tests.broken.copies import Copy
from validate.finding import FAULTS_LEFT_OUT, WARNINGS_LEFT_OUT
from validate.form.rules import (
    BYTES_MISMATCH,
    CHECKSUM_MISMATCH,
    FILE_UNEXPECTED,
    HASH_MISMATCH,
    HASH_MISSING,
    RESOURCE_DUPLICATE,
    RESOURCE_MISSING,
    RESOURCE_UNEXPECTED,
)
from validate.limits import FINDINGS, RESOURCES
from validate.opening.rules import (
    FILE_FOREIGN,
    FILE_MISSING,
    NAME_COLLISION,
    PATH_UNSAFE,
    TOO_LARGE,
)

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


@breaks(FILE_FOREIGN, "evil.exe")
def file_foreign(copy: Copy) -> None:
    """A file that is no part of a package lies at the top."""
    copy.files["evil.exe"] = b"MZ"


@breaks(WARNINGS_LEFT_OUT, "foreign_0999")
def files_foreign_many(copy: Copy) -> None:
    """More files that are no part of a package lie at the top than anyone wants to read of."""
    copy.files |= {f"foreign_{number:04}": b"" for number in range(FINDINGS + 1)}


@breaks(FAULTS_LEFT_OUT, "data/foreign_0999.csv")
def files_many(copy: Copy) -> None:
    """More files that nobody names lie among the data than anyone wants to read of."""
    copy.files |= {f"data/foreign_{number:04}.csv": b"" for number in range(FINDINGS + 1)}


@breaks(NAME_COLLISION, "data/units.csv")
def name_collision(copy: Copy) -> None:
    """Two files are one where capitals do not count."""
    copy.files["Data/Units.csv"] = b"unit_id\n"


@breaks(NAME_COLLISION, "data/units.csv.")
def name_collision_dot(copy: Copy) -> None:
    """Two files are one where dots at the end do not count."""
    copy.files["data/units.csv."] = b"unit_id\n"


@breaks(CHECKSUM_MISMATCH, "data/parquet/SHA256SUMS")
def checksum_malformed(copy: Copy) -> int:
    """A line of SHA256SUMS is none."""
    copy.files["data/parquet/SHA256SUMS"] = (
        b"targets.parquet\n" + copy.files["data/parquet/SHA256SUMS"]
    )
    return 1


@breaks(RESOURCE_UNEXPECTED, ROOT, "notes")
def resource_unexpected(copy: Copy) -> None:
    """A text that is of no report is a resource."""
    copy.files["data/notes.txt"] = b"notes"
    descriptor = copy.json(ROOT)
    labels = {
        "title": "Notes",
        "title_zh": "附注",
        "description": "Notes",
        "description_zh": "附注",
    }
    form = {"format": "txt", "mediatype": "text/plain", "encoding": "utf-8"}
    descriptor["resources"].append({"name": "notes", "path": "data/notes.txt", **labels, **form})
    copy.write_json(ROOT, descriptor)
    copy.seal()


@breaks(TOO_LARGE, ROOT, "resources")
def resources_many(copy: Copy) -> None:
    """The descriptor names more resources than any package has."""
    descriptor = copy.json(ROOT)
    descriptor["resources"] += [{}] * RESOURCES
    copy.write_json(ROOT, descriptor)
