"""Reads a package out of a zip file, which may be hostile."""

import io
import stat
import zipfile
import zlib

from validate.findings import Finding
from validate.paths import MAX_FILE_BYTES, MAX_TOTAL_BYTES, missing, unsafe, unsafe_reason

_MAX_ENTRIES = 10_000
_MAX_RATIO = 200  # tables of text shrink to a tenth or a twentieth
_DESCRIPTOR = "datapackage.json"
_FOLDERS = ("data/", "schemas/")


class Zipped:
    """A package in a zip file, at its top or in one folder.

    Every entry is judged by its own header before a byte is unpacked, and unpacking stops at the
    size the header states. Nothing is ever written to disk.
    """

    def __init__(self, where: str, content: bytes) -> None:
        self.where = where
        self._findings: list[Finding] = []
        self._entries: dict[str, zipfile.ZipInfo] = {}
        self._zip: zipfile.ZipFile | None = None
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            infos = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            self._add("zip-unreadable", where, str(error), "write the zip file again")
            return
        total = sum(info.file_size for info in infos)
        if len(infos) > _MAX_ENTRIES or total > MAX_TOTAL_BYTES:
            self._add(
                "zip-bomb",
                where,
                f"{len(infos)} entries, {total} bytes unpacked",
                f"nothing of it is read: at most {_MAX_ENTRIES} entries and {MAX_TOTAL_BYTES} bytes",
            )
            return
        accepted = [info for info in infos if not info.is_dir() and self._accept(info)]
        prefix = _prefix([info.filename for info in accepted])
        for info in accepted:
            if info.filename.startswith(prefix):
                path = info.filename.removeprefix(prefix)
                if path in self._entries:
                    self._add("zip-duplicate-entry", path, "two entries", "keep one of the two")
                self._entries[path] = info

    def _add(self, code: str, file: str, found: str, advice: str) -> None:
        self._findings.append(Finding(code, file, found=found, advice=advice))

    def _accept(self, info: zipfile.ZipInfo) -> bool:
        name = info.filename
        kind = stat.S_IFMT(info.external_attr >> 16)
        reason = unsafe_reason(info.orig_filename if "\x00" in info.orig_filename else name)
        if reason is None and kind not in (0, stat.S_IFREG):
            reason = "it is a link or a special file"
        if reason:
            self._add("path-unsafe", name, f"{name!r}: {reason}", "make the zip file anew")
        elif info.flag_bits & 1:
            self._add("zip-encrypted", name, "an encrypted entry", "publish without a password")
        elif info.file_size > MAX_FILE_BYTES or (
            info.file_size > _MAX_RATIO * max(info.compress_size, 1000)
        ):
            self._add(
                "zip-bomb",
                name,
                f"{info.compress_size} bytes that unpack to {info.file_size}",
                "it is not unpacked: no table of text shrinks so far",
            )
        else:
            return True
        return False

    def listed(self) -> list[str]:
        """The files below data/ and schemas/, sorted."""
        return sorted(path for path in self._entries if path.startswith(_FOLDERS))

    def read(self, path: str) -> bytes | Finding:
        """The bytes of an entry, or `path-unsafe`, `file-missing`, `zip-unreadable`."""
        if reason := unsafe_reason(path):
            return unsafe(path, reason)
        info = self._entries.get(path)
        if info is None or self._zip is None:
            return missing(path)
        try:
            with self._zip.open(info) as entry:
                content = entry.read(info.file_size + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            RuntimeError,
            ValueError,
        ) as error:
            return Finding(
                "zip-unreadable", path, found=str(error), advice="write the zip file again"
            )
        if len(content) != info.file_size:
            return Finding(
                "zip-bomb",
                path,
                found="more bytes than its header states",
                advice="write the zip file again",
            )
        return content

    def faults(self) -> list[Finding]:
        """What was found while opening."""
        return self._findings


def _prefix(names: list[str]) -> str:
    """The folder of the descriptor nearest to the top."""
    found = [name for name in names if name == _DESCRIPTOR or name.endswith("/" + _DESCRIPTOR)]
    if not found:
        return ""
    return min(found, key=lambda name: (name.count("/"), name)).removesuffix(_DESCRIPTOR)
