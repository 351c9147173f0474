"""Reads a measure again among the words around it: sign, shared scale, bound, and its unit."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from .expressions import (
    AFTER,
    BEFORE,
    BOUND_BEFORE,
    Reading,
    any_of,
    read_measure,
    scale_of,
)
from .numerals import NUMBER, plain
from .unit_words import UnitWords

_AFTER = {word: code for code, words in AFTER.items() for word in words.split()}
_BOUNDS = {word: code for code, words in BEFORE.items() for word in words.split()}
# A bound with its verb, further from the number: 至少达到30平方米, 超额完成50万亩.
_FAR = {
    **{word: code for word, code in _BOUNDS.items() if len(word) > 1},
    "约": "about",
}
_FAR_BOUND = re.compile(
    f"(?:(?<![节条合契制公隐签])(?P<word>{any_of(_FAR)}))(?:翻|达|为|是|占|有|到|至|了|在|要|的|[:“])*\\Z"
)
# 约占全省的38%; a quota that was exceeded, but not by how much.
_ABOUT = re.compile("(?<!节)约[占为][^0-9,]{0,16}\\Z")
# 至少新引进1个外资项目, but 跨越两个千亿元台阶: the steps are counted and not bounded.
_AT_LEAST = re.compile("至少[^0-9、]{0,14}\\Z")
_STEPS = re.compile("[百千万亿]")
_RANKED = re.compile(f"第{NUMBER}(?:位|名)?(?:(?:、|和|及){NUMBER}(?:位|名)?)*(?:、|和|及)\\Z")
_EXCEEDED = re.compile("超额完成(?!.*(?:任务|目标|计划)的?\\Z).*\\Z")
_GAP = "(?:、|和|与|及|以及|或)"
_NEGATIVE = re.compile("(?:负增长|零下|(?<=[为达至到是在值率速])负)(?:了|约|近|达到|达|为|[:])*\\Z")
# A minus stands behind a word, not between two numbers or in a name: 黑河—5大连池.
_MINUS = re.compile("[\u4e00-\u9fff(:](?<![年月日号时个点元吨人倍成亿万至到])-\\Z")
_BELOW_ZERO = ("%", "‰", "个百分点", "百分点", "°C", "摄氏度", "度")
_MEMBERS = f"(?:{_GAP}(?:{BOUND_BEFORE})?-?{NUMBER})+?"
# What is counted in money even where no 元 is written: 经济总量突破9万亿.
_MONEY = re.compile(
    "总量|总值|产值|增加值|收入|支出|投资|贷款|存款|税|资金|规模|出口|进口|消费|GDP|营收|市值|奖金|经费|资产|利润|债|金额|销售|成交|经济|外资|引资|额"
)
_MONEY_BEHIND = re.compile(
    "[^,。；、]{0,8}(?:产业|集群|企业|园区|投资|项目|县|市|区|镇|强|台阶|大关)"
)
_HOMES = re.compile("房|住|安居|公寓|棚")
_THINGS = re.compile("设备|系统|装置|设施|路径|[器机具套]材|机组|[器机](?![关构])|轴承|监控")
RATIO_WORDS = re.compile("比|倍差|差距")
_WHOLE = re.compile("级\\Z|^第|[/:比成]|分之")  # needs no unit of another number
_PARTS = re.compile("(?:[0-9]\\Z|[0-9.%]:\\Z)")


@dataclass(frozen=True, slots=True)
class Words:
    """An expression and the words around it: what stands before and behind it in its sentence."""

    head: str
    text_zh: str
    tail: str

    @property
    def clause(self) -> str:
        """The clause before the number, as one shape."""
        return re.split("[,。;:!?]", self.head)[-1]


def around(head: str, text_zh: str, tail: str) -> Words:
    """The words of a number in one shape."""
    return Words(plain(head), plain(text_zh), plain(tail))


class Reader:
    """Reads measures in the units of one table; made once."""

    def __init__(self, units: UnitWords) -> None:
        self.units = units
        unit = f"(?:{units.pattern})?"
        self._bounded_list = re.compile(
            f"(?:{_GAP}{NUMBER}{unit})+(?:(?P<level>级)|(?P<word>{any_of(_AFTER)}))"
        )
        self._list = re.compile(f"(?P<members>{_MEMBERS})(?P<unit>{units.pattern})")

    def read(self, words: Words) -> Reading | None:
        """Value, bound and the word of the unit; None where no form fits.

        >>> from .rows.dimensions import UnitRow
        >>> reader = Reader(UnitWords([]))
        >>> str(reader.read(around("工业产值负增长", "12%", "。")).value)
        '-12'
        """
        found = read_measure(words.text_zh)
        if found is None:
            return None
        value, high = found.value, found.value_high
        if value and value > 0 and _is_below_zero(words, found.unit_zh):
            value = -value
        if high is None and not found.unit_zh and (unit := self._shared_unit(words)):
            value = _shared(value, words, unit["members"])
            found = replace(found, unit_zh=unit["unit"])
        comparator = found.comparator
        if comparator == "eq":
            comparator = _far_bound(words)
        return replace(found, value=value, value_high=high, comparator=comparator)

    def _shared_unit(self, words: Words) -> re.Match[str] | None:
        """The members behind this one in its list, with the unit that is written once for all."""
        shared = self._list.match(words.tail)
        if shared is None or shared["unit"] == "级" or _WHOLE.search(words.text_zh):
            return None
        # 近两万亿、2个: what is counted in 亿 without a unit is money, whatever follows.
        is_count = "count" in self.units.named(shared["unit"]) and "亿" in words.text_zh
        return None if is_count else shared

    def bound_of_list(self, words: Words) -> str | None:
        """The bound behind the last member of a list that goes on behind this number."""
        found = self._bounded_list.match(words.tail)
        return found and ("at_least" if found["level"] else _AFTER[found["word"]])

    def unit_ids(self, words: Words, found: Reading, following: str | None = None) -> set[str]:
        """The ids of the units that the number may have. `following` is that of the next number."""
        if words.text_zh.startswith(("首位", "第", "前")):
            return {"rank"}
        if found.unit_zh:
            named = self.units.named(found.unit_zh)
            if found.unit_zh in ("位", "名") and _RANKED.search(words.head):
                return {"rank"}
            return _homes_or_things(words) if "home" in named else named
        if any(mark in words.text_zh for mark in ("分之", "/", "半")):
            return {"ratio"}
        if re.search(":|(?<=[0-9一二三四五六七八九])比", words.text_zh):
            return {"ratio"}
        if _PARTS.search(words.head) or re.match(":[0-9]", words.tail):
            return {"percent"}
        if words.text_zh.endswith("级"):  # an order of magnitude of output: 万亿级产业集群
            return {"yuan", "count", "number"}
        allowed = {"count", "person", "number", "household"}
        is_money = _MONEY.search(words.clause) or "亿" in words.text_zh
        if is_money or _MONEY_BEHIND.match(words.tail):
            allowed.add("yuan")
        if RATIO_WORDS.search(words.clause):
            allowed.add("ratio")
        if following and re.match(_GAP, words.tail):
            allowed.add(following)  # a unit written once for a list
        return allowed


def _homes_or_things(words: Words) -> set[str]:
    """套 counts homes, or sets of things; where no word tells, either."""
    near = words.clause + words.tail[:12]
    is_home, is_thing = _HOMES.search(near), _THINGS.search(words.clause[-8:] + words.tail[:12])
    if is_home and not is_thing:
        return {"home"}
    return {"count"} if is_thing and not is_home else {"home", "count"}


def _is_below_zero(words: Words, unit_zh: str) -> bool:
    """Whether the words before a number without a sign of its own put it below zero."""
    is_signed = unit_zh in _BELOW_ZERO and _MINUS.search(words.head)
    return bool(words.text_zh[0] != "-" and (is_signed or _NEGATIVE.search(words.head)))


def _far_bound(words: Words) -> str:
    """The bound that stands apart from its number; eq for none."""
    is_of_steps = words.text_zh.endswith("个") and _STEPS.match(words.tail)
    far = _FAR_BOUND.search(words.clause)
    if far and not is_of_steps:
        return _FAR[far["word"]]
    if _AT_LEAST.search(words.clause):
        return "at_least"
    if _ABOUT.search(words.clause):
        return "about"
    if _EXCEEDED.search(words.clause):
        return "over"
    return "eq"


def _shared(value: Decimal | None, words: Words, members: str) -> Decimal | None:
    """A scale that is written once, behind the last of a list, is that of all: 120、85、60亿."""
    if value is None or scale_of(words.text_zh) != 1:
        return value
    return value * scale_of(members)
