"""The words that bound a number: before it (近 超过 不低于), after it (以上 左右), inside it (余)."""

from functools import lru_cache

from build.schema.codes import Comparator

PREFIXES = {
    Comparator.ABOUT: "约 大约 约莫 大体",
    Comparator.NEARLY: "近 接近 将近 临近",
    Comparator.OVER: "超 超过 超出 超越 突破 跨越 逾 多于 高于 大于 越过 过 跨上 迈上 站上 不止 超过了 突破了 跨越了 > ＞",
    Comparator.AT_LEAST: "不低于 不少于 不小于 至少 最少 不下 不下于 不亚于 ≥",
    Comparator.AT_MOST: "不超过 不高于 不多于 不大于 至多 最多 不超 不突破 ≤",
    Comparator.UNDER: "低于 不足 不到 少于 小于 未满 不满 < ＜",
}
SUFFIXES = {
    "以上": Comparator.AT_LEAST,
    "以下": Comparator.AT_MOST,
    "以内": Comparator.AT_MOST,
    "之内": Comparator.AT_MOST,
    "内": Comparator.AT_MOST,
    "左右": Comparator.ABOUT,
    "上下": Comparator.ABOUT,
    "级": Comparator.AT_LEAST,
    "之多": Comparator.EQ,
    "多": Comparator.OVER,
    "余": Comparator.OVER,
}
_BY_WORD = {word: code for code, group in PREFIXES.items() for word in group.split()}
# 约 of 节约, 近 of 最近, 超 of 赶超 belong to other words.
_NOT_AFTER = {
    "约": "节条合契制公隐签特预",
    "近": "最附邻靠新亲贴",
    "超": "赶反高比",
    "过": "通经路胜难透不只去到见看听走办开做搞",
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
    return last_prefix(text[max(end - _LONGEST - 1, 0) : end])


@lru_cache(maxsize=4096)
def last_prefix(before: str) -> tuple[int, Comparator | None]:
    """The same for the end of `before`; the few words there are come again and again."""
    for length in range(min(_LONGEST, len(before)), 0, -1):
        word = before[-length:]
        if word in _BY_WORD:
            if before[-length - 1 : -length] in set(_NOT_AFTER.get(word, ())):
                return 0, None
            return length, _BY_WORD[word]
    return 0, None


def opens_with_prefix(written: str) -> bool:
    """Whether an expression as written opens with a comparator: 不低于5%, ≥5%."""
    return written[0] in _STARTS


@lru_cache(maxsize=4096)
def read_suffix(suffix: str) -> Comparator | None:
    """The comparator of the words after a unit: `及以上`, `左右`; None for none."""
    for word, comparator in SUFFIXES.items():
        if suffix.endswith(word):
            return comparator
    return None
