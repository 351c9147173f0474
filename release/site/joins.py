"""What joins a row: everything that it refers to, and everything that refers to it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from release.site.addresses import OTHER
from release.site.links import Links, title_of
from release.site.published import Published, Row

# Claims are told by the flat table, which has all labels; projects by their own.
_TOLD_ELSEWHERE = ("achievements", "targets", "projects_flat")
_SAME = {"achievements": "claims", "targets": "claims"}
_MOST = 150


@dataclass(frozen=True)
class Joined:
    """Rows of one table: id, address, and what they are called; `more` are not listed."""

    table: str
    title: str
    rows: Sequence[tuple[str, str, str]]
    more: int


class Joins:
    """The rows that refer to each row, by the references that the schemas declare."""

    def __init__(self, package: Published) -> None:
        self.package = package
        self._referring: dict[tuple[str, str], dict[str, list[Row]]] = defaultdict(dict)
        for name, table in package.tables.items():
            if name in _TOLD_ELSEWHERE:
                continue
            for column, (other, _) in table.references.items():
                for row in package.rows[name]:
                    if row[column] is not None:
                        key = _SAME.get(other, other), str(row[column])
                        own = self._referring[key].setdefault(name, [])
                        if not own or own[-1] is not row:
                            own.append(row)

    def rows(self, table: str, id_: str) -> dict[str, list[Row]]:
        """The rows that refer to this one, by table, in the order of the package."""
        return self._referring.get((table, id_), {})

    def told(self, table: str, id_: str, language: str, links: Links) -> list[Joined]:
        """The rows that refer to this one, for a page in a language."""
        return [
            Joined(
                name,
                self._title(name, language),
                [self._row(name, row, table, language, links) for row in rows[:_MOST]],
                max(0, len(rows) - _MOST),
            )
            for name, rows in self.rows(table, id_).items()
        ]

    def _title(self, name: str, language: str) -> str:
        resource = self.package.tables[name].resource
        chinese = resource.get("title_zh") if language == "zh" else None
        return str(chinese or resource.get("title") or name)

    def _row(
        self, name: str, row: Row, seen_from: str, language: str, links: Links
    ) -> tuple[str, str, str]:
        table = self.package.tables[name]
        id_ = str(row[table.key])
        title = title_of(row, language)
        if title is None or name.endswith(("_projects", "_places")):
            # A row of a bridge is called like its other end.
            for column, (other, _) in table.references.items():
                end = _SAME.get(other, other)
                if end in (seen_from, "reports") or row[column] is None:
                    continue
                other_row = self.package.of(end, row[column])
                if other_row is not None and (title := title_of(other_row, language)):
                    return str(row[column]), links.to(language, end, str(row[column])), title
        title = title or title_of(row, OTHER[language])
        return id_, links.to(language, name, id_), title or id_
