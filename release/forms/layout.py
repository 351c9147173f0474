"""How a table looks on a sheet: widths, wrapped columns and heights of rows, so that it can be read.

Programs other than Excel do not fit rows to wrapped texts, so heights are computed. Widths are in
digits of the standard font, of which a Chinese character takes two.
"""

import math
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from release.forms.rows import Cell

LINE = 16  # points
# The last of the columns that are read row by row, where a table has it; ids and codes follow.
_LAST_READ = "summary_en"
# Texts that are read beside each other, those of other tables, and labels.
_WIDEST, _WIDEST_ALONE, _WIDEST_LABEL = 30, 60, 18
_LABELS = 25  # different values; what has more is no label
_MOST_LINES = 12
# A window must have room beside what is frozen, and a printed page must stay legible.
_MOST_FROZEN, _MOST_PRINTED = 160, 260


@dataclass(frozen=True, slots=True)
class Layout:
    """Widths of columns, heights of rows; how many columns are frozen and how many printed."""

    widths: Sequence[int]
    wrapped: frozenset[int]
    heights: Sequence[int]
    frozen: int
    printed: int


def layout(header: Sequence[str], rows: Sequence[tuple[Cell, ...]]) -> Layout:
    """The layout of a table by its titles and cells.

    Texts are wrapped in the columns that are read: up to the summary, or all of a table without.
    """
    has_summary = _LAST_READ in header
    read = header.index(_LAST_READ) + 1 if has_summary else len(header)
    widest_text = _WIDEST if has_summary else _WIDEST_ALONE
    widths = []
    wrapped = set()
    for at, title in enumerate(header):
        texts = {str(row[at]) for row in rows if row[at] is not None}
        longest = max(map(width_of, texts), default=0)
        is_id = title.endswith("_id")
        widest = _WIDEST_LABEL if len(texts) <= _LABELS else widest_text
        if not is_id and longest > widest and at < read:
            wrapped.add(at)
        widths.append(max(longest if is_id else min(longest, widest), len(title)) + 1)
    heights = [
        LINE * min(max(_lines(row, widths, wrapped), default=1), _MOST_LINES) for row in rows
    ]
    frozen = read if has_summary and sum(widths[:read]) <= _MOST_FROZEN else 1
    printed = max(at for at in range(1, len(header) + 1) if sum(widths[:at]) <= _MOST_PRINTED)
    return Layout(widths, frozenset(wrapped), heights, frozen, printed)


def _lines(row: tuple[Cell, ...], widths: Sequence[int], wrapped: set[int]) -> list[int]:
    return [lines_of(str(row[at]), widths[at]) for at in wrapped if row[at] is not None]


def lines_of(text: str, width: int) -> int:
    """In how many lines a text stands in a column.

    >>> lines_of("拆除违法建设2.4亿平方米", 20), lines_of("Demolished 240 million square meters", 20)
    (2, 3)
    """
    if width_of(text) > len(text) * 1.5:  # Chinese, which breaks anywhere
        return max(1, math.ceil(width_of(text) / (width - 2)))
    return max(1, len(textwrap.wrap(text, width)))


def width_of(text: str) -> int:
    """The width of a text in digits: Chinese characters take two.

    >>> width_of("北京 Beijing")
    12
    """
    return sum(2 if ord(character) > 0x2E7F else 1 for character in text)
