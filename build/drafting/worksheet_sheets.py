"""Writes the sheets of a worksheet: cells, what may be chosen, colours of what is due and how sure it is."""

from collections.abc import Mapping, Sequence

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from build.drafting.worksheet_files import Row
from build.drafting.worksheet_layout import ABOUT, CODES, MADE_OF, PLACES, Column, Sheet

_READ_ME = (
    "A worksheet of one report: every row of its coding files beside the sentence it was read from.",
    "White columns are for reading; yellow headings are for you. Red cells have to be filled in before a row is finished.",
    "Numbers between 0 and 1 say how sure a proposal is: of those that say 0.8, about 8 in 10 were right elsewhere.",
    "place_around: a place that the sentence or the title tells of a claim whose quote names none: `huairou sentence`; several parted by `;`.",
    "Set is_draft to false in each row you have finished. Sort and filter as you like; neither add rows nor rename columns:",
    "quotes, new rows and removed rows are edited in the CSV files; make the worksheet anew afterwards.",
    "Save, close, and take your edits back: python -m build take FOLDER",
)
_PROPOSED = "_confidence"
_LIGHT = {"head": "#FFF2CC", "due": "#F8CBAD", "low": "#FCE4D6", "high": "#E2EFDA"}
_LOW, _HIGH = 0.7, 0.9


def write_about(book: Workbook, state: str) -> None:
    """Write the sheet that says how to use the others, and of which `state` of the files it was made."""
    sheet = book.add_worksheet(ABOUT)
    sheet.set_column(0, 0, 110, book.add_format({"text_wrap": True, "valign": "top"}))
    for at, line in enumerate(_READ_ME):
        sheet.write_string(at, 0, line)
    sheet.write_string(len(_READ_ME) + 1, 0, f"{MADE_OF} {state}")


def write_codes(book: Workbook, lists: Mapping[str, Sequence[str]]) -> None:
    """Write the sheet of what may be chosen, a list a column."""
    sheet = book.add_worksheet(CODES)
    for column, (name, codes) in enumerate(lists.items()):
        sheet.set_column(column, column, 36)
        sheet.write_column(0, column, [name, *codes])


def write_sheet(
    book: Workbook,
    sheet: Sheet,
    lines: Sequence[tuple[Row, Mapping[str, Row]]],
    lists: Mapping[str, Sequence[str]],
) -> None:
    """Write a sheet: a line for each row with what was proposed for it, by column."""
    target = book.add_worksheet(sheet.name)
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    looks = {
        name: book.add_format({"bg_color": color, "valign": "top", "text_wrap": True})
        for name, color in _LIGHT.items()
    }
    bold = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    edited = book.add_format(
        {"bold": True, "bottom": 1, "valign": "top", "bg_color": _LIGHT["head"]}
    )
    labels = {
        code.split(" ")[0]: code
        for name in ("policy_subtopic_id", "indicator_id")
        for code in lists[name]
    }
    last = max(len(lines), 1)
    at = 0
    for column in sheet.columns:
        target.set_column(at, at, column.width, wrapped)
        target.write_string(0, at, column.name, edited if column.is_edited else bold)
        for line, (row, proposed) in enumerate(lines, start=1):
            value = _shown(column, row, proposed)
            if value:
                target.write_string(line, at, labels.get(value, value) if column.choices else value)
        if column.choices:
            codes = lists[column.choices]
            name = xl_col_to_name([*lists].index(column.choices))
            source = f"={CODES}!${name}$2:${name}${len(codes) + 1}"
            target.data_validation(1, at, last, at, {"validate": "list", "source": source})
        if column.is_due:
            target.conditional_format(1, at, last, at, {"type": "blanks", "format": looks["due"]})
        at += 1
        if column.proposed:
            _write_confidence(target, at, column, lines, bold, looks)
            at += 1
    target.freeze_panes(1, 1)
    target.autofilter(0, 0, last, at - 1)


def _write_confidence(
    target: Worksheet,
    at: int,
    column: Column,
    lines: Sequence[tuple[Row, Mapping[str, Row]]],
    bold: Format,
    looks: Mapping[str, Format],
) -> None:
    """The column behind one that has proposals: how sure each is."""
    target.set_column(at, at, 7)
    target.write_string(0, at, column.name + _PROPOSED, bold)
    for line, (row, proposed) in enumerate(lines, start=1):
        told = proposed.get(column.proposed or "")
        if told and _shown(column, row, proposed):
            target.write_number(line, at, float(told["confidence"]))
    last = max(len(lines), 1)
    for rule, bound, look in (("<", _LOW, "low"), (">=", _HIGH, "high")):
        # Blank counts as below every number.
        blank = {"type": "blanks", "stop_if_true": True}
        target.conditional_format(1, at, last, at, blank)
        options = {"type": "cell", "criteria": rule, "value": bound, "format": looks[look]}
        target.conditional_format(1, at, last, at, options)


def _shown(column: Column, row: Row, proposed: Mapping[str, Row]) -> str:
    if column.name == "policy_area":
        return proposed.get("policy_area_id", {}).get("label_zh", "")
    if column.name == "places_named":
        return "" if row[PLACES] else proposed.get("place_id", {}).get("label_zh", "")
    return row.get(column.name, "")
