"""Marks outside quotation marks and brackets."""

import re
from typing import NamedTuple

from build.report.characters import CLOSER_OF, PAIRED


class Marks(NamedTuple):
    """`spans`: of the marks outside closed pairs. `alone`: where a quotation mark or bracket has no
    partner."""

    spans: list[tuple[int, int]]
    alone: list[int]


def with_pairs(marks: str, behind: str = "") -> re.Pattern[str]:
    """What `marks_outside` goes by: an expression for each of the characters `marks` with what may
    stand `behind` it, and all pairs; a pair that holds no other is found at once.

    Each alternative begins with a character of its own: a search skips everything else.
    """
    inside = f"[^{PAIRED.pattern[1:]}*"
    pairs = (f"{re.escape(a)}(?:{inside}{re.escape(b)})?" for a, b in CLOSER_OF.items())
    closers = map(re.escape, CLOSER_OF.values())
    return re.compile("|".join([*(mark + behind for mark in marks), *pairs, *closers]))


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
        elif token[0] in CLOSER_OF:
            continue  # a whole pair
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
