"""Reads a package from an http(s) address: bounded in bytes, requests and time, on one host."""

import http.client
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from concurrent.futures import Future
from typing import IO

from ..limits import ADDRESS_SECONDS, FETCH_SECONDS, FETCHES
from .opened import NotAPackage, Opened
from .paths import DESCRIPTOR

_GONE = (404, 410)
_MEANINGFUL = "%/:=&?~#+!$,;'@()*[]"  # what is not quoted in an address


class _OneHost(urllib.request.HTTPRedirectHandler):
    """Follows redirects within the host only."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """The request that follows.

        Raises:
            OSError: the new address is of another host, or no web address.
        """
        old, new = urllib.parse.urlsplit(req.full_url), urllib.parse.urlsplit(newurl)
        is_secured = (old.scheme, old.port, new.scheme, new.port) == ("http", None, "https", None)
        is_same = (old.scheme, old.port) == (new.scheme, new.port) or is_secured
        if old.hostname != new.hostname or not is_same:
            fp.close()
            raise OSError(f"it is redirected to {newurl}: give that address if you trust it")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def deadline() -> float:
    """When everything behind an address must have come, on the monotonic clock."""
    return time.monotonic() + ADDRESS_SECONDS


def fetch(address: str, limit: int, until: float) -> tuple[bytes, str]:
    """At most `limit` + 1 bytes of what is at an address, and the address it came from in the end.

    Raises:
        FileNotFoundError: nothing is there.
        OSError: it cannot be reached, or does not come in time.
    """
    # A server may send a byte a second for ever: only a second thread can stop waiting for it.
    answer: Future[tuple[bytes, str]] = Future()

    def work() -> None:
        try:
            answer.set_result(_fetch(address, limit))
        except OSError as error:
            answer.set_exception(error)

    threading.Thread(target=work, daemon=True).start()
    try:
        return answer.result(max(0.0, until - time.monotonic()))
    except TimeoutError as error:
        raise OSError(str(error) or f"not read within {ADDRESS_SECONDS} seconds") from error


def _fetch(address: str, limit: int) -> tuple[bytes, str]:
    opener = urllib.request.build_opener(_OneHost)
    try:
        with opener.open(_quoted(address), timeout=FETCH_SECONDS) as answer:
            return answer.read(limit + 1), answer.geturl()
    except urllib.error.HTTPError as error:
        error.close()
        raise (FileNotFoundError if error.code in _GONE else OSError)(str(error)) from error
    except (http.client.HTTPException, ValueError) as error:
        raise OSError(str(error) or type(error).__name__) from error


def _quoted(address: str) -> str:
    """An address as it is sent: people write Chinese in it.

    >>> _quoted("https://例子.org/数据 a%20b?x=1")
    'https://xn--fsqu00a.org/%E6%95%B0%E6%8D%AE%20a%20b?x=1'
    """
    parts = urllib.parse.urlsplit(address)
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    return urllib.parse.quote(parts._replace(netloc=host).geturl(), safe=_MEANINGFUL)


class Fetched(Opened):
    """A package behind the address of its datapackage.json."""

    def __init__(self, where: str, address: str, descriptor: bytes, until: float) -> None:
        super().__init__(where)
        self._base = urllib.parse.urljoin(address, ".")
        self._descriptor = descriptor
        self._until = until
        self._requests = 1

    def listed(self) -> list[str]:
        """Nothing: a web address has no listing."""
        return []

    def _content(self, path: str, limit: int) -> bytes:
        if path == DESCRIPTOR:
            return self._descriptor
        self._requests += 1
        if self._requests > FETCHES:
            raise NotAPackage(self.where, f"more than {FETCHES} files are no package")
        if time.monotonic() > self._until:
            raise NotAPackage(self.where, f"not read within {ADDRESS_SECONDS} seconds")
        return fetch(self._base + urllib.parse.quote(path), limit, self._until)[0]
