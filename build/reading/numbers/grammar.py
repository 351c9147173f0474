"""The shapes of written numbers: one compiled expression finds every candidate in a text.

Nothing here can backtrack over more than a bounded stretch: runs are possessive, a run
that was refused is not entered again, quoted names are at most forty characters long.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from build.reading.numbers.unit_words import (
    CLASSIFIERS,
    DATE_WORDS,
    DURATION_WORDS,
    NAME_WORDS,
    NOT_BEFORE,
    NOT_CHINESE,
    TENTH_NOT_BEFORE,
)
from build.reading.numbers.units import load_units

DIGIT = "0-9０-９"
CHINESE_DIGIT = "零〇○一二三四五六七八九两兩"
CHINESE = CHINESE_DIGIT + "十百千万亿萬億廿卅几"


@dataclass(frozen=True, slots=True)
class Grammar:
    """The compiled expressions, built once from the table of units.

    `candidate` finds where a number may begin; the others match there, by its first character.
    Groups of `arabic`: number, scale, unit, range sign, number, scale, unit, suffix; of
    `chinese`: number, unit, suffix; of `fraction`: below, above, above (high), suffix.
    """

    candidate: re.Pattern[str]
    arabic: re.Pattern[str]
    chinese: re.Pattern[str]
    fraction: re.Pattern[str]
    quoted: re.Pattern[str]
    rank: re.Pattern[str]
    half: re.Pattern[str]
    list_unit: re.Pattern[str]
    per: re.Pattern[str]


def words(alternatives: Iterable[str]) -> str:
    """An expression for one of the words, the longest first."""
    return "|".join(map(_word, sorted(alternatives, key=len, reverse=True)))


def _word(word: str) -> str:
    pattern = re.escape(word)
    if word in NOT_BEFORE:
        pattern += f"(?![{NOT_BEFORE[word]}])"
    if word == "项":
        pattern += "(?!目(?!标))"
    if word == "张":
        pattern += "(?!家[口港界]|力)"
    if word[-1].isascii() and word[-1].isalnum():
        pattern += "(?![A-Za-z0-9])"
    return pattern


# `3千余`, `30多万`, `10亿余`, `1亿2000万`; 千 is no scale before the units that begin with it.
SCALES = "(?:[十百万亿萬億]|千(?![瓦米克伏卡帕赫安焦]))"
MORE = f"(?:[ 　]?[多余餘几](?!年来))?(?:[ 　]?{SCALES})*+(?:[余餘]|多(?!边|样|元[化素]))?"
# `1 9 9 7` (set wide), `1 200` (grouped by blanks), `1,200` (by commas of either width).
BARE = (
    f"[{DIGIT}](?:[ 　][{DIGIT}](?![{DIGIT}]))++|[{DIGIT}]{{1,3}}+(?: [{DIGIT}]{{3}}(?![{DIGIT}]))++"
    f"|[{DIGIT}]++(?:[,，][{DIGIT}]{{3}}(?![{DIGIT}]))*+"
)
NUMBER = f"(?:{BARE})(?: ?[.．·・] ?[{DIGIT}]++(?: [{DIGIT}](?![{DIGIT}]))*+)*+"
MIXED = f"(?:(?<=[百千万亿萬億])[{DIGIT}]++{SCALES}++[多余餘]?)?"
SUFFIX = "(?:（含）|\\(含\\))?(?:及其?|或)?(?:以上|以下|以内|之内|内(?![蒙外部地陆河江湖市区涵])|之多|左右|上下)|级(?!别)(?:及?以上)?|多(?![年个种样元方])|余(?![年个元])"
RANGE = "－|-|—|——|–|~|～|至|到"
CHINESE_NUMBER = (
    f"[{CHINESE}]++(?:[点點][{CHINESE}]++)?(?:[多余餘来](?!年))?[十百千万亿萬億]*+[多余餘]?"
)


@lru_cache(maxsize=1)
def grammar() -> Grammar:
    """The expressions for the units of the codebook."""
    units = load_units()
    roles = (*DATE_WORDS, *DURATION_WORDS, *NAME_WORDS)
    unit = words({*units, *roles, "成"})
    chinese_unit = words(w for w in {*units, *CLASSIFIERS} if w not in NOT_CHINESE)
    large_unit = words(units)
    firsts = "".join(sorted({w[0] for w in {*units, *CLASSIFIERS} if w not in NOT_CHINESE}))
    arabic = (
        f"({NUMBER})({MORE}{MIXED})(?:[ 　]?({unit}))?"
        f"(?:({RANGE})(?=[ 　]?[{DIGIT}])[ 　]?({NUMBER})({MORE})(?:[ 　]?({unit}))?)?({SUFFIX})?"
    )
    chinese = (
        f"(?<![{CHINESE}第])"
        f"(数(?=[十百千万亿])[{CHINESE}]++|{CHINESE_NUMBER})"
        f"(?=[{re.escape(firsts)}级成以左]|(?<=[万亿萬億多余餘]))((?<=[万亿萬億])(?:{large_unit})|{chinese_unit}|成(?![{TENTH_NOT_BEFORE}]))?({SUFFIX})?"
    )
    above = f"[{CHINESE}]++(?:[点點][{CHINESE_DIGIT}]++)?"
    fraction = (
        f"(?<![{CHINESE}第])([{CHINESE}]++|[{DIGIT}]{{1,9}}+)分之({above}|{NUMBER})"
        f"(?:(?:到|至|—|-)(?:百分之)?({above}))?({SUFFIX})?"
    )
    list_unit = f"(?:[、和与及，](?:{NUMBER})(?:{MORE})){{1,12}}+[ 　]?({unit})"
    half = f"一半({SUFFIX})?"
    quoted = "“[^“”《》，。；！？\\n]{0,24}”|《[^《》\\n]{0,40}》|「[^「」\\n]{0,24}」"
    rank = f"第([{CHINESE}]{{1,3}}+)(?:(位|名)(?![于置])|(?=[，。；、！？）\\s]|$))|首位|前([{CHINESE_DIGIT}十]{{1,3}}+)(?:(位|名)|(?=[，。；、！？）\\s]|$))"
    per = f"([/／](?:每)?[{CHINESE}]{{0,3}}+(?:{unit}))({SUFFIX})?"
    # One set of characters in front lets the engine skip at full speed; a lone 一 counts nothing.
    candidate = f"[{DIGIT}{CHINESE}数“《「第首前](?<!前(?![{CHINESE}]))(?<!一(?![{CHINESE}倍半天点點番]))(?<![{DIGIT}][{DIGIT}])(?<![{CHINESE}][{CHINESE}])"
    return Grammar(
        *map(re.compile, (candidate, arabic, chinese, fraction, quoted, rank, half, list_unit, per))
    )
