"""Documents name only documents that are there."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.paths import ROOT

_LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")
_NAMED = re.compile(r"(?<![\w/.{}<>*-])((?:[\w-]+/)*[\w-]+\.md)\b")
# Written by a release into its folder or read from a package; never in the repository.
_ELSEWHERE = {
    f"{folder}{name}.md"
    for folder in ("", "dist/")
    for name in ("changes", "release-notes", "validation")
}


def _tracked(*patterns: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", *patterns], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [ROOT / name for name in listed.stdout.split("\0") if name]


# The READMEs of the zip file lie in it beside what they link to; test_zip.py follows their links.
_PAGES = [path for path in _tracked("*.md") if path.parent != ROOT / "release/package"]


@pytest.mark.parametrize("path", _PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_to_files(path: Path) -> None:
    lost = [
        link for link in _LINK.findall(path.read_text("utf-8")) if not (path.parent / link).exists()
    ]
    assert not lost, "\n".join(lost)


@pytest.mark.slow  # asks git
def test_named_documents_are_there() -> None:
    lost = []
    for path in _tracked("*.md", "*.py", "*.toml", "*.yaml", "*.yml", "Makefile"):
        if "tests" in path.parts:
            continue
        for name in _NAMED.findall(path.read_text("utf-8")):
            places = (ROOT, path.parent, ROOT / "docs")
            if name not in _ELSEWHERE and not any((place / name).exists() for place in places):
                lost.append(f"{path.relative_to(ROOT)}: {name}")
    assert not lost, "\n".join(lost)
