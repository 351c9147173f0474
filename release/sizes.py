"""The sizes of the three downloads, in the READMEs: `<!-- size:xlsx -->0.8 MB<!-- /size -->`."""

import json
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

from release.downloads import make_downloads

READMES = ("README.md", "README.zh.md")
_SIZE = re.compile(r"(?<=<!-- size:)(?P<form>\w+) -->(?P<shown>[^<]*)(?=<!-- /size -->)")


def sizes(root: Path) -> dict[str, int]:
    """The bytes of each download, by how its name ends, as the package in `root` gives it."""
    descriptor = json.loads((root / "datapackage.json").read_bytes())
    with tempfile.TemporaryDirectory() as folder:
        made = make_downloads(root, descriptor, Path(folder))
        return {suffix[1:]: path.stat().st_size for suffix, path in made.items()}


def with_sizes(text: str, made: Mapping[str, int]) -> str:
    """The text with its sizes filled in.

    One that is right within a tenth stays: another machine may compress a little otherwise.

    >>> with_sizes("<!-- size:zip -->2.4 MB<!-- /size -->", {"zip": 2_512_000})
    '<!-- size:zip -->2.4 MB<!-- /size -->'
    >>> with_sizes("<!-- size:zip -->?<!-- /size -->", {"zip": 2_512_000})
    '<!-- size:zip -->2.5 MB<!-- /size -->'
    """

    def filled(found: re.Match[str]) -> str:
        size = made[found["form"]]
        number = re.fullmatch(r"([0-9.]+) MB", found["shown"])
        if number and abs(float(number[1]) * 1e6 / size - 1) < 0.1:
            return found[0]
        return f"{found['form']} -->{size / 1e6:.1f} MB"

    return _SIZE.sub(filled, text)
