"""What a number is for, its value, unit and bound, by invented sentences."""

from decimal import Decimal

import pytest

from benchmarks import ROOT, quantity_reader
from build.inputs.codebook import read_codebook
from build.reading.quantities import QuantityReader
from build.report.quantity import Quantity
from build.schema.codes import Role

read_quantities = quantity_reader().read


def measures(text: str) -> list[Quantity]:
    return [row for row in read_quantities(text) if row.role is Role.MEASURE]


def only(text: str) -> Quantity:
    rows = measures(text)
    assert len(rows) == 1, rows
    return rows[0]


@pytest.mark.parametrize(
    ("text", "quote", "value", "unit", "comparator"),
    [
        ("新修水渠120公里", "120公里", "120", "km", "eq"),
        ("开垦2.4亿平方米", "2.4亿平方米", "240000000", "m2", "eq"),
        ("推出近200项举措", "近200项", "200", "item", "nearly"),
        ("腾退2000万平方米以上", "2000万平方米以上", "20000000", "m2", "at_least"),
        ("强度保持在6%左右", "6%左右", "6", "percent", "about"),
        ("其中超2000亿元", "超2000亿元", "200000000000", "yuan", "over"),
        ("签约5100余户", "5100余户", "5100", "household", "over"),
        ("失业率控制在5%以内", "5%以内", "5", "percent", "at_most"),
        ("收入突破7万元", "突破7万元", "70000", "yuan", "over"),
        ("人数不超过30人", "不超过30人", "30", "person", "at_most"),
        ("投资不低于2000亿元", "不低于2000亿元", "200000000000", "yuan", "at_least"),
        ("比重低于8%", "低于8%", "8", "percent", "under"),
        ("超额完成166万亩任务", "166万亩", "1660000", "mu", "over"),
        ("约占全部的30%", "30%", "30", "percent", "about"),
        ("出台千余项举措", "千余项", "1000", "item", "over"),
        ("培育万亿级集群", "万亿级", "1000000000000", "yuan", "at_least"),
        ("带动上百家企业", "上百家", "100", "count", "at_least"),
        ("产值过千亿的产业", "过千亿", "100000000000", "yuan", "over"),
        ("保持千亿元以上投入", "千亿元以上", "100000000000", "yuan", "at_least"),
        ("进口33，212万吨", "33，212万吨", "332120000", "tonne", "eq"),
        ("产量达到7 4 7 7 2 亿斤", "7 4 7 7 2 亿斤", "7477200000000", "jin", "eq"),
        ("上涨8 ．8 ％", "8 ．8 ％", "8.8", "percent", "eq"),
        ("指标为4·3％", "4·3％", "4.3", "percent", "eq"),
        ("占百分之六十五点九", "百分之六十五点九", "65.9", "percent", "eq"),
        ("扩大一点二倍", "一点二倍", "1.2", "multiple", "eq"),
        ("修路30多万公里", "30多万公里", "300000", "km", "over"),
        ("收粮四亿零七百多万吨", "四亿零七百多万吨", "407000000", "tonne", "over"),
        ("用汇二十六亿六千万美元", "二十六亿六千万美元", "2660000000", "usd", "eq"),
        ("救济費２亿余元", "２亿余元", "200000000", "yuan", "over"),
        ("产值翻两番", "两番", "2", "doubling", "eq"),
        ("占三分之一", "三分之一", "0.333333333333", "ratio", "eq"),
        ("占总数1／4", "1／4", "0.25", "ratio", "eq"),
        ("占全国近一半", "近一半", "0.5", "ratio", "nearly"),
        ("覆盖九成以上城镇", "九成以上", "90", "percent", "at_least"),
        ("城乡收入比2.50:1", "2.50:1", "2.5", "ratio", "eq"),
        ("浓度降至30微克/立方米", "30微克/立方米", "30", "ug_m3", "eq"),
        ("出生率为10.06‰", "10.06‰", "10.06", "per_mille", "eq"),
        ("功率5千瓦", "5千瓦", "5", "kw", "eq"),
        ("发电450亿千瓦时", "450亿千瓦时", "45000000000", "kwh", "eq"),
        ("来客3亿人次", "3亿人次", "300000000", "person_visit", "eq"),
        ("帮助1.5亿学生", "1.5亿", "150000000", "person", "eq"),
        ("事项当天3个工作日办结", "3个工作日", "3", "working_day", "eq"),
        ("开展培训40学时", "40学时", "40", "class_hour", "eq"),
        ("节能量达到300万吨标准煤", "300万吨标准煤", "3000000", "tce", "eq"),
        ("组织500名志愿者参加", "500名", "500", "person", "eq"),
        ("公交50米内换乘", "50米内", "50", "m", "at_most"),
        ("不少于5次巡查", "不少于5次", "5", "time", "at_least"),
        ("开展两轮检查", "两轮", "2", "time", "eq"),
        ("推出五个版本", "五个", "5", "count", "eq"),
        ("推广三十多个品种", "三十多个", "30", "count", "over"),
        ("率先实现一天办结", "一天", "1", "day", "eq"),
        ("五大河流全部变清", "五大", "5", "count", "eq"),
    ],
)
def test_reads_value_unit_and_bound(
    text: str, quote: str, value: str, unit: str, comparator: str
) -> None:
    row = only(text)
    assert (row.text_zh, row.value, row.unit, row.comparator) == (
        quote,
        Decimal(value),
        unit,
        comparator,
    )


