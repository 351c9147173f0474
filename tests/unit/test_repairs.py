"""Each kind of repair that a rule makes of a source text, within a line and of lines."""

import pytest

from build.reading.source import repair
from build.schema.codes import CorrectionKind

LONG = (
    "去年我们修好了三条路，种了一片树，扩大了两个公园，新建了一座跨河的大桥，又接通了两个村的自来水"
)


def kinds(source: str) -> list[str]:
    return [each.kind for each in repair(source).corrections]


# Within a line


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("路宽,桥长;水清:好!是吗?", "路宽，桥长；水清：好！是吗？"),
        ("(二)修路", "（二）修路"),
        ("协定(RCEP)生效", "协定（RCEP）生效"),
        ("增长1,234亿元", "增长1,234亿元"),
        ("之比为2.50:1。", "之比为2.50:1。"),
        ("上午10:30开会。", "上午10:30开会。"),
        ("见https://a.cn/b,c(二)", "见https://a.cn/b,c(二)"),
        ("“好”,他说。", "“好”，他说。"),
        ("f(x), g(y)", "f(x), g(y)"),
    ],
)
def test_width(source: str, text: str) -> None:
    assert repair(source + "\n").text == text + "\n"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("修路 20 公里", "修路20公里"),
        ("共 5G 基站 3 个", "共5G基站3个"),
        ("各位代表! 三年来", "各位代表！三年来"),
        ("增长 2 ％ 。", "增长2％。"),
        ("市长 张三", "市长 张三"),
        ("Open Data 好", "Open Data好"),
        ("1 9 9 8 年产粮4 9 2 5 0 万吨", "1998年产粮49250万吨"),
        ("编号 12 34 号，共 1234 件 5678 个", "编号12 34号，共1234件5678个"),
        ("网址 https://a.cn 可查", "网址https://a.cn 可查"),
    ],
)
def test_blanks(source: str, text: str) -> None:
    assert repair(source + "\n").text == text + "\n"


def test_blanks_that_broken_lines_left_are_removed_where_there_are_many() -> None:
    wrapped = "加 强城市建设，提高服 务水平。\n"
    signed = "市长 丁某\n唱响“山城 水城”品牌，引客入城。\n"
    assert repair(signed + wrapped * 19).text == signed + wrapped * 19
    joined = "加强城市建设，提高服务水平。\n"
    assert repair("市长 丁某\n" + wrapped * 20).text == "市长 丁某\n" + joined * 20


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("⻓桥修好了，⾼山种了⽊", "长桥修好了，高山种了木"),
        ("住⼾、⻔店，村寨\uf9dc盛", "住户、门店，村寨隆盛"),
        ("某市\xa0市长\u2003张三", "某市 市长 张三"),
        ("增产\xa05\u2009万吨", "增产5万吨"),
    ],
)
def test_radicals_and_odd_blanks(source: str, text: str) -> None:
    assert repair(source + "\n").text == text + "\n"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("推行河长制〔2〕，修好路【13】。", "推行河长制，修好路。"),
        ("“四好”［3］路、“双减”[4,5]校。[6]", "“四好”路、“双减”校。"),
        ("坚持“三个不”12，办好学。", "坚持“三个不”，办好学。"),
        ("种树³，修桥①，架灯。", "种树，修桥，架灯。"),
        ("降尘21%[1]", "降尘21%"),
    ],
)
def test_marks_of_notes_are_removed(source: str, text: str) -> None:
    repaired = repair(source + "\n")
    assert repaired.text == text + "\n"
    assert {each.kind for each in repaired.corrections} == {CorrectionKind.NOTE_MARK}


@pytest.mark.parametrize(
    "text",
    [
        "〔1〕河长制：每条河有河长。[2]双减：减两样。",
        "某发〔2016〕9号、某发〔24〕3号",
        "办好三件事：①修路；②架桥；③种树。",
        "“四好”路3条，“双减”5校，面积3m²。",
        "（1）修路（2）架桥",
    ],
)
def test_labels_and_document_numbers_are_no_marks(text: str) -> None:
    assert repair(text + "\n").corrections == ()


def test_numbers_of_pages_are_removed() -> None:
    dashed = repair(f"{LONG}，修好路架\n— 12 —\n桥三座。\n第 13 页 共 20 页\n种好树。\n")
    assert dashed.text == f"{LONG}，修好路架桥三座。\n种好树。\n"
    assert {each.kind.value for each in dashed.corrections} == {"page_number"}
    series = f"{LONG}。\n7\n{LONG}，种\n8\n树。\n修路。\n9\n架桥。\n"
    assert repair(series).text == f"{LONG}。\n{LONG}，种树。\n修路。\n架桥。\n"
    within = "修路— 3 —架桥，种— 4 —树，办— 5 —学。\n"
    assert repair(within).text == "修路架桥，种树，办学。\n"


