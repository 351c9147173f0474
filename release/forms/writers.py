"""Every form: how its file's name ends, and what writes it."""

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
}
for _table in TABLES:
    FORMS[f"-{_table}.dta"] = partial(write_stata, table=_table)
    FORMS[f"-{_table}.sav"] = partial(write_spss, table=_table)
if find_spec("tableauhyperapi"):
    FORMS[".hyper"] = _write_hyper

# Folders of dist/, each made to be uploaded as it is to the place that it is named after.
SHELVES: dict[str, Writer] = {"huggingface": write_huggingface, "kaggle": write_kaggle}

# What the writers raise where a row breaks a rule of the schema, or the disk is full.
FORM_ERRORS = (
    OSError,
    ValueError,
    sqlite3.Error,
    duckdb.Error,
    pyreadstat.PyreadstatError,
    XlsxWriterException,
)
