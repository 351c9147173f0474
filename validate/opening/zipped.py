"""Reads a package out of a zip file, which may be hostile."""

import io
import posixpath
import stat
import struct
import zipfile
import zlib

from ..finding import Finding, Location
from ..limits import PACKAGE_BYTES, ZIP_DIRECTORY_BYTES, ZIP_ENTRIES
from . import rules
from .opened import NotAPackage, Opened
from .paths import DESCRIPTOR, unsafe_reason

_END = struct.Struct("<4s4H2LH")  # the end record, which says how much there is to read
_END_MARK, _ZIP64_MARK = b"PK\x05\x06", b"PK\x06\x07"
_ZIP64_LOCATOR_BYTES = 20
_FIELD, _UNICODE_NAME = struct.Struct("<2H"), 0x7075
_LONGEST_COMMENT = 2**16 - 1
# The other methods unpack without a bound: 1,500 bytes of bzip2 to 2 GB.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class Zipped(Opened):
    """A package in a zip file, at its top or in one folder.

    Every entry is judged by its own header before a byte is unpacked, and unpacking stops at the
    size the header states. Nothing is ever written to disk.

    Raises:
        NotAPackage: it is no zip file, has more entries or bytes than any package, or no descriptor.
    """

    def __init__(self, where: str, content: bytes) -> None:
        super().__init__(where)
        entries = _entries(where, content)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise NotAPackage(where, f"no zip file that can be read: {error}") from error
        infos = [info for info in self._zip.infolist() if not info.is_dir()]
        total = sum(info.file_size for info in infos)
        if len(self._zip.infolist()) != entries or total > PACKAGE_BYTES:
            raise NotAPackage(where, f"{len(infos)} entries of {total} bytes are no package")
        self._findings = [finding for info in infos if (finding := _unsafe(info))]
        safe = [info for info in infos if _unsafe(info) is None]
        prefix = _prefix(where, [info.filename for info in safe])
        # Files outside the folder of the package come to stand above it: ../other.txt.
        paths = [posixpath.relpath(f"/{info.filename}", f"/{prefix}") for info in safe]
        self._listed = sorted(paths)
        self._entries = dict(zip(paths, safe, strict=True))

    def listed(self) -> list[str]:
        """Every file of the zip file, sorted, a name that stands twice twice."""
        return self._listed

    def _content(self, path: str, limit: int) -> bytes:
        if path not in self._entries:
            raise FileNotFoundError(path)
        info = self._entries[path]
        if info.compress_type not in _METHODS:
            raise OSError(f"compressed by method {info.compress_type}, not stored or deflated")
        try:
            with self._zip.open(info) as entry:
                content = entry.read(min(info.file_size, limit) + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError) as error:
            raise OSError(str(error)) from error
        if len(content) < info.file_size <= limit:
            raise OSError("it ends before the size that its header states")
        return content

    def faults(self) -> list[Finding]:
        """Entries whose names lead out of the package, and links."""
        return self._findings


def _entries(where: str, content: bytes) -> int:
    """How many entries the end record states: zipfile reads them all before it says how many.

    Raises:
        NotAPackage: there are too many, or more than one zip file could be read from the bytes.
    """
    at = content.rfind(_END_MARK, max(0, len(content) - _END.size - _LONGEST_COMMENT))
    if at < 0 or at + _END.size > len(content):
        raise NotAPackage(where, "no zip file: it has no end record")
    _, *disks, own, entries, directory, start, comment = _END.unpack_from(content, at)
    before = content[max(0, at - _ZIP64_LOCATOR_BYTES) : at]
    is_whole = start + directory == at and at + _END.size + comment == len(content)
    if not is_whole or any(disks) or own != entries or before.startswith(_ZIP64_MARK):
        told = "something stands before or behind it, it is a part of one, or it is zip64"
        raise NotAPackage(where, f"no plain zip file: {told}")
    if entries > ZIP_ENTRIES or directory > ZIP_DIRECTORY_BYTES:
        raise NotAPackage(where, f"{entries} entries, {directory} bytes of names are no package")
    return int(entries)


def _unsafe(info: zipfile.ZipInfo) -> Finding | None:
    kind = stat.S_IFMT(info.external_attr >> 16)
    # zipfile cuts a name at its first NUL.
    reason = unsafe_reason(info.orig_filename if "\x00" in info.orig_filename else info.filename)
    if reason is None and _has_second_name(info.extra):
        reason = "it has a second name, which other programs unpack it under"
    if reason is None and kind not in (0, stat.S_IFREG):
        reason = "it is a link or a special file"
    if reason is None:
        return None
    return Location(info.filename).breaks(rules.PATH_UNSAFE, f"{info.filename!r}: {reason}")


def _has_second_name(extra: bytes) -> bool:
    """Whether an entry has the extra field of a name in Unicode beside its own."""
    while len(extra) >= _FIELD.size:
        kind, size = _FIELD.unpack_from(extra)
        if kind == _UNICODE_NAME:
            return True
        extra = extra[_FIELD.size + size :]
    return False


def _prefix(where: str, names: list[str]) -> str:
    """The folder of the descriptor nearest to the top."""
    found = [name for name in names if posixpath.basename(name) == DESCRIPTOR]
    if not found:
        raise NotAPackage(where)
    return posixpath.dirname(min(found, key=lambda name: (name.count("/"), name)))
