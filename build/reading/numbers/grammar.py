"""The shapes of written numbers: one compiled expression finds every candidate in a text.

Nothing here can backtrack over more than a bounded stretch: runs are possessive, a run
that was refused is not entered again, quoted names are at most forty characters long.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from build.reading.numbers.unit_words import (
    NOT_BEFORE,
    NOT_CHINESE,
    ROLE_OF_WORD,
    TENTH,
)
from build.report.characters import DIGIT, HAN
from build.schema import UnitRow

CHINESE_DIGIT = "零〇○一二三四五六七八九两"
CHINESE = CHINESE_DIGIT + "十百千万亿廿卅几"

# `3千余`, `30多万`, `10亿余`, `1亿2000万`; 千 is no scale before the units that begin with it.
SCALES = "(?:[十百万亿]|千(?![瓦米克伏卡帕赫安焦]))"
MORE = f"(?:[ 　]?[多余几](?!年来))?(?:[ 　]?{SCALES})*+(?:余|多(?!边|样|元[化素]))?"
# `1 9 9 7` (set wide), `1 200` (grouped by blanks), `1,200` (by commas of either width).
BARE = (
    f"[{DIGIT}](?:[ 　][{DIGIT}](?![{DIGIT}]))++|[{DIGIT}]{{1,3}}+(?: [{DIGIT}]{{3}}(?![{DIGIT}]))++"
    f"|[{DIGIT}]++(?:[,，][{DIGIT}]{{3}}(?![{DIGIT}]))*+"
)
NUMBER = f"(?:{BARE})(?: ?[.．·・] ?[{DIGIT}]++(?: [{DIGIT}](?![{DIGIT}]))*+)*+"
# `1亿2000万`, `3万4000`, `1万零500`; what is no part of the number has a word of its own: 2万2021年.
MIXED = (
    f"(?:(?<=[百千万亿])(?:[{DIGIT}]++{SCALES}++[多余]?"
    f"|(?:[零〇][{DIGIT}]{{1,4}}+{SCALES}*+|[{DIGIT}]{{3,4}}+)(?![{DIGIT}A-Za-z.．,，年月日后%‰])[多余]?)){{0,3}}+"
)
_AT_LEAST = "级(?!别)(?:及?以上)?|多(?![年个种样元方])|余(?![年个元])"
_BOUNDS = (
    "以上|以下|以内|之内|内(?![蒙外部地陆河江湖市区涵])|之多|左右|上下|[之往]上|[之往]下|朝上|开外|有余|出头|挂零"
    "|内外|前后|封顶|(?:不到|不止|[强弱]|(?:或者?|甚至)更[多高大快](?:一?[些点])?)(?=[，。；、）\\n]|$)"
)
SUFFIX = f"(?P<suffix>(?:（含）|\\(含\\))?(?:及其?|或)?(?:{_BOUNDS})|{_AT_LEAST})?"
RANGE = "--|-|——|—|~|～|至|到"
# 千 behind a full 万 or 亿 is of the unit: 十万千瓦.
_RUN = f"(?:[{CHINESE.replace('千', '')}]|千(?!(?<=[万亿]千)[瓦米克伏卡帕赫安焦]))++"
CHINESE_NUMBER = f"{_RUN}(?:点[{CHINESE_DIGIT}几]++)?(?:[多余来](?!年))?(?:[十百万亿]|千(?![瓦米克伏卡帕赫安焦]))*+[多余]?"
QUOTED = "“[^“”《》，。；！？\\n]{0,24}”|《[^《》\\n]{0,40}》|「[^「」\\n]{0,24}」"
_CLAUSE_ENDS = "(?=[，。；、！？）\\s]|$)"
RANK = (
    f"第(?P<place>[{CHINESE}]{{1,3}}+)(?:(?P<word>位|名)(?![于置])|{_CLAUSE_ENDS})|首位"
    f"|前(?P<first>[{CHINESE_DIGIT}十]{{1,3}}+)(?:(?P<first_word>位|名)|{_CLAUSE_ENDS})"
)
_ABOVE = f"[{CHINESE}]++(?:点[{CHINESE_DIGIT}]++)?"
FRACTION = (
    f"(?<![{CHINESE}第])(?P<below>[{CHINESE}]++|[{DIGIT}]{{1,9}}+)分之(?P<above>{_ABOVE}|{NUMBER})"
    f"(?:(?:到|至|—|-)(?:百分之)?(?P<high>{_ABOVE}))?{SUFFIX}"
)
# One set of characters in front lets the engine skip at full speed; what follows refuses 前 and
# 第 before no number, 首 but of 首位, a lone 一, and places inside a number.
_IN_QUOTES = f"”》」{DIGIT}{CHINESE}数第首前"
CANDIDATE = (
    f"[{DIGIT}{CHINESE}数“《「第首前]"
    f"(?<![前第](?![{CHINESE}]))(?<!首(?!位))"
    # A quotation without numbers is nothing to step over.
    f"(?<![“《「](?![^{_IN_QUOTES}]{{0,40}}+[{_IN_QUOTES}](?<![”》」])))"
    f"(?<!一(?![{CHINESE}倍半天点番到至]|[^，。；、]{{1,3}}半))"
    # 统一到四个, 唯一一家.
    f"(?<![统唯专单划周同归]一)(?<![{DIGIT}][{DIGIT}])(?<![{CHINESE}][{CHINESE}])"
)

# Latin letters that are a unit only under another: m3/s, km/h.
ABBREVIATIONS = {"s": "second", "h": "hour", "d": "day", "L": "l", "l": "l", "t": "tonne"}
# 半 begins another word before these: 3家半导体企业.
_NOT_AFTER_HALF = "钢导岛径山数程途成路夜边价票身截封殖决机自固球挂壁拉"
# Units of time that always measure: years of age or life, and the response of a machine.
_ALWAYS_MEASURED = frozenset({"year", "millisecond"})


@dataclass(frozen=True, slots=True)
class Grammar:
    """The units, and the compiled expressions of numbers with them.

    `unit_of` gives the id of a unit by a word for it, `kind_of` the kind of quantity by the id;
    `compound_of` the id of a unit over another by their ids; `durations` are the units whose numbers may tell in passing how long something took.
    `candidate` finds where a number may begin; the others match there, by its first character.
    """

    unit_of: Mapping[str, str]
    kind_of: Mapping[str, str]
    compound_of: Mapping[tuple[str, str], str]
    durations: frozenset[str]
    candidate: re.Pattern[str]
    arabic: re.Pattern[
        str
    ]  # number scale unit, sign, minus_high number_high scale_high unit_high, suffix
    chinese: re.Pattern[str]  # number unit suffix
    fraction: re.Pattern[str]  # below above high suffix
    quoted: re.Pattern[str]
    rank: re.Pattern[str]  # place word, first first_word
    chinese_range: re.Pattern[str]  # number unit_low high unit suffix
    one_half: re.Pattern[str]  # suffix
    half: re.Pattern[str]  # unit suffix
    tenth: re.Pattern[str]  # digit suffix
    list_unit: re.Pattern[str]  # last last_scale unit
    per: re.Pattern[str]  # below per_unit suffix


def make_grammar(units: Iterable[UnitRow]) -> Grammar:
    """The grammar of numbers with these units. The first unit that claims a word has it."""
    units = list(units)
    unit_of: dict[str, str] = {}
    for row in units:
        for word in (row.words_zh or "").split():
            unit_of.setdefault(word, row.unit_id)
    unit = _words({*unit_of, *ROLE_OF_WORD, TENTH})
    chinese_units = {word for word in {*unit_of, TENTH} if word not in NOT_CHINESE}
    firsts = re.escape("".join(sorted({word[0] for word in chinese_units})))
    large_unit = f"(?<=[万亿])(?:{_words(unit_of)})"
    list_sign = f"[、和与及](?P<last>{NUMBER})(?:(?:{RANGE}){NUMBER})?(?P<last_scale>{MORE})"
    per = f"[{CHINESE}]{{0,3}}+(?P<per_unit>{unit}|{_words(ABBREVIATIONS)})"
    expressions = {
        # A Chinese numeral with nothing behind it that it could count begins no number.
        "candidate": (
            f"{CANDIDATE}(?<![{CHINESE}](?![{CHINESE}]*+"
            f"(?:[{firsts}级以左半分点比多余来到至~～—-]|(?<=[万亿]))))"
        ),
        "arabic": (
            f"(?P<number>{NUMBER})(?P<scale>{MORE}{MIXED})(?:[ 　]?(?P<unit>{unit}))?"
            f"(?:[ 　]?(?P<sign>{RANGE})[ 　]?(?P<minus_high>-|负|零下)?(?=[{DIGIT}])(?P<number_high>{NUMBER})"
            f"(?P<scale_high>{MORE})(?:[ 　]?(?P<unit_high>{unit}))?)?{SUFFIX}"
        ),
        "chinese": (
            f"(?<![{CHINESE}第])(?P<number>数(?=[十百千万亿])[{CHINESE}]++|{CHINESE_NUMBER})"
            f"(?=[{firsts}级以左]|(?<=[万亿多余]))"
            f"(?P<unit>{large_unit}|{_words(chinese_units)})?{SUFFIX}"
        ),
        "chinese_range": (
            f"(?<![{CHINESE}第])(?P<number>{CHINESE_NUMBER})(?P<unit_low>{_words(chinese_units)})?"
            f"(?:{RANGE})(?P<high>{CHINESE_NUMBER})"
            f"(?P<unit>{large_unit}|{_words(chinese_units)}){SUFFIX}"
        ),
        "fraction": FRACTION,
        "quoted": QUOTED,
        "rank": RANK,
        "one_half": f"一半{SUFFIX}",
        "tenth": f"(?P<digit>[{DIGIT}一二三四五六七八九](?=[以之的]|左右|上下|[^{HAN}{DIGIT}A-Za-z.．%‰]|$)|半(?![{_NOT_AFTER_HALF}])){SUFFIX}",
        "list_unit": f"(?:{list_sign}){{1,12}}+[ 　]?(?P<unit>{unit})",
        "per": f"(?P<below>(?:/每?|每){per}){SUFFIX}",
        "half": f"半(?:(?P<unit>{unit})|(?![{_NOT_AFTER_HALF}])){SUFFIX}",
    }
    compiled = {name: re.compile(expression) for name, expression in expressions.items()}
    kind_of = {row.unit_id: row.quantity_kind for row in units}
    durations = {unit for unit, kind in kind_of.items() if kind == "time"} - _ALWAYS_MEASURED
    return Grammar(unit_of, kind_of, _compounds(unit_of), frozenset(durations), **compiled)


def _compounds(unit_of: Mapping[str, str]) -> dict[tuple[str, str], str]:
    """The ids of units over others (`公里/小时`) by those of the two, whatever the words for them."""
    compounds: dict[tuple[str, str], str] = {}
    for word, unit in unit_of.items():
        above, _, below = word.partition("/")
        if above in unit_of and (lower := unit_of.get(below, ABBREVIATIONS.get(below))):
            compounds[unit_of[above], lower] = unit
    return compounds


def _words(alternatives: Iterable[str]) -> str:
    """An expression for one of the words, the longest that fits, where it begins no other word.

    Words of one first character stand together, so that the engine passes over them at once.
    """
    words = sorted(alternatives, key=lambda word: (word[0], -len(word), word))
    return "|".join(
        f"{re.escape(first)}(?:{'|'.join(map(_after_first, group))})"
        for first, group in groupby(words, key=itemgetter(0))
    )


def _after_first(word: str) -> str:
    pattern = re.escape(word[1:])
    if word in NOT_BEFORE:
        pattern += f"(?![{NOT_BEFORE[word]}])"
    if word == "项":
        pattern += "(?!目(?!标))"
    if word == "张":
        pattern += "(?!家[口港界]|力)"
    if word[-1].isascii() and word[-1].isalnum():
        pattern += "(?![A-Za-z0-9])"
    return pattern
