"""Summaries: the English clause says the number of its row, its bound and unit, and no other.

Not proved is what a summary says in other words: its verbs, its objects, names that it adds.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from ..finding import Finding, Outcome
from .content import Content, grouped
from .english import Figure, read_figures
from .numerals import plain, read_chinese, read_number
from .rows.claims import ClaimRow
from .rows.dimensions import UnitRow
from .rows.texts import QuantityRow
from .rules import summaries as rules

_CHINESE = re.compile("[零〇一二两三四五六七八九十百千万亿]+")
_ARABIC = re.compile(r"[0-9]+(?:\.[0-9]+)?[十百千万亿]*")
_ORDINAL = re.compile("第([一二三四五六七八九十]+)|([一二三四五六七八九十])[期轮次批五]")
_FIRST = re.compile("[首先唯]|至上")
_FALLS = re.compile(
    r"\b(?:reduc|cut|decreas|lower|fell|fall|declin|abolish|demolish|sav|shr[iau]nk|slash|drop)",
    re.IGNORECASE,
)
_RISES = re.compile(
    r"\b(?:increas|rais|rose|rise|add|grow|grew|expand|new|extend|additional|green|boost|climb"
    r"|surg|soar)",
    re.IGNORECASE,
)
_DENIES = re.compile(r"\b(?:not(?! only\b)|never|cannot|no longer)\b|n't\b", re.IGNORECASE)
_DENIES_ZH = re.compile("[不未无没非勿莫]")
# How English writes a unit otherwise than its label.
_SIGNS = (
    "percent:% per_mille:‰ m2:m² km2:km² km:km m:m m3:m³ cm:cm mm:mm ug_m3:μg/m³ tonne:tons?"
    " kwh:kWh kw:kW mw:MW"
)
_WRITTEN = dict(one.split(":") for one in _SIGNS.split())
_COUNTED = ("count", "number", "rank", "score", "grade", "doubling")


def check(content: Content) -> Outcome:
    """Summaries of achievements and targets."""
    return Outcome.of(len(content.claims), _findings(content))


def _findings(content: Content) -> Iterator[Finding]:
    mentions = grouped(content.project_mentions, lambda row: row.sentence_id)
    quantities = grouped(content.quantities, lambda row: row.sentence_id)
    written = {unit.unit_id: _written(unit) for unit in content.units if _is_written(unit)}
    for row in content.claims:
        if row.summary_en is not None:
            figures = read_figures(row.summary_en)
            projects = (mention.project_id for mention in mentions.get(row.sentence_id, ()))
            names = [content.projects.by_id[one].name_en or "" for one in projects]
            if row.unit_id is not None:  # a mu is a fifteenth of a hectare
                names.append(content.units.by_id[row.unit_id].definition_en)
            within = [
                one
                for one in quantities.get(row.sentence_id, ())
                if row.char_start <= one.char_start and one.char_end <= row.char_end
            ]
            yield from _negation(row, row.summary_en)
            yield from _unsupported(row, figures, read_figures(" ".join(names)), within)
            if row.value is not None:
                yield from _measured(row, figures, written)
                yield from _direction(row, row.summary_en)


def _numbers(quote: str) -> set[Decimal]:
    """Every number that the quote writes."""
    words = plain(quote)
    found = {read_number(one) for one in _ARABIC.findall(words)}
    found |= {read_chinese(one) for one in _CHINESE.findall(words)}
    # 一刻钟: 15 minutes.
    found |= {15 * (read_chinese(one) or Decimal(0)) for one in re.findall("([一二三])刻", words)}
    return {value for value in found if value is not None} | _ordinals(quote)


def _ordinals(quote: str) -> set[Decimal]:
    """The places in an order that the quote names: 首位, 率先, 第三批, 二期."""
    words = plain(quote)
    found = {read_chinese(one or other) for one, other in _ORDINAL.findall(words)}
    if _FIRST.search(words):
        found.add(Decimal(1))
    return {value for value in found if value is not None}


def _unsupported(
    row: ClaimRow, figures: list[Figure], named: list[Figure], within: Sequence[QuantityRow]
) -> Iterator[Finding]:
    """Numbers of the summary are those of the quote and its period, of projects and of the unit.

    Only numbers that the quote bounds are bounded. `within` are the quantities of the quote.
    """
    place = row.at("summary_en")
    numbers = _numbers(row.quote_zh) | {figure.value for figure in named}
    numbers |= {Decimal(row.period_start), Decimal(row.period_end)}
    ordinals = _ordinals(row.quote_zh) | {figure.value for figure in named if figure.is_ordinal}
    own = (row.value, row.value_high)
    for figure in figures:
        known = ordinals if figure.is_ordinal else numbers
        if figure.value not in known:
            expected = "a number of the quote"
            yield place.breaks(rules.SUMMARY_NUMBER_UNSUPPORTED, figure.text, expected)
            continue
        # The top three of the top 100: a rank is among so many.
        is_of_rank = figure.comparator == "at_most" and row.unit_id == "rank"
        is_own = figure.value in own or any(
            figure.value == one.value and figure.comparator == one.comparator for one in within
        )
        if figure.comparator != "eq" and not (is_own or is_of_rank):
            yield place.breaks(rules.SUMMARY_BOUND_MISMATCH, figure.comparator, "no bound")


def _measured(
    row: ClaimRow, figures: list[Figure], written: Mapping[str, re.Pattern[str]]
) -> Iterator[Finding]:
    """The summary says the row's value, or both, with its bound and unit."""
    place, unit = row.at("summary_en"), written.get(row.unit_id or "")
    for value in (row.value, row.value_high):
        said = [figure for figure in figures if figure.value == value]
        bounds = {figure.comparator for figure in said}
        behind = [figure.behind for figure in said]
        # Of what is only counted no unit stands behind the number.
        units = [unit] if unit else written.values()
        has_unit = any(one.match(words) for one in units for words in behind)
        if not said and value is not None:
            expected = f"the number {value:f}"
            yield place.breaks(rules.SUMMARY_NUMBER_MISSING, row.summary_en, expected)
        elif said and row.comparator not in bounds:
            found = " or ".join(sorted(bounds))
            yield place.breaks(rules.SUMMARY_BOUND_MISMATCH, found, row.comparator)
        elif said and has_unit != (unit is not None):
            found = f"{said[0].text}{behind[0][:20]}"
            yield place.breaks(rules.SUMMARY_UNIT_MISMATCH, found, row.unit_id)


