"""Terms: which a text has, and whether the English says them."""

import pytest

from build.report.terms import TermBook
from build.schema import TermRow


def _term(zh: str, en: str, forms: str | None = None) -> TermRow:
    return TermRow(
        term_id=f"t_{len(zh)}{len(en)}",
        term_zh=zh,
        term_en=en,
        forms_en=forms,
        gloss_en=None,
        term_kind="other",
        evidence="own",
        source_url=None,
    )


BOOK = TermBook(
    [
        _term("城市", "city"),
        _term("智慧城市", "smart city", "smart cities"),
        _term("文化+", '"Culture Plus"'),
        _term("企业", "business"),
    ]
)


@pytest.mark.parametrize(
    ("chinese", "english", "unsaid"),
    [
        ("建设智慧城市", "Build a Smart City", []),
        ("建设智慧城市", "Build smart cities", []),
        ("建设智慧城市", "Build a city", ["智慧城市"]),
        ("更新城市，建设智慧城市", "Build a smart town", ["城市", "智慧城市"]),
        ("实施“文化+”战略", "Implement a culture-plus strategy", []),
        ("服务企业", "Serve businesses", []),
        ("服务企业", "Serve the businesslike", ["企业"]),
        ("发展农业", "Develop farming", []),
    ],
)
def test_english_says_the_terms(chinese: str, english: str, unsaid: list[str]) -> None:
    assert [term for term, _ in BOOK.unsaid(chinese, english)] == unsaid


def test_without_terms_nothing_is_asked() -> None:
    assert list(TermBook([]).unsaid("城市", "town")) == []
