"""Words that govern their clause: estimates, parts of a sum, force; by invented sentences."""

import pytest

from build.report.wording import clause_before, is_estimated, read_force
from tests.placed import placed_quantities


@pytest.mark.parametrize(
    ("sentence", "quote", "force", "words"),
    [
        ("力争增速达到5%。", "力争增速达到5%", "strive", "力争"),
        ("争取竣工10所学校。", "争取竣工10所学校", "strive", "争取"),
        ("努力打造人才之都。", "努力打造人才之都", "strive", "努力"),
        ("确保桥建成、路通车。", "路通车", "ensure", "确保"),
        ("确保桥建成，路通车。", "路通车", "none", None),
        ("路通车，确保桥建成。", "路通车", "none", None),
        ("聚焦需求，努力提供服务。", "聚焦需求，努力提供服务", "strive", "努力"),
        ("历经艰苦努力建成桥。", "历经艰苦努力建成桥", "none", None),
        ("经过共同努力、修成路。", "修成路", "none", None),
        ("明确努力方向。", "明确努力方向", "none", None),
        ("应对超预期因素。", "应对超预期因素", "none", None),
        ("提高预期寿命。", "提高预期寿命", "none", None),
        (
            "主要预期目标是：增长5%，失业率控制在5%以内。",
            "失业率控制在5%以内",
            "expected",
            "预期目标",
        ),
        ("主要预期目标是：增长5%，力争6%。", "力争6%", "strive", "力争"),
        ("预期增长5%。", "预期增长5%", "expected", "预期"),
        ("修路。", "修路", "none", None),
    ],
)
def test_force(sentence: str, quote: str, force: str, words: str | None) -> None:
    start = sentence.index(quote)
    assert read_force(sentence, 0, start, start + len(quote)) == (force, words)


@pytest.mark.parametrize(
    ("clause", "is_estimate"),
    [("产值预计增长", True), ("预估达到", True), ("超预计", False), ("产值增长", False)],
)
def test_estimates(clause: str, is_estimate: bool) -> None:
    assert is_estimated(clause) is is_estimate


def test_a_clause_ends_at_a_comma_and_not_in_a_list() -> None:
    text = "修路，确保桥建成、路通车"
    assert clause_before(text, 0, len(text)) == "确保桥建成、路通车"


@pytest.mark.parametrize(
    ("sentence", "estimates"),
    [
        ("产值预计增长5%、税收增长3%，就业2人。", [True, True, False]),
        ("产值增长5%，预计税收增长3%。", [False, True]),
    ],
)
def test_an_estimate_ends_with_its_clause(sentence: str, estimates: list[bool]) -> None:
    assert [placed.is_estimate for placed in placed_quantities(sentence)] == estimates


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("减税5300亿元，其中2022年超2000亿元。", [None, None, 1]),
        ("建成100所学校，其中小学30所、中学50所。", [None, 1, 1]),
        ("建成100所学校，其中，小学30所。", [None, 1]),
        ("建成学校20所、医院100家，其中小学30所。", [None, None, 2]),
        ("投入5亿元，其中学校30所。", [None, None]),
        ("产值增长5%，其中工业增长4%。", [None, None]),
        ("建成100所学校，改造30所。", [None, None]),
        ("建成100所学校。其中小学30所。", [None, None]),
        ("建成100所学校，融入其中小学30所。", [None, None]),
    ],
)
def test_parts(sentence: str, parts: list[int | None]) -> None:
    placed = placed_quantities(sentence)
    ids = [each.id for each in placed]
    told = [None if each.part_of is None else ids.index(each.part_of) + 1 for each in placed]
    assert told == parts
