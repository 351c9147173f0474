"""The validator's own readers of Chinese and English numbers."""

from decimal import Decimal

import pytest

from validate.content.english import read_figures
from validate.content.expressions import Reading, read_measure
from validate.content.numerals import read_chinese


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("零", 0), ("十", 10), ("十九", 19), ("二十", 20), ("一百零八", 108), ("两千", 2000),
        ("三万五千", 35000), ("一亿二千万", 120_000_000), ("百万", 1_000_000), ("千亿", 10**11),
        ("二〇三五", 2035),
    ],
)  # fmt: skip
def test_chinese_numerals(written: str, value: int) -> None:
    assert read_chinese(written) == value


@pytest.mark.parametrize("written", ["几十", "数百", "", "十百", "万" * 100, "三" * 5000])
def test_what_is_no_definite_numeral(written: str) -> None:
    assert read_chinese(written) is None


@pytest.mark.parametrize(
    ("written", "value", "comparator", "unit"),
    [
        ("12个", "12", "eq", "个"),
        ("近30项", "30", "nearly", "项"),
        ("超4.5亿元", "450000000", "over", "元"),
        ("不低于20%", "20", "at_least", "%"),
        ("90%以上", "90", "at_least", "%"),
        ("8%左右", "8", "about", "%"),
        ("3个小时以内", "3", "at_most", "个小时"),
        ("不足两成", "20", "under", "成"),
        ("1300余户", "1300", "over", "户"),
        ("1200多个", "1200", "over", "个"),
        ("百余项", "100", "over", "项"),
        ("万亿级", "1000000000000", "at_least", ""),
        ("１，２００万千瓦", "12000000", "eq", "千瓦"),
        ("7.1级", "7.1", "eq", "级"),
        ("1亿3000万人", "130000000", "eq", "人"),
        ("2 000 公里", "2000", "eq", "公里"),
        ("50米内", "50", "at_most", "米"),
        ("前五名", "5", "at_most", "名"),
        ("首位", "1", "eq", "位"),
        ("第三", "3", "eq", ""),
        ("四分之三", "0.75", "eq", ""),
        ("近一半", "0.5", "nearly", ""),
        ("百分之六", "6", "eq", "%"),
        ("2.50:1", "2.5", "eq", ""),
    ],
)
def test_measures(written: str, value: str, comparator: str, unit: str) -> None:
    assert read_measure(written) == Reading(Decimal(value), None, comparator, unit)


def test_a_range_has_two_ends() -> None:
    assert read_measure("5%—6%") == Reading(Decimal(5), Decimal(6), "eq", "%")


def test_an_indefinite_number_has_no_value() -> None:
    assert read_measure("几十万人") == Reading(None, None, "eq", "人")


@pytest.mark.parametrize("written", ["", "个", "前进", "x" * 100])
def test_what_is_no_measure(written: str) -> None:
    assert read_measure(written) is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Add 260,000 jobs", [260000]),
        ("2.4 million m² in three cities", [2400000, 3]),
        ("a 100-billion-yuan cluster", [10**11]),
        ("the top ten", [10]),
        ("PM2.5 and Covid-19", []),
        ("between 1990 and 2,000", [1990, 2000]),
    ],
)
def test_english_figures(text: str, values: list[int]) -> None:
    assert [figure.value for figure in read_figures(text)] == values


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("Add 260,000 jobs", "eq"),
        ("Raise it by about another 8 km²", "about"),
        ("more than 1,500 villages", "over"),
        ("Exceeded the quota of 1.66 million mu", "over"),
        ("no less than 1 million mu", "at_least"),
        ("investment of 100 billion yuan or more", "at_least"),
        ("Keep the rate at or below 5%", "at_most"),
        ("Entered the top three", "at_most"),
        ("less than ten times", "under"),
        ("nearly 200 measures", "nearly"),
        ("land kept under control, 132 km²", "eq"),
        ("saved over five years", "eq"),
        ("done within one day", "eq"),
        ("about five years", "about"),
    ],
)
def test_english_bounds(text: str, comparator: str) -> None:
    assert [figure.comparator for figure in read_figures(text)] == [comparator]


def test_ordinals_are_told_from_counts() -> None:
    figures = read_figures("the second of two batches, learning from one another")
    assert [(figure.value, figure.is_ordinal) for figure in figures] == [(2, True), (2, False)]
