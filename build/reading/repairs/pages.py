"""Numbers of pages that a PDF left between the lines, or within a line between dashes."""

import re
from collections.abc import Sequence

from build.reading.outline.labels import read_label
from build.reading.repairs.edits import Edit
from build.report.characters import DIGIT, HAN, places
from build.schema.codes import CorrectionKind

_DASHES = "[-—–－―─·~]{1,3}"
_NUMBER = f"[{DIGIT}]{{1,3}}"
# A line of its own with dashes, or that says so, is a page; a bare number only in a series.
_LINE = re.compile(
    f"\n[^\\S\n]*+(?:{_DASHES} ?(?P<dashed>{_NUMBER}) ?{_DASHES}|(?P<bare>{_NUMBER})"
    f"|第 ?(?P<told>{_NUMBER}) ?页(?:[ ，,/／]*共 ?{_NUMBER} ?页)?|{_NUMBER} ?[/／] ?{_NUMBER})[^\\S\n]*+(?=\n|$)"
)
_OPENS_WITHIN = "-—–－"
_WITHIN = re.compile(
    f"[{_OPENS_WITHIN}](?<=[{HAN}，、 ].) ?({_NUMBER}) ?[{_OPENS_WITHIN}](?= ?[{HAN}])"
)
# A paragraph that goes on over a page: its last line is no heading, and has no final mark.
_CUT, _GOES_ON = re.compile(f"[{HAN}，、]"), re.compile(f"[{HAN}]")
_SHORTEST, _LONGEST = 16, 200  # characters of a line of prose; of what is looked at
_SERIES = 3  # as many numbers that follow each other are pages
_MOST = 0.6  # of the bare numbers on lines of their own, where they are pages


def page_edits(text: str) -> list[Edit]:
    """The lines that hold nothing but the number of a page, and such numbers within a line, removed.

    Numbers without dashes or words are pages only where they count up from line to line; so are
    those within a line.
    """
    kind = CorrectionKind.PAGE_NUMBER
    lines = list(_LINE.finditer(text))
    bare = _counting_up([line for line in lines if line["bare"]], "bare")
    pages = [line for line in lines if not line["bare"] or line in bare]
    edits = [Edit(line.start(), _end(text, line), "", kind) for line in pages]
    dashes = places(text, _OPENS_WITHIN)
    within = _counting_up([found for at in dashes if (found := _WITHIN.match(text, at))], 1)
    edits += [Edit(*match.span(), "", kind) for match in within]
    return sorted(edits)


def _end(text: str, line: re.Match[str]) -> int:
    """Where the removed stretch ends: behind the line end too, where the page cut a paragraph."""
    start, end = line.span()
    opening = text.rfind("\n", max(start - _LONGEST, 0), start) + 1
    is_cut = start - opening >= _SHORTEST and _CUT.match(text, start - 1) is not None
    if not is_cut or end == len(text) or read_label(text, end + 1) is not None:
        return end
    return end + 1 if _GOES_ON.match(text, end + 1) else end


def _counting_up(found: Sequence[re.Match[str]], group: str | int) -> set[re.Match[str]]:
    """Those of the numbers that count up one by one, if they are a series and most of them."""
    series: list[re.Match[str]] = []
    for match in found:
        if not series or int(match[group]) == int(series[-1][group]) + 1:
            series.append(match)
    is_series = len(series) >= _SERIES and len(series) >= _MOST * len(found)
    return set(series) if is_series else set()
