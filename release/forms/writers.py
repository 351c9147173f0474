"""Every form: how its file's name ends, what writes it, and where in dist/ it goes."""

import sqlite3
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import duckdb
from xlsxwriter.exceptions import XlsxWriterException

from release.forms.datasette import SUFFIX, write_datasette
from release.forms.duckdb_file import write_duckdb
from release.forms.sqlite import write_sqlite
from release.forms.superset import SUFFIX as SUPERSET
from release.forms.superset import write_superset
from release.forms.workbook import write_workbook

Writer = Callable[[Path, Path], None]
"""Writes the package in a folder as a file, which must not be there."""


def _write_hyper(root: Path, target: Path) -> None:
    # Imported when used: Tableau's library is large, closed and not made for every machine.
    from release.forms.hyper import HyperException, write_hyper  # noqa: PLC0415

    try:
        write_hyper(root, target)
    except HyperException as error:
        raise ValueError(str(error)) from error


FORMS: dict[str, Writer] = {
    ".sqlite": write_sqlite,
    SUFFIX: write_datasette,
    ".duckdb": write_duckdb,
    ".xlsx": write_workbook,
    SUPERSET: write_superset,
}
# What cannot be made here, and why; a release is made without.
MISSING: tuple[str, ...] = ()
if find_spec("tableauhyperapi"):
    FORMS[".hyper"] = _write_hyper
else:
    MISSING = (
        "no .hyper file is made: Tableau's library is not installed; it is made for Linux and Windows"
        " on x86-64, and for macOS (pip install tableauhyperapi)",
    )


def place_of(folder: Path, stem: str, suffix: str) -> Path:
    """Where a form goes: into the folder; into one of its own where `*.zip` would find it.

    >>> place_of(Path("dist"), "x", "-superset.zip").as_posix()
    'dist/superset/x-superset.zip'
    """
    return folder / ("superset" if suffix == SUPERSET else "") / f"{stem}{suffix}"


# What the writers raise where a row breaks a rule of the schema, or the disk is full.
FORM_ERRORS = (OSError, ValueError, sqlite3.Error, duckdb.Error, XlsxWriterException)
