"""datapackage.json and schemas of a corpus."""

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from build.describing.table_schema import table_schema
from build.schema.published import PublishedTable

DESCRIPTOR, PROFILE = "datapackage.json", "government-work-reports-corpus"
_DESCRIPTION = (
    "Read from texts by rules alone: facts, sentences, numbers, claims (drafts, nobody checked them)"
    " and headline targets. `findings` has every doubt and every refused text."
)


def describe(
    root: Path,
    tables: Mapping[str, PublishedTable],
    rows: Mapping[str, Mapping[str, int]],
    wide: Mapping[str, int],
    shards: str,
) -> dict[str, bytes]:
    """The schemas and the descriptor by their paths. `rows` are those of each file of each table.

    `wide` are the rows of the files of the wide view, `shards` what tells the texts and readers.
    """
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
                    _file(root, f"tables/{name}/{file}", count)
                    for file, count in rows[name].items()
                ],
            }
        )
    resources += [
        {"name": re.sub("[_.]", "-", file), "format": file.rpartition(".")[2]}
        | _file(root, f"wide/{file}", count)
        for file, count in wide.items()
    ]
    files[DESCRIPTOR] = _json(
        {
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
            "name": PROFILE,
            "title": "Corpus of government work reports",
            "title_zh": "政府工作报告语料",
            "description": _DESCRIPTION,
            "shards": shards,
            "resources": resources,
        }
    )
    return files


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _file(root: Path, path: str, rows: int) -> dict[str, Any]:
    with (root / path).open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    size = (root / path).stat().st_size
    return {"path": path, "row_count": rows, "bytes": size, "hash": f"sha256:{digest}"}
