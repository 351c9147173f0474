"""What stands outside quotation marks and brackets."""

import re
from collections.abc import Sequence
from functools import lru_cache

from build.report.characters import CLOSER_OF, PAIRED

_BLANK = "_"  # no mark, no digit, no space


def _pairs(inside: str) -> str:
    return "|".join(f"{re.escape(a)}{inside}{re.escape(b)}" for a, b in CLOSER_OF.items())


# A pair that holds no other, or pairs that hold none: all but a few. Nothing is tried twice.
_PLAIN = rf"[^\n{PAIRED.pattern[1:]}*+"
_CLOSED = re.compile(_pairs(f"{_PLAIN}(?:(?:{_pairs(_PLAIN)}){_PLAIN})*+"))
_MARKS = (*CLOSER_OF, *CLOSER_OF.values())  # sooner looked for one by one
_OTHERS = re.compile(rf"\n|{PAIRED.pattern}")


@lru_cache(1)  # asked for each line and sentence of one text after another
def outside(text: str) -> tuple[str, Sequence[int]]:
    """The text with closed pairs and what they hold blanked, each character where it was; and
    where in it a quotation mark or bracket has no partner in its line, line by line.

    Without its partner it counts as none, so it cannot swallow what follows. Linear.

    >>> outside("新建“一环、两横”，（扩建三纵")
    ('新建_______，（扩建三纵', [10])
    """
    text = _CLOSED.sub(_blank, text)
    return _outside_others(text) if any(mark in text for mark in _MARKS) else (text, [])


def _blank(match: re.Match[str]) -> str:
    return _BLANK * len(match[0])


def _outside_others(text: str) -> tuple[str, Sequence[int]]:
    """The text outside pairs that hold pairs or marks without a partner."""
    closed: list[tuple[int, int]] = []
    alone: list[int] = []
    opened: list[tuple[str, int]] = []  # closing mark waited for, place of the opening one
    waiting = dict.fromkeys(CLOSER_OF.values(), 0)
    for match in _OTHERS.finditer(text):
        mark, at = match[0], match.start()
        if mark == "\n":
            for closer, place in opened:
                alone.append(place)
                waiting[closer] = 0
            opened.clear()
        elif mark in CLOSER_OF:
            opened.append((CLOSER_OF[mark], at))
            waiting[CLOSER_OF[mark]] += 1
        elif not waiting[mark]:
            alone.append(at)
        else:
            closer, at = opened.pop()
            waiting[closer] -= 1
            while closer != mark:
                alone.append(at)
                closer, at = opened.pop()
                waiting[closer] -= 1
            while closed and closed[-1][0] > at:
                closed.pop()
            closed.append((at, match.end()))
    parts: list[str] = []
    at = 0
    for start, end in closed:
        parts += text[at:start], _BLANK * (end - start)
        at = end
    return "".join([*parts, text[at:]]), alone + [at for _, at in opened]
