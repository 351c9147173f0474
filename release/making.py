"""The steps of a release in order: from a clean tree to the files of dist/."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from release.archive import parts_of, write_zip
from release.difference import difference
from release.distribution import swapped_in, write_checksums
from release.exports import EXPORTS, Writer
from release.refusal import Refusal
from release.repository import require_clean_tree, tracked_files
from release.validation import validated, validation_files
from release.version import Entry, newest_entry, release_notes
from validate.findings import Finding
from validate.form.json_text import Json


def make_release(root: Path, exports: Sequence[tuple[str, Writer]] = EXPORTS) -> list[Path]:
    """Make the release of the package in `root` and return the files of `dist/`.

    Raises:
        Refusal: with the findings of the first stage that has any; `dist/` is then as it was.
    """
    require_clean_tree(root)
    _require_files(root)
    entry = newest_entry((root / "CHANGELOG.md").read_text("utf-8"))
    descriptor: Json = json.loads((root / "datapackage.json").read_bytes())
    _require_same_release(entry, descriptor)
    stem = f"{descriptor['name']}-{entry.version}"

    with swapped_in(root) as folder:
        archive = folder / f"{stem}.zip"
        files = {path: (root / path).read_bytes() for path in parts_of(tracked_files(root))}
        write_zip(archive, files, date.fromisoformat(entry.released_on))
        package, report = validated(archive)
        changes = difference(root, package, entry.version)
        notes = release_notes(entry, descriptor["title"], changes.sentence)
        written = validation_files(report, archive) | {
            "changes.md": changes.markdown.encode(),
            "changes.json": (
                json.dumps(changes.json, ensure_ascii=False, indent=1) + "\n"
            ).encode(),
            "release-notes.md": notes.encode(),
        }
        for name, content in written.items():
            (folder / name).write_bytes(content)
        for name, write in exports:
            write(root, folder / name.format(name=descriptor["name"], version=entry.version))
        write_checksums(folder)
    return sorted((root / "dist").iterdir())


def _require_files(root: Path) -> None:
    missing = [name for name in ("CHANGELOG.md", "datapackage.json") if not (root / name).is_file()]
    if missing:
        raise Refusal(
            Finding("file-missing", name, advice="build the package first: make data")
            for name in missing
        )


def _require_same_release(entry: Entry, descriptor: Json) -> None:
    built = (descriptor["version"], descriptor["created"][:10])
    if built != (entry.version, entry.released_on):
        raise Refusal(
            [
                Finding(
                    "version-differs",
                    "datapackage.json",
                    None,
                    "version",
                    f"{built[0]} of {built[1]}",
                    f"{entry.version} of {entry.released_on}, as in CHANGELOG.md",
                    "build the package again: make data",
                )
            ]
        )
