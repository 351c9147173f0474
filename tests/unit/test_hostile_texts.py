"""Texts that would hurt: of one thing over and over, each as long as anybody likes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build.drafting.clause_words import MANNERS
from build.inputs.codebook import read_codebook
from build.reading import rules
from build.reading.source import repair
from build.report.characters import undivided
from corpus.report import CODEBOOK
from corpus.shard import read_shard
from corpus.texts import Text
from tests.linear import is_linear
from validate.finding import InvalidInput

_REPORT = """东海市人民政府工作报告

各位代表：

一、2029年工作回顾

修好了三条路。{behind}

二、2030年工作安排

今年主要目标是：{aims}地区生产总值增长6%左右，城镇新增就业3万人。{end}
"""
_UNITS = [
    ("behind", "\n2028年，修路。"),  # a section with years of its own
    ("behind", "\n打印"),
    ("end", "\n# "),
    ("behind", "“修（"),
    ("behind", "修路，让市民出门见绿、"),
    ("aims", "1,"),
    ("aims", "生产总值、"),
    ("aims", "生产总值增长6%，"),
    ("aims", "居民收入与经济增长同步，"),
]


@pytest.mark.parametrize(("place", "unit"), _UNITS)
def test_reading_is_linear(place: str, unit: str) -> None:
    def make(length: int) -> str:
        around = {"behind": "", "aims": "", "end": ""}
        return _REPORT.format(**around | {place: unit * (length // len(unit))})

    def read(text: str) -> None:
        shard = read_shard([Text("hostile", text, {}, 1)])
        assert shard.counts.rows["reports"] == 1

    assert is_linear(read, make, 6_000)


@pytest.mark.parametrize(
    "words",
    ["[1" * 200 + "]" * 200, "⁰" * 400, "；\n1\n［。" * 100 + "各位代表" * 100],
    ids=["marks within marks", "figures in a row", "lines that join from the last on"],
)
def test_repairs_without_end_are_refused(words: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        repair(f"修路{words}\n")
    assert [each.rule for each in refused.value.findings] == [rules.REPAIRS_WITHOUT_END]


_BETWEEN = next(
    row.words_zh.split()
    for row in read_codebook(CODEBOOK).headline_words
    if row.word_role == "between"
)


@pytest.mark.parametrize("words", [MANNERS, _BETWEEN], ids=["manners", "between"])
@given(st.data())
def test_a_run_of_words_is_read_in_one_way(words: list[str], data: st.DataObject) -> None:
    run = "".join(data.draw(st.lists(st.sampled_from(words), max_size=8)))
    ways = [1] + [0] * len(run)
    for at in range(len(run)):
        for word in undivided(words):
            if run.startswith(word, at):
                ways[at + len(word)] += ways[at]
    assert ways[-1] == 1
