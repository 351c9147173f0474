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
    at = start
    index = 0
    while index < len(measures):
        measure = measures[index]
        told = text[at : measure.char_start]
        found = _names(text, at, measure.char_start, words)
        if found is not None:
            names = found
        elif not words.between.fullmatch(told.strip("、和与及()")) or _STOP.search(told):
            names = []
        group = [measure]
        lead = text[names[-1].end : measure.char_start] if names else ""
        if "分别" in lead or "各" in lead:
            group += _followers(text, measures, index)
        if names and len(lead) <= _FARTHEST:
            items += _assigned(text, names, group, words)
        index += len(group)
        at = group[-1].quantity.char_end
    return items


def _followers(
    text: str, measures: Sequence[PlacedQuantity], index: int
) -> list[PlacedQuantity]:
    """The further numbers of a list that begins with measures[index]."""
    group: list[PlacedQuantity] = []
    before = measures[index]
    for measure in measures[index + 1 :]:
        gap = text[before.quantity.char_end : measure.char_start]
        if not re.fullmatch(r"(?:[、和与及,]|以及|增长|左右|以上|\s)*", gap):
            break
        group.append(measure)
        before = measure
    return group


def _names(text: str, start: int, end: int, words: Vocabulary) -> list[_Name] | None:
    """The names that govern a number at `end`; empty where something else does, None where no
    name stands there."""
    told = text[start:end]
    matches = [*words.names.finditer(told)]
    if not matches:
        return None
    last = matches[-1]
    if not words.between.fullmatch(told, last.end()):
        return []
    return _listed(text, start, start + last.start(), start + last.end(), words)


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
    for match in words.names.finditer(text, low, high):
        if words.before.fullmatch(text, low, match.start()) and (
            match.end() == high or words.between.fullmatch(text, match.end(), high)
        ):
            return _Name(match.group(), match.start(), match.end(), match.start())
    rest = text[low:high].strip()
    for word in words.short:
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
    if splits and measure.quantity.unit == "percent" and re.search("[均都各]|分别", lead):
        for indicator_id in splits[0].split_into:
            yield _made(text, name, first, indicator_id, measure, end, bound, splits[0].rank)
        return
    if name.word in words.short and name.word not in words.meanings:
        if measure.quantity.unit == "percent":
            yield _made(text, name, first, words.short[name.word], measure, end, bound, 0)
        return
    fitting = [
        meaning
        for meaning in words.meanings[name.word]
        if measure.quantity.unit in meaning.units
        and not (_SHARE.search(lead) and meaning.measure_type is not MeasureType.LEVEL)
    ]
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
    matches = [*words.names.finditer(text, start, end)]
    # 与经济增长同步: what is compared with is not what is promised.
    while len(matches) > 1 and _AS_FAST.search(matches[-1].group()):
        matches.pop()
    if not matches:
        return
    names = _listed(text, start, matches[-1].start(), matches[-1].end(), words)
    tail = text[matches[-1].end() : end]
    if not names or not words.roles["no_number"].match(tail) or re.search(r"\d", tail):
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
