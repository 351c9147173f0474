"""The targets of the year: the passage that announces them, and the sentences that set others."""

import re
from collections.abc import Iterator, Sequence

from build.headline.sentences import Passage, ReadSentence, ReadSentences
from build.headline.unnumbered import read_unnumbered
from build.headline.words import Vocabulary
from build.report.text import ReportText
from build.schema.codes import HeadlineKind

_LIST_MARK = re.compile(
    r"\s*(?:[^。,;:]{2,10}目标:|[-—●■•·※◆]|\d{1,2}[.、．)]|[(（][一二三四五六七八九十\d]{1,2}[)）])"
)
_PROMISED = re.compile("确保|力争|争取|要|目标|计划|预期|安排|拟|预定|努力|稳定在|控制在")
_PAST = re.compile(
    "(?<![比较])(?:去年|上年)(?!同)|已经?(?:实现|完成|达到)|实现了|完成了|达到了|截至|创下"
)
_HANDED_DOWN = re.compile("下达|省定|国家|省上|目标以内|控制在|约束性|同步")
# What a zone aims at is no target of the place: 东湖开发区力争产值增长10%.
_OF_A_ZONE = re.compile("[^,;。、]{0,16}(?:开发区|经开区|高新区|产业园|园区|新区)(?!建设|[、和等])")
_THIS_YEAR = re.compile("今年|明年")
_FIFTH = 0.2  # of a report: what stands before looks back
_GAP = 4  # members of a list in a row that measure no headline indicator
_LONGEST_HEAD = 60  # of a sentence that goes on with a passage
_ENOUGH = 8  # the score of a sentence that sets targets
_LONGEST = 40  # sentences of a passage


def main_passage(
    text: ReportText, read: ReadSentences, year: int, words: Vocabulary
) -> Passage | None:
    """The passage of the year's targets: the sentence that most looks like it, and what goes on."""
    length = len(text.text)
    scored = [(_score(one, year, length, words), -place) for place, one in read.measuring.items()]
    score, place = max(scored, default=(0, 0))
    if score < _ENOUGH:
        return None
    first, last = _extent(read, -place, year, words)
    items = []
    for one in map(read.__getitem__, range(first, last + 1)):
        span = one.sentence.char_start, one.sentence.char_end
        items += [*one.own, *read_unnumbered(read.told, *span, one.items, words)]
    start, end = read.sentences[first].char_start, read.sentences[last].char_end
    return Passage(HeadlineKind.TARGET, (year, year), items, start, end)


def _score(one: ReadSentence, year: int, length: int, words: Vocabulary) -> int:
    """How likely a sentence sets the year's targets: what it measures, what announces it."""
    ids = {item.indicator_id for item in one.own}
    is_retold = words.roles["retold"].search(one.head) is not None
    is_named = year in one.years or _THIS_YEAR.search(one.lead) is not None
    is_early = one.sentence.char_start < length * _FIFTH and not is_named
    is_last_year = year - 1 in one.years and year not in one.years
    return (
        min(len(ids), 6)
        + 4 * ("grp_growth" in ids)
        + 5 * one.says(words, "announce")
        + 2 * (year in one.years or one.says(words, "this_year"))
        - 7 * one.is_plan(year, words)
        - 5 * is_retold
        - 4 * is_last_year
        - 5 * is_early
    )


def _extent(read: ReadSentences, best: int, year: int, words: Vocabulary) -> tuple[int, int]:
    """The first and the last sentence of the passage around `best`."""
    first = last = best
    listed = None
    section = read[best].sentence.section_key
    for one in map(read.__getitem__, range(best - 1, max(0, best - 3) - 1, -1)):
        is_of_it = one.own or (one.says(words, "announce") and _THIS_YEAR.search(one.words))
        if one.sentence.section_key != section or not is_of_it or one.is_plan(year, words):
            break
        first -= 1
    for place in range(best + 1, min(best + _LONGEST, len(read.sentences))):
        one = read[place]
        own = one.sentence.section_key
        is_listed = _LIST_MARK.match(one.words) is not None or own == listed
        if own != section and not is_listed:
            break
        listed = own if is_listed else listed
        if one.is_plan(year, words):
            break
        goes_on = one.own and len(one.head) < _LONGEST_HEAD
        if goes_on or (place == last + 1 and _is_handed_down(one, words)):
            last = place
        elif place - last > (_GAP if is_listed else 1):
            break
    return first, last


def _is_handed_down(one: ReadSentence, words: Vocabulary) -> bool:
    """Whether a short sentence names indicators and leaves their numbers to others.

    居民消费价格指数、人口自然增长率控制在省定目标以内。
    """
    if len(one.words) > _LONGEST_HEAD + 20 or one.sentence.is_heading:
        return False
    names = words.names(one.words, 0, len(one.words))
    return bool(names) and (names[0].start() == 0 or bool(_HANDED_DOWN.search(one.words)))


def scattered(
    text: ReportText,
    read: Sequence[ReadSentence],
    main: Passage | None,
    year: int,
    words: Vocabulary,
) -> Iterator[Passage]:
    """Targets of the year outside its passage, each sentence that sets some.

    Behind the passage everything is promised that no word puts in another year; before it, and
    where there is none, only what names the year and promises.
    """
    early = len(text.text) * _FIFTH
    for one in read:
        start, end = one.sentence.char_start, one.sentence.char_end
        is_main = main is not None and main.char_start <= start < main.char_end
        if not one.own or one.sentence.is_heading or is_main:
            continue
        if one.years - {year} or _PAST.search(one.words) or one.says(words, "retold"):
            continue
        if one.is_plan(year, words) or _OF_A_ZONE.match(one.words):
            continue
        is_named = year in one.years or one.says(words, "this_year")
        is_promised = is_named and start >= early and _PROMISED.search(one.lead)
        if is_promised or (main is not None and start >= main.char_end):
            yield Passage(HeadlineKind.TARGET, (year, year), one.own, start, end)
