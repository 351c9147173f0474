"""Numbers that measure nothing: dates, durations, ordinals, names, and words that only look so."""

import pytest

from benchmarks import quantity_reader
from build.schema.codes import Role

read_quantities = quantity_reader().read


@pytest.mark.parametrize(
    ("text", "quote", "role"),
    [
        ("于2023年1月15日开幕", "2023年1月15日", Role.DATE),
        ("发布时间2026-02-12", "2026-02-12", Role.DATE),
        ("１９５５年以来", "１９５５年", Role.DATE),
        ("1 9 9 7 年", "1 9 9 7 年", Role.DATE),
        ("从2016年—2020年", "2016年—2020年", Role.DATE),
        ("1—11月完成", "1—11月", Role.DATE),
        ("连续7年增产", "7年", Role.DURATION),
        ("坚持20余年", "20余年", Role.DURATION),
        ("24小时值守", "24小时", Role.DURATION),
        ("第3批名单", "第3批", Role.ORDINAL),
        ("1.加快发展", "1", Role.ORDINAL),
        ("**4.加快发展", "4", Role.ORDINAL),
        ("完工一处；2.加快发展", "2", Role.ORDINAL),
        ("落实方案[^3]", "3", Role.ORDINAL),
        ("地铁12号线开通", "12号线", Role.NAME),
        ("建设5G基站", "5G", Role.NAME),
        ("改善PM2.5状况", "PM2.5", Role.NAME),
        ("推进“6+4”改革", "6+4", Role.NAME),
        ("深化“3个100”工程", "3个100", Role.NAME),
        ("布局互联网3.0", "3.0", Role.NAME),
        ("拨打12345热线", "12345", Role.NAME),
        ("某市24条改革政策", "24条", Role.NAME),
        ("建设6代线", "6代线", Role.NAME),
        ("成立100周年庆祝活动", "100周年", Role.NAME),
        ("举办“5·18国际博物馆日”活动", "5·18", Role.NAME),
        ("落实《规划（2016年—2035年）》", "2016年—2035年", Role.NAME),
        ("上榜500强", "500强", Role.NAME),
    ],
)
def test_digits_that_are_no_measure(text: str, quote: str, role: Role) -> None:
    (row,) = read_quantities(text)
    assert (row.text_zh, row.role) == (quote, role)
    assert {row.value, row.unit, row.comparator} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "统一部署一批一体化项目",
        "十分重要，长三角，百姓，千方百计，万众一心",
        "党的二十大，第十六届，二期工程，市区两级，双减",
        "五年来，三年行动，二十多年，第六轮，首批，首个",
        "以下十二个方面工作，抓好两件“关键小事”",
        "推进“一带一路”和“四个中心”建设",
        "零上门，全球百强，把安全摆在首位，万元产值能耗",
        "四川、三亚、九江、五台山、千岛湖",
    ],
)
def test_words_that_count_nothing_have_no_row(text: str) -> None:
    assert read_quantities(text) == []
