"""CITATION.cff in the Citation File Format 1.2.0, for GitHub, Zotero and Zenodo."""

from collections.abc import Sequence
from typing import Any

import yaml

from build.describing.citation import creators, doi_of, landing_page, released_on
from build.report.facts import ReportFacts

Json = dict[str, Any]


def citation_file(descriptor: Json, reports: Sequence[ReportFacts]) -> str:
    """The file as YAML; the reports are its references."""
    cff: Json = {
        "cff-version": "1.2.0",
        "message": "If you use this dataset, please cite it, and the report when you quote it.",
        "type": "dataset",
        "title": descriptor["title"],
        "abstract": descriptor["description"],
        "authors": [_author(one) for one in creators(descriptor)],
        "version": descriptor["version"],
        "date-released": released_on(descriptor).isoformat(),
        "license": [license_["name"] for license_ in descriptor["licenses"]],
        "keywords": descriptor["keywords"],
    }
    if doi := doi_of(descriptor):
        cff["doi"] = doi
    if page := landing_page(descriptor):
        cff["url"] = page
    if "repository" in descriptor:
        cff["repository-code"] = descriptor["repository"]
    cff["references"] = [
        {
            "type": "government-document",
            "title": report.title_en,
            "abbreviation": report.title_zh,
            "authors": [{"name": report.issuer_en, "alias": report.issuer_zh}],
            "date-published": report.delivered_on.isoformat(),
            "url": report.publications[0].url,
            "languages": ["zh"],
        }
        for report in reports
    ]
    return yaml.safe_dump(cff, allow_unicode=True, sort_keys=False, width=float("inf"))


def _author(contributor: Json) -> Json:
    """A person by the parts of the name where they are known, else an entity by its name."""
    names = {"family-names": "familyName", "given-names": "givenName"}
    if "familyName" not in contributor:
        names = {"name": "title"}
    else:
        names["affiliation"] = "organization"
    names["orcid"] = "path"
    return {name: contributor[key] for name, key in names.items() if key in contributor}
