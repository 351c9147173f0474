"""Facts of a report from its text: who gave it, where, when, and for which year."""

import pytest

from benchmarks import ROOT
from build.drafting.told_facts import ToldFacts, told_facts
from build.drafting.told_places import level_of
from build.inputs.divisions import read_divisions

DIVISIONS = read_divisions(ROOT / "sources" / "codebook")
BODY = "一、工作回顾\n我市各项事业有了新的发展。\n二、主要任务\n全市要办好实事。\n"


def _read(head: str, body: str = BODY) -> ToldFacts:
    return told_facts(f"{head}\n各位代表：\n{body}", DIVISIONS)


def _values(facts: ToldFacts) -> dict[str, str | None]:
    names = ("title", "delivered_on", "session", "speaker", "issuer", "plan_year")
    return {name: told.value if (told := getattr(facts, name)) else None for name in names}


def test_an_opening_tells_everything() -> None:
    text = (
        "政府工作报告\n——２０１８年１月５日在淮安市第八届人民代表大会第二次会议上\n"
        "淮安市市长　张　三\n各位代表：\n现在，我代表市人民政府向大会报告工作。\n" + BODY
    )
    facts = told_facts(text, DIVISIONS)
    assert _values(facts) == {
        "title": "政府工作报告",
        "delivered_on": "2018-01-05",
        "session": "淮安市第八届人民代表大会第二次会议",
        "speaker": "张三",
        "issuer": "淮安市人民政府",
        "plan_year": "2018",
    }
    assert facts.place is not None
    assert facts.place.division.gbt2260_code == "320800"
    assert level_of(facts.place.division) == "prefecture"
    for told in (facts.title, facts.session, facts.issuer):
        assert told is not None
        assert text[told.start : told.end] in ("政府工作报告", told.value, "市人民政府")


def test_what_a_page_says_of_itself_is_no_fact_of_the_report() -> None:
    facts = _read(
        "下载\n打印\n来源：某日报\n发布时间：2019年3月2日\n2019年乐山市政府工作报告\n"
        "二〇一九年一月二十三日在乐山市第七届人民代表大会\n第四次会议上\n市长 李四"
    )
    assert _values(facts)["delivered_on"] == "2019-01-23"
    assert _values(facts)["session"] == "乐山市第七届人民代表大会第四次会议"


def test_the_session_of_another_year_is_not_this_one() -> None:
    body = "我代表市人民政府，向大会报告工作。圆满完成了市十四届人大四次会议的任务。\n"
    assert _read("2007年宜宾市政府工作报告", body).session is None


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ("——2021年12月21日在玉溪市第六届人民代表大会第一次会议上", BODY, "2022"),
        ("玉溪市2016年政府工作报告", BODY, "2016"),
        ("", "一、１９８８年工作的回顾\n我市工业增长。\n二、任务\n要努力。\n", "1989"),
        ("", "刚刚过去的一九九一年，我市办成了不少事。\n", "1992"),
        ("——1980年9月1日", "一、１９８１年的计划安排\n１９８１年计划是这样。\n", "1981"),
        ("", "事情不少。\n", None),
    ],
)
def test_the_year_that_is_planned_for(head: str, body: str, expected: str | None) -> None:
    assert _values(_read(head, body))["plan_year"] == expected


@pytest.mark.parametrize(
    ("issuer", "body", "place", "expected"),
    [
        ("国务院", "我国经济发展。", None, "country"),
        ("省人民政府", "我省浙江，杭州市和宁波市走在前列。浙江全省要努力。", "浙江省", "province"),
        ("自治区人民政府", "广西要努力，全区要努力。南宁市。", "广西壮族自治区", "province"),
        ("天津市人民政府", BODY, "天津市", "province"),
        ("甘孜藏族自治州人民政府", BODY, "甘孜藏族自治州", "prefecture"),
        ("三河市人民政府", BODY, "三河市", "county"),
        ("惠水县人民政府", "我县要努力。", "惠水县", "county"),
    ],
)
def test_the_place_and_its_level(issuer: str, body: str, place: str | None, expected: str) -> None:
    facts = _read("", f"现在，我代表{issuer}向大会报告工作。\n{body}\n")
    assert (facts.place.division.name_zh if facts.place else None) == place
    level = level_of(facts.place.division) if facts.place else None
    assert facts.is_national if expected == "country" else level == expected


def test_names_of_the_past_are_places_of_their_time() -> None:
    facts = _read("1987年万县地区行政公署工作报告", "我代表万县地区行政公署报告工作。")
    assert facts.place is not None
    assert facts.place.division.last_year is not None
