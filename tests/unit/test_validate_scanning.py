"""Measures that the validator finds and reads in sentences of its own, by kinds."""

import csv
from dataclasses import fields
from decimal import Decimal

import pytest

from tests.linear import is_linear
from tests.paths import ROOT
from validate.content.rows.dimensions import UnitRow
from validate.content.scanning import Found, Scanner
from validate.content.unit_words import UnitWords
from validate.finding import Location


def _unit(cells: dict[str, str]) -> UnitRow:
    names = [field.name for field in fields(UnitRow) if field.name != "location"]
    given = {name: cells[name] or None for name in names if name not in ("si_factor",)}
    return UnitRow(location=Location("units.csv"), si_factor=None, **given)  # type: ignore[arg-type]


with (ROOT / "sources/codebook/units.csv").open(encoding="utf-8") as file:
    SCANNER = Scanner(UnitWords([_unit(row) for row in csv.DictReader(file)]))


def scan(text: str) -> list[Found]:
    return list(SCANNER.scan(text))


# Text, and of each measure: words, value, upper end, unit, comparator.
Expected = tuple[str, str | None, str | None, str, str]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        # A scale, a unit or a bound written once for a list.
        ("三镇分别投入30、45和70万元。", [("30", "300000", None, "yuan", "eq"), ("45", "450000", None, "yuan", "eq"), ("70万元", "700000", None, "yuan", "eq")]),
        ("营收分别达到2800和1500亿元。", [("2800", "280000000000", None, "yuan", "eq"), ("1500亿元", "150000000000", None, "yuan", "eq")]),
        ("新增床位5万、3万张。", [("5万", "50000", None, "count", "eq"), ("3万张", "30000", None, "count", "eq")]),
        ("工业、消费分别提高15%和25%以上。", [("15%", "15", None, "percent", "eq"), ("25%以上", "25", None, "percent", "at_least")]),
        # Decimals, mixed numerals and halves.
        ("失业率下降零点三五个百分点。", [("零点三五个百分点", "0.35", None, "percentage_point", "eq")]),
        ("产值为七点零六亿元。", [("七点零六亿元", "706000000", None, "yuan", "eq")]),
        ("发电一百二十三点四五万千瓦时。", [("一百二十三点四五万千瓦时", "1234500", None, "kwh", "eq")]),
        ("覆盖5万2000户。", [("5万2000户", "52000", None, "household", "eq")]),
        ("总产量1亿5千万吨。", [("1亿5千万吨", "150000000", None, "tonne", "eq")]),
        ("容积2万千升。", [("2万千升", "20000000", None, "l", "eq")]),
        ("水位抬高两米半。", [("两米半", "2.5", None, "m", "eq")]),
        ("车程缩短三个半小时。", [("三个半小时", "3.5", None, "hour", "eq")]),
        ("单产增加一百五十公斤。", [("一百五十公斤", "150", None, "kg", "eq")]),
        ("投入3亿零200万元。", [("3亿零200万元", "302000000", None, "yuan", "eq")]),
        ("培训十三四万人。", [("十三四万人", "130000", "140000", "person", "eq")]),
        ("带动二十来个村。", [("二十来个", "20", None, "count", "about")]),
        ("储备达到四十二万。", [("四十二万", "420000", None, "number", "eq")]),
        ("总额15，000万元。", [("15，000万元", "150000000", None, "yuan", "eq")]),
        ("三次产业比例为9.5：42.1：48.4。", [("9.5", "9.5", None, "percent", "eq"), ("42.1", "42.1", None, "percent", "eq"), ("48.4", "48.4", None, "percent", "eq")]),
        ("增长9%或者更多一些。", [("9%或者更多一些", "9", None, "percent", "at_least")]),
        ("到账港币2亿元。", [("港币2亿元", "200000000", None, "hkd", "eq")]),
        ("死亡率为十万分之八点五。", [("十万分之八点五", "8.5", None, "per_hundred_thousand", "eq")]),
        # Tenths.
        ("覆盖面达三成五。", [("三成五", "35", None, "percent", "eq")]),
        ("七成半农户受益。", [("七成半", "75", None, "percent", "eq")]),
        ("占比超过六成。", [("超过六成", "60", None, "percent", "over")]),
        ("六到七成住户满意。", [("六到七成", "60", "70", "percent", "eq")]),
        # Ranges.
        ("各乡新开四至六个站点。", [("四至六个", "4", "6", "count", "eq")]),
        ("用两三个项目带动。", [("两三个", "2", "3", "count", "eq")]),
        ("增长百分之三到百分之五。", [("百分之三到百分之五", "3", "5", "percent", "eq")]),
        ("投资20～50亿元。", [("20～50亿元", "2000000000", "5000000000", "yuan", "eq")]),
        ("增长6%─7%。", [("6%─7%", "6", "7", "percent", "eq")]),
        ("增长6％—7％。", [("6％—7％", "6", "7", "percent", "eq")]),
        ("增长6%﹣7%。", [("6%﹣7%", "6", "7", "percent", "eq")]),
        # Signs.
        ("出口负增长7.5%。", [("7.5%", "-7.5", None, "percent", "eq")]),
        ("最低气温零下8摄氏度。", [("8摄氏度", "-8", None, "celsius", "eq")]),
        ("气温在－6℃到4℃之间。", [("6℃到4℃", "-6", "4", "celsius", "eq")]),
        ("投资增长−2.4%。", [("2.4%", "-2.4", None, "percent", "eq")]),
        ("投资增速为-2.4%。", [("2.4%", "-2.4", None, "percent", "eq")]),
        ("税收环比﹣0.8%。", [("0.8%", "-0.8", None, "percent", "eq")]),
        # Verbs that climb, and other bounds.
        ("产值登上五千亿元台阶。", [("登上五千亿元", "500000000000", None, "yuan", "over")]),
        ("规模跃上三百亿元新台阶。", [("跃上三百亿元", "30000000000", None, "yuan", "over")]),
        ("覆盖率至少为85%。", [("85%", "85", None, "percent", "at_least")]),
        ("总数逼近600万辆。", [("逼近600万辆", "6000000", None, "count", "nearly")]),
        ("面积80平方米有余。", [("80平方米有余", "80", None, "m2", "over")]),
        ("长度200公里开外。", [("200公里开外", "200", None, "km", "over")]),
        ("浓度降到30微克/立方米之下。", [("30微克/立方米之下", "30", None, "ug_m3", "at_most")]),
        ("时间不得少于40小时。", [("不得少于40小时", "40", None, "hour", "at_least")]),
        ("客流上百万人次。", [("上百万人次", "1000000", None, "person_visit", "at_least")]),
        ("民生支出约占全市支出的70%。", [("70%", "70", None, "percent", "about")]),
        ("超额完成新建50公里的任务。", [("50公里", "50", None, "km", "over")]),
        # Fractions and ratios.
        ("2/3以上的村通公交。", [("2/3以上", None, None, "ratio", "at_least")]),
        ("四分之一的社区试行。", [("四分之一", "0.25", None, "ratio", "eq")]),
        ("收入比降至2.05：1。", [("2.05：1", "2.05", None, "ratio", "eq")]),
        ("师生比达到1比8。", [("1比8", "0.125", None, "ratio", "eq")]),
        ("死亡率万分之二。", [("万分之二", "2", None, "", "eq")]),
        # Currency, compounds, units of one character.
        ("奖励¥50万。", [("¥50万", "500000", None, "yuan", "eq")]),
        ("到位外资$3000万。", [("$3000万", "30000000", None, "usd", "eq")]),
        ("出口HK$2亿。", [("HK$2亿", "200000000", None, "hkd", "eq")]),
        ("车速达到80公里每小时。", [("80公里每小时", "80", None, "km_h", "eq")]),
        ("车速达到80km/h。", [("80km/h", "80", None, "km_h", "eq")]),
        ("泵站流量45m³/s。", [("45m³/s", "45", None, "m3_s", "eq")]),
        ("供水2万立方米每日。", [("2万立方米每日", "20000", None, "m3_day", "eq")]),
        ("产能90万吨／年。", [("90万吨／年", "900000", None, "tonne_year", "eq")]),
        ("建成厂房8000㎡。", [("8000㎡", "8000", None, "m2", "eq")]),
        ("湿地12㏊。", [("12㏊", "12", None, "hectare", "eq")]),
        # Traditional characters, ranks and commas.
        ("投資下降1.8%，約2,500萬人受惠。", [("1.8%", "1.8", None, "percent", "eq"), ("約2,500萬人", "25000000", None, "person", "about")]),
        ("总量居全省第3，150个项目落地。", [("第3", "3", None, "rank", "eq"), ("150个", "150", None, "count", "eq")]),
        ("用户1200.5万，80%在线办理。", [("1200.5万", "12005000", None, "person", "eq"), ("80%", "80", None, "percent", "eq")]),
    ],
)  # fmt: skip
def test_measures_of_a_sentence(text: str, measures: list[Expected]) -> None:
    found = scan(text)
    for one, (words, value, high, unit, comparator) in zip(found, measures, strict=True):
        assert one.text_zh.endswith(words)
        assert value is None or one.value == Decimal(value)
        assert one.value_high == (Decimal(high) if high else None)
        assert not unit or unit in one.unit_ids
        assert one.comparator == comparator
        assert text[one.char_start : one.char_end] == one.text_zh


