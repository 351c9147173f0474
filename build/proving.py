"""Proves a package in memory before it is published, with the validator that its users run."""

from collections.abc import Mapping

from validate.checking import run_checks
from validate.finding import InvalidInput
from validate.form.loading import load
from validate.opening import InMemory


class RejectedPackage(InvalidInput):
    """The package that the sources make has faults; their places are in the package."""


def prove(files: Mapping[str, bytes]) -> None:
    """Run the validator on the files of a package, by their paths.

    Raises:
        RejectedPackage: with every fault.
    """
    package = load(InMemory("the package made", files))
    if faults := run_checks(package, with_plausibility=False).faults:
        raise RejectedPackage(faults)
