"""The pages of the tables: every row on a line with its id, in pages small enough for any browser."""

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from release.forms.tables import Json, Table, constraints
from release.site.addresses import (
    FOLDERS,
    LANGUAGES,
    page_file,
    page_files,
    row_folder,
    table_folder,
    up,
)
from release.site.builder import Builder
from release.site.cells import as_json, shown, web_address
from release.site.parts import cut
from release.site.published import Published, Row

_PAGE = 230_000  # bytes of rows; heads, explanations and links come on top
_CELL = 9  # bytes of tags around a cell
_KEY = 150  # and around the first
_NUMBERS = ("integer", "number")


def pages_of_rows(package: Published) -> dict[tuple[str, str], int]:
    """On which page of its table each row stands, from 1."""
    pages: dict[tuple[str, str], int] = {}
    for name, rows in package.rows.items():
        key = package.tables[name].key
        for number, part in enumerate(_parts(rows), 1):
            pages |= {(name, str(row[key])): number for row in part}
    return pages


def _parts(rows: Sequence[Row]) -> list[list[Row]]:
    return cut(([row] for row in rows), _size, _PAGE)


def _size(unit: Sequence[Row]) -> int:
    return sum(len(shown(cell).encode()) + _CELL for row in unit for cell in row.values()) + _KEY


def write_tables(builder: Builder, codebook: Mapping[str, Mapping[str, str]]) -> None:
    """Write the list of the tables, the pages of each, and its rows for the script.

    `codebook` says for a language where the codebook tells of a table.
    """
    package = builder.package
    for name, table in package.tables.items():
        rows = package.rows[name]
        parts = _parts(rows)
        builder.write(table_folder(name) + "rows.js", _rows_script(table, rows))
        for language in LANGUAGES:
            for number, part in enumerate(parts, 1):
                builder.page(
                    "table.html",
                    language,
                    table_folder(name),
                    number=number,
                    title=_said(table.resource, "title", language),
                    about=_said(table.resource, "description", language),
                    name=name,
                    columns=[_column(field, language) for field in table.fields],
                    lines=[_line(table, row, language) for row in part],
                    pages=page_files(language, len(parts)),
                    count=len(rows),
                    codebook=codebook[language].get(name, "docs/" + page_file(language)),
                )
    for language in LANGUAGES:
        listed = [
            {
                "name": name,
                "href": table_folder(name) + page_file(language),
                "title": _said(table.resource, "title", language),
                "about": _said(table.resource, "description", language),
                "count": len(package.rows[name]),
                "columns": len(table.fields),
            }
            for name, table in package.tables.items()
        ]
        words = builder.words[language]
        builder.page(
            "tables.html",
            language,
            "tables/",
            title=words["tables"],
            about=words["tables_about"],
            listed=listed,
        )


def _said(of: Json, name: str, language: str) -> str:
    """A text of a descriptor or schema."""
    if language == "zh":
        return str(of.get(f"{name}_zh") or of.get(name, ""))
    return str(of.get(name, ""))


def _column(field: Json, language: str) -> Json:
    told = constraints(field)
    return {
        "name": field["name"],
        "title": _said(field, "title", language) or field["name"],
        "type": field["type"],
        "is_number": field["type"] in _NUMBERS,
        "about": _said(field, "description", language),
        "example": field.get("example"),
        "is_required": bool(told.get("required")),
        "values": [
            one if isinstance(one, str) else one.get("value") for one in field.get("categories", ())
        ],
    }


def _line(table: Table, row: Row, language: str) -> Markup:
    id_ = str(row[table.key])
    folder = row_folder(table.name, id_)
    href = None if folder is None else up(table_folder("x")) + folder + page_file(language)
    # Strings of what was escaped: joining them as Markup would look at each again.
    cells = "".join(_cell(table, name, value, href) for name, value in row.items())
    return Markup(f'<tr id="{shown(id_)}">{cells}</tr>')  # noqa: S704 - escaped by shown


def _cell(table: Table, name: str, value: object, href: str | None) -> str:
    if value is None:
        return "<td>"
    words = shown(value)
    if name == table.key:
        link = f'<a href="{shown(href)}">{words}</a>' if href else words
        return f'<th scope="row">{link}</th>'
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f'<td class="n">{words}'
    if name.endswith("_url") and (address := web_address(value)):
        return f'<td><a href="{shown(address)}" rel="noreferrer">{words}</a>'
    return f'<td lang="zh-Hans">{words}' if name.endswith("_zh") else f"<td>{words}"


def _rows_script(table: Table, rows: Iterable[Row]) -> str:
    told = {
        "table": table.name,
        "key": table.key,
        "folder": FOLDERS.get(table.name),
        "columns": [field["name"] for field in table.fields],
        "types": [field["type"] for field in table.fields],
        "rows": [list(row.values()) for row in rows],
    }
    return f"globalThis.gwrTable={as_json(told)};\n"
