"""Cutting sentences into claims: the unit rule on invented sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import quantity_reader
from build.drafting import clause_words as cues
from build.drafting.segments import cut_claims
from build.reading.outline.pairs import outside

read_quantities = quantity_reader().read


def claims(sentence: str) -> list[str]:
    measures = [
        (quantity.char_start, quantity.char_end)
        for quantity in read_quantities(sentence)
        if quantity.role == "measure"
    ]
    return [sentence[a:b] for a, b in cut_claims(sentence, 0, len(sentence), measures)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("修订养犬条例，更新路灯设施。", ["修订养犬条例", "更新路灯设施"]),
        ("开通东湖线；建成西山书院。", ["开通东湖线", "建成西山书院"]),
        # Nothing is cut inside quotation marks, brackets or numbers.
        ("深化“一街，一策”试点。", ["深化“一街，一策”试点"]),
        ("改造泵站（含新建，下同）。", ["改造泵站（含新建，下同）"]),
        ("支出3，200元。", ["支出3，200元"]),
        # Scenes join the claim behind them.
        ("五年来，开办夜校。", ["五年来，开办夜校"]),
        ("聚焦老年需求，增设助浴点。", ["聚焦老年需求，增设助浴点"]),
        ("面对严峻复杂形势，守住安全底线。", ["面对严峻复杂形势，守住安全底线"]),
        # Purposes join the claim before them.
        (
            "优化公交站点，让市民少走路，更新站牌。",
            ["优化公交站点，让市民少走路", "更新站牌"],
        ),
        ("办好夜校，为山区孩子点灯。", ["办好夜校", "为山区孩子点灯"]),
        ("整修堤坝，为安全度汛奠定基础。", ["整修堤坝，为安全度汛奠定基础"]),
        # What opens a list of points is no claim.
        ("今年的主要目标是：粮食增产，物价平稳。", ["粮食增产", "物价平稳"]),
        ("一是修订养犬条例。", ["修订养犬条例"]),
        ("我们要修订养犬条例。", ["修订养犬条例"]),
        # Members with verbs of their own part, objects of one verb do not.
        ("完善防汛预案、健全值班制度。", ["完善防汛预案", "健全值班制度"]),
        ("完善防汛、防火、防震预案。", ["完善防汛、防火、防震预案"]),
        ("东湖大桥建成通车、西山隧道贯通。", ["东湖大桥建成通车", "西山隧道贯通"]),
        # Measures with words of their own part, measures that share their words do not.
        ("压减会议30%、文件25%。", ["压减会议30%", "文件25%"]),
        ("新建泵站12座、水闸8座。", ["新建泵站12座", "水闸8座"]),
        ("开放12座公园和30处广场。", ["开放12座公园", "30处广场"]),
        ("支持12所学校、30个社区开展共建活动。", ["支持12所学校、30个社区开展共建活动"]),
        ("两项指标分别达到94%和95%。", ["两项指标分别达到94%和95%"]),
        ("总产值先后跨越3亿元、4亿元。", ["总产值先后跨越3亿元、4亿元"]),
        # Praise of persons is no claim.
        ("医务人员日夜值守、不计得失，建成方舱2座。", ["建成方舱2座"]),
        ("各位代表！", ["各位代表"]),
        ("。", []),
    ],
)
def test_a_sentence_is_cut_by_the_unit_rule(sentence: str, expected: list[str]) -> None:
    assert claims(sentence) == expected


@given(st.from_regex(f"{cues.FRAME}|{cues.FORMULA}|{cues.TAIL}", fullmatch=True))
def test_every_frame_formula_and_tail_opens_or_ends_like_one(clause: str) -> None:
    assert clause[0] in cues.OPENERS or clause.endswith(cues.ENDS)


@pytest.mark.parametrize(
    ("words", "free", "alone"),
    [
        ("修（桥，路），（渠", "修_____，（渠", [7]),
        ("“修（桥，《路》），渠”，堤", "____________，堤", []),
        ("（（（修），桥），路），渠", "___________，渠", []),
        # Of pairs that cross the one that closes first counts.
        ("“修（桥”，路），渠", "_____，路），渠", [2, 7]),
        ("修”，“桥，“路”", "修”，“桥，___", [1, 3]),
        # A line has its own: what it opens no other closes, and what has no partner comes line by line.
        ("修“桥\n路”（”，渠）\n“堤”", "修“桥\n路”_____\n___", [1, 5, 7]),
    ],
)
def test_what_closed_pairs_hold_is_blanked(words: str, free: str, alone: list[int]) -> None:
    assert outside(words) == (free, alone)


@given(st.text("修建路桥，、；：。“”（）12座让在 和面对五年来", max_size=80))
def test_quotes_are_ordered_and_inside_the_sentence(sentence: str) -> None:
    places = cut_claims(sentence, 0, len(sentence), [])
    ends = [0, *(end for _, end in places)]
    assert all(before <= start < end for before, (start, end) in zip(ends, places, strict=False))
    assert all(end <= len(sentence) for _, end in places)
