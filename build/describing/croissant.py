"""croissant.json: MLCommons Croissant 1.1, which is schema.org JSON-LD that search engines read."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from build.describing.citation import (
    creators,
    dataset_bibtex,
    doi_of,
    is_person,
    landing_page,
    released_on,
)
from build.describing.responsible import responsible_use

Json = dict[str, Any]

# The context of the Croissant 1.1 specification, inlined: readers without a network parse it.
_CONFORMS_TO = ["http://mlcommons.org/croissant/1.1", "http://mlcommons.org/croissant/RAI/1.0"]
_CONTEXT = Path(__file__).with_name("croissant_context.json")
# The only types that Croissant's reader knows: a decimal has none of its own.
_DATA_TYPES = {
    "string": "sc:Text",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "boolean": "sc:Boolean",
    "date": "sc:Date",
}


def croissant(
    descriptor: Json, parquet: Json, files: Mapping[str, bytes], methodology: str = ""
) -> Json:
    """The description of the whole package.

    `parquet` is the descriptor of the Parquet form, whose schemas are inlined: the columns are
    read from it. `files` gives every file's size and hash; how the rows were made, what they are
    for and where they fail stands in the methodology.
    """
    people = [_creator(one) for one in creators(descriptor)]
    day = released_on(descriptor).isoformat()
    described: Json = {
        "@context": json.loads(_CONTEXT.read_text("utf-8")),
        "@type": "sc:Dataset",
        "conformsTo": _CONFORMS_TO,
        "name": descriptor["name"],
        "alternateName": [descriptor["title"], descriptor["title_zh"]],
        "description": descriptor["description"],
        "version": descriptor["version"],
        "datePublished": day,
        "dateModified": day,
        "license": [license_["path"] for license_ in descriptor["licenses"]],
        "isAccessibleForFree": True,
        "inLanguage": ["zh", "en"],
        "keywords": descriptor["keywords"],
        "creator": people,
        "publisher": people,
        "citeAs": dataset_bibtex(descriptor),
        "isBasedOn": [source["path"] for source in descriptor["sources"]],
        "prov:wasDerivedFrom": [{"@id": source["path"]} for source in descriptor["sources"]],
        "prov:wasAttributedTo": [
            {"@type": "prov:Agent", "prov:label": one["name"]} for one in people
        ],
        **{f"rai:{name}": told for name, told in responsible_use(methodology).items()},
    }
    if page := landing_page(descriptor):
        described["url"] = page
    if doi := doi_of(descriptor):
        described["sameAs"] = f"https://doi.org/{doi}"
    if "repository" in descriptor:
        code = {"@type": "SoftwareSourceCode", "codeRepository": descriptor["repository"]}
        described["subjectOf"] = code
    if "issues" in descriptor:
        described["discussionUrl"] = descriptor["issues"]
    described["distribution"] = [*_file_objects(descriptor, parquet, files)]
    described["recordSet"] = [_record_set(resource) for resource in parquet["resources"]]
    return described


def _creator(contributor: Json) -> Json:
    """A body or a person in the words of schema.org."""
    kind = "Person" if is_person(contributor) else "Organization"
    names = {"name": "title", "givenName": "givenName", "familyName": "familyName", "url": "path"}
    told = {name: contributor[key] for name, key in names.items() if key in contributor}
    if "organization" in contributor:
        told["affiliation"] = {"@type": "Organization", "name": contributor["organization"]}
    return {"@type": kind, **told}


def _file_objects(descriptor: Json, parquet: Json, files: Mapping[str, bytes]) -> Iterator[Json]:
    for resource in descriptor["resources"]:
        path = resource["path"]
        source = path.removesuffix(".txt") + ".source.txt"
        made_from = {"prov:wasDerivedFrom": {"@id": source}} if source in files else {}
        yield _file_object(resource, path, resource["mediatype"], files) | made_from
    for resource in parquet["resources"]:
        path = f"data/parquet/{resource['path']}"
        yield _file_object(resource, path, "application/x-parquet", files)


def _file_object(resource: Json, path: str, media_type: str, files: Mapping[str, bytes]) -> Json:
    return {
        "@type": "cr:FileObject",
        "@id": path,
        "name": path.rpartition("/")[2],
        "description": resource["description"],
        "contentUrl": path,
        "contentSize": f"{len(files[path])} B",
        "encodingFormat": media_type,
        "sha256": hashlib.sha256(files[path]).hexdigest(),
    }


def _record_set(resource: Json) -> Json:
    """One table, read from its Parquet file: from CSV, readers guess that a code such as 110000 with
    empty cells among it is the number 110000.0.

    Foreign keys are not given as `references`: mlcroissant 1.1 reads one as an inner join, and a
    table then loads with rows missing (11 of 93 sections) without a word.
    """
    table, schema = resource["name"], resource["schema"]
    return {
        "@type": "cr:RecordSet",
        "@id": table,
        "name": table,
        "description": f"{resource['description']} {resource['description_zh']}",
        "key": [{"@id": f"{table}/{name}"} for name in schema["primaryKey"]],
        "field": [_field(table, column) for column in schema["fields"]],
    }


def _field(table: str, column: Json) -> Json:
    name = column["name"]
    return {
        "@type": "cr:Field",
        "@id": f"{table}/{name}",
        "name": name,
        "description": f"{column['description']} {column['description_zh']}",
        "dataType": _DATA_TYPES[column["type"]],
        "source": {
            "fileObject": {"@id": f"data/parquet/{table}.parquet"},
            "extract": {"column": name},
        },
    }
