"""Past or future: by the sentence's own words, then by its neighbours, then by its heading."""

import pytest

from build.drafting.proposals import propose_functions
from build.drafting.sides import Favour, Side, Step, alone, sides
from build.drafting.tense import Leaning, lean
from build.reading.report_text import to_report_text
from build.report.facts import DraftFacts, SectionFacts
from tests.linear import is_linear

_SILENT = Leaning(0, 0, 0, 0, 0, 0)
_NO_FAVOUR = Favour(0, 0, 0)


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("去年粮食总产量达到500万吨，比上年增长3.2%。", Side.DONE),
        ("一九八四年全市已经建成了三座水厂。", Side.DONE),
        ("教育事业取得了新的成绩，办学条件得到改善。", Side.DONE),
        ("今后要继续抓好水利建设，力争年内通水。", Side.AHEAD),
        ("各级政府必须关心群众生活。", Side.AHEAD),
        ("主要目标是：水质明显改善，收入稳步提高。", Side.AHEAD),
        ("到1990年，绿地力争增加一倍。", Side.AHEAD),
        ("但是，不少企业亏损严重，产品质量仍然较差，管理落后。", Side.WRONG),
    ],
)
def test_words_that_leave_no_doubt(words: str, side: Side) -> None:
    assert alone(lean(words, 1985)) is side


@pytest.mark.parametrize(
    "words",
    [
        "只要大家齐心，事情不难。",  # 只要 and
        "首要的主要要求",  # 主要, 要求 set no task
        "为了大局，除了老人，还有了解情况的人。",  # 为了, 除了, 了解 are no past
        "将军和将领",
    ],
)
def test_words_that_only_look_like_it(words: str) -> None:
    leaning = lean(words, 1985)
    assert max(leaning.done, leaning.future) < 2


def test_a_silent_sentence_goes_with_its_neighbours() -> None:
    done, ahead = Leaning(5, 0, 0, 0, 0, 0), Leaning(0, 0, 5, 0, 0, 0)
    around = [done, _SILENT, done, ahead, _SILENT, ahead]
    steps = [Step(leaning, _NO_FAVOUR, 0.4) for leaning in around]
    assert sides(steps) == [Side.DONE] * 3 + [Side.AHEAD] * 3


def test_a_silent_paragraph_goes_with_its_heading() -> None:
    steps = [Step(_SILENT, Favour(0, 2.5, 0), 0.0) for _ in range(3)]
    assert sides(steps) == [Side.AHEAD] * 3
    assert sides([]) == []


def test_part_and_sentence_can_differ() -> None:
    words = (
        "政府工作报告\n一、去年工作回顾\n工业增产一成。我们必须继续抓好春耕，今后要防止浪费。\n"
        "二、今年任务\n去年已经修好了水库，增加了灌溉面积。要管好水库。\n"
    )
    text, _ = to_report_text("xx-y", words, lambda _: [])
    held = [
        SectionFacts(section="1", claims="achievements", period_start=1984, period_end=1984),
        SectionFacts(section="2", claims="targets", period_start=1985, period_end=1985),
    ]
    facts = DraftFacts(report_id="xx-y", plan_year=1985, sections=held)
    functions = [
        (text.words(sentence)[:4], str(function))
        for sentence, function in zip(text.sentences, propose_functions(text, facts), strict=True)
        if not sentence.is_heading
    ]
    assert functions == [
        ("工业增产", "achievement"),
        ("我们必须", "commitment"),
        ("去年已经", "achievement"),
        ("要管好水", "commitment"),
    ]


def test_time_grows_with_the_length() -> None:
    def work(words: str) -> None:
        sides(
            Step(lean(words[at : at + 60], 1985), _NO_FAVOUR, 0.0)
            for at in range(0, len(words), 60)
        )

    assert is_linear(work, lambda length: "去年要已经，力争" * (length // 8), 4_000)


def test_what_a_clause_says_does_not_hang_on_the_next_one() -> None:
    alone_, followed = (lean(f"看今年的安排{rest}", 2020) for rest in ("", "，体现了要求"))
    assert alone_.future == followed.future > 0
