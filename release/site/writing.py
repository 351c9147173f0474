"""Puts the files of the site in their folder: all of them, or none."""

import shutil
from collections.abc import Mapping
from pathlib import Path

MADE = ".site"  # the mark of a folder that this program may replace


def write_site(output: Path, files: Mapping[str, bytes]) -> None:
    """Replace the folder by these files; one that holds anything else is left alone.

    Raises:
        FileExistsError: the folder holds what no site put there.
        OSError: it cannot be written.
    """
    if output.exists() and not (output / MADE).is_file() and any(output.iterdir()):
        raise FileExistsError(f"{output}: holds files of something else; choose another folder")
    work = output.with_name(f".{output.name}-new")
    old = output.with_name(f".{output.name}-old")
    shutil.rmtree(work, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)
    made: set[Path] = set()
    for path, content in files.items():
        target = work / path
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        target.write_bytes(content)
    (work / MADE).write_bytes(b"")
    if output.exists():
        output.rename(old)
    work.rename(output)
    shutil.rmtree(old, ignore_errors=True)
