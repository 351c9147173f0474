"""Marks outside quotation marks and brackets."""

import re
from typing import NamedTuple

from build.report.characters import CLOSER_OF, PAIRED


class Marks(NamedTuple):
    """`spans`: of the marks outside closed pairs. `alone`: where a quotation mark or bracket has no
    partner."""

    spans: list[tuple[int, int]]
    alone: list[int]


def with_pairs(marks: str) -> re.Pattern[str]:
    """What `marks_outside` goes by: an expression for the marks, and all pairs."""
    return re.compile(f"{marks}|{PAIRED.pattern}")


def marks_outside(pattern: re.Pattern[str], text: str, start: int, end: int) -> Marks:
    """The marks of `text[start:end]` that stand outside closed pairs.

    A quotation mark or bracket without its partner counts as none, so it cannot swallow what
    follows. Linear: every mark is looked at once.
    """
    if not PAIRED.search(text, start, end):
        return Marks([match.span() for match in pattern.finditer(text, start, end)], [])
    spans: list[tuple[int, int]] = []
    alone: list[int] = []
    opened: list[tuple[str, int]] = []  # closing mark waited for, place of the opening one
    waiting = dict.fromkeys(CLOSER_OF.values(), 0)
    for match in pattern.finditer(text, start, end):
        token, at = match[0], match.start()
        if token in CLOSER_OF:
            opened.append((CLOSER_OF[token], at))
            waiting[CLOSER_OF[token]] += 1
        elif token not in waiting:
            spans.append(match.span())
        elif not waiting[token]:
            alone.append(at)
        else:
            closer, at = opened.pop()
            waiting[closer] -= 1
            while closer != token:
                alone.append(at)
                closer, at = opened.pop()
                waiting[closer] -= 1
            while spans and spans[-1][0] > at:
                spans.pop()
    alone += (at for _, at in opened)
    return Marks(spans, alone)
