"""What the descriptor tells of the dataset as a whole: who made it, where it is found, how it is cited."""

from collections.abc import Mapping
from typing import Any

_RESOLVER = "https://doi.org/"


def creators(descriptor: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Those who made the dataset."""
    return [one for one in descriptor["contributors"] if "creator" in one["roles"]]


def cited(descriptor: Mapping[str, Any], language: str) -> str:
    """The dataset in one sentence, without its address, as the README of the repository cites it.

    >>> person = {"title": "Ada Doe", "givenName": "Ada", "familyName": "Doe", "roles": ["creator"]}
    >>> about = {"title": "Reports", "version": "1.0.0", "created": "2026-01-31", "contributors": [person]}
    >>> cited(about, "en")
    'Doe, Ada (2026): Reports. Version 1.0.0. Dataset.'
    """
    year, version = descriptor["created"][:4], descriptor["version"]
    made_by = creators(descriptor)
    if language == "zh":
        names = "、".join(one["title"] for one in made_by)
        return f"{names}（{year}）：{descriptor['title_zh']}，版本 {version}。数据集。"
    names = "; ".join(map(_cited_name, made_by))
    return f"{names} ({year}): {descriptor['title']}. Version {version}. Dataset."


def _cited_name(one: Mapping[str, Any]) -> str:
    if "familyName" not in one:
        return str(one["title"])
    return ", ".join(one[part] for part in ("familyName", "givenName") if part in one)


def address(descriptor: Mapping[str, Any]) -> str:
    """Where the dataset is found for good: its DOI, else its page or repository; else nothing."""
    return f"{_RESOLVER}{doi(descriptor)}" if doi(descriptor) else page(descriptor)


def doi(descriptor: Mapping[str, Any]) -> str:
    """Its bare DOI; nothing where its id is another name."""
    identifier = str(descriptor.get("id", ""))
    return identifier.removeprefix(_RESOLVER) if identifier.startswith(_RESOLVER) else ""


def page(descriptor: Mapping[str, Any]) -> str:
    """Where people are sent: its page, else its repository; nothing if neither is known."""
    return str(descriptor.get("homepage") or descriptor.get("repository") or "")
