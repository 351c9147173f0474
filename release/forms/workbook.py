"""The package as an Excel workbook: named tables, a codebook and a read-me sheet."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from release.forms.read_me import Line, read_me
from release.forms.rows import Cell, rows
from release.forms.tables import Package, constraints, read_package

# Excel's limit, in UTF-16 code units; its other programs silently cut what is longer.
_LONGEST_CELL = 32_767
_WIDEST = 48  # digits
_READ_ME_WIDTH = 70
_LINE = 15  # points
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


class _Formats(NamedTuple):
    date: Format
    wrapped: Format
    heading: Format


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
    formats = _Formats(
        date=workbook.add_format({"num_format": "yyyy-mm-dd"}),
        wrapped=workbook.add_format({"text_wrap": True, "valign": "top"}),
        heading=workbook.add_format({"bold": True, "valign": "top"}),
    )
    tables = {table.name: rows(table) for table in package.tables}
    lines = read_me(about, [(len(tables[table.name]), table.resource) for table in package.tables])
    _write_read_me(workbook.add_worksheet("read me"), lines, formats)
    sheet = workbook.add_worksheet("codebook")
    _write_table_sheet(sheet, _CODEBOOK_HEADER, _codebook(package), formats)
    for table in package.tables:
        header = [field["name"] for field in table.fields]
        _write_table_sheet(workbook.add_worksheet(table.name), header, tables[table.name], formats)
    workbook.close()


def _write_table_sheet(
    sheet: Worksheet,
    header: Sequence[str],
    lines: Sequence[tuple[Cell, ...]],
    formats: _Formats,
) -> None:
    for at, values in enumerate(lines, start=1):
        for column, value in enumerate(values):
            _write_cell(sheet, at, column, value, formats)
    # An Excel table has at least one row below its header, be it empty.
    last_row, last_column = max(len(lines), 1), len(header) - 1
    sheet.add_table(
        0,
        0,
        last_row,
        last_column,
        {
            "name": sheet.get_name(),
            "style": _STYLE,
            "columns": [{"header": title} for title in header],
        },
    )
    sheet.freeze_panes(1, 1)
    # Codes such as 110000 are texts and stay so; Excel need not flag each of them.
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{last_row + 1}"})
    for column, title in enumerate(header):
        widths = [_width(str(values[column])) for values in lines if values[column] is not None]
        # Room for the filter button beside the title.
        sheet.set_column(column, column, min(max([len(title) + 3, *widths]) + 1, _WIDEST))


def _write_cell(sheet: Worksheet, row: int, column: int, value: Cell, formats: _Formats) -> None:
    match value:
        case None:
            return
        case bool():
            sheet.write_boolean(row, column, value)
        case int() | float():
            sheet.write_number(row, column, value)
        case date():
            sheet.write_datetime(row, column, value, formats.date)
        case _:
            if len(value.encode("utf-16-le")) // 2 > _LONGEST_CELL:
                raise ValueError(
                    f"{sheet.get_name()}, row {row + 1}, column {column + 1}: the text is longer"
                    f" than the {_LONGEST_CELL} characters that a cell can hold"
                )
            sheet.write_string(row, column, value)


def _width(value: str) -> int:
    """The width of a text in digits: Chinese characters take two."""
    return sum(2 if ord(character) > 0x2E7F else 1 for character in value)


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


def _write_read_me(sheet: Worksheet, lines: Sequence[Line], formats: _Formats) -> None:
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 2, _READ_ME_WIDTH, formats.wrapped)
    for row, (name, *texts) in enumerate(lines):
        # Not every program fits the height to wrapped texts by itself.
        sheet.set_row(row, _LINE * max(1 + _width(text) // _READ_ME_WIDTH for text in texts))
        sheet.write_string(row, 0, name, formats.heading)
        for column, text in enumerate(texts, start=1):
            sheet.write_string(row, column, text, formats.wrapped)
