"""The words of the codebook that the reader of headline targets knows, as patterns."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import filterfalse

from build.report.characters import any_of, undivided
from build.report.codebook import HeadlineWords
from build.schema import IndicatorRow, IndicatorWordsRow
from build.schema.codes import MeasureType

# Full width to half width, one character for one: offsets stay what they are.
_HALF_WIDTH = {chr(0xFF01 + place): chr(0x21 + place) for place in range(94)}
_HALF_WIDTH["\u3000"] = " "
_WIDE = re.compile("[\uff01-\uff5e\u3000]")


def plain(text: str) -> str:
    """The text in half width, every character in its old place.

    >>> plain("ＧＤＰ　增长８％，")
    'GDP 增长8%,'
    """
    found = _WIDE.search(text)
    while found:  # a dozen times: a text has thousands of them, of few kinds
        text = text.replace(found[0], _HALF_WIDTH[found[0]])
        found = _WIDE.search(text, found.start())
    return text


# 占地区生产总值比重: the product is what is compared with, not what is told.
_SHARES = (
    r"占(?:全[市省区州县国]|我[市省区])?的?(?:地区|国内|国民)?(?:生产总值|GDP)",
    r"与(?:地区|国内|国民)?(?:生产总值|GDP)之比",
)
_REST_OF_SHARE = "的?(?:比重|比例|比)?"  # words that stand between a name and a number, too


@dataclass(frozen=True)
class Meaning:
    """An indicator that a word may name. `rank` is 1 for a word that counts where no usual one stands."""

    indicator_id: str
    measure_type: MeasureType
    units: frozenset[str]
    rank: int


@dataclass(frozen=True)
class Vocabulary:
    """Patterns over plain text.

    `splits` are the indicators of words that stand for two (城乡居民收入), by word.
    `between` is what may stand between a name and its number, `short` the beginnings of a pair
    (城镇、农村居民人均可支配收入) by the indicator they name there, the longest first, and `short_pair`
    two of them that share numbers. `own_names` are those of the report's own place.
    """

    meanings: Mapping[str, Sequence[Meaning]]
    splits: Mapping[str, Sequence[str]]
    short: Mapping[str, str]
    _names: re.Pattern[str]
    _any_name: re.Pattern[str]
    _before: re.Pattern[str]
    between: re.Pattern[str]
    short_pair: re.Pattern[str]
    roles: Mapping[str, re.Pattern[str]]
    own_names: tuple[str, ...] = ()

    def of_place(self, own_names: tuple[str, ...] = ()) -> "Vocabulary":
        """The same for the reports of a place with these names."""
        return replace(self, own_names=own_names)

    def names(self, text: str, start: int, end: int) -> list[re.Match[str]]:
        """The names of indicators in text[start:end], of words that begin alike the longest."""
        return [found for found in self._names.finditer(text, start, end) if not found.lastindex]

    def has_name(self, text: str, start: int, end: int) -> bool:
        """Whether text[start:end] may name an indicator; most that stands before numbers names none."""
        return self._any_name.search(text, start, end) is not None

    def may_stand_before(self, text: str, start: int, end: int) -> bool:
        """Whether text[start:end] is only what may stand before a name in its clause."""
        if self._before.fullmatch(text, start, end):
            return True
        own = self._own.search(text, start, end) if self.own_names else None
        return own is not None and self._before_or_own.fullmatch(text, start, end) is not None

    @cached_property
    def _own(self) -> re.Pattern[str]:
        return re.compile(_any(self.own_names))

    # Large, and few reports name their place before an indicator.
    @cached_property
    def _before_or_own(self) -> re.Pattern[str]:
        own = [*filterfalse(self._is_made, self.own_names)]
        return re.compile(f"(?:{_any(own)}|{self._before.pattern[3:-1]}")

    def _is_made(self, name: str) -> bool:
        """Whether another own name and words that may stand before make a name: 海口 and 市."""
        shorter = (one for one in self.own_names if one != name and name.startswith(one))
        return any(self._before.fullmatch(name, len(one)) for one in shorter)


def vocabulary(
    words: Iterable[IndicatorWordsRow],
    indicators: Iterable[IndicatorRow],
    headline: Iterable[HeadlineWords],
) -> Vocabulary:
    """The patterns of the tables of words."""
    types = {row.indicator_id: row.measure_type for row in indicators}
    meanings: dict[str, list[Meaning]] = {}
    splits: dict[str, list[str]] = {}
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
            )
            meanings.setdefault(plain(word), []).append(meaning)
            if row.split_indicator_ids:
                splits.setdefault(plain(word), row.split_indicator_ids.split())
        for word in (row.short_words_zh or "").split():
            short[word] = row.indicator_id
    short = dict(sorted(short.items(), key=lambda each: -len(each[0])))
    roles = {row.word_role: [plain(word) for word in row.words_zh.split()] for row in headline}
    before, between = (f"{_any(undivided(roles[role]))}|[\\s“”]" for role in ("before", "between"))
    year = r"(?:\d{4}年|\d{1,2}[.、)])"
    return Vocabulary(
        meanings,
        splits,
        short,
        # Every branch begins with a letter of its own: `re` then looks for one of these letters first.
        re.compile(
            f"{'|'.join(f'{share}{_REST_OF_SHARE}()' for share in _SHARES)}|{_any(meanings)}"
        ),
        re.compile(_any([*meanings, *short])),
        re.compile(f"(?:{before}|{year})*+"),
        re.compile(f"(?:{between}|{'|'.join(_SHARES)}|\\([^()]{{0,20}}\\))*"),
        re.compile(
            f"[,;、(]?(?:其中)?[,:]?({_any(short)})[、和与及]({_any(short)})(?:分别|各)增长"
        ),
        {role: re.compile(_any(roles[role])) for role in roles},
    )


def _any(words: Iterable[str]) -> str:
    """One of the words; a blank within one makes no other word of it."""
    return any_of(words, r"\s?")
