"""Descriptors: what the Data Package standard, clients and this package ask of the two."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime

from ..finding import Finding, Location, Outcome
from ..opening.paths import DESCRIPTOR, PARQUET_DESCRIPTOR, unsafe_reason
from ..versions import read_version
from . import rules
from .json_text import Json, objects, text_of, texts
from .package import Package

_CREATED = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z\Z", re.ASCII)
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*\Z")
_ADDRESS = r"https?://[A-Za-z0-9.-]+(?:/[!#-;=?-~]*)?\Z"
_SPDX = re.compile(r"[A-Za-z0-9.+-]+\Z")
_WEB = re.compile(_ADDRESS)
_ID = re.compile(rf"urn:uuid:[0-9a-f]{{8}}(?:-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}\Z|{_ADDRESS}")
# What both descriptors say alike, and what the Parquet one adds to the words of the other.
_SAME = (
    *("$schema", "homepage", "description", "description_zh", "version", "created", "keywords"),
    *("licenses", "contributors", "sources"),
)
_ADDED = {"name": "-parquet", "title": " (Parquet)", "title_zh": "（Parquet）"}
_LABELS = ("title", "title_zh", "description", "description_zh")
# Clients need these properties as they are: R reads a table only with the profile of the old
# standard, npm's datapackage guesses a delimiter, and frictionless does not know the size of Parquet.
_CSV = {
    "path": "data/{name}.csv",
    "schema": "schemas/{name}.json",
    "type": "table",
    "format": "csv",
    "mediatype": "text/csv",
    "encoding": "utf-8",
    "profile": "tabular-data-resource",
    "dialect": {"delimiter": ","},
}
_TEXT = {"format": "txt", "mediatype": "text/plain", "encoding": "utf-8", "dialect": None}
_PARQUET = {
    "path": "{name}.parquet",
    "type": "table",
    "format": "parquet",
    "mediatype": "application/vnd.apache.parquet",
    "profile": None,
    "bytes": None,
    "dialect": None,
}


def _is_time(value: str) -> bool:
    try:
        return bool(_CREATED.match(value) and datetime.fromisoformat(value))
    except ValueError:
        return False


_TEXTS: dict[str, tuple[Callable[[str], object], str]] = {
    "version": (read_version, "a semantic version: 1.2.3"),
    "created": (_is_time, "a full RFC 3339 time in UTC: 2026-01-31T00:00:00Z"),
    "name": (_NAME.match, "small letters, digits, - and _"),
    "id": (_ID.match, "a UUID as urn:uuid:… or the address of a DOI"),
    "$schema": (re.compile("https://datapackage.org/profiles/2").match, "Data Package v2"),
}
_LISTS: dict[str, tuple[Callable[[Json], object], str]] = {
    "licenses": (
        lambda one: (
            _SPDX.match(text_of(one, "name")) and text_of(one, "title") and _is_address(one)
        ),
        "SPDX name, title and address of each",
    ),
    "contributors": (
        lambda one: text_of(one, "title") and isinstance(one.get("roles", []), list),
        "title of each, and a list of roles",
    ),
    "sources": (
        lambda one: text_of(one, "title") and _is_address(one),
        "title and address of each",
    ),
    "resources": (bool, "a list of tables and texts"),
}


def _is_address(owner: Json) -> bool:
    return bool(_WEB.match(text_of(owner, "path")))


def check(package: Package) -> Outcome:
    """Both descriptors, their resources, and that they and the schemas say the same."""
    return Outcome.of(2, _findings(package))


def _findings(package: Package) -> Iterator[Finding]:
    record, parquet = package.descriptor, package.parquet_descriptor
    for file, descriptor in ((DESCRIPTOR, record), (PARQUET_DESCRIPTOR, parquet)):
        if descriptor:
            yield from _head(Location(file), descriptor)
            yield from _resources(package, Location(file), descriptor)
    if record and parquet:
        yield from _apart(package, Location(PARQUET_DESCRIPTOR), record, parquet)


def _head(here: Location, descriptor: Json) -> Iterator[Finding]:
    """The properties of the package itself."""
    for name, (is_good, expected) in _TEXTS.items():
        if not is_good(text_of(descriptor, name)):
            yield here.at(name).breaks(rules.DESCRIPTOR_PROPERTY, descriptor.get(name), expected)
    for name, (is_sound, expected) in _LISTS.items():
        found, sound = descriptor.get(name), objects(descriptor, name)
        if not sound or sound != found or not all(map(is_sound, sound)):
            yield here.at(name).breaks(rules.DESCRIPTOR_PROPERTY, found, expected)
    keywords = descriptor.get("keywords")
    if not keywords or texts(descriptor, "keywords") != keywords or not all(keywords):
        yield here.at("keywords").breaks(rules.DESCRIPTOR_PROPERTY, keywords, "a list of words")
    people = objects(descriptor, "contributors")
    if people and not any("creator" in texts(one, "roles") for one in people):
        expected = "one whose role is creator: citations name it"
        yield here.at("contributors").breaks(rules.DESCRIPTOR_PROPERTY, "no creator", expected)
    homepage = descriptor.get("homepage")
    if homepage is not None and not _WEB.match(text_of(descriptor, "homepage")):
        yield here.at("homepage").breaks(rules.DESCRIPTOR_PROPERTY, homepage, "a web address")
    if "profile" in descriptor:
        expected = "none: clients ask it of each resource"
        yield here.at("profile").breaks(rules.DESCRIPTOR_PROPERTY, descriptor["profile"], expected)


def _resources(package: Package, here: Location, descriptor: Json) -> Iterator[Finding]:
    resources = objects(descriptor, "resources")
    for key in ("name", "path"):
        for value, count in Counter(text_of(one, key) for one in resources).items():
            if value and count > 1:
                yield here.at(value).breaks(rules.RESOURCE_DUPLICATE, f"{key} {value}", "once")
    for resource in resources:
        name = text_of(resource, "name")
        if not _NAME.match(name):
            yield here.at("name").breaks(
                rules.DESCRIPTOR_PROPERTY, resource.get("name"), _TEXTS["name"][1]
            )
            continue
        yield from _properties(here, name, resource)
        rows = len(package.tables[name].rows) if name in package.tables else None
        if rows is not None and resource.get("row_count") != rows:
            yield here.at(name).breaks(rules.ROW_COUNT_MISMATCH, resource.get("row_count"), rows)


def _properties(here: Location, name: str, resource: Json) -> Iterator[Finding]:
    """What clients need of a resource, by its kind."""
    is_table = text_of(resource, "path").endswith(".csv") or "schema" in resource
    wanted = _PARQUET if here.file == PARQUET_DESCRIPTOR else _CSV if is_table else _TEXT
    for key, value in wanted.items():
        expected = value.format(name=name) if isinstance(value, str) else value
        found = resource.get(key)
        # A path that is not read is told where it should have been.
        is_told = key in ("path", "schema") and isinstance(found, str) and unsafe_reason(found)
        if found != expected and not (found and is_told):
            told = f"no {key}" if expected is None else expected
            yield here.at(f"{name}.{key}").breaks(rules.DESCRIPTOR_PROPERTY, found, told)


def _apart(package: Package, here: Location, record: Json, parquet: Json) -> Iterator[Finding]:
    for name in _SAME:
        if parquet.get(name) != record.get(name):
            yield here.at(name).breaks(rules.DESCRIPTORS_APART, parquet.get(name), record.get(name))
    for name, ending in _ADDED.items():
        expected = text_of(record, name) + ending
        if parquet.get(name) != expected:
            yield here.at(name).breaks(rules.DESCRIPTORS_APART, parquet.get(name), expected)
    twins = {text_of(one, "name"): one for one in objects(parquet, "resources")}
    for resource in objects(record, "resources"):
        name = text_of(resource, "name")
        table, twin = package.tables.get(name), twins.pop(name, None)
        for key in _LABELS:
            told = resource.get(key)
            if twin is not None and twin.get(key) != told:
                yield here.at(f"{name}.{key}").breaks(rules.DESCRIPTORS_APART, twin.get(key), told)
            if table is not None and table.schema.raw and table.schema.raw.get(key) != told:
                schema = Location(table.schema.file, None, key)
                yield schema.breaks(rules.DESCRIPTORS_APART, table.schema.raw.get(key), told)
    for name in twins:
        yield here.at(name).breaks(rules.DESCRIPTORS_APART, name, f"a table of {DESCRIPTOR}")
