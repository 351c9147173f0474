"""The kinds of numbers that readers get wrong, each with other members of its kind; all invented."""

from decimal import Decimal

import pytest

from benchmarks import quantity_reader
from build.report.quantity import Quantity
from build.schema.codes import Role

read_quantities = quantity_reader().read


def measures(text: str) -> list[Quantity]:
    return [row for row in read_quantities(text) if row.role is Role.MEASURE]


def told(text: str) -> list[str]:
    """Each measure as value, upper end where there is one, unit and bound."""
    return [
        " ".join(
            str(part)
            for part in (row.value, row.value_high, row.unit, row.comparator)
            if part is not None
        )
        for row in measures(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A scale or a bound written once for a list.
        ("分别达到5、6和8万人", ["50000 person eq", "60000 person eq", "80000 person eq"]),
        ("先后建成3、5、12个站点", ["3 count eq", "5 count eq", "12 count eq"]),
        ("培训1200、3万人", ["1200 person eq", "30000 person eq"]),
        # Chinese numerals: decimals, tenths, ranges.
        ("营收三点一四亿元", ["314000000 yuan eq"]),
        ("扩大五点六七倍", ["5.67 multiple eq"]),
        ("增长三成半", ["35 percent eq"]),
        ("占四成五左右", ["45 percent about"]),
        ("占9成5", ["95 percent eq"]),
        ("约八成一般公共预算支出", ["80 percent about"]),
        ("每镇建二至三个站", ["2 3 count eq"]),
        ("采煤十到十二万吨", ["100000 120000 tonne eq"]),
        ("投入三百到五百万元", ["3000000 5000000 yuan eq"]),
        ("转移三万至五万人", ["30000 50000 person eq"]),
        ("占两到三成", ["20 30 percent eq"]),
        ("把思想统一到十六大精神上来", []),
        ("新增装机八万到十万千瓦", ["80000 100000 kw eq"]),
        # Digits read out one by one, before a point or a scale; a guess of two rises.
        ("税收四三七点零五亿元", ["43705000000 yuan eq"]),
        ("产值达到二六二亿元", ["26200000000 yuan eq"]),
        ("装机八点五万千瓦", ["85000 kw eq"]),
        ("五二所落户，用两三年", []),
        ("三四百家，一百五六十万吨", ["300 400 count eq", "1500000 1600000 tonne eq"]),
        # Mixed numerals, halves.
        ("投入2亿零300万元", ["203000000 yuan eq"]),
        ("惠及3亿4千5百万人", ["345000000 person eq"]),
        ("投资两亿半元", ["250000000 yuan eq"]),
        ("栽种百余万株、带动十来个村", ["1000000 count over", "10 count about"]),
        ("增长9%或者更多一些", ["9 percent at_least"]),
        ("8时30分开门，下降30分", ["30 point eq"]),
        ("惠及2亿3000万人", ["230000000 person eq"]),
        ("惠及1万零500户", ["10500 household eq"]),
        ("惠及5万6千7百人", ["56700 person eq"]),
        ("流转12万3456亩", ["123456 mu eq"]),
        ("投资2万2021年到位", ["20000 yuan eq"]),
        ("亩产三斤半", ["3.5 jin eq"]),
        ("产值翻了一番半", ["1.5 doubling eq"]),
        ("加快两个半百分点", ["2.5 percentage_point eq"]),
        ("修路两公里半以上", ["2.5 km at_least"]),
        ("时间压缩2个半小时", ["2.5 hour eq"]),
        ("历时两个半月、3年半", []),
        ("5家半导体企业、轮胎1000万套半钢产品", ["5 count eq", "10000000 home eq"]),
        # Minus signs.
        ("增速为负1.2%", ["-1.2 percent eq"]),
        ("气温降至零下十二摄氏度", ["-12 celsius eq"]),
        ("气温为-12℃至-3℃", ["-12 -3 celsius eq"]),
        ("利润为-3.2亿元", ["-320000000 yuan eq"]),
        ("同比−2%，增长—1.2%，出口（－3%）", ["-2 percent eq", "-1.2 percent eq", "-3 percent eq"]),
        ("为企业减负900亿元", ["90000000000 yuan eq"]),
        # Climbing.
        ("总量跃上三千亿元台阶", ["300000000000 yuan over"]),
        ("总量连续跨上五个百亿元台阶", ["5 count eq"]),
        # Fractions, ratios, proportions, spans of years.
        ("2/3左右的村、近3/4的路", ["0.666666666667 ratio about", "0.75 ratio nearly"]),
        ("收入比控制在2.2∶1以内", ["2.2 ratio at_most"]),
        ("收入比为1.9 ∶ 1，去年为2.5比1", ["1.9 ratio eq", "2.5 ratio eq"]),
        ("按5∶3∶2出资，份额为1:2:3:4", []),
        ("结构为10.2∶43.1∶46.7", ["10.2 percent eq", "43.1 percent eq", "46.7 percent eq"]),
        ("收入差距由三点二比一缩小到二点五比一", ["3.2 ratio eq", "2.5 ratio eq"]),
        ("以三比一取胜，开展“三比一看”", []),
        ("2023/24年度、2021/2022学年", []),
        ("国道318/317改线", []),
        # Currencies and units.
        ("利用外资HK$3亿", ["300000000 hkd eq"]),
        ("捐款€2000万", ["20000000 eur eq"]),
        ("到账港币2.5亿元，捐款人民币60万元", ["250000000 hkd eq", "600000 yuan eq"]),
        ("约￥500万，RMB 300万", ["5000000 yuan about", "3000000 yuan eq"]),
        ("人民币200万", ["2000000 yuan eq"]),
        ("浓度35微克每立方米", ["35 ug_m3 eq"]),
        ("时速120公里／小时", ["120 km_h eq"]),
        ("产能30万吨／年", ["300000 tonne_year eq"]),
        ("建成3个每个投资5亿元的厂", ["3 count eq", "500000000 yuan eq"]),
        ("长3㎞，重30㎏，占地25㎡", ["3 km eq", "30 kg eq", "25 m2 eq"]),
        ("惠及5000户次，发放300人份", ["5000 count eq", "300 count eq"]),
        # Basis points and the like.
        ("利率下降50BP", ["50 basis_point eq"]),
        ("发病率为万分之三", ["3 per_ten_thousand eq"]),
        ("死亡率为十万分之八点五", ["8.5 per_hundred_thousand eq"]),
        ("死亡率12.5/10万", ["12.5 per_hundred_thousand eq"]),
        # Ordinals, ranks, notes, names, idioms.
        ("第3、4季度，第一、二批，第12至14届", []),
        ("分列第9、11和20位", ["9 rank eq", "11 rank eq", "20 rank eq"]),
        ("位列全省第10，300家企业上云", ["10 rank eq", "300 count eq"]),
        ("总分达到85.6，65%达标", ["85.6 number eq", "65 percent eq"]),
        ("推行双减[12]、河长制［3］、“一网通办”3。", []),
        ("211高校，863计划，“985”大学，95后青年", []),
        ("千家万户、数以万计、三番五次、成百上千家企业、干出一番事业、全省唯一一家", []),
        # Bounds.
        ("起码完成50%", ["50 percent at_least"]),
        ("至少还需20亿元", ["2000000000 yuan at_least"]),
        ("不得低于30%，不得超过5%", ["30 percent at_least", "5 percent at_most"]),
        ("“最多跑一次”占比达98%", ["98 percent eq"]),
        ("总量逼近2万亿元", ["2000000000000 yuan nearly"]),
        ("30岁出头", ["30 year over"]),
        ("500户往上，5亿元不到", ["500 household at_least", "500000000 yuan under"]),
        ("占三成强，补100元封顶", ["30 percent over", "100 yuan at_most"]),
        # Traditional characters.
        ("總額達到三萬億元，突破500萬噸", ["3000000000000 yuan eq", "5000000 tonne over"]),
        ("不低於5%，拆遷300戶", ["5 percent at_least", "300 household eq"]),
    ],
)
def test_kinds(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "dash", ["-", "－", "—", "–", "─", "‐", "―", "−", "--", "~", "～", "〜", " - ", "至", "到"]
)
def test_a_range_may_have_any_dash(dash: str) -> None:
    (row,) = measures(f"增长9%{dash}10%")
    assert (row.value, row.value_high) == (Decimal(9), Decimal(10))


@pytest.mark.parametrize(
    ("text", "measure_type", "direction"),
    [
        ("产量下挫5%", "percent_change", "down"),
        ("订单锐减30%", "percent_change", "down"),
        ("价格调低3%", "percent_change", "down"),
        ("利率滑落至5%", "level", "down"),
        ("利润飙升30%", "percent_change", "up"),
        ("价格上扬2%", "percent_change", "up"),
        ("工业↑5.2%", "percent_change", "up"),
        ("出口▼3%", "percent_change", "down"),
        ("投资（+3.1%）", "percent_change", "up"),
        ("增速提速2个百分点", "difference", "up"),
        ("增速快于全省1.5个百分点", "difference", "none"),
        ("增速慢于全省0.5个百分点", "difference", "none"),
        ("利率上调25个基点", "difference", "up"),
        ("調低建設標準後增長3%", "percent_change", "up"),
    ],
)
def test_rise_and_fall(text: str, measure_type: str, direction: str) -> None:
    (row,) = measures(text)
    assert (row.measure_type, row.direction) == (measure_type, direction)


def test_words_are_quoted_as_written() -> None:
    (row,) = measures("突破500萬噸")
    assert (row.text_zh, row.unit_zh) == ("突破500萬噸", "噸")
