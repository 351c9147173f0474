"""Lines to paragraphs: indents and blank lines removed, broken lines joined."""

import re
from collections.abc import Iterator

from build.reading.repairs.breaks import Break
from build.reading.repairs.edits import Edit
from build.reading.repairs.habits import read_habits
from build.reading.repairs.joining import is_broken, is_whole
from build.schema.codes import CorrectionKind

_CONTENT = re.compile(r"[^\s](?:[^\n]*[^\s])?")


def line_edits(text: str) -> list[Edit]:
    """Edits that leave one paragraph a line, no blanks at its ends and no blank lines."""
    edits: list[Edit] = []
    habits = read_habits(text)
    start = end = 0  # the paragraph so far; none yet while `end` is 0
    line_start = 0
    has_stop = False
    for match in _CONTENT.finditer(text):
        next_start, next_end = match.span()
        if end == 0:
            edits += _opening(text, next_start)
            start = next_start
        else:
            is_joined = False
            if not is_whole(text, end, next_start, habits):
                has_stop = has_stop or text.find("。", line_start, end) >= 0
                place = Break(text, start, line_start, end, next_start, next_end, has_stop)
                is_joined = is_broken(place, habits)
            if is_joined:
                edits.append(_join(text, end, next_start))
            else:
                if next_start - end > 1:
                    edits += _gap(text, end, next_start)
                start, has_stop = next_start, False
        line_start, end = next_start, next_end
    edits += _closing(text, end)
    return edits


def _join(text: str, end: int, next_start: int) -> Edit:
    is_page_break = text.count("\n", end, next_start) > 1
    kind = CorrectionKind.PAGE_BREAK if is_page_break else CorrectionKind.LINE_BREAK
    # An ideographic blank before the line end parts two words: 国务院总理　李克强.
    if text[end] == "\u3000" and text[end + 1] == "\n":
        end += 1
    return Edit(end, next_start, "", kind)


def _opening(text: str, start: int) -> Iterator[Edit]:
    feed = text.rfind("\n", 0, start) + 1
    if feed:
        yield Edit(0, feed, "", CorrectionKind.BLANK_LINE)
    if feed < start:
        yield Edit(feed, start, "", CorrectionKind.BLANK)


def _gap(text: str, start: int, end: int) -> Iterator[Edit]:
    """Blanks before the line end, further line ends, and the indent after them."""
    first = text.find("\n", start, end)
    last = text.rfind("\n", start, end) + 1
    if start < first:
        yield Edit(start, first, "", CorrectionKind.BLANK)
    if last - first > 1:
        yield Edit(first, last, "\n", CorrectionKind.BLANK_LINE)
    if last < end:
        yield Edit(last, end, "", CorrectionKind.BLANK)


def _closing(text: str, end: int) -> Iterator[Edit]:
    """The text ends in one line end; a text of nothing but blanks becomes empty."""
    wanted = "\n" if end else ""
    feed = text.find("\n", end)
    if end and feed > end:
        yield Edit(end, feed, "", CorrectionKind.BLANK)
        end = feed
    if text[end:] != wanted:
        yield Edit(end, len(text), wanted, CorrectionKind.BLANK_LINE)
