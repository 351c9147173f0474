"""Values as people say them, in both languages."""

import pytest

from benchmarks import ROOT, quantity_reader
from build.inputs.codebook import read_codebook
from build.schema.codes import Role
from build.tables.value_labels import value_labels

UNITS = {row.unit_id: row for row in read_codebook(ROOT / "sources" / "codebook").units}


@pytest.mark.parametrize(
    ("sentence", "zh", "en"),
    [
        ("产值增长4.5%以上", "4.5%以上", "≥ 4.5%"),
        ("收入增长4%左右", "约4%", "about 4%"),
        ("失业率控制在5%以内", "5%以内", "≤ 5%"),
        ("减税超2000亿元", "超2,000亿元", "> 200 billion yuan"),
        ("总量跨越3万亿元", "超3万亿元", "> 3 trillion yuan"),
        ("减税5300亿元", "5,300亿元", "530 billion yuan"),
        ("浓度下降15%", "下降15%", "down 15%"),
        ("减事项超60%", "下降超60%", "down > 60%"),
        ("专利年均增长13%左右", "年均约13%", "about 13% a year"),
        ("增长3%—5%", "3—5%", "3–5%"),
        ("培训2万—3万人", "2—3万人", "20,000–30,000 people"),
        ("跻身前三名", "前3名", "top 3"),
        ("产值居全国首位", "第1位", "1st"),
        ("规模居全国第22位", "第22位", "22nd"),
        ("规模居全国第11位", "第11位", "11th"),
        ("比重提高1个百分点", "1个百分点", "1 percentage point"),
        ("新增就业147.5万人", "147.5万人", "1.475 million people"),
        ("建成小区100个", "100个", "100"),
        ("发电3度", "3千瓦时", "3 kilowatt-hours"),
        ("浓度降至30微克/立方米", "30微克每立方米", "30 micrograms per cubic meter"),
        ("耕地不足5亩", "不足5亩", "< 5 mu"),
        ("改造房屋几十万套", None, None),
    ],
)
def test_labels(sentence: str, zh: str | None, en: str | None) -> None:
    measures = [row for row in quantity_reader().read(sentence) if row.role is Role.MEASURE]
    assert value_labels(measures[-1], UNITS) == (zh, en)


def test_what_is_no_measure_has_no_label() -> None:
    (quantity,) = quantity_reader().read("建设地铁12号线。")
    assert value_labels(quantity, UNITS) == (None, None)
