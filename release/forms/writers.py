"""Every form: how its file's name ends or which folder it is, what writes it, and where it goes."""

import sqlite3
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import duckdb
import pyreadstat
from xlsxwriter.exceptions import XlsxWriterException

from release.forms.datasette import SUFFIX, write_datasette
from release.forms.duckdb_file import write_duckdb
from release.forms.huggingface import write_huggingface
from release.forms.kaggle import write_kaggle
from release.forms.sqlite import write_sqlite
from release.forms.statistics import TABLES, write_spss, write_stata
from release.forms.superset import SUFFIX as SUPERSET
from release.forms.superset import write_superset
from release.forms.workbook import write_workbook

Writer = Callable[[Path, Path], None]
"""Writes the package in a folder as a file, or as a folder, which must not be there."""


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
    # In a folder of its own, lest `dist/*.zip` be two files.
    f"superset/{SUPERSET}": write_superset,
    # Folders, each uploaded as it is to the place that it is named after.
    "huggingface/": write_huggingface,
    "kaggle/": write_kaggle,
}
for _table in TABLES:
    FORMS[f"-{_table}.dta"] = partial(write_stata, table=_table)
    FORMS[f"-{_table}.sav"] = partial(write_spss, table=_table)
# What cannot be made here, and why; a release is made without.
MISSING: tuple[str, ...] = ()
if find_spec("tableauhyperapi"):
    FORMS[".hyper"] = _write_hyper
else:
    MISSING = (
        "no .hyper file is made: Tableau's library is not installed; it is made for Linux and Windows"
        " on x86-64, and for macOS (pip install tableauhyperapi)",
    )


def place_of(folder: Path, stem: str, form: str) -> Path:
    """Where a form goes: a file whose name begins with `stem`, or a folder.

    >>> place_of(Path("dist"), "x", "superset/-superset.zip").as_posix()
    'dist/superset/x-superset.zip'
    >>> place_of(Path("dist"), "x", "kaggle/").as_posix()
    'dist/kaggle'
    """
    parent, _, suffix = form.rpartition("/")
    return folder / parent / (f"{stem}{suffix}" if suffix else "")


# What the writers raise where a row breaks a rule of the schema, or the disk is full.
FORM_ERRORS = (
    OSError,
    ValueError,
    sqlite3.Error,
    duckdb.Error,
    pyreadstat.PyreadstatError,
    XlsxWriterException,
)
