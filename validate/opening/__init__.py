"""Opens a package where it lies: a folder, a zip file, or an http(s) address."""

from pathlib import Path

from ..limits import PACKAGE_BYTES
from .fetched import Fetched, deadline, fetch
from .folder import Folder
from .opened import InMemory, NotAPackage, Opened
from .paths import DESCRIPTOR
from .zipped import Zipped

__all__ = ["Folder", "InMemory", "NotAPackage", "Opened", "open_package"]


def open_package(where: str) -> Opened:
    """Open what the user named. Only an http(s) address uses the network.

    Raises:
        NotAPackage: nothing is there, it cannot be read, or no package is in it.
    """
    if where.lower().startswith(("http://", "https://")):
        return _from_address(where)
    path = Path(where)
    try:
        if path.is_file() and path.name != DESCRIPTOR:
            if path.stat().st_size > PACKAGE_BYTES:
                raise NotAPackage(where, f"larger than {PACKAGE_BYTES} bytes")
            return Zipped(where, path.read_bytes())
        folder = path.parent if path.is_file() else path
        if not folder.is_dir():
            raise NotAPackage(where, "no such folder or file")
        if not (folder / DESCRIPTOR).is_file():
            raise NotAPackage(where)
    except (OSError, ValueError) as error:
        raise NotAPackage(where, str(error)) from error
    return Folder(folder)


def _from_address(where: str) -> Opened:
    address = where + DESCRIPTOR if where.endswith("/") else where  # the address of a folder
    until = deadline()
    try:
        content, address = fetch(address, PACKAGE_BYTES, until)
    except OSError as error:
        raise NotAPackage(where, str(error)) from error
    if len(content) > PACKAGE_BYTES:
        raise NotAPackage(where, f"larger than {PACKAGE_BYTES} bytes")
    if content.startswith(b"PK"):
        return Zipped(where, content)
    return Fetched(where, address, content, until)
