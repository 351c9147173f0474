"""Views that answer first questions: one SQL file each, which SQLite and DuckDB both read.

Every row is of one report: no view adds governments together.
"""

from dataclasses import dataclass
from pathlib import Path

from release.sql_file import read_sql_file

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class View:
    """A view with what it answers, in both languages."""

    name: str
    description: str
    description_zh: str
    query: str


def read_views(folder: Path = _FOLDER) -> list[View]:
    """The views, or the queries of another folder that say what they answer in the same way, by name."""
    views = []
    for path in sorted(folder.glob("*.sql")):
        texts, query = read_sql_file(path, {"description", "description_zh"})
        views.append(View(path.stem, query=query, **texts))
    return views
