"""The ways a copy of the site is broken, each on purpose."""

import re
from collections.abc import Callable
from pathlib import Path

_READER = "read/*/index.html"


def page_lost(copy: Path) -> None:
    """A row has no page any more."""
    (copy / "site/claims/cn-bj-2023.t001/index.html").unlink()


def anchor_lost(copy: Path) -> None:
    """A number has no mark in the reader."""
    _edit(copy, _READER, lambda page: re.sub(r'<mark class="number[^>]*>', "<mark>", page, count=1))


def character_lost(copy: Path) -> None:
    """The text that is read lacks a character."""
    _edit(copy, _READER, lambda page: page.replace("。<", "<", 1))


def filter_miscounts(copy: Path) -> None:
    """A claim is filtered as if it were of another kind."""
    _edit(
        copy,
        "read/*/facets.js",
        lambda script: re.sub(r'("of":\{"[^"]+":)0', r"\g<1>1", script, count=1),
    )


def search_loses_row(copy: Path) -> None:
    """A claim is not in the index of the search."""
    _edit(
        copy, "search/index.js", lambda script: re.sub(r'\["claims",[^]]*\],', "", script, count=1)
    )


def copies_other_row(copy: Path) -> None:
    """A card gives the row of another claim to whoever copies it."""
    for path in (copy / "site/claims").glob("*/card.js"):
        path.write_text(
            re.sub(r'"json":\{"table":"claims","id":"', r"\g<0>x", path.read_text("utf-8")), "utf-8"
        )


def asks_elsewhere(copy: Path) -> None:
    """A script asks another host for something."""
    _edit(copy, "static/reader.js", lambda script: f'fetch("https://example.org/");\n{script}')


def pale(copy: Path) -> None:
    """In the dark, quiet words are too pale to be read."""
    _edit(
        copy, "static/site.css", lambda sheet: sheet.replace("--quiet: #a9adb3", "--quiet: #4a4d52")
    )


def wide(copy: Path) -> None:
    """Something is wider than a telephone."""
    _edit(copy, "static/site.css", lambda sheet: f"{sheet}\n.lead {{ min-width: 40rem; }}\n")


def undescribed(copy: Path) -> None:
    """The landing page does not say what it is."""
    _edit(copy, "index.html", lambda page: re.sub(r'<meta name="description"[^>]*>', "", page))


def acts(copy: Path) -> None:
    """A cell stands in a page as it is."""
    _edit(
        copy,
        "tables/indicators/index.html",
        lambda page: page.replace(
            "&lt;img src=x onerror=alert(3)&gt;", "<img src=x onerror=alert(3)>", 1
        ),
    )


def _edit(copy: Path, pattern: str, change: Callable[[str], str]) -> None:
    for path in (copy / "site").glob(pattern):
        before = path.read_text("utf-8")
        after = change(before)
        if after == before:
            raise ValueError(f"{path}: nothing to break")
        path.write_text(after, "utf-8")
