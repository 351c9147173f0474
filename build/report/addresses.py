"""Addresses that identify the dataset and its people: web pages, DOIs, ORCID iDs.

Two of them are written with or without their resolver, and kept as addresses.
"""

import re
from collections.abc import Callable
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

_HTTPS = re.compile(r"https://[A-Za-z0-9.-]+\.[a-z]{2,}(/[!#-;=?-~]*)?")
# Crossref's pattern for modern DOIs (crossref.org/blog/dois-and-matching-regular-expressions).
_DOI = re.compile(r"https://doi\.org/10\.[0-9]{4,9}/[!#-;=?-~]+")
_ORCID = re.compile(r"https://orcid\.org/([0-9]{4}-){3}[0-9]{3}[0-9X]")


def _address(kind: str, known: Callable[[str], bool], resolver: str = "") -> AfterValidator:
    """A check that adds the resolver where it is not written, and refuses as `kind`."""

    def checked(written: str) -> str:
        address = written if "://" in written else resolver + written
        if len(address) > 500 or not known(address):
            raise PydanticCustomError(kind, "another form")
        return address

    return AfterValidator(checked)


def is_orcid(address: str) -> bool:
    """Whether an address is an ORCID iD with the check character of ISO 7064 MOD 11-2.

    >>> is_orcid("https://orcid.org/0000-0002-1825-0097")
    True
    >>> is_orcid("https://orcid.org/0000-0002-1825-0098")
    False
    """
    if not _ORCID.fullmatch(address):
        return False
    characters = address.rpartition("/")[2].replace("-", "")
    total = 0
    for digit in characters[:-1]:
        total = (total + int(digit)) * 2
    check = (12 - total % 11) % 11
    return characters[-1] == ("X" if check == 10 else str(check))


HttpsAddress = Annotated[str, _address("https", lambda it: bool(_HTTPS.fullmatch(it)))]
Doi = Annotated[str, _address("doi", lambda it: bool(_DOI.fullmatch(it)), "https://doi.org/")]
Orcid = Annotated[str, _address("orcid", is_orcid, "https://orcid.org/")]