@pytest.mark.parametrize(
    "text", ["修路。\n12\n架桥。\n", "甲地—3—乙地，全线通车。\n", "8\n5\n20\n3\n"]
)
def test_numbers_without_a_series_are_no_pages(text: str) -> None:
    assert all(each.kind.value != "page_number" for each in repair(text).corrections)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("**一、工作回顾**\n\n开工建设小区100个。\n", "一、工作回顾\n开工建设小区100个。"),
        ("一是**修路**。**二是建桥。**开工。", "一是修路。二是建桥。开工。"),
        ("## 二、重点任务\n\n扩建地铁2号线。\n", "二、重点任务\n扩建地铁2号线。"),
        ("修路*，建桥5#，C#。", "修路*，建桥5#，C#。"),
    ],
)
def test_marks_of_markdown_are_removed(source: str, text: str) -> None:
    assert repair(source).text.strip() == text


def test_menus_are_removed_before_and_after_the_report() -> None:
    head = (
        "首页 > 政务公开\n下载\n打印 | 关闭\n【字号：\n大 中 小\n】\n某市政府工作报告\n来源：某报\n"
    )
    body = f"各位代表：\n{LONG}。\n打印\n{LONG}，再接再厉！\n"
    tail = "上一篇：公告\n分享到：\n主办：某市政府办公室\n某ICP备12345号\n"
    repaired = repair(head + body + tail)
    assert repaired.text == f"某市政府工作报告\n来源：某报\n{body}"
    assert {each.kind.value for each in repaired.corrections} <= {"menu", "blank", "width"}


def test_invisible_characters_are_dropped() -> None:
    repaired = repair("\ufeff一\u200b二\x00三\r\n四\r五\x0c六\n")
    assert repaired.text == "一二三\n四\n五\n六\n"
    assert {each.kind for each in repaired.corrections} == {CorrectionKind.CONTROL}


# Lines


def test_indents_and_blank_lines_are_removed() -> None:
    repaired = repair("\n\n\u3000\u3000路修好了。\n\n\n\u3000\u3000桥建好了。 \n\n")
    assert repaired.text == "路修好了。\n桥建好了。\n"
    assert [each.kind.value for each in repaired.corrections] == [
        "blank_line",
        "blank",
        "blank_line",
        "blank",
        "blank",
        "blank_line",
    ]


def test_a_missing_last_line_end_is_added() -> None:
    (correction,) = repair("路修好了。").corrections
    assert (correction.before, correction.after) == ("", "\n")
    assert correction.kind is CorrectionKind.BLANK_LINE


@pytest.mark.parametrize(
    "broken",
    [
        f"{LONG}，提高“四|个服务”水平。",
        f"{LONG}。细颗粒物（PM|2.5|）浓度下降。",
        f"{LONG}。收入一百|亿九十一|元。",
        f"{LONG}。其中|2022年超过两成。",
        f"{LONG}；|又修了五条路。".replace("去年", "去年好。"),
        f"签署了《|水法|》。{LONG}。",
        "一是|修好了三条路，种了一片树。",
        f"{LONG}。长度（单位|公里）增加。",
    ],
)
def test_broken_lines_are_joined(broken: str) -> None:
    whole = broken.replace("|", "") + "\n"
    assert repair(broken.replace("|", "\n") + "\n").text == whole
    assert repair(broken.replace("|", "\n\n") + "\n").text == whole
    assert set(kinds(broken.replace("|", "\n") + "\n")) == {"line_break"}
    assert set(kinds(broken.replace("|", "\n\n") + "\n")) == {"page_break"}


def test_a_heading_cut_at_a_page_end_is_joined_with_its_rest_alone() -> None:
    source = f"（八）精心治理城市，不断提高治理水\n\n平\n\n{LONG}。\n"
    assert repair(source).text == f"（八）精心治理城市，不断提高治理水平\n{LONG}。\n"


@pytest.mark.parametrize(
    "lines",
    [
        ["一、去年的工作", f"{LONG}。"],
        ["（一）修路架桥，方便出行", f"{LONG}。"],
        ["去年工作回顾", f"{LONG}。"],
        ["时间：2026-02-03", "2026年某市政府工作报告"],
        ["——2026年1月5日在某省某市第十六届人民代表大会第四次会议第一次全体大会上", "某市市长 张三"],
        ["市长张三作报告。本报记者 李四摄", "各位代表："],
        [f"{LONG}", "（二）种树"],
        [f"{LONG}", "2.种树"],
        ["第二、既要修路，又要养路。修路是一件大事", f"{LONG}。"],
        ["——路修得更好。" + LONG + "。", "——树种得更多。"],
        ["一、修路；", "二、架桥；", "三、种树。"],
    ],
)
def test_whole_lines_stay(lines: list[str]) -> None:
    text = "\n".join(lines) + "\n"
    assert repair(text).text == text


def test_wrapped_lines_are_joined_by_the_width_of_the_file() -> None:
    paragraphs = [f"{LONG}，数到{number}。" for number in "一二三四五六七八九十"]
    wrapped = "\n".join(
        "\n".join(("\u3000\u3000" + line)[at : at + 20] for at in range(0, len(line) + 2, 20))
        for line in paragraphs
    )
    assert repair(wrapped).text == "\n".join(paragraphs) + "\n"


def test_traditional_characters_stay() -> None:
    assert repair("過去五年國家建設\n").text == "過去五年國家建設\n"
