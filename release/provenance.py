"""provenance.json: from what a release was made, and with what."""

import hashlib
import json
import platform
import re
import sqlite3
import tomllib
import zlib
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from importlib import metadata
from pathlib import Path
from typing import Any

Json = dict[str, Any]

# What people wrote and the build reads, and what pins the programs.
_INPUTS = ("sources/*", "CHANGELOG.md", "README*.md", "docs/methodology.md", "requirements.lock")
_PROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"
_NAME = re.compile(r"[A-Za-z0-9._-]+")


def provenance(root: Path, tracked: Iterable[str], commit: str, descriptor: Json) -> bytes:
    """The commit, each input with its SHA-256, the versions of Python and of the libraries used.

    No date and no path: the same machine writes the same bytes again.
    """
    inputs = sorted(path for path in tracked if any(fnmatchcase(path, one) for one in _INPUTS))
    told = {
        "package": descriptor["name"],
        "version": descriptor["version"],
        "commit": commit,
        "made_with": ["python -m build", "python -m release"],
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        # Two libraries that Python brings and that leave their mark in zip files and databases.
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        "sqlite": sqlite3.sqlite_version,
        "libraries": dict(sorted(_libraries())),
        "inputs": {path: _sha256(root / path) for path in inputs},
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _libraries() -> Iterator[tuple[str, str]]:
    """The installed versions of what build and release ask for; what these need is in the lock."""
    told = tomllib.loads(_PROJECT.read_text("utf-8"))
    groups = told["dependency-groups"]
    for asked in [*told["project"]["dependencies"], *groups["build"], *groups["release"]]:
        name = _NAME.match(asked)
        if name is not None:
            try:
                yield name[0], metadata.version(name[0])
            except metadata.PackageNotFoundError:
                continue  # one that is not for every machine
