"""The package in the forms that people take home, with sizes and checksums."""

import hashlib
import tempfile
from dataclasses import dataclass
from pathlib import Path

from release.downloads import make_downloads
from release.site.addresses import name_of
from release.site.builder import Builder

FOLDER = "downloads/"
# For whom each form is: a word of words.csv.
_FORMS = {".xlsx": "for_excel", ".zip": "for_code", ".sqlite": "for_sql"}


@dataclass(frozen=True)
class Download:
    """A file to take home: its address, for whom it is, its size in bytes, its SHA-256."""

    path: str
    name: str
    use: str
    size: int
    sha256: str


def write_downloads(builder: Builder) -> list[Download]:
    """Write the package as a workbook, a zip file and a database; always the same bytes."""
    about = builder.package.descriptor
    stem = name_of(f"{about['name']}-{about['version']}")
    with tempfile.TemporaryDirectory() as folder:
        made = make_downloads(builder.package.root, about, Path(folder))
        contents = {suffix: path.read_bytes() for suffix, path in made.items()}
    downloads = []
    for suffix, content in contents.items():
        name = f"{stem}{suffix}"
        builder.files[FOLDER + name] = content
        digest = hashlib.sha256(content).hexdigest()
        downloads.append(Download(FOLDER + name, name, _FORMS[suffix], len(content), digest))
    sums = "".join(f"{one.sha256}  {one.name}\n" for one in downloads)
    builder.write(f"{FOLDER}SHA256SUMS", sums)
    return downloads
