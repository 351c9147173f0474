"""A cheap look before a pattern rules out nothing that the pattern finds."""

import re
from collections.abc import Collection
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import quantity_reader
from build.drafting import clause_words, proposed_sections, told_years
from build.headline import plan_targets
from build.reading import periods
from build.reading.numbers import (
    arabic_numbers,
    comparators,
    currency_signs,
    half_after,
    left_context,
    shares_and_ranks,
)
from build.reading.numbers.grammar import CANDIDATE
from build.reading.repairs import marks, width
from build.reading.repairs.control import control_edits
from build.reading.repairs.edits import apply_edits
from build.report import wording

_REPORT = (Path(__file__).resolve().parents[2] / "sources/cn-bj-2023/report.txt").read_text("utf-8")
_CLAUSES = re.findall("[^，。！\n]+[，。！]?", _REPORT)
_READER = quantity_reader()
_GRAMMAR = _READER.grammar

Sign = str | Collection[str] | re.Pattern[str]

# What a sign, or one of some, needs to be found in, wherever one of the patterns is.
_ANYWHERE: list[tuple[Sign, list[re.Pattern[str]]]] = [
    (wording.ESTIMATE_SIGN, [wording._ESTIMATE]),
    (wording.FORCE_SIGN, [wording._FORCE, wording._EXPECTED]),
    (
        periods._YEARS,
        [
            periods._YEAR,
            periods._SINCE_YEAR,
            periods._CONSECUTIVE_YEARS,
            periods._YEARS_PAST,
            periods._THIS_YEAR,
        ],
    ),
    (comparators._ADVERB_START, [comparators._ADVERB]),
    ("均", [left_context._ANNUAL]),
    ([*left_context._GROWS], [left_context._GROWTH_NOUN]),
    ("占", [left_context._SHARE]),
    ([*left_context._SHORT], [left_context._SHORT_VERB]),
    ("第", [shares_and_ranks._LISTED]),
    ("分之", [_GRAMMAR.fraction]),
    (
        proposed_sections._NAMES_YEARS,
        [
            proposed_sections._YEARS_PAST,
            proposed_sections._YEARS_AHEAD,
            proposed_sections._PLAN,
            proposed_sections._YEAR,
            proposed_sections._LAST_YEAR,
            proposed_sections._THIS_YEAR,
        ],
    ),
    (told_years._CENTURIES, [told_years._BEFORE, told_years._ITSELF]),
    (told_years._MAY_BE_WRITTEN_OUT, [told_years._WRITTEN_OUT]),
    (plan_targets._MAY_NAME, [plan_targets._UNTIL, plan_targets._NEXT_FIVE, plan_targets._PLAN]),
    ("、", [clause_words.PRAISE]),
]
# What they begin with.
_BEGINNINGS: list[tuple[Collection[str], re.Pattern[str]]] = [
    (half_after.STARTS, _GRAMMAR.half),
    (half_after.STARTS, _GRAMMAR.tenth),
]
# What they end on, where they end at a number.
_ENDS: list[tuple[Collection[str], re.Pattern[str]]] = [
    (left_context._FROM_ENDS, left_context._FROM),
    (left_context._PACE_ENDS, left_context._PACE),
    (left_context._ON_YEAR_ENDS, left_context._ON_YEAR),
    (left_context._OPENING_ENDS, left_context._OPENING),
    (arabic_numbers._MAY_END_CURRENCY, currency_signs._BEFORE),
    (shares_and_ranks.LIST_SIGNS, shares_and_ranks._LISTED),
]


def _stands(sign: Sign, words: str) -> bool:
    if isinstance(sign, str):
        return sign in words
    if isinstance(sign, re.Pattern):
        return sign.search(words) is not None
    return any(each in words for each in sign)


@pytest.mark.parametrize(
    ("sign", "pattern"), [(sign, each) for sign, patterns in _ANYWHERE for each in patterns]
)
@given(st.data())
def test_a_sign_stands_in_all_that_hold_the_pattern(
    sign: Sign, pattern: re.Pattern[str], data: st.DataObject
) -> None:
    assert _stands(sign, data.draw(st.from_regex(pattern)))
    for words in _CLAUSES[::20]:
        assert _stands(sign, words) or pattern.search(words) is None


@pytest.mark.parametrize(("first", "pattern"), _BEGINNINGS)
@given(st.data())
def test_a_pattern_begins_so(
    first: Collection[str], pattern: re.Pattern[str], data: st.DataObject
) -> None:
    found = pattern.search(data.draw(st.from_regex(pattern)))
    assert found is not None
    assert found[0][0] in first


@pytest.mark.parametrize(("last", "pattern"), _ENDS)
@given(st.data())
def test_a_pattern_ends_so(
    last: Collection[str], pattern: re.Pattern[str], data: st.DataObject
) -> None:
    assert data.draw(st.from_regex(pattern))[-1] in last


@pytest.mark.parametrize(
    "pattern",
    [
        left_context._FROM,
        left_context._PACE,
        left_context._ON_YEAR,
        left_context._OPENING,
        left_context._RATE,
        left_context._SHARE,
        left_context._AGGREGATE,
    ],
)
@given(st.data())
def test_a_pattern_begins_near(pattern: re.Pattern[str], data: st.DataObject) -> None:
    words = data.draw(st.from_regex(pattern))
    assert pattern.search(words, max(len(words) - left_context._NEAR, 0))


def test_marks_of_notes_begin_with_a_suspect() -> None:
    after = ("1]", "1］", "1〕", "1】", "1〗", "1，", "1", "，")
    for words in map("".join, product("中”》，", map(chr, range(0x20, 0xFF5F)), after)):
        found = marks._MARK.search(words)
        assert found is None or marks._SUSPECT.match(words, found.start())


def test_other_blanks_are_made_plain_before() -> None:
    for blank in filter(str.isspace, map(chr, range(0x3001))):
        text = f"中{blank}国"
        assert {*apply_edits(text, control_edits(text))} <= {*f"中国\n{width._BLANK}"}


_FOLLOWING = [
    "",
    *"个项级元半点比多余来到至～—成年分之大翻倍番以左",
    "以上",
    "左右",
    "分之",
    "到三",
    "半个",
]
_NUMERALS = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["", "第", "前", "首", "数", "近", "“", "中", "3"]),
    st.text("零一二三十百千万亿两几", min_size=1, max_size=3),
    st.sampled_from(_FOLLOWING),
    st.sampled_from(["", "以上", "右", "三", "内", "”", "，"]),
)


_UNSIEVED = quantity_reader()
_UNSIEVED.grammar = replace(_GRAMMAR, candidate=re.compile(CANDIDATE))


@given(st.lists(_NUMERALS, min_size=20, max_size=20).map("，".join))
def test_no_number_begins_with_what_counts_nothing(text: str) -> None:
    assert _UNSIEVED.read(text) == _READER.read(text)
