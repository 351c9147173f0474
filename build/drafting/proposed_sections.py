"""Proposes what the parts of a report hold and which years they speak of, from their headings.

Used where report.yaml says nothing. A part whose heading looks back holds achievements, one whose
heading looks ahead holds targets; a heading that says neither goes with the part before it.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, NamedTuple

from build.reading.outline.labels import NUMERAL
from build.report.facts import SectionFacts
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
YEARS = range(1901, 2100)  # whose neighbours report.yaml takes, too
_HEAD, _OPENING = 32, 16  # characters: a salutation with what follows it; words that name years
_SALUTATION = re.compile(r"^各位[^！：]{1,8}[！：，]")
# The third plan began in 1966, and every five years another.
_THIRD_PLAN = 1966

Years = tuple[int, int]
Claims = Literal["achievements", "targets"]


class _Reading(NamedTuple):
    claims: Claims | None
    years: Years | None


def proposed_sections(
    text: str, sections: Iterable[Section], delivered_on: date
) -> list[SectionFacts]:
    """What the parts hold, and those untitled paragraphs and items that speak of other years.

    Years of a past part reach from the first to the last its heading names; without any, it is
    the year before the report's. A part to come speaks of the year of the report where its
    heading names it or nothing else.
    """
    proposed: list[SectionFacts] = []
    part: SectionFacts | None = None
    for section in sections:
        if section.level is SectionLevel.PART:
            part = _part(section, part, delivered_on.year)
            proposed.append(part)
        elif part and section.level in (SectionLevel.BLOCK, SectionLevel.ITEM):
            opening = text[section.char_start : min(section.char_end, section.char_start + _HEAD)]
            opening = _SALUTATION.sub("", opening)[:_OPENING]
            years = _own_years(section.title_zh or opening, part, delivered_on.year)
            if years and years != (part.period_start, part.period_end):
                proposed.append(_facts(section.key, part.claims, years))
    return proposed


def _facts(key: str, claims: Claims, years: Years) -> SectionFacts:
    return SectionFacts(section=key, claims=claims, period_start=years[0], period_end=years[1])


def _part(section: Section, before: SectionFacts | None, year: int) -> SectionFacts:
    claims, years = _read_title(section.title_zh, year)
    if claims is None:
        claims = before.claims if before else "achievements"
        if years is None and before:
            years = (before.period_start, before.period_end)
    if years is None:
        years = (year - 1, year - 1) if claims == "achievements" else (year, year)
    return _facts(section.key, claims, years)


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


def _own_years(words: str, part: SectionFacts, year: int) -> Years | None:
    """The years that an item or an untitled paragraph opens with, on its part's side of now."""
    is_past = part.claims == "achievements"
    return next((span for span in _spans(words, year) if (span[1] < year) == is_past), None)


def _spans(words: str, year: int) -> list[Years]:
    """The years and spans of years that words name, in order, in a report given in `year`."""
    words = unicodedata.normalize("NFKC", words)  # digits may be full-width
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
