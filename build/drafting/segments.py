"""Cuts a sentence into the quotes of its claims, by the unit rule of the codebook.

A sentence is cut at `，；：` outside quotation marks and brackets. A piece that only sets the scene
joins the next one, a purpose or result joins the one before, and a piece whose members each have
a verb or a measure of their own is cut at `、` and `和` too. What a piece is, is said by the word
lists of `build.drafting.clause_words`.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from build.drafting import clause_words as cues
from build.drafting.clauses import EDGE, Extent, pieces
from build.report.characters import any_of, any_of_many, places, undivided

_SHORTEST_MEMBER = 3  # a member of two characters is a word of a list
_LONG_LEAD = 30
_LONGEST_PATTERN = 300  # no scene and no purpose is so long; keeps hostile lines linear

_PLAIN_VERBS = tuple(verb for verb in cues.VERBS if verb not in cues.NOUNS_TOO)
_VERB = f"{any_of_many(_PLAIN_VERBS)}(?!{any_of(cues.NOMINALS)})(?=[^、，])"
_MANNERS = f"(?:{any_of_many(undivided(cues.MANNERS))})*"
_OPENING_VERB = re.compile(_MANNERS + _VERB)
_COVERB = re.compile(f"{_MANNERS}(?:{any_of(cues.COVERBS)})")
_PREDICATE = re.compile(any_of(cues.PREDICATES))
_SHARED_TAIL = re.compile(f"{_VERB}..|{any_of(cues.PREDICATES)}")
_CONJUNCTION = re.compile("[和及]$")
_SUBJECTS = ("我们", "我们要", "全市要", "全省要", "今年要", "要")
_OWN_SUBJECT = re.compile(f"(?:{any_of(_SUBJECTS)})(?=.{{4}})")
_LAST_PRAISE = slice(-cues.PRAISED.stop, -cues.PRAISED.start)  # where 、 stands before it
_OPENS_TRIMMED = EDGE + "".join({subject[0] for subject in _SUBJECTS})


def _kinds(**patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in patterns.items()))


# What a piece is: a claim; a frame, which joins the claim behind it; a tail, which joins the one
# before it; or nothing. Only before a comma is a frame.
_BEFORE_COMMA = _kinds(nothing=cues.FORMULA, frame=cues.FRAME, tail=cues.TAIL)
_ELSEWHERE = _kinds(nothing=cues.FORMULA, tail=cues.TAIL)


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
    passed = 0  # measures in the pieces before
    for at, stop, mark, words in pieces(text, start, end):
        within: Sequence[Extent] = ()
        ahead = bisect_left(measures, (stop,), passed) if measures else 0
        if ahead > passed:
            within = [each for each in measures[passed:ahead] if each[0] >= at and each[1] <= stop]
            passed = ahead
        says = "claim" if within else _kind(text[at:stop], mark)
        if says == "claim" or (says == "tail" and (waiting is not None or not quotes)):
            first = at if waiting is None else waiting
            waiting = None
            if "、" in words or len(within) > 1:
                for cut in _cuts(text, at, words, within):
                    quotes.append((first, cut))
                    first = cut + 1
            quotes.append((first, stop))
        elif says == "tail":
            quotes[-1] = (quotes[-1][0], stop)
        elif says == "frame":
            waiting = at if waiting is None else waiting
        else:
            waiting = None
    if waiting is not None:
        quotes.append((waiting, end))
    trimmed = [
        (a, b) if text[a] not in _OPENS_TRIMMED and text[b - 1] not in EDGE else _trim(text, a, b)
        for a, b in quotes
    ]
    return [*filter(None, trimmed)]


def _kind(words: str, mark: str) -> str:
    """What a piece without a measure is, `mark` being the punctuation behind it."""
    if len(words) > _LONGEST_PATTERN:
        return "claim"
    if mark == "：" and (len(words) < _LONG_LEAD or cues.LEAD.fullmatch(words)):
        return "nothing"
    is_praise = "、" in words[_LAST_PRAISE] and cues.PRAISE.fullmatch(words)
    if is_praise and not _OPENING_VERB.match(words):
        return "nothing"
    if words[0] not in cues.OPENERS and not words.endswith(cues.ENDS):
        return "claim"
    found = (_BEFORE_COMMA if mark == "，" else _ELSEWHERE).fullmatch(words)
    return found.lastgroup or "" if found else "claim"


def _cuts(text: str, start: int, words: str, measures: Sequence[Extent]) -> Sequence[int]:
    """Where a piece that begins at `start` is cut into members that are each a claim, in order.

    `words` are its own outside quotation marks and brackets, `measures` too.
    """
    stop = start + len(words)
    last = start + words.rfind("、") + 1
    may_be_whole = last > start and _may_be_whole(text[last:stop])
    if not may_be_whole and len(measures) < 2:
        return ()
    marks = [start + at for at in places(words, "、")]
    if may_be_whole and _each_is_whole(
        [text[a + 1 : b] for a, b in pairwise((start - 1, *marks, stop))]
    ):
        return marks
    cuts = [_cut_between(text, left, right, stop, marks) for left, right in pairwise(measures)]
    return [cut for cut in cuts if cut is not None]


def _may_be_whole(last: str) -> bool:
    """Whether a list may have members that are whole, by the last: with most lists fail."""
    return _has_verb(last) or last.endswith(cues.PREDICATES)


def _each_is_whole(members: Sequence[str]) -> bool:
    """Whether each member has a verb, or each a predicate."""
    if all(map(_has_verb, members)) and not _COVERB.match(members[0]):
        return True
    return all(each.endswith(cues.PREDICATES) for each in members)


def _has_verb(member: str) -> bool:
    return len(member) >= _SHORTEST_MEMBER and _OPENING_VERB.match(member) is not None


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
