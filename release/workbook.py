"""The package as an Excel workbook: named tables, a codebook and a read-me sheet."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from release.cells import Cell, text
from release.tables import Package, Table, read_package

# Excel's limit, in UTF-16 code units; its other programs silently cut what is longer.
_LONGEST_CELL = 32_767
_WIDEST = 48
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
    """Write the package in `root` as the Excel workbook `target`; an existing file is replaced.

    Raises:
        ValueError: a cell is longer than Excel can hold.
    """
    package = read_package(root)
    workbook = Workbook(
        target,
        {
            "strings_to_formulas": False,
            "strings_to_numbers": False,
            "strings_to_urls": False,
        },
    )
    workbook.set_properties(
        {
            "title": package.title,
            "subject": package.title_zh,
            "keywords": f"version {package.version}",
            "comments": f"{package.license_title} {package.license_url}",
            # From the package, not the clock: the same package makes the same bytes.
            "created": datetime.fromisoformat(package.created).replace(tzinfo=None),
        }
    )
    formats = _Formats(
        date=workbook.add_format({"num_format": "yyyy-mm-dd"}),
        wrapped=workbook.add_format({"text_wrap": True, "valign": "top"}),
        heading=workbook.add_format({"bold": True}),
    )
    _write_read_me(workbook.add_worksheet("read me"), package, formats)
    _write_table_sheet(
        workbook.add_worksheet("codebook"),
        "codebook",
        _CODEBOOK_HEADER,
        _codebook(package),
        formats,
    )
    for table in package.tables:
        header = [column.name for column in table.columns]
        sheet = workbook.add_worksheet(table.name)
        _write_table_sheet(sheet, table.name, header, table.rows, formats)
    workbook.close()


def _write_table_sheet(
    sheet: Worksheet,
    name: str,
    header: Sequence[str],
    rows: Sequence[tuple[Cell, ...]],
    formats: _Formats,
) -> None:
    for at, values in enumerate(rows, start=1):
        for column, value in enumerate(values):
            _write_cell(sheet, at, column, value, formats)
    # An Excel table has at least one row below its header, be it empty.
    last_row, last_column = max(len(rows), 1), len(header) - 1
    sheet.add_table(
        0,
        0,
        last_row,
        last_column,
        {"name": name, "style": _STYLE, "columns": [{"header": title} for title in header]},
    )
    sheet.freeze_panes(1, 1)
    # Codes such as 110000 are texts and stay so; Excel need not flag each of them.
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{last_row + 1}"})
    for column, title in enumerate(header):
        widths = [_width(text(values[column])) for values in rows]
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
            column.name,
            column.kind,
            column.unit or None,
            not column.is_required,
            ".".join(column.references) if column.references else None,
            column.title,
            column.title_zh,
            column.description,
            column.description_zh,
            ", ".join(column.codes) or None,
        )
        for table in package.tables
        for column in table.columns
    ]


def _write_read_me(sheet: Worksheet, package: Package, formats: _Formats) -> None:
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 2, 70, formats.wrapped)
    lines: list[tuple[str, str, str]] = [
        ("", package.title, package.title_zh),
        ("version 版本", package.version, ""),
        ("license 许可", package.license_title, package.license_url),
        ("about 简介", package.description, package.description_zh),
        (
            "left out 未收录",
            "The full texts of the reports: a cell holds at most 32,767 characters, a report more."
            " They are in data/text/ of the package; the table sentences holds every sentence.",
            "报告全文：单元格至多容纳32767个字符，而报告更长。全文见数据包的 data/text/；"
            "表 sentences 收录每一句。",
        ),
        (
            "how to read 读法",
            "Each sheet is a named Excel table. The sheet codebook tells what each column means."
            " Labels of codes are in the table codes, and ready in the table claims.",
            "每张工作表是一个命名的 Excel 表。各列含义见工作表 codebook；"
            "代码的标签见表 codes，表 claims 已带标签。",
        ),
        (
            "beware 注意",
            "Years are whole numbers, not dates; percentages are stored as 5 for 5%. Read value"
            " with comparator: over 100 is not 100. Levels and rates must not be added up.",
            "年份为整数，并非日期；百分数以5表示5%。数值须与比较词一并理解：超过100不等于100。"
            "水平值与比率不可相加。",
        ),
    ]
    lines += [(table.name, _sized(table), table.description_zh) for table in package.tables]
    for row, cells in enumerate(lines):
        sheet.write_string(row, 0, cells[0], formats.heading)
        for column, value in enumerate(cells[1:], start=1):
            sheet.write_string(row, column, value, formats.wrapped)


def _sized(table: Table) -> str:
    return f"{len(table.rows)} rows. {table.description}"
