"""The package as an Excel workbook: named tables, a codebook and a read-me sheet."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from xlsxwriter import Workbook
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
    _write_table(workbook.add_worksheet("codebook"), _CODEBOOK_HEADER, _codebook(package))
    for table in package.tables:
        header = [field["name"] for field in table.fields]
        _write_table(workbook.add_worksheet(table.name), header, tables[table.name])
    workbook.close()


def _write_table(
    sheet: Worksheet, header: Sequence[str], lines: Sequence[tuple[Cell, ...]]
) -> None:
    for at, values in enumerate(lines, start=1):
        for column, value in enumerate(values):
            if isinstance(value, str) and len(value.encode("utf-16-le")) > 2 * _LONGEST_CELL:
                raise ValueError(
                    f"{sheet.get_name()}, row {at + 1}, column {column + 1}: the text is longer"
                    f" than the {_LONGEST_CELL} characters that a cell can hold"
                )
            sheet.write(at, column, value)
    # An Excel table has at least one row below its header, be it empty.
    last_row, last_column = max(len(lines), 1), len(header) - 1
    columns = [{"header": title} for title in header]
    named = {"name": sheet.get_name(), "style": _STYLE, "columns": columns}
    sheet.add_table(0, 0, last_row, last_column, named)
    sheet.freeze_panes(1, 1)
    # Codes such as 110000 are texts and stay so; Excel need not flag each of them.
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{last_row + 1}"})
    for column, title in enumerate(header):
        widths = [_width(str(values[column])) for values in lines if values[column] is not None]
        # Room for the filter button beside the title.
        sheet.set_column(column, column, min(max([len(title) + 3, *widths]) + 1, _WIDEST))


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


def _write_read_me(workbook: Workbook, lines: Sequence[Line]) -> None:
    wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})
    heading = workbook.add_format({"bold": True, "valign": "top"})
    sheet = workbook.add_worksheet("read me")
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 2, _READ_ME_WIDTH, wrapped)
    for row, (name, *texts) in enumerate(lines):
        # Not every program fits the height to wrapped texts by itself.
        sheet.set_row(row, _LINE * max(1 + _width(text) // _READ_ME_WIDTH for text in texts))
        sheet.write_string(row, 0, name, heading)
        for column, text in enumerate(texts, start=1):
            sheet.write_string(row, column, text, wrapped)
