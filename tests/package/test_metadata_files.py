"""CITATION.cff, .zenodo.json and croissant.json: valid, and saying what the package says.

What needs a client of its own (cffconvert, mlcroissant) is in tests/clients.
"""

import csv
import hashlib
import json
import re
from importlib.resources import files
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator, Draft202012Validator, FormatChecker

from build.describing.responsible import PROPERTIES
from tests.paths import ROOT

Json = dict[str, Any]

# Zenodo's deposit metadata as developers.zenodo.org states it; no package ships its schema.
ZENODO = {
    "type": "object",
    "required": [
        "upload_type",
        "title",
        "description",
        "creators",
        "publication_date",
        "access_right",
        "license",
    ],
    "additionalProperties": False,
    "properties": {
        "upload_type": {"const": "dataset"},
        "title": {"type": "string", "minLength": 1},
        "description": {"type": "string", "pattern": "^<p>"},
        "creators": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["name"],
                "additionalProperties": False,
                "properties": {
                    "name": {"type": "string", "minLength": 1},
                    "affiliation": {"type": "string", "minLength": 1},
                    "orcid": {"type": "string", "pattern": r"^(\d{4}-){3}\d{3}[\dX]$"},
                },
            },
        },
        "publication_date": {"type": "string", "format": "date"},
        "version": {"type": "string", "pattern": r"^\d+\.\d+\.\d+$"},
        "access_right": {"enum": ["open", "embargoed", "restricted", "closed"]},
        "license": {"type": "string", "pattern": r"^[a-z0-9.-]+$"},
        "language": {"type": "string", "pattern": "^[a-z]{3}$"},
        "keywords": {"type": "array", "items": {"type": "string", "minLength": 1}},
        "doi": {"type": "string", "pattern": r"^10\."},
        "related_identifiers": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["identifier", "relation"],
                "additionalProperties": False,
                "properties": {
                    "identifier": {"type": "string", "pattern": r"^(https?://|10\.)"},
                    "relation": {
                        "enum": ["isDerivedFrom", "isDocumentedBy", "isSupplementTo", "isVersionOf"]
                    },
                    "resource_type": {"enum": ["publication-report", "dataset", "software"]},
                    "scheme": {"enum": ["url", "doi"]},
                },
            },
        },
    },
}


def _json(path: str) -> Json:
    return json.loads((ROOT / path).read_bytes())  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def descriptor() -> Json:
    return _json("datapackage.json")


def _citation() -> Json:
    return yaml.safe_load((ROOT / "CITATION.cff").read_bytes())  # type: ignore[no-any-return]


def citation_validator() -> Draft7Validator:
    """The rules of the Citation File Format."""
    # check-jsonschema carries the schema of the Citation File Format 1.2.0.
    schema = files("check_jsonschema") / "builtin_schemas" / "vendor" / "citation-file-format.json"
    return Draft7Validator(json.loads(schema.read_bytes()), format_checker=FormatChecker())


def test_citation_file_is_valid_by_the_schema_of_the_format() -> None:
    validator = citation_validator()
    assert [error.message for error in validator.iter_errors(_citation())] == []
    spoilt = _citation() | {"date-released": "yesterday"}
    assert not validator.is_valid(spoilt)


def test_citation_file_tells_the_facts_of_the_package(descriptor: Json) -> None:
    citation = _citation()
    assert citation["type"] == "dataset"
    assert citation["title"] == descriptor["title"]
    assert citation["version"] == descriptor["version"]
    assert citation["date-released"] == descriptor["created"][:10]
    assert citation["license"] == [license_["name"] for license_ in descriptor["licenses"]]
    assert [author["name"] for author in citation["authors"]] == _creators(descriptor)
    assert [report["title"] for report in citation["references"]]


def _creators(descriptor: Json) -> list[str]:
    return [
        person["title"] for person in descriptor["contributors"] if "creator" in person["roles"]
    ]


def test_zenodo_file_is_valid() -> None:
    validator = Draft202012Validator(ZENODO, format_checker=FormatChecker())
    assert [error.message for error in validator.iter_errors(_json(".zenodo.json"))] == []
    assert not validator.is_valid(_json(".zenodo.json") | {"publication_date": "2026-13-01"})


