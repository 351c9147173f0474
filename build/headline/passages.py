"""Where a report sets its targets: the sentences of the year's, of a plan's, and of last year's results."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build.headline.items import Item, read_items, read_unnumbered
from build.headline.words import Vocabulary, plain
from build.report.text import Period, ReportText, Sentence
from build.schema.codes import HeadlineKind

_SHORT = 60  # characters of a line that announces what the next one lists
_YEAR = re.compile(r"(?<![\d.])((?:19|20)\d{2})(?:年|[-—~至到]\d{2,4}年)?(?![\d.])")
_CHINESE_YEAR = re.compile("一九[〇○零一二三四五六七八九]{2}年|二[〇○零]{2}[〇○零一二三四五六七八九]年|二[〇○零]一[〇○零一二三四五六七八九]年")
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_UNTIL = re.compile(r"(?:到|至)((?:19|20)\d{2})年")
_PLAN = re.compile("[“\"]?十([一二三四五])五[”\"]?|[“\"]?([七八九])五[”\"]?(?:计划|期间|时期|末)")
_FIVE_YEARS = re.compile("(?:今后|未来|今后的|未来的)(?:五|5)年|五年(?:经济|发展|主要|奋斗)")
_LIST_MARK = re.compile(r"\s*(?:[-—●■•·※◆]|\d{1,2}[.、．)]|[(（][一二三四五六七八九十\d]{1,2}[)）])")
_PROMISED = re.compile("确保|力争|争取|要|目标|计划|预期|安排|拟|预定|努力|稳定在|控制在")
_PAST = re.compile("去年|上年(?!同)|已经?(?:实现|完成|达到)|实现了|完成了|达到了|截至|创下")
_GAP = 4  # members of a list in a row that measure no headline indicator
_FIFTH = 0.2
_ENOUGH = 8


@dataclass(frozen=True, slots=True)
class Passage:
    """Neighbouring sentences that set targets or tell results, with what they measure."""

    kind: HeadlineKind
    period: Period
    items: Sequence[Item]
    char_start: int
    char_end: int


@dataclass(frozen=True, slots=True)
class _Read:
    """A sentence with its items and the words before the first of them, and how it scores."""

    sentence: Sentence
    items: Sequence[Item]
    head: str
    lead: str

    @property
    def own(self) -> list[Item]:
        return [item for item in self.items if not item.is_average]


def find_passages(text: ReportText, plan_year: int, words: Vocabulary) -> list[Passage]:
    """The passage of the year's targets, and those of a plan's and of last year's, where found."""
    told = plain(text.text)
    read = [_read(text, told, place, words) for place in range(len(text.sentences))]
    found: list[Passage] = []
    best = _best(read, lambda one: _target_score(one, plan_year, len(told), words))
    if best is not None:
        first, last = _extent(read, best, told, plan_year, words)
        found.append(_passage(read, first, last, HeadlineKind.TARGET, (plan_year, plan_year), told, words))
    plan = _best(read, lambda one: _plan_score(one, plan_year, words))
    if plan is not None:
        period = _plan_period(read[plan], plan_year)
        if period is not None:
            first, last = _extent(read, plan, told, None, words)
            found.append(_passage(read, first, last, HeadlineKind.PLAN_TARGET, period, told, words))
    found += _scattered(read, found, plan_year, told, words)
    limit = found[0].char_start if best is not None else len(told) // 2
    past = _best(read, lambda one: _result_score(one, plan_year, limit, words))
    if past is not None:
        year = plan_year - 1
        first, last = _extent(read, past, told, year, words)
        found.append(_passage(read, first, last, HeadlineKind.RESULT, (year, year), told, words))
    return found


def _read(text: ReportText, told: str, place: int, words: Vocabulary) -> _Read:
    sentence = text.sentences[place]
    start, end = sentence.char_start, sentence.char_end
    measures = [
        one
        for one in text.measures_within(start, end)
        if one.quantity.unit not in (None, "rank") and not one.is_baseline
    ]
    items = read_items(told, start, end, measures, words) if measures else []
    first = items[0].char_start if items else end
    lead = start
    if place:
        before = text.sentences[place - 1]
        words_before = told[before.char_start : before.char_end].rstrip()
        if len(words_before) <= _SHORT or words_before.endswith(":"):
            lead = max(before.char_start, before.char_end - _SHORT)
    number = items[0].measure.char_start if items and items[0].measure else first
    return _Read(sentence, items, told[start:first], told[lead:number])


def _best(read: Sequence[_Read], score) -> int | None:  # type: ignore[no-untyped-def]
    scored = [(score(one), -place) for place, one in enumerate(read) if one.items]
    top = max(scored, default=(0, 0))
    return -top[1] if top[0] >= _ENOUGH else None


def _count(items: Sequence[Item]) -> int:
    ids = {item.indicator_id for item in items}
    return min(len(ids), 6) + 4 * ("grp_growth" in ids)


def _years(words: str) -> set[int]:
    written = (year.rstrip("年").translate(_DIGITS) for year in _CHINESE_YEAR.findall(words))
    return {int(year) for year in (*_YEAR.findall(words), *written)}


