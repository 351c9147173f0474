"""Reads a package from an http(s) address: bounded, by relative paths below the descriptor."""

import http.client
import urllib.error
import urllib.parse
import urllib.request
from typing import IO

from validate.findings import Finding
from validate.paths import MAX_FILE_BYTES, MAX_TOTAL_BYTES, missing, unsafe, unsafe_reason

_TIMEOUT_SECONDS = 30
_DESCRIPTOR = "datapackage.json"
_MAX_FILES = 1000


class _SameScheme(urllib.request.HTTPRedirectHandler):
    """Follows redirects between web addresses only."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """None (no redirect) where the new address is no web address."""
        if urllib.parse.urlsplit(newurl).scheme not in ("http", "https"):
            return None
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def fetch(address: str, limit: int) -> tuple[bytes, str]:
    """The content at an address and the address it came from in the end.

    Raises:
        OSError: it cannot be reached, or holds more than `limit` bytes.
    """
    opener = urllib.request.build_opener(_SameScheme)
    try:
        with opener.open(address, timeout=_TIMEOUT_SECONDS) as answer:
            content: bytes = answer.read(limit + 1)
            final: str = answer.geturl()
    except (http.client.HTTPException, ValueError) as error:
        raise OSError(str(error) or type(error).__name__) from error
    if len(content) > limit:
        raise OSError(f"more than {limit} bytes")
    return content, final


class Fetched:
    """A package behind the address of its datapackage.json."""

    def __init__(self, where: str, address: str, content: bytes) -> None:
        self.where = where
        self._base = urllib.parse.urljoin(address, ".")
        self._content = {_DESCRIPTOR: content}
        self._left = MAX_TOTAL_BYTES - len(content)

    def listed(self) -> list[str]:
        """Nothing: a web address has no listing."""
        return []

    def read(self, path: str) -> bytes | Finding:
        """The bytes of a file, or `path-unsafe`, `file-missing`."""
        if path in self._content:
            return self._content[path]
        if reason := unsafe_reason(path):
            return unsafe(path, reason)
        if len(self._content) > _MAX_FILES:
            return Finding("too-large", path, found="too many files", advice="it is not fetched")
        try:
            address = self._base + urllib.parse.quote(path)
            content, _ = fetch(address, min(MAX_FILE_BYTES, self._left))
        except OSError as error:
            return missing(path, str(error))
        self._left -= len(content)
        self._content[path] = content
        return content

    def faults(self) -> list[Finding]:
        """Nothing is found while opening."""
        return []
