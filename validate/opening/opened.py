"""A package that can be read file by file, each file once and all of them within limits."""

from abc import ABC, abstractmethod
from collections.abc import Mapping

from ..finding import Finding, Location, harmless
from ..limits import FILE_BYTES, PACKAGE_BYTES
from . import rules
from .paths import DESCRIPTOR, unsafe_reason


class NotAPackage(Exception):
    """What the user named holds no package, or none that can be read."""

    def __init__(self, where: str, reason: str = "") -> None:
        told = f"no {DESCRIPTOR} here; give the folder, zip or address of a package"
        super().__init__(harmless(f"{where}: {reason or told}"))


class OutsideError(OSError):
    """A link leads out of the package."""


class Opened(ABC):
    """A package that can be read file by file."""

    def __init__(self, where: str) -> None:
        self.where = where
        self._held: dict[str, bytes | Finding] = {}
        self._left = PACKAGE_BYTES

    @abstractmethod
    def listed(self) -> list[str]:
        """The files in the folders of the package; empty where nothing can be listed."""

    @abstractmethod
    def _content(self, path: str, limit: int) -> bytes:
        """A file, or `limit` + 1 bytes of it.

        Raises:
            FileNotFoundError: there is none.
            OutsideError: a link leads out of the package.
            OSError: it cannot be read.
        """

    def read(self, path: str) -> bytes | Finding:
        """The bytes of a file, or why there are none."""
        if reason := unsafe_reason(path):
            return Location(path or DESCRIPTOR).breaks(rules.PATH_UNSAFE, f"{path!r}: {reason}")
        if path not in self._held:
            self._held[path] = self._within_limits(path)
        return self._held[path]

    def _within_limits(self, path: str) -> bytes | Finding:
        here = Location(path)
        limit = min(FILE_BYTES, self._left)
        try:
            content = self._content(path, limit)
        except FileNotFoundError:
            return here.breaks(rules.FILE_MISSING, "no such file")
        except OutsideError as error:
            return here.breaks(rules.PATH_UNSAFE, error)
        except OSError as error:
            return here.breaks(rules.FILE_UNREADABLE, error)
        if len(content) > limit:
            expected = f"at most {FILE_BYTES} bytes a file and {PACKAGE_BYTES} in all"
            return here.breaks(rules.TOO_LARGE, f"more than {limit} bytes", expected)
        self._left -= len(content)
        return content

    def faults(self) -> list[Finding]:
        """What was found while opening."""
        return []


class InMemory(Opened):
    """A package that is not written yet."""

    def __init__(self, where: str, files: Mapping[str, bytes]) -> None:
        super().__init__(where)
        self._files = files

    def listed(self) -> list[str]:
        """All files, sorted."""
        return sorted(self._files)

    def _content(self, path: str, limit: int) -> bytes:
        if path not in self._files:
            raise FileNotFoundError(path)
        return self._files[path][: limit + 1]
