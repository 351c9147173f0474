"""CITATION.cff in the Citation File Format 1.2.0, for GitHub, Zotero and Zenodo."""

from collections.abc import Sequence
from typing import Any

import yaml

from build.describing.citation import creators, doi_of, released_on
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
        "authors": [{"name": name} for name in creators(descriptor)],
        "version": descriptor["version"],
        "date-released": released_on(descriptor).isoformat(),
        "license": [license_["name"] for license_ in descriptor["licenses"]],
        "keywords": descriptor["keywords"],
    }
    if doi := doi_of(descriptor):
        cff["doi"] = doi
    if "homepage" in descriptor:
        cff["url"] = descriptor["homepage"]
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
