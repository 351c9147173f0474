"""Companions: CITATION.cff, croissant.json, .zenodo.json and CHANGELOG.md say what the package says."""

import hashlib
from collections.abc import Iterator
from html import escape

import yaml

from ..finding import Finding, Location, Outcome, Rule
from ..limits import YAML_BYTES
from ..versions import newest_entry
from .json_text import Json, objects, read_json, text_of, texts
from .package import Package
from .rules import (
    CHANGELOG_MISMATCH,
    CITATION_MISMATCH,
    CROISSANT_MISMATCH,
    YAML_INVALID,
    ZENODO_MISMATCH,
)


def check(package: Package) -> Outcome:
    """Of the companions that are there, what they and the package both say."""
    found = [path for path in _CHECKS if path in package.files]
    return Outcome.of(len(found), _findings(package, found))


def _findings(package: Package, found: list[str]) -> Iterator[Finding]:
    for path in found if package.descriptor else ():
        yield from _CHECKS[path](package, Location(path), package.files[path])


def _apart(
    here: Location, rule: Rule, found: Json, expected: Json, owner: str = ""
) -> Iterator[Finding]:
    """What stands in both and is not alike."""
    for name, value in expected.items():
        if name in found and value and found[name] != value:
            yield here.at(f"{owner}{name}").breaks(rule, found[name], value)


def _changelog(package: Package, here: Location, content: bytes) -> Iterator[Finding]:
    entry = newest_entry(content.decode("utf-8", "replace"))
    found = dict(
        zip(("version", "date"), entry.groups() if entry else ("none", "none"), strict=True)
    )
    expected = {"version": package.descriptor.get("version"), "date": _day(package)}
    yield from _apart(here, CHANGELOG_MISMATCH, found, expected)


def _citation(package: Package, here: Location, content: bytes) -> Iterator[Finding]:
    try:
        found = _read_yaml(content)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        yield here.breaks(YAML_INVALID, str(error).partition("\n")[0], "YAML")
        return
    record = package.descriptor
    expected = {
        "title": record.get("title"),
        "abstract": record.get("description"),
        "authors": [{"name": name} for name in _creators(record)],
        "version": record.get("version"),
        "date-released": _day(package),
        "license": [text_of(one, "name") for one in objects(record, "licenses")],
        "keywords": record.get("keywords"),
        "url": record.get("homepage"),
    }
    if "date-released" in found:
        found["date-released"] = str(found["date-released"])  # YAML reads a bare day as one
    yield from _apart(here, CITATION_MISMATCH, found, expected)


def _read_yaml(content: bytes) -> Json:
    """A YAML mapping without aliases, which could make much of little."""
    if len(content) > YAML_BYTES:
        raise ValueError(f"more than {YAML_BYTES} bytes")
    text = content.decode("utf-8")
    if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, yaml.SafeLoader)):
        raise ValueError("an alias: write the value where it stands")
    value = yaml.safe_load(text)
    if not isinstance(value, dict):
        raise ValueError("no mapping")  # noqa: TRY004
    return value


def _zenodo(package: Package, here: Location, content: bytes) -> Iterator[Finding]:
    found, findings = read_json(here.file, content)
    yield from findings
    record = package.descriptor
    described = (text_of(record, name) for name in ("description", "description_zh"))
    expected = {
        "title": record.get("title"),
        "description": "".join(f"<p>{escape(text, quote=False)}</p>" for text in described),
        "creators": [{"name": name} for name in _creators(record)],
        "publication_date": _day(package),
        "version": record.get("version"),
        # Zenodo takes one licence, in lower case.
        "license": next((text_of(one, "name").lower() for one in objects(record, "licenses")), ""),
        "keywords": record.get("keywords"),
    }
    yield from _apart(here, ZENODO_MISMATCH, found, expected)


def _croissant(package: Package, here: Location, content: bytes) -> Iterator[Finding]:
    found, findings = read_json(here.file, content)
    yield from findings
    record = package.descriptor
    people = [{"@type": "Organization", "name": name} for name in _creators(record)]
    expected = {
        "name": record.get("name"),
        "alternateName": [record.get("title"), record.get("title_zh")],
        "description": record.get("description"),
        "version": record.get("version"),
        "datePublished": _day(package),
        "dateModified": _day(package),
        "license": [text_of(one, "path") for one in objects(record, "licenses")],
        "keywords": record.get("keywords"),
        "creator": people,
        "isBasedOn": [text_of(one, "path") for one in objects(record, "sources")],
        "url": record.get("homepage"),
    }
    yield from _apart(here, CROISSANT_MISMATCH, found, expected)
    for file in objects(found, "distribution"):
        path = text_of(file, "contentUrl")
        if path in package.files:
            actual = {
                "contentSize": f"{len(package.files[path])} B",
                "sha256": hashlib.sha256(package.files[path]).hexdigest(),
            }
            yield from _apart(here, CROISSANT_MISMATCH, file, actual, f"{path}.")
    for records in objects(found, "recordSet"):
        name = text_of(records, "name")
        if name in package.tables:
            schema = package.tables[name].schema
            columns = {"field": [text_of(one, "name") for one in objects(records, "field")]}
            yield from _apart(
                here, CROISSANT_MISMATCH, columns, {"field": schema.names}, f"{name}."
            )
            key = {"key": [{"@id": f"{name}/{column}"} for column in schema.primary_key]}
            yield from _apart(here, CROISSANT_MISMATCH, records, key, f"{name}.")


def _day(package: Package) -> str:
    return text_of(package.descriptor, "created")[:10]


def _creators(record: Json) -> list[str]:
    people = objects(record, "contributors")
    return [text_of(one, "title") for one in people if "creator" in texts(one, "roles")]


_CHECKS = {
    "CHANGELOG.md": _changelog,
    "CITATION.cff": _citation,
    "croissant.json": _croissant,
    ".zenodo.json": _zenodo,
}
