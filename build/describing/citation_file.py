"""CITATION.cff in the Citation File Format 1.2.0, for GitHub, Zotero and Zenodo."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from build.describing.citation import creators, doi_of, released_on
from build.report.facts import ReportFacts

Json = dict[str, Any]


def citation_file(descriptor: Json, reports: Sequence[ReportFacts]) -> str:
    """The file as YAML; the reports are its references.

    Written with every text in double quotes, as JSON writes them (which YAML reads the same):
    a version or a date that stands bare is read as a number or a day.
    """
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
    cff["references"] = [_reference(report) for report in reports]
    return "".join(f"{line}\n" for line in _lines(cff, ""))


def _reference(report: ReportFacts) -> Json:
    return {
        "type": "government-document",
        "title": report.title_en,
        "abbreviation": report.title_zh,
        "authors": [{"name": report.issuer_en, "alias": report.issuer_zh}],
        "date-published": report.delivered_on.isoformat(),
        "url": report.publications[0].url,
        "languages": ["zh"],
    }


def _lines(value: Mapping[str, Any], indent: str) -> Iterator[str]:
    """Block YAML of a mapping of texts, lists of texts and lists of mappings."""
    for key, item in value.items():
        if isinstance(item, str):
            yield f"{indent}{key}: {_quoted(item)}"
            continue
        yield f"{indent}{key}:"
        for member in item:
            if isinstance(member, str):
                yield f"{indent}  - {_quoted(member)}"
            else:
                first, *rest = _lines(member, indent + "    ")
                yield f"{indent}  - {first.lstrip()}"
                yield from rest


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
