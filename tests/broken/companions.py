"""Faults of the files that other programs read beside the package."""

import json

from tests.broken.breaking import breaks
from tests.broken.copies import ROOT, Copy
from validate.form.rules import (
    CHANGELOG_MISMATCH,
    CITATION_MISMATCH,
    CROISSANT_MISMATCH,
    YAML_INVALID,
    ZENODO_MISMATCH,
)


def _beside(copy: Copy, name: str, old: bytes = b"", new: bytes = b"") -> None:
    """Lay a companion beside the copy, with one piece of it another."""
    content = (ROOT / name).read_bytes()
    assert old in content
    copy.files[name] = content.replace(old, new, 1)


@breaks(CHANGELOG_MISMATCH, "CHANGELOG.md", "version")
def changelog_ahead(copy: Copy) -> None:
    """The changelog has a newer version."""
    _beside(copy, "CHANGELOG.md", b"\n## ", b"\n## 99.0.0 (2999-01-01)\n\n## ")


@breaks(CITATION_MISMATCH, "CITATION.cff", "license")
def citation_license(copy: Copy) -> None:
    """CITATION.cff states another licence."""
    _beside(copy, "CITATION.cff", b"CC-BY-4.0", b"CC0-1.0")


@breaks(YAML_INVALID, "CITATION.cff")
def citation_alias(copy: Copy) -> None:
    """CITATION.cff repeats a value by an alias, as files do that grow when they are read."""
    copy.files["CITATION.cff"] = b"title: &a x\nversion: *a\n"


@breaks(ZENODO_MISMATCH, ".zenodo.json", "version")
def zenodo_version(copy: Copy) -> None:
    """.zenodo.json states another version."""
    _beside(copy, ".zenodo.json", b'"version": "', b'"version": "9')


@breaks(CROISSANT_MISMATCH, "croissant.json", "license")
def croissant_license(copy: Copy) -> None:
    """croissant.json states another licence."""
    _beside(copy, "croissant.json", b"licenses/by/4.0/", b"publicdomain/zero/1.0/")


@breaks(CROISSANT_MISMATCH, "croissant.json", "prov:wasDerivedFrom")
def croissant_source(copy: Copy) -> None:
    """croissant.json names another source."""
    _beside(copy, "croissant.json")
    described = json.loads(copy.files["croissant.json"])
    described["prov:wasDerivedFrom"] = [{"@id": "https://example.org/"}]
    copy.write_json("croissant.json", described)


@breaks(CROISSANT_MISMATCH, "croissant.json", "data/targets.csv.sha256")
def croissant_hash(copy: Copy) -> None:
    """croissant.json states the hash of an earlier file."""
    _beside(copy, "croissant.json")
    copy.set("targets", "summary_en", "In other words")


@breaks(CROISSANT_MISMATCH, "croissant.json", "targets.field")
def croissant_column(copy: Copy) -> None:
    """croissant.json leaves out a column."""
    _beside(copy, "croissant.json")
    described = json.loads(copy.files["croissant.json"])
    next(one for one in described["recordSet"] if one["name"] == "targets")["field"].pop()
    copy.write_json("croissant.json", described)
