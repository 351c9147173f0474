"""Files: everything named is there and unchanged, and nothing else lies beside it."""

import hashlib
import re

from validate.findings import Finding, Outcome
from validate.json_text import objects, text_of
from validate.loading import CHECKSUMS, DESCRIPTOR, PARQUET_DESCRIPTOR
from validate.package import Package

_SUM = re.compile(r"([0-9a-f]{64}) [ *](\S+)\Z")


def check(package: Package) -> Outcome:
    """Sizes and hashes of the descriptors and of SHA256SUMS; files that nobody names.

    Codes: those of the reading, `bytes-mismatch`, `hash-mismatch`, `hash-missing`,
    `checksum-malformed`, `checksum-mismatch`, `checksum-missing`, `file-unexpected`.
    """
    outcome = Outcome(len(package.files), list(package.findings))
    named = {DESCRIPTOR, PARQUET_DESCRIPTOR, CHECKSUMS}
    for resource in objects(package.descriptor, "resources"):
        path = text_of(resource, "path")
        named |= {path, text_of(resource, "schema")}
        content = package.files.get(path)
        if content is not None:
            size = resource.get("bytes")
            if size != len(content):
                outcome.findings.append(
                    Finding(
                        "bytes-mismatch",
                        path,
                        found=f"{len(content)} bytes",
                        expected=f"{size} as {DESCRIPTOR} says",
                        advice="the file is not the published one: fetch or build it again",
                    )
                )
            outcome.findings += _hash(path, content, resource.get("hash"), DESCRIPTOR)
    for twin in package.twins.values():
        named.add(twin.file)
        content = package.files[twin.file]
        outcome.findings += _hash(twin.file, content, twin.resource.get("hash"), PARQUET_DESCRIPTOR)
    outcome.findings += _checksums(package)
    outcome.findings += [
        Finding(
            "file-unexpected",
            path,
            found="a file that no descriptor names",
            advice="remove it, or name it as a resource",
        )
        for path in package.listed
        if path not in named and not path.endswith("README.md")
    ]
    return outcome


def _hash(path: str, content: bytes, stated: object, where: str) -> list[Finding]:
    if not isinstance(stated, str):
        return [
            Finding(
                "hash-missing",
                where,
                None,
                "hash",
                found=f"none for {path}",
                expected="sha256:…",
                advice="state the SHA-256 of every resource",
            )
        ]
    actual = f"sha256:{hashlib.sha256(content).hexdigest()}"
    if stated == actual:
        return []
    return [
        Finding(
            "hash-mismatch",
            path,
            found=actual,
            expected=f"{stated} as {where} says",
            advice="the file is not the published one: fetch or build it again",
        )
    ]


def _checksums(package: Package) -> list[Finding]:
    """SHA256SUMS, since frictionless compares no hash of Parquet."""
    content = package.files.get(CHECKSUMS)
    if content is None:
        return []
    folder = CHECKSUMS.rpartition("/")[0]
    findings = []
    listed = set()
    for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), start=1):
        match = _SUM.match(line)
        if match is None:
            findings.append(
                Finding(
                    "checksum-malformed",
                    CHECKSUMS,
                    number,
                    found=line,
                    expected="SHA-256, two blanks, name",
                    advice="write it as sha256sum does",
                )
            )
            continue
        path = f"{folder}/{match[2]}"
        listed.add(path)
        file = package.files.get(path)
        actual = hashlib.sha256(file).hexdigest() if file is not None else "no such file"
        if actual != match[1]:
            findings.append(
                Finding(
                    "checksum-mismatch",
                    CHECKSUMS,
                    number,
                    found=f"{match[2]}: {actual}",
                    expected=match[1],
                    advice="the file is not the published one: fetch or build it again",
                )
            )
    findings += [
        Finding(
            "checksum-missing",
            CHECKSUMS,
            found=f"no line for {twin.file}",
            expected="a line for every Parquet file",
            advice="write SHA256SUMS again",
        )
        for twin in package.twins.values()
        if twin.file not in listed
    ]
    return findings