@pytest.mark.parametrize(
    "text",
    [
        "2019/2020雪季开板。",
        "2024-2025学年招生。",
        "二〇二三/二〇二四学年招生。",
        "每万人、每百户、万元产值。",
        "十二届五中全会，两位数增长。",
        "8时30分开门。",
        "以三比二取胜。",
        "第5、6、7届代表参会。",
        "坚持开放发展〔12〕，推进合作【7】。",
        "落实“三个转变”9，提升效能。",
        "推进“五个一”工程[3]。",
        "成千上万的群众参加。",
        "服务千家万户。",
        "863计划和211高校加快建设。",
        "12345热线和110联动。",
        "按3∶5∶2的比例分担。",
        "2021年3月15日开工。",
        "G20峰会和5G网络。",
    ],
)
def test_what_looks_like_a_measure_and_is_none(text: str) -> None:
    assert scan(text) == []


@pytest.mark.parametrize(
    ("text", "measure_type", "direction"),
    [
        ("产量增长三成。", "percent_change", "up"),
        ("利润猛增60%。", "percent_change", "up"),
        ("价格上浮5%。", "percent_change", "up"),
        ("工业同比+4.1%。", "percent_change", "up"),
        ("产值比增4.1%。", "percent_change", "up"),
        ("价格比降0.6%。", "percent_change", "down"),
        ("工业环比-0.6%。", "percent_change", "down"),
        ("产值负增长3%。", "percent_change", "down"),
        ("运量下跌9%。", "percent_change", "down"),
        ("利率下滑到3.1%。", "level", "down"),
        ("增速比上年放缓1.2个百分点。", "difference", "down"),
        ("增速比上年加快2个百分点。", "difference", "up"),
        ("收入比缩小到2.3∶1。", "level", "down"),
        ("经济总量迈上两万亿元台阶。", "level", None),
    ],
)
def test_type_and_direction(text: str, measure_type: str, direction: str | None) -> None:
    [found] = scan(text)
    assert (found.measure_types, found.direction) == ({measure_type}, direction)


def test_a_unit_within_another_word_is_not_that_unit() -> None:
    assert "mu" not in scan("完成抚育50万亩次。")[0].unit_ids


def test_offsets_count_characters_as_written() -> None:
    [found] = scan("共　２ ５００ 户。")
    assert (found.text_zh, found.value) == ("２ ５００ 户", Decimal(2500))


@pytest.mark.parametrize("part", ["9", "一", "1-", "10、", "1:", "百分之", "3成", "1微克/"])
def test_reading_a_text_of_one_part_is_linear(part: str) -> None:
    assert is_linear(scan, lambda size: part * (size // len(part)), 5_000)
