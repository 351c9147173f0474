"""An empty environment: a new Python that has of all libraries those named, and what they need."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement


class EmptyEnvironment:
    """A virtual environment made without a network, in which nothing else can be imported."""

    def __init__(self, folder: Path, requirements: Sequence[str]) -> None:
        self.folder = folder
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        libraries = next((folder / "lib").glob("python*/site-packages"))
        for name in sorted(_needed(requirements)):
            _link(metadata.distribution(name), libraries)

    def run(self, *command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
        """Run a command as someone who activated the environment, in a folder of theirs."""
        kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
        path = f"{self.folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
        return subprocess.run(
            [str(self.folder / "bin" / command[0]), *command[1:]],
            cwd=cwd,
            env=kept | {"PATH": path, "PIP_NO_INDEX": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
            capture_output=True,
            text=True,
            check=False,
        )


def _needed(requirements: Sequence[str]) -> set[str]:
    """The names of the distributions asked for and of all that they ask for in turn."""
    found: set[str] = set()
    waiting = [Requirement(each) for each in requirements]
    while waiting:
        one = waiting.pop()
        if one.name.lower() in found or (one.marker and not one.marker.evaluate({"extra": ""})):
            continue
        found.add(one.name.lower())
        waiting += map(Requirement, metadata.requires(one.name) or ())
    return found


def _link(distribution: metadata.Distribution, libraries: Path) -> None:
    for top in _tops(distribution):
        target = libraries / top
        if not target.exists():
            target.symlink_to(Path(str(distribution.locate_file(top))))


def _tops(distribution: metadata.Distribution) -> Iterator[str]:
    """The files and folders of a distribution that lie in site-packages itself."""
    for name in {file.parts[0] for file in distribution.files or ()}:
        if not re.fullmatch(r"\.\.|__pycache__|.*\.pth", name):
            yield name
