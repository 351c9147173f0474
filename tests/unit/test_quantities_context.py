"""Measure type, direction, yearly averages and baselines, by invented sentences."""

from decimal import Decimal

import pytest

from benchmarks import ROOT, quantity_reader
from build.inputs.codebook import read_codebook
from build.report.quantity import Quantity
from build.schema.codes import Role

READER = quantity_reader()
read_quantities = READER.read


def last(text: str) -> Quantity:
    return [row for row in read_quantities(text) if row.role is Role.MEASURE][-1]


@pytest.mark.parametrize(
    ("text", "measure_type", "direction"),
    [
        ("拆除违法建设50平方米", "flow", "down"),
        ("新增就业30人", "flow", "up"),
        ("新增各类运营里程20公里", "flow", "up"),
        ("总里程达到79公里", "level", "none"),
        ("解决遗留难题4套", "flow", "none"),
        ("改造提升户厕10座", "flow", "none"),
        ("林木覆盖率达到44%", "level", "none"),
        ("满意率提升至94%", "level", "up"),
        ("浓度降至30毫克/升", "level", "down"),
        ("产值增长5%", "percent_change", "up"),
        ("价格涨幅3%左右", "percent_change", "up"),
        ("价格涨幅控制在3%左右", "percent_change", "up"),
        ("价格上涨控制在3%左右", "percent_change", "up"),
        ("价格上升幅度控制在3%以内", "percent_change", "up"),
        ("产值、税收增长分别为5%和8%", "percent_change", "up"),
        ("产值增长要达到8%", "percent_change", "up"),
        ("对增长的贡献率达到53%", "level", "none"),
        ("人口自然增长率控制在5‰", "level", "none"),
        ("新增120家规模以上企业", "flow", "up"),
        ("新增太阳能光伏120万千瓦规模", "level", "none"),
        ("产值比增14.1%", "percent_change", "up"),
        ("产值比上年增14.1%", "percent_change", "up"),
        ("物价比降0.9%", "percent_change", "down"),
        ("养老金人均月增197元", "flow", "up"),
        ("经费减少42%", "percent_change", "down"),
        ("累计减材料74%", "percent_change", "down"),
        ("保持20%以上增长", "percent_change", "up"),
        ("对增长的贡献率超70%", "level", "none"),
        ("增速比城镇高1个百分点", "difference", "none"),
        ("高于全国0.8个百分点", "difference", "none"),
        ("比重提高2个百分点", "difference", "up"),
        ("数量居全国首位", "rank", "none"),
        ("跻身全省前三名", "rank", "none"),
        ("规模居全国第5位", "rank", "none"),
        ("新增税费53元，其中2022年超20元", "flow", "none"),
        ("企业突破2000户", "level", "none"),
        ("设立基金24只、总规模93元", "level", "none"),
        ("压减一般性支出7元", "flow", "down"),
        ("城乡建设用地再减8平方米", "flow", "down"),
        ("煤价下跌12%", "percent_change", "down"),
        ("利率下滑到3.5%", "level", "down"),
        ("利润激增45%", "percent_change", "up"),
        ("价格上浮3%", "percent_change", "up"),
        ("产值负增长12%", "percent_change", "down"),
        ("用电量比上年加快3.5个百分点", "difference", "up"),
        ("增速放缓3.5个百分点", "difference", "down"),
        ("加快建设学校3所", "flow", "none"),
        ("产值同比+5.2%", "percent_change", "up"),
        ("产值环比-0.3%", "percent_change", "down"),
        ("累计建成运营驿站1424家", "level", "none"),
        ("自主研发的两支疫苗", "level", "none"),
        ("办理代表提出的92项建议", "flow", "none"),
    ],
)
def test_type_and_direction(text: str, measure_type: str, direction: str) -> None:
    row = last(text)
    assert (row.measure_type, row.direction) == (measure_type, direction)


@pytest.mark.parametrize(
    ("text", "is_average"),
    [
        ("产量年均增长13%", True),
        ("平均每年增加200人", True),
        ("产量增长13%", False),
        ("臭氧年均浓度降至30微克/立方米", False),
        ("臭氧年均浓度下降5%", False),
        ("产量年均增长3%、价格上涨2%", False),
        ("年均收入达到8万元", False),
        ("收入年均增速比城镇高1个百分点", True),
    ],
)
def test_annual_average(text: str, is_average: bool) -> None:
    assert last(text).is_annual_average is is_average


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("浓度下降48.3%", "-48.3"),
        ("产值增长5%", "5"),
        ("产值增长-1.2%", "-1.2"),
        ("降幅5%", "-5"),
        ("分别下降33%和36.5%", "-36.5"),
        ("低于全国0.8个百分点", "-0.8"),
        ("高于全国0.8个百分点", "0.8"),
        ("比城镇低1个百分点", "-1"),
        ("失业率降至5%", None),
        ("压减支出7元", None),
    ],
)
def test_signed_value(text: str, signed: str | None) -> None:
    assert last(text).signed_value == (None if signed is None else Decimal(signed))


@pytest.mark.parametrize(
    ("text", "value", "year"),
    [
        ("处理率从92.4%提高到97%", "92.4", None),
        ("支出从2006年20亿元增加到98亿元", "2000000000", 2006),
        ("比重由１９５４年的３３％上升到３４％", "33", 1954),
        ("名次从第11位跃升至第7位", "11", None),
        ("浓度比2017年下降48.3%", None, 2017),
        ("产值同1980年相比翻两番", None, 1980),
        ("由40元提高到80元，耕地增加到9亩", None, None),
        ("2017年下降48.3%", None, None),
    ],
)
def test_baseline(text: str, value: str | None, year: int | None) -> None:
    row = last(text)
    assert row.baseline_value == (None if value is None else Decimal(value))
    assert row.baseline_year == year


def test_the_earlier_value_has_its_own_row() -> None:
    earlier, later = read_quantities("处理率从92.4%提高到97%")
    assert (earlier.value, earlier.measure_type) == (Decimal("92.4"), "level")
    assert later.value == 97


def test_every_unit_of_a_reading_is_in_the_table() -> None:
    made_by_rule = {"ratio", "rank", "number", "count", "person", "household", "yuan", "year"}
    assert made_by_rule <= set(READER.grammar.kind_of)


def test_a_unit_word_names_one_unit() -> None:
    units = read_codebook(ROOT / "sources" / "codebook").units
    words = [word for row in units for word in (row.words_zh or "").split()]
    assert len(words) == len(set(words))
