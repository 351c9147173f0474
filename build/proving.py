"""Proves a package in memory before it is published, with the validator that its users run."""

from collections.abc import Mapping

from build.findings import Finding
from validate import findings as validators
from validate.checking import run_checks
from validate.finding import InvalidInput
from validate.loading import load
from validate.opening import FOLDERS
from validate.paths import missing


class RejectedPackage(InvalidInput):
    """The package that the sources make has faults; their places are in the package."""


def prove(files: Mapping[str, bytes]) -> None:
    """Run the validator on the files of a package, by their paths.

    Raises:
        RejectedPackage: with every fault.
    """
    faults = run_checks(load(_InMemory(files)), with_plausibility=False).faults
    if faults:
        raise RejectedPackage(_as_now(fault) for fault in faults)


def _as_now(fault: validators.Finding) -> Finding:
    return Finding(
        fault.code,
        fault.file,
        fault.row,
        fault.field,
        fault.found,
        fault.expected,
        fault.advice,
    )


class _InMemory:
    """The files as the validator opens a package."""

    where = "the package made"

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files

    def listed(self) -> list[str]:
        folders = tuple(f"{folder}/" for folder in FOLDERS)
        return sorted(path for path in self._files if path.startswith(folders))

    def read(self, path: str) -> bytes | validators.Finding:
        content = self._files.get(path)
        return missing(path) if content is None else content

    def faults(self) -> list[validators.Finding]:
        return []
