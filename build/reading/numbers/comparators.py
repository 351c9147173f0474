"""The words that bound a number: before it (近 超过 不低于), after it (以上 左右), inside it (余)."""

import re
from functools import lru_cache

from build.report.characters import split_words
from build.schema.codes import Comparator

_NOT = split_words("不 不得 不能 不会 不应 不宜 不再 不准 不可 不要 未 没有 不得再")
_MORE, _LESS = split_words("超过 高于 多于 大于 突破 超出"), split_words("低于 少于 小于")
PREFIXES = {
    Comparator.ABOUT: "约 大约 约莫 大体 大致 大概 约合 估计 差不多",
    Comparator.NEARLY: "近 接近 接近于 将近 临近 直逼 逼近 迫近 趋近 趋近于 近乎 靠近",
    Comparator.OVER: (
        "超 超过 超出 超越 突破 跨越 逾 多于 高于 大于 越过 过 跨上 迈上 站上 登上 跃上 冲上 踏上 迈过 跨过 跃过 冲破"
        " 首破 迈入 跨入 迈进 不止 远超 超过了 突破了 跨越了 迈上了 跨上了 站上了 登上了 跃上了 > ＞"
    ),
    Comparator.AT_LEAST: "至少 最少 起码 不下 不下于 不亚于 不弱于 不逊于 不逊色于 ≥ >= ＞＝",
    Comparator.AT_MOST: "不超 至多 最多 顶多 ≤ <= ＜＝",
    Comparator.UNDER: "低于 不足 不到 少于 小于 未满 不满 不及 未达 未达到 未到 没到 跌破 降破 < ＜",
}
_SOMEWHAT = ("", "些", "点", "一些", "一点")
SUFFIXES = {
    "以上": Comparator.AT_LEAST,
    "之上": Comparator.AT_LEAST,
    "往上": Comparator.AT_LEAST,
    "朝上": Comparator.AT_LEAST,
    "以下": Comparator.AT_MOST,
    "之下": Comparator.AT_MOST,
    "往下": Comparator.AT_MOST,
    "以内": Comparator.AT_MOST,
    "之内": Comparator.AT_MOST,
    "封顶": Comparator.AT_MOST,
    "左右": Comparator.ABOUT,
    "上下": Comparator.ABOUT,
    "前后": Comparator.ABOUT,
    "内外": Comparator.ABOUT,
    "内": Comparator.AT_MOST,
    "级": Comparator.AT_LEAST,
    "之多": Comparator.EQ,
    "多": Comparator.OVER,
    "余": Comparator.OVER,
    "开外": Comparator.OVER,
    "有余": Comparator.OVER,
    "出头": Comparator.OVER,
    "挂零": Comparator.OVER,
    "不止": Comparator.OVER,
    "强": Comparator.OVER,
    "弱": Comparator.NEARLY,
    "不到": Comparator.UNDER,
    **{f"更{word}{some}": Comparator.AT_LEAST for word in "多高大快" for some in _SOMEWHAT},
}
_BY_WORD = {word: code for code, group in PREFIXES.items() for word in group.split()}
_BY_WORD |= {no + word: Comparator.AT_MOST for no in _NOT for word in _MORE}
_BY_WORD |= {no + word: Comparator.AT_LEAST for no in _NOT for word in _LESS}
# 约 of 节约, 近 of 最近, 超 of 赶超 belong to other words.
_NOT_AFTER = {
    "约": frozenset("节条合契制公隐签特预"),
    "近": frozenset("最附邻靠新亲贴"),
    "超": frozenset("赶反高比"),
    "过": frozenset("通经路胜难透不只去到见看听走办开做搞"),
}
_STARTS = frozenset(word[0] for word in _BY_WORD)
_ENDS = frozenset(word[-1] for word in _BY_WORD)
_LONGEST = max(map(len, _BY_WORD))


def read_prefix(text: str, end: int) -> tuple[int, Comparator | None]:
    """Length of the comparator that ends at `end`, and which; 0 and None for none.

    >>> [str(part) for part in read_prefix("总额不超过", 5)], read_prefix("共节约", 3)
    (['3', 'at_most'], (0, None))
    """
    if end == 0 or text[end - 1] not in _ENDS:
        return 0, None
    for length in range(min(_LONGEST, end), 0, -1):
        start = end - length
        word = text[start:end]
        if word in _BY_WORD:
            if text[start - 1 : start] in _NOT_AFTER.get(word, ()):
                return 0, None
            return length, _BY_WORD[word]
    return 0, None


_ADVERB = re.compile(
    "(至少|起码|至多|顶多|最少(?!的)|最多(?![的跑]))[^，。；：！？、”》\\n0-9０-９]*$|(约)[需用达完减增][成要少加长]?$"
)


def adverb_before(before: str) -> Comparator | None:
    """The bound that an adverb sets and a verb parts from the number: 至少达到30%, 约完成5项."""
    found = None if _ADVERB_START.search(before) is None else _ADVERB.search(before)
    return None if found is None else _BY_WORD[found[1] or found[2]]


_ADVERB_START = re.compile("[至起顶最约]")


def opens_with_prefix(written: str) -> bool:
    """Whether an expression as written opens with a comparator: 不低于5%, ≥5%."""
    return written[0] in _STARTS


@lru_cache(maxsize=64)
def read_suffix(suffix: str) -> Comparator | None:
    """The comparator of the words after a unit: `及以上`, `左右`; None for none."""
    for word, comparator in SUFFIXES.items():
        if suffix.endswith(word):
            return comparator
    return None
