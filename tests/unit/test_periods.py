"""Years of measures: the words of the clause first, then of the sentence, then of the section."""

import pytest

from benchmarks import quantity_reader
from build.reading.periods import period_of
from build.report.text import Period


def _periods(sentence: str, default: Period, is_past: bool) -> list[Period | None]:
    quantities = quantity_reader().read(sentence)
    return [
        period_of(quantity, sentence, 0, default, is_past)
        for quantity in quantities
        if quantity.role == "measure"
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
