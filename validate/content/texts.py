"""Texts: hashes as stated, and source text + corrections = report text, in both directions."""

import hashlib
import re
from collections.abc import Iterator, Sequence

from ..finding import Finding, Location, Outcome
from .content import Content, grouped
from .rows.texts import CorrectionRow
from .rows.typed import told
from .rules import texts as rules

# How the cells show what cannot be seen.
_SHOWN = {"⏎": "\n", "␣": " ", "⍽": "\u3000", "␉": "\t"}
_ESCAPE = re.compile(r"\\u([0-9A-F]{4})|[⏎␣⍽␉]")


def unshow(cell: str) -> str:
    """The characters that a cell of `before` or `after` stands for.

    >>> unshow("四␣⏎\\\\uFEFF")
    '四 \\n\\ufeff'
    """
    return _ESCAPE.sub(lambda m: chr(int(m[1], 16)) if m[1] else _SHOWN[m[0]], cell)


def check(content: Content) -> Outcome:
    """Both texts of every report, and the corrections between them."""
    return Outcome.of(len(content.corrections), _findings(content))


def _findings(content: Content) -> Iterator[Finding]:
    corrections = grouped(content.corrections, lambda row: row.report_id)
    for report in content.reports:
        text, source = content.texts[report.report_id], content.source_texts[report.report_id]
        yield from report.must_be(
            rules.TEXT_HASH_MISMATCH,
            text_sha256=hashlib.sha256(text.encode()).hexdigest(),
            source_sha256=hashlib.sha256(source.encode()).hexdigest(),
        )
        yield from report.must_be(rules.TEXT_LENGTH_MISMATCH, text_characters=len(text))
        yield from _reproduced(corrections.get(report.report_id, ()), source, text)
    yield from _reasons(content.corrections)


def _reproduced(rows: Sequence[CorrectionRow], source: str, text: str) -> Iterator[Finding]:
    """Walk both texts side by side: between corrections they are the same."""
    at_source = at_text = 0
    for row in rows:
        start, end = row.source_start, row.source_end
        if not (at_source <= start <= end and at_text <= row.char_start <= row.char_end):
            expected = f"offsets from {at_source} and {at_text} on, in order"
            yield row.at("source_start").breaks(rules.CORRECTION_ORDER, f"{start}-{end}", expected)
            return
        yield from _correction(row, source[start:end], text[row.char_start : row.char_end])
        between = text[at_text : row.char_start]
        yield from _apart(row.at("char_start"), source[at_source:start], between)
        at_source, at_text = end, row.char_end
    yield from _apart(Location("data/corrections.csv"), source[at_source:], text[at_text:])


def _correction(row: CorrectionRow, before: str, after: str) -> Iterator[Finding]:
    """The id is the place, the cells are the words at the offsets, and they differ."""
    place = f"{row.report_id}.c{row.source_start:05d}"
    yield from row.must_be(rules.CORRECTION_ID, correction_id=place)
    if before == after:
        yield row.at("after").breaks(rules.CORRECTION_EMPTY, told(row.after))
    for field, cell, actual in (("before", row.before, before), ("after", row.after, after)):
        if unshow(cell or "") != actual:
            yield row.at(field).breaks(rules.CORRECTION_MISMATCH, told(cell), repr(actual))


def _apart(place: Location, source: str, text: str) -> Iterator[Finding]:
    """Where two passages that should be the same part."""
    if source != text:
        pairs = enumerate(zip(source, text, strict=False))
        at = next((i for i, (a, b) in pairs if a != b), min(len(source), len(text)))
        around = slice(max(0, at - 10), at + 10)
        expected = f"{source[around]!r} as the source has it"
        yield place.breaks(rules.TEXT_NOT_REPRODUCED, repr(text[around]), expected)


def _reasons(corrections: Sequence[CorrectionRow]) -> Iterator[Finding]:
    """A reason has one kind, and one wording in each language."""
    by_zh: dict[str, CorrectionRow] = {}
    by_en: dict[str, CorrectionRow] = {}
    for row in corrections:
        first = by_zh.setdefault(row.reason_zh, row)
        other = by_en.setdefault(row.reason_en, row)
        yield from row.must_be(
            rules.REASON_INCONSISTENT,
            reason_en=first.reason_en,
            kind=first.kind,
            reason_zh=other.reason_zh,
        )
