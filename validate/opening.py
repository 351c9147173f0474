"""Opens a package where it lies: a folder, a zip file, or an http(s) address."""

from pathlib import Path
from typing import Protocol

from validate.fetched import Fetched, fetch
from validate.findings import Finding
from validate.paths import (
    MAX_FILE_BYTES,
    MAX_TOTAL_BYTES,
    missing,
    too_large,
    unsafe,
    unsafe_reason,
)
from validate.zipped import Zipped

# The folders of a package; what else lies beside them is not the package's.
FOLDERS = ("data", "schemas")


class NotAPackage(Exception):
    """What the user named is no folder, zip file or address that can be read."""


class Opened(Protocol):
    """A package that can be read file by file."""

    where: str

    def listed(self) -> list[str]:
        """The files in the folders of the package; empty where nothing can be listed."""

    def read(self, path: str) -> bytes | Finding:
        """The bytes of a file, or why there are none."""

    def faults(self) -> list[Finding]:
        """What was found while opening."""


class Folder:
    """A package in a folder. Links may not lead out of it."""

    def __init__(self, root: Path) -> None:
        self.where = str(root)
        self._root = root.resolve()
        self._total = 0

    def listed(self) -> list[str]:
        """The files below data/ and schemas/, sorted."""
        return sorted(
            path.relative_to(self._root).as_posix()
            for folder in FOLDERS
            for path in (self._root / folder).rglob("*")
            if path.is_symlink() or path.is_file()
        )

    def read(self, path: str) -> bytes | Finding:
        """The bytes of a file, or `path-unsafe`, `file-missing`, `too-large`, `file-unreadable`."""
        if reason := unsafe_reason(path):
            return unsafe(path, reason)
        try:
            place = (self._root / path).resolve()
            if not place.is_relative_to(self._root):
                return unsafe(path, "a link leads out of the package")
            if not place.is_file():
                return missing(path)
            size = place.stat().st_size
            if size > MAX_FILE_BYTES or self._total + size > MAX_TOTAL_BYTES:
                return too_large(path, size)
            self._total += size
            return place.read_bytes()
        except (OSError, RuntimeError) as error:
            return Finding("file-unreadable", path, found=str(error), advice="make it readable")

    def faults(self) -> list[Finding]:
        """`interrupted-publish`: a publish that wrote its commit mark but did not finish."""
        if not (self._root / ".publish" / "COMMIT").exists():
            return []
        return [
            Finding(
                "interrupted-publish",
                ".publish/COMMIT",
                found="a publish that did not finish",
                advice="run the build again: it finishes the publish first",
            )
        ]


def open_package(where: str) -> Opened:
    """Open what the user named. Only an http(s) address uses the network.

    Raises:
        NotAPackage: nothing is there, or it cannot be fetched.
    """
    if where.lower().startswith(("http://", "https://")):
        if where.endswith("/"):
            where += "datapackage.json"  # the address of a folder
        try:
            content, address = fetch(where, MAX_TOTAL_BYTES)
        except OSError as error:
            raise NotAPackage(f"{where}: {error}") from error
        if content.startswith(b"PK"):
            return Zipped(where, content)
        return Fetched(where, address, content)
    path = Path(where)
    try:
        if path.is_dir():
            return Folder(path)
        if path.is_file() and path.name == "datapackage.json":
            return Folder(path.parent)
        if path.is_file():
            if path.stat().st_size > MAX_TOTAL_BYTES:
                raise NotAPackage(f"{where}: larger than {MAX_TOTAL_BYTES} bytes")
            return Zipped(where, path.read_bytes())
    except (OSError, ValueError) as error:
        raise NotAPackage(f"{where}: {error}") from error
    raise NotAPackage(f"{where}: no such folder or file")
