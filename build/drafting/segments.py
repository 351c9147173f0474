"""Cuts a sentence into the quotes of its claims, by the unit rule of the codebook.

A sentence is cut at `，；：` outside quotation marks and brackets. A piece that only sets the scene
joins the next one, a purpose or result joins the one before, and a piece whose members each have
a verb or a measure of their own is cut at `、` and `和` too. What a piece is, is said by the word
lists of `build.drafting.clause_words`.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from enum import Enum, auto
from itertools import pairwise

from build.drafting import clause_words as cues
from build.drafting.clauses import EDGE, Extent, Piece, pieces
from build.report.characters import any_of

_SHORTEST_MEMBER = 3  # a member of two characters is a word of a list
_LONG_LEAD = 30
_LONGEST_PATTERN = 300  # no scene and no purpose is so long; keeps hostile lines linear

_PLAIN_VERBS = tuple(verb for verb in cues.VERBS if verb not in cues.NOUNS_TOO)
_VERB = f"(?:{any_of(_PLAIN_VERBS)})(?!{any_of(cues.NOMINALS)})(?=[^、，])"
_OPENING_VERB = re.compile(f"(?:{any_of(cues.MANNERS)})*{_VERB}")
_COVERB = re.compile(f"(?:{any_of(cues.MANNERS)})*(?:{any_of(cues.COVERBS)})")
_PREDICATE = re.compile(any_of(cues.PREDICATES))
_CLOSING_PREDICATE = re.compile(f"(?:{any_of(cues.PREDICATES)})$")
_SHARED_TAIL = re.compile(f"{_VERB}..|{any_of(cues.PREDICATES)}")
_CONJUNCTION = re.compile("[和及]$")
_OWN_SUBJECT = re.compile("(?:我们要?|全市要|全省要|今年要|要)(?=.{4})")


class _Kind(Enum):
    CLAIM = auto()
    FRAME = auto()  # joins the claim behind it
    TAIL = auto()  # joins the claim before it
    NOTHING = auto()


# Names of their own, for members of an enumeration are slow to look up in the innermost function.
_CLAIM, _FRAME, _TAIL, _NOTHING = _Kind


def cut_claims(text: str, start: int, end: int, measures: Sequence[Extent]) -> list[Extent]:
    """The quotes of the claims of the sentence `text[start:end]`, in order, without overlap.

    `measures` are the extents of the sentence's measures, in order. Quotes open and close with no
    punctuation mark. Linear in the length of the sentence.

    >>> words = "五年来，新建公园12座、绿道30公里，让市民出门见绿，深化街区更新。"
    >>> [words[a:b] for a, b in cut_claims(words, 0, len(words), [(8, 11), (14, 18)])]
    ['五年来，新建公园12座', '绿道30公里，让市民出门见绿', '深化街区更新']
    """
    quotes: list[Extent] = []
    waiting: int | None = None  # where frames that wait for their claim begin
    for piece in pieces(text, start, end):
        within = _within(measures, piece) if measures else ()
        says = _CLAIM if within else _kind(text[piece.start : piece.end], piece.mark)
        if says is _FRAME:
            waiting = piece.start if waiting is None else waiting
        elif says is _TAIL and waiting is None and quotes:
            quotes[-1] = (quotes[-1][0], piece.end)
        elif says is not _NOTHING:
            members = _members(text, piece, within)
            members[0] = (piece.start if waiting is None else waiting, members[0][1])
            waiting = None
            quotes += members
        else:
            waiting = None
    if waiting is not None:
        quotes.append((waiting, end))
    return [trimmed for quote in quotes if (trimmed := _trim(text, *quote))]


def _kind(words: str, mark: str) -> _Kind:
    """What a piece without a measure is, `mark` being the punctuation behind it."""
    if len(words) > _LONGEST_PATTERN:
        return _CLAIM
    if mark == "：" and (cues.LEAD.fullmatch(words) or len(words) < _LONG_LEAD):
        return _NOTHING
    if cues.FORMULA.fullmatch(words) or (
        "、" in words and cues.PRAISE.fullmatch(words) and not _OPENING_VERB.match(words)
    ):
        return _NOTHING
    if mark == "，" and cues.FRAME.fullmatch(words):
        return _FRAME
    return _TAIL if cues.TAIL.fullmatch(words) else _CLAIM


def _within(measures: Sequence[Extent], piece: Piece) -> Sequence[Extent]:
    first = bisect_left(measures, (piece.start, 0))
    last = bisect_left(measures, (piece.end, 0), first)
    return [extent for extent in measures[first:last] if extent[1] <= piece.end]


def _members(text: str, piece: Piece, measures: Sequence[Extent]) -> list[Extent]:
    """The piece, or its members where each is a claim of its own. `measures`: the piece's own."""
    marks = piece.members
    if not marks and len(measures) < 2:
        return [(piece.start, piece.end)]
    starts = [piece.start, *(mark + 1 for mark in marks)]
    members = list(zip(starts, [*marks, piece.end], strict=True))
    words = [text[a:b] for a, b in members]
    if marks and (_each_has_a_verb(words) or all(map(_CLOSING_PREDICATE.search, words))):
        return members
    parts: list[Extent] = []
    at = piece.start
    for left, right in pairwise(measures):
        cut = _cut_between(text, left, right, piece.end, marks)
        if cut is not None:
            parts.append((at, cut))
            at = cut + 1
    return [*parts, (at, piece.end)]


def _each_has_a_verb(words: Sequence[str]) -> bool:
    return not _COVERB.match(words[0]) and all(
        len(each) >= _SHORTEST_MEMBER and _OPENING_VERB.match(each) for each in words
    )


def _cut_between(
    text: str, left: Extent, right: Extent, stop: int, marks: Sequence[int]
) -> int | None:
    """Where two measures of a piece part into two claims; None where they share their words.

    `12座、绿道30公里`, `12座公园、30座桥` and `12个村全部通车、30万人受益` part;
    `34所高校、162个学科开展共建`, `94%和95%` and `3万亿元、4万亿元` do not.
    """
    nearest = bisect_left(marks, left[1])
    mark = marks[nearest] if nearest < len(marks) and marks[nearest] < right[0] else None
    if mark is None and _CONJUNCTION.search(text, left[1], right[0]):
        mark = right[0] - 1
    if mark is None:
        return None
    after_left, before_right = text[left[1] : mark], text[mark + 1 : right[0]]
    tail = min(stop, right[1] + _LONG_LEAD)
    if before_right:
        has_parted = not after_left or bool(
            _PREDICATE.search(after_left) or _OPENING_VERB.match(text, mark + 1, right[0])
        )
    else:
        has_parted = bool(after_left) and bool(
            _PREDICATE.search(after_left) or not _SHARED_TAIL.search(text, right[1], tail)
        )
    return mark if has_parted else None


def _trim(text: str, start: int, end: int) -> Extent | None:
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    subject = _OWN_SUBJECT.match(text, start, end)
    if subject:
        start = subject.end()
    return (start, end) if end > start else None
