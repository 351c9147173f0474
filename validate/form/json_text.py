"""Reads JSON that nobody vouches for: bounded depth and size, no duplicate names, no NaN."""

import json
from collections import Counter
from typing import Any

from ..finding import Finding, Location
from ..limits import JSON_BYTES, JSON_DEPTH, JSON_VALUES
from ..opening.rules import TOO_LARGE
from . import rules
from .csv_text import decode

Json = dict[str, Any]


class _Refused(ValueError):
    """The text is JSON to Python, but not to the standard."""


def _object(pairs: list[tuple[str, Any]]) -> Json:
    made = dict(pairs)
    if len(made) != len(pairs):
        twice, _ = Counter(name for name, _ in pairs).most_common(1)[0]
        raise _Refused(f"the name {twice!r} stands twice in one object")
    return made


def _constant(name: str) -> Any:
    raise _Refused(f"{name} is no JSON")


def read_json(file: str, content: bytes) -> tuple[Json, list[Finding]]:
    """A JSON object; an empty one with findings where it is none."""
    here = Location(file)
    if len(content) > JSON_BYTES:
        return {}, [here.breaks(TOO_LARGE, f"{len(content)} bytes", f"at most {JSON_BYTES}")]
    text, findings = decode(file, content)
    if findings and not text:
        return {}, findings
    expected = "a JSON object"
    try:
        value = json.loads(text, object_pairs_hook=_object, parse_constant=_constant)
        if not isinstance(value, dict):
            raise _Refused(f"a JSON {type(value).__name__}")
        strings: list[str] = []
        if told := _excess(value, strings):
            return {}, [*findings, here.breaks(TOO_LARGE, *told)]
        if "\\u" in text:
            json.dumps(value, ensure_ascii=False).encode()  # half a character is none
        if odd := next((one for one in strings if not one.replace("\n", "").isprintable()), None):
            findings.append(here.breaks(rules.CONTROL_CHARACTER, repr(odd)))
    except json.JSONDecodeError as error:
        here = Location(file, error.lineno)
        return {}, [*findings, here.breaks(rules.JSON_INVALID, error.msg, expected)]
    except (ValueError, RecursionError) as error:
        return {}, [*findings, here.breaks(rules.JSON_INVALID, error, expected)]
    return value, findings


def _excess(value: Json, strings: list[str]) -> tuple[str, str] | None:
    """How a value is beyond the limits, and what they are: it is walked level by level.

    Its texts, names among them, are added to `strings`.
    """
    level: list[Any] = [value]
    count = depth = 0
    while level:
        count, depth = count + len(level), depth + 1
        if count > JSON_VALUES:
            return f"over {JSON_VALUES} values", f"at most {JSON_VALUES}"
        if depth > JSON_DEPTH:
            return f"over {JSON_DEPTH} levels", f"at most {JSON_DEPTH}"
        strings += (one for one in level if isinstance(one, str))
        strings += (name for one in level if isinstance(one, dict) for name in one)
        level = [
            inner
            for one in level
            if isinstance(one, dict | list)
            for inner in (one.values() if isinstance(one, dict) else one)
        ]
    return None


def objects(owner: Json, name: str) -> list[Json]:
    """The objects of a list property; anything else in it is left to the descriptor check."""
    value = owner.get(name)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def object_of(owner: Json, name: str) -> Json:
    """An object property; an empty one where it is missing or no object."""
    value = owner.get(name)
    return value if isinstance(value, dict) else {}


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
