"""Reads a package in a folder. Links may not lead out of it."""

from pathlib import Path

from ..finding import Finding, Location
from . import rules
from .opened import Opened, OutsideError
from .paths import FOLDERS


class Folder(Opened):
    """A package in a folder, beside which other files may lie."""

    def __init__(self, root: Path) -> None:
        super().__init__(str(root))
        self._root = root.resolve()

    def listed(self) -> list[str]:
        """The files below data/ and schemas/, sorted."""
        return sorted(
            path.relative_to(self._root).as_posix()
            for folder in FOLDERS
            for path in (self._root / folder).rglob("*")
            if path.is_symlink() or path.is_file()
        )

    def _content(self, path: str, limit: int) -> bytes:
        try:
            place = (self._root / path).resolve()
        except RuntimeError as error:  # links in a circle, before Python 3.13
            raise OSError(str(error)) from error
        if not place.is_relative_to(self._root):
            raise OutsideError("a link leads out of the package")
        if not place.is_file():
            raise FileNotFoundError(path)
        with place.open("rb") as file:
            return file.read(limit + 1)

    def faults(self) -> list[Finding]:
        """A publish that wrote its commit mark but did not finish."""
        mark = ".publish/COMMIT"
        return (
            [Location(mark).breaks(rules.INTERRUPTED_PUBLISH)]
            if (self._root / mark).exists()
            else []
        )
