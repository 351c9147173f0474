"""Reads JSON that nobody vouches for: bounded depth, no duplicate names, no NaN."""

import json
from typing import Any

from validate.csv_text import decode
from validate.findings import Finding

Json = dict[str, Any]


class _Refused(ValueError):
    """The text is JSON to Python, but not to the standard."""


def _object(pairs: list[tuple[str, Any]]) -> Json:
    made = dict(pairs)
    if len(made) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _Refused(f"the name {twice!r} stands twice in one object")
    return made


def _constant(name: str) -> Any:
    raise _Refused(f"{name} is no JSON")


def read_json(file: str, content: bytes) -> tuple[Json, list[Finding]]:
    """A JSON object; an empty one with `json-invalid` (or what `decode` finds) where it is none."""
    text, findings = decode(file, content)
    if findings and not text:
        return {}, findings
    try:
        value = json.loads(text, object_pairs_hook=_object, parse_constant=_constant)
    except json.JSONDecodeError as error:
        return {}, [*findings, _invalid(file, error.lineno, error.msg)]
    except (ValueError, RecursionError) as error:
        return {}, [*findings, _invalid(file, None, str(error))]
    if not isinstance(value, dict):
        return {}, [*findings, _invalid(file, 1, f"a JSON {type(value).__name__}")]
    return value, findings


def _invalid(file: str, line: int | None, found: str) -> Finding:
    return Finding("json-invalid", file, line, None, found, "a JSON object", "write the file again")


def objects(owner: Json, name: str) -> list[Json]:
    """The objects of a list property; anything else in it is left to the descriptor check."""
    value = owner.get(name)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def text_of(owner: Json, name: str) -> str:
    """A text property; empty where it is missing or no text."""
    value = owner.get(name)
    return value if isinstance(value, str) else ""


def texts(owner: Json, name: str) -> list[str]:
    """The texts of a property that is a text or a list of texts."""
    value = owner.get(name)
    if isinstance(value, str):
        return [value]
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
