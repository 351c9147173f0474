"""The steps of a release in order: from a clean tree to the files of dist/."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from release.archive import parts_of, write_zip
from release.card import with_card
from release.changelog import read_entry
from release.changes import difference
from release.dist import new_dist, write_checksums
from release.forms.writers import FORM_ERRORS, FORMS, Writer, place_of
from release.proof import loaded, proof_files, proved
from release.repository import Repository
from release.rules import FORM_FAILED, PACKAGE_UNREADABLE
from validate.finding import InvalidInput, Location


def make_release(repository: Repository, forms: Mapping[str, Writer] = FORMS) -> list[Path]:
    """Make the release of the package in a repository and return the files of `dist/`.

    Raises:
        InvalidInput: with the findings of the first step that has any; `dist/` is then as it was.
    """
    root = repository.root
    repository.require_clean()
    try:
        changelog = (root / "CHANGELOG.md").read_text("utf-8")
        descriptor = json.loads((root / "datapackage.json").read_bytes())
        released_on = date.fromisoformat(descriptor["created"][:10])
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise InvalidInput([Location(str(root)).breaks(PACKAGE_UNREADABLE, error)]) from error
    with new_dist(root) as folder:
        archive = folder / "package.zip"
        files = {path: (root / path).read_bytes() for path in parts_of(repository.tracked_files())}
        if readme := files.get("README.md"):
            files["README.md"] = with_card(descriptor, readme)
        write_zip(archive, files, released_on)
        package = loaded(archive)
        report = proved(package)
        # Proved, the descriptor can be taken at its word.
        stem = f"{descriptor['name']}-{descriptor['version']}"
        archive = archive.rename(folder / f"{stem}.zip")
        entry = read_entry(changelog, descriptor["version"], released_on)
        changes = difference(repository, package, entry.version)
        written = proof_files(report, archive.name) | {
            "changes.md": changes.markdown.encode(),
            "changes.json": changes.json.encode(),
            "release-notes.md": entry.notes(descriptor["title"], changes.sentence).encode(),
        }
        for path, content in written.items():
            (folder / path).write_bytes(content)
        for suffix, write in forms.items():
            _write_form(root, place_of(folder, stem, suffix), write)
        write_checksums(folder)
    return sorted(path for path in (root / "dist").rglob("*") if path.is_file())


def _write_form(root: Path, target: Path, write: Writer) -> None:
    try:
        target.parent.mkdir(exist_ok=True)
        write(root, target)
    except FORM_ERRORS as error:
        raise InvalidInput([Location(target.name).breaks(FORM_FAILED, error)]) from error
