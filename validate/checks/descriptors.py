"""Descriptors: what the Data Package standard and our own rules ask of the two descriptors."""

import re
from collections.abc import Iterator
from datetime import datetime

from validate.findings import Finding, Outcome
from validate.json_text import Json, objects, text_of
from validate.loading import DESCRIPTOR, PARQUET_DESCRIPTOR
from validate.package import Package

TABLES = (
    "claims",
    "achievements",
    "targets",
    "projects",
    "sections",
    "sentences",
    "quantities",
    "project_mentions",
    "indicator_pairs",
    "corrections",
    "coding_agreement",
    "reports",
    "indicators",
    "units",
    "policy_areas",
    "places",
    "codes",
)
SEMVER = re.compile(r"(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\Z")
_CREATED = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z\Z")
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*\Z")
_HEAD = ("version", "created", "licenses", "contributors", "sources", "keywords", "$schema")
_WEB = re.compile(r"https?://\S+\Z")


def check(package: Package) -> Outcome:
    """Both descriptors.

    Codes: `descriptor-property` (missing or of a wrong form), `resource-missing`,
    `resource-duplicate`, `resource-unexpected`, `row-count-mismatch`, `descriptors-apart`.
    """
    outcome = Outcome(2)
    if package.descriptor:
        outcome.findings += _package(DESCRIPTOR, package.descriptor)
        outcome.findings += _resources(package, DESCRIPTOR, package.descriptor)
    if package.parquet_descriptor:
        outcome.findings += _package(PARQUET_DESCRIPTOR, package.parquet_descriptor)
        outcome.findings += _resources(package, PARQUET_DESCRIPTOR, package.parquet_descriptor)
    if package.descriptor and package.parquet_descriptor:
        outcome.findings += [
            Finding(
                "descriptors-apart",
                PARQUET_DESCRIPTOR,
                None,
                name,
                str(package.parquet_descriptor.get(name)),
                str(package.descriptor.get(name)),
                "write both descriptors from the same facts",
            )
            for name in _HEAD
            if package.parquet_descriptor.get(name) != package.descriptor.get(name)
        ]
    return outcome


def _wrong(file: str, name: str, found: object, expected: str) -> Finding:
    return Finding(
        "descriptor-property",
        file,
        None,
        name,
        None if found is None else str(found),
        expected,
        "correct the property as the Data Package standard and DESIGN ask",
    )


def _package(file: str, descriptor: Json) -> Iterator[Finding]:
    for name, pattern, expected in (
        ("version", SEMVER, "a semantic version: 1.2.3"),
        ("created", _CREATED, "a full RFC 3339 time in UTC: 2026-01-31T00:00:00Z"),
        ("name", _NAME, "small letters, digits, - and _"),
    ):
        value = text_of(descriptor, name)
        if not pattern.match(value) or (name == "created" and not _is_time(value)):
            yield _wrong(file, name, descriptor.get(name), expected)
    if not text_of(descriptor, "$schema").startswith("https://datapackage.org/profiles/2."):
        yield _wrong(file, "$schema", descriptor.get("$schema"), "the profile of Data Package v2")
    if "profile" in descriptor:
        yield _wrong(
            file, "profile", descriptor["profile"], "none: clients ask it of each resource"
        )
    licenses = objects(descriptor, "licenses")
    if not licenses or any(
        not (text_of(one, "name") and _WEB.match(text_of(one, "path"))) for one in licenses
    ):
        yield _wrong(file, "licenses", descriptor.get("licenses"), "name and address of each")
    people = objects(descriptor, "contributors")
    if not people or any(
        not text_of(one, "title") or not isinstance(one.get("roles", []), list) for one in people
    ):
        yield _wrong(file, "contributors", descriptor.get("contributors"), "title, list of roles")
    sources = objects(descriptor, "sources")
    if not sources or any(
        not text_of(one, "title") or not _WEB.match(text_of(one, "path")) for one in sources
    ):
        yield _wrong(file, "sources", descriptor.get("sources"), "title and address of each")


def _is_time(value: str) -> bool:
    try:
        return bool(datetime.fromisoformat(value))
    except ValueError:
        return False


def _resources(package: Package, file: str, descriptor: Json) -> Iterator[Finding]:
    resources = objects(descriptor, "resources")
    is_record = file == DESCRIPTOR
    names = [text_of(resource, "name") for resource in resources]
    paths = [text_of(resource, "path") for resource in resources]
    advice = "every table of the design is a resource once, in both forms"
    for name in TABLES:
        if name not in names:
            yield Finding("resource-missing", file, None, name, None, name, advice)
    for values in (names, paths):
        for value in sorted({value for value in values if value and values.count(value) > 1}):
            yield Finding("resource-duplicate", file, None, value, value, "each once", advice)
    texts = {
        f"text-{report}" for report in (row["report_id"] for row in package.table("reports").rows)
    }
    known = {*TABLES, *texts, *(f"{name}-source" for name in texts)} if is_record else {*TABLES}
    for name in sorted(set(names) - known):
        yield Finding("resource-unexpected", file, None, name, name, None, advice)
    if is_record:
        for name in sorted(known - set(TABLES) - set(names)):
            yield Finding("resource-missing", file, None, name, None, name, advice)
    for resource in resources:
        yield from _resource(package, file, resource, is_record)


def _resource(package: Package, file: str, resource: Json, is_record: bool) -> Iterator[Finding]:
    name = text_of(resource, "name")
    if not _NAME.match(name):
        yield _wrong(file, "name", resource.get("name"), "small letters, digits, - and _")
    if not isinstance(resource.get("path"), str):
        yield _wrong(file, f"{name}.path", resource.get("path"), "one relative path")
    if name not in TABLES:
        return
    yield from _table_resource(file, resource, name, is_record)
    rows = len(package.table(name).rows)
    if name in package.tables and resource.get("row_count") not in (None, rows):
        yield Finding(
            "row-count-mismatch",
            file,
            None,
            name,
            str(resource.get("row_count")),
            str(rows),
            "write the descriptor from the rows",
        )


def _table_resource(file: str, resource: Json, name: str, is_record: bool) -> Iterator[Finding]:
    form = "csv" if is_record else "parquet"
    wanted = {"type": "table", "format": form, "path": f"{name}.parquet"}
    if is_record:
        # R reads a resource only with this profile; the encoding is what decode() proves.
        wanted |= {
            "path": f"data/{name}.csv",
            "schema": f"schemas/{name}.json",
            "profile": "tabular-data-resource",
            "encoding": "utf-8",
        }
    for key, value in wanted.items():
        if resource.get(key) != value:
            yield _wrong(file, f"{name}.{key}", resource.get(key), value)
    if not is_record:
        for key in ("profile", "bytes"):
            if key in resource:
                yield _wrong(file, f"{name}.{key}", resource[key], f"no {key} on Parquet")
