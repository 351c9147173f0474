"""Puts the files of the site in their folder, and takes out what an earlier site left there."""

from collections.abc import Mapping
from pathlib import Path

MADE = ".site"  # the mark of a folder that this program may change


def write_site(output: Path, files: Mapping[str, bytes]) -> None:
    """Make the folder hold these files and no others; one that holds anything else is left alone.

    A run that is killed leaves some files of before; the next one sets them right.

    Raises:
        FileExistsError: the folder holds what no site put there.
        OSError: it cannot be written.
    """
    if output.exists() and not (output / MADE).is_file() and any(output.iterdir()):
        raise FileExistsError(f"{output}: holds files of something else; choose another folder")
    output.mkdir(parents=True, exist_ok=True)
    (output / MADE).touch()
    for folder in {(output / path).parent for path in files}:
        folder.mkdir(parents=True, exist_ok=True)
    for path, content in files.items():
        target = output / path
        # Most pages of most runs are as they were, and a file is dearer to write than to read.
        if not (target.is_file() and target.read_bytes() == content):
            target.write_bytes(content)
    kept = {output / path for path in files} | {output / MADE}
    for found in sorted(output.rglob("*"), reverse=True):
        if found.is_dir():
            if not any(found.iterdir()):
                found.rmdir()
        elif found not in kept:
            found.unlink()
