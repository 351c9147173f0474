"""Faults in the form of a table: encoding, line ends, header, keys."""

from collections.abc import Callable

from tests.broken.breaking import breaks
from tests.broken.copies import Copy
from validate.form.rules import (
    BLANK_LINE,
    BYTE_ORDER_MARK,
    CELL_COUNT,
    CRLF,
    CSV_MALFORMED,
    DUPLICATE_HEADER,
    DUPLICATE_KEY,
    DUPLICATE_UNIQUE_KEY,
    FILE_EMPTY,
    HEADER_MISMATCH,
    LINE_END_MISSING,
    NOT_UTF8,
    NULL_NOT_ALLOWED,
    PARENT_LATER,
    PATTERN_MISMATCH,
    UNKNOWN_CODE,
    UNKNOWN_KEY,
)
from validate.limits import COLUMNS, ROWS
from validate.opening.rules import TOO_LARGE

PLACES = "data/places.csv"
TARGETS = "data/targets.csv"


def _raw(copy: Copy, change: Callable[[str], str]) -> None:
    """Change the text of targets.csv and seal it."""
    copy.files[TARGETS] = change(copy.files[TARGETS].decode()).encode()
    copy.seal()


@breaks(BYTE_ORDER_MARK, TARGETS)
def byte_order_mark(copy: Copy) -> int:
    """A table begins with a byte order mark."""
    _raw(copy, lambda text: "\ufeff" + text)
    return 1


@breaks(CRLF, TARGETS)
def carriage_returns(copy: Copy) -> int:
    """A table has line ends of Windows."""
    _raw(copy, lambda text: text.replace("\n", "\r\n"))
    return 1


@breaks(BLANK_LINE, TARGETS)
def blank_line_last(copy: Copy) -> int:
    """A blank line stands at the end."""
    line = 2 + len(copy.table("targets"))
    _raw(copy, lambda text: text + "\n")
    return line


@breaks(LINE_END_MISSING, TARGETS)
def line_end_lost(copy: Copy) -> int:
    """The last line has no end."""
    _raw(copy, lambda text: text.rstrip("\n"))
    return 1 + len(copy.table("targets"))


@breaks(NOT_UTF8, TARGETS)
def encoding_other(copy: Copy) -> int:
    """A table is in GB 18030."""
    copy.files[TARGETS] = copy.files[TARGETS].decode().encode("gb18030")
    copy.seal()
    return 2


@breaks(CSV_MALFORMED, TARGETS)
def quote_open(copy: Copy) -> int:
    """A quoted cell never ends."""
    line = 2 + len(copy.table("targets"))
    _raw(copy, lambda text: text + '"open\n')
    return line


@breaks(DUPLICATE_HEADER, TARGETS, "section_id")
def header_twice(copy: Copy) -> int:
    """Two columns have one name."""
    _raw(copy, lambda text: text.replace("report_id", "section_id", 1))
    return 1


@breaks(HEADER_MISMATCH, TARGETS)
def header_swapped(copy: Copy) -> int:
    """Two columns stand in another order than in the schema."""
    _raw(copy, lambda text: text.replace("target_id,report_id", "report_id,target_id", 1))
    return 1


@breaks(HEADER_MISMATCH, TARGETS, "summary")
def column_renamed(copy: Copy) -> int:
    """A column has another name."""
    _raw(copy, lambda text: text.replace("summary_en", "summary", 1))
    return 1


@breaks(CELL_COUNT, TARGETS)
def cell_too_many(copy: Copy) -> int:
    """A row has one cell more than the header."""
    _raw(copy, lambda text: text.replace("\n", ",\n", 2).replace(",\n", "\n", 1))
    return 2


@breaks(NULL_NOT_ALLOWED, TARGETS, "quote_zh")
def null_refused(copy: Copy) -> int:
    """A cell is empty where none may be."""
    return copy.set("targets", "quote_zh", "")


@breaks(NULL_NOT_ALLOWED, TARGETS, "target_id")
def key_missing(copy: Copy) -> int:
    """A row has no key."""
    return copy.set("targets", "target_id", "")


@breaks(DUPLICATE_KEY, TARGETS, "target_id")
def key_twice(copy: Copy) -> int:
    """Two rows have one key."""
    row = copy.table("targets")[1]
    row["target_id"] = copy.table("targets")[0]["target_id"]
    copy.write("targets")
    return copy.line("targets", row)


@breaks(DUPLICATE_UNIQUE_KEY, "data/projects.csv", "report_id")
def unique_key_twice(copy: Copy) -> int:
    """Two projects of a report have one name."""
    row = copy.table("projects")[1]
    row["name_zh"] = copy.table("projects")[0]["name_zh"]
    copy.write("projects")
    return copy.line("projects", row)


@breaks(UNKNOWN_KEY, TARGETS, "sentence_id")
def foreign_key_dangling(copy: Copy) -> int:
    """A row points at a sentence that is not there."""
    return copy.set("targets", "sentence_id", "cn-bj-2023.9.99.s01")


@breaks(PARENT_LATER, PLACES, "parent_place_id")
def parent_below(copy: Copy) -> int:
    """A place stands above the place that it lies in."""
    rows = copy.table("places")
    own = next(row for row in rows if row["parent_place_id"])
    whole = next(row for row in rows if row["place_id"] == own["parent_place_id"])
    rows.remove(whole)
    rows.append(whole)
    copy.write("places")
    return copy.line("places", own)


@breaks(UNKNOWN_CODE, TARGETS, "verifiability")
def code_unknown(copy: Copy) -> int:
    """A code is not of the closed list."""
    return copy.set("targets", "verifiability", "certain")


@breaks(PATTERN_MISMATCH, TARGETS, "target_id")
def id_malformed(copy: Copy) -> int:
    """An id has not the form of its kind."""
    return copy.set("targets", "target_id", "cn-bj-2023.x001")


@breaks(FILE_EMPTY, TARGETS)
def file_empty(copy: Copy) -> None:
    """A table has no header."""
    copy.files[TARGETS] = b""
    copy.seal()


@breaks(TOO_LARGE, TARGETS)
def columns_many(copy: Copy) -> int:
    """A table has more columns than any table has."""
    _raw(copy, lambda text: "x," * COLUMNS + text)
    return 1


@breaks(TOO_LARGE, TARGETS)
def rows_many(copy: Copy) -> int:
    """A table has more rows than any report could fill."""
    _raw(copy, lambda text: text + "x\n" * ROWS)
    return ROWS + 2


@breaks(BLANK_LINE, TARGETS)
def blank_lines_many(copy: Copy) -> int:
    """A million blank lines are one finding."""
    line = 2 + len(copy.table("targets"))
    _raw(copy, lambda text: text + "\n" * 1_000_000)
    return line
