"""What holds for any text: repairs can be taken back, sentences give the text back."""

import random
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from build.inputs.text_file import read_text
from build.reading.repairs.edits import Edit, apply_edits, compose
from build.reading.sections import read_structure, structure_findings
from build.reading.source import Repaired, repair
from build.schema.codes import CorrectionKind, SectionLevel
from tests.linear import is_linear
from tests.undoing import apply, undo
from validate.finding import Finding

# Everything the readers look at, so that short texts meet their rules.
_PIECES = st.sampled_from(
    [
        *"一二三十中国工作水平展的是要第各位代表附件年",
        *"，。；：！？、（）()“”‘’《》,;:!?",
        *"0123456789.%％Aa",
        *" \t\u3000\u00a0\n\r\f\u2028\ufeff\u200b\x00\x1c",
        "——",
        "\n\n",
        "\n\u3000\u3000",
        "各位代表！",
        "各位代表：\n",
        "一、今年的工作\n",
        "（一）抓好生产\n",
        "一是修路。",
        "第一，",
        "1.",
        "2.5",
        "https://a.cn/b(c) ",
        "修好了三条路，种了一片树。",
        "修好了三条路，种了一片树。扩大了公园，新建了一座桥，又接通了两个村的自来水\n",
    ]
)
_TEXTS = st.one_of(st.lists(_PIECES, max_size=60).map("".join), st.text(max_size=80))


@given(_TEXTS)
@example("")
@example("\n")
@example("一、\n二、三\n")
@example("“中\n\n”\r\n")
@example("5,\n中")
@example("中 \u200b \n 中")
def test_repairs_can_be_taken_back(source: str) -> None:
    repaired = repair(source)
    assert apply(source, repaired.corrections) == repaired.text
    assert undo(repaired.text, repaired.corrections) == source
    _check_places(source, repaired)


def _check_places(source: str, repaired: Repaired) -> None:
    for each in repaired.corrections:
        assert source[each.source_start : each.source_end] == each.before
        assert repaired.text[each.char_start : each.char_end] == each.after
        assert each.before != each.after
    for first, second in pairwise(repaired.corrections):
        assert first.source_end <= second.source_start
        assert first.char_end <= second.char_start
        assert first.source_start < second.source_start


@given(_TEXTS)
def test_a_repaired_text_needs_no_repair(source: str) -> None:
    text = repair(source).text
    assert repair(text).corrections == ()
    assert "\n\n" not in text
    assert not text.startswith("\n")
    assert text == "" or text.endswith("\n")
    assert all(line == line.strip() for line in text.split("\n"))


@given(_TEXTS)
def test_sentences_give_the_text_back(source: str) -> None:
    _check_structure(repair(source).text)


def _check_structure(text: str) -> None:
    structure = read_structure(text)
    joined = "".join(
        text[each.char_start : each.char_end] + "\n" * each.is_paragraph_end
        for each in structure.sentences
    )
    assert joined == text
    for first, second in pairwise(structure.sentences):
        assert first.char_end + first.is_paragraph_end == second.char_start
    keys = [section.key for section in structure.sections]
    assert len(set(keys)) == len(keys)
    assert len({each.key for each in structure.sentences}) == len(structure.sentences)
    assert keys[0] == ""
    sections = {section.key: section for section in structure.sections}
    for section in structure.sections[1:]:
        parent = sections[section.parent_key or ""]
        assert keys.index(parent.key) < keys.index(section.key)
        assert parent.char_start <= section.char_start <= section.char_end <= parent.char_end
    for sentence in structure.sentences:
        holder = sections[sentence.section_key]
        assert holder.char_start <= sentence.char_start < sentence.char_end <= holder.char_end
        assert sentence.key.startswith(f"{holder.key}.s")


@given(_TEXTS)
def test_any_text_has_a_structure(text: str) -> None:
    structure = read_structure(text)
    covered = "".join(text[each.char_start : each.char_end] for each in structure.sentences)
    assert covered == text.replace("\n", "")
    assert all(
        isinstance(each, Finding) for each in structure_findings(structure, text, "report.txt")
    )


@given(_TEXTS, st.data())
def test_two_rounds_of_edits_are_one(source: str, data: st.DataObject) -> None:
    first = _edits(data, source)
    middle = apply_edits(source, first)
    second = _edits(data, middle)
    composed = compose(first, middle, second)
    assert apply_edits(source, composed) == apply_edits(middle, second)
    assert all(a.end <= b.start for a, b in pairwise(composed))


def _edits(data: st.DataObject, text: str) -> list[Edit]:
    places = data.draw(
        st.lists(st.integers(0, len(text)), max_size=8, unique=True).map(sorted), "places"
    )
    return [
        Edit(start, end, data.draw(st.sampled_from(["", "中", "\n\n"])), CorrectionKind.BLANK)
        for start, end in zip(places[::2], places[1::2], strict=False)
    ]


_REPORT = Path("sources/cn-bj-2023/report.txt")


@pytest.mark.parametrize("columns", [20, 38, 60])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_report_survives_wrapping(columns: int, gap: str) -> None:
    text = repair(read_text(_REPORT)).text
    paragraphs = [f"\u3000\u3000{line}" for line in text.splitlines()]
    wrapped = gap.join(
        "\n".join(line[at : at + columns] for at in range(0, len(line), columns))
        for line in paragraphs
    )
    assert repair(wrapped).text == text


@pytest.mark.parametrize("seed", range(5))
def test_a_report_survives_indents_and_blank_lines(seed: int) -> None:
    text = repair(read_text(_REPORT)).text
    chance = random.Random(seed)  # noqa: S311 -- blanks, not secrets
    noisy = "".join(
        "\u3000" * chance.randint(0, 2) + line + "\r\n" * chance.randint(1, 3)
        for line in text.splitlines()
    )
    repaired = repair("\ufeff" + noisy)
    assert repaired.text == text
    _check_places("\ufeff" + noisy, repaired)


@pytest.mark.parametrize(
    "text",
    [
        "中" * 200_000,
        "“" * 200_000,
        "1" * 200_000,
        "中。" * 100_000,
        "（中。" * 70_000,
        "\n" * 200_000,
    ],
    ids=["one-line", "open-quotes", "digits", "stops", "open-brackets", "line-ends"],
)
def test_hostile_texts_are_read(text: str) -> None:
    repaired = repair(text)
    assert undo(repaired.text, repaired.corrections) == text
    _check_structure(repaired.text)


def test_text_without_parts_is_front_matter() -> None:
    structure = read_structure("天气很好。\n")
    assert [section.level for section in structure.sections] == [
        SectionLevel.REPORT,
        SectionLevel.FRONT,
    ]


@pytest.mark.parametrize(
    "make",
    [
        lambda length: ("修好了三条路" + "\u3000" * (length // 25) + "\n") * 25,
        lambda length: ("修好了三条路" + "\t" * (length // 25) + "\n") * 25,
        lambda length: " " * length,
        lambda length: "a" * length + " http://a.cn\n",
        lambda length: "".join(f"{chr(0x4E00 + at % 20_000)}\n" for at in range(length // 8)),
        lambda length: "中\u200b" * (length // 2),
        lambda length: "“中。" * (length // 3),
    ],
    ids=["wide-blanks", "tabs", "blanks", "letters", "character-a-line", "zero-width", "quotes"],
)
def test_reading_is_linear(make: Callable[[int], str]) -> None:
    assert is_linear(repair, make, 20_000)
    assert is_linear(read_structure, make, 20_000)