def test_zenodo_file_tells_the_facts_of_the_package(descriptor: Json) -> None:
    zenodo = _json(".zenodo.json")
    assert zenodo["title"] == descriptor["title"]
    assert zenodo["version"] == descriptor["version"]
    assert zenodo["publication_date"] == descriptor["created"][:10]
    assert zenodo["license"] == descriptor["licenses"][0]["name"].lower()
    assert [creator["name"] for creator in zenodo["creators"]] == _creators(descriptor)
    assert [one["identifier"] for one in zenodo["related_identifiers"]] == [
        source["path"] for source in descriptor["sources"]
    ]


def test_croissant_tells_the_facts_of_the_package(descriptor: Json) -> None:
    croissant = _json("croissant.json")
    assert croissant["name"] == descriptor["name"]
    assert croissant["version"] == descriptor["version"]
    assert croissant["datePublished"] == descriptor["created"][:10]
    assert croissant["license"] == [license_["path"] for license_ in descriptor["licenses"]]
    # What search engines ask of a dataset; the loader of Croissant says nothing when they miss.
    assert 50 <= len(croissant["description"]) <= 5000
    assert croissant["creator"]
    assert croissant["citeAs"].startswith("@")
    # Parsed without a network, and as schema.org by those who know no Croissant.
    assert croissant["@context"]["@vocab"] == "https://schema.org/"


def test_croissant_tells_what_the_methodology_says_of_use_and_limits() -> None:
    croissant = _json("croissant.json")
    assert croissant["conformsTo"] == [
        "http://mlcommons.org/croissant/1.1",
        "http://mlcommons.org/croissant/RAI/1.0",
    ]
    told = {name[4:]: value for name, value in croissant.items() if name.startswith("rai:")}
    assert list(told) == list(PROPERTIES)
    page = " ".join((ROOT / "docs/methodology.md").read_text("utf-8").split())
    plain = re.sub(r"\*\*|\]\([^)]*\)|\[", "", page)
    for value in told.values():
        for text in [value] if isinstance(value, str) else value:
            assert text in plain
            assert not re.search(r"\*\*|<|\]\(", text), text


def test_croissant_tells_where_the_texts_come_from(descriptor: Json) -> None:
    croissant = _json("croissant.json")
    pages = [{"@id": source["path"]} for source in descriptor["sources"]]
    assert croissant["prov:wasDerivedFrom"] == pages
    files = {one["@id"]: one for one in croissant["distribution"]}
    texts = [path for path in files if path.endswith(".txt") and ".source" not in path]
    assert texts
    for path in texts:
        source = files[path]["prov:wasDerivedFrom"]["@id"]
        assert source in files
        assert source.endswith(".source.txt")


def test_croissant_states_size_and_hash_of_every_file_as_they_are() -> None:
    files_told = _json("croissant.json")["distribution"]
    for told in files_told:
        content = (ROOT / told["contentUrl"]).read_bytes()
        assert told["sha256"] == hashlib.sha256(content).hexdigest(), told["contentUrl"]
        assert told["contentSize"] == f"{len(content)} B"
    published = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "data").rglob("*")
        if path.suffix in {".csv", ".parquet", ".txt"}
    }
    assert {told["contentUrl"] for told in files_told} == published


def test_croissant_has_every_column_of_every_table(descriptor: Json) -> None:
    record_sets = {one["name"]: one for one in _json("croissant.json")["recordSet"]}
    tables = [one for one in descriptor["resources"] if one.get("type") == "table"]
    assert list(record_sets) == [table["name"] for table in tables]
    for table in tables:
        columns = [column["name"] for column in _json(table["schema"])["fields"]]
        record_set = record_sets[table["name"]]
        assert [field["name"] for field in record_set["field"]] == columns
        assert {field["dataType"] for field in record_set["field"]} <= {
            "sc:Text",
            "sc:Integer",
            "sc:Float",
            "sc:Boolean",
            "sc:Date",
        }
        ids = {field["@id"] for field in record_set["field"]}
        assert {key["@id"] for key in record_set["key"]} <= ids


def test_every_example_is_a_value_of_its_column(descriptor: Json) -> None:
    for table in descriptor["resources"]:
        if table.get("type") != "table":
            continue
        with (ROOT / table["path"]).open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        for column in _json(table["schema"])["fields"]:
            values = {row[column["name"]] for row in rows} - {""}
            assert column.get("example") in (values or {None}), (table["name"], column["name"])