@pytest.mark.parametrize(
    ("text", "value", "high"),
    [
        ("增长5%-5.5%", "5", "5.5"),
        ("占4.5-5%", "4.5", "5"),
        ("投资3-5万元", "30000", "50000"),
        ("百分之四到五", "4", "5"),
        ("采煤700万到800万吨", "7000000", "8000000"),
        ("疏散三四百人", "300", "400"),
    ],
)
def test_a_range_is_one_row(text: str, value: str, high: str) -> None:
    row = only(text)
    assert (row.value, row.value_high) == (Decimal(value), Decimal(high))
    assert row.comparator == "eq"


@pytest.mark.parametrize("text", ["受灾几十万人", "培训数百名教师", "走访十几个村"])
def test_an_indefinite_number_has_no_value(text: str) -> None:
    assert only(text).value is None


def test_a_pointing_character_that_ends_a_word_points_at_nothing() -> None:
    assert [q.text_zh for q in read_quantities("推出五个版本千余项举措，先后两次修订")] == [
        "五个",
        "千余项",
        "两次",
    ]
    assert read_quantities("本两个项目由该三家单位负责") == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("工业增加值增速-7.8%，收入增长-0.25%", ["-7.8", "-0.25"]),
        ("增长5%-6%", ["5"]),
    ],
)
def test_a_minus_sign_stands_only_before_a_rate(text: str, values: list[str]) -> None:
    read = [str(q.value) for q in read_quantities(text) if q.value is not None]
    assert read == values


def test_a_quota_exceeded_is_over_it_whoever_set_it() -> None:
    (quantity,) = read_quantities("超额完成国家下达的110万人年度任务")
    assert quantity.comparator == "over"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("建设东山、西山、南山三个实验室", []),
        ("“东通”“西通”两个平台上线", []),
        ("大运河和长城两条文化带", []),
        ("东山、西山等三个实验室", ["三个"]),
        ("新材料、新能源两个千亿级产业集群", ["两个", "千亿级"]),
        ("东山、西山、南山两个实验室", ["两个"]),
    ],
)
def test_a_count_of_the_list_just_given_is_no_quantity(text: str, read: list[str]) -> None:
    assert [quantity.text_zh for quantity in read_quantities(text)] == read


@pytest.mark.parametrize(
    ("text", "written", "value", "unit", "comparator"),
    [
        ("控制在0.6人/百亿元以下", "0.6人/百亿元以下", "0.6", "person", "at_most"),
        ("医生0.8个/千人", "0.8个/千人", "0.8", "count", "eq"),
        ("零下20摄氏度", "零下20摄氏度", "-20", "celsius", "eq"),
    ],
)
def test_units_over_others_and_below_zero(
    text: str, written: str, value: str, unit: str, comparator: str
) -> None:
    (quantity,) = read_quantities(text)
    assert (quantity.text_zh, str(quantity.value)) == (written, value)
    assert (quantity.unit, quantity.comparator) == (unit, comparator)


def test_digits_too_many_to_be_a_number_have_no_value() -> None:
    assert only("9" * 5000 + "个").value is None


def test_a_unit_written_once_goes_to_every_member() -> None:
    rows = measures("分别提高20.9、36.2、54个百分点")
    assert [str(row.value) for row in rows] == ["20.9", "36.2", "54"]
    assert {row.unit for row in rows} == {"percentage_point"}


def test_the_words_before_a_list_are_of_every_member() -> None:
    rows = measures("连续跨越3万亿元、4万亿元两个台阶")
    assert [row.comparator for row in rows] == ["over", "over"]
    rows = measures("事故起数和伤亡人数较2017年分别下降33%和36.5%")
    assert [row.direction for row in rows] == ["down", "down"]
    assert [row.baseline_year for row in rows] == [2017, 2017]


@pytest.mark.parametrize("text", ["不低于5%、6%", "≥5%、6%", "＞5%和6%"])
def test_a_comparator_however_written_is_of_every_member(text: str) -> None:
    first, second = measures(text)
    assert first.comparator == second.comparator != "eq"


def test_a_little_more_may_stand_behind_a_blank() -> None:
    assert only("价值150 余万元").comparator == "over"


@pytest.mark.parametrize("text", ["之比为" + "9" * 30 + ":1.5", "占三分之" + "九" * 30])
def test_a_ratio_of_too_many_digits_has_no_value(text: str) -> None:
    assert only(text).value is None


def test_a_reader_knows_the_units_it_is_made_of() -> None:
    units = read_codebook(ROOT / "sources" / "codebook").units
    reader = QuantityReader(row for row in units if row.unit_id != "km")
    (quantity,) = reader.read("新修水渠120公里")
    assert (quantity.text_zh, quantity.unit) != ("120公里", "km")


def test_shares_of_a_whole_are_three_percentages() -> None:
    rows = measures("三类占比为4.0∶37.7∶58.3")
    assert [(str(row.value), row.unit) for row in rows] == [
        ("4", "percent"),
        ("37.7", "percent"),
        ("58.3", "percent"),
    ]


def test_what_is_not_understood_is_a_row_without_value() -> None:
    (row,) = read_quantities("，3")
    assert (row.role, row.value) == (Role.MEASURE, None)


def test_offsets_point_into_the_text_as_given() -> None:
    text = "　收入　１，２３４　元，支出 5 6 元"
    assert [text[r.char_start : r.char_end] for r in read_quantities(text)] == [
        "１，２３４　元",
        "5 6 元",
    ]
