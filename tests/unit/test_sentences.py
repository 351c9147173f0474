"""What opens a line, and the sentences it is cut into."""

from itertools import pairwise

import pytest

from build.reading.outline.labels import LabelType, read_label
from build.reading.outline.sentences import cut


def sentences(text: str, start: int = 0) -> list[str]:
    places = [start, *cut(text, start, len(text)).ends]
    return [text[first:last] for first, last in pairwise(places)]


@pytest.mark.parametrize(
    ("line", "kind", "number", "written"),
    [
        ("一、路", LabelType.COMMA, 1, "一、"),
        ("二十一、路", LabelType.COMMA, 21, "二十一、"),
        ("（十二）路", LabelType.BRACKET, 12, "（十二）"),
        ("第三，路", LabelType.NTH, 3, "第三，"),
        ("第二部分 路", LabelType.CHAPTER, 2, "第二部分"),
        ("五要修路", LabelType.IS, 5, "五要"),
        ("10.修路", LabelType.ARABIC, 10, "10."),
        ("（3）修路", LabelType.ARABIC_BRACKET, 3, "（3）"),
        ("③修路", LabelType.CIRCLE, 3, "③"),
        ("——修路", LabelType.DASH, 0, "——"),
    ],
)
def test_labels(line: str, kind: LabelType, number: int, written: str) -> None:
    assert read_label(line) == (kind, number, written)


@pytest.mark.parametrize("line", ["一、二、三产业", "2.5公里", "三要素", "一批路", "第一季度", ""])
def test_no_labels(line: str) -> None:
    assert read_label(line) is None


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("修路。架桥！好吗？好", ["修路。", "架桥！", "好吗？", "好"]),
        ("问“好吗？好！”的人。走了。", ["问“好吗？好！”的人。", "走了。"]),
        ("路（长。宽）好。走。", ["路（长。宽）好。", "走。"]),
        ("“一‘二。”三。四。", ["“一‘二。”三。", "四。"]),
        ("“一。二。三", ["“一。", "二。", "三"]),
        ("一。”二。", ["一。”", "二。"]),
        ("一）。二。", ["一）。", "二。"]),
        ("好？！。走。", ["好？！。", "走。"]),
        ("（“）”一。二。", ["（“）”一。", "二。"]),
        ("一。 二。 ", ["一。", " 二。 "]),
    ],
)
def test_cut(paragraph: str, expected: list[str]) -> None:
    assert sentences(paragraph) == expected
