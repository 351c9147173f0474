"""Proposes what the parts of a report hold and which years they speak of, from their headings.

Used where report.yaml says nothing. A part whose heading looks back holds achievements, one whose
heading looks ahead holds targets; where a heading says neither, most sentences of the part decide.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from build.drafting.sections_said import said, said_flatly
from build.reading.outline.labels import NUMERAL
from build.report.facts import Claims, SectionFacts
from build.report.numerals import read_count
from build.report.text import Section
from build.schema.codes import SectionLevel

_PAST = re.compile("回顾|过去|成就|成绩|取得|完成情况|执行情况|工作情况|以来|历程|总结")
_FUTURE = re.compile(
    "今后|今年|明年|未来|安排|任务|目标|建议|考虑|思路|打算|部署|展望|下一步|重点工作|主要工作|举措|努力"
)
_YEAR = re.compile(r"((?:19|20)\d{2})年")
_PLAN = re.compile(f"“?({NUMERAL})五”?(?:时期|期间|规划|发展)|第({NUMERAL})个五年")
_YEARS_PAST = re.compile(rf"过去({NUMERAL})年|({NUMERAL})年来|({NUMERAL})年工作回顾")
_YEARS_AHEAD = re.compile(rf"(?:今后|未来)({NUMERAL})年")
_LAST_YEAR = re.compile("去年|过去(?:的)?一年|过去的(?=20|19)")
_THIS_YEAR = re.compile("今年")
_NAMES_YEARS = re.compile("年|五|过去的")  # what one of these needs
YEARS = range(1901, 2100)  # whose neighbours report.yaml takes, too
_HEAD, _OPENING = 32, 16  # characters: a salutation with what follows it; words that name years
_SALUTATION = re.compile(r"^各位[^！：]{1,8}[！：，]")
# The third plan began in 1966, and every five years another.
_THIRD_PLAN = 1966

_FLATLY = 0.4  # what the average sentence must weigh against the heading of its part
_CONTRADICTS = 8.0  # what the sentences of an item must weigh against its part
_LONGEST_PREFACE = 1_200  # characters: what is longer before the first heading is no preface

Years = tuple[int, int]


class _Reading(NamedTuple):
    claims: Claims | None
    years: Years | None


def proposed_sections(text: str, sections: Iterable[Section], plan_year: int) -> list[SectionFacts]:
    """What the parts hold, and those untitled paragraphs and items that speak of other years.

    Years of a past part reach from the first to the last its heading names; without any, it is
    the year before the report's. A part to come speaks of the year of the report where its
    heading names it or nothing else.
    """
    proposed: list[SectionFacts] = []
    part: SectionFacts | None = None
    for section in sections:
        if section.level is SectionLevel.PART or _is_matter(section):
            part = _part(text, section, part, plan_year)
            proposed.append(part)
        elif part and section.level in (SectionLevel.BLOCK, SectionLevel.ITEM):
            own = _own(text, section, part, plan_year)
            if own != (part.claims, (part.period_start, part.period_end)):
                proposed.append(_facts(section.key, *own))
    return proposed


def _is_matter(section: Section) -> bool:
    """Whether a front holds what a part should: a report whose first headings nobody wrote."""
    length = section.char_end - section.char_start
    return section.level is SectionLevel.FRONT and length > _LONGEST_PREFACE


def _own(text: str, section: Section, part: SectionFacts, year: int) -> tuple[Claims, Years]:
    """What an item or an untitled paragraph of a part holds, and the years it opens with."""
    head = text[section.char_start : min(section.char_start + _HEAD, section.char_end)]
    opening = _SALUTATION.sub("", head)[:_OPENING]
    is_item = section.level is SectionLevel.ITEM
    told = said(text, section, year, orders=0) if is_item else 0.0
    claims: Claims = "achievements" if told > 0 else "targets"
    if abs(told) < _CONTRADICTS or claims == part.claims:
        years = _own_years(section.title_zh or opening, part, year)
        return part.claims, years or (part.period_start, part.period_end)
    return claims, _usual(claims, year)


def _facts(key: str, claims: Claims, years: Years) -> SectionFacts:
    return SectionFacts(section=key, claims=claims, period_start=years[0], period_end=years[1])


def _part(text: str, section: Section, before: SectionFacts | None, year: int) -> SectionFacts:
    claims, years = _read_title(section.title_zh, year)
    if claims and not told_claims(text, section, year) and _by_words(text, section, year) != claims:
        claims, years = None, None
    if claims is None:
        claims = _by_words(text, section, year) or (before.claims if before else "achievements")
        if years is None and before and before.claims == claims:
            years = (before.period_start, before.period_end)
    if years is None:
        years = _usual(claims, year)
    return _facts(section.key, claims, years)


def _usual(claims: Claims, year: int) -> Years:
    return (year - 1, year - 1) if claims == "achievements" else (year, year)


def _by_words(text: str, section: Section, year: int) -> Claims | None:
    """What most sentences of a part tell of by their own words; None where they say neither."""
    told = said(text, section, year)
    if not told:
        return None
    return "achievements" if told > 0 else "targets"


def _read_title(title: str, year: int) -> _Reading:
    spans = _spans(title, year)
    past = [span for span in spans if span[1] < year]
    ahead = [span for span in spans if span[1] >= year]
    if _FUTURE.search(title) and (ahead or not (past or _PAST.search(title))):
        here = (year, year) in ahead or not ahead
        return _Reading("targets", (year, year) if here else ahead[0])
    if _PAST.search(title) or past:
        whole = (min(a for a, _ in past), max(b for _, b in past)) if past else None
        return _Reading("achievements", whole)
    return _Reading("targets", ahead[0]) if ahead else _Reading(None, None)


@lru_cache(16)  # the parts of a report, asked again for its sentences
def told_claims(text: str, section: Section, year: int) -> Claims | None:
    """What a heading says a part holds, in a report with this `text` that plans for `year`.

    None where it says nothing, or both sides, or what the sentences of the part flatly contradict:
    `向宏伟目标前进的五年` heads a look back.
    """
    title = section.title_zh
    claims = _read_title(title, year).claims
    if claims is None or (_PAST.search(title) and _FUTURE.search(title)):
        return None
    mean = said_flatly(text, section, year)
    return None if (mean if claims == "targets" else -mean) > _FLATLY else claims


def _own_years(words: str, part: SectionFacts, year: int) -> Years | None:
    """The years that an item or an untitled paragraph opens with, on its part's side of now."""
    is_past = part.claims == "achievements"
    return next((span for span in _spans(words, year) if (span[1] < year) == is_past), None)


