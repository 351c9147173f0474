"""Reads what all reports share: the release, the codebook, and the pages that are filled."""

from collections.abc import Iterable
from pathlib import Path

from build.inputs.codebook import read_codebook
from build.inputs.release_facts import read_release_facts
from build.inputs.text_file import control_in, read_text
from build.report.findings import Findings
from build.report.package_sources import PackageSources
from build.rules import files as rules
from validate.finding import InvalidInput, Location

_MAX_BYTES = 2**20


def read_package_sources(sources: Path, changelog: Path, pages: Iterable[str]) -> PackageSources:
    """Read what stands in `sources` beside the reports.

    `pages` are written by people and filled by the build; those that are there are read, by their
    paths from the folder that holds `sources`.

    Raises:
        InvalidInput: with every finding of every file.
    """
    findings = Findings()
    written: dict[str, bytes] = {}
    with findings.caught():
        facts = read_release_facts(sources / "package.yaml", changelog)
    with findings.caught():
        codebook = read_codebook(sources / "codebook")
    for name in pages:
        path = sources.parent / name
        if path.exists() or path.is_symlink():
            with findings.caught():
                written[name] = _page(path).encode()
    findings.stop()
    return PackageSources(facts, codebook, written)


def _page(path: Path) -> str:
    """A page of Markdown."""
    text = read_text(path, _MAX_BYTES)
    for line, words in enumerate(text.splitlines(), start=1):
        if odd := control_in(words.replace("\t", " ")):
            raise InvalidInput([Location(str(path), line).breaks(rules.CONTROL_CHARACTER, odd)])
    return text
