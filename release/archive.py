"""The package as a zip file that is the same, byte for byte, whenever and wherever it is made."""

import zipfile
from collections.abc import Iterable, Mapping
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path

# What people who use the data get: the package and the pages about it. The code stays in git.
_PARTS = (
    "datapackage.json",
    "croissant.json",
    "CITATION.cff",
    "CHANGELOG.md",
    "README.md",
    "README.zh.md",
    "LICENSE*",
    "data/*",
    "schemas/*",
    "docs/*",
    "sources/*/withdrawn.csv",  # ids that went, and why
)


def parts_of(tracked: Iterable[str]) -> list[str]:
    """Which of the committed files are published, sorted.

    >>> parts_of(["build/__main__.py", "data/text/x.txt", "LICENSE-DATA", "docs/load.md"])
    ['LICENSE-DATA', 'data/text/x.txt', 'docs/load.md']
    """
    return sorted(path for path in tracked if any(fnmatchcase(path, pattern) for pattern in _PARTS))


def write_zip(target: Path, files: Mapping[str, bytes], released_on: date) -> None:
    """Write files, by their paths, as a zip file.

    Sorted, all of the release's date, readable by all, made on Unix, compressed alike: nothing of
    the machine goes in. No folder above them, so that frictionless opens the zip file as it is.
    """
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted(files):
            info = zipfile.ZipInfo(
                path, (released_on.year, released_on.month, released_on.day, 0, 0, 0)
            )
            info.create_system = 3
            info.external_attr = 0o100644 << 16
            archive.writestr(info, files[path], zipfile.ZIP_DEFLATED, compresslevel=9)