def _spans(words: str, year: int) -> list[Years]:
    """The years and spans of years that words name, in order, in a report given in `year`."""
    words = unicodedata.normalize("NFKC", words)  # digits may be full-width
    if not _NAMES_YEARS.search(words):
        return []
    placed = sorted(_placed_spans(words, year))
    return [(a, b) for _, (a, b) in placed if a <= b and a in YEARS and b in YEARS]


def _placed_spans(words: str, year: int) -> Iterator[tuple[int, Years]]:
    for found in _YEARS_PAST.finditer(words):
        count = read_count(found[1] or found[2] or found[3])
        yield found.start(), (year - count, year - 1)
    for found in _YEARS_AHEAD.finditer(words):
        yield found.start(), (year, year + read_count(found[1]) - 1)
    for found in _PLAN.finditer(words):
        start = _THIRD_PLAN + 5 * (read_count(found[1] or found[2]) - 3)
        # Of a plan that runs in the report's own year, a look back covers the years before.
        is_running = start < year <= start + 4 and _PAST.search(words)
        yield found.start(), (start, year - 1 if is_running else start + 4)
    for found in _YEAR.finditer(words):
        yield found.start(), (int(found[1]), int(found[1]))
    for found in _LAST_YEAR.finditer(words):
        yield found.start(), (year - 1, year - 1)
    for found in _THIS_YEAR.finditer(words):
        yield found.start(), (year, year)
