"""The paths of a package: what its files are called, and which paths it may name."""

import re
import unicodedata

DESCRIPTOR = "datapackage.json"
PARQUET_DESCRIPTOR = "data/parquet/datapackage.json"
CHECKSUMS = "data/parquet/SHA256SUMS"
# The folders of a package; what else lies beside them is not the package's.
FOLDERS = ("data", "schemas")
# What a zip file of a package holds besides.
COMPANIONS = re.compile(
    r"docs/[^.]*\.(?:md|sql|png|svg)|validate/[^.]*\.(?:py|md)|sources/[^/.]+/withdrawn\.csv|README(?:\.zh)?\.md|LICENSE(?:-DATA\.md)?|CHANGELOG\.md"
    r"|CITATION\.cff|croissant\.json|\.zenodo\.json|datapackage\.json"
)

_SCHEME = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:")


def unsafe_reason(path: str) -> str | None:
    """Why a path is refused, or None.

    >>> unsafe_reason("data/targets.csv")
    >>> unsafe_reason("../x"), unsafe_reason("/etc/passwd"), unsafe_reason("https://example.org/x")
    ('it leaves its folder', 'it is absolute', 'it is an address')
    """
    if not path:
        return "it is empty"
    if _SCHEME.match(path):
        return "it is an address"
    if path.startswith("/") or "\\" in path:
        return "it is absolute" if path.startswith("/") else "it holds a backslash"
    if not path.isprintable():
        return "it holds an invisible character"
    parts = path.split("/")
    if ".." in parts:
        return "it leaves its folder"
    if "" in parts or "." in parts:
        return "it has an empty part"
    return None


def as_other_systems_see(path: str) -> str:
    """A path as a disk of Windows or macOS tells it from others.

    >>> as_other_systems_see("Data/Units.csv.") == as_other_systems_see("data/units.csv")
    True
    """
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", path).casefold())
    return "/".join(part.rstrip(". ") for part in folded.split("/"))