def _is_written(unit: UnitRow) -> bool:
    """Whether English has a word or sign for the unit; of ratios 倍 and the like have none."""
    is_plain_ratio = unit.quantity_kind == "ratio" and unit.unit_id not in _WRITTEN
    return not (unit.quantity_kind in _COUNTED or is_plain_ratio)


def _written(unit: UnitRow) -> re.Pattern[str]:
    """How a unit is written in English, behind its number."""
    words = f"{re.escape(unit.label_en)}s?"
    if unit.unit_id in _WRITTEN:
        words += f"|{_WRITTEN[unit.unit_id]}"
    return re.compile(f"[ -]?(?:{words})(?![A-Za-z²³/])")


def _negation(row: ClaimRow, summary: str) -> Iterator[Finding]:
    """What the quote affirms is not denied."""
    if (denial := _DENIES.search(summary)) and not _DENIES_ZH.search(row.quote_zh):
        found, expected = denial[0], f"no denial, as in {row.quote_zh}"
        yield row.at("summary_en").breaks(rules.SUMMARY_NEGATION, found, expected)


def _direction(row: ClaimRow, summary: str) -> Iterator[Finding]:
    """What falls is not said to rise, nor the other way round."""
    falls, rises = bool(_FALLS.search(summary)), bool(_RISES.search(summary))
    if (row.direction, falls, rises) in (("up", True, False), ("down", False, True)):
        yield row.at("summary_en").breaks(rules.SUMMARY_DIRECTION, summary, row.direction)
