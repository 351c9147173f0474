"""The sites that the browser is given, made from the copy of the package as `make site` makes them."""

import shutil
from pathlib import Path

from release.site.making import make_site
from release.site.published import published
from release.site.writing import write_site
from tests.paths import ROOT
from tests.sites import hostile_package, invented_corpus

# What the zip file of a release holds besides the tables: documents, and which ids were withdrawn.
_TOLD = (
    "README.zh.md",
    "CHANGELOG.md",
    "LICENSE-DATA.md",
    "docs/*.md",
    "docs/questions/*",
    "sources/*/withdrawn.csv",
)


def with_site(copy: Path) -> None:
    """Put the site of the package beside it, with the pages of an invented corpus."""
    for pattern in _TOLD:
        for path in ROOT.glob(pattern):
            target = copy / "package" / path.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
    _write(copy, copy / "package")


def with_hostile_site(copy: Path) -> None:
    """Put the site of a package beside it whose cells were written to do harm."""
    _write(copy, hostile_package(copy / "hostile"))


def _write(copy: Path, package: Path) -> None:
    with published(package) as read:
        write_site(copy / "site", make_site(read, corpus=invented_corpus(copy / "corpus")))
