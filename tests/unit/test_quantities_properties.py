"""What holds of read_quantities for any text whatever."""

import re

from hypothesis import given
from hypothesis import strategies as st

from benchmarks import quantity_reader
from build.report.quantity import Quantity

read_quantities = quantity_reader().read

DIGIT_RUNS = re.compile("[0-9０-９]+")
# Pieces that make numbers, dates, names, lists and everything between them.
SIGNS = "0123456789０５９一二两三十百千万亿几半零点第前首上数%％‰、，。；：:/／-－—~至到比较从由为有年月日天个项家名位条级大次"
WORDS = """
. ． · “ ” 《 》 （ ） + A PM g 分之 增长 下降 达到 提高到 超过 近 不足 以上 左右 多 余 公里 万元 个百分点 2023年 1月 1.5 3,000 占
倍 翻两番 首位 一半 成 人次 微克/立方米
"""
PIECES = st.sampled_from([*SIGNS, " ", "　", "\n", *WORDS.split()])
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=40).map("".join))
SENTENCES = st.lists(PIECES.filter(lambda p: p not in "。“”《》\n"), max_size=20).map("".join)


@given(TEXTS)
def test_rows_are_ordered_apart_and_quote_the_text(text: str) -> None:
    end = 0
    for row in read_quantities(text):
        assert end <= row.char_start < row.char_end <= len(text)
        assert row.text_zh == text[row.char_start : row.char_end]
        end = row.char_end


@given(TEXTS)
def test_every_run_of_digits_is_in_exactly_one_row(text: str) -> None:
    rows = read_quantities(text)
    for run in DIGIT_RUNS.finditer(text):
        holders = [r for r in rows if r.char_start <= run.start() and run.end() <= r.char_end]
        touching = [r for r in rows if r.char_start < run.end() and run.start() < r.char_end]
        assert len(holders) == len(touching) == 1


@given(TEXTS)
def test_fields_belong_to_measures_alone(text: str) -> None:
    for row in read_quantities(text):
        fields = (row.unit, row.unit_zh, row.comparator, row.measure_type, row.direction)
        if row.role == "measure":
            assert None not in fields
            assert row.value_high is None or row.value is not None
        else:
            assert {*fields, row.value, row.value_high, row.baseline_value} == {None}


@given(TEXTS)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert read_quantities(text) == read_quantities(text)


@given(st.lists(SENTENCES, min_size=1, max_size=4))
def test_sentences_are_read_as_if_alone(sentences: list[str]) -> None:
    together = read_quantities("。".join(sentences))
    apart: list[Quantity] = []
    offset = 0
    for sentence in sentences:
        apart += [_moved(row, offset) for row in read_quantities(sentence)]
        offset += len(sentence) + 1
    assert together == apart


def _moved(row: Quantity, offset: int) -> Quantity:
    return row._replace(char_start=row.char_start + offset, char_end=row.char_end + offset)
