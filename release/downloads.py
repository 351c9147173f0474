"""The three files that most people take: a workbook, a zip file, a database."""

from pathlib import Path
from typing import Any

from release.archive import files_below, write_package
from release.forms.sqlite import write_sqlite
from release.forms.workbook import write_workbook


def make_downloads(root: Path, descriptor: dict[str, Any], folder: Path) -> dict[str, Path]:
    """Make them of the package in `root`, in `folder`; by how their names end."""
    made = {suffix: folder / f"package{suffix}" for suffix in (".xlsx", ".zip", ".sqlite")}
    write_workbook(root, made[".xlsx"])
    write_package(made[".zip"], root, files_below(root), descriptor)
    write_sqlite(root, made[".sqlite"])
    return made
