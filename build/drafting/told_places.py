"""Finds the place that a report is of, by what its opening says and what its body speaks of."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from operator import add
from typing import NamedTuple

from build.report.characters import any_of
from build.report.divisions import Division, Divisions
from build.schema.codes import PlaceType

_FIRST_LEVEL = frozenset(
    {
        PlaceType.PROVINCE,
        PlaceType.MUNICIPALITY,
        PlaceType.AUTONOMOUS_REGION,
        PlaceType.SPECIAL_ADMINISTRATIVE_REGION,
    }
)
# What the words of a government call its place, and the kinds of place that they can mean.
_KINDS = {
    "省": frozenset({PlaceType.PROVINCE}),
    "自治区": frozenset({PlaceType.AUTONOMOUS_REGION}),
    "市": frozenset({PlaceType.MUNICIPALITY, PlaceType.PREFECTURE, PlaceType.COUNTY}),
    "州": frozenset({PlaceType.PREFECTURE}),
    "盟": frozenset({PlaceType.PREFECTURE}),
    "地区": frozenset({PlaceType.PREFECTURE}),
    "县": frozenset({PlaceType.COUNTY}),
    "旗": frozenset({PlaceType.COUNTY}),
    "区": frozenset({PlaceType.DISTRICT, PlaceType.AUTONOMOUS_REGION}),
}
_OWN = re.compile(
    "(?:我|全|本)(省|市|自治区|州|盟|县|旗|区)|(?<![部各县])(省|市|州|盟|县)(?:委|政府)"
)
_OWN_GOVERNMENT = re.compile(
    "代表.{0,4}?(省|自治区|市|州|盟|县|旗|区)(?:第.{1,4}届)?(?:人民政府|政府|革命委员会)"
)
_NATION = re.compile("国务院|政务院|中央人民政府")
# 广西壮族自治区 is 广西, 甘孜藏族自治州 is 甘孜州.
_PEOPLES = (
    "壮族 回族 维吾尔 藏族 蒙古族 蒙古 彝族 苗族 侗族 布依族 土家族 白族 傣族 景颇族 哈尼族 傈僳族 羌族 朝鲜族"
    " 柯尔克孜 哈萨克 满族 瑶族 畲族 黎族 土族 撒拉族 保安族 东乡族 裕固族 仡佬族 水族 佤族 拉祜族 纳西族"
    " 怒族 普米族 独龙族 布朗族 达斡尔族 鄂温克族 鄂伦春族 塔吉克 锡伯 各族"
)
_SUFFIX = re.compile(
    f"(?:{any_of(_PEOPLES.split())})*(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|新区|省|市|州|盟|县|区|旗)$"
)
_SHORTEST = 2


class ToldPlace(NamedTuple):
    """A division and where the text names it; no place in the text where only its body tells."""

    division: Division
    start: int | None
    end: int | None


def short_name(name: str) -> str:
    """A name without what kind of place it is; the whole name where too little would be left.

    >>> short_name("广西壮族自治区"), short_name("甘孜藏族自治州"), short_name("通县")
    ('广西', '甘孜', '通县')
    """
    short = _SUFFIX.sub("", name)
    return short if len(short) >= _SHORTEST else name


def level_of(division: Division) -> str:
    """The level of a division: province, prefecture or county."""
    if division.place_type in _FIRST_LEVEL:
        return "province"
    return "prefecture" if division.place_type is PlaceType.PREFECTURE else "county"


def told_place(
    text: str, heads: Iterable[tuple[int, int]], divisions: Divisions, year: int | None
) -> ToldPlace | None:
    """The place of a report; None where nothing tells it or the country is meant.

    `heads` are the extents that name it in order of trust: session, issuer, title, speaker.
    """
    kinds = _own_kinds(text)
    for start, end in heads:
        found = _named(text, start, end, divisions, kinds, year)
        if found:
            return found
    division = _spoken_of(text, divisions, kinds, year)
    return ToldPlace(division, None, None) if division else None


def is_national(words: str) -> bool:
    """Whether the words that name a government name the country's.

    >>> is_national("代表国务院"), is_national("代表省人民政府")
    (True, False)
    """
    return _NATION.search(words) is not None


def _own_kinds(text: str) -> frozenset[PlaceType]:
    """The kinds of place that a report calls its own."""
    told = _OWN_GOVERNMENT.search(text[:3000])
    if told:
        return _KINDS[told[1]]
    counts: dict[str, int] = {}
    for found in _OWN.finditer(text):
        word = found[1] or found[2]
        counts[word] = counts.get(word, 0) + 1
    return _KINDS[max(counts, key=counts.__getitem__)] if counts else frozenset(PlaceType)


def _named(
    text: str,
    start: int,
    end: int,
    divisions: Divisions,
    kinds: frozenset[PlaceType],
    year: int | None,
) -> ToldPlace | None:
    """The division whose whole name some words have: the longest, the lowest where several fit."""
    words = text[start:end]
    found: list[tuple[int, int, Division]] = []
    for at in range(len(words)):
        for name in divisions.names.get(words[at : at + 2], ()):
            if words.startswith(name, at):
                rows = divisions.by_name[name]
                found += [(at, len(name), row) for row in rows if row.was_in(year)]
    fitting = [each for each in found if each[2].place_type in kinds] or found
    if not fitting:
        return None
    last = max(at + length for at, length, _ in fitting)
    ending = [each for each in fitting if each[0] + each[1] == last]
    longest = max(length for _, length, _ in ending)
    rows = [row for _, length, row in ending if length == longest]
    row = max(rows, key=lambda each: (_held(text, each, divisions), each.last_year is None))
    return ToldPlace(row, start + last - longest, start + last)


def _held(text: str, row: Division, divisions: Divisions) -> int:
    """How often a text names what holds a division: of many 鼓楼区 the one that is meant."""
    names = filter(None, map(divisions.name, row.parents))
    return sum(text.count(short_name(name)) for name in names)


def _spoken_of(
    text: str, divisions: Divisions, kinds: frozenset[PlaceType], year: int | None
) -> Division | None:
    """The division that a body without a heading speaks of: its name, and names within it."""
    scores = [(score, row) for row, score in _scores(text, divisions, kinds, year)]
    best = max(scores, key=lambda each: each[0], default=None)
    return best[1] if best and best[0] else None


def _scores(
    text: str, divisions: Divisions, kinds: frozenset[PlaceType], year: int | None
) -> Iterator[tuple[Division, int]]:
    within: dict[str, int] = {}
    # Of thousands of names most open with two characters that nowhere stand together.
    openings = divisions.names.keys() & map(add, text, text[1:])
    for name in chain.from_iterable(map(divisions.names.__getitem__, openings)):
        if len(name) > _SHORTEST and name in text:
            named = divisions.by_name[name]
            for code in {code for row in named if row.was_in(year) for code in row.parents}:
                within[code] = within.get(code, 0) + 1
    for row in divisions.rows:
        if row.name_zh[:2] in openings and row.place_type in kinds and row.was_in(year):
            is_low = row.place_type in (PlaceType.COUNTY, PlaceType.DISTRICT)
            own = text.count(row.name_zh if is_low else short_name(row.name_zh))
            yield row, own and own + 2 * within.get(row.gbt2260_code, 0)
