"""Models and facts to Table Schemas and the two Data Package descriptors."""

import hashlib
import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from build.report.facts import ReportFacts
from build.report.package_sources import ReleaseFacts
from build.schema import TABLES, Field, Row

Json = dict[str, Any]

_PROFILES = "https://datapackage.org/profiles/2.0"
# Beyond anything published; without bounds frictionless lets NaN and INF pass as numbers.
_NUMBER_BOUND = 10**18


def table_schema(model: type[Row], with_drafts: bool) -> Json:
    """The Table Schema of a table."""
    info = model.table
    schema: Json = {
        "$schema": f"{_PROFILES}/tableschema.json",
        "title": info.title,
        "title_zh": info.title_zh,
        "description": info.description,
        "description_zh": info.description_zh,
        "fields": [_field(field, with_drafts) for field in model.columns()],
        "missingValues": [""],
        "primaryKey": [info.key],
    }
    if info.unique_keys:
        schema["uniqueKeys"] = [list(key) for key in info.unique_keys]
    foreign_keys = [
        {
            "fields": [field.name],
            "reference": {
                # "" and not left out: old clients want the property, new ones read it as this table.
                "resource": "" if field.column.references == info.name else field.column.references,
                "fields": [_key_of(field.column.references)],
            },
        }
        for field in model.columns()
        if field.column.references
    ]
    if foreign_keys:
        schema["foreignKeys"] = foreign_keys
    return schema


def _key_of(table: str) -> str:
    return next(model.table.key for model in TABLES if model.table.name == table)


def _field(field: Field, with_drafts: bool) -> Json:
    column = field.column
    required = field.is_required(with_drafts)
    described: Json = {
        "name": field.name,
        "type": field.table_schema_type,
        "title": column.title,
        "title_zh": column.title_zh,
        "description": field.description(with_drafts),
        "description_zh": field.description_zh(with_drafts),
        "example": column.example,
    }
    constraints: Json = {}
    if required:
        constraints["required"] = True
    if column.is_unique:
        constraints["unique"] = True
    if column.pattern:
        constraints["pattern"] = column.pattern
    if field.table_schema_type == "number":
        constraints |= {"minimum": -_NUMBER_BOUND, "maximum": _NUMBER_BOUND}
    if column.minimum is not None:
        constraints["minimum"] = column.minimum
    if column.maximum is not None:
        constraints["maximum"] = column.maximum
    if field.table_schema_type == "boolean":
        described |= {"trueValues": ["true"], "falseValues": ["false"]}
    if field.codes is not None:
        constraints["enum"] = [str(code) for code in field.codes]
        described["categories"] = [
            {
                "value": str(code),
                "label": code.label_en,
                "label_zh": code.label_zh,
                "definition": code.definition_en,
                "definition_zh": code.definition_zh,
            }
            for code in field.codes
        ]
    if column.unit:
        described["unit"] = column.unit
    if constraints:
        described["constraints"] = constraints
    return described


def package_descriptor(
    facts: ReleaseFacts,
    reports: Sequence[ReportFacts],
    counts: Mapping[str, int],
    files: Mapping[str, bytes],
) -> Json:
    """datapackage.json: CSV tables by reference to their schemas, and the texts."""
    resources = []
    for model in TABLES:
        info = model.table
        path = f"data/{info.name}.csv"
        resources.append(
            {
                **_resource_head(model, counts),
                "path": path,
                # R's frictionless reads a resource only with this property of the old standard.
                "profile": "tabular-data-resource",
                # Said although it is the default: npm's datapackage guesses, and guesses wrong.
                "dialect": {"delimiter": ","},
                "type": "table",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                **_fingerprint(files[path]),
                "schema": f"schemas/{info.name}.json",
            }
        )
    for report in reports:
        for suffix, title, title_zh, description, description_zh in _TEXTS:
            path = f"data/text/{report.report_id}{suffix}.txt"
            resources.append(
                {
                    "name": f"text-{report.report_id}{suffix.replace('.', '-')}",
                    "title": f"{title}: {report.title_en}",
                    "title_zh": f"{title_zh}：{report.title_zh}",
                    "description": description,
                    "description_zh": description_zh,
                    "path": path,
                    "format": "txt",
                    "mediatype": "text/plain",
                    "encoding": "utf-8",
                    **_fingerprint(files[path]),
                }
            )
    return _package_head(facts, reports) | {"resources": resources}


_TEXTS = (
    (
        "",
        "Report text",
        "报告文本",
        "The report text that all offsets point into, in Unicode code points; one paragraph a line.",
        "各偏移量（Unicode 码位）所指的报告文本，每段一行。",
    ),
    (
        ".source",
        "Source text",
        "原始文本",
        "The text as received, byte for byte; with the table corrections it gives the report text.",
        "收到的文本，逐字节未改；与 corrections 表合用即得报告文本。",
    ),
)


def parquet_descriptor(
    facts: ReleaseFacts,
    reports: Sequence[ReportFacts],
    counts: Mapping[str, int],
    files: Mapping[str, bytes],
    with_drafts: bool,
) -> Json:
    """data/parquet/datapackage.json: the same tables, schemas inlined.

    No `bytes` (frictionless cannot check it on Parquet) and no `profile` (so that R refuses with
    a clear message instead of reading garbage).
    """
    resources = []
    for model in TABLES:
        path = f"{model.table.name}.parquet"
        digest = hashlib.sha256(files[f"data/parquet/{path}"]).hexdigest()
        resources.append(
            {
                **_resource_head(model, counts),
                "path": path,
                "type": "table",
                "format": "parquet",
                "mediatype": "application/vnd.apache.parquet",
                "hash": f"sha256:{digest}",
                "schema": table_schema(model, with_drafts),
            }
        )
    head = _package_head(facts, reports)
    head["id"] = uuid.uuid5(uuid.UUID(facts.package.id), "parquet").urn
    head["name"] += "-parquet"
    head["title"] += " (Parquet)"
    head["title_zh"] += "（Parquet）"
    return head | {"resources": resources}


def _resource_head(model: type[Row], counts: Mapping[str, int]) -> Json:
    info = model.table
    return {
        "name": info.name,
        "title": info.title,
        "title_zh": info.title_zh,
        "description": info.description,
        "description_zh": info.description_zh,
        "row_count": counts[info.name],
    }


def _fingerprint(content: bytes) -> Json:
    return {"bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}


def _package_head(facts: ReleaseFacts, reports: Sequence[ReportFacts]) -> Json:
    package = facts.package
    return {
        "$schema": f"{_PROFILES}/datapackage.json",
        "id": package.doi or package.id,
        "name": package.name,
        **({"homepage": package.homepage} if package.homepage else {}),
        "title": package.title,
        "title_zh": package.title_zh,
        "description": package.description,
        "description_zh": package.description_zh,
        "version": facts.version,
        "created": f"{facts.released_on.isoformat()}T00:00:00Z",
        "keywords": package.keywords,
        "licenses": [license_.model_dump() for license_ in package.licenses],
        "contributors": [contributor.model_dump() for contributor in package.contributors],
        "sources": [
            {
                "title": f"{report.issuer_en}, {report.title_en}: {publication.title}",
                "path": publication.url,
            }
            for report in reports
            for publication in report.publications
        ],
    }
