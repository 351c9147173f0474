"""Indicators that a clause names without a number: 固定资产投资稳中有进, 居民收入与经济增长同步."""

import re
from collections.abc import Iterator, Sequence

from build.headline.items import Item
from build.headline.names import clause_start, members
from build.headline.words import Vocabulary

_CLAUSE_END = re.compile(r"[,;。!?\n]")
_AS_FAST = re.compile("(?:地区|国内)?生产总值|经济(?:增长|增速|发展)?|GDP")
_COMPARES = re.compile("[高低快优]于|超过|跑赢")
_BY_POINTS = re.compile("[高低快]于[^,;。]{0,20}百分点")
_REST_OF_LIST = re.compile(r"^(?:、[^、,;]{2,16}?)+(?=完成|达到|控制|继续|保持|持续|落实)")
_REMARK = re.compile(r"^\([^()]{0,20}\)")  # 利用外资(可比口径)持平
# 完成单位能耗、氨氮等减排任务: the verb stands before the list.
_CARRIES_OUT = re.compile("(?:全面|确保|力争)?(?:完成|落实|实现)")
_TASK = re.compile("(?:任务|目标|指标)\\Z")
_DIGIT = re.compile(r"\d")


def read_unnumbered(
    text: str, start: int, end: int, measured: Sequence[Item], words: Vocabulary
) -> Iterator[Item]:
    """The indicators that clauses of text[start:end] name without a number.

    `text` is plain; clauses that `measured` items stand in have theirs.
    """
    waiting = sorted(measured, key=lambda item: item.char_start, reverse=True)
    at = told = start  # as far as items reach that begin before the end of the clause
    for mark in [*_CLAUSE_END.finditer(text, start, end), None]:
        stop = mark.start() if mark else end
        while waiting and waiting[-1].char_start < stop:
            told = max(told, waiting.pop().char_end)
        if told <= at:
            yield from _of_clause(text, at, stop, words)
        at = mark.end() if mark else end


def _of_clause(text: str, start: int, end: int, words: Vocabulary) -> Iterator[Item]:
    start = clause_start(text, start, end)
    matches = words.names(text, start, end)
    # 与经济增长同步, 高于城镇居民收入增速: what is compared with is not what is promised.
    while len(matches) > 1 and (
        _AS_FAST.fullmatch(matches[-1].group())
        or _COMPARES.search(text, matches[-2].end(), matches[-1].start())
    ):
        matches.pop()
    if not matches:
        return
    # 碳排放强度、生态环境指标完成国家下达目标: the list goes on with what is none.
    tail = _REST_OF_LIST.sub("", text[matches[-1].end() : end])
    tail = _REMARK.sub("", tail)
    is_carried_out = _CARRIES_OUT.match(text, start, end) and _TASK.search(tail)
    if not words.roles["no_number"].match(tail) and not is_carried_out:
        return
    if _DIGIT.search(tail) and not _BY_POINTS.search(tail):
        return
    names = members(text, start, matches, words)
    is_in_step = bool(words.roles["sync"].search(tail)) and bool(_AS_FAST.search(tail))
    for name in names:
        meanings = words.meanings.get(name.word, ())
        # What keeps step has no unit.
        told = [one for one in meanings if bool(one.units) is not is_in_step] or meanings
        for meaning in told[:1]:
            yield Item(meaning.indicator_id, names[0].start, end, None, None, False, meaning.rank)
