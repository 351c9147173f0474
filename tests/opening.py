"""A package of one file as a folder and as a zip, and what is found where it is opened."""

import zipfile
from pathlib import Path

from validate.finding import Finding
from validate.opening import Opened

DESCRIPTOR = b'{"resources": [{"name": "t", "path": "data/t.csv"}]}'
FILES = {"datapackage.json": DESCRIPTOR, "data/t.csv": b"a\n1\n", "README.md": b"not ours"}


def write_folder(path: Path) -> Path:
    for name, content in FILES.items():
        (path / name).parent.mkdir(exist_ok=True, parents=True)
        (path / name).write_bytes(content)
    return path


def write_zip(path: Path, entries: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return path


def codes(opened: Opened) -> list[str]:
    return [finding.code for finding in opened.faults()]


def read(opened: Opened, path: str) -> bytes | str:
    content = opened.read(path)
    return content.code if isinstance(content, Finding) else content
