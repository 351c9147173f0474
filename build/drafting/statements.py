"""Completes a quote that does not stand alone: with the verb or subject that its clause began with, or a place.

Only words of the sentence or of the title are taken, in their order: docs/methodology.md, Statements.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from build.drafting.clause_words import MANNERS, VERBS
from build.report.characters import any_of, run_of
from build.report.text import Place, PlacedQuantity, ReportText

_MARK = re.compile("[，；。：！？\n]")
_VERB = re.compile(f"{run_of(MANNERS)}(?:{any_of(VERBS)})")
# What carries on with the subject of the number before: 增长8%、居全省首位.
_GOES_ON = re.compile(
    "(?:比|较(?!快|好|大)|同比|位居|位列|列(?!入)|居(?!民|住|家)|占(?!用|地)|被"
    "|(?:增长|下降|上升|提高|降低|达|超|高于|低于|高出|减少|完工|竣工|投产|新开工)[到至了过约近]?(?=[\\d约近超])|达到|居全)"
)
_STATE = (
    "新开工|开工|完工|竣工|投产|新增|累计|分别|超过|突破|达到|达|降至|降到|增至|提升至|提高到|提升到"
    "|提高至|增加到|增加|减少|完成|增长|下降|上升|提高|降低|稳定在|保持在|控制在|压缩到|翻|由|从|为|居|占|超|预计"
)
_PREDICATE = re.compile(f"(?:{_STATE}|约|近|仅)*$")
_STATES = re.compile(f"{_STATE}|是|被|惠及|带动|建成|通过")
_PLEDGES = re.compile("确保|力争|争取|实现|预计")  # what a whole sentence may follow
_NO_SUBJECT = re.compile(
    "(?:其中|年均|平均|全年|累计|同比|今年|去年)*$|(?:累计)?(?:新增|新建|新开|开工|加快|推进|实施)"
)
_LEAST, _MOST = 2, 24  # characters of a subject


class Statement(NamedTuple):
    """A completed statement and what completed it: verb, subject or place."""

    words: str
    by: str


def complete(
    text: ReportText, place: Place, measures: Sequence[PlacedQuantity], place_words: str | None
) -> Statement | None:
    """A quote made whole; None for one that stands alone or that no rule completes.

    `measures` are those of the sentence; `place_words` name the place that the sentence or the
    title gives the claim.
    """
    quote = text.words(place)
    if place_words:
        return Statement(place_words + quote, "place")
    start, end = place.sentence.char_start, place.char_start
    opens = text.text[end - 1] if end > start else ""
    if opens not in ("、", "，"):
        return None
    marks = [start, *(mark.end() for mark in _MARK.finditer(text.text, start, end))]
    clause = marks[-1] if opens == "、" else marks[-2]  # `，` ends a clause itself
    if _GOES_ON.match(quote):
        subject = _subject(text, clause, measures, end)
        return Statement(subject + quote, "subject") if subject else None
    verb = _VERB.match(text.text, clause, end) if opens == "、" else None
    if verb is None or _VERB.match(quote) or not any(map(str.isdigit, quote)):
        return None
    is_bare = not _STATES.search(quote) or _PLEDGES.search(verb.group())
    return Statement(verb.group() + quote, "verb") if is_bare else None


def _subject(
    text: ReportText, start: int, measures: Sequence[PlacedQuantity], end: int
) -> str | None:
    """What the clause at `start` tells its first number of, without the words that lead to it."""
    measure = next((one for one in measures if start <= one.char_start < end), None)
    if measure is None:
        return None
    told = _PREDICATE.sub("", text.text[start : measure.char_start])
    is_bare = _LEAST <= len(told) <= _MOST and "、" not in told and not _NO_SUBJECT.match(told)
    return told if is_bare else None
