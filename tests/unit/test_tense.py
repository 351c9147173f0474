"""Past or future: by the sentence's own words, then by its neighbours, then by its heading."""

from itertools import accumulate

import pytest

from build.drafting.proposals import propose_functions
from build.drafting.sides import Favour, Side, alone, sides
from build.drafting.tense import Leaning, Leanings
from build.reading.report_text import to_report_text
from build.report.facts import DraftFacts, SectionFacts
from tests.linear import is_linear

_SILENT = Leaning(0, 0, 0, 0, 0, 0)
_NO_FAVOUR = Favour(0, 0, 0)


def lean(words: str, plan_year: int) -> Leaning:
    return Leanings(words, plan_year).of([(0, len(words))])[0]


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
        ("新的办法没有及时推开，职工住房很不够。", Side.WRONG),
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
        "办理代表建议80件，布局未来产业，竞争取胜",
    ],
)
def test_words_that_only_look_like_it(words: str) -> None:
    leaning = lean(words, 1985)
    assert max(leaning.done, leaning.future) < 2


def test_a_verb_opens_its_clause_behind_the_mark_of_a_list() -> None:
    assert lean("一是推进改革。", 1985).orders == lean("推进改革。", 1985).orders > 0
    assert lean("——发展教育事业。", 1985).orders > 0


def test_what_a_deed_answers_is_no_problem() -> None:
    assert lean("面对投资不足的矛盾，多方筹集资金", 1985).problem == 0
    assert lean("投资不足的矛盾突出", 1985).problem > 0


def test_a_state_in_a_year_to_come_is_a_goal() -> None:
    words = "到{}年，水质明显改善，绿化显著提高。"
    assert lean(words.format(1990), 1985).state == 0
    assert lean(words.format(1984), 1985).state > 0


def test_judgements_are_background() -> None:
    for words in (
        "办好教育，是振兴本市的关键",
        "如果不治理污染，我们就对不起后人",
        "越是困难，越要团结",
    ):
        assert lean(words, 1985).background >= 3


def test_a_heading_that_solves_problems_admits_none() -> None:
    text, _ = to_report_text(
        "xx-y", "政府工作报告\n一、着力解决住房问题\n建房一千套。修了路。\n", lambda _: []
    )
    held = [SectionFacts(section="1", claims="achievements", period_start=1984, period_end=1984)]
    facts = DraftFacts(report_id="xx-y", plan_year=1985, sections=held)
    assert "difficulty" not in {str(each) for each in propose_functions(text, facts)}


def test_a_silent_sentence_goes_with_its_neighbours() -> None:
    done, ahead = Leaning(5, 0, 0, 0, 0, 0), Leaning(0, 0, 5, 0, 0, 0)
    around = [done, _SILENT, done, ahead, _SILENT, ahead]
    steps = [(leaning, _NO_FAVOUR, 0.4) for leaning in around]
    assert sides(steps) == [Side.DONE] * 3 + [Side.AHEAD] * 3


def test_a_silent_paragraph_goes_with_its_heading() -> None:
    steps = [(_SILENT, Favour(0, 2.5, 0), 0.0) for _ in range(3)]
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
        extents = [(at, min(at + 60, len(words))) for at in range(0, len(words), 60)]
        sides((each, _NO_FAVOUR, 0.0) for each in Leanings(words, 1985).of(extents))

    assert is_linear(work, lambda length: "去年要已经，力争" * (length // 8), 4_000)


def test_what_a_clause_says_does_not_hang_on_the_next_one() -> None:
    alone_, followed = (lean(f"看今年的安排{rest}", 2020) for rest in ("", "，体现了要求"))
    assert alone_.future == followed.future > 0


def test_a_sentence_leans_the_same_wherever_it_stands() -> None:
    told = [
        "去年粮食总产量达到５００万吨,比上年增长3.2%。",
        "、面对投资不足的矛盾，多方筹集资金。",
        "“主要目标是：水质明显改善”",
        "总要求是。",
        "推进改革， 、发展教育",
        "到１９９０年，绿地力争增加一倍？",
        "。",
        "",
    ]
    ends = [*accumulate(map(len, told))]
    extents = [*zip([0, *ends], ends, strict=False)]
    assert Leanings("".join(told), 1985).of(extents) == [lean(each, 1985) for each in told]


def test_a_sentence_says_no_more_than_its_beginning() -> None:
    words = "要抓好春耕，" * 100 + "去年已经修好了水库"
    assert lean(words, 1985) == lean("要抓好春耕，" * 100, 1985)


def test_blanks_beside_marks_open_no_clause() -> None:
    assert lean("会议开了，\u3000、推进改革 ；", 1985) == lean("会议开了，推进改革；", 1985)
