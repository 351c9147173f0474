"""What rules a search out loses nothing: sieves and first looks find what searches find."""

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build.drafting import proposals, tense
from build.drafting import tense_words as cues
from build.headline.targets import HeadlineReader
from build.inputs.codebook import read_codebook
from build.reading.outline import labels
from build.report import wording
from build.report.characters import any_of
from build.report.needs import needed
from build.report.sieve import Sieve

_ROOT = Path(__file__).resolve().parents[2]
_REPORT = (_ROOT / "sources/cn-bj-2023/report.txt").read_text("utf-8")
_PATTERNS = [cues.ANSWERED, cues.LEAD, tense._YEAR] + [
    cue.pattern for table in tense._TABLES for cue in table
]
_SENTENCES = re.findall("[^。！\n]+", _REPORT)
# The characters that the patterns look for, so that short texts meet them.
_OF_PATTERNS = sorted(
    {*"，；：。！？、 0123456789.%年", *"".join(p.pattern for p in _PATTERNS)} - {"\n"}
)
_NEEDED = sorted({each for p in _PATTERNS for each in needed(p)} - {""})
_WORDS = st.lists(
    st.sampled_from([*_OF_PATTERNS, *(each.strip("\n") for each in _NEEDED)]), max_size=12
).map("".join)


def _lost(told: list[str]) -> set[tuple[int, int]]:
    """The patterns, with the sentences, that hold in a sentence or a clause where the sieve says no."""
    kept = tense._SIEVE.may_hold(told)
    held = set()
    for at, words in enumerate(told):
        clauses = [each.strip(tense._BLANKS) for each in re.split(f"[{tense._MARKS}]", words)]
        lines = "\n".join(["", *filter(None, clauses)])
        for place, pattern in enumerate(_PATTERNS):
            if any(map(pattern.search, (words, *clauses, lines))):
                held.add((place, at))
    return held - {(place, at) for place, places in enumerate(kept) for at in places}


@given(st.lists(_WORDS, max_size=4))
def test_a_sieve_keeps_every_cue_that_words_hold(told: list[str]) -> None:
    assert not _lost(told)


def test_a_sieve_keeps_every_cue_of_a_report() -> None:
    assert len(_SENTENCES) > 300
    assert not _lost(_SENTENCES[::3])


def test_a_sieve_rules_most_cues_out() -> None:
    kept = [*map(len, tense._SIEVE.may_hold(_SENTENCES))]
    assert sum(kept) < len(_PATTERNS) * len(_SENTENCES) / 10


_OPENINGS = [
    "今年是",
    "各位代表",
    "同志们",
    "回顾",
    "之年",
    "。",
    "！",
    "，",
    "让我们",
    "奋斗",
    "最后一年",
]


@given(st.lists(st.lists(st.sampled_from(_OPENINGS), max_size=5).map("".join), max_size=4))
def test_what_sentences_tell_of_is_found_as_by_a_search(sentences: list[str]) -> None:
    told = [*sentences, *re.findall("[^。！\n]+[。！]?", _REPORT)]
    for pattern, places in zip(proposals._LOOKED_FOR, proposals._told(told), strict=True):
        assert places == {at for at, words in enumerate(told) if pattern.search(words)}


def test_a_sieve_keeps_what_needs_nothing_and_looks_at_no_words() -> None:
    sieve = Sieve([re.compile(r"\d"), re.compile("好")])
    assert sieve.may_hold(["", "\U00020000好"]) == [[0, 1], [1]]
    assert sieve.may_hold([]) == [[], []]


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        ("力争|应[当该]", {"力争", "应当", "应该"}),
        ("(?<!不)要(?!求)", {"要"}),
        ("^今年|成绩$", {"\n今", "成绩\n"}),
        ("将(?=要|会)", {"将要", "将会"}),
        ("取得.*成绩", {"取得"}),
        ("(?:很|十分)?好(?:处|事)?", {"好", "好处", "好事"}),
        ("(?:又|也)+好", {"好"}),
        ("(?:天气)*晴朗", {"晴朗"}),
        (r"\d+年", {"年"}),
        (r"\d*", {""}),
        ("[^，]{2}", {""}),
        ("$", {""}),
        ("(?:目标|任务)是", {"标是", "务是"}),
        ("发展中国家", {"展中"}),
    ],
)
def test_what_patterns_need(pattern: str, needs: set[str]) -> None:
    assert needed(re.compile(pattern)) == needs


def test_patterns_with_flags_are_looked_for_everywhere() -> None:
    assert needed(re.compile("gdp", re.IGNORECASE)) == {""}


@given(st.lists(_WORDS, max_size=4))
def test_cues_are_counted_over_lines_as_in_each(clauses: list[str]) -> None:
    lines = [f"\n{each}" for each in clauses]
    for pattern, cue, table in tense._CUES:
        if tense._TABLES[table] not in (cues.BACKGROUND, cues.ORDERS):
            alone = sum(len(cue.pattern.findall(each)) for each in clauses)
            assert len(pattern.findall("".join(lines))) == alone


@given(
    st.sets(st.text("新建成路", min_size=1, max_size=3), min_size=1),
    st.text("新建成路", max_size=6),
)
def test_words_that_begin_alike_stand_together(words: set[str], text: str) -> None:
    longest = "|".join(sorted(words, key=len, reverse=True))
    assert re.findall(any_of(words), text) == re.findall(longest, text)


def _beginnings() -> Iterator[str]:
    after = ("、", "是", "）是", "一、", "一）", "1）", "一部分", "一，", ".中", "—", "-", "中")
    return map("".join, product(map(chr, range(0x20, 0x3200)), after))


def test_no_label_begins_with_another_character() -> None:
    marks = [*map("".join, product("一二三四五六七八九十第", "一是、，部要"))]
    for text in (*_beginnings(), *marks):
        assert text[0] in labels._STARTS or labels._LABEL.match(text) is None


@given(
    st.lists(
        st.sampled_from("确保务必力争取创求努预期计估目标增长：，。的方向超苦"), max_size=14
    ).map("".join)
)
def test_every_word_of_force_and_of_an_estimate_has_its_sign(text: str) -> None:
    estimates = {match.start() for match in wording._ESTIMATE.finditer(text)}
    assert estimates <= {match.start() for match in wording.ESTIMATE_SIGN.finditer(text)}
    places = {match.start() for match in wording._FORCE.finditer(text)}
    places |= {match.start() for match in wording._EXPECTED.finditer(text)}
    assert places <= {match.start() for match in wording.FORCE_SIGN.finditer(text)}


_VOCABULARY = HeadlineReader(read_codebook(_ROOT / "sources/codebook"))._words(("海口市", "海口"))
_EVERYTHING = re.compile(f"(?:海\\s?口\\s?市|海\\s?口|{_VOCABULARY._before.pattern[3:-1]}")


@given(
    st.lists(
        st.sampled_from(["海口市", "海 口", "海", "全市", "今年", "力争", "桥", " ", "5"]),
        max_size=5,
    )
)
def test_own_names_stand_before_an_indicator_beside_all_others(words: list[str]) -> None:
    text = "".join(words)
    known = _EVERYTHING.fullmatch(text) is not None
    assert _VOCABULARY.may_stand_before(text, 0, len(text)) is known
