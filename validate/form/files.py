"""Files: everything named is there and unchanged, and nothing else lies beside it."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import PurePosixPath

from ..finding import Finding, Location, Outcome
from ..limits import CHECKSUM_LINES
from ..opening.paths import (
    CHECKSUMS,
    COMPANIONS,
    DESCRIPTOR,
    FOLDERS,
    PARQUET_DESCRIPTOR,
    as_other_systems_see,
)
from ..opening.rules import FILE_FOREIGN, FILE_MISSING, NAME_COLLISION, TOO_LARGE
from . import rules
from .json_text import objects, text_of
from .package import Package


def check(package: Package) -> Outcome:
    """What was found while reading; sizes and hashes; SHA256SUMS; files that nobody names."""
    return Outcome.of(len(package.files), _findings(package))


def _findings(package: Package) -> Iterator[Finding]:
    yield from package.findings
    hashes = {path: hashlib.sha256(content).hexdigest() for path, content in package.files.items()}
    for resource in objects(package.descriptor, "resources"):
        path = text_of(resource, "path")
        if path in package.files:
            size = len(package.files[path])
            if resource.get("bytes") != size:
                told = f"{resource.get('bytes')} as {DESCRIPTOR} says"
                yield Location(path).breaks(rules.BYTES_MISMATCH, f"{size} bytes", told)
            yield from _hash(path, hashes[path], resource.get("hash"), DESCRIPTOR)
    for twin in package.twins.values():
        stated = twin.resource.get("hash")
        yield from _hash(twin.file, hashes[twin.file], stated, PARQUET_DESCRIPTOR)
    if CHECKSUMS in package.files:
        yield from _checksums(package, hashes)
    yield from _listed(package)


def _hash(path: str, actual: str, stated: object, where: str) -> Iterator[Finding]:
    if not isinstance(stated, str):
        yield Location(where, None, "hash").breaks(
            rules.HASH_MISSING, f"none for {path}", "sha256:…"
        )
    elif stated != f"sha256:{actual}":
        told = f"{stated} as {where} says"
        yield Location(path).breaks(rules.HASH_MISMATCH, f"sha256:{actual}", told)


def _checksums(package: Package, hashes: dict[str, str]) -> Iterator[Finding]:
    """SHA256SUMS, since frictionless compares no hash of Parquet."""
    folder = CHECKSUMS.removesuffix("SHA256SUMS")
    lines = package.files[CHECKSUMS].decode("utf-8", "replace").splitlines()
    if len(lines) > CHECKSUM_LINES:
        told = f"{len(lines)} lines", f"at most {CHECKSUM_LINES}"
        yield Location(CHECKSUMS).breaks(TOO_LARGE, *told)
        return
    right = {f"{hashes[path]}  {path.removeprefix(folder)}" for path in hashes}
    missing = {one.location.file for one in package.findings if one.rule is FILE_MISSING}
    for number, line in enumerate(lines, start=1):
        path = folder + line[66:]
        if line not in right and path not in missing:
            expected = hashes.get(path, "SHA-256, two blanks, name of a file")
            yield Location(CHECKSUMS, number).breaks(rules.CHECKSUM_MISMATCH, line, expected)
    named = {folder + line[66:] for line in lines}
    for twin in package.twins.values():
        if twin.file not in named:
            yield Location(CHECKSUMS).breaks(rules.CHECKSUM_MISSING, f"no line for {twin.file}")


def _listed(package: Package) -> Iterator[Finding]:
    """Files that no descriptor names, and names that are one on other systems."""
    alike = defaultdict(list)
    for path in package.listed:
        alike[as_other_systems_see(path)].append(path)
    for paths in alike.values():
        if len(paths) > 1:
            yield Location(paths[1]).breaks(NAME_COLLISION, ", ".join(paths), "one of them")
    named = {PARQUET_DESCRIPTOR, CHECKSUMS}
    for descriptor in (package.descriptor, package.parquet_descriptor):
        for resource in objects(descriptor, "resources"):
            name = text_of(resource, "name")
            named |= {text_of(resource, "path"), text_of(resource, "schema")}
            # The files of a table are known although one descriptor lost it or its path.
            named |= {f"data/{name}.csv", f"schemas/{name}.json", f"data/parquet/{name}.parquet"}
    foreign = set()
    for path in package.listed:
        if path.startswith(tuple(f"{folder}/" for folder in FOLDERS)):
            is_known = path in named or PurePosixPath(path).name == "README.md"
            # Without descriptors, nothing is named.
            if not is_known and package.descriptor and package.parquet_descriptor:
                yield Location(path).breaks(
                    rules.FILE_UNEXPECTED, "a file that no descriptor names"
                )
        elif not COMPANIONS.fullmatch(path):
            foreign.add("/".join(path.split("/")[: 2 if path.startswith("../") else 1]))
    for path in sorted(foreign):
        yield Location(path).breaks(FILE_FOREIGN, "no part of a package")
