"""Years of measures: the words of the clause first, then of the sentence, then of the section."""

import pytest

from benchmarks import quantity_reader
from build.reading.periods import period_of
from build.report.text import Period
from tests.linear import is_linear


def _periods(sentence: str, default: Period, is_past: bool) -> list[Period]:
    quantities = quantity_reader().read(sentence)
    return [
        dated[0]
        for quantity in quantities
        if (dated := period_of(quantity, sentence, 0, default, is_past)) is not None
    ]


@pytest.mark.parametrize(
    ("sentence", "periods"),
    [
        ("累计新增学位18万个。", [(2018, 2022)]),
        ("污水处理率达到97%。", [(2022, 2022)]),
        ("生产总值居首位。", [(2022, 2022)]),
        ("五年累计减税5300亿元，其中2022年超2000亿元。", [(2018, 2022), (2022, 2022)]),
        ("地下水位连续7年累计回升10.1米。", [(2016, 2022)]),
        ("浓度比2017年下降48.3%。", [(2017, 2022)]),
        ("党的十八大以来，新增绿地200公顷。", [(2012, 2022)]),
        ("三年来，新增床位300张。", [(2020, 2022)]),
        ("2019年以来，新增床位300张。", [(2019, 2022)]),
        ("两三年来，新增床位300张。", [(2018, 2022)]),
        ("三年累计新增床位300张。", [(2020, 2022)]),
        ("总量先后跨越3万亿元、4万亿元。", [(2018, 2022), (2018, 2022)]),
        ("总量迈上3万亿元新台阶。", [(2018, 2022)]),
        ("五年来，人均产值超过18万元。", [(2022, 2022)]),
        ("累计建成运营驿站1424家。", [(2022, 2022)]),
    ],
)
def test_past(sentence: str, periods: list[Period]) -> None:
    assert _periods(sentence, (2018, 2022), True) == periods


@pytest.mark.parametrize(
    ("sentence", "default", "periods"),
    [
        ("失业率控制在5%以内。", (2023, 2023), [(2023, 2023)]),
        ("森林覆盖率达到45%。", (2023, 2027), [(2023, 2027)]),
        ("到2025年新增床位300张。", (2023, 2023), [(2025, 2025)]),
    ],
)
def test_to_come(sentence: str, default: Period, periods: list[Period]) -> None:
    assert _periods(sentence, default, False) == periods


def test_other_roles_have_no_period() -> None:
    (quantity,) = quantity_reader().read("建设地铁12号线。")
    assert period_of(quantity, "建设地铁12号线。", 0, (2023, 2023), False) is None


@pytest.mark.parametrize(
    ("sentence", "basis"),
    [
        ("浓度比2017年下降48.3%。", "named"),
        ("2022年新增床位300张。", "named"),
        ("2019年以来，新增床位300张。", "named"),
        ("五年来，新增床位300张。", "named"),
        ("水位连续7年回升10.1米。", "named"),
        ("党的十八大以来，新增床位300张。", "named"),
        ("今年新增床位300张。", "named"),
        ("价格与去年持平，新增床位300张。", "section"),
        ("五年来，人均产值超过18万元。", "section"),
        ("新增床位300张。", "section"),
    ],
)
def test_basis(sentence: str, basis: str) -> None:
    quantity = quantity_reader().read(sentence)[-1]
    dated = period_of(quantity, sentence, 0, (2018, 2022), True)
    assert dated is not None
    assert dated[1] == basis


@pytest.mark.parametrize("unit", ["1", "一", "1家，", "五年", "先后3万元、"])
def test_time_grows_with_the_length_of_the_sentence(unit: str) -> None:
    reader = quantity_reader()

    def work(text: str) -> None:
        for quantity in reader.read(text):
            period_of(quantity, text, 0, (2018, 2022), True)

    assert is_linear(work, lambda length: unit * length, 5000 // len(unit))
