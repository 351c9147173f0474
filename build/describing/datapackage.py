"""The two descriptors of the package: datapackage.json, and that of the Parquet form."""

import hashlib
import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from build.describing.table_schema import table_schema
from build.report.facts import ReportFacts
from build.report.package_sources import Contributor, ReleaseFacts
from build.schema.published import PublishedTable

Json = dict[str, Any]

# The two texts of a report: what the names of their files end in, and what people read of them.
_TEXTS = (
    (
        "",
        ("Report text", "报告文本"),
        "The report text that all offsets point into, in Unicode code points; one paragraph a line.",
        "各偏移量（Unicode 码位）所指的报告文本，每段一行。",
    ),
    (
        ".source",
        ("Source text", "原始文本"),
        "The text as received, byte for byte; with the table corrections it gives the report text.",
        "收到的文本，逐字节未改；与 corrections 表合用即得报告文本。",
    ),
)


def package_descriptor(
    facts: ReleaseFacts,
    reports: Sequence[ReportFacts],
    tables: Sequence[PublishedTable],
    counts: Mapping[str, int],
    files: Mapping[str, bytes],
) -> Json:
    """datapackage.json: CSV tables by reference to their schemas, and the texts.

    `counts` are the rows of each table, `files` the files described, by their paths.
    """
    csv_tables = [
        {
            **_table_head(table, counts),
            "path": f"data/{table.name}.csv",
            # R's frictionless reads a resource only with this property of the old standard.
            "profile": "tabular-data-resource",
            # Said although it is the default: npm's datapackage guesses, and guesses wrong.
            "dialect": {"delimiter": ","},
            "type": "table",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            **_size_and_hash(files[f"data/{table.name}.csv"]),
            "schema": f"schemas/{table.name}.json",
        }
        for table in tables
    ]
    texts = [
        {
            "name": f"text-{report.report_id}{suffix.replace('.', '-')}",
            "title": f"{title}: {report.title_en}",
            "title_zh": f"{title_zh}：{report.title_zh}",
            "description": description,
            "description_zh": description_zh,
            "path": (path := f"data/text/{report.report_id}{suffix}.txt"),
            "format": "txt",
            "mediatype": "text/plain",
            "encoding": "utf-8",
            **_size_and_hash(files[path]),
        }
        for report in reports
        for suffix, (title, title_zh), description, description_zh in _TEXTS
    ]
    return _package_head(facts, reports) | {"resources": csv_tables + texts}


def parquet_descriptor(
    facts: ReleaseFacts,
    reports: Sequence[ReportFacts],
    tables: Sequence[PublishedTable],
    counts: Mapping[str, int],
    files: Mapping[str, bytes],
) -> Json:
    """data/parquet/datapackage.json: the same tables, schemas inlined.

    No `bytes` (frictionless cannot check it on Parquet) and no `profile` (so that R refuses with
    a clear message instead of reading garbage).
    """
    head = _package_head(facts, reports)
    return head | {
        "id": uuid.uuid5(uuid.UUID(facts.package.id), "parquet").urn,
        "name": f"{head['name']}-parquet",
        "title": f"{head['title']} (Parquet)",
        "title_zh": f"{head['title_zh']}（Parquet）",
        "resources": [
            {
                **_table_head(table, counts),
                "path": (path := f"{table.name}.parquet"),
                "type": "table",
                "format": "parquet",
                "mediatype": "application/vnd.apache.parquet",
                "hash": _size_and_hash(files[f"data/parquet/{path}"])["hash"],
                "schema": table_schema(table),
            }
            for table in tables
        ],
    }


def _table_head(table: PublishedTable, counts: Mapping[str, int]) -> Json:
    return {"name": table.name, **vars(table.texts), "row_count": counts[table.name]}


def _size_and_hash(content: bytes) -> Json:
    return {"bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}


def _package_head(facts: ReleaseFacts, reports: Sequence[ReportFacts]) -> Json:
    package = facts.package
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "id": package.doi or package.id,
        "name": package.name,
        **_told(homepage=package.homepage, repository=package.repository, issues=package.issues),
        "title": package.title,
        "title_zh": package.title_zh,
        "description": package.description,
        "description_zh": package.description_zh,
        "version": facts.version,
        "created": f"{facts.released_on.isoformat()}T00:00:00Z",
        "keywords": package.keywords,
        "licenses": [license_.model_dump() for license_ in package.licenses],
        "contributors": [_contributor(one) for one in package.contributors],
        "sources": [
            {
                "title": f"{report.issuer_en}, {report.title_en}: {publication.title}",
                "path": publication.url,
            }
            for report in reports
            for publication in report.publications
        ],
    }


def _contributor(one: Contributor) -> Json:
    """By the names of the Data Package standard; `path` is the page of the person."""
    names = _told(givenName=one.given_name, familyName=one.family_name)
    belongs = _told(path=one.orcid, organization=one.organization)
    return {"title": one.title, **names, **belongs, "roles": one.roles}


def _told(**facts: str | None) -> Json:
    """What is known of some facts."""
    return {name: fact for name, fact in facts.items() if fact}
