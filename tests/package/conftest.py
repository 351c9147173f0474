"""The written forms of the published package, and its two databases opened."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import duckdb
import pytest

from release.forms.writers import FORMS, place_of
from tests.paths import ROOT


@pytest.fixture(scope="session")
def forms(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The written files by suffix; not to be changed by a test."""
    folder = tmp_path_factory.mktemp("forms")
    written = {}
    for suffix, write in FORMS.items():
        written[suffix] = place_of(folder, "package", suffix)
        written[suffix].parent.mkdir(exist_ok=True)
        write(ROOT, written[suffix])
    return written


@pytest.fixture
def sqlite(forms: dict[str, Path]) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(forms[".sqlite"])) as connection:
        yield connection


@pytest.fixture
def duck(forms: dict[str, Path]) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(forms[".duckdb"], read_only=True) as connection:
        yield connection
