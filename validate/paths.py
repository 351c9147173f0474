"""Which paths a package may name: relative ones that stay inside it; and how much is read."""

import re

from validate.findings import Finding

MAX_FILE_BYTES = 64 * 2**20
MAX_TOTAL_BYTES = 256 * 2**20

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
    if any(not char.isprintable() for char in path):
        return "it holds an invisible character"
    parts = path.split("/")
    if ".." in parts:
        return "it leaves its folder"
    if "" in parts or "." in parts:
        return "it has an empty part"
    return None


def unsafe(path: str, reason: str) -> Finding:
    """A path that is refused."""
    return Finding(
        "path-unsafe",
        path or "datapackage.json",
        found=f"{path!r}: {reason}",
        expected="a relative path inside the package",
        advice="nothing outside the package is read: name a file inside it",
    )


def missing(path: str, found: str | None = None) -> Finding:
    """A file that is not there."""
    return Finding("file-missing", path, found=found, advice="restore the file, or name it no more")


def too_large(path: str, size: int) -> Finding:
    """A file beyond the limits of what is read."""
    return Finding(
        "too-large",
        path,
        found=f"{size} bytes",
        expected=f"at most {MAX_FILE_BYTES} bytes a file and {MAX_TOTAL_BYTES} in all",
        advice="it is not read: a package of tables of text is far smaller",
    )
