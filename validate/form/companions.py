"""Companions: the files that other programs read beside the package say what the package says."""

import hashlib
from collections.abc import Callable, Iterator
from html import escape

import yaml

from ..finding import Finding, Location, Outcome, Rule
from ..limits import JSON_DEPTH, YAML_BYTES
from ..versions import newest_entry
from . import rules
from .json_text import Json, objects, read_json, text_of, texts
from .package import Package

_RESOLVER = "https://doi.org/"
_Read = tuple[Json, list[Finding]]


def check(package: Package) -> Outcome:
    """Of the companions that are there, what stands both in them and in the package."""
    return Outcome.of(sum(path in package.files for path in COMPANIONS), _findings(package))


def _findings(package: Package) -> Iterator[Finding]:
    for path, (rule, read, told_by) in COMPANIONS.items():
        if path in package.files and package.descriptor:
            found, findings = read(path, package.files[path])
            yield from findings
            for name, expected in told_by(package).items():
                if expected and found.get(name, expected) != expected:
                    yield Location(path, None, name).breaks(rule, found[name], expected)


def _read_changelog(_: str, content: bytes) -> _Read:
    entry = newest_entry(content.decode("utf-8", "replace"))
    version, day = entry.groups() if entry else ("none", "none")
    return {"version": version, "date": day}, []


def _changelog(package: Package) -> Json:
    return {"version": package.descriptor.get("version"), "date": _day(package)}


def _read_citation(path: str, content: bytes) -> _Read:
    try:
        found = _load_yaml(content)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        told = str(error).partition("\n")[0]
        return {}, [Location(path).breaks(rules.YAML_INVALID, told, "a YAML mapping")]
    if "date-released" in found:  # YAML reads a bare day as one
        found["date-released"] = str(found["date-released"])
    return found, []


def _load_yaml(content: bytes) -> Json:
    """A YAML mapping without aliases, which could make much of little."""
    if len(content) > YAML_BYTES:
        raise ValueError(f"more than {YAML_BYTES} bytes")
    depth = 0
    for event in yaml.parse(content, yaml.SafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if isinstance(event, yaml.AliasEvent) or depth > JSON_DEPTH:
            raise ValueError(f"an alias, or more than {JSON_DEPTH} levels")
    value = yaml.safe_load(content)
    if not isinstance(value, dict):
        raise yaml.YAMLError(f"a {type(value).__name__}")
    return value


def _citation(package: Package) -> Json:
    record = package.descriptor
    return {
        "title": record.get("title"),
        "abstract": record.get("description"),
        "authors": [_author(one) for one in _creators(record)],
        "version": record.get("version"),
        "date-released": _day(package),
        "license": [text_of(one, "name") for one in objects(record, "licenses")],
        "keywords": record.get("keywords"),
        "doi": _doi(record).removeprefix(_RESOLVER),
        "url": _page(record),
        "repository-code": record.get("repository"),
    }


def _author(person: Json) -> Json:
    if "familyName" not in person:
        return _renamed(person, name="title", orcid="path")
    parts = {"family-names": "familyName", "given-names": "givenName"}
    return _renamed(person, **parts, affiliation="organization", orcid="path")


def _zenodo(package: Package) -> Json:
    record = package.descriptor
    described = (text_of(record, name) for name in ("description", "description_zh"))
    return {
        "title": record.get("title"),
        "description": "".join(f"<p>{escape(text, quote=False)}</p>" for text in described),
        "creators": [_depositor(one) for one in _creators(record)],
        "publication_date": _day(package),
        "version": record.get("version"),
        # Zenodo takes one licence, in lower case.
        "license": next((text_of(one, "name").lower() for one in objects(record, "licenses")), ""),
        "keywords": record.get("keywords"),
    }


def _depositor(person: Json) -> Json:
    names = [text_of(person, part) for part in ("familyName", "givenName") if part in person]
    name = ", ".join(names) if "familyName" in person else text_of(person, "title")
    told = {"name": name} | _renamed(person, affiliation="organization", orcid="path")
    if "orcid" in told:
        told["orcid"] = text_of(told, "orcid").rpartition("/")[2]
    return told


def _read_croissant(path: str, content: bytes) -> _Read:
    """The properties of the data set, and those of files and tables under their own names."""
    found, findings = read_json(path, content)
    flat = dict(found)
    for file in objects(found, "distribution"):
        flat |= {f"{text_of(file, 'contentUrl')}.{name}": value for name, value in file.items()}
    for table in objects(found, "recordSet"):
        names = [text_of(field, "name") for field in objects(table, "field")]
        flat |= {f"{text_of(table, 'name')}.{name}": value for name, value in table.items()}
        flat[f"{text_of(table, 'name')}.field"] = names
    return flat, findings


def _croissant(package: Package) -> Json:
    record = package.descriptor
    told = {
        "name": record.get("name"),
        "alternateName": [record.get("title"), record.get("title_zh")],
        "description": record.get("description"),
        "version": record.get("version"),
        "datePublished": _day(package),
        "dateModified": _day(package),
        "license": [text_of(one, "path") for one in objects(record, "licenses")],
        "keywords": record.get("keywords"),
        "creator": [_schema_org(one) for one in _creators(record)],
        "isBasedOn": [text_of(one, "path") for one in objects(record, "sources")],
        "prov:wasDerivedFrom": [
            {"@id": text_of(one, "path")} for one in objects(record, "sources")
        ],
        "url": _page(record),
        "sameAs": _doi(record),
    }
    for path, content in package.files.items():
        told[f"{path}.contentSize"] = f"{len(content)} B"
        told[f"{path}.sha256"] = hashlib.sha256(content).hexdigest()
    for table in package.tables.values():
        told[f"{table.name}.field"] = table.schema.names
        keys = [{"@id": f"{table.name}/{column}"} for column in table.schema.primary_key]
        told[f"{table.name}.key"] = keys
    return told


def _day(package: Package) -> str:
    return text_of(package.descriptor, "created")[:10]


def _schema_org(person: Json) -> Json:
    kind = "Person" if {"familyName", "path"} & person.keys() else "Organization"
    names = {"name": "title", "givenName": "givenName", "familyName": "familyName", "url": "path"}
    told: Json = {"@type": kind} | _renamed(person, **names)
    if "organization" in person:
        told["affiliation"] = {"@type": "Organization", "name": text_of(person, "organization")}
    return told


def _page(record: Json) -> object:
    return record.get("homepage") or record.get("repository")


def _doi(record: Json) -> str:
    return text_of(record, "id") if text_of(record, "id").startswith(_RESOLVER) else ""


def _renamed(told: Json, **names: str) -> Json:
    """Some properties under the names of another format, those that are there."""
    return {new: told[old] for new, old in names.items() if old in told}


def _creators(record: Json) -> list[Json]:
    people = objects(record, "contributors")
    return [one for one in people if "creator" in texts(one, "roles")]


# By path: the rule, how the file is read, and what the package says of the same.
COMPANIONS: dict[str, tuple[Rule, Callable[[str, bytes], _Read], Callable[[Package], Json]]] = {
    "CHANGELOG.md": (rules.CHANGELOG_MISMATCH, _read_changelog, _changelog),
    "CITATION.cff": (rules.CITATION_MISMATCH, _read_citation, _citation),
    "croissant.json": (rules.CROISSANT_MISMATCH, _read_croissant, _croissant),
    ".zenodo.json": (rules.ZENODO_MISMATCH, read_json, _zenodo),
}
