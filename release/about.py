"""What the descriptor tells of the dataset as a whole: who made it, and where it is found."""

from collections.abc import Mapping
from typing import Any

_RESOLVER = "https://doi.org/"


def creators(descriptor: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Those who made the dataset."""
    return [one for one in descriptor["contributors"] if "creator" in one["roles"]]


def address(descriptor: Mapping[str, Any]) -> str:
    """Where the dataset is found for good: its DOI, else its page or repository; else nothing."""
    identifier = str(descriptor.get("id", ""))
    if identifier.startswith(_RESOLVER):
        return identifier
    return str(descriptor.get("homepage") or descriptor.get("repository") or "")
