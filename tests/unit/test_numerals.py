"""The shapes of numerals beyond the examples in the docstring."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build.report.numerals import LONGEST, read_numeral

CHINESE_DIGITS = "零一二三四五六七八九"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("0", "0"),
        ("007", "7"),
        ("１２，３４５，６７８", "12345678"),
        ("1,234.5", "1234.5"),
        ("2．50", "2.5"),
        ("1 0 ．0 6", "10.06"),
        ("3.5万亿", "3500000000000"),
        ("4千", "4000"),
        ("2百万", "2000000"),
        ("十五", "15"),
        ("二十", "20"),
        ("一百一十", "110"),
        ("一千零一", "1001"),
        ("两千五百", "2500"),
        ("一万二", "12000"),
        ("七亿七千多万", "770000000"),
        ("一百万零二", "1000002"),
        ("十二点五亿", "1250000000"),
        ("一百二十三萬", "1230000"),
        ("一九七八", "1978"),
        ("○", "0"),
    ],
)
def test_reads_a_numeral(written: str, value: str) -> None:
    assert read_numeral(written) == Decimal(value)


@pytest.mark.parametrize(
    "written", ["", "几个", "数千", "七八", "1.2.3", "1,23", "abc", "点五", "九" * 200]
)
def test_names_no_number(written: str) -> None:
    assert read_numeral(written) is None


def test_a_value_has_neither_exponent_nor_idle_zeros() -> None:
    assert [format(read_numeral(w) or 0, "f") for w in ("5.10亿", "1.50", "300")] == [
        "510000000",
        "1.5",
        "300",
    ]
    assert "E" not in str(read_numeral("8000万亿"))


@given(st.integers(min_value=0, max_value=10**16 - 1))
def test_digits_and_chinese_agree(number: int) -> None:
    assert read_numeral(str(number)) == read_numeral(_in_chinese(number)) == number


@given(st.text(alphabet="0123456789０９,，.．· 一二三十百千万亿零〇两几点多余", max_size=LONGEST))
def test_never_raises(written: str) -> None:
    value = read_numeral(written)
    assert value is None or value.is_finite()


def _in_chinese(number: int) -> str:
    """The number as it is read out, every place written."""
    for scale, name in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= scale:
            high, low = divmod(number, scale)
            gap = "零" if 0 < low < scale // 10 else ""
            return _in_chinese(high) + name + (gap + _in_chinese(low) if low else "")
    return CHINESE_DIGITS[number]
