"""The package as an Excel workbook: named tables, a codebook and a read-me sheet."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from release.forms.layout import LINE, layout, lines_of
from release.forms.read_me import Line, read_me
from release.forms.rows import Cell, rows
from release.forms.tables import Package, constraints, read_package

# Excel's limit, in UTF-16 code units; its other programs silently cut what is longer.
_LONGEST_CELL = 32_767
_READ_ME_WIDTH = 70  # digits
_ZOOM = 85  # percent
_A4 = 9
_STYLE = "Table Style Light 1"
_CODEBOOK_HEADER = (
    "table",
    "column",
    "type",
    "unit",
    "may_be_empty",
    "refers_to",
    "title_en",
    "title_zh",
    "description_en",
    "description_zh",
    "codes",
)


def write_workbook(root: Path, target: Path) -> None:
    """Write the package in `root` as the Excel workbook `target`, which must not be there.

    Raises:
        ValueError: a cell is longer than Excel can hold.
        xlsxwriter.exceptions.XlsxWriterException, OSError: there is no room.
    """
    package = read_package(root)
    about = package.descriptor
    workbook = Workbook(
        target,
        {
            "strings_to_formulas": False,
            "strings_to_numbers": False,
            "strings_to_urls": False,
            "default_date_format": "yyyy-mm-dd",
        },
    )
    license_ = about["licenses"][0]
    workbook.set_properties(
        {
            "title": about["title"],
            "subject": about["title_zh"],
            "keywords": f"version {about['version']}",
            "comments": f"{license_['title']} {license_['path']}",
            # From the package, not the clock: the same package makes the same bytes.
            "created": datetime.fromisoformat(about["created"]).replace(tzinfo=None),
        }
    )
    tables = {table.name: rows(table) for table in package.tables}
    lines = read_me(about, [(len(tables[table.name]), table.resource) for table in package.tables])
    _write_read_me(workbook, lines)
    _write_table(workbook, "codebook", _CODEBOOK_HEADER, _codebook(package))
    for table in package.tables:
        header = [field["name"] for field in table.fields]
        _write_table(workbook, table.name, header, tables[table.name])
    workbook.close()


def _write_table(
    workbook: Workbook, name: str, header: Sequence[str], lines: Sequence[tuple[Cell, ...]]
) -> None:
    sheet = workbook.add_worksheet(name)
    look = layout(header, lines)
    plain = workbook.add_format({"valign": "top"})
    wrapped = workbook.add_format({"valign": "top", "text_wrap": True})
    # LibreOffice shows 1 and 0 without.
    truth = workbook.add_format({"valign": "top", "num_format": '"TRUE";"TRUE";"FALSE"'})
    for column, width in enumerate(look.widths):
        sheet.set_column(column, column, width, wrapped if column in look.wrapped else plain)
    for at, values in enumerate(lines, start=1):
        sheet.set_row(at, look.heights[at - 1])
        for column, value in enumerate(values):
            if isinstance(value, str) and len(value.encode("utf-16-le")) > 2 * _LONGEST_CELL:
                raise ValueError(
                    f"{name}, row {at + 1}, column {column + 1}: the text is longer"
                    f" than the {_LONGEST_CELL} characters that a cell can hold"
                )
            sheet.write(at, column, value, truth if isinstance(value, bool) else None)
    # An Excel table has at least one row below its header, be it empty.
    last_row, last_column = max(len(lines), 1), len(header) - 1
    # The buttons of the filters stand below the titles, not on them.
    sheet.set_row(0, 2 * LINE)
    top = workbook.add_format({"valign": "top", "bold": True})
    columns = [{"header": title, "header_format": top} for title in header]
    named = {"name": name, "style": _STYLE, "columns": columns}
    sheet.add_table(0, 0, last_row, last_column, named)
    sheet.freeze_panes(1, look.frozen)
    # Codes such as 110000 are texts and stay so; Excel need not flag each of them.
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{last_row + 1}"})
    sheet.set_zoom(_ZOOM)
    sheet.print_area(0, 0, last_row, look.printed - 1)
    _set_up_print(sheet)
    sheet.repeat_rows(0)


def _set_up_print(sheet: Worksheet) -> None:
    """Landscape on A4, as wide as the page, as long as need be."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&A&R&P / &N")


def _codebook(package: Package) -> list[tuple[Cell, ...]]:
    return [
        (
            table.name,
            field["name"],
            field["type"],
            field.get("unit"),
            not constraints(field).get("required", False),
            ".".join(table.references.get(field["name"], ())) or None,
            field["title"],
            field["title_zh"],
            field["description"],
            field["description_zh"],
            ", ".join(constraints(field).get("enum", ())) or None,
        )
        for table in package.tables
        for field in table.fields
    ]


def _write_read_me(workbook: Workbook, lines: Sequence[Line]) -> None:
    wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})
    heading = workbook.add_format({"bold": True, "valign": "top"})
    sheet = workbook.add_worksheet("read me")
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 2, _READ_ME_WIDTH, wrapped)
    for row, (name, *texts) in enumerate(lines):
        # Not every program fits the height to wrapped texts by itself.
        sheet.set_row(row, LINE * max(lines_of(text, _READ_ME_WIDTH) for text in texts))
        sheet.write_string(row, 0, name, heading)
        for column, text in enumerate(texts, start=1):
            sheet.write_string(row, column, text, wrapped)
    _set_up_print(sheet)
