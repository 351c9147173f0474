"""Sentences of a paragraph: cut at 。！？, never inside quotation marks or brackets."""

import re
from typing import NamedTuple

from build.report.characters import CLOSER_OF, PAIRED

_STOPS = frozenset("。！？")
_TOKEN = re.compile(f"[。！？]+|{PAIRED.pattern}")
_STOP = re.compile(r"[。！？]")


class Cuts(NamedTuple):
    """`ends`: where sentences end, the last being the paragraph's end. `unbalanced`: where a
    quotation mark or bracket has no partner."""

    ends: list[int]
    unbalanced: list[int]


def cut(text: str, start: int, end: int) -> Cuts:
    """The sentences of the paragraph `text[start:end]`, which holds no line end.

    A mark without its partner in the paragraph counts as none, so it cannot swallow what follows.
    Closing marks right after a full stop belong to the sentence they end. Linear: every mark is
    looked at once.
    """
    if not _STOP.search(text, start, end - 1) and not PAIRED.search(text, start, end):
        return Cuts([end], [])
    ends: list[int] = []
    opened: list[tuple[str, int]] = []  # closing mark waited for, place of the opening one
    waiting = dict.fromkeys(CLOSER_OF.values(), 0)
    unbalanced: list[int] = []
    for match in _TOKEN.finditer(text, start, end):
        token = match[0]
        if token[0] in _STOPS:
            ends.append(match.end())
        elif token in CLOSER_OF:
            closer = CLOSER_OF[token]
            opened.append((closer, match.start()))
            waiting[closer] += 1
        elif waiting[token]:
            place = _close(token, opened, waiting, unbalanced)
            while ends and ends[-1] > place:
                ends.pop()
        else:
            unbalanced.append(match.start())
            if ends and ends[-1] == match.start():
                ends[-1] = match.end()
    unbalanced.extend(at for _, at in opened)
    if ends and not text[ends[-1] : end].strip():
        ends.pop()
    return Cuts([*ends, end], unbalanced)


def _close(
    token: str, opened: list[tuple[str, int]], waiting: dict[str, int], unbalanced: list[int]
) -> int:
    """Take the partner of a closing mark off the open ones; return its place. Marks opened after
    it have none."""
    while True:
        closer, at = opened.pop()
        waiting[closer] -= 1
        if closer == token:
            return at
        unbalanced.append(at)
