""".zenodo.json: what Zenodo shows of a release that is uploaded or taken from GitHub."""

from html import escape
from typing import Any

from build.describing.citation import cited_name, creators, doi_of, released_on

Json = dict[str, Any]


def zenodo_metadata(descriptor: Json) -> Json:
    """The deposit metadata of Zenodo's REST interface (developers.zenodo.org, "Representation")."""
    return {
        "upload_type": "dataset",
        "title": descriptor["title"],
        "description": "".join(
            f"<p>{escape(descriptor[key], quote=False)}</p>"
            for key in ("description", "description_zh")
        ),
        "creators": [_creator(one) for one in creators(descriptor)],
        "publication_date": released_on(descriptor).isoformat(),
        "version": descriptor["version"],
        "access_right": "open",
        # Zenodo takes one license, named as SPDX does in lower case.
        "license": descriptor["licenses"][0]["name"].lower(),
        # One language of ISO 639-3: that of the evidence.
        "language": "zho",
        "keywords": descriptor["keywords"],
        "related_identifiers": [
            {
                "identifier": source["path"],
                "relation": "isDerivedFrom",
                "resource_type": "publication-report",
                "scheme": "url",
            }
            for source in descriptor["sources"]
        ]
        + _addresses(descriptor),
    }


def _creator(contributor: Json) -> Json:
    creator = {"name": cited_name(contributor)}
    if "organization" in contributor:
        creator["affiliation"] = contributor["organization"]
    if "path" in contributor:
        creator["orcid"] = contributor["path"].rpartition("/")[2]
    return creator


def _addresses(descriptor: Json) -> list[Json]:
    """The page, the repository and the DOI of all versions; Zenodo gives each version its own."""
    related = [
        (descriptor.get("homepage"), "isDocumentedBy", "url"),
        (descriptor.get("repository"), "isSupplementTo", "url"),
        (doi_of(descriptor), "isVersionOf", "doi"),
    ]
    return [
        {"identifier": address, "relation": relation, "scheme": scheme}
        for address, relation, scheme in related
        if address
    ]
