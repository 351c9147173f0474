"""Web addresses of pages on which something was seen."""

import re
from collections.abc import Iterator

from ..finding import Finding, Location
from .rules import dimensions as rules

_ADDRESS = re.compile(r"https?://[a-z0-9.-]+/[!-~]*\Z")


def address_findings(address: str | None, place: Location) -> Iterator[Finding]:
    """What is no address of a page; nothing is asked of an empty cell."""
    if address is not None and not _ADDRESS.match(address):
        yield place.breaks(rules.ADDRESS_FORM, address, "https://…")
