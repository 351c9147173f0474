"""The files made of the published package for other tools: a name and a writer each."""

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from release.duckdb_file import write_duckdb
from release.sqlite import write_sqlite
from release.workbook import write_workbook

Writer = Callable[[Path, Path], None]


def _write_hyper(root: Path, target: Path) -> None:
    # Imported when used: Tableau's library is large, closed and not made for every machine.
    from release.hyper import write_hyper  # noqa: PLC0415

    write_hyper(root, target)


# (template of the file name, writer of the package in a folder to that file)
EXPORTS: tuple[tuple[str, Writer], ...] = (
    ("{name}-{version}.sqlite", write_sqlite),
    ("{name}-{version}.duckdb", write_duckdb),
    ("{name}-{version}.xlsx", write_workbook),
    *((("{name}-{version}.hyper", _write_hyper),) if find_spec("tableauhyperapi") else ()),
)
