"""Reads CSV strictly: RFC 4180 with LF, UTF-8 without BOM, no blank line."""

import re

from validate.findings import Finding

_CELL = re.compile(r'"((?:[^"]|"")*+)"|([^",\r\n]*+)')

# A table as read: the header and the rows, each with the line on which it begins.
Lines = list[tuple[int, list[str]]]


def decode(file: str, content: bytes) -> tuple[str, list[Finding]]:
    """The text of a file; `not-utf8`, `byte-order-mark`. Of bytes that are no UTF-8, no text."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        return "", [
            Finding(
                "not-utf8",
                file,
                row,
                found=f"byte 0x{content[error.start]:02x} at {error.start}",
                expected="UTF-8",
                advice="write the file as UTF-8",
            )
        ]
    if text.startswith("\ufeff"):
        mark = Finding(
            "byte-order-mark",
            file,
            1,
            found="U+FEFF first",
            expected="UTF-8 without BOM",
            advice="remove the byte order mark: many readers take it as part of the first name",
        )
        return text[1:], [mark]
    return text, []


def read_csv(file: str, content: bytes) -> tuple[Lines, list[Finding]]:
    """All lines of a CSV file, the header first.

    Codes: those of `decode`, `crlf` (once), `csv-malformed` (reading stops there), `blank-line`,
    `line-end-missing`, `file-empty`.
    """
    text, findings = decode(file, content)
    if "\r" in text:
        row = text.count("\n", 0, text.index("\r")) + 1
        findings.append(
            Finding("crlf", file, row, None, "carriage return", "LF", "write LF line ends alone")
        )
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines: Lines = []
    at, line = 0, 1
    while at < len(text):
        if text[at] == "\n":
            findings.append(
                Finding("blank-line", file, line, None, "empty line", None, "remove the line")
            )
            at, line = at + 1, line + 1
            continue
        end = text.find("\n", at)
        plain = text[at : end if end >= 0 else len(text)]
        if '"' not in plain:  # most lines
            lines.append((line, plain.split(",")))
            at, line = at + len(plain) + 1, line + 1
            continue
        cells: list[str] = []
        first = line
        while True:
            match = _CELL.match(text, at)
            if match is None or text[match.end() : match.end() + 1] not in ("", ",", "\n"):
                findings.append(_malformed(file, line, text[at : at + 40]))
                return lines, findings
            quoted = match[1]
            cells.append(match[2] if quoted is None else quoted.replace('""', '"'))
            line += quoted.count("\n") if quoted is not None else 0
            at = match.end() + 1
            if text[match.end() : at] != ",":
                break
        lines.append((first, cells))
        line += 1
    if text and not text.endswith("\n"):
        findings.append(
            Finding("line-end-missing", file, line - 1, None, None, "LF", "end the last line")
        )
    if not lines and not findings:
        findings.append(
            Finding("file-empty", file, None, None, "nothing", "a header", "write the table again")
        )
    return lines, findings


def _malformed(file: str, line: int, found: str) -> Finding:
    return Finding(
        "csv-malformed",
        file,
        line,
        None,
        found,
        "RFC 4180",
        "quote cells that hold a comma, quote or line end, and double the quotes inside",
    )
