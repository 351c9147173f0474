"""Names of indicators: which of them govern a number, alone or as members of a list."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from build.headline.words import Vocabulary

_BOUNDARY = re.compile(r"[,;:。!?\n—●■•·…]|(?:目标|指标|任务|预期)(?:是|为)")
_JOINT = re.compile(r"[、和与及,]|以及")
_BARE_JOINT = re.compile("[、和与及]")
_OTHER_MEMBER = re.compile(r"[^\d,;]{2,14}?(?:分别|均|都|各)?(?:增长|增速|下降|提高)(?:均|都)?为?")


class Name(NamedTuple):
    """A word that names an indicator.

    `part` is its place in a list of `parts` names, other things' names among them, and
    `list_start` where the first name of the list begins.
    """

    word: str
    start: int
    end: int
    list_start: int
    part: int = 0
    parts: int = 1


def governing(text: str, start: int, end: int, words: Vocabulary) -> list[Name] | None:
    """The names in text[start:end] that govern a number at `end`, of a list all of them.

    Empty where something else governs it; None where nothing is named, so that what governed the
    number before governs this one too: 生产总值650亿元，增长9%.
    """
    matches = words.names(text, start, end)
    if not matches:
        return _short_pair(text, start, end, words)
    last = matches[-1]
    if not words.between.fullmatch(text, last.end(), end):
        return _beginning(text, start, end, words)
    clause = clause_start(text, start, last.start())
    names = members(text, clause, [each for each in matches if each.start() >= clause], words)
    return names if names and names[-1].end == last.end() else []


def clause_start(text: str, start: int, end: int) -> int:
    """Where the clause begins that text[start:end] ends in; a list is one clause."""
    marks = [mark.end() for mark in _BOUNDARY.finditer(text, start, end)]
    return marks[-1] if marks else start


def members(text: str, start: int, whole: Sequence[re.Match[str]], words: Vocabulary) -> list[Name]:
    """The names among the members of the list that begins at `start`, each with its place in it.

    `whole` are all names from there on; the list ends with the last.
    """
    parts: list[tuple[int, int]] = []
    at, end = start, whole[-1].end()
    starts = [each.start() for each in whole]
    for joint in _JOINT.finditer(text, start, end):
        # 研究与试验发展经费 is one name.
        before = bisect_left(starts, joint.start())
        if not (before and joint.start() < whole[before - 1].end()):
            parts.append((at, joint.start()))
            at = joint.end()
    parts.append((at, end))
    found: list[tuple[str, int, int, int]] = []
    for place, (low, high) in enumerate(parts):
        matches = words.names(text, low, high) if len(parts) > 1 else whole
        is_last = place == len(parts) - 1
        if name := _member(text, low, high, words, matches, is_last=is_last):
            found.append((*name, place))
    return [
        Name(word, low, high, found[0][1], place, len(parts)) for word, low, high, place in found
    ]


def _member(
    text: str,
    low: int,
    high: int,
    words: Vocabulary,
    matches: Iterable[re.Match[str]],
    is_last: bool,
) -> tuple[str, int, int] | None:
    """The name that a member consists of, but for what may stand around it, and where it stands.

    `matches` are the names in the member.
    """
    for match in matches:
        start, end = match.span()
        if words.may_stand_before(text, low, start) and (
            end == high or words.between.fullmatch(text, end, high)
        ):
            return "".join(match.group().split()), start, end
    if is_last:
        return None
    # 城镇、农村居民人均可支配收入: the last member has the whole name.
    rest = text[low:high].rstrip()
    for word in words.short:
        if rest.endswith(word) and words.may_stand_before(rest, 0, len(rest) - len(word)):
            end = low + len(rest)
            return word, end - len(word), end
    return None


def _short_pair(text: str, start: int, end: int, words: Vocabulary) -> list[Name] | None:
    """The two short names of a pair: 居民人均可支配收入增长7%，其中城镇和农村分别增长7%、8%."""
    told = text[start:end]
    found = words.short_pair.fullmatch(told)
    if found is None:
        return None if words.between.fullmatch(told.strip("、和与及()")) else []
    spans = [(start + found.start(group), start + found.end(group)) for group in (1, 2)]
    low = spans[0][0]
    return [Name(text[a:b], a, b, low, part, 2) for part, (a, b) in enumerate(spans)]


def _beginning(text: str, start: int, end: int, words: Vocabulary) -> list[Name]:
    """The names that begin a list which ends with the names of other things.

    生产总值、人均生产总值、全员劳动生产率增长7%: only of bare names, none with a verb; or with a
    number for each (分别).
    """
    low = boundary = clause_start(text, start, end)
    parts = _BARE_JOINT.split(text[boundary:end])
    names: list[Name] = []
    for place, part in enumerate(parts[:-1]):
        if part in words.meanings:
            names.append(Name(part, low, low + len(part), boundary, place, len(parts)))
        low += len(part) + 1
    is_bare = len(names) == len(parts) - 1 and _OTHER_MEMBER.fullmatch(parts[-1])
    return names if is_bare or "分别" in parts[-1] else []
