"""Which number measures which indicator, in a stretch of text."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from build.headline.names import Name, governing
from build.headline.words import Meaning, Vocabulary
from build.report.quantity import Quantity
from build.report.text import PlacedQuantity
from build.report.wording import REACH
from build.schema.codes import Comparator, MeasureType

_STOP = re.compile(r"[;。!?\n]")
_CLAUSE_END = re.compile(r"[,;。!?\n]")
_GAP = re.compile(r"(?:[、和与及,]|以及|增长|左右|以上|\s)*")
_EACH = re.compile("分别|各")
_BOTH = re.compile("(?<!年)均|[都各]|分别")
_AVERAGE = re.compile(r"年均(?!浓度|可支配|质量)|年平均(?!浓度)|平均每年|每年|年递增|每五年|累计")
# 新增财政收入的60%以上 is a part of it, 占生产总值比重 a share.
_SHARE = re.compile(r"占|比重|的\s*\Z")
# 进出口额超亿元企业: the number tells the size of others.
_SIZE = re.compile(
    r"(?:以上)?(?:的[^,;。、:()\s\d]{0,8}|[^,;。、:()\s\d]{0,4})(?:企业|县|区|镇|乡|村|园|家|大户|商品|产品|品牌)"
)
_RATE = re.compile("率|增长")
_INCREMENT = re.compile("(?:增加|增产|净增|减少|新增)(?![到至为])")
_COUNTED = re.compile("就业")  # what is told as an increment by its name
_MONEY = ("yuan", "usd")
_RATES = ("percent", "percentage_point", "per_mille", "doubling")
_INDEX_UNITS = ("count", "number", "percent")
_LEAST_INDEX = 80
_FARTHEST = 60  # characters between a name and its number


class Item(NamedTuple):
    """An indicator named at `char_start`, with the number that ends at `char_end`, or without one.

    `rank` is that of its word: 0, or 1 where a usual word of the indicator would go before.
    """

    indicator_id: str
    char_start: int
    char_end: int
    measure: PlacedQuantity | None
    comparator: Comparator | None
    is_average: bool
    rank: int


def read_items(
    text: str, start: int, measures: Sequence[PlacedQuantity], words: Vocabulary
) -> list[Item]:
    """The indicators that `measures` measure, in their order.

    `text` is plain; `start` is where the sentence of the measures begins in it.
    """
    items: list[Item] = []
    names: list[Name] = []
    row: list[list[Name]] = []  # the names of the numbers before, in this part of the sentence
    at = start
    index = end = 0  # where the list of numbers ends that measures[index] stands in
    size = 0  # of the list of numbers that was told one by one
    while index < len(measures):
        measure = measures[index]
        stop = measure.char_start
        found = governing(text, at, stop, words)
        if row and _STOP.search(text, at, stop):
            row, names = [], []
        names = names if found is None else found
        end = _list_end(text, measures, index) if index == end else end
        each = end - index
        # 甲、乙占比45%和32%; 分别达到5930元和1900元，增长7%和4%.
        is_one_each = each > 1 and each in (names[-1].parts if names else 0, size)
        is_told_each = _EACH.search(text, at, stop) is not None
        is_list = is_told_each or is_one_each or _splits(names, words)
        group = measures[index:end] if is_list else [measure]
        size = len(group) if is_told_each else size if found is None else 0
        if found is None and 1 < len(group) <= len(row) and len(names) != len(group):
            # 生产总值500亿元、预算收入50亿元，分别增长9%、10%.
            for own, one in zip(row[-len(group) :], group, strict=True):
                items += _List(text, own, [one], words).items() if own else ()
        elif names and stop - names[-1].end <= _FARTHEST:
            items += _List(text, names, group, words).items()
        if found is not None:
            row.append(names)
        index += len(group)
        at = group[-1].quantity.char_end
    return items


def _splits(names: Sequence[Name], words: Vocabulary) -> Sequence[str]:
    """The indicators that a lone name stands for where two numbers follow: 城乡居民收入."""
    return words.splits.get(names[0].word, ()) if len(names) == 1 else ()


def _list_end(text: str, measures: Sequence[PlacedQuantity], index: int) -> int:
    """The index behind the last number of the list that measures[index] stands in."""
    for end in range(index + 1, len(measures)):
        before, measure = measures[end - 1], measures[end]
        is_other = measure.quantity.unit != before.quantity.unit
        if is_other or not _GAP.fullmatch(text, before.quantity.char_end, measure.char_start):
            return end
    return len(measures)


class _List(NamedTuple):
    """A list of names with the numbers behind it; mostly one of each."""

    text: str
    names: Sequence[Name]
    group: Sequence[PlacedQuantity]
    words: Vocabulary

    def items(self) -> Iterator[Item]:
        """Each name with its number: one for all, or one each where the words say so."""
        group, parts = self.group, self.names[-1].parts
        split = _splits(self.names, self.words)
        are_rates = all(one.quantity.unit == "percent" for one in group)
        if are_rates and len(group) > 1 and len(split) == len(group):
            for indicator_id, measure in zip(split, group, strict=True):
                yield self._item(self.names[0], indicator_id, measure, 0)
        elif len(group) == 1 or len(group) == parts:
            for name in self.names:
                yield from self._of_name(name, group[name.part if len(group) > 1 else 0])

    def _of_name(self, name: Name, measure: PlacedQuantity) -> Iterator[Item]:
        stop = measure.char_start
        lead = self.text[max(name.end, stop - REACH) : stop]
        unit = measure.quantity.unit
        split = _splits([name], self.words)
        if split and unit == "percent" and _BOTH.search(lead):
            for indicator_id in split:
                yield self._item(name, indicator_id, measure, 0)
        elif name.word not in self.words.meanings:
            if unit == "percent":
                yield self._item(name, self.words.short[name.word], measure, 0)
        elif "指数" in lead and _is_index(measure.quantity):
            meaning = self.words.meanings[name.word][0]
            yield self._item(name, meaning.indicator_id, measure, meaning.rank, is_index=True)
        elif not (unit in _MONEY and _SIZE.match(self.text, measure.quantity.char_end)):
            for meaning in self._fitting(name, measure.quantity, lead)[:1]:
                yield self._item(name, meaning.indicator_id, measure, meaning.rank)

    def _fitting(self, name: Name, quantity: Quantity, lead: str) -> list[Meaning]:
        """The indicators of the name that a number of this unit and type can measure."""
        is_increment = bool(_INCREMENT.search(lead)) and not _COUNTED.search(name.word)
        if is_increment and quantity.unit not in _RATES:
            return []
        is_share = _SHARE.search(lead) is not None
        # 研发投入增长30% is no share; what a rate is said to be may be read as a change.
        grows = quantity.measure_type is MeasureType.PERCENT_CHANGE and not _RATE.search(name.word)
        fitting = [
            meaning
            for meaning in self.words.meanings[name.word]
            if quantity.unit in meaning.units
            and not (grows if meaning.measure_type is MeasureType.LEVEL else is_share)
        ]
        return [one for one in fitting if one.measure_type is quantity.measure_type] or fitting

    def _item(
        self,
        name: Name,
        indicator_id: str,
        measure: PlacedQuantity,
        rank: int,
        is_index: bool = False,
    ) -> Item:
        """The item; an index of 103 is a rise of 3 percent, which the words do not write."""
        marks = [*_CLAUSE_END.finditer(self.text, max(0, name.start - _FARTHEST), name.start)]
        clause = marks[-1].end() if marks else name.start
        clause = max(clause, measure.char_start - REACH)
        # 年均增长9%, 其中今年增长8%: the second is of this year.
        clause = max(clause, self.text.rfind("今年", clause, measure.char_start))
        is_average = _AVERAGE.search(self.text, clause, measure.char_start) is not None
        return Item(
            indicator_id,
            min(name.list_start, self.names[0].list_start),
            self.group[-1].quantity.char_end,
            None if is_index else measure,
            None if is_index else self._bound(measure),
            is_average,
            rank,
        )

    def _bound(self, measure: PlacedQuantity) -> Comparator | None:
        """The bound of a number: what stands behind the last number of a list holds for all."""
        if {one.quantity.comparator for one in self.group[:-1]} == {Comparator.EQ}:
            return self.group[-1].quantity.comparator
        return measure.quantity.comparator


def _is_index(quantity: Quantity) -> bool:
    """Whether a number is an index around 100 and no change: 居民消费价格指数103."""
    value = quantity.value
    return quantity.unit in _INDEX_UNITS and value is not None and value > _LEAST_INDEX
