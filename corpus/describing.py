"""datapackage.json and schemas of a corpus."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from build.describing.table_schema import table_schema
from build.schema.published import PublishedTable
from corpus.wide import NAME

DESCRIPTOR, PROFILE = "datapackage.json", "government-work-reports-corpus"
_CHUNK = 2**20
_DESCRIPTION = (
    "Read from texts by rules alone: facts, sentences, numbers, claims (drafts, nobody checked them)"
    " and headline targets. `findings` has every doubt and every refused text."
)


def describe(
    root: Path,
    tables: Mapping[str, PublishedTable],
    rows: Mapping[str, Mapping[str, int]],
    wide_rows: int,
    shards: str,
) -> dict[str, bytes]:
    """The schemas and the descriptor by their paths. `rows` are those of each file of each table."""
    files: dict[str, bytes] = {}
    resources: list[dict[str, Any]] = []
    for name, table in tables.items():
        files[f"schemas/{name}.json"] = _json(table_schema(table))
        resources.append(
            {
                "name": name,
                **vars(table.texts),
                "row_count": sum(rows[name].values()),
                "path": [f"tables/{name}/{file}" for file in rows[name]],
                "type": "table",
                "format": "parquet",
                "mediatype": "application/vnd.apache.parquet",
                "schema": f"schemas/{name}.json",
                "parts": [
                    {
                        "path": f"tables/{name}/{file}",
                        "row_count": count,
                        "hash": _hash(root / "tables" / name / file),
                    }
                    for file, count in rows[name].items()
                ],
            }
        )
    resources += [
        {
            "name": f"{NAME.replace('_', '-')}-{form}",
            "path": f"wide/{NAME}.{form}",
            "format": form,
            "row_count": wide_rows,
            "hash": _hash(root / "wide" / f"{NAME}.{form}"),
        }
        for form in ("csv", "parquet")
    ]
    files[DESCRIPTOR] = _json(
        {
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
            "name": PROFILE,
            "title": "Corpus of government work reports",
            "title_zh": "政府工作报告语料",
            "description": _DESCRIPTION,
            "shards": shards,
            "resources": [each for each in resources if each["path"]],
        }
    )
    return files


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _hash(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return f"sha256:{digest.hexdigest()}"
