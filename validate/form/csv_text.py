"""Reads CSV strictly: RFC 4180 with LF, UTF-8 without BOM, no blank line."""

import re

from ..finding import Finding, Location
from ..limits import COLUMNS, ROWS
from ..opening.rules import TOO_LARGE
from . import rules

_CELL = re.compile(r'"((?:[^"]|"")*+)"|([^",\r\n]*+)')

# A table as read: the header and the rows, each with the line on which it begins. Empty where
# nothing can be read, or not to the end.
Lines = list[tuple[int, list[str]]]


def decode(file: str, content: bytes) -> tuple[str, list[Finding]]:
    """The text of a file, and what is wrong with it. Of bytes that are no UTF-8, no text."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        found = f"byte 0x{content[error.start]:02x} at {error.start}"
        return "", [Location(file, row).breaks(rules.NOT_UTF8, found, "UTF-8")]
    if text.startswith("\ufeff"):
        return text[1:], [Location(file, 1).breaks(rules.BYTE_ORDER_MARK, "U+FEFF first")]
    return text, []


def read_csv(file: str, content: bytes) -> tuple[Lines, list[Finding]]:
    """All lines of a CSV file, the header first, and what is wrong with it."""
    text, findings = decode(file, content)
    if "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        count = f"{text.count(chr(13))} carriage returns"
        findings.append(Location(file, line).breaks(rules.CRLF, count, "LF"))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines: Lines = []
    at, line, first_blank, blanks = 0, 1, 0, 0
    while at < len(text):
        if text[at] == "\n":
            first_blank, blanks = first_blank or line, blanks + 1
            at, line = at + 1, line + 1
            continue
        if len(lines) > ROWS:
            return [], [*findings, Location(file, line).breaks(TOO_LARGE, f"over {ROWS} rows")]
        cells, after = _row(text, at)
        if after < 0:
            found = text[at : at + 40]
            here = Location(file, line)
            return [], [*findings, here.breaks(rules.CSV_MALFORMED, found, "RFC 4180")]
        if len(cells) > COLUMNS:
            here = Location(file, line)
            return [], [*findings, here.breaks(TOO_LARGE, f"over {COLUMNS} columns")]
        lines.append((line, cells))
        line += 1 + text.count("\n", at, after)
        at = after + 1
    if blanks:
        findings.append(Location(file, first_blank).breaks(rules.BLANK_LINE, f"{blanks} empty"))
    if text and not text.endswith("\n"):
        findings.append(Location(file, line - 1).breaks(rules.LINE_END_MISSING, None, "LF"))
    if not lines and not findings:
        findings.append(Location(file).breaks(rules.FILE_EMPTY, "nothing", "a header"))
    return lines, findings


def _row(text: str, at: int) -> tuple[list[str], int]:
    """The cells of a row, one more than allowed at most, and where it ends; -1 if malformed."""
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    if text.find('"', at, end) < 0:  # most rows
        return text[at:end].split(",", COLUMNS), end
    cells: list[str] = []
    while True:
        match = _CELL.match(text, at)
        if match is None or text[match.end() : match.end() + 1] not in ("", ",", "\n"):
            return cells, -1
        cells.append(match[2] if match[1] is None else match[1].replace('""', '"'))
        if text[match.end() : match.end() + 1] != "," or len(cells) > COLUMNS:
            return cells, match.end()
        at = match.end() + 1
