"""Rules of drafting a report."""

from validate.finding import Rule

DRAFT_EXISTS = Rule(
    "draft-exists",
    "A draft takes the place of nobody's coding.",
    "edit this file, or move the coding files away to draft anew",
)
DRAFT_EMPTY = Rule(
    "draft-empty",
    "A report that is drafted has sentences that can be cut into claims.",
    "name the parts with achievements and targets under `sections` in report.yaml",
)
SECTIONS_UNPLACED = Rule(
    "sections-unplaced",
    "The sections that a draft proposes can be added at the end of report.yaml.",
    "write report.yaml with one name and its value a line",
)
PLAN_YEAR_UNKNOWN = Rule(
    "plan-year-unknown",
    "The text of a report that has no report.yaml tells which year it plans for, or the folder's name ends in it.",
    "name the folder by country, place and year, such as cn-tj-2026",
)
WORKSHEET_UNREADABLE = Rule(
    "worksheet-unreadable",
    "worksheet.xlsx is an Excel workbook.",
    "save it as an Excel workbook (.xlsx), or make it anew: python -m build worksheet FOLDER",
)
WORKSHEET_STALE = Rule(
    "worksheet-stale",
    "A worksheet was made of the coding files as they are: nobody's edits of them are lost.",
    "move worksheet.xlsx aside, make it anew, and copy your edits over: the coding files have changed since",
)
WORKSHEET_COLUMN = Rule(
    "worksheet-column",
    "Each sheet of a worksheet has its columns under their names, each once.",
    "put the column and its name back, or make the worksheet anew",
)
WORKSHEET_ROW = Rule(
    "worksheet-row",
    "Every row of a worksheet is a row of its coding files.",
    "add new rows in the CSV files, and make the worksheet anew",
)
