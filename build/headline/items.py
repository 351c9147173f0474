"""Which number measures which indicator: names of indicators and their numbers in a stretch of text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build.headline.words import Meaning, Vocabulary
from build.report.text import PlacedQuantity
from build.schema.codes import Comparator, MeasureType

_CLAUSE = re.compile(r"[,;:。!?\n—、●■•·…]|(?:目标|指标|任务|预期)(?:是|为)")
_STOP = re.compile(r"[;。!?\n]")
_CLAUSE_END = re.compile(r"[,;。!?\n]")
_JOINT = re.compile(r"[、和与及,]|以及")
_AVERAGE = re.compile(r"年均(?!浓度|可支配|质量)|年平均(?!浓度)|平均每年|每年|年递增|每五年|累计")
_SHARE = re.compile("占|比重")
_AS_FAST = re.compile("经济增长|经济增速|经济发展|生产总值|GDP|经济")
_COMPARED = re.compile("[高低快]于[^,;。]{0,20}百分点")
# 进出口额超亿元企业: the number tells the size of others.
_SIZE = re.compile("(?:以上)?的?[^,;。、:()\\s\\d]{0,4}(?:企业|县|区|镇|乡|村|园|家)")
_COUNTED = re.compile("就业")
_RATES = ("percent", "percentage_point", "per_mille", "doubling")
_RISE = re.compile("(?:增加|增产|净增|减少|新增)(?![到至为])")
_REST_OF_LIST = re.compile(r"^(?:、[^、,;\d]{2,16}?)+(?=完成|达到|控制|继续|保持|持续|落实)")
_FARTHEST = 60  # characters between a name and its number


@dataclass(frozen=True, slots=True)
class Item:
    """An indicator named at `char_start`, with the number that ends at `char_end`, or without one.

    `rank` is the place of its word in the list of words, the most usual first.
    """

    indicator_id: str
    char_start: int
    char_end: int
    measure: PlacedQuantity | None
    comparator: Comparator | None
    is_average: bool
    rank: int


@dataclass(frozen=True, slots=True)
class _Name:
    """A word that names an indicator. `part` is its place in a list of names, of `parts`."""

    word: str
    start: int
    end: int
    list_start: int
    part: int = 0
    parts: int = 1


def read_items(
    text: str, start: int, end: int, measures: Sequence[PlacedQuantity], words: Vocabulary
) -> list[Item]:
    """The indicators with a number in text[start:end], which is plain text, in their order."""
    items: list[Item] = []
    names: list[_Name] = []
    row: list[Sequence[_Name]] = []  # the names of the numbers before, in this part of the sentence
    at = start
    index = 0
    while index < len(measures):
        measure = measures[index]
        told = text[at : measure.char_start]
        if _STOP.search(told):
            row = []
        found = _names(text, at, measure.char_start, words)
        if found is not None:
            names = found
        elif _STOP.search(told):
            names = []
        group = [measure]
        if "分别" in told or "各" in told or _is_split(names, words):
            group += _followers(text, measures, index)
        if found is None and len(group) > 1 and len(row) >= len(group):
            # 生产总值500亿元、预算收入50亿元，分别增长9%、10%.
            for own, one in zip(row[-len(group) :], group, strict=True):
                items += _assigned(text, own, [one], words)
        elif names and measure.char_start - names[-1].end <= _FARTHEST:
            items += _assigned(text, names, group, words)
        if found is not None:
            row.append(names)
        index += len(group)
        at = group[-1].quantity.char_end
    return items


def _is_split(names: Sequence[_Name], words: Vocabulary) -> bool:
    """Whether one name tells two: 城乡居民收入增长8%、9%."""
    meanings = words.meanings.get(names[0].word, ()) if len(names) == 1 else ()
    return any(meaning.split_into for meaning in meanings)


def _followers(
    text: str, measures: Sequence[PlacedQuantity], index: int
) -> list[PlacedQuantity]:
    """The further numbers of a list that begins with measures[index]."""
    group: list[PlacedQuantity] = []
    before = measures[index]
    for measure in measures[index + 1 :]:  # the list ends where other words begin
        gap = text[before.quantity.char_end : measure.char_start]
        if not re.fullmatch(r"(?:[、和与及,]|以及|增长|左右|以上|\s)*", gap):
            break
        group.append(measure)
        before = measure
    return group


def _names(text: str, start: int, end: int, words: Vocabulary) -> list[_Name] | None:
    """The names that govern a number at `end`; empty where something else does, None where no
    name stands there."""
    matches = words.names(text, start, end)
    if not matches:
        return _short_pair(text, start, end, words)
    last = matches[-1]
    if words.between.fullmatch(text, last.end(), end):
        return _listed(text, start, last.start(), last.end(), words)
    return _first_of_list(text, start, end, words)


def _short_pair(text: str, start: int, end: int, words: Vocabulary) -> list[_Name] | None:
    """The two short names of a pair: 居民人均可支配收入增长7%，其中城镇和农村分别增长7%、8%."""
    shorts = "|".join(sorted(words.short, key=len, reverse=True))
    found = re.fullmatch(f"[,;、(]?(?:其中)?[,:]?({shorts})[、和与及]({shorts})(?:分别|各)增长", text[start:end])
    if found is None:
        return None if words.between.fullmatch(text[start:end].strip("、和与及()")) else []
    spans = [(start + found.start(group), start + found.end(group)) for group in (1, 2)]
    low = spans[0][0]
    return [_Name(text[a:b], a, b, low, part, 2) for part, (a, b) in enumerate(spans)]


def _first_of_list(text: str, start: int, end: int, words: Vocabulary) -> list[_Name]:
    """The names at the beginning of a list that goes on with names of other things.

    生产总值、人均生产总值、全员劳动生产率增长7%: only a list of bare names, none with a verb.
    """
    boundary = start
    for mark in _CLAUSE.finditer(text, start, end):
        if mark.group() != "、":
            boundary = mark.end()
    parts = re.split("[、和与及]", text[boundary:end])
    names: list[_Name] = []
    low = boundary
    for place, part in enumerate(parts[:-1]):
        if part in words.meanings:
            names.append(_Name(part, low, low + len(part), boundary, place, len(parts)))
        low += len(part) + 1
    is_list = re.fullmatch(r"[^\d,;]{2,14}?(?:分别|均|都|各)?(?:增长|增速|下降|提高)(?:均|都)?为?", parts[-1])
    return names if is_list and len(names) == len(parts) - 1 or names and "分别" in parts[-1] else []


def _listed(text: str, start: int, first: int, end: int, words: Vocabulary) -> list[_Name]:
    """The list of names that ends with text[first:end], back to the beginning of its clause."""
    boundary = start
    for mark in _CLAUSE.finditer(text, start, first):
        if mark.group() != "、":
            boundary = mark.end()
    parts: list[tuple[int, int]] = []
    at = boundary
    for joint in _JOINT.finditer(text, boundary, first):
        parts.append((at, joint.start()))
        at = joint.end()
    parts.append((at, end))
    names: list[_Name] = []
    for place, (low, high) in enumerate(parts):
        name = _named(text, low, high, words, is_last=place == len(parts) - 1)
        if name is not None:
            names.append(replace(name, part=place, parts=len(parts), list_start=name.start))
    if not names or names[-1].end != end:
        return []
    return [replace(name, list_start=names[0].start) for name in names]


def _named(text: str, low: int, high: int, words: Vocabulary, is_last: bool) -> _Name | None:
    """The name that a member of a list consists of, but for what may stand around it."""
    for match in words.names(text, low, high):
        if words.before.fullmatch(text, low, match.start()) and (
            match.end() == high or words.between.fullmatch(text, match.end(), high)
        ):
            word = re.sub(r"\s", "", match.group())
            return _Name(word, match.start(), match.end(), match.start())
    rest = text[low:high].strip()
    for word in sorted(words.short, key=len, reverse=True):
        if not is_last and rest.endswith(word) and words.before.fullmatch(rest[: -len(word)]):
            at = text.index(word, low)
            return _Name(word, at, at + len(word), at)
    return None


def _assigned(
    text: str, names: Sequence[_Name], group: Sequence[PlacedQuantity], words: Vocabulary
) -> Iterator[Item]:
    """Each name with its number: one for all, or one each where the words say so."""
    last = group[-1].quantity
    end = last.char_end
    if len(group) == 1:
        for name in names:
            yield from _item(text, name, names[0], group[0], end, last.comparator, words)
        return
    parts = names[-1].parts
    for name in names:
        if parts == len(group):
            measure = group[name.part]
            yield from _item(text, name, names[0], measure, end, _bound(measure, group), words)
        elif parts == 1:
            splits = [m.split_into for m in words.meanings.get(name.word, ()) if m.split_into]
            for split in splits:
                if len(split) == len(group):
                    for indicator_id, measure in zip(split, group, strict=True):
                        bound = _bound(measure, group)
                        yield _made(text, name, name, indicator_id, measure, end, bound, 0)


def _bound(
    measure: PlacedQuantity, group: Sequence[PlacedQuantity]
) -> Comparator | None:
    """The bound of a number of a list: what stands behind the last number holds for all."""
    bounds = {one.quantity.comparator for one in group[:-1]}
    if bounds == {Comparator.EQ}:
        return group[-1].quantity.comparator
    return measure.quantity.comparator


def _item(
    text: str,
    name: _Name,
    first: _Name,
    measure: PlacedQuantity,
    end: int,
    bound: Comparator | None,
    words: Vocabulary,
) -> Iterator[Item]:
    lead = text[name.end : measure.char_start]
    splits = [m for m in words.meanings.get(name.word, ()) if m.split_into]
    if splits and measure.quantity.unit == "percent" and re.search("(?<!年)均|[都各]|分别", lead):
        for indicator_id in splits[0].split_into:
            yield _made(text, name, first, indicator_id, measure, end, bound, splits[0].rank)
        return
    if name.word in words.short and name.word not in words.meanings:
        if measure.quantity.unit == "percent":
            yield _made(text, name, first, words.short[name.word], measure, end, bound, 0)
        return
    if measure.quantity.unit == "yuan" and _SIZE.match(text, measure.quantity.char_end):
        return
    is_rise = bool(_RISE.search(lead)) and not _COUNTED.search(name.word)
    fitting = [
        meaning
        for meaning in words.meanings[name.word]
        if measure.quantity.unit in meaning.units
        and not (is_rise and measure.quantity.unit not in _RATES)
        and not (_SHARE.search(lead) and meaning.measure_type is not MeasureType.LEVEL)
    ]
    if not fitting and "指数" in lead and measure.quantity.unit in ("count", "number"):
        # An index of 103 is a rise of 3 percent, which the words do not write.
        meaning = words.meanings[name.word][0]
        item = _made(text, name, first, meaning.indicator_id, measure, end, None, meaning.rank)
        yield replace(item, measure=None)
        return
    alike = [each for each in fitting if each.measure_type is measure.quantity.measure_type]
    for meaning in (alike or fitting)[:1]:
        yield _made(text, name, first, meaning.indicator_id, measure, end, bound, meaning.rank)


def _made(
    text: str,
    name: _Name,
    first: _Name,
    indicator_id: str,
    measure: PlacedQuantity,
    end: int,
    bound: Comparator | None,
    rank: int,
) -> Item:
    clause = max((m.end() for m in _CLAUSE_END.finditer(text, max(0, name.start - 60), name.start)), default=name.start)
    is_average = bool(_AVERAGE.search(text[clause : measure.char_start]))
    start = min(name.list_start, first.list_start)
    return Item(indicator_id, start, end, measure, bound, is_average, rank)


def read_unnumbered(
    text: str, start: int, end: int, measured: Sequence[Item], words: Vocabulary
) -> Iterator[Item]:
    """The indicators that a clause of text[start:end] names without a number."""
    at = start
    for mark in [*_CLAUSE_END.finditer(text, start, end), None]:
        stop = mark.start() if mark else end
        clause = (at, stop)
        at = mark.end() if mark else end
        if any(item.char_start < clause[1] and clause[0] < item.char_end for item in measured):
            continue
        yield from _unnumbered(text, *clause, words)


def _unnumbered(text: str, start: int, end: int, words: Vocabulary) -> Iterator[Item]:
    lead = [m.end() for m in _CLAUSE.finditer(text, start, end) if m.group() != "、"]
    start = lead[-1] if lead else start
    matches = words.names(text, start, end)
    # 与经济增长同步: what is compared with is not what is promised.
    while len(matches) > 1 and _AS_FAST.search(matches[-1].group()):
        matches.pop()
    if not matches:
        return
    names = _listed(text, start, matches[-1].start(), matches[-1].end(), words)
    tail = text[matches[-1].end() : end]
    is_compared = bool(_COMPARED.search(tail))
    # 碳排放强度、生态环境指标完成国家下达目标: the list goes on with what is none.
    tail = _REST_OF_LIST.sub("", tail)
    if not names or not words.roles["no_number"].match(tail):
        return
    if re.search(r"\d", tail) and not is_compared:
        return
    is_sync = bool(words.roles["sync"].search(tail)) and bool(_AS_FAST.search(tail))
    for name in names:
        if name.word not in words.meanings:
            continue
        found = words.meanings[name.word]
        kinds = [m for m in found if is_sync and not m.units] or [
            m for m in found if m.units and m.measure_type is not MeasureType.RANK
        ]
        for meaning in kinds[:1]:
            yield Item(meaning.indicator_id, names[0].start, end, None, None, False, meaning.rank)