def _is_plan(one: _Read, plan_year: int, words: Vocabulary) -> bool:
    later = {int(year) for year in _UNTIL.findall(one.head)}
    return any(year > plan_year for year in later) or bool(words.roles["plan"].search(one.head))


def _target_score(one: _Read, plan_year: int, length: int, words: Vocabulary) -> float:
    """How likely a sentence sets the year's targets: what it measures, what announces it."""
    score = float(_count(one.own))
    roles = words.roles
    is_announced = bool(roles["announce"].search(one.lead))
    years = _years(one.head)
    score += 5 * is_announced
    score += 2 * (plan_year in years or bool(roles["this_year"].search(one.head)))
    score -= 7 * _is_plan(one, plan_year, words)
    score -= 5 * bool(roles["retold"].search(one.head))
    score -= 4 * (plan_year - 1 in years and plan_year not in years)
    score -= 5 * (one.sentence.char_start < length * _FIFTH and plan_year not in years)
    return score


def _plan_score(one: _Read, plan_year: int, words: Vocabulary) -> float:
    if not _is_plan(one, plan_year, words) or words.roles["retold"].search(one.head):
        return 0
    return _count(one.items) + 5 * bool(words.roles["announce"].search(one.lead))


def _result_score(one: _Read, plan_year: int, limit: int, words: Vocabulary) -> float:
    if one.sentence.char_start >= limit:
        return 0
    years = _years(one.head)
    score = float(_count(one.own)) + 2 * (plan_year - 1 in years)
    return score - 6 * bool(words.roles["announce"].search(one.head))


def _plan_period(one: _Read, plan_year: int) -> Period | None:
    """The years of a plan's targets: until the year that is named, from the next one on."""
    until = [int(year) for year in _UNTIL.findall(one.lead) if int(year) > plan_year]
    if until:
        end = until[-1]
        return (max(plan_year, end - 4), end)
    if _FIVE_YEARS.search(one.lead):
        return (plan_year, plan_year + 4)
    return None


def _extent(
    read: Sequence[_Read], best: int, told: str, year: int | None, words: Vocabulary
) -> tuple[int, int]:
    """The first and the last sentence of the passage around `best`."""
    first = last = best
    listed = None
    section = read[best].sentence.section_key
    for one in reversed(read[max(0, best - 3) : best]):
        is_apart = one.sentence.section_key != section or not one.own
        if not year or is_apart or _is_plan(one, year, words):
            break
        first -= 1
    for place in range(best + 1, min(best + 40, len(read))):
        one = read[place]
        own = told[one.sentence.char_start : one.sentence.char_end]
        is_listed = bool(_LIST_MARK.match(own)) or one.sentence.section_key == listed
        if one.sentence.section_key != section and not is_listed:
            break
        listed = one.sentence.section_key if is_listed else listed
        goes_on = bool(one.own if year else one.items) and len(one.head) < 60
        if year and _is_plan(one, year, words):
            break
        if goes_on:
            last = place
        elif place - last > (_GAP if is_listed else 1):
            break
    return first, last


def _passage(
    read: Sequence[_Read],
    first: int,
    last: int,
    kind: HeadlineKind,
    period: Period,
    told: str,
    words: Vocabulary,
) -> Passage:
    items: list[Item] = []
    for one in read[first : last + 1]:
        own = [item for item in one.items if kind is HeadlineKind.PLAN_TARGET or not item.is_average]
        items += own
        if kind is not HeadlineKind.RESULT:
            low, high = one.sentence.char_start, one.sentence.char_end
            items += read_unnumbered(told, low, high, one.items, words)
    start, end = read[first].sentence.char_start, read[last].sentence.char_end
    return Passage(kind, period, items, start, end)


def _scattered(
    read: Sequence[_Read], found: Sequence[Passage], plan_year: int, told: str, words: Vocabulary
) -> Iterator[Passage]:
    """Targets of the year outside its passage, each sentence that sets some.

    Behind the passage everything is promised that no word puts in another year; before it, and
    where there is none, only what names the year and promises.
    """
    main = next((each for each in found if each.kind is HeadlineKind.TARGET), None)
    plans = [each for each in found if each.kind is HeadlineKind.PLAN_TARGET]
    for one in read:
        start, end = one.sentence.char_start, one.sentence.char_end
        if not one.own or one.sentence.is_heading or any(p.char_start <= start < p.char_end for p in found):
            continue
        written = told[start:end]
        years = _years(one.lead)
        is_named = plan_year in years or bool(words.roles["this_year"].search(one.lead))
        if years - {plan_year} or _PAST.search(written) or words.roles["retold"].search(one.lead):
            continue
        if _is_plan(one, plan_year, words) or (plans and not main):
            continue
        is_behind = main is not None and start >= main.char_end
        if not is_behind and not (is_named and _PROMISED.search(one.lead)):
            continue
        if not is_behind and start < len(told) * _FIFTH:
            continue
        yield Passage(HeadlineKind.TARGET, (plan_year, plan_year), one.own, start, end)
