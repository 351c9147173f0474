"""The words of the codebook that the reader of headline targets knows, as patterns."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from build.report.codebook import HeadlineWords
from build.schema import IndicatorRow, IndicatorWordsRow
from build.schema.codes import MeasureType

# Full width to half width, one character for one: offsets stay what they are.
_HALF_WIDTH = {0xFF01 + place: 0x21 + place for place in range(94)} | {0x3000: 0x20, 0x2A: 0x20}


def plain(text: str) -> str:
    """The text in half width and without asterisks, every character in its old place.

    >>> plain("**ＧＤＰ**增长８％，")
    '  GDP  增长8%,'
    """
    return text.translate(_HALF_WIDTH)


# 占地区生产总值比重: the product is what is compared with, not what is told.
_SHARE = (
    r"占(?:全[市省区州县国]|我[市省区])?的?(?:地区|国内|国民)?(?:生产总值|GDP)的?(?:比重|比例|比)?"
    r"|与(?:地区|国内|国民)?(?:生产总值|GDP)之比"
)


@dataclass(frozen=True)
class Meaning:
    """An indicator that a word may name. `rank` is 1 for a word that counts where no usual one stands."""

    indicator_id: str
    measure_type: MeasureType
    units: frozenset[str]
    rank: int
    split_into: Sequence[str]


@dataclass(frozen=True)
class Vocabulary:
    """Patterns over plain text.

    `names` finds every word of `meanings` as its group `name`, the longest first. `before` and `between` are what may
    stand before a name in its clause and between it and its number, `short` the beginnings of a
    pair (城镇、农村居民人均可支配收入) by the indicator they name there, the longest first, and
    `short_pair` two of them that share numbers.
    """

    meanings: Mapping[str, Sequence[Meaning]]
    short: Mapping[str, str]
    _names: re.Pattern[str]
    before: re.Pattern[str]
    between: re.Pattern[str]
    short_pair: re.Pattern[str]
    roles: Mapping[str, re.Pattern[str]]

    def names(self, text: str, start: int, end: int) -> list[re.Match[str]]:
        """The names of indicators in text[start:end]."""
        return [found for found in self._names.finditer(text, start, end) if found["name"]]


def vocabulary(
    words: Iterable[IndicatorWordsRow],
    indicators: Iterable[IndicatorRow],
    headline: Iterable[HeadlineWords],
    own_names: Iterable[str] = (),
) -> Vocabulary:
    """The patterns of the tables of words. `own_names` are those of the report's own place."""
    types = {row.indicator_id: row.measure_type for row in indicators}
    meanings: dict[str, list[Meaning]] = {}
    short: dict[str, str] = {}
    for row in words:
        usual, _, last_resort = row.words_zh.partition("/")
        ranked = [
            *((word, 0) for word in usual.split()),
            *((word, 1) for word in last_resort.split()),
        ]
        for word, rank in ranked:
            meaning = Meaning(
                row.indicator_id,
                types[row.indicator_id],
                frozenset((row.unit_ids or "").split()),
                rank,
                (row.split_indicator_ids or "").split(),
            )
            meanings.setdefault(plain(word), []).append(meaning)
        for word in (row.short_words_zh or "").split():
            short[word] = row.indicator_id
    short = dict(sorted(short.items(), key=lambda each: -len(each[0])))
    roles = {row.word_role: [plain(word) for word in row.words_zh.split()] for row in headline}
    roles["before"] += own_names
    before, between = (f"(?:{_any(roles[role])}|[\\s“”])" for role in ("before", "between"))
    year = r"(?:\d{4}年|\d{1,2}[.、)])"
    return Vocabulary(
        meanings,
        short,
        re.compile(f"{_SHARE}|(?P<name>{_any(meanings)})"),
        re.compile(f"(?:{before}|{year})*"),
        re.compile(f"(?:{between}|{_SHARE}|\\([^()]{{0,20}}\\))*"),
        re.compile(
            f"[,;、(]?(?:其中)?[,:]?({_any(short)})[、和与及]({_any(short)})(?:分别|各)增长"
        ),
        {role: re.compile(_any(roles[role])) for role in roles},
    )


def _any(words: Iterable[str]) -> str:
    """The words, the longest first; a blank within one is no other word."""
    longest = sorted(words, key=len, reverse=True)
    return "|".join(r"\s?".join(map(re.escape, word)) for word in longest)
